"""The quotes page in a browser: an address lands on the quote, wordings are compared with another, kinds filtered."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from dossier.model import Dossier
from dossier.pages import render
from dossier.pages.quotes import in_several_articles
from dossier.site import build, publisher_environment
from tests.browser.conftest import Visit, served
from tests.browser.rules import broken_rules
from tests.folders import copy_by_hand
from tests.pages.wordings import FULL, hidden, lamp

Open = Callable[..., Visit]
HEADER = "document.querySelector('.md-header').getBoundingClientRect().bottom"


@pytest.fixture(scope="module")
def lamps(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Addresses of two invented dossiers: one remark with an unmarked cut, and the same hidden by the editor."""
    with ExitStack() as servers:
        found = {}
        for name, made in (("lamp", lamp()), ("hidden", hidden(lamp()))):
            folder: Path = copy_by_hand(tmp_path_factory.mktemp(name))
            build(folder, render(made), publisher_environment(made.seeds.title, []), lambda site: None)
            found[name] = servers.enter_context(served(folder / "site"))
        yield found


def _at(visit: Open, address: str, path: str = "quotes/", **more: object) -> Page:
    made = visit(**more)
    made.address = address
    return made.go(path)


@pytest.mark.parametrize("width", [360, 1280])
def test_an_address_opens_on_the_quote_highlighted_below_the_header(five: Dossier, visit: Open, width: int) -> None:
    made = visit(width=width)
    wordings = [u.members[-1] for u in in_several_articles(five)]
    for anchor in (wordings[0], wordings[len(wordings) // 2], five.utterances[-1].id):
        page = made.go("about/")
        page = made.go(f"quotes/#{anchor}")
        page.wait_for_timeout(100)
        box = page.locator(f"[id='{anchor}']").bounding_box()
        assert box is not None
        assert page.evaluate(HEADER) <= box["y"] < 900, anchor
        ground = page.locator(f"[id='{anchor}']").evaluate("e => getComputedStyle(e).backgroundColor")
        assert ground not in ("rgba(0, 0, 0, 0)", page.evaluate("getComputedStyle(document.body).backgroundColor"))


def test_another_outlet_s_wording_comes_first_and_the_others_are_marked_against_it(
    lamps: dict[str, str], visit: Open
) -> None:
    page = _at(visit, lamps["lamp"])
    before = page.inner_html("section.utterance table")
    page.select_option(".choices select", "a1")
    first = page.locator(".score-table tr").first
    assert first.locator("th .badge").inner_text() == "A1"
    assert first.locator("ins, del").count() == 0
    full = page.locator(".score-table tr", has=page.locator(".badge", has_text="A0"))
    assert "for every ship" in " ".join(full.locator("ins").all_inner_texts())
    lines = page.locator("ul.diffs").all_inner_texts()
    assert "more in the middle" in lines[0] and "against A1" in lines[0].replace("\n", " ")
    assert "compared with this" in lines[1]
    assert page.locator(".kwic .flag:visible").count() == 0
    page.select_option(".choices select", "")
    assert page.inner_html("section.utterance table") == before


def test_whatever_is_compared_each_stretch_still_is_what_its_proof_says(five: Dossier, visit: Open) -> None:
    page = visit().go("quotes/")
    for value in page.locator(".choices select option").evaluate_all("all => all.map(o => o.value)"):
        page.select_option(".choices select", value)
        stretches = page.evaluate(
            "Array.from(document.querySelectorAll('.score [data-s]')).map(e => { const c = e.cloneNode(true);"
            " c.querySelectorAll('[data-x]').forEach(x => x.remove());"
            " return [e.dataset.a, e.dataset.s, c.textContent] })"
        )
        assert stretches
        for article, place, words in stretches:
            start, end = map(int, place.split("-"))
            assert five.article[article].text[start:end] == words


def test_each_table_has_a_choice_of_its_own_and_the_address_remembers_it_beside_the_anchor(
    lamps: dict[str, str], visit: Open
) -> None:
    made = visit()
    made.address = lamps["lamp"]
    page = made.go("quotes/#q-a2")
    page.locator(".against select").select_option(index=2)
    page.locator(".choices input").check()
    assert re.search(r"\?at=q-a2&slight=off#q-a2$", page.url), page.url
    page.reload()
    assert page.locator(".score-table tr").first.locator(".badge").inner_text() == "A2"
    assert page.locator(".choices input").is_checked()
    assert page.locator("ul.diffs li.slight:visible").count() == 0


def test_a_kind_of_difference_shows_the_remarks_that_have_it_and_says_how_many(five: Dossier, visit: Open) -> None:
    page = visit().go("quotes/")
    status = page.locator(".sift .count")
    assert status.inner_text() == f"{len(five.utterances)} of {len(five.utterances)} remarks"
    button = page.locator(".differing button", has_text="word changed")
    number = int(button.locator(".meta").inner_text())
    button.focus()
    page.keyboard.press("Enter")
    assert button.get_attribute("aria-pressed") == "true"
    assert page.locator(".utterance:visible").count() == number > 0
    assert status.inner_text().startswith(f"{number} of ")
    assert page.locator(".kwic .d.word.lit:visible").count() > 0
    page.reload()
    assert page.locator(".utterance:visible").count() == number
    page.locator(".sift .clear").click()
    assert page.locator(".utterance:visible").count() == len(five.utterances)
    assert "?" not in page.url


def test_a_speaker_is_a_filter_and_with_control_held_a_link(five: Dossier, visit: Open) -> None:
    page = visit().go("quotes/")
    speaker = page.locator("nav.speakers a[data-who]").first
    with page.context.expect_page() as opened:
        speaker.click(modifiers=["Control"])
    assert opened.value.url.endswith(speaker.get_attribute("href") or "nowhere")
    assert "speaker=" not in page.url
    speaker.click()
    assert "speaker=" in page.url


def test_an_address_shows_its_quote_whatever_was_filtered(five: Dossier, visit: Open) -> None:
    alone = next(u for u in five.utterances if len(u.members) == 1)
    page = visit().go(f"quotes/?show=reworded#{alone.members[0]}")
    assert page.locator(f"[id='{alone.members[0]}']").is_visible()


def test_the_keyboard_reaches_every_control(lamps: dict[str, str], visit: Open) -> None:
    page = _at(visit, lamps["lamp"])
    controls = (
        ".sift input, .sift select, .keys-open, .differing button, .choices select, .choices input, "
        ".against select, .behind summary, a.cite, .views a"
    )
    wanted = page.locator(controls).count()
    page.locator("h1").click()
    reached: set[str] = set()
    for _ in range(80):
        page.keyboard.press("Tab")
        here = page.evaluate(
            "s => { const e = document.activeElement; return e.matches(s) && e.checkVisibility() ?"
            " [...document.querySelectorAll(s)].indexOf(e) + ' ' + getComputedStyle(e).outlineStyle : '' }",
            controls,
        )
        if here:
            reached.add(here)
            assert not here.endswith("none"), "it shows where it is"
    assert len(reached) == wanted


def test_without_javascript_counts_names_and_the_red_flag_are_there_in_words(
    lamps: dict[str, str], visit: Open
) -> None:
    page = _at(visit, lamps["lamp"], java_script_enabled=False)
    assert "cut inside, not marked 1" in page.locator(".differing").inner_text().replace("\xa0", " ")
    assert page.locator(".diffs .flagged").first.is_visible()
    assert page.locator(".kwic .flag").is_visible()
    assert page.locator(".differing button, .choices, .sift, .against").count() == 0
    page.locator(".behind summary").first.click()
    assert page.locator(".behind li").first.is_visible()


def test_the_red_flag_is_not_told_by_colour_alone(lamps: dict[str, str], visit: Open) -> None:
    page = _at(visit, lamps["lamp"])
    page.emulate_media(media="print")
    flag = page.locator(".diffs .flagged").first
    assert "not marked" in flag.inner_text()
    assert flag.evaluate("e => getComputedStyle(e).borderTopStyle") == "solid"
    assert "⚑" in flag.evaluate("e => getComputedStyle(e, '::before').content")
    assert not page.locator(".choices").is_visible()


def test_an_address_of_a_hidden_quote_opens_the_fold(lamps: dict[str, str], visit: Open) -> None:
    page = _at(visit, lamps["hidden"], "quotes/#q-a2")
    page.wait_for_selector("details.hidden-by[open]")
    assert page.locator("#q-a2").is_visible()


@pytest.mark.parametrize("width", [360, 1280])
def test_the_matrix_leads_to_the_wording_and_its_head_stays(lamps: dict[str, str], visit: Open, width: int) -> None:
    page = _at(visit, lamps["lamp"], "quotes/matrix/", width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator("td.cut .word").is_visible()
    if width > 1000:
        assert page.locator(".matrix thead th").first.evaluate("e => getComputedStyle(e).position") == "sticky"
    else:
        assert page.locator("td.absent .letters").is_visible(), "the letters stand in each entry"
    page.locator("td.cut a").click()
    page.wait_for_url(re.compile(r"/quotes/#q-a1$"))
    assert page.locator("#q-a1").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_controls_and_the_matrix_break_no_rule_of_accessibility(
    lamps: dict[str, str], visit: Open, scheme: str
) -> None:
    found: dict[str, object] = {}
    for address, path in (
        (lamps["lamp"], "quotes/?show=cut-middle&with=a1"),
        (lamps["lamp"], "quotes/?slight=off"),
        (lamps["lamp"], "quotes/matrix/"),
        (lamps["hidden"], "quotes/"),
    ):
        page = _at(visit, address, path, scheme=scheme)
        found |= {f"{path} {rule}": where for rule, where in broken_rules(page).items()}
    assert not found


def test_a_long_wording_is_running_text_and_not_a_table_of_columns(browser: Browser) -> None:
    from dossier.pages.atlas import Atlas
    from dossier.pages.utterances import utterance_view
    from tests.pages.wordings import dossier_of

    words = " ".join(f"{FULL} number {n}" for n in range(12))
    made = dossier_of([(words, "direct"), (words.replace("ferry", "harbour"), "direct")])
    assert utterance_view(Atlas(made), made.utterances[0]).loose
