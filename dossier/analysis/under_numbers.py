"""Articles called by numbers while they are analysed, so that nothing that is found hangs on what they are called.

Where two sentences are equally good the analysis takes the one whose article comes first, and articles come in the
order of their ids. Editors choose ids for addresses, not for that: an article that is renamed must tell the same.
So each is analysed under an id that its number leads: ``00002/harbour-strike``. The earlier article comes first, of
those of one time the longer, and of those as long the one whose words do. Only articles of the very same words and
outlet are told apart by their ids.
"""

from collections.abc import Callable, Iterable, Mapping

from dossier.analysis.anchors import published_id
from dossier.frozen import changed
from dossier.model import Article, Dossier, Locator, Person, Quotation, Seeds, Statement, TimelineEntry

_UNDATED = "~"
"""Sorts behind every date."""


def under_numbers(seeds: Seeds) -> Seeds:
    """The same seeds, in their order, each article's id led by its number in the order of their dates and texts."""
    number = {a.id: f"{n:05}/{a.id}" for n, a in enumerate(sorted(seeds.articles, key=_rank))}
    return changed(seeds, articles=tuple([changed(a, id=number[a.id]) for a in seeds.articles]))


def _rank(article: Article) -> tuple[object, ...]:
    text = article.text
    return article.published or _UNDATED, -len(text), text, article.outlet or "", article.url or "", article.id


def under_names(dossier: Dossier, seeds: Seeds) -> Dossier:
    """What was found of the seeds under numbers, told of the seeds themselves."""
    names = {a.id: published_id(a.id) for a in dossier.articles}

    def place(one: Locator) -> Locator:
        return Locator(names[one.article], one.span)

    def places(several: Iterable[Locator]) -> tuple[Locator, ...]:
        return tuple(map(place, several))

    return changed(
        dossier,
        seeds=seeds,
        quotations=tuple([_quotation(q, names) for q in dossier.quotations]),
        people=tuple([_person(p, names) if p.misspellings else p for p in dossier.people]),
        statements=tuple([_statement(s, names) for s in dossier.statements]),
        discrepancies=tuple([changed(d, sides=places(d.sides)) for d in dossier.discrepancies]),
        timeline=tuple([_dated(t, names, places) for t in dossier.timeline]),
        named_days=tuple(
            [
                changed(d, refs=places(d.refs), told=places(d.told), before=d.before and place(d.before))
                for d in dossier.named_days
            ]
        ),
        news_days=tuple([changed(d, article=names[d.article], place=place(d.place)) for d in dossier.news_days]),
    )


def _dated(
    t: TimelineEntry, names: Mapping[str, str], places: Callable[[Iterable[Locator]], tuple[Locator, ...]]
) -> TimelineEntry:
    return changed(
        t,
        refs=places(t.refs),
        told=places(t.told),
        inferred_in=_named(t.inferred_in, names),
        coarser=places(t.coarser),
        before=places([t.before])[0] if t.before else None,
    )


def _quotation(q: Quotation, names: Mapping[str, str]) -> Quotation:
    """Written out, because a dossier has thousands."""
    return Quotation(
        q.id, names[q.article], q.kind, q.spans, q.whole, q.context, q.speaker, q.cue, q.rule, q.confidence
    )


def _person(person: Person, names: Mapping[str, str]) -> Person:
    return changed(person, misspellings=tuple([(spelling, names[a]) for spelling, a in person.misspellings]))


def _statement(statement: Statement, names: Mapping[str, str]) -> Statement:
    return changed(
        statement,
        article=names[statement.article],
        support=tuple([changed(s, article=names[s.article]) for s in statement.support]),
        origins=tuple([_named(voice, names) for voice in statement.origins]),
    )


def _named(articles: Iterable[str], names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple([names[a] for a in articles])
