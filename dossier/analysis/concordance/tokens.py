"""A wording and its words, as they stand and as they are compared."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from typing import NamedTuple

from dossier.analysis.words import WORD, folded
from dossier.model import Span

_UNHYPHENED = re.compile(r"[^-‑]+")
_WORD_AND_GAP = re.compile(rf"({WORD.pattern})([\W_]*)")
_NO_LETTER = str.maketrans("", "", "[]\u00ad\u200c\u200d")


@dataclass(frozen=True, slots=True)
class Wording:
    """A quotation as it is printed: the article's text and where the words stand in it, in order."""

    id: str
    text: str
    spans: tuple[Span, ...]


class Token(NamedTuple):
    """A word or a part of a hyphened one, with the marks that follow it; ``part`` counts the wording's spans.

    The word itself, without marks, stands at ``[low, high)``.
    """

    start: int
    end: int
    form: str
    part: int
    low: int
    high: int


def _is_odd(words: str) -> bool:
    """Whether there is more than words and the usual marks."""
    return "[" in words or (not words.isascii() and _odd_letter().search(words) is not None)


@cache
def _odd_letter() -> re.Pattern[str]:
    """Slow to compile, as every class of so many characters is; most dossiers in English need it, a few do not."""
    return re.compile(r"[\u00ad\u0300-\u036f\u200c\u200d\u3040-\u30ff\u3400-\u9fff]")


@cache
def _odd_word_and_gap() -> re.Pattern[str]:
    """A word and what stands before the next, in texts that have more than words and marks; slow to compile.

    Letters that an editor put in brackets, soft hyphens and marks that combine belong to
    their word; a character of a script that is written without spaces is a word.
    """
    script = r"[\u3040-\u30ff\u3400-\u9fff]"
    letter = rf"(?:(?!{script})[^\W_][\u00ad\u0300-\u036f\u200c\u200d]*)"
    piece = rf"(?:\[{letter}{{1,3}}\])?{letter}+(?:\[{letter}{{1,3}}\])?"
    word = rf"{script}|{piece}(?:[’'.,‑-]{piece})*"
    return re.compile(rf"({word})((?:(?!{word}).)*)", re.DOTALL)


_token = partial(tuple.__new__, Token)
"""A token from its fields in a row: what ``Token(...)`` does, a good deal faster."""


@lru_cache(maxsize=512)
def tokens_of_wording(wording: Wording) -> tuple[Token, ...]:
    """Words with the punctuation after them; the first word of a span has what stands before it too."""
    found: list[Token] = []
    text = wording.text
    for part, span in enumerate(wording.spans):
        odd = _is_odd(span.of(text))
        words = (_odd_word_and_gap() if odd else _WORD_AND_GAP).findall(text, span.start, span.end)
        start, low = span.start, span.end - len("".join(map("".join, words)))
        for word, gap in words:
            form, high = folded(word), low + len(word)
            if gap == " ":
                end, stop = high, high + 1
            else:
                end, stop = high + len(gap.rstrip()), high + len(gap)
            if "-" in form:
                found += _parted(word, start, low, end, part)
            else:
                found.append(_token((start, end, form.translate(_NO_LETTER) if odd else form, part, low, high)))
            start = low = stop
    return tuple(found)


def _parted(word: str, start: int, low: int, end: int, part: int) -> Iterator[Token]:
    """The parts of a hyphened word, each with the hyphen after it."""
    parts = list(_UNHYPHENED.finditer(word))
    for at, found in enumerate(parts):
        stop = low + parts[at + 1].start() if at + 1 < len(parts) else end
        form = folded(found[0]).translate(_NO_LETTER)
        yield Token(low + found.start() if at else start, stop, form, part, low + found.start(), low + found.end())
