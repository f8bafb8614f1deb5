"""The dates that the articles give, in order, each with the places that give it and what they tell of it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from dossier.analysis.accounts.timeline_mentions import Mention, mentions_of
from dossier.analysis.anchors import anchor
from dossier.analysis.candidates import candidates
from dossier.analysis.clusters import grouped
from dossier.analysis.dates_terms import bounds
from dossier.analysis.likeness import Bag, Likeness, Survey, compare, survey
from dossier.model import Discrepancy, Locator, Seeds, Span, Statement, TimelineEntry

_LEAST_SCORE = 0.3
_LEAST_EVIDENCE = 0.7
_LEAST_WHOLE, _LEAST_EVIDENCE_WHOLE = 0.3, 1.4
"""Of all that two articles tell of one date."""
_LEAST_ACROSS, _LEAST_EVIDENCE_ACROSS = 0.45, 1.6
"""Of two datings of one thing to different precisions."""
_ROUNDING = 1e-6
_MOST = 200
"""Mentions of one date that are compared."""
_OPEN = re.compile(r"\W*(?:he|she|it|they|this|that|these|those|his|her|their|its)\b", re.IGNORECASE)

_Group = list[Mention]


def find_dates(
    seeds: Seeds, statements: Sequence[Statement] = (), discrepancies: Sequence[Discrepancy] = ()
) -> tuple[TimelineEntry, ...]:
    """Every date in the articles' running text, earliest first, the doings of a day before what was said on it.

    Relative ones ("last month", "on Wednesday") are resolved from the day of the article, or of
    the event where the article has none, and are then ``inferred``; those that cannot be
    resolved are left out. One entry may be given by several articles; ``text`` is what the first of them
    tells. All that was said on one day is one entry. What ``statements`` put side by side is one doing;
    ``discrepancies`` of kind date are named where they stand.
    """
    known = survey(seeds.articles)
    by_when: dict[str, _Group] = defaultdict(list)
    for mention in mentions_of(known, seeds):
        by_when[mention.dated.when].append(mention)
    beside = _Beside(statements)
    groups = [group for when in sorted(by_when) for group in _alike(by_when[when], beside)]
    dated = [d for d in discrepancies if d.kind == "date"]
    seen: Counter[tuple[str, str]] = Counter()
    return tuple(_entry(known, group, dated, seen) for group in sorted(_across(groups), key=_order))


def _order(group: _Group) -> tuple[object, ...]:
    """Earliest first, a longer time before a shorter, doings before sayings, what most articles tell first."""
    when = group[0].dated.when
    first, last = bounds(when)
    return first, first - last, when, group[0].said, -len({m.place.article for m in group}), group[0].place


class _Beside:
    """Which places a statement carries, so that two of them can be known to say the same."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._carried: dict[str, list[tuple[Span, str]]] = defaultdict(list)
        for s in statements:
            self._carried[s.article].append((s.span, s.id))
            for support in s.support:
                if support.whole:
                    self._carried[support.article].append((support.span, s.id))

    def at(self, place: Locator) -> frozenset[str]:
        """The statements that are carried by the words around a place."""
        return frozenset(name for span, name in self._carried.get(place.article, ()) if span.overlaps(place.span))


def _alike(mentions: Sequence[Mention], beside: "_Beside") -> Iterator[_Group]:
    """Mentions of one date, parted by what they tell of it; what was said then is one."""
    said, done = [m for m in mentions if m.said], [m for m in mentions if not m.said]
    few = done[:_MOST]
    clauses, wholes = [m.bag for m in few], [m.matter for m in few]
    certain = [p for p, like in _likenesses(clauses, _LEAST_EVIDENCE) if like.score >= _LEAST_SCORE]
    certain += _beside(few, beside)
    scores = {
        (i, j): like.score
        for (i, j), like in _likenesses(wholes, _LEAST_EVIDENCE_WHOLE)
        if few[i].place.article != few[j].place.article
    }
    for group in grouped(len(done), certain, scores, _LEAST_WHOLE):
        yield [done[i] for i in group]
    if said:
        yield said


def _beside(mentions: Sequence[Mention], beside: "_Beside") -> Iterator[tuple[int, int]]:
    """Mentions of two articles in words that carry one statement."""
    homes: dict[str, int] = {}
    for i, mention in enumerate(mentions):
        for name in sorted(beside.at(mention.place)):
            first = homes.setdefault(name, i)
            if mentions[first].place.article != mention.place.article:
                yield first, i


