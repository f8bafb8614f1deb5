"""Who does what to whom, read off the words around a deed: the noun phrase before it, and what follows.

A light reading of English, without a parser: from the deed leftwards over auxiliaries and adverbs to the words of
matter next to it, rightwards to where the clause ends. "was sued by the mayor" is turned round.
"""

from collections.abc import Sequence

from dossier.analysis.accounts.gist import Gist
from dossier.analysis.accounts.kin import kin_of, root
from dossier.analysis.accounts.nouns import kind_at
from dossier.analysis.likeness import Tokens, tokens_of
from dossier.frozen import frozen

_BE = frozenset("is are was were be been being am got gets get".split())
_HELP = _BE | frozenset(
    "has have had will would can could may might shall should must do does did not never to also still just only "
    "already now then soon later once again yet since reportedly allegedly".split()
)
"""What stands between a subject and its verb, adverbs in -ly aside."""
_WHO = frozenset("he she they it i we you who which that this these those".split())
_STOPS = frozenset(
    "while whilst as which who whom whose after before because when where although though since if that but and or "
    "than until unless whether".split()
)
_WITHIN = frozenset("the a an his her its their our my your of in on at for with from and s mr mrs ms dr".split())
_FAR = 12
_NEAR = 8


@frozen()
class Deed:
    """A deed as it is told: the roots of the words that stand for the doer and for what it is done to, or about.

    ``open`` where a pronoun, or nobody, stands for the doer.
    """

    place: int
    root: str
    doer: frozenset[str]
    to: frozenset[str]
    open: bool


def deed_at(tokens: Tokens, k: int, first: int, last: int) -> Deed:
    """The deed told by the word at ``k``, within the words from ``first`` to ``last``."""
    before, hidden, passive = _before(tokens, k, first)
    after, agent = _after(tokens, k, last)
    if passive:
        before, after, hidden = agent, after | before, not agent
    return Deed(k, root(tokens.stems[k]), before, after, hidden or not before)


def _before(tokens: Tokens, k: int, first: int) -> tuple[frozenset[str], bool, bool]:
    """The noun phrase before a verb; whether it is a pronoun's or none; whether the verb is a passive."""
    words, at = tokens.words, k - 1
    passive = False
    done = words[k].lower().endswith(("ed", "en", "wn", "ught", "t"))
    while at >= first and (words[at].lower() in _HELP or words[at].lower().endswith("ly")):
        passive = passive or (done and words[at].lower() in _BE)
        at -= 1
    if at < first:
        return frozenset(), True, passive
    if words[at].lower() in _WHO:
        return frozenset(), True, passive
    found = set()
    start = at
    while at >= first and start - at < _NEAR:
        low = words[at].lower()
        if low in _STOPS or low in _HELP or (at < start and tokens.starts[at + 1] - tokens.ends[at] > 2):
            break
        if tokens.stems[at]:
            if at < k - 1 and kind_at(tokens, at) == "deed":
                break
            found.add(root(tokens.stems[at]))
        at -= 1
    return frozenset(found), not found, passive


def _after(tokens: Tokens, k: int, last: int) -> tuple[frozenset[str], frozenset[str]]:
    """The words of matter that follow a verb up to the next deed or clause, and those behind "by"."""
    words, by = tokens.words, False
    found: set[str] = set()
    agent: set[str] = set()
    for at in range(k + 1, min(last + 1, k + 1 + _FAR)):
        low = words[at].lower()
        if low in _STOPS and low != "and":
            break
        if low == "by":
            by = True
        if tokens.stems[at]:
            (agent if by else found).add(root(tokens.stems[at]))
    return frozenset(found), frozenset(agent)


@frozen()
class Told:
    """What two sentences tell alike of who does what to whom, counted over the deeds that they share."""

    deeds: int = 0
    """Deeds in common whose doers are not two of different names."""
    whose: int = 0
    """Those of them that have the same doer, by a word of it."""
    to: int = 0
    """Those of them done to, or about, the same."""
    others: bool = False
    """Whether a deed is done by two of different names."""


def told_alike(a: str, one: Gist, b: str, other: Gist, pairs: Sequence[tuple[int, int]]) -> Told:
    """Read each deed in common, and its noun, in two texts; ``pairs`` are words of the gists that meet."""
    deeds = whose = to = 0
    others = False
    for x, y in pairs:
        if {one.kinds[x], other.kinds[y]} not in ({"deed"}, {"deed", "act"}):
            continue
        here = deed_at(tokens_of(a), one.places[x], one.places[0], one.places[-1])
        there = deed_at(tokens_of(b), other.places[y], other.places[0], other.places[-1])
        same = _meet(here.doer, there.doer)
        if not same and _named(one, here.doer) and _named(other, there.doer):
            others = True
            continue
        deeds += 1
        whose += same
        to += _meet(here.to, there.to)
    return Told(deeds, whose, to, others)


def _meet(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two phrases share a word, or a family of words."""
    if not a.isdisjoint(b):
        return True
    families = frozenset[str]().union(*map(kin_of, a))
    return any(not families.isdisjoint(kin_of(r)) for r in b)


def _named(gist: Gist, phrase: frozenset[str]) -> bool:
    return any(kind == "name" and r in phrase for r, kind in zip(gist.roots, gist.kinds, strict=True))
