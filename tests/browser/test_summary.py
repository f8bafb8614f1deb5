"""What a reader does with the summary: reads along a row and down a column, follows to the sentence, prints it."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from dossier.model import Dossier
from dossier.pages import divided, render
from dossier.site import build, publisher_environment
from tests.browser.conftest import Visit, served
from tests.folders import copy_by_hand
from tests.pages.sample import sample

Open = Callable[..., Visit]


@pytest.mark.parametrize("width", [360, 1280])
def test_a_sign_in_the_table_leads_to_the_sentence(five: Dossier, visit: Open, width: int) -> None:
    statement = next(s for s in five.statements if s.support and not s.hidden)
    page = visit(width=width).go("summary/matrix/")
    page.locator(f"[id='{statement.id}'] td a").first.click()
    page.wait_for_url(re.compile(rf"/articles/[^/]+/#{statement.id}"))
    assert page.locator(f"[id='{statement.id}']").first.is_visible()


def test_on_how_many_articles_a_statement_rests_leads_to_its_row_and_back(five: Dossier, visit: Open) -> None:
    statement = next(s for s in five.statements if s.support and not s.hidden)
    page = visit().go("summary/")
    page.locator(f"[id='{statement.id}'] .rest a").first.click()
    page.wait_for_url(re.compile(rf"/summary/matrix/#{statement.id}"))
    row = page.locator(f"tr[id='{statement.id}']")
    box, head = row.bounding_box(), page.locator(".matrix thead th").first.bounding_box()
    assert box and head and box["y"] >= head["y"] + head["height"] - 1, "the head of the table does not cover it"
    row.locator("a.gist").click()
    page.wait_for_url(re.compile(rf"/summary/#{statement.id}"))


def test_a_column_s_letters_lead_to_what_the_article_alone_has(five: Dossier, visit: Open) -> None:
    page = visit().go("summary/matrix/")
    page.locator(".matrix thead a").last.click()
    assert page.url.endswith(f"#article-{five.articles[-1].id}")
    assert page.locator(f"[id='article-{five.articles[-1].id}']").is_visible()


def test_on_a_phone_the_table_is_a_list_that_names_each_article(five: Dossier, visit: Open) -> None:
    page = visit(width=360).go("summary/matrix/")
    letters = page.locator("tbody tr[id] td .letters")
    assert letters.first.is_visible()
    assert letters.count() == len(five.articles) * sum(not s.hidden for s in five.statements)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_bars_are_seen_in_both_schemes_and_in_print_and_have_their_words(visit: Open, scheme: str) -> None:
    page = visit(scheme=scheme).go("summary/")
    for media in ("screen", "print"):
        page.emulate_media(media=media)
        colours = page.evaluate(
            "[getComputedStyle(document.querySelector('.shares svg rect')).fill,"
            " getComputedStyle(document.querySelector('.md-content')).backgroundColor]"
        )
        assert colours[0] != colours[1]
        assert page.locator(".shares svg").first.bounding_box()
    for row in page.locator(".shares tbody tr").all():
        assert re.fullmatch(r"(\d+ %|none|under 1 %) of the text", row.locator("svg").get_attribute("aria-label") or "")
        assert re.search(r"[\d,]+ of [\d,]+ characters", row.inner_text())


def test_of_very_many_differences_a_link_to_where_one_stood_before_is_led_on(
    visit: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(divided, "MOST", 2)
    monkeypatch.setattr(divided, "MOST_PLAIN", 1)
    monkeypatch.setattr(divided, "A_PAGE", 1)
    made = sample()
    every = tuple(replace(made.discrepancies[0], id=f"d-{n}") for n in range(4))
    folder = copy_by_hand(tmp_path)
    pages = render(replace(made, discrepancies=every))
    build(folder, pages, publisher_environment("Lamps", []), lambda site: None)
    with served(folder / "site") as address:
        reader = visit()
        reader.address = address
        for path, name, stands in (
            ("summary/", "d-3", "compare/differences-3/"),
            ("compare/differences-1/", "d-0", "summary/"),
            ("compare/differences-3/", "d-2", "compare/differences-2/"),
        ):
            page = reader.go(f"{path}#{name}")
            page.wait_for_url(f"{address}{stands}#{name}")
        page = reader.go("about/")
        page = reader.go("summary/#d-never-published")
        assert page.locator("#differ").evaluate("e => e.getBoundingClientRect().top < innerHeight"), "where they begin"
