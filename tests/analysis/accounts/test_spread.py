"""Which of the differences found are shown: one that says it again is not, and whole sentences hide nothing."""

import pytest

from dossier.analysis.accounts.differences import Difference
from dossier.analysis.accounts.discrepancies import _spread
from dossier.model import Locator, Span


def _difference(start: int, end: int, *, whole: bool = False) -> Difference:
    sides = (Locator("north", Span(start, end)), Locator("south", Span(start, end)))
    return Difference("wording", f"{start}:{end}", sides, 0.5, whole=whole)


def _as_it_is(one: Difference) -> Difference | None:
    return one


@pytest.mark.parametrize(("whole", "shown"), [(False, 1), (True, 2)])
def test_whole_sentences_hide_no_smaller_difference(whole: bool, shown: int) -> None:
    assert len(_spread([_difference(0, 90, whole=whole), _difference(10, 20)], 20, _as_it_is)) == shown


def test_a_weightier_difference_hides_the_sentences_it_stands_in() -> None:
    assert len(_spread([_difference(10, 20), _difference(0, 90, whole=True)], 20, _as_it_is)) == 1


def test_what_turns_out_to_be_none_hides_nothing() -> None:
    both = [_difference(0, 30), _difference(10, 20)]
    assert _spread(both, 1, lambda one: one if one.about == "10:20" else None) == both[1:]
