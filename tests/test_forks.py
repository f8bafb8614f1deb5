"""Work in several processes gives what it gives in one, and leaves nothing behind."""

import os
import signal
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier import forks
from dossier.forks import VARIABLE, in_shares, processes


def told(share: Sequence[str]) -> list[str]:
    return [f"{text}!" for text in share]


@given(st.lists(st.text(alphabet="aé😀\n", max_size=3), max_size=9), st.integers(1, 4))
def test_the_shares_hold_every_item_once_whatever_their_number(items: list[str], count: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, str(count))
        given = in_shares(told, items, 2)
    assert sorted(text for share in given for text in share) == sorted(told(items))
    assert len(given) == (count if len(items) >= 2 else 1)


def test_few_items_stay_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "4")
    assert in_shares(lambda share: os.getpid(), range(9), 10) == [os.getpid()]
    assert len(set(in_shares(lambda share: os.getpid(), range(9), 9))) == 4


def test_the_same_fault_comes_up_as_in_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails_at_seven(share: Sequence[int]) -> int:
        if 7 in share:
            raise LookupError("seven")
        return len(share)

    for count in ("1", "2", "3"):
        monkeypatch.setenv(VARIABLE, count)
        with pytest.raises(LookupError, match="seven"):
            in_shares(fails_at_seven, range(10), 2)


@pytest.mark.parametrize("sent", ["nothing", "half"])
def test_the_share_of_a_copy_that_is_killed_is_done_here(monkeypatch: pytest.MonkeyPatch, sent: str) -> None:
    monkeypatch.setenv(VARIABLE, "2")
    here = os.getpid()

    class Fatal(str):
        def __reduce__(self) -> tuple[type[str], tuple[str]]:
            os.kill(os.getpid(), signal.SIGKILL)
            raise AssertionError

    def works(share: Sequence[int]) -> object:
        if os.getpid() != here and sent == "nothing":
            os.kill(os.getpid(), signal.SIGKILL)
        return ["x" * 2**18, Fatal()] if os.getpid() != here else list(share)

    assert in_shares(works, range(4), 2) == [[0, 2], [1, 3]]


def test_a_machine_that_has_no_room_for_a_copy_does_all_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> int:
        raise BlockingIOError("no more processes")

    monkeypatch.setenv(VARIABLE, "3")
    monkeypatch.setattr(os, "fork", full)
    assert in_shares(told, ["a", "b", "c", "d"], 2) == [["a!", "d!"], ["b!"], ["c!"]]


def test_what_waits_to_be_written_is_written_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "3")
    with (tmp_path / "log").open("w") as log:
        log.write("begun\n")
        in_shares(told, list("abc"), 2)
    assert (tmp_path / "log").read_text() == "begun\n"


def test_no_copy_and_no_pipe_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    def open_files() -> int:
        return len(list(Path("/proc/self/fd").iterdir())) if Path("/proc/self/fd").exists() else 0

    def stops(share: Sequence[int]) -> None:
        if os.getpid() == here:
            raise KeyboardInterrupt
        signal.pause()

    def children() -> set[str]:
        """Of this process, whatever began them. The end of a name in a file of /proc is followed by the parent."""
        told = [(p.parent.name, p.read_text().rpartition(")")[2].split()[1]) for p in Path("/proc").glob("[0-9]*/stat")]
        return {name for name, parent in told if parent == str(os.getpid())}

    here, before, alive = os.getpid(), open_files(), children()
    monkeypatch.setenv(VARIABLE, "3")
    with pytest.raises(KeyboardInterrupt):
        in_shares(stops, range(3), 2)
    assert open_files() == before
    assert children() == alive


@pytest.mark.parametrize(("said", "count"), [("1", 1), ("3", 3), ("64", 64)])
def test_who_builds_may_say_how_many(monkeypatch: pytest.MonkeyPatch, said: str, count: int) -> None:
    monkeypatch.setenv(VARIABLE, said)
    assert processes() == count


@pytest.mark.parametrize("said", ["", "0", "-1", "two", "65", "²", "1.5"])
def test_else_the_machine_says_it(monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    monkeypatch.setenv(VARIABLE, said)
    assert 1 <= processes() <= forks.MOST