def _likenesses(bags: Sequence[Bag], least: float) -> Iterator[tuple[tuple[int, int], Likeness]]:
    """Pairs that share words of some weight."""
    for i, j, _ in candidates(bags, least - _ROUNDING, longest=_MOST):
        likeness = compare(bags[i], bags[j])
        if likeness.evidence >= least:
            yield (i, j), likeness


def _across(groups: list[_Group]) -> list[_Group]:
    """Groups of one doing that are dated to different precisions, put together: "in May", "on 3 May"."""
    done = [g for g in groups if not g[0].said]
    coarse = {i for i, g in enumerate(done) if g[0].dated.precision in ("year", "month", "week")}
    if not coarse:
        return groups
    homes, bags = [], []
    for i, group in enumerate(done):
        for mention in group[:_MOST]:
            homes.append(i)
            bags.append(mention.bag)
    best: dict[int, tuple[float, int]] = {}
    for a, b, _ in candidates(bags, _LEAST_EVIDENCE_ACROSS - _ROUNDING):
        for one, other in ((homes[a], homes[b]), (homes[b], homes[a])):
            if one in coarse and _holds(done[one][0].dated.when, done[other][0].dated.when):
                likeness = compare(bags[a], bags[b])
                if likeness.score >= _LEAST_ACROSS and likeness.evidence >= _LEAST_EVIDENCE_ACROSS:
                    best[one] = max(best.get(one, (0.0, 0)), (likeness.score, -other))
    return [*_merged(done, {i: -j for i, (_, j) in best.items()}), *(g for g in groups if g[0].said)]


def _merged(groups: Sequence[_Group], into: dict[int, int]) -> Iterator[_Group]:
    """Each group with those that go into it; the finest leads."""
    gathered: dict[int, _Group] = defaultdict(list)
    for i, group in enumerate(groups):
        home = i
        while home in into:
            home = into[home]
        gathered[home] += group
    for home, members in gathered.items():
        when = groups[home][0].dated.when
        yield sorted(members, key=lambda m: m.dated.when != when)


def _holds(coarse: str, fine: str) -> bool:
    """Does a date lie within a coarser one?"""
    (first, last), (begin, end) = bounds(coarse), bounds(fine)
    return coarse != fine and first <= begin and end <= last and (first, last) != (begin, end)


def _entry(
    known: Survey, mentions: Sequence[Mention], discrepancies: Iterable[Discrepancy], seen: Counter[tuple[str, str]]
) -> TimelineEntry:
    """One entry, with an id made of the words of its first place. ``seen`` counts the ids given so far."""
    when, precision = mentions[0].dated.when, mentions[0].dated.precision
    fine = [m for m in mentions if m.dated.when == when]
    texts = {m.place.article: known.articles[m.place.article].text for m in mentions}
    first = min(fine, key=lambda m: (m.dated.inferred, bool(_OPEN.match(m.told.of(texts[m.place.article]))), m.place))
    mentions = sorted(mentions, key=lambda m: (m is not first, m.place))
    text = first.told.of(texts[first.place.article])
    words = f"{first.place.span.of(texts[first.place.article])} {text}"
    seen[first.place.article, words] += 1
    exact = {m.place.article for m in fine if not m.dated.inferred}
    return TimelineEntry(
        when=when,
        precision=precision,
        text=text,
        inferred=not exact,
        refs=tuple(m.place for m in mentions),
        told=tuple(_place(m) for m in mentions),
        inferred_in=tuple(sorted({m.place.article for m in mentions if m.dated.inferred} - exact)),
        differs=_differing(mentions, discrepancies),
        coarser=tuple(m.place for m in mentions if m.dated.when != when),
        said=first.said,
        id=anchor("t", first.place.article, words, seen[first.place.article, words]),
    )


def _place(mention: Mention) -> Locator:
    return Locator(mention.place.article, mention.told)


def _differing(mentions: Sequence[Mention], discrepancies: Iterable[Discrepancy]) -> tuple[str, ...]:
    """The differences of date in which one of these dates stands."""
    discrepancies = list(discrepancies)
    here: dict[str, list[Span]] = defaultdict(list)
    for mention in mentions if discrepancies else ():
        here[mention.place.article].append(mention.place.span)
    return tuple(
        d.id for d in discrepancies if any(s.span.overlaps(span) for s in d.sides for span in here.get(s.article, ()))
    )
