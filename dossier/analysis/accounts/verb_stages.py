"""How far a doing has come where a verb tells of it: wanted, promised, planned, tried, under way, done, or left open.

There is no parser here: the words before a verb say most, and its ending the rest. What cannot be told so has no stage.
"""

from functools import lru_cache
from typing import Literal

from dossier.analysis.accounts.deeds import is_base
from dossier.analysis.accounts.doers import Phrase, deed_at, gap
from dossier.analysis.accounts.held import held
from dossier.analysis.accounts.nouns import kind_at
from dossier.analysis.accounts.plan_words import EXPECTED, PLANNING
from dossier.analysis.accounts.roots import root
from dossier.analysis.likeness import Tokens, tokens_of
from dossier.analysis.stems import BE, DETERMINERS, stem
from dossier.frozen import frozen
from dossier.model import Locator, Span

Stage = Literal["to come", "wanted", "promised", "decided", "tried", "asked", "not done", "open", "under way", "done"]
_BEFORE_TO: dict[Stage, tuple[str, ...]] = {
    "to come": (
        *EXPECTED,
        *PLANNING,
        *"intended intending prepared prepares ready going likely certain bound favored favoured line".split(),
    ),
    "wanted": tuple("hopes hoped hoping wants wanted aims aimed seeks sought wishes threatened threatens".split()),
    "promised": tuple("pledged pledges promised promises vowed vows agreed agrees committed offered offers".split()),
    "decided": ("decided", "decides", "decision"),
    "tried": tuple("tried tries trying attempted attempting attempt attempts effort efforts".split()),
    "asked": tuple("urged urges urging asked asks asking ordered orders demanded".split()),
    "not done": tuple("failed fails refused refuses refusing refusal declined declines unwilling".split()),
    "open": tuple("whether appeared appears seemed seems believed thought alleged reported".split()),
}
"""What somebody is told to be, or to do, before "to" and a verb."""
LATER: tuple[Stage, ...] = ("under way", "done")
_GOVERNING = {word: stage for stage, words in _BEFORE_TO.items() for word in words}
_WILL = frozenset("will would shall".split())
_MAY = frozenset("could may might".split())
_SHORT_WILL = ("’ll", "'ll")
_NOT = frozenset("not never".split())
_HAS = frozenset("has have had".split())
_DID = frozenset("did does do".split())
_OPEN = frozenset("allegedly reportedly apparently possibly probably supposedly".split())
_MARKERS = frozenset(("to", *_WILL, *_MAY, *_OPEN, *_NOT))
"""Words without which nothing is told to be early, left open or not done."""
_SLIGHT = BE | _HAS | _DID | _NOT | frozenset("also already now then".split())
_AFTER = frozenset("by after without".split())
"""Before a doing in "-ing" that is done."""
_OWNS = ("’s", "'s")
_COMMA = 2
"""Characters between two words where a mark and a space stand."""
_PURPOSE = 6
"""Words before "may" in which "so that" stands, where it is of purpose."""
_REACH, _BETWEEN, _LONGEST_ROLE = 5, 4, 8
"""Words from "to" back to what governs it, and from a verb back over its auxiliaries; words of "as its first act"."""
_IN_LINE = "line"
"""It governs a verb behind "in" alone: "is in line to lead"."""
_NOUNS = tuple("ment ments tion tions sion sions ity ities ance ence ness ship".split())
"""Endings of nouns, of which none is done."""
_IT = frozenset("it them this that him her".split())
_ANNOUNCED, _ANNOUNCES = ("announced", "declared"), ("announce", "declare")
MAKES_KNOWN = root(stem("announcement"))
"""What stands for the root of these, which weigh nothing."""
_SEALED = frozenset((*_ANNOUNCED, *"launched confirmed signed approved passed ordered decided".split()))
"""What is told so has been decided, whatever it is."""
_APPOINTED = frozenset((*EXPECTED, "planned"))
"""What is told of a vote that is yet to be taken: "is scheduled for Monday"."""
_NOUN_REACH = 16
"""Words back from there in which the noun stands that tells what is to be done."""
_NO_PLAN = frozenset(("to", "up", "out", "off", "aside", "back"))
"""Behind "set" and "due" these make another word of it, or a verb follows."""
_KEPT = 4096
"""Places of which what is told there is kept: several ask for the same."""


