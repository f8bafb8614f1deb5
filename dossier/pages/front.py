"""The first page and the page about the dossier."""

from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

from dossier.model import SLIGHT_TRAITS, Dossier
from dossier.pages import labels
from dossier.pages.articles import article_lines
from dossier.pages.atlas import Atlas
from dossier.pages.escape import escape
from dossier.pages.matrix import MOST_COLUMNS
from dossier.pages.odds import any_differs
from dossier.pages.pictures import coverage_strips
from dossier.pages.quotes import featured, in_several_articles
from dossier.pages.statements import lead, shown, statement_view
from dossier.pages.utterances import utterance_view
from dossier.pages.views import AboutView, Fact, HomeView, Step

_PROGRAMS = ("mkdocs", "mkdocs-material", "Markdown", "sentencex", "rapidfuzz", "markdown-it-py")

MOST_LISTED = 100
"""Articles that the first page lists; of more the rest stand on the page of all articles."""


def home_view(dossier: Dossier) -> HomeView:
    atlas = Atlas(dossier)
    seeds = dossier.seeds
    chosen = featured(dossier)
    remark = utterance_view(atlas, chosen) if chosen else None
    return HomeView(
        title=seeds.title,
        description=seeds.description,
        kicker=f"A dossier of {labels.spelled(len(dossier.articles), 'article')}",
        when=labels.date_words(seeds.event_date),
        where=seeds.event_place,
        outlets=tuple(atlas.badge(a) for a in dossier.articles) if len(dossier.articles) <= MOST_COLUMNS else (),
        steps=tuple(_steps(dossier)),
        strips=coverage_strips(atlas),
        lead=tuple(statement_view(atlas, s) for s in lead(dossier)),
        featured=remark,
        featured_heading=f"One remark, {labels.spelled(len(remark.lines), 'wording')}" if remark else "",
        featured_href=f"quotes/#{chosen.id}" if chosen else "",
        articles=article_lines(atlas, MOST_LISTED),
        more=f"All {labels.count(len(dossier.articles), 'article')}" if len(dossier.articles) > MOST_LISTED else "",
        odds=any_differs(lead(dossier)),
    )


def _steps(dossier: Dossier) -> Iterator[Step]:
    """Where to go, each with how much is there."""
    articles, told = len(dossier.articles), shown(dossier)
    whole = "In full, every" if all(a.rights == "full" for a in dossier.articles) else "Every"
    several = len(in_several_articles(dossier))
    shared = sum(len(s.carriers) > 1 for s in told)
    yield Step(
        "summary/",
        _noun(len(told), "statement"),
        f"The event in the articles’ own words{f'; {shared:,} told by several' * (shared > 0)}.",
        f"{len(told):,}",
    )
    yield Step(
        "quotes/",
        _noun(len(dossier.quotations), "quotation"),
        f"{several:,} said in several articles, every wording side by side."
        if several
        else "Who is quoted or reported, and with what words.",
        f"{len(dossier.quotations):,}",
    )
    yield _differing(sum(d.trait not in SLIGHT_TRAITS for d in dossier.discrepancies))
    yield Step(
        "articles/",
        _noun(articles, "article"),
        f"{whole} quotation marked" + (", and any two of them side by side." if articles > 1 else "."),
        f"{articles:,}",
    )


def _noun(number: int, one: str) -> str:
    return one if number == 1 else f"{one}s"


def _differing(number: int) -> Step:
    words = "Points on which the accounts do not agree." if number != 1 else "Point on which the accounts do not agree."
    if not number:
        words = "No point was found on which the accounts do not agree."
    return Step("summary/#differ", _noun(number, "difference"), words, f"{number:,}")


def about_view(dossier: Dossier) -> AboutView:
    return AboutView(
        counts=_counts(dossier),
        settings=_settings(dossier),
        versions=_versions(),
        texts=tuple(
            Step(
                f"../data/articles/{a.id}.txt",
                f"{labels.outlet(a)} ({a.siglum})",
                f"{labels.count(len(a.text), 'character')}; sha256 of the seed: {a.sha256}",
            )
            for a in dossier.articles
        ),
    )


def _counts(dossier: Dossier) -> tuple[Fact, ...]:
    kinds = [q.kind for q in dossier.quotations]
    several = len(in_several_articles(dossier))
    slight = sum(d.trait in SLIGHT_TRAITS for d in dossier.discrepancies)
    rows = [
        ("Articles", len(dossier.articles), ""),
        ("Words", sum(labels.length(a) for a in dossier.articles), "without what is not part of the article"),
        ("Quotations", len(kinds), "in all"),
        ("… quoted in full clauses", kinds.count("direct"), ""),
        ("… quoted in part", kinds.count("partial"), ""),
        ("… titles and labels in quotation marks", kinds.count("term"), ""),
        ("… reported in the journalists’ words", kinds.count("reported"), ""),
        ("Quotations with nobody credited", sum(q.speaker is None for q in dossier.quotations), "shown as such"),
        ("Things said in several articles", several, ""),
        ("Statements in the summary", len(shown(dossier)), ""),
        ("Points on which accounts differ", len(dossier.discrepancies) - slight, ""),
        ("Slight differences", slight, "of spelling, of rounding, or of how exact an article is"),
        ("Entries of the timeline", len(dossier.timeline), ""),
        ("Pieces set aside as not part of an article", sum(len(a.furniture) for a in dossier.articles), "folded away"),
    ]
    return tuple(Fact(term, escape(f"{number:,}"), note) for term, number, note in rows)


def _settings(dossier: Dossier) -> tuple[Fact, ...]:
    seeds = dossier.seeds
    inferred, ruled = sum(len(a.inferred) for a in dossier.articles), seeds.statement_rulings
    rows = [
        ("Language", seeds.language),
        ("Manifest", "dossier.yml" if seeds.manifest else "none: only what the articles print is known"),
        ("Editors’ corrections", labels.count(len(seeds.overrides), "entry", "entries") if seeds.overrides else "none"),
        ("Editors’ word on the summary", labels.count(len(ruled), "entry", "entries") if ruled else "none"),
        ("People named by the editors", str(len(seeds.people)) if seeds.people else "none"),
        ("Facts inferred", labels.count(inferred, "field") + ", each marked where it is shown" if inferred else "none"),
    ]
    return tuple(Fact(term, escape(value)) for term, value in rows)


def _versions() -> tuple[Fact, ...]:
    return tuple(Fact(name, escape(found)) for name in _PROGRAMS if (found := _version(name)))


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
