"""Clauses of different articles that a statement has put side by side."""

from collections.abc import Sequence

from dossier.analysis.accounts.encounters import ORDINALS
from dossier.frozen import frozen
from dossier.model import Locator, Span, Statement

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
    """Every statement with each of its supports, and of two articles the supports that carry the same part of it."""
    found: dict[tuple[Locator, Locator], bool] = {}
    places: list[tuple[Locator, bool, Span | None]]
    for statement in statements:
        own = Locator(statement.article, statement.span)
        places = [(own, False, None)]
        places += [(Locator(s.article, s.span), s.rule.startswith(_TURNS), s.of) for s in statement.support]
        for at, (a, _, of) in enumerate(places[:_MOST]):
            for b, counted, its in places[at + 1 : _MOST]:
                if a.article != b.article and (of is None or its is None or of.overlaps(its)):
                    x, y = sorted((a, b))
                    found[x, y] = found.get((x, y), False) or (counted and a == own)
    return [Facing(x, y, counted) for (x, y), counted in sorted(found.items())]
