"""Who did it, in two clauses that one statement has put side by side."""

import pytest

from dossier.analysis.accounts.finders.parties import party_differences
from dossier.analysis.accounts.pairs import Facing
from dossier.analysis.likeness import survey
from dossier.model import Locator, Span
from tests.analysis.making import dossier

_REBELS = "Rebels seized the old mill near the quay."


def _told(north: str, south: str) -> list[str]:
    """What is found where the two whole texts face each other."""
    seeds, _ = dossier({"north": north, "south": south})
    a, b = (Locator(name, Span(0, len(text))) for name, text in (("north", north), ("south", south)))
    return [d.about for d in party_differences(survey(seeds.articles), [Facing(a, b, False)])]


@pytest.mark.parametrize(
    "north",
    [
        "The army did not fail to seize the old mill near the quay.",
        "The army, which did not sleep, seized the old mill near the quay.",
    ],
)
def test_what_is_not_undone_is_done(north: str) -> None:
    [about] = _told(north, _REBELS)
    assert about.endswith(": The army or Rebels")


@pytest.mark.parametrize(
    ("north", "south"),
    [
        ("The army seized back the old mill near the quay.", _REBELS),
        ("The army seized the old mill back from the rebels.", _REBELS),
        ("Soldiers seized the old mill near the quay, as well as the rebels.", _REBELS),
        ("Rosa Lind won the men’s race near the quay.", "Tom Averill won the women’s race near the quay."),
        ("Rosa Lind won the junior race near the quay.", "Tom Averill won the senior race near the quay."),
    ],
)
def test_another_deed_or_one_of_both_is_no_difference(north: str, south: str) -> None:
    assert _told(north, south) == []


def test_one_race_is_told_with_more_words_or_fewer() -> None:
    [about] = _told("Rosa Lind won the men’s race near the quay.", "Tom Averill won the race near the quay.")
    assert about == "Who did it (“won”): Rosa Lind or Tom Averill"


@pytest.mark.parametrize(
    "north",
    [
        "The army did not seize the old mill near the quay.",
        "The army failed to seize the old mill near the quay.",
        "It is untrue that the army seized the old mill near the quay.",
        "It is not true that the army seized the old mill near the quay.",
        "Nobody denies that the army seized the old mill near the quay.",
        "Eva Lund asked whether the army seized the old mill near the quay.",
        "Eva Lund asked the army who seized the old mill near the quay.",
    ],
)
def test_what_is_denied_or_asked_is_done_by_nobody(north: str) -> None:
    assert _told(north, _REBELS) == []
