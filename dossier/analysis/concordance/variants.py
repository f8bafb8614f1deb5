"""Two printings of what comes down to the same words: which kind of difference lies between them."""

import unicodedata
from collections.abc import Sequence

from dossier.analysis.concordance.atoms import UNITS, Atom
from dossier.analysis.concordance.shifts import PERSON, family
from dossier.analysis.spellings import respelled
from dossier.analysis.stems import stem
from dossier.model import DifferenceKind
from dossier.patterns import compiled

_BRACKETED = compiled(r"\[[^\]]*\]")
_NEAR = frozenset("this these here now ago".split())
_FAR = frozenset("that those there then before earlier".split())
_NOMINAL = ("ion", "ions", "ment", "ments", "ness", "er", "ers", "or", "ors", "ly", "al", "ity", "ance", "ence", "able")
_STRENGTH: tuple[DifferenceKind, ...] = ("typography", "insert", "contraction", "number", "spelling", "tense", "word")


def kind_of_variant(mine: str, theirs: str, ours: Sequence[Atom], others: Sequence[Atom]) -> DifferenceKind | None:
    """What to call it that the same atoms are printed ``mine`` and ``theirs``; None where nothing differs."""
    if mine == theirs:
        return None
    if mine.casefold() != theirs.casefold() and all(a.key[0] == "#" or a.key in UNITS for a in ours):
        return "number"
    if "[" in mine or "[" in theirs:
        if _letters(mine) == _letters(theirs):
            return "typography"
        if _letters(_BRACKETED.sub("", mine)) == _letters(_BRACKETED.sub("", theirs)):
            return "insert"
    if _letters(mine) == _letters(theirs) and (" " in mine) == (" " in theirs):
        return "typography" if mine.count("-") == theirs.count("-") else "spelling"
    kinds = {_kind_of_atoms(a, b) for a, b in zip(ours, others, strict=True)}
    return max(kinds, key=_STRENGTH.index)


def _letters(printed: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFC", printed).casefold()))


def _kind_of_atoms(a: Atom, b: Atom) -> DifferenceKind:
    one, other = a.raw, b.raw
    if one == other:
        return "contraction"
    if a.key[0] == "#" or a.key in UNITS:
        return "number"
    if respelled(one) == respelled(other):
        return "spelling"
    if one in PERSON and other in PERSON:
        return "tense" if PERSON[one] != PERSON[other] else "word"
    if one in family() and other in family():
        if {one, other} & _NEAR or {one, other} & _FAR:
            return "tense" if (one in _NEAR) != (other in _NEAR) else "word"
        return "tense"
    return "tense" if " " in one or " " in other or _inflected(one, other) else "word"


def _inflected(one: str, other: str) -> bool:
    """Whether both are forms of a verb, told apart by more than the "s" that a plural has too."""
    if one.endswith(_NOMINAL) != other.endswith(_NOMINAL) or one.endswith("'s") != other.endswith("'s"):
        return False
    return not _plural(one, other) and stem(one) == stem(other)


def _plural(one: str, other: str) -> bool:
    """Whether an "s" alone tells them apart: a plural, or a verb of another person."""
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return longer in (f"{shorter}s", f"{shorter}es") or (shorter[-1:] == "y" and longer == f"{shorter[:-1]}ies")
