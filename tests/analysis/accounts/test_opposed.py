"""Deeds that undo each other are no one fact, whatever sum or day they share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis.accounts.opposed import undo_each_other
from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.likeness import survey
from tests.analysis.making import dossier


def _two(north: str, south: str) -> tuple[Passage, Passage]:
    seeds, quotations = dossier({"north": north, "south": south})
    read = Passages(survey(seeds.articles), quotations)
    return read[0], read[1]


@pytest.mark.parametrize(
    ("north", "south", "opposed"),
    [
        ("Pinto used $4,000 of harbour dues to settle a case.", "Pinto said he would repay the $4,000.", True),
        ("Pinto used $4,000 of harbour dues to settle a case.", "Pinto repaid the $4,000 that settled a case.", False),
        ("Pinto used $4,000 of harbour dues to settle a case.", "Pinto settled a case for $4,000.", False),
        ("The quay will shut on May 15.", "Lund will open the quay through May 15.", True),
        ("The council spent $4,000 on the quay.", "The council is repaying the $4,000 for the quay.", True),
        ("The quay did not open on May 15.", "Lund closed the quay on May 15.", False),
        ("Lund signed the harbour bill on Monday.", "Lund vetoed the harbour bill on Monday.", True),
        ("Pinto stated he used $4,000 of dues.", "Pinto warned he would repay $4,000 of dues.", True),
        ("The release of the harbour report came in May.", "Police arrested Lund in May.", False),
        ("Pinto, in a release of May, fled.", "Police arrested Lund in May.", False),
        ("Lund beat Pinto in the vote of Monday.", "Pinto lost the vote of Monday to Lund.", False),
        ("Crews sold the ferry to Lund.", "Lund bought the ferry from its crews.", False),
    ],
)
def test_cases(north: str, south: str, opposed: bool) -> None:
    a, b = _two(north, south)
    assert undo_each_other(a, a.span, b, b.span) is opposed


_WORDS = st.lists(st.sampled_from("Lund open closed signed veto not repaid quay".split()), min_size=1).map(" ".join)


@given(_WORDS, _WORDS)
def test_it_is_the_same_from_either_end(north: str, south: str) -> None:
    a, b = _two(f"Aldmoor {north}", f"Norholm {south}")
    assert undo_each_other(a, a.span, b, b.span) == undo_each_other(b, b.span, a, a.span)
    assert not undo_each_other(a, a.span, a, a.span)
