"""Evidence cards: of each quotation all that somebody needs who cites it or checks it. A page an article."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from dossier import __version__
from dossier.model import Article, Dossier, Piece, Span
from dossier.pages import labels
from dossier.pages.articles import dates
from dossier.pages.atlas import Atlas, Badge
from dossier.pages.citing import Cited, plain
from dossier.pages.data import SCHEMA
from dossier.pages.escape import Html
from dossier.pages.exports.fragments import link
from dossier.pages.marked import Mark
from dossier.pages.notation import as_html
from dossier.pages.wording import in_reach

ROOT = "../../"
"""From an evidence page to the site's top."""


@dataclass(frozen=True, slots=True)
class CardView:
    """One quotation: the sentence before, its own and the one after, where they stand, how it was found."""

    id: str
    number: int
    speaker: str
    kind: str
    sentences: Html
    place: str
    place_href: str
    offsets: str
    found: str
    credited: str
    address: str
    concordance: str
    outlet_href: str
    """The outlet's own page, opened at the words; "" where its address is not known."""
    citation: Html
    """As plain text; scripts/citing.js sets the other formats beside it, from data/citations/."""


@dataclass(frozen=True, slots=True)
class EvidenceView:
    badge: Badge
    outlet: str
    title: Html
    href: str
    dates: tuple[str, ...]
    file: str
    sha256: str
    text_href: str
    build: str
    """Which state of the dossier this is: there is no clock, so the hash of its data file."""
    cards: tuple[CardView, ...]


def state_of(data: str) -> str:
    """Which state of a dossier this is, by its data file."""
    return f"dossier {__version__}, schema {SCHEMA}, data file sha256 {sha256(data.encode()).hexdigest()}"


def evidence_views(dossier: Dossier, cited: Sequence[Cited], build: str) -> Iterator[tuple[Article, EvidenceView]]:
    """Each article that has quotations among the cited, with its page; ``build`` as by ``state_of``."""
    atlas = Atlas(dossier, ROOT)
    of_article: dict[str, list[Cited]] = {article.id: [] for article in dossier.articles}
    for source in cited:
        of_article[source.article.id].append(source)
    for article in dossier.articles:
        if of_article[article.id]:
            yield article, _evidence(atlas, article, of_article[article.id], build)


def _evidence(atlas: Atlas, article: Article, cited: Sequence[Cited], build: str) -> EvidenceView:
    sentences = _sentences(atlas, article, cited)
    return EvidenceView(
        badge=atlas.badge(article),
        outlet=labels.outlet(article),
        title=atlas.title(article),
        href=atlas.page(article),
        dates=dates(article),
        file=article.file,
        sha256=article.sha256,
        text_href=f"{ROOT}data/articles/{article.id}.txt",
        build=build,
        cards=tuple(_card(atlas, source, number, sentences) for number, source in enumerate(cited, 1)),
    )


def _card(atlas: Atlas, source: Cited, number: int, sentences: Mapping[str, Sequence[Span]]) -> CardView:
    quotation, article = source.quotation, source.article
    credited = quotation.speaker
    return CardView(
        id=quotation.id,
        number=number,
        speaker=labels.speaker(quotation),
        kind=labels.KIND_OF_QUOTATION[quotation.kind],
        sentences=_in_sentences(atlas, source, sentences),
        place=source.place,
        place_href=atlas.link(article, quotation.whole.start, quotation.id),
        offsets=labels.listed([f"{span.start:,}–{span.end:,}" for span in quotation.spans]),
        found=_ruled(quotation.rule, quotation.confidence),
        credited=_ruled(credited.rule, credited.confidence) if credited else "",
        address=f"{ROOT}{source.address}",
        concordance=f"{ROOT}quotes/#{quotation.id}",
        outlet_href=link(source.url, article.text, quotation.spans) if source.url else "",
        citation=as_html(plain(source), ROOT),
    )


def _ruled(rule: str, confidence: float) -> str:
    return f"{rule or 'no rule named'}, {round(confidence * 100)} % sure"


def _in_sentences(atlas: Atlas, source: Cited, sentences: Mapping[str, Sequence[Span]]) -> Html:
    """The sentences around, with the words, who says them and the reporting word marked."""
    quotation, article = source.quotation, source.article
    said = "i" if quotation.kind == "reported" else "b"
    marks = [Mark(span.start, span.end, said, 'class="said"') for span in quotation.spans]
    if quotation.cue:
        marks.append(Mark(quotation.cue.start, quotation.cue.end, "span", 'class="cue"'))
    return in_reach(atlas, article, _around(atlas, source, sentences), quotation.whole, marks, quotation.id)


def _around(atlas: Atlas, source: Cited, sentences: Mapping[str, Sequence[Span]]) -> Span:
    """From the sentence before to the sentence after, not beyond the paragraph."""
    quotation, article = source.quotation, source.article
    start = min(quotation.context.start, quotation.whole.start)
    end = max(quotation.context.end, quotation.whole.end)
    first, last = atlas.piece(article, start), atlas.piece(article, end - 1)
    before = [s.start for s in sentences.get(first.id if first else "", ()) if s.end <= start]
    after = [s.end for s in sentences.get(last.id if last else "", ()) if s.start >= end]
    return Span(before[-1] if before else start, after[0] if after else end)


def _sentences(atlas: Atlas, article: Article, cited: Sequence[Cited]) -> dict[str, tuple[Span, ...]]:
    """Of the pieces in which quotations stand, by the pieces' ids."""
    from dossier.analysis.sentences import sentences_of  # slow to import

    pieces: dict[str, Piece] = {}
    for source in cited:
        context, whole = source.quotation.context, source.quotation.whole
        for offset in (min(context.start, whole.start), max(context.end, whole.end) - 1):
            if piece := atlas.piece(article, offset):
                pieces[piece.id] = piece
    return {key: tuple(sentences_of(article, piece)) for key, piece in pieces.items()}
