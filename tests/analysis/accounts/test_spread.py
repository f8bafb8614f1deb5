"""Which of the differences found are shown: one that says it again is not, and whole sentences hide nothing."""

import pytest

from dossier.analysis.accounts.differences import Difference
from dossier.analysis.accounts.discrepancies import _spread
from dossier.model import Locator, Span


def _difference(start: int, end: int, *, whole: bool = False) -> Difference:
    sides = (Locator("north", Span(start, end)), Locator("south", Span(start, end)))
    return Difference("wording", f"{start}:{end}", sides, 0.5, whole=whole)


@pytest.mark.parametrize(("whole", "shown"), [(False, 1), (True, 2)])
def test_whole_sentences_hide_no_smaller_difference_and_are_hidden_by_none(whole: bool, shown: int) -> None:
    sentence, words = _difference(0, 90, whole=whole), _difference(10, 20)
    assert len(_spread([sentence, words], 20)) == shown
    assert len(_spread([words, sentence], 20)) == shown
