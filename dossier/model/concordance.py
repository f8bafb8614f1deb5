"""What was said once, in every wording that is printed, and how the wordings differ."""

from typing import Literal, get_args

from dossier.frozen import frozen
from dossier.model.manifest import Ruling
from dossier.model.text import Span

RelationKind = Literal["identical", "typography", "contained", "reworded", "reported"]
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


@frozen(guarded=False)
class Relation:
    """Why two quotations are taken as wordings of one utterance. ``score`` is 0 to 1."""

    a: str
    b: str
    kind: RelationKind
    score: float
    rule: str


@frozen(guarded=False)
class Reading:
    """One wording's words in one place (column) of the apparatus.

    ``span`` is None where the wording has nothing there. ``change`` compares with the
    base's words in the same column: same (but for case and punctuation), changed,
    moved (the base has these words, elsewhere), added (the base has nothing here) or
    absent (the wording has nothing here).
    """

    span: Span | None
    change: Change


@frozen(guarded=False)
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


@frozen(guarded=False)
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


@frozen(guarded=False)
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
class Retold:
    """What is said once and reported in two articles, as far as these two tell; ``members`` and ``base`` are ids.

    What two articles have in common does not hang on a third, as an utterance does.
    """

    members: tuple[str, ...]
    base: str
    relations: tuple[Relation, ...]
