"""Whether a surname is one person's where it stands in two texts."""

import pytest

from dossier.analysis.accounts.namesakes import are_two, full_name
from dossier.analysis.likeness import tokens_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rosa Lund wept. Mr. Lund sang.", "Rosa Lund"),
        ("Rosa Lund wept. Her brother, Otto Lund, sang.", "Otto Lund"),
        ("Rosa Lund’s cat slept. Lund sang.", "Rosa Lund"),
        ("Otto Lundgren wept. Lund sang.", "Lund"),
        ("Mayor Lund sang.", "Lund"),
        ("When Lund sang, it rained.", "Lund"),
        ("Rosa T. Lund sang.", "Rosa Lund"),
        ("Rosa, Lund and others sang.", "Lund"),
    ],
)
def test_the_given_name_that_a_surname_has_there_or_had_last(text: str, name: str) -> None:
    last = max(n for n, word in enumerate(tokens_of(text).words) if word == "Lund")
    assert full_name(text, last, "Lund") == name


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("Rosa Lund", "Otto Lund", True),
        ("James Lund", "Jim Lund", False),
        ("Lund", "Otto Lund", False),
        ("Lund", "Lund", False),
    ],
)
def test_two_people(one: str, other: str, two: bool) -> None:
    assert are_two(one, other) is two
    assert are_two(other, one) is two
