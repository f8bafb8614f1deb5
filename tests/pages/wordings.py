"""One remark as several outlets print it, laid side by side and compared. All of it is invented."""

from collections.abc import Sequence

from dossier.analysis.concordance.collation import Wording, collate
from dossier.analysis.concordance.comparing import compared
from dossier.model import (
    Article,
    Attribution,
    Dossier,
    Overruled,
    Piece,
    Quotation,
    QuotationKind,
    Relation,
    Ruling,
    Seeds,
    Span,
    Utterance,
)

OUTLETS = ("Harbour Post", "Daily Lantern", "Northern Wire", "Valley Courier", "The Ledger")
FULL = "We will keep the old lamp burning for every ship at sea, and we will pay the whole cost from the ferry fund"


def article(number: int, text: str) -> Article:
    piece = Piece(Span(0, len(text)), "body", "paragraph", "all there is", "p1")
    key, outlet = f"a{number}", OUTLETS[number % len(OUTLETS)]
    return Article(key, f"{key}.txt", f"{number}" * 64, text, (piece,), f"A{number}", outlet, label=f"Article {number}")


def quotation(where: Article, words: str, kind: QuotationKind, speaker: str | None = "Ada Quill") -> Quotation:
    """Words that stand once in an article; between marks where they are quoted."""
    start = where.text.index(words)
    said, edge = Span(start, start + len(words)), 0 if kind == "reported" else 1
    credited = None
    if speaker and speaker in where.text:
        at = where.text.index(speaker)
        credited = Attribution(speaker, Span(at, at + len(speaker)), "subject-of-cue", 0.9)
    whole = Span(said.start - edge, said.end + edge)
    return Quotation(f"q-{where.id}", where.id, kind, (said,), whole, Span(0, len(where.text)), credited, rule="marks")


def together(quotations: Sequence[Quotation], articles: Sequence[Article], name: str = "u-lamp") -> Utterance:
    """They as one utterance, read from the first, with every pair compared."""
    texts = {a.id: a.text for a in articles}
    laid = collate([Wording(q.id, texts[q.article], q.spans) for q in quotations], quotations[0].id)
    found = type(laid)(laid.base, laid.rows, compared(quotations, texts, laid))
    relations = tuple(Relation(quotations[0].id, q.id, "reworded", 0.7, "in common: lamp") for q in quotations[1:])
    speaker = quotations[0].speaker.name if quotations[0].speaker else None
    return Utterance(name, tuple(q.id for q in quotations), quotations[0].id, speaker, relations, found)


def dossier_of(wordings: Sequence[tuple[str, QuotationKind]], *more: str) -> Dossier:
    """One remark in so many articles, one wording in each; ``more`` are texts that print nothing of it."""
    texts = [
        f"Ada Quill said that {words}." if kind == "reported" else f"“{words},” Ada Quill said."
        for words, kind in wordings
    ]
    articles = tuple(article(n, text) for n, text in enumerate([*texts, *more]))
    quotations = tuple(quotation(a, words, kind) for a, (words, kind) in zip(articles, wordings, strict=False))
    seeds = Seeds(articles, title="The lamp")
    return Dossier(seeds, quotations, utterances=(together(quotations, articles),) if quotations else ())


def lamp() -> Dossier:
    """In full, cut unmarked, with a word changed and other case, reported, and not at all."""
    return dossier_of(
        [
            (FULL, "direct"),
            ("We will keep the old lamp burning, and we will pay the whole cost from the ferry fund", "direct"),
            (FULL.replace("ferry", "harbour").replace("We will keep", "we will keep"), "direct"),
            ("they would keep the old lamp burning for every ship", "reported"),
        ],
        "Nothing of it stands in this article.",
    )


def hidden(dossier: Dossier, reason: str = "said of another lamp") -> Dossier:
    """The same with its one utterance hidden, and a base that the editor overruled."""
    (utterance,) = dossier.utterances
    rulings = (
        Overruled(Ruling("base", (utterance.base,), "it is the fullest", 7), base=utterance.members[-1]),
        Overruled(Ruling("hide", (utterance.id,), reason, 9)),
    )
    made = Utterance(
        utterance.id,
        utterance.members,
        utterance.base,
        utterance.speaker,
        utterance.relations,
        utterance.apparatus,
        overruled=rulings,
    )
    return Dossier(dossier.seeds, dossier.quotations, utterances=(made,))
