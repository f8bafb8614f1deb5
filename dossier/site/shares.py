"""One site made by several runs of a publisher at once, each of which makes its share of the pages.

MkDocs and ProperDocs use one processor. Where a site has many pages, each run is handed what the
Markdown of its own renders to and makes those alone (``share_hook.py``); the parts are then laid together.
A run that ends badly or has a doubt ends all of this: the site is then made the plain way, by one run, which
tells what is wrong. So are sites with plugins or hooks of their own: those may look at all pages at once.
"""

import os
import pickle
import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import yaml

from dossier.forks import processes
from dossier.site import share_hook
from dossier.site.engine import command
from dossier.site.engines import ZENSICAL, plain_settings

MANY = 100
"""Pages from which on it is worth while: a run needs a second before it makes its first."""

Content = tuple[str, Sequence[Any], Mapping[str, Any]]
"""What a page's Markdown renders to: HTML, the headings as Python-Markdown's table of contents has them, and what
stands in its front matter."""


def divisible(settings: Path, engine: str, pages: Mapping[str, str]) -> bool:
    """Whether a site may be made in shares: it has many pages, and nothing in mkdocs.yml looks at all of them."""
    if engine == ZENSICAL or sum(path.endswith(".md") for path in pages) < MANY:
        return False
    given = plain_settings(settings)
    return not {"INHERIT", "hooks"} & given.keys() and given.get("plugins") in ([], [{"search": {"enabled": False}}])


def publish_in_shares(
    folder: Path, stage: Path, environment: Mapping[str, str], engine: str, content: Mapping[str, Content]
) -> bool:
    """Have ``stage``/site made by several runs; whether that was done without a doubt.

    ``content`` is that of each generated page, by its path below docs/.
    """
    places = [stage / f"share-{number}" for number in range(processes())]
    try:
        if not _all_done(_starts(folder, stage, places, environment, engine, content)):
            return False
        _lay_together(stage / "site", [place / "site" for place in places])
        return True
    finally:
        for place in places:
            shutil.rmtree(place, ignore_errors=True)


def _starts(
    folder: Path,
    stage: Path,
    places: Sequence[Path],
    environment: Mapping[str, str],
    engine: str,
    content: Mapping[str, Content],
) -> Iterator[Callable[[], subprocess.Popen[bytes]]]:
    """What starts each run, which is at work while the next one's share is written down."""
    for number, own in enumerate(_divided(content, len(places))):
        _lay_out(places[number], content, own, number == 0)
        yield partial(_start, folder, stage, places[number], environment, engine)


def _divided(content: Mapping[str, Content], count: int) -> Iterator[list[str]]:
    """The pages in as many shares, of like length each."""
    by_length = sorted(content, key=lambda path: (-len(content[path][0]), path))
    yield from (by_length[number::count] for number in range(count))


def _lay_out(place: Path, content: Mapping[str, Content], own: Sequence[str], first: bool) -> None:
    others = sorted(content.keys() - set(own))
    share = {"first": first, "own": {path: content[path] for path in own}, "others": others}
    place.mkdir()
    with (place / "share.pickle").open("wb") as file:
        pickle.dump(share, file, pickle.HIGHEST_PROTOCOL)


def _start(
    folder: Path, stage: Path, place: Path, environment: Mapping[str, str], engine: str
) -> subprocess.Popen[bytes]:
    hook = str(Path(share_hook.__file__).resolve())
    config = {
        "INHERIT": "mkdocs.yml",
        "docs_dir": str((stage / "docs").resolve()),
        "hooks": [hook],
        # A page of another share has no headings to link to. The proof looks at every link of every page.
        "validation": {"links": {"anchors": "ignore"}},
    }
    (place / "said").write_bytes(yaml.safe_dump(config, allow_unicode=True).encode())
    site = str((place / "site").resolve())
    # Not --quiet, with which MkDocs does not see its own warnings, and is not strict.
    run = command(engine, "build", "--strict", "-f", "-", "--site-dir", site, parent=os.getpid())
    told = {**environment, share_hook.VARIABLE: str((place / "share.pickle").resolve())}
    with (place / "said").open("rb") as said:
        # What it says is said again by the run that is made if this one fails.
        out = subprocess.DEVNULL
        return subprocess.Popen(run, stdin=said, cwd=folder, env=told, stdout=out, stderr=out)


def _all_done(starts: Iterable[Callable[[], subprocess.Popen[bytes]]]) -> bool:
    """Start all and wait for all; where one ends badly, the others are not waited for."""
    runs: list[subprocess.Popen[bytes]] = []
    try:
        for start in starts:
            runs.append(start())
        return all(run.wait() == 0 for run in runs)
    finally:
        for run in runs:
            run.kill()
            run.wait()


def _lay_together(site: Path, parts: Sequence[Path]) -> None:
    """Move the pages of the others into the first part, and that to where the site is to be."""
    first, *others = parts
    for part in others:
        for folder, _, names in os.walk(part):
            target = first / Path(folder).relative_to(part)
            target.mkdir(parents=True, exist_ok=True)
            for name in names:
                if name.endswith(".html") and not (target / name).exists():
                    (Path(folder) / name).rename(target / name)
    shutil.rmtree(site, ignore_errors=True)
    first.rename(site)
