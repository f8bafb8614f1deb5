"""The nouns of a dossier: what the stages hand to each other.

Everything here is frozen, compares by value and knows nothing of disks, pages or
methods of analysis. Data goes one way: seeds -> model -> analysis -> pages -> site.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import Literal, get_args

from dossier.frozen import frozen

PART_KINDS = ("headline", "standfirst", "caption", "credit", "dateline")
FURNITURE_KINDS = (
    "banner",
    "feed-header",
    "timestamp",
    "byline",
    "repeated",
    "promotion",
    "navigation",
    "sign-off",
    "other",
)
QUOTATION_KINDS = ("direct", "partial", "term", "reported")

Role = Literal["body", "part", "furniture"]
QuotationKind = Literal["direct", "partial", "term", "reported"]
RelationKind = Literal["identical", "typography", "contained", "reworded", "reported"]
DiscrepancyKind = Literal["place", "number", "date", "name", "title", "wording", "attribution"]
Change = Literal["same", "changed", "moved", "added", "absent"]
DifferenceKind = Literal[
    "typography",
    "cut-start",
    "cut-middle",
    "cut-end",
    "insert",
    "contraction",
    "spelling",
    "number",
    "word",
    "tense",
    "reordered",
    "reworded",
    "speaker",
]
DIFFERENCE_KINDS: tuple[DifferenceKind, ...] = get_args(DifferenceKind)
"""In the order in which a page lists them, the slightest first."""
RulingKind = Literal["join", "split", "base", "hide"]
StatementRulingKind = Literal["lead", "hide", "pin", "note"]
Section = Literal["lead", "most", "some", "one", "said", "background"]
Trait = Literal["interval", "party", "spelling", "transliteration", "rounding", "granularity"]
SLIGHT_TRAITS: tuple[Trait, ...] = ("spelling", "rounding", "granularity")
"""Differences of these traits are no contradiction: they say so and rank low."""
LedgerState = Literal["live", "moved", "changed", "ambiguous", "gone"]


@frozen(order=True)
class Span:
    """A non-empty stretch of one article's text, half-open: ``text[start:end]``.

    Offsets count Unicode code points of the decoded text (Python ``str`` indices):
    not the UTF-8 bytes on disk, not the UTF-16 units a browser counts.
    """

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        # Written out, because a dossier makes more spans than anything else: checked and set in half the time.
        if not 0 <= start < end:
            raise ValueError(f"span {start}:{end} is empty, reversed or negative")
        _set_start(self, start)
        _set_end(self, end)

    def __eq__(self, other: object) -> bool:
        return self.start == other.start and self.end == other.end if isinstance(other, Span) else NotImplemented

    def __hash__(self) -> int:
        return hash((self.start, self.end))

    def of(self, text: str) -> str:
        """The words that stand here."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end


_set_start, _set_end = Span.__dict__["start"].__set__, Span.__dict__["end"].__set__
"""The slots' own ways to set them, past the ban on setting a field."""


@frozen(order=True)
class Locator:
    """A place in a dossier: an article's id and a span of its text."""

    article: str
    span: Span


@frozen()
class Piece:
    """A stretch of an article's text that is one thing, and the rule that said so.

    ``role`` body: a paragraph of the running text; ``kind`` is then "paragraph".
    ``role`` part: of the article but not its running text; ``kind`` is one of PART_KINDS.
    ``role`` furniture: no part of the article; ``kind`` is one of FURNITURE_KINDS.
    ``id`` is the anchor on the article's page: p1, p2 … for paragraphs in reading
    order; headline, caption, caption-2 … for parts; aside-1 … for furniture.
    """

    span: Span
    role: Role
    kind: str
    rule: str
    id: str


@frozen()
class Markup:
    """Emphasis or a link of a Markdown seed, kept aside for display.

    ``kind`` is em, strong, code or link; ``href`` is set for a link alone, and only
    when it is an http or https address.
    """

    span: Span
    kind: Literal["em", "strong", "code", "link"]
    href: str | None = None


