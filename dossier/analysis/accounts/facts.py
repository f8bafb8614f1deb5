"""How much of a hard fact a sentence tells: a decision, a death, a number, a name that is new."""

from functools import cache

from dossier.analysis.accounts.numbers import NUMBER_WORDS
from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.likeness import tokens_of
from dossier.analysis.stems import stem
from dossier.model import Span
from dossier.patterns import holds, late

_DECISIVE = (
    "sign agree agreement treaty deal decide decision dismiss sack fire appoint name nominate elect resign resignation "
    "quit arrest charge convict sentence acquit indict kill die death dead wound injure approve pass reject veto ban "
    "sanction impose lift close open launch invade attack withdraw deploy order suspend cancel postpone sue settle "
    "fine pay buy sell merge cut raise vote win lose defeat declare announce recall expel blacklist designate accuse"
)
LEAST = 0.5
"""Hardness from which a sentence is worth telling though one article alone has it."""
_NUMBER = 0.4
_NEW_NAME = 0.35
_DECISION = 0.6
_MOST_OF_EACH = 2
_SPOKEN = 0.8
_FEWEST_WORDS = 8
_STOPS = ".!?”\"’')"
_HOUR = r"\b\d{1,2}(?:[:.]\d\d)?[ \u00a0]?[ap]\.?m\b"
_HOURS = ("m.", "pm", "am")
"""One of these stands wherever an hour does: words are found faster than a pattern."""
_CALLS = frozenset(
    "Add Blame Call Chalk Consider Forget Imagine Make Meet Picture Remember Say Score Talk Think Welcome".split()
)
_CALLED = frozenset(
    "a an about another back goodbye hello her him it no of one that the them this to up us your".split()
)
"""What a flourish begins with, and what follows that."""
_MOST_WORDS = 9
"""Words of a flourish, at most: what is longer tells something on the way."""
_CUT_OFF = r"\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|St|[A-Z])\.$"
"""How a piece of a sentence ends: without a stop, at a title or at an initial."""


@cache
def decisive() -> frozenset[str]:
    """Stems of what is done once and changes things."""
    return frozenset(filter(None, map(stem, _DECISIVE.split())))


class Hardness:
    """How hard the facts of each sentence are: 0 where it neither decides anything nor names anybody new.

    What somebody says is softer than what an article states.
    """

    def __init__(self, passages: Passages) -> None:
        known = passages.known
        self._passages = passages
        self._new = {s for s in known.names if known.homes.get(s) == 1}
        self._hard = self._new | decisive()

    def of(self, number: int) -> float:
        """At most 0.6 × 2 + 0.35 × 2 + 0.4 × 2; exact from ``LEAST`` on, and below it no more than that."""
        stems = self._passages.stems[number]
        if self._hard.isdisjoint(stems):
            return 0.0
        decisions, new = min(_MOST_OF_EACH, len(decisive() & stems)), min(_MOST_OF_EACH, len(self._new & stems))
        value = _DECISION * decisions + _NEW_NAME * new
        if not value or value + _NUMBER * _MOST_OF_EACH < LEAST:
            return 0.0
        passage = self._passages[number]
        value += _NUMBER * min(_MOST_OF_EACH, _numbers(passage))
        if value < LEAST or _is_scrap(passage.words):
            return 0.0
        return value * _SPOKEN if passage.spoken else value


def is_flourish(words: str) -> bool:
    """Whether a sentence calls on its readers and tells nothing that anybody did: "Call it the war of the mills."."""
    first, *rest = words.split(maxsplit=_MOST_WORDS)
    return first in _CALLS and 0 < len(rest) < _MOST_WORDS and rest[0] in _CALLED


def _numbers(passage: Passage) -> int:
    """How many numbers it has; an hour says when, and is none."""
    found = _numbers_in(passage, passage.span)
    if found and holds(passage.words, _HOURS):
        hours = late(_HOUR).finditer(passage.text, passage.span.start, passage.span.end)
        found -= sum(_numbers_in(passage, Span(*hour.span())) for hour in hours)
    return found


def _numbers_in(passage: Passage, span: Span) -> int:
    words = tokens_of(passage.text).words_in(span)
    return sum(word in NUMBER_WORDS or word[0].isdigit() for word in words)


def _is_scrap(words: str) -> bool:
    return (
        len(words.split()) < _FEWEST_WORDS or words[-1] not in _STOPS or late(_CUT_OFF).search(words[-6:]) is not None
    )
