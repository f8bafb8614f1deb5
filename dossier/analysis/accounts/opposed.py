"""Whether two places tell of deeds that undo each other: what is paid back is not what was paid, opened not closed.

A sum, a day or a thing in common then ties nothing. General English alone; who wins where another loses, or sells what
another buys, tells the same and stands not here.
"""

from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import permutations

from dossier.analysis.accounts.nouns import kind_at
from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.roots import root
from dossier.analysis.likeness import tokens_of
from dossier.analysis.stems import stem
from dossier.model import Span

_OPPOSED = """
open reopen : close shut shutter
pay spend use settle borrow : repay repays repaying reimburse refund
sign : veto
accept approve adopt ratify : reject refuse decline
arrest jail detain : release free
impose : lift ease
deploy invade : withdraw
allow permit : ban prohibit bar
appoint hire : fire dismiss sack
join : leave quit
build : demolish
raise increase : lower lowered cut
"""
_ALWAYS = ("settle", "pay", "use", "open", "repays", "lowered", "spend")
"""Words of all news, or with endings whose stems are their own, which are no deeds elsewhere."""


def undo_each_other(a: Passage, x: Span, b: Passage, y: Span) -> bool:
    """Whether one stretch tells a deed, the other one that undoes it, and no deed is in both. Symmetric.

    Nothing of a stretch that denies something.
    """
    here, there = a.once(_verbs, x), b.once(_verbs, y)
    if not here.isdisjoint(there) or a.denies(x) or b.denies(y):
        return False
    return any(not _opposites().get(r, frozenset()).isdisjoint(there) for r in here)


def _verbs(passage: Passage, span: Span) -> AbstractSet[str]:
    tokens = tokens_of(passage.text)
    roots = ((k, root(s)) for k in tokens.within(span) if (s := tokens.stems[k]))
    return frozenset(r for k, r in roots if r in _general() or kind_at(tokens, k) == "deed")


@cache
def _general() -> AbstractSet[str]:
    return frozenset(root(stem(word)) for word in _ALWAYS)


@cache
def _opposites() -> Mapping[str, AbstractSet[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in filter(None, _OPPOSED.split("\n")):
        sides = [[root(stem(word)) for word in side.split()] for side in line.split(":")]
        for one, others in permutations(sides):
            for r in one:
                found[r].update(others)
    return found
