"""A dossier in which every field of the data file is filled, and one in which none is."""

from dataclasses import replace
from typing import Any

from dossier.model import (
    Apparatus,
    Article,
    Attribution,
    Comparison,
    Difference,
    Discrepancy,
    Dossier,
    Locator,
    Markup,
    NamedDay,
    NewsDay,
    Person,
    Piece,
    Quotation,
    Reading,
    Relation,
    Row,
    Seeds,
    Span,
    Statement,
    StatementRuling,
    Support,
    TimelineEntry,
    Utterance,
)

FIRST = "Dam holds\n“The dam,” Vera Oake said, “will hold.” 😀 Boats left.\nSubscribe now"
SECOND = "Oake told us the dam “will hold”"


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def article(name: str, text: str, *pieces: Piece, **known: Any) -> Article:
    return Article(id=name, file=f"{name}.md", sha256="0" * 64, text=text, pieces=pieces, siglum=name[:1], **known)


def everything() -> Dossier:
    """A dossier in which every field of the data file is filled."""
    body = at(FIRST, "“The dam,” Vera Oake said, “will hold.” 😀 Boats left.")
    whole = at(FIRST, "“The dam,” Vera Oake said, “will hold.”")
    first = article(
        "lantern",
        FIRST,
        Piece(at(FIRST, "Dam holds"), "part", "headline", "first line", "headline"),
        Piece(body, "body", "paragraph", "running text", "p1"),
        Piece(at(FIRST, "Subscribe now"), "furniture", "promotion", "vocabulary of subscription", "aside-1"),
        outlet="Daily Lantern",
        title="Dam holds",
        label="Dam holds",
        published="2021-05-03T14:20Z",
        url="https://lantern.example/dam",
        inferred=("published",),
        markup=(Markup(at(FIRST, "Boats"), "link", "https://boats.example/"), Markup(at(FIRST, "left"), "em")),
    )
    second = article("wire", SECOND, Piece(Span(0, len(SECOND)), "body", "paragraph", "running text", "p1"))
    long = Quotation(
        "q-dam",
        "lantern",
        "direct",
        (at(FIRST, "The dam"), at(FIRST, "will hold")),
        whole,
        whole,
        Attribution("Vera Oake", at(FIRST, "Vera Oake"), "subject-of-cue", 0.912345),
        at(FIRST, "said"),
        "marks",
        0.99,
    )
    held = at(SECOND, "will hold")
    short = Quotation("q-hold", "wire", "partial", (held,), at(SECOND, "“will hold”"), Span(0, len(SECOND)))
    rows = (
        Row("q-dam", (Reading(long.spans[0], "same"), Reading(long.spans[1], "same")), 4, 4),
        Row("q-hold", (Reading(None, "absent"), Reading(held, "same")), 2, 4),
    )
    relation = Relation("q-dam", "q-hold", "contained", 0.5, "a fragment of the other")
    cut = Difference("cut-start", None, long.spans[0])
    spoken = Difference("speaker", at(SECOND, "Oake"), at(FIRST, "Vera Oake"))
    fragment = Comparison("q-hold", "q-dam", (cut, spoken), 2, 4)
    table = Apparatus("q-dam", rows, (fragment, Comparison("q-dam", "q-hold", (replace(cut, marked=True),), 2, 2)))
    said = Utterance("u-dam", ("q-dam", "q-hold"), "q-dam", "Vera Oake", (relation,), table, ("u-old",))
    sides = (Locator("lantern", at(FIRST, "The dam")), Locator("wire", at(SECOND, "the dam")))
    return Dossier(
        Seeds((first, second), "The dam", description="Two tell", event_date="2021-05-03", event_place="Kesten"),
        (long, short),
        (Person("p-oake", "Vera Oake", ("Oake",), ("keeper",), (("Oak", "wire"),)),),
        (said,),
        (
            Statement(
                "s-dam",
                "lead",
                "lantern",
                whole,
                (Support("wire", Span(0, 4), 0.8, "same words"),),
                at(FIRST, "Dam holds"),
                (("lantern",), ("wire",)),
                (
                    StatementRuling("hide", "s-dam", "told twice", 7),
                    StatementRuling("note", "s-dam", "The old one.", 9),
                ),
            ),
        ),
        (Discrepancy("d-dam", "name", "what holds", sides, "spelling", "s-dam"),),
        (
            TimelineEntry(
                "2021-05",
                "month",
                "this month",
                True,
                sides,
                sides,
                ("wire",),
                ("d-dam",),
                sides[:1],
                True,
                "t-a",
                sides[0],
            ),
            TimelineEntry("2021-05-03/2021-05-09", "week", "that week", True, sides, id="t-b"),
        ),
        (NamedDay("Monday", 0, "it held", sides, sides, False, "t-c", sides[0]),),
        (
            NewsDay(sides[0].article, "Monday", None, 0, sides[0]),
            NewsDay(sides[1].article, "Tuesday", "2021-05-04", 1, sides[1]),
        ),
    )


def bare() -> Dossier:
    """Nothing known and nothing found."""
    return Dossier(Seeds((article("x", "Words.", Piece(Span(0, 6), "body", "paragraph", "", "p1")),), "Untitled"))
