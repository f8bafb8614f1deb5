"""How wordings of one utterance differ: all of them laid on the base, word by word, in columns that read as phrases."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from operator import attrgetter
from types import MappingProxyType

from dossier.analysis.concordance.clauses import one_clause
from dossier.analysis.concordance.grid import Cell, Cells, Grid
from dossier.analysis.concordance.laying import Block, Ground, Laid, Wording, Words, key_of, words_of_wording
from dossier.analysis.concordance.moving import moves_between
from dossier.model import Apparatus, Reading, Row

__all__ = ["Wording", "collate"]

_UNHYPHENED_WORD = re.compile(r"[^\W_]+(?:[’'.,][^\W_]+)*")
_STILL = 2
"""Blocks of a wording among which nothing can have changed places."""
_EVERY_STEM_ALIKE: Mapping[str, float] = MappingProxyType({})


def collate(wordings: Sequence[Wording], base: str, weights: Mapping[str, float] = _EVERY_STEM_ALIKE) -> Apparatus:
    """Lay the wordings on the one whose id is ``base``, losing no word of any.

    Read in order, the readings of a row give every word of its wording once. The rows, taken
    as a set, do not depend on the order of the wordings. The base is only where we start
    reading; it is not held to be the truer wording. ``weights`` (0 to 1) say how much a stem
    tells in this dossier: what all of it is full of does not hold a place of the table alone.
    """
    if len(wordings) == 1:
        return _alone(wordings[0])
    own = next(w for w in wordings if w.id == base)
    if clause := one_clause(own, [w for w in wordings if w is not own]):
        return clause
    order = [own, *sorted([w for w in wordings if w is not own], key=_id)]
    words = list(map(words_of_wording, order))
    ground = Ground(own.text, words[0], weights, words[1:])
    size = len(ground.forms)
    laid = [Laid((Block(True, 0, size, 0, size),), 0, size, size), *map(ground.lay, words[1:])]
    shifted = [_shifted(ground, line.forms, lay) for line, lay in zip(words, laid, strict=True)]
    blocks = [found for found, _ in shifted]
    grid = Grid(ground, words, [moved for _, moved in shifted], [not _inside(w, order) for w in order])
    grid.join(_paired(blocks[1]) if len(order) == _TWO and not grid.parted else _table(ground, words, laid, blocks))
    rows = {w.id: Row(w.id, grid.row(at), laid[at].kept, size) for at, w in enumerate(order)}
    return Apparatus(base, (rows[base], *[rows[w.id] for w in wordings if w.id != base]))


_id = attrgetter("id")
_TWO = 2


def _shifted(ground: Ground, forms: Sequence[str], laid: Laid) -> tuple[Sequence[Block], frozenset[tuple[int, int]]]:
    """The blocks with each phrase that has moved in one of its own, which lies on nothing; and where these are."""
    moves = moves_between(ground.forms, forms, laid.blocks, ground.weight) if len(laid.blocks) > _STILL else []
    if not moves:
        return laid.blocks, frozenset()
    found: list[Block] = []
    for block in laid.blocks:
        inside = sorted((m.j, m.j + m.size) for m in moves if not block.same and block.j1 <= m.j < block.j2)
        found += _parted(block, inside) if inside else [block]
    return found, frozenset((m.j, m.j + m.size) for m in moves)


def _parted(block: Block, moved: Sequence[tuple[int, int]]) -> Iterator[Block]:
    """A block without the moved phrases, which stand beside it; the first words left keep the place of the base."""
    start, stop, at = block.i1, block.i2, block.j1
    for low, high in [*moved, (block.j2, block.j2)]:
        if at < low or (low == block.j2 and start < stop):
            yield Block(False, start, stop, at, low)
            start = stop
        if low < high:
            yield Block(False, start, start, low, high)
        at = high


def _alone(wording: Wording) -> Apparatus:
    """What there is of a wording that nothing stands beside: its spans."""
    size = sum(len(_UNHYPHENED_WORD.findall(span.of(wording.text))) for span in wording.spans)
    return Apparatus(wording.id, (Row(wording.id, tuple(Reading(s, "same") for s in wording.spans), size, size),))


def _inside(wording: Wording, all_of_them: Sequence[Wording]) -> bool:
    """Whether it is a part of another wording's own words, in the same place: its row says nothing of its own."""
    for other in all_of_them:
        beside = other.text is wording.text and other is not wording
        if beside and all(any(o.covers(s) for o in other.spans) for s in wording.spans):
            return True
    return False


