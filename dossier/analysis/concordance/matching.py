"""Which words of one wording lie on which of another when both are brought to what they come down to."""

from collections.abc import Mapping, Sequence

from dossier.analysis.concordance.laying import GRAMMAR_WEIGHT, Block, Ground
from dossier.analysis.concordance.sides import Side
from dossier.analysis.stems import STOP_WORDS

NEAR_IN_SIZE = 3
"""A beginning or an end so many times as long as the other's is not another wording of it."""
_FEW = 2
_BOTH = 2
_SCATTERED = 3
"""So many differences are one rewording where what differs"""
_SCATTER = 1.5
"""is more than so many times what agrees between them."""


def matched(a: Side, b: Side, weights: Mapping[str, float]) -> list[Block]:
    """Blocks of atoms from the first of both to the last: the same, or not. ``a`` must not be the shorter.

    Words between marks are matched wherever they agree. Of a reporter's own words only those
    are that stand in what both are about, and where they agree but here and there, none.
    """
    quoted = a.quoted and b.quoted
    ground = _Keys(a.text, a.keyed, weights)
    blocks = _whole_tokens(a, b, ground.lay(b.keyed, throughout=quoted).blocks)
    return _beyond(ground, blocks, len(b.atoms)) if quoted else _gathered(blocks)


class _Keys(Ground):
    """A ground whose words are keys already."""

    def weigh(self, forms: Sequence[str]) -> list[float]:
        weigh = self.stem_weights.get
        return [GRAMMAR_WEIGHT if form in STOP_WORDS else weigh(form, 1.0) for form in forms]

    def by_chance(self, block: Block, near: Sequence[Block]) -> bool:
        """Only amid words in place of others, or between such and a longer run that one side has alone.

        A word that all of the dossier is full of also beside a shorter one.
        """
        replaced = sum([b.i1 < b.i2 and b.j1 < b.j2 for b in near])
        alone = sum([(b.i1 == b.i2 or b.j1 == b.j2) and b.size > _FEW for b in near])
        return replaced > 0 and (replaced + alone == _BOTH or self.faint(block)) and super().by_chance(block, near)


def _whole_tokens(a: Side, b: Side, blocks: Sequence[Block]) -> list[Block]:
    """The blocks with their borders moved off places inside a token, where a contraction meets a part of itself."""
    whole: list[Block] = []
    i = j = 0
    for block in blocks:
        i1, i2, j1, j2 = block.i1, block.i2, block.j1, block.j2
        if not block.same:
            whole.append(Block(False, i, i2, j, j2))  # from where the same words before it stop now
            i, j = i2, j2
            continue
        while i1 < i2 and (a.inside(i1) or b.inside(j1)):
            i1, j1 = i1 + 1, j1 + 1
        while i1 < i2 and (a.inside(i2) or b.inside(j2)):
            i2, j2 = i2 - 1, j2 - 1
        if i < i1 and j < j1:
            last = whole.pop() if whole and not whole[-1].same else Block(False, i, i, j, j)
            whole.append(Block(False, last.i1, i1, last.j1, j1))
        if i1 < i2:
            whole.append(Block(True, i1, i2, j1, j2))
        i, j = max(i1, i2), max(j1, j2)
    return whole


def _beyond(ground: Ground, blocks: Sequence[Block], size: int) -> list[Block]:
    """Where one wording begins or ends with a few words in place of many: with the many cut where a clause does.

    What is nearest may be worded otherwise; what is beyond is left out.
    """
    found: list[Block] = []
    for block in blocks:
        many, few = block.i2 - block.i1, block.j2 - block.j1
        if not block.same and few and many > NEAR_IN_SIZE * few and (block.j1 == 0) != (block.j2 == size):
            inside = [i for i in ground.clauses if block.i1 < i < block.i2]
            if inside and block.j1 == 0:
                found += [Block(False, block.i1, inside[-1], 0, 0), block._replace(i1=inside[-1])]
                continue
            if inside:
                found += [block._replace(i2=inside[0]), Block(False, inside[0], block.i2, size, size)]
                continue
        found.append(block)
    return found


def _gathered(blocks: Sequence[Block]) -> list[Block]:
    """Of a wording in the reporter's own words in which less agrees than differs, one block from end to end."""
    at = [n for n, block in enumerate(blocks) if block.j1 < block.j2]
    first, last = (at[0], at[-1] + 1) if at else (0, 0)
    inside = blocks[first:last]
    same = sum(block.i2 - block.i1 for block in inside if block.same)
    apart = [(block.i2 - block.i1, block.j2 - block.j1) for block in inside if not block.same]
    if len(apart) < _SCATTERED or sum(min(sizes) or max(sizes) for sizes in apart) <= _SCATTER * same:
        return list(blocks)
    one = Block(False, inside[0].i1, inside[-1].i2, inside[0].j1, inside[-1].j2)
    return [*blocks[:first], one, *blocks[last:]]
