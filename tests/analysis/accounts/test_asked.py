"""What somebody is asked to do, here and there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis.accounts.aligned import align
from dossier.analysis.accounts.asked import asked_apart
from dossier.analysis.accounts.gist import Gists
from dossier.analysis.likeness import survey, tokens_of
from tests.analysis.making import dossier

_WORDS = "urged asked Lund Brandis the board council to resign resigned sell sold ferry must dredger , and".split()


def _apart(north: str, south: str) -> set[tuple[str, str]]:
    """The words that meet in what is asked, as printed."""
    seeds, _ = dossier({"north": north, "south": south})
    known = survey(seeds.articles)
    one, other = (Gists(known.articles, known.sentences)[n] for n in (0, 1))
    a, b = (tokens_of(known.articles[name].text) for name in ("north", "south"))
    found = align(one, other)
    if not found:
        return set()
    apart = asked_apart(a, one, b, other, found.pairs)
    assert {(y, x) for x, y in apart} == asked_apart(b, other, a, one, [(y, x) for x, y in found.pairs])
    return {(a.words[one.places[x]], b.words[other.places[y]]) for x, y in apart}


@pytest.mark.parametrize(
    ("north", "south", "apart"),
    [
        (
            "Pilots urged Eva Lund to resign over harbour dues.",
            "Eva Lund resigned over harbour dues.",
            {("resign", "resigned"), ("harbour", "harbour"), ("dues", "dues")},
        ),
        (
            "In Aldmoor the pilots are asking the mayor to sell the ferry.",
            "In Aldmoor she was calling on the board to sell the ferry.",
            {("sell", "sell"), ("ferry", "ferry")},
        ),
        (
            "In Aldmoor the pilots are asking Eva Lund to sell the ferry.",
            "In Aldmoor the mayor was urging Lund to sell the ferry.",
            set(),
        ),
        (
            "In Aldmoor the pilots are asking her to sell the ferry.",
            "In Aldmoor the mayor was urging the council to sell the ferry.",
            set(),
        ),
        (
            "In Aldmoor the pilots are asking Eva Lund to sell the ferry.",
            "In Aldmoor Eva Lund must sell the ferry.",
            set(),
        ),
        (
            "In Aldmoor nobody sails until the pilots sell the ferry.",
            "In Aldmoor Eva Lund sold the ferry.",
            {("sell", "sold"), ("ferry", "ferry")},
        ),
        ("In Aldmoor Eva Lund asked to sell the ferry.", "In Aldmoor Eva Lund sold the ferry.", set()),
        ("In Aldmoor the pilots urged the sale of the ferry.", "In Aldmoor Eva Lund sold the ferry.", set()),
    ],
)
def test_what_is_asked_is_neither_done_nor_asked_of_another(
    north: str, south: str, apart: set[tuple[str, str]]
) -> None:
    assert _apart(north, south) == apart
    assert _apart(south, north) == {(y, x) for x, y in apart}


@given(
    st.lists(st.sampled_from(_WORDS), min_size=1, max_size=12),
    st.lists(st.sampled_from(_WORDS), min_size=1, max_size=12),
)
def test_words_that_meet_are_taken_and_no_others(north: list[str], south: list[str]) -> None:
    for x, y in _apart(f"Boats {' '.join(north)}", f"Boats {' '.join(south)}"):
        assert x in north
        assert y in south
