"""One thing said, in every wording: its table, its sentences, how they differ."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from dossier.model import Comparison, Dossier, Quotation, Utterance
from dossier.pages import labels
from dossier.pages.addresses import Past
from dossier.pages.apparatus import Named, against_base, kept_words, named, pairs_of, phrases
from dossier.pages.atlas import Atlas
from dossier.pages.behind import behind_view
from dossier.pages.citing import cite_link
from dossier.pages.escape import Html, verbatim
from dossier.pages.marked import proof
from dossier.pages.offered import forms, outlets_of
from dossier.pages.score import Cell, Line, flagged_places, longest, score
from dossier.pages.views_quotes import (
    BriefView,
    BriefWording,
    CellView,
    DiffsView,
    LineView,
    UtteranceView,
    WordingView,
)
from dossier.pages.wording import encloses, heading_words, in_context

MOST_PLACES, MOST_WORDS = 9, 90
"""Columns, and words in a row, that a table can show side by side on a wide screen."""
UNSURE = 0.6
"""Below this confidence a speaker is shown as uncertain."""


@dataclass(frozen=True)
class Page:
    """What all utterances of a page share; ``compared`` are those that it shows in full."""

    atlas: Atlas
    past: Past | None
    compared: tuple[Utterance, ...] = ()

    @cached_property
    def numbers(self) -> dict[Named, int]:
        """Names of differences by the number under which the page's pairs refer to them."""
        return phrases(self.atlas.dossier, self.compared)

    @cached_property
    def outlets(self) -> dict[str, int]:
        """Outlets by the number under which ``forms`` refers to them."""
        return outlets_of(self.atlas.dossier)

    def forms(self, quotations: Iterable[Quotation]) -> str:
        """Outlet and kind of each wording."""
        return forms(self.atlas.dossier, self.outlets, quotations)

    def aliases(self, name: str) -> tuple[str, ...]:
        """Ids that an utterance or a quotation once had, each an alias of one alone."""
        return self.past.aliases(name) if self.past else ()


def articles_of(dossier: Dossier, utterance: Utterance) -> int:
    """In how many articles it stands."""
    return dossier.spread[utterance.id]


def utterance_view(atlas: Atlas, utterance: Utterance) -> UtteranceView:
    """An utterance as another page shows it: without the ids that it once had."""
    return full(Page(atlas, None, (utterance,)), utterance)


def full(page: Page, utterance: Utterance) -> UtteranceView:
    atlas, dossier = page.atlas, page.atlas.dossier
    members = [dossier.quotation[m] for m in utterance.members]
    base = dossier.quotation[utterance.base]
    # Words quoted inside a report of them are one wording, partly quoted: nothing to compare.
    several = sum(not any(encloses(other, q) for other in members) for q in members) > 1
    lines = score(atlas, utterance.apparatus, against_base(utterance)) if several else ()
    return UtteranceView(
        id=utterance.id,
        aliases=page.aliases(utterance.id),
        forms=page.forms(members),
        speaker=_speaker(utterance),
        is_named=utterance.speaker is not None,
        speaker_href=atlas.speaker_page(utterance.speaker),
        opening=heading_words(atlas.article_of(base), base, utterance.gist) if several else None,
        facts=_facts(dossier, utterance, members),
        lines=tuple(_line(atlas, line) for line in lines) if len(lines) > 1 else (),
        wordings=_wordings(page, utterance, members, several),
        loose=bool(lines) and (len(lines[0].cells) > MOST_PLACES or longest(lines) > MOST_WORDS),
        reports=base.kind == "reported",
        behind=behind_view(atlas, utterance),
    )


def _speaker(utterance: Utterance) -> str:
    return labels.called(utterance.speaker) if utterance.speaker else labels.SPEAKER_NOT_NAMED


def brief(page: Page, utterance: Utterance) -> BriefView:
    """An utterance as a list: each wording with its address and the way to its article, nothing repeated."""
    atlas, dossier = page.atlas, page.atlas.dossier
    members = [dossier.quotation[m] for m in utterance.members]
    compared = differences_of(dossier, utterance)
    return BriefView(
        id=utterance.id,
        aliases=page.aliases(utterance.id),
        forms=page.forms(members),
        speaker=_speaker(utterance),
        speaker_href=atlas.speaker_page(utterance.speaker),
        facts=_facts(dossier, utterance, members),
        wordings=tuple(_brief_wording(page, q, compared.get(q.id, ())) for q in members),
        reason=utterance.hidden.reason if utterance.hidden else "",
    )


def _brief_wording(page: Page, quotation: Quotation, found: tuple[Named, ...]) -> BriefWording:
    article, whole = page.atlas.article_of(quotation), quotation.whole
    return BriefWording(
        id=quotation.id,
        aliases=page.aliases(quotation.id),
        badge=page.atlas.badge(article, whole, quotation.id),
        words=verbatim(whole.of(article.text)),
        proof=Html(proof(article, whole)),
        is_reported=quotation.kind == "reported",
        named=found,
    )


