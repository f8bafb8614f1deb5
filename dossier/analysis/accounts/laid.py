"""Sentences laid on each other: which share enough, and how good the best match is that each has in another article."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from dossier.analysis.accounts.aligned import LEAST_EVIDENCE, Alignment, align
from dossier.analysis.accounts.kin import kin_of
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.sharing import FEWEST, pairs_sharing
from dossier.analysis.tables import Once

_NOTHING = frozenset[str]()


class Laid:
    """``met`` has each two sentences of two articles that share enough, in order, where one of them is asked for.

    Where but some sentences are asked for, others are laid on each other when somebody asks for these.
    """

    def __init__(self, passages: Passages) -> None:
        self.gists = passages.gists
        self.passages = passages
        spare = passages.alike.spare
        self._keys = [_NOTHING if i in spare else self._keys_of(i) for i in range(len(passages))]
        self._pairs = sorted(pairs_sharing(self._keys, passages.homes, asked=passages.asked))
        self.met: Mapping[tuple[int, int], Alignment] = {
            (i, j): found
            for i, j in self._pairs
            if (found := align(self.gists[i], self.gists[j])) and found.value >= LEAST_EVIDENCE
        }
        self._best: defaultdict[tuple[int, str], float] = defaultdict(float)
        if passages.asked is None:
            for (i, j), found in self.met.items():
                for key in (i, passages.homes[j]), (j, passages.homes[i]):
                    self._best[key] = max(self._best[key], found.value)

    def best(self, i: int, j: int) -> float:
        """The value of the best match that either of two sentences has in the other's article."""
        homes = self.passages.homes
        return max(self._best_in(i, homes[j]), self._best_in(j, homes[i]))

    def at(self, i: int, j: int) -> Alignment | None:
        """How two sentences are laid on each other, the lower number first; None where they share too little."""
        found = self.met.get((i, j))
        if found or self.passages.asks(i, j) or len(self._keys[i] & self._keys[j]) < FEWEST:
            return found
        found = align(self.gists[i], self.gists[j])
        return found if found and found.value >= LEAST_EVIDENCE else None

    def near(self, i: int, article: str) -> Sequence[int]:
        """The sentences of another article that share with one what all must that are laid on each other, in order."""
        if self.passages.asked is None or i in self.passages.asked:
            return self.neighbours.get((i, article), ())
        return [n for n in self.passages.of_article(article) if len(self._keys[i] & self._keys[n]) >= FEWEST]

    @Once
    def neighbours(self) -> Mapping[tuple[int, str], Sequence[int]]:
        """The same by a sentence that is asked for and the other article, where there are any."""
        found, homes, asked = defaultdict[tuple[int, str], list[int]](list), self.passages.homes, self.passages.asked
        for pair in self._pairs:
            for i, j in (pair, pair[::-1]):
                if asked is None or i in asked:
                    found[i, homes[j]].append(j)
        return dict(found)

    def _best_in(self, i: int, article: str) -> float:
        key = i, article
        if key not in self._best:
            numbers = self.passages.of_article(article)
            laid = [self.at(min(i, n), max(i, n)) for n in numbers] if self.passages.asked is not None else []
            self._best[key] = max([found.value for found in laid if found], default=0.0)
        return self._best[key]

    def _keys_of(self, i: int) -> frozenset[str]:
        roots = self.gists[i].roots
        return frozenset(roots).union(*map(kin_of, roots))
