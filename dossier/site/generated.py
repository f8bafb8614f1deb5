"""The generated files in docs/: which are ours, what has to change, and how to take it back."""

import contextlib
import json
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from dossier.errors import Fault, SiteError
from dossier.pages.templating import MARKER

# Where the marker must stand: a page written by hand may speak of it further down.
_FRONT_MATTER = rb"---\r?\n(?:(?!---\s).*\n)*---[ \t]*\r?\n"
_MARKED = re.compile(_FRONT_MATTER + rb"\s*" + re.escape(MARKER.encode()) + rb"\r?$", re.MULTILINE)

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


def plan_pages(docs: Path, pages: Mapping[str, str]) -> Plan:
    """Say what writing ``pages`` (paths relative to docs/, forward slashes) would do.

    Raises SiteError, with all faults, where a path leaves docs/ or goes through a
    symbolic link, or where a file stands that is not ours to overwrite.
    """
    known = recorded(docs / RECORD)
    wanted = {path: pages[path].encode() for path in sorted(pages)}
    if faults := [fault for path in wanted for fault in _refusals(docs, path, wanted[path], known)]:
        raise SiteError(faults)
    owned = frozenset(path for path in known if _is_ours(docs, path, known))
    written = tuple(path for path, content in wanted.items() if _content(docs / path) != content)
    removed = tuple(sorted(owned - wanted.keys()))
    return Plan(wanted, owned, Change(written, removed, len(wanted) - len(written)))


def stage_docs(docs: Path, stage: Path, plan: Plan) -> None:
    """Lay into ``stage`` what docs/ would hold: what is written by hand, and the new pages."""

    def generated(folder: str, names: list[str]) -> list[str]:
        inside = Path(folder).relative_to(docs)
        return [n for n in names if (inside / n).as_posix() in plan.owned | plan.pages.keys() or n == RECORD]

    shutil.rmtree(stage, ignore_errors=True)
    if docs.is_dir():
        shutil.copytree(docs, stage, ignore=generated, ignore_dangling_symlinks=True)
    for path, content in plan.pages.items():
        _write(stage / path, content)


def apply(docs: Path, plan: Plan, undo: contextlib.ExitStack) -> None:
    """Make docs/ hold the pages; ``undo`` is told how to take back each step."""
    # Recorded before anything is written, so that a run killed half-way leaves no file that nobody owns.
    _record(docs, plan.owned | plan.pages.keys(), undo)
    for path in plan.change.written:
        undo.callback(_restore, docs / path, _content(docs / path))
        _write(docs / path, plan.pages[path])
    for path in plan.change.removed:
        undo.callback(_restore, docs / path, _content(docs / path))
        _remove(docs, path)
    _record(docs, plan.pages.keys(), undo)


def overwrite(docs: Path, pages: Mapping[str, str]) -> None:
    """Make these pages anew where they stand, and leave every other file; one that does not stand yet is not made.

    Raises SiteError, with all faults, where ``plan_pages`` would.
    """
    known = recorded(docs / RECORD)
    wanted = {path: pages[path].encode() for path in sorted(pages) if path in known}
    if faults := [fault for path in wanted for fault in _refusals(docs, path, wanted[path], known)]:
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


def _refusals(docs: Path, path: str, content: bytes, recorded: frozenset[str]) -> Iterator[Fault]:
    """Why a page may not be written; nothing where it may."""
    if path.endswith(".md") and not _MARKED.match(content):
        raise ValueError(f"{path} lacks the line that says it was generated")
    target, shown = docs / path, f"docs/{path}"
    if not _stays_inside(path):
        yield Fault(shown, 0, "this path leaves docs/", "give the article another id")
    elif link := _link_on_the_way(docs, path):
        yield Fault(shown, 0, f"{link} is a symbolic link; nothing is written through one", "remove the link")
    elif target.is_dir():
        yield Fault(shown, 0, "a folder stands where a page is to be written", "rename or move the folder")
    elif target.exists() and target.read_bytes() != content and not _is_ours(docs, path, recorded):
        yield Fault(
            shown, 0, "this file is not one that dossier made", "rename or move it; a page of that name is generated"
        )


def _stays_inside(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return bool(parts) and not {"..", "/"} & set(parts) and not set("\\:\0") & set(path) and parts != (RECORD,)


def _link_on_the_way(docs: Path, path: str) -> str | None:
    steps = [docs.joinpath(*PurePosixPath(path).parts[: n + 1]) for n in range(len(PurePosixPath(path).parts))]
    return next((f"docs/{step.relative_to(docs).as_posix()}" for step in steps if step.is_symlink()), None)


def _is_ours(docs: Path, path: str, recorded: frozenset[str]) -> bool:
    """A page is known by its marker, wherever it comes from; any other file by the record alone."""
    if not _stays_inside(path) or _link_on_the_way(docs, path):
        return False
    content = _content(docs / path)
    if content is None:
        return False
    return bool(_MARKED.match(content)) if path.endswith(".md") else path in recorded


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
