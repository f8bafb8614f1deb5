"""What a clause stands under that says of it whether it is so: "denied that", "no evidence that", "accused of".

A word that governs is looked for right before the clause: before its "that", or before its first word where news leaves
that out. What is not denied ("did not deny that", "there is no doubt that") is told as so.
"""

from collections.abc import Iterable, Sequence
from typing import Literal

from dossier.analysis.accounts.denials import GRANTED, NOT, is_joined_not
from dossier.analysis.likeness import Tokens
from dossier.analysis.stems import BE

Held = Literal["so", "denied", "supposed", "doubted"]
Found = tuple[Held, int] | None
"""How a clause is told, and the token of the word that says so; None where it is told as so, for all that is seen."""
DENIALS = frozenset("denied denies deny denying disputed disputes disputing refuted refutes refuting".split())
_WAVING_OFF = DENIALS | frozenset(
    "dismissed dismisses dismissing rejected rejects rejecting rebuffed rubbished scotched quashed ridiculed brushed "
    "shrugged".split()
)
"""These deny a claim that is named behind them: "dismissed reports that"."""
_CLAIMS = frozenset(
    "claim claims report reports rumour rumours rumor rumors allegation allegations accusation accusations suggestion "
    "suggestions speculation assertion assertions notion idea insinuation insinuations".split()
)
_ALSO_THINGS = frozenset(("report", "claim", "idea"))
"""Behind these a "that" may tell of the thing itself: "the report that Lund wrote"."""
_UNTRUE = frozenset("untrue false nonsense wrong incorrect unthinkable lie lies fiction fabrication hoax".split())
_MADE_UP = _UNTRUE.union("made invented fabricated baseless unfounded exaggerated groundless".split())
"""What a claim is said to be behind it: "reports that he fled were made up"."""
_TRUE = frozenset(("true", "correct"))
_SIGNS = frozenset("evidence proof sign signs indication indications truth suggestion question".split())
"""Where there are none of these, something is not so."""
_DOUBT = frozenset(("doubt", "doubts", "doubted"))
_NONE = frozenset("no little without any scarcely hardly".split())
_NOT = frozenset((*NOT, "cannot", "nor", "neither", "without", "nobody", "none"))
_AS_NOUN = frozenset(
    "a the an any some such his her its their these those of to by about over on amid despite with from as on more new "
    "recent false baseless unconfirmed persistent widespread media press local said says".split()
)
"""Behind these a word for a claim is no verb: "the claims that", not "the paper claims that"."""
_ACCUSED = frozenset("accused accuses accuse accusing suspected suspects".split())
"""Before "of" and a doing, with whom it is told of between them."""
_SAID = frozenset("said alleged believed thought reported rumoured rumored suspected understood supposed".split())
_IS = BE - {"being"}
"""Before what is said, "to" and a doing: "is said to have fled"."""
_IN_DOUBT = frozenset("allegedly reportedly supposedly purportedly apparently".split())
_EMPTY = frozenset(("it", "there"))
_PRONOUNS = _EMPTY | {"he", "she", "they", "we"}
_OPEN = frozenset("the a an his her its their any some".split())
_HAS = frozenset(("has", "have", "had"))
_AUXILIARIES = _IS | _HAS | {"would", "will", "could", "did"}
_RELATIVE = frozenset(("who", "which", "that"))
_HAVING = frozenset(("having", "ever", "being", "even"))
_YET = (_IS | _HAS) - {"been", "be"}
"""Before "yet to" and a doing."""
_REACH, _OBJECT, _CLOSE = 6, 7, 4
"""Words from a claim back to what waves it off; from "of" back to who is accused; and before a doing that doubt it."""
_SAYS_NOT_SO = _WAVING_OFF.union(_UNTRUE, ("denial", "denials", "deniable"))
_OPEN_CLAIMS = frozenset("claims reports rumours rumors rumour rumor allegations speculation".split())
GOVERNING = _WAVING_OFF.union(
    _OPEN_CLAIMS, ("untrue", "false", "nonsense", "wrong", "lie", "yet"), _DOUBT, _ACCUSED, _IN_DOUBT
)
"""Of these one stands before what is governed, or a "no" or "not" does, or it ``is_said``."""
_TO = frozenset(("to", "have"))
_IN_CLAUSE = GOVERNING.union(_SAID, ("of", "say"))
"""Words of a clause, or right before it, that may govern it without "that"."""


def is_denied_in(words: Iterable[str]) -> bool:
    """Whether some words have one that says of something that it is not so."""
    return not _SAYS_NOT_SO.isdisjoint(w.lower() for w in words)


def is_said(before: Sequence[str]) -> bool:
    """Whether the words before a doing end in "said to", or "said to have"."""
    return before[-1] in _TO and not _SAID.isdisjoint(before[-_CLOSE:])


