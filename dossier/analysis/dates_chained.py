"""Dates that count from another date of the text: "three weeks after 3 May", "the following day"."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import lru_cache

from dossier.analysis.dates import Dated
from dossier.analysis.dates_terms import COUNT, bounds, count_of, shifted, spaced, words_before
from dossier.analysis.likeness import tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.analysis.tables import TEXTS
from dossier.model import Span
from dossier.patterns import late

_UNITS = marked(
    word + tail
    for word in "day days week weeks month months year years morning afternoon evening night".split()
    for tail in ("", "'s", "’s")
)
_WAYS = marked(
    "later earlier after afterward afterwards before beforehand following next same previous preceding "
    "that That".split()
)
_UNIT = r"(?P<unit>days?|weeks?|months?|years?)"
_PARTS_OF_DAY = r"morning|afternoon|evening|night"
_COUNTED = rf"(?<![-–])\b(?P<count>{COUNT})\s{_UNIT}\s(?P<way>later|earlier|afterwards?|before(?:hand)?|after)\b"
_NAMED = rf"\b[Tt]he\s(?P<way>following|next|same|previous|preceding)\s(?P<unit>day|week|month|year|{_PARTS_OF_DAY})\b"
_THAT = rf"\b(?:[Ll]ater\s|[Ee]arlier\s)?[Tt]hat(?P<way>\ssame)?\s(?P<unit>day|week|month|year|{_PARTS_OF_DAY})\b"
_BEFORE = r"\b[Tt]he\s(?P<unit>day|night|week|month|year)\s(?P<way>before|after|earlier)\b"
_PATTERNS = (
    (_COUNTED, ("later", "earlier", "after", "before")),
    (_NAMED, ("following", "next", "same", "previous", "preceding")),
    (_THAT, ("hat",)),
    (_BEFORE, ("before", "after", "earlier")),
)
"""Each with words of which it holds one."""
_BACK = frozenset("earlier before beforehand previous preceding".split())
_LEADS_ON = frozenset("after before".split())
_VAGUE = frozenset("than over under within almost nearly about roughly some in for during of every the".split())
_ENDS = r"\s*(?:[.,;:!?)”\"—–]|$|(?:and|but|in|at)\b)"
_FARTHEST = 60
"""Characters between "a day after" and the date from which it counts ("a day after the vote on Tuesday")."""
_SPAN = 26
_FINE = {"day": ("day",), "week": ("day", "week"), "month": ("day", "month"), "year": ("day", "month", "year")}
"""To what precision a date must be known to count days, weeks, months or years from it."""


OfDeed = Callable[[int, Sequence[str]], Dated | None]
"""The date of what is named right behind a place in the text, where it is known to one of some precisions."""


def chained_in(
    text: str, span: Span, here: Sequence[Dated], before: Sequence[Dated], of_deed: OfDeed | None = None
) -> tuple[Dated, ...]:
    """The dates of a sentence that count from one of its own dates, or of a sentence ``before``.

    ``of_deed`` knows the date of what is named: of "the opening" in "three weeks after the opening". Left out where
    none or more than one could be meant: nothing is guessed.
    """
    found: list[Dated] = []
    for match in _matches(text, span):
        place = Span(*match.span())
        if any(place.overlaps(d.span) for d in (*here, *found)) or _VAGUE.intersection(words_before(match, 1)):
            continue
        base = _base(text, match, [*here, *found], before, of_deed)
        if base and (dated := _counted(match, base)):
            found.append(dated)
    return tuple(found)


def is_chained(words: str) -> bool:
    """Do these words of a date count from another date of the text?"""
    return any(spaced(pattern).fullmatch(words) for pattern in _holding(words))


def _holding(words: str) -> list[str]:
    """The patterns of which the words hold what each must hold."""
    return [pattern for pattern, held in _PATTERNS if any(word in words for word in held)]


def _matches(text: str, span: Span) -> Iterator[re.Match[str]]:
    hints = units_in(text)
    begin = span.start
    for at in hints[bisect_left(hints, begin) : bisect_left(hints, span.end)]:
        low, high = max(begin, at - _SPAN), min(span.end, at + _SPAN)
        for pattern in _holding(text[low:high]) if at >= begin else ():
            found = spaced(pattern).search(text, low, high)
            if found and found.start() <= at < found.end():
                yield found
                begin = found.end()
                break


@lru_cache(maxsize=TEXTS)
def units_in(text: str) -> list[int]:
    """Where a unit of time stands beside a word of the way it counts: without one nothing counts from another date."""
    units = places_of(text, _UNITS)
    ways = set(places_of(text, _WAYS)) if units else ()
    starts = tokens_of(text).starts
    return [starts[n] for n in units if n + 1 in ways or n - 1 in ways]


def _unit(found: re.Match[str]) -> str:
    unit = found["unit"].rstrip("s")
    return unit if unit in _FINE else "day"


def _base(
    text: str, found: re.Match[str], here: Sequence[Dated], before: Sequence[Dated], of_deed: OfDeed | None
) -> Dated | None:
    """The date that is counted from: the one after "after", else the last before it, else the sentence before's."""
    fine = _FINE[_unit(found)]
    if found["way"] in _LEADS_ON and not late(_ENDS).match(text, found.end()):
        led = next((d for d in here if _leads_to(text, found.end(), d)), None)
        if led is None and of_deed:
            return of_deed(found.end(), fine)
        return led if led and led.precision in fine else None
    own = [d for d in here if d.span.end <= found.start() and d.precision in fine]
    if own:
        return max(own, key=lambda d: d.span)
    usable = [d for d in before if d.precision in fine]
    return usable[-1] if len({d.when for d in usable}) == 1 and not here else None


def _leads_to(text: str, end: int, dated: Dated) -> bool:
    between = text[end : dated.span.start]
    return end <= dated.span.start <= end + _FARTHEST and not set(',;:()“”"').intersection(between)


def _counted(found: re.Match[str], base: Dated) -> Dated | None:
    groups = found.groupdict()
    way = (groups["way"] or "same").strip()
    step = count_of(groups["count"]) if groups.get("count") else 0 if way == "same" else 1
    start: date = bounds(base.when)[0]
    meaning = shifted(start, -step if way in _BACK else step, _unit(found))
    return Dated(Span(*found.span()), meaning.when, meaning.precision, True) if meaning else None
