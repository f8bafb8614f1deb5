"""What is asked for oneself before one speaks: a condition of the talk, and nothing that was said in it."""

from dossier.analysis.speech.cues import Cue
from dossier.analysis.speech.tokens import Unit

_NAMED = frozenset("named identified quoted cited".split())
_NAMELESS = frozenset("anonymous unnamed unidentified nameless".split())
_REFUSED = frozenset("decline refuse".split())
_HELD_BACK = frozenset("used published printed given disclosed revealed mentioned".split())
_ASKS = _REFUSED | frozenset("ask request demand insist prefer want wish seek".split())
_STEPS = frozenset("to not be being remain stay complete full that their his her".split())
_LATE = 6
"""Tokens within which such a wish comes to its word."""


def wants_no_name(unit: Unit, index: int, cue: Cue) -> bool:
    """Is it asked not to be named, to stay anonymous, for anonymity, or not to be named refused?"""
    if cue.lemma not in _ASKS:
        return False
    low, at, last = unit.low, index + 1, min(index + _LATE, len(unit))
    refused = cue.lemma in _REFUSED
    while at < last and (low[at] in _STEPS or low[at] in cue.prepositions):
        refused = refused or low[at] == "not"
        at += 1
    word, after = low[at], low[at + 1]
    if word in _NAMED:
        return refused or after in ("only", "by")
    if word in ("name", "names") and low[at - 1] in ("his", "her", "their"):
        return after == "not" and not _HELD_BACK.isdisjoint(low[at : at + 4])
    return word in _NAMELESS or (word == "anonymity" and after not in ("for", "of"))
