"""What the readers of dates share: words and figures of the calendar, and what a date comes to."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import islice
from typing import Literal, NamedTuple

from dossier.frozen import changed, frozen
from dossier.patterns import compiled, late

Precision = Literal["year", "month", "week", "day", "season", "quarter", "interval"]

_MONTH_NAMES = (
    "january jan | february feb | march mar | april apr | may | june jun | july jul | august aug | "
    "september sept sep | october oct | november nov | december dec"
)
MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES.split(" | "), 1) for name in names.split()}
MONTH_NAMES = tuple(names.split()[0].capitalize() for names in _MONTH_NAMES.split(" | "))
"""In full, as printed."""
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
YEAR_STEPS = {"last": -1, "this": 0, "next": 1}
_COUNTS = "zero one two three four five six seven eight nine ten eleven twelve"
_SMALL = {word: n for n, word in enumerate(_COUNTS.split())} | {"a": 1, "an": 1}

# Pieces of patterns. A month is printed with a capital: "may" and "march" are words.
M = r"(?:J(?:an|u[nl])|Feb|Ma[ry]|A(?:pr|ug)|Sep|Oct|Nov|Dec)(?:t?(?<!y)\.|[a-z]{0,6}\b)"
"""Looser than the names, which the words that hint at a date make sure of: quick to compile.

