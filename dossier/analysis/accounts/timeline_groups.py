"""Which dates in the articles are the date of one doing."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations, pairwise, takewhile

from dossier.analysis.accounts.timeline_mentions import Mention
from dossier.analysis.candidates import candidates
from dossier.analysis.clusters import grouped
from dossier.analysis.dates_terms import bounds
from dossier.analysis.likeness import Bag, Likeness, Survey, compare, tokens_of
from dossier.analysis.stems import stem
from dossier.model import Locator, Span, Statement
from dossier.patterns import late

_LEAST_SCORE, _LEAST_EVIDENCE = 0.3, 0.7
"""Of the clauses in which two mentions of one date stand."""
_LEAST_WHOLE, _LEAST_EVIDENCE_WHOLE = 0.3, 1.4
"""Of all that two articles tell of one date."""
_LEAST_SOLE, _LEAST_EVIDENCE_SOLE = 0.15, 0.45
"""The same where no article gives that date twice: it likely is the date of one doing."""
_LEAST_ACROSS, _LEAST_EVIDENCE_ACROSS = 0.45, 1.6
"""Of two datings of one thing to different precisions."""
_ROUNDING = 1e-6
_FEW_MENTIONS = 200
"""Mentions of one date up to which words that many of them share still bring two together."""
_ARTICLES = frozenset("a an the".split())
_LAWS = frozenset(map(stem, "law act statute bill legislation overhaul amendment treaty constitution".split()))
_NAMED = 5
"""Words of a name that follow a year, at most."""
_END = r"[^\w ’'-]|$"
_COARSE = ("year", "month", "week")

Group = list[Mention]


class Beside:
    """Which places a statement carries, so that two of them can be known to say the same."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._carried: dict[str, list[tuple[Span, str]]] = defaultdict(list)
        for s in statements:
            self._carried[s.article].append((s.span, s.id))
            for n, support in enumerate(s.support):
                if support.whole:
                    self._carried[support.article].append((support.span, s.id))
                elif support.of:
                    part = f"{s.id} {n}"
                    self._carried[s.article].append((support.of, part))
                    self._carried[support.article].append((support.span, part))

    def pairs(self, mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
        """Mentions of two articles in words that carry one statement."""
        homes: dict[str, int] = {}
        for i, mention in enumerate(mentions):
            for name in self._at(mention.place):
                first = homes.setdefault(name, i)
                if mentions[first].place.article != mention.place.article:
                    yield first, i

    def _at(self, place: Locator) -> list[str]:
        """The statements that are carried by the words around a place."""
        return sorted({name for span, name in self._carried.get(place.article, ()) if span.overlaps(place.span)})


def alike(known: Survey, mentions: Sequence[Mention], beside: Beside) -> Iterator[Group]:
    """Mentions of one date, parted by what they tell of it; what was said then is one."""
    said, done = [m for m in mentions if m.said], [m for m in mentions if not m.said]
    if len(done) > 1:
        yield from _parted(known, done, beside)
    elif done:
        yield done
    if said:
        yield said


def _parted(known: Survey, done: Sequence[Mention], beside: Beside) -> Iterator[Group]:
    weighed = _Weighed(known)
    clauses = _likenesses([weighed.bag(m, m.clause) for m in done], _LEAST_EVIDENCE)
    wholes = list(_likenesses([weighed.bag(m, m.told) for m in done], _LEAST_EVIDENCE_SOLE))
    is_sole = len({m.place.article for m in done}) == len(done)
    certain = [pair for pair, like in clauses if like.score >= _LEAST_SCORE]
    certain += beside.pairs(done)
    certain += _of_one_thing(known, done) if is_sole else []
    certain += [(i, i + 1) for i, (a, b) in enumerate(pairwise(done)) if _in_one_clause(a, b)]
    certain += [pair for pair, like in wholes if is_sole and like.score >= _LEAST_SOLE]
    scores = {
        (i, j): like.score
        for (i, j), like in wholes
        if like.evidence >= _LEAST_EVIDENCE_WHOLE and done[i].place.article != done[j].place.article
    }
    for group in grouped(len(done), certain, scores, _LEAST_WHOLE):
        yield [done[i] for i in group]


def _of_one_thing(known: Survey, done: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Years that say which of its kind something is: "a 1931 law" and "the 1931 Tidal Waters Act" are one."""
    kinds = [_kind_of(known.articles[m.place.article].text, m) for m in done]
    for (i, a), (j, b) in combinations(enumerate(kinds), 2):
        if not a.isdisjoint(b):
            yield i, j


def only_names_a_law(known: Survey, group: Group) -> bool:
    """Whether a year does no more than say which law is meant, in one article: nothing is told of that year."""
    homes = {m.place.article for m in group}
    return len(homes) == 1 and all("law" in _kind_of(known.articles[m.place.article].text, m) for m in group)


def _kind_of(text: str, mention: Mention) -> frozenset[str]:
    """What is named right behind a year that has "a" or "the" before it; laws by whatever name are of one kind."""
    place = mention.dated.span
    if mention.dated.precision != "year" or place.of(text).split()[0].lower() not in _ARTICLES:
        return frozenset()
    stop = late(_END).search(text, place.end)
    if stop is None or stop.start() == place.end:
        return frozenset()
    named = tokens_of(text).stems_in(Span(place.end, stop.start()))
    found = {s for s, _ in zip(takewhile(bool, named), range(_NAMED), strict=False)}
    return frozenset(found | {"law"} if found & _LAWS else found)


def _in_one_clause(a: Mention, b: Mention) -> bool:
    return a.clause == b.clause and a.place.article == b.place.article


class _Weighed:
    """What stretches tell, each read once: a broken file may give one date a thousand times in one clause."""

    def __init__(self, known: Survey) -> None:
        self._known = known
        self._read: dict[tuple[str, Span], dict[str, float]] = {}

    def bag(self, mention: Mention, span: Span) -> Bag:
        """What a stretch tells, without the words of the date."""
        article = mention.place.article
        named = tokens_of(self._known.articles[article].text).stems_in(mention.place.span)
        if (article, span) not in self._read:
            self._read[article, span] = self._known.weighed(article, [span])
        return Bag({s: w for s, w in self._read[article, span].items() if s not in named})


def _likenesses(bags: Sequence[Bag], least: float) -> Iterator[tuple[tuple[int, int], Likeness]]:
    """Pairs that share words of some weight."""
    for i, j, _ in candidates(bags, least - _ROUNDING, longest=_FEW_MENTIONS if len(bags) <= _FEW_MENTIONS else 0):
        likeness = compare(bags[i], bags[j])
        if likeness.evidence >= least:
            yield (i, j), likeness


def across(known: Survey, groups: list[Group]) -> list[Group]:
    """Groups of one doing that are dated to different precisions, put together: "in May", "on 3 May"."""
    coarse, fine = _within(groups)
    if not coarse:
        return groups
    involved = sorted(coarse | fine)
    homes = [i for i in involved for _ in groups[i]]
    weighed = _Weighed(known)
    bags = [weighed.bag(m, m.clause) for i in involved for m in groups[i]]
    best: dict[int, tuple[float, int]] = {}
    for (a, b), likeness in _likenesses(bags, _LEAST_EVIDENCE_ACROSS):
        for one, other in ((homes[a], homes[b]), (homes[b], homes[a])):
            if one in coarse and likeness.score >= _LEAST_ACROSS and _holds(groups[one], groups[other]):
                best[one] = max(best.get(one, (0.0, 0)), (likeness.score, -other))
    return list(_merged(groups, {i: -j for i, (_, j) in best.items()}))


def _within(groups: Sequence[Group]) -> tuple[set[int], set[int]]:
    """The coarse groups of doings within whose time a finer one lies, and those finer ones."""
    ends = [bounds(group[0].dated.when) for group in groups]
    by_ends: dict[tuple[date, date], list[int]] = defaultdict(list)
    for i, group in enumerate(groups):
        if not group[0].said:
            by_ends[ends[i]].append(i)
    order = sorted(by_ends)
    begins = [first for first, _ in order]
    coarse: set[int] = set()
    fine: set[int] = set()
    for first, last in order:
        here = [i for i in by_ends[first, last] if groups[i][0].dated.precision in _COARSE]
        inside = order[bisect_left(begins, first) : bisect_right(begins, last)] if here else ()
        found = [j for other in inside if other != (first, last) and other[1] <= last for j in by_ends[other]]
        fine.update(found)
        coarse.update(here if found else ())
    return coarse, fine


def _holds(coarse: Group, fine: Group) -> bool:
    """Does a date lie within a coarser one?"""
    (first, last), (begin, end) = bounds(coarse[0].dated.when), bounds(fine[0].dated.when)
    return first <= begin and end <= last and (first, last) != (begin, end)


def _merged(groups: Sequence[Group], into: dict[int, int]) -> Iterator[Group]:
    """Each group with those that go into it; the finest leads."""
    gathered: dict[int, Group] = defaultdict(list)
    for i, group in enumerate(groups):
        home = i
        while home in into:
            home = into[home]
        gathered[home] += group
    for home, members in gathered.items():
        when = groups[home][0].dated.when
        yield sorted(members, key=lambda m: m.dated.when != when)
