"""One wording laid on the base: the part of the base that it is about, and word by word inside that."""

from collections.abc import Mapping, Sequence
from itertools import accumulate

from dossier.analysis.concordance.blocks import Block, Laid, aligned, balanced, block_of, framed, laid_of, slid
from dossier.analysis.concordance.keys import denied_in, key_of
from dossier.analysis.concordance.tokens import Token, Wording, Words, tokens_of, words_of_wording
from dossier.analysis.stems import NEGATIONS, stem
from dossier.analysis.tables import Once
from dossier.patterns import compiled

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

_CLAUSE_MARKS = ",;:.!?…—–"
_CLAUSE_END = compiled(rf"[{_CLAUSE_MARKS}][^\w\s]*$")
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
_ONE_CLAUSE = 2
"""Places where a clause begins or ends, where there is but one."""
_AS_LONG = 1.25
"""Of a base no more than so many times as long, a wording is about all."""
_CLOSE = 1e-9
"""Scores no further apart are one: sums of the same weights may differ by that."""
_REWORDED = 0.3
"""A wording of which less is akin is laid on the base as a whole."""


class _Scale(dict[str, float]):
    """What words weigh where stems tell so much: each is asked for time and again."""

    def __init__(self, stem_weights: Mapping[str, float]) -> None:
        super().__init__()
        self.stem_weights = stem_weights

    def __missing__(self, form: str) -> float:
        root = stem(form)
        weight = self[form] = self.stem_weights.get(root, 1.0) if root else GRAMMAR_WEIGHT
        return weight


