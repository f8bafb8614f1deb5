"""When, in two places of a statement: of one doing, "Tuesday evening", "Tuesday at 9 p.m."; "last year", "in 2012".

Where each place tells one time alone, of whatever doing, another hour or another part of the day is told, too.
"""

from collections.abc import Iterator, Sequence
from itertools import product

from dossier.analysis.accounts.dated_doings import doing_of
from dossier.analysis.accounts.difference_labels import WHEN
from dossier.analysis.accounts.differences import Difference, facing_groups, sides_of, told_against, words_at
from dossier.analysis.accounts.kin import kin_of
from dossier.analysis.accounts.pairs import Facing
from dossier.analysis.accounts.same_day import is_one_day
from dossier.analysis.accounts.times import exclude, hours_apart, no_more_than_closer, one_tells_the_hour
from dossier.analysis.dates_terms import HOUR, MONTHS, PART_OF_DAY, WEEKDAY, WEEKDAYS, D, M, Y
from dossier.analysis.likeness import Survey, compare, tokens_of
from dossier.frozen import frozen
from dossier.model import Locator, Span
from dossier.patterns import compiled, late

_LENGTH = r"(?:days?|weeks?|months?|years?|decades?)"
_PAST = r"(?:last|earlier this) (?:week|weekend|month|year|spring|summer|fall|autumn|winter)"
_TIME = (
    rf"\b(?:(?:{HOUR},? (?:on )?)?(?P<day>{WEEKDAY}){PART_OF_DAY}(?:,? at (?:about |around )?{HOUR})?"
    rf"|(?:(?:at|by) the (?:end|start|beginning) of |(?:in )?(?:early|late|mid)[ -]|in |by )?(?P<month>{M})"
    rf"(?: (?P<date>{D})\b)?(?:,? (?P<yearly>{Y}))?"
    rf"|(?:in|since|by|from|until) (?P<year>{Y})\b|(?P<past>{_PAST})"
    rf"|(?P<ago>(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|\d+) {_LENGTH} ago))"
)
_TO_THE_HOUR = compiled(
    rf"\b(?:{WEEKDAY}{PART_OF_DAY}(?:,? at (?:about |around )?{HOUR})?|{HOUR}(?: (?:on )?{WEEKDAY})?)"
)
_HINTS = frozenset(
    (
        *(day.capitalize() for day in WEEKDAYS),
        *(name.capitalize() for name in MONTHS),
        *"last earlier ago week month year".split(),
    )
)
"""Words of which a time has one, or else a year."""
_YEAR = 4
_SINCE = "since "
_ON = 40
"""Characters behind a place that are read, too."""
_LEAST_SCORE, _LEAST_FOR_OTHER = 0.4, 0.25
"""How alike two places must be that tell one time each, of which one is closer, or that tell two times."""
_NEAR = 3
"""Hours that two times may be apart and still be of one doing that is told by two verbs."""
_WEIGHT, _WEIGHT_OTHER = 0.27, 0.6
"""More than of a moment that is found elsewhere (0.26): here the doing is known to be one."""


@frozen()
class _Time:
    """A time of a doing; ``told`` is what each kind of unit is in it."""

    place: Locator
    doing: str
    told: tuple[tuple[str, str], ...]


def tied_time_differences(known: Survey, facing: Sequence[Facing]) -> Iterator[Difference]:
    """Times of one doing, each the other's best, that are not of one unit or not the same in it."""
    read: dict[Locator, tuple[_Time, ...]] = {}
    found: dict[tuple[Locator, Locator], bool] = {}
    for pair in facing:
        found.update(_alone(known, pair))
        if not all(_may_tell(known, place) for place in (pair.a, pair.b)):
            continue
        for place in (pair.a, pair.b):
            if place not in read:
                read[place] = tuple(_times(known, place))
        found.update(_facing(known, read[pair.a], read[pair.b]))
    places = sorted({place for both in found for place in both})
    number = {place: n for n, place in enumerate(places)}
    scored = sorted((1.0 + len(words_at(known, x)) + len(words_at(known, y)), number[x], number[y]) for x, y in found)
    for group, _ in facing_groups(places, scored):
        others = any(found[x, y] for x, y in found if x in group and y in group)
        sides = sides_of(group)
        weight = _WEIGHT_OTHER if others else _WEIGHT
        yield told_against(known, "date", WHEN, sides, weight, None if others else "granularity")


