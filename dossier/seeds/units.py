"""The lines of a seed, gathered into units: what an editor would call a paragraph, a label or a button."""

import re
from collections.abc import Mapping, Sequence
from itertools import filterfalse, pairwise

from dossier.frozen import frozen
from dossier.model import Span
from dossier.patterns import compiled
from dossier.seeds.vocabulary import NAVIGATION, RUN_LABELS, label_of

_INK = compiled(r"\S(?:.*\S)?", re.DOTALL)
_OPEN_ENDS = "_,’'–—-"
_WRAP_SHORTEST, _WRAP_LONGEST = 40, 120
"""Length in characters of a line that a mail program or an editor may have broken."""


@frozen(guarded=False)
class Line:
    """A line that is not blank, without the white space at its ends.

    ``first`` and ``last`` are the lines of the seed on disk (from 1) that it comes
    from: one and the same for plain text. ``gap`` says that a blank line stands before it.
    """

    start: int
    end: int
    first: int
    last: int
    gap: bool


@frozen(guarded=False)
class Unit:
    """One line, or several that were broken inside their sentences; ``text`` is without white space at its ends."""

    start: int
    end: int
    text: str
    first: int
    last: int

    @property
    def place(self) -> str:
        """Where it stands, for a person: "line 9" or "lines 9-12"."""
        return f"line {self.first}" if self.first == self.last else f"lines {self.first}-{self.last}"


def ink(text: str, start: int, end: int) -> Span | None:
    """The stretch without white space at its ends; None where nothing is left."""
    found = _INK.search(text, start, end)
    return Span(found.start(), found.end()) if found else None


def lines_of(text: str, origins: Sequence[tuple[int, int]] | None = None) -> list[Line]:
    """The lines that are not blank, in order. ``origins`` gives, line by line, the lines of the file on disk."""
    lines: list[Line] = []
    at, gap = 0, True
    for number, line in enumerate(text.split("\n"), 1):
        words = line.strip()
        if words:
            start = at if len(words) == len(line) else at + len(line) - len(line.lstrip())
            first, last = origins[number - 1] if origins else (number, number)
            lines.append(Line(start, start + len(words), first, last, gap))
        gap = not words
        at += len(line) + 1
    return lines


def units_of(
    text: str, origins: Sequence[tuple[int, int]] | None = None, apart: Mapping[int, object] | None = None
) -> list[Unit]:
    """Gather lines into units, in order; every character that is not white space stands in exactly one.

    A line is a unit, but where lines were broken inside their sentences. ``apart``
    gives, by number on disk, what an editor said of a line: lines of which different
    things were said are never joined.
    """
    lines = lines_of(text, origins)
    said = apart or {}
    wrapped = _is_hard_wrapped(text, lines)
    runs: list[list[Line]] = []
    for line in lines:
        if line.gap or not runs or not _joins(text, runs[-1], line, wrapped, said):
            runs.append([line])
        else:
            runs[-1].append(line)
    ends = [(run[0], run[-1]) for run in runs]
    return [Unit(a.start, b.end, text[a.start : b.end], a.first, b.last) for a, b in ends]


def _is_hard_wrapped(text: str, lines: Sequence[Line]) -> bool:
    """Whether the whole seed was broken to a width: no line is long, and most breaks fall inside a sentence."""
    if not lines or max(line.end - line.start for line in lines) > _WRAP_LONGEST:
        return False
    breaks = [(a, b) for a, b in pairwise(lines) if not b.gap and _is_full(a)]
    inside = sum(_is_open(text[a.end - 1]) for a, _ in breaks)
    small = sum(text[b.start].islower() for _, b in breaks)
    return len(breaks) >= 2 and inside >= 0.6 * len(breaks) and small >= 0.4 * len(breaks)


def _is_open(sign: str) -> bool:
    """Whether a line that ends in this sign has not come to an end."""
    return sign.isalnum() or sign in _OPEN_ENDS


def _is_full(line: Line) -> bool:
    return line.end - line.start >= _WRAP_SHORTEST


def _joins(text: str, run: Sequence[Line], line: Line, wrapped: bool, said: Mapping[int, object]) -> bool:
    """Whether a line is of one unit with those right above it."""
    same = said.get(run[-1].first) == said.get(line.first)
    return same and ((wrapped and _is_full(run[-1])) or _goes_on(text, run, line))


def _goes_on(text: str, run: Sequence[Line], line: Line) -> bool:
    """Whether the line goes on inside a sentence: small letter first, and no end before it.

    Buttons stand in small letters too, so a run must have begun with some words.
    """
    before = run[-1]
    if not text[line.start].islower() or not _is_open(text[before.end - 1]):
        return False
    begun = len(run) > 1 or text.count(" ", before.start, before.end) >= 3
    words = text[line.start : line.end]
    return begun and label_of(words) not in RUN_LABELS and not NAVIGATION.match(words)


@frozen(guarded=False)
class Found:
    """What a rule says of a stretch of a unit (all of it, or one of its ends); ``unit`` is the unit's index."""

    unit: int
    start: int
    end: int
    role: str
    kind: str
    rule: str


def whole(index: int, unit: Unit, kind: str, rule: str, role: str = "furniture") -> Found:
    """A finding that takes a whole unit."""
    return Found(index, unit.start, unit.end, role, kind, rule)


Taken = Mapping[int, Found]
"""What has been taken already, by the unit's index."""


def free(units: Sequence[Unit], taken: Taken) -> list[int]:
    """Indices of units that nothing has taken, in order."""
    indices = range(len(units))
    return list(filterfalse(taken.__contains__, indices) if taken else indices)