@frozen()
class Step:
    """A verb and the words before it that tell its stage; ``to`` are roots of what it is done to, or about.

    ``it``: that is told by a pronoun. ``doer`` are roots of who does it, none where a pronoun or nobody is named.
    """

    place: Locator
    stage: Stage
    root: str
    doer: Phrase
    to: Phrase
    it: bool
    seals: bool
    """Whether it makes known, or seals, what is decided: "announced his bid"."""


@lru_cache(maxsize=_KEPT)
def early_steps(text: str, place: Locator) -> tuple[Step, ...]:
    """The verbs of a place of an article that words before them tell to be at an early stage, left open or not done."""
    tokens = tokens_of(text)
    at = tokens.within(place.span)
    found: list[Step] = []
    for k in at:
        word = tokens.words[k]
        if word.lower() in _MARKERS or word.endswith(_SHORT_WILL):
            n = next((n for n in range(k + 1, min(k + 1 + _BETWEEN, at.stop)) if not _is_slight(tokens.words[n])), k)
            told = _held_stage(text, n, at.start) if n > k and _tells(tokens, n) else None
            if told and told[0] not in LATER and not (found and found[-1].place.span.end == tokens.ends[n]):
                found.append(_step(tokens, place, n, *told))
        elif word in _APPOINTED and (noun := _noun_to_come(tokens, k, at.start)) is not None:
            found.append(_noun_step(tokens, place, noun, k))
    return tuple(found)


@lru_cache(maxsize=_KEPT)
def later_steps(text: str, place: Locator) -> tuple[Step, ...]:
    """Those that are told as under way or done."""
    tokens = tokens_of(text)
    at = tokens.within(place.span)
    told = ((n, _held_stage(text, n, at.start)) for n in at if _tells(tokens, n))
    return tuple(_step(tokens, place, n, *stage) for n, stage in told if stage and stage[0] in LATER)


def _tells(tokens: Tokens, n: int) -> bool:
    """Whether a word may be a verb that tells something; what announces does, though it reports speech as well."""
    word = tokens.words[n]
    return word.islower() and bool(tokens.stems[n] or word in _ANNOUNCED or word in _ANNOUNCES)


def _step(tokens: Tokens, place: Locator, n: int, stage: Stage, first: int) -> Step:
    at = tokens.within(place.span)
    own = root(tokens.stems[n]) if tokens.stems[n] else MAKES_KNOWN
    doer, to = deed_at(tokens, n, at.start, at.stop - 1)
    if not doer:
        doer, _ = deed_at(tokens, first, at.start, at.stop - 1)
    it = n + 1 in at and tokens.words[n + 1] in _IT
    span = Span(tokens.starts[first], tokens.ends[n])
    return Step(
        Locator(place.article, span), stage, own, doer, to - {own}, it, stage == "done" and tokens.words[n] in _SEALED
    )


def _noun_to_come(tokens: Tokens, k: int, low: int) -> int | None:
    """The noun that tells what is yet to be done: "a vote on the mill is scheduled for Monday", not "to sell it"."""
    if tokens.words[k - 1 : k] not in (["is"], ["are"], ["was"], ["were"]) or k - 1 <= low:
        return None
    if k + 1 < len(tokens.words) and tokens.words[k + 1].lower() in _NO_PLAN:
        return None
    first = k - 1
    while first > max(low, k - _NOUN_REACH) and gap(tokens, first - 1) < _COMMA:
        first -= 1
    return next((n for n in range(first, k - 1) if _is_doing(tokens, n)), None)


def _is_doing(tokens: Tokens, n: int) -> bool:
    """Whether a word is a noun that tells a doing: "a vote", "the sentencing of"."""
    if not tokens.stems[n] or n == 0 or tokens.words[n - 1].lower() not in DETERMINERS:
        return False
    return kind_at(tokens, n) == "act" or (tokens.words[n].endswith("ing") and tokens.words[n + 1 : n + 2] == ["of"])


