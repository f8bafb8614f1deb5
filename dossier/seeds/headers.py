"""What is printed above an article: a feed's fields, time stamps, bylines, a banner of another story."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dossier.patterns import Late, compiled, holds, late
from dossier.seeds import vocabulary as words
from dossier.seeds.headlines import looks_like_headline
from dossier.seeds.stamps import Reading, read_stamps
from dossier.seeds.units import Found, Taken, Unit, free, whole

_HEADER_OPENINGS = ("date", "published", "source")
_HEADER = Late(
    r"(?:date|published|source|dateline)\s*:?\s+\d{4}-\d\d-\d\d(?:\s+(?P<section>[A-Z][\w&/ -]{1,40}))?$", re.IGNORECASE
)
_HEADER_FIELD = Late(
    r"(?:url|link|source|byline|author|section|category|language|publication|publisher|id|guid|keywords)\s*:\s*\S.{0,200}$",
    re.IGNORECASE,
    needs=(":",),
)
_FEED_LABEL = compiled(r"(?:ABSTRACT|FULL TEXT|LEAD PARAGRAPH|BODY|HEADLINE|TEXT|SUMMARY)\s*[.:]?$")
_SECTION_NAMES = (
    "news|world|politics|business|economy|opinion|sport|sports|science|technology|tech|health|international|national"
    "|local|europe|asia|africa|americas|environment|culture|arts|entertainment|education|travel|lifestyle|defense"
    "|defence|security|analysis|features"
)
_LONGEST_SECTION = 80
_LONGEST_HEADER_OPENING = 9
SECTIONS = frozenset(_SECTION_NAMES.split("|"))
_WORD = r"(?:[A-Z][\w’'-]*\.?|[A-Z]\.(?:[A-Z]\.)*)"
_NAME = rf"{_WORD}(?:[ -](?:{_WORD}|de|da|di|del|van|von|der|den|bin|al|el|la|le|du|dos|ten)){{0,4}}"
_BY = Late(
    rf"(?:(?:[Ss]tory|[Ww]ritten|[Ww]ords|[Rr]eported|[Pp]osted)\s+)?(?:[Bb]y|BY|[Aa]uthors?:|AUTHORS?:)\s+(?P<names>{_NAME}(?:(?:,|,?\s+(?:and|AND|&))\s+{_NAME})*)"
    rf"(?P<rest>(?:\s*[,|/–—-]|\s+(?:in|for|at|of)\s)\s*[^.!?“”\"]{{2,70}})?$",
)
_FROM_DESK = Late(
    r"(?:[Ff]rom|FROM|[Bb]y|BY)\s+(?:[Oo]ur|OUR|[Tt]he|[Aa]|[Aa]n)\s+(?:[\w’'-]+\s+){0,3}"
    r"(?i:correspondents?|reporters?|staff|desk|bureau|team)(?:\s*,\s*|\s+in\s+|$)[^.!?:;“”\"]{0,50}$"
)
"""Somebody of the paper without a name: "From our own correspondent, Port Selby"."""
_DESKS = ("from our", "from the", "from a", "by our", "by a", "by the")
_MADE_BY = Late(
    rf"(?:(?i:exclusive|main|additional)\s+)?(?i:words|text|story|pictures?|photos?|photographs?|photography|graphics?|video)"
    rf"\s*(?:(?i:by)\s+|:\s*){_NAME}$"
)
"""What of an article is whose: "Pictures by Jane Doe"."""
_MADE = (" by ", " By ", " BY ", ": ")
_BY_OPENINGS = ("by", "author", "story", "written", "words", "reported", "posted")
_KICKER = Late(r"[^\W\d_]+(?:\s*[|/>›»]\s*[\w ]+)*$")
_STAMP_LABEL = Late(r"(?:published|posted|(?:last\s+)?(?:updated?|modified))(?:\s+(?:on|at))?\s*:?$", re.IGNORECASE)
_BARE_NAME = Late(r"[A-Z][a-zà-ÿ’'-]+(?:\s+(?:[A-Z]\.|[A-Z][\w’'-]+|de|van|von|der|bin|al|el|la)){1,3}$")
_ROLE = Late(r"\b(?:correspondent|editor|reporter|writer|staff|bureau|news|agency|press|columnist)\b", re.IGNORECASE)
_NEWSROOM = Late(
    r"(?:[A-Z][\w’'&-]*\s){1,4}(?i:newsroom|news\sdesk|news|reporters?|staff|correspondents?|team|online)$",
    needs=("news", "staff", "online", "report", "correspondent", "team"),
)
"""An outlet and who of it wrote: "Harbour Radio newsroom"."""
_DIGIT = compiled(r"\d")
SEPARATOR = compiled(r"\s*[|•·]\s*|\s+[–—-]\s+")
_SEPARATORS = "|•·–—-"
_OUTLET = Late(r"(?:[\w-]+(?:\.[\w-]+)+|[A-Z][\w’'&-]*(?: [A-Z\d][\w’'&-]*){0,4}), (?=.*\d)")
"""The name or the address of an outlet, before the date and the hour: "Harbour Gazette, 2 May 2031, 9 am"."""
_LONGEST_LINE = 240
"""Characters of a line above an article, or of one that is an outlet, a date and an hour and nothing else, at most."""
_HEAD, _TAIL = 12, 4
"""How many units at the head and at the tail of a seed may hold bylines and sign-offs."""


def feed_headers(units: Sequence[Unit], taken: Taken) -> Iterator[Found]:
    """Fields that a feed prints above the article, and its labels in capitals."""
    for i in free(units[:_HEAD], taken):
        text = units[i].text
        if len(text) > _LONGEST_LINE:
            continue
        if i < 3 and _header(text):
            yield whole(i, units[i], "feed-header", "a feed's date and section above the headline")
        elif _FEED_LABEL.match(text):
            yield whole(i, units[i], "feed-header", "a feed's label in capitals")
        elif i < 6 and _HEADER_FIELD.match(text) and len(units) > i + 1:
            yield whole(i, units[i], "feed-header", "a field of a feed: a name, a colon, a value")
        elif i < 2 and _is_section(text) and i + 1 < len(units) and looks_like_headline(units[i + 1].text):
            yield whole(i, units[i], "feed-header", "the name of a section above the headline")
        elif i < 2 and _is_kicker(text) and i + 2 < len(units) and _is_full_headline(units[i + 1].text):
            yield whole(i, units[i], "feed-header", "a word above the headline")


def _header(text: str) -> re.Match[str] | None:
    """A feed's date, and the section after it."""
    return _HEADER.match(text) if text[:_LONGEST_HEADER_OPENING].lower().startswith(_HEADER_OPENINGS) else None


