"""How much of a hard fact a sentence tells: a decision, a death, a number, a name that is new."""

import re
from functools import cache

from dossier.analysis.accounts.numbers import NUMBER_WORDS
from dossier.analysis.accounts.passages import Passage
from dossier.analysis.likeness import tokens_of
from dossier.analysis.stems import stem

_DECISIVE = (
    "sign agree agreement treaty deal decide decision dismiss sack fire appoint name nominate elect resign resignation "
    "quit arrest charge convict sentence acquit indict kill die death dead wound injure approve pass reject veto ban "
    "sanction impose lift close open launch invade attack withdraw deploy order suspend cancel postpone sue settle "
    "fine pay buy sell merge cut raise vote win lose defeat declare announce recall expel blacklist designate accuse"
)
LEAST = 0.7
"""Hardness from which a sentence is worth telling though one article alone has it."""
_NUMBER = 0.4
_NEW_NAME = 0.35
_DECISION = 0.6
_MOST_OF_EACH = 2
_SPOKEN = 0.6
_FEWEST_WORDS = 8
_SCRAP = re.compile(r"[^.!?”\"’')]$|\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|St|[A-Z])\.$")
"""How a piece of a sentence ends: without a stop, at a title or at an initial."""


@cache
def decisive() -> frozenset[str]:
    """Stems of what is done once and changes things."""
    return frozenset(filter(None, map(stem, _DECISIVE.split())))


def hardness(passage: Passage) -> float:
    """0 for a sentence that neither decides anything nor names anybody new.

    What somebody says is softer than what an article states.
    """
    known, stems = passage.known, passage.bag.weights
    decisions = len(decisive() & set(stems))
    new = sum(s in known.names and known.homes.get(s) == 1 for s in stems)
    if not decisions and not new:
        return 0.0
    if len(passage.words.split()) < _FEWEST_WORDS or _SCRAP.search(passage.words):
        return 0.0
    tokens = tokens_of(passage.text)
    places = tokens.within(passage.span)
    numbers = sum(word[0].isdigit() or word in NUMBER_WORDS for word in tokens.words[places.start : places.stop])
    value = (
        _DECISION * min(_MOST_OF_EACH, decisions)
        + _NEW_NAME * min(_MOST_OF_EACH, new)
        + _NUMBER * min(_MOST_OF_EACH, numbers)
    )
    return value * _SPOKEN if value >= LEAST and passage.spoken else value
