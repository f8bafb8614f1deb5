"""Signs that two sentences of two articles tell one fact in quite other words.

Where an outlet tells a fact in words of its own, little is left that both say: a thing, a name, a number, and that
nothing else in either article is nearer. None of that is enough by itself. All hangs on the two articles alone.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import product

from dossier.analysis.accounts.against import says_no
from dossier.analysis.accounts.aligned import Alignment, align
from dossier.analysis.accounts.gist import Gist
from dossier.analysis.accounts.kin import kin_of
from dossier.analysis.accounts.laid import Laid
from dossier.analysis.accounts.numbers import quantities_of
from dossier.analysis.of_one_event import Row, by_themselves, one_by_themselves
from dossier.frozen import frozen

_KIN = 0.6
"""What a word counts that is met by another of its family."""
_MATTER = frozenset(("deed", "act", "thing", "number"))
FEWEST = 2
"""Words, one of them of matter, and groups of words that two sentences must have in common for signs to be read."""
_MOST_NAMES, _MOST_RARE, _MOST_AHEAD = 3, 2, 0.15
"""Up to how much of a sign counts: names, rare ones, and being nearer than all others."""
_AROUND = ((-2, -1), (1, 2))
"""How far before and behind another sentence those stand that are round it."""


@frozen()
class Signs:
    """Of two sentences of two articles; the same from either end."""

    numbers: bool
    """Whether both have a quantity, of whatever value: what they say otherwise is looked for later."""
    names: int
    """Names in both, with those of the sentence before each: up to 3."""
    rare: int
    """Names in both sentences that hardly any other sentence of either article has: up to 2."""
    strangers: bool
    """Whether both have names, and none is in common, nor with those of the sentence before."""
    ahead: float
    """By how much they are more alike than either is with any other sentence of the other's article: up to 0.15."""
    around: float
    """How alike the likest two sentences are that stand round the two, on the same side: 0 to 1."""
    apart: float
    """How far the places of the two in the course of their articles are from each other: 0 to 1."""
    open: bool
    """Whether both are the first of their articles."""
    denied: bool
    """Whether one says no, and the other does not."""
    said: bool
    """Whether one is for a good part what somebody says, and the other is not."""


