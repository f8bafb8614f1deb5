"""A wording and its words, as they stand and as they are compared."""

import re
from collections.abc import Hashable
from functools import cache, lru_cache, partial
from itertools import accumulate
from operator import add
from typing import NamedTuple

from dossier.analysis.words import folded
from dossier.frozen import frozen
from dossier.model import Span
from dossier.patterns import compiled

_PLAIN_WORD = compiled(r"([a-z0-9]+(?:['.,][a-z0-9]+(?:['.,][a-z0-9]+)*|))")
"""A word or a part of a hyphened one, in small letters; most wordings have no other characters.

The branch with nothing in it spares most words a loop."""
_WORD = compiled(r"([^\W_]+(?:[’'.,‑][^\W_]+)*)")
_BRACKET_IN_WORD = compiled(r"[a-z0-9]\[|\][a-z0-9]")
"""Other brackets, those about whole words, are marks."""
_USUAL_MARKS = (("’", "'"), ("‘", '"'), ("“", '"'), ("”", '"'), ("…", '"'), ("—", '"'), ("–", '"'))
"""Marks other than ASCII, and one of ASCII that does the same to the words beside it."""
_HIDDEN = frozenset(map(chr, (0xAD, *range(0x300, 0x370), 0x200C, 0x200D)))
_SCRIPT = r"[\u3040-\u30ff\u3400-\u9fff]"
_FIRST = "\u3040"
_NO_LETTER = str.maketrans("", "", "[]\u00ad\u200c\u200d")


@frozen(guarded=False)
class Wording:
    """A quotation as it is printed: the article's text and where the words stand in it, in order."""

    id: str
    text: str
    spans: tuple[Span, ...]

    @property
    def printed(self) -> Hashable:
        """All that how it is laid on others depends on: the words, and where its spans stand to each other."""
        first = self.spans[0].start
        return tuple([(s.start - first, self.text[s.start : s.end]) for s in self.spans])

    # Written out, because every wording is looked up several times.
    def __hash__(self) -> int:
        return hash(self.id)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Wording):
            return NotImplemented
        return self.id == other.id and self.text == other.text and self.spans == other.spans


class Token(NamedTuple):
    """A word or a part of a hyphened one, with the marks that follow it; see ``Words``."""

    start: int
    end: int
    form: str
    part: int
    low: int
    high: int


class Words(NamedTuple):
    """The words of a wording in order, parts of hyphened ones as words: what is known of each, a list of a kind.

    Each stands with the marks that follow it at ``[start, end)``, without them at ``[low, high)``. ``parts`` count
    the wording's spans.
    """

    starts: list[int]
    ends: list[int]
    forms: list[str]
    parts: list[int]
    lows: list[int]
    highs: list[int]

    @property
    def parted(self) -> bool:
        """Whether the reporter breaks in."""
        return self.parts[-1] > 0


def _is_odd(words: str) -> bool:
    """Whether there is more than words and the usual marks."""
    if "[" in words:
        return True
    return not words.isascii() and (not _HIDDEN.isdisjoint(words) or _has_script(words))


def _has_script(words: str) -> bool:
    """Whether a character is of a script that is written without spaces."""
    return max(words) >= _FIRST and re.search(_SCRIPT, words) is not None


@cache
def _odd_word(with_script: bool) -> re.Pattern[str]:
    """A word in texts that have more than words and marks.

    Letters that an editor put in brackets, soft hyphens and marks that combine belong to
    their word; a character of a script that is written without spaces is a word. Where there is none
    the pattern does without, since a class of so many characters takes long to compile.
    """
    letter = r"[^\W_][\u00ad\u0300-\u036f\u200c\u200d]*"
    letter = rf"(?:(?!{_SCRIPT}){letter})" if with_script else rf"(?:{letter})"
    piece = rf"(?:\[{letter}{{1,3}}\])?{letter}+(?:\[{letter}{{1,3}}\])?"
    word = rf"{piece}(?:[’'.,‑]{piece})*"
    word = rf"{_SCRIPT}|{word}" if with_script else word
    return compiled(rf"({word})")


_token, _words = partial(tuple.__new__, Token), partial(tuple.__new__, Words)
"""A token, or words, from their fields in a row: what ``Token(...)`` does, a good deal faster."""


def tokens_of(words: Words) -> tuple[Token, ...]:
    """Each of the words by itself."""
    return tuple(map(_token, zip(*words, strict=True)))


@lru_cache(maxsize=512)
def words_of_wording(wording: Wording) -> Words:
    """Words with the punctuation after them; the first word of a span has what stands before it too."""
    spans = wording.spans
    found = _words_in(wording.text, spans[0], 0)
    for part in range(1, len(spans)) if len(spans) > 1 else ():
        found = Words(*map(add, found, _words_in(wording.text, spans[part], part)))
    return found


def _words_in(text: str, span: Span, part: int) -> Words:
    start = span.start
    printed = text[start : span.end]
    plain = printed.lower() if printed.isascii() and "[" not in printed else _plain(printed)
    # What stands before the words, then by turns the words and the gaps after them.
    cut = _PLAIN_WORD.split(plain) if plain else _cut(printed)
    edges = list(accumulate(map(len, cut), initial=start))
    lows, highs = edges[1:-1:2], edges[2::2]
    starts = lows.copy()
    if starts:
        starts[0] = start
    ends = highs.copy()
    for at, gap in enumerate(cut[2::2]):
        if gap != " ":
            ends[at] += len(gap.rstrip())
    forms = cut[1::2] if plain else [folded(word).translate(_NO_LETTER) for word in cut[1::2]]
    return _words((starts, ends, forms, [part] * len(forms), lows, highs))


def _plain(printed: str) -> str:
    """The same in small letters and in ASCII, character by character; "" where there is more than words and marks."""
    for mark, instead in _USUAL_MARKS:
        printed = printed.replace(mark, instead)
    if not printed.isascii():
        return ""
    printed = printed.lower()
    return "" if "[" in printed and _BRACKET_IN_WORD.search(printed) else printed


def _cut(printed: str) -> list[str]:
    pattern = _odd_word(_has_script(printed)) if _is_odd(printed) else _WORD
    return pattern.split(printed)
