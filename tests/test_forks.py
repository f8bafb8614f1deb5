"""Work in several processes gives what it gives in one, and leaves nothing behind."""

import fcntl
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier import forks
from dossier.forks import VARIABLE, aside, in_shares, of_each, processes
from tests.folders import ROOT


def told(share: Sequence[str]) -> list[str]:
    return [f"{text}!" for text in share]


@given(st.lists(st.text(alphabet="aé😀\n", max_size=3), max_size=9), st.integers(1, 4))
def test_the_shares_hold_every_item_once_whatever_their_number(items: list[str], count: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, str(count))
        given = in_shares(told, items, 2)
    assert sorted(text for share in given for text in share) == sorted(told(items))
    assert len(given) == (count if len(items) >= 2 else 1)


@given(st.lists(st.integers(), max_size=9), st.integers(1, 4))
def test_each_item_keeps_its_place(items: list[int], count: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, str(count))
        assert of_each(str, items, 0) == list(map(str, items))


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


class UnsendableError(Exception):
    """What no pickle holds."""

    def __reduce__(self) -> tuple[type, tuple[()]]:
        raise TypeError("stays here")


def out_of_memory() -> list[bytearray]:
    return [bytearray(2**46)]


def without_end(depth: int = 0) -> int:
    return without_end(depth + 1) + 1


def cannot_be_told() -> None:
    raise UnsendableError


def interrupted() -> None:
    """As by Ctrl-C, which a worker of the tests is told to leave alone."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.kill(os.getpid(), signal.SIGINT)


BLOWS: dict[str, Callable[[], object]] = {
    "no memory is left": out_of_memory,
    "it goes too deep": without_end,
    "what it raises cannot be sent": cannot_be_told,
    "what it gives cannot be sent": lambda: UnsendableError(),
    "it ends the program": sys.exit,
    "it is interrupted": interrupted,
}


@pytest.mark.parametrize("blow", BLOWS)
def test_whatever_befalls_a_copy_its_share_is_done_here(
    blow: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    here = os.getpid()
    monkeypatch.setenv(VARIABLE, "3")

    def works(share: Sequence[int]) -> object:
        return list(share) if os.getpid() == here else BLOWS[blow]()

    assert in_shares(works, range(5), 2) == [[0, 3], [1, 4], [2]]
    assert capfd.readouterr() == ("", ""), "a copy says nothing"


@pytest.mark.parametrize("blow", [out_of_memory, without_end, cannot_be_told])
def test_what_fails_everywhere_fails_here_as_in_one_process(
    blow: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    kinds = []
    for count in ("1", "3"):
        monkeypatch.setenv(VARIABLE, count)
        with pytest.raises((MemoryError, RecursionError, UnsendableError)) as raised:
            in_shares(lambda share: blow() if 4 in share else None, range(6), 2)
        kinds.append(raised.type)
    assert kinds[0] is kinds[1]


def test_a_copy_makes_no_copies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "3")

    def again(share: Sequence[int]) -> list[int]:
        return in_shares(lambda _: os.getpid(), range(8), 2)

    here, *copies = in_shares(again, range(8), 2)
    assert len(here) == 3
    assert [len(made) for made in copies] == [1, 1]
    assert os.environ[VARIABLE] == "3"


LONG = """
import fcntl, os, sys, time
from pathlib import Path
from dossier.forks import in_shares
folder = Path(sys.argv[1])
lock = (folder / "lock").open("ab")
fcntl.flock(lock, fcntl.LOCK_EX)
def works(share):
    (folder / f"{os.getpid()}.pid").touch()
    if sys.argv[2] == "sending" and os.getpid() != parent:
        return b"x" * 2**24
    while True:
        sum(range(1000))
parent = os.getpid()
in_shares(works, range(6), 2)
"""


@pytest.mark.parametrize("at", ["working", "sending"])
def test_copies_of_a_process_that_is_killed_end_and_hold_no_lock(at: str, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), VARIABLE: "3"}
    with subprocess.Popen([sys.executable, "-c", LONG, str(tmp_path), at], env=environment) as parent:
        within(60, lambda: len(list(tmp_path.glob("*.pid"))) == 3)
        parent.kill()
    with (tmp_path / "lock").open("ab") as lock:
        within(20, lambda: taken(lock.fileno()))
    copies = [int(path.stem) for path in tmp_path.glob("*.pid")]
    within(20, lambda: not any(map(lives, copies)))


def within(seconds: float, holds: Callable[[], bool]) -> None:
    until = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < until, "it never came true"
        time.sleep(0.02)


def taken(lock: int) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def lives(process: int) -> bool:
    """Whether it runs: one that has ended may stay in the list until somebody asks how it did."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{process}/stat")
    return not (status.exists() and status.read_text().rpartition(")")[2].split()[0] == "Z")


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


@pytest.mark.parametrize(
    "said", ["", "0", "-1", "two", "65", "²", "1.5", "1e1", "0x2", " 2", "2\n", "٣", "+2", "9" * 5000]
)
def test_else_the_machine_says_it(monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    monkeypatch.setenv(VARIABLE, said)
    assert 1 <= processes() <= forks.MOST


def test_what_is_done_aside_is_given_when_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    for count, worth, elsewhere in (("2", True, True), ("2", False, False), ("1", True, False)):
        monkeypatch.setenv(VARIABLE, count)
        with aside(os.getpid, worth) as given:
            assert (given() != os.getpid()) == elsewhere


def test_what_fails_aside_is_done_here_and_one_that_nobody_asks_is_ended(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(VARIABLE, "2")
    fork, made = os.fork, []

    def recorded() -> int:
        made.append(fork())
        return made[-1]

    def fails() -> int:
        raise LookupError("nothing there")

    monkeypatch.setattr(os, "fork", recorded)
    with aside(fails, True) as given, pytest.raises(LookupError, match="nothing there"):
        given()
    with pytest.raises(KeyError), aside(lambda: signal.pause(), True):
        raise KeyError
    assert len(made) == 2
    for process in made:
        with pytest.raises(ChildProcessError):
            os.waitpid(process, os.WNOHANG)
