"""Work done in turns gives what it gives in one process, whoever takes what."""

import os
import signal
import time
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier import turns
from dossier.forks import VARIABLE
from dossier.turns import in_turns


def opened() -> int:
    return sum(1 for _ in Path("/dev/fd").iterdir())


@given(st.lists(st.text(alphabet="aé😀\n", max_size=3), max_size=9), st.integers(1, 4), st.integers(1, 4))
def test_every_item_is_done_once_whatever_the_number_of_processes(items: list[str], count: int, most: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, str(count))
        patch.setattr(turns, "_TURNS", most)
        given = in_turns(lambda share: [f"{text}!" for text in share], items, 2)
    assert sorted(text for share in given for text in share) == sorted(f"{text}!" for text in items)


def test_who_is_at_a_long_item_leaves_the_others_to_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "2")

    def works(share: Iterable[float]) -> list[float]:
        done = []
        for seconds in share:
            time.sleep(seconds)
            done.append(seconds)
        return done

    found = sorted(in_turns(works, [0.5, *[0.002] * 20], 2), key=len)
    assert [0.5 in share for share in found] == [True, False]
    assert len(found[0]) < 11, "half of the items would be as many as that"


def test_what_a_copy_took_and_did_not_bring_back_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "3")
    here = os.getpid()

    def works(share: Iterable[int]) -> list[int]:
        done: list[int] = []
        for number in share:
            if os.getpid() != here and done:
                os.kill(os.getpid(), signal.SIGKILL)
            time.sleep(0.005)
            done.append(number)
        return done

    given = in_turns(works, range(40), 2)
    assert sorted(number for share in given for number in share) == list(range(40))


def test_the_same_fault_comes_up_as_in_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails_at_seven(share: Iterable[int]) -> int:
        if 7 in share:
            raise LookupError("seven")
        return 0

    before = opened()
    for count in ("1", "2", "3"):
        monkeypatch.setenv(VARIABLE, count)
        with pytest.raises(LookupError, match="seven"):
            in_turns(fails_at_seven, range(10), 2)
    assert opened() == before, "no pipe is left open"
