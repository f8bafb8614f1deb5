"""At what time of a day: another part of it, another hour, or a day that only one article tells more closely."""

from collections.abc import Iterator, Sequence

from dossier.analysis.accounts.differences import Difference, chained, either, sides_of, words_at
from dossier.analysis.accounts.pairs import Facing
from dossier.analysis.dates_terms import WEEKDAY
from dossier.analysis.likeness import Survey, compare
from dossier.model import Locator, Span
from dossier.patterns import compiled

_HOUR = r"(?:\d{1,2}(?::\d\d)? ?(?:[ap]m\b|[ap]\.m\.?)|\bnoon|midnight)"
_PART = r"(?:morning|afternoon|evening|night)"
_TIME = compiled(rf"\b(?:{WEEKDAY}(?: {_PART})?(?:,? at (?:about |around )?{_HOUR})?|{_HOUR}(?: (?:on )?{WEEKDAY})?)")
_NAME_OF_DAY, _CLOCK, _PART_OF_DAY = (compiled(pattern) for pattern in (WEEKDAY, _HOUR, _PART))
_NAMED_HOURS = {"noon": "12:00 p", "midnight": "12:00 a"}
_LEAST_SCORE, _LEAST_FOR_OTHER = 0.4, 0.25
_CLOSER, _OTHER = 0.25, 0.6
"""What a day told more closely weighs, and what another hour or another part of the day does."""


def hour_differences(known: Survey, facing: Sequence[Facing]) -> Iterator[Difference]:
    """In places that carry one statement and give one time each, of one day or of none."""
    found: dict[tuple[Locator, Locator], float] = {}
    for pair in facing:
        a = _only_time(known, pair.a)
        b = _only_time(known, pair.b) if a else None
        if not a or not b or not (weight := _apart(words_at(known, a), words_at(known, b))):
            continue
        if compare(*(known.bag(p.article, [p.span]) for p in (pair.a, pair.b))).score >= (
            _LEAST_FOR_OTHER if weight == _OTHER else _LEAST_SCORE
        ):
            found[a, b] = weight
    for group in chained(found):
        here = set(group)
        sides = sides_of(group)
        weight = max(w for (a, _), w in found.items() if a in here)
        about = f"When: {either([words_at(known, p) for p in sides])}"
        yield Difference("date", about, sides, weight, "granularity" if weight == _CLOSER else None)


def _only_time(known: Survey, place: Locator) -> Locator | None:
    text = known.articles[place.article].text
    found = list(_TIME.finditer(text, place.span.start, place.span.end))
    return Locator(place.article, Span(*found[0].span())) if len(found) == 1 else None


def _apart(a: str, b: str) -> float:
    """0 where two times are the same, or of two days, or have nothing to compare, or one alone tells a part of the day.

    "Monday" and "Monday night" contradict nothing; an hour is worth knowing.
    """
    x, y = _time(a), _time(b)
    shared = [n for n in range(3) if x[n] and y[n]]
    if x[0] and y[0] and x[0] != y[0]:
        return 0.0
    if any(x[n] != y[n] for n in shared) or _outside(x[1], y[2]) or _outside(y[1], x[2]):
        return _OTHER
    return _CLOSER if shared and bool(x[1]) != bool(y[1]) else 0.0


def no_more_than_closer(a: str, b: str) -> bool:
    """Whether two times are of one day and one hour, or of none, and one alone may tell the part of the day."""
    x, y = _time(a), _time(b)
    return bool(x[0]) and x[:2] == y[:2] and (x[2] == y[2] or not x[2] or not y[2])


def _time(words: str) -> tuple[str, str, str]:
    """The day, the hour ("11:00 a"; noon is "12:00 p") and the part of the day; "" for what is not told."""
    day, clock, part = (found[0] if (found := p.search(words)) else "" for p in (_NAME_OF_DAY, _CLOCK, _PART_OF_DAY))
    if clock[:1].isdigit():
        hour, half = clock.rstrip(".m ").rstrip(".").replace(" ", "")[:-1], "p" if "p" in clock else "a"
        clock = f"{hour.lstrip('0') if ':' in hour else f'{int(hour)}:00'} {half}"
    clock = _NAMED_HOURS.get(clock, clock)
    return day, clock, "evening" if part == "night" else part


def _outside(clock: str, part: str) -> bool:
    """Whether an hour cannot lie in a part of the day: 11 in the morning is no afternoon."""
    if not clock or not part or clock == _NAMED_HOURS["midnight"]:
        return False
    early = clock.endswith("a")
    if part in ("morning", "afternoon"):
        return early == (part == "afternoon")
    return early or clock == _NAMED_HOURS["noon"]
