"""Who carries a statement: its own article, and those that tell it, or a part of it, too."""

from dataclasses import dataclass

from dossier.model import Dossier, Span, Statement


@dataclass(frozen=True, slots=True)
class Carrier:
    """A place that carries a statement: its own words, or those of another article. ``of``: the part carried."""

    article: str
    span: Span
    whole: bool
    of: Span

    def shares(self, other: "Carrier") -> bool:
        """Do both carry some one part of the statement?"""
        return self.of.overlaps(other.of)


def carriers(statement: Statement) -> tuple[Carrier, ...]:
    """Its own place first, then those that carry it in the main, then those that tell a part."""
    found = [Carrier(s.article, s.span, s.whole, s.of or statement.span) for s in statement.support]
    own = Carrier(statement.article, statement.span, True, statement.span)
    return (own, *sorted(found, key=lambda c: not c.whole))


def places_of(statement: Statement) -> dict[str, Carrier]:
    """By article, the place where it carries most of the statement."""
    places: dict[str, Carrier] = {}
    for carrier in carriers(statement):
        places.setdefault(carrier.article, carrier)
    return places


def state_of(statement: Statement, place: Carrier | None) -> str:
    """How an article has a statement: in its ``own`` words, ``whole``, ``partly``; ``absent`` where it has no place."""
    if place is None:
        return "absent"
    if (place.article, place.span) == (statement.article, statement.span):
        return "own"
    return "whole" if place.whole else "partly"


def carried_at(dossier: Dossier) -> dict[str, list[tuple[Span, Statement]]]:
    """By article: every stretch that carries a statement, own words and support alike."""
    found: dict[str, list[tuple[Span, Statement]]] = {a.id: [] for a in dossier.articles}
    for statement in dossier.statements:
        for article, span in dict.fromkeys((c.article, c.span) for c in carriers(statement)):
            found[article].append((span, statement))
    return found