@frozen(slots=False)
class Article:
    """One outlet's article, as published, cut into pieces.

    ``text`` is the seed decoded once: line ends made ``\\n`` and nothing else (of a
    Markdown seed, the plain text of its blocks). ``pieces`` are in reading order, do
    not overlap, and between and around them stands white space alone: every other
    character of the text belongs to exactly one of them.

    A field of what is known is None where it is neither printed in the seed, nor given
    in the manifest, nor inferred. ``inferred`` names the fields that are neither in
    the manifest nor printed as such in the seed.
    """

    id: str
    file: str
    """Name of the seed, relative to the seeds' folder, with forward slashes."""
    sha256: str
    """Of the seed's bytes on disk, in hexadecimal."""
    text: str
    pieces: tuple[Piece, ...]
    siglum: str
    """The badge: one to four letters or digits, unique in the dossier."""
    outlet: str | None = None
    agency: str | None = None
    title: str | None = None
    """The headline as printed, or the manifest's; never made up: see ``label``."""
    label: str = ""
    """What a page calls the article: its title, or where it has none the first words of its lead."""
    byline: str | None = None
    section: str | None = None
    published: str | None = None
    """ISO 8601: a date (2023-11-10) or a minute in UTC (2023-11-09T05:27Z)."""
    updated: str | None = None
    dateline: str | None = None
    language: str = "en"
    url: str | None = None
    inferred: tuple[str, ...] = ()
    markup: tuple[Markup, ...] = ()

    @cached_property
    def paragraphs(self) -> tuple[Piece, ...]:
        return tuple(p for p in self.pieces if p.role == "body")

    @cached_property
    def parts(self) -> tuple[Piece, ...]:
        return tuple(p for p in self.pieces if p.role == "part")

    @cached_property
    def furniture(self) -> tuple[Piece, ...]:
        return tuple(p for p in self.pieces if p.role == "furniture")

    @cached_property
    def prose(self) -> tuple[Piece, ...]:
        """What analysis reads: all but furniture, credits and datelines, in reading order."""
        return tuple(p for p in self.pieces if p.role == "body" or p.kind in ("headline", "standfirst", "caption"))

    def piece_at(self, offset: int) -> Piece | None:
        """The piece in which an offset stands; None in the white space between."""
        return next((p for p in self.pieces if p.span.start <= offset < p.span.end), None)


@frozen()
class Override:
    """An editor's instruction from the manifest: what it points at, what it says, and where it stands."""

    target: str
    field: str
    value: str | None
    line: int


@frozen()
class PersonEntry:
    """A person as the manifest knows them; overrules what is found in the texts."""

    name: str
    variants: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    line: int = 0


@frozen()
class Ruling:
    """An editor's word from the manifest on how quotations are put together and shown.

    ``join``: the targets (two quotation ids or more) are wordings of one utterance. ``split``: each target is
    one of an utterance apart from those it was put with. ``base``: the target is the wording its
    utterance is read from. ``hide``: the target (a quotation or an utterance) is not shown in the concordance.
    """

    kind: RulingKind
    targets: tuple[str, ...]
    reason: str
    line: int


@frozen()
class StatementRuling:
    """An editor's word from the manifest on one statement of the summary, by its id.

    ``lead``: it opens the summary. ``hide``: it is not shown, but stays in a fold. ``pin``: it is shown,
    whatever else the program finds worth the place. ``note``: ``words`` are an editor's note, shown as one.
    Of the others ``words`` are the reason.
    """

    kind: StatementRulingKind
    target: str
    words: str
    line: int