def governed_at(tokens: Tokens, k: int, n: int) -> Found:
    """How a doing at token ``n`` is told by a word ``k`` of its clause or right before it.

    Between the two stand no mark and no word with which another clause begins.
    """
    words = tokens.words
    if (word := words[k].lower()) not in _IN_CLAUSE:
        return None
    follows = words[k + 1]
    if word in _IN_DOUBT and n - k < _CLOSE:
        return "doubted", k
    if word == "yet" and follows == "to" and k and words[k - 1].lower() in _YET:
        return "denied", k
    if word == "say" and words[k - 1] == "to" and k > 1 and words[k - 2].lower() in _UNTRUE:
        return "denied", k - 2
    if word in _SAID and follows == "to" and k and words[k - 1].lower() in _IS:
        return "doubted", k
    if word == "of" and _is_doing(words, k, n):
        accused = _last(tokens, k, _OBJECT, _ACCUSED)
        return None if accused is None else ("doubted", accused)
    if word in DENIALS and words[k - 1].lower() not in _RELATIVE and not _is_negated(words, k):
        return ("denied", k) if _is_doing(words, k, n) or _opens(words, k + 1, n) else None
    return None


def governed_by_that(tokens: Tokens, k: int, n: int) -> Found:
    """How a clause is told whose "that" is token ``k``, and in which a doing stands at ``n``."""
    words = tokens.words
    if not k or tokens.starts[k] - tokens.ends[k - 1] > 1:
        return None
    word = words[k - 1].lower()
    if words[k + 1] in _EMPTY and words[k + 2] in _IS and n - k > _CLOSE:  # "denied that it was his fault she fled"
        return None
    if word in DENIALS:
        return None if _is_negated(words, k - 1) else ("denied", k - 1)
    before = {w.lower() for w in words[max(0, k - _CLOSE) : k - 1]}
    if word in _DOUBT:
        return None if before & (_NONE | _NOT) or any(map(is_joined_not, before)) else ("doubted", k - 1)
    if word in _SIGNS and "no" in before:
        return "denied", max(j for j in range(max(0, k - _CLOSE), k) if words[j].lower() == "no")
    negated = _is_negated(words, k - 1)
    if (word in _UNTRUE and not negated) or (word in _TRUE and negated):
        return "denied", k - 1
    return _claimed(tokens, k - 1, n) if word in _CLAIMS else None


def _claimed(tokens: Tokens, k: int, n: int) -> Found:
    """How what is claimed is told where the word for the claim is token ``k``: waved off before or behind, or open."""
    words = tokens.words
    if words[k + 2] in _AUXILIARIES or k + 2 == n:  # "the claim that was settled"
        return None
    waved = _last(tokens, k, _REACH, _WAVING_OFF)
    if waved is not None and not _is_negated(words, waved):
        return "denied", waved
    if words[k].lower() in _ALSO_THINGS:
        return None
    if not (words[k][0].isupper() or (k and words[k - 1].lower() in _AS_NOUN)):
        return None
    rest = words[n + 1 : n + 1 + 2 * _OBJECT]
    waves = (m for m, w in enumerate(rest) if w in _IS and rest[m + 1 : m + 2])
    false = any(rest[m + 1] in _WAVING_OFF or rest[m + 1] in _MADE_UP for m in waves)
    return ("denied" if false else "doubted"), k


def _last(tokens: Tokens, k: int, most: int, words: frozenset[str]) -> int | None:
    """The last of some words before a token, with no mark between."""
    for j in range(k - 1, max(-1, k - 1 - most), -1):
        if tokens.starts[j + 1] - tokens.ends[j] > 1:
            return None
        if tokens.words[j].lower() in words:
            return j
    return None


def _is_doing(words: Sequence[str], k: int, n: int) -> bool:
    """Whether a doing in "-ing" stands right behind a word: "denied selling it", "accused of having sold it"."""
    between = words[k + 1 : n]
    return between[0] in _HAVING and len(between) < _CLOSE if between else words[n].endswith("ing")


def _opens(words: Sequence[str], k: int, n: int) -> bool:
    """Whether a clause begins at a word, and is of a doing: "denied she sold it", "denied the board had sold it"."""
    if k >= n or not GRANTED.isdisjoint(words[k:n]):
        return False
    first = words[k]
    named = first.lower() in _PRONOUNS or first[0].isupper()
    return named or (first in _OPEN and not _AUXILIARIES.isdisjoint(words[k : n + 1]))


def _is_negated(words: Sequence[str], k: int) -> bool:
    """Whether a word is denied itself: "never denied", "did not deny", "is not true"."""
    before = [w.lower() for w in words[max(0, k - 2) : k]]
    return any(w in _NOT or is_joined_not(w) for w in before)
