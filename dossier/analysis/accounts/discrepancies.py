"""Where the articles differ, each in its own words: a few that an editor should look at, not all that there are."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import combinations

from dossier.analysis.accounts.differences import Difference, words_at
from dossier.analysis.accounts.differing import compared, find_all
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.said_once import says_again
from dossier.analysis.accounts.sides import Sides
from dossier.analysis.anchors import anchor, published_id
from dossier.analysis.likeness import Survey
from dossier.analysis.spellings import all_only_spelt
from dossier.frozen import changed
from dossier.model import (
    SLIGHT_TRAITS,
    Article,
    Discrepancy,
    DiscrepancyKind,
    Locator,
    Quotation,
    Span,
    Statement,
    Utterance,
)

_MOST_FOR_FIVE = 20
_MOST_OF_A_KIND = 6
_NEARLY = 0.75
"""Part of the longer of two stretches that both have, which are then the same to a reader."""


def find_discrepancies(
    articles: Sequence[Article],
    quotations: Sequence[Quotation],
    utterances: Sequence[Utterance],
    statements: Sequence[Statement],
) -> tuple[Discrepancy, ...]:
    """The weightiest differences between articles that are near each other: at most four an article (20 at least).

    Of one kind there are at most six for each five articles, and more where other kinds leave room.

    They are looked for where two articles say the same thing (wordings of one utterance, places of one statement), and
    where they fill one slot of the event: the count of the same, the day of one doing, the office of one person. What
    is no contradiction (a rounding, a day told more closely) comes last.
    """
    known = compared(articles, quotations, utterances, statements)
    if not known.nearness.articles:
        return ()
    most = _MOST_FOR_FIVE * max(5, len(articles)) // 5
    near = (_of_spelling(known.whole, one) for one in _of_near(known.nearness, find_all(known)))
    sides = Sides(known, statements)
    found = sorted(sides.once_a_remark(dict.fromkeys(near)), key=_rank)
    again = partial(says_again, known.whole)
    return tuple(_named(known.whole, _spread(found, most, sides.shown, again)))


def _of_near(nearness: Nearness, differences: Iterable[Difference]) -> Iterator[Difference]:
    """Those with two sides that are near each other."""
    for one in differences:
        if any(nearness.near(a.article, b.article) for a, b in combinations(one.sides, 2)):
            yield one


def _of_spelling(known: Survey, one: Difference) -> Difference:
    """Of words that houses spell otherwise no more than that: "the Labour Board", "the Labor Board"."""
    if one.trait in (None, "transliteration") and all_only_spelt([words_at(known, p) for p in one.sides]):
        return changed(one, trait="spelling", opposed=False)
    return one


def _rank(one: Difference) -> tuple[bool, float, DiscrepancyKind, tuple[Locator, ...], str, str]:
    """What is no contradiction comes last; else the weightiest first."""
    return one.trait in SLIGHT_TRAITS, -one.weight, one.kind, one.sides, one.about, one.of or ""


def _spread(
    found: Iterable[Difference],
    most: int,
    told: Callable[[Difference], Difference | None],
    again: Callable[[Difference, Difference], bool],
) -> list[Difference]:
    """The weightiest, no kind crowding out the others while there are others; what stands on the same words once.

    Given back as they are ``told``; what that gives None for is left out, and what says ``again`` what is kept.
    """
    kept: list[tuple[Difference, Difference]] = []
    count: dict[str, int] = defaultdict(int)
    taken, shown = _Taken(), _Taken()
    most_of_a_kind = _MOST_OF_A_KIND * max(1, most // _MOST_FOR_FIVE)
    late: list[Difference] = []

    def keep(one: Difference) -> None:
        if len(kept) >= most or taken.twice(one.sides, Span.overlaps) or not (whole := told(one)):
            return
        if any(kept[n][1].kind == whole.kind for n in shown.twice(whole.sides, _is_nearly)):
            return
        if any(again(whole, kept[n][1]) for n in shown.beside(whole.sides)):
            return
        if not one.whole:
            taken.take(len(kept), one.sides)
            shown.take(len(kept), whole.sides)
        count[one.kind] += 1
        kept.append((one, whole))

    for one in _spelt_once(found):
        if one.trait not in SLIGHT_TRAITS and count[one.kind] < most_of_a_kind:
            keep(one)
        else:
            late.append(one)
    for one in late:  # where there is room left
        keep(one)
    return [whole for _, whole in sorted(kept, key=lambda both: _rank(both[0]))]


def _spelt_once(found: Iterable[Difference]) -> Iterator[Difference]:
    """Of names that houses print with accents or without the first alone: it says how each does."""
    spelt: list[frozenset[str]] = []
    for one in found:
        articles = frozenset(p.article for p in one.sides)
        if one.kind != "name" or one.trait != "spelling":
            yield one
        elif all(len(articles & others) <= 1 for others in spelt):
            spelt.append(articles)
            yield one


class _Taken:
    """The places of what is kept, by article, each with its number."""

    def __init__(self) -> None:
        self._places: dict[str, list[tuple[int, Span]]] = defaultdict(list)

    def take(self, number: int, places: Iterable[Locator]) -> None:
        for p in places:
            self._places[p.article].append((number, p.span))

    def beside(self, places: Iterable[Locator]) -> dict[int, None]:
        """The numbers of what has places in the articles of some, in order."""
        return dict.fromkeys(n for article in {p.article: None for p in places} for n, _ in self._places[article])

    def twice(self, places: Iterable[Locator], met: Callable[[Span, Span], bool]) -> list[int]:
        """The numbers of what stands where two of some places are."""
        found = Counter(n for p in places for n in {n for n, span in self._places[p.article] if met(span, p.span)})
        return [n for n, sides in found.items() if sides > 1]


def _is_nearly(one: Span, other: Span) -> bool:
    """Whether most of the longer of two stretches stands in both."""
    both = min(one.end, other.end) - max(one.start, other.start)
    return both >= _NEARLY * max(one.end - one.start, other.end - other.start)


def _named(known: Survey, found: Iterable[Difference]) -> Iterable[Discrepancy]:
    """With ids made of the words of the side whose article's published id comes first."""
    seen: dict[str, int] = defaultdict(int)
    for one in found:
        first = min(one.sides, key=lambda side: published_id(side.article))
        words = first.span.of(known.articles[first.article].text)
        name = anchor(f"d-{one.kind}", first.article, words)
        seen[name] += 1
        if seen[name] > 1:
            name = anchor(f"d-{one.kind}", first.article, words, seen[name])
        yield Discrepancy(name, one.kind, one.about, one.sides, one.trait, one.of, one.opposed)
