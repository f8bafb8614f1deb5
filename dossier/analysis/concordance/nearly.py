"""Remarks that two articles print in nearly the same words, of which too few are words of matter to link them.

"They won't be back before it is over" and "They will not be here until it's over" have hardly a word of matter in
common. What is nearly the same word by word, grammar words and all, is said once: contractions are read in full, and
what is in both in the same order is counted (longest common subsequence: Hirschberg, "A linear space algorithm", 1975).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache, reduce
from itertools import chain
from operator import or_

from dossier.analysis.acts import Act
from dossier.analysis.clusters import Pair
from dossier.analysis.concordance.apart import DENYING
from dossier.analysis.concordance.shifts import expanded
from dossier.analysis.tables import kept
from dossier.model import PRINTED_KINDS

_FEWEST, _FEWEST_OF_PART, _MANY = 5, 6, 9
"""Words in common that one speaker's remark must have; a part of a longer one, if not all of it is there; and many."""
_FEWEST_STRANGE = 6
"""The same of two speakers: a slogan of fewer is said by many."""
_ALIKE, _ALIKE_PART, _ALIKE_MUCH, _ALIKE_STRANGE = 0.7, 0.88, 0.6, 0.82
"""How much must be the same: of both, of the shorter alone, of both where many words are, of both where two are
credited."""
_WELDED = 0.8
_LONGER = 2.5
"""Of so many times as many words nothing is told of the shorter: words of grammar stand in any order in it."""
_LONGEST = 200
"""Words from which on a quotation is no remark: what many words tell shows by those of matter."""
_ROW = 3
"""Words in a row by which remarks of two speakers meet."""
_ACTS = 4096
"""Remarks of which the words in full are kept: each is laid beside many."""


def nearly(a: Act, b: Act, known: bool | None) -> float:
    """How much of two remarks of two articles is the same, word by word: 0 to 1; 0 where it is too little for one.

    ``known``: whether one speaker says both; None where nobody is credited in one. Only what stands between marks is
    looked at. A short remark that denies is none that does not; without a word of matter in both it must be long.
    """
    if a.article == b.article:
        return 0.0
    fewest = _MANY if a.matter.isdisjoint(b.matter) else _FEWEST
    return max([_nearly(x, y, known, fewest) for x in _words(a) for y in _words(b)], default=0.0)


def welds(alike: float, a: Act, b: Act) -> bool:
    """Whether ``alike`` of two remarks of one speaker is so much that no other wording keeps them apart."""
    return alike >= _WELDED and all(max(map(len, _words(act)), default=0) >= _MANY for act in (a, b))


def worded_alike(acts: Sequence[Act]) -> Iterator[Pair]:
    """Pairs of remarks of two articles, the lower number first, that have words in a row, or matter and a speaker.

    However many have them: whether two meet is told from the two alone. Who has a key is a number of one bit for each.
    """
    holders: dict[object, int] = defaultdict(int)
    for j, act in enumerate(acts):
        if not act.term and (keys := _keys(act)):
            met = reduce(or_, map(holders.__getitem__, keys))
            yield from ((i, j) for i in _numbers(met) if acts[i].article != act.article and _may_be(acts[i], act))
            for key in keys:
                holders[key] |= 1 << j


def _keys(act: Act) -> set[object]:
    """What two remarks meet by, if they have it in common."""
    rows = chain.from_iterable(zip(*[w[k:] for k in range(_ROW)], strict=False) for w in _words(act))
    return {*rows, *((act.speaker, s) for s in act.matter if act.speaker)}


def _may_be(a: Act, b: Act) -> bool:
    """Whether of the words of two remarks, their order aside, so many are in both as one must have."""
    return any(
        short and len(short) - len(ours - theirs) >= _ALIKE_MUCH * len(short)
        for x in _different(a)
        for y in _different(b)
        for (short, ours), (_, theirs) in [(x, y) if len(x[0]) <= len(y[0]) else (y, x)]
    )


def _numbers(bits: int) -> Iterator[int]:
    """Of which bits a number is made, the lowest first."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def _nearly(x: Sequence[str], y: Sequence[str], known: bool | None, fewest: int) -> float:
    short, long = sorted((len(x), len(y)))
    if short < fewest or long > _LONGER * short:
        return 0.0
    from rapidfuzz.distance import LCSseq  # slow to import; not needed where nothing is quoted twice

    shared = LCSseq.similarity(x, y)
    alike, part = 2 * shared / (short + long), shared / short
    if shared < fewest or (shared < _MANY and DENYING.isdisjoint(x) != DENYING.isdisjoint(y)):
        return 0.0
    if alike == 1.0:
        return alike
    if known is not True:
        return alike if shared >= _FEWEST_STRANGE and alike >= _ALIKE_STRANGE else 0.0
    is_part = part == 1.0 or (shared >= _FEWEST_OF_PART and part >= _ALIKE_PART)
    is_much = shared >= _MANY and alike >= _ALIKE_MUCH
    return max(alike, _ALIKE) if is_part or is_much or alike >= _ALIKE else 0.0


@lru_cache(maxsize=_ACTS)
def _words(act: Act) -> list[list[str]]:
    """The words of each of its remarks between marks, contractions in full."""
    told = [w for q, w in zip(act.quotations, act.words, strict=True) if q.kind in PRINTED_KINDS and len(w) < _LONGEST]
    return [[*chain.from_iterable(map(_in_full, words))] for words in told]


@lru_cache(maxsize=_ACTS)
def _different(act: Act) -> list[tuple[list[str], frozenset[str]]]:
    return [(words, frozenset(words)) for words in _words(act)]


@kept
def _in_full(form: str) -> tuple[str, ...]:
    return expanded(form)
