"""Reading: layers kept in the address, a paragraph's address, two articles side by side."""

import re
from collections.abc import Callable
from gzip import compress
from itertools import combinations

import pytest
from playwright.sync_api import Response

from dossier.model import Dossier
from tests.browser.conftest import Visit

Open = Callable[..., Visit]
LAYERS = ("partial", "reported", "shared", "alone")


def _layered(five: Dossier, visit: Open, **more: object) -> tuple[Visit, str]:
    """An article that has every layer switched off below."""
    made = visit(**more)
    for article in five.articles:
        page = made.go(f"articles/{article.id}/")
        if all(page.locator(f".kinds input[value={name}]").count() for name in LAYERS):
            return made, f"articles/{article.id}/"
    raise AssertionError("no article has all layers")


def test_layers_switched_off_stand_in_the_address_and_outlive_a_reload(five: Dossier, visit: Open) -> None:
    made, path = _layered(five, visit)
    page = made.go(path + "#p2")
    page.locator(".kinds input[value=reported]").uncheck()
    page.locator(".kinds input[value=shared]").uncheck()
    assert re.search(r"/\?hide=reported,shared#p2$", page.url)
    page.reload()
    assert re.search(r"/\?hide=reported,shared#p2$", page.url)
    assert not page.locator(".article .shared").first.is_visible()
    assert not page.locator(".note.reported").first.is_visible()
    assert page.locator(".article .alone").first.is_visible()
    page.locator(".kinds input[value=shared]").check()
    page.locator(".kinds input[value=reported]").check()
    assert page.url.endswith("/#p2")
    assert page.locator(".article .shared").first.is_visible()


def test_a_link_shows_what_its_sender_saw(five: Dossier, visit: Open) -> None:
    made, path = _layered(five, visit)
    made.page.locator(".kinds input[value=partial]").uncheck()
    page = made.go(path + "?hide=alone#p1")
    assert not page.locator(".article .alone").first.is_visible()
    assert page.locator(".kinds input[value=partial]").is_checked(), "the address goes before the reader's own habit"
    page = made.go(path)
    assert page.url.endswith("?hide=partial"), "and does not change it"


def test_what_an_address_names_and_nobody_knows_does_nothing(five: Dossier, visit: Open) -> None:
    page = visit().go(f"articles/{five.articles[0].id}/?hide=nothing,<b>&h=x#p1")
    assert page.locator(".kinds input:not(:checked)").count() == 0
    assert "h=x" in page.url


@pytest.mark.parametrize("width", [390, 1440])
def test_bars_stand_in_the_margin_beside_their_lines(five: Dossier, visit: Open, width: int) -> None:
    made, _ = _layered(five, visit, width=width)
    boxes = made.page.eval_on_selector_all(
        ".article .shared, .article .alone",
        """marks => marks.map(m => { const b = m.getBoundingClientRect(), p = m.closest('p').getBoundingClientRect();
        return [b.left, b.right - p.left, b.top - p.top, p.bottom - b.bottom, b.top] })""",
    )
    assert boxes
    assert all(left >= 0 and over <= 2 and top >= -4 and bottom >= -12 for left, over, top, bottom, _ in boxes), boxes
    assert len({(round(left), round(top)) for left, *_, top in boxes}) == len(boxes), "none covers another"


def test_a_paragraph_s_number_copies_its_address(five: Dossier, visit: Open) -> None:
    made = visit(permissions=["clipboard-read", "clipboard-write"])
    page = made.go(f"articles/{five.articles[0].id}/")
    page.locator(".article a.number").nth(1).click()
    page.wait_for_selector(".told-copied:not(:empty)")
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    assert page.url.endswith("#p2")


def test_columns_stand_side_by_side_and_on_a_phone_one_under_the_other(five: Dossier, visit: Open) -> None:
    one, other = next(combinations(five.articles, 2))
    places = "r => [...r.querySelectorAll(':scope > .half')].map(h => h.getBoundingClientRect()).map(b => [b.x, b.y])"
    page = visit(width=1440).go(f"compare/{one.id}/{other.id}/")
    (x, y), (over, level) = page.locator(".pair-row.alike").first.evaluate(places)
    assert over > x and level == y
    page = visit(width=390).go(f"compare/{one.id}/{other.id}/")
    (x, y), (over, level) = page.locator(".pair-row.alike").first.evaluate(places)
    assert over == x and level > y
    assert page.locator(".pair-row.alike .whose .badge").first.is_visible()


