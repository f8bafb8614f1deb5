"""The families in which words of news English tell the same matter, by their roots.

Beside the families that speech is compared by stand those that are too loose for it: a word
of several senses may stand in several. They are read from ``kin.txt``, a line a family.
"""

import os
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from dossier.analysis.accounts.roots import root
from dossier.analysis.kindred import families
from dossier.analysis.stems import stem
from dossier.analysis.tables import kept
from dossier.own_words import made_once

_TABLE = os.path.join(os.path.dirname(__file__), "kin.txt")
_SHORT, _LONG = 3, 4
"""Letters that a word has in common with its root, and with one of more letters than the second."""
_NONE: frozenset[str] = frozenset()


@kept
def kin_of(root_: str) -> frozenset[str]:
    """The families in which a root stands; a word of several senses may stand in several."""
    return _by_root(_lines()).get(root_, _NONE)


def loose_families() -> Sequence[Sequence[str]]:
    """The words of each family that is too loose for speech, in the order of the table."""
    return _families_in(_lines())


def _families_in(lines: str) -> list[list[str]]:
    return [line.split() for line in lines.split("\n") if line and line[0] != "#"]


@cache
def _lines() -> str:
    with open(_TABLE, encoding="utf-8") as file:
        return file.read()


@made_once
def _by_root(lines: str) -> dict[str, frozenset[str]]:
    """The families of each root: those that speech is compared by, and those of the table.

    A word that begins otherwise than its root, as an irregular past does, brings its root into no family.
    """
    told = [(s, s, family) for s, family in families().items()]
    told += [(w, stem(w), f"~{n}") for n, words in enumerate(_families_in(lines)) for w in words]
    found: dict[str, set[str]] = defaultdict(set)
    for word, s, family in told:
        of = root(s)
        letters = _LONG if len(of) > _LONG else _SHORT
        if word[:letters] == of[:letters]:
            found[of].add(family)
    same: dict[frozenset[str], frozenset[str]] = {}
    return {of: same.setdefault(frozenset(them), frozenset(them)) for of, them in found.items()}
