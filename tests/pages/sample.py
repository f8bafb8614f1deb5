"""A dossier made by hand, with everything that a page can be asked to show. All of it is invented."""

from dossier.analysis.concordance.collation import Wording, collate
from dossier.model import (
    Article,
    Attribution,
    Discrepancy,
    Dossier,
    Locator,
    Markup,
    NamedDay,
    Person,
    Piece,
    Quotation,
    Relation,
    Seeds,
    Span,
    Statement,
    Support,
    TimelineEntry,
    Utterance,
)

NASTY = (
    "Beware: <b>bold</b> & [links](http://x.example) `code` ~~gone~~ {: .x } {{ 7*7 }} $x$ *stars* _lines_"
    " \\ &amp; \x00\x07\x0c\x85\u2028\u202eabc\u202c \ud7ff<!-- no --> <script>alert(1)</script>\tend\n    four spaces"
)


def span(text: str, words: str) -> Span:
    """Where words stand, for the first time."""
    at = text.index(words)
    return Span(at, at + len(words))


def first(text: str, words: str, letters: int) -> Span:
    """The first letters of words, where they stand for the first time."""
    at = text.index(words)
    return Span(at, at + letters)


def piece(text: str, words: str, role: str, kind: str, key: str, rule: str = "sample") -> Piece:
    return Piece(span(text, words), role, kind, rule, key)  # type: ignore[arg-type]


_A = "\n".join(
    [
        "Buy our calendar!",
        "Lighthouse to stay lit",
        "The council keeps the lamp, against all advice",
        "The lamp at Point Orla. Photograph: Mo Ire",
        "ORLA BAY, 3 May - The lighthouse at Point Orla will stay lit, the harbour council said on Monday.",
        "“We will keep the lamp,” Ms Ada Quill said, “and we will pay for it ourselves.”",
        "She called the plan to sell it “a folly” and said that 40 ships had passed safely.",
        "The lamp's keepers call it “Old Orla”.",
    ]
)
_B = "\n".join(
    [
        "Point Orla keeps its lighthouse, the head of the harbour council said on Monday in the town hall.",
        'Ada Quill said that the council "will keep the lamp" and pay itself. Some 38 ships had passed safely.',
        "Read more",
    ]
)
_C = "\n".join(["Notes", NASTY.replace("\n", " ").strip(), "Nothing was said, and nobody said it."])


def _articles() -> tuple[Article, ...]:
    a = Article(
        id="harbour-light",
        file="a.txt",
        sha256="0" * 64,
        text=_A,
        siglum="HL",
        pieces=(
            piece(_A, "Buy our calendar!", "furniture", "promotion", "aside-1", "vocabulary of appeals"),
            piece(_A, "Lighthouse to stay lit", "part", "headline", "headline"),
            piece(_A, "The council keeps the lamp, against all advice", "part", "standfirst", "standfirst"),
            piece(_A, "The lamp at Point Orla.", "part", "caption", "caption"),
            piece(_A, "Photograph: Mo Ire", "part", "credit", "credit"),
            piece(_A, "ORLA BAY, 3 May -", "part", "dateline", "dateline"),
            *(
                piece(_A, line.removeprefix("ORLA BAY, 3 May - "), "body", "paragraph", f"p{i}")
                for i, line in enumerate(_A.split("\n")[4:], 1)
            ),
        ),
        outlet="The Harbour Light & Co",
        title="Lighthouse to stay lit",
        label="Lighthouse to stay lit",
        byline="Mo Ire",
        dateline="ORLA BAY, 3 May",
        published="2032-05-03T09:15Z",
        updated="2032-05-03T11:00Z",
        url="https://light.example/a?b=1&c=<2>",
    )
    b = Article(
        id="orla-lamp",
        file="b.txt",
        sha256="1" * 64,
        text=_B,
        siglum="?",
        pieces=(
            piece(_B, _B.split("\n")[0], "body", "paragraph", "p1"),
            piece(_B, _B.split("\n")[1], "body", "paragraph", "p2"),
            piece(_B, "Read more", "furniture", "navigation", "aside-1", "label of a button"),
        ),
        label="Point Orla keeps its lighthouse, the head of…",
        published="2032-05",
        inferred=("published", "label"),
    )
    c = Article(
        id="notes",
        file="c.md",
        sha256="2" * 64,
        text=_C,
        siglum="NB",
        pieces=tuple(
            piece(_C, line, *where)
            for line, where in zip(
                _C.split("\n"),
                (("part", "headline", "headline"), ("body", "paragraph", "p1"), ("body", "paragraph", "p2")),
                strict=True,
            )
        ),
        outlet="Nota *Bene* {x}",
        title="Other words than the headline's",
        label="Other words than the headline's",
        markup=(
            Markup(span(_C, "Nothing"), "em"),
            Markup(span(_C, "was said, and"), "link", "https://said.example/?a=1&b=2"),
        ),
    )
    return a, b, c


