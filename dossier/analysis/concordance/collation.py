"""How wordings of one utterance differ: all of them laid on the base, word by word, in columns that read as phrases."""

from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from types import MappingProxyType

from dossier.analysis.concordance.clauses import one_clause
from dossier.analysis.concordance.grid import Edges, Grid
from dossier.analysis.concordance.laying import Block, Ground, Laid, Wording, Words, key_of, words_of_wording
from dossier.analysis.concordance.moving import moves_between
from dossier.model import Apparatus, Reading, Row, Span
from dossier.patterns import late

__all__ = ["Wording", "collate"]

_UNHYPHENED_WORD = r"[^\W_]+(?:[’'.,][^\W_]+)*"
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
    named = {w.id: w for w in wordings}
    texts = len({id(w.text) for w in wordings})
    own = named.pop(base)
    if texts == 1 and (clause := one_clause(own, named.values())):
        return clause
    order = [own, *map(named.__getitem__, sorted(named))]
    words = list(map(words_of_wording, order))
    parted = max([line.parts[-1] for line in words]) > 0
    rows = (not parted and _alike(order, words)) or _laid(order, words, weights, parted, texts < len(order))
    return Apparatus(base, (rows[base], *map(rows.__getitem__, named)))


def _alike(order: Sequence[Wording], words: Sequence[Words]) -> dict[str, Row]:
    """The rows of wordings that are the same word for word; none where they are not."""
    forms = words[0].forms
    for line in words:
        if line.forms != forms:
            return {}
    size = len(forms)
    spans = [Span(line.starts[0], line.ends[-1]) for line in words]
    return {w.id: Row(w.id, (Reading(s, "same"),), size, size) for w, s in zip(order, spans, strict=True)}


def _laid(
    order: Sequence[Wording], words: Sequence[Words], weights: Mapping[str, float], parted: bool, nested: bool
) -> dict[str, Row]:
    """The rows of wordings that are laid on the first.

    ``parted``: the reporter breaks into some; ``nested``: some are of one article.
    """
    others = words[1:]
    ground = Ground(order[0].text, words[0], weights, others)
    laid, blocks = [], []
    moved: list[Collection[tuple[int, int]]] = [()]
    known: dict[Hashable, tuple[Laid, Sequence[Block], Collection[tuple[int, int]]]] = {}
    for wording, line in zip(order[1:], others, strict=True):
        key = wording.printed
        if key not in known:
            lay = ground.lay(line)
            known[key] = lay, *_shifted(ground, line.forms, lay.blocks)
        lay, found, phrases = known[key]
        laid.append(lay)
        blocks.append(found)
        moved.append(phrases)
    grid = Grid(ground, words, moved, _counting(order) if nested else range(1, len(order)), parted)
    if parted or len(order) > _TWO:
        grid.join(_table(ground, words, blocks, any(moved) or parted, _breaks(words, laid) if parted else ()))
    else:
        grid.join(_paired(blocks[0]))
    kept = size = len(ground.forms)
    rows = {}
    for at, wording in enumerate(order):
        if at:
            kept = laid[at - 1].kept
        rows[wording.id] = Row(wording.id, grid.row(at), kept, size)
    return rows


_TWO = 2


def _shifted(
    ground: Ground, forms: Sequence[str], blocks: Sequence[Block]
) -> tuple[Sequence[Block], Collection[tuple[int, int]]]:
    """The blocks with each phrase that has moved in one of its own, which lies on nothing; and where these are."""
    moves = moves_between(ground.forms, forms, blocks, ground.weight) if len(blocks) > _STILL else []
    if not moves:
        return blocks, ()
    found: list[Block] = []
    for block in blocks:
        inside = sorted((m.j, m.j + m.size) for m in moves if not block.same and block.j1 <= m.j < block.j2)
        found += _parted(block, inside) if inside else [block]
    return found, {(m.j, m.j + m.size) for m in moves}


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
    size = sum(len(late(_UNHYPHENED_WORD).findall(span.of(wording.text))) for span in wording.spans)
    return Apparatus(wording.id, (Row(wording.id, tuple(Reading(s, "same") for s in wording.spans), size, size),))


def _counting(order: Sequence[Wording]) -> Sequence[int]:
    """The rows, but the base's, that say something of their own; all of them where none does."""
    rows = range(1, len(order))
    return [row for row in rows if not _inside(order[row], order)] or rows


def _inside(wording: Wording, all_of_them: Sequence[Wording]) -> bool:
    """Whether it is a part of another wording's own words, in the same place: its row says nothing of its own."""
    text, spans = wording.text, wording.spans
    start, end = spans[0].start, spans[-1].end
    for other in all_of_them:
        own = other.spans
        if other is wording or other.text is not text or own[0].start > start or own[-1].end < end:
            continue
        if len(own) == 1 or all(any(o.covers(s) for o in own) for s in spans):
            return True
    return False


