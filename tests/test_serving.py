"""What `dossier serve` shows at once of a changed article, and how the whole takes its place."""

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dossier import serving, site
from dossier.analysis import analyse
from dossier.frozen import changed
from dossier.glimpse import MOST, glimpse
from dossier.pages import render, render_articles
from dossier.seeds import read_seeds
from dossier.serving import Pages
from tests.folders import TEXTS, copy_by_hand, write_seeds

FERRY = "articles/ferry-late/index.md"
OLD, NEW = "“We will not sail into ice that we cannot see,”", "“Nobody sails before the thaw,”"
CHANGED = {**TEXTS, "ferry-late.txt": TEXTS["ferry-late.txt"].replace(OLD, NEW)}


def test_an_articles_page_made_alone_is_the_page_of_the_whole(tmp_path: Path) -> None:
    dossier = analyse(read_seeds(write_seeds(tmp_path)))
    whole = render(dossier)
    for article in dossier.articles:
        path = f"articles/{article.id}/index.md"
        assert render_articles(dossier, [article.id]) == {path: whole[path]}


def test_a_glimpse_is_the_changed_article_with_its_quotations(tmp_path: Path) -> None:
    before = read_seeds(write_seeds(tmp_path / "seeds"))
    now = read_seeds(write_seeds(tmp_path / "seeds", CHANGED))

    pages = glimpse(before, now)

    assert pages.keys() == {FERRY}
    quoted = [q.id for q in analyse(now).quotations if q.article == "ferry-late"]
    assert len(quoted) > 1
    for anchor in quoted:
        assert f'id="{anchor}"' in pages[FERRY]
    assert "Nobody sails before the thaw" in pages[FERRY]
    assert "cannot see" not in pages[FERRY]


def test_a_glimpse_says_nothing_of_what_is_told_elsewhere_or_here_alone(tmp_path: Path) -> None:
    before = read_seeds(write_seeds(tmp_path / "seeds"))
    now = read_seeds(write_seeds(tmp_path / "seeds", CHANGED))
    page = glimpse(before, now)[FERRY]
    assert 'class="shared"' not in page
    assert 'id="s-' not in page


def test_of_what_is_no_change_of_a_few_articles_there_is_no_glimpse(tmp_path: Path) -> None:
    before = read_seeds(write_seeds(tmp_path / "seeds"))
    assert glimpse(before, before) == {}
    assert glimpse(before, replace(before, title="Another")) == {}
    more = read_seeds(write_seeds(tmp_path / "seeds", {"third.txt": "A third article.\n"}))
    assert glimpse(before, more) == {}
    assert glimpse(more, before) == {}

    many = {f"{n}.txt": f"Article {n} of many.\n" for n in range(MOST + 1)}
    first = read_seeds(write_seeds(tmp_path / "many", many))
    later = {name: f"{text}\nAnd more.\n" for name, text in many.items()}
    assert glimpse(first, read_seeds(write_seeds(tmp_path / "many", later))) == {}


def test_of_an_article_of_which_not_all_may_be_published_there_is_no_glimpse(tmp_path: Path) -> None:
    before = read_seeds(write_seeds(tmp_path / "seeds"))
    now = read_seeds(write_seeds(tmp_path / "seeds", CHANGED))
    assert glimpse(before, now)
    excerpts = replace(now, articles=tuple(changed(article, rights="excerpts") for article in now.articles))
    assert glimpse(before, replace(excerpts, articles=(excerpts.articles[0], before.articles[1]))) == {}


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Path, Pages, Path, Path]]:
    """A dossier whose pages are made; what is said is kept, and a build waits while a certain file stands."""
    monkeypatch.setattr(serving, "SLOW", 0.0)
    folder = copy_by_hand(tmp_path / "dossier")
    seeds, bar = write_seeds(folder / "seeds"), tmp_path / "bar"
    said = tmp_path / "said"
    said.touch()

    def build() -> int:
        dossier = analyse(read_seeds(seeds))
        while bar.exists():
            time.sleep(0.01)
        site.write_pages(folder, render(dossier))
        return 0

    def say(words: str) -> None:
        said.write_text(words, encoding="utf-8")

    pages = Pages(folder, seeds, build, lambda: False, lambda: 1, say)
    pages.make()
    wait(pages)
    yield folder, pages, bar, said
    bar.unlink(missing_ok=True)
    pages.end()


def wait(pages: Pages) -> None:
    end = time.monotonic() + 30
    while pages.making:
        assert time.monotonic() < end
        time.sleep(0.02)
        pages.tend()


def test_while_the_whole_is_made_the_changed_article_is_seen(
    made: tuple[Path, Pages, Path, Path],
) -> None:
    folder, pages, bar, said = made
    page, quotes = folder / "docs" / FERRY, folder / "docs" / "quotes" / "index.md"
    assert "cannot see" in page.read_text(encoding="utf-8")
    before = quotes.read_bytes()

    bar.touch()
    write_seeds(folder / "seeds", CHANGED)
    pages.make()
    assert "Nobody sails" in page.read_text(encoding="utf-8"), "at once"
    assert FERRY in said.read_text(encoding="utf-8")
    assert quotes.read_bytes() == before
    assert pages.making

    write_seeds(folder / "seeds")  # while the whole is being made: it is out of date
    pages.make()
    assert "cannot see" in page.read_text(encoding="utf-8")

    write_seeds(folder / "seeds", CHANGED)
    pages.make()
    bar.unlink()
    wait(pages)
    assert "Nobody sails" in quotes.read_text(encoding="utf-8"), "the whole follows"
    assert page.read_text(encoding="utf-8") == render(analyse(read_seeds(folder / "seeds")))[FERRY]


def test_a_copy_that_fails_leaves_the_last_good_pages_and_the_glimpse(
    made: tuple[Path, Pages, Path, Path],
) -> None:
    folder, pages, _, _ = made
    page = folder / "docs" / FERRY
    good = page.read_bytes()
    (folder / "seeds" / "ferry-late.txt").write_bytes(b"Caf\xe9\n")
    pages.make()
    wait(pages)
    assert page.read_bytes() == good

    write_seeds(folder / "seeds", CHANGED)
    pages.make()
    assert "Nobody sails" in page.read_text(encoding="utf-8")
