"""The merged summary: statements with the badges of who carries them, differences facing each other, dates."""

from dataclasses import dataclass
from itertools import groupby

from dossier.model import Discrepancy, Dossier, Locator, Span, Statement, TimelineEntry
from dossier.pages import labels
from dossier.pages.addresses import Past
from dossier.pages.atlas import Atlas
from dossier.pages.escape import Html
from dossier.pages.marked import Mark, marked, proof, quoted
from dossier.pages.views import DateView, DiscrepancyView, SideView, StatementGroup, StatementView, SummaryView

MANY_ARTICLES = 8
"""From so many articles on, only badges of those that carry a statement are shown."""

_HEADINGS = {"lead": "The event in short", "said": "What was said", "background": "Background"}


def summary_view(dossier: Dossier) -> SummaryView:
    atlas = Atlas(dossier, "../")
    past = Past(atlas)
    shared = sum(len(s.carriers) > 1 for s in dossier.statements)
    kicker = labels.count(len(dossier.statements), "statement")
    if len(dossier.articles) > 1:
        kicker += f", {shared:,} carried by more than one article"
    return SummaryView(
        kicker=kicker,
        articles=tuple(atlas.badge(a) for a in dossier.articles),
        groups=_groups(atlas, past),
        discrepancies=tuple(_discrepancy(atlas, d) for d in dossier.discrepancies),
        dates=tuple(_date(atlas, entry) for entry in dossier.timeline),
        buried=past.buried("s"),
    )


def _groups(atlas: Atlas, past: Past) -> tuple[StatementGroup, ...]:
    """Runs of one section, in the order of the statements."""
    found = []
    for number, (section, run) in enumerate(groupby(atlas.dossier.statements, key=lambda s: s.section), 1):
        heading = _HEADINGS.get(section) or labels.sentence_case(section.replace("-", " ")) or "Statements"
        views = tuple(statement_view(atlas, s, past.aliases(s.id)) for s in run)
        found.append(StatementGroup(f"part-{number}", heading, views))
    return tuple(found)


def statement_view(atlas: Atlas, statement: Statement, aliases: tuple[str, ...] = ()) -> StatementView:
    """One statement; its badges lead to where each article says it. ``aliases`` are ids that it once had."""
    dossier = atlas.dossier
    places: dict[str, Carrier] = {}
    for carrier in carriers(statement):
        places.setdefault(carrier.article, carrier)
    others = [a for a in dossier.articles if a.id != statement.article]
    few = len(dossier.articles) <= MANY_ARTICLES
    badges = tuple(
        atlas.badge(a, places[a.id].span, statement.id, part=not places[a.id].whole)
        if a.id in places
        else atlas.missing_badge(a)
        for a in others
        if a.id in places or (few and len(places) > 1)
    )
    source = dossier.article[statement.article]
    return StatementView(
        id=statement.id,
        source=atlas.badge(source, statement.span, statement.id),
        words=quoted(source, statement.span),
        others=badges,
        rest=_rest(len(dossier.articles), len(places), few),
        aliases=aliases,
    )


def _rest(articles: int, carrying: int, few: bool) -> str:
    """What is said beside the badges: that nobody else tells it, or how many more do not."""
    if carrying == 1:
        return "only here" if articles > 1 else ""
    return "" if few or carrying == articles else f"not found in {articles - carrying} others"


def _discrepancy(atlas: Atlas, discrepancy: Discrepancy) -> DiscrepancyView:
    return DiscrepancyView(
        id=discrepancy.id,
        kind="" if ":" in discrepancy.about else labels.KIND_OF_DIFFERENCE[discrepancy.kind],
        about=labels.sentence_case(discrepancy.about),
        sides=tuple(_side(atlas, side, discrepancy.id, "mark") for side in discrepancy.sides),
    )


def _side(atlas: Atlas, side: Locator, anchor: str | None, tag: str) -> SideView:
    """The sentence around a place, the words at issue marked."""
    article = atlas.dossier.article[side.article]
    sentence = atlas.sentence(side)
    words = marked(article.text, sentence, [Mark(side.span.start, side.span.end, tag)])
    return SideView(
        badge=atlas.badge(article, side.span, anchor),
        outlet=labels.outlet(article),
        words=Html(f"<span {proof(article, sentence)}>{words}</span>"),
    )


def _date(atlas: Atlas, entry: TimelineEntry) -> DateView:
    return DateView(
        when=labels.date_words(entry.when) or entry.when,
        inferred=entry.inferred,
        places=tuple(_side(atlas, ref, None, "b") for ref in entry.refs),
    )


@dataclass(frozen=True, slots=True)
class Carrier:
    """A place that carries a statement: its own words, or those of another article. ``of``: the part carried."""

    article: str
    span: Span
    whole: bool
    of: Span

    def shares(self, other: "Carrier") -> bool:
        """Do both carry some one part of the statement?"""
        return self.of.overlaps(other.of)


def carriers(statement: Statement) -> list[Carrier]:
    """Its own place first, then those that carry it in the main, then those that tell a part."""
    found = [Carrier(s.article, s.span, s.whole, s.of or statement.span) for s in statement.support]
    own = Carrier(statement.article, statement.span, True, statement.span)
    return [own, *sorted(found, key=lambda c: not c.whole)]


def carried_at(dossier: Dossier) -> dict[str, list[tuple[Span, Statement]]]:
    """By article: every stretch that carries a statement, own words and support alike."""
    found: dict[str, list[tuple[Span, Statement]]] = {a.id: [] for a in dossier.articles}
    for statement in dossier.statements:
        for article, span in dict.fromkeys((c.article, c.span) for c in carriers(statement)):
            found[article].append((span, statement))
    return found


def lead(dossier: Dossier, most: int = 4) -> tuple[Statement, ...]:
    """What opens the summary; on the home page."""
    first = [s for s in dossier.statements if s.section == "lead"] or list(dossier.statements)
    return tuple(first[:most])
