"""How many, how much, how long: numbers that differ where two articles count the same."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import combinations
from typing import Literal

from dossier.analysis.accounts.difference_labels import HOW_LONG, HOW_MANY, HOW_MUCH
from dossier.analysis.accounts.differences import Difference, chained, either, facing_groups, sides_of, words_at
from dossier.analysis.accounts.kin import kin_of
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.numbers import MONEY, Quantity
from dossier.analysis.accounts.pairs import Facing
from dossier.analysis.accounts.roots import root
from dossier.analysis.accounts.said_of import bare_numbers, is_of_several, of_two, said_of, sole_counts
from dossier.analysis.accounts.sharing import telling_stems
from dossier.analysis.accounts.tolls import (
    GRAVELY_HURT,
    NO_PEOPLE,
    SUICIDE,
    TOLLS,
    counted,
    may_be_one_sum,
    none_of,
)
from dossier.analysis.likeness import Bag, Survey, compare, tokens_of
from dossier.frozen import frozen
from dossier.model import Locator, Span, Trait
from dossier.patterns import late

_FIRST = (
    r"\b(?:first|only|worst|[a-z]{3,}est)\b[^.;:!?]{0,60}"
    r" (?:in|for)(?: (?:the|my|his|her|its|our|their))?(?: (?:past|last))? $"
)
_SINCE = 70
"""Characters before "30 days" in which it shows that they are those since when something is the first, or the worst."""
_RANGE = r"\bbetween \S+ and $"
OF_SEVERAL = 0.2
"""Part of the greater that the lesser must be of two counts of what an article counts several times."""
_APART = r"(?:[’']s?)? (?:after|before|later|earlier|ago|since|following)\b"
"""What stands behind "30 days" that lie between two happenings and are not how long anything lasts."""
_BEFELL = 0.25
"""What a difference weighs more where it is of people killed, hurt or arrested."""
_CLOSE = 0.8
"""Part of the greater number that the lesser must be, for both to be likely one that was got wrong."""
_FEWEST_SHARED = 3
"""Stems below which the sentences of two numbers that are not close cannot share enough."""
_LEAST_SHARED = 2
_SAME_MATTER = 0.3
_MEASURED = 0.5
"""The same of two numbers that are said of one noun: "turnout was 71 per cent"."""
_OF_SOLE = 0.5
_ROUNDING_WEIGHT = 0.3
_LEAST_STEP = 10
_ROUND = 0.1
"""Part by which two numbers may be apart and one a rounding of the other."""


@frozen(slots=False, guarded=False)
class _Count:
    """A quantity: ``unit`` is what is counted or what befell those counted ("@killed").

    ``context`` is its sentence; of those whom something befell, and of sums, with the sentence before.
    """

    place: Locator
    quantity: Quantity
    unit: str
    context: Span
    stems: frozenset[str]


def number_differences(known: Survey, nearness: Nearness, facing: Sequence[Facing]) -> Iterator[Difference]:
    """The same thing counted differently, in sentences that say the same or that hold the same count of one event."""
    by_unit: dict[str, list[_Counted]] = defaultdict(list)
    for unit, one in _counts(known):
        by_unit[unit].append(one)
    faced = _Faced(facing)
    for unit, several in sorted(by_unit.items()):
        if nearness.any_near({article for article, _, _ in several}):
            counts = [_count(known, unit, *counted) for counted in several]
            yield from _of_unit(known, nearness, unit, counts, faced)
    if nearness.all_near:
        yield from _of_kindred(known, by_unit)


_Counted = tuple[str, Quantity, Span]
"""An article, a quantity in it, and the sentence or two around it."""


def _counts(known: Survey) -> Iterator[tuple[str, _Counted]]:
    """By unit, in the order of articles, then of reading; of headlines none, since they round."""
    for article in sorted(known.articles):
        text = known.articles[article].text
        for unit, q in sorted([*counted(text), *none_of(text)], key=lambda both: both[1].span):
            here = known.sentence_at(article, q.span.start)
            if here and here.span.end >= q.span.end and here.piece.kind != "headline":
                first = known.sentence_before(here) if unit[0] == "@" or unit in MONEY else here
                yield unit, (article, q, Span(first.span.start, here.span.end))


def _of_kindred(known: Survey, by_unit: Mapping[str, Sequence[_Counted]]) -> Iterator[Difference]:
    """What every article counts once, by whatever word of a family, and of whoever is named there: flaws and faults."""
    by_kin: dict[str, list[tuple[str, _Counted]]] = defaultdict(list)
    for unit, several in sorted(by_unit.items()):
        if several[0][1].noun and unit[0] not in "@#":
            for family in kin_of(root(several[0][1].unit)):
                by_kin[family] += [(unit, one) for one in several]
    for _, here in sorted(by_kin.items()):
        if len({unit for unit, _ in here}) == 1:
            continue
        pairs = sole_counts("", [(article, q.value) for _, (article, q, _) in here])
        counts = [_count(known, unit, *one) for unit, one in here]
        named = [(i, j) for i, j in pairs if not known.names.isdisjoint(counts[i].stems & counts[j].stems)]
        for group in chained([(counts[i].place, counts[j].place) for i, j in named]):
            told = [c for c in counts if c.place in group]
            yield _told(known, told[0].unit, told, _OF_SOLE)


def _count(known: Survey, unit: str, article: str, quantity: Quantity, context: Span) -> _Count:
    tokens = tokens_of(known.articles[article].text)
    stems = frozenset(tokens.stems_in(context)).difference(tokens.stems_in(quantity.span), ("",))
    return _Count(Locator(article, quantity.span), quantity, unit, context, stems)


def measured(known: Survey, place: Locator) -> Literal["since", "apart", "lasts"]:
    """What a time measures: how long it lasts, how far two happenings lie apart, or since when something is the first.

    "The first visit in 30 days" and "a visit 30 days after the flood" last no 30 days.
    """
    text, start = known.articles[place.article].text, place.span.start
    before = text[max(0, start - _SINCE) : start]
    if late(_FIRST).search(before):
        return "since"
    return "apart" if not before.endswith("for ") and late(_APART).match(text, place.span.end) else "lasts"


class _Faced:
    """Which places of two articles stand in one statement."""

    def __init__(self, facing: Sequence[Facing]) -> None:
        self._by_articles: dict[tuple[str, str], list[Facing]] = defaultdict(list)
        for pair in facing:
            self._by_articles[pair.a.article, pair.b.article].append(pair)

    def of(self, a: Locator, b: Locator) -> Facing | None:
        if b.article < a.article:
            a, b = b, a
        here = self._by_articles.get((a.article, b.article))
        if not here:
            return None
        found = [p for p in here if p.a.span.overlaps(a.span) and p.b.span.overlaps(b.span)]
        return max(found, key=lambda p: (p.counted, p.a, p.b), default=None)


def _of_unit(
    known: Survey, nearness: Nearness, unit: str, counts: Sequence[_Count], faced: _Faced
) -> Iterator[Difference]:
    bag = cache(lambda n: _bag_of(known, counts[n]))
    printed: dict[str, set[float]] = defaultdict(set)
    for c in counts:
        printed[c.place.article].add(c.quantity.value)
    scored: list[tuple[float, int, int]] = []
    rounded: dict[tuple[int, int], float] = {}
    homes = [c.place.article for c in counts]
    telling = telling_stems([c.stems for c in counts])
    least = _LEAST_SHARED if unit in ("%", "time") else 1  # of which news prints many
    of_noun = set(_of_one_noun(known, counts)) if nearness.all_near else set()
    sole = set(sole_counts(unit, [(c.place.article, c.quantity.value) for c in counts])) if nearness.all_near else set()
    for i, j in sorted(of_noun.union(sole, nearness.sharing([c.stems & telling for c in counts], homes, least))):
        x, y = counts[i], counts[j]
        a, b = x.quantity.value, y.quantity.value
        if a == b:
            bounds = {x.quantity.bound, y.quantity.bound}
            if bounds in ({"", "about"}, {"", "more"}, {"", "less"}) and not any(
                _is_no_bound(known, c) for c in (x, y)
            ):
                rounded[i, j] = compare(bag(i), bag(j)).score
            continue
        if a in printed[y.place.article] or b in printed[x.place.article]:
            continue
        if unit == "time" and measured(known, x.place) != measured(known, y.place):
            continue
        score = _score(x, y, partial(bag, i), partial(bag, j), faced, (i, j) in of_noun)
        score = score or (_OF_SOLE if (i, j) in sole else 0.0)
        if score and not _apart(known, x, y):
            scored.append((score, i, j))
    yield from _rounded(known, unit, counts, rounded)
    of_place = {c.place: c for c in counts}
    for group, weight in facing_groups([c.place for c in counts], scored):
        yield _told(known, unit, [of_place[p] for p in sides_of(group)], weight)


def _is_no_bound(known: Survey, count: _Count) -> bool:
    """Whether a number is the end of a range, "between nine and ten", or time throughout: "over nine days"."""
    text, start = known.articles[count.place.article].text, count.place.span.start
    if count.unit == "time" and text.startswith("over ", start):
        return True
    return late(_RANGE).search(text, max(0, start - _SINCE), start) is not None


def _of_one_noun(known: Survey, counts: Sequence[_Count]) -> Iterator[tuple[int, int]]:
    """Which two counts are said of one noun, as "turnout was", or of who died so, of which no article tells several."""
    said: dict[str, list[int]] = defaultdict(list)
    for n, count in enumerate(counts):
        if noun := count.unit if count.unit == SUICIDE else said_of(known, count.place, count.quantity.number):
            said[noun].append(n)
    for several in said.values():
        if len({counts[n].place.article for n in several}) == len(several):
            yield from combinations(several, 2)


def _apart(known: Survey, x: _Count, y: _Count) -> bool:
    """Whether two counts are of two who have a name each, or one article gives both."""
    if x.unit not in NO_PEOPLE and (
        x.quantity.value in bare_numbers(known, y.place.article)
        or y.quantity.value in bare_numbers(known, x.place.article)
    ):
        return True
    several = is_of_several(known, x.place.article, x.unit) or is_of_several(known, y.place.article, y.unit)
    less, more = sorted((x.quantity.value, y.quantity.value))
    return several and (less < OF_SEVERAL * more or of_two(known, x.place, y.place))


def _rounded(
    known: Survey, unit: str, counts: Sequence[_Count], alike: Mapping[tuple[int, int], float]
) -> Iterator[Difference]:
    """The same number, which one article gives as it stands and another as "about" or "more than" so many."""
    near = {pair: score for pair, score in alike.items() if score >= _SAME_MATTER}
    of_place = {c.place: c for c in counts}
    for group in chained([(counts[i].place, counts[j].place) for i, j in near]):
        told = _told(known, unit, [of_place[p] for p in sides_of(group)], _ROUNDING_WEIGHT)
        yield Difference(told.kind, told.about, told.sides, _ROUNDING_WEIGHT, "rounding")


def _bag_of(known: Survey, count: _Count) -> Bag:
    weights = known.weighed(count.place.article, [count.context])
    return Bag({s: w for s, w in weights.items() if s in count.stems})


def _score(x: _Count, y: _Count, a: Callable[[], Bag], b: Callable[[], Bag], faced: _Faced, same: bool) -> float:
    """How sure it is that two counts are of the same, and how grave; 0 where it is not sure enough.

    ``same``: they are said of one noun.
    """
    near = min(x.quantity.value, y.quantity.value) / max(x.quantity.value, y.quantity.value)
    face = faced.of(x.place, y.place)
    if face is None and near < _CLOSE and x.unit[0] != "@" and len(x.stems & y.stems) < _FEWEST_SHARED:
        return 0.0
    if x.unit in MONEY and not may_be_one_sum(x.quantity, y.quantity):
        return 0.0
    likeness = compare(a(), b())
    score, evidence = likeness.score, likeness.evidence
    sure = (
        (face is not None and (score >= 0.3 or face.counted))
        or (x.unit[0] == "@" and (near >= 0.2 or near == 0.0) and evidence >= 0.5)
        or (near >= _CLOSE and x.unit != "%" and x.unit != "time" and evidence >= 0.9)
        or (near >= 0.96 and x.unit in MONEY and evidence > 0.0)
        or (same and near >= _MEASURED and (evidence >= 0.5 or x.unit == SUICIDE))
        or (score >= (0.5 if x.unit in NO_PEOPLE else 0.4) and evidence >= 2.0)
    )
    befell = _BEFELL if x.unit[0] == "@" else 0.0
    return 0.45 + befell + score / 2 + near / 10 if sure else 0.0


def _told(known: Survey, unit: str, counts: Sequence[_Count], weight: float) -> Difference:
    first = {(c.quantity.value, c.quantity.bound): c.place for c in reversed(counts)}
    words = [words_at(known, c.place) for c in counts if c.place in first.values()]
    trait = rounding([c.quantity for c in counts])
    if unit == "time":
        what, trait = HOW_LONG, trait or "interval"
    elif unit in (*MONEY, "%"):
        what = HOW_MUCH
    elif unit[0] == "#":
        what = f"Which {counts[0].quantity.noun}"
    else:
        hurt = unit[1:] in (*TOLLS, GRAVELY_HURT)
        what = f"{HOW_MANY} were {unit[1:]}" if hurt else f"{HOW_MANY} {counts[0].quantity.noun}"
    return Difference("number", f"{what}: {either(words)}", sides_of(c.place for c in counts), min(1.0, weight), trait)


def rounding(quantities: Iterable[Quantity]) -> Trait | None:
    """Rounding, where of every two numbers one is told roughly and the other is what it may stand for."""
    apart = [(x, y) for x, y in combinations(quantities, 2) if x.value != y.value]
    return "rounding" if apart and all(_rounds(x, y) or _rounds(y, x) for x, y in apart) else None


def _rounds(rough: Quantity, exact: Quantity) -> bool:
    """Whether a number told roughly can be the other: "about 300" and 303, "nearly two weeks" and 13 days."""
    value, over = rough.value, exact.value - rough.value
    if rough.bound == "about":
        half = rough.step / 2
        return (abs(over) < half or (abs(over) == half and not exact.bound)) and abs(over) <= _ROUND * value
    return rough.bound == "more" and rough.step >= _ROUND * value and 0 <= over < rough.step and _is_many(rough, exact)


def _is_many(rough: Quantity, exact: Quantity) -> bool:
    """Whether so few digits are rough: of small numbers only where the other is told in lesser units of time."""
    return rough.step >= _LEAST_STEP if rough.unit != "time" else rough.step > exact.step
