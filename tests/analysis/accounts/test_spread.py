"""Which of the differences found are shown: one that says it again is not, and whole sentences hide nothing."""

import pytest

from dossier.analysis.accounts.differences import Difference
from dossier.analysis.accounts.discrepancies import _spread
from dossier.model import Locator, Span


def _difference(start: int, end: int, *, whole: bool = False) -> Difference:
    sides = (Locator("north", Span(start, end)), Locator("south", Span(start, end)))
    return Difference("wording", f"{start}:{end}", sides, 0.5, whole=whole)


@pytest.mark.parametrize(("whole", "shown"), [(False, 1), (True, 2)])
def test_whole_sentences_hide_no_smaller_difference(whole: bool, shown: int) -> None:
    assert len(_spread([_difference(0, 90, whole=whole), _difference(10, 20)], 20)) == shown


def test_a_weightier_difference_hides_the_sentences_it_stands_in() -> None:
    assert len(_spread([_difference(10, 20), _difference(0, 90, whole=True)], 20)) == 1
