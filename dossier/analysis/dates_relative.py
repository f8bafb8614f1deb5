"""Dates that count from the day of the article: days of the week, "last month", "two days ago"."""

import re
from datetime import date

from dossier.analysis.dates_terms import (
    CONTESTS,
    COUNT,
    ORDINAL,
    WEEKDAY,
    WEEKDAYS,
    YEAR_STEPS,
    Ahead,
    Around,
    D,
    M,
    Meaning,
    Reader,
    count_of,
    day,
    interval,
    moved,
    shifted,
    words_before,
)
from dossier.patterns import compiled

_NAMED = frozenset(
    "Super Black Cyber Good Fat Ash Palm Easter Bloody Holy Shrove Spy Maundy Giving Ruby Freaky Casual Whit "
    "News Green Gras CBS".split()
)
"""Words that make a name with a day of the week after them: no day that can be reckoned."""
_TITLES = (
    r"(?:Times|Telegraph|Mirror|Mail|Express|Sun|Post|Herald|World|Independent|Review|Morning|Night|Today|Live|"
    r"Football|School|school|Business|Star|Record|Mercury|Tribune|Group|Club|best|roast)\b"
)
_SHOWS = r"(?:\s(?:morning|night))?\s(?:(?:news|talk|political)\s)?(?:shows|programs|programmes)\b"


_WEEK = compiled(r"\sweek(?=[\s.,;:!?”’\"')]|$)(?!\s(?:\d|of|one|two|ago|after|before|in|day))")
"""Behind a day of the week: not the next one, but the one after it ("on Sunday week")."""


def _weekday(found: re.Match[str], around: Around) -> Meaning | None:
    before = words_before(found, 2)
    named = before and before[0].strip("“\"'‘(") in _NAMED
    if around.reference is None or named or before == ["from", "week"]:
        return None
    if _WEEK.match(found.string, found.end("weekday")):
        later = (WEEKDAYS.index(found["weekday"].lower()) - around.reference.weekday()) % 7 or 7
        return day(moved(around.reference, later + 7))
    return day(_day_of_week(found["weekday"], found["way"] or "", around.reference, around.ahead))


def _day_of_week(name: str, way: str, reference: date, ahead: Ahead) -> date:
    """The latest such day up to the reference; the next one after it where the sentence looks ahead."""
    number = WEEKDAYS.index(name.lower())
    back = (reference.weekday() - number) % 7
    if ahead is None:
        ahead = back > 3
    there = moved(reference, -back)
    way = way.strip().lower()
    if way == "this":
        return moved(reference, number - reference.weekday())
    if way == "next" or (ahead and way != "last"):
        return moved(there, 7 if back or way == "next" else 0)
    return moved(there, -7) if way == "last" and back == 0 else there


def _weekdays(found: re.Match[str], around: Around) -> Meaning | None:
    """From a day of the week to the next of the second name."""
    if around.reference is None:
        return None
    last = _day_of_week(found["last"], "", around.reference, around.ahead)
    first = moved(last, -((WEEKDAYS.index(found["last"].lower()) - WEEKDAYS.index(found["first"].lower())) % 7))
    if around.ahead and first < around.reference:
        first, last = moved(first, 7), moved(last, 7)
    return interval(first.isoformat(), last.isoformat(), inferred=True)


WEEKDAY_READERS = (
    Reader(
        rf"\b(?:[Ff]rom\s(?P<first>{WEEKDAY})\s(?:to|through|until|till)|[Bb]etween\s(?P<second>{WEEKDAY})\sand)\s(?P<last>{WEEKDAY})\b",
        lambda found, around: _weekdays(found, around) if found["first"] else None,
        8,
        ("rom", "etween"),
    ),
    Reader(
        rf"""(?:\b(?P<way>[Ll]ast|[Nn]ext|[Tt]his\scoming|[Tt]his|[Oo]n)\s)?
        \b(?P<weekday>{WEEKDAY})(?!\s{_TITLES}|{_SHOWS}|,?\s(?:the\s)?(?:{M}\s\d|{D}{ORDINAL}\s(?:of\s)?{M}\b)|[-–])""",
        _weekday,
        12,
    ),
)


def _near(found: re.Match[str], around: Around) -> Meaning | None:
    """ "Today" with a capital is a show or a paper unless it opens a sentence; "even today" means these days."""
    word = found.group().lower()
    if around.reference is None or (word == "today" and _is_no_day(found)):
        return None
    if word.startswith("the"):
        return day(moved(around.reference, -2 if word.endswith("yesterday") else 2), near=True)
    step = -1 if word.startswith(("yesterday", "last")) else 1 if word.startswith("tomorrow") else 0
    return day(moved(around.reference, step), near=True)


