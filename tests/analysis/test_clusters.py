"""Numbers that stand several times are those that counting finds."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis.clusters import several_times


@given(st.lists(st.integers(0, 5)), st.integers(1, 4))
def test_several_times_are_those_that_counting_finds(numbers: list[int], least: int) -> None:
    assert several_times(numbers, least) == {i for i, times in Counter(numbers).items() if times >= least}
