"""What the articles tell: statements and who carries them, where accounts differ, and when things were."""

from typing import Literal

from dossier.frozen import frozen
from dossier.model.manifest import StatementRuling
from dossier.model.text import Locator, Span

DiscrepancyKind = Literal["place", "number", "date", "name", "title", "wording", "attribution"]
Section = Literal["lead", "most", "some", "one", "said", "background"]
Trait = Literal["interval", "party", "spelling", "transliteration", "rounding", "granularity"]
SLIGHT_TRAITS: tuple[Trait, ...] = ("spelling", "rounding", "granularity")
"""Differences of these traits are no contradiction: they say so and rank low."""


@frozen()
class Support:
    """A place in another article that carries the same statement, or a part of it. ``score`` is 0 to 1.

    ``whole``: it carries what the statement is there to say; else a part alone, as an office
    held or one of two clauses. ``of`` is the stretch of the statement that it carries. ``differs`` are the
    discrepancies (ids) in which it contradicts that stretch, and then it is never ``whole``. ``ahead``: one of the two
    tells as yet to be done what the other tells as done; ``denied``: one denies what the other tells as so.
    """

    article: str
    span: Span
    score: float
    rule: str
    whole: bool = False
    of: Span | None = None
    differs: tuple[str, ...] = ()
    ahead: bool = False
    denied: bool = False


@frozen()
class Statement:
    """A sentence of the merged summary: a verbatim stretch of one article, and who else carries it.

    ``before`` is the sentence that must be read first (an open pronoun, a dangling "later"), of the same article;
    None where the statement stands alone. ``origins`` are the carriers' article ids, together where they count
    as one voice (near-verbatim passages that do not contradict each other, one outlet twice); its length is the number
    of independent voices.
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

    @property
    def otherwise(self) -> tuple[str, ...]:
        """Ids of those of them that contradict it in something."""
        return tuple(dict.fromkeys(s.article for s in self.support if s.differs))


@frozen()
class Discrepancy:
    """A matter on which articles differ, each side in its own words; no verdict between them.

    A side's span is the words that differ; the page shows the sentence around them. ``trait`` says more of its
    kind; those of SLIGHT_TRAITS are no contradiction. ``of`` is the statement or utterance (its id) in
    which the sides were put side by side; None where they hold the same slot of the event. ``opposed``: the sides
    cannot all be so, though their kind (wording, title) does not say it.
    """

    id: str
    kind: DiscrepancyKind
    about: str
    sides: tuple[Locator, ...]
    trait: Trait | None = None
    of: str | None = None
    opposed: bool = False


@frozen(guarded=False)
class TimelineEntry:
    """A date that the articles give, and what they give it to.

    ``when`` is ISO 8601 to the precision stated; of a week or an interval EDTF with both ends
    (2023-10-30/2023-11-05), of a season or a quarter EDTF with its number (summer is 2023-22, the first quarter
    2023-33), ending in "~" where all that is said is "around". ``refs`` are the words of the date, ``told`` in the
    same order the clauses that say what happened then, ``coarser`` those of the refs that date it less exactly.
    ``inferred``: no article prints it in full; ``inferred_in`` are the articles that leave it to be worked out.
    ``differs`` are the discrepancies (ids) in which one of its dates stands. ``said``: it is when things were said,
    no more.
    """

    when: str
    precision: Literal["year", "month", "week", "day", "season", "quarter", "interval"]
    text: str
    inferred: bool
    refs: tuple[Locator, ...]
    told: tuple[Locator, ...] = ()
    inferred_in: tuple[str, ...] = ()
    differs: tuple[str, ...] = ()
    coarser: tuple[Locator, ...] = ()
    said: bool = False
    id: str = ""
    before: Locator | None = None
    """The sentence that must be read first where ``text`` begins with "it" or "the ban"."""
    approximate: Literal["about", "early", "middle", "late"] | None = None
    """Where all articles say so: around then, or in a part of that time ("early May")."""


@frozen()
class NamedDay:
    """A day of the week that articles name of which no day is known, and what they tell of it.

    ``day`` is "Tuesday"; ``after`` is how many days it lies after the first day so named, which is inferred and
    nothing but an order. ``refs``, ``told``, ``text`` and ``said`` as of an entry of the timeline.
    """

    day: str
    after: int
    text: str
    refs: tuple[Locator, ...]
    told: tuple[Locator, ...]
    said: bool
    id: str
    before: Locator | None = None


@frozen()
class NewsDay:
    """The day of which an article's news is, where the articles of a dossier open with different days.

    ``day`` is "Tuesday", or "5 March" of a year that nobody knows; ``place`` its words. ``when`` is ISO 8601, None
    where no date is known; ``after`` is how many days it lies after the first of them, which is then inferred.
    """

    article: str
    day: str
    when: str | None
    after: int
    place: Locator