_OPENS = compiled(r"(?:^|[.!?][”\"’')]*\s+|\n\s*|\)\s?[-–—]\s?)$")
_OWNED = compiled(r"['’]s\b|,?\s(?:[\w’'-]+\s){1,3}?(?:is|are|has|have)\b")
"""What follows "today" where it means these days: "today's", "Today it is owned by"."""
_EVEN = frozenset("even of from since until".split())


def _is_no_day(found: re.Match[str]) -> bool:
    text, at = found.string, found.start()
    if found.group()[0] == "T" and not _OPENS.search(text[max(0, at - 6) : at]):
        return True
    return bool(_OWNED.match(text, found.end())) or not _EVEN.isdisjoint(map(str.lower, words_before(found, 1)))


NEAR_READERS = (
    Reader(r"\b[Tt]he\sday\s(?:before\syesterday|after\stomorrow)\b", _near, 16, ("he day ",)),
    Reader(r"(?:[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow)\b", _near),
    Reader(r"\b(?:[Ll]ast\s(?:night|evening)|[Tt]his\s(?:morning|afternoon|evening))\b", _near, 6, ("ast", "his")),
)
"""For where a word stands that means a day by itself."""

_VAGUE = frozenset("than over under within least almost nearly roughly some every every the for".split())
_SUNDAY = 6
_STRETCHING = frozenset(("the", "very"))


def _unit(found: re.Match[str], around: Around) -> Meaning | None:
    """Readers differ on the week before a Sunday. "The last week", "the next year" have no fixed end."""
    if around.reference is None or not _STRETCHING.isdisjoint(words_before(found, 1)):
        return None
    way, _, more = found["way"].lower().partition(" ")
    if found["unit"] == "weekend":
        return _weekend("last" if more == "past" else way, around.looking_ahead() if more == "coming" else around)
    if more == "past" or (found["unit"] == "week" and way != "this" and around.reference.weekday() == _SUNDAY):
        return None
    return shifted(around.reference, 1 if more == "coming" else YEAR_STEPS[way], found["unit"])


def _over_weekend(found: re.Match[str], around: Around) -> Meaning | None:
    return _weekend("over", around)


def _weekend(way: str, around: Around) -> Meaning | None:
    """The last one that has begun; "this weekend" from Thursday on, and what lies ahead, is the one to come."""
    here = around.reference
    if here is None:
        return None
    saturday = moved(here, 5 - here.weekday())
    begun, soon = here.weekday() >= 5, here.weekday() >= 3
    if begun:
        saturday = moved(saturday, {"next": 7, "last": -7}.get(way, 0))
    elif way == "next":
        saturday = moved(saturday, 7 if soon else 0)
    elif not (around.ahead or (way == "this" and soon)):
        saturday = moved(saturday, -7)
    return interval(saturday.isoformat(), moved(saturday, 1).isoformat(), inferred=True, near=True)


def _ago(found: re.Match[str], around: Around) -> Meaning | None:
    """Round numbers ("20 years ago") and "more than a year ago" name no date."""
    count = count_of(found["count"])
    is_round = count >= 10 and count % 5 == 0
    if around.reference is None or is_round or count > 200 or _VAGUE.intersection(words_before(found, 1)):
        return None
    return shifted(around.reference, -count, found["unit"])


_OWNS = ("'s", "’s")
_OF_UNIT = Reader(
    rf"""\b(?:(?:[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater)\s)?(?P<way>[Ll]ast|[Nn]ext|[Tt]his(?:\spast|\scoming)?)\s
    (?P<unit>weekend|week|month|year)\b(?!-)(?!\s{WEEKDAY})""",
    _unit,
    24,
    ("ast", "ext", "his"),
    is_none=lambda found: found.string.startswith(_OWNS, found.end()) and CONTESTS.follow(found, found.end() + 2, 2),
)
UNIT_READERS = (_OF_UNIT,)
"""For where a week, a month or a year is told by its name."""
WEEKEND_READERS = (
    _OF_UNIT,
    Reader(r"\b(?:[Oo]ver|[Aa]t|[Oo]n|[Dd]uring)\sthe\sweekend\b", _over_weekend, 12, ("the",)),
)
AGO_READERS = (
    Reader(
        rf"(?<![-–])\b(?P<count>{COUNT})\s(?P<unit>days?|weeks?|months?|years?)\sago\b(?!\s{WEEKDAY})",
        _ago,
        16,
    ),
)
"""For where days, weeks, months or years are counted back."""
