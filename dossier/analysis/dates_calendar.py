"""Dates of the calendar: days, months, years and stretches of them, as news prints them."""

import re
from datetime import date

from dossier.analysis.dates_nearest import nearest_month
from dossier.analysis.dates_terms import (
    ORDINAL,
    THINGS,
    YEAR_STEPS,
    Around,
    D,
    M,
    Meaning,
    Reader,
    Y,
    counts,
    day,
    interval,
    month,
    month_of,
    spaced,
    tells_apart,
    week,
    words_before,
    year,
)
from dossier.patterns import late

_TO = r"(?(between)\s(?:and)\s|(?:\s?[-–—]\s?|\s(?:to|through|until|till)\s))"
_TO_A_DAY = r"(?:[-–—]\s?|\s(?:and|to|through|until|till)\s)(?:[A-Z][a-z.]+\s)?\d"
_NAMED_AFTER = (
    r"(?i)\s(?:[a-z]+\s){0,2}?(?:attack(?:s|ers?)?|bomb(?:ings?|ers?)|hijackers|riots?|insurrection|uprising|massacre|"
    r"revolution|victims|famil(?:y|ies)|commission|committee|memorial|movement|terror\w*)\b"
)
_PERSON_MAY = (
    r"\b(?:Mrs?\.?|Ms\.?|Minister|Secretary|Senator|Sen\.|Dr\.?)\s(?:[A-Z]\w+\s)?May\b|"
    r"\bMay(?:['’]s)?\s(?:said|says|told|has|had|is|was|will|would|and her|and his)\b"
)


def _names_a_thing(found: re.Match[str]) -> bool:
    """ "The July 7 bombings", "the 26 July Movement"; and the eleventh of September, which stands for its attacks."""
    text, end = found.string, found.end()
    if late(_NAMED_AFTER).match(text, end) or (month_of(found["m"]), found["d"]) == (9, "11"):
        return True
    return words_before(found, 1) == ["the"] and text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def _day(found: re.Match[str], around: Around) -> Meaning | None:
    """A day of a month. Without a year, one that names a thing is that thing's: dated only if the text says when."""
    counted = None if found["y"] else _counted_year(found, around) or _shared_year(found)
    if not found["y"] and not counted and _names_a_thing(found):
        there = _printed(month_of(found["m"]), int(found["d"]), around)
    else:
        there = _dated(found["y"] or counted, month_of(found["m"]), int(found["d"]), around)
    if there and words_before(found, 2) == ["of", "week"]:
        return week(there)
    return day(there, inferred=not found["y"]) if there else None


def _dated(year_printed: str | None, number: int, day_of_month: int, around: Around) -> date | None:
    """Without a year: the one that the text prints elsewhere, else of the nearest such day on the right side."""
    if year_printed:
        return _made(int(year_printed), number, day_of_month)
    if known := _printed(number, day_of_month, around):
        return known
    if not around.reference:
        return None
    here = around.reference
    days = [_made(y, number, day_of_month) for y in (here.year, here.year - 1, here.year + 1)]
    found = [d for d in days if d]
    return min(found, key=lambda d: abs((d - here).days) + 200 * ((d > here) != around.ahead)) if found else None


def _printed(number: int, day_of_month: int, around: Around) -> date | None:
    """That day of the only year with which the text prints it, or the other texts where nothing else is known."""
    own, others = around.printed()
    for days in (own, () if around.reference else others):
        found = {d for d in days if (d.month, d.day) == (number, day_of_month)}
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def full_day(text: str, year: int) -> date | None:
    """The day of which the figures that begin at ``year`` are the year; None where month or day is lacking."""
    for reader in (MONTH_FIRST, DAY_FIRST):
        low, high = max(0, year - _DAY_BEFORE), year + 4
        found = spaced(reader.pattern).search(text, low, high) if reader.stands(text, low, high) else None
        if found and found["y"]:
            return _made(int(found["y"]), month_of(found["m"]), int(found["d"]))
    return None


_DAY_BEFORE = 20
"""Characters of a day and a month before the year."""


def _made(y: int, m: int, d: int) -> date | None:
    try:
        return date(y, m, d)
    except ValueError:
        return None


def _days(found: re.Match[str], around: Around) -> Meaning | None:
    """From one day to another; a month or a year printed once is of both."""
    m1, m2 = found["m1"] or found["m2"], found["m2"] or found["m1"]
    y1, y2 = found["y1"] or found["y2"], found["y2"] or found["y1"]
    first = _dated(y1, month_of(m1), int(found["d1"]), around)
    last = _dated(y2, month_of(m2), int(found["d2"]), around)
    if first and last and first > last and not found["y1"]:
        first = _made(last.year - 1, first.month, first.day)
    return interval(first.isoformat(), last.isoformat(), inferred=not y2) if first and last else None


