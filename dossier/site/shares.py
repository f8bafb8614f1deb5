"""One site made by a publisher that is in several processes while it writes pages, each its share of them.

MkDocs and ProperDocs use one processor. Where a site has many pages, a run is handed what their Markdown
renders to, and makes copies of itself as soon as it has read all that pages have in common (``share_hook.py``).
A run that ends badly or has a doubt ends all of this: the site is then made the plain way, by one process, which
tells what is wrong. So are sites with plugins or hooks of their own: those may look at all pages at once.
"""

import contextlib
import os
import pickle
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from dossier.forks import processes
from dossier.site import share_hook
from dossier.site.engine import command
from dossier.site.engines import ZENSICAL, plain_settings

MANY = 100
"""Pages from which on it is worth while: a run needs a second before it makes its first."""

_HANDED = "share.pickle"
"""On the stage: what a publisher is handed of all pages."""

Content = tuple[str, Sequence[Any], Mapping[str, Any]]
"""What a page's Markdown renders to: HTML, the headings as Python-Markdown's table of contents has them, and what
stands in its front matter."""


def divisible(settings: Path, engine: str, pages: Mapping[str, str]) -> bool:
    """Whether a site may be made in shares: it has many pages, and nothing in mkdocs.yml looks at all of them."""
    if engine == ZENSICAL or sum(path.endswith(".md") for path in pages) < MANY:
        return False
    given = plain_settings(settings)
    return not {"INHERIT", "hooks"} & given.keys() and given.get("plugins") in ([], [{"search": {"enabled": False}}])


@contextlib.contextmanager
def begun(folder: Path, stage: Path, environment: Mapping[str, str], engine: str) -> Iterator[subprocess.Popen[bytes]]:
    """A publisher that has started, and waits for its settings; whatever becomes of it, it ends with this.

    What it imports takes it as long as a hundred pages, so that it begins while these are still rendered.
    """
    site = str((stage / "site").resolve())
    # Not --quiet, with which MkDocs does not see its own warnings, and is not strict.
    told = command(engine, "build", "--strict", "-f", "-", "--site-dir", site, parent=os.getpid())
    handed = {**environment, share_hook.VARIABLE: str((stage / _HANDED).resolve())}
    # What it says is said again by the run that is made if this one fails.
    out = subprocess.DEVNULL
    with subprocess.Popen(told, stdin=subprocess.PIPE, cwd=folder, env=handed, stdout=out, stderr=out) as run:
        try:
            yield run
        finally:
            run.kill()


def publish_in_shares(
    folder: Path,
    stage: Path,
    environment: Mapping[str, str],
    engine: str,
    content: Mapping[str, Content],
    ahead: subprocess.Popen[bytes] | None = None,
) -> bool:
    """Have ``stage``/site made by several processes; whether that was done without a doubt.

    ``content`` is that of each generated page, by its path below docs/; ``ahead`` what has ``begun``.
    """
    try:
        with (stage / _HANDED).open("wb") as file:
            share = {"content": dict(content), "shares": _divided(content, processes())}
            pickle.dump(share, file, pickle.HIGHEST_PROTOCOL)
        with contextlib.nullcontext(ahead) if ahead else begun(folder, stage, environment, engine) as run:
            run.communicate(_settings(stage))
        return run.returncode == 0
    finally:
        (stage / _HANDED).unlink(missing_ok=True)


def _divided(content: Mapping[str, Content], count: int) -> list[list[str]]:
    """The pages in as many shares, of like length each."""
    by_length = sorted(content, key=lambda path: (-len(content[path][0]), path))
    return [by_length[number::count] for number in range(count)]


def _settings(stage: Path) -> bytes:
    config = {
        "INHERIT": "mkdocs.yml",
        "docs_dir": str((stage / "docs").resolve()),
        "hooks": [str(Path(share_hook.__file__).resolve())],
        # The proof looks at every link of every page.
        "validation": {"links": {"anchors": "ignore"}},
    }
    return yaml.safe_dump(config, allow_unicode=True).encode()