class Reader:
    """The sentences of a dossier as they are read for signs."""

    def __init__(self, laid: Laid) -> None:
        self.passages, self.gists, self.laid = laid.passages, laid.gists, laid
        self._likest: dict[tuple[int, str], tuple[int, float]] = {}
        self._one: dict[tuple[str, str], bool] = {}
        self._rows: dict[str, Row] = {}
        self._read: dict[int, _Read] = {}
        self._alike: dict[tuple[int, int], float] = {}

    def likest(self, number: int, article: str) -> tuple[int, float]:
        """Of those near it in another article the sentence most like one, of equals the first, and by how much it is
        ahead of the next."""
        key = number, article
        if key not in self._likest:
            others = self.laid.near(number, article)
            first, *rest = sorted(others, key=lambda j: (-self.alike(number, j), j))
            ahead = self.alike(number, first) - (self.alike(number, rest[0]) if rest else 0.0)
            self._likest[key] = first, ahead
        return self._likest[key]

    def of_one_event(self, a: str, b: str) -> bool:
        """Whether two articles tell of one event, from the words of the two alone."""
        key = (a, b) if a < b else (b, a)
        if key not in self._one:
            self._one[key] = one_by_themselves(self._told(a), self._told(b))
        return self._one[key]

    def alike(self, i: int, j: int) -> float:
        """What part of the words of two sentences both have, by weight: 0 to 1. Symmetric."""
        key = (i, j) if i < j else (j, i)
        if key not in self._alike:
            a, b = self._of(key[0]), self._of(key[1])
            every = a.mass + b.mass
            self._alike[key] = (a.told_by(b) + b.told_by(a)) / every if every else 0.0
        return self._alike[key]

    def found(self, i: int, j: int) -> Alignment | None:
        """What two sentences have in common; None where that is too little for their signs to be read."""
        gist, other = self.gists[i], self._of(j)
        met = {r: kind for r, kind in zip(gist.roots, gist.kinds, strict=True) if other.has(r)}
        if len(met) < FEWEST or _MATTER.isdisjoint(met.values()):
            return None
        found = self.laid.met.get((i, j)) or align(gist, self.gists[j])
        return found if found and found.units >= FEWEST else None

    def signs(self, i: int, j: int, ahead: float) -> Signs:
        """``ahead``: by how much two sentences are more alike than either is with any other of the other's article."""
        a, b = self.passages[i], self.passages[j]
        one, other = self._of(i), self._of(j)
        names = self._names(i) & self._names(j)
        return Signs(
            self._counts(i) and self._counts(j),
            min(len(names), _MOST_NAMES),
            min(len(one.rare & other.rare), _MOST_RARE),
            bool(one.names and other.names) and not names,
            min(ahead, _MOST_AHEAD),
            max((self.alike(x, y) for x, y in self._around(i, j)), default=0.0),
            abs(self._course(i) - self._course(j)),
            self.passages.opens(i) and self.passages.opens(j),
            says_no(a, a.span) != says_no(b, b.span),
            a.spoken != b.spoken,
        )

    def _told(self, article: str) -> Row:
        if article not in self._rows:
            self._rows[article] = by_themselves(self.passages.known.told[article])
        return self._rows[article]

    def _of(self, number: int) -> "_Read":
        found = self._read.get(number)
        if found is None:
            found = self._read[number] = _Read(self.gists[number])
        return found

    def _names(self, number: int) -> AbstractSet[str]:
        """The names in a sentence and in the one before: who is meant may be named there."""
        own = self._of(number).names
        return own if self.passages.opens(number) else own | self._of(number - 1).names

    def _counts(self, number: int) -> bool:
        passage = self.passages[number]
        return any(q.span.overlaps(passage.span) for q in quantities_of(passage.text))

    def _around(self, i: int, j: int) -> list[tuple[int, int]]:
        here, there = self._article(i), self._article(j)
        near = [(i + m, j + n) for side in _AROUND for m, n in product(side, side)]
        return [(x, y) for x, y in near if x in here and y in there]

    def _course(self, number: int) -> float:
        """How far into its article a sentence stands: 0 to 1."""
        article = self._article(number)
        return (number - article.start) / max(1, len(article) - 1)

    def _article(self, number: int) -> range:
        homes = self.passages.homes
        return range(bisect_left(homes, homes[number]), bisect_right(homes, homes[number]))


class _Read:
    """The words of a sentence by their roots, with their weights."""

    def __init__(self, gist: Gist) -> None:
        weights: dict[str, float] = {}
        for r, weight in zip(gist.roots, gist.weights, strict=True):
            weights[r] = max(weight, weights.get(r, 0.0))
        self.weights: Mapping[str, float] = weights
        self.mass = sum(weights.values())
        self.kin = {r: families for r in weights if (families := kin_of(r))}
        self.families = frozenset[str]().union(*self.kin.values())
        self._gist = gist

    @cached_property
    def names(self) -> AbstractSet[str]:
        """The roots of its names."""
        return frozenset(r for r, kind in zip(self._gist.roots, self._gist.kinds, strict=True) if kind == "name")

    @cached_property
    def rare(self) -> AbstractSet[str]:
        """Those of them that hardly any other sentence of its article has."""
        return self.names & {r for r, rare in zip(self._gist.roots, self._gist.rare, strict=True) if rare}

    def has(self, r: str) -> bool:
        return r in self.weights or not self.families.isdisjoint(kin_of(r))

    def told_by(self, other: "_Read") -> float:
        """What its words weigh that another sentence has, one met by its family less."""
        weights, theirs, families, kin = self.weights, other.weights, other.families, self.kin
        akin = [weights[r] for r in kin if r not in theirs and not families.isdisjoint(kin[r])]
        return sum([weights[r] for r in weights if r in theirs]) + _KIN * sum(akin)
