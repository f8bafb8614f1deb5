"""The differences between two wordings, each with its name and its place in both."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from dossier.analysis.concordance.laying import Block
from dossier.analysis.concordance.matching import NEAR_IN_SIZE, matched
from dossier.analysis.concordance.moving import moves_between, without_moves
from dossier.analysis.concordance.shifts import AUXILIARIES, readings
from dossier.analysis.concordance.sides import BESIDE, Side, Stretch
from dossier.analysis.concordance.variants import kind_of_variant
from dossier.analysis.spellings import PARTICLES, one_full_name
from dossier.analysis.stems import NEGATIONS, STOP_WORDS
from dossier.model import DifferenceKind
from dossier.patterns import compiled

_SHOWN = compiled(r"…|\.\s?\.|\[|\*|--|—|–")
"""What shows that words are left out: an ellipsis, a bracket, stars, a dash."""
_OPENS, _CLOSES = compiled(r"[\[(][^\w\])]*$"), compiled(r"^[^\w\[(]*[\])]")
CLOSING = "\"'”’»“ \n\t,.;"
"""Marks at a wording's end that a house puts there: they belong to the reporter's sentence."""
_SPACE = compiled(r"\s+")
_MARKS = compiled(r"[,.]?[“”\"‘’«»„]|''|``|(?<=\W)'|'(?=\W)")
_FEW = 2
"""Words up to which we say word and not rewording, and that must agree beside a cut for it to be a red flag."""
_AT_AN_END = frozenset(("cut-start", "cut-end"))
_JOINED = frozenset(("typography", "contraction", "spelling", "number", "tense"))


class Found(NamedTuple):
    """A difference between two wordings: the tokens of each that differ."""

    kind: DifferenceKind
    a: Stretch
    b: Stretch
    marked: bool | None = None

    @property
    def mirrored(self) -> "Found":
        return Found(self.kind, self.b, self.a, self.marked)


def differences_between(a: Side, b: Side, weights: Mapping[str, float]) -> list[Found]:
    """All differences between two wordings, in the order of ``a``, which must not be the shorter.

    What lies on the same atom and is printed otherwise is named for how; what lies on
    other words or on none, for what it does to the wording.
    """
    if not a.tokens or not b.tokens:
        return []
    blocks = matched(a, b, weights)
    moves = moves_between(a.keys, b.keys, blocks, lambda key: weights.get(key, 1.0))
    found = [Found("reordered", a.stretch(m.i, m.i + m.size), b.stretch(m.j, m.j + m.size)) for m in moves]
    agree = 2 * sum(k.i2 - k.i1 for k in blocks if k.same) >= len(b.atoms)
    for at, block in enumerate(blocks):
        if block.same:
            found += _variants(a, b, block)
        else:
            firm = agree and _firm(blocks[at - 1 : at] if at else []) and _firm(blocks[at + 1 : at + 2])
            found += [_named(a, b, rest, firm) for rest in without_moves(block, moves)]
    found.sort(key=lambda f: (f.a, f.b))
    return list(_merged(a, b, found))


def _firm(beside: Sequence[Block]) -> bool:
    """Whether what stands beside a block agrees for more than a word, or from where both begin."""
    return all(b.same and (b.i2 - b.i1 >= _FEW or b.i1 == b.j1 == 0) for b in beside)


def _variants(a: Side, b: Side, block: Block) -> Iterator[Found]:
    """What is printed otherwise of words that lie on each other."""
    mine, theirs = a.stretch(block.i1, block.i2), b.stretch(block.j1, block.j2)
    if a.printed(mine) != b.printed(theirs):
        at, shift = block.i1, block.j1 - block.i1
        while at < block.i2:
            stop = at + 1
            while stop < block.i2 and (a.inside(stop) or b.inside(stop + shift)):
                stop += 1
            yield from _variant(a, b, Block(True, at, stop, at + shift, stop + shift), stop < block.i2)
            at = stop
    if (mine[1], theirs[1]) == (len(a.tokens), len(b.tokens)) and _last_marks(a) != _last_marks(b):
        yield Found("typography", (mine[1] - 1, mine[1]), (theirs[1] - 1, theirs[1]))


def _last_marks(side: Side) -> str:
    last = side.tokens[-1]
    return side.text[last.high : last.end].rstrip(CLOSING)


def _variant(a: Side, b: Side, block: Block, goes_on: bool) -> Iterator[Found]:
    """How a few words are printed otherwise, and the gap after them where the same words go on."""
    here, there = a.stretch(block.i1, block.i2), b.stretch(block.j1, block.j2)
    printed, other = a.printed(here), b.printed(there)
    kind = kind_of_variant(printed, other, a.atoms[block.i1 : block.i2], b.atoms[block.j1 : block.j2])
    if kind:
        yield Found(kind, here, there)
    if not goes_on or kind == "number" or a.parted(here[1]) or b.parted(there[1]):
        return
    gap, other_gap = _gap(a, b, here[1]), _gap(b, a, there[1])
    if gap != other_gap:
        hyphen = {gap, other_gap} <= {" ", "-", ""}
        yield Found("spelling" if hyphen else "typography", (here[0], here[1] + hyphen), (there[0], there[1] + hyphen))


def _gap(side: Side, beside: Side, at: int) -> str:
    """What stands before a token, white space as one space; marks of quotation in a reporter's clause are his."""
    gap = side.gap(at)
    if gap == " ":
        return gap
    gap = _SPACE.sub(" ", gap).replace("‑", "-")
    return gap if side.quoted and beside.quoted else _MARKS.sub("", gap)


