"""Pairs worth comparing are found by index: none that enough speaks for may be missed."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis.candidates import candidates
from dossier.analysis.likeness import Bag, compare

_STEMS = ("harbour", "lantern", "meet", "talk", "tunnel", "bridg")
_BAGS = st.lists(
    st.sets(st.sampled_from(_STEMS)).map(lambda stems: Bag({s: 0.3 + 0.1 * len(s) % 0.7 for s in sorted(stems)})),
    max_size=8,
)


@given(_BAGS)
def test_no_pair_that_shares_enough_is_missed_where_no_stem_is_left_out(bags: list[Bag]) -> None:
    found = {(i, j): weight for i, j, weight in candidates(bags, 0.5, longest=len(bags) + 1)}
    for i, j in combinations(range(len(bags)), 2):
        evidence = compare(bags[i], bags[j]).evidence
        if evidence >= 0.5 + 1e-6:
            assert found[i, j] >= evidence - 1e-6


@given(_BAGS, st.integers(1, 3))
def test_pairs_are_in_order_and_of_two_articles(bags: list[Bag], articles: int) -> None:
    homes = [f"article-{i % articles}" for i in range(len(bags))]
    found = candidates(bags, 0.5, homes)
    assert found == sorted(found)
    assert all(i < j and homes[i] != homes[j] for i, j, _ in found)


def test_what_too_many_have_proposes_nobody() -> None:
    bags = [Bag({"harbour": 1.0}) for _ in range(5)]
    assert candidates(bags, 0.5, longest=4) == []
    assert len(candidates(bags, 0.5, longest=5)) == 10
