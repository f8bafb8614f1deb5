"""Statements as a page shows them: the words, what is to be read first, who carries them, what an editor said."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from dossier.model import SLIGHT_TRAITS, Discrepancy, Dossier, Quotation, Span, Statement
from dossier.pages import labels
from dossier.pages.atlas import Atlas, Badge
from dossier.pages.carriers import places_of
from dossier.pages.discrepancies import matter
from dossier.pages.elsewhere import is_tied, ties
from dossier.pages.escape import NOTHING
from dossier.pages.marked import quoted
from dossier.pages.odds import odds_of
from dossier.pages.origins import rests_on, why_one
from dossier.pages.utterances import articles_of
from dossier.pages.views_summary import Link, StatementView

MANY_ARTICLES = 8
"""From so many articles on, only badges of those that carry a statement are shown."""
_MOST_LINKS = 3
MOST_CARRIERS = 24
"""Of so many more the badges are shown; the others stand in the table of who tells what."""


@dataclass(frozen=True)
class Teller:
    """Makes views of statements, with the addresses of ``atlas``."""

    atlas: Atlas

    @cached_property
    def _quotations(self) -> dict[str, list[Quotation]]:
        """By article, those that belong to an utterance which is shown."""
        dossier = self.atlas.dossier
        found: dict[str, list[Quotation]] = {a.id: [] for a in dossier.articles}
        for quotation in dossier.quotations:
            utterance = dossier.utterance_of.get(quotation.id)
            if utterance and not utterance.hidden:
                found[quotation.article].append(quotation)
        return found

    @cached_property
    def _ties(self) -> dict[str, tuple[Span, ...]]:
        return ties(self.atlas.dossier)

    @cached_property
    def _differences(self) -> dict[str, list[Discrepancy]]:
        """By statement, those that were found in it."""
        found: dict[str, list[Discrepancy]] = {}
        for discrepancy in self.atlas.dossier.discrepancies:
            found.setdefault(discrepancy.of or "", []).append(discrepancy)
        return found

    def view(self, statement: Statement, aliases: tuple[str, ...] = ()) -> StatementView:
        """One statement; its badges lead to where each article says it. ``aliases`` are ids that it once had."""
        atlas, dossier = self.atlas, self.atlas.dossier
        source = dossier.article[statement.article]
        others = _badges(atlas, statement)
        most = MOST_CARRIERS if len(others) > 2 * MOST_CARRIERS and not statement.hidden else len(others)
        return StatementView(
            id=statement.id,
            source=atlas.badge(source, statement.span, statement.id),
            words=quoted(source, statement.span),
            before=quoted(source, statement.before) if statement.before else None,
            others=others[:most],
            beyond=len(others) - most if len(others) > most else 0,
            rests=rests_on(dossier, statement, is_tied(self._ties[statement.article], statement.span)),
            row="" if statement.hidden else f"{atlas.root}summary/matrix/#{statement.id}",
            facts=(*why_one(dossier, statement), *_rest(dossier, statement)),
            links=(*self._wordings(statement), *self._differing(statement)),
            chosen=tuple(f"Chosen by the editor: {r.words}" for r in statement.ruled if r.kind in ("lead", "pin")),
            notes=tuple(r.words for r in statement.ruled if r.kind == "note"),
            hidden=statement.hidden.words if statement.hidden else "",
            aliases=aliases,
        )

    def _wordings(self, statement: Statement) -> Iterator[Link]:
        """To what is said in it, where several articles give it; of a remark to where it is quoted in any case."""
        dossier = self.atlas.dossier
        inside = (q for q in self._quotations[statement.article] if q.whole.overlaps(statement.span))
        utterances = {u.id: u for q in inside if (u := dossier.utterance_of[q.id])}
        several = [u for u in utterances.values() if articles_of(dossier, u) > 1]
        for utterance in several[:_MOST_LINKS]:
            words = f"{labels.spelled(len(utterance.members), 'wording')} side by side"
            who = f"{labels.called(utterance.speaker)}: {words}" if utterance.speaker else labels.sentence_case(words)
            yield Link(f"{self.atlas.root}quotes/#{utterance.id}", who)
        if not several and statement.section == "said":
            for name in list(utterances)[:1]:
                yield Link(f"{self.atlas.root}quotes/#{name}", "In the quotes")

    def _differing(self, statement: Statement) -> Iterator[Link]:
        every = self._differences.get(statement.id, [])
        # One more is named as well: to say that there is one takes as much room.
        shown = every if len(every) == _MOST_LINKS + 1 else every[:_MOST_LINKS]
        for found in shown:
            how = "Slight difference" if found.trait in SLIGHT_TRAITS else "Accounts differ"
            yield Link(self.atlas.difference(found.id), f"{how}: {matter(found)}")
        if further := every[len(shown) :]:
            told = f"{labels.sentence_case(labels.spelled(len(further), 'further difference'))}, from this one on"
            yield Link(self.atlas.difference(further[0].id), told)


def statement_view(atlas: Atlas, statement: Statement) -> StatementView:
    return Teller(atlas).view(statement)


def _badges(atlas: Atlas, statement: Statement) -> tuple[Badge, ...]:
    """Of all articles but its own: those that carry it; where they are few, those read in which it was not found."""
    dossier = atlas.dossier
    places = places_of(statement)
    odds, few = odds_of(atlas, statement), len(dossier.articles) <= MANY_ARTICLES
    return tuple(
        atlas.badge(a, places[a.id].span, statement.id, part=not places[a.id].whole, odds=odds.get(a.id, NOTHING))
        if a.id in places
        else atlas.missing_badge(a)
        for a in dossier.articles
        if a.id != statement.article and (a.id in places or (few and len(places) > 1 and a.rights != "link"))
    )


def _rest(dossier: Dossier, statement: Statement) -> Iterator[str]:
    """How many do not tell it, where badges do not say so."""
    articles, carrying = sum(a.rights != "link" for a in dossier.articles), len(statement.carriers)
    if articles > MANY_ARTICLES and 1 < carrying < articles:
        yield f"not found in {labels.count(articles - carrying, 'other')}"


def shown(dossier: Dossier) -> tuple[Statement, ...]:
    """The statements that no editor has hidden."""
    return tuple(s for s in dossier.statements if not s.hidden)


def lead(dossier: Dossier, most: int = 4) -> tuple[Statement, ...]:
    """What opens the summary; on the home page."""
    first = [s for s in shown(dossier) if s.section == "lead"] or list(shown(dossier))
    return tuple(first[:most])
