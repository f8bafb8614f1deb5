"""What the editors say in the manifest, and all that was read from a seeds' folder."""

from typing import Literal

from dossier.frozen import frozen
from dossier.model.text import Article

RulingKind = Literal["join", "split", "base", "hide"]
StatementRulingKind = Literal["lead", "hide", "pin", "note"]


@frozen()
class Override:
    """An editor's instruction from the manifest: what it points at, what it says, and where it stands."""

    target: str
    field: str
    value: str | None
    line: int


@frozen()
class PersonEntry:
    """A person as the manifest knows them; overrules what is found in the texts."""

    name: str
    variants: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    line: int = 0


@frozen()
class Ruling:
    """An editor's word from the manifest on how quotations are put together and shown.

    ``join``: the targets (two quotation ids or more) are wordings of one utterance. ``split``: each target is
    one of an utterance apart from those it was put with. ``base``: the target is the wording its
    utterance is read from. ``hide``: the target (a quotation or an utterance) is not shown in the concordance.
    """

    kind: RulingKind
    targets: tuple[str, ...]
    reason: str
    line: int


@frozen()
class StatementRuling:
    """An editor's word from the manifest on one statement of the summary, by its id.

    ``lead``: it opens the summary. ``hide``: it is not shown, but stays in a fold. ``pin``: it is shown,
    whatever else the program finds worth the place. ``note``: ``words`` are an editor's note, shown as one.
    Of the others ``words`` are the reason.
    """

    kind: StatementRulingKind
    target: str
    words: str
    line: int


@frozen()
class Seeds:
    """What was read from a seeds' folder: the articles and the manifest's word on the whole.

    The articles stand in the manifest's order, else by file name.
    """

    articles: tuple[Article, ...]
    title: str
    description: str | None = None
    language: str = "en"
    event_date: str | None = None
    event_place: str | None = None
    manifest: str | None = None
    """Path of the manifest as shown in messages; None where there is none."""
    people: tuple[PersonEntry, ...] = ()
    overrides: tuple[Override, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    statement_rulings: tuple[StatementRuling, ...] = ()
