"""How wordings of one utterance differ: all of them laid on the base, word by word, in columns that read as phrases."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from dossier.analysis.concordance.laying import (
    GRAMMAR_WEIGHT,
    Block,
    Ground,
    Laid,
    Token,
    Wording,
    key_of,
    tokens_of_wording,
)
from dossier.analysis.concordance.moving import moves_between
from dossier.model import Apparatus, Change, Reading, Row, Span

__all__ = ["Wording", "collate"]

_UNHYPHENED_WORD = re.compile(r"[^\W_]+(?:[’'.,][^\W_]+)*")
_MOST_COLUMNS = 7
_FAINT = 0.12
"""Loss for each row up to which a column that holds only grammar words is joined to its neighbour."""
_SHORT_LOSS = 0.55
"""Loss for each row up to which two columns of one word each become one."""
_ABSENCE = 0.15
"""What it costs, a word of the base, to show words that are left out as if others stood for them."""
_NEVER = float("inf")
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
    order = sorted(wordings, key=lambda w: (w.id != base, w.id))
    tokens = [tokens_of_wording(w) for w in order]
    ground = Ground(order[0].text, tokens[0], weights, _votes(tokens[1:]))
    lines = [_Line(w, words, [t.form for t in words]) for w, words in zip(order, tokens, strict=True)]
    size = len(tokens[0])
    laid = [Laid((Block(True, 0, size, 0, size),), 0, size, size), *map(ground.lay, tokens[1:])]
    shifted = [_shifted(ground, line, lay) for line, lay in zip(lines, laid, strict=True)]
    blocks = [found for found, _ in shifted]
    columns = _columns(size, blocks, _breaks(tokens, laid))
    table = [_cells(ground, words, found, columns) for words, found in zip(tokens, blocks, strict=True)]
    grid = _Grid(ground, lines, [moved for _, moved in shifted], [not _inside(w, order) for w in order])
    grid.join(_unfolded(table))
    rows = {line.wording.id: grid.row(at, lay.kept) for at, (line, lay) in enumerate(zip(lines, laid, strict=True))}
    return Apparatus(base, (rows[base], *(rows[w.id] for w in wordings if w.id != base)))


class _Line(NamedTuple):
    """A wording and its words, as they stand and as they are compared."""

    wording: Wording
    tokens: Sequence[Token]
    forms: Sequence[str]


def _votes(others: Sequence[Sequence[Token]]) -> dict[str, int]:
    """In how many wordings each key stands."""
    votes: dict[str, int] = {}
    for words in others:
        for key in {key_of(t.form) for t in words}:
            votes[key] = votes.get(key, 0) + 1
    return votes


def _shifted(ground: Ground, line: _Line, laid: Laid) -> tuple[list[Block], frozenset[tuple[int, int]]]:
    """The blocks with each phrase that has moved in one of its own, which lies on nothing; and where these are."""
    moves = moves_between(ground.forms, line.forms, laid.blocks) if len(laid.blocks) > _STILL else []
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


_Cell = range | None
_Cells = tuple[_Cell, ...]


def _unfolded(table: Sequence[Sequence[list[range]]]) -> list[_Cells]:
    """Columns of one reading a cell: where some wording has two stretches in one, it becomes two."""
    found: list[_Cells] = []
    for column in zip(*table, strict=True):
        for at in range(max(1, *map(len, column))):
            found.append(tuple([cell[at] if at < len(cell) else None for cell in column]))
    return found


class _Grid:
    """Columns of the table, to be joined until they read as phrases."""

    def __init__(
        self,
        ground: Ground,
        lines: Sequence[_Line],
        moved: Sequence[frozenset[tuple[int, int]]],
        counts: Sequence[bool],
    ) -> None:
        """``moved`` are each row's phrases that the base has elsewhere; ``counts`` says of each row whether what
        joining would hide of it is a loss."""
        self.ground = ground
        self.lines = lines
        self.moved = moved
        self.counts = counts if any(counts[1:]) else [True] * len(counts)
        self.rows = sum(self.counts[1:])
        self.columns: list[_Cells] = []
        self.changes: list[list[Change]] = []

    def join(self, columns: list[_Cells]) -> None:
        """Join neighbours: those that go the same way in every row, those that hold grammar
        words alone, and, of what are still too many, those that lose least of what is shown as the same."""
        self.columns, self.changes = columns, [self._changes(column) for column in columns]
        losses = [self._loss(at) for at in range(len(self.columns) - 1)]
        eager = [self._eagerness(at, loss) for at, loss in enumerate(losses)]
        while losses:
            at = eager.index(min(eager))
            if eager[at] > 0 and (len(self.columns) <= _MOST_COLUMNS or losses[at] == _NEVER):
                break
            self._join(at)
            losses[at : at + 1] = []
            eager[at : at + 1] = []
            for near in range(max(0, at - 1), min(at + 1, len(losses))):
                losses[near] = self._loss(near)
                eager[near] = self._eagerness(near, losses[near])

    def _eagerness(self, at: int, loss: float) -> float:
        """Up to 0 for columns to be joined whatever their number, then what it would lose."""
        if loss == 0 or (loss <= _FAINT * self.rows and self._faint(at)):
            return loss - 1000
        if loss <= _FAINT * self.rows and self._faint(at + 1):
            return loss - 500  # to the left only where it cannot go to the right, with the word that it belongs to
        if loss <= _SHORT_LOSS * self.rows and self._short(at) and self._short(at + 1):
            return loss - 250
        return loss

    def _faint(self, at: int) -> bool:
        base = self.columns[at][0]
        return base is not None and len(base) <= 2 and all(self.ground.weights[i] <= GRAMMAR_WEIGHT for i in base)

    def _short(self, at: int) -> bool:
        base = self.columns[at][0]
        return base is not None and len(base) == 1

    def _join(self, at: int) -> None:
        both = zip(self.columns[at], self.columns[at + 1], strict=True)
        self.columns[at : at + 2] = [tuple(range(a.start, b.stop) if a and b else a or b for a, b in both)]
        self.changes[at : at + 2] = [self._changes(self.columns[at])]

    def _changes(self, column: _Cells) -> list[Change]:
        base = column[0]
        ours = None if base is None else self.ground.forms[base.start : base.stop]
        return [self._change(at, cell, ours) for at, cell in enumerate(column)]

    def _change(self, row: int, cell: _Cell, ours: Sequence[str] | None) -> Change:
        if cell is None:
            return "same" if ours is None else "absent"
        if ours is not None and self.lines[row].forms[cell.start : cell.stop] == ours:
            return "same"
        if self.moved[row] and (cell.start, cell.stop) in self.moved[row]:
            return "moved"
        return "added" if ours is None else "changed"

    def _loss(self, at: int) -> float:
        """What is no longer shown for what it is when a column is joined to the next; infinite where it cannot be."""
        left, right = self.columns[at], self.columns[at + 1]
        total = 0.0
        for row, (a, b) in enumerate(zip(left, right, strict=True)):
            if a and b and self.lines[row].tokens[a.start].part != self.lines[row].tokens[b.start].part:
                return _NEVER
            one, other = self.changes[at][row], self.changes[at + 1][row]
            if one != other and self.counts[row]:
                total += self._shown(row, left[0], a, one, other) + self._shown(row, right[0], b, other, one)
        return total

    def _shown(self, row: int, base: _Cell, cell: _Cell, change: Change, beside: Change) -> float:
        if change == "moved" and cell:
            return sum(map(self.ground.weight, self.lines[row].forms[cell.start : cell.stop]))
        if base is None:
            return 0.0
        if change == "same" and cell:
            return sum(self.ground.weights[base.start : base.stop])
        return _ABSENCE * min(len(base), 10) if change == "absent" and beside != "same" else 0.0

    def row(self, at: int, kept: int) -> Row:
        """A wording's readings, column by column."""
        wording, tokens, _ = self.lines[at]
        readings = tuple(
            Reading(Span(tokens[cell.start].start, tokens[cell.stop - 1].end) if cell else None, changes[at])
            for cell, changes in zip((column[at] for column in self.columns), self.changes, strict=True)
        )
        return Row(wording.id, readings, kept, len(self.ground.tokens))
