"""Which stretches of different articles share rare stems: an index of bare sets, asked before anything is weighed."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, groupby
from typing import TypeVar

from dossier.analysis.clusters import several_times
from dossier.analysis.of_one_event import MANY

T = TypeVar("T")

_LONGEST = 60
FEWEST = 2
"""Stems in common from which two stretches are worth a look."""


def telling_stems(stems: Sequence[AbstractSet[str]]) -> set[str]:
    """Stems of two stretches or more, and of at most 60 (30 of many), so that each proposes few pairs."""
    longest = _LONGEST if len(stems) < MANY else _LONGEST // 2
    return {s for s, count in Counter(chain.from_iterable(stems)).items() if 2 <= count <= longest}


def of_two_homes(stems: Sequence[AbstractSet[T]], homes: Sequence[str]) -> set[T]:
    """Stems, or what else is looked for, that stretches of two articles have."""
    by_home: defaultdict[str, set[T]] = defaultdict(set)
    for here, home in zip(stems, homes, strict=True):
        by_home[home] |= here
    return {s for s, count in Counter(chain.from_iterable(by_home.values())).items() if count > 1}


def pairs_sharing(
    stems: Sequence[AbstractSet[str]],
    homes: Sequence[str],
    least: int = FEWEST,
    asked: AbstractSet[int] | None = None,
) -> Iterator[tuple[int, int]]:
    """Yield the pairs, by their numbers, that have ``least`` stems or more in common and are of two articles.

    ``homes`` is the article of each; what is of one article stands together. With ``asked`` only pairs of which one
    is asked for.
    """
    if asked is not None:
        yield from _pairs_of(asked, stems, homes, least)
        return
    holders: defaultdict[str, list[int]] = defaultdict(list)
    live = [i for i, here in enumerate(stems) if len(here) >= least]
    for _, numbers in groupby(live, homes.__getitem__):
        group = list(numbers)
        for j in group:
            several = [*filter(None, map(holders.get, stems[j]))]
            if len(several) >= least:
                met = list(chain.from_iterable(several))
                if least == 1 or len(set(met)) < len(met):
                    yield from [(i, j) for i in several_times(met, least)]
        for j in group:
            for s in stems[j]:
                holders[s].append(j)


def _pairs_of(
    asked: AbstractSet[int], stems: Sequence[AbstractSet[str]], homes: Sequence[str], least: int
) -> Iterator[tuple[int, int]]:
    told = frozenset(chain.from_iterable([stems[i] for i in asked]))
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for j, here in enumerate(stems):
        for s in here & told:
            holders[s].append(j)
    for i in sorted(asked):
        met = Counter(chain.from_iterable(map(holders.__getitem__, stems[i])))
        for j, count in met.items():
            if count >= least and homes[i] != homes[j] and not (j < i and j in asked):
                yield min(i, j), max(i, j)
