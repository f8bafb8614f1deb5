"""A side begins where it can be read."""

import pytest

from dossier.analysis.accounts.beginnings import begun, governed, with_deed, with_verbs, without_last
from dossier.analysis.accounts.differences import words_at
from dossier.analysis.likeness import Survey, survey
from dossier.model import Locator, Span
from tests.analysis.making import dossier


def _placed(*marked: str) -> tuple[Survey, list[Locator]]:
    """Texts, and in each the place that stands between < and >."""
    plain = {f"a{n}": text.replace("<", "").replace(">", "") for n, text in enumerate(marked)}
    known = survey(dossier(plain)[0].articles)
    return known, [Locator(f"a{n}", Span(t.index("<"), t.index(">") - 1)) for n, t in enumerate(marked)]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("She wept, <as he argued against the sale>.", "he argued against the sale"),
        ("It was <as chief clerk> that she wept.", "as chief clerk"),
        ("He pleaded guilty <to lying about the sale>.", "lying about the sale"),
        ("He went <to Reading about the sale>.", "to Reading about the sale"),
        ("Lund sued the board in May, <alleging a false sale>.", "Lund sued the board in May, alleging a false sale"),
        ("“I wept”, she said, <alleging a false sale>.", "alleging a false sale"),
        ("Lund sued <the board in May>.", "the board in May"),
        ("It hurt Mr. Lund, whom <he fired in May>.", "Mr. Lund, whom he fired in May"),
        ("It hurt the men whom <he fired in May>.", "whom he fired in May"),
    ],
)
def test_a_side_begins_with_its_clause_or_its_phrase(text: str, shown: str) -> None:
    known, [place] = _placed(text)
    assert words_at(known, begun(known, place)) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("He denied that <Lund sold the quay>.", "He denied that Lund sold the quay"),
        ("The board rejected reports that <Lund sold it>.", "The board rejected reports that Lund sold it"),
        ("It was untrue that <Lund sold it>, she said.", "It was untrue that Lund sold it"),
        ("He never denied that <Lund sold the quay>.", "Lund sold the quay"),
        ("He denied it, and <Lund sold the quay>.", "Lund sold the quay"),
        ("She said that <Lund did not sell it>.", "Lund did not sell it"),
    ],
)
def test_a_side_begins_with_what_says_that_it_is_not_so(text: str, shown: str) -> None:
    known, [place] = _placed(text)
    assert words_at(known, governed(known, place)) == shown


@pytest.mark.parametrize(
    ("north", "south", "shown"),
    [
        ("They open <up the quay>.", "They open <the quay>.", ["open up the quay", "open the quay"]),
        ("They open <up the quay>.", "They close <the quay>.", ["up the quay", "the quay"]),
        ("They open <one quay>.", "They open <the quay>.", ["one quay", "the quay"]),
    ],
)
def test_no_side_begins_with_half_of_a_verb(north: str, south: str, shown: list[str]) -> None:
    known, sides = _placed(north, south)
    assert [words_at(known, p) for p in with_verbs(known, sides)] == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Lund said that she would quit <over the sale>.", "she would quit over the sale"),
        ("In May, Lund left the board, <when clerks wept>.", "Lund left the board, when clerks wept"),
        ("It rained; Lund quit <over the sale>.", "Lund quit over the sale"),
        ("<Over the sale> she quit.", "Over the sale"),
    ],
)
def test_a_reason_is_shown_with_what_was_done(text: str, shown: str) -> None:
    known, [place] = _placed(text)
    assert words_at(known, with_deed(known, place)) == shown


@pytest.mark.parametrize(
    ("north", "south", "shown"),
    [
        ("It was <the joy of my life to> sail.", "It was <a joy to> sail.", ["the joy of my life", "a joy"]),
        ("It was <to> sail.", "It was <a joy to> sail.", ["to", "a joy to"]),
        ("It was <a joy in> May.", "It was <a joy to> sail.", ["a joy in", "a joy to"]),
        ("It is <the old quay>.", "It is <a quay>.", ["the old quay", "a quay"]),
    ],
)
def test_no_two_sides_end_in_one_word_that_leads_on(north: str, south: str, shown: list[str]) -> None:
    known, sides = _placed(north, south)
    assert [words_at(known, p) for p in without_last(known, sides)] == shown
