"""Two articles side by side: both texts whole and in their own order, in rows where they state the same."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from dossier.model import Article, Dossier, Piece, Span
from dossier.pages import labels
from dossier.pages.alignment import Aligned, Alignment, align
from dossier.pages.articles import dates
from dossier.pages.atlas import Atlas, Badge
from dossier.pages.compare import Beside, compare_badges, pair_name
from dossier.pages.escape import Html
from dossier.pages.marked import Mark, marked, proof
from dossier.pages.pairs import Pair
from dossier.pages.views_compare import PairRow, PairSide, PairView, SentenceView
from dossier.pages.views_summary import Link

_RUN = 3
"""So many words in a row, or more, that stand in both are marked."""
_MOST_ECHOES = 2
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def pair_view(dossier: Dossier, beside: Beside, pair: Pair) -> PairView:
    atlas = Atlas(dossier, "../../../")
    left, right = (_Column(atlas, a, beside.sentences[a.id]) for a in pair)
    links = beside.links[left.article.id, right.article.id]
    laid = align(links, len(left.sentences), len(right.sentences))
    rows = tuple(_rows(left, right, laid))
    return PairView(
        kicker=_kicker(rows),
        heading=_heading(atlas, pair),
        left=left.side(len({i for i, _, _ in links})),
        right=right.side(len({j for _, j, _ in links})),
        rows=rows,
        others=tuple(_others(atlas, beside, a, b) for a, b in (pair, pair[::-1])),
    )


def _heading(atlas: Atlas, pair: Pair) -> str:
    """Their outlets; where neither is stated, what their letters stand for."""
    if any(a.outlet for a in pair):
        return pair_name(*pair)
    return labels.listed([f"{atlas.called(a)} ({a.siglum})" for a in pair])


def _kicker(rows: Sequence[PairRow]) -> str:
    """How many rows have a number, and beside how many sentences an echo stands."""
    kinds = Counter(row.kind for row in rows)
    told = [
        *[f"{labels.count(kinds['alike'], 'numbered row')} that both tell in the same order"] * bool(kinds["alike"]),
        *[f"{labels.count(kinds['echo'], 'sentence')} that the other tells elsewhere"] * bool(kinds["echo"]),
    ]
    return " · ".join(told) or "nothing found that both tell"


def _others(atlas: Atlas, beside: Beside, article: Article, beside_it: Article) -> tuple[Badge, tuple[Badge, ...]]:
    partners = [p for p in beside.partners(article) if p is not beside_it]
    return atlas.plain_badge(article), compare_badges(atlas, article, partners)


def _rows(left: "_Column", right: "_Column", laid: Alignment) -> Iterator[PairRow]:
    number = 0
    for row in laid.rows:
        if row.alike:
            number += 1
            yield _alike(left, right, laid, row, number)
        else:
            mine = list(_between(left, row.left, laid.from_left, right))
            theirs = list(_between(right, row.right, laid.from_right, left))
            yield from _zipped(mine, [PairRow(r.kind, "", "", r.right, r.left) for r in theirs])


def _alike(left: "_Column", right: "_Column", laid: Alignment, row: Aligned, number: int) -> PairRow:
    here, there = _in_both(left, row.left, right, row.right)
    return PairRow(
        kind="alike",
        id=f"row-{number}",
        number=str(number),
        left=tuple(left.sentence(n, here, _jumps(right, laid.from_left.get(n, ()))) for n in row.left),
        right=tuple(right.sentence(n, there, _jumps(left, laid.from_right.get(n, ()))) for n in row.right),
    )


def _jumps(other: "_Column", numbers: Sequence[int]) -> tuple[Link, ...]:
    return tuple(Link(f"#{other.id(n)}", other.where(n)) for n in numbers[:_MOST_ECHOES])


def _between(
    column: "_Column", numbers: range, across: Mapping[int, tuple[int, ...]], other: "_Column"
) -> Iterator[PairRow]:
    """Rows of one column, written as if it were the left: a sentence that the other tells elsewhere has its echo."""
    run: list[SentenceView] = []
    for n in numbers:
        echoes = sorted(across.get(n, ())[:_MOST_ECHOES])
        if not echoes:
            run.append(column.sentence(n, (), ()))
            continue
        if run:
            yield PairRow("apart", "", "", tuple(run), ())
            run = []
        here, there = _in_both(column, (n,), other, echoes)
        yield PairRow("echo", "", "", (column.sentence(n, here, ()),), tuple(other.echo(m, there) for m in echoes))
    if run:
        yield PairRow("apart", "", "", tuple(run), ())


def _zipped(mine: list[PairRow], theirs: list[PairRow]) -> Iterator[PairRow]:
    """The one column's rows, then the other's; what nobody else tells of both shares a row where they meet."""
    if mine and theirs and mine[-1].kind == theirs[0].kind == "apart":
        yield from mine[:-1]
        yield PairRow("apart", "", "", mine[-1].left, theirs[0].right)
        yield from theirs[1:]
    else:
        yield from (*mine, *theirs)


class _Column:
    """One of the two articles, sentence by sentence."""

    def __init__(self, atlas: Atlas, article: Article, sentences: tuple[Span, ...]) -> None:
        self.atlas = atlas
        self.article = article
        self.sentences = sentences
        self._pieces: list[tuple[Piece, int]] = []
        for span in sentences:
            piece = atlas.piece(article, span.start)
            assert piece is not None, "a sentence stands in a piece"
            before = self._pieces[-1] if self._pieces else None
            self._pieces.append((piece, before[1] + 1 if before and before[0] is piece else 1))

    def id(self, number: int) -> str:
        piece, nth = self._pieces[number]
        return f"{self.article.id}-{piece.id}-{nth}"

    def _sign(self, number: int) -> str:
        piece, _ = self._pieces[number]
        return f"¶{piece.id.removeprefix('p')}" if piece.role == "body" else labels.place(piece)

    def where(self, number: int) -> str:
        """``MT ¶6``."""
        return f"{self.article.siglum} {self._sign(number)}"

    def sentence(self, number: int, same: Sequence[Span], jumps: tuple[Link, ...]) -> SentenceView:
        """A sentence in its place; ``same`` are the runs of words to mark."""
        piece, nth = self._pieces[number]
        return SentenceView(
            id=self.id(number),
            words=self._words(number, same),
            place=f"{labels.place(piece)} of {labels.outlet(self.article)}",
            sign=self._sign(number) if nth == 1 else "",
            href=f"{self.atlas.page(self.article)}#{piece.id}",
            kind=piece.kind,
            jumps=jumps,
        )

    def echo(self, number: int, same: Sequence[Span]) -> SentenceView:
        """A sentence once more, beside what states the same, leading to its place."""
        piece, _ = self._pieces[number]
        return SentenceView(
            id="",
            words=self._words(number, same),
            place=f"told in {labels.place(piece)} of {labels.outlet(self.article)}",
            sign=f"↷ {self.where(number)}",
            href=f"#{self.id(number)}",
            kind=f"echo {piece.kind}",
            jumps=(),
        )

    def _words(self, number: int, same: Sequence[Span]) -> Html:
        span = self.sentences[number]
        marks = [Mark(s.start, s.end, "span", 'class="both"') for s in same if s.overlaps(span)]
        return Html(f"<span {proof(self.article, span)}>{marked(self.article.text, span, marks)}</span>")

    def side(self, told: int) -> PairSide:
        every = labels.count(len(self.sentences), "sentence")
        return PairSide(
            badge=self.atlas.badge(self.article),
            name=self.atlas.called(self.article),
            href=self.atlas.page(self.article),
            dates=dates(self.article),
            tells=f"{told:,} of {every} told by the other, too",
        )


def _in_both(
    left: _Column, mine: Sequence[int], right: _Column, theirs: Sequence[int]
) -> tuple[list[Span], list[Span]]:
    """Runs of words that stand in both stretches, in the order of both."""
    one, other = list(_words(left, mine)), list(_words(right, theirs))
    matcher = SequenceMatcher(None, [w for w, _ in one], [w for w, _ in other], autojunk=False)
    here, there = [], []
    for block in matcher.get_matching_blocks():
        if block.size >= _RUN:
            here.append(Span(one[block.a][1].start, one[block.a + block.size - 1][1].end))
            there.append(Span(other[block.b][1].start, other[block.b + block.size - 1][1].end))
    return here, there


def _words(column: _Column, numbers: Sequence[int]) -> Iterator[tuple[str, Span]]:
    """Words as compared (without case), and where they stand."""
    text = column.article.text
    for number in numbers:
        span = column.sentences[number]
        for found in _WORD.finditer(text, span.start, span.end):
            yield found.group().casefold().replace("’", "'"), Span(*found.span())
