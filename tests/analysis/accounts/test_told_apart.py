"""Who is told apart by any two articles, as if every two of them were laid on each other."""

from collections.abc import Sequence
from itertools import combinations, product

from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis.accounts.told_apart import first_apart, with_nothing_in_common

TOLD = st.dictionaries(st.sampled_from("abcdefg"), st.lists(st.sampled_from("123456"), min_size=1, max_size=3))


def another(ours: Sequence[str], theirs: Sequence[str]) -> tuple[str, str] | None:
    return next(((x, y) for x, y in product(ours, theirs) if x > y and y not in ours), None)


@given(TOLD)
def test_who_shares_nothing_with_another_is_found(told: dict[str, list[str]]) -> None:
    held = {article: set(here) for article, here in told.items()}
    apart = {x for a, b in combinations(held, 2) if held[a].isdisjoint(held[b]) for x in (a, b)}
    assert with_nothing_in_common(held) == sorted(apart)


@given(TOLD)
def test_the_first_two_that_are_told_apart_are_found(told: dict[str, list[str]]) -> None:
    pairs = [((a, b), another(told[a], told[b])) for a, b in combinations(sorted(told), 2)]
    assert first_apart(told, another) == next(((two, pair) for two, pair in pairs if pair), None)
