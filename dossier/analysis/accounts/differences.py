"""What a finder of differences hands over: not yet weighed against what others found."""

from collections.abc import Iterable

from dossier.frozen import frozen
from dossier.model import DiscrepancyKind, Locator


@frozen()
class Difference:
    """Sides are in the order of article ids, one an article; ``weight`` (0 to 1) says how worth a look it is."""

    kind: DiscrepancyKind
    about: str
    sides: tuple[Locator, ...]
    weight: float


def sides_of(places: Iterable[Locator]) -> tuple[Locator, ...]:
    """One place an article, the first in reading order, in the order of article ids."""
    first: dict[str, Locator] = {}
    for place in sorted(places):
        first.setdefault(place.article, place)
    return tuple(first.values())
