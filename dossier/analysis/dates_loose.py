"""Dates that are told loosely: seasons, quarters of a year, "around 1950", "early May"."""

import re
from typing import Literal

from dossier.analysis.dates_terms import Around, Meaning, Precision, Reader, Y, interval
from dossier.patterns import late

Approximate = Literal["about", "early", "middle", "late"]
"""Around what is told, which may be past its ends; or which part of it."""

_SEASONS = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9}
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
_MONTHS = 3
"""Of a season, and of a quarter."""
_SPRING, _FIRST_QUARTER = 21, 33
"""What EDTF numbers them from, where a month would stand."""


def _season(found: re.Match[str], around: Around) -> Meaning | None:
    """By the months of the north. "Last fall", said after this year's, may mean either."""
    first = _SEASONS[found["season"].lower()]
    if found["y"]:
        return _months(int(found["y"]), first, "season", inferred=False)
    here = around.reference
    if here is None:
        return None
    way = "last" if "past" in found["way"] else found["way"].lower().split()[0]
    if way == "this":
        chosen = here.year
    elif way == "next" or (around.ahead and way != "last"):
        chosen = here.year + (here.month >= first)
    elif way == "last" and here.month >= first + _MONTHS:
        return None
    else:
        chosen = here.year - (way == "last" or here.month < first)
    return _months(chosen, first, "season", inferred=True)


_TOLD = (
    r"\b(?:was|were|had|did|came|went|began|took|gave|made|left|fell|sank|broke|became|said|won|lost|met|ran|rose|sold|"
    r"bought|built|held|kept|saw|spoke|stood|grew|got|fled|brought|died|[a-z]{3,}ed)\b"
)
_OFTEN = r"\b(?:used to|usually|often|always|every|each|most|sometimes)\b"
_AROUND = 80
"""Characters on either side of "in summer" in which it shows that something was then."""


def _bare_season(found: re.Match[str], around: Around) -> Meaning | None:
    """ "In summer": of one summer where something was done then, or is to be; else of every summer."""
    text = found.string
    before = late(r"[.!?]\s").split(text[max(0, found.start() - _AROUND) : found.start()])[-1]
    after = late(r"[.!?](?:\s|$)").split(text[found.end() : found.end() + _AROUND], maxsplit=1)[0]
    near = f"{before} {after}"
    if late(_OFTEN).search(near) or not (late(_TOLD).search(near) or around.ahead):
        return None
    return _season(found, around)


def _quarter(found: re.Match[str], around: Around) -> Meaning | None:
    number = int(found["q"]) if found["q"] else _QUARTERS[found["nth"].lower()]
    return _months(int(found["y"]), _MONTHS * (number - 1) + 1, "quarter", inferred=False)


def _months(year: int, first: int, precision: Precision, *, inferred: bool) -> Meaning | None:
    found = interval(f"{year:04}-{first:02}", f"{year:04}-{first + _MONTHS - 1:02}", inferred=inferred)
    return found._replace(precision=precision) if found else None


def _about_year(found: re.Match[str], around: Around) -> Meaning | None:
    """A round number may count something: "around 2000"."""
    return None if found["y"].endswith("00") else Meaning(found["y"], "year", inferred=False)


SEASON_READERS = (
    Reader(
        rf"""\b(?:(?:[Ii]n|[Dd]uring|[Ss]ince|[Bb]y|[Oo]f|[Uu]ntil)\s)?(?:the\s)?(?:early\s|late\s)?
        (?P<season>[Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn)\s(?:of\s)?(?P<y>{Y})\b(?P<way>)""",
        _season,
        24,
    ),
    Reader(
        r"""\b(?P<way>[Ll]ast|[Nn]ext|[Tt]his(?:\spast|\scoming)?|[Ii]n\sthe|[Oo]ver\sthe|[Dd]uring\sthe)\s
        (?P<season>spring|summer|fall|autumn)\b(?P<y>)(?!\s(?:of|from|in|to|and|guys?)\b|-)""",
        _season,
        24,
        ("ast", "ext", "his", "the"),
    ),
    Reader(
        r"""\b(?P<way>[Ii]n)\s(?:(?:early|late|mid)[\s-])?(?P<season>spring|summer|autumn)\b(?P<y>)
        (?=\s*[.,;:!?”")—–]|\s(?:when|after|before|as|because|while|by|with|at|on|the|he|she|it|they)\b|$)""",
        _bare_season,
        12,
        ("n ",),
    ),
)
QUARTER_READERS = (
    Reader(
        rf"""\b(?:Q(?P<q>[1-4])|(?:[Tt]he\s)?(?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Ff]inal)[\s-]quarter)
        ,?\s(?:of\s)?(?P<y>{Y})\b""",
        _quarter,
        12,
        spans=rf"\s{Y}",
    ),
)
"""For where it is named."""
ABOUT_YEAR = Reader(
    rf"""\b(?:(?:[Ii]n\s|[Ff]rom\s|[Ss]ince\s|[Ss]ometime\s)?(?:[Aa]round|[Cc]irca)|(?:[Ii]n|[Ff]rom|[Ss]ince|[Uu]ntil)\sabout)\s
    (?P<y>{Y})\b(?=\s*[.,;:!?”")—–](?!\d)|\s(?:and|by|when|in|at|as|after|before|with|but|while|to|for|on)\b|$)""",
    _about_year,
    18,
    ("round ", "irca ", "bout "),
)
"""For where the four figures of a year stand with what makes them a guess."""

_PARTS: dict[str, Approximate] = {
    **dict.fromkeys(("early", "beginning", "start"), "early"),
    **dict.fromkeys(("mid", "middle"), "middle"),
    **dict.fromkeys(("late", "end"), "late"),
}
_HAVE_PARTS = ("month", "year", "season", "week")
_ABOUT = frozenset(("around", "circa", "about"))
_UP_TO = frozenset(("by", "until", "till", "through", "before", "since"))
"""Before "the end of May": not in its end."""
_LOOSELY = r"[Ee]arly|[Bb]eginning|[Ss]tart|[Mm]id|[Ll]ate|[Ee]nd|[Aa]round|[Cc]irca|[Aa]bout"
_BEFORE = 24
"""Characters before a date in which that stands."""


def approximation(text: str, start: int, end: int, precision: Precision) -> Approximate | None:
    """How a date is told that is only about then ("around 3 May"), or in a part of it ("early May", "mid-2016")."""
    if not late(_LOOSELY).search(text, max(0, start - _BEFORE), end):
        return None
    before = text[max(0, start - _BEFORE) : start].lower().replace("-", " ").split()
    words = text[start:end].lower().replace("-", " ").split()
    opens = before[-1:]
    if precision not in ("week", "interval") and not _ABOUT.isdisjoint(words + opens) and opens != ["about"]:
        return "about"
    if precision not in _HAVE_PARTS:
        return None
    if ("end" in words or opens == ["end"]) and not _UP_TO.isdisjoint(words + before[-3:]):
        return None
    return next((part for word, part in _PARTS.items() if word in words or [word] == opens), None)


def coded(when: str, precision: Literal["season", "quarter"]) -> str:
    """As EDTF has it: a season or a quarter, known by its first and last month, by its number."""
    first = int(when[5:7])
    base = first // _MONTHS - 1 + _SPRING if precision == "season" else first // _MONTHS + _FIRST_QUARTER
    return f"{when[:4]}-{base}"