def test_an_echo_jumps_to_the_sentence(five: Dossier, visit: Open) -> None:
    made = visit(java_script_enabled=False)
    for one, other in combinations(five.articles, 2):
        page = made.go(f"compare/{one.id}/{other.id}/")
        if page.locator(".pair .echo .place").count():
            break
    echo = page.locator(".pair-row .echo").first
    words = echo.locator("[data-s]").inner_text()
    echo.locator(".place").click()
    target = page.locator(":target")
    assert words in target.inner_text()
    head = page.locator(".pair-names").bounding_box()
    found = target.bounding_box()
    assert head and found and found["y"] >= head["y"] + head["height"] - 1, "the heads of the columns cover it"


KINDS = ("", "summary/", "summary/matrix/", "timeline/", "speakers/", "articles/", "compare/", "about/")
HEAVIEST = 250 * 1024
SHIFTS = """window.shifted = 0; new PerformanceObserver(seen => seen.getEntries().forEach(e => {
if (!e.hadRecentInput) window.shifted += e.value })).observe({type: 'layout-shift', buffered: true})"""


@pytest.mark.parametrize("width", [390, 1440])
def test_a_first_visit_is_light_and_nothing_moves(five: Dossier, visit: Open, width: int) -> None:
    """What crosses the wire is compressed; a page's reader has nothing of the site yet."""
    one, other = five.articles[:2]
    sizes: dict[str, int] = {}
    made = visit(width=width)

    def weighed(response: Response) -> None:
        if response.ok:
            sizes[response.url] = len(compress(response.body(), 6))

    made.page.on("response", weighed)
    made.page.add_init_script(SHIFTS)
    for path in (*KINDS, f"articles/{one.id}/", f"compare/{one.id}/{other.id}/"):
        page = made.go(path)
        page.wait_for_load_state("networkidle")
        own = next(size for url, size in sizes.items() if url == made.address + path)
        shared = sum(size for url, size in sizes.items() if not url.endswith("/"))
        assert own + shared < HEAVIEST, (path, own, shared)
        assert page.evaluate("window.shifted") < 0.01, path


def test_pictures_lead_to_the_words(five: Dossier, visit: Open) -> None:
    made = visit()
    page = made.go("")
    assert page.locator(".strips svg[role=img][aria-label]").count() == len(five.articles)
    page.locator(".strips .badge").first.click()
    page.wait_for_url(re.compile(r"/summary/matrix/#article-"))
    page = made.go("speakers/")
    page.locator(".whom td a").first.click()
    page.wait_for_url(re.compile(r"/speakers/[^/]+/#in-"))
    assert page.locator(":target .said-list li").first.is_visible()


def test_on_the_first_screen_of_a_phone_stand_what_happened_and_what_is_here(visit: Open) -> None:
    page = visit(width=390).go("")
    lowest = page.eval_on_selector_all(
        "h1, .standfirst, .event, .steps li", "found => Math.max(...found.map(e => e.getBoundingClientRect().bottom))"
    )
    assert page.locator(".steps li").count() == 4
    assert lowest <= 900


@pytest.mark.parametrize(
    ("path", "tab"), [("articles/{}/", "Articles"), ("summary/matrix/", "Summary"), ("words/m/", "Words")]
)
def test_a_page_below_a_hub_shows_where_it_belongs(five: Dossier, visit: Open, path: str, tab: str) -> None:
    page = visit().go(path.format(five.articles[0].id))
    assert page.locator(".md-tabs__item--active").all_inner_texts() == [tab]
    assert page.locator(".md-tabs__link[aria-current]").count() == 1


def test_a_page_that_belongs_to_no_hub_marks_none(visit: Open) -> None:
    assert visit().go("glossary/").locator(".md-tabs__item--active").count() == 0
