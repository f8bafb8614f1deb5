"""How likely a tie is right grows with what speaks for it, and is a part of one."""

from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis.accounts.aligned import Alignment
from dossier.analysis.accounts.carried import Shared
from dossier.analysis.accounts.doers import Told
from dossier.analysis.accounts.rightness import rightness

_COUNTS = st.integers(0, 9)


def _found(fresh: float) -> Alignment:
    return Alignment((0, 3), (0, 3), 2.0, 1.5, fresh, 3, 0.5, ("quay", "sold", "pilots"), ((0, 0), (1, 1), (2, 2)))


@given(st.floats(0, 2), _COUNTS, _COUNTS, _COUNTS, _COUNTS, _COUNTS, st.floats(0, 1))
def test_each_sign_makes_it_likelier_and_each_word_by_family_less(
    fresh: float, once: int, numbers: int, near: int, whose: int, to: int, rank: float
) -> None:
    one = rightness(_found(fresh), Shared(once=once, numbers=numbers, near=near), Told(9, whose, to), rank)
    assert 0 < one < 1
    assert one <= rightness(
        _found(fresh + 0.1), Shared(once=once, numbers=numbers, near=near), Told(9, whose, to), rank
    )
    assert one <= rightness(_found(fresh), Shared(once=once + 1, numbers=numbers, near=near), Told(9, whose, to), rank)
    assert one <= rightness(_found(fresh), Shared(once=once, numbers=1, near=near), Told(9, whose, to), rank)
    assert one <= rightness(_found(fresh), Shared(once=once, numbers=numbers, near=near), Told(9, 1, to), rank) or whose
    assert one <= rightness(_found(fresh), Shared(once=once, numbers=numbers, near=near), Told(9, whose, 1), rank) or to
    assert one >= rightness(_found(fresh), Shared(once=once, numbers=numbers, near=near + 1), Told(9, whose, to), rank)


def test_what_both_have_nowhere_else_and_do_to_the_same_is_nearly_sure_and_loose_words_are_not() -> None:
    sure = rightness(_found(1.5), Shared(deeds=1, names=1, once=2), Told(1, 1, 1), 1.0)
    loose = rightness(_found(0.5), Shared(akin=2, names=1), Told(2), 0.4)
    assert sure > 0.95
    assert loose < 0.4