def _paired(blocks: Sequence[Block]) -> list[Edges]:
    """The table of two wordings that nobody breaks into: every block is a column."""
    return [[0, *[block[2] for block in blocks]], [0, *[block[4] for block in blocks]]]


# A column of the base: its words [start:stop), empty where it holds what others add before ``start``.
_Column = tuple[int, int]
# In each column where the wording's words there end, by span where they stand in several; empty where it has none.
_Stops = list[tuple[int, ...]]


def _table(
    ground: Ground, words: Sequence[Words], blocks: Sequence[Sequence[Block]], deep: bool, breaks: Collection[int]
) -> list[Edges]:
    """Columns of one reading a cell: where some wording has two stretches in one (``deep``), it becomes two."""
    columns, places = _columns(len(ground.forms), blocks, breaks)
    rows = [_stops(ground, line, found, columns, places) for line, found in zip(words[1:], blocks, strict=True)]
    if not deep:
        return [[0, *[stop for _, stop in columns]], *[_edges(row, None) for row in rows]]
    rows.insert(0, [(stop,) for _, stop in columns])
    depths = [max(map(len, cells)) for cells in zip(*rows, strict=True)]
    return [_edges(row, depths) for row in rows]


def _edges(row: _Stops, depths: Sequence[int] | None) -> Edges:
    """A row of the table; ``depths``, where some column is to become several: how many each becomes."""
    edges = [0]
    if depths is None:
        for cell in row:
            edges.append(cell[0] if cell else edges[-1])
        return edges
    for cell, depth in zip(row, depths, strict=True):
        edges += cell
        edges += [edges[-1]] * (depth - len(cell))
    return edges


def _breaks(words: Sequence[Words], laid: Sequence[Laid]) -> set[int]:
    """Places in the base where one wording or another passes from one span to the next between equal words."""
    own = words[0].parts
    breaks = {at for at in range(1, len(own)) if own[at] != own[at - 1]} if words[0].parted else set()
    for line, lay in zip(words[1:], laid, strict=True):
        if line.parted:
            breaks |= {
                block.i1 + j - block.j1
                for block in lay.blocks
                if block.same
                for j in range(max(1, block.j1), block.j2)
                if line.parts[j] != line.parts[j - 1]
            }
    return breaks


def _columns(
    size: int, laid: Sequence[Sequence[Block]], breaks: Collection[int]
) -> tuple[list[_Column], dict[int, int]]:
    """Columns cut wherever a stretch of some wording begins or ends, or a span does; and the first at each word."""
    cuts = {0, size, *breaks}
    added = set()
    for blocks in laid:
        for _, start, stop, _, _ in blocks:
            cuts.add(start)
            if start == stop:
                added.add(start)
    columns: list[_Column] = []
    places = {}
    start = 0
    for p in sorted(cuts):
        if p > start:
            columns.append((start, p))
            start = p
        places[p] = len(columns)
        if p in added:
            columns.append((p, p))
    return columns, places


def _stops(
    ground: Ground, words: Words, blocks: Sequence[Block], columns: Sequence[_Column], places: Mapping[int, int]
) -> _Stops:
    """The wording's words in each column.

    ``places``: the first column that begins at a word. Words put in place of several columns stand together, in
    one of them: see ``_home``.
    """
    stops: _Stops = [()] * len(columns)
    parted = words.parted
    for same, i1, i2, j1, j2 in blocks:
        if j1 == j2:
            continue
        first = places[i1]
        if i1 == i2:
            stops[first] += _by_part(words, j1, j2)
        elif same:
            shift = j1 - i1
            for at in range(first, places[i2]):
                start, stop = columns[at]
                if start < stop:
                    stops[at] = _by_part(words, start + shift, stop + shift) if parted else (stop + shift,)
        else:
            within = [at for at in range(first, places[i2]) if columns[at][0] < columns[at][1]]
            home = _home(ground, words, j1, j2, [columns[at] for at in within]) if len(within) > 1 else 0
            stops[within[home]] += _by_part(words, j1, j2)
    return stops


def _home(ground: Ground, words: Words, low: int, high: int, columns: Sequence[_Column]) -> int:
    """Which of several columns the words that replace them stand in.

    The one with most of the words that are akin; else the last where only what follows
    agrees, the first otherwise.
    """
    keys = set(map(key_of, words.forms[low:high]))
    hits = [sum([ground.weights[i] for i in range(*column) if ground.keys[i] in keys]) for column in columns]
    if any(hits):
        return hits.index(max(hits))
    return len(columns) - 1 if low == 0 and high < len(words.forms) else 0


def _by_part(words: Words, low: int, high: int) -> tuple[int, ...]:
    """Where a stretch ends, and before it each span but the last that it stands in."""
    parts = words.parts
    if parts[low] == parts[high - 1]:
        return (high,)
    return (*(j for j in range(low + 1, high) if parts[j] != parts[j - 1]), high)
