"""What is wrong while somebody works with ``dossier serve``: kept beside the stage, on every page till it is mended."""

from html import escape
from pathlib import Path

from dossier.site.lock import STAGE

_FILE = "faults.txt"

_LOOK = (
    "position:fixed;inset:auto 0 0 0;z-index:99;max-height:50vh;overflow:auto;margin:0;padding:1rem 1.2rem;"
    "background:#7a1f1f;color:#fff;font:15px/1.5 system-ui,sans-serif;white-space:pre-wrap"
)


def place_of(folder: Path) -> Path:
    """The file of a dossier in ``folder``, made if there is none: the publisher watches it from its start."""
    path = folder / STAGE / _FILE
    path.parent.mkdir(exist_ok=True)
    path.touch()
    return path


def keep(folder: Path, faults: str) -> None:
    """Keep what is wrong, "" for nothing; a file that says it already is left alone, so that no page is loaded anew."""
    path = place_of(folder)
    if path.read_text(encoding="utf-8", errors="replace") != faults:
        path.write_text(faults, encoding="utf-8", errors="replace")


def with_faults(page: bytes, faults: str) -> bytes:
    """A page with what is wrong at its foot; the same one where nothing is. Words of a seed in it can do nothing."""
    if not faults:
        return page
    told = f"These pages are the last that could be made.\n{faults}"
    note = f'<div role="alert" style="{_LOOK}">{escape(told)}</div>'.encode()
    before, end, after = page.rpartition(b"</body>")
    return b"".join((before, note, end, after)) if end else page + note
