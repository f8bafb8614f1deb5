"""How much of the articles the summary accounts for, and on how many origins its statements rest."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from dossier.model import Article, Dossier, Span
from dossier.pages import labels
from dossier.pages.atlas import Atlas
from dossier.pages.carriers import carriers
from dossier.pages.origins import origins_of
from dossier.pages.statements import shown
from dossier.pages.views_summary import FiguresView, ShareView

SHARES_SHOWN, MOST_SHARES = 12, 200
"""Of more articles the bars stand in a fold; of more than that there are bars for those of which most is told."""
_FIRST = {1: "one origin", 2: "two origins", 3: "three origins or more"}
_MORE = {2: "two", 3: "three or more"}
_PARTS = 1000
"""Thousandths, in which the places of stretches are told."""


def figures_view(atlas: Atlas) -> FiguresView | None:
    """None where there is no statement to count."""
    dossier = atlas.dossier
    if not shown(dossier):
        return None
    told = accounted(dossier)
    length = sum(_length(a) for a in dossier.articles)
    share = _percent(sum(s.end - s.start for spans in told.values() for s in spans), length)
    several = len(dossier.articles) > 1
    return FiguresView(
        whole=f"The statements account for {share} of the running text"
        + (f" of all {labels.spelled(len(dossier.articles), 'article')}." if several else "."),
        origins=_origins(dossier) if several else "",
        shares=tuple(_share(atlas, a, told[a.id]) for a in _most_told(dossier, told)),
        is_long=len(dossier.articles) > SHARES_SHOWN,
        every=len(dossier.articles) <= MOST_SHARES,
    )


def _most_told(dossier: Dossier, told: Mapping[str, Sequence[Span]]) -> list[Article]:
    """The articles whose text is there to be counted, in order; of very many those of which the summary has most."""
    read = [a for a in dossier.articles if a.rights != "link" and a.paragraphs]
    if len(dossier.articles) <= MOST_SHARES:
        return read
    share = {a.id: sum(s.end - s.start for s in told[a.id]) / _length(a) for a in read}
    first = {a.id for a in sorted(read, key=lambda a: -share[a.id])[:MOST_SHARES]}
    return [a for a in read if a.id in first]


def accounted(dossier: Dossier) -> Mapping[str, tuple[Span, ...]]:
    """By article, the stretches of its paragraphs in which a statement that is shown stands or is carried.

    They are in order and do not overlap.
    """
    found: dict[str, list[Span]] = {a.id: [] for a in dossier.articles}
    for statement in shown(dossier):
        for carrier in carriers(statement):
            found[carrier.article].append(carrier.span)
    return {a.id: tuple(_within(a, _merged(found[a.id]))) for a in dossier.articles}


def _merged(spans: Iterable[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in sorted(spans):
        if kept and span.start <= kept[-1].end:
            kept[-1] = Span(kept[-1].start, max(kept[-1].end, span.end))
        else:
            kept.append(span)
    return kept


def _within(article: Article, spans: Sequence[Span]) -> Iterable[Span]:
    """Of each stretch what stands in a paragraph."""
    for span in spans:
        for piece in article.paragraphs:
            start, end = max(span.start, piece.span.start), min(span.end, piece.span.end)
            if start < end:
                yield Span(start, end)


def _length(article: Article) -> int:
    """Characters of its running text; none where that was not read."""
    return 0 if article.rights == "link" else sum(p.span.end - p.span.start for p in article.paragraphs)


def _share(atlas: Atlas, article: Article, spans: Sequence[Span]) -> ShareView:
    told, length = sum(s.end - s.start for s in spans), _length(article)
    return ShareView(
        badge=atlas.badge(article),
        outlet=atlas.outlet(article),
        percent=_percent(told, length),
        words=f"{told:,} of {labels.count(length, 'character')}",
        stretches=tuple(_stretches(article, spans, length)),
    )


def _stretches(article: Article, spans: Sequence[Span], length: int) -> Iterable[tuple[int, int]]:
    """From and to in thousandths of the running text, without what stands between its paragraphs; never empty."""
    starts = [p.span.start for p in article.paragraphs]
    before = [0]
    for piece in article.paragraphs:
        before.append(before[-1] + piece.span.end - piece.span.start)
    for span in spans:
        at = bisect_right(starts, span.start) - 1
        place = before[at] + span.start - starts[at]
        start, end = place * _PARTS // length, -(-(place + span.end - span.start) * _PARTS // length)
        yield start, end


def _percent(part: int, whole: int) -> str:
    """In whole numbers; what is little and not nothing is ``under 1 %``, and only all is ``100 %``."""
    if not part or not whole:
        return "none"
    share = round(100 * part / whole)
    return "under 1 %" if share == 0 else f"{share if part == whole else min(share, 99)} %"


def _origins(dossier: Dossier) -> str:
    """``Five statements rest on one origin, six on two, one on three or more.``"""
    counts = Counter(min(3, len(origins_of(s))) for s in shown(dossier))
    found = sorted(counts)
    first, *more = found
    rests = "rests" if counts[first] == 1 else "rest"
    told = f"{labels.spelled(counts[first], 'statement')} {rests} on {_FIRST[first]}"
    others = (f", {labels.spelled_number(counts[n])} on {_MORE[n]}" for n in more)
    return f"{labels.sentence_case(told)}{''.join(others)}."
