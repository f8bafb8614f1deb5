"""All that the templates of the pages that lay two articles side by side may use."""

from dataclasses import dataclass

from dossier.pages.atlas import Badge
from dossier.pages.escape import Html
from dossier.pages.views_summary import Link


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence of one of the two; an echo (without an id) is one that stands elsewhere and is told here once more.

    ``sign`` ("" where its paragraph goes on) leads to its place, which ``place`` says in words. ``jumps`` lead to
    where else the other article states the same.
    """

    id: str
    words: Html
    place: str
    sign: str
    href: str
    kind: str
    jumps: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PairRow:
    """``kind`` alike: both state the same, in the order of both; echo: one does, and the other does elsewhere;
    apart: what stands between. ``id`` and ``number`` of the first kind alone, else ""."""

    kind: str
    id: str
    number: str
    left: tuple[SentenceView, ...]
    right: tuple[SentenceView, ...]


@dataclass(frozen=True, slots=True)
class PairSide:
    badge: Badge
    name: str
    """The outlet, or what its letters stand for; its headline is the first line of its text."""
    href: str
    dates: tuple[str, ...]
    tells: str
    """``9 of 15 sentences told by the other, too``."""


@dataclass(frozen=True, slots=True)
class PairView:
    kicker: str
    heading: str
    left: PairSide
    right: PairSide
    rows: tuple[PairRow, ...]
    others: tuple[tuple[Badge, tuple[Badge, ...]], ...]
    """Of each of the two, the other articles that it can be laid beside."""


@dataclass(frozen=True, slots=True)
class PairLink:
    """A pair in a list or in the table.

    ``number``: sentences of the left that the right tells, too; ``words`` say it of both.
    """

    left: Badge
    right: Badge
    href: str
    number: str
    words: str


@dataclass(frozen=True, slots=True)
class CompareRow:
    badge: Badge
    outlet: str
    title: Html
    cells: tuple[PairLink | None, ...]
    """None where an article would be laid beside itself."""


@dataclass(frozen=True, slots=True)
class CompareView:
    """``rows`` with few articles, ``pairs`` with many; ``left_out`` says which pairs have no page."""

    kicker: str
    heads: tuple[Badge, ...]
    rows: tuple[CompareRow, ...]
    pairs: tuple[PairLink, ...]
    left_out: str
