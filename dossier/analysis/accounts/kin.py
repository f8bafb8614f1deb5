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

_TABLE = os.path.join(os.path.dirname(__file__), "kin.txt")
_SHORT, _LONG = 3, 4
"""Letters that a word has in common with its root, and with one of more letters than the second: what cannot meet is
not asked for its root."""


@kept
def kin_of(root_: str) -> frozenset[str]:
    """The families in which a root stands; a word of several senses may stand in several."""
    stems, words = _told()
    short, beginning = root_[:_SHORT], root_[:_LONG] if len(root_) > _LONG else root_[:_SHORT]
    found = [family for s, family in stems.get(short, ()) if s.startswith(beginning) and root(s) == root_]
    found += [f for w, f in words.get(short, ()) if w.startswith(beginning) and root(stem(w)) == root_]
    return frozenset(found)


def loose_families() -> Sequence[Sequence[str]]:
    """The words of each family that is too loose for speech, in the order of the table."""
    with open(_TABLE, encoding="utf-8") as file:
        lines = file.read().split("\n")
    return [line.split() for line in lines if line and line[0] != "#"]


_Told = dict[str, list[tuple[str, str]]]
"""Words by their first letters, each with a family."""


@cache
def _told() -> tuple[_Told, _Told]:
    """The stems of the families that speech is compared by, and the words of the others."""
    stems: _Told = defaultdict(list)
    for s, family in families().items():
        stems[s[:_SHORT]].append((s, family))
    words: _Told = defaultdict(list)
    for number, line in enumerate(loose_families()):
        family = f"~{number}"
        for word in line:
            words[word[:_SHORT]].append((word, family))
    return stems, words
