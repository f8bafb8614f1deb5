"""Dates as news prints them, and the day, week, month or year that they mean."""

import re
from bisect import bisect_left, bisect_right
from datetime import date
from functools import lru_cache

from dossier.analysis.dates_calendar import MONTH_READERS, PLAIN_YEAR_READERS, YEAR_READERS, full_day
from dossier.analysis.dates_loose import ABOUT_YEAR, QUARTER_READERS, SEASON_READERS
from dossier.analysis.dates_relative import (
    AGO_READERS,
    NEAR_READERS,
    UNIT_READERS,
    WEEKDAY_READERS,
    WEEKEND_READERS,
)
from dossier.analysis.dates_terms import MONTHS, WEEKDAYS, Ahead, Around, Precision, Reader, Y, spaced
from dossier.analysis.likeness import tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.analysis.tables import TEXTS
from dossier.analysis.words import places_in
from dossier.frozen import frozen
from dossier.model import Span
from dossier.patterns import compiled, late

__all__ = ["Dated", "Precision", "dates_in", "day_of", "hints_in", "printed_in"]

_FOLLOWS = 60
"""How many characters of a date may follow the first hint in it."""
_AFTER_DIGITS = ":"
_CENTURIES = ("19", "20")
_FIGURES = compiled(rf"{Y}|\d+\.\d+\.{Y}")


def _hinted() -> dict[str, tuple[Reader, ...]]:
    """The words that every date has one of, unless it has a year in figures, and what reads a date around them."""
    kinds = (
        ([m.capitalize() for m in MONTHS], MONTH_READERS),
        ([d.capitalize() for d in WEEKDAYS], WEEKDAY_READERS),
        ("yesterday today tonight tomorrow Yesterday Today Tonight Tomorrow".split(), NEAR_READERS),
        ("night morning afternoon evening".split(), NEAR_READERS[2:]),
        ("week month year".split(), UNIT_READERS),
        (["weekend"], WEEKEND_READERS),
        (["ago"], AGO_READERS),
        ("spring summer fall autumn Spring Summer Fall Autumn".split(), SEASON_READERS),
        ("Q1 Q2 Q3 Q4 quarter".split(), QUARTER_READERS),
    )
    marks = ("", "'s", "’s", "'", "’")
    return {word + tail: readers for words, readers in kinds for word in words for tail in marks}


_HINTS = _hinted()
_PLAIN_YEAR, _YEAR = (*PLAIN_YEAR_READERS, ABOUT_YEAR), (*YEAR_READERS, ABOUT_YEAR)
_HINTING = marked(_HINTS)

