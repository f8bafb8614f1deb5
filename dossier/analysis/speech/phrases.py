"""Sentences as words, and the noun phrases in them: all the grammar that the finding of speakers needs.

Words in quotation marks stand as one token, so that nothing inside them is taken for
the reporter's grammar.
"""

import re
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from dossier.analysis.speech import lexicon
from dossier.model import Span

QUOTED = "“”"
"""What stands in ``Unit.low`` for words in quotation marks."""

_TOKEN = re.compile(
    r"[a-z]++(?![^\W_]|[’'.&‑-][^\W_]|['’]\s)|[,.](?!\.)"  # what most words and marks are, first
    r"|(?=[A-Z][A-Za-z]{0,3}+\.)(?:(?:[A-Z]\.){2,}"  # U.S.
    r"|(?:Mr|Mrs|Ms|Dr|Gov|Sen|Sens|Rep|Reps|Gen|Lt|Col|Capt|Sgt|Adm|Maj|Cmdr|Prof|Rev|Fr|Sr|Jr|Hon|Pres|St|Sec|Amb|No"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec|[A-Z](?=\.\s[A-Z]))\.)"
    r"|[ap]\.m\."
    r"|[^\W_]+(?:[’'.&‑-][^\W_]+)*(?:(?<=s)['’](?=\s))?"
    r"|--|…|\.\.\.|[^\w\s]|_+"
)
_CONTRACTED = re.compile(r"(he|she|it|they|we|i|you|who|that)['’](?:s|ve|d|ll|re|m)$")
_STOPS = (
    lexicon.PREPOSITIONS
    | lexicon.CONJUNCTIONS
    | lexicon.AUXILIARIES
    | lexicon.PRONOUNS
    | frozenset(
        "me him them us himself herself themselves itself not there according said says told added asked".split()
    )
)
_LINKS = frozenset("of for from in at with on to by against near".split())
_INSIDE = frozenset("&%$")
_BETWEEN = frozenset([QUOTED, "and", "of"])
_NO_HEADS = frozenset("the a an his her its their our my your no every".split())
_CHAIN_LIMIT = 4
_LONGEST = 16
"""Words that a simple noun phrase may have."""


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


def is_adverb(word: str) -> bool:
    return word in lexicon.ADVERBS or (word.endswith("ly") and len(word) > 4)


def is_agent(word: str) -> bool:
    """Can the noun speak: a person, a body or a paper?"""
    return word in lexicon.AGENTS or word.endswith(lexicon.AGENT_ENDINGS)


def is_possessive(word: str) -> bool:
    return word.endswith(("'s", "’s", "s'", "s’"))


def pronoun_in(unit: Unit, index: int) -> Phrase | None:
    """The pronoun that a token is, or begins with: he, she's, they've."""
    low = unit.at(index)
    if low in lexicon.SUBJECT_PRONOUNS:
        return unit.phrase(index, index)
    if len(low) < 8 and (found := _CONTRACTED.match(low)):
        start = unit.start_of(index)
        return Phrase(index, index, index, start, start + len(found.group(1)))
    return None


def phrase_before(unit: Unit, last: int, floor: int = 0) -> Phrase | None:
    """The noun phrase that ends with token ``last``, as far left as its parts hang together; None where there is
    none."""
    if last < floor:
        return None
    if found := pronoun_in(unit, last):
        return found
    first = _chunk_left(unit, last, floor)
    if first is None:
        return None
    tail = last
    if unit.at(tail) == ")":
        tail = max((i for i in range(first, last) if unit.low[i] == "("), default=last) - 1
    if tail < first or not unit.is_word(tail) or (unit.low[tail] in lexicon.DETERMINERS and tail > first):
        return None
    if unit.low[tail] in _NO_HEADS:
        return None
    head = tail
    for _ in range(_CHAIN_LIMIT):
        extended = _extend_left(unit, first, head, floor)
        if extended is None:
            break
        first, head = extended
    return unit.phrase(first, tail, head)