def _named(a: Side, b: Side, block: Block, firm: bool) -> Found:
    """What to call words that lie on others or on none; ``firm``: what is beside them agrees for sure."""
    here, there = a.stretch(block.i1, block.i2), b.stretch(block.j1, block.j2)
    if block.i1 == block.i2:
        return _one_sided(b, a, there, here, firm).mirrored
    if block.j1 == block.j2:
        return _one_sided(a, b, here, there, firm)
    return Found(_replaced(a, b, here, there), here, there)


def _one_sided(has: Side, lacks: Side, there: Stretch, at: Stretch, firm: bool) -> Found:
    """Words that one wording has and the other has not."""
    if _bracketed(has, there):
        return Found("insert", there, at)
    if there[0] == 0 or at[0] == 0:
        return Found("cut-start", there, at, _shown(lacks, 0) if at[0] == 0 else None)
    if there[1] == len(has.tokens) or at[0] == len(lacks.tokens):
        return Found("cut-end", there, at, _shown(lacks, at[0]) if at[0] == len(lacks.tokens) else None)
    if there[1] - there[0] <= _FEW:
        keys = has.keys_of(there)
        if keys <= PARTICLES and has.words_of((there[1], there[1] + 1))[0][0].isupper():
            return Found("spelling", there, at)
        if not keys & NEGATIONS and (keys <= STOP_WORDS or not firm):
            return Found("tense" if keys <= AUXILIARIES else "word", there, at)
    marked = _shown(lacks, at[0]) or lacks.parted(at[0]) or None
    two = has.quotation.article != lacks.quotation.article  # one that has both wordings lets them be said twice
    flagged = marked is None and firm and two and has.quoted and lacks.quoted
    return Found("cut-middle", there, at, False if flagged else marked)


def _shown(side: Side, at: int) -> bool | None:
    """Whether something before the token ``at`` shows that words are left out there; None where nothing does."""
    tokens, whole = side.tokens, side.quotation.whole
    start = tokens[at - 1].high if at else min(whole.start, tokens[0].low)
    stop = tokens[at].low if at < len(tokens) else max(whole.end, tokens[-1].high)
    return True if _SHOWN.search(side.text, start, stop) else None


def _bracketed(side: Side, tokens: Stretch) -> bool:
    """Whether the tokens, and nothing else, stand in brackets or parentheses."""
    first, last = side.tokens[tokens[0]], side.tokens[tokens[1] - 1]
    before = side.text[max(0, first.low - BESIDE) : first.low]
    return bool(_OPENS.search(before) and _CLOSES.match(side.text[last.high : last.high + BESIDE]))


def _replaced(a: Side, b: Side, here: Stretch, there: Stretch) -> DifferenceKind:
    """What to call words in place of others."""
    if _bracketed(a, here) or _bracketed(b, there):
        return "insert"
    mine, theirs = a.forms[slice(*here)], b.forms[slice(*there)]
    if "".join(mine) == "".join(theirs):
        return "spelling"
    if readings(mine) & readings(theirs):
        return "contraction"
    if one_full_name(*(side.words_of(tokens) for side, tokens in ((a, here), (b, there)))):
        return "spelling"
    return "reworded" if len(mine) > _FEW or len(theirs) > _FEW else "word"


def _merged(a: Side, b: Side, found: Sequence[Found]) -> Iterator[Found]:
    """Neighbours of one kind as one, and what two wordings begin or end with otherwise as one rewording."""
    last: Found | None = None
    for one in found:
        beside = last and last.a[1] >= one.a[0] and last.b[1] >= one.b[0]
        if last and beside and (kind := _together(last, one) or _contracted(a, b, last, one)):
            ours, theirs = max(last.a[1], one.a[1]), max(last.b[1], one.b[1])
            last = Found(kind, (last.a[0], ours), (last.b[0], theirs), last.marked if kind in _AT_AN_END else None)
            continue
        if last:
            yield last
        last = one
    if last:
        yield last


def _together(one: Found, other: Found) -> DifferenceKind | None:
    """What two neighbours are when taken as one; None where they are two."""
    cuts = one.kind in _AT_AN_END and one.kind == other.kind
    if one.kind == other.kind and (one.kind in _JOINED or (cuts and _lacking(one) == _lacking(other))):
        return one.kind
    sizes = [max(f.a[1] - f.a[0], f.b[1] - f.b[0]) for f in (one, other)]
    return "reworded" if cuts and max(sizes) <= NEAR_IN_SIZE * min(sizes) else None


def _lacking(found: Found) -> bool:
    return found.a[0] == found.a[1]


def _contracted(a: Side, b: Side, one: Found, other: Found) -> DifferenceKind | None:
    """Whether a noun with ``'s`` and what stands beside it are the noun and the verb in short."""
    mine, theirs = a.forms[one.a[0] : other.a[1]], b.forms[one.b[0] : other.b[1]]
    if not any("'" in form for form in (*mine, *theirs)):
        return None
    return "contraction" if readings(mine) & readings(theirs) else None
