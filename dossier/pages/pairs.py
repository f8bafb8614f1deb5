"""Two articles side by side: which pairs have a page, and which sentences of the two state the same."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from dossier.frozen import frozen
from dossier.model import Article, Dossier, Locator, Span
from dossier.pages.alignment import Link
from dossier.pages.carriers import Carrier, carriers
from dossier.pages.sharing import over
from dossier.pages.statements import shown
from dossier.pages.utterances import articles_of

EVERY_PAIR = 12
"""Up to so many articles every pair has a page; with more those alone that share most."""
MOST_PAIRS, MOST_AN_ARTICLE = 120, 6
_TELLING = 40
"""In a large dossier, what more articles tell says nothing of which two are near."""
_PART, _SAID = 0.5, 0.75
"""What a statement carried in part, or one remark, counts beside a statement carried in the main."""
_COMMON_WORDS = 2
_FREQUENT = 0.2
"""A word that stands in more than this part of two articles' sentences does not tell them apart."""
_WORD = re.compile(r"[^\W\d_]{3,}")

Pair = tuple[Article, Article]


def shared_statements(dossier: Dossier) -> Counter[tuple[str, str]]:
    """How many statements of the summary two articles both carry; ids in the dossier's order."""
    order = {a.id: i for i, a in enumerate(dossier.articles)}
    is_large = len(order) > EVERY_PAIR
    found: Counter[tuple[str, str]] = Counter()
    for statement in shown(dossier):
        places: dict[str, list[Carrier]] = defaultdict(list)
        for place in carriers(statement):
            places[place.article].append(place)
        if is_large and len(places) > _TELLING:
            continue
        for a, b in combinations(sorted(places, key=order.__getitem__), 2):
            if any(x.shares(y) for x in places[a] for y in places[b]):
                found[a, b] += 1
    return found


def pairs_of(dossier: Dossier, shared: Mapping[tuple[str, str], int]) -> list[Pair]:
    """The pairs that have a page, in the dossier's order: every one, or in a large dossier those that share most.

    What is only linked has no text to lay beside another.
    """
    articles = [a for a in dossier.articles if a.rights != "link"]
    if len(articles) <= EVERY_PAIR:
        return list(combinations(articles, 2))
    order = {a.id: i for i, a in enumerate(articles)}
    pages: Counter[str] = Counter()
    kept: list[tuple[str, str]] = []
    for a, b in sorted(shared, key=lambda p: (-shared[p], order[p[0]], order[p[1]])):
        if len(kept) < MOST_PAIRS and max(pages[a], pages[b]) < MOST_AN_ARTICLE:
            kept.append((a, b))
            pages.update((a, b))
    return [(dossier.article[a], dossier.article[b]) for a, b in sorted(kept, key=lambda p: (order[p[0]], order[p[1]]))]


@frozen()
class Ground:
    """What pairs are laid side by side on: where each article carries a statement, or says what another says, too.

    ``own``: by statement, the place whose words it is.
    """

    told: Mapping[str, Mapping[str, Sequence[Carrier]]]
    said: Mapping[str, Mapping[str, Sequence[Locator]]]
    own: Mapping[str, Locator]

    def links(self, left: Article, right: Article, sentences: Mapping[str, Sequence[Span]]) -> list[Link]:
        """Which sentences of two articles state the same, each pair of them once; ``sentences`` by article id.

        Two that carry parts of a third article's statement must have words of their own in common: the parts need
        not be the same.
        """
        weights: dict[tuple[int, int], float] = defaultdict(float)
        matter = _Matter([s.of(a.text) for a in (left, right) for s in sentences[a.id]])
        numbers = {name: {s: n for n, s in enumerate(sentences[name])} for name in (left.id, right.id)}

        def add(a: Span, b: Span, weight: float, sure: bool) -> None:
            for x in over(sentences[left.id], a):
                for y in over(sentences[right.id], b):
                    if sure or matter.common(x.of(left.text), y.of(right.text)) >= _COMMON_WORDS:
                        weights[numbers[left.id][x], numbers[right.id][y]] += weight

        for key in self.told[left.id].keys() & self.told[right.id].keys():
            for here in self.told[left.id][key]:
                for there in self.told[right.id][key]:
                    if here.shares(there):
                        sure = self.own[key] in (Locator(left.id, here.span), Locator(right.id, there.span))
                        add(here.span, there.span, 1.0 if here.whole and there.whole else _PART, sure)
        for key in self.said[left.id].keys() & self.said[right.id].keys():
            for one in self.said[left.id][key]:
                for other in self.said[right.id][key]:
                    add(one.span, other.span, _SAID, True)
        return [(i, j, weight) for (i, j), weight in sorted(weights.items())]


def ground_of(dossier: Dossier) -> Ground:
    told: dict[str, dict[str, list[Carrier]]] = {a.id: {} for a in dossier.articles}
    said: dict[str, dict[str, list[Locator]]] = {a.id: {} for a in dossier.articles}
    for statement in shown(dossier):
        for place in carriers(statement):
            told[place.article].setdefault(statement.id, []).append(place)
    for utterance in dossier.utterances:
        if not utterance.hidden and articles_of(dossier, utterance) > 1:
            for member in utterance.members:
                quotation = dossier.quotation[member]
                here = Locator(quotation.article, quotation.whole)
                said[quotation.article].setdefault(utterance.id, []).append(here)
    return Ground(told, said, {s.id: Locator(s.article, s.span) for s in dossier.statements})


class _Matter:
    """The words of two articles that tell something: neither grammar nor names, nor in many of their sentences."""

    def __init__(self, sentences: Sequence[str]) -> None:
        self._stems = {text: _stems(text) for text in sentences}
        times = Counter(stem for stems in self._stems.values() for stem in stems)
        self._telling = {stem for stem, n in times.items() if n <= max(2, _FREQUENT * len(sentences))}

    def common(self, one: str, other: str) -> int:
        return len(self._stems[one] & self._stems[other] & self._telling)


def _stems(text: str) -> frozenset[str]:
    from dossier.analysis.stems import COMMON, stem  # slow to import

    found = {stem(word) for word in _WORD.findall(text) if word[0].islower()}
    return frozenset(found - COMMON - {""})
