"""Phrases that two wordings both have, in another place."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from dossier.analysis.concordance.laying import Block
from dossier.analysis.stems import STOP_WORDS

_MATTER = 2
"""Words of matter in a phrase from which we say that it has moved and has not just come up twice."""
_RARE = 0.5
"""What a word must weigh to be told of when it has moved alone."""
_MOST_PLACES = 8
"""Of places where two words in a row stand, so many are looked at."""


class Move(NamedTuple):
    """``size`` atoms from ``i`` on of one wording stand in the other from ``j`` on, between other words."""

    i: int
    j: int
    size: int


def moves_between(
    a: Sequence[str], b: Sequence[str], blocks: Sequence[Block], weight: Callable[[str], float]
) -> list[Move]:
    """The phrases that lie on nothing of their own in either wording, the longest first; no two overlap.

    ``a`` and ``b`` are the words as they are compared, ``blocks`` how the one lies on the other. A phrase
    has moved where words that lie on each other stand before it in one wording and after it in the other; a single
    word only where it is rare (``weight``), no number, and has passed some matter that stands beside it in both.
    """
    apart = [block for block in blocks if not block[0]]
    if len(apart) < 2:
        return []
    ours: list[str] = []
    theirs: list[str] = []
    for _, i1, i2, j1, j2 in apart:
        if i1 < i2:
            ours += a[i1:i2]
        if j1 < j2:
            theirs += b[j1:j2]
    both = set(theirs).intersection(ours)
    if both <= STOP_WORDS:
        return []
    single = _single_words(a, b, blocks, both - STOP_WORDS, weight)
    found = {*_pairs(a, b, apart, both), *_whole_runs(a, b, apart), *single}
    if not found:
        return []
    firm = [block for block in blocks if block.same]
    taken: list[Move] = []
    for move in sorted(found, key=lambda m: (-m.size, m.i, m.j)):
        passed = any((move.i < block.i1) != (move.j < block.j1) for block in firm)
        if passed and (move in single or _worth(a, move, apart)) and not any(_meet(move, other) for other in taken):
            taken.append(move)
    return taken


def _pairs(a: Sequence[str], b: Sequence[str], apart: Sequence[Block], both: set[str]) -> Iterator[Move]:
    """What goes on alike from two words in a row that stand in two blocks; ``both`` have words in blocks."""
    places: dict[tuple[str, str], list[tuple[int, Block]]] = {}
    for block in apart:
        for j in range(block.j1, block.j2 - 1):
            if b[j] in both and b[j + 1] in both:
                places.setdefault((b[j], b[j + 1]), []).append((j, block))
    for block in apart if places else ():
        for i in range(block.i1, block.i2 - 1):
            if a[i] not in both:
                continue
            for j, home in places.get((a[i], a[i + 1]), ())[:_MOST_PLACES]:
                if home is block or (i > block.i1 and j > home.j1 and a[i - 1] == b[j - 1]):
                    continue
                size = 2
                while i + size < block.i2 and j + size < home.j2 and a[i + size] == b[j + size]:
                    size += 1
                yield Move(i, j, size)


def _whole_runs(a: Sequence[str], b: Sequence[str], apart: Sequence[Block]) -> Iterator[Move]:
    """What one wording has alone in one place and the other alone in another."""
    there = {tuple(b[k.j1 : k.j2]): k.j1 for k in reversed(apart) if k.i1 == k.i2}
    if not there:
        return
    for block in apart:
        if block.j1 == block.j2 and (j := there.get(tuple(a[block.i1 : block.i2]))) is not None:
            yield Move(block.i1, j, block.i2 - block.i1)


def _single_words(
    a: Sequence[str], b: Sequence[str], blocks: Sequence[Block], words: set[str], weight: Callable[[str], float]
) -> set[Move]:
    """Rare words that stand right before what agrees in one wording and right after it in the other.

    ``words`` of matter come into question.
    """
    found = set()
    for before, block, after in zip(blocks, blocks[1:], blocks[2:], strict=False):
        same, i1, i2, j1, j2 = block
        if not same or before.same or after.same:
            continue
        moves = []
        if before.i1 < i1 and j2 < after.j2 and a[i1 - 1] == b[j2] and b[j2] in words:
            moves.append(Move(i1 - 1, j2, 1))
        if before.j1 < j1 and i2 < after.i2 and a[i2] == b[j1 - 1] and a[i2] in words:
            moves.append(Move(i2, j1 - 1, 1))
        found |= {move for move in moves if _tells(a[move.i], weight) and _of_matter(a, block)}
    return found


def _tells(word: str, weight: Callable[[str], float]) -> bool:
    return word[0] != "#" and weight(word) >= _RARE


def _of_matter(a: Sequence[str], block: Block) -> bool:
    return not STOP_WORDS.issuperset(a[block.i1 : block.i2])


def _worth(a: Sequence[str], move: Move, apart: Sequence[Block]) -> bool:
    matter = sum(word not in STOP_WORDS for word in a[move.i : move.i + move.size])
    if matter >= _MATTER:
        return True
    fills = any((k.i1, k.i2) == (move.i, move.i + move.size) and k.j1 == k.j2 for k in apart)
    return matter > 0 and fills


def _meet(one: Move, other: Move) -> bool:
    return (one.i < other.i + other.size and other.i < one.i + one.size) or (
        one.j < other.j + other.size and other.j < one.j + one.size
    )


def without_moves(block: Block, moves: Sequence[Move]) -> list[Block]:
    """What is left of a block that is not the same when the phrases that have moved are taken out of it."""
    ours = _left(block.i1, block.i2, [(m.i, m.i + m.size) for m in moves])
    others = _left(block.j1, block.j2, [(m.j, m.j + m.size) for m in moves])
    if len(ours) == 1 and len(others) == 1:
        return [Block(False, *ours[0], *others[0])]
    rest = [Block(False, start, stop, block.j1, block.j1) for start, stop in ours]
    return rest + [Block(False, block.i2, block.i2, start, stop) for start, stop in others]


def _left(start: int, stop: int, taken: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    left = []
    for low, high in sorted(pair for pair in taken if start <= pair[0] and pair[1] <= stop):
        if start < low:
            left.append((start, low))
        start = high
    return [*left, (start, stop)] if start < stop else left
