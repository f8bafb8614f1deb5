"""Words and the forms made for comparing them; the printed text is never overwritten."""

import unicodedata
from functools import lru_cache
from itertools import filterfalse
from typing import NamedTuple

from dossier.model import Span
from dossier.patterns import compiled

# A word keeps inner apostrophes, hyphens, points and commas: don't, no-limits, U.S., 1,000.5
# (written as two sets of characters, because one that holds both kinds of marks takes long to compile)
WORD = compiled(r"[^\W_]+(?:['.,-][^\W_]+|[’‑][^\W_]+)*")
_PLAIN_WORD = compiled(r"[a-z0-9]+(?:['.,-][a-z0-9]+)*")
"""The same of ASCII in small letters, where a plain set of characters is looked up faster."""
_AT_ENDS = "\"'()[].,:;!?-$"
"""Marks that are no part of a word at whose end they stand."""
_HOUSE_STYLE = (("’", "'"), ("‘", " "), ("“", " "), ("”", " "), ("…", " "), ("—", " "), ("–", " "))
"""Marks that make a text other than ASCII and its words no different: between words, or folded in them."""
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‑": "-", "–": "-", "\u00ad": None})


class Word(NamedTuple):
    """A word as printed (its span) and the form by which it is compared."""

    start: int
    end: int
    form: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """The form for comparing: compatibility characters, case and house style of apostrophes folded."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFKC", word).translate(_APOSTROPHES).casefold()


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of ``text[start:end]`` in order; offsets count from the start of ``text``."""
    stop = len(text) if end is None else end
    return [Word(m.start(), m.end(), folded(m.group())) for m in WORD.finditer(text, start, stop)]


def forms_of(text: str) -> list[str]:
    """The forms of the words of a text, in order: what ``words_of`` gives, without their places."""
    plain = text
    if not text.isascii():
        for mark, instead in _HOUSE_STYLE:  # a few searches in C, where a table would look at every character
            plain = plain.replace(mark, instead)
    return _plain_forms(plain.lower()) if plain.isascii() else [folded(word) for word in WORD.findall(text)]


def _plain_forms(low: str) -> list[str]:
    """The forms of ASCII in small letters. A run of letters and digits between white space is one, and so are most
    once the marks are gone that stand before a space."""
    forms, at = low.replace(", ", " ").replace(". ", " ").strip(_AT_ENDS).split(), 0
    for run in [*filterfalse(str.isalnum, forms)]:
        inner = _forms_in(run)
        at = forms.index(run, at)
        forms[at : at + 1] = inner
        at += len(inner)
    return forms


@lru_cache(maxsize=16384)
def _forms_in(run: str) -> tuple[str, ...]:
    inner = run.strip(_AT_ENDS)
    return (inner,) if inner.isalnum() else tuple(_PLAIN_WORD.findall(run))


def places_in(text: str, words: str, start: int = 0, end: int | None = None) -> list[int]:
    """Where some characters stand in a text, or in a part of it, in order: found in less time than words are."""
    places = []
    at = text.find(words, start, end)
    while at >= 0:
        places.append(at)
        at = text.find(words, at + 1, end)
    return places
