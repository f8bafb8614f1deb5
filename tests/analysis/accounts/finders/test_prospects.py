"""Whether a deed is to come: what two sentences must have in common to be of one."""

import pytest

from dossier.analysis.accounts.finders.prospects import prospect_differences
from dossier.analysis.likeness import survey
from tests.analysis.making import dossier

_PLANNED = "Wardens met. The harbour council plans to sell the old lighthouse lamp. It rained."


def _found(north: str, south: str) -> list[str]:
    seeds, _ = dossier({"north": north, "south": south})
    return [d.about for d in prospect_differences(survey(seeds.articles))]


@pytest.mark.parametrize(
    "denied",
    [
        "will not sell",
        "won’t sell",
        "would never sell",
        "has no plans to sell",
        "has no intention of selling",
        "does not want to sell",
        "is not ready to sell",
        "refused to sell",
        "is reluctant to sell",
        "has ruled out selling",
    ],
)
def test_what_is_planned_faces_what_is_not_to_come(denied: str) -> None:
    assert _found(_PLANNED, f"Nobody swam. The harbour council {denied} the lighthouse lamp. Gulls cried.")


@pytest.mark.parametrize(
    "told",
    [
        "will sell the lighthouse lamp",
        "could not sell the lighthouse lamp",
        "has not sold the lighthouse lamp",
        "will not sell the ferry",
        "was asked not to sell the lighthouse lamp",
    ],
)
def test_what_is_to_come_as_well_or_was_not_done_or_is_of_another_thing_does_not(told: str) -> None:
    assert not _found(_PLANNED, f"Nobody swam. The harbour council {told}. Gulls cried.")


@pytest.mark.parametrize("condition", ["If it rains", "Unless it rains", "Whether or not it rains"])
def test_what_is_only_supposed_does_not(condition: str) -> None:
    assert not _found(_PLANNED, f"Nobody swam. {condition} the harbour council will not sell the lighthouse lamp.")


def test_an_article_that_tells_both_faces_nothing() -> None:
    both = f"{_PLANNED} A clerk said that the council will not sell the lighthouse lamp."
    assert not _found(both, "Nobody swam. The harbour council will not sell the lighthouse lamp. Gulls cried.")


def test_a_promise_that_was_not_kept_is_a_promise() -> None:
    assert not _found(
        _PLANNED, "Nobody swam. The harbour council has not kept the promise to sell the lighthouse lamp."
    )
    assert _found(_PLANNED, "Nobody swam. The harbour council has no immediate plans to sell the lighthouse lamp.")
