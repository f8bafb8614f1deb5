"""Permanent addresses and words in their contexts, in a real browser: with scripts and without, by keyboard."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from dossier.model import Dossier
from dossier.pages import render
from dossier.pages.addresses import Past
from dossier.pages.atlas import Atlas
from dossier.site import build, publisher_environment
from tests.browser.conftest import Visit, served
from tests.browser.rules import broken_rules
from tests.folders import copy_by_hand
from tests.pages.revised import revised

Open = Callable[..., Visit]
BELOW_THE_HEADER = """id => {
  const place = document.getElementById(id).getBoundingClientRect();
  const head = document.querySelector('.md-header').getBoundingClientRect();
  return place.top >= head.bottom - 1 && place.top < innerHeight;
}"""


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    return revised(tmp_path_factory.mktemp("revised"))


@pytest.fixture(scope="module")
def site(changed: Dossier, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_by_hand(tmp_path_factory.mktemp("site"))
    build(folder, render(changed), publisher_environment("Kites", ["2032-05-09"]), lambda site: None)
    return folder / "site"


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """Of this dossier, in the place of the five articles' own."""
    with served(site) as where:
        yield where


def first(changed: Dossier, words: str, kind: str = "q") -> str:
    """The id under which words were first published."""
    found = [e for e in changed.ledger if e.id[0] == kind and e.published[0].text.startswith(words)]
    return next((e for e in found if e.state != "live"), found[0]).id


def shown(page: Page) -> str:
    return " ".join(page.locator(".md-content").inner_text().split())


def test_an_id_in_use_goes_on_to_the_quote_and_back_leads_past(changed: Dossier, visit: Open) -> None:
    name = first(changed, "Nobody was hurt")
    made = visit()
    made.go("about/")
    page = made.go(f"q/#{name}")
    page.wait_for_url(re.compile(rf"/quotes/#{name}$"))
    page.wait_for_function(BELOW_THE_HEADER, arg=name)
    page.go_back()
    assert page.url.endswith("/about/")


@pytest.mark.parametrize("width", [360, 1280])
def test_a_sentence_of_the_summary_has_its_address_too(changed: Dossier, visit: Open, width: int) -> None:
    name = next(e.id for e in changed.ledger if e.id[0] == "s" and e.state == "live" and len(e.published) == 1)
    page = visit(width=width).go(f"q/#{name}")
    page.wait_for_url(re.compile(rf"/summary/#{name}$"))
    page.wait_for_function(BELOW_THE_HEADER, arg=name)


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("We never hoped", "Other words now"),
        ("The sea took", "No longer a quotation; the words stand in the article"),
        ("The tide table", "Not clear which words are meant now"),
        ("Next year", "No longer here"),
        ("The children", "The same words, printed otherwise before"),
    ],
)
def test_of_all_else_the_page_says_what_became_of_it(
    changed: Dossier, visit: Open, words: str, says: str, scripts: bool
) -> None:
    name = first(changed, words)
    if words == "The children":
        name = next(e.id for e in changed.ledger if e.id[0] == "q" and len(e.published) > 1)
    page = visit(java_script_enabled=scripts).go(f"q/#{name}")
    assert page.url.endswith(f"/q/#{name}"), "the reader is not led on unseen"
    assert page.locator(".address:visible").count() == 1
    assert page.locator(".address:visible .says").inner_text().partition(": “")[0].strip() == says
    assert set(words.split()) <= set(shown(page).split())
    assert not page.locator(".in-use a:visible").count()
    page.get_by_role("link", name="All addresses").click()
    page.locator(".in-use a").first.wait_for()
    assert page.locator(".address:visible").count() > 4


def test_both_versions_stand_side_by_side_and_the_keyboard_goes_on(changed: Dossier, visit: Open) -> None:
    name = first(changed, "We never hoped")
    page = visit().go(f"q/#{name}")
    was, now = page.locator(".address:visible .was"), page.locator(".address:visible .now")
    old, new = was.bounding_box(), now.bounding_box()
    assert old and new and abs(old["y"] - new["y"]) < 4 and old["x"] < new["x"]
    assert was.locator("del").inner_text().split() == ["no", "longer:", "such"], "a screen reader is told"
    assert now.locator("ins").inner_text().split() == ["new:", "bright"]
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "To the quote"
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/quotes/#q-we-never"))


def test_an_unknown_id_says_that_nothing_was_published_under_it(visit: Open) -> None:
    page = visit().go("q/#q-never-said-by-anyone-12345678")
    told = page.get_by_role("status").filter(has_text="Nothing was ever published")
    assert "q-never-said-by-anyone-12345678" in told.inner_text()
    assert not page.locator(".address:visible, .in-use a:visible").count()
    page.get_by_role("link", name="All addresses").click()
    page.locator(".in-use a").first.wait_for()
    assert page.locator(".in-use a:visible").count() > 4


