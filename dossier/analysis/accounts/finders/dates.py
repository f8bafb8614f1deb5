"""When: dates given to the same matter that cannot both be true, or of which one can be read in two ways."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from functools import cache
from itertools import chain, combinations

from dossier.analysis.accounts.date_mentions import LEAP_YEAR, Mention, apart, mentions_of
from dossier.analysis.accounts.dated_doings import are_of_two_doings
from dossier.analysis.accounts.difference_labels import WHEN
from dossier.analysis.accounts.differences import Difference, chained, either, sides_of
from dossier.analysis.accounts.finders.names import Names
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.said_of import of_two
from dossier.analysis.accounts.steps import Step, begins, step_of
from dossier.analysis.likeness import Bag, Likeness, Survey, compare, tokens_of
from dossier.analysis.stems import stem
from dossier.frozen import frozen
from dossier.model import Article, Locator, Span

_MOST_MENTIONS = 40
"""Dates beside which a stem may stand and still bring two of them together."""
_LEADS = 6
"""Words before a date among which the doing stands that it is the date of."""
_NEAR = 2
"""Days by which two printed dates are apart at most if they are likely one that was got wrong."""
_STATED_OF_A_WEEKDAY = 0.9
_RARE = 0.6
"""Weight of a stem that few sentences have: right before a date it tells a doing by itself."""
_RIGHT_BEFORE = 3
_OF_A_STEP = 0.7
_BOTH_TOLD = 0.1
"""What a difference weighs less where one of the articles tells of both days."""
_ALSO = 0.3
"""Weight of what is shared from which a further article that gives one of the dates gives it to the same.

And beside two dates that are nearly one, from which they are of one doing.
"""
_SECRETARIES = frozenset(
    map(
        stem,
        "secretary minister president director chairman chief general senator house white senate congress court "
        "department party united states parliament commission council republican democratic".split(),
    )
)
"""Offices and bodies, which stand beside the dates of many doings."""


@frozen()
class _Lead:
    """What stands before a date: the doings, of these those right before it, and the names."""

    doing: frozenset[str]
    by: frozenset[str]
    named: frozenset[str]


def date_differences(
    known: Survey, nearness: Nearness, articles: Sequence[Article], names: Names
) -> Iterator[Difference]:
    """Dates of one doing that cannot both be true; "in May" and "on 3 May" can."""
    mentions = mentions_of(known, articles)
    stems = [m.stems for m in mentions]
    common = {s for s, count in Counter(chain.from_iterable(stems)).items() if count > _MOST_MENTIONS}
    bag = cache(lambda i: _bag_of(known, mentions[i], stems[i]))
    lead = cache(lambda i: _lead(known, mentions[i]))
    printed: dict[str, set[str]] = defaultdict(set)
    for m in mentions:
        printed[m.place.article].add(m.when)
    homes = [m.place.article for m in mentions]
    near = [(i, j) for i, j in _neighbours(mentions) if nearness.near(homes[i], homes[j])]
    steps = _steps(known, mentions, names.surnames) if nearness.all_near else {}
    pairs = {*nearness.sharing([here - common for here in stems], homes, least=1), *near, *_of_one_step(steps, homes)}
    found: dict[tuple[Locator, Locator], float] = {}
    for i, j in sorted(pairs):
        one, other = mentions[i], mentions[j]
        places = one.place, other.place
        doubt = one.doubtful != other.doubtful and one.when == other.when
        if not doubt and not apart(one, other):
            continue
        agreed = _agreed(one, other, printed)
        if not doubt and agreed == 2:
            continue
        likeness = compare(bag(i), bag(j))
        if doubt:
            if likeness.evidence >= 0.6:
                yield _told(known, [one.place, other.place], 0.5 + likeness.score / 2)
        elif are_of_two_doings(known, one.place, other.place):
            continue
        elif (step := steps.get(i)) and step == steps.get(j) and not (begins(step) and of_two(known, *places)):
            found[one.place, other.place] = _OF_A_STEP - _BOTH_TOLD * agreed
        elif weight := _one_doing(one, other, (lead(i), lead(j)), likeness, known, agreed > 0):
            found[one.place, other.place] = weight - _BOTH_TOLD * agreed
    for group in chained(found):
        here = set(group)
        more = _others(nearness, mentions, here, bag)
        yield _told(known, sides_of([*group, *more]), max(w for (a, _), w in found.items() if a in here))


def _steps(known: Survey, mentions: Sequence[Mention], surnames: AbstractSet[str]) -> dict[int, Step]:
    """By the number of a mention its step, where its article gives that no other day."""
    told = {n: step for n, m in enumerate(mentions) if (step := step_of(known, m, surnames))}
    count = Counter((mentions[n].place.article, step) for n, step in told.items())
    return {n: step for n, step in told.items() if count[mentions[n].place.article, step] == 1}


def _of_one_step(steps: Mapping[int, Step], homes: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Two mentions, by their numbers, of one step in two articles."""
    for i, j in combinations(sorted(steps), 2):
        if steps[i] == steps[j] and homes[i] != homes[j]:
            yield i, j


