"""A count of many and the first of them are two facts."""

import pytest

from dossier.analysis.accounts.first_of_many import first_of_many
from dossier.model import Span


def _apart(a: str, b: str) -> set[bool]:
    x, y = Span(0, len(a)), Span(0, len(b))
    return {first_of_many(a, x, b, y), first_of_many(b, y, a, x)}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Of those, 47 have been certified by the guild", "A clerk said the first certificate came on Thursday."),
        ("Four rowers are sent home", "A letter was sent after the first rowers were reported sick."),
    ],
)
def test_two_facts(a: str, b: str) -> None:
    assert _apart(a, b) == {True}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Four rowers are sent home", "Rowers were sent home in the first week."),
        ("Four rowers are sent home", "The first five rowers were sent home."),
        ("The ferry left at four", "The first ferry left."),
    ],
)
def test_one_fact(a: str, b: str) -> None:
    assert _apart(a, b) == {False}