def _months(found: re.Match[str], around: Around) -> Meaning | None:
    m1, m2 = month_of(found["m1"]), month_of(found["m2"])
    last = month(int(found["y2"]), m2) if found["y2"] else _bare_month(m2, "in", around)
    if not last:
        return None
    ending = int(last.when[:4])
    beginning = int(found["y1"]) if found["y1"] else ending - (m1 > m2)
    return interval(f"{beginning:04}-{m1:02}", last.when, inferred=not found["y2"])


def _month_and_year(found: re.Match[str], around: Around) -> Meaning | None:
    return month(int(found["y"]), month_of(found["m"]), inferred=False)


def _month_of_a_year(found: re.Match[str], around: Around) -> Meaning | None:
    counted = _counted_year(found, around)
    return month(int(counted), month_of(found["m"])) if counted else None


def _shared_year(found: re.Match[str]) -> str | None:
    """The year that follows the second of two dates: "in April and May 2018"."""
    near = found.string[found.end() : found.end() + 30]
    after = spaced(_AND_ANOTHER).match(near) if "19" in near or "20" in near else None
    return after["y"] if after else None


_AND_ANOTHER = rf"(?:,|,?\s(?:and|or|to))\s(?:{M}\s)?(?:{D}{ORDINAL},?\s)?(?P<y>{Y})\b"


def _counted_year(found: re.Match[str], around: Around) -> str | None:
    """The year of "3 May of last year"; None where none is counted, or no day is known to count from."""
    way = found.groupdict().get("rel")
    return f"{around.reference.year + YEAR_STEPS[way]:04}" if way and around.reference else None


def _month(found: re.Match[str], around: Around) -> Meaning | None:
    """A month without a year. "by May" names a person where May is one."""
    way = found["way"].lower()
    if found["m"] == "May" and way in ("by", "since", "until", "this") and late(_PERSON_MAY).search(found.string):
        return None
    if shared := _shared_year(found):
        return month(int(shared), month_of(found["m"]))
    return _bare_month(month_of(found["m"]), way, around)


def _nearest_month(found: re.Match[str], around: Around) -> Meaning | None:
    """ "The November vote": not where May is a person."""
    if around.reference is None or (found["m"] == "May" and late(_PERSON_MAY).search(found.string)):
        return None
    return nearest_month(found, month_of(found["m"]), around.reference)


_BEHIND = r"\b(?:had|was|were|since)\b"


def _bare_month(number: int, way: str, around: Around) -> Meaning | None:
    """ "last February" is taken as last year's: of this year's one would say "in February"; readers differ on it."""
    here = around.reference
    if here is None:
        return None
    if way == "last":
        return month(here.year - 1, number, doubtful=number < here.month)
    if way == "next":
        return month(here.year + (number <= here.month), number)
    ahead = around.ahead
    if ahead is None:
        ahead = 0 < (number - here.month) % 12 < 6
    if number > here.month and not ahead and way != "this":
        return month(here.year - 1, number)
    return month(here.year + bool(number < here.month and ahead), number)


def _till_month(found: re.Match[str], around: Around) -> Meaning | None:
    """What is to happen by a month lies ahead, unless the words around it look back."""
    near = found.string[max(0, found.start() - 40) : found.end() + 40]
    return _month(found, around if late(_BEHIND).search(near) else around.looking_ahead())


def _year(found: re.Match[str], around: Around) -> Meaning | None:
    return year(int(found["y"]), inferred=False)


def _years(found: re.Match[str], around: Around) -> Meaning | None:
    first, last = found["y1"], found["y2"]
    return interval(first, first[:2] + last if len(last) == 2 else last, inferred=False)


def _decade(found: re.Match[str], around: Around) -> Meaning | None:
    return interval(found["y"], f"{found['y'][:3]}9", inferred=False)


_IN = r"(?:early\s|late\s|mid-)?"
_OF_YEAR = r"(?:,?\s(?:of\s)?(?P<rel>last|this|next)\syear\b)?"
_AFTER_DAY = rf"(?![\d:%]|[.,]\d|\s{THINGS})"

