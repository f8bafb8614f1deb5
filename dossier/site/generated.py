"""The generated files in docs/: which are ours, what has to change, and how to take it back."""

import contextlib
import json
import os
import shutil
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from dossier.errors import Fault, SiteError
from dossier.pages.made import is_made

RECORD = ".generated.json"
"""In docs/: the sorted list of what was generated there, so that a stale file is known as ours."""


@dataclass(frozen=True, slots=True)
class Change:
    """What writing the pages does: paths relative to docs/, sorted."""

    written: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int


@dataclass(frozen=True, slots=True)
class Plan:
    """The pages as bytes, the files that were generated before, and what is to change."""

    pages: Mapping[str, bytes]
    owned: frozenset[str]
    change: Change

    def named(self) -> "Plan":
        """The same with the names of the pages alone: small enough to be sent to another process."""
        return Plan(dict.fromkeys(self.pages, b""), self.owned, self.change)


def plan_pages(docs: Path, pages: Mapping[str, str]) -> Plan:
    """Say what writing ``pages`` (paths relative to docs/, forward slashes) would do.

    Raises SiteError, with all faults, where a path leaves docs/ or goes through a
    symbolic link, or where a file stands that is not ours to overwrite.
    """
    look = _Look(docs)
    wanted = {path: pages[path].encode() for path in sorted(pages)}
    there = {path: look.at(path, wanted.get(path)) for path in sorted(look.known | wanted.keys())}
    if faults := [fault for path in wanted for fault in _refusals(path, wanted[path], there[path])]:
        raise SiteError(faults)
    owned = frozenset(path for path in look.known if there[path].ours)
    written = tuple(path for path in wanted if not there[path].same)
    removed = tuple(sorted(owned - wanted.keys()))
    return Plan(wanted, owned, Change(written, removed, len(wanted) - len(written)))


def stage_docs(docs: Path, stage: Path, plan: Plan) -> None:
    """Lay into ``stage`` what docs/ would hold: what is written by hand, and the new pages."""
    ours = plan.owned | plan.pages.keys()

    def generated(folder: str, names: list[str]) -> list[str]:
        inside = Path(folder).relative_to(docs).as_posix()
        before = "" if inside == "." else f"{inside}/"
        return [name for name in names if before + name in ours or name == RECORD]

    shutil.rmtree(stage, ignore_errors=True)
    if docs.is_dir():
        shutil.copytree(docs, stage, ignore=generated, ignore_dangling_symlinks=True)
        for place, _, _ in os.walk(stage):  # of one that may not be written to, nothing could be taken away again
            Path(place).chmod(Path(place).stat().st_mode | stat.S_IRWXU)
    for folder in {(stage / path).parent for path in plan.pages}:
        folder.mkdir(parents=True, exist_ok=True)
    for path, content in plan.pages.items():
        (stage / path).write_bytes(content)


def apply(docs: Path, plan: Plan, undo: contextlib.ExitStack, laid: Path | None = None) -> None:
    """Make docs/ hold the pages; ``undo`` is told how to take back each step.

    ``laid`` is a folder on the same disk that holds all of them as they are, to be taken from there;
    None where they are written.
    """
    # Recorded before anything is written, so that a run killed half-way leaves no file that nobody owns.
    _record(docs, plan.owned | plan.pages.keys(), undo)
    for folder in {(docs / path).parent for path in plan.change.written}:
        folder.mkdir(parents=True, exist_ok=True)
    for path in plan.change.written:
        undo.callback(_restore, docs / path, _content(docs / path))
        if laid is None:
            _write(docs / path, plan.pages[path])
        else:
            (laid / path).replace(docs / path)
    for path in plan.change.removed:
        undo.callback(_restore, docs / path, _content(docs / path))
        _remove(docs, path)
    _record(docs, plan.pages.keys(), undo)


def overwrite(docs: Path, pages: Mapping[str, str]) -> None:
    """Make these pages anew where they stand, and leave every other file; one that does not stand yet is not made.

    Raises SiteError, with all faults, where ``plan_pages`` would.
    """
    look = _Look(docs)
    wanted = {path: pages[path].encode() for path in sorted(pages) if path in look.known}
    there = {path: look.at(path, content) for path, content in wanted.items()}
    if faults := [fault for path in wanted for fault in _refusals(path, wanted[path], there[path])]:
        raise SiteError(faults)
    for path, content in wanted.items():
        _write(docs / path, content)


