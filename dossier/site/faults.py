"""What is wrong while somebody works with ``dossier serve``: kept beside the stage, on every page till it is mended."""

from html import escape
from pathlib import Path
from typing import Literal

from dossier.site.lock import STAGE

Of = Literal["pages", "settings"]
"""Of what faults are told: of all that pages are made of, or of ``mkdocs.yml``."""
_FILES: dict[Of, str] = {"pages": "faults.txt", "settings": "settings.txt"}

_LOOK = (
    "position:fixed;inset:auto 0 0 0;z-index:99;max-height:50vh;overflow:auto;margin:0;padding:1rem 1.2rem;"
    "background:#7a1f1f;color:#fff;font:15px/1.5 system-ui,sans-serif;white-space:pre-wrap"
)


def places(folder: Path) -> list[Path]:
    """The files of a dossier in ``folder``, made if there are none: the publisher watches them from its start.

    One that is there is left alone: to touch it would have every page loaded anew, which asks for it again.
    """
    found = [folder / STAGE / name for name in _FILES.values()]
    for path in found:
        path.parent.mkdir(exist_ok=True)
        if not path.exists():
            path.touch()
    return found


def keep(folder: Path, faults: str, of: Of = "pages") -> None:
    """Keep what is wrong, "" for nothing; a file that says it already is left alone, so that no page is loaded anew."""
    path = dict(zip(_FILES, places(folder), strict=True))[of]
    if path.read_text(encoding="utf-8", errors="replace") != faults:
        path.write_text(faults, encoding="utf-8", errors="replace")


def kept(folder: Path) -> str:
    """All that is wrong, "" for nothing."""
    return "\n".join(filter(None, (path.read_text(encoding="utf-8", errors="replace") for path in places(folder))))


def with_faults(page: bytes, faults: str) -> bytes:
    """A page with what is wrong at its foot; the same one where nothing is. Words of a seed in it can do nothing."""
    if not faults:
        return page
    told = f"These pages are the last that could be made.\n{faults}"
    note = f'<div role="alert" style="{_LOOK}">{escape(told)}</div>'.encode()
    before, end, after = page.rpartition(b"</body>")
    return b"".join((before, note, end, after)) if end else page + note