def _quotations(a: str, b: str) -> tuple[Quotation, ...]:
    quill = Attribution("Ada Quill", span(a, "Ms Ada Quill"), "subject-of-cue", 0.9)
    return (
        Quotation(
            "q-keep-the-lamp",
            "harbour-light",
            "direct",
            (span(a, "We will keep the lamp,"), span(a, "and we will pay for it ourselves.")),
            span(a, "“We will keep the lamp,” Ms Ada Quill said, “and we will pay for it ourselves.”"),
            span(a, "“We will keep the lamp,” Ms Ada Quill said, “and we will pay for it ourselves.”"),
            quill,
            first(a, "said, “and", 4),
            "marks",
            1.0,
        ),
        Quotation(
            "q-a-folly",
            "harbour-light",
            "partial",
            (span(a, "a folly"),),
            span(a, "“a folly”"),
            span(a, _A.split("\n")[6]),
            Attribution("Ada Quill", span(a, "She"), "pronoun", 0.5),
            span(a, "called"),
        ),
        Quotation(
            "q-forty-ships",
            "harbour-light",
            "reported",
            (span(a, "40 ships had passed safely"),),
            span(a, "40 ships had passed safely"),
            span(a, _A.split("\n")[6]),
            None,
            first(a, "said that", 4),
        ),
        Quotation(
            "q-old-orla",
            "harbour-light",
            "term",
            (span(a, "Old Orla"),),
            span(a, "“Old Orla”"),
            span(a, _A.split("\n")[7]),
        ),
        Quotation(
            "q-council-will",
            "orla-lamp",
            "reported",
            (span(b, 'the council "will keep the lamp" and pay itself'),),
            span(b, 'the council "will keep the lamp" and pay itself'),
            span(b, _B.split("\n")[1].split(". ")[0] + "."),
            Attribution("Ada Quill", span(b, "Ada Quill"), "subject-of-cue", 0.9),
            first(b, "said that", 4),
        ),
        Quotation(
            "q-will-keep",
            "orla-lamp",
            "partial",
            (span(b, "will keep the lamp"),),
            span(b, '"will keep the lamp"'),
            span(b, _B.split("\n")[1].split(". ")[0] + "."),
            Attribution("The council", span(b, "the council"), "subject-of-cue", 0.4),
        ),
    )


def _utterance(key: str, texts: dict[str, str], *members: Quotation) -> Utterance:
    apparatus = collate([Wording(q.id, texts[q.article], q.spans) for q in members], members[0].id)
    relations = tuple(Relation(members[0].id, q.id, "contained", 0.8, "sample") for q in members[1:])
    speaker = members[0].speaker.name if members[0].speaker else None
    return Utterance(key, tuple(q.id for q in members), members[0].id, speaker, relations, apparatus, (f"{key}-old",))


def sample() -> Dossier:
    """Three articles: one with all there is, one of which little is known, one of nasty characters and no quotation."""
    articles = _articles()
    a, b, _ = (article.text for article in articles)
    texts = {article.id: article.text for article in articles}
    keep, folly, ships, _term, council, will = quotations = _quotations(a, b)
    first, second = _A.split("\n")[4].removeprefix("ORLA BAY, 3 May - "), _B.split("\n")[0]
    return Dossier(
        seeds=Seeds(
            articles,
            title="The lamp at <Point> Orla: *kept*",
            description="A harbour council & its lighthouse.",
            event_date="2032-05-03",
            event_place="Point Orla",
        ),
        quotations=quotations,
        people=(Person("ada-quill", "Ada Quill", ("Ms Ada Quill",)),),
        utterances=(
            _utterance("u-keep", texts, keep, council, will),
            _utterance("u-folly", texts, folly),
            _utterance("u-ships", texts, ships),
        ),
        statements=(
            Statement(
                "s-stay-lit",
                "lead",
                "harbour-light",
                span(a, first),
                (Support("orla-lamp", span(b, second), 0.9, "sample"),),
            ),
            Statement("s-safely", "background", "orla-lamp", span(b, "Some 38 ships had passed safely.")),
        ),
        discrepancies=(
            Discrepancy(
                "d-ships",
                "number",
                "how many ships had passed",
                (Locator("harbour-light", span(a, "40 ships")), Locator("orla-lamp", span(b, "38 ships"))),
            ),
        ),
        timeline=(
            TimelineEntry(
                "2032-05-03", "day", "Monday", True, (Locator("orla-lamp", span(b, "Monday")),), id="t-monday-1"
            ),
        ),
        named_days=(
            NamedDay(
                "Tuesday",
                0,
                "40 ships",
                (Locator("harbour-light", span(a, "40 ships")),),
                (Locator("harbour-light", span(a, "40 ships")),),
                False,
                "t-tuesday-1",
                Locator("harbour-light", span(a, "40 ships")),
            ),
        ),
    )


def bare(text: str = "One line and no more.") -> Dossier:
    """One article of which nothing is known, and nothing found in it."""
    whole = Piece(Span(0, len(text)), "body", "paragraph", "all there is", "p1")
    article = Article("only", "only.txt", "3" * 64, text, (whole,), "?", label="One line and no…", inferred=("label",))
    return Dossier(Seeds((article,), title="Untitled dossier"))


def many(articles: int) -> Dossier:
    """So many articles of one sentence, the first three of which carry the one statement."""
    text = "The lamp will stay lit."
    whole = Piece(Span(0, len(text)), "body", "paragraph", "all there is", "p1")
    found = tuple(
        Article(f"a{i}", f"{i}.txt", "4" * 64, text, (whole,), f"A{i}", f"Outlet {i}", label=text)
        for i in range(articles)
    )
    support = tuple(Support(f"a{i}", whole.span, 1.0, "sample") for i in (1, 2))
    return Dossier(Seeds(found, title="Many"), statements=(Statement("s-lamp", "lead", "a0", whole.span, support),))
