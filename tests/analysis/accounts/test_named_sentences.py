"""Which sentences hold some words."""

import pytest

from dossier.analysis.accounts.named_sentences import sentences_with
from tests.analysis.making import dossier

_NORTH = "Lund’s ferry sank. Averill's did not, to the pilots’ surprise. It burned."


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("lund", "Lund’s"),
        ("LUND'S ferry", "Lund’s"),
        ("ferry lund’s", "Lund’s"),
        ("averill", "Averill's"),
        ("pilots", "Averill's"),
        ("pilots'", "Averill's"),
        ("pilot", None),
    ],
)
def test_who_owns_something_is_found_by_name(words: str, first: str | None) -> None:
    seeds, _ = dossier({"north": _NORTH})
    found = [place.span.of(_NORTH).split()[0] for _, place in sentences_with(seeds, words)]
    assert found == ([first] if first else [])
