"""A page that is written while the preview builds."""

import os
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.plugins import BasePlugin

from dossier.site.preview import AskedOnce


class Meddler(BasePlugin):  # type: ignore[type-arg,no-untyped-call]
    """Writes a page when all pages are read and none is written."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self._page = page

    def on_env(self, env: object, /, **_: Any) -> None:
        write(self._page, "A late ferry", 3)


def write(page: Path, words: str, seconds: int) -> None:
    """Last written so many seconds after a moment that is past."""
    page.write_text(words, encoding="utf-8")
    os.utime(page, (1_000_000_000 + seconds, 1_000_000_000 + seconds))


@pytest.fixture
def page(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: Quay\nplugins: []\n", encoding="utf-8")
    page = tmp_path / "docs" / "index.md"
    write(page, "An early ferry", 1)
    return page


def shown(page: Path, *plugins: BasePlugin) -> str:  # type: ignore[type-arg]
    """The page as a build that leaves what is unchanged has made it."""
    config = load_config(str(page.parent.parent / "mkdocs.yml"))
    for plugin in plugins:
        config.plugins[str(plugin)] = plugin
    build(config, dirty=True)
    return (page.parent.parent / "site" / "index.html").read_text(encoding="utf-8")


def test_a_page_written_between_reading_and_writing_is_shown_by_the_next_build(page: Path) -> None:
    shown(page, AskedOnce())
    write(page, "A ferry at noon", 2)
    assert "A ferry at noon" in shown(page, AskedOnce(), Meddler(page))
    assert "A late ferry" in shown(page, AskedOnce())


def test_a_page_that_was_not_to_be_made_anew_may_be_written_meanwhile(page: Path) -> None:
    shown(page, AskedOnce())
    assert "An early ferry" in shown(page, AskedOnce(), Meddler(page))
    assert "A late ferry" in shown(page, AskedOnce())
