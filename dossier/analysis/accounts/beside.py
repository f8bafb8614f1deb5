"""What stands right beside two places: whether a number or a year is of the same thing in both."""

from collections.abc import Set as AbstractSet

from dossier.analysis.accounts.frames import after, before, form_of, weight_of
from dossier.analysis.accounts.roots import root
from dossier.analysis.likeness import Survey, tokens_of
from dossier.model import Locator

_NEAR, _CLOSE = 6, 3
"""Words of the clause on either side that may be in common, and that may name what it is of."""


def beside(known: Survey, x: Locator, y: Locator) -> float:
    """What both have right beside them by weight, names left out; 0 where those closest name others."""
    if of_others(known, _round(known, x, _CLOSE), _round(known, y, _CLOSE)):
        return 0.0
    return weight_of(known, (_round(known, x, _NEAR) & _round(known, y, _NEAR)) - known.names)


def of_others(known: Survey, one: AbstractSet[str], other: AbstractSet[str]) -> bool:
    """Whether both have names, and none in common."""
    here, there = one & known.names, other & known.names
    return bool(here and there) and here.isdisjoint(there)


def _round(known: Survey, place: Locator, most: int) -> frozenset[str]:
    """Forms and roots of so many words on either side, over commas; those of the place itself left out."""
    text = known.articles[place.article].text
    tokens = tokens_of(text)
    at = tokens.within(place.span)
    near = [*before(text, at.start, most, over=","), *after(text, at.stop - 1, most, over=",")]
    stems = {tokens.stems[n] for n in near}.difference(tokens.stems[at.start : at.stop], ("",))
    return frozenset(form for s in stems for form in (form_of(s), root(s)))
