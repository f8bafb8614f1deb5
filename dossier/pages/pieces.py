"""The pieces of one article as HTML: what was found in the text marked in place, notes for the margin."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from dossier.model import PRINTED_KINDS, Article, Discrepancy, Dossier, Piece, Quotation, Span, Statement
from dossier.pages import labels
from dossier.pages.addresses import Past
from dossier.pages.atlas import Atlas, Badge
from dossier.pages.carriers import Carrier, carried_at, carriers
from dossier.pages.elsewhere import is_tied
from dossier.pages.escape import Html, escape
from dossier.pages.margin import Margin
from dossier.pages.marked import Mark, marked, proof
from dossier.pages.origins import NOT_IN_OTHERS
from dossier.pages.sharing import Sentences, sentences
from dossier.pages.utterances import articles_of
from dossier.pages.views import NoteView, PieceView
from dossier.pages.wording import encloses

_MOST_BADGES = 8


@dataclass(frozen=True)
class Apparel:
    """What is marked in one article's text."""

    quotations: tuple[Quotation, ...]
    statements: tuple[tuple[Span, Statement], ...]
    carriers: Mapping[str, Sequence[Carrier]]
    """Who carries each statement of the dossier, by its id."""
    sides: tuple[tuple[Span, Discrepancy], ...]
    sentences: Sentences
    past: Past

    def once(self, anchor: str) -> tuple[str, ...]:
        """Ids of the same kind under which what is marked was published before."""
        return tuple(alias for alias in self.past.aliases(anchor) if alias[0] == anchor[0])

    @property
    def anchors(self) -> tuple[str, ...]:
        """Ids of all that is marked and that the ledger knows."""
        return (*(q.id for q in self.quotations), *dict.fromkeys(s.id for _, s in self.statements))


def found_in(dossier: Dossier) -> dict[str, Apparel]:
    """By article id, everything found in it, in order."""
    quotations: dict[str, list[Quotation]] = {a.id: [] for a in dossier.articles}
    sides: dict[str, list[tuple[Span, Discrepancy]]] = {a.id: [] for a in dossier.articles}
    for quotation in dossier.quotations:
        quotations[quotation.article].append(quotation)
    for discrepancy in dossier.discrepancies:
        for side in discrepancy.sides:
            sides[side.article].append((side.span, discrepancy))
    carried, split, past = carried_at(dossier), sentences(dossier), Past(Atlas(dossier, "../../"))
    known = {statement.id: carriers(statement) for statement in dossier.statements}
    return {
        a.id: Apparel(tuple(quotations[a.id]), tuple(carried[a.id]), known, tuple(sides[a.id]), split[a.id], past)
        for a in dossier.articles
    }


class PieceWriter:
    """Writes the pieces of one article, with what is marked in them."""

    def __init__(self, atlas: Atlas, article: Article, apparel: Apparel) -> None:
        self.atlas = atlas
        self.article = article
        self.apparel = apparel
        self.margin = Margin(atlas, article, apparel.sentences)
        self.marks = [*_quotation_marks(apparel), *_place_marks(apparel), *_emphasis(article)]

    def html(self, piece: Piece) -> Html:
        """The piece's words with their marks, a letter after each quotation, and what stands in the margin beside."""
        margin = self.margin.beside(piece)
        before = margin.pop(piece.span.start, "")
        references: dict[int, str] = {}
        for offset, html in margin.items():
            at = self._outside_links(offset)
            references[at] = references.get(at, "") + html
        for letter, quotation in self._lettered(piece):
            at = self._outside_links(min(quotation.whole.end, piece.span.end))
            references[at] = references.get(at, "") + _reference(letter, quotation)
        marks = [m for m in self.marks if m.start < piece.span.end and piece.span.start < m.end]
        return Html(before + marked(self.article.text, piece.span, marks, references))

    def _outside_links(self, offset: int) -> int:
        """A link cannot stand in another: a letter that would waits for its end."""
        around = [m.span for m in self.article.markup if m.kind == "link" and m.span.start < offset < m.span.end]
        return around[0].end if around else offset

    def piece(self, piece: Piece) -> PieceView:
        is_body = piece.role == "body"
        return PieceView(
            id=piece.id,
            kind=piece.kind,
            label=labels.sentence_case(labels.place(piece)),
            number=piece.id.removeprefix("p") if is_body else "",
            html=self.html(piece),
            proof=Html(proof(self.article, piece.span)),
            notes=self.notes(piece),
            also=self._also(piece),
        )

    def notes(self, piece: Piece) -> tuple[NoteView, ...]:
        return tuple(self._note(letter, q) for letter, q in self._lettered(piece))

    def _lettered(self, piece: Piece) -> list[tuple[str, Quotation]]:
        here = [q for q in self.apparel.quotations if piece.span.start <= q.whole.start < piece.span.end]
        inside = {q.id for q in here}
        here = [q for q in here if not self._is_told(q, inside)]
        return [(chr(ord("a") + i) if i < 26 else str(i + 1), q) for i, q in enumerate(here)]

    def _is_told(self, quotation: Quotation, others: Collection[str]) -> bool:
        """Whether a note on words quoted inside this report says the same of it; ``others`` by their ids."""
        dossier = self.atlas.dossier
        own = dossier.utterance_of.get(quotation.id) if quotation.kind == "reported" else None
        return own is not None and any(q in others and encloses(quotation, dossier.quotation[q]) for q in own.members)

    def _note(self, letter: str, quotation: Quotation) -> NoteView:
        dossier = self.atlas.dossier
        utterance = dossier.utterance_of.get(quotation.id)
        articles = articles_of(dossier, utterance) if utterance else 1
        tied = len(dossier.articles) == 1 or is_tied(self.apparel.sentences.ties, quotation.whole)
        spread = (f"in {articles} articles",) if articles > 1 else () if tied else (NOT_IN_OTHERS,)
        said = () if quotation.kind in PRINTED_KINDS else (_SHORT_KIND[quotation.kind],)
        named = labels.speaker(quotation) if quotation.speaker else ""
        if not named:
            named = "In quotation marks" if quotation.kind == "term" else labels.SPEAKER_NOT_NAMED
            said = said if quotation.kind == "reported" else ()
        href = self.atlas.speaker_page(quotation.speaker.name) if quotation.speaker else ""
        return NoteView(
            letter, f"../../quotes/#{quotation.id}", named, href, (*said, *spread) or ("compare",), quotation.kind
        )

    def _also(self, piece: Piece) -> tuple[Badge, ...]:
        """Other articles that tell something of this paragraph, each leading to where it does."""
        found: dict[str, tuple[bool, Span, str]] = {}
        for span, statement in self.apparel.statements:
            if not piece.span.overlaps(span):
                continue
            places = self.apparel.carriers[statement.id]
            here = next(c for c in places if c.article == self.article.id and c.span == span)
            start, end, whole = here.of.start, here.of.end, here.whole
            for there in places:  # of a statement that a thousand articles carry, a million in all
                if there.of.start < end and start < there.of.end and there.article != self.article.id:
                    known = found.get(there.article)
                    part = not (whole and there.whole)
                    if known is None or (known[0] and not part):
                        found[there.article] = part, there.span, statement.id
        first = nsmallest(_MOST_BADGES, found, key=self.atlas.number.__getitem__)
        return tuple(self._badge(name, *found[name]) for name in first)

    def _badge(self, article: str, part: bool, at: Span, statement: str) -> Badge:
        return self.atlas.badge(self.atlas.dossier.article[article], at, statement, part=part)


