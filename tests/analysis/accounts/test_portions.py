"""Parts of a whole, in figures and in words, and which of them may be one."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dossier.analysis.accounts.portions import portions_of
from dossier.model import Span


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tolls rose 19 per cent, then a fifth.", [("19 per cent", 19), ("a fifth", 20)]),
        ("Almost a quarter of the boats sank.", [("Almost a quarter", 25)]),
        ("It carries two-thirds of the nets.", [("two-thirds", 200 / 3)]),
        (
            "Three boats in every five leaked.",
            [("Three boats in every five", 60)],
        ),
        ("One in four sank.", [("One in four", 25)]),
        ("Fares have nearly doubled. They were halved before.", [("nearly doubled", 100), ("halved", 50)]),
        ("Nets are a tenth cheaper.", [("a tenth", 10)]),
        ("A third time a fifth boat sank in a quarter of an hour, half a mile off, at half past ten.", []),
        ("Flags flew at half-mast. It took half as much again.", []),
        ("He won one in March and two in April.", []),
    ],
)
def test_parts_of_a_whole(text: str, found: list[tuple[str, float]]) -> None:
    assert [(p.span.of(text), round(p.value, 6)) for p in portions_of(text)] == [(w, round(v, 6)) for w, v in found]


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ("19 per cent", "a fifth", True),
        ("19 per cent", "almost a quarter", False),
        ("38 per cent", "more than a third", True),
        ("61 per cent", "almost two thirds", False),
        ("12 per cent", "a tenth", False),
        ("1.3 per cent", "1.6 per cent", False),
        ("60 per cent", "more than half", True),
    ],
)
def test_which_parts_may_be_one(one: str, other: str, may: bool) -> None:
    (a,), (b,) = (portions_of(f"Tolls rose {words}.") for words in (one, other))
    assert a.may_be(b) is b.may_be(a) is may


@given(
    st.lists(
        st.sampled_from(("a third", "of", "in", "five", "19", "%", "half", "doubled", ".", "every", "one")), max_size=12
    )
)
@example(["five", "in", "five", "%"])
def test_parts_are_in_order_and_never_overlap(words: list[str]) -> None:
    found = portions_of(" ".join(words))
    assert all(p.span.covers(p.own) and p.low <= p.value <= p.high for p in found)
    spans: list[Span] = [p.span for p in found]
    assert all(a.end <= b.start for a, b in pairwise(spans))
