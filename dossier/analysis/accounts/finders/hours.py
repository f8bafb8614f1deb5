"""At what time, and by when: one happening "at 2:40 a.m." and "at 2.15am", one deed "by Wednesday" and "by Friday"."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from dossier.analysis.accounts.deeds import DOINGS, kind_of
from dossier.analysis.accounts.differences import Difference, facing_groups, sides_of, told_against
from dossier.analysis.accounts.kin import kin_of
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.roots import root
from dossier.analysis.dates_terms import WEEKDAY, WEEKDAYS
from dossier.analysis.likeness import Survey, compare, tokens_of
from dossier.analysis.marked import figures_of, marked, places_of
from dossier.frozen import frozen
from dossier.model import Locator, Span
from dossier.patterns import compiled, late

_CLOCK = compiled(
    r"(?P<hour>[01]?\d|2[0-3])(?:(?P<mark>[:.])(?P<minute>[0-5]\d)(?!\d|[.:]\d))?(?: ?(?P<half>[ap])\.?m\b\.?)?"
    r"(?! ?%| per| percent| million| billion)"
)
_LEAD = compiled(r"(?:^|\n|\b(?:at|by|around|about|from|before|after|until|until about|since) )$")
"""What stands before an hour that has neither "a.m." nor "p.m."."""
_ROUGHLY = r"(?:about|around|shortly before|shortly after|nearly|almost|just before|just after) $"
_LEADING = 16
_DAYS = marked(day.capitalize() for day in WEEKDAYS)
_DEADLINE = rf"\b(?:by|until|no later than) (?:(?:the end of|next|late|midnight on) )?(?P<day>{WEEKDAY})$"
_DEADLINE_REACH = 40
_DAY, _HALF = 24 * 60, 12 * 60
_APART, _ROUGH = 75, 10
"""Minutes by which two times of one happening may be apart; and by which they are one where either is told roughly."""
_OF_TIMES, _OF_DEADLINES = 1.0, 0.35
"""What two sentences with times must share by weight, and two with deadlines; both of these tell one deed."""
_FEWEST = 2
_HOURLY = 3
"""Times of an article from which on it tells hour by hour."""
_CLOCKS, _DEADLINES = "At what time", "By when"
_WEIGHT = 0.5


@frozen()
class _Time:
    """``value`` is minutes of a day, or the number of a weekday; ``half``: it is known which half of the day."""

    place: Locator
    label: str
    value: int
    half: bool
    rough: bool
    sentence: Span


def hour_differences(known: Survey, nearness: Nearness) -> Iterator[Difference]:
    """Of what is each other's likest in two articles, neither of which gives the other's time."""
    if not nearness.all_near:
        return
    times = [t for article in sorted(known.articles) for t in (*_clocks(known, article), *_deadlines(known, article))]
    by_label: dict[str, list[_Time]] = defaultdict(list)
    for time in times:
        by_label[time.label].append(time)
    for label, here in by_label.items():
        times_of = Counter(t.place.article for t in here)
        scored = []
        for i, j in combinations(range(len(here)), 2):
            a, b = here[i], here[j]
            if a.place.article != b.place.article and (score := _shared(known, a, b, times_of)):
                scored.append((score, i, j))
        for group, _ in facing_groups([t.place for t in here], scored):
            held = [t for t in here if t.place in group]
            if any(_are_apart(a, b) and not _both_told(here, a, b) for a, b in combinations(held, 2)):
                sides = sides_of(group)
                yield told_against(known, "date", label, sides, _WEIGHT)


def _are_apart(a: _Time, b: _Time) -> bool:
    if a.label == _DEADLINES:
        return a.value != b.value
    return _minutes(a, b) > (_ROUGH if a.rough or b.rough else 0)


def _minutes(a: _Time, b: _Time) -> int:
    """How far two times are apart, the half of the day left out where one does not tell it."""
    whole = _DAY if a.half and b.half else _HALF
    apart = abs(a.value - b.value) % whole
    return min(apart, whole - apart)


def _both_told(here: Sequence[_Time], a: _Time, b: _Time) -> bool:
    """Whether the article of one gives the other's time, too."""
    return any(
        other is not mine and other.place.article == mine.place.article and not _are_apart(other, its)
        for mine, its in ((a, b), (b, a))
        for other in here
    )


