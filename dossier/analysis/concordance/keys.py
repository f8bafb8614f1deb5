"""What a printed word is known by when we ask what a wording is about."""

from collections.abc import Sequence

from dossier.analysis.kindred import families
from dossier.analysis.stems import NEGATIONS, STOP_WORDS, stem
from dossier.analysis.tables import kept

_AFTER = 3
"""Words after a negation among which what it denies is looked for."""


@kept
def key_of(form: str) -> str:
    """What a word is known by when we ask what a wording is about: its family, else its stem, else itself."""
    root = stem(form)
    return families().get(root, root) if root else form


def denied_in(forms: Sequence[str]) -> dict[int, str]:
    """By place, the key of the first word of matter after each word that denies."""
    found: dict[int, str] = {}
    if NEGATIONS.isdisjoint(forms):
        return found
    for at in [at for at, form in enumerate(forms) if form in NEGATIONS]:
        for i in range(at + 1, min(len(forms), at + 1 + _AFTER)):
            if forms[i] not in STOP_WORDS:
                found[i] = key_of(forms[i])
                break
    return found