_FUTURE = (
    r"\b(?:will|plans? to|planned for|scheduled (?:for|to)|due to|due in|supposed to|expected (?:to|in|on|by)|set to|"
    r"upcoming|would|going to|hopes? to|faces?|awaits?|(?:is|are|be) (?:to|[a-z]+ing)|"
    r"(?<!said )(?<!believed )(?<!thought )(?<!known )(?<!found )(?<!used )to be [a-z]+ed|"
    r"(?:was|were) (?:leaving|retiring|resigning|departing|stepping)|"
    r"(?:could|might|may|can|should|must)(?! have))\b"
    r"(?! have\b)|\b(?:expected|due|scheduled|slated|planned|until)\s*$"
)
_TASK = (
    r"\b(?:asked|invited|urged|ordered|agreed|promised|vowed|wants?|hopes?|prepar\w+|intends?|ready|poised|likely|"
    r"about|decided|planned|in\sline)\s(?:[\w’'-]+\s){0,9}?to\b|\bif\b|\bfollowed\sby\b"
)
"""What somebody has yet to do: it lies ahead where the day is nearer on that side ("agreed to return on Friday")."""
_SAID = r"\b(?:said|says|told|announced|added|wrote|tweeted|reported|declared|stated|warned|argued|insisted)\b"
_RESUMES = r",\s\w+ed\s|\bafter\s(?:\w+ing|he|she|it|they|the)\b"
"""What goes on in the past behind words that look ahead: "who plans to sail, tried"; "will sail after voting"."""
_PLANS, _TO = r"\b(?:plans?|expects?|hopes?|intends?|vows?|promises?)\s*$", r"\sto\b"
"""A day between a plan and what is planned: "plans on Thursday to sail"."""
_AHEAD = r",?\s(?:[\w’'-]+\s){0,4}?(?:will|is to|are to|is due|are due|is expected|are expected|plans? to)\b"
_CLOSES = r"(?:[,;:“\"(—–]|\b(?:and|but|that))\s*$"
"""What may stand before a date with which a clause opens."""
_SCHEDULED = (
    r"\b(?:opens?|closes?|begins?|starts?|ends?|expires?|takes? effect|goes into effect|kicks? off|airs?|debuts?|"
    r"premieres?|resumes?|leaves|departs|(?:flies|travels|returns|heads)(?: home| back)?|meets|convenes)"
    r"(?: on| until| through)?\s*$"
)
"""What happens on a day as planned is told in the present."""
_CALLED = (
    r"\b(?:called|calls|ordered|declared|announced|proclaimed|convened|scheduled|set|tabled|arranged)\s"
    r"(?:[\w’'-]+\s){1,6}?(?:for|(?:mourning|holiday)(?:\son)?)\s*$"
)
"""What is called for a day is yet to come: "called a strike for Monday", "proclaimed a holiday on Friday"."""
_LISTED = frozenset((" and ", " or ", " and on ", ", "))
"""Between two days of which what is said of the first is said of the second."""
_BACK, _FAR_BACK, _ON = 60, 100, 50
"""Characters before a date, and after it, in which it shows that the sentence looks ahead."""


@frozen(guarded=False)
class Dated:
    """A date in a text: its words, what they mean to the precision printed, and whether that had to be inferred.

    ``when`` is ISO 8601 (2023, 2023-11 or 2023-11-08), of a week or an interval EDTF with both ends
    (2023-10-30/2023-11-05); of a season or a quarter its first and last month. ``doubtful`` marks words that two
    readers would resolve differently ("last February"), ``near`` those that count from the day on which they were
    said ("yesterday").
    """

    span: Span
    when: str
    precision: Precision
    inferred: bool
    doubtful: bool = False
    near: bool = False


def dates_in(text: str, span: Span, reference: date | None, others: tuple[date, ...] = ()) -> tuple[Dated, ...]:
    """The dates of a stretch in order; what is relative needs the ``reference`` day and is left out without.

    ``others`` are days that other texts of the dossier print in full: without a reference they give "May 3" its year.
    """
    hints = hints_in(text)
    first = bisect_left(hints, span.start)
    if first == len(hints) or hints[first] >= span.end:
        return ()
    if others and (reference or not _names_a_month(text, first, bisect_left(hints, span.end, first))):
        others = ()
    return _dates(text, span.start, span.end, reference, others)


def _names_a_month(text: str, first: int, last: int) -> bool:
    """Is one of the hints from the ``first`` on, before the ``last``, the name of a month?"""
    return any(_HINTS.get(word) is MONTH_READERS for _, word in _hinting(text)[first:last])


@lru_cache(maxsize=TEXTS)
def printed_in(text: str) -> tuple[date, ...]:
    """The days that a text prints in full, by month and year."""
    found = {full_day(text, at) for at, word in _hinting(text) if word < _AFTER_DIGITS}
    return tuple(sorted(d for d in found if d))


@lru_cache(maxsize=TEXTS)
def hints_in(text: str) -> list[int]:
    """Where words stand that a date may have: where there are none there is no date."""
    return [at for at, _ in _hinting(text)]


@lru_cache(maxsize=TEXTS)
def _hinting(text: str) -> list[tuple[int, str]]:
    starts, words = tokens_of(text).starts, tokens_of(text).words
    figures = {bisect_right(starts, at) - 1 for century in _CENTURIES for at in places_in(text, century)}
    years = [n for n in figures if _FIGURES.match(words[n])]
    return [(starts[n], words[n]) for n in sorted(places_of(text, _HINTING) + years)]


