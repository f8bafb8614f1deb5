"""Sides that say the same, or that are told of others, are no difference."""

import pytest

from dossier.analysis.accounts.differences import Difference
from dossier.analysis.accounts.no_difference import is_none
from dossier.analysis.likeness import survey
from dossier.model import DiscrepancyKind, Locator, Span
from tests.analysis.making import dossier


def _is_none(*marked: str, kind: DiscrepancyKind = "wording") -> bool:
    """Of sides that stand between < and > in articles."""
    plain = {f"a{n}": text.replace("<", "").replace(">", "") for n, text in enumerate(marked)}
    sides = [Locator(f"a{n}", Span(t.index("<"), t.index(">") - 1)) for n, t in enumerate(marked)]
    return is_none(survey(dossier(plain)[0].articles), Difference(kind, "Whether it is so: A or B", tuple(sides), 0.5))


@pytest.mark.parametrize(
    ("north", "south", "others"),
    [
        ("<He was sued by his clerk, Eva Lund>.", "<More of his clerks accused him of theft>.", True),
        ("<He was sued by his clerk, Eva Lund>.", "<All his clerks accused him of theft>.", False),
        ("<He was sued by a clerk>.", "<More of his clerks accused him of theft>.", False),
    ],
)
def test_what_others_do_is_not_what_a_person_of_name_does(north: str, south: str, others: bool) -> None:
    assert _is_none(north, south) is _is_none(south, north) is others


def test_of_who_did_it_two_may_be_told_of_in_the_same_words() -> None:
    assert _is_none("Then <he> left.", "And <he> left.")
    assert not _is_none("Then <he> left.", "And <he> left.", kind="attribution")


def test_days_and_numbers_are_read_in_any_order_and_in_figures() -> None:
    assert _is_none("It sank <on 5 March>.", "It went down <March 05>.", kind="date")
    assert _is_none("It bore <two men>.", "It had <2 men>.", kind="number")
    assert not _is_none("It bore <two men>.", "It had <2 men>.")


def test_what_both_print_with_the_words_beside_it_is_told_by_both() -> None:
    both = "The board <has the first key>. The board has a second key."
    other = "The board has the first key. The board <has a second key>."
    assert _is_none(both, other)
    assert not _is_none(both, "The board <has a second key>.")
    assert not _is_none(both, "The board has the first key too. The boat <has a second key>.")