def _is_section(text: str) -> bool:
    if len(text) > _LONGEST_SECTION or text[-1] in ".!?":
        return False
    names = [w for w in late(r"[\s/|&>›-]+").split(text.casefold()) if w not in ("", "and", "the")]
    return 0 < len(names) <= 3 and all(name in SECTIONS for name in names)


def _is_kicker(text: str) -> bool:
    return len(text) <= 30 and text[-1] not in ".,:;!?" and bool(_KICKER.match(text))


def _is_full_headline(text: str) -> bool:
    return looks_like_headline(text) and text.count(" ") >= 4


def timestamps(units: Sequence[Unit], taken: Taken) -> Iterator[Found]:
    """Lines that hold dates and times and nothing else.

    A bare date or a bare hour heads a passage in a chronicle or a live report, so it
    needs a label, or both date and time, or a place among the first units.
    """
    readings = {i: r for i in free(units, taken) if (r := read_stamps(units[i].text))}
    dates = [i for i, r in readings.items() if r.dated and not r.timed and not r.labelled]
    for i, reading in readings.items():
        if reading.labelled or (reading.dated and reading.timed):
            yield whole(i, units[i], "timestamp", "dates and times and no other word")
        elif reading.dated and (i < 6 or i - 1 in readings) and len(dates) <= 2:
            yield whole(i, units[i], "timestamp", "a date alone near the headline")
            if i and is_stamp_label(units[i - 1].text):
                yield whole(i - 1, units[i - 1], "timestamp", "the label of the date below it")
    for i in free(units[:_HEAD], taken):
        behind = behind_outlet(units[i].text) if i not in readings else None
        if behind and behind.dated and behind.timed:
            yield whole(i, units[i], "timestamp", "an outlet, a date and a time")


def behind_outlet(text: str) -> Reading | None:
    """The stamps of a line that begins with the name or the address of an outlet; None where it has other words."""
    outlet = _OUTLET.match(text) if len(text) <= _LONGEST_LINE else None
    return read_stamps(text[outlet.end() :]) if outlet else None


