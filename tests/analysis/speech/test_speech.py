"""Who said what, case by case (cases/speech.yml), and how the people of a dossier are told apart."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis.names_by_sex import FEMALE_NAMES, MALE_NAMES, sex_of
from dossier.analysis.names_of_men import MEN
from dossier.analysis.names_of_women import WOMEN
from dossier.analysis.speech import find_speech
from dossier.model import Article, Person, PersonEntry, Piece, Quotation, Seeds, Span
from tests.analysis.making import article

CATEGORIES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "cases/speech.yml").read_text(encoding="utf-8")
)
CASES = [pytest.param(case, id=f"{c['category']} {n}") for c in CATEGORIES for n, case in enumerate(c["cases"], 1)]


def said(text: str) -> list[Quotation]:
    """The quotations of one article, a line a paragraph."""
    return list(find_speech(Seeds((article("one", text)[0],), "test"))[0])


def row(text: str, quotation: Quotation) -> list[str | None]:
    words = " / ".join(span.of(text) for span in quotation.spans)
    return [quotation.kind, words, quotation.speaker.name if quotation.speaker else None]


@pytest.mark.parametrize("case", CASES)
def test_finds_what_an_editor_would(case: dict[str, Any]) -> None:
    found = [row(case["text"], q) for q in said(case["text"])]
    assert case["finds"] == "any" or found == case["finds"]


def test_there_are_cases_enough() -> None:
    assert len(CATEGORIES) >= 40
    assert all(len(c["cases"]) >= 2 for c in CATEGORIES)


def people(*texts: str, entries: tuple[PersonEntry, ...] = ()) -> dict[str, Person]:
    seeds = Seeds(tuple(article(f"a{n}", text)[0] for n, text in enumerate(texts)), "test", people=entries)
    return {p.name: p for p in find_speech(seeds)[1]}


def test_a_surname_in_one_article_is_the_full_name_of_another() -> None:
    assert list(people("Ana Duarte said it was late.", "Duarte said it was early.")) == ["Ana Duarte"]


def test_a_pronoun_and_a_title_may_mean_whom_only_another_article_names_in_full() -> None:
    first = "President Ana Duarte came."
    second = (
        "President Duarte met Rui Pinto, the harbour master.\nThe president said it was late.\n"
        "Duarte went to Rui Pinto with a letter.\n“It is early,” she said."
    )
    seeds = Seeds((article("one", first)[0], article("two", second)[0]), "test")
    assert [q.speaker.name for q in find_speech(seeds)[0] if q.speaker] == ["Ana Duarte", "Ana Duarte"]


def test_a_misspelling_is_joined_where_one_article_holds_both() -> None:
    found = people("Minister Ana Duarte came. Ana Duarte said it was late. Ana Duerte said it was early.")
    assert list(found) == ["Ana Duarte"]
    assert found["Ana Duarte"].misspellings == (("Ana Duerte", "a0"),)


def test_a_misspelling_is_joined_where_both_hold_one_title() -> None:
    found = people(
        "Harbour Minister Ana Duarte said it was late. Ana Duarte left.",
        "Harbour Minister Ana Duerte said it was early.",
    )
    assert list(found) == ["Ana Duarte"]


def test_two_spellings_without_evidence_are_two_people() -> None:
    assert sorted(people("Ana Duarte said it was late.", "Ana Duerte said it was early.")) == [
        "Ana Duarte",
        "Ana Duerte",
    ]


def test_the_fullest_name_is_shown_and_the_others_kept() -> None:
    found = people("Ana M. Duarte said it was late.", "Ana Duarte said it was early.")
    assert list(found) == ["Ana M. Duarte"]
    assert found["Ana M. Duarte"].variants == ("Ana Duarte",)


def test_titles_are_kept_as_printed() -> None:
    assert people("Norland President Ana Duarte said it was late.")["Ana Duarte"].titles == ("Norland President",)


def test_a_title_is_said_once_at_its_fullest() -> None:
    found = people(
        "Norland Defence Minister Ana Duarte came. Defense Minister Ana Duarte said it was late.",
        "Ana Duarte, vice chairwoman of the Harbour Board, said it was early.",
    )
    assert found["Ana Duarte"].titles == ("Norland Defence Minister", "vice chairwoman of the Harbour Board")


def test_only_proper_names_have_an_entry() -> None:
    text = (
        "Officials said it was late. The West said that it was early. The mayor said it "
        "rained. Later the Harbour Board said it was shut. Norland said it was cold."
    )
    assert {row(text, q)[2] for q in said(text)} > {"Officials", "West", "mayor"}
    assert list(people(text)) == ["Harbour Board", "Norland"]


def test_two_people_credited_together_have_an_entry_each() -> None:
    text = "Ana Duarte came. Rui Pinto came. Ana Duarte and Rui Pinto said that it was late."
    assert [q.speaker and q.speaker.name for q in said(text)] == ["Ana Duarte and Rui Pinto"]
    assert list(people(text)) == ["Ana Duarte", "Rui Pinto"]


def test_a_title_of_the_manifest_stands_for_the_person_where_they_are_named() -> None:
    entry = PersonEntry("Ana Duarte", titles=("keeper of the keys",))
    text = "Ana Duarte came. The keeper of the keys said that it was late."
    assert people(text, entries=(entry,))["Ana Duarte"].titles == ("keeper of the keys",)
    assert list(people("The keeper of the keys said that it was late.", "Ana Duarte came.", entries=(entry,))) == []


def test_the_manifest_overrules_what_is_found() -> None:
    entry = PersonEntry("Anna Duarte-Reis", variants=("Ana Duarte",))
    assert list(people("Ana Duarte said it was late. Duarte said it was early.", entries=(entry,))) == [
        "Anna Duarte-Reis"
    ]


def test_a_word_before_a_name_that_stands_without_it_is_a_title() -> None:
    first, second = "Surveyor Ana Duarte said it was late. Duarte left.", "Ana Duarte said it was early."
    assert list(people(first, second)) == list(people(second, first)) == ["Ana Duarte"]
    assert people(first, second)["Ana Duarte"].variants == ()
    found = people("Skipper Rui Pinto said it was late.", entries=(PersonEntry("Rui Pinto"),))
    assert found["Rui Pinto"].titles == ("Skipper",)
    assert sorted(people("Maria Ana Duarte said it was late.", second)) == ["Ana Duarte", "Maria Ana Duarte"]


def test_two_people_with_one_surname_are_told_apart_by_who_was_named_last() -> None:
    text = "Ana Duarte came first.\n\nThen Rui Duarte came. “It is open,” said Duarte."
    assert [q.speaker and q.speaker.name for q in said(text)] == ["Rui Duarte"]


def test_the_mention_is_what_the_article_prints() -> None:
    text = "Ana Duarte came.\n\n“It is open,” said Ms. Duarte, smiling."
    (quotation,) = said(text)
    assert quotation.speaker is not None and quotation.speaker.mention is not None
    assert quotation.speaker.mention.of(text) == "Ms. Duarte"
    assert quotation.cue is not None and quotation.cue.of(text) == "said"


def test_every_decision_carries_its_rule_and_how_sure_it_is() -> None:
    text = "Ana Duarte said that it was late. “Nobody came.” He spoke of a “long night.”"
    for quotation in said(text):
        assert quotation.rule and 0 < quotation.confidence <= 1
        assert quotation.speaker is None or (quotation.speaker.rule and 0 < quotation.speaker.confidence <= 1)


def test_nothing_is_read_from_furniture() -> None:
    text = "“It is open,” said Ana Duarte.\n\nDear reader, “help us,” said the editor."
    start = text.index("Dear")
    pieces = (
        Piece(Span(0, start - 2), "body", "paragraph", "line", "p1"),
        Piece(Span(start, len(text)), "furniture", "promotion", "appeal", "aside-1"),
    )
    made = Article("one", "one.txt", "0" * 64, text, pieces, "one")
    assert [q.spans[0].of(text) for q in find_speech(Seeds((made,), "test"))[0]] == ["It is open,"]


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        ("Yasmin Bentahar came. Yasmin Bentahar left.", "Yasmin Ben Tahar said it was late.", "Yasmin Bentahar"),
        ("Zoltán Kővári came. Zoltán Kővári left.", "Zoltan Kovari said it was late.", "Zoltán Kővári"),
        ("Ivo Marchettini came. Ivo Marchettini left.", "Ivo Marchetini said it was late.", "Ivo Marchettini"),
        ("Dr Lidia Castellane came. Dr Lidia Castellane left.", "Dr Lida Castellane said it was late.", None),
        ("Mara Castellane came. Mara Castellane left.", "Marco Castellane said it was late.", "Marco Castellane"),
        ("Ivo Berg came. Ivo Berg left.", "Ivo Berk said it was late.", "Ivo Berk"),
    ],
)
def test_another_spelling_in_another_article_is_one_person_where_the_rest_is_long(
    one: str, other: str, shown: str | None
) -> None:
    assert list(people(one, other)) == [shown or "Lidia Castellane"]


@given(
    st.permutations(
        ["Ana Ben-Tahar came.", "Ana Bentahar said it was late.", "Ana Bentahar left.", "Ana Ben Tahar sat."]
    )
)
def test_who_is_one_person_does_not_depend_on_the_order_of_articles(texts: list[str]) -> None:
    assert list(people(*texts)) == ["Ana Bentahar"]


@pytest.mark.parametrize(
    ("given_name", "pronoun"),
    [
        ("Ann", "she"),
        ("Søren", "he"),
        ("Zuzana", "she"),
        ("Anne-Lise", "she"),
        ("Kwame", "he"),
        ("Robin", ""),
        ("X", ""),
    ],
)
def test_a_given_name_calls_for_a_pronoun_or_for_none(given_name: str, pronoun: str) -> None:
    assert sex_of(given_name) == pronoun


def test_no_name_is_of_women_and_of_men() -> None:
    women, men = set(WOMEN.split()) | FEMALE_NAMES, set(MEN.split()) | MALE_NAMES
    assert not women & men
    assert WOMEN.split() == sorted(set(WOMEN.split()))
    assert MEN.split() == sorted(set(MEN.split()))
