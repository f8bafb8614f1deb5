"""Clauses of different articles that a statement has put side by side."""

from collections.abc import Sequence

from dossier.analysis.accounts.encounters import ORDINALS
from dossier.frozen import frozen
from dossier.model import Locator, Statement

_TURNS = tuple(f"{word} " for word in ORDINALS)
_MOST = 12
"""Places of one statement that are laid on each other, pair by pair."""


@frozen()
class Facing:
    """Two places that carry one statement."""

    a: Locator
    b: Locator
    counted: bool
    """Whether both tell the same turn of something: "the second meeting"."""


def facing_clauses(statements: Sequence[Statement]) -> list[Facing]:
    """Every statement with each of its supports, and the supports among themselves where they are of two articles."""
    found: dict[tuple[Locator, Locator], bool] = {}
    for statement in statements:
        own = Locator(statement.article, statement.span)
        places = [(own, False), *((Locator(s.article, s.span), s.rule.startswith(_TURNS)) for s in statement.support)]
        for at, (a, _) in enumerate(places[:_MOST]):
            for b, counted in places[at + 1 : _MOST]:
                if a.article != b.article:
                    x, y = sorted((a, b))
                    found[x, y] = found.get((x, y), False) or (counted and a == own)
    return [Facing(x, y, counted) for (x, y), counted in sorted(found.items())]
