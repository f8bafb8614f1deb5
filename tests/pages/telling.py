"""A dossier made by hand whose summary has everything that it can be asked to show. All of it is invented."""

from dataclasses import replace

from dossier.model import (
    Article,
    Discrepancy,
    Dossier,
    Locator,
    Piece,
    Quotation,
    Seeds,
    Span,
    Statement,
    StatementRuling,
    Support,
    Utterance,
)
from tests.pages.wordings import together

OPENS = {
    "gazette": "Ninety people were taken off the ferry Grey Lady at Wexham on Monday.",
    "gazette-late": "Ninety people were taken off the ferry Grey Lady at Wexham on Monday night.",
    "beacon": "The ferry Grey Lady ran aground at Wexham and 88 people were brought ashore.",
    "wire": "The ferry Grey Lady ran aground at Wexham and 88 people were brought ashore, police said.",
}
THEN = {
    "gazette": "Captain Ann Poole has run the ferry since 2019. "
    "She told reporters: “The mole held, and so did the crew.”",
    "gazette-late": "The captain said the mole had held. The boats came from Wexham Harbour.",
    "beacon": "“The mole held,” Captain Ann Poole said. The lifeboats came from the quay at Wexham.",
    "wire": "The grey paint of the ferry was new. A banner for the regatta hung over the quay.",
}
OUTLETS = {"gazette": "Harbour Gazette", "gazette-late": "Harbour Gazette", "beacon": "The Beacon", "wire": None}
SIGLA = {"gazette": "HG1", "gazette-late": "HG2", "beacon": "TB", "wire": "?"}


def place(words: str, name: str) -> Span:
    """Where words stand in an article."""
    text = f"{OPENS[name]}\n{THEN[name]}"
    at = text.index(words)
    return Span(at, at + len(words))


def _article(name: str) -> Article:
    text = f"{OPENS[name]}\n{THEN[name]}"
    pieces = tuple(
        Piece(place(part, name), "body", "paragraph", "sample", f"p{i}")
        for i, part in enumerate((OPENS[name], THEN[name]), 1)
    )
    return Article(
        name, f"{name}.txt", "5" * 64, text, pieces, SIGLA[name], OUTLETS[name], label=text[:20], inferred=("label",)
    )


def _quoted(name: str, words: str, kind: str) -> Quotation:
    span = place(words, name)
    return Quotation(f"q-{name}", name, kind, (span,), span, span)  # type: ignore[arg-type]


def _support(name: str, words: str, whole: bool = True) -> Support:
    return Support(name, place(words, name), 0.8, "sample", whole)


def _statements() -> tuple[Statement, ...]:
    ground = Statement(
        "s-ran-aground",
        "lead",
        "beacon",
        place(OPENS["beacon"], "beacon"),
        (
            _support("gazette", OPENS["gazette"], False),
            _support("gazette-late", OPENS["gazette-late"], False),
            _support("wire", OPENS["wire"]),
        ),
        origins=(("beacon", "wire"), ("gazette", "gazette-late")),
        ruled=(StatementRuling("lead", "s-ran-aground", "it is the *news*", 4),),
    )
    mole = Statement(
        "s-the-mole-held",
        "said",
        "gazette",
        place("She told reporters: “The mole held, and so did the crew.”", "gazette"),
        (
            _support("gazette-late", "The captain said the mole had held."),
            _support("beacon", "“The mole held,” Captain Ann Poole said."),
        ),
        before=place("Captain Ann Poole has run the ferry since 2019.", "gazette"),
        origins=(("gazette", "gazette-late"), ("beacon",)),
        ruled=(StatementRuling("note", "s-the-mole-held", "The mole is the <eastern> one.", 6),),
    )
    boats = Statement(
        "s-the-boats-came",
        "some",
        "gazette-late",
        place("The boats came from Wexham Harbour.", "gazette-late"),
        (_support("beacon", "The lifeboats came from the quay at Wexham."),),
        origins=(("gazette-late",), ("beacon",)),
    )
    banner = Statement(
        "s-a-banner", "one", "wire", place("A banner for the regatta hung over the quay.", "wire"), origins=(("wire",),)
    )
    paint = Statement(
        "s-the-grey-paint",
        "background",
        "wire",
        place("The grey paint of the ferry was new.", "wire"),
        origins=(("wire",),),
        ruled=(StatementRuling("hide", "s-the-grey-paint", "of another story", 8),),
    )
    return ground, boats, banner, mole, paint


def _differences() -> tuple[Discrepancy, ...]:
    def sides(**words: str) -> tuple[Locator, ...]:
        return tuple(Locator(name.replace("_", "-"), place(w, name.replace("_", "-"))) for name, w in words.items())

    people = sides(gazette="Ninety people", gazette_late="Ninety people", beacon="88 people", wire="88 people")
    return (
        Discrepancy("d-people", "number", "number: Ninety, 88", people, None, "s-ran-aground"),
        Discrepancy(
            "d-mole",
            "wording",
            "what held",
            sides(gazette="The mole held, and", beacon="The mole held,"),
            None,
            "u-mole",
        ),
        Discrepancy(
            "d-boats",
            "place",
            "where the boats came from",
            sides(gazette_late="Wexham Harbour", beacon="the quay at Wexham"),
            "granularity",
            "s-the-boats-came",
        ),
    )


def _said(articles: tuple[Article, ...]) -> tuple[tuple[Quotation, ...], tuple[Utterance, ...]]:
    quotations = (
        _quoted("gazette", "The mole held, and so did the crew.", "direct"),
        _quoted("gazette-late", "the mole had held", "reported"),
        _quoted("beacon", "The mole held,", "direct"),
    )
    return quotations, (replace(together(quotations, articles), id="u-mole"),)


def telling() -> Dossier:
    """Four articles of three outlets: an editor's lead, note and hidden statement, predecessor and origins."""
    articles = tuple(_article(name) for name in OPENS)
    quotations, utterances = _said(articles)
    return Dossier(
        Seeds(articles, "The Grey Lady", event_date="2031-05-03", event_place="Wexham"),
        quotations=quotations,
        utterances=utterances,
        statements=_statements(),
        discrepancies=_differences(),
    )
