"""Which articles tell of one event: only between such can there be a difference that means something."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, combinations, compress, pairwise, repeat
from math import fsum, log, sqrt
from typing import TypeVar

from dossier.analysis.accounts.sharing import of_two_homes, pairs_sharing
from dossier.analysis.clusters import Together, components
from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.tables import Once
from dossier.frozen import changed
from dossier.model import Quotation, Span, Statement, Support, Utterance

T = TypeVar("T")

_ENOUGH = 2
"""Matters from which two articles that have them in common tell of one event."""
_MOST = 24
"""Articles up to which a matter may be enough that they alone have; what more of them have is a saying or a formula."""
_ALIKE = 0.12
"""Likeness of two articles' words from which one matter in common is enough."""


class Nearness:
    """Articles of one event are near each other that have two matters in common, or one and words alike.

    A matter is a statement or an utterance, with the other where one stands in the other.
    In a dossier of many articles most pairs may have nothing to do with each other: a sum, a day or an office
    told in both is then no difference, and what is told in an article that is near none is not looked at. That two
    are near says nothing of a third: each pair must have its own.
    """

    def __init__(self, known: Survey, statements: Sequence[Statement], spoken: Sequence[Sequence[Quotation]]) -> None:
        self.all_near = known.of_one
        self._told = [] if self.all_near else _matters(statements, spoken)
        self._held: dict[str, set[int]] = {a: set() for a in known.articles}
        for n, here in enumerate(self._told):
            for article in here:
                self._held[article].add(n)
        self._words, self._events = Words(known), known.events
        self._asked: dict[tuple[str, str], bool] = {}
        self.articles = frozenset(known.articles if self.all_near else self._meeting(known.articles.keys()))

    def near(self, a: str, b: str) -> bool:
        """Whether two articles tell of one event; an article is near itself."""
        if self.all_near or a == b:
            return True
        found = self._asked.get((a, b))
        if found is None:
            found = self._asked[a, b] = self._asked[b, a] = self._near(a, b)
        return found

    def _near(self, a: str, b: str) -> bool:
        shared = self._held[a] & self._held[b]
        if not shared or not self._events.one(a, b):
            return False
        if len(shared) >= _ENOUGH:
            return True
        return len(self._told[min(shared)]) <= _MOST and self._words.alike(a, b) >= _ALIKE

    def any_near(self, articles: AbstractSet[str]) -> bool:
        """Whether two of some articles are near each other."""
        return (self.all_near and len(articles) > 1) or any(True for _ in self._meeting(articles & self.articles))

    def meeting(self, articles: AbstractSet[str]) -> list[str]:
        """Those of some articles, in order, that are near another of them: where a finder's words may face others."""
        if self.all_near:
            return sorted(articles) if len(articles) > 1 else []
        return list(self._meeting(articles & self.articles))

    def apart(self, told: Mapping[str, Hashable]) -> list[str]:
        """Of articles that each tell something, in order, those that are near one which tells something else."""
        return [
            article
            for article, here in sorted(told.items())
            if any(told[other] != here and self.near(article, other) for other in self._sharers(article, told.keys()))
        ]

    def _sharers(self, article: str, articles: AbstractSet[str]) -> AbstractSet[str]:
        """Those of some articles that may be near another, itself among them."""
        if self.all_near:
            return articles
        return articles & set(chain.from_iterable([self._told[n] for n in self._held[article]]))

    def _meeting(self, articles: AbstractSet[str]) -> Iterator[str]:
        """Those of some articles that are near another of them; of each statement as many steps as articles have it."""
        for article in sorted(articles):
            met: set[str] = set()
            few: set[str] = set()
            for here in (self._told[n] for n in self._held[article]):
                others = here & articles
                others.discard(article)
                if any(self._events.one(article, other) for other in met & others):
                    yield article
                    break
                met |= others
                few |= others if len(here) <= _MOST else set()
            else:
                if any(self.near(article, other) for other in few):
                    yield article

    def of(self, known: Survey) -> Survey:
        """The survey without the articles that are near none."""
        if len(self.articles) == len(known.articles):
            return known
        near = [s.article in self.articles for s in known.sentences]
        return changed(
            known,
            articles={name: article for name, article in known.articles.items() if name in self.articles},
            sentences=tuple(compress(known.sentences, near)),
            stems=list(compress(known.stems, near)),
        )

    def matters(self, article: str) -> frozenset[str]:
        """A name for each matter of an article, none of which is a stem; none where all are near."""
        return frozenset([f"# {n}" for n in self._held[article]])

    def sharing(self, stems: Sequence[AbstractSet[str]], homes: Sequence[str], least: int = 2) -> list[tuple[int, int]]:
        """Pairs of stretches of near articles that share so many stems, in order; ``homes`` is the article of each."""
        found: list[tuple[int, int]] = []
        for here in self._together(homes):
            ours = [homes[n] for n in here]
            if ours[0] != ours[-1]:
                shared = of_two_homes([stems[n] for n in here], ours)
                pairs = pairs_sharing([stems[n] & shared for n in here], ours, least)
                found += [(here[i], here[j]) for i, j in pairs if self.near(ours[i], ours[j])]
        return sorted(found)

    def _together(self, homes: Sequence[str]) -> Iterable[Sequence[int]]:
        """The numbers of stretches, by the part of the dossier that the article of each is in."""
        if self.all_near:
            return [range(len(homes))] if homes else ()
        of_part: defaultdict[int, list[int]] = defaultdict(list)
        for n, home in enumerate(homes):
            if home in self._parts:
                of_part[self._parts[home]].append(n)
        return of_part.values()

    def told_twice(self, held: Mapping[str, AbstractSet[T]]) -> dict[str, AbstractSet[T]]:
        """Of what each article has, by its id, that which another has that may be near it: asked before it is read."""
        if self.all_near:
            several = _of_several(held.values())
            return {article: here & several for article, here in held.items()}
        of_part: defaultdict[int, list[str]] = defaultdict(list)
        for article in held.keys() & self._parts.keys():
            of_part[self._parts[article]].append(article)
        found: dict[str, AbstractSet[T]] = dict.fromkeys(held, frozenset())
        for articles in of_part.values():
            several = _of_several([held[article] for article in articles])
            found.update({article: held[article] & several for article in articles})
        return found

    @Once
    def _parts(self) -> dict[str, int]:
        """Of each article the part of the dossier that it is in: none of another part is near it.

        Of a matter that very many articles have all are put in one part, so that not each two of them are asked.
        """
        number = {article: n for n, article in enumerate(sorted(self.articles))}
        together = Together(len(number))
        for told in self._told:
            here = sorted(told & self.articles)
            for a, b in combinations(here, 2) if len(here) <= _MOST else pairwise(here):
                x, y = number[a], number[b]
                if together.head(x) != together.head(y) and (len(here) > _MOST or self.near(a, b)):
                    together.join(x, y)
        return {article: together.head(n) for article, n in number.items()}


