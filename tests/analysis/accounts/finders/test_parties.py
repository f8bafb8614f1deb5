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
