"""The table of wordings, its columns joined until they read as phrases."""

from collections.abc import Collection, Mapping, Sequence

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


Edges = list[int]
"""A row of the table: where each of its columns begins among the wording's words, and where the last one ends."""
_VOID: Mapping[Change, Reading] = {"absent": Reading(None, "absent"), "same": Reading(None, "same")}
"""A row's reading where it has nothing: what the base has is left out, or the base has nothing either."""


def _reading(start: int, end: int, change: Change) -> Reading:
    """What ``Reading(Span(start, end), change)`` makes, in half the time: words are in order and never empty."""
    span, reading = _new(Span), _new(Reading)
    _set_start(span, start)
    _set_end(span, end)
    _set_span(reading, span)
    _set_change(reading, change)
    return reading


_new = object.__new__
_set_start, _set_end, _set_span, _set_change = (
    vars(record)[field].__set__
    for record, field in ((Span, "start"), (Span, "end"), (Reading, "span"), (Reading, "change"))
)


class Grid:
    """Columns of the table, to be joined until they read as phrases. The first row is the base's."""

    def __init__(
        self,
        ground: Ground,
        lines: Sequence[Words],
        moved: Sequence[Collection[tuple[int, int]]],
        counting: Sequence[int],
        parted: bool,
    ) -> None:
        """``moved`` are each row's phrases that the base has elsewhere; ``counting`` the rows of which it is a loss
        what joining would hide; ``parted`` says whether the reporter breaks into some line."""
        self.ground, self.lines, self.moved = ground, lines, moved
        self.counting, self.rows, self.parted = counting, len(counting), parted
        self.edges: list[Edges] = []
        self.changes: list[list[Change]] = []
        self.worths: list[float] = []

    def join(self, edges: list[Edges]) -> None:
        """Join neighbours: those that go the same way in every row, those that hold grammar
        words alone, and, of what are still too many, those that lose least of what is shown as the same."""
        self.edges, base = edges, edges[0]
        size, weights = len(base) - 1, self.ground.weights
        self.changes = [["same"] * size]
        for row in range(1, len(edges)):
            self.changes.append(self._changed(row, 0, size))
        for at in range(size):
            self.worths.append(sum(weights[base[at] : base[at + 1]]))
        losses = self._losses(0, size - 1)
        eager = self._eagerness(0, losses)
        while losses:
            least = min(eager)
            at = eager.index(least)
            if least > 0 and (len(losses) < _MOST_COLUMNS or least == _NEVER):
                break
            self._join(at)
            first, last = max(0, at - 1), min(at + 1, len(losses) - 1)
            losses[first : at + 2] = self._losses(first, last)
            eager[first : at + 2] = self._eagerness(first, losses[first:last])

    def _join(self, at: int) -> None:
        for row, edges in enumerate(self.edges):
            del edges[at + 1]
            self.changes[row][at : at + 2] = self._changed(row, at, at + 1) if row else ["same"]
        base = self.edges[0]
        self.worths[at : at + 2] = [sum(self.ground.weights[base[at] : base[at + 1]])]

    def _changed(self, row: int, first: int, last: int) -> list[Change]:
        """How a row differs from the base in some columns."""
        ours, theirs, moved = self.ground.forms, self.lines[row].forms, self.moved[row]
        base, edges = self.edges[0], self.edges[row]
        changes: list[Change] = []
        stop, high = base[first], edges[first]
        for at in range(first + 1, last + 1):
            start, low = stop, high
            stop, high = base[at], edges[at]
            if low == high:
                changes.append("same" if start == stop else "absent")
            elif high - low == stop - start and theirs[low:high] == ours[start:stop]:
                changes.append("same")
            elif moved and (low, high) in moved:
                changes.append("moved")
            else:
                changes.append("added" if start == stop else "changed")
        return changes

    def _losses(self, first: int, last: int) -> list[float]:
        """For each of some columns, what is no longer shown for what it is when it is joined to the next.

        Infinite where the two cannot be joined.
        """
        losses, worths = [0.0] * (last - first), self.worths
        for row in self.counting:
            changes = self.changes[row]
            for at in range(first, last):
                one, other = changes[at], changes[at + 1]
                if one != other:
                    left = worths[at] if one == "same" else self._shown(at, row, one, other)
                    right = worths[at + 1] if other == "same" else self._shown(at + 1, row, other, one)
                    losses[at - first] += left + right
        if self.parted:
            return [_NEVER if self._apart(at) else loss for at, loss in enumerate(losses, first)]
        return losses

    def _eagerness(self, first: int, losses: Sequence[float]) -> list[float]:
        """Up to 0 for columns to be joined whatever their number, then what it would lose."""
        small = _SHORT_LOSS * self.rows
        return [loss if loss > small else self._eager(at, loss) for at, loss in enumerate(losses, first)]

    def _eager(self, at: int, loss: float) -> float:
        if loss == 0 or (loss <= _FAINT * self.rows and self._faint(at)):
            return loss - 1000
        if loss <= _FAINT * self.rows and self._faint(at + 1):
            return loss - 500  # to the left only where it cannot go to the right, with the word that it belongs to
        start, middle, stop = self.edges[0][at : at + 3]
        return loss - 250 if middle - start == stop - middle == 1 else loss

    def _faint(self, at: int) -> bool:
        start, stop = self.edges[0][at : at + 2]
        return 0 < stop - start <= 2 and max(self.ground.weights[start:stop]) <= GRAMMAR_WEIGHT

    def _apart(self, at: int) -> bool:
        """Whether the reporter breaks into some wording between a column and the next."""
        for line, edges in zip(self.lines, self.edges, strict=True):
            start, middle, stop = edges[at : at + 3]
            if start < middle < stop and line.parts[start] != line.parts[middle]:
                return True
        return False

    def _shown(self, at: int, row: int, change: Change, beside: Change) -> float:
        """What is shown of a row in a column where it is not the same as the base, beside another change."""
        if change == "absent" and beside != "same":
            base = self.edges[0]
            return _ABSENCE * min(base[at + 1] - base[at], 10)
        if change == "moved":
            low, high = self.edges[row][at : at + 2]
            return sum(self.ground.weigh(self.lines[row].forms[low:high]))
        return 0.0

    def row(self, at: int) -> tuple[Reading, ...]:
        """A wording's readings, column by column."""
        (starts, ends, *_), edges = self.lines[at], self.edges[at]
        readings = []
        low = 0
        for high, change in zip(edges[1:], self.changes[at], strict=True):
            readings.append(_reading(starts[low], ends[high - 1], change) if low < high else _VOID[change])
            low = high
        return tuple(readings)
