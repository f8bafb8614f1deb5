"""The table of wordings, its columns joined until they read as phrases."""

from collections.abc import Sequence

from dossier.analysis.concordance.laying import GRAMMAR_WEIGHT, Ground
from dossier.analysis.concordance.tokens import Words
from dossier.model import Change, Reading, Span

_MOST_COLUMNS = 7
_FAINT = 0.12
"""Loss for each row up to which a column that holds only grammar words is joined to its neighbour."""
_SHORT_LOSS = 0.55
"""Loss for each row up to which two columns of one word each become one."""
_ABSENCE = 0.15
"""What it costs, a word of the base, to show words that are left out as if others stood for them."""
_NEVER = float("inf")


Cell = range | None
Cells = tuple[Cell, ...]


class Grid:
    """Columns of the table, to be joined until they read as phrases."""

    def __init__(
        self,
        ground: Ground,
        lines: Sequence[Words],
        moved: Sequence[frozenset[tuple[int, int]]],
        counts: Sequence[bool],
    ) -> None:
        """``moved`` are each row's phrases that the base has elsewhere; ``counts`` says of each row whether what
        joining would hide of it is a loss."""
        self.ground = ground
        self.lines = lines
        self.moved = moved
        self.counts = counts if any(counts[1:]) else [True] * len(counts)
        self.parted = any(line.parted for line in lines)
        self.rows = sum(self.counts[1:])
        self.columns: list[Cells] = []
        self.changes: list[list[Change]] = []

    def join(self, columns: list[Cells]) -> None:
        """Join neighbours: those that go the same way in every row, those that hold grammar
        words alone, and, of what are still too many, those that lose least of what is shown as the same."""
        self.columns, self.changes = columns, list(map(self._changes, columns))
        losses = list(map(self._loss, range(len(columns) - 1)))
        eager = list(map(self._eagerness, range(len(columns) - 1), losses))
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
        return base is not None and len(base) <= 2 and max(self._weights(base)) <= GRAMMAR_WEIGHT

    def _short(self, at: int) -> bool:
        base = self.columns[at][0]
        return base is not None and len(base) == 1

    def _weights(self, base: range) -> list[float]:
        return self.ground.weights[base.start : base.stop]

    def _join(self, at: int) -> None:
        both = zip(self.columns[at], self.columns[at + 1], strict=True)
        self.columns[at : at + 2] = [tuple([range(a.start, b.stop) if a and b else a or b for a, b in both])]
        self.changes[at : at + 2] = [self._changes(self.columns[at])]

    def _changes(self, column: Cells) -> list[Change]:
        base = column[0]
        ours = None if base is None else self.ground.forms[base.start : base.stop]
        changes: list[Change] = ["same"]
        for row in range(1, len(column)):
            cell = column[row]
            if cell is None:
                changes.append("same" if ours is None else "absent")
            elif self.lines[row].forms[cell.start : cell.stop] == ours:
                changes.append("same")
            elif self.moved[row] and (cell.start, cell.stop) in self.moved[row]:
                changes.append("moved")
            else:
                changes.append("added" if ours is None else "changed")
        return changes

    def _loss(self, at: int) -> float:
        """What is no longer shown for what it is when a column is joined to the next; infinite where it cannot be."""
        left, right = self.columns[at], self.columns[at + 1]
        if self.parted and self._apart(left, right):
            return _NEVER
        total = 0.0
        for row, (one, other) in enumerate(zip(self.changes[at], self.changes[at + 1], strict=True)):
            if one != other and self.counts[row]:
                total += self._shown(row, left, one, other) + self._shown(row, right, other, one)
        return total

    def _apart(self, left: Cells, right: Cells) -> bool:
        """Whether the reporter breaks into some wording between two columns."""
        beside = zip(self.lines, left, right, strict=True)
        return any(a and b and line.parts[a.start] != line.parts[b.start] for line, a, b in beside)

    def _shown(self, row: int, column: Cells, change: Change, beside: Change) -> float:
        base, cell = column[0], column[row]
        if change == "moved" and cell:
            return sum(self.ground.weigh(self.lines[row].forms[cell.start : cell.stop]))
        if base is None:
            return 0.0
        if change == "same" and cell:
            return sum(self._weights(base))
        return _ABSENCE * min(len(base), 10) if change == "absent" and beside != "same" else 0.0

    def row(self, at: int) -> tuple[Reading, ...]:
        """A wording's readings, column by column."""
        starts, ends = self.lines[at].starts, self.lines[at].ends
        return tuple(
            [
                Reading(Span(starts[cell.start], ends[cell.stop - 1]) if cell else None, changes[at])
                for cell, changes in zip([column[at] for column in self.columns], self.changes, strict=True)
            ]
        )
