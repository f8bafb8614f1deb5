"""Dates as news prints them, and the day, month or year that they mean."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from itertools import compress
from operator import or_
from typing import Literal

from dossier.analysis.likeness import tokens_of
from dossier.frozen import frozen
from dossier.model import Span

Precision = Literal["year", "month", "day"]

_MONTH_NAMES = (
    "january jan | february feb | march mar | april apr | may | june jun | july jul | august aug | "
    "september sept sep | october oct | november nov | december dec"
)
_MONTHS = {
    name: number
    for number, names in enumerate(
        _MONTH_NAMES.split(" | "),
        1,
    )
    for name in names.split()
}
_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_M = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|"
    r"Aug(?:ust|\.)?|Sep(?:t(?:ember|\.)?|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_D = r"(?:3[01]|[12]\d|0?[1-9])"
_Y = r"(?:19|20)\d\d"
_DATE = re.compile(
    rf"""\b(?:
      (?P<iso>(?P<iso_y>{_Y})-(?P<iso_m>0[1-9]|1[0-2])-(?P<iso_d>{_D}))(?![\d-])
    | (?P<dot>(?P<dot_d>{_D})\.(?P<dot_m>0?[1-9]|1[0-2])\.(?P<dot_y>{_Y}))\b
    | (?P<mdy_m>{_M})\s(?P<mdy_d>{_D})(?:st|nd|rd|th)?(?:,?\s(?P<mdy_y>{_Y}))?(?![\d:%])
    | (?P<dmy_d>{_D})(?:st|nd|rd|th)?\s(?:of\s)?(?P<dmy_m>{_M})(?:,?\s(?P<dmy_y>{_Y}))?\b
    | (?P<my_m>{_M})(?:,|\sof)?\s(?P<my_y>{_Y})\b
    | (?P<way>last|next|this|[Ii]n|[Ss]ince|late|early|mid|until|by)\s(?P<m>{_M})\b(?!,?\s\d)
    | (?P<wayweek>[Ll]ast|[Nn]ext|[Tt]his|on|On)?\s?(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b
    | (?P<unitway>[Ll]ast|[Nn]ext|[Tt]his)\s(?P<unit>month|year)\b
    | (?P<ago>\d+|a|one|two|three|four|five|six|seven|eight|nine|ten)\s(?P<agounit>days?|months?|years?)\sago\b
    | (?P<near>[Yy]esterday|[Tt]oday|[Tt]omorrow)\b
    | (?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring|of|the)\s(?P<y>{_Y})\b(?!\s?(?:people|troops|miles|km|dollars))
    )""",
    re.VERBOSE,
)
_HINT_WORDS = (
    *(form.capitalize() for names in (_MONTHS, _WEEKDAYS) for form in names),
    *(form for word in ("yesterday", "today", "tomorrow") for form in (word, word.capitalize())),
    *("month", "year", "ago"),
)
_HINTS = frozenset(word + tail for word in _HINT_WORDS for tail in ("", "'s", "’s", "'", "’"))
"""Words that every date has one of, unless it has a year in figures or is all figures."""
_FIGURES = re.compile(rf"{_Y}|\d+\.")
_AFTER_DIGITS = ":"
_LEAD, _FOLLOWS = 20, 60
"""Characters of a date that may stand before the first hint in it ("last Wednesday"), and how far it is read."""
_FUTURE = re.compile(r"\b(?:will|plans? to|planned for|scheduled|due to|expected|set to|upcoming|coming|would)\b")
_NUMBERS = "zero one two three four five six seven eight nine ten"
_SMALL = {w: n for n, w in enumerate(_NUMBERS.split())} | {"a": 1}


@frozen()
class Dated:
    """A date in a text: its words, what they mean to the precision printed, and whether that had to be inferred.

    ``when`` is ISO 8601: 2023, 2023-11 or 2023-11-08. ``doubtful`` marks words that two readers
    would resolve differently ("last February").
    """

    span: Span
    when: str
    precision: Precision
    inferred: bool
    doubtful: bool = False


def dates_in(text: str, span: Span, reference: date | None) -> tuple[Dated, ...]:
    """The dates of a stretch in order; what is relative needs the ``reference`` day and is left out without."""
    hints = _hints(text)
    first = bisect_left(hints, span.start)
    return _dates(text, span.start, span.end, reference) if first < len(hints) and hints[first] < span.end else ()


@lru_cache(maxsize=1024)
def _hints(text: str) -> list[int]:
    """Where words stand that a date may have. A search for the dates themselves takes long."""
    tokens = tokens_of(text)
    words = tokens.words
    may = map(or_, map(_HINTS.__contains__, words), map(_AFTER_DIGITS.__gt__, words))
    few = compress(zip(tokens.starts, words, strict=True), may)
    return [at for at, word in few if word > _AFTER_DIGITS or _FIGURES.match(word)]


@lru_cache(maxsize=16384)
def _dates(text: str, begin: int, stop: int, reference: date | None) -> tuple[Dated, ...]:
    """Kept, because the timeline and the differences ask for the same."""
    dates = []
    for found in _found(text, begin, stop):
        ahead = bool(_FUTURE.search(text, max(begin, found.start() - 60), found.start()))
        if meant := _meant(found, reference, ahead):
            start = found.start() + (len(found.group()) - len(found.group().lstrip()))
            dates.append(Dated(Span(start, found.end()), *meant))
    return tuple(dates)


def _found(text: str, begin: int, stop: int) -> Iterator[re.Match[str]]:
    """What reads as a date: looked for around each hint of one."""
    hints = _hints(text)
    for hint in hints[bisect_left(hints, begin) : bisect_left(hints, stop)]:
        if hint >= begin:
            found = _DATE.search(text, max(begin, hint - _LEAD), min(stop, hint + _FOLLOWS))
            if found and found.start() <= hint:
                yield found
                begin = found.end()


_Meant = tuple[str, Precision, bool, bool]


def _meant(found: re.Match[str], reference: date | None, ahead: bool) -> _Meant | None:
    groups = found.groupdict()
    for kind in ("iso", "dot", "mdy", "dmy"):
        if groups[f"{kind}_d"]:
            return _day(groups[f"{kind}_y"], groups[f"{kind}_m"], groups[f"{kind}_d"], reference, ahead)
    if groups["my_y"]:
        return f"{groups['my_y']}-{_month(groups['my_m']):02}", "month", False, False
    if groups["y"]:
        return groups["y"], "year", False, False
    return _relative(groups, reference, ahead) if reference else None


def _month(name: str) -> int:
    return int(name) if name.isdigit() else _MONTHS[name.rstrip(".").lower()]


def _day(year: str | None, month: str, day: str, reference: date | None, ahead: bool) -> _Meant | None:
    """A day of a month; without a year, that of the nearest such day on the right side of the reference."""
    number = _month(month)
    if year:
        years = [int(year)]
    elif reference:
        years = [reference.year, reference.year - 1, reference.year + 1]
    else:
        return None
    days = []
    for y in years:
        try:
            days.append(date(y, number, int(day)))
        except ValueError:
            continue
    if not days:
        return None
    best = (
        days[0]
        if year or not reference
        else min(days, key=lambda d: abs((d - reference).days) + 200 * ((d > reference) != ahead))
    )
    return best.isoformat(), "day", not year, False


def _relative(groups: dict[str, str | None], reference: date, ahead: bool) -> _Meant | None:
    if name := groups["m"]:
        return _bare_month(_month(name), (groups["way"] or "").lower(), reference, ahead)
    if name := groups["weekday"]:
        return _weekday(name.lower(), (groups["wayweek"] or "").lower(), reference, ahead)
    if unit := groups["unit"]:
        step = {"last": -1, "this": 0, "next": 1}[(groups["unitway"] or "").lower()]
        return _shifted(reference, step, unit)
    if unit := groups["agounit"]:
        word = groups["ago"] or ""
        count = int(word) if word.isdigit() else _SMALL[word]
        if count > 200:
            return None
        if unit.startswith("day"):
            return (reference - timedelta(days=count)).isoformat(), "day", True, False
        return _shifted(reference, -count, unit)
    step = {"yesterday": -1, "today": 0, "tomorrow": 1}[(groups["near"] or "today").lower()]
    return (reference + timedelta(days=step)).isoformat(), "day", True, False


def _shifted(reference: date, step: int, unit: str) -> _Meant:
    if unit.startswith("year"):
        return f"{reference.year + step:04}", "year", True, False
    months = reference.year * 12 + reference.month - 1 + step
    return f"{months // 12:04}-{months % 12 + 1:02}", "month", True, False


def _bare_month(month: int, way: str, reference: date, ahead: bool) -> _Meant:
    """ "last February" is taken as last year's: of this year's one would say "in February"; readers differ on it."""
    if way == "last":
        return f"{reference.year - 1}-{month:02}", "month", True, month < reference.month
    if way == "next":
        return f"{reference.year + (month <= reference.month)}-{month:02}", "month", True, False
    year = reference.year
    if month > reference.month and not ahead and way != "this":
        year -= 1
    elif month < reference.month and ahead:
        year += 1
    return f"{year}-{month:02}", "month", True, False


def _weekday(name: str, way: str, reference: date, ahead: bool) -> _Meant:
    """The latest such day up to the reference; the next one after it where the sentence looks ahead."""
    back = (reference.weekday() - _WEEKDAYS.index(name)) % 7
    day = reference - timedelta(days=back)
    if way == "next" or (ahead and way != "last"):
        day += timedelta(days=7 if back or way == "next" else 0)
    elif way == "last" and back == 0:
        day -= timedelta(days=7)
    return day.isoformat(), "day", True, False


def day_of(stamp: str | None) -> date | None:
    """The day of an ISO date or minute; None where there is none."""
    try:
        return date.fromisoformat(stamp[:10]) if stamp else None
    except ValueError:
        return None
