"""A dossier's folder of invented pages, published with the project's own mkdocs.yml."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from dossier import site
from dossier.pages.templating import MARKER
from tests.folders import ROOT

HUBS = (
    *(
        "index.md",
        "summary/index.md",
        "timeline/index.md",
        "quotes/index.md",
        "speakers/index.md",
        "about/index.md",
        "articles/index.md",
        "compare/index.md",
    ),
    "words/index.md",
    "articles/harbour-news/index.md",
)


def page(title: str, body: str = "") -> str:
    """A generated page as `render` makes them."""
    return f"---\ntitle: {title}\n---\n{MARKER}\n\n# {title}\n\n{body}\n"


def some_pages(**changed: str) -> dict[str, str]:
    """A whole set of pages; `summary="text"` sets the body of summary/index.md."""
    pages = {path: page(path, changed.get(Path(path).parent.name or "home", "The ferry was late.")) for path in HUBS}
    return {**pages, "data/dossier.json": '{"schema": "dossier/1"}\n', "data/articles/harbour-news.txt": "Late.\n"}


def build(folder: Path, pages: Mapping[str, str], title: str = "A late ferry") -> site.Change:
    """Build, proving nothing."""
    return site.build(folder, pages, site.publisher_environment(title, ["2031-02-03"]), prove=lambda made: None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a dossier with nothing in it but mkdocs.yml and a page written by hand."""
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "docs" / "overrides", tmp_path / "docs" / "overrides")
    (tmp_path / "docs" / "guide").mkdir(parents=True)
    (tmp_path / "docs" / "guide" / "by-hand.md").write_text("# By hand\n", encoding="utf-8")
    return tmp_path


@pytest.fixture(autouse=True)
def _no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SITE_URL", "SOURCE_DATE_EPOCH", "DOSSIER_TITLE"):
        monkeypatch.delenv(name, raising=False)