def _alone(known: Survey, pair: Facing) -> Iterator[tuple[tuple[Locator, Locator], bool]]:
    """The times of two places that tell one each, to the hour: two of one day, or one that is closer."""
    a = _only_time(known, pair.a)
    b = _only_time(known, pair.b) if a else None
    if not a or not b:
        return
    words = words_at(known, a), words_at(known, b)
    others = exclude(*words) and (hours_apart(*words) <= _NEAR or _are_of_one_doing(known, a, b))
    if others or one_tells_the_hour(*words):
        likeness = compare(*(known.bag(p.article, [p.span]) for p in (pair.a, pair.b)))
        if likeness.score >= (_LEAST_FOR_OTHER if others else _LEAST_SCORE):
            yield (a, b), others


def _are_of_one_doing(known: Survey, a: Locator, b: Locator) -> bool:
    """Whether what is done at two times is the same, or akin."""
    one, other = (doing_of(known.articles[p.article].text, p.span) for p in (a, b))
    return bool(one and other) and (one == other or not kin_of(one).isdisjoint(kin_of(other)))


def _only_time(known: Survey, place: Locator) -> Locator | None:
    text = known.articles[place.article].text
    found = list(_TO_THE_HOUR.finditer(text, place.span.start, place.span.end))
    return Locator(place.article, Span(*found[0].span())) if len(found) == 1 else None


def _facing(
    known: Survey, ours: Sequence[_Time], theirs: Sequence[_Time]
) -> Iterator[tuple[tuple[Locator, Locator], bool]]:
    for x, y in product(ours, theirs):
        if _is_one(x, y) and (others := _others(known, x, y)) is not None:
            yield (x.place, y.place), others


def _may_tell(known: Survey, place: Locator) -> bool:
    """Whether a place, or what follows it, has a word of a time, or a year."""
    words = tokens_of(known.articles[place.article].text).words_in(Span(place.span.start, place.span.end + _ON))
    return not _HINTS.isdisjoint(words) or any(word[:2] in ("19", "20") and len(word) == _YEAR for word in words)


def _times(known: Survey, place: Locator) -> Iterator[_Time]:
    text = known.articles[place.article].text
    sentence = known.sentence_at(place.article, place.span.end - 1)
    end = min(sentence.span.end, place.span.end + _ON) if sentence else place.span.end
    for m in late(_TIME).finditer(text, place.span.start, end):
        span = Span(*m.span())
        doing = doing_of(text, span)
        if doing and (m["month"] is None or m["month"].rstrip(".").lower() in MONTHS):
            told = tuple((unit, _plain(unit, words)) for unit, words in m.groupdict().items() if words)
            yield _Time(Locator(place.article, span), doing, told)


def _is_one(x: _Time, y: _Time) -> bool:
    """Whether two times are of one doing; of two of a kin only where they tell the same and one tells more."""
    here, there = dict(x.told), dict(y.told)
    shared = here.keys() & there.keys()
    akin = bool(shared) and all(here[unit] == there[unit] for unit in shared)
    return x.doing == y.doing or (akin and not kin_of(x.doing).isdisjoint(kin_of(y.doing)))


def _plain(unit: str, words: str) -> str:
    """What a unit of a time comes to: "March 05" is "March 5"."""
    if unit == "month":
        return str(MONTHS[words.rstrip(".").lower()])
    return words.lstrip("0") if unit == "date" else words


def _others(known: Survey, x: _Time, y: _Time) -> bool | None:
    """Whether two times exclude each other; None where they are the same, or tell no more than a day and its part.

    So it is where one is a day of the week, and the other since when it is the first.
    """
    a, b = words_at(known, x.place), words_at(known, y.place)
    here, there = dict(x.told), dict(y.told)
    shared = here.keys() & there.keys()
    if any(here[unit] != there[unit] for unit in shared) or exclude(a, b):
        return None if _both_told(known, x.place, y.place) else True
    if (one_day := _is_one_day(known, x, y)) is not None:
        return None if one_day else True
    if _SINCE in (a[: len(_SINCE)], b[: len(_SINCE)]) and "day" in here.keys() ^ there.keys():
        return None
    told_alike = "month" in shared or (here == there and no_more_than_closer(a, b))
    return None if a == b or told_alike else False


def _both_told(known: Survey, a: Locator, b: Locator) -> bool:
    """Whether either article prints the time of the other, too: what each is the time of is told apart."""
    return all(words_at(known, p) in known.articles[q.article].text for p, q in ((a, b), (b, a)))


def _is_one_day(known: Survey, x: _Time, y: _Time) -> bool | None:
    """Whether a day of the week is that of a date; None where that is not known, or they are not told so."""
    here, there = dict(x.told), dict(y.told)
    if "date" in here and "day" in there:
        return is_one_day(known, x.place, y.place)
    return is_one_day(known, y.place, x.place) if "date" in there and "day" in here else None
