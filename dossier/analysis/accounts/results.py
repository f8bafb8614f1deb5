"""How a contest ended, told from either side: who "won 3-2" beat somebody who "lost 2-3"."""

from dossier.analysis.accounts.frames import before
from dossier.analysis.likeness import Survey, tokens_of
from dossier.model import Locator
from dossier.patterns import compiled

_RESULT = compiled(
    r"\b(\d{1,3})(?: (?:votes|goals|points|runs|seats|sets|games|frames|strokes))?(?:[-–]| to )"
    r"(\d{1,3})\b(?![-–/:%]|,\d)"
)

_REACH = 4
"""Words before one in which it shows of whom it is told."""


def told_from_two_sides(known: Survey, a: Locator, b: Locator) -> bool:
    """Whether two stretches tell the same two numbers of a result, each with another one first."""
    here, there = _results(known, a), _results(known, b)
    return any((last, first) in there for first, last in here if first != last)


def of_one_side(known: Survey, a: Locator, b: Locator) -> bool:
    """Whether the word of matter right before two others is the same: who "won 3-2" and who "lost 2-3"."""
    found = []
    for place in (a, b):
        text = known.articles[place.article].text
        tokens = tokens_of(text)
        near = reversed(before(text, tokens.within(place.span).start, _REACH))
        found.append(next((tokens.stems[n] for n in near if tokens.stems[n]), ""))
    return found[0] == found[1] != ""


def _results(known: Survey, place: Locator) -> set[tuple[str, ...]]:
    text = known.articles[place.article].text
    return {found.groups() for found in _RESULT.finditer(text, place.span.start, place.span.end)}
