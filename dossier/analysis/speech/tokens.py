"""Sentences as words.

Words in quotation marks stand as one token, so that nothing inside them is taken for
the reporter's grammar.
"""

from collections.abc import Sequence
from itertools import filterfalse

from dossier.frozen import frozen
from dossier.model import Span
from dossier.patterns import compiled

_UNSURE_ENDS = ("s'", "s’")
"""Where a stretch ends with them the mark is a token; before white space it is a part of the word."""
_MOST_RUNS = 65536
_LONGEST_SHORTENED = 4
"""Letters of the longest abbreviation that ``_TOKEN`` knows."""
_BEYOND = ("",) * 8
"""Put at the end of a sentence's tokens, where an index before the first of them finds it too: rules look at the
neighbours of a token without asking whether there are any, and none looks farther than this."""
QUOTED = "“”"
"""What stands in ``Unit.low`` for words in quotation marks."""

# A set of characters that holds plain and curved marks takes long to compile: they stand in two.
_TOKEN = compiled(
    r"[a-z]++(?![^\W_]|['.&-][^\W_]|[’‑][^\W_]|['’]\s)|[,.](?!\.)"  # what most words and marks are, first
    r"|(?=[A-Z][A-Za-z]{0,3}+\.)(?:(?:[A-Z]\.){2,}"  # U.S.
    r"|(?:Mr|Mrs|Ms|Dr|Gov|Sen|Sens|Rep|Reps|Gen|Del|Lt|Col|Capt|Sgt|Adm|Maj|Cmdr|Prof|Rev|Fr|Sr|Jr|Hon|Pres|St|Sec|Amb|No"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec|[A-Z](?=\.\s[A-Z]))\.)"
    r"|[ap]\.m\."
    r"|[^\W_]+(?:['.&-][^\W_]+|[’‑][^\W_]+)*(?:(?<=s)['’](?=\s))?"
    r"|--|…|\.\.\.|[^\w\s]|_+"
)


@frozen(guarded=False)
class Phrase:
    """A noun phrase: tokens ``first`` to ``last``, and the head's token."""

    first: int
    last: int
    head: int
    short: int = 0
    """Characters of its last token that are no part of it: the "'s" of "she's"."""


@frozen(guarded=False)
class Mention:
    """A noun phrase that is credited, and where it stands in the text."""

    first: int
    last: int
    head: int
    short: int
    start: int
    end: int


class Unit:
    """A sentence, or the sentences that one pair of marks binds together, as tokens.

    ``words`` are as printed, ``low`` in small letters. Beyond both ends of ``low`` stand empty tokens, so that
    ``low[-1]`` and ``low[len(unit)]`` are "", and so are the next ones. ``quoted`` gives, for a token that stands for
    words in marks, which of the article's marked stretches it is.
    """

    __slots__ = ("_ends", "kind", "low", "paragraph", "quoted", "span", "text", "words")

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
        low += _BEYOND
        self.text, self.span, self.words, self.low, self.quoted = text, span, words, low, quoted
        self.paragraph, self.kind = paragraph, kind
        self._ends: list[int] = []

    def start_of(self, index: int) -> int:
        """The offset of a token; found when first asked for, since most sentences report nothing."""
        return self.end_of(index) - len(self.words[index])

    def end_of(self, index: int) -> int:
        """The offset after a token: of the last two from the end, of others by going through those before."""
        ends, words = self._ends, self.words
        if index < len(ends):
            return ends[index]
        end = self.span.end
        if index == len(words) - 1:
            return end
        if index == len(words) - 2:
            end -= len(words[-1])
            while self.text[end - 1].isspace():
                end -= 1
            return end
        text, end = self.text, ends[-1] if ends else self.span.start
        for word in words[len(ends) : index + 1]:  # between two stands white space alone
            while text[end].isspace():
                end += 1
            end += len(word)
            ends.append(end)
        return end

    def reach(self, first: int, last: int) -> tuple[int, int]:
        """Where the tokens ``first`` to ``last`` stand in the text: offsets of their start and end."""
        end = self.end_of(last)
        return (end - len(self.words[last]) if first == last else self.start_of(first)), end

    def __len__(self) -> int:
        return len(self.words)

    def is_word(self, index: int) -> bool:
        try:
            return index >= 0 and self.low[index][0].isalnum()
        except IndexError:
            return False

    def words_in(self, first: int, last: int, enough: int) -> int:
        """How many of the tokens ``first`` to ``last``, the last left out, are words; counted up to ``enough``."""
        count, low = 0, self.low
        for index in range(first, last):
            if low[index][0].isalnum():
                count += 1
                if count == enough:
                    break
        return count

    def is_capital(self, index: int) -> bool:
        words = self.words
        return 0 <= index < len(words) and words[index][0].isupper()

    def mention(self, phrase: Phrase) -> Mention:
        start, end = self.reach(phrase.first, phrase.last)
        return Mention(phrase.first, phrase.last, phrase.head, phrase.short, start, end - phrase.short)


def read_unit(text: str, span: Span, marked: Sequence[tuple[int, Span]], paragraph: int, kind: str) -> Unit:
    """Cut a stretch into tokens; each of ``marked`` (its number, and where it stands) becomes one."""
    quoted: dict[int, int] = {}
    if not marked:
        words = _cut(text, span.start, span.end)
        return Unit(text, span, words, list(map(str.lower, words)), quoted, paragraph, kind)
    words, at = [], span.start
    for number, place in marked:
        words += _cut(text, at, place.start)
        quoted[len(words)] = number
        words.append(text[place.start : place.end])
        at = place.end
    words += _cut(text, at, span.end)
    low = list(map(str.lower, words))
    for token in quoted:
        low[token] = QUOTED
    return Unit(text, span, words, low, quoted, paragraph, kind)


def _cut(text: str, start: int, end: int) -> list[str]:
    """The tokens of a stretch.

    A run of letters between white space is a token, and so are most; a pattern need not look at them.
    """
    if start == end:
        return []
    stretch = text[start:end]
    words, at = stretch.split(), 0
    for run in [*filterfalse(str.isalpha, words)]:
        tokens = _RUNS[run]
        if not tokens:
            return _TOKEN.findall(text, start, end)
        if len(tokens) > 1:
            at = words.index(run, at)
            words[at : at + 1] = tokens
            at += len(tokens)
    return _TOKEN.findall(text, start, end) if stretch.endswith(_UNSURE_ENDS) else words


class _Runs(dict[str, tuple[str, ...]]):
    """The tokens of runs of characters without white space; each run is cut once."""

    def __missing__(self, run: str) -> tuple[str, ...]:
        body, last = run[:-1], run[-1]
        if body.isalnum() and (
            last == "," or (last == "." and (len(body) > _LONGEST_SHORTENED or not run[0].isupper()))
        ):
            tokens: tuple[str, ...] = (body, last)
        elif run.isalnum() or (last == "s" and run[-2] in "'’" and run[:-2].isalnum()):
            tokens = (run,)
        else:
            tokens = tuple(_TOKEN.findall(run + " "))
            if last == "." and len(_TOKEN.findall(run + " A")) <= len(tokens):
                tokens = ()  # "J.", which is one token before a name alone: to be cut where it stands
        if len(self) > _MOST_RUNS:
            self.clear()
        self[run] = tokens
        return tokens


_RUNS = _Runs()