_SHORT_KIND = {"term": "in quotation marks", "reported": "reported"}


def _who(quotation: Quotation) -> str:
    """Speaker and kind, as the tip beside the words says it and a screen reader reads it."""
    kind = labels.KIND_OF_QUOTATION[quotation.kind]
    if quotation.kind == "term" and quotation.speaker is None:
        return labels.sentence_case(kind)
    return f"{labels.speaker(quotation)} · {kind}"


def _reference(letter: str, quotation: Quotation) -> str:
    """The letter is drawn by the stylesheet from ``data-n``, so that it is neither copied nor searched."""
    return (
        f'<a class="ref {quotation.kind}" data-x data-n="{letter}" {_told(quotation)}'
        f' href="../../quotes/#{escape(quotation.id)}"'
        f' aria-label="{letter}: {escape(_who(quotation))}; compare the wordings"></a>'
    )


def _told(quotation: Quotation) -> str:
    """What the tip reads: whose words, and which marks belong together."""
    return f'data-q="{escape(quotation.id)}" data-who="{escape(_who(quotation))}"'


def _quotation_marks(apparel: Apparel) -> list[Mark]:
    marks = []
    for quotation in apparel.quotations:
        for i, span in enumerate(quotation.spans):
            once = f'id="{escape(quotation.id)}"' if i == 0 else ""
            marks.append(Mark(span.start, span.end, "span", f'class="q {quotation.kind}" {_told(quotation)}', once))
        marks += _aliases(quotation.spans[0], apparel.once(quotation.id))
        if quotation.cue:
            marks.append(Mark(quotation.cue.start, quotation.cue.end, "span", f'class="cue {quotation.kind}"'))
    return marks


def _place_marks(apparel: Apparel) -> list[Mark]:
    """Where the summary and the list of differences lead: the sentence or the words themselves."""
    places = [(span, s.id) for span, s in apparel.statements] + [(span, d.id) for span, d in apparel.sides]
    seen: set[str] = set()
    marks = []
    for span, anchor in places:
        if anchor not in seen:
            seen.add(anchor)
            marks.append(Mark(span.start, span.end, "span", 'class="at"', f'id="{escape(anchor)}"'))
            marks += _aliases(span, apparel.once(anchor))
    return marks


def _aliases(span: Span, names: Sequence[str]) -> list[Mark]:
    """Elements that old ids land on."""
    return [Mark(span.start, span.end, "span", "", f'id="{escape(name)}"') for name in names]


def _emphasis(article: Article) -> list[Mark]:
    marks = []
    for markup in article.markup:
        tag, attributes = str(markup.kind), ""
        if markup.kind == "link":
            tag, attributes = "a", f'href="{escape(markup.href or "")}" rel="noopener nofollow"'
        marks.append(Mark(markup.span.start, markup.span.end, tag, attributes))
    return marks
