"""A build of what has not changed rests; whatever has changed is built and proved again."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from dossier.site import stamp
from dossier.site.generated import RECORD
from tests.folders import write_seeds
from tests.site.conftest import build, some_pages


@pytest.fixture
def built(folder: Path) -> Path:
    """A dossier's folder as a build leaves it: pages, a site, a ledger and the stamp of it all."""
    write_seeds(folder / "seeds")
    (folder / "seeds" / "anchors.json").write_text("{}", encoding="utf-8")
    for path, text in some_pages().items():
        page = folder / "docs" / path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, encoding="utf-8")
    (folder / "docs" / RECORD).write_text(str(sorted(some_pages())).replace("'", '"'), encoding="utf-8")
    (folder / "site" / "quotes").mkdir(parents=True)
    (folder / "site" / "quotes" / "index.html").write_text("<p>The ferry was late.", encoding="utf-8")
    (folder / ".site-build").mkdir()
    stamp.finish(stamp.begin(folder, folder / "seeds", "mkdocs"), ["proved"])
    return folder


def rested(folder: Path, engine: str = "mkdocs") -> list[str] | None:
    return stamp.rested(stamp.begin(folder, folder / "seeds", engine))


def test_where_nothing_changed_it_says_what_the_last_build_said(built: Path) -> None:
    assert rested(built) == ["proved"]


def _same_size_same_time(path: Path) -> None:
    """As somebody who wants to hide it: other words of the same length, and the old times."""
    about = path.stat()
    path.write_text(path.read_text(encoding="utf-8").replace("late", "fast"), encoding="utf-8")
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns))


CHANGES: dict[str, Callable[[Path], object]] = {
    "a seed": lambda f: (f / "seeds" / "ferry-late.txt").write_text("On time.\n", encoding="utf-8"),
    "a new seed": lambda f: (f / "seeds" / "more.txt").write_text("More.\n", encoding="utf-8"),
    "a seed is gone": lambda f: (f / "seeds" / "ferry-late.txt").unlink(),
    "the ledger": lambda f: (f / "seeds" / "anchors.json").write_text("[]", encoding="utf-8"),
    "the settings": lambda f: (f / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8"),
    "a page by hand": lambda f: (f / "docs" / "guide" / "by-hand.md").write_text("# New\n", encoding="utf-8"),
    "a generated page": lambda f: (f / "docs" / "quotes" / "index.md").write_text("x", encoding="utf-8"),
    "a generated page is gone": lambda f: (f / "docs" / "quotes" / "index.md").unlink(),
    "a page of the site": lambda f: _same_size_same_time(f / "site" / "quotes" / "index.html"),
    "a file added to the site": lambda f: (f / "site" / "more.html").write_text("x", encoding="utf-8"),
    "a page of the site is gone": lambda f: (f / "site" / "quotes" / "index.html").unlink(),
    "the stamp": lambda f: (f / ".site-build" / "stamp.json").write_text("{", encoding="utf-8"),
    "the stamp is something else": lambda f: (f / ".site-build" / "stamp.json").write_text("[1]", encoding="utf-8"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_has_changed_is_built_again(built: Path, change: str) -> None:
    time.sleep(0.01)  # the clock of a file system goes in steps
    CHANGES[change](built)
    assert rested(built) is None


def test_a_site_for_another_address_or_by_another_engine_is_built(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert rested(built, "zensical") is None
    monkeypatch.setenv("SITE_URL", "https://news.example/")
    assert rested(built) is None


def test_a_touched_seed_of_the_same_words_changes_nothing(built: Path) -> None:
    os.utime(built / "seeds" / "ferry-late.txt", (1, 1))
    assert rested(built) == ["proved"]


def test_a_seed_saved_while_a_build_ran_is_built_next_time(built: Path) -> None:
    begun = stamp.begin(built, built / "seeds", "mkdocs")
    (built / "seeds" / "ferry-late.txt").write_text("Saved meanwhile.\n", encoding="utf-8")
    stamp.finish(begun, ["proved"])
    assert rested(built) is None


def test_overrides_of_the_theme_count(built: Path) -> None:
    settings = (built / "mkdocs.yml").read_text(encoding="utf-8")
    (built / "mkdocs.yml").write_text(
        settings.replace("custom_dir: docs/overrides", "custom_dir: mine"), encoding="utf-8"
    )
    (built / "mine").mkdir()
    (built / "mine" / "main.html").write_text("a", encoding="utf-8")
    stamp.finish(stamp.begin(built, built / "seeds", "mkdocs"), ["proved"])
    assert rested(built) == ["proved"]
    (built / "mine" / "main.html").write_text("b", encoding="utf-8")
    assert rested(built) is None


def test_a_build_leaves_no_old_stamp_behind(folder: Path) -> None:
    write_seeds(folder / "seeds")
    (folder / "seeds" / "anchors.json").write_text("{}", encoding="utf-8")
    build(folder, some_pages())
    stamp.finish(stamp.begin(folder, folder / "seeds", "mkdocs"), ["proved"])
    build(folder, some_pages(quotes="New words."))
    assert rested(folder) is None
