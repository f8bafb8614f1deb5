"""All that the templates of the summary and of its matrix may use."""

from dataclasses import dataclass

from dossier.pages.addresses import AddressView
from dossier.pages.atlas import Badge
from dossier.pages.escape import Html
from dossier.pages.views_pictures import AgreementView, CoverageStrips
from dossier.pages.views_quotes import MatrixCell


@dataclass(frozen=True, slots=True)
class Link:
    href: str
    words: str


@dataclass(frozen=True, slots=True)
class StatementView:
    """A sentence of the summary. ``source`` is the article whose words they are; ``others`` carry it or do not."""

    id: str
    source: Badge
    words: Html
    before: Html | None
    """The sentence of the same article that is to be read first."""
    others: tuple[Badge, ...]
    beyond: int
    """How many more carry it, of very many: ``row`` leads to them."""
    rests: str
    """On how much it rests: ``3 articles, 2 origins``; that nobody else tells it; "" where there is one article."""
    row: str
    """Where the matrix has it; "" for what is hidden."""
    facts: tuple[str, ...]
    """Why several articles count as one origin; how many more do not tell it, where they are too many for badges."""
    links: tuple[Link, ...]
    """To the wordings of what is said in it, and to where the accounts of it differ."""
    chosen: tuple[str, ...]
    """That an editor chose it, and why."""
    notes: tuple[str, ...]
    """An editor's notes beside it."""
    hidden: str
    """Why an editor does not show it; "" where it is shown."""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StatementGroup:
    id: str
    heading: str
    how: str
    statements: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True)
class SideView:
    badge: Badge
    outlet: str
    words: Html


@dataclass(frozen=True, slots=True)
class ReadingView:
    """The articles that have the same words at issue; ``folded`` are those beyond the first few."""

    sides: tuple[SideView, ...]
    folded: tuple[SideView, ...]


@dataclass(frozen=True, slots=True)
class DiscrepancyView:
    """A matter on which articles differ. ``kind`` and ``trait`` are in words; ``of`` leads to what is told of it.

    Sides with the same words at issue stand together.
    """

    id: str
    kind: str
    trait: str
    about: str
    of: Link | None
    readings: tuple[ReadingView, ...]


@dataclass(frozen=True, slots=True)
class DifferencesView:
    """``counts`` says how many there are of each kind; ``further`` are folded; ``slight`` are no contradictions."""

    counts: str
    plain: tuple[DiscrepancyView, ...]
    further: tuple[DiscrepancyView, ...]
    slight: tuple[DiscrepancyView, ...]
    pages: tuple[Link, ...]
    """Where the others stand; none where they all stand here."""


@dataclass(frozen=True, slots=True)
class FurtherView:
    """A further page of differences; ``pages`` are all of these, the page itself without an address."""

    kicker: str
    differences: tuple[DiscrepancyView, ...]
    pages: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ShareView:
    """How much of an article's running text the statements account for.

    ``stretches`` are where, from and to, in thousandths of it; ``percent`` and ``words`` say how much.
    """

    badge: Badge
    outlet: str
    percent: str
    words: str
    stretches: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class FiguresView:
    """What the summary is made of. ``is_long``: too many articles to show unasked."""

    whole: str
    origins: str
    shares: tuple[ShareView, ...]
    is_long: bool
    every: bool
    """Whether every article has a bar."""


@dataclass(frozen=True, slots=True)
class NewsView:
    """A day, "Friday" or "Friday, 14 June 2031", and the articles whose news is of it."""

    day: str
    badges: tuple[Badge, ...]


@dataclass(frozen=True, slots=True)
class SummaryView:
    kicker: str
    news: tuple[NewsView, ...]
    """Where the articles' news is of different days: these, the earliest first."""
    strips: CoverageStrips | None
    agreement: AgreementView | None
    articles: tuple[Badge, ...]
    groups: tuple[StatementGroup, ...]
    hidden: tuple[StatementView, ...]
    differences: DifferencesView
    figures: FiguresView | None
    buried: tuple[AddressView, ...]
    odds: bool
    """Whether a place has the mark that says that it differs."""


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """A statement, its first words, and what each article has of it. ``rest`` counts those that have no cell."""

    id: str
    words: Html
    href: str
    rests: str
    cells: tuple[MatrixCell, ...]
    rest: str


@dataclass(frozen=True, slots=True)
class CoverageGroup:
    heading: str
    rows: tuple[CoverageRow, ...]


@dataclass(frozen=True, slots=True)
class CoverageLine:
    """A statement in a list below the matrix; ``badges`` are those that tell it."""

    href: str
    words: Html
    badges: tuple[Badge, ...]


@dataclass(frozen=True, slots=True)
class CoverageColumn:
    """One article against all others: what it alone tells, and what of theirs was not found in it.

    ``missing`` are told by several others; ``single`` counts those that one other tells alone, a link each;
    ``more`` says how many there are beyond those listed.
    """

    id: str
    badge: Badge
    outlet: str
    title: Html
    tells: str
    alone: tuple[CoverageLine, ...]
    missing: tuple[CoverageLine, ...]
    more: str
    single: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class CoverageView:
    kicker: str
    key: tuple[tuple[str, str, str], ...]
    articles: tuple[Badge, ...]
    """What the letters at the head stand for; empty where there are no columns."""
    heads: tuple[Badge, ...]
    """Of the columns, each leading to what is said of its article below; none where there are too many."""
    is_wide: bool
    groups: tuple[CoverageGroup, ...]
    columns: tuple[CoverageColumn, ...]
