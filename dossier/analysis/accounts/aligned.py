"""Laying one sentence on another: the stretch of each in which most of what they share stands closest together."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from dossier.analysis.accounts.gist import Gist
from dossier.frozen import frozen

_KIN = 0.6
"""What a word counts that meets another of its family only."""
_TOGETHER = 0.4
LEAST_EVIDENCE = 0.8
"""Weight of words in common below which nothing is laid on anything."""
_UNSHARED = 0.1
"""What a word between shared ones takes away, as part of its weight."""


@frozen()
class Alignment:
    """Two stretches, as numbers of first and last words of the two gists, and what they share.

    ``evidence`` is the weight shared, of words that stand together in both ("birth certificate") the weightiest
    in full and the others in part; ``telling`` is what neither names nor offices give of it, ``fresh`` what the
    two best such words give that stand in neither headline, ``units`` how many groups there are, ``unshared`` the
    weight of all else in both stretches. ``shared`` has the words, in the order of the first.
    """

    a: tuple[int, int]
    b: tuple[int, int]
    evidence: float
    telling: float
    fresh: float
    units: int
    unshared: float
    shared: tuple[str, ...]
    pairs: tuple[tuple[int, int], ...]
    """Which word of the first gist meets which of the second."""

    @property
    def at_a(self) -> tuple[int, ...]:
        return tuple(x for x, _ in self.pairs)

    @property
    def at_b(self) -> tuple[int, ...]:
        return tuple(sorted(y for _, y in self.pairs))

    @property
    def value(self) -> float:
        return self.evidence - _UNSHARED * self.unshared

    @property
    def score(self) -> float:
        """0 to 1: how much of the two stretches is shared."""
        return 2 * self.evidence / (2 * self.evidence + self.unshared)


def align(a: Gist, b: Gist, apart: Collection[tuple[int, int]] = ()) -> Alignment | None:
    """The best stretches of two sentences; None where fewer than two words, or light ones, are shared.

    ``apart`` are words that do not meet though they are of one family.
    """
    met = {x: (y, value) for x, (y, value) in _met(a, b).items() if (x, y) not in apart} if apart else _met(a, b)
    if len(met) < 2 or sum(value for _, value in met.values()) < LEAST_EVIDENCE:
        return None
    here = _best(a, {x: value for x, (_, value) in met.items()})
    met = {x: m for x, m in met.items() if here[0] <= x <= here[1]}
    there = _best(b, _turned(met))
    met = {x: m for x, m in met.items() if there[0] <= m[0] <= there[1]}
    if len(met) < 2:
        return None
    here = _best(a, {x: value for x, (_, value) in met.items()})
    met = {x: m for x, m in met.items() if here[0] <= x <= here[1]}
    if len(met) < 2:
        return None
    there = min(y for y, _ in met.values()), max(y for y, _ in met.values())
    taken = {y for y, _ in met.values()}
    unshared = _rest(a, here, met.keys()) + _rest(b, there, taken)
    groups = _groups(a, b, met)
    evidence = sum(_worth([met[x][1] for x in group]) for group in groups)
    tells = [[met[x][1] for x in group if a.telling[x] and b.telling[met[x][0]]] for group in groups]
    telling = sum(_worth(several) for several in tells if several)
    fresh = sum(sorted((_freshest(a, b, met, group) for group in groups), reverse=True)[:2])
    words = tuple(a.roots[x] if a.roots[x] == b.roots[y] else f"{a.roots[x]}~{b.roots[y]}" for x, (y, _) in met.items())
    pairs = tuple((x, y) for x, (y, _) in met.items())
    return Alignment(here, there, evidence, telling, fresh, len(groups), unshared, words, pairs)


def _met(a: Gist, b: Gist) -> dict[int, tuple[int, float]]:
    """Each word of ``a`` that ``b`` has too: where, and what that is worth; a word counts once.

    Of several places it is the one that goes on as ``a`` does, or the first; and of several words of ``a`` the one
    between the same: of "harbour ties, a new harbour board" the second.
    """
    places, families = b.first_places, b.first_of_kin
    met: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    last: int | None = None
    for x, r in enumerate(a.roots):
        same = places.get(r)
        if same is not None and same not in taken:
            if last is not None and b.roots[last + 1 : last + 2] == (r,) and last + 1 not in taken:
                same = last + 1
            elif r in a.again and not _beside(a, x, b, same) and _again_between(a, x, b, same):
                last = None
                continue
            taken.add(same)
            met[x] = same, min(a.weights[x], b.weights[same])
        last = met[x][0] if x in met else None
    same_alone = len(met)
    for x, r, kin in a.kin if families else ():
        if x in met or r in places:
            continue
        for family in kin:
            akin = families.get(family)
            if akin is not None and akin not in taken:
                taken.add(akin)
                met[x] = akin, _KIN * min(a.weights[x], b.weights[akin])
                break
    return met if len(met) == same_alone else dict(sorted(met.items()))


def _beside(a: Gist, x: int, b: Gist, y: int) -> int:
    """How many of the words right before and right behind a word are the same in both, 0 to 2."""
    before = x > 0 and y > 0 and a.roots[x - 1] == b.roots[y - 1]
    return before + (a.roots[x + 1 : x + 2] == b.roots[y + 1 : y + 2] != ())


def _again_between(a: Gist, x: int, b: Gist, y: int) -> bool:
    """Whether a word stands again further on, and there between what it stands between in the other."""
    return any(r == a.roots[x] and _beside(a, n, b, y) > 1 for n, r in enumerate(a.roots[x + 1 :], x + 1))


def _groups(a: Gist, b: Gist, met: Mapping[int, tuple[int, float]]) -> list[list[int]]:
    """Shared words that follow each other with nothing between them in both."""
    groups: list[list[int]] = []
    for x, (y, _) in met.items():
        if groups:
            last = groups[-1][-1]
            if a.places[x] == a.places[last] + 1 and b.places[y] == b.places[met[last][0]] + 1:
                groups[-1].append(x)
                continue
        groups.append([x])
    return groups


def _freshest(a: Gist, b: Gist, met: Mapping[int, tuple[int, float]], group: Sequence[int]) -> float:
    """The weightiest word of a group that tells something which neither headline does; 0 without."""
    return max((met[x][1] for x in group if a.fresh[x] and b.fresh[met[x][0]]), default=0.0)


def _worth(values: Sequence[float]) -> float:
    """Up to five words that stand together name one thing; more are the same sentence."""
    first, *others = sorted(values, reverse=True)
    return first + _TOGETHER * sum(others[:4]) + sum(others[4:])


def _turned(met: Mapping[int, tuple[int, float]]) -> dict[int, float]:
    found: dict[int, float] = defaultdict(float)
    for y, value in met.values():
        found[y] = value
    return found


def _best(gist: Gist, value: Mapping[int, float]) -> tuple[int, int]:
    """The stretch in which shared words outweigh the others most; of equals the first."""
    best, sum_, start, found = 0.0, 0.0, 0, (0, 0)
    for x in range(len(gist.roots)):
        if sum_ <= 0:
            sum_, start = 0.0, x
        sum_ += value.get(x, -_UNSHARED * gist.weights[x])
        if sum_ > best + 1e-9:
            best, found = sum_, (start, x)
    return found


def _rest(gist: Gist, stretch: tuple[int, int], shared: Collection[int]) -> float:
    return sum(gist.weights[x] for x in range(stretch[0], stretch[1] + 1) if x not in shared)
