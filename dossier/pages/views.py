"""All that a template may use: one frozen class a template, and the parts that templates share.

A ``str`` is escaped where it is shown; ``Html`` is shown as it stands.
"""

from dataclasses import dataclass

from dossier.pages.addresses import AddressView
from dossier.pages.atlas import Badge
from dossier.pages.escape import Html
from dossier.pages.views_pictures import CoverageStrips
from dossier.pages.views_quotes import UtteranceView
from dossier.pages.views_summary import StatementView


@dataclass(frozen=True, slots=True)
class Step:
    """One thing a reader can do: a link and what stands behind it; ``number`` is how much of it, "" where none."""

    href: str
    name: str
    words: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """One article in a list. ``dates`` are in words; ``notes`` say what is inferred."""

    badge: Badge
    outlet: str
    title: Html
    href: str
    dates: tuple[str, ...]
    notes: tuple[str, ...]
    length: str
    quotes: str
    original: str
    """Where its outlet published it; "" where that is not known."""


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note beside a paragraph. ``letter`` is also set in the text, after the words it is about."""

    letter: str
    href: str
    speaker: str
    speaker_href: str
    """The speaker's own page; "" where they have none."""
    facts: tuple[str, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class KindView:
    """A kind of quotation or another layer in the key, with how many there are here; the reader can switch it off."""

    kind: str
    words: str
    number: int


@dataclass(frozen=True, slots=True)
class PieceView:
    id: str
    kind: str
    label: str
    number: str
    html: Html
    proof: Html
    notes: tuple[NoteView, ...]
    also: tuple[Badge, ...]


@dataclass(frozen=True, slots=True)
class FurnitureView:
    id: str
    kind: str
    rule: str
    where: str
    html: Html
    proof: Html


@dataclass(frozen=True, slots=True)
class Fact:
    term: str
    value: Html
    note: str = ""


@dataclass(frozen=True, slots=True)
class HomeView:
    title: str
    description: str | None
    kicker: str
    when: str | None
    where: str | None
    outlets: tuple[Badge, ...]
    """With what the letters stand for; of very many articles none."""
    steps: tuple[Step, ...]
    strips: CoverageStrips | None
    lead: tuple[StatementView, ...]
    featured: UtteranceView | None
    featured_heading: str
    featured_href: str
    articles: tuple[ArticleLine, ...]
    more: str
    """What leads to the list of all, where these are the first of very many; else ""."""
    odds: bool
    """Whether a place in the lead has the mark that says that it differs."""


@dataclass(frozen=True, slots=True)
class ArticleView:
    badge: Badge
    outlet: str
    kicker: tuple[str, ...]
    heading: Html
    heading_id: str
    heading_proof: Html
    heading_note: str
    heading_notes: tuple[NoteView, ...]
    how: str
    kinds: tuple[KindView, ...]
    layers: tuple[KindView, ...]
    beside: tuple[Badge, ...]
    """Other articles, each leading to where the two stand side by side."""
    facts: tuple[Fact, ...]
    pieces: tuple[PieceView, ...]
    furniture: tuple[FurnitureView, ...]
    furniture_words: str
    buried: tuple[AddressView, ...]
    previous: Step | None
    following: Step | None


@dataclass(frozen=True, slots=True)
class ArticlesView:
    kicker: str
    articles: tuple[ArticleLine, ...]


@dataclass(frozen=True, slots=True)
class AboutView:
    counts: tuple[Fact, ...]
    settings: tuple[Fact, ...]
    versions: tuple[Fact, ...]
    texts: tuple[Step, ...]
