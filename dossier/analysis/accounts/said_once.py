"""What two differences with two labels say alike of the same words: the weightier says it alone."""

from dossier.analysis.accounts.difference_labels import (
    BAN_OF,
    CERTAIN_OR_POSSIBLE,
    FIRST_OF_WHAT,
    HOW_DOUBTED,
    HOW_FAR,
    IN_HOW_LONG,
    PLANNED_OR_DONE,
    SENTENCE_OF,
    STATED_OR_DOUBTED,
    WHETHER_ALONE,
    WHY,
    is_of_reasons,
)
from dossier.analysis.accounts.differences import Difference
from dossier.analysis.likeness import Survey
from dossier.model import SLIGHT_TRAITS, Locator, Span

_ONE_QUESTION = (
    {STATED_OR_DOUBTED, HOW_DOUBTED, CERTAIN_OR_POSSIBLE},
    {PLANNED_OR_DONE, HOW_FAR, CERTAIN_OR_POSSIBLE},
)
"""Labels that ask the same of one passage."""
_REASONS = {WHY, WHETHER_ALONE}
_OF_FIRSTS = {WHY, FIRST_OF_WHAT}
"""What is asked, too, of those of whom it is told for how long nobody was before them."""


def says_again(known: Survey, one: Difference, other: Difference) -> bool:
    """Whether one tells a reader no more than the other, as both are shown: of the same words the same question.

    So does what is no contradiction where its sides stand in those of the other. Of a reason and of whether it is the
    only one it is enough that one article has both in the same words; of the first in a long time, that it is told in
    the same sentences.
    """
    if one.whole or other.whole:
        return False
    if _label(one) == PLANNED_OR_DONE and other.label.startswith((SENTENCE_OF, BAN_OF)):
        return _stand_in(other, one)  # "was barred for 15 years", "will be barred for twelve": both are done
    if one.trait in SLIGHT_TRAITS and _stand_in(one, other):
        return True
    a, b = _label(one), _label(other)
    if {a, b} == _REASONS:
        return _met(one, other) > 0
    if a.endswith(IN_HOW_LONG) or b.endswith(IN_HOW_LONG):
        return not _OF_FIRSTS.isdisjoint((a, b)) and _in_one_sentence(known, one, other) > 1
    return (a == b or any({a, b} <= labels for labels in _ONE_QUESTION)) and _met(one, other) > 1


def _stand_in(one: Difference, other: Difference) -> bool:
    """Whether all sides of one stand in sides of another, where a reader has them before his eyes."""
    return all(any(a.article == b.article and b.span.covers(a.span) for b in other.sides) for a in one.sides)


def _label(one: Difference) -> str:
    """Without what it names: "Why Lund left" is "Why"."""
    label = one.label.partition(" (")[0]
    return WHY if is_of_reasons(label) else label


def _met(one: Difference, other: Difference) -> int:
    return sum(a.article == b.article and a.span.overlaps(b.span) for a in one.sides for b in other.sides)


def _in_one_sentence(known: Survey, one: Difference, other: Difference) -> int:
    pairs = ((a, b) for a in one.sides for b in other.sides if a.article == b.article)
    return sum(_sentence(known, a).overlaps(b.span) for a, b in pairs)


def _sentence(known: Survey, place: Locator) -> Span:
    sentence = known.sentence_at(place.article, place.span.start)
    return sentence.span if sentence else place.span
