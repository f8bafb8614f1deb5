"""A page that is written while the preview builds."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from dossier.site.faults import keep, places
from dossier.site.preview import AskedOnce, Telling


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


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Telling]:
    """A server that is bound to no port, whose builds fail while a file says so."""
    monkeypatch.chdir(tmp_path)

    def build() -> None:
        if Path("broken").exists():
            raise SystemExit("no such theme")

    made = Telling(builder=build, host="127.0.0.1", port=0, root=str(tmp_path))
    made.error_handler = lambda code: b"<body>Nothing here</body>" if code == 404 else None
    AskedOnce().on_serve(made, config=MkDocsConfig(), builder=build)
    yield made
    made.server_close()


def answer(server: Telling, path: str) -> str:
    said: list[str] = []
    parts = server.serve_request({"PATH_INFO": path}, lambda status, headers: said.append(status))
    return said[0] + "\n" + b"".join(parts).decode()


def test_the_page_of_an_address_that_is_none_says_what_is_wrong_and_is_loaded_anew(server: Telling) -> None:
    assert 'role="alert"' not in answer(server, "/nowhere/")
    keep(Path(), "seeds/a.txt:1: no <words>\n    hint: write some")
    told = answer(server, "/nowhere/")
    assert told.startswith("404 Not Found\n<body>Nothing here<div")
    assert "seeds/a.txt:1: no &lt;words&gt;" in told
    assert "livereload(" in told


@pytest.mark.parametrize("path", ["/\0/", "/\0", "/livereload/\0"])
def test_an_address_with_a_character_that_no_file_name_has_is_none(server: Telling, path: str) -> None:
    assert answer(server, path).startswith("404 Not Found\n<body>Nothing here")


def test_to_look_at_a_page_touches_no_file_that_would_have_it_loaded_anew(server: Telling) -> None:
    before = [path.stat().st_mtime_ns for path in places(Path())]
    answer(server, "/nowhere/")
    keep(Path(), "")
    assert [path.stat().st_mtime_ns for path in places(Path())] == before


def test_faults_of_pages_and_of_settings_stand_together_and_go_by_themselves(server: Telling) -> None:
    keep(Path(), "seeds/a.txt:1: no words")
    keep(Path(), "mkdocs.yml:4: is not YAML", "settings")
    both = answer(server, "/nowhere/")
    assert "seeds/a.txt:1: no words\nmkdocs.yml:4: is not YAML" in both
    keep(Path(), "")
    assert "no words" not in answer(server, "/nowhere/")
    assert "is not YAML" in answer(server, "/nowhere/")


def test_a_publisher_that_fails_is_told_on_the_pages_until_it_does_not(server: Telling) -> None:
    Path("broken").touch()
    server.builder()
    assert "the publisher says: no such theme" in answer(server, "/nowhere/")
    Path("broken").unlink()
    server.builder()
    assert 'role="alert"' not in answer(server, "/nowhere/")
