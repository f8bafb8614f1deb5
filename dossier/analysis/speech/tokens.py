"""Sentences as words.

Words in quotation marks stand as one token, so that nothing inside them is taken for
the reporter's grammar.
"""

import re
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from dossier.model import Span

QUOTED = "“”"
"""What stands in ``Unit.low`` for words in quotation marks."""

_TOKEN = re.compile(
    r"[a-z]++(?![^\W_]|[’'.&‑-][^\W_]|['’]\s)|[,.](?!\.)"  # what most words and marks are, first
    r"|(?=[A-Z][A-Za-z]{0,3}+\.)(?:(?:[A-Z]\.){2,}"  # U.S.
    r"|(?:Mr|Mrs|Ms|Dr|Gov|Sen|Sens|Rep|Reps|Gen|Del|Lt|Col|Capt|Sgt|Adm|Maj|Cmdr|Prof|Rev|Fr|Sr|Jr|Hon|Pres|St|Sec|Amb|No"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec|[A-Z](?=\.\s[A-Z]))\.)"
    r"|[ap]\.m\."
    r"|[^\W_]+(?:[’'.&‑-][^\W_]+)*(?:(?<=s)['’](?=\s))?"
    r"|--|…|\.\.\.|[^\w\s]|_+"
)


class Phrase(NamedTuple):
    """A noun phrase: tokens ``first`` to ``last``, the head's token, and the offsets of its words."""

    first: int
    last: int
    head: int
    start: int
    end: int


class Unit:
    """A sentence, or the sentences that one pair of marks binds together, as tokens.

    ``words`` are as printed, ``low`` in small letters. ``quoted`` gives, for a token that stands for
    words in marks, which of the article's marked stretches it is.
    """

    __slots__ = ("_starts", "kind", "low", "paragraph", "quoted", "span", "text", "words")

    def __init__(
        self,
        text: str,
        span: Span,
        words: list[str],
        low: list[str],
        quoted: dict[int, int],
        paragraph: int = 0,
        kind: str = "paragraph",
    ) -> None:
        self.text, self.span, self.words, self.low, self.quoted = text, span, words, low, quoted
        self.paragraph, self.kind = paragraph, kind
        self._starts: list[int] = []

    def start_of(self, index: int) -> int:
        """The offset of a token; found when first asked, since most sentences report nothing."""
        if index >= len(self._starts):
            self._measure(index)
        return self._starts[index]

    def end_of(self, index: int) -> int:
        return self.start_of(index) + len(self.words[index])

    def _measure(self, index: int) -> None:
        """Between two tokens stands white space alone, so each is found right after the one before it."""
        starts, words, find = self._starts, self.words, self.text.find
        known = len(starts)
        at = starts[-1] + len(words[known - 1]) if known else self.span.start
        for word in words[known : index + 1]:
            at = find(word, at)
            starts.append(at)
            at += len(word)

    def __len__(self) -> int:
        return len(self.low)

    def at(self, index: int) -> str:
        """The token in lower case; "" beyond either end."""
        if index < 0:
            return ""
        try:
            return self.low[index]
        except IndexError:
            return ""

    def is_word(self, index: int) -> bool:
        return 0 <= index < len(self.low) and self.low[index][0].isalnum()

    def words_in(self, first: int, last: int) -> int:
        """How many of the tokens ``first`` to ``last``, the last left out, are words."""
        return sum(map(str.isalnum, map(itemgetter(0), self.low[first:last])))

    def is_capital(self, index: int) -> bool:
        return 0 <= index < len(self.low) and self.words[index][0].isupper()

    def phrase(self, first: int, last: int, head: int | None = None) -> Phrase:
        return Phrase(first, last, last if head is None else head, self.start_of(first), self.end_of(last))


def read_unit(text: str, span: Span, marked: Sequence[tuple[int, Span]], paragraph: int, kind: str) -> Unit:
    """Cut a stretch into tokens; each of ``marked`` (its number, and where it stands) becomes one."""
    tokens = _TOKEN.findall
    if not marked:
        words = tokens(text, span.start, span.end)
        return Unit(text, span, words, list(map(str.lower, words)), {}, paragraph, kind)
    words, at = [], span.start
    quoted: dict[int, int] = {}
    for number, place in marked:
        words += tokens(text, at, place.start)
        quoted[len(words)] = number
        words.append(text[place.start : place.end])
        at = place.end
    words += tokens(text, at, span.end)
    low = list(map(str.lower, words))
    for token in quoted:
        low[token] = QUOTED
    return Unit(text, span, words, low, quoted, paragraph, kind)
