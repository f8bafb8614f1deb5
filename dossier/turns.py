"""Work done in several processes, of which each takes the next item when it is done with one.

For items of unlike length: laid out beforehand (`forks.in_shares`), one share is soon longer than the others, and one
processor is idle while a second one works. The longest items should come first.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from dossier.forks import in_shares, processes

T = TypeVar("T")
R = TypeVar("R")

_TURNS = 1024
"""At most: of more items each turn has several. A pipe takes so many numbers before anybody reads them."""
_SIZE = 2
"""Bytes of a number."""


def in_turns(work: Callable[[Iterable[T]], R], items: Sequence[T], least: int) -> list[R]:
    """What ``work`` gives for each of as many shares of the items as there are processes; for all of them at once
    where there are fewer than ``least``.

    ``work`` has to take its items one after the other, as it does them: which they are is not settled before. What
    it gives must not depend on it. Items of a copy that does not bring back its share are done here once more.
    """
    if len(items) < least or processes() == 1:
        return [work(items)]
    size = -(-len(items) // _TURNS) or 1
    turns = _turns(-(-len(items) // size))

    def taken(numbers: list[int]) -> Iterator[T]:
        while number := os.read(turns, _SIZE):
            numbers.append(int.from_bytes(number))
            yield from items[numbers[-1] * size :][:size]

    def share(_: object) -> tuple[list[int], R]:
        numbers: list[int] = []
        return numbers, work(taken(numbers))

    try:
        given = in_shares(share, range(processes()), 0)
    finally:
        os.close(turns)
    done = {number for numbers, _ in given for number in numbers}
    found = [made for _, made in given]
    if left := [item for at, item in enumerate(items) if at // size not in done]:
        found.append(work(left))
    return found


def _turns(count: int) -> int:
    """A pipe from which every process of ours takes numbers, each of them once, in their order, until none is left."""
    turns, into = os.pipe()
    os.write(into, b"".join(number.to_bytes(_SIZE) for number in range(count)))
    os.close(into)
    return turns
