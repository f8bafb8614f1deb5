"""Blocks: the stretches of a wording that are the same as in the base, and those that are not."""

from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from dossier.analysis.concordance.tokens import Words

if TYPE_CHECKING:
    from rapidfuzz.distance import Opcodes


class Block(NamedTuple):
    """``base[i1:i2]`` against ``other[j1:j2]``; ``same`` where they are equal word for word."""

    same: bool
    i1: int
    i2: int
    j1: int
    j2: int

    @property
    def size(self) -> int:
        _, i1, i2, j1, j2 = self
        return max(i2 - i1, j2 - j1)


def balanced(block: Block) -> bool:
    """A word or two in place of a word or two."""
    _, i1, i2, j1, j2 = block
    return i1 < i2 <= i1 + 2 and j1 < j2 <= j1 + 2


block_of = partial(tuple.__new__, Block)
"""A block from its fields in a row: what ``Block(...)`` does, a good deal faster."""


class Laid(NamedTuple):
    """Blocks from the first word of both to the last; outside ``base[start:stop]`` the wording has nothing.

    ``kept`` words of the base stand in the wording, in their order, however they are shown.
    """

    blocks: tuple[Block, ...]
    start: int
    stop: int
    kept: int


laid_of = partial(tuple.__new__, Laid)


def aligned(ours: Sequence[str], others: Sequence[str], start: int) -> tuple[list[Block], int]:
    """The most words that both have in the same order, and what is between them; and how many they are.

    Ours are counted from ``start`` on.
    """
    blocks: list[Block] = []
    i, j, alike = start, 0, 0
    for match in _aligner()(ours, others).as_matching_blocks():  # one of no words comes last
        i1, j1, size = match.a + start, match.b, match.size
        if i < i1 or j < j1:
            blocks.append(block_of((False, i, i1, j, j1)))
        i, j = i1 + size, j1 + size
        if size:
            blocks.append(block_of((True, i1, i, j1, j)))
            alike += size
    return blocks, alike


@cache
def _aligner() -> Callable[[Sequence[str], Sequence[str]], "Opcodes"]:
    """Slow to import, and not needed where every utterance has one wording."""
    from rapidfuzz.distance import Indel

    return Indel.opcodes


def slid(found: list[Block], ours: Words, others: Words) -> list[Block]:
    """With what one side has alone moved, where the same words allow it, to begin or end where a phrase does.

    Of "the old house" in "the house, the old house" and "the house" it may be the first
    three words that stand alone or the last: the last begin after a comma.
    """
    for at in range(1, len(found) - 1):
        same, i1, i2, j1, j2 = found[at]
        if same or (i1 < i2 and j1 < j2):
            continue
        left, right = found[at - 1], found[at + 1]
        words, low, high = (ours, i1, i2) if i1 < i2 else (others, j1, j2)
        forms, back, ahead = words.forms, 0, 0
        while back < left.i2 - left.i1 - 1 and forms[low - back - 1] == forms[high - back - 1]:
            back += 1
        while ahead < right.i2 - right.i1 - 1 and forms[low + ahead] == forms[high + ahead]:
            ahead += 1
        if not (back or ahead):
            continue
        worth = {n: _parts(words, low + n) + _parts(words, high + n) for n in range(-back, ahead + 1)}
        by = max(worth, key=lambda n: (worth[n], -abs(n), n))
        if by:
            found[at - 1] = left._replace(i2=left.i2 + by, j2=left.j2 + by)
            found[at] = Block(False, i1 + by, i2 + by, j1 + by, j2 + by)
            found[at + 1] = right._replace(i1=right.i1 + by, j1=right.j1 + by)
    return found


def _parts(words: Words, at: int) -> int:
    """How well a phrase may end before the word ``at``: at marks well, inside a hyphened word badly."""
    end, high = words.ends[at - 1], words.highs[at - 1]
    if end == high:
        return 0
    return -1 if end == high + 1 and end == words.lows[at] else 1


def framed(inside: Sequence[Block], size: int, width: int) -> tuple[Block, ...]:
    """With what the base has before and after, which the wording leaves out."""
    start, stop = inside[0][1], inside[-1][2]
    blocks = [block_of((False, 0, start, 0, 0)), *inside] if start else [*inside]
    if stop < size:
        blocks.append(block_of((False, stop, size, width, width)))
    return tuple(blocks)