A point is part of what is cut short alone ("Sept."): behind "March" or "May" it ends the sentence.
"""
D = r"(?:3[01]|[12]\d|0?[1-9])"
Y = r"(?:19|20)\d\d"
ORDINAL = r"(?:st|nd|rd|th)?"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
PART_OF_DAY = r"(?: (?:morning|afternoon|evening|night))?"
"""Right behind a day, or nothing."""
HOUR = r"(?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m\b|[ap]\.m\b\.?)|noon|midnight)"
COUNT = (
    r"(?:\d{1,3}|[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|"
    r"[Ee]leven|[Tt]welve)"
)


@frozen(guarded=False)
class Named:
    """Words, and how others begin: looked for behind a date without compiling a pattern of them."""

    words: frozenset[str]
    begins: tuple[str, ...] = ()

    def follow(self, found: re.Match[str], at: int, most: int = 0) -> bool:
        """Whether one of them stands right behind a place in the text, or with at most so many words between."""
        text, stop = found.string, found.endpos
        for _ in range(most + 1):
            word = _WORD.match(text, at + 1, stop) if at < stop and text[at].isspace() else None
            if word and (word[0] in self.words or word[0].startswith(self.begins)):
                return True
            run = _RUN.match(text, at + 1, stop) if word else None
            if not run:
                return False
            at = run.end()
        return False


_WORD = compiled(r"\w+")
_RUN = compiled(r"[A-Za-z-]+")


def _named(words: str, *begins: str) -> Named:
    return Named(frozenset(words.split()), begins)


COUNTED = _named(
    "people persons men women children troops soldiers police officers students workers members delegates votes voters "
    "others more miles km meters metres feet yards pounds euros dollars jobs homes houses tons tonnes acres hectares "
    "seats refugees migrants residents percent per GMT UTC EST EDT hours local",
    "kilomet",
)
"""What figures count that are no year and no day."""
THINGS = rf"(?:{'|'.join(sorted(COUNTED.words))}|kilomet\w+)\b"
"""The same as a piece of a pattern, for where a date goes on behind it."""
CONTESTS = _named(
    "election elections campaign campaigns race primary primaries nomination season cycle contest ticket field budget "
    "candidate candidates contender contenders rival rivals opponent opponents"
)
"""What a year tells apart from others of its kind, two words between at most; it does not say when something was."""
_MAKES = _named(
    "Ford Toyota Honda Nissan BMW Audi Volkswagen Jeep Dodge Hyundai Kia Tesla Subaru Mazda Lexus Volvo Porsche "
    "Cadillac Buick GMC Chrysler Boeing Airbus Cessna model",
    *("Chev", "Mercedes", "Harley"),
)
"""What is told by the year in which it was made."""


def counts(found: re.Match[str]) -> bool:
    """Whether the figures count what follows them."""
    return COUNTED.follow(found, found.end())


def tells_apart(found: re.Match[str]) -> bool:
    """Whether a year says of what follows which one it is, or counts it."""
    at = found.end()
    return COUNTED.follow(found, at) or _MAKES.follow(found, at) or CONTESTS.follow(found, at, 2)


class Meaning(NamedTuple):
    """What a date comes to; of ``near`` ones the day counts on which they were said ("yesterday")."""

    when: str
    precision: Precision
    inferred: bool
    doubtful: bool = False
    near: bool = False


Ahead = bool | None
"""Does the sentence look ahead? None: it may, if the day to come is the nearer one."""


@frozen(guarded=False)
class Around:
    """What a date is read against: the ``reference`` day, and what is looked up only when asked for.

    ``looks``: does the sentence look ahead? ``printed``: the days that the text, and the other texts, print in full.
    """

    reference: date | None
    looks: Callable[[], Ahead]
    printed: Callable[[], tuple[tuple[date, ...], tuple[date, ...]]]

    @property
    def ahead(self) -> Ahead:
        return self.looks()

    def looking_ahead(self) -> "Around":
        return changed(self, looks=lambda: True)


@frozen(guarded=False)
class Reader:
    """One way to print a date: its pattern, and what a match of it means; None where it is no date.

    ``lead`` is how many characters of it may stand before the word that hints at it; one of ``begins``, where any are
    told, must be among them, and what ``spans`` (a quick pattern) must stand somewhere: where it does not, the pattern
    is neither asked nor compiled. What ``is_none`` says so of, by what follows it, is no date.
    """

    pattern: str
    meaning: Callable[[re.Match[str], Around], Meaning | None]
    lead: int = 0
    begins: tuple[str, ...] = ()
    spans: str = ""
    is_none: Callable[[re.Match[str]], bool] | None = None

    def begun(self, before: str) -> bool:
        """May what stands before the hint be the beginning of it?"""
        return any(map(before.__contains__, self.begins))

    def stands(self, text: str, low: int, high: int) -> bool:
        """May it stand in this stretch, by the quick pattern?"""
        return late(self.spans).search(text, low, high) is not None


@cache
def spaced(pattern: str) -> re.Pattern[str]:
    """As ``late``, where a space in the pattern is none."""
    return late(pattern, re.VERBOSE)


def month_of(name: str) -> int:
    """Its number; 0 for what is no month."""
    return int(name) if name.isdigit() else MONTHS.get(name.rstrip(".").lower(), 0)


def count_of(word: str) -> int:
    return int(word) if word.isdigit() else _SMALL[word.lower()]


def day(there: date, *, inferred: bool = True, near: bool = False) -> Meaning:
    return Meaning(there.isoformat(), "day", inferred, near=near)


def month(year: int, number: int, *, inferred: bool = True, doubtful: bool = False) -> Meaning | None:
    return Meaning(f"{year:04}-{number:02}", "month", inferred, doubtful) if 1 <= year <= 9999 and number else None


def year(number: int, *, inferred: bool = True) -> Meaning | None:
    return Meaning(f"{number:04}", "year", inferred) if 1 <= number <= 9999 else None


def week(there: date) -> Meaning:
    """The week of a day, Monday to Sunday."""
    monday = there - timedelta(days=there.weekday())
    return Meaning(f"{monday.isoformat()}/{moved(monday, 6).isoformat()}", "week", True, near=True)


def interval(first: str, last: str, *, inferred: bool, near: bool = False) -> Meaning | None:
    """Both ends in ISO 8601 to one precision; None where reversed, the same, or off the calendar."""
    held = len(first.partition("-")[0]) == len(last.partition("-")[0]) == 4
    return Meaning(f"{first}/{last}", "interval", inferred, near=near) if held and "0001" <= first < last else None


def moved(there: date, days: int) -> date:
    """A number of days on; the day itself where the calendar ends."""
    try:
        return there + timedelta(days=days)
    except OverflowError:
        return there


def shifted(there: date, step: int, unit: str) -> Meaning | None:
    """The day, week, month or year so many steps from a day's own."""
    if unit.startswith("day"):
        return day(moved(there, step), near=True)
    if unit.startswith("week"):
        return week(moved(there, 7 * step))
    if unit.startswith("year"):
        return year(there.year + step)
    months = there.year * 12 + there.month - 1 + step
    return month(months // 12, months % 12 + 1)


@lru_cache(maxsize=4096)
def bounds(when: str) -> tuple[date, date]:
    """First and last day of a date in ISO 8601 or EDTF, or of an interval of two: of a season, in the north."""
    first, _, last = when.rstrip("~").partition("/")
    return _bound(first, last=False), _bound(last or first, last=True)


def _bound(iso: str, *, last: bool) -> date:
    parts = [int(p) for p in iso.split("-")]
    if len(parts) == 1:
        parts.append(12 if last else 1)
    if parts[1] in _CODED:
        parts[1] = _CODED[parts[1]] + (2 if last else 0)
    if len(parts) == 2:
        parts.append(_days_of(*parts) if last else 1)
    return date(*parts)


_CODED = {21: 3, 22: 6, 23: 9, 33: 1, 34: 4, 35: 7, 36: 10}
"""By what EDTF writes where a month stands: the first month of a season, of a quarter."""


def _days_of(year: int, number: int) -> int:
    """How many days a month has; ``calendar`` knows it too, and takes longer to import than an article to read."""
    return 31 if number == 12 else (date(year, number + 1, 1) - date(year, number, 1)).days


def words_before(found: re.Match[str], most: int) -> list[str]:
    """The words, at most so many, that stand before a match; the nearest first."""
    before = found.string[max(0, found.start() - 16 * most) : found.start()]
    return list(islice(_backwards(before), most))


def _backwards(text: str) -> Iterator[str]:
    return reversed(text.split())