def _noun_step(tokens: Tokens, place: Locator, noun: int, k: int) -> Step:
    own = root(tokens.stems[noun])
    to = frozenset(root(s) for s in tokens.stems[noun + 1 : k] if s) - {own}
    return Step(
        Locator(place.article, Span(tokens.starts[noun], tokens.ends[k])), "to come", own, frozenset(), to, False, False
    )


def _held_stage(text: str, n: int, low: int) -> tuple[Stage, int] | None:
    """The stage of a verb in its clause: what is only supposed, or done by nobody, has none.

    "Whether to sell it" supposes nothing: it is left open.
    """
    tokens = tokens_of(text)
    told = _stage(tokens, n, low)
    if not told or told[0] == "not done" or "whether" in tokens.words[told[1] : n]:
        return told
    how, _ = held(text, n)
    return told if how == "so" or (how == "doubted" and told[0] == "open") else None


def _stage(tokens: Tokens, n: int, low: int) -> tuple[Stage, int] | None:
    """The stage that a verb is told to be at, and the first word that says so."""
    k = n - 1
    while k >= low and n - k <= _BETWEEN and _is_slight(tokens.words[k]):
        k -= 1
    lead, between = tokens.words[k].lower() if k >= low else "", {w.lower() for w in tokens.words[k + 1 : n]}
    if lead == "to":
        return None if between & _NOT else _governed(tokens, k, low)
    if lead in _WILL or lead.endswith(_SHORT_WILL):
        return None if between & _HAS else ("not done" if between & _NOT else "to come", k)
    if lead in _MAY:
        purpose = "so" in tokens.words[max(low, k - _PURPOSE) : k]
        return None if purpose or between & (_HAS | _NOT) else ("open", k)
    if between & _OPEN:
        return "open", k + 1
    if between & _NOT:
        return ("not done", k + 1) if between & (_HAS | _DID) else None
    far = _far(tokens, n, lead, frozenset(between))
    return (far, k + 1) if far else None


def _is_slight(word: str) -> bool:
    return word.endswith("ly") or word.lower() in _SLIGHT


def _governed(tokens: Tokens, k: int, low: int) -> tuple[Stage, int] | None:
    """What stands before "to", over a few words that are no verb: "plans on Monday to sail"."""
    if tokens.words[k - 1] in BE and tokens.words[k + 1 : k + 2] == ["be"] and k > low:
        return "to come", k - 1
    for j in range(k - 1, max(low - 1, k - 1 - _LONGEST_ROLE), -1):
        word, is_role = tokens.words[j].lower(), tokens.words[j + 1].lower() == "as"
        if (word == _IN_LINE and tokens.words[j - 1 : j] != ["in"]) or (j < k - 1 - _REACH and not is_role):
            continue
        if stage := _GOVERNING.get(word):
            return stage, j - (tokens.words[j] == "whether" and j > low and tokens.words[j - 1].islower())
        if tokens.stems[j] and kind_at(tokens, j) == "deed":
            return None
    return None


def _far(tokens: Tokens, n: int, lead: str, between: frozenset[str]) -> Stage | None:
    """Whether a verb tells of what is under way or done; None for a noun, a quality, and what only governs another."""
    word, own = tokens.words[n], tokens.stems[n]
    if not between and (lead in DETERMINERS or lead.endswith(_OWNS)):
        return None
    if word.endswith("ing"):
        return "under way" if between & BE or lead in _AFTER else None
    governs = word in _GOVERNING and (word in _APPOINTED or tokens.words[n + 1 : n + 2] == ["to"])
    if governs or is_base(word) or word in (own, f"{own}e"):
        return None
    if word.endswith("s"):  # what "waives" is a law's that is not yet passed as well as one's that is
        return None
    if between & _HAS or kind_at(tokens, n) == "deed":
        return "done"
    return "done" if own != word and not word.endswith(_NOUNS) else None
