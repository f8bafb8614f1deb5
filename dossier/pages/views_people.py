"""What the templates of the speakers' pages and of the page for editors may use; as in views.py."""

from dataclasses import dataclass

from dossier.pages.atlas import Badge
from dossier.pages.escape import Html
from dossier.pages.views_pictures import WhomView


@dataclass(frozen=True, slots=True)
class SpeakerLine:
    """One speaker in the list."""

    name: str
    href: str
    titles: tuple[Html, ...]
    facts: tuple[str, ...]
    badges: tuple[Badge, ...]


@dataclass(frozen=True, slots=True)
class SpeakersView:
    kicker: str
    whom: WhomView | None
    speakers: tuple[SpeakerLine, ...]
    others: str
    """How much is credited to nobody who has a page; "" where nothing is."""


@dataclass(frozen=True, slots=True)
class NamedView:
    """A title or a spelling as printed, and the articles that print it."""

    words: Html
    badges: tuple[Badge, ...]


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link and what is said after it."""

    href: str
    words: Html
    note: str


@dataclass(frozen=True, slots=True)
class SaidView:
    """A sentence with what is said in it; ``links`` lead to the concordance."""

    words: Html
    facts: tuple[str, ...]
    article_href: str
    links: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class SpeakerArticle:
    """What one article gives a speaker to say. ``spellings`` are the names under which it does."""

    id: str
    badge: Badge
    outlet: str
    title: Html
    href: str
    spellings: tuple[Html, ...]
    said: tuple[SaidView, ...]


@dataclass(frozen=True, slots=True)
class SpeakerView:
    name: str
    kicker: tuple[str, ...]
    titles: tuple[NamedView, ...]
    spellings: tuple[NamedView, ...]
    """Spelled otherwise in one article, and joined on evidence."""
    articles: tuple[SpeakerArticle, ...]


@dataclass(frozen=True, slots=True)
class Ruling:
    """One decision of the program, the rule that made it, and how sure it is, in words."""

    decision: str
    rule: str
    sure: str


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence with what is said in it; ``href`` leads to the concordance."""

    badge: Badge
    words: Html
    href: str


@dataclass(frozen=True, slots=True)
class DoubtView:
    """Decisions on one quotation, or on two taken as one remark; ``correction`` is YAML, "" where there is none."""

    rulings: tuple[Ruling, ...]
    sentences: tuple[SentenceView, ...]
    correction: str


@dataclass(frozen=True, slots=True)
class ReviewView:
    kicker: str
    credits: tuple[DoubtView, ...]
    """On quotations and who says them."""
    links: tuple[DoubtView, ...]
    """On what is one remark in two wordings."""
