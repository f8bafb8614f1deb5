"""What turns a word into its opposite, or denies it: right before it, or from before an aside between commas.

"Lund did not accept it", "refused to accept it", "accepted none"; "did not, as many had hoped, accept it".
"""

from collections.abc import Sequence

from dossier.analysis.accounts.denials import NOT, affirms, is_joined_not
from dossier.analysis.accounts.frames import after, before
from dossier.analysis.accounts.nouns import kind_at
from dossier.analysis.likeness import Tokens, tokens_of

TURNS = frozenset(
    "not never nor cannot neither refused refuses refusing declined declines failed fails denied denies denying hardly "
    "barely stopped refusal denial failure unable".split()
)
"""Words that turn the word behind them into its opposite, another deed not between."""
_BESIDE = frozenset("no nothing nobody none without zero".split())  # these do so right beside one
_RELATIVE = frozenset(("who", "which", "whom"))
_ARTICLES = frozenset("the a an his her its their".split())
_REACH = 4
"""Words before one among which stands what turns it."""
_DENYING = frozenset((*NOT, "cannot"))
_REFUSED = frozenset("refused refuses refusing declined declines declining failed fails".split())
"""These do so where "to" follows the aside."""
_OR = frozenset(("or", "if", "why"))
"""Before "not" these say that it may be so: "whether or not, as he said, it closes"."""
_BETWEEN = frozenset("be been being have had yet even ever already also only really still to a an the".split())
"""What may stand between the aside and the verb, adverbs in -ly too."""
_LONGEST = 14
"""Words of an aside, and of what is between it and the verb, at most."""
_COMMA = ", "


def is_turned(text: str, n: int) -> bool:
    """Whether a word is denied: "did not accept", "refused to accept", "accepted no"."""
    tokens = tokens_of(text)
    words = tokens.words
    beside = (before(text, n, 1), after(text, n, 1))
    last, rest = ([words[k].lower() for k in near if not affirms(words, k)] for near in beside)
    if not _BESIDE.isdisjoint(last) or not (_BESIDE - {"without"}).isdisjoint(rest):
        return True
    lead = before(text, n, _REACH)
    for k in reversed(lead):
        low = words[k].lower()
        if low in _RELATIVE:  # "nobody stopped the men who sank it"
            return False
        if low in TURNS or is_joined_not(low):
            return not affirms(words, k) and not _is_of_doer(words, k, n)
        if low == "yet" and words[k + 1] == "to":  # "has yet to sail"
            return True
        if kind_at(tokens, k) == "deed":
            return False
    return denied_before_aside(text, tokens, lead.start) is not None


def _is_of_doer(words: Sequence[str], k: int, n: int) -> bool:
    """Whether what is denied is who did it, not that it was done: "it was not a reef that sank her"."""
    is_it = "it" in (w.lower() for w in words[max(0, k - 2) : k])
    return is_it and "that" in words[k + 3 : n] and words[k + 1] in _ARTICLES


def denied_before_aside(text: str, tokens: Tokens, n: int) -> int | None:
    """The word that denies a verb, a token, from before an aside between two commas that ends right before it.

    None where there is none. The word stands right before the aside: in "she did not stay, he said, and sold it"
    nothing denies "sold".
    """
    words, first = tokens.words, n
    while first and tokens.starts[first] - tokens.ends[first - 1] == 1 and _may_stand_between(words[first - 1]):
        first -= 1
    if not first or text[tokens.ends[first - 1] : tokens.starts[first]] != _COMMA:
        return None
    for k in range(first - 2, max(0, n - _LONGEST) - 1, -1):
        between = text[tokens.ends[k] : tokens.starts[k + 1]]
        if between == _COMMA and _denies(words[k], words[first]):
            said_so = affirms(words, k) or (k and words[k - 1].lower() in _OR)
            return None if said_so else k
        if between not in (_COMMA, " "):
            return None
    return None


def _may_stand_between(word: str) -> bool:
    return word in _BETWEEN or word.endswith("ly")


def _denies(word: str, follows: str) -> bool:
    return word.lower() in _DENYING or (follows == "to" and word in _REFUSED)
