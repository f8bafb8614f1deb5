"""Two columns of sentences laid side by side: of the links between them, those that can stand in rows."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from dossier.frozen import frozen

_AGAIN = 0.6
"""What a second sentence counts that stands beside one which has a partner already."""

Link = tuple[int, int, float]
"""A sentence of the one, a sentence of the other (numbers), and how much says that they state the same."""


@frozen()
class Aligned:
    """A stretch of each of two articles, as numbers of sentences (half-open); one of them may be empty.

    ``alike``: sentences of the two state the same; else they merely come between those that do.
    """

    left: range
    right: range
    alike: bool


@frozen()
class Alignment:
    """Two articles laid side by side. Each sentence of either stands in one row, in the order of its article.

    ``across`` are the links that no row shows, because the other article tells it elsewhere: by the number of a
    sentence, those of the other, the surest first.
    """

    rows: tuple[Aligned, ...]
    from_left: Mapping[int, tuple[int, ...]]
    from_right: Mapping[int, tuple[int, ...]]


def align(links: Sequence[Link], left: int, right: int) -> Alignment:
    """Rows for ``left`` and ``right`` sentences: of the links as many as can stand without a column being reordered."""
    rows = list(_rows(_chain(sorted(links)), left, right))
    return Alignment(tuple(rows), *_across(links, rows))


def _chain(links: Sequence[Link]) -> list[tuple[int, int]]:
    """The links of most weight in which both columns go forward; a step may stay at one sentence of either."""
    best: list[tuple[float, int]] = []
    for k, (i, j, weight) in enumerate(links):
        top, come = weight, -1
        for p in range(k):
            a, b, _ = links[p]
            is_next = (a == i and j == b + 1) or (b == j and i == a + 1)
            if (a < i and b < j) or is_next:
                total = best[p][0] + weight * (_AGAIN if is_next else 1.0)
                if total > top:
                    top, come = total, p
        best.append((top, come))
    at = max(range(len(best)), key=lambda k: best[k][0], default=-1)
    chain = []
    while at >= 0:
        chain.append(links[at][:2])
        at = best[at][1]
    return chain[::-1]


def _rows(chain: Sequence[tuple[int, int]], left: int, right: int) -> Iterator[Aligned]:
    """Links that share a sentence are one row; what comes between stands between."""
    i = j = k = 0
    while k < len(chain):
        (first, other), last = chain[k], k
        while last + 1 < len(chain) and (chain[last + 1][0] == chain[last][0] or chain[last + 1][1] == chain[last][1]):
            last += 1
        if i < first or j < other:
            yield Aligned(range(i, first), range(j, other), False)
        i, j = chain[last][0] + 1, chain[last][1] + 1
        yield Aligned(range(first, i), range(other, j), True)
        k = last + 1
    if i < left or j < right:
        yield Aligned(range(i, left), range(j, right), False)


def _across(
    links: Sequence[Link], rows: Sequence[Aligned]
) -> tuple[dict[int, tuple[int, ...]], dict[int, tuple[int, ...]]]:
    beside = {(i, j) for row in rows if row.alike for i in row.left for j in row.right}
    left: dict[int, list[int]] = defaultdict(list)
    right: dict[int, list[int]] = defaultdict(list)
    for i, j, _ in sorted(links, key=lambda link: (-link[2], link)):
        if (i, j) not in beside:
            left[i].append(j)
            right[j].append(i)
    return {i: tuple(js) for i, js in left.items()}, {j: tuple(found) for j, found in right.items()}
