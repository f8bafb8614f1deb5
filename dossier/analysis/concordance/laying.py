"""One wording laid on the base: the part of the base that it is about, and word by word inside that."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import accumulate, pairwise
from typing import NamedTuple

from dossier.analysis.concordance.keys import NEGATIONS, denied_in, key_of, matter_of
from dossier.analysis.concordance.tokens import Token, Wording, tokens_of_wording
from dossier.frozen import frozen

__all__ = ["GRAMMAR_WEIGHT", "Block", "Ground", "Laid", "Token", "Wording", "key_of", "tokens_of_wording"]

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


class Block(NamedTuple):
    """``base[i1:i2]`` against ``other[j1:j2]``; ``same`` where they are equal word for word."""

    same: bool
    i1: int
    i2: int
    j1: int
    j2: int

    @property
    def balanced(self) -> bool:
        """A word or two in place of a word or two."""
        return 0 < self.i2 - self.i1 <= 2 and 0 < self.j2 - self.j1 <= 2

    @property
    def size(self) -> int:
        return max(self.i2 - self.i1, self.j2 - self.j1)


class Laid(NamedTuple):
    """Blocks from the first word of both to the last; outside ``base[start:stop]`` the wording has nothing.

    ``kept`` words of the base stand in the wording, in their order, however they are shown.
    """

    blocks: tuple[Block, ...]
    start: int
    stop: int
    kept: int


@frozen(slots=False)
class Ground:
    """The base, ready to have wordings laid on it.

    ``stem_weights`` say how much a stem tells in this dossier; 1 where they are silent. ``votes``
    count in how many wordings a key stands: what most of them share is what they are about.
    """

    text: str
    tokens: Sequence[Token]
    stem_weights: Mapping[str, float]
    votes: Mapping[str, int]

    @cached_property
    def forms(self) -> list[str]:
        return [t.form for t in self.tokens]

    @cached_property
    def line(self) -> str:
        return f" {' '.join(self.forms)} "

    @cached_property
    def keys(self) -> list[str]:
        return list(map(key_of, self.forms))

    @cached_property
    def weights(self) -> list[float]:
        weigh = self.stem_weights.get
        return [weigh(root, 1.0) if root else GRAMMAR_WEIGHT for root in map(matter_of, self.forms)]

    @cached_property
    def about(self) -> list[float]:
        """What each word counts for the matter: its weight (of a negation more) times its votes."""
        return [
            max(weight, _NEGATION_WEIGHT * (token.form in NEGATIONS)) * self.votes.get(key, 1)
            for token, weight, key in zip(self.tokens, self.weights, self.keys, strict=True)
        ]

    @cached_property
    def denied(self) -> dict[int, str]:
        """The words of matter right after one that denies, by their place: what is denied."""
        return denied_in(self.forms)

    @cached_property
    def clauses(self) -> list[int]:
        """Indices of tokens at which a clause begins, and at last the number of tokens."""
        tokens = self.tokens
        return [
            0,
            *(
                i
                for i in range(1, len(tokens))
                if tokens[i].part != tokens[i - 1].part
                or _CLAUSE_END.search(self.text, tokens[i - 1].start, tokens[i - 1].end)
            ),
            len(tokens),
        ]

    def weight(self, form: str) -> float:
        root = matter_of(form)
        return self.stem_weights.get(root, 1.0) if root else GRAMMAR_WEIGHT

    def lay(self, other: Sequence[Token], throughout: bool = False) -> Laid:
        """Lay a wording on the base: verbatim where it can be, else on the clauses that it shares most with.

        ``throughout``: on all of the base, wherever a word agrees.
        """
        size, width = len(self.tokens), len(other)
        line = f" {' '.join(t.form for t in other)} "
        at = self.line.find(line)
        if at >= 0:
            start = self.line.count(" ", 0, at)
            whole = Block(True, start, start + width, 0, width)
            return Laid(_framed([whole], size, width), start, start + width, width)
        start, stop = (0, size) if throughout else self._window(other)
        found = self._opcodes(other, start, stop)
        found = self._slid(found, other)
        kept = sum(b.i2 - b.i1 for b in found if b.same)
        inside = self._settled(found, other, start, stop)
        return Laid(_framed(inside, size, width), start, stop, kept)

    def _opcodes(self, other: Sequence[Token], start: int, stop: int) -> list[Block]:
        from rapidfuzz.distance import Indel  # slow to import, and not needed where every utterance has one wording

        blocks: list[Block] = []
        for op in Indel.opcodes(self.forms[start:stop], [t.form for t in other]):
            block = Block(op.tag == "equal", op.src_start + start, op.src_end + start, op.dest_start, op.dest_end)
            blocks = _joined(blocks, block)
        return blocks

    def _slid(self, found: list[Block], other: Sequence[Token]) -> list[Block]:
        """With what one side has alone moved, where the same words allow it, to begin or end where a phrase does.

        Of "the old house" in "the house, the old house" and "the house" it may be the first
        three words that stand alone or the last: the last begin after a comma.
        """
        for at in range(1, len(found) - 1):
            left, gap, right = found[at - 1 : at + 2]
            if gap.same or (gap.i1 < gap.i2 and gap.j1 < gap.j2):
                continue
            tokens, low, high = (self.tokens, gap.i1, gap.i2) if gap.i1 < gap.i2 else (other, gap.j1, gap.j2)
            back, ahead = 0, 0
            while back < left.i2 - left.i1 - 1 and tokens[low - back - 1].form == tokens[high - back - 1].form:
                back += 1
            while ahead < right.i2 - right.i1 - 1 and tokens[low + ahead].form == tokens[high + ahead].form:
                ahead += 1
            worth = {n: _parts(tokens, low + n) + _parts(tokens, high + n) for n in range(-back, ahead + 1)}
            by = max(worth, key=lambda n: (worth[n], -abs(n), n))
            if by:
                found[at - 1] = left._replace(i2=left.i2 + by, j2=left.j2 + by)
                found[at] = Block(False, gap.i1 + by, gap.i2 + by, gap.j1 + by, gap.j2 + by)
                found[at + 1] = right._replace(i1=right.i1 + by, j1=right.j1 + by)
        return found

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

    def _window(self, other: Sequence[Token]) -> tuple[int, int]:
        """The clauses in a row that share most with the wording, measured by both; and whatever agrees solidly."""
        units = self._units
        if len(units) == 2 or _AS_LONG * len(other) >= len(self.tokens):
            return 0, len(self.tokens)
        theirs: dict[str, int] = {}
        mass = 0.0
        for token in other:
            key = key_of(token.form)
            theirs[key] = theirs.get(key, 0) + 1
            mass += self.weight(token.form)
        about = self._about_beside([t.form for t in other])
        hits = [
            [(key, worth) for key, worth in zip(self.keys[a:b], about[a:b], strict=True) if key in theirs]
            for a, b in pairwise(units)
        ]
        best, window = 0.0, (0, len(self.tokens))
        for first, here in enumerate(hits):
            if not here:
                continue
            left, shared, before = dict(theirs), 0.0, self._heaped[first]
            for last in range(first, len(hits)):
                for key, worth in hits[last]:
                    if left[key]:
                        left[key] -= 1
                        shared += worth
                if hits[last] and (score := shared / (self._heaped[last + 1] - before + mass)) > best + _CLOSE:
                    best, window = score, (units[first], units[last + 1])
        solid = [b for b in self._opcodes(other, 0, len(self.tokens)) if b.same and self._solid(b)]
        return min([window[0], *(b.i1 for b in solid)]), max([window[1], *(b.i2 for b in solid)])

    def _about_beside(self, others: Sequence[str]) -> list[float]:
        """What each word counts beside a wording: one that both deny more, so that an opening of names weighs less."""
        denied = self.denied and set(denied_in(others).values())
        if not denied:
            return self.about
        return [w + _DENIED_WEIGHT * (self.denied.get(i) in denied) for i, w in enumerate(self.about)]

    def _solid(self, block: Block) -> bool:
        return block.i2 - block.i1 >= _SOLID and max(self.weights[block.i1 : block.i2]) > GRAMMAR_WEIGHT

    def _settled(self, found: Sequence[Block], other: Sequence[Token], start: int, stop: int) -> list[Block]:
        """Without what agrees by chance; of a wording that is reworded throughout, one change."""
        blocks, before = list(found), 0
        while len(blocks) != before:  # what is chance shows when the changes about it have grown together
            found, before, blocks = blocks, len(blocks), []
            for at, block in enumerate(found):
                if block.same and self.by_chance(block, found[at - 1 : at] if at else [], found[at + 1 : at + 2]):
                    block = block._replace(same=False)
                blocks = _joined(blocks, block)
        if any(b.same and self._solid(b) for b in blocks):
            return blocks
        theirs = {key_of(t.form) for t in other}
        akin = sum(w for w, key in zip(self.weights[start:stop], self.keys[start:stop], strict=True) if key in theirs)
        mass = min(sum(self.weights[start:stop]), sum(self.weight(t.form) for t in other))
        return [Block(False, start, stop, 0, len(other))] if akin < _REWORDED * mass else blocks

    def faint(self, block: Block) -> bool:
        """A single word that all of the dossier is full of, as the event's own names are."""
        return block.i2 - block.i1 == 1 and GRAMMAR_WEIGHT < self.weights[block.i1] <= _FAINT

    def by_chance(self, block: Block, before: Sequence[Block], after: Sequence[Block]) -> bool:
        """Grammar words, or words that all of the dossier is full of, that agree amid change."""
        near = [*before, *after]
        if not near or any(b.balanced for b in near):
            return False
        if self.faint(block) and len(near) == 2:
            return any(b.i1 < b.i2 and b.j1 < b.j2 and b.size > 2 for b in near)
        weight = sum(self.weights[block.i1 : block.i2])
        if all(w <= GRAMMAR_WEIGHT for w in self.weights[block.i1 : block.i2]):
            return block.i2 - block.i1 <= 2
        return weight <= _LIGHT and all(b.size > 2 for b in near) and len(near) == 2


def _parts(tokens: Sequence[Token], at: int) -> int:
    """How well a phrase may end before the token ``at``: at marks well, inside a hyphened word badly."""
    before = tokens[at - 1]
    if before.end == before.high:
        return 0
    return -1 if before.end == before.high + 1 and before.end == tokens[at].low else 1


def _joined(blocks: list[Block], block: Block) -> list[Block]:
    """With one block more, joined to the last where both are of one kind."""
    if blocks and blocks[-1].same == block.same:
        last = blocks[-1]
        blocks[-1] = Block(block.same, last.i1, block.i2, last.j1, block.j2)
    else:
        blocks.append(block)
    return blocks


def _framed(inside: Sequence[Block], size: int, width: int) -> tuple[Block, ...]:
    """With what the base has before and after, which the wording leaves out."""
    first, last = inside[0], inside[-1]
    return (
        *([Block(False, 0, first.i1, 0, 0)] if first.i1 else []),
        *inside,
        *([Block(False, last.i2, size, width, width)] if last.i2 < size else []),
    )
