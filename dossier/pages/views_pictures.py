"""What templates may use of pictures: plain SVG made with the page, each with the same said in words beside it."""

from dataclasses import dataclass

from dossier.pages.atlas import Badge
from dossier.pages.escape import Html


@dataclass(frozen=True, slots=True)
class StripView:
    """One article: what it tells of all that is told, as a strip (SVG) and in words."""

    badge: Badge
    strip: Html
    words: str


@dataclass(frozen=True, slots=True)
class CoverageStrips:
    """``sections`` says what the strips show from left to right; ``more`` which articles have none."""

    strips: tuple[StripView, ...]
    sections: str
    more: str
    href: str


@dataclass(frozen=True, slots=True)
class AgreementView:
    """Statements by the number of origins on which they rest; ``words`` say the same."""

    wide: Html
    narrow: Html
    words: str


@dataclass(frozen=True, slots=True)
class WhomCell:
    """How often an outlet quotes or reports somebody; ``dot`` draws it. ``href`` is "" for never."""

    number: str
    href: str
    label: str
    dot: Html


@dataclass(frozen=True, slots=True)
class WhomRow:
    name: str
    href: str
    cells: tuple[WhomCell, ...]


@dataclass(frozen=True, slots=True)
class WhomHead:
    outlet: str
    badges: tuple[Badge, ...]


@dataclass(frozen=True, slots=True)
class WhomView:
    """Who quotes whom. ``left_out`` says who has no row or no column."""

    heads: tuple[WhomHead, ...]
    rows: tuple[WhomRow, ...]
    left_out: str
