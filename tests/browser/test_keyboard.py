"""A reader with a keyboard and no mouse: every task done, and at every step it is seen where they are."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page

from dossier.model import Dossier
from tests.browser.conftest import Visit

Open = Callable[..., Visit]
KINDS = (
    *("", "summary/", "summary/matrix/", "timeline/", "quotes/", "quotes/matrix/", "speakers/", "words/", "articles/"),
    *("compare/", "about/", "review/", "q/", "404.html"),
)
MOST_STOPS = 12
"""Of a page's stops so many are looked at from its heading on: those after them are of the same kinds."""

# Where the focus is; what hides it, or "" where it can be seen: on the screen, uncovered, and marked by a line.
# The theme's choice of light or dark is a radio button behind its label, which has the line.
FOCUSED = """() => {
  const it = document.activeElement;
  if (!it || it === document.body) return null;
  const shown = it.matches('.md-option') ? it.nextElementSibling : it;
  const box = [...shown.getClientRects()].find(r => r.width && r.height);
  const name = `${it.tagName} ${it.className} ${it.getAttribute('href') || ''}`;
  if (!box) return [name, 'no size'];
  const style = getComputedStyle(shown);
  const found = document.elementFromPoint(box.x + Math.min(box.width, 40) / 2, box.y + Math.min(box.height, 20) / 2);
  if (!found || !(shown.contains(found) || found.contains(shown))) return [name, `covered by ${found?.className}`];
  return [name, style.outlineStyle === 'none' && style.boxShadow === 'none' ? 'no line' : ''];
}"""


def stops(page: Page, key: str = "Tab", most: int = MOST_STOPS) -> Iterator[tuple[str, str]]:
    """Go on by a key until the page ends: each stop's name, and what hides it."""
    for _ in range(most):
        page.keyboard.press(key)
        stop = page.evaluate(FOCUSED)
        if stop is None:
            return
        yield tuple(stop)


def tab_to(page: Page, wanted: Locator, key: str = "Tab") -> None:
    """To an element, by one key, where the focus is not there already; every stop on the way is seen."""
    if wanted.evaluate("e => e === document.activeElement"):
        return
    for name, fault in stops(page, key, most=400):
        assert not fault, (name, fault)
        if wanted.evaluate("e => e === document.activeElement"):
            return
    raise AssertionError(f"no key leads to {wanted}")


def in_sight(target: Locator) -> bool:
    return bool(
        target.evaluate("e => { const r = e.getBoundingClientRect(); return r.top >= 0 && r.top < innerHeight }")
    )


@pytest.mark.parametrize("width", [360, 1280])
def test_wherever_the_keyboard_goes_it_is_seen(five: Dossier, visit: Open, width: int) -> None:
    one, other = five.articles[:2]
    made, faults = visit(width=width), []
    for path in (*KINDS, f"articles/{one.id}/", f"compare/{one.id}/{other.id}/", f"evidence/{one.id}/"):
        page = made.go(path)
        seen = list(stops(page, most=30)) if not path else []  # what stands above and beside all pages
        page.evaluate("Object.assign(document.querySelector('h1'), {tabIndex: -1}).focus()")
        seen += stops(page)
        assert len(seen) >= 5, path
        page.evaluate("[...document.querySelectorAll('.md-content a')].slice(0, 60).pop()?.focus()")
        faults += [(path, *stop) for stop in [*seen, *stops(page, "Shift+Tab", most=6)] if stop[1]]
    assert not faults


def test_a_quote_is_read_in_its_context_and_left_again(visit: Open) -> None:
    page = visit().go("quotes/")
    page.keyboard.press("j")
    page.keyboard.press("j")
    remark = page.locator("h3:focus")
    name = str(remark.get_attribute("id"))
    tab_to(page, page.locator(f".utterance:has(#{name}) .wording .badge").first)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/articles/[^/]+/#q-"))
    quote = page.locator(f"#{page.url.partition('#')[2]}").first
    assert in_sight(quote)
    page.keyboard.press("Tab")
    after = quote.evaluate(
        "e => !!(e.compareDocumentPosition(document.activeElement) & 4 || e.contains(document.activeElement))"
    )
    assert after, "the next stop is beside the quote, not at the top"
    page.go_back()  # the browser's own key, which a test has not
    page.wait_for_url(re.compile(r"/quotes/"))
    assert in_sight(page.locator(f".utterance:has(#{name})")) or page.evaluate("scrollY") > 0


