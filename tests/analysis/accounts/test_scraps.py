"""One place of an article stands for one remark."""

import pytest

from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.scraps import without_scraps
from dossier.analysis.likeness import survey
from dossier.model import Span, Support
from tests.analysis.making import dossier

_NORTH = "Rui Pinto said he felt sorry for the drowned pilots and that the harbour board had lied many times."
_SOUTH = (
    "He felt very sorry for the drowned pilots. He was sorry for the pilots. The board lied many times. "
    "The board lied and lied."
)
_SAID, _SHARED = "both report the same utterance", "in common: sorry"


def _place(of: str, words: str, rule: str = _SAID) -> Support:
    here, there = _NORTH.index(of), _SOUTH.index(words)
    return Support("south", Span(there, there + len(words)), 0.9, rule, False, Span(here, here + len(of)))


@pytest.mark.parametrize(
    ("first", "then", "kept"),
    [
        (
            _place("felt sorry for the drowned pilots", "felt very sorry for the drowned pilots"),
            _place("felt sorry for the drowned pilots", "sorry for the pilots"),
            1,
        ),
        (
            _place("felt sorry for the drowned pilots", "sorry for the pilots"),
            _place("the harbour board had lied many times", "The board lied many times."),
            2,
        ),
        (
            _place("the harbour board had lied many times", "The board lied and lied."),
            _place("many times", "The board lied many times."),
            1,
        ),
        (
            _place("he felt sorry for the drowned pilots", "sorry for the pilots", _SHARED),
            _place("felt sorry for the drowned pilots", "felt very sorry for the drowned pilots"),
            2,
        ),
    ],
)
def test_a_report_that_adds_no_word_is_left_out(first: Support, then: Support, kept: int) -> None:
    seeds, _ = dossier({"north": _NORTH, "south": _SOUTH})
    passages = Passages(survey(seeds.articles), ())
    articles = passages.known.articles
    assert without_scraps(passages[0], [first, then], articles) == [first, then][:kept]
    assert without_scraps(passages[0], [then, first], articles) == [then, first][2 - kept :]
