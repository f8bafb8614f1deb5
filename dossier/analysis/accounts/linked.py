"""Which articles tell of one event: only between such can there be a difference that means something."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations

from dossier.analysis.accounts.sharing import pairs_sharing
from dossier.analysis.likeness import Survey
from dossier.frozen import changed
from dossier.model import Article, Quotation, Statement, Utterance

_FEW = 12
"""Articles up to which all of a dossier are held to tell of one event."""


class Linked:
    """Articles are near each other that carry one statement or utterance, or that each carry one with a third.

    In a dossier of many articles most pairs may have nothing to do with each other: a sum, a day or an office
    told in both is then no difference, and what is told in an article that is near none is not looked at.
    """

    def __init__(
        self, articles: Sequence[Article], statements: Sequence[Statement], spoken: Sequence[Sequence[Quotation]]
    ) -> None:
        self._beside: dict[str, set[str]] = {a.id: {a.id} for a in articles}
        self.all_near = len(articles) <= _FEW
        for s in statements:
            self._link(s.article, [support.article for support in s.support])
        for members in spoken:
            self._link(members[0].article, [q.article for q in members])
        self.articles = frozenset(a for a, beside in self._beside.items() if self.all_near or len(beside) > 1)

    def _link(self, hub: str, others: Sequence[str]) -> None:
        self._beside[hub].update(others)
        for other in others:
            self._beside[other].add(hub)

    def near(self, a: str, b: str) -> bool:
        return self.all_near or not self._beside[a].isdisjoint(self._beside[b])

    def any_near(self, articles: AbstractSet[str]) -> bool:
        """Whether two of some articles are near each other."""
        return any(self.near(a, b) for a, b in combinations(sorted(articles), 2))

    def of(self, known: Survey) -> Survey:
        """The survey without the articles that are near none."""
        if len(self.articles) == len(known.articles):
            return known
        return changed(
            known,
            articles={name: article for name, article in known.articles.items() if name in self.articles},
            sentences=tuple([s for s in known.sentences if s.article in self.articles]),
        )

    def sharing(self, stems: Sequence[AbstractSet[str]], homes: Sequence[str], least: int = 2) -> list[tuple[int, int]]:
        """Pairs of stretches of near articles that share so many stems, in order; ``homes`` is the article of each."""
        return sorted([(i, j) for i, j in pairs_sharing(stems, homes, least) if self.near(homes[i], homes[j])])


def told_in_several(utterances: Sequence[Utterance], quotations: Mapping[str, Quotation]) -> Iterator[Utterance]:
    """Those whose members are of two articles or more."""
    for utterance in utterances:
        if len(utterance.members) > 1 and len({quotations[m].article for m in utterance.members}) > 1:
            yield utterance
