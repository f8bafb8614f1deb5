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


def pairs_sharing(stems: Sequence[AbstractSet[str]], homes: Sequence[str], least: int = 2) -> Iterator[tuple[int, int]]:
    """Yield the pairs, by their numbers, that have ``least`` stems or more in common and are of two articles.

    ``homes`` is the article of each; what is of one article stands together.
    """
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
