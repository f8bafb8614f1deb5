"""Articles as they were read: places in a text, the pieces of it, and what is known of each article."""

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Literal

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
Role = Literal["body", "part", "furniture"]
Rights = Literal["full", "excerpts", "link"]
RIGHTS: tuple[Rights, ...] = ("full", "excerpts", "link")

WITHHELD = "\U0010fffd"
"""Stands in a text, character for character, for what may not be published: the last of the private use, so that no
article means it, offsets keep their places, and nothing that reads the text afterwards can let out what it hides."""


@frozen(order=True, guarded=False)
class Span:
    """A non-empty stretch of one article's text, half-open: ``text[start:end]``.

    Offsets count Unicode code points of the decoded text (Python ``str`` indices):
    not the UTF-8 bytes on disk, not the UTF-16 units a browser counts.
    """

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        if not 0 <= start < end:
            raise ValueError(f"span {start}:{end} is empty, reversed or negative")
        self.start = start  # type: ignore[misc]
        self.end = end  # type: ignore[misc]

    def __eq__(self, other: object) -> bool:
        return self.start == other.start and self.end == other.end if isinstance(other, Span) else NotImplemented

    def __hash__(self) -> int:
        return hash((self.start, self.end))

    def __reduce__(self) -> tuple[type["Span"], tuple[int, int]]:
        return Span, (self.start, self.end)

    def of(self, text: str) -> str:
        """The words that stand here."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end


@frozen(order=True, guarded=False)
class Locator:
    """A place in a dossier: an article's id and a span of its text."""

    article: str
    span: Span


@frozen(guarded=False)
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

    @property
    def told(self) -> bool:
        """Whether it is of the running text or the standfirst, which tell what the article tells."""
        return self.role == "body" or self.kind == "standfirst"


@frozen()
class Markup:
    """Emphasis or a link of a Markdown seed, kept aside for display.

    ``kind`` is em, strong, code or link; ``href`` is set for a link alone, and only
    when it is an http or https address.
    """

    span: Span
    kind: Literal["em", "strong", "code", "link"]
    href: str | None = None


@frozen(slots=False, guarded=False)
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
    rights: Rights = "full"
    """How much may be published. ``excerpts``: quotations and their sentences; ``link``: nothing. Of either the
    headline too. The rest of ``text`` is WITHHELD: of ``link`` from the start, of ``excerpts`` after the analysis."""

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
        """What analysis reads: all but furniture, credits and datelines, in reading order; of a link the headline."""
        if self.rights == "link":
            return tuple(p for p in self.pieces if p.kind == "headline")
        return tuple(p for p in self.pieces if p.role == "body" or p.kind in ("headline", "standfirst", "caption"))

    def piece_at(self, offset: int) -> Piece | None:
        """The piece in which an offset stands; None in the white space between."""
        return next((p for p in self.pieces if p.span.start <= offset < p.span.end), None)


def withholding(text: str, pieces: Sequence[Piece], kept: Sequence[Span]) -> str:
    """The text with WITHHELD in place of every character of the pieces but line ends and what ``kept`` covers."""
    hidden = bytearray(len(text))
    for piece in pieces:
        hidden[piece.span.start : piece.span.end] = b"\1" * (piece.span.end - piece.span.start)
    for span in kept:
        hidden[span.start : span.end] = bytes(span.end - span.start)
    for gap in re.finditer(r"\s+", text):
        # Nothing is left out between two sentences that are both shown.
        if gap.end() < len(text) and not (hidden[gap.start() - 1] or hidden[gap.end()]):
            hidden[gap.start() : gap.end()] = bytes(gap.end() - gap.start())
    return "".join(WITHHELD if hide and c != "\n" else c for c, hide in zip(text, hidden, strict=True))


def line_of(text: str, offset: int) -> int:
    """The 1-based number of the line on which an offset stands."""
    return text.count("\n", 0, offset) + 1


def joined(text: str, spans: Sequence[Span]) -> str:
    """The words of several spans, an ellipsis in brackets where the reporter breaks in."""
    if len(spans) == 1:
        return spans[0].of(text)
    return " […] ".join(span.of(text) for span in spans)