def lay_beside(path: Path, text: str, undo: contextlib.ExitStack) -> Callable[[], object] | None:
    """Write a new version of a file next to it; return what puts it in its place, or None where nothing changes."""
    content = text.encode()
    if _content(path) == content:
        return None
    half = path.with_name(f".{path.name}.new")
    half.unlink(missing_ok=True)  # of a run that was killed: never written through, should it be a link
    undo.callback(half.unlink, missing_ok=True)
    half.write_bytes(content)
    return partial(half.replace, path)


def recorded(record: Path) -> frozenset[str]:
    """What was generated into the folder of the record, relative to it."""
    content = _content(record)
    if content is None:
        return frozenset()
    try:
        paths = json.loads(content)
    except ValueError:
        paths = None
    if not isinstance(paths, list) or not all(isinstance(path, str) for path in paths):
        problem = "this is not a list of the generated files"
        hint = "delete it; pages that dossier has made are known by the line in them, other files must be moved away"
        raise SiteError([Fault(f"docs/{RECORD}", 0, problem, hint)])
    return frozenset(paths)


@dataclass(frozen=True, slots=True)
class _There:
    """What stands where a page is to be."""

    inside: bool = True
    """Is the place in docs/ at all?"""
    link: str | None = None
    """A symbolic link on the way."""
    folder: bool = False
    stands: bool = False
    same: bool = False
    """Is it to the last byte what is to be there?"""
    ours: bool = False
    """A page is known by its marker, wherever it comes from; any other file by the record alone."""


class _Look:
    """Looks at each file of docs/ once: there may be thousands, of hundreds of megabytes."""

    def __init__(self, docs: Path) -> None:
        self._docs = docs
        self.known = recorded(docs / RECORD)
        self._links: dict[str, str | None] = {"": None}

    def at(self, path: str, wanted: bytes | None) -> _There:
        """What stands at a path, which may lead anywhere; ``wanted`` is what is to be there, None where nothing is."""
        if not _stays_inside(path):
            return _There(inside=False)
        target = self._docs / path
        if link := self._link_on_the_way(path):
            return _There(link=link, folder=target.is_dir(), stands=target.exists())
        if (content := _content(target)) is None:
            return _There(folder=target.is_dir(), stands=target.exists())
        same = content == wanted
        ours = (same or is_made(content)) if path.endswith(".md") else path in self.known
        return _There(stands=True, same=same, ours=ours)

    def _link_on_the_way(self, path: str) -> str | None:
        """The first step of a path that is a symbolic link, as messages call it."""
        if path not in self._links:
            found = self._link_on_the_way(path.rpartition("/")[0])
            self._links[path] = found or (f"docs/{path}" if (self._docs / path).is_symlink() else None)
        return self._links[path]


def _refusals(path: str, content: bytes, there: _There) -> Iterator[Fault]:
    """Why a page may not be written; nothing where it may."""
    if path.endswith(".md") and not is_made(content):
        raise ValueError(f"{path} lacks the line that says it was generated")
    shown = f"docs/{path}"
    if not there.inside:
        yield Fault(shown, 0, "this path leaves docs/", "give the article another id")
    elif there.link:
        yield Fault(shown, 0, f"{there.link} is a symbolic link; nothing is written through one", "remove the link")
    elif there.folder:
        yield Fault(shown, 0, "a folder stands where a page is to be written", "rename or move the folder")
    elif there.stands and not (there.same or there.ours):
        yield Fault(
            shown, 0, "this file is not one that dossier made", "rename or move it; a page of that name is generated"
        )


def _stays_inside(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return bool(parts) and not {"..", "/"} & set(parts) and not set("\\:\0") & set(path) and parts != (RECORD,)


def is_marked(page: Path) -> bool:
    """Whether a page was generated, by the line in it; what cannot be read is nobody's."""
    try:
        return page.is_file() and is_made(page.read_bytes())  # a pipe would be waited for
    except OSError:
        return False


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _record(docs: Path, paths: Iterable[str], undo: contextlib.ExitStack) -> None:
    content = (json.dumps(sorted(paths), indent=1) + "\n").encode()
    before = _content(docs / RECORD)
    if content != before:
        undo.callback(_restore, docs / RECORD, before)
        _write(docs / RECORD, content)


def _write(path: Path, content: bytes) -> None:
    """All or nothing: a reader sees the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f".{path.name}.new")
    try:
        half.write_bytes(content)
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)


def _remove(docs: Path, path: str) -> None:
    """Delete a stale file, and the folders that it leaves empty."""
    (docs / path).unlink()
    for folder in list((docs / path).parents)[: len(PurePosixPath(path).parts) - 1]:
        with contextlib.suppress(OSError):
            folder.rmdir()


def _restore(path: Path, content: bytes | None) -> None:
    if content is None:
        path.unlink(missing_ok=True)
    else:
        _write(path, content)
