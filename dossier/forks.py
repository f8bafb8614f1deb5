"""Work done in several processes at once: each a copy of this one, which has read and imported all that is needed.

For work that only looks at what there is and gives something back. What it gives is the same
in however many processes: a share whose copy fails, or cannot be made, is done here once
more, so that it is also the same fault that comes up. A copy that has nobody left to work for ends by itself.
"""

import _signal  # type: ignore[import-not-found] # what ``signal`` hands on, before it names each number anew
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from typing import Generic, NoReturn, TypeVar

T = TypeVar("T")
R = TypeVar("R")

MOST = 4
"""Processes at most: each of them needs memory, and what is not shared out is soon the longer part."""

VARIABLE = "DOSSIER_PROCESSES"

_LOOKS = 0.5
"""Seconds after which a copy looks, time and again, whether the process that made it still lives."""


def processes() -> int:
    """How many to work in: what the variable says, or one for each processor that is there for us, up to MOST.

    The variable is a whole number from 1 to 64 in plain digits; anything else is as if it were not set.
    """
    told = os.environ.get(VARIABLE, "")
    if told.isascii() and told.isdigit() and len(told) < 3 and 0 < int(told) <= 64:
        return int(told)
    there = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(there, MOST)


def in_shares(work: Callable[[Sequence[T]], R], items: Sequence[T], least: int) -> list[R]:
    """What ``work`` gives for each of as many shares of the items as there are processes; for all of them at once
    where there are fewer than ``least``.

    The n-th share of k has the items n, n + k, n + 2k…, so that neighbours, which are often alike
    in size, are divided among them. Nothing that ``work`` changes in a copy comes back but what it gives.
    A copy shares nothing out again, so that there are no more processes than asked for.
    """
    count = processes() if hasattr(os, "fork") and len(items) >= least else 1
    copies: list[_Copy[T, R]] = []
    try:
        copies += (_Copy(work, items[number::count]) for number in range(1, count))
        return [work(items[::count]), *(copy.given() for copy in copies)]
    finally:
        for copy in copies:
            copy.end()


def of_each(work: Callable[[T], R], items: Sequence[T], least: int) -> list[R]:
    """What ``work`` gives for each item, in their order; made in shares where there are ``least`` items or more."""
    given = in_shares(lambda share: [work(item) for item in share], items, least)
    found = [*chain.from_iterable(given)]
    for number, share in enumerate(given):
        found[number :: len(given)] = share
    return found


@contextmanager
def aside(work: Callable[[], R], worth: bool) -> Iterator[Callable[[], R]]:
    """Have something done in a copy of this process while this one goes on; it is asked for what that gives.

    Where it is not ``worth`` a copy, or there is one process, it is done when it is asked for.
    What it changes on the disk must bear being done twice, once in part.
    """
    if not (worth and hasattr(os, "fork") and processes() > 1):
        yield work
        return
    copy: _Copy[None, R] = _Copy(lambda _: work(), ())
    try:
        yield copy.given
    finally:
        copy.end()


class _Copy(Generic[T, R]):
    """A copy of this process that does one share.

    `site.copies` has copies of another kind: they stay to be asked again, speak for themselves and take back what they
    were writing when they are ended. These send what they made, say nothing and are killed: one class for both would
    be two with a switch between them.
    """

    def __init__(self, work: Callable[[Sequence[T]], R], share: Sequence[T]) -> None:
        self._work, self._share, self._process = work, share, 0
        self._out, into = os.pipe()
        here = os.getpid()
        try:
            self._process = os.fork()
        except OSError:  # no room for another: the share is done here
            os.close(into)
            return
        if not self._process:
            _hand_over(work, share, self._out, into, here)
        os.close(into)

    def given(self) -> R:
        """What the copy has made of its share; where it has not, what is made of it here."""
        with os.fdopen(os.dup(self._out), "rb") as out:
            sent = out.read()
        if self._process:
            process, self._process = self._process, 0
            if os.waitpid(process, 0)[1] == 0:
                import pickle  # what is too little to be shared out does without

                given: R = pickle.loads(sent)
                return given
        return self._work(self._share)

    def end(self) -> None:
        """Whatever became of the others, nothing of the copy stays."""
        os.close(self._out)
        if self._process:
            os.kill(self._process, _signal.SIGKILL)
            os.waitpid(self._process, 0)


def _hand_over(work: Callable[[Sequence[T]], R], share: Sequence[T], out: int, into: int, parent: int) -> NoReturn:
    """In the copy: do the share, send it, and end without a word; what fails is told where it is done again."""
    code = 1
    try:
        end_with(parent)
        os.close(out)
        os.environ[VARIABLE] = "1"
        import pickle

        made = pickle.dumps(work(share), pickle.HIGHEST_PROTOCOL)  # whole, before anybody has time to take it
        with os.fdopen(into, "wb") as pipe:
            pipe.write(made)
        code = 0
    finally:
        os._exit(code)  # nothing that waits to be written or cleared away in this process is the copy's to do


def end_with(parent: int) -> None:
    """Have this process end soon after its parent, that one be killed or not, so that no lock outlives a build.

    A timer of its own: a signal at the parent's death is known to Linux alone, and a thread that waits for a
    pipe's end forbids copies of the copy.
    """

    def look(*_: object) -> None:
        if os.getppid() != parent:
            os._exit(1)

    _signal.signal(_signal.SIGALRM, look)
    _signal.setitimer(_signal.ITIMER_REAL, _LOOKS, _LOOKS)
