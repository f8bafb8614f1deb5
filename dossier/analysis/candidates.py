"""Which stretches of a dossier are worth comparing: pairs that have rare stems in common, found by index."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain

from dossier.analysis.likeness import FAMILY_FACTOR, Bag

_LONGEST = 60
"""Bags that may share a stem or family for it to propose pairs, where the caller names no number."""
_MANY_BAGS = 600
"""Bags from which on half as many may."""


def candidates(
    bags: Sequence[Bag], least: float, homes: Sequence[str] = (), longest: int = 0
) -> list[tuple[int, int, float]]:
    """Pairs of bags whose rare stems in common weigh ``least`` or more, and that weight; found by index, in order.

    A stem or family that more than ``longest`` bags have (60, or 30 in large dossiers) proposes
    nobody, so the work grows with the bags and not with their square; where none is left out,
    the weight is no less than what ``compare`` finds. With ``homes``, the article of each bag,
    only bags of two articles make a pair.
    """
    longest = longest or (_LONGEST if len(bags) < _MANY_BAGS else _LONGEST // 2)
    telling = _telling(bags, longest, homes)
    postings: dict[str, list[tuple[int, float]]] = {s: [] for s in telling}
    pairs: list[tuple[int, int, float]] = []
    for j, bag in enumerate(bags):
        met: defaultdict[int, float] = defaultdict(float)
        matter = [(s, w) for s, w in bag.weights.items() if s in telling]
        matter += [(name, FAMILY_FACTOR * bag.weights[s]) for name, s in bag.kin.items() if name in telling]
        for s, w in matter:
            holders = postings[s]
            for i, v in holders:
                met[i] += w if w < v else v
            holders.append((j, w))
        enough = [(i, j, weight) for i, weight in met.items() if weight >= least]
        pairs += [pair for pair in enough if homes[pair[0]] != homes[j]] if homes else enough
    return sorted(pairs)


def _telling(bags: Sequence[Bag], longest: int, homes: Sequence[str]) -> set[str]:
    """Stems and families that two bags have (of two articles, where it matters), and not too many."""
    count = Counter(chain.from_iterable(chain(bag.weights, bag.kin) for bag in bags))
    telling = {s for s, n in count.items() if 2 <= n <= longest}
    if not homes:
        return telling
    by_home: dict[str, set[str]] = {}
    for bag, home in zip(bags, homes, strict=True):
        by_home.setdefault(home, set()).update(bag.weights, bag.kin)
    at_home = Counter(chain.from_iterable(by_home.values()))
    return {s for s in telling if at_home[s] > 1}
