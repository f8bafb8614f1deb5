"""The quotes page by what the reader asks for: in the address, by hand and by keyboard."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from playwright.sync_api import Page

from dossier.model import Dossier, Utterance
from dossier.pages import labels
from tests.browser.conftest import Visit

Open = Callable[..., Visit]
Fits = Callable[[Dossier, Utterance], bool]


def _outlets(five: Dossier, utterance: Utterance) -> set[str]:
    return {labels.outlet(five.article[five.quotation[m].article]) for m in utterance.members}


def _printed_as(five: Dossier, utterance: Utterance, outlet: str, kind: str) -> bool:
    found = (five.quotation[m] for m in utterance.members)
    return any(labels.outlet(five.article[q.article]) == outlet and q.kind == kind for q in found)


ASKED: list[tuple[dict[str, str], Fits]] = [
    ({"speaker": "Vladimir Putin"}, lambda five, u: u.speaker == "Vladimir Putin"),
    ({"outlet": "The Moscow Times"}, lambda five, u: "The Moscow Times" in _outlets(five, u)),
    ({"kind": "r"}, lambda five, u: any(five.quotation[m].kind == "reported" for m in u.members)),
    ({"outlet": "Sputnik", "kind": "d"}, lambda five, u: _printed_as(five, u, "Sputnik", "direct")),
    ({"outlets": "1"}, lambda five, u: len(_outlets(five, u)) == 1),
    ({"outlets": "3+"}, lambda five, u: len(_outlets(five, u)) >= 3),
    ({"who": "China"}, lambda five, u: u.speaker == "China"),
    ({"speaker": "Nobody at all"}, lambda five, u: True),
]


def _shown(page: Page) -> set[str]:
    return set(page.locator(".utterance:visible > h3").evaluate_all("all => all.map(h => h.id)"))


def _count(page: Page) -> str:
    return page.locator(".sift .count").inner_text()


@pytest.mark.parametrize(
    ("asked", "fits"), ASKED, ids=lambda value: urlencode(value) if isinstance(value, dict) else ""
)
def test_an_address_shows_what_it_asks_for_and_says_how_many(
    five: Dossier, visit: Open, asked: dict[str, str], fits: Fits
) -> None:
    page = visit().go(f"quotes/?{urlencode(asked)}")
    wanted = {u.id for u in five.utterances if fits(five, u)}
    assert _shown(page) == wanted != set()
    assert _count(page).startswith(f"{len(wanted)} of {len(five.utterances)} remarks")


def test_words_typed_choose_the_remarks_that_hold_them_all_whatever_their_case_and_marks(visit: Open) -> None:
    page = visit().go("quotes/")
    field = page.get_by_label("With the words")
    texts = {}
    for typed in (
        "Military",
        "military Cooperation",
        "“military cooperation”",
        '"cooperation military"',
        "third countries’",
    ):
        field.fill(typed)
        texts[typed] = [" ".join(t.casefold().split()) for t in page.locator(".utterance:visible").all_text_contents()]
    assert all("military" in text for text in texts["Military"])
    assert all("cooperation" in text for text in texts["military Cooperation"])
    assert all("military cooperation" in text for text in texts["“military cooperation”"])
    counts = [len(found) for found in texts.values()]
    assert counts[0] > counts[1] >= counts[2] > 0 == counts[3]
    assert _count(page).startswith("0 of ")


def test_back_and_forth_go_from_choice_to_choice_and_a_word_is_one(five: Dossier, visit: Open) -> None:
    made = visit()
    page = made.go("about/")
    page = made.go("quotes/")
    page.get_by_label("Said by").select_option("Vladimir Putin")
    page.get_by_label("With the words").press_sequentially("world")
    found = _shown(page)
    assert parse_qs(urlsplit(page.url).query) == {"speaker": ["Vladimir Putin"], "words": ["world"]}
    page.go_back()
    assert _shown(page) == {u.id for u in five.utterances if u.speaker == "Vladimir Putin"} > found
    assert page.get_by_label("With the words").input_value() == ""
    page.go_back()
    assert len(_shown(page)) == len(five.utterances)
    assert page.get_by_label("Said by").input_value() == ""
    page.go_forward()
    page.go_forward()
    assert _shown(page) == found
    page.reload()
    assert _shown(page) == found
    page.locator(".sift .clear").click()
    assert len(_shown(page)) == len(five.utterances)
    assert "?" not in page.url
    assert page.evaluate("document.activeElement.type") == "search"


def test_the_count_is_told_politely_when_the_typing_rests(visit: Open) -> None:
    page = visit().go("quotes/")
    told = page.locator(".sift [role=status]")
    page.wait_for_function("document.querySelector('.sift [role=status]').textContent !== ''")
    before = told.text_content()
    page.get_by_label("With the words").press_sequentially("xyz", delay=10)
    assert told.text_content() == before
    assert _count(page).startswith("0 of")
    page.wait_for_function("document.querySelector('.sift [role=status]').textContent.startsWith('0 of')")


def test_titles_and_labels_are_chosen_by_their_kind_and_headings_with_nothing_beneath_go(
    five: Dossier, visit: Open
) -> None:
    page = visit().go("quotes/?kind=t")
    loose = [q for q in five.quotations if q.kind == "term" and q.id not in five.utterance_of]
    assert page.locator("section.label:visible").count() == len(loose) > 0
    page.goto(page.url.replace("kind=t", "speaker=Vladimir+Putin"))
    assert page.locator("section.label:visible, h2#terms:visible").count() == 0


def test_without_javascript_every_remark_is_shown_and_no_control(five: Dossier, visit: Open) -> None:
    page = visit(java_script_enabled=False).go("quotes/?speaker=China&words=nothing")
    assert len(_shown(page)) == len(five.utterances)
    assert page.locator(".sift, .keys-open").count() == 0


def test_j_and_k_go_from_remark_to_remark_among_those_shown(five: Dossier, visit: Open) -> None:
    page = visit().go("quotes/?speaker=Vladimir+Putin")
    order = page.locator(".utterance:visible > h3").evaluate_all("all => all.map(h => h.id)")
    seen = []
    for key in ("j", "j", "j", "k", "k", "k"):
        page.keyboard.press(key)
        seen.append(page.evaluate("document.activeElement.id"))
        header = page.evaluate("document.querySelector('.md-header').getBoundingClientRect().bottom")
        box = page.locator(":focus").bounding_box()
        assert box and header <= box["y"] < 900
    assert seen == [order[i] for i in (0, 1, 2, 1, 0, 0)]
    page.keyboard.press("w")
    assert page.evaluate("document.activeElement.type") == "search"
    page.keyboard.type("jk?c")
    assert page.get_by_label("With the words").input_value() == "jk?c"
    assert page.locator("dialog[open]").count() == 0


def test_a_question_mark_opens_help_that_holds_the_focus_and_escape_gives_it_back(visit: Open) -> None:
    page = visit().go("quotes/")
    page.keyboard.press("j")
    before = page.evaluate("document.activeElement.id")
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    assert dialog.is_visible()
    told = dialog.inner_text()
    assert all(words in told for words in ("next remark", "remark before", "these keys", "close what is open"))
    for _ in range(4):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('dialog') !== null")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.closest('dialog') !== null")
    page.keyboard.press("Escape")
    assert not dialog.is_visible()
    assert page.evaluate("document.activeElement.id") == before
    page = visit().go("articles/")
    page.keyboard.press("?")
    assert "next remark" not in page.get_by_role("dialog", name="Keys").inner_text()
