"""How wordings of one utterance differ: all of them laid on the base, word by word, in columns that read as phrases."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from dossier.analysis.concordance.clauses import one_clause
from dossier.analysis.concordance.grid import Cells, Grid, Line
from dossier.analysis.concordance.laying import (
    Block,
    Ground,
    Laid,
    Token,
    Wording,
    key_of,
    tokens_of_wording,
)
from dossier.analysis.concordance.moving import moves_between
from dossier.model import Apparatus, Reading, Row

__all__ = ["Wording", "collate"]

_UNHYPHENED_WORD = re.compile(r"[^\W_]+(?:[’'.,][^\W_]+)*")
_STILL = 2
"""Blocks of a wording among which nothing can have changed places."""
_EVERY_STEM_ALIKE: Mapping[str, float] = MappingProxyType({})


def collate(wordings: Sequence[Wording], base: str, weights: Mapping[str, float] = _EVERY_STEM_ALIKE) -> Apparatus:
    """Lay the wordings on the one whose id is ``base``, losing no word of any.

    Read in order, the readings of a row give every word of its wording once. The rows, taken
    as a set, do not depend on the order of the wordings. The base is only where we start
    reading; it is not held to be the truer wording. ``weights`` (0 to 1) say how much a stem
    tells in this dossier: what all of it is full of does not hold a place of the table alone.
    """
    if len(wordings) == 1:
        return _alone(wordings[0])
    own = next(w for w in wordings if w.id == base)
    if clause := one_clause(own, [w for w in wordings if w is not own]):
        return clause
    order = sorted(wordings, key=lambda w: (w.id != base, w.id))
    tokens = [tokens_of_wording(w) for w in order]
    ground = Ground(order[0].text, tokens[0], weights, _votes(tokens[1:]))
    lines = [Line(w, words, [t.form for t in words]) for w, words in zip(order, tokens, strict=True)]
    size = len(tokens[0])
    laid = [Laid((Block(True, 0, size, 0, size),), 0, size, size), *map(ground.lay, tokens[1:])]
    shifted = [_shifted(ground, line, lay) for line, lay in zip(lines, laid, strict=True)]
    blocks = [found for found, _ in shifted]
    columns = _columns(size, blocks, _breaks(tokens, laid))
    table = [_cells(ground, words, found, columns) for words, found in zip(tokens, blocks, strict=True)]
    grid = Grid(ground, lines, [moved for _, moved in shifted], [not _inside(w, order) for w in order])
    grid.join(_unfolded(table))
    rows = {line.wording.id: grid.row(at, lay.kept) for at, (line, lay) in enumerate(zip(lines, laid, strict=True))}
    return Apparatus(base, (rows[base], *(rows[w.id] for w in wordings if w.id != base)))


def _votes(others: Sequence[Sequence[Token]]) -> dict[str, int]:
    """In how many wordings each key stands."""
    votes: dict[str, int] = {}
    for words in others:
        for key in {key_of(t.form) for t in words}:
            votes[key] = votes.get(key, 0) + 1
    return votes


def _shifted(ground: Ground, line: Line, laid: Laid) -> tuple[list[Block], frozenset[tuple[int, int]]]:
    """The blocks with each phrase that has moved in one of its own, which lies on nothing; and where these are."""
    moves = moves_between(ground.forms, line.forms, laid.blocks, ground.weight) if len(laid.blocks) > _STILL else []
    if not moves:
        return list(laid.blocks), frozenset()
    found: list[Block] = []
    for block in laid.blocks:
        inside = sorted((m.j, m.j + m.size) for m in moves if not block.same and block.j1 <= m.j < block.j2)
        found += _parted(block, inside) if inside else [block]
    return found, frozenset((m.j, m.j + m.size) for m in moves)


def _parted(block: Block, moved: Sequence[tuple[int, int]]) -> Iterator[Block]:
    """A block without the moved phrases, which stand beside it; the first words left keep the place of the base."""
    start, stop, at = block.i1, block.i2, block.j1
    for low, high in [*moved, (block.j2, block.j2)]:
        if at < low or (low == block.j2 and start < stop):
            yield Block(False, start, stop, at, low)
            start = stop
        if low < high:
            yield Block(False, start, start, low, high)
        at = high


def _alone(wording: Wording) -> Apparatus:
    """What there is of a wording that nothing stands beside: its spans."""
    size = sum(len(_UNHYPHENED_WORD.findall(span.of(wording.text))) for span in wording.spans)
    return Apparatus(wording.id, (Row(wording.id, tuple(Reading(s, "same") for s in wording.spans), size, size),))


def _inside(wording: Wording, all_of_them: Sequence[Wording]) -> bool:
    """Whether it is a part of another wording's own words, in the same place: its row says nothing of its own."""
    return any(
        other is not wording
        and other.text is wording.text
        and all(any(o.covers(s) for o in other.spans) for s in wording.spans)
        for other in all_of_them
    )


