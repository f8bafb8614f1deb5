"""Whole pages of the five articles, approved by eye. `make golden` writes them; the commit shows what changed."""

from pathlib import Path

from dossier.model import Dossier
from dossier.pages import render
from tests.folders import ROOT

GOLDEN = ROOT / "tests" / "golden"


def _pages(five: Dossier) -> dict[str, str]:
    """All but the page that names the versions of programs, the texts, which are the seeds themselves, and what is
    long and alike: the words of all letters but one, the cards of all articles but one, the exports."""
    last = five.articles[-1].id
    return {
        path: text
        for path, text in render(five).items()
        if path != "about/index.md"
        and (path.endswith(".md") or path == "data/dossier.json")
        and (not path.startswith("words/") or path in ("words/index.md", "words/m/index.md"))
        and (not path.startswith("evidence/") or path.startswith(f"evidence/{last}/"))
    }


def test_pages_are_as_approved(five: Dossier, approving: bool) -> None:
    pages = _pages(five)
    if approving:
        _write(pages)
    there = {p.relative_to(GOLDEN).as_posix() for p in GOLDEN.rglob("*") if p.suffix in (".md", ".json")}
    assert there == set(pages)
    for path, text in pages.items():
        assert (GOLDEN / path).read_text(encoding="utf-8") == text, f"{path} differs: look at it, then `make golden`"


def _write(pages: dict[str, str]) -> None:
    for old in [p for p in GOLDEN.rglob("*") if p.suffix in (".md", ".json")]:
        if old.relative_to(GOLDEN).as_posix() not in pages:
            old.unlink()
    for path, text in pages.items():
        target: Path = GOLDEN / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode())
