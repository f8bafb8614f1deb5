"""Time stamps as outlets print them: what they say, in ISO 8601, and whether a line is nothing else."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from dossier.frozen import frozen
from dossier.patterns import Late, compiled

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
_MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"

# Hours east of Greenwich. Names that mean several zones (IST) or change with the season (ET) are left out.
_ZONES = {
    "gmt": 0, "utc": 0, "z": 0, "wet": 0, "bst": 1, "cet": 1, "cest": 2, "eet": 2, "eest": 3, "msk": 3, "sast": 2,
    "eat": 3,
    "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "jst": 9, "kst": 9,
    "hkt": 8,
    "sgt": 8, "pkt": 5, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
}  # fmt: skip
_ZONE = "|".join(sorted(_ZONES, key=len, reverse=True))
_UNSURE_ZONES = "et|ct|mt|pt|ist|local time"

# Lines are read in small letters, which takes half the time of ignoring capitals. What may stand at a place depends
# on its first sign; in each of these patterns the first that fits is taken.
_NUMBER = Late(
    rf"""
      (?P<iso>(?P<y1>\d{{4}})[-/](?P<m1>\d\d)[-/](?P<d1>\d\d)(?!\d))
    | (?P<dotted>(?P<d2>\d{{1,2}})\.(?P<m2>\d{{1,2}})\.(?P<y2>\d{{4}})(?!\d))
    | (?P<slashed>(?P<a3>\d{{1,2}})/(?P<b3>\d{{1,2}})/(?P<y3>\d{{4}})(?!\d))
    | (?P<daymonth>(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?P<m4>{_MONTH})(?:[,\s-]+(?P<y4>\d{{4}})(?!\d))?)
    | (?P<time>(?P<h>\d{{1,2}})(?:[:.](?P<min>\d\d)(?::\d\d(?:\.\d+)?)?)?\s*(?P<half>[ap]\.?m\b\.?)?(?!\d))
    """,
    re.VERBOSE,
)
_LABEL = Late(
    rf"""
      (?P<modified>(?:last\s+|this\s+\w+\s+was\s+)?(?:up-?dated?|modified|edited|revised|changed)(?!\w))
    | (?P<published>(?:(?:first|originally)\s+)?(?:published|posted|created|issued|publication\s+date|date
        |released)(?!\w))
    | (?P<monthday>(?<!\w)(?P<m5>{_MONTH})\s*(?P<d5>\d{{1,2}})(?:st|nd|rd
        |th)?(?![\d:])(?:[,\s]+(?P<y5>\d{{4}})(?![\d:]))?)
    """,
    re.VERBOSE,
)
_ZONED = Late(
    rf"""(?P<zone>[(\[]?(?=(?:{_ZONE}|{_UNSURE_ZONES})(?!\w)|[+−-]\d)(?:(?P<zname>{_ZONE}
        |{_UNSURE_ZONES})(?!\w))?(?:(?P<sign>[+−-])(?P<zh>\d\d?):?(?P<zm>\d\d)?(?!\d))?(?<![(\[])[)\]]?)""",
    re.VERBOSE,
)
_FILLER = Late(
    r"""
      (?P<ago>an?\s+(?:minute|hour|day)s?\s+ago\b)
    | (?P<filler>(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|on\b|at\b|as\s+of\b|time\b
        |today\b|\(|\[|-)
    | (?P<space>t(?![a-z])[\st]*)
    """,
    re.VERBOSE,
)
_MARKS = frozenset(",.)]|/:;·•–—")
"""What may stand between and begins nothing that is read."""
_WORDS = frozenset(
    """last this was updated update updat up dated date dat modified edited revised changed first originally
    published posted created issued publication released st nd rd th a p m am pm an minute minutes min hour hours hr
    hrs day days week weeks month months ago mon monday tue tuesday tues wed wednes wednesday thu thur thurs
    thursday fri friday sat satur saturday sun sunday on at as of time today t local""".split()
) | frozenset((*_MONTHS, *_ZONES, *_UNSURE_ZONES.split("|")))
"""The words of a line of stamps, but for what it may call the article."""
_LETTERS = compiled(r"[a-z]+")
_SPACE = compiled(r"\s(?:\s|t(?![a-z]))*")
"""White space, and the "T" before an hour: no first letter of Tuesday or Thursday."""
_AGO = compiled(r"\d+\s+(?:minute|min|hour|hr|day|week|month)s?\s+ago\b")
_DIGIT = compiled(r"\d")
_LONGEST = 160


@frozen(guarded=False)
class Stamp:
    """A date as printed. ``year`` is None where none is printed; ``minute`` counts from midnight in UTC.

    ``modified`` says that its label speaks of a later change. Minutes are None where
    no time is printed or its zone is not known.
    """

    modified: bool
    year: int | None
    month: int
    day: int
    minute: int | None

    def iso(self, year: int | None = None) -> str | None:
        """ISO 8601: a date, or a minute in UTC. None where no year is known or the date does not exist."""
        known = self.year or year
        try:
            day = date(known, self.month, self.day) if known else None
            if day is None or self.minute is None:
                return day.isoformat() if day else None
            moment = datetime.combine(day, time(), UTC) + timedelta(minutes=self.minute)
            return f"{moment.date().isoformat()}T{moment:%H:%M}Z"
        except (ValueError, OverflowError):
            return None


class _Segment:
    """What one label governs while a line is read from left to right."""

    def __init__(self, modified: bool = False) -> None:
        self.modified = modified
        self.day: tuple[int | None, int, int] | None = None
        self.clock: int | None = None
        self.offset: int | None = None

    def stamps(self) -> Iterator[Stamp]:
        if self.day:
            minute = None if self.clock is None or self.offset is None else self.clock - self.offset
            yield Stamp(self.modified, *self.day, minute)


@frozen(guarded=False)
class Reading:
    """What a line of stamps says: its stamps, and whether a label, a date or a time is printed."""

    stamps: tuple[Stamp, ...]
    labelled: bool
    dated: bool
    timed: bool


def read_stamps(line: str) -> Reading | None:
    """Read a line that is nothing but time stamps; None where it holds any other word."""
    if len(line) > _LONGEST or not _DIGIT.search(line):
        return None
    line = line.lower()
    if len(set(_LETTERS.findall(line)) - _WORDS) > ("this" in line):
        return None
    segments = [_Segment()]
    labelled = dated = timed = False
    at = 0
    while at < len(line):
        if line[at] in _MARKS:
            at += 1
            continue
        if space := _SPACE.match(line, at):
            at = space.end()
            continue
        if ago := _AGO.match(line, at):
            timed, at = True, ago.end()
            continue
        token = _token(line, at)
        if not token or token.end() == at:
            return None
        at = token.end()
        kind = token.lastgroup
        if kind in ("modified", "published"):
            labelled = True
            segments.append(_Segment(kind == "modified"))
        elif kind in _DAYS:
            dated = True
            if segments[-1].day:
                segments.append(_Segment())
            segments[-1].day = _day_of(token)
        elif kind == "time":
            if (clock := _clock_of(token)) is None:
                return None
            timed = True
            segments[-1].clock = clock
        elif kind == "zone":
            segments[-1].offset = _offset_of(token)
        elif kind == "ago":
            timed = True
    stamps = tuple(stamp for segment in segments for stamp in segment.stamps())
    return Reading(stamps, labelled, dated, timed)


_DAYS = ("iso", "dotted", "slashed", "daymonth", "monthday")


def _token(line: str, at: int) -> re.Match[str] | None:
    """What is read at a place that holds no mere mark."""
    if line[at].isdecimal():
        return _NUMBER.match(line, at) if not line[at - 1 : at].isdecimal() else None
    label = _LABEL.match(line, at) if line[at].isalpha() else None
    return label or _ZONED.match(line, at) or _FILLER.match(line, at)


def _day_of(token: re.Match[str]) -> tuple[int | None, int, int] | None:
    """Year or None, month and day; None for a day that is not, or where day and month may be taken either way."""
    kind = token.lastgroup
    if kind == "iso":
        year, month, day = int(token["y1"]), int(token["m1"]), int(token["d1"])
    elif kind == "dotted":
        year, month, day = int(token["y2"]), int(token["m2"]), int(token["d2"])
    elif kind == "slashed":
        one, two, year = int(token["a3"]), int(token["b3"]), int(token["y3"])
        if one <= 12 and two <= 12 and one != two:
            return None
        month, day = (one, two) if two > 12 or one == two else (two, one)
    else:
        n = "4" if kind == "daymonth" else "5"
        month, day = _MONTHS[token["m" + n].rstrip(".").lower()], int(token["d" + n])
        if not token["y" + n]:
            return (None, month, day) if 1 <= day <= 31 else None
        year = int(token["y" + n])
    try:
        date(year, month, day)
    except ValueError:
        return None
    return year, month, day


def _clock_of(token: re.Match[str]) -> int | None:
    """Minutes since midnight; None for a bare number, which is no time, and for a time that there is not."""
    hour, minute, half = int(token["h"]), int(token["min"] or 0), (token["half"] or "").lower()
    if not (token["min"] or half) or minute > 59 or hour > (12 if half else 24):
        return None
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return hour * 60 + minute


def _offset_of(token: re.Match[str]) -> int | None:
    """Minutes east of Greenwich; None for a zone that is not known for sure."""
    name = (token["zname"] or "").lower()
    base = _ZONES.get(name, None if name else 0)
    if base is None:
        return None
    moved = int(token["zh"]) * 60 + int(token["zm"] or 0) if token["zh"] else 0
    return base * 60 + (moved if token["sign"] == "+" else -moved)