def _breaks(tokens: Sequence[Sequence[Token]], laid: Sequence[Laid]) -> set[int]:
    """Places in the base where one wording or another passes from one span to the next between equal words."""
    return {
        block.i1 + j - block.j1
        for words, lay in zip(tokens, laid, strict=True)
        if words[-1].part
        for block in lay.blocks
        if block.same
        for j in range(max(1, block.j1), block.j2)
        if words[j].part != words[j - 1].part
    }


# A column of the base: its words [start:stop), empty where it holds what others add before ``start``.
_Column = tuple[int, int]


def _columns(size: int, laid: Sequence[Sequence[Block]], breaks: set[int]) -> list[_Column]:
    """Columns cut wherever a stretch of some wording begins or ends, or a span does."""
    cuts = {b.i1 for blocks in laid for b in blocks} | breaks | {0, size}
    added = {b.i1 for blocks in laid for b in blocks if b.i1 == b.i2}
    columns: list[_Column] = []
    start = 0
    for p in sorted(cuts):
        if p > start:
            columns.append((start, p))
            start = p
        if p in added:
            columns.append((p, p))
    return columns


def _cells(
    ground: Ground, tokens: Sequence[Token], blocks: Sequence[Block], columns: Sequence[_Column]
) -> list[list[range]]:
    """The wording's words in each column, a range for each span that they stand in.

    Words put in place of several columns stand together, in one of them: see ``_home``.
    """
    cells: list[list[range]] = [[] for _ in columns]
    for b in blocks:
        if b.j1 == b.j2:
            continue
        first = bisect_left(columns, (b.i1, b.i1))
        if b.i1 == b.i2:
            cells[first] += _by_part(tokens, b.j1, b.j2)
            continue
        last = bisect_left(columns, (b.i2, b.i2), first)
        within = [i for i in range(first, last) if columns[i][0] < columns[i][1]]
        if b.same:
            for i in within:
                start, stop = columns[i]
                cells[i] = _by_part(tokens, start + b.j1 - b.i1, stop + b.j1 - b.i1)
        else:
            home = _home(ground, tokens, b, [columns[i] for i in within])
            cells[within[home]] += _by_part(tokens, b.j1, b.j2)
    return cells


def _home(ground: Ground, tokens: Sequence[Token], block: Block, columns: Sequence[_Column]) -> int:
    """Which of several columns the words that replace them stand in.

    The one with most of the words that are akin; else the last where only what follows
    agrees, the first otherwise.
    """
    if len(columns) < 2:
        return 0
    keys = {key_of(t.form) for t in tokens[block.j1 : block.j2]}
    hits = [sum(ground.weights[i] for i in range(*column) if ground.keys[i] in keys) for column in columns]
    if any(hits):
        return hits.index(max(hits))
    return len(columns) - 1 if block.j1 == 0 and block.j2 < len(tokens) else 0


def _by_part(tokens: Sequence[Token], low: int, high: int) -> list[range]:
    if tokens[low].part == tokens[high - 1].part:
        return [range(low, high)]
    cuts = [low, *(j for j in range(low + 1, high) if tokens[j].part != tokens[j - 1].part), high]
    return [range(a, b) for a, b in pairwise(cuts)]


def _unfolded(table: Sequence[Sequence[list[range]]]) -> list[Cells]:
    """Columns of one reading a cell: where some wording has two stretches in one, it becomes two."""
    found: list[Cells] = []
    for column in zip(*table, strict=True):
        for at in range(max(1, *map(len, column))):
            found.append(tuple([cell[at] if at < len(cell) else None for cell in column]))
    return found