def _chunk_left(unit: Unit, last: int, floor: int) -> int | None:
    """Index of the first word of the simple noun phrase that ends at ``last``."""
    low, words, at, floor = unit.low, unit.words, last, max(floor, last - _LONGEST)
    while at >= floor:
        word = low[at]
        if word == QUOTED:
            if not (floor < at < last and unit.is_capital(at - 1) and unit.is_capital(at + 1)):
                break
        elif word == ")" and at == last:
            opening = next((i for i in range(at - 1, max(floor, at - 6) - 1, -1) if low[i] == "("), None)
            if opening is None:
                break
            at = opening
        elif word in lexicon.DETERMINERS:
            at -= 1
            break
        elif not word[0].isalnum() and word not in _INSIDE:
            break
        elif word in _STOPS and not (word in ("may", "will", "us") and unit.is_capital(at) and at > floor):
            if not (word == "and" and at < last and unit.is_capital(at + 1) and unit.is_capital(at - 1)):
                break
        elif not words[at][0].isupper() and (is_adverb(word) or (len(word) < 8 and _CONTRACTED.match(word))):
            break
        at -= 1
    first = at + 1
    return first if first <= last else None


def _extend_left(unit: Unit, first: int, head: int, floor: int) -> tuple[int, int] | None:
    """Take in "the director of" before "the agency", "officials in" before "the capital"."""
    link = first - 1
    if link - 1 < floor or unit.at(link) not in _LINKS or not unit.is_word(link - 1):
        return None
    start = _chunk_left(unit, link - 1, floor)
    if start is None:
        return None
    noun = unit.low[link - 1]
    if start > 0 and (
        unit.low[start - 1] == QUOTED or (start > 1 and unit.low[start - 2] == QUOTED and not unit.is_word(start - 1))
    ):
        return start, link - 1  # all that stands between the closing mark and the verb
    if is_agent(noun) and noun not in ("interview", "conference"):
        return start, link - 1
    if (
        unit.is_capital(link - 1)
        and unit.at(link) in ("of", "from", "at", "with")
        and (start == 0 or not unit.is_word(start - 1))
    ):
        return (start, link - 1) if not (start == 0 and unit.at(start) in lexicon.PREPOSITIONS) else None
    if unit.at(link) == "of" and not is_agent(unit.low[head]) and not unit.is_capital(head):
        return start, link - 1
    return None


def phrase_after(unit: Unit, first: int, stop: int | None = None) -> Phrase | None:
    """The noun phrase that begins at token ``first``: said *the mayor of the town*, a lawyer."""
    end = len(unit) if stop is None else stop
    if first >= end:
        return None
    if found := pronoun_in(unit, first):
        return found
    last = _chunk_right(unit, first, end)
    if last is None:
        return None
    head, at = last, last + 1
    if (
        unit.at(at) in ("of", "for", "at", "in", "from", "with")
        and not unit.is_capital(head)
        and is_agent(unit.low[head])
    ) and (tail := _chunk_right(unit, at + 1, end)) is not None:
        last = tail
    return unit.phrase(first, last, head)


def _chunk_right(unit: Unit, first: int, end: int) -> int | None:
    """Index of the last word of the simple noun phrase that begins at ``first``."""
    at, end = first, min(end, first + _LONGEST)
    while at < end and not _ends_chunk(unit, first, at):
        at += 1
    last = at - 1
    if last < first or (last == first and unit.low[last] in lexicon.DETERMINERS):
        return None
    return last


def _ends_chunk(unit: Unit, first: int, at: int) -> bool:
    """Can the token not belong to a simple noun phrase that began at ``first``?"""
    low, word, inner = unit.low, unit.low[at], at > first
    between = inner and word in _BETWEEN and unit.is_capital(at - 1) and unit.is_capital(at + 1)
    if word == QUOTED:
        return not between
    if word in lexicon.DETERMINERS:
        return inner and low[at - 1] not in lexicon.DETERMINERS
    if not word[0].isalnum():
        return word not in _INSIDE
    if inner and word in lexicon.TIMES and low[at - 1] not in lexicon.DETERMINERS:
        return True
    if word in _STOPS and not (word == "us" and unit.is_capital(at)):
        return not between
    if unit.words[at][0].isupper():
        return False
    if is_adverb(word) or (len(word) < 8 and _CONTRACTED.match(word)):
        return True
    named = inner and unit.is_capital(at - 1) and low[at - 1] not in lexicon.DETERMINERS
    if inner and word.endswith("ed") and (named or is_agent(low[at - 1])):
        return True  # the mayor warned
    return named and not is_agent(word)
