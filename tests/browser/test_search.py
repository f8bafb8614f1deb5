"""The search as a reader uses it: cases in search.yml, keys, a phone, a folder without a server, no script."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

from dossier.model import Dossier
from dossier.pages import labels
from dossier.pages.search.words import forms
from tests.browser.conftest import Visit
from tests.browser.rules import broken_rules

Open = Callable[..., Visit]
CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "search.yml").read_text(encoding="utf-8"))
RESULTS = ".md-search-result__item"


def _asked(page: Page, query: str) -> list[tuple[str, str]]:
    """Address and words of each result shown."""
    page.fill(".md-search__input", query)
    page.wait_for_function("query => window.dossierSearch.shown() === query", arg=query)
    found = page.eval_on_selector_all(RESULTS, "all => all.map(r => [r.querySelector('a').href, r.innerText])")
    return [(address, words) for address, words in found]


@pytest.fixture(scope="module")
def opened(browser: Browser, address: str) -> Any:
    page = browser.new_page(reduced_motion="reduce")
    page.goto(f"{address}about/")
    page.keyboard.press("/")
    yield page
    page.close()


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["query"]))
def test_a_reader_finds(opened: Page, case: dict[str, Any]) -> None:
    found = _asked(opened, case["query"])
    if case.get("none"):
        assert not found
        assert opened.inner_text(".md-search-result__meta") == "Nothing found"
        return
    first = found[: case.get("within", 1)]
    assert any(
        re.search(case["to"], address) and all(part in words for part in case.get("shows", ()))
        for address, words in first
    ), first


def test_every_result_leads_to_words_that_hold_what_was_asked(five: Dossier, opened: Page) -> None:
    for query in ("military", "cooperation", "beijing"):
        for address, words in _asked(opened, query):
            if "#" not in address or "/glossary/" in address:
                continue
            anchor = address.split("#")[1]
            if anchor in five.quotation:
                quotation = five.quotation[anchor]
                article = five.article[quotation.article]
                assert labels.outlet(article) in words
                assert quotation.speaker is None or quotation.speaker.name in words
                text = quotation.whole.of(article.text)
            else:
                article = next(a for a in five.articles if f"articles/{a.id}/" in address)
                text = next(p.span.of(article.text) for p in article.pieces if p.id == anchor)
            assert query in text.casefold(), address


def test_a_word_of_one_spelling_finds_the_articles_of_the_other(five: Dossier, opened: Page) -> None:
    counts = []
    for name in ("yoxia", "youxia"):
        found = _asked(opened, name)
        counts.append(opened.inner_text(".md-search-result__meta"))
        first = next(address for address, _ in found if "#" in address).split("#")[1]
        article = five.article[five.quotation[first].article] if first in five.quotation else None
        assert article is None or name in article.text.casefold()
    assert counts[0] == counts[1] != "Nothing found"


def test_keys_open_the_search_walk_its_results_and_close_it(visit: Open) -> None:
    page = visit().go("about/")
    for key in ("/", "f", "s"):
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.name") == "query"
        assert page.locator(".md-search__output").is_visible()
        page.keyboard.press("Escape")
        assert page.evaluate("document.getElementById('__search').checked") is False
    page.keyboard.press("/")
    page.keyboard.type("third countries")
    page.wait_for_selector(RESULTS)
    page.wait_for_function("window.dossierSearch.shown() === 'third countries'")
    second = page.locator(f"{RESULTS} a").nth(1).get_attribute("href")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.href") == second
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.name") == "query"
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"quotes/\?h=third%20countries#q-"))
    anchor = page.url.split("#")[1]
    assert page.locator(f"[id='{anchor}']").is_visible()
    marked = page.evaluate("[...CSS.highlights.get('found')].map(r => r.toString().toLowerCase())")
    assert "third countries" in " ".join(marked) or {"third", "countries"} <= set(marked)
    page.keyboard.press("j")
    assert "h=" in page.url


def test_on_a_phone_the_search_fills_the_screen_and_breaks_no_rule(visit: Open) -> None:
    page = visit(width=390).go("")
    page.click(".md-header__button[for=__search]")
    assert page.evaluate("document.activeElement.name") == "query"
    _asked(page, "military")
    page.wait_for_function("document.getAnimations().every(a => a.playState !== 'running')")
    box = page.locator(".md-search__output").bounding_box()
    assert box and box["width"] == 390 and box["height"] > 700
    assert not broken_rules(page, ".md-search")


def test_where_nothing_is_found_there_is_something_to_do_next(opened: Page) -> None:
    _asked(opened, "“zebra satellites”")
    links = opened.locator(".md-search-result .unfound a")
    assert links.all_inner_texts() == [
        "zebra satellites", "all quotations", "the articles", "every word in its contexts"
    ]  # fmt: skip
    assert not broken_rules(opened, ".md-search")
    opened.focus(".md-search__input")
    opened.keyboard.press("ArrowDown")
    opened.keyboard.press("Enter")
    opened.wait_for_function("window.dossierSearch.shown() === 'zebra satellites'")
    assert opened.locator(".md-search-result__meta").inner_text() != "Nothing found"


def test_nothing_is_loaded_before_the_search_is_wanted_and_then_no_more_than_it_needs(visit: Open) -> None:
    made = visit()
    asked: list[str] = []
    made.page.on("request", lambda request: asked.append(request.url))
    page = made.go("")
    assert not [url for url in asked if "/search/" in url]
    page.keyboard.press("/")
    page.wait_for_function("window.dossierSearch.isReady()")
    assert [url.split("/")[-1] for url in asked if "/search/" in url] == ["index.js"]
    _asked(page, "military")
    names = [url.split("/")[-1].split("?")[0] for url in asked if "/search/" in url]
    assert sorted(names) == sorted(set(names)) == ["index.js", "t0.js", "w0.js"]


def test_an_address_may_ask(visit: Open) -> None:
    page = visit().go("?q=third+countries")
    page.wait_for_selector(RESULTS)
    assert page.input_value(".md-search__input") == "third countries"


def test_the_search_works_from_a_folder_without_a_server(browser: Browser, built_site: Path) -> None:
    page = browser.new_page()
    page.goto((built_site / "index.html").as_uri())
    page.keyboard.press("/")
    found = _asked(page, "third countries")
    assert "quotes/" in found[0][0]
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"quotes/index\.html\?h=.*#q-"))
    page.close()


def test_without_javascript_there_is_no_box_that_does_nothing(visit: Open) -> None:
    page = visit(java_script_enabled=False).go("")
    assert page.locator(".md-search, [for=__search]").count() == 0


def test_the_page_cuts_and_folds_words_as_the_build_does(five: Dossier, opened: Page) -> None:
    nasty = (Path(__file__).parents[1] / "pages" / "nasty.txt").read_text(encoding="utf-8").split("\n")
    texts = [*nasty, *(a.text for a in five.articles), "U.S. 1,200.5bn D.C.’s 中国 Erdoğan ŁÓDŹ ½ ﬁne Ⅷ İstanbul ß 😀a"]
    assert opened.evaluate("texts => texts.map(window.dossierFinder.forms)", texts) == [forms(text) for text in texts]
