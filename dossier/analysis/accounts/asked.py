"""What somebody is asked to do is not yet done, nor what another is asked: "urged the mayor to resign", "resigned".

There is no parser here: "to" before a verb, and before that, within a few words, who is asked and the asking.
"""

from collections.abc import Sequence

from dossier.analysis.accounts.doers import PART_OF_CLAUSE, Phrase, meet, noun_phrase
from dossier.analysis.accounts.gist import Gist
from dossier.analysis.likeness import Tokens
from dossier.frozen import frozen
from dossier.model import Span

_ASKS = frozenset(
    "ask asks asked asking urge urges urged urging call calls called calling press presses pressed pressing pressure "
    "pressured pressuring push pushes pushed pushing beg begs begged begging implore implores implored imploring "
    "encourage encourages encouraged encouraging".split()
)
_UPON = frozenset("on upon for".split())
_MUST = frozenset("must should ought shall".split())
"""Before a verb that somebody is asked to do in other words."""
_UNTIL = frozenset(("until", "unless"))
_LONGEST = 6
"""Words from the asking to "to" at most."""


@frozen()
class _Asked:
    """Who is asked: roots of the words for them, whether a name is among these, and a body or an office."""

    who: Phrase
    named: bool
    office: bool


def asked_apart(
    a: Tokens, one: Gist, b: Tokens, other: Gist, pairs: Sequence[tuple[int, int]]
) -> frozenset[tuple[int, int]]:
    """The words of two gists that meet in what is asked here of somebody, and there done, or asked of another.

    These are the verbs, and what stands right behind both. Symmetric.
    """
    found: set[tuple[int, int]] = set()
    for x, y in pairs:
        if one.kinds[x] == other.kinds[y] == "deed" and _are_two(a, one.places[x], b, other.places[y]):
            found.update(
                (u, v)
                for u, v in pairs
                if 0 <= one.places[u] - one.places[x] <= PART_OF_CLAUSE
                and 0 <= other.places[v] - other.places[y] <= PART_OF_CLAUSE
            )
    return frozenset(found)


def asked_in(tokens: Tokens, span: Span, stem: str) -> bool:
    """Whether a stretch has a deed, by its stem, only as what somebody is asked to do."""
    told = [_asked(tokens, k) for k in tokens.within(span) if tokens.stems[k] == stem]
    return bool(told) and all(told)


def is_asked(tokens: Tokens, k: int) -> bool:
    """Whether somebody is asked to do what the verb at ``k`` tells: "asked Lund to sell"."""
    return _asked(tokens, k) is not None


def _are_two(a: Tokens, k: int, b: Tokens, j: int) -> bool:
    here, there = _asked(a, k), _asked(b, j)
    if here and there:
        known = all(one.who and (one.named or one.office) for one in (here, there))
        return known and here.office == there.office and not meet(here.who, there.who)
    if _is_awaited(a, k) != _is_awaited(b, j):
        return True
    if here or there:
        tokens, n = (b, j) if here else (a, k)
        return n > 0 and tokens.words[n - 1].lower() not in _MUST
    return False


def _is_awaited(tokens: Tokens, k: int) -> bool:
    """Whether the verb at ``k`` tells for what something else waits: "until the quay was opened"."""
    return any(word.lower() in _UNTIL for word in tokens.words[max(0, k - _LONGEST) : k])


def _asked(tokens: Tokens, k: int) -> _Asked | None:
    """Who is asked to do what the verb at ``k`` tells: "asked Lund to sell", "calling on the council to sell"."""
    words, to = tokens.words, k - 1
    if to <= 0 or words[to].lower() != "to":
        return None
    for at in range(to - 2, max(-1, to - 2 - _LONGEST), -1):
        if words[at].lower() in _ASKS:
            first = at + 1 + (words[at + 1].lower() in _UPON)
            return _Asked(*noun_phrase(tokens, first, to - first))
    return None
