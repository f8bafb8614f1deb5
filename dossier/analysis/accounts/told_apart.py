"""Articles that tell otherwise of one person, found by how each tells it.

Thousands name the same person, and tell in a few ways who that is: ways are laid on each other, not articles.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations, product
from typing import TypeVar

from dossier.analysis.accounts.nearness import Nearness
from dossier.model import Locator

T = TypeVar("T")
Pair = tuple[T, T]


def with_nothing_in_common(told: Mapping[str, AbstractSet[str]]) -> list[str]:
    """The articles, in order, with which another has nothing in common; each tells something."""
    alike: dict[frozenset[str], list[str]] = defaultdict(list)
    for article, here in told.items():
        alike[frozenset(here)].append(article)
    return sorted({x for a, b in combinations(alike, 2) if a.isdisjoint(b) for x in (*alike[a], *alike[b])})


def near_and_apart(
    nearness: Nearness, told: Sequence[tuple[Locator, T]], are_two: Callable[[T, T], bool]
) -> tuple[Locator, ...]:
    """Of places, one an article, each with what it tells, those from which one of a near article is told apart."""
    return tuple(
        place
        for place, one in told
        if any(are_two(one, other) and nearness.near(place.article, there.article) for there, other in told)
    )


def first_apart(
    told: Mapping[str, Iterable[T]], apart: Callable[[Sequence[T], Sequence[T]], Pair[T] | None]
) -> tuple[Pair[str], Pair[T]] | None:
    """The first two articles that are told apart, by the first's id and then the other's, with what tells them apart.

    ``apart`` is asked for what an earlier and a later article tell, once for each two ways of telling.
    """
    alike: dict[tuple[T, ...], list[str]] = defaultdict(list)
    for article in sorted(told):
        alike[tuple(told[article])].append(article)

    def found() -> "Iterator[tuple[Pair[str], Pair[T]]]":  # not made anew each time
        for (one, held), (other, others) in product(alike.items(), repeat=2):
            later = bisect_right(others, held[0])
            if later < len(others) and (pair := apart(one, other)):
                yield (held[0], others[later]), pair

    return min(found(), key=lambda pair: pair[0], default=None)
