"""The articles: one page each, text first, with what the dossier knows of it in the margins; and their list."""

from collections import Counter
from collections.abc import Sequence

from dossier.model import QUOTATION_KINDS, Article, Dossier, Piece, Span
from dossier.pages import labels
from dossier.pages.atlas import Atlas, Badge, headline_of
from dossier.pages.escape import Html, escape
from dossier.pages.marked import proof, quoted
from dossier.pages.origins import NOT_IN_OTHERS
from dossier.pages.pieces import Apparel, PieceWriter
from dossier.pages.views import (
    ArticleLine,
    ArticlesView,
    ArticleView,
    Fact,
    FurnitureView,
    KindView,
    Step,
)


def articles_view(dossier: Dossier) -> ArticlesView:
    atlas = Atlas(dossier, "../")
    words = sum(labels.length(a) for a in dossier.articles)
    kicker = f"{labels.count(len(dossier.articles), 'article')}, {labels.count(words, 'word')}"
    return ArticlesView(kicker, article_lines(atlas))


def article_lines(atlas: Atlas, most: int | None = None) -> tuple[ArticleLine, ...]:
    """A line an article; of so many the first where ``most`` is given."""
    numbers = {a.id: 0 for a in atlas.dossier.articles}
    for quotation in atlas.dossier.quotations:
        numbers[quotation.article] += 1
    return tuple(
        ArticleLine(
            badge=atlas.plain_badge(a),
            outlet=atlas.outlet(a),
            title=atlas.title(a),
            href=atlas.page(a),
            dates=dates(a),
            notes=_inferred(a),
            length=labels.extent(a),
            quotes=labels.count(numbers[a.id], "quotation") if numbers[a.id] else "no quotation",
            original=_original(a),
        )
        for a in atlas.dossier.articles[:most]
    )


def dates(article: Article) -> tuple[str, ...]:
    """Published and updated, in words; that neither is stated says so."""
    found = []
    if article.published:
        found.append(labels.date_words(article.published) or "")
    if article.updated:
        found.append(f"updated {labels.date_words(article.updated)}")
    return tuple(found) or ("date not stated",)


_INFERRED = {
    "outlet": "outlet inferred",
    "published": "date partly inferred",
    "updated": "time of update inferred",
    "label": "no headline: called by its first words",
    "title": "title inferred",
}


def _inferred(article: Article) -> tuple[str, ...]:
    return tuple(_INFERRED.get(name, f"{name} inferred") for name in article.inferred)


def article_view(
    atlas: Atlas,
    article: Article,
    apparel: Apparel,
    neighbours: Sequence[Article | None],
    beside: tuple[Badge, ...] = (),
) -> ArticleView:
    """One article's page. ``neighbours`` are those before and after it; ``beside`` lead to it and another together."""
    head = headline_of(article)
    writer = PieceWriter(atlas, article, apparel)
    pieces = [p for p in article.pieces if p.role != "furniture" and p is not head]
    span = head.span if head else None
    before, after = neighbours
    return ArticleView(
        badge=atlas.plain_badge(article),
        outlet=labels.outlet(article),
        kicker=(*dates(article), labels.extent(article)),
        heading=writer.html(head) if head else atlas.title(article),
        heading_id=head.id if head else "",
        heading_proof=Html(proof(article, span)) if span else Html(""),
        heading_note=_heading_note(article, head),
        heading_notes=writer.notes(head) if head else (),
        how=_how(apparel, article),
        kinds=_kinds(apparel),
        layers=_layers(apparel),
        beside=beside,
        facts=_facts(article),
        pieces=tuple(writer.piece(p) for p in pieces),
        furniture=tuple(_furniture(article, p, writer) for p in article.furniture),
        furniture_words=_furniture_words(article),
        buried=apparel.past.buried_in(article, apparel.anchors),
        previous=_step(before),
        following=_step(after),
    )


def _step(article: Article | None) -> Step | None:
    if article is None:
        return None
    return Step(f"../{article.id}/", f"{labels.outlet(article)} ({article.siglum})", article.label)


