"""Whether a verb tells what it says as so: it may be denied, or doubted, or only supposed. Who asks that asks it here.

"Nobody has sold the ferry", "Lund did not admit it", "if Lund sold it", "Had Lund sold it, he would be rich"; and what
stands under a word that says it is not so, or may not be: "denied that Lund sold it", "rumours that he did".
"""

from collections.abc import Sequence

from dossier.analysis.accounts.denials import FAILING, NOT, affirms
from dossier.analysis.accounts.governing import DENIALS, GOVERNING, Held, governed_at, governed_by_that, is_said
from dossier.analysis.accounts.turned import denied_before_aside
from dossier.analysis.likeness import Tokens, tokens_of

_NOBODY = frozenset("nobody none neither nothing no nor hardly scarcely".split())
"""With which a clause begins in which nobody does it: "no member of the board sold it"."""
_NO_ONE = frozenset(("nobody", "nothing", "none", "neither"))
"""Of these who does it, wherever in a clause: "said nobody sold it"."""
_TO_NONE = frozenset(("no", "nothing", "nobody", "none"))
"""Right behind a verb these say that it was done to none: "sold no ferry"."""
_ALMOST = frozenset("almost virtually practically absolutely still".split())
"""What may stand before them."""
_REFUSED = frozenset("refused refuses refusing refusal declined declines declining failed fails unwilling".split())
"""Before "to"."""
_DENYING = frozenset((*NOT, "cannot", "without"))
_ALSO = FAILING.union(DENIALS, ("only", "just", "merely", "simply"))
"""Behind "not": what is told then is so."""
_SUPPOSING = frozenset("if unless whether suppose supposing lest".split())
_INVERTED = frozenset("had were should has have did does is are was would could can might must".split())
"""With which a clause begins that names then who does it: it supposes it ("Should the council sell it"), or asks."""
_SUBJECTS = frozenset("he she it they we you i the a an his her its their our my this that these those any no".split())
_ENDS = frozenset(
    "and but or that which who whom when while as because after before since so though although why how where "
    "what".split()
)
"""A clause goes back no further than these."""
_NOT_YET = frozenset(("once", "until", "till"))
"""With which a clause begins of what is yet to be, where it has "has been", or what hangs on it "would"."""
_HAS, _MODALS = frozenset(("has", "have")), frozenset("will would could can may might should must to".split())
_LOW = (*_NOBODY, *_NO_ONE, *_DENYING, *_REFUSED, *_SUPPOSING, *GOVERNING, *_NOT_YET)
_TELLING = frozenset((*_LOW, *(word.capitalize() for word in (*_LOW, *_INVERTED)), "had", "were", "should"))
"""Of these one stands before a verb that is not told as so."""
_SURELY_TELLING = _TELLING - {"had", "were", "should"}
_TITLE = 3
"""Letters of a word that a point may shorten."""
_LEAD, _NEAR = 20, 4
"""Words before a verb that are looked at; and among which stands what denies it."""


def may_not_be_so(tokens: Tokens, at: range) -> bool:
    """Whether any of some words may say that something is not so; most sentences have none."""
    return not _SURELY_TELLING.isdisjoint(tokens.words[at.start : at.stop])


def held(text: str, n: int) -> tuple[Held, int]:
    """How a verb, a token of a text, is told, and the token that first says it is not so; the verb where none does."""
    tokens = tokens_of(text)
    if n + 1 < len(tokens.words) and tokens.words[n + 1] in _TO_NONE and tokens.starts[n + 1] - tokens.ends[n] == 1:
        return ("so", n) if affirms(tokens.words, n + 1) else ("denied", n + 1)
    before = tokens.words[max(0, n - _LEAD) : n]
    if _TELLING.isdisjoint(before) and not (before and is_said(before)):  # most: no word is looked at by itself
        return "so", n
    follows = ""
    for k in range(n - 1, max(-1, n - 1 - _LEAD), -1):
        word = tokens.words[k].lower()
        if tokens.starts[k + 1] - tokens.ends[k] > 1 and _parts(text, tokens, k):
            if (at := denied_before_aside(text, tokens, n)) is not None:
                return "denied", at
            return _opening(follows, tokens.words[k + 2 : n][:2], k + 1, n)
        if word in _SUPPOSING or (word in _NOT_YET and _is_to_come(tokens, k, n)):
            return "supposed", k
        if n - k <= _NEAR and _denies(tokens.words[k - 1].lower() if k else "", word, follows):
            return "denied", k
        if word in _ENDS:
            if follows in _NOBODY and not affirms(tokens.words, k + 1):
                return "denied", k + 1
            return (word == "that" and governed_by_that(tokens, k, n)) or ("so", n)
        if governed := governed_at(tokens, k, n):
            return governed
        follows = word
    return _opening(follows, tokens.words[1:n][:2], 0, n) if n <= _LEAD else ("so", n)


def are_denied(*told: tuple[str, int]) -> bool:
    """Whether each of some verbs, tokens of texts, is denied."""
    return all(held(text, n)[0] == "denied" for text, n in told)


def _is_to_come(tokens: Tokens, k: int, n: int) -> bool:
    """Whether a clause behind "once" or "until" tells what is yet to be: "once they have been heard", "would be sold
    once they had been heard"."""
    words = tokens.words
    if k + 1 == n or not (words[k + 1][0].isupper() or words[k + 1] in _SUBJECTS):
        return False
    if not _HAS.isdisjoint(words[k + 1 : n]):
        return True
    j = k - 1
    while j >= max(0, k - _LEAD) and tokens.starts[j + 1] - tokens.ends[j] == 1:
        if words[j].lower() in _MODALS:
            return True
        j -= 1
    return False


def _parts(text: str, tokens: Tokens, k: int) -> bool:
    """Whether a mark parts a token from the next; the point after "Mr" is none."""
    return not (text[tokens.ends[k]] == "." and tokens.words[k][0].isupper() and len(tokens.words[k]) <= _TITLE)


def _denies(before: str, word: str, follows: str) -> bool:
    """Whether a word before a verb denies it, or names nobody who does it; nobody "never failed to" do what is done."""
    if word in _DENYING:
        return follows not in _ALSO
    refused = word in _REFUSED and follows == "to" and before not in _DENYING
    return refused or (word in _NO_ONE and follows not in _SUBJECTS)


def _opening(opening: str, then: Sequence[str], first: int, n: int) -> tuple[Held, int]:
    """How a clause is told that begins with a word, "" where it begins with the verb, and goes on with another."""
    follows = then[0] if then else ""
    if affirms([opening, *then], 0):  # "No fewer than two pilots sold it"
        return "so", n
    if opening in _NOBODY or (opening in _ALMOST and follows in _NOBODY):
        return "denied", first
    several = follows.endswith("s") and opening in ("had", "should")  # "Had pilots sold it"
    inverted = opening in _INVERTED and (several or follows[:1].isupper() or follows.lower() in _SUBJECTS)
    return ("supposed", first) if inverted else ("so", n)
