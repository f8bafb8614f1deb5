"""Nothing has changed: what a build was made of and what it made, so that the next one can see it and rest.

What it was made of - seeds, pages written by hand, settings, the program, the libraries, the
address - is read and hashed each time. What it made is too much to read (some 700 MB at a
thousand articles): each file is known by its size, its inode and the times of its last
change, of which nobody can set the second. So a page touched by hand is seen, and the site
is made and proved again. `dossier verify` trusts none of this and reads every byte.
"""

import contextlib
import hashlib
import json
import os
import platform
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from dossier import __version__
from dossier.errors import SiteError
from dossier.site.engines import read_beside
from dossier.site.generated import RECORD, recorded
from dossier.site.lock import STAGE

_FILE = "stamp.json"
_VARIABLE = re.compile(r"\b[A-Z][A-Z0-9_]+\b")
_ALWAYS = ("SITE_URL", "SOURCE_DATE_EPOCH", "DOSSIER_TITLE")
_PROGRAM = Path(__file__).parent.parent
_OURS = ("anchors.json",)
"""In the seeds' folder: what a build writes itself."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A build that has begun: what it is made of."""

    folder: Path
    seeds: Path
    engine: str
    inputs: str


def begin(folder: Path, seeds: Path, engine: str) -> Begun:
    """Read what a build is made of, before anything else reads it."""
    return Begun(folder, seeds, engine, _inputs(folder, seeds, engine))


def rested(begun: Begun) -> list[str] | None:
    """What the last build said, where the same is asked of it and what it made stands untouched; else None."""
    try:
        stamp = json.loads((begun.folder / STAGE / _FILE).read_bytes())
        same = stamp["inputs"] == begun.inputs and stamp["made"] == _made(begun.folder, begun.seeds)
        return [str(line) for line in stamp["said"]] if same else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def finish(begun: Begun, said: Iterable[str]) -> None:
    """Keep what a build was made of and what it made, unless somebody has changed the first meanwhile."""
    path = begun.folder / STAGE / _FILE
    if _inputs(begun.folder, begun.seeds, begun.engine) != begun.inputs:
        forget(begun.folder)
        return
    stamp = {"inputs": begun.inputs, "made": _made(begun.folder, begun.seeds), "said": list(said)}
    half = path.with_suffix(".new")
    half.write_text(json.dumps(stamp, indent=1), encoding="utf-8")
    half.replace(path)


def forget(folder: Path) -> None:
    """The next build has to be made in full."""
    (folder / STAGE / _FILE).unlink(missing_ok=True)


def _inputs(folder: Path, seeds: Path, engine: str) -> str:
    """A digest of all that decides what a build makes, but for its own ledger, which is among what it made."""
    digest = hashlib.blake2b(digest_size=32)
    settings = folder / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8", errors="surrogateescape")
    variables = sorted({*_ALWAYS, *_VARIABLE.findall(text)})
    told = [__version__, platform.python_version(), engine, seeds.as_posix()]
    told += [f"{name}={os.environ[name]}" for name in variables if name in os.environ]
    digest.update("\0".join([*told, *_libraries(), text]).encode("utf-8", "surrogateescape"))
    generated = {folder / "docs" / path for path in (*_generated(folder), RECORD)}
    own = {seeds / name for name in _OURS}
    for place in (seeds, folder / "docs", *read_beside(settings), _PROGRAM):
        for path in _files(place):
            if path not in generated and path not in own:
                content = path.read_bytes()
                digest.update(f"\0{path.as_posix()}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
                digest.update(content)
    return digest.hexdigest()


def _generated(folder: Path) -> frozenset[str]:
    with contextlib.suppress(SiteError):
        return recorded(folder / "docs" / RECORD)
    return frozenset()


def _libraries() -> list[str]:
    """Every installed library with its version, as the names of their folders tell: none of them is read."""
    folders = [Path(place) for place in sys.path if place and Path(place).is_dir()]
    return sorted({path.name for place in folders for path in place.glob("*.dist-info")})


def _made(folder: Path, seeds: Path) -> str:
    """A digest of how the file system knows the files that a build makes."""
    digest = hashlib.blake2b(digest_size=32)
    pages = [folder / "docs" / path for path in sorted(_generated(folder))]
    record, ledger = folder / "docs" / RECORD, [seeds / name for name in _OURS]
    for path, about in chain(_there(folder / "site"), ((path, path.stat()) for path in (*pages, record, *ledger))):
        line = f"{path}\0{about.st_size} {about.st_mtime_ns} {about.st_ctime_ns} {about.st_ino}\n"
        digest.update(line.encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _files(place: Path) -> Iterator[Path]:
    """Every file of a folder in a fixed order, or a file itself; what Python compiles is left out."""
    if place.is_file():
        yield place
    yield from (path for path, _ in _there(place))


def _there(place: Path) -> Iterator[tuple[Path, os.stat_result]]:
    """Every file of a folder in a fixed order, with what the file system knows of it: each is asked once."""
    for folder, folders, names in os.walk(place):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            path = Path(folder, name)
            with contextlib.suppress(OSError):  # a link that leads nowhere, or a pipe, is no file
                if stat.S_ISREG((about := path.stat()).st_mode):
                    yield path, about
