"""What a reader of the printed page has: every fold's words, and in full what a link leads to."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from dossier.model import Dossier
from tests.browser.conftest import Visit

Open = Callable[..., Visit]
SITE = "https://press.example/five/"


def on_paper(made: Visit, path: str, site: str = "") -> Page:
    """The page as it is printed; ``site``: the address that its site has, where it has one."""
    page = made.go(path)
    link = {"rel": "canonical", "href": site + path}
    if site:
        page.evaluate("it => document.head.append(Object.assign(document.createElement('link'), it))", link)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    return page


def put_away(page: Page) -> None:
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")


def test_on_paper_folds_are_open_and_colours_gone(five: Dossier, visit: Open) -> None:
    article = next(a for a in five.articles if a.furniture)
    made = visit(width=700, scheme="dark")
    folded = made.page.locator(".furniture [data-s]").first
    assert not made.go(f"articles/{article.id}/").locator(".furniture [data-s]").first.is_visible()
    page = on_paper(made, f"articles/{article.id}/")
    assert folded.is_visible()
    assert page.locator(".kinds li").first.is_visible(), "what the lines mean"
    assert not page.locator(".kinds input").first.is_visible()
    style = "e => { const s = getComputedStyle(e); return [s.color, s.backgroundColor] }"
    assert page.locator(".article p[data-s]").first.evaluate(style) == ["rgb(0, 0, 0)", "rgba(0, 0, 0, 0)"]
    ink = page.locator(".article .q").first.evaluate("e => getComputedStyle(e).textDecorationColor")
    assert len(set(re.findall(r"\d+", ink)[:3])) == 1, f"no grey: {ink}"
    put_away(page)
    assert not folded.is_visible()


def test_a_previews_address_is_on_no_sheet(visit: Open) -> None:
    page = on_paper(visit(width=700), "summary/")
    assert page.locator(".printed").count() == 0
    assert "127.0.0.1" not in page.locator(".md-content").inner_text()


def test_a_sheet_says_where_its_page_its_statements_and_its_differences_stand(five: Dossier, visit: Open) -> None:
    page = on_paper(visit(width=700), "summary/", SITE)
    assert page.locator(".masthead > .printed").inner_text() == f"{SITE}summary/"
    spelled = page.locator(":is(.statement, .differ) .printed").all_inner_texts()
    shown = [s.id for s in five.statements if s.hidden is None] + [d.id for d in five.discrepancies]
    assert {f"{SITE}q/#{id}" for id in shown} == set(spelled)
    assert page.locator(".masthead .made + .printed").inner_text() == f"{SITE}about/#made"
    put_away(page)
    assert page.locator(".printed").count() == 0


@pytest.mark.parametrize("path", ["summary/", "timeline/", "quotes/"])
def test_letters_on_paper_say_the_paragraph(path: str, visit: Open) -> None:
    page = on_paper(visit(width=700), path)
    told = page.evaluate(
        """[...document.querySelectorAll("a.badge[title*=', paragraph ']")].map(
            b => [b.title, b.dataset.place])"""
    )
    assert told
    for title, place in told:
        assert place == "¶" + re.findall(r", paragraph (\d+)", title)[-1]


def test_wordings_on_paper_have_their_permanent_addresses(five: Dossier, visit: Open) -> None:
    page = on_paper(visit(width=700), "quotes/", SITE)
    spelled = set(page.locator(":is(.wording, .label) .printed").all_inner_texts())
    assert spelled == {f"{SITE}q/#{q.id}" for q in five.quotations}


@pytest.mark.parametrize("fold", ["behind", "buried"])
def test_how_it_was_found_and_what_is_gone_are_printed_where_the_reader_opened_them(fold: str, visit: Open) -> None:
    made = visit(width=700)
    path = {"behind": "quotes/", "buried": "summary/"}[fold]
    folded = made.page.locator(f"details.{fold}").first
    page = on_paper(made, path)
    page.evaluate(
        "fold => document.querySelectorAll(`details.${fold}`).forEach(d => { d.open = true; })", fold
    )  # the theme does
    assert not folded.is_visible()
    page = on_paper(visit(width=700), path)
    put_away(page)
    page.locator(f"details.{fold} summary").first.click()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator(f"details.{fold}").first.is_visible()


def test_a_short_page_is_one_sheet(visit: Open) -> None:
    for path in ("articles/", "speakers/", "compare/"):
        sheets = visit().go(path).pdf(format="A4", prefer_css_page_size=True)
        assert len(re.findall(rb"/Type\s*/Page\b", sheets)) == 1, path
