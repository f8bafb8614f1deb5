"""At what time of a day: another part of it, another hour, or a day that only one article tells more closely."""

import re
from collections.abc import Iterator, Sequence

from dossier.analysis.accounts.differences import Difference, chained, either, sides_of
from dossier.analysis.accounts.pairs import Facing
from dossier.analysis.likeness import Survey, compare
from dossier.model import Locator, Span

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_HOUR = r"(?:\d{1,2}(?::\d\d)? [ap]\.?m\.?|noon|midnight)"
_PART = r"(?:morning|afternoon|evening|night)"
_TIME = re.compile(rf"\b(?:{_DAY}(?: {_PART})?(?:,? at (?:about |around )?{_HOUR})?|{_HOUR}(?: (?:on )?{_DAY})?)")
_NAME_OF_DAY, _CLOCK, _PART_OF_DAY = (re.compile(pattern) for pattern in (_DAY, _HOUR, _PART))
_LEAST_SCORE = 0.4
_CLOSER, _OTHER = 0.25, 0.6
"""What a day told more closely weighs, and what another hour or another part of the day does."""


def hour_differences(known: Survey, facing: Sequence[Facing]) -> Iterator[Difference]:
    """In places that carry one statement and give one time each, of one day or of none."""
    found: dict[tuple[Locator, Locator], float] = {}
    for pair in facing:
        a, b = _only_time(known, pair.a), _only_time(known, pair.b)
        if not a or not b or not (weight := _apart(_at(known, a), _at(known, b))):
            continue
        if compare(*(known.bag(p.article, [p.span]) for p in (pair.a, pair.b))).score >= _LEAST_SCORE:
            found[a, b] = weight
    for group in chained(found):
        here = set(group)
        sides = sides_of(group)
        weight = max(w for (a, _), w in found.items() if a in here)
        about = f"When: {either([_at(known, p) for p in sides])}"
        yield Difference("date", about, sides, weight, "granularity" if weight == _CLOSER else None)


def _only_time(known: Survey, place: Locator) -> Locator | None:
    text = known.articles[place.article].text
    found = list(_TIME.finditer(text, place.span.start, place.span.end))
    return Locator(place.article, Span(*found[0].span())) if len(found) == 1 else None


def _apart(a: str, b: str) -> float:
    """0 where two times are the same, or of two days, or have nothing to compare."""
    parts = [[pattern.search(words) for pattern in (_NAME_OF_DAY, _CLOCK, _PART_OF_DAY)] for words in (a, b)]
    both = [(x[0], y[0]) for x, y in zip(*parts, strict=True) if x and y]
    days = [(x[0], y[0]) for x, y in zip(parts[0][:1], parts[1][:1], strict=True) if x and y]
    if not both or any(x != y for x, y in days):
        return 0.0
    if any(x != y for x, y in both):
        return _OTHER
    return _CLOSER if any(bool(x) != bool(y) for x, y in zip(*parts, strict=True)) else 0.0


def _at(known: Survey, place: Locator) -> str:
    return place.span.of(known.articles[place.article].text)