def differences_of(dossier: Dossier, utterance: Utterance) -> dict[str, tuple[Named, ...]]:
    """How each wording differs from the base, by quotation id.

    Words quoted inside a report of them have none: what they lack the report around them has.
    """
    members = [dossier.quotation[m] for m in utterance.members]
    inner = {q.id for q in members if any(encloses(other, q) for other in members)}
    return {q: named(dossier, c) for q, c in against_base(utterance).items() if q not in inner}


def _facts(dossier: Dossier, utterance: Utterance, members: list[Quotation]) -> tuple[str, ...]:
    articles = articles_of(dossier, utterance)
    if articles == 1 and len(members) == 1:
        return (labels.KIND_OF_QUOTATION[members[0].kind],)
    if articles == 1 and any(all(q is other or encloses(other, q) for q in members) for other in members):
        return ("reported, partly in their own words",)
    quoting = {q.article for q in members if q.kind != "reported"}
    facts = [labels.count(articles, "article")]
    if not quoting:
        facts.append("reported, never quoted")
    elif len(quoting) < articles:
        facts.append(f"quoted in {len(quoting)}, only reported in {articles - len(quoting)}")
    return tuple(facts)


def _line(atlas: Atlas, line: Line) -> LineView:
    articles = [atlas.article_of(q) for q in line.quotations]
    names = list(dict.fromkeys(atlas.outlet(a) for a in articles))
    reported = line.quotations[0].kind == "reported"
    classes = " ".join(c for c, on in (("base", line.is_base), ("reported", reported)) if on)
    return LineView(
        badges=tuple(atlas.badge(a, q.whole, q.id) for a, q in zip(articles, line.quotations, strict=True)),
        name=names[0] if len(names) == 1 else labels.count(len(names), "outlet"),
        classes=classes,
        cells=tuple(CellView(_attributes(cell), cell.html) for cell in line.cells),
    )


def _is_shown(members: list[Quotation], quotation: Quotation) -> bool:
    """Whether another wording shows this one's sentence already."""
    return any(encloses(other, quotation) and other.context.covers(quotation.context) for other in members)


def _attributes(cell: Cell) -> Html:
    names = (cell.change, "slight" * cell.is_slight, "flagged" * cell.is_flag)
    return Html(f'class="{" ".join(filter(None, names))}"')


def _wordings(page: Page, utterance: Utterance, members: list[Quotation], several: bool) -> tuple[WordingView, ...]:
    """Each wording in its sentence, with its differences where there is something to compare."""
    compared = differences_of(page.atlas.dossier, utterance) if several else {}
    shown = [q for q in members if q.id in compared or q.id == utterance.base]
    pairs = pairs_of(page.atlas.dossier, utterance, shown, page.numbers) if compared else {}
    base = page.atlas.article_of(page.atlas.dossier.quotation[utterance.base]).siglum
    comparisons = against_base(utterance)
    found = []
    for quotation in members:
        diffs = None
        if quotation.id in compared:
            kept = kept_words(comparisons[quotation.id])
            diffs = DiffsView(base, kept, compared[quotation.id], pairs.get(quotation.id, ""))
        elif quotation.id == utterance.base and compared:
            diffs = DiffsView("", "", (), pairs.get(quotation.id, ""))
        found.append(
            _wording(page, utterance, quotation, diffs, comparisons.get(quotation.id), _is_shown(members, quotation))
        )
    return tuple(found)


def _wording(
    page: Page,
    utterance: Utterance,
    quotation: Quotation,
    diffs: DiffsView | None,
    comparison: Comparison | None,
    is_shown: bool,
) -> WordingView:
    atlas, article = page.atlas, page.atlas.article_of(quotation)
    facts = [*filter(None, (atlas.outlet(article), atlas.place(article, quotation.whole.start)))]
    if len(utterance.members) > 1:
        facts.append(labels.KIND_OF_QUOTATION[quotation.kind])
    comparison = comparison if diffs else None
    return WordingView(
        id=quotation.id,
        aliases=page.aliases(quotation.id),
        badge=atlas.badge(article, quotation.whole, quotation.id),
        context=in_context(
            atlas,
            quotation,
            f"{labels.speaker(quotation)}, {labels.outlet(article)}: ",
            is_shown,
            comparison.differences if comparison else (),
            flagged_places(utterance.apparatus, comparison) if comparison else (),
        ),
        facts=(*facts, *_credit(utterance, quotation)),
        self_link=f"#{quotation.id}",
        cite=cite_link(atlas.root, quotation),
        diffs=diffs,
    )


def _credit(utterance: Utterance, quotation: Quotation) -> tuple[str, ...]:
    """Where this wording is credited otherwise, or not surely."""
    if quotation.speaker is None:
        return ("nobody credited here",) if utterance.speaker else ()
    if quotation.speaker.name != utterance.speaker:
        return (f"credited to {labels.speaker(quotation)} here",)
    return ("speaker not certain",) if quotation.speaker.confidence < UNSURE else ()