@frozen()
class Seeds:
    """What was read from a seeds' folder: the articles and the manifest's word on the whole.

    The articles stand in the manifest's order, else by file name.
    """

    articles: tuple[Article, ...]
    title: str
    description: str | None = None
    language: str = "en"
    event_date: str | None = None
    event_place: str | None = None
    manifest: str | None = None
    """Path of the manifest as shown in messages; None where there is none."""
    people: tuple[PersonEntry, ...] = ()
    overrides: tuple[Override, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    statement_rulings: tuple[StatementRuling, ...] = ()


@frozen()
class Attribution:
    """Who is credited: the person's name, the words that name them here, the rule and how sure it is (0 to 1).

    ``mention`` is None only where an editor's override named the speaker.
    """

    name: str
    mention: Span | None
    rule: str
    confidence: float


@frozen()
class Quotation:
    """Words that an article gives as somebody's, in one utterance of the reporter's making.

    ``spans`` are the words, marks excluded; several where the reporter breaks in.
    ``whole`` runs from the first mark to the last, marks and interruption included; of
    reported speech it is the clause itself. ``context`` is the sentence or sentences
    in which it stands. ``rule`` names what found it, ``confidence`` (0 to 1) how sure.
    """

    id: str
    article: str
    kind: QuotationKind
    spans: tuple[Span, ...]
    whole: Span
    context: Span
    speaker: Attribution | None = None
    cue: Span | None = None
    rule: str = ""
    confidence: float = 1.0


@frozen()
class Person:
    """One speaker of the dossier: the name shown, and every other way the articles name them."""

    id: str
    name: str
    variants: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    misspellings: tuple[tuple[str, str], ...] = ()
    """(spelling, article id) joined on evidence and shown as such."""


@frozen()
class Relation:
    """Why two quotations are taken as wordings of one utterance. ``score`` is 0 to 1."""

    a: str
    b: str
    kind: RelationKind
    score: float
    rule: str


@frozen()
class Reading:
    """One wording's words in one place (column) of the apparatus.

    ``span`` is None where the wording has nothing there. ``change`` compares with the
    base's words in the same column: same (but for case and punctuation), changed,
    moved (the base has these words, elsewhere), added (the base has nothing here) or
    absent (the wording has nothing here).
    """

    span: Span | None
    change: Change


@frozen()
class Row:
    """One wording laid on the base: its readings, column by column, in order.

    ``kept`` of ``words`` of the base's words stand in it, in their order.
    """

    quotation: str
    readings: tuple[Reading, ...]
    kept: int
    words: int


@frozen()
class Difference:
    """One way, with a name, in which a wording differs from another.

    ``span`` is where in this wording's article, ``against`` where in the other's; None where
    the one or the other has nothing there. ``marked``, of a cut alone: whether an
    ellipsis, a bracket or the reporter's breaking in shows it; False inside direct speech is a red flag.
    """

    kind: DifferenceKind
    span: Span | None
    against: Span | None
    marked: bool | None = None


@frozen()
class Comparison:
    """How one wording (a quotation's id) differs from another; no differences: identical.

    ``kept`` of the ``words`` of the other stand in it, in their order. ``differences`` are in the
    order of this wording.
    """

    quotation: str
    against: str
    differences: tuple[Difference, ...]
    kept: int
    words: int


@frozen()
class Apparatus:
    """All wordings of an utterance in one table; every row has the same number of readings.

    The first row is the base's own. The base is only where we start reading; it is
    not held to be the truer wording. ``comparisons`` has every wording against the base, and
    every other ordered pair of wordings where they are few.
    """

    base: str
    rows: tuple[Row, ...]
    comparisons: tuple[Comparison, ...] = ()


@frozen()
class Overruled:
    """An editor's ruling on an utterance, and what it overrules.

    ``relations`` are the links that the program found and a ``split`` cut; ``base`` the one that it had
    chosen where a ``base`` says otherwise.
    """

    ruling: Ruling
    relations: tuple[Relation, ...] = ()
    base: str | None = None


@frozen()
class Utterance:
    """One thing said once, in every wording that the articles print; often in one alone."""

    id: str
    members: tuple[str, ...]
    """Quotation ids, in the order of articles and of reading."""
    base: str
    speaker: str | None
    relations: tuple[Relation, ...]
    apparatus: Apparatus
    aliases: tuple[str, ...] = ()
    """Ids under which the ledger has it from earlier builds."""
    gist: Span | None = None
    """The stretch of the base that says what most wordings share, for headings; None where there is one wording."""
    overruled: tuple[Overruled, ...] = ()
    """What the editor decided about it, in the manifest's order."""

    @property
    def hidden(self) -> Ruling | None:
        """The ruling by which it is not shown in the concordance."""
        return next((o.ruling for o in self.overruled if o.ruling.kind == "hide"), None)


@frozen()
class Support:
    """A place in another article that carries the same statement, or a part of it. ``score`` is 0 to 1.

    ``whole``: it carries what the statement is there to say; else a part alone, as an office
    held or one of two clauses. ``of`` is the stretch of the statement that it carries.
    """

    article: str
    span: Span
    score: float
    rule: str
    whole: bool = False
    of: Span | None = None


@frozen()
class Statement:
    """A sentence of the merged summary, or a clause of one: a verbatim stretch of one article, and who else carries it.

    ``before`` is the sentence that must be read first (an open pronoun, a dangling "later"), of the same article;
    None where the statement stands alone. ``origins`` are the carriers' article ids, together where they count
    as one voice (near-verbatim passages, one outlet twice); its length is the number of independent voices.
    ``ruled`` is what the editor decided of it, in the manifest's order.
    """

    id: str
    section: Section
    article: str
    span: Span
    support: tuple[Support, ...] = ()
    before: Span | None = None
    origins: tuple[tuple[str, ...], ...] = ()
    ruled: tuple[StatementRuling, ...] = ()

    @property
    def hidden(self) -> StatementRuling | None:
        """The ruling by which it is not shown."""
        return next((r for r in self.ruled if r.kind == "hide"), None)

    @property
    def carriers(self) -> tuple[str, ...]:
        """Ids of all articles that carry it, the quoted one first."""
        return tuple(dict.fromkeys((self.article, *(s.article for s in self.support))))


@frozen()
class Discrepancy:
    """A matter on which articles differ, each side in its own words; no verdict between them.

    A side's span is the words that differ; the page shows the sentence around them. ``trait`` says more of its
    kind; those of SLIGHT_TRAITS are no contradiction. ``of`` is the statement or utterance (its id) in
    which the sides were put side by side; None where they hold the same slot of the event.
    """

    id: str
    kind: DiscrepancyKind
    about: str
    sides: tuple[Locator, ...]
    trait: Trait | None = None
    of: str | None = None


@frozen()
class TimelineEntry:
    """A date that the articles give, and what they give it to.

    ``when`` is ISO 8601 to the precision stated; of a week or an interval EDTF with both ends
    (2023-10-30/2023-11-05). ``refs`` are the words of the date, ``told`` in the same order the clauses that
    say what happened then, ``coarser`` those of the refs that date it less exactly. ``inferred``: no article
    prints it in full; ``inferred_in`` are the articles that leave it to be worked out. ``differs`` are the
    discrepancies (ids) in which one of its dates stands. ``said``: it is when things were said, no more.
    """

    when: str
    precision: Literal["year", "month", "week", "day", "interval"]
    text: str
    inferred: bool
    refs: tuple[Locator, ...]
    told: tuple[Locator, ...] = ()
    inferred_in: tuple[str, ...] = ()
    differs: tuple[str, ...] = ()
    coarser: tuple[Locator, ...] = ()
    said: bool = False
    id: str = ""


@frozen()
class Published:
    """Words as they once stood under an anchor, and the seed (its sha256) in which they stood."""

    text: str
    seed: str


@frozen()
class LedgerEntry:
    """What was published under an anchor, and where that stands now. Entries are never dropped.

    ``published`` has every version, the oldest first, and is never shortened. ``state``: live
    (the anchor is in use), moved (same words, but under another anchor, or in the article's text
    under none), changed (other words under another anchor), ambiguous (several could be meant) or gone.
    ``leads_to``: the anchors that took its place, in order of reading; of a quotation or a statement those of
    the day, which may have been replaced since (``ledger.resolve`` follows them). None where live or gone.
    ``quotation``, of an utterance alone: the anchor of the wording that it was named by.
    """

    id: str
    article: str
    published: tuple[Published, ...]
    state: LedgerState
    leads_to: tuple[str, ...] = ()
    quotation: str | None = None


@frozen(slots=False)
class Dossier:
    """All that the site shows, from which the pages and the data file are written."""

    seeds: Seeds
    quotations: tuple[Quotation, ...] = ()
    """In the order of articles, then of reading."""
    people: tuple[Person, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    statements: tuple[Statement, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    ledger: tuple[LedgerEntry, ...] = ()
    """Every anchor ever published, by id, this build's among them."""

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        return self.seeds.articles

    @cached_property
    def article(self) -> dict[str, Article]:
        """Articles by id."""
        return {a.id: a for a in self.articles}

    @cached_property
    def quotation(self) -> dict[str, Quotation]:
        """Quotations by id."""
        return {q.id: q for q in self.quotations}

    @cached_property
    def utterance(self) -> dict[str, Utterance]:
        """Utterances by id."""
        return {u.id: u for u in self.utterances}

    @cached_property
    def statement(self) -> dict[str, Statement]:
        """Statements by id."""
        return {s.id: s for s in self.statements}

    @cached_property
    def utterance_of(self) -> dict[str, Utterance]:
        """The utterance to which a quotation (by its id) belongs; a term that no other article prints has none."""
        return {member: u for u in self.utterances for member in u.members}

    @cached_property
    def entry(self) -> dict[str, LedgerEntry]:
        """Ledger entries by id."""
        return {e.id: e for e in self.ledger}

    def words(self, place: Locator) -> str:
        """The words that stand at a place."""
        return place.span.of(self.article[place.article].text)


def line_of(text: str, offset: int) -> int:
    """The 1-based number of the line on which an offset stands."""
    return text.count("\n", 0, offset) + 1


def joined(text: str, spans: Sequence[Span]) -> str:
    """The words of several spans, an ellipsis in brackets where the reporter breaks in."""
    if len(spans) == 1:
        return spans[0].of(text)
    return " […] ".join(span.of(text) for span in spans)