def is_stamp_label(text: str) -> bool:
    """Whether a line is the label of a date on the next line, and nothing else."""
    return bool(_STAMP_LABEL.match(text))


def bylines(units: Sequence[Unit], taken: Taken) -> Iterator[Found]:
    """ "By Jane Doe", a bare name beside a time stamp, and lines that join byline and stamp with a bar."""
    stamps = {i for i, f in taken.items() if f.kind == "timestamp"}
    signed: set[int] = set()
    for i in free(units, taken):
        unit = units[i]
        if len(unit.text) > 160 or not (i < _HEAD or i >= len(units) - _TAIL):
            continue
        if _signed(unit.text) and len(units) > 1:
            signed.add(i)
            yield whole(i, unit, "byline", "“by” and a name")
        elif _is_of_desk(unit.text) and len(units) > 1:
            signed.add(i)
            yield whole(i, unit, "byline", "somebody of the paper without a name")
        elif _is_made_by(unit.text):
            yield whole(i, unit, "byline", "whose words and whose pictures")
        elif _is_joined(unit.text):
            yield whole(i, unit, "byline", "a name and a time stamp on one line")
        elif (
            {i - 1, i + 1} & stamps
            and _is_bare_name(unit.text)
            and any(looks_like_headline(units[j].text) for j in range(i))
        ):
            yield whole(i, unit, "byline", "a name alone beside a time stamp")
        elif i > 0 and i + 1 in stamps and _is_newsroom(unit.text):
            yield whole(i, unit, "byline", "an outlet's newsroom above a time stamp")
        elif i - 1 in signed and _is_role(unit.text):
            signed.add(i)
            yield whole(i, unit, "byline", "a role or an agency below a byline")


def _signed(text: str) -> re.Match[str] | None:
    """ "By Jane Doe", its names and what follows them."""
    return _BY.match(text) if text.lower().startswith(_BY_OPENINGS) else None


def _is_of_desk(text: str) -> bool:
    return text[0] in "FfBb" and text.lower().startswith(_DESKS) and _FROM_DESK.match(text) is not None


def _is_made_by(text: str) -> bool:
    """Whether a line says of words and of pictures whose they are."""
    parts = SEPARATOR.split(text) if holds(text, _MADE) and holds(text, _SEPARATORS) else ()
    return len(parts) > 1 and all(map(_MADE_BY.match, parts))


def _is_role(text: str) -> bool:
    """A short line without a sentence's end, as a correspondent's desk or an agency's name."""
    short = len(text) <= 50 and text.count(" ") < 5 and not late(r"[.!?:;\"“”]").search(text)
    return short and (text.count(" ") < 2 or "," in text or bool(_ROLE.search(text))) and text[0].isupper()


def _is_newsroom(text: str) -> bool:
    return len(text) <= 45 and _NEWSROOM.match(text) is not None


def _is_bare_name(text: str) -> bool:
    return len(text) <= 45 and bool(_BARE_NAME.match(text)) and not any(w in SECTIONS for w in text.casefold().split())


def _is_joined(text: str) -> bool:
    if not holds(text, _SEPARATORS) or not _DIGIT.search(text):
        return False
    parts = [p for p in SEPARATOR.split(text) if p]
    if len(parts) < 2:
        return False
    readings = [read_stamps(p) for p in parts]
    rest = [p for p, reading in zip(parts, readings, strict=True) if not reading]
    return (
        0 < len(rest) <= 2
        and any(r and (r.dated or r.labelled) for r in readings)
        and all(_signed(p) or _is_bare_name(p) or words.NAVIGATION.match(p) or _is_section(p) for p in rest)
    )


def names_of(text: str) -> str | None:
    """The names of a byline as printed, without "by", role or place; None where the line has none."""
    for part in [text, *SEPARATOR.split(text)]:
        if found := _signed(part):
            return found["names"]
        if _is_bare_name(part):
            return part
    return None


def section_of(text: str) -> str | None:
    """The section that a feed's header names."""
    if found := _header(text):
        return found["section"]
    return text if _is_section(text) else None


def banners(units: Sequence[Unit], taken: Taken) -> Iterator[Found]:
    """A call to watch another story, above the headline."""
    order = free(units, taken)
    for i, after in pairwise(order[:5]):
        text = units[i].text
        if (
            len(text) <= 160
            and words.BANNER.match(text)
            and looks_like_headline(units[after].text)
            and not text.endswith(".")
        ):
            yield whole(i, units[i], "banner", "a call to another story above the headline")
