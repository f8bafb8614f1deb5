"""A wording and its words, as they stand and as they are compared."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache, partial
from typing import NamedTuple

from dossier.analysis.words import WORD, folded
from dossier.frozen import frozen
from dossier.model import Span

_UNHYPHENED = re.compile(r"[^-‑]+")
_WORD_AND_GAP = re.compile(rf"({WORD.pattern})([\W_]*)")
_HIDDEN = re.compile(r"[\u00ad\u0300-\u036f\u200c\u200d]")
_SCRIPT = r"[\u3040-\u30ff\u3400-\u9fff]"
_FIRST = "\u3040"
_NO_LETTER = str.maketrans("", "", "[]\u00ad\u200c\u200d")


@frozen()
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
    if "[" in words:
        return True
    return not words.isascii() and (_HIDDEN.search(words) is not None or _has_script(words))


def _has_script(words: str) -> bool:
    """Whether a character is of a script that is written without spaces."""
    return max(words) >= _FIRST and re.search(_SCRIPT, words) is not None


@cache
def _odd_word_and_gap(with_script: bool) -> re.Pattern[str]:
    """A word and what stands before the next, in texts that have more than words and marks.

    Letters that an editor put in brackets, soft hyphens and marks that combine belong to
    their word; a character of a script that is written without spaces is a word. Where there is none
    the pattern does without, since a class of so many characters takes long to compile.
    """
    letter = r"[^\W_][\u00ad\u0300-\u036f\u200c\u200d]*"
    letter = rf"(?:(?!{_SCRIPT}){letter})" if with_script else rf"(?:{letter})"
    piece = rf"(?:\[{letter}{{1,3}}\])?{letter}+(?:\[{letter}{{1,3}}\])?"
    word = rf"{piece}(?:[’'.,‑-]{piece})*"
    word = rf"{_SCRIPT}|{word}" if with_script else word
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
        pattern = _odd_word_and_gap(_has_script(span.of(text))) if odd else _WORD_AND_GAP
        words = pattern.findall(text, span.start, span.end)
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