_NO_OTHER_YEAR = r"(?!,?\s(?:1[0-8]|2[1-9])\d\d\b(?![,.]\d|\s[a-z]{3,}s\b|\speople\b))"
"""No year that is not read follows: "4 July 1776" is no day of the article's year, "4 July, 1776 people" is."""
MONTH_FIRST = Reader(
    rf"\b(?P<m>{M})\s(?P<d>{D}){ORDINAL}(?:,?\s(?P<y>{Y})\b)?{_AFTER_DAY}{_NO_OTHER_YEAR}(?!\s{M}\s{Y}){_OF_YEAR}",
    _day,
)
DAY_FIRST = Reader(
    rf"\b(?P<d>{D}){ORDINAL}\s(?:of\s)?(?P<m>{M})(?:,?\s(?P<y>{Y}))?(?!\w){_NO_OTHER_YEAR}{_OF_YEAR}",
    _day,
    8,
    spans=rf"\d{ORDINAL}\s(?:of\s)?[A-Z]",
)
MONTH_READERS = (
    Reader(
        rf"""(?:(?P<between>\b[Bb]etween\s)|\b(?:[Ff]rom\s)?)(?P<m1>{M})\s(?P<d1>{D}){ORDINAL}(?:,?\s(?P<y1>{Y}))?
        {_TO}(?:(?P<m2>{M})\s)?(?P<d2>{D}){ORDINAL}(?![\d:%]|[.,]\d)(?:,?\s(?P<y2>{Y})\b)?""",
        _days,
        24,
        spans=_TO_A_DAY,
        is_none=lambda found: not found["y2"] and counts(found),
    ),
    Reader(
        rf"""(?:(?P<between>\b[Bb]etween\s)|\b(?:[Ff]rom\s)?)(?P<d1>{D}){ORDINAL}(?:\s(?P<m1>{M}))?(?:\s(?P<y1>{Y}))?
        {_TO}(?P<d2>{D}){ORDINAL}\s(?P<m2>{M})(?:,?\s(?P<y2>{Y})\b)?""",
        _days,
        24,
        spans=_TO_A_DAY + rf"\d?{ORDINAL}\s[A-Z]",
    ),
    Reader(
        rf"""\b(?:(?P<between>[Bb]etween\s)|[Ff]rom\s){_IN}(?P<m1>{M})(?:\s(?P<y1>{Y}))?
        {_TO}{_IN}(?P<m2>{M})(?!\s{D}\b(?!\d))(?:,?\s(?P<y2>{Y}))?\b""",
        _months,
        14,
        ("rom", "etween"),
    ),
    Reader(rf"\b(?P<m1>{M})\s?[-–]\s?(?P<m2>{M})(?P<y1>)\s(?P<y2>{Y})\b", _months, spans=r"[a-z.]\s?[-–]\s?[A-Z]"),
    MONTH_FIRST,
    DAY_FIRST,
    Reader(rf"\b(?P<m>{M})(?:,|\sof)?\s(?P<y>{Y})\b", _month_and_year),
    Reader(rf"\b(?P<m>{M})\s(?:of\s)?(?P<rel>last|this|next)\syear\b", _month_of_a_year, spans=r"\syear"),
    Reader(rf"\b(?P<way>[Bb]y|[Uu]ntil|[Tt]hrough)\s(?:the\send\sof\s)?(?P<m>{M})\b(?!,?\s\d|\son\b)", _till_month, 20),
    Reader(
        rf"""\b(?P<way>[Ll]ast|[Nn]ext|[Tt]his|[Ii]n|[Ss]ince|[Dd]uring|end\sof|beginning\sof|start\sof)\s
        (?:early\s|late\s|mid-)?(?P<m>{M})\b(?!,?\s\d|\son\b)""",
        _month,
        24,
    ),
    Reader(rf"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir)\s(?P<m>{M})(?=\s[a-z]{{3}})", _nearest_month, 6),
    Reader(rf"\b(?P<way>[Ll]ate|[Ee]arly|[Mm]id)[\s-](?P<m>{M})\b(?!,?\s\d|\son\b)", _month, 6, ("ate", "arly", "id")),
)
"""For where the name of a month stands."""

PLAIN_YEAR_READERS = (
    Reader(rf"\b(?P<y>{Y})-(?P<m>0[1-9]|1[0-2])-(?P<d>{D})(?![\d-])", _day, spans=r"\d-\d"),
    Reader(
        rf"\b(?:(?P<between>[Bb]etween\s)|[Ff]rom\s)(?P<y1>{Y}){_TO}(?P<y2>{Y})\b",
        _years,
        8,
        ("rom", "etween"),
        is_none=counts,
    ),
    Reader(rf"(?<![\d-])\b(?P<y1>{Y})[-–](?P<y2>{Y}|\d\d)\b(?![\d-])", _years, spans=r"\d[-–]\d"),
    Reader(
        rf"""(?:\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring|[Bb]efore|[Aa]fter|of|the|
        [Ee]arly|[Ll]ate|[Aa]n?(?=\s\S+\s[a-z]))\s|\b[Mm]id-)(?:early\s|late\s|mid-)?(?P<y>{Y})\b
        (?![-–]\d|[.,]\d|\s?%)""",
        _year,
        24,
        is_none=tells_apart,
    ),
)
"""For where the four figures of a year stand alone."""
YEAR_READERS = (
    PLAIN_YEAR_READERS[0],
    Reader(rf"\b(?P<d>{D})\.(?P<m>0?[1-9]|1[0-2])\.(?P<y>{Y})\b", _day, 6, spans=r"\d\.\d"),
    *PLAIN_YEAR_READERS[1:3],
    Reader(r"\b(?P<y>(?:19|20)\d0)['’]?s\b", _decade),
    PLAIN_YEAR_READERS[3],
)
"""For where they stand in other figures, or with a mark."""
