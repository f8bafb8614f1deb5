"""Whether two stretches tell one doing otherwise: as so here, and there denied, doubted or only supposed.

What stands before a doing says so (``held``), and a "no" before what it is done to. A sentence that denies anything
itself is held to tell nothing as so that another denies.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Literal

from dossier.analysis.accounts.denials import OF_OTHERS
from dossier.analysis.accounts.frames import before
from dossier.analysis.accounts.governing import is_denied_in
from dossier.analysis.accounts.held import held, may_not_be_so
from dossier.analysis.accounts.nouns import kind_at
from dossier.analysis.accounts.plans import is_past
from dossier.analysis.accounts.roots import root
from dossier.analysis.likeness import Tokens, tokens_of
from dossier.analysis.stems import BE
from dossier.frozen import frozen
from dossier.model import Span

Kind = Literal["deed", "verb", "thing"]
_KINDS: tuple[Kind, ...] = ("deed", "verb", "thing")
"""What says most of what is told first."""
Way = Literal["denied", "doubted", "supposed"]
_WAYS: tuple[Way, ...] = ("denied", "doubted", "supposed")
"""The strongest first."""
_NO = frozenset(("no", "No"))
_REACH = 2
"""Words from "no" to what there is none of."""
_NO_NOUN_BEHIND = BE.union(("by", "after"))
"""Behind these a word in "-ing" is a verb."""
_TO_COME, _NEAR = frozenset("to will would shall may might could can cannot should must".split()), 3
"""Of these one stands among so many words before what is not told as done: it faces nothing here."""
_VERBAL = _TO_COME.union(("do", "does", "did", "didn't", "didn’t", "doesn't", "doesn’t", "don't", "don’t"))
_LEAD = 10
"""Words before a stretch, or a word, that may govern it."""
_KEPT = 4096


@frozen()
class Told:
    """How a word of a stretch is told; ``first`` is the token that says so, ``at`` the word's own.

    ``kind``: a deed; a verb that goes with anything; or a thing.
    """

    how: str
    at: int
    first: int
    kind: Kind


@frozen()
class Apart:
    """What one of two stretches tells as so and the other does not: the word in either."""

    way: Way
    here: Told
    there: Told


def apart(a: str, x: Span, of_a: Span, b: str, y: Span, of_b: Span) -> Apart | None:
    """What two stretches ``x`` and ``y`` of texts tell otherwise, if that is all that is done in both; else None.

    Where no deed is in both, another verb is asked, and then the things. ``of_a`` and ``of_b`` are their sentences.
    Turned round, the same is found.
    """
    if not (_not_so(a, x) or _not_so(b, y)):
        return None
    ours, theirs = _roots(a, x), _roots(b, y)
    roots = ours.keys() & theirs.keys()
    if roots.isdisjoint(_not_so(a, x)) and roots.isdisjoint(_not_so(b, y)):
        return None
    here, there = (_told(text, [k for r in sorted(roots) for k in by[r]]) for text, by in ((a, ours), (b, theirs)))
    shared = [(one, other) for key, one in here.items() if (other := there.get(key))]
    kind = min((one.kind for one, _ in shared), key=_KINDS.index, default="thing")
    doings = [(p, q) for p, q in shared if p.kind == kind]
    found = [(p, q) for p, q in doings if (p.how == "so") != (q.how == "so") and {p.how, q.how} & {*_WAYS}]
    if not found or (kind != "thing" and len(found) < len(doings)) or len({p.how == "so" for p, _ in found}) > 1:
        return None
    p, q = min(found, key=lambda pair: _WAYS.index(_way(*pair)))
    way = _way(p, q)
    text, sentence = (a, of_a) if p.how == "so" else (b, of_b)
    told_of_both = way == "denied" and is_denied_in(tokens_of(text).words_in(sentence))
    return None if told_of_both else Apart(way, p, q)


def _way(p: Told, q: Told) -> Way:
    how = q.how if p.how == "so" else p.how
    return next(way for way in _WAYS if way == how)


@lru_cache(maxsize=_KEPT)
def _not_so(text: str, span: Span) -> frozenset[str]:
    """The roots of the words of a stretch that are not told as so, if they tell anything."""
    tokens = tokens_of(text)
    at, found = tokens.within(span), set()
    if may_not_be_so(tokens, range(max(0, at.start - _LEAD), min(at.stop + 1, len(tokens.words)))):
        for k in at:
            if tokens.stems[k] and tokens.words[k].islower() and _is_not_so(text, tokens, k):
                found.add(root(tokens.stems[k]))
    return frozenset(found)


def _is_not_so(text: str, tokens: Tokens, k: int) -> bool:
    near = may_not_be_so(tokens, range(max(0, k - _LEAD), min(k + 2, len(tokens.words))))
    return near and (_none_before(tokens, k) is not None or held(text, k)[0] != "so")


@lru_cache(maxsize=_KEPT)
def _roots(text: str, span: Span) -> Mapping[str, Sequence[int]]:
    """Where the words of a stretch stand, by their roots."""
    tokens = tokens_of(text)
    found: dict[str, list[int]] = {}
    for k in tokens.within(span):
        if tokens.stems[k]:
            found.setdefault(root(tokens.stems[k]), []).append(k)
    return found


def _none_before(tokens: Tokens, k: int) -> int | None:
    """The "no" of which a word tells that there is none."""
    return next((j for j in range(max(0, k - _REACH), k) if tokens.words[j] in _NO), None)


def _told(text: str, words: Iterable[int]) -> Mapping[tuple[str, Kind], Told]:
    """What some words tell, by root and kind; of several of one root that which is told as so."""
    tokens = tokens_of(text)
    found: dict[tuple[str, Kind], Told] = {}
    for k in words:
        if told := _telling(text, tokens, k):
            key = root(tokens.stems[k]), told.kind
            if key not in found or (found[key].how != "so" and told.how == "so"):
                found[key] = told
    return found


def _telling(text: str, tokens: Tokens, k: int) -> Told | None:
    word, kind = tokens.words[k], _kind(text, tokens, k)
    none = _none_before(tokens, k)
    if none is not None and word not in OF_OTHERS:
        return Told("denied", k, none, kind)
    how, first = held(text, k)
    if kind == "thing":
        return Told("so", k, k, kind) if how == "so" else None
    if how == "so" and _is_behind(text, tokens, k, _TO_COME):
        return Told("to come", k, k, kind)
    is_noun = how == "so" and word.endswith("ing") and tokens.words[k - 1].lower() not in _NO_NOUN_BEHIND
    return None if is_noun else Told(how, k, min(k, first), kind)


def _is_behind(text: str, tokens: Tokens, k: int, words: frozenset[str]) -> bool:
    """Whether a word stands right behind one of some that a verb follows, with no mark between: "did not", "will"."""
    lead = before(text, k, _NEAR)
    return not words.isdisjoint(w.lower() for w in tokens.words[lead.start : lead.stop])


def _kind(text: str, tokens: Tokens, k: int) -> Kind:
    """What a word is, where it tells; verbs in "-s" are rare but in headlines, and with a capital none stands."""
    word, kind = tokens.words[k], kind_at(tokens, k)
    if not word.islower() or (word.endswith("s") and not word.endswith("ss")):
        return "thing"
    if kind == "general":
        return "verb" if word != tokens.stems[k] else "thing"
    if kind != "deed" or (word == tokens.stems[k] and not is_past(word) and not _is_behind(text, tokens, k, _VERBAL)):
        return "thing"
    return "deed"