def _paired(blocks: Sequence[Block]) -> list[Cells]:
    """Columns of two wordings that nobody breaks into: every block is one."""
    return [(_cell(block.i1, block.i2), _cell(block.j1, block.j2)) for block in blocks]


def _cell(start: int, stop: int) -> Cell:
    return range(start, stop) if start < stop else None


# A column of the base: its words [start:stop), empty where it holds what others add before ``start``.
_Column = tuple[int, int]
_Stretches = Sequence[range]


def _table(
    ground: Ground, words: Sequence[Words], laid: Sequence[Laid], blocks: Sequence[Sequence[Block]]
) -> list[Cells]:
    """Columns of one reading a cell: where some wording has two stretches in one, it becomes two."""
    columns = _columns(len(ground.forms), blocks, _breaks(words, laid))
    places = {start: at for at, (start, _) in reversed(list(enumerate(columns)))}
    rows = [_cells(ground, line, found, columns, places) for line, found in zip(words, blocks, strict=True)]
    table: list[Cells] = []
    for column in zip(*rows, strict=True):
        for at in range(max(1, *map(len, column))):
            table.append(tuple([cell[at] if at < len(cell) else None for cell in column]))
    return table


def _breaks(words: Sequence[Words], laid: Sequence[Laid]) -> set[int]:
    """Places in the base where one wording or another passes from one span to the next between equal words."""
    return {
        block.i1 + j - block.j1
        for line, lay in zip(words, laid, strict=True)
        if line.parted
        for block in lay.blocks
        if block.same
        for j in range(max(1, block.j1), block.j2)
        if line.parts[j] != line.parts[j - 1]
    }


def _columns(size: int, laid: Sequence[Sequence[Block]], breaks: set[int]) -> list[_Column]:
    """Columns cut wherever a stretch of some wording begins or ends, or a span does."""
    cuts = {b.i1 for blocks in laid for b in blocks} | breaks | {0, size}
    added = {b.i1 for blocks in laid for b in blocks if b.i1 == b.i2}
    columns: list[_Column] = []
    start = 0
    for p in sorted(cuts):
        if p > start:
            columns.append((start, p))
            start = p
        if p in added:
            columns.append((p, p))
    return columns


def _cells(
    ground: Ground, words: Words, blocks: Sequence[Block], columns: Sequence[_Column], places: Mapping[int, int]
) -> list[_Stretches]:
    """The wording's words in each column, a range for each span that they stand in.

    ``places``: the first column that begins at a word. Words put in place of several columns stand together, in
    one of them: see ``_home``.
    """
    cells: list[_Stretches] = [()] * len(columns)
    for same, i1, i2, j1, j2 in blocks:
        if j1 == j2:
            continue
        first = places[i1]
        if i1 == i2:
            cells[first] = [*cells[first], *_by_part(words, j1, j2)]
            continue
        within = [at for at in range(first, places.get(i2, len(columns))) if columns[at][0] < columns[at][1]]
        if same:
            for at in within:
                start, stop = columns[at]
                cells[at] = _by_part(words, start + j1 - i1, stop + j1 - i1)
        else:
            home = _home(ground, words, j1, j2, [columns[at] for at in within])
            cells[within[home]] = [*cells[within[home]], *_by_part(words, j1, j2)]
    return cells


def _home(ground: Ground, words: Words, low: int, high: int, columns: Sequence[_Column]) -> int:
    """Which of several columns the words that replace them stand in.

    The one with most of the words that are akin; else the last where only what follows
    agrees, the first otherwise.
    """
    if len(columns) < _TWO:
        return 0
    keys = set(map(key_of, words.forms[low:high]))
    hits = [sum([ground.weights[i] for i in range(*column) if ground.keys[i] in keys]) for column in columns]
    if any(hits):
        return hits.index(max(hits))
    return len(columns) - 1 if low == 0 and high < len(words.forms) else 0


def _by_part(words: Words, low: int, high: int) -> _Stretches:
    if words.parts[low] == words.parts[high - 1]:
        return (range(low, high),)
    cuts = [low, *(j for j in range(low + 1, high) if words.parts[j] != words.parts[j - 1]), high]
    return [range(a, b) for a, b in pairwise(cuts)]
