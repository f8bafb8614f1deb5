"""What the template of the timeline may use."""

from dataclasses import dataclass

from dossier.pages.atlas import Badge
from dossier.pages.escape import Html


@dataclass(frozen=True, slots=True)
class ToldView:
    """What one article tells of a date: its words, those of the date marked."""

    badge: Badge
    words: Html


@dataclass(frozen=True, slots=True)
class DifferLink:
    href: str
    about: str


@dataclass(frozen=True, slots=True)
class EntryView:
    """One doing. ``more`` are articles whose words are not shown for their number.

    ``inferred`` says from what the date was worked out, "" where it is printed in full; ``part`` that it is early,
    in the middle or late in the time that heads it, "" where no article says so; ``coarser`` are
    the words of those that date it less exactly; ``before`` is the sentence that the first of the places leans on.
    """

    id: str
    places: tuple[ToldView, ...]
    more: tuple[Badge, ...]
    inferred: str
    coarser: tuple[ToldView, ...]
    differs: tuple[DifferLink, ...]
    before: Html | None = None
    part: str = ""


@dataclass(frozen=True, slots=True)
class WhenView:
    """A day, month, year or stretch: what was done, and in a fold what was said. ``said_words`` heads the fold."""

    id: str
    words: str
    opens_year: bool
    entries: tuple[EntryView, ...]
    said: EntryView | None
    said_words: str


@dataclass(frozen=True, slots=True)
class PictureView:
    """The same picture for a wide and for a narrow page; the rests say what was left out of each."""

    wide: Html
    narrow: Html
    has_breaks: bool
    has_bars: bool
    wide_rest: str
    narrow_rest: str


@dataclass(frozen=True, slots=True)
class TimelineView:
    kicker: str
    articles: tuple[Badge, ...]
    few: str
    """Where there is no picture: how many dates there are, in words."""
    picture: PictureView | None
    whens: tuple[WhenView, ...]
    named: tuple[WhenView, ...]
    """Days of the week of which no date is known."""
    undated: tuple[Badge, ...]
    """Articles of which no day is known from which their relative dates could be counted."""