def test_two_articles_are_found_and_compared(five: Dossier, visit: Open) -> None:
    one = five.articles[0]
    page = visit().go("articles/")
    tab_to(page, page.locator(f"a.title[href*='{one.id}']"))
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(rf"/articles/{one.id}/"))
    tab_to(page, page.locator(".beside .badge").first)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/compare/[^/]+/[^/]+/"))
    tab_to(page, page.locator(".gutter a").first)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/compare/.+#"))
    assert in_sight(page.locator(f"#{page.url.partition('#')[2]}"))


def test_quotes_are_filtered_by_words_and_speaker_and_shown_again(five: Dossier, visit: Open) -> None:
    page = visit().go("quotes/")
    shown = page.locator(".utterance:visible")
    every = shown.count()
    words = page.locator(".sift input[type=search], .sift input[type=text]").first
    tab_to(page, words)
    page.keyboard.type("military")
    page.wait_for_function(f"document.querySelectorAll('.utterance:not([hidden])').length < {every}")
    some = shown.count()
    tab_to(page, page.locator(".sift select").first)
    page.keyboard.press("ArrowDown")
    page.wait_for_url(re.compile(r"words=military|said=|who=|q=military"))
    assert 0 < shown.count() <= some < every
    tab_to(page, page.locator(".sift button:visible").first)
    assert page.locator(".sift button:focus").count() == 1


def test_a_link_to_a_quote_is_copied_and_the_focus_comes_back(visit: Open) -> None:
    made = visit(permissions=["clipboard-read", "clipboard-write"])
    page = made.go("quotes/")
    page.keyboard.press("j")
    cite = page.locator(".utterance a.cite").first
    tab_to(page, cite)
    page.keyboard.press("Enter")
    page.wait_for_selector(".cite-panel")
    copy = page.locator(".cite-panel button", has_text="link").first
    tab_to(page, copy)
    page.keyboard.press("Enter")
    page.wait_for_function("/copied/.test(document.querySelector('.cite-status').textContent)")
    assert re.search(r"/q/#q-", page.evaluate("navigator.clipboard.readText()"))
    page.keyboard.press("Escape")
    assert cite.evaluate("e => e === document.activeElement")


def test_a_search_lands_on_the_words_and_goes_on_from_there(visit: Open) -> None:
    page = visit().go("about/")
    page.keyboard.press("/")
    page.keyboard.type("third countries")
    page.wait_for_selector(".md-search-result__link")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(FOCUSED)[1] == ""
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"#"))
    target = page.locator(f"#{page.url.partition('#')[2]}").first
    assert in_sight(target)
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)[1] == ""
    assert target.evaluate("e => !!(e.compareDocumentPosition(document.activeElement) & 20)"), "from the words on"


def test_on_a_phone_the_menu_opens_is_walked_through_and_gives_the_focus_back(visit: Open) -> None:
    page = visit(width=360).go("summary/")
    opener = page.locator("button[for=__drawer]")
    tab_to(page, opener)
    page.keyboard.press("Enter")
    assert opener.get_attribute("aria-expanded") == "true"
    assert page.locator(".md-sidebar--primary a:focus").count() == 1
    walked = []
    for name, fault in stops(page, most=30):
        assert not fault, (name, fault)
        if not page.locator(".md-sidebar--primary :focus").count():
            break
        walked.append(name)
    assert len(walked) >= 8, walked
    assert opener.get_attribute("aria-expanded") == "false", "who leaves it leaves it shut"
    tab_to(page, opener, "Shift+Tab")
    page.keyboard.press("Enter")
    tab_to(page, page.locator(".md-nav--primary button.md-nav__link[for=__toc]"))
    page.keyboard.press("Enter")
    tab_to(page, page.locator(".md-nav--secondary a").first)
    page.keyboard.press("Escape")
    assert opener.evaluate("e => e === document.activeElement")
    page.keyboard.press("Enter")
    tab_to(page, page.locator(".md-nav--primary a[href*='timeline/']").first)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/timeline/$"))


def test_on_a_phone_the_search_is_a_button_too(visit: Open) -> None:
    page = visit(width=360).go("")
    opener = page.locator("button[for=__search]")
    tab_to(page, opener)
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.matches('.md-search__input')")
    page.keyboard.press("Escape")
    page.wait_for_function("document.activeElement !== document.body && !document.querySelector('#__search').checked")
