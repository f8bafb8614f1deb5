"""What of a remark one reporter's ear, or a report in the past tense, puts otherwise: "which flag", "what flag"."""

from collections.abc import Set as AbstractSet

from dossier.analysis.stems import NEGATIONS, STOP_WORDS

_DENIALS = NEGATIONS | {"cannot"}
"""One word in print, "can not" in other print."""
_POINTING = frozenset("today now here there just really still too also then so".split())
"""Words that tell little where all that is said is said at one time, in one place."""
_GRAMMAR = (
    "the a an be is are was were been am which what that who whom will would shall to for of in on at by from "
    "with into onto upon and does do did have has had as than it its"
)
_SLIGHT = _DENIALS | _POINTING | frozenset(_GRAMMAR.split())


def hardly_differ(one: AbstractSet[str], other: AbstractSet[str]) -> bool:
    """Whether of two sets of words, in small letters, each has but words of little grammar that the other lacks.

    Words of matter count as the same here where they are no words that point: their endings may differ. Where one
    denies and the other does not, they differ.
    """
    if _DENIALS.isdisjoint(one) != _DENIALS.isdisjoint(other):
        return False
    return (one ^ other) & (STOP_WORDS | _POINTING) <= _SLIGHT
