"""All that the templates of the quotes page and of its matrix may use."""

from dataclasses import dataclass

from dossier.pages.addresses import AddressView
from dossier.pages.apparatus import KindCount, Named, Pair
from dossier.pages.atlas import Badge
from dossier.pages.escape import NOTHING, Html


@dataclass(frozen=True, slots=True)
class SpeakerStep:
    """A speaker at the head of the page, with how often they speak; ``href`` is the first of it."""

    href: str
    name: str
    words: str


@dataclass(frozen=True, slots=True)
class CellView:
    """A place of a row. ``attributes`` are HTML: the class, and the letter of forms that differ slightly."""

    attributes: Html
    html: Html


@dataclass(frozen=True, slots=True)
class LineView:
    """A row of the score."""

    badges: tuple[Badge, ...]
    name: str
    classes: str
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class DiffsView:
    """How a wording differs from the one that its utterance is read from.

    ``against`` are that one's letters; "" on that one itself. ``kept`` is told where words are lacking.
    ``pairs`` says the same against the other wordings, for the reader who compares with another.
    """

    against: str
    kept: str
    named: tuple[Named, ...]
    pairs: str


@dataclass(frozen=True, slots=True)
class WordingView:
    """One wording in its sentence. ``context`` holds the heading with the quotation's id."""

    id: str
    aliases: tuple[str, ...]
    badge: Badge
    context: Html
    facts: tuple[str, ...]
    self_link: str
    cite: str
    diffs: DiffsView | None


@dataclass(frozen=True, slots=True)
class WhyView:
    """A line of what lies behind an utterance: whose wordings, and what was decided on them."""

    of: str
    words: str


@dataclass(frozen=True, slots=True)
class RulingView:
    """What the editor decided, why, and what the program had found."""

    decision: str
    reason: str
    overruled: tuple[WhyView, ...]


@dataclass(frozen=True, slots=True)
class BehindView:
    """The fold "About this quote": the editor's rulings, why these wordings are one, how each was found."""

    rulings: tuple[RulingView, ...]
    relations: tuple[WhyView, ...]
    more: str
    """How many relations more there are; "" for none."""
    found: tuple[WhyView, ...]


@dataclass(frozen=True, slots=True)
class UtteranceView:
    id: str
    aliases: tuple[str, ...]
    forms: str
    """Outlet and kind of each wording, for the filters: see ``offered.forms``."""
    speaker: str
    is_named: bool
    speaker_href: str
    """Their own page; "" where they have none."""
    opening: Html | None
    """What most wordings share, or the first words of the fullest; None where there is one wording."""
    facts: tuple[str, ...]
    lines: tuple[LineView, ...]
    wordings: tuple[WordingView, ...]
    loose: bool
    """Too many places or words for a table: every wording is then a line of running text at any width."""
    reports: bool
    """The wording compared with is a report: words struck out are the journalist's."""
    behind: BehindView


@dataclass(frozen=True, slots=True)
class BriefWording:
    """A wording on one line: its id, the words inside their marks, and its place in the article."""

    id: str
    aliases: tuple[str, ...]
    badge: Badge
    words: Html
    proof: Html
    is_reported: bool
    named: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class BriefView:
    """One thing said, of a dossier with many: its wordings alone, a line each. ``reason``: why an editor hid it."""

    id: str
    aliases: tuple[str, ...]
    forms: str
    speaker: str
    speaker_href: str
    facts: tuple[str, ...]
    wordings: tuple[BriefWording, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class UtteranceGroup:
    id: str
    heading: str
    utterances: tuple[UtteranceView, ...]
    briefs: tuple[BriefView, ...]


@dataclass(frozen=True, slots=True)
class TermView:
    id: str
    aliases: tuple[str, ...]
    forms: str
    badge: Badge
    words: Html
    context: Html
    self_link: str
    cite: str


@dataclass(frozen=True, slots=True)
class Offered:
    """What the reader can choose by: outlets in the order that ``forms`` counts them, kinds by their letter."""

    outlets: tuple[str, ...]
    kinds: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class QuotesView:
    kicker: str
    offered: Offered
    articles: tuple[Badge, ...]
    speakers: tuple[SpeakerStep, ...]
    """Who said most, with how much; each leads to the first of it."""
    kinds: tuple[KindCount, ...]
    """Ways in which wordings differ, with how many utterances show each."""
    phrases: tuple[Pair, ...]
    """What ``DiffsView.pairs`` refers to by number."""
    has_flags: bool
    """Some wording leaves words out of direct speech and does not show it."""
    has_moved: bool
    has_matrix: bool
    has_compared: bool
    """Some utterance has a table of its wordings."""
    groups: tuple[UtteranceGroup, ...]
    terms: tuple[TermView, ...]
    hidden: tuple[BriefView, ...]
    buried: tuple[AddressView, ...]


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """How one article gives an utterance. ``sign`` stands for ``word``; ``href`` "" where it was not found."""

    state: str
    sign: str
    word: str
    badge: Badge
    href: str
    label: str
    """All of it for a screen reader."""
    odds: Html = NOTHING
    """A mark behind it: that the place differs."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    gist: Html
    href: str
    speaker: str
    cells: tuple[MatrixCell, ...]
    rest: str
    """How many articles more do not have it, where only those are shown that do."""


@dataclass(frozen=True, slots=True)
class MatrixView:
    kicker: str
    columns: tuple[Badge, ...]
    """The articles; empty where they are too many for columns, and each row has those alone that print it."""
    key: tuple[tuple[str, str, str], ...]
    """State, sign and what it means."""
    rows: tuple[MatrixRow, ...]