@pytest.mark.parametrize("hash_", ["%E0%A4%A", "<img src=x onerror=alert(1)>"])
def test_an_odd_address_does_no_harm(visit: Open, hash_: str) -> None:
    page = visit().go(f"q/#{hash_}")
    assert page.locator(".unheard").count() == 1
    assert not page.locator(".unheard img").count()


def test_without_scripts_an_id_in_use_is_one_link_that_leads_on(changed: Dossier, visit: Open) -> None:
    name = first(changed, "Nobody was hurt")
    page = visit(java_script_enabled=False).go(f"q/#{name}")
    assert page.locator(".in-use a:visible").all_inner_texts() == [name]
    page.locator(".in-use a:visible").click()
    assert page.url.endswith(f"/quotes/#{name}")
    assert page.locator(f"[id='{name}']").is_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_old_links_to_the_quotes_and_to_the_article_land(changed: Dossier, visit: Open, scripts: bool) -> None:
    made = visit(java_script_enabled=scripts)
    name = first(changed, "We never hoped")
    for path in ("quotes/", "articles/kite-day/"):
        place = made.go(f"{path}#{name}").locator(f"[id='{name}']").bounding_box()
        assert place and 0 < place["y"] < 900, path
    parade = first(changed, "We could not march")
    page = made.go(f"articles/old-parade/#{parade}")
    assert page.locator(f"[id='{parade}'] .was").is_visible()


def test_a_link_to_buried_words_opens_the_fold_they_lie_in(changed: Dossier, visit: Open) -> None:
    name = first(changed, "Next year")
    made = visit()
    for path in ("quotes/", "articles/kite-day/"):
        page = made.go(f"{path}#{name}")
        page.wait_for_selector("details.buried[open]")
        assert page.locator(f"[id='{name}'] .was").is_visible()
        page.wait_for_function(BELOW_THE_HEADER, arg=name)


def test_it_works_from_a_folder_without_a_server(changed: Dossier, site: Path, browser: Browser) -> None:
    name = first(changed, "Nobody was hurt")
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{(site / 'q' / 'index.html').as_uri()}#{name}")
    page.wait_for_url(re.compile(rf"^file:.*/quotes/index\.html#{name}$"))
    page.goto(f"{(site / 'q' / 'index.html').as_uri()}#{first(changed, 'We never hoped')}")
    page.locator(".address:visible .now + .meta a:not(.badge)").click()
    page.wait_for_url(re.compile(r"^file:.*/quotes/index\.html#q-we-never"))
    context.close()


def test_typing_narrows_the_words_and_enter_goes_to_the_first(visit: Open) -> None:
    page = visit().go("words/")
    every = page.locator(".forms li:visible").count()
    page.get_by_label("Narrow to").press_sequentially("KITE")
    page.wait_for_function("document.querySelector('.narrow output').textContent !== ''")
    assert set(map(str.lower, page.locator(".forms li:visible [data-s]").all_inner_texts())) == {"kite", "kites"}
    page.keyboard.press("Escape")
    assert page.locator(".forms li:visible").count() == every
    page.get_by_label("Narrow to").press_sequentially("boath")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/words/b/#w-boathouse$"))
    page.wait_for_function(BELOW_THE_HEADER, arg="w-boathouse")


def test_lines_are_aligned_on_the_word_and_lead_to_their_paragraph(visit: Open) -> None:
    made = visit()
    page = made.go("words/k/#w-kites")
    lines = page.locator("section:has(#w-kites) p:not(.more)")
    assert lines.count() > 2
    lefts = {round(b["x"]) for b in (line.locator("b").bounding_box() for line in lines.all()) if b}
    # What stands before the word is a space, or a mark right at it.
    assert max(lefts) - min(lefts) <= 6
    lines.first.locator("a.badge").click()
    page.wait_for_url(re.compile(r"/articles/.*#(p\d+|headline)$"))
    assert "kites" in page.locator(f"[id='{page.url.split('#')[1]}']").inner_text().lower()


def test_without_scripts_the_words_are_whole_and_there_is_no_box(visit: Open) -> None:
    page = visit(java_script_enabled=False).go("words/")
    assert page.locator(".forms li:visible").count() > 30
    assert not page.locator(".narrow").count()


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_scrolls_sideways(visit: Open, width: int) -> None:
    made = visit(width=width)
    for path in ("q/", "words/", "words/k/", "words/numbers/", "articles/old-parade/", "articles/kite-day/"):
        page = made.go(path)
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_breaks_a_rule_of_accessibility(visit: Open, scheme: str) -> None:
    made = visit(scheme=scheme)
    for path in ("q/", "words/", "words/k/", "articles/old-parade/", "articles/kite-day/"):
        page = made.go(path)
        assert not broken_rules(page), path


def test_the_search_lands_on_quotes_and_not_on_these_pages(site: Path) -> None:
    assert not (site / "search" / "search_index.json").exists()
    assert '"q-' in (site / "search" / "t0.js").read_text(encoding="utf-8")


def test_every_old_id_has_an_answer(changed: Dossier) -> None:
    assert {a.verdict for a in Past(Atlas(changed)).retired.values()} == {"moved", "changed", "ambiguous", "gone"}
