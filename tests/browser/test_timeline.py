"""The timeline in a browser: its picture on a desk, a telephone and on paper, and what its marks lead to."""

from collections.abc import Callable

import pytest

from dossier.model import Dossier
from tests.browser.conftest import Visit

Open = Callable[..., Visit]


@pytest.mark.parametrize(("width", "name"), [(1280, "wide"), (390, "narrow")])
def test_one_picture_is_shown_and_a_mark_leads_to_its_entry(five: Dossier, visit: Open, width: int, name: str) -> None:
    page = visit(width=width).go("timeline/")
    assert page.eval_on_selector_all(
        "figure.timeline svg", "s => s.filter(e => e.clientWidth).map(e => e.classList[0])"
    ) == [name]
    entry = next(e for e in five.timeline if not e.said)
    page.locator(f"svg.{name} a[href='#{entry.id}']").first.click()
    page.wait_for_url(f"**/timeline/#{entry.id}")
    assert page.locator(f"[id='{entry.id}']").is_visible()


@pytest.mark.parametrize("width", [1280, 390])
def test_the_picture_is_read_aloud_once_as_a_list_of_links_and_keeps_no_tab_stop(
    five: Dossier, visit: Open, width: int
) -> None:
    page = visit(width=width).go("timeline/")
    heard = page.locator("figure.timeline")
    assert heard.get_by_role("group", name="Timeline").count() == 1
    links = heard.get_by_role("listitem").get_by_role("link")
    named = [link.get_attribute("href") for link in links.all()]
    assert named and {str(href).removeprefix("#") for href in named} <= {entry.id for entry in five.timeline}
    assert heard.get_by_role("link", name="article").count() == len(named)
    assert heard.locator("a").evaluate_all("marks => marks.every(mark => mark.tabIndex < 0)")


def test_an_address_of_what_was_said_opens_its_fold(five: Dossier, visit: Open) -> None:
    said = next(e for e in five.timeline if e.said)
    page = visit().go(f"timeline/#{said.id}")
    page.wait_for_selector(f"details[open] [id='{said.id}']")


def test_on_paper_what_was_said_is_not_folded_away(five: Dossier, visit: Open) -> None:
    page = visit().go("timeline/")
    page.emulate_media(media="print")
    seen = page.eval_on_selector_all("details.said .words", "w => w.map(e => e.checkVisibility())")
    assert seen and all(seen)


def test_a_badge_leads_to_the_place_in_the_article(five: Dossier, visit: Open) -> None:
    page = visit().go("timeline/")
    page.locator(".doing a.badge").first.click()
    page.wait_for_url("**/articles/*/#*")
    assert page.locator(f"[id='{page.url.split('#')[1]}']").first.is_visible()
