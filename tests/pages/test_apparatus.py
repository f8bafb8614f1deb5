"""Differences in words, on the quotes page: named, counted, marked where they are, none of it by colour alone."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.model import DIFFERENCE_KINDS, Dossier, Person
from dossier.pages import labels, render
from dossier.pages.apparatus import SLIGHT, counted, named, phrases
from tests.pages.reading import elements, ids, parsed, shown
from tests.pages.wordings import FULL, dossier_of, hidden, lamp

CASES = yaml.safe_load((Path(__file__).parent / "apparatus.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["says"])
def test_a_difference_is_called_what_an_editor_would_call_it(case: dict[str, object]) -> None:
    kind, side, marked, number = case["kind"], case["side"], case.get("marked"), case.get("number", 1)
    assert labels.difference(str(kind), str(side), marked, number) == case["says"]  # type: ignore[arg-type]


def test_every_kind_has_a_filter_and_a_name() -> None:
    assert set(DIFFERENCE_KINDS) <= set(labels.FILTER)
    assert set(DIFFERENCE_KINDS) == {c["kind"] for c in CASES}


def _lists(dossier: Dossier) -> dict[str, list[str]]:
    """The lines of differences on the quotes page, by the id of the wording they belong to."""
    found: dict[str, list[str]] = {}
    for box in elements(parsed(render(dossier)["quotes/index.md"])):
        if box.get("class") == "wording":
            name = next(e.attrib["id"] for e in elements(box) if e.tag == "h4")
            found[name] = [
                "".join(e.itertext()) for e in elements(box) if e.tag == "li" and e.get("class") not in ("vs", "kept")
            ]
    return found


def test_each_wording_has_its_differences_from_the_first_row_named() -> None:
    lists = _lists(lamp())
    assert lists["q-a0"] == []
    assert lists["q-a1"] == ["cut in the middle, not marked"]
    assert lists["q-a2"] == ["case or marks", "1 word changed"]
    assert "person or tense shifted" in lists["q-a3"]


def test_what_is_kept_is_told_of_what_there_was() -> None:
    page = parsed(render(lamp())["quotes/index.md"])
    assert "keeps 18 of 23 words" in [e.text for e in elements(page) if e.get("class") == "kept"]


def test_words_cut_from_direct_speech_unmarked_are_a_red_flag_in_sign_and_words_at_the_place() -> None:
    page = parsed(render(lamp())["quotes/index.md"])
    wording = next(
        e for e in elements(page) if e.get("class") == "wording" and any(x.get("id") == "q-a1" for x in elements(e))
    )
    sentence = next(e for e in elements(wording) if e.get("class") == "kwic")
    said = "".join(sentence.itertext())
    assert "burning,⚑[cut here, not marked] " in said
    assert "⚑" not in shown(sentence)
    assert any(e.get("class") == "flagged" and e.get("data-d") == "cut-middle unmarked" for e in elements(wording))
    assert any("flagged" in e.get("class", "").split() for e in elements(page) if e.tag == "td")
    others = [e for e in elements(page) if e.tag == "li" and "unmarked" in e.get("data-d", "")]
    assert "cut inside, not marked 1" in ["".join(e.itertext()) for e in others]


def test_the_head_counts_remarks_not_differences() -> None:
    both = counted([frozenset({"word", "cut-end"}), frozenset({"word"}), frozenset()])
    assert [(k.key, k.number) for k in both] == [("cut-end", 1), ("word", 2)]


def test_a_dossier_without_comparisons_has_no_filters_and_no_line_of_differences() -> None:
    made = lamp()
    bare = replace(made.utterances[0].apparatus, comparisons=())
    page = render(replace(made, utterances=(replace(made.utterances[0], apparatus=bare),)))["quotes/index.md"]
    assert "data-d=" not in page and 'class="diffs"' not in page and "score-table" in page


def test_same_words_say_so() -> None:
    assert _lists(dossier_of([(FULL, "direct"), (FULL, "direct")]))["q-a1"] == ["same words"]


def test_every_pair_of_wordings_is_in_the_page_for_the_reader_who_compares_with_another() -> None:
    made = lamp()
    page = parsed(render(made)["quotes/index.md"])
    words = [
        "".join(e.itertext())
        for box in elements(page)
        if box.get("class") == "phrases"
        for e in elements(box)
        if e.tag == "li"
    ]
    lists = [e for e in elements(page) if e.tag == "ul" and e.get("class") == "diffs"]
    order = list(made.utterances[0].members)
    told = {}
    for quotation, box in zip(order, lists, strict=True):
        for entry in box.attrib["data-vs"].split(";"):
            place, kept, numbers = entry.split(":")
            told[quotation, order[int(place)]] = (kept, [words[int(n)] for n in numbers.split(",")])
    for comparison in made.utterances[0].apparatus.comparisons:
        if comparison.against != made.utterances[0].base:
            expected = (f"{comparison.kept}/{comparison.words}", [n.words for n in named(made, comparison)])
            assert told.pop((comparison.quotation, comparison.against)) == expected
    assert not told


def test_what_is_slight_is_marked_as_such() -> None:
    made = dossier_of([("We will not pay for it today", "direct"), ("We won't pay for it today", "direct")])
    page = parsed(render(made)["quotes/index.md"])
    found = [e for e in elements(page) if e.tag == "td" and "slight" in e.get("class", "").split()]
    assert found
    assert all(n.is_slight for c in made.utterances[0].apparatus.comparisons for n in named(made, c))


def test_what_the_editor_hides_stands_in_a_fold_at_the_end_with_the_reason_and_its_addresses() -> None:
    made = hidden(lamp())
    pages = render(made)
    page = parsed(pages["quotes/index.md"])
    fold = next(e for e in elements(page) if "hidden-by" in e.get("class", "").split())
    assert fold.tag == "details"
    assert {made.utterances[0].id, *made.utterances[0].members} <= set(ids(fold))
    assert "said of another lamp" in "".join(fold.itertext())
    assert [e.get("id") for e in elements(page) if e.tag == "h2"] == ["hidden"], "nothing else is listed"
    assert "Nothing was found" in "".join(parsed(pages["quotes/matrix/index.md"]).itertext())


def test_what_lies_behind_a_quote_is_told_with_what_the_editor_overruled() -> None:
    made = hidden(lamp())
    shown_again = replace(made.utterances[0], overruled=made.utterances[0].overruled[:1])
    page = parsed(render(replace(made, utterances=(shown_again,)))["quotes/index.md"])
    fold = " ".join("".join(next(e for e in elements(page) if e.get("class") == "behind").itertext()).split())
    assert "alike to 70%; word stems in common: lamp" in fold
    assert "it is the fullest" in fold and "Overruled: A3, paragraph 1" in fold
    assert "by the rule “marks”" in fold


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from(["the", "lamp", "will", "stay", "lit", "9", "won't", "will not"]), min_size=2).map(
        " ".join
    )
)
def test_whatever_differs_the_pages_are_proved_and_phrases_are_numbered_alike(words: str) -> None:
    made = dossier_of([("the lamp will not stay lit at 9", "direct"), (words, "direct")])
    page = parsed(render(made)["quotes/index.md"])
    for element in elements(page):
        if "data-s" in element.attrib:
            start, end = map(int, element.attrib["data-s"].split("-"))
            assert shown(element) == made.article[element.attrib["data-a"]].text[start:end]
    assert phrases(made, made.utterances) == phrases(made, reversed(made.utterances))
    assert all(n.is_slight == (n.keys in SLIGHT) for n in phrases(made, made.utterances))


def test_a_phrase_that_has_moved_says_so_where_it_stands_and_where_it_stood() -> None:
    made = dossier_of(
        [
            ("from the ferry fund we will pay the whole cost of the lamp", "direct"),
            ("we will pay the whole cost of the lamp from the ferry fund", "direct"),
        ]
    )
    kinds = {d.kind for c in made.utterances[0].apparatus.comparisons for d in c.differences}
    changes = {r.change for row in made.utterances[0].apparatus.rows for r in row.readings}
    assert kinds == {"reordered"} and "moved" in changes
    page = parsed(render(made)["quotes/index.md"])
    moved = [e for e in elements(page) if e.tag != "td" and e.get("class") == "moved"]
    assert {(e.tag, e[0].text) for e in moved} == {("ins", "moved here: "), ("del", "stands elsewhere: ")}


def test_a_long_stretch_that_is_the_same_is_shortened_in_the_table_and_whole_in_the_sentence() -> None:
    words = f"{FULL} and {FULL.lower()}"
    other = words.replace("old lamp", "new lamp")
    page = parsed(render(dossier_of([(words, "direct"), (other, "direct")]))["quotes/index.md"])
    table = next(e for e in elements(page) if e.tag == "table")
    assert "words …" in "".join(table.itertext())
    assert [e for e in elements(page) if e.get("class") == "kwic" and words in shown(e)]


def test_a_speaker_s_page_says_how_each_wording_differs() -> None:
    made = lamp()
    people = (Person("ada-quill", "Ada Quill"),)
    page = parsed(render(replace(made, people=people))["speakers/ada-quill/index.md"])
    lines = ["".join(e.itertext()) for e in elements(page) if e.tag == "li"]
    assert any("⚑ cut in the middle, not marked" in line for line in lines)
    assert any("case or marks, 1 word changed" in line for line in lines)