def _dates(text: str, begin: int, stop: int, reference: date | None, others: tuple[date, ...]) -> tuple[Dated, ...]:
    """What the words mean that are printed as dates, read against one day."""
    found = []
    for reading in _readings(text, begin, stop):
        around = Around(reference, reading.looks, lambda: (printed_in(text), others))
        if meaning := reading.reader.meaning(reading.match, around):
            words = reading.match.group()
            end = reading.match.end()
            found.append(Dated(Span(end - len(words.lstrip()), end), *meaning))
    return tuple(found)


class _Reading:
    """Words of a stretch that are printed as a date; whether the sentence looks ahead of it is found out once."""

    __slots__ = ("_ahead", "_place", "match", "reader")

    def __init__(self, reader: Reader, match: re.Match[str], begin: int, stop: int) -> None:
        self.reader, self.match = reader, match
        self._place = begin, stop
        self._ahead: list[Ahead] = []

    def goes_on(self, before: "_Reading") -> None:
        """It stands in a list behind another, and looks where that does: "will be shut on Friday and Saturday"."""
        self._ahead = [before.looks()]

    def looks(self) -> Ahead:
        if not self._ahead:
            self._ahead.append(_looks_ahead(self.match.string, self.match, *self._place))
        return self._ahead[0]


@lru_cache(maxsize=16384)
def _readings(text: str, begin: int, stop: int) -> list[_Reading]:
    """Kept, because the timeline and the differences ask for the same, each with its own day to read them against."""
    found: list[_Reading] = []
    hinting = _hinting(text)
    for at in range(bisect_left(hints_in(text), begin), bisect_left(hints_in(text), stop)):
        hint, word = hinting[at]
        if hint >= begin and (reading := _read(text, hint, word, begin, stop)):
            if found and text[found[-1].match.end() : reading.match.start()] in _LISTED:
                reading.goes_on(found[-1])
            found.append(reading)
            begin = reading.match.end()
    return found


def _read(text: str, hint: int, word: str, begin: int, stop: int) -> _Reading | None:
    """The first reading of the words around a hint."""
    high = min(stop, hint + _FOLLOWS)
    for reader in _HINTS.get(word) or (_PLAIN_YEAR if word.isdigit() else _YEAR):
        low = max(begin, hint - reader.lead)
        if reader.begins and not reader.begun(text[low:hint]):
            continue
        if reader.spans and not reader.stands(text, low, high):
            continue
        pattern = spaced(reader.pattern)
        match = pattern.search(text, low, high) if low < hint else pattern.match(text, hint, high)
        while match and reader.is_none and reader.is_none(match):
            match = pattern.search(text, match.start() + 1, high) if match.start() < hint else None
        if match and match.start() <= hint < match.end():
            return _Reading(reader, match, begin, stop)
    return None


def _looks_ahead(text: str, found: re.Match[str], begin: int, stop: int) -> Ahead:
    """Is what is dated still to come? "He will go, he said on Monday" dates the saying."""
    for pattern, sure, far in ((_FUTURE, True, _BACK), (_TASK, None, _FAR_BACK)):
        cues = list(late(pattern).finditer(text, max(begin, found.start() - far), found.start()))
        if cues and not any(late(p).search(text, cues[-1].end(), found.start()) for p in (_SAID, _RESUMES)):
            return sure
    before = text[max(begin, found.start() - _BACK) : found.start()]
    planned = late(_PLANS).search(before) and late(_TO).match(text, found.end())
    if planned or late(_SCHEDULED).search(before) or late(_CALLED).search(before):
        return True
    opens = not before.strip() or late(_CLOSES).search(before)
    return bool(opens and late(_AHEAD).match(text, found.end(), min(stop, found.end() + _ON)))


def day_of(stamp: str | None) -> date | None:
    """The day of an ISO date or minute; None where there is none."""
    try:
        return date.fromisoformat(stamp[:10]) if stamp else None
    except ValueError:
        return None
