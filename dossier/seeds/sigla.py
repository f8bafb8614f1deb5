"""Badges: one to four letters that stand for an outlet, unique in a dossier."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import count

UNKNOWN = "?"
_LONGEST = 4


def sigla_for(outlets: Sequence[str | None], given: Sequence[str | None]) -> list[str]:
    """A siglum for each article, in order: the manifest's, else one made of the outlet.

    Articles that would share one are numbered: S1, S2 … All are different.
    """
    stems = [stem_of(outlet) if outlet else UNKNOWN for outlet in outlets]
    used = {siglum for siglum in given if siglum}
    shared = Counter(stem for stem, siglum in zip(stems, given, strict=True) if not siglum)
    numbers = {stem: count(1) for stem in shared}
    sigla = []
    for stem, siglum in zip(stems, given, strict=True):
        if not siglum:
            alone = shared[stem] == 1 and stem not in used
            siglum = stem if alone else next(s for s in _numbered(stem, numbers[stem]) if s not in used)
            used.add(siglum)
        sigla.append(siglum)
    return sigla


def _numbered(stem: str, numbers: Iterator[int]) -> Iterator[str]:
    for number in numbers:
        yield stem[: max(1, _LONGEST - len(str(number)))] + str(number)


def stem_of(outlet: str) -> str:
    """Initials of an outlet's words without The; of one word its first letter; an acronym stands as it is."""
    words = ["".join(c for c in word if c.isalnum()) for word in outlet.replace("-", " ").split()]
    words = [w for w in words if w and w.casefold() != "the"] or [w for w in words if w]
    if not words:
        return UNKNOWN
    first = words[0]
    if 2 <= len(first) <= _LONGEST and (first.isupper() or (len(words) == 1 and first.islower())):
        return first.upper()
    capitals = [w for w in words if w[0].isupper() or w[0].isdigit()] or words
    return "".join(w[0] for w in capitals)[:_LONGEST].upper()[:_LONGEST]