def _of_several(held: Iterable[AbstractSet[T]]) -> set[T]:
    return {one for one, count in Counter(chain.from_iterable(held)).items() if count > 1}


def _matters(statements: Sequence[Statement], spoken: Sequence[Sequence[Quotation]]) -> list[set[str]]:
    """The articles of each statement or utterance of two or more; what is said in a statement is one with it."""
    told = [{s.article, *(support.article for support in s.support)} for s in statements]
    told += [{q.article for q in members} for members in spoken]
    quoted: defaultdict[str, list[tuple[Span, int]]] = defaultdict(list)
    for n, members in enumerate(spoken, len(statements)):
        for q in members:
            quoted[q.article] += [(span, n) for span in q.spans]
    links: set[tuple[int, int]] = set()
    for at, statement in enumerate(statements):
        places: list[Statement | Support] = [statement, *statement.support]
        for place in places:
            links.update([(at, n) for span, n in quoted[place.article] if place.span.overlaps(span)])
    groups = components(len(told), sorted(links))
    found = [set(chain.from_iterable(told[n] for n in group)) for group in groups]
    return [here for here in found if len(here) > 1]


class Words:
    """How alike articles are in their words: those that few of the dossier's articles have say most."""

    def __init__(self, known: Survey) -> None:
        self._known = known
        self._stems: dict[str, tuple[AbstractSet[str], float]] = {}
        self._squares = {0: 0.0, **{n: log(len(known.articles) / n) ** 2 for n in set(known.homes.values())}}
        """The square of what a stem weighs that so many articles have; of 0 one that stands in no sentence."""

    def alike(self, a: str, b: str) -> float:
        """0 to 1: the cosine between two articles' words, each weighed by how few articles have it."""
        (ours, our_length), (theirs, their_length) = self._of(a), self._of(b)
        shared = self._sum(ours & theirs)
        return shared / (our_length * their_length) if shared else 0.0

    def _of(self, article: str) -> tuple[AbstractSet[str], float]:
        """An article's stems and how long they are together."""
        if article not in self._stems:
            stems = set(tokens_of(self._known.articles[article].text).stems)
            self._stems[article] = stems, sqrt(self._sum(stems))
        return self._stems[article]

    def _sum(self, stems: AbstractSet[str]) -> float:
        """The same in whatever order they come."""
        return fsum(map(self._squares.__getitem__, map(self._known.homes.get, stems, repeat(0))))


def told_in_several(utterances: Sequence[Utterance], quotations: Mapping[str, Quotation]) -> Iterator[Utterance]:
    """Those whose members are of two articles or more."""
    for utterance in utterances:
        if len(utterance.members) > 1 and len({quotations[m].article for m in utterance.members}) > 1:
            yield utterance