def _heading_note(article: Article, head: Piece | None) -> str:
    if head:
        return ""
    if article.title:
        return "The title is the editors’; the text prints no such headline."
    return "The text has no headline; the page is called by its first words."


_REPRODUCED = {
    "full": "The full text as published",
    "excerpts": "Quotations and the sentences around them alone, as its editors ask ([…] stands for the rest)",
    "link": "None of its text, as its editors ask: read it where it was published",
}


def _how(apparel: Apparel, article: Article) -> str:
    if article.rights == "link":
        return f"{_REPRODUCED['link']}."
    known = apparel.sentences
    every = sum(map(len, known.of_piece.values()))
    found = (
        labels.count(len(apparel.quotations), "quotation") + " marked" if apparel.quotations else "no quotation found"
    )
    told = f"{_REPRODUCED[article.rights]}; {found}"
    if not known.shared:
        return f"{told}."
    return f"{told}, {len(known.shared):,} of {every:,} sentences also told elsewhere."


def _kinds(apparel: Apparel) -> tuple[KindView, ...]:
    """The kinds that stand in the article, in one order everywhere."""
    numbers = Counter[str](q.kind for q in apparel.quotations)
    return tuple(
        KindView(kind, labels.sentence_case(labels.KIND_OF_QUOTATION[kind]), numbers[kind])
        for kind in QUOTATION_KINDS
        if numbers[kind]
    )


def _layers(apparel: Apparel) -> tuple[KindView, ...]:
    """What stands in the left margin, beside quotations."""
    known = apparel.sentences
    found = [
        ("shared", "Told elsewhere, too", len(known.shared)),
        ("alone", NOT_IN_OTHERS, len(known.alone)),
    ]
    return tuple(KindView(kind, labels.sentence_case(words), number) for kind, words, number in found if number)


def _facts(article: Article) -> tuple[Fact, ...]:
    """What is known of it, in a fixed order; a value printed in the seed carries its proof."""
    known = [
        ("Outlet", "outlet", article.outlet),
        ("Agency", "agency", article.agency),
        ("Byline", "byline", article.byline),
        ("Section", "section", article.section),
        ("Dateline", "dateline", article.dateline),
        ("Published", "published", labels.date_words(article.published)),
        ("Updated", "updated", labels.date_words(article.updated)),
    ]
    facts = [
        Fact(term, _value(article, field, value), "inferred" if field in article.inferred else "")
        for term, field, value in known
        if value or field in ("outlet", "published")
    ]
    if original := _original(article):
        href = escape(original)
        facts.append(Fact("Published at", Html(f'<a href="{href}" rel="noopener nofollow">{href}</a>')))
    return tuple(facts)


def _original(article: Article) -> str:
    """Its address at the outlet; an address that leads elsewhere than to a web page leads nowhere."""
    url = article.url or ""
    return url if url.startswith(("https://", "http://")) else ""


def _value(article: Article, field: str, value: str | None) -> Html:
    if not value:
        return Html('<span class="unknown">not stated</span>')
    at = article.text.find(value) if field in _PRINTED else -1
    return quoted(article, Span(at, at + len(value))) if at >= 0 else escape(value)


def _furniture(article: Article, piece: Piece, writer: PieceWriter) -> FurnitureView:
    after = [p for p in article.pieces if p.role != "furniture" and p.span.end <= piece.span.start]
    return FurnitureView(
        id=piece.id,
        kind=labels.sentence_case(labels.KIND_OF_FURNITURE[piece.kind]),
        rule=piece.rule,
        where=f"after {labels.place(after[-1])}" if after else "at the top",
        html=writer.html(piece),
        proof=Html(proof(article, piece.span)),
    )


def _furniture_words(article: Article) -> str:
    kinds = dict.fromkeys(labels.KIND_OF_FURNITURE[p.kind] for p in article.furniture)
    return f"{labels.count(len(article.furniture), 'piece')} ({', '.join(kinds)})"


_PRINTED = ("agency", "byline", "section", "dateline")
