"""How wordings of one utterance differ: all of them laid on the base, word by word, in columns that read as phrases."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

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
    votes = Counter(key for words in tokens[1:] for key in {key_of(t.form) for t in words})
    ground = Ground(order[0].text, tokens[0], weights, votes)
    laid = [ground.lay(words) for words in tokens]
    columns = _columns(len(tokens[0]), laid, _breaks(tokens, laid))
    table = [_cells(ground, words, lay.blocks, columns) for words, lay in zip(tokens, laid, strict=True)]
    grid = _Grid(ground, tokens, [not _inside(w, order) for w in order], _unfolded(table)).joined()
    by_id = {
        w.id: _row(w, words, cells, grid[0], ground.tokens, lay.kept)
        for w, words, cells, lay in zip(order, tokens, grid, laid, strict=True)
    }
    return Apparatus(base, (by_id[base], *(by_id[w.id] for w in wordings if w.id != base)))


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


def _columns(size: int, laid: Sequence[Laid], breaks: set[int]) -> list[_Column]:
    """Columns cut wherever a stretch of some wording begins or ends, or a span does."""
    cuts = {p for lay in laid for b in lay.blocks for p in (b.i1, b.i2)} | breaks | {0, size}
    added = {b.i1 for lay in laid for b in lay.blocks if b.i1 == b.i2}
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
        within = [i for i, (start, stop) in enumerate(columns) if b.i1 <= start and stop <= b.i2 and start < stop]
        if b.same:
            for i in within:
                start, stop = columns[i]
                cells[i] = _by_part(tokens, start + b.j1 - b.i1, stop + b.j1 - b.i1)
        else:
            home = _home(ground, tokens, b, [columns[i] for i in within])
            at = within[home] if within else columns.index((b.i1, b.i1))
            cells[at] = _by_part(tokens, b.j1, b.j2)
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
        for at in range(max(1, *(len(cell) for cell in column))):
            found.append(tuple(cell[at] if at < len(cell) else None for cell in column))
    return found


class _Grid:
    """Columns of the table, to be joined until they read as phrases."""

    def __init__(
        self, ground: Ground, tokens: Sequence[Sequence[Token]], counts: Sequence[bool], columns: list[_Cells]
    ) -> None:
        """``counts`` says of each row whether what joining would hide of it is a loss."""
        self.ground = ground
        self.tokens = tokens
        self.counts = counts if any(counts[1:]) else [True] * len(counts)
        self.rows = sum(self.counts[1:])
        self.columns = columns
        self.changes = [self._changes(column) for column in columns]

    def joined(self) -> list[_Cells]:
        """The rows, after joining neighbours: those that go the same way in every row, those that hold grammar
        words alone, and, of what are still too many, those that lose least of what is shown as the same."""
        losses = [self._loss(at) for at in range(len(self.columns) - 1)]
        while losses:
            eager = [self._eagerness(at, loss) for at, loss in enumerate(losses)]
            at = eager.index(min(eager))
            if eager[at] > 0 and (len(self.columns) <= _MOST_COLUMNS or losses[at] == float("inf")):
                break
            self._join(at)
            losses[at : at + 1] = []
            for near in (at - 1, at):
                if 0 <= near < len(losses):
                    losses[near] = self._loss(near)
        return list(zip(*self.columns, strict=True))

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
        return [_change(cell, base, words, self.ground.tokens) for cell, words in zip(column, self.tokens, strict=True)]

    def _loss(self, at: int) -> float:
        """What is no longer shown for what it is when a column is joined to the next; infinite where it cannot be."""
        left, right = self.columns[at], self.columns[at + 1]
        total = 0.0
        for row, (a, b) in enumerate(zip(left, right, strict=True)):
            if a and b and self.tokens[row][a.start].part != self.tokens[row][b.start].part:
                return float("inf")
            one, other = self.changes[at][row], self.changes[at + 1][row]
            if one != other and self.counts[row]:
                total += self._shown(left[0], a, one, other) + self._shown(right[0], b, other, one)
        return total

    def _shown(self, base: _Cell, cell: _Cell, change: Change, beside: Change) -> float:
        if base is None:
            return 0.0
        if change == "same" and cell:
            return sum(self.ground.weights[i] for i in base)
        return _ABSENCE * min(len(base), 10) if change == "absent" and beside != "same" else 0.0


def _change(cell: _Cell, base: _Cell, words: Sequence[Token], ground: Sequence[Token]) -> Change:
    if cell is None:
        return "absent" if base is not None else "same"
    if base is None:
        return "added"
    if len(cell) != len(base):
        return "changed"
    same = all(words[j].form == ground[i].form for i, j in zip(base, cell, strict=True))
    return "same" if same else "changed"


def _row(
    wording: Wording, words: Sequence[Token], cells: _Cells, base: _Cells, ground: Sequence[Token], kept: int
) -> Row:
    readings = tuple(
        Reading(
            Span(words[cell.start].start, words[cell.stop - 1].end) if cell else None,
            _change(cell, over, words, ground),
        )
        for cell, over in zip(cells, base, strict=True)
    )
    return Row(wording.id, readings, kept, len(ground))
