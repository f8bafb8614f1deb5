"""One wording laid on the base: the part of the base that it is about, and word by word inside that."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import accumulate, pairwise

from dossier.analysis.concordance.blocks import Block, Laid, aligned, block_of, framed, slid
from dossier.analysis.concordance.keys import NEGATIONS, denied_in, key_of
from dossier.analysis.concordance.tokens import Token, Wording, Words, tokens_of, words_of_wording
from dossier.analysis.stems import stem

__all__ = [
    "GRAMMAR_WEIGHT",
    "Block",
    "Ground",
    "Laid",
    "Token",
    "Wording",
    "Words",
    "key_of",
    "tokens_of",
    "words_of_wording",
]

_CLAUSE_END = re.compile(r"[,;:.!?…—–][^\w\s]*$")
GRAMMAR_WEIGHT = 0.1
"""What a grammar word weighs beside a word of matter."""
_NEGATION_WEIGHT = 0.5
"""A sentence that denies is not laid on one that affirms if another denies too."""
_DENIED_WEIGHT = 1.0
"""What a word counts more that both deny."""
_LIGHT = 0.6
"""Words that agree and together weigh no more than that are chance where much differs on both sides."""
_FAINT = 0.2
"""A word that weighs no more than that agrees by chance beside a change of some length."""
_SOLID = 4
"""So many words in a row that agree are no chance, wherever they stand."""
_MOST_UNITS = 40
"""Clauses of a base up to which a wording may begin and end at any; in a whole speech, at every so many."""
_AS_LONG = 1.25
"""Of a base no more than so many times as long, a wording is about all."""
_CLOSE = 1e-9
"""Scores no further apart are one: sums of the same weights may differ by that."""
_REWORDED = 0.3
"""A wording of which less is akin is laid on the base as a whole."""


class Ground:
    """The base, ready to have wordings laid on it.

    ``stem_weights`` say how much a stem tells in this dossier; 1 where they are silent. ``others`` are the wordings
    to be laid on it: what most of them share is what they are about. A word that none of them
    has counts ``unshared`` times its weight.
    """

    def __init__(
        self,
        text: str,
        words: Words,
        stem_weights: Mapping[str, float],
        others: Sequence[Words] = (),
        unshared: int = 1,
    ) -> None:
        self.text, self.words, self.stem_weights = text, words, stem_weights
        self.others, self.unshared = others, unshared
        self.forms = words.forms
        self.line = f" {' '.join(words.forms)} "

    @cached_property
    def keys(self) -> list[str]:
        return list(map(key_of, self.forms))

    @cached_property
    def weights(self) -> list[float]:
        return self.weigh(self.forms)

    @cached_property
    def votes(self) -> dict[str, int]:
        """In how many of the other wordings each key stands."""
        votes: dict[str, int] = {}
        for words in self.others:
            for key in set(map(key_of, words.forms)):
                votes[key] = votes.get(key, 0) + 1
        return votes

    @cached_property
    def about(self) -> list[float]:
        """What each word counts for the matter: its weight (of a negation more) times its votes."""
        votes, least = self.votes, self.unshared
        return [
            (_NEGATION_WEIGHT if weight < _NEGATION_WEIGHT and form in NEGATIONS else weight) * votes.get(key, least)
            for form, weight, key in zip(self.forms, self.weights, self.keys, strict=True)
        ]

    @cached_property
    def denied(self) -> dict[int, str]:
        """The words of matter right after one that denies, by their place: what is denied."""
        return denied_in(self.forms)

    @cached_property
    def clauses(self) -> list[int]:
        """Indices of words at which a clause begins, and at last the number of words."""
        text, parts, size = self.text, self.words.parts, len(self.forms)
        marked = [
            at for at, (high, end) in enumerate(zip(self.words.highs, self.words.ends, strict=True), 1) if high < end
        ]
        ends = {at for at in marked if _CLAUSE_END.search(text, self.words.highs[at - 1], self.words.ends[at - 1])}
        if self.words.parted:
            ends.update(at for at in range(1, size) if parts[at] != parts[at - 1])
        return sorted(ends | {0, size})

    def weigh(self, forms: Sequence[str]) -> list[float]:
        weigh = self.stem_weights.get
        return [weigh(root, 1.0) if root else GRAMMAR_WEIGHT for root in map(stem, forms)]

    def weight(self, form: str) -> float:
        return self.weigh((form,))[0]

    def lay(self, other: Words, throughout: bool = False) -> Laid:
        """Lay a wording on the base: verbatim where it can be, else on the clauses that it shares most with.

        ``throughout``: on all of the base, wherever a word agrees.
        """
        size, width = len(self.forms), len(other.forms)
        at = self.line.find(f" {' '.join(other.forms)} ")
        if at >= 0:
            start = self.line.count(" ", 0, at)
            whole = block_of((True, start, start + width, 0, width))
            return Laid(framed([whole], size, width), start, start + width, width)
        start, stop = (0, size) if throughout else self._window(other.forms)
        found = slid(aligned(self.forms[start:stop], other.forms, start), self.words, other)
        kept = sum([b.i2 - b.i1 for b in found if b.same])
        inside = self._settled(found, other.forms, start, stop)
        return Laid(framed(inside, size, width), start, stop, kept)

    @cached_property
    def _heaped(self) -> list[float]:
        """What the words before each clause weigh together."""
        heaps = [0.0, *accumulate(self.weights)]
        return [heaps[i] for i in self._units]

    @cached_property
    def _units(self) -> list[int]:
        """Where windows may begin and end: at clauses, of a speech at every so many of them."""
        clauses = self.clauses
        step = 1 + len(clauses) // _MOST_UNITS
        return clauses if step == 1 else [*clauses[:-1:step], clauses[-1]]

    def _window(self, other: Sequence[str]) -> tuple[int, int]:
        """The clauses in a row that share most with the wording, measured by both; and whatever agrees solidly."""
        size = len(self.forms)
        if _AS_LONG * len(other) >= size or len(self._units) == 2:
            return 0, size
        units, heaped = self._units, self._heaped
        theirs: dict[str, int] = {}
        for key in map(key_of, other):
            theirs[key] = theirs.get(key, 0) + 1
        mass = sum(self.weigh(other))
        about = self._about_beside(other)
        hits = [
            [(key, worth) for key, worth in zip(self.keys[a:b], about[a:b], strict=True) if key in theirs]
            for a, b in pairwise(units)
        ]
        best, window = 0.0, (0, size)
        for first, here in enumerate(hits):
            if not here:
                continue
            left, shared, before = dict(theirs), 0.0, heaped[first]
            for last in range(first, len(hits)):
                for key, worth in hits[last]:
                    if left[key]:
                        left[key] -= 1
                        shared += worth
                if hits[last] and (score := shared / (heaped[last + 1] - before + mass)) > best + _CLOSE:
                    best, window = score, (units[first], units[last + 1])
        if window == (0, size):
            return window
        solid = [b for b in aligned(self.forms, other, 0) if b.same and self._solid(b)]
        return min([window[0], *[b.i1 for b in solid]]), max([window[1], *[b.i2 for b in solid]])

    def _about_beside(self, others: Sequence[str]) -> list[float]:
        """What each word counts beside a wording: one that both deny more, so that an opening of names weighs less."""
        denied = self.denied and set(denied_in(others).values())
        if not denied:
            return self.about
        return [w + _DENIED_WEIGHT * (self.denied.get(i) in denied) for i, w in enumerate(self.about)]

    def _solid(self, block: Block) -> bool:
        return block.i2 - block.i1 >= _SOLID and max(self.weights[block.i1 : block.i2]) > GRAMMAR_WEIGHT

    def _settled(self, found: list[Block], other: Sequence[str], start: int, stop: int) -> list[Block]:
        """Without what agrees by chance; of a wording that is reworded throughout, one change."""
        blocks, before = found, 0
        while len(blocks) != before:  # what is chance shows when the changes about it have grown together
            found, before, blocks = blocks, len(blocks), []
            for at, block in enumerate(found):
                same = block.same
                if same and self.by_chance(block, found[at - 1 : at] if at else [], found[at + 1 : at + 2]):
                    same = False
                if blocks and blocks[-1].same == same:
                    last = blocks[-1]
                    blocks[-1] = block_of((same, last.i1, block.i2, last.j1, block.j2))
                else:
                    blocks.append(block if same == block.same else block_of((same, *block[1:])))
        if any(b.same and self._solid(b) for b in blocks):
            return blocks
        theirs = set(map(key_of, other))
        weights = self.weights[start:stop]
        akin = sum([w for w, key in zip(weights, self.keys[start:stop], strict=True) if key in theirs])
        mass = min(sum(weights), sum(self.weigh(other)))
        return [Block(False, start, stop, 0, len(other))] if akin < _REWORDED * mass else blocks

    def faint(self, block: Block) -> bool:
        """A single word that all of the dossier is full of, as the event's own names are."""
        return block.i2 - block.i1 == 1 and GRAMMAR_WEIGHT < self.weights[block.i1] <= _FAINT

    def by_chance(self, block: Block, before: Sequence[Block], after: Sequence[Block]) -> bool:
        """Grammar words, or words that all of the dossier is full of, that agree amid change."""
        weight = sum(self.weights[block.i1 : block.i2])
        if weight > _LIGHT:
            return False
        near = [*before, *after]
        if not near or near[0].balanced or near[-1].balanced:
            return False
        if self.faint(block) and len(near) == 2:
            return any(b.i1 < b.i2 and b.j1 < b.j2 and b.size > 2 for b in near)
        if all(w <= GRAMMAR_WEIGHT for w in self.weights[block.i1 : block.i2]):
            return block.i2 - block.i1 <= 2
        return weight <= _LIGHT and all(b.size > 2 for b in near) and len(near) == 2
