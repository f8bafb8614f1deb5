"""Who stands before a deed and who behind it, each with their last word: what is needed to see that two changed places.

Narrower than ``doers``: only what stands right beside the verb, or behind the "by" of a passive, is read, and nothing
where several do it, or somebody is asked to.
"""

from collections.abc import Iterator
from functools import cache

from dossier.analysis.accounts.deeds import is_deed
from dossier.analysis.accounts.denials import affirms
from dossier.analysis.accounts.doers import before_aside, gap, over
from dossier.analysis.accounts.nouns import kind_at
from dossier.analysis.accounts.roots import root
from dossier.analysis.likeness import Tokens
from dossier.analysis.stems import OPENERS, stem
from dossier.frozen import frozen
from dossier.model import Span

_MUTUAL = (
    "meet marry wed divorce date fight face play greet hug embrace kiss join debate battle engage match tie equal "
    "oppose link contact cooperate collaborate compete clash collide border rival"
)
"""What two do to each other: told from either end it is one deed."""
_SEVERAL = frozenset(("and", "or", "&"))
_WHERE = frozenset(
    "outside inside near beside across above below opposite alongside following including amid along behind beyond "
    "aboard onto upon regarding".split()
)
"""Words of matter behind which another noun phrase begins."""
_OF = "of"
_BY = "by"
_LONGEST, _TO_AGENT = 6, 8
"""Words of a noun phrase at most, and words behind a passive among which its "by" stands."""
_ABBREVIATED = 4
_MARKED_OFF = 2
"""Characters between two words where a comma stands."""


@frozen()
class Party:
    """Somebody as a clause names them, and the root of the last word, or of the word before "of"."""

    span: Span
    head: str
    words: tuple[str, ...]


@frozen()
class Deed:
    """What the word at ``at`` tells that one did to another; ``at`` counts words of the article."""

    at: int
    root: str
    doer: Party
    to: Party


@cache
def _mutual() -> frozenset[str]:
    return frozenset([root(stem(word)) for word in _MUTUAL.split()])


def deeds_between(tokens: Tokens, within: range) -> Iterator[Deed]:
    """Every deed among some words of which both parties can be read."""
    for places in deeds_told(tokens, within).values():
        yield from filter(None, [deed_told(tokens, at, within) for at in places])


def deeds_told(tokens: Tokens, within: range) -> dict[str, list[int]]:
    """Where words stand that may tell a deed, by its root."""
    found: dict[str, list[int]] = {}
    for at in within:
        if (stem_ := tokens.stems[at]) and (is_deed(stem_) or tokens.words[at].endswith("ed")):
            found.setdefault(root(stem_), []).append(at)
    return found


def deed_told(tokens: Tokens, at: int, within: range) -> Deed | None:
    """The deed that a word tells, where both parties can be read; none that two do to each other."""
    if kind_at(tokens, at) != "deed":
        return None
    found, deed = _parties(tokens, at, within), root(tokens.stems[at])
    return Deed(at, deed, *found) if found and deed not in _mutual() else None


def _parties(tokens: Tokens, at: int, within: range) -> tuple[Party, Party] | None:
    """The doer, and whom or what it is done to."""
    end, passive, aim = over(tokens, at, within.start)
    if aim and end >= within.start and affirms(tokens.words, end):
        end, _, aim = over(tokens, end, within.start)
    end -= not aim and end > within.start and tokens.words[end].lower() == "who"
    if aim or end < within.start:
        return None
    before = _before(tokens, before_aside(tokens, end, within.start)[0], within.start)
    behind = _agent(tokens, at, within.stop) if passive else at
    after = _behind(tokens, behind, within.stop) if behind is not None else None
    if not before or not after:
        return None
    return (after, before) if passive else (before, after)


def _agent(tokens: Tokens, at: int, stop: int) -> int | None:
    """The "by" of a passive, before another deed."""
    for k in range(at + 1, min(stop, at + 1 + _TO_AGENT)):
        if tokens.words[k] == _BY:
            return k
        if tokens.stems[k] and kind_at(tokens, k) == "deed":
            return None
    return None


def _before(tokens: Tokens, end: int, first: int) -> Party | None:
    """The noun phrase that ends with a word, with the one before "of"; None where it is one of several."""
    start = _leftmost(tokens, end, first)
    if start is None:
        return None
    head = end
    while start > first and tokens.words[start - 1] == _OF:
        earlier = _leftmost(tokens, start - 2, first) if start - 2 >= first else None
        if earlier is None:
            return None
        head, start = start - 2, earlier
    if start > first and tokens.words[start - 1].lower() in _SEVERAL:
        return None
    return _party(tokens, start, end, head)


def _leftmost(tokens: Tokens, end: int, first: int) -> int | None:
    """Where the words of matter begin that end with a word, with the article before them."""
    if not tokens.stems[end] or kind_at(tokens, end) == "time":
        return None
    at = end - 1  # right before a verb "rebels" is a noun
    while at >= first and end - at < _LONGEST and _is_matter(tokens, at) and _touch(tokens, at):
        at -= 1
    opens = at >= first and tokens.words[at].lower() in OPENERS and _touch(tokens, at)
    return at if opens else at + 1


def _behind(tokens: Tokens, at: int, stop: int) -> Party | None:
    """The noun phrase right behind a word."""
    start = at + 1
    if start >= stop or not _touch(tokens, at):
        return None
    end = start + (tokens.words[start].lower() in OPENERS)
    first = end
    while end < stop and end - first < _LONGEST and _goes_on(tokens, first, end):
        end += 1
    several = end < stop and tokens.words[end].lower() in _SEVERAL and gap(tokens, end - 1) < _MARKED_OFF
    return None if end == first or several else _party(tokens, start, end - 1, end - 1)


def _goes_on(tokens: Tokens, first: int, at: int) -> bool:
    """Whether a word stands in the noun phrase that begins at ``first``; a number begins another."""
    if at > first and (not _touch(tokens, at - 1) or kind_at(tokens, at) == "number"):
        return False
    return tokens.words[at].lower() not in _WHERE and _is_matter(tokens, at)


def _party(tokens: Tokens, start: int, end: int, head: int) -> Party:
    span = Span(tokens.starts[start], tokens.ends[end])
    return Party(span, root(tokens.stems[head]), tuple(tokens.words[start : end + 1]))


def _is_matter(tokens: Tokens, at: int) -> bool:
    return bool(tokens.stems[at]) and kind_at(tokens, at) not in ("deed", "time")


def _touch(tokens: Tokens, at: int) -> bool:
    """Whether no mark stands between a word and the next, but the point of "St."."""
    word = tokens.words[at]
    return gap(tokens, at) < _MARKED_OFF + (word[0].isupper() and len(word) <= _ABBREVIATED)