def _others(
    nearness: Nearness, mentions: Sequence[Mention], group: AbstractSet[Locator], bag: Callable[[int], Bag]
) -> list[Locator]:
    """Where further articles give one of the dates, or a part of it, beside some of the same words."""
    members = [i for i, m in enumerate(mentions) if m.place in group]
    homes = {place.article for place in group}
    return [
        m.place
        for j, m in enumerate(mentions)
        if m.place.article not in homes
        and m.kind != "weekday"
        and any(
            m.kind == mentions[i].kind
            and not apart(m, mentions[i])
            and len(m.when) > 4
            and nearness.near(m.place.article, mentions[i].place.article)
            and compare(bag(i), bag(j)).evidence >= _ALSO
            for i in members
        )
    ]


def _told(known: Survey, places: Sequence[Locator], weight: float) -> Difference:
    sides = sides_of(places)
    about = f"{WHEN}: {either([p.span.of(known.articles[p.article].text) for p in sides])}"
    return Difference("date", about, sides, weight)


def _agreed(one: Mention, other: Mention, printed: dict[str, set[str]]) -> int:
    """How many of the two articles give the other's date too, and so tell of both days."""
    ours, theirs = printed[one.place.article], printed[other.place.article]
    return (one.when in theirs) + (other.when in ours)


def _one_doing(
    one: Mention, other: Mention, leads: tuple[_Lead, _Lead], likeness: Likeness, known: Survey, both: bool
) -> float:
    """How sure it is that two dates are of one doing: the same words, the same doing, or days nearly the same; or 0."""
    stated = likeness.without(lambda s: s in known.names or s in _SECRETARIES).evidence
    if likeness.score >= 0.5 and stated >= 1.0:
        return 0.5 + likeness.score / 2
    names = {s for s in likeness.shared if s in known.names and s not in _SECRETARIES}
    comparable = one.kind != "full" or (len(one.when) == len(other.when) and one.when[:4] == other.when[:4])
    rare = one.kind != "weekday" and any(known.weights.get(s, 0.0) >= _RARE for s in likeness.shared)
    ours, theirs = leads
    rare = rare and bool(ours.named) == bool(theirs.named) and (not ours.named or bool(ours.named & theirs.named))
    wanted = (
        (rare and ours.by & theirs.by)
        or stated >= 1.2
        or (names and (one.kind != "weekday" or stated >= _STATED_OF_A_WEEKDAY))
    )
    if ours.doing & theirs.doing and comparable and wanted:
        return 0.45 + likeness.score / 2
    printed = one.kind != "weekday" and not one.relative and not other.relative
    if not both and printed and _daysapart(one.when, other.when) <= _NEAR:
        wider = compare(*(known.bag(m.place.article, [m.sentence]) for m in (one, other)))
        dates = {
            s for m in (one, other) for s in tokens_of(known.articles[m.place.article].text).stems_in(m.place.span)
        }
        beside = wider.without(lambda s: s in dates).evidence
        return 0.45 + wider.score / 2 if beside >= _ALSO else 0.0
    return 0.0


def _neighbours(mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Printed days of two articles that are a day or two apart."""
    by_day: dict[int, list[int]] = defaultdict(list)
    for n, m in enumerate(mentions):
        if m.kind != "weekday" and not m.relative and (day := _day(m.when)):
            by_day[day.toordinal()].append(n)
    for first, here in by_day.items():
        for later in range(first + 1, first + 1 + _NEAR):
            there = by_day.get(later, ())
            if len(here) * len(there) <= _MOST_MENTIONS:
                yield from (
                    (min(i, j), max(i, j))
                    for i in here
                    for j in there
                    if mentions[i].place.article != mentions[j].place.article
                )


def _day(when: str) -> date | None:
    """The day of a date to the day; a bare date's is of a year that stands for any."""
    if len(when) not in (6, 10):
        return None
    return date.fromisoformat(when if len(when) == 10 else f"{LEAP_YEAR}{when}")


def _daysapart(a: str, b: str) -> int:
    """Days between two days (of bare dates in one year); many where one is no day."""
    x, y = _day(a), _day(b)
    return abs((x - y).days) if x and y and len(a) == len(b) else 10_000


def _lead(known: Survey, mention: Mention) -> _Lead:
    tokens = tokens_of(known.articles[mention.place.article].text)
    start, sentence, around = mention.place.span.start, mention.sentence, mention.around
    at = tokens.within(Span(sentence.start, start)) if sentence.start < start else range(0)
    near = range(max(at.start, at.stop - _LEADS), at.stop)
    before = {tokens.stems[n] for n in near if tokens.words[n][0].islower()} - _SECRETARIES - {""}
    doing = frozenset(s.removesuffix("e") for s in before)
    by = doing & {tokens.stems[n].removesuffix("e") for n in near[-_RIGHT_BEFORE:]}
    window = tokens.stems_in(Span(around.start, start)) if around.start < start else []
    return _Lead(doing, by, known.names.intersection(window))


def _bag_of(known: Survey, mention: Mention, stems: AbstractSet[str]) -> Bag:
    return Bag({s: w for s, w in known.weighed(mention.place.article, [mention.around]).items() if s in stems})
