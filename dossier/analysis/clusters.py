"""Groups from pairwise evidence: whole against whole, so that one weak link does not weld two groups."""

from collections.abc import Collection, Iterable, Mapping
from heapq import heapify, heappop, heappush
from itertools import compress
from operator import eq

Pair = tuple[int, int]


class Together:
    """Items that hang together by chains of pairs, as the pairs come in."""

    def __init__(self, size: int) -> None:
        self._root = list(range(size))

    def head(self, i: int) -> int:
        """The lowest of all that hang together with one."""
        root = self._root
        while root[i] != i:
            root[i] = root[root[i]]
            i = root[i]
        return i

    def join(self, a: int, b: int) -> None:
        if self._root[a] == self._root[b]:
            return  # mostly so where many hang together
        x, y = self.head(a), self.head(b)
        self._root[max(x, y)] = min(x, y)

    @property
    def groups(self) -> list[list[int]]:
        """Members and groups in rising order."""
        found: dict[int, list[int]] = {}
        for i in range(len(self._root)):
            found.setdefault(self.head(i), []).append(i)
        return list(found.values())


def components(size: int, pairs: Iterable[Pair]) -> list[list[int]]:
    """What hangs together by any chain of pairs; members and groups in rising order."""
    together = Together(size)
    for a, b in pairs:
        together.join(a, b)
    return together.groups


def several_times(numbers: Collection[int], least: int = 2) -> set[int]:
    """Those that stand so often among some numbers."""
    rising = sorted(numbers)
    return set(compress(rising, map(eq, rising, rising[least - 1 :])))


def grouped(size: int, certain: Iterable[Pair], scores: Mapping[Pair, float], least: float) -> list[list[int]]:
    """Join what is certain; then, best first, two groups whose members score ``least`` on average, pair by pair.

    A pair without a score counts as 0 in the average, so a group grows only where most of
    it agrees. Ties go to the lower numbers: callers number the items in an order that does
    not depend on how they were read.
    """
    groups = {group[0]: group for group in components(size, certain)}
    home = {i: head for head, group in groups.items() for i in group}
    sums: dict[int, dict[int, float]] = {head: {} for head in groups}
    for (a, b), score in sorted([item for item in scores.items() if home[item[0][0]] != home[item[0][1]]]):
        x, y = home[a], home[b]
        sums[x][y] = sums[y][x] = sums[x].get(y, 0.0) + score
    heap = [(-total / (len(groups[x]) * len(groups[y])), x, y) for x in sums for y, total in sums[x].items() if x < y]
    heapify(heap)
    while heap:
        negative, x, y = heappop(heap)
        if -negative < least:
            break
        if x not in groups or y not in groups or y not in sums[x]:
            continue
        if abs(negative + sums[x][y] / (len(groups[x]) * len(groups[y]))) > 1e-12:
            continue
        groups[x] = sorted(groups[x] + groups.pop(y))
        for z, total in sums.pop(y).items():
            del sums[z][y]
            if z != x:
                sums[x][z] = sums[z][x] = sums[x].get(z, 0.0) + total
        for z, total in sums[x].items():
            heappush(heap, (-total / (len(groups[x]) * len(groups[z])), min(x, z), max(x, z)))
    return sorted(groups.values())