def _shared(known: Survey, a: _Time, b: _Time, times_of: Mapping[str, int]) -> float:
    """What the sentences of two times share by weight, where they may be of one happening; else 0.

    Where an article tells hour by hour what happened, it must be the same that is done.
    """
    if a.label == _CLOCKS and _minutes(a, b) > _APART:
        return 0.0
    likeness = compare(*(known.bag(t.place.article, [t.sentence]) for t in (a, b)))
    if likeness.evidence < (_OF_DEADLINES if a.label == _DEADLINES else _OF_TIMES):
        return 0.0
    if a.label == _CLOCKS and len(likeness.shared) < _FEWEST:
        return 0.0
    (ours, told), (theirs, other) = _deeds(known, a), _deeds(known, b)
    if a.label == _DEADLINES:
        return 0.0 if ours.isdisjoint(theirs) else likeness.evidence
    alone = all(times_of[t.place.article] < _HOURLY for t in (a, b))
    return likeness.evidence if alone or not (ours.isdisjoint(other) and theirs.isdisjoint(told)) else 0.0


def _deeds(known: Survey, time: _Time) -> tuple[frozenset[str], frozenset[str]]:
    """Roots and families of what the sentence of a time tells as done, or to be done; and those of all its words."""
    tokens = tokens_of(known.articles[time.place.article].text)
    at = [n for n in tokens.within(time.sentence) if tokens.stems[n]]
    told = {n: frozenset((own := root(tokens.stems[n]),)) | kin_of(own) for n in at}
    done = [told[n] for n in at if kind_of(tokens.words[n].lower()) in DOINGS]
    return frozenset[str]().union(*done), frozenset[str]().union(*told.values())


def _clocks(known: Survey, article: str) -> Iterator[_Time]:
    """The times of the day in the running text."""
    text = known.articles[article].text
    tokens = tokens_of(text)
    end = 0
    for n in figures_of(text):
        start = tokens.starts[n]
        found = _CLOCK.match(text, start) if start >= end else None
        if not found or not (found["half"] or found["minute"]) or text[start - 1 : start] in ("-", ".", ":", ","):
            continue
        lead = text[max(0, start - _LEADING) : start]
        if not found["half"] and not _LEAD.search(lead):
            continue
        here = known.sentence_at(article, start)
        if not here or here.piece.kind == "headline" or not start < here.span.end:
            continue
        end = found.end()
        yield _clock(text, article, found, late(_ROUGHLY).search(lead) is not None, here.span)


def _clock(text: str, article: str, found: re.Match[str], rough: bool, sentence: Span) -> _Time:
    hour = int(found["hour"])
    sure = bool(found["half"]) or hour > _HALF // 60 or (found["mark"] == ":" and len(found["hour"]) > 1)
    hour = hour % 12 + 12 * (found["half"] == "p") if found["half"] else hour
    value = 60 * hour + int(found["minute"] or 0)
    return _Time(Locator(article, Span(*found.span())), _CLOCKS, value, sure, rough, sentence)


def _deadlines(known: Survey, article: str) -> Iterator[_Time]:
    """The days of the week by or until which something is to be done."""
    text = known.articles[article].text
    tokens = tokens_of(text)
    for n in places_of(text, _DAYS):
        low = max(0, tokens.starts[n] - _DEADLINE_REACH)
        found = late(_DEADLINE).search(text, low, tokens.ends[n])
        here = known.sentence_at(article, found.start()) if found else None
        if found and here and here.piece.kind != "headline":
            day = WEEKDAYS.index(found["day"].lower())
            yield _Time(Locator(article, Span(*found.span())), _DEADLINES, day, True, False, here.span)
