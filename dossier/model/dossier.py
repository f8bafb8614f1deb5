"""All of it together."""

from functools import cached_property

from dossier.frozen import frozen
from dossier.model.accounts import Discrepancy, NamedDay, NewsDay, Statement, TimelineEntry
from dossier.model.concordance import Utterance
from dossier.model.ledger import LedgerEntry
from dossier.model.manifest import Seeds
from dossier.model.speech import Person, Quotation
from dossier.model.text import Article, Locator


@frozen(slots=False)
class Dossier:
    """All that the site shows, from which the pages and the data file are written."""

    seeds: Seeds
    quotations: tuple[Quotation, ...] = ()
    """In the order of articles, then of reading."""
    people: tuple[Person, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    statements: tuple[Statement, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    named_days: tuple[NamedDay, ...] = ()
    """Days of the week in articles of which no day is known."""
    news_days: tuple[NewsDay, ...] = ()
    """Of each article that opens with a day, where they are of different days; the earliest first."""
    ledger: tuple[LedgerEntry, ...] = ()
    """Every anchor ever published, by id, this build's among them."""

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        return self.seeds.articles

    @cached_property
    def article(self) -> dict[str, Article]:
        """Articles by id."""
        return {a.id: a for a in self.articles}

    @cached_property
    def quotation(self) -> dict[str, Quotation]:
        """Quotations by id."""
        return {q.id: q for q in self.quotations}

    @cached_property
    def utterance(self) -> dict[str, Utterance]:
        """Utterances by id."""
        return {u.id: u for u in self.utterances}

    @cached_property
    def statement(self) -> dict[str, Statement]:
        """Statements by id."""
        return {s.id: s for s in self.statements}

    @cached_property
    def utterance_of(self) -> dict[str, Utterance]:
        """The utterance to which a quotation (by its id) belongs; a term that no other article prints has none."""
        return {member: u for u in self.utterances for member in u.members}

    @cached_property
    def spread(self) -> dict[str, int]:
        """In how many articles each utterance, by its id, stands."""
        return {u.id: len({self.quotation[m].article for m in u.members}) for u in self.utterances}

    @cached_property
    def entry(self) -> dict[str, LedgerEntry]:
        """Ledger entries by id."""
        return {e.id: e for e in self.ledger}

    def words(self, place: Locator) -> str:
        """The words that stand at a place."""
        return place.span.of(self.article[place.article].text)
