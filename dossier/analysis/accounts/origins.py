"""How many independent voices carry a statement: carriers that print each other's text count once.

Likeness is no proof of who copied whom; it says that two articles are no two witnesses. What
is looked at is the reporters' own words. A remark that all outlets quote alike has one
speaker, but each outlet may have heard it.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import chain, combinations

from rapidfuzz import fuzz

from dossier.analysis.accounts.passages import Passages
from dossier.analysis.clusters import Together
from dossier.analysis.tables import Once
from dossier.model import Locator, Span
from dossier.patterns import compiled, holds

_NEAR = 85.0
"""Likeness (0 to 100) from which the reporter's own words are near-verbatim."""
_AGENCY_NEAR = 70.0
"""The same where both credit one agency."""
_ENOUGH = 40
"""Characters outside quotation marks that are enough to compare; with fewer, the sentences beside are taken in."""
_WIDEST = 2
"""Sentences on either side that are taken in at most."""
_TWIN = 0.6
"""Of the lesser article's sentences, the part that stands in the other where one is the other's twin."""
_LONG = 5
"""Words of matter from which a sentence is its reporter's own."""
_FIRST = 40
"""Articles that have the same sentence are looked at as twins of the first so many of them."""
_MARKS = "“\"‘'"
# It begins with one class of characters, which is searched fast.
_MARKS_OF_QUOTED = ("“", '"', "‘")
_QUOTED = compiled(r"[“\"‘](?:(?<!‘)[^”\"]*(?:[”\"]|$)|(?<=‘)[^’]*’(?!\w))")


class Origins:
    """What is known of who prints whose text; the same for every order of articles."""

    def __init__(self, passages: Passages) -> None:
        self._passages = passages
        self._articles = passages.known.articles
        self._sentences: dict[str, list[Span]] = {}
        self._sizes: dict[str, int] = {}

    def of(self, places: Iterable[Locator]) -> tuple[tuple[str, ...], ...]:
        """The carriers, together where they are one voice: transitive, and in the order of article ids.

        ``places`` are where each carries the statement; an article may stand there several times.
        """
        several = sorted(set(places))
        found = sorted({p.article for p in several})
        if len(found) == 1:
            return ((found[0],),)
        number = {a: n for n, a in enumerate(found)}
        together = Together(len(found))
        self._one_outlet(number, together)
        for a, n in number.items():
            for b in self._twins.get(a, ()):
                if b in number:
                    together.join(n, number[b])
        self._near_verbatim(several, number, together)
        return tuple(tuple(found[n] for n in group) for group in together.groups)

    def _one_outlet(self, number: Mapping[str, int], together: Together) -> None:
        first: dict[str, int] = {}
        for a, n in number.items():
            outlet = self._articles[a].outlet
            if outlet is not None:
                together.join(first.setdefault(outlet, n), n)

    def _near_verbatim(self, several: Sequence[Locator], number: Mapping[str, int], together: Together) -> None:
        """Join those whose reporters' own words are near-verbatim; what is told in the same words is compared once."""
        here_alone = [self._own(p, 0) for p in several]
        widest = 0 if all(len(own) >= _ENOUGH for own in here_alone) else _WIDEST
        alike: dict[_Told, list[int]] = defaultdict(list)
        for p, alone in zip(several, here_alone, strict=True):
            own = alone, *[self._own(p, width) for width in range(1, widest + 1)]
            alike[self._articles[p.article].agency, own].append(number[p.article])
        for told, here in alike.items():
            if len(set(here)) > 1 and _near(told, told):
                for n in here:
                    together.join(here[0], n)
        for (one, here), (other, there) in combinations(alike.items(), 2):
            if len({together.head(n) for n in (*here, *there)}) > 1 and _near(one, other):
                for n in (*here, *there):
                    together.join(n, here[0])

    def _own(self, place: Locator, width: int) -> str:
        """The words outside quotation marks of a place, or of its sentence and those beside it."""
        text = self._articles[place.article].text
        if width == 0:
            return _plain(text, place.span)
        sentences = self._sentences_of(place.article)
        at = bisect_right(sentences, place.span.start, key=_start) - 1
        if at < 0:
            return _plain(text, place.span)
        near = sentences[max(0, at - width) : at + width + 1]
        return _plain(text, Span(near[0].start, near[-1].end))

    def _sentences_of(self, article: str) -> list[Span]:
        """In reading order; most articles are not asked."""
        if article not in self._sentences:
            homes = self._passages.homes
            held = slice(bisect_left(homes, article), bisect_right(homes, article))
            self._sentences[article] = [s.span for s in self._passages.sentences[held]]
        return self._sentences[article]

    @Once
    def _twins(self) -> Mapping[str, Sequence[str]]:
        """Of each article those earlier in order of which it is a twin: most of the lesser one stands in the other,
        quotations aside. A sentence that very many have leads to the first of them."""
        found: dict[str, list[str]] = {}
        holders: defaultdict[frozenset[str], list[str]] = defaultdict(list)
        for a, own in self._told_twice.items():
            near = set(chain.from_iterable([holders[told] for told in own]))
            found[a] = [b for b in near if self._twin(a, b)]
            for told in own:
                if len(holders[told]) < _FIRST:
                    holders[told].append(a)
        return found

    def _twin(self, one: str, other: str) -> bool:
        shared = self._told_twice[one] & self._told_twice[other]
        return len(shared) >= _TWIN * min(self._size(one), self._size(other))

    @Once
    def _told_twice(self) -> Mapping[str, Set[frozenset[str]]]:
        """The stems of each sentence of an article that is long enough and no quotation, grammar words aside; only of
        those that have no word which that article alone has, since no other can tell the same."""
        alone = {s for s, articles in self._passages.known.homes.items() if articles == 1}
        told: defaultdict[str, set[frozenset[str]]] = defaultdict(set)
        for n, stems in enumerate(self._passages.stems):
            if alone.isdisjoint(stems) and self._is_own(n):
                told[self._passages.homes[n]].add(frozenset(stems))
        return told

    def _size(self, article: str) -> int:
        """How many sentences an article tells that are long enough and no quotation, what it repeats counted once."""
        if article not in self._sizes:
            own = filter(self._is_own, self._passages.of_article(article))
            self._sizes[article] = len({frozenset(self._passages.stems[n]) for n in own})
        return self._sizes[article]

    def _is_own(self, number: int) -> bool:
        """Whether a sentence is long enough and no quotation."""
        sentence = self._passages.sentences[number]
        enough = len(self._passages.stems[number]) >= _LONG
        return enough and self._articles[sentence.article].text[sentence.span.start] not in _MARKS


_Told = tuple[str | None, tuple[str, ...]]
"""The agency that an article credits, and its reporter's own words at a place: there alone, then in wider stretches."""


def _near(one: _Told, other: _Told) -> bool:
    """Whether the reporters' own words at two places are near-verbatim, in the narrowest where both have enough."""
    least = _AGENCY_NEAR if one[0] is not None and one[0] == other[0] else _NEAR
    for mine, theirs in zip(one[1], other[1], strict=True):
        if min(len(mine), len(theirs)) >= _ENOUGH:
            return mine == theirs or fuzz.ratio(mine, theirs, score_cutoff=least) >= least
    return False


def _start(span: Span) -> int:
    return span.start


def _plain(text: str, span: Span) -> str:
    words = text[span.start : span.end]
    return " ".join((_QUOTED.sub(" ", words) if holds(words, _MARKS_OF_QUOTED) else words).split())
