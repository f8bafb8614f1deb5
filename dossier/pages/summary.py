"""The merged summary: statements by section, differences facing each other, and what it is made of."""

from collections.abc import Iterator
from itertools import groupby

from dossier.model import Dossier, Section
from dossier.pages import labels
from dossier.pages.addresses import Past
from dossier.pages.atlas import Atlas
from dossier.pages.discrepancies import differences_view
from dossier.pages.figures import figures_view
from dossier.pages.odds import any_differs
from dossier.pages.pictures import agreement_view, coverage_strips
from dossier.pages.sections import HEADINGS, by_section
from dossier.pages.statements import Teller, shown
from dossier.pages.views_summary import NewsView, StatementGroup, SummaryView

_HOW: dict[Section, str] = {
    "lead": "What the articles open with: who, what, where and when.",
    "most": "Found with more than half of the outlets.",
    "some": "Found with several outlets, though not with most.",
    "one": "Found with one outlet alone. It may be true all the same, and the program may have missed it elsewhere.",
    "said": "What people are quoted or reported as saying. The quotes have every wording of it.",
    "background": "What went before, and what explains it.",
}


def summary_view(dossier: Dossier) -> SummaryView:
    atlas = Atlas(dossier, "../")
    past, teller = Past(atlas), Teller(atlas)
    return SummaryView(
        kicker=_kicker(dossier),
        news=tuple(_news(atlas)),
        strips=coverage_strips(atlas),
        agreement=agreement_view(dossier),
        articles=atlas.key(),
        groups=_groups(teller, past),
        hidden=tuple(teller.view(s, past.aliases(s.id)) for s in dossier.statements if s.hidden),
        differences=differences_view(atlas),
        figures=figures_view(atlas),
        buried=past.buried("s"),
        odds=any_differs(shown(dossier)),
    )


def _kicker(dossier: Dossier) -> str:
    told = shown(dossier)
    shared = sum(len(s.carriers) > 1 for s in told)
    words = labels.count(len(told), "statement")
    return f"{words}, {shared:,} carried by more than one article" if len(dossier.articles) > 1 else words


def _news(atlas: Atlas) -> Iterator[NewsView]:
    for _, group in groupby(atlas.dossier.news_days, key=lambda d: d.after):
        days = list(group)
        day = f"{days[0].day}, {labels.date_words(days[0].when)}" if days[0].when else days[0].day
        yield NewsView(day, tuple(atlas.badge(atlas.dossier.article[d.article], d.place.span) for d in days))


def _groups(teller: Teller, past: Past) -> tuple[StatementGroup, ...]:
    return tuple(
        StatementGroup(
            section, HEADINGS[section], _HOW[section], tuple(teller.view(s, past.aliases(s.id)) for s in statements)
        )
        for section, statements in by_section(teller.atlas.dossier)
    )
