"""Which of two differences of the same words, under two labels, says the other again."""

import pytest

from dossier.analysis.accounts.differences import Difference
from dossier.analysis.accounts.said_once import says_again
from dossier.analysis.likeness import survey
from dossier.frozen import changed
from dossier.model import Locator, Span
from tests.analysis.making import dossier

_TEXT = "The mayor wept for an hour after the vote. It rained for a day."
_KNOWN = survey(dossier({"north": _TEXT, "south": _TEXT})[0].articles)


def _difference(label: str, north: tuple[int, int], south: tuple[int, int], *, whole: bool = False) -> Difference:
    sides = (Locator("north", Span(*north)), Locator("south", Span(*south)))
    return Difference("wording", f"{label}: a or b", sides, 0.5, whole=whole)


@pytest.mark.parametrize(
    ("one", "other", "again"),
    [
        ("Stated or doubted", "Certain or only possible", True),
        ("Planned or done", "Planned or done", True),
        ("Planned or done", "How far it has come", True),
        ("Whether it is so (“vote”)", "Whether it is so", True),
        ("Why Lund left", "Whether that alone", True),
        ("Why", "How long", False),
        ("Who says it", "Whether it is so", False),
        ("How Lund left", "Why Lund left", False),
    ],
)
def test_of_the_same_words_one_question_is_asked_once(one: str, other: str, again: bool) -> None:
    a, b = _difference(one, (0, 20), (0, 20)), _difference(other, (4, 14), (4, 30))
    assert says_again(_KNOWN, a, b) is again
    assert says_again(_KNOWN, b, a) is again


@pytest.mark.parametrize(
    ("one", "other", "again"),
    [
        ("Why Lund left", "Whether that alone", True),
        ("Why", "Why", False),
        ("Planned or done", "How far it has come", False),
    ],
)
def test_one_side_in_common_is_enough_for_a_reason_and_whether_it_is_the_only_one(
    one: str, other: str, again: bool
) -> None:
    assert says_again(_KNOWN, _difference(one, (0, 20), (0, 20)), _difference(other, (4, 14), (44, 60))) is again


@pytest.mark.parametrize(("label", "again"), [("Why", True), ("The first of what", True), ("Where", False)])
@pytest.mark.parametrize(("south", "same"), [((0, 9), True), ((44, 50), False)])
def test_the_first_in_how_long_says_of_what_it_is_the_first(
    label: str, again: bool, south: tuple[int, int], same: bool
) -> None:
    first = _difference("The first in how long", (15, 26), (15, 26))
    assert says_again(_KNOWN, _difference(label, (0, 9), south), first) is (again and same)


@pytest.mark.parametrize(("start", "again"), [(4, True), (44, False)])
def test_what_is_no_contradiction_is_seen_where_it_stands_in_another(start: int, again: bool) -> None:
    told = _difference("How far it has come", (0, 30), (0, 30))
    rounding = changed(_difference("How many", (start, start + 9), (4, 9)), trait="rounding")
    assert says_again(_KNOWN, rounding, told) is again
    assert not says_again(_KNOWN, told, rounding)


def test_whole_sentences_say_nothing_again() -> None:
    both = (_difference("Why", (0, 20), (0, 20), whole=True), _difference("Why", (4, 14), (4, 14)))
    assert not says_again(_KNOWN, *both)