_scales = [_Scale({})]
"""The scale in use: a dossier has one."""


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
        self.weights = self.weigh(words.forms)

    @Once
    def keys(self) -> list[str]:
        return list(map(key_of, self.forms))

    @Once
    def votes(self) -> dict[str, int]:
        """In how many of the other wordings each key stands."""
        votes: dict[str, int] = {}
        for words in self.others:
            for key in set(map(key_of, words.forms)):
                votes[key] = votes.get(key, 0) + 1
        return votes

    @Once
    def about(self) -> list[float]:
        """What each word counts for the matter: its weight (of a negation more) times its votes."""
        votes, least = self.votes, self.unshared
        return [
            (_NEGATION_WEIGHT if weight < _NEGATION_WEIGHT and form in NEGATIONS else weight) * votes.get(key, least)
            for form, weight, key in zip(self.forms, self.weights, self.keys, strict=True)
        ]

    @Once
    def denied(self) -> dict[int, str]:
        """The words of matter right after one that denies, by their place: what is denied."""
        return denied_in(self.forms)

    @Once
    def clauses(self) -> list[int]:
        """Indices of words at which a clause begins, and at last the number of words."""
        text, parts, size = self.text, self.words.parts, len(self.forms)
        ends = {0, size}
        for at, (high, end) in enumerate(zip(self.words.highs, self.words.ends, strict=True), 1):
            # Most often a mark alone, which needs no look at what follows it.
            if high < end and (text[end - 1] in _CLAUSE_MARKS or _CLAUSE_END.search(text, high, end)):
                ends.add(at)
        if self.words.parted:
            ends.update(at for at in range(1, size) if parts[at] != parts[at - 1])
        return sorted(ends)

    def weigh(self, forms: Sequence[str]) -> list[float]:
        scale = _scales[0]
        if scale.stem_weights is not self.stem_weights:
            scale = _scales[0] = _Scale(self.stem_weights)
        return list(map(scale.__getitem__, forms))

    def weight(self, form: str) -> float:
        return self.weigh((form,))[0]

    def lay(self, other: Words, throughout: bool = False) -> Laid:
        """Lay a wording on the base: verbatim where it can be, else on the clauses that it shares most with.

        ``throughout``: on all of the base, wherever a word agrees.
        """
        forms, others = self.forms, other.forms
        size, width = len(forms), len(others)
        at = self.line.find(f" {' '.join(others)} ")
        if at >= 0:
            start = self.line.count(" ", 0, at)
            stop = start + width
            return laid_of((framed([block_of((True, start, stop, 0, width))], size, width), start, stop, width))
        all_of_it = throughout or _AS_LONG * width >= size
        start, stop = (0, size) if all_of_it else self._window(others)
        found, kept = aligned(forms if all_of_it else forms[start:stop], others, start)
        found = slid(found, self.words, other)
        return laid_of((framed(self._settled(found, others, start, stop), size, width), start, stop, kept))

    @Once
    def _units(self) -> tuple[list[int], list[float]]:
        """Where windows may begin and end: at clauses, of a speech at every so many; and what is before weighs."""
        clauses = self.clauses
        step = 1 + len(clauses) // _MOST_UNITS
        units = clauses if step == 1 else [*clauses[:-1:step], clauses[-1]]
        heaps = [0.0, *accumulate(self.weights)]
        return units, [heaps[at] for at in units]

    def _window(self, other: Sequence[str]) -> tuple[int, int]:
        """The clauses in a row that share most with the wording, measured by both; and whatever agrees solidly."""
        size = len(self.forms)
        if len(self.clauses) == _ONE_CLAUSE:
            return 0, size
        start, stop = self._akin(other)
        if stop - start == size or not self._goes_on(start, stop, set(other)):
            return start, stop
        found, _ = aligned(self.forms, other, 0)
        solid = [(i1, i2) for same, i1, i2, _, _ in found if same and self._solid(i1, i2)]
        for i1, i2 in solid:
            start, stop = min(start, i1), max(stop, i2)
        return start, stop

    def _goes_on(self, start: int, stop: int, theirs: set[str]) -> bool:
        """Whether words in a row outside may agree solidly: they begin or end beside the stretch, or are many."""
        forms = self.forms
        if (start and forms[start - 1] in theirs) or (stop < len(forms) and forms[stop] in theirs):
            return True
        return len([form for form in forms[:start] + forms[stop:] if form in theirs]) >= _SOLID

    def _akin(self, other: Sequence[str]) -> tuple[int, int]:
        """The clauses in a row whose words in common with the wording weigh most, beside all that both weigh."""
        units, heaped = self._units
        theirs: dict[str, int] = {}
        for key in map(key_of, other):
            theirs[key] = theirs.get(key, 0) + 1
        mass = sum(self.weigh(other))
        hits = list(self._hits(theirs, other).items())
        best, window = 0.0, (0, len(self.forms))
        for at, (first, _) in enumerate(hits):
            left, shared, before = theirs.copy(), 0.0, heaped[first]
            for last, here in hits[at:]:
                for key, worth in here:
                    if left[key]:
                        left[key] -= 1
                        shared += worth
                score = shared / (heaped[last + 1] - before + mass)
                if score > best + _CLOSE:
                    best, window = score, (units[first], units[last + 1])
        return window

    def _hits(self, theirs: Mapping[str, int], other: Sequence[str]) -> dict[int, list[tuple[str, float]]]:
        """By unit, in order, the words that a wording has too: the key of each and what it counts.

        One that both deny counts more, so that an opening of names weighs less.
        """
        hits: dict[int, list[tuple[str, float]]] = {}
        weights, stops, unit = self.weights, self._units[0], 0
        votes = self.votes if len(self.others) > 1 else {}
        denied = self.denied and set(denied_in(other).values())
        for at in [at for at, key in enumerate(self.keys) if key in theirs]:
            while stops[unit + 1] <= at:
                unit += 1
            key, worth = self.keys[at], weights[at]
            if worth < _NEGATION_WEIGHT and self.forms[at] in NEGATIONS:
                worth = _NEGATION_WEIGHT
            worth *= votes.get(key, 1)
            if denied and self.denied.get(at) in denied:
                worth += _DENIED_WEIGHT
            hits.setdefault(unit, []).append((key, worth))
        return hits

    def _solid(self, start: int, stop: int) -> bool:
        return stop - start >= _SOLID and max(self.weights[start:stop]) > GRAMMAR_WEIGHT

    def _settled(self, found: list[Block], other: Sequence[str], start: int, stop: int) -> list[Block]:
        """Without what agrees by chance; of a wording that is reworded throughout, one change."""
        blocks = self._grown(found)
        weights = self.weights
        for same, i1, i2, _, _ in blocks:
            if same and i2 - i1 >= _SOLID and max(weights[i1:i2]) > GRAMMAR_WEIGHT:
                return blocks
        alike = 0.0
        for same, i1, i2, _, _ in found:
            if same:
                alike += sum(weights[i1:i2])
        weights = weights[start:stop]
        mass = sum(weights)
        if alike > _REWORDED * mass + _CLOSE:  # so much more is akin
            return blocks
        theirs = set(map(key_of, other))
        akin = sum([w for w, key in zip(weights, self.keys[start:stop], strict=True) if key in theirs])
        mass = min(mass, sum(self.weigh(other)))
        return [Block(False, start, stop, 0, len(other))] if akin < _REWORDED * mass else blocks

    def _grown(self, found: list[Block]) -> list[Block]:
        """With what agrees by chance taken into the changes about it."""
        while chance := self._chance(found):  # what is chance shows when the changes about it have grown together
            blocks: list[Block] = []
            for at, block in enumerate(found):
                same, _, i2, _, j2 = block
                if at in chance:
                    same = False
                if blocks and blocks[-1].same == same:
                    last = blocks[-1]
                    blocks[-1] = block_of((same, last.i1, i2, last.j1, j2))
                else:
                    blocks.append(block_of((same, *block[1:])))
            found = blocks
        return found

    def _chance(self, found: list[Block]) -> list[int]:
        """Which blocks agree by chance, by their place."""
        weights, chance = self.weights, []
        for at, block in enumerate(found):
            same, start, stop, _, _ = block
            if same and sum(weights[start:stop]) <= _LIGHT:
                near = found[at - 1 : at + 2 : 2] if at else found[1:2]
                if near and self.by_chance(block, near):
                    chance.append(at)
        return chance

    def faint(self, block: Block) -> bool:
        """A single word that all of the dossier is full of, as the event's own names are."""
        _, start, stop, _, _ = block
        return stop - start == 1 and GRAMMAR_WEIGHT < self.weights[start] <= _FAINT

    def by_chance(self, block: Block, near: Sequence[Block]) -> bool:
        """Grammar words, or words that all of the dossier is full of, that agree amid change.

        ``block`` weighs little; ``near`` are the one or two blocks beside it.
        """
        if balanced(near[0]) or balanced(near[-1]):
            return False
        here = self.weights[block.i1 : block.i2]
        if len(near) == 2 and self.faint(block):
            return any(b.i1 < b.i2 and b.j1 < b.j2 and b.size > 2 for b in near)
        if max(here) <= GRAMMAR_WEIGHT:
            return len(here) <= 2
        return len(near) == 2 and near[0].size > 2 and near[1].size > 2
