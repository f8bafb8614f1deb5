"""One wording laid on the base: the part of the base that it is about, and word by word inside that."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from dossier.analysis.kindred import families
from dossier.analysis.stems import STOP_WORDS, stem
from dossier.analysis.words import WORD, folded
from dossier.model import Span

_UNHYPHENED = re.compile(r"[^-‑]+")
_CLAUSE_END = re.compile(r"[,;:.!?…—–][^\w\s]*$")
GRAMMAR_WEIGHT = 0.1
"""What a grammar word weighs beside a word of matter."""
_NEGATIONS = frozenset("not no never none nor".split())
_NEGATION_WEIGHT = 0.5
"""A sentence that denies is not laid on one that affirms if another denies too."""
_LIGHT = 0.6
"""Words that agree and together weigh no more than that are chance where much differs on both sides."""
_SOLID = 4
"""So many words in a row that agree are no chance, wherever they stand."""
_LONGEST = 1_000_000
"""Clauses times words of a base; a longer one, a whole speech, is laid against without looking for a window."""
_REWORDED = 0.3
"""A wording of which less is akin is laid on the base as a whole."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A quotation as it is printed: the article's text and where the words stand in it, in order."""

    id: str
    text: str
    spans: tuple[Span, ...]


class Token(NamedTuple):
    """A word or a part of a hyphened one, with the marks that follow it; ``part`` counts the wording's spans."""

    start: int
    end: int
    form: str
    part: int


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


@lru_cache(maxsize=512)
def tokens_of_wording(wording: Wording) -> tuple[Token, ...]:
    """Words with the punctuation after them; the first word of a span has what stands before it too."""
    found: list[Token] = []
    text = wording.text
    for part, span in enumerate(wording.spans):
        cuts = []
        for word in WORD.finditer(text, span.start, span.end):
            start, printed = word.start(), word.group()
            form = folded(printed)
            if "-" in form:
                cuts += [(start + m.start(), folded(m.group())) for m in _UNHYPHENED.finditer(printed)]
            else:
                cuts.append((start, form))
        cuts[:1] = [(span.start, form) for _, form in cuts[:1]]
        stops = [at for at, _ in cuts[1:]] + [span.end]
        for (at, form), stop in zip(cuts, stops, strict=True):
            found.append(Token(at, max(at + len(text[at:stop].rstrip()), at + 1), form, part))
    return tuple(found)


@dataclass(frozen=True)
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
    def line(self) -> str:
        return f" {' '.join(t.form for t in self.tokens)} "

    @cached_property
    def keys(self) -> list[str]:
        return [key_of(t.form) for t in self.tokens]

    @cached_property
    def weights(self) -> list[float]:
        return [self.weight(t.form) for t in self.tokens]

    @cached_property
    def about(self) -> list[float]:
        """What each word counts for the matter: its weight (of a negation more) times its votes."""
        return [
            max(weight, _NEGATION_WEIGHT * (token.form in _NEGATIONS)) * self.votes.get(key, 1)
            for token, weight, key in zip(self.tokens, self.weights, self.keys, strict=True)
        ]

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
        root = stem(form)
        return self.stem_weights.get(root, 1.0) if root and form not in STOP_WORDS else GRAMMAR_WEIGHT

    def lay(self, other: Sequence[Token]) -> Laid:
        """Lay a wording on the base: verbatim where it can be, else on the clauses that it shares most with."""
        size, width = len(self.tokens), len(other)
        line = f" {' '.join(t.form for t in other)} "
        at = self.line.find(line)
        if at >= 0:
            start = self.line.count(" ", 0, at)
            whole = Block(True, start, start + width, 0, width)
            return Laid(_framed([whole], size, width), start, start + width, width)
        start, stop = self._window(other)
        found = self._opcodes(other, start, stop)
        kept = sum(b.i2 - b.i1 for b in found if b.same)
        inside = self._settled(found, other, start, stop)
        return Laid(_framed(inside, size, width), start, stop, kept)

    def _opcodes(self, other: Sequence[Token], start: int, stop: int) -> list[Block]:
        from rapidfuzz.distance import Indel  # slow to import, and not needed where every utterance has one wording

        blocks: list[Block] = []
        for op in Indel.opcodes([t.form for t in self.tokens[start:stop]], [t.form for t in other]):
            block = Block(op.tag == "equal", op.src_start + start, op.src_end + start, op.dest_start, op.dest_end)
            blocks = _joined(blocks, block)
        return blocks

    def _window(self, other: Sequence[Token]) -> tuple[int, int]:
        """The clauses in a row that share most with the wording, measured by both; and whatever agrees solidly."""
        clauses = self.clauses
        if len(clauses) == 2 or len(clauses) * len(self.tokens) > _LONGEST:
            return 0, len(self.tokens)
        theirs = Counter(key_of(t.form) for t in other)
        mass = sum(self.weight(t.form) for t in other)
        best, window = 0.0, (0, len(self.tokens))
        for first, start in enumerate(clauses[:-1]):
            left, shared, own = dict(theirs), 0.0, 0.0
            for low, stop in zip(clauses[first:], clauses[first + 1 :], strict=False):
                for i in range(low, stop):
                    own += self.weights[i]
                    if left.get(self.keys[i], 0):
                        left[self.keys[i]] -= 1
                        shared += self.about[i]
                if (score := shared / (own + mass)) > best:
                    best, window = score, (start, stop)
        solid = [b for b in self._opcodes(other, 0, len(self.tokens)) if b.same and self._solid(b)]
        return min([window[0], *(b.i1 for b in solid)]), max([window[1], *(b.i2 for b in solid)])

    def _solid(self, block: Block) -> bool:
        return block.i2 - block.i1 >= _SOLID and sum(w > GRAMMAR_WEIGHT for w in self.weights[block.i1 : block.i2]) > 1

    def _settled(self, found: Sequence[Block], other: Sequence[Token], start: int, stop: int) -> list[Block]:
        """Without what agrees by chance; of a wording that is reworded throughout, one change."""
        blocks, before = list(found), 0
        while len(blocks) != before:  # what is chance shows when the changes about it have grown together
            found, before, blocks = blocks, len(blocks), []
            for at, block in enumerate(found):
                if block.same and self._by_chance(block, found[at - 1 : at] if at else [], found[at + 1 : at + 2]):
                    block = block._replace(same=False)
                blocks = _joined(blocks, block)
        theirs = {key_of(t.form) for t in other}
        akin = sum(w for w, key in zip(self.weights[start:stop], self.keys[start:stop], strict=True) if key in theirs)
        mass = min(sum(self.weights[start:stop]), sum(self.weight(t.form) for t in other))
        if akin < _REWORDED * mass and not any(b.same and self._solid(b) for b in blocks):
            return [Block(False, start, stop, 0, len(other))]
        return blocks

    def _by_chance(self, block: Block, before: Sequence[Block], after: Sequence[Block]) -> bool:
        """Grammar words, or words that all of the dossier is full of, that agree amid change."""
        near = [*before, *after]
        if not near or any(b.balanced for b in near):
            return False
        weight = sum(self.weights[block.i1 : block.i2])
        if all(w <= GRAMMAR_WEIGHT for w in self.weights[block.i1 : block.i2]):
            return block.i2 - block.i1 <= 2
        return weight <= _LIGHT and all(b.size > 2 for b in near) and len(near) == 2


@lru_cache(maxsize=65536)
def key_of(form: str) -> str:
    """What a word is known by when we ask what a wording is about: its family, else its stem, else itself."""
    root = stem(form)
    return families().get(root, root) if root else form


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
