"""What may not be published leaves the dossier, so that nothing made of it can let it out.

Of an article of which excerpts alone may be published, quotations and the sentences in which they stand are kept,
and the headline. Everything else of its text becomes WITHHELD, and whatever would show it goes or is found elsewhere.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from dossier.analysis.anchors import anchor
from dossier.frozen import changed
from dossier.model import (
    WITHHELD,
    Article,
    Attribution,
    Discrepancy,
    Dossier,
    Locator,
    NamedDay,
    NewsDay,
    Person,
    PersonEntry,
    Quotation,
    Span,
    Statement,
    Support,
    TimelineEntry,
    withholding,
)

RULE = "carried by words that are not reproduced here"
"""Said of a support instead of the words in common, which may stand in what is withheld."""


def within_rights(dossier: Dossier) -> Dossier:
    """The dossier with nothing in it that may not be published; the same one where all of it may be."""
    if not any(a.rights == "excerpts" for a in dossier.articles):
        return dossier
    articles = tuple(_excerpted(a, dossier.quotations) if a.rights == "excerpts" else a for a in dossier.articles)
    shown = _Shown({a.id: a.text for a in articles})
    statements = tuple(shown.statements(dossier.statements))
    kept = {s.id for s in statements} | {u.id for u in dossier.utterances}
    discrepancies = tuple(shown.discrepancies(dossier.discrepancies, kept))
    told = {d.id for d in discrepancies}
    return changed(
        dossier,
        seeds=changed(dossier.seeds, articles=articles),
        quotations=tuple(map(shown.quotation, dossier.quotations)),
        people=tuple(shown.person(p, {e.name: e for e in dossier.seeds.people}) for p in dossier.people),
        statements=tuple(_differing(s, told) for s in statements),
        discrepancies=discrepancies,
        timeline=tuple(shown.timeline(dossier.timeline, told)),
        named_days=tuple(shown.named_days(dossier.named_days)),
        news_days=shown.news_days(dossier.news_days),
    )


def _excerpted(article: Article, quotations: Iterable[Quotation]) -> Article:
    kept = [p.span for p in article.pieces if p.kind == "headline"]
    for quotation in quotations:
        if quotation.article == article.id:
            kept += [quotation.whole, quotation.context, *quotation.spans]
    text = withholding(article.text, article.pieces, kept)
    markup = tuple(m for m in article.markup if WITHHELD not in m.span.of(text))
    return changed(article, text=text, markup=markup)


def _differing(statement: Statement, told: Container[str]) -> Statement:
    """A statement whose places name no difference but those that are ``told``; they claim no more for it."""
    support = (changed(s, differs=tuple(name for name in s.differs if name in told)) for s in statement.support)
    return changed(statement, support=tuple(support))


class _Shown:
    """What of a dossier stands in words that may be published. ``texts``: those of the articles, by id."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts

    def _has(self, article: str, *spans: Span | None) -> bool:
        return not any(WITHHELD in span.of(self._texts[article]) for span in spans if span)

    def quotation(self, quotation: Quotation) -> Quotation:
        """Who is credited is known; the words that name them may stand in a sentence that is not published."""
        speaker, cue = quotation.speaker, quotation.cue
        if self._has(quotation.article, cue, speaker.mention if speaker else None):
            return quotation
        if speaker and not self._has(quotation.article, speaker.mention):
            speaker = Attribution(speaker.name, None, speaker.rule, speaker.confidence)
        return changed(quotation, speaker=speaker, cue=cue if self._has(quotation.article, cue) else None)

    def person(self, person: Person, given: Mapping[str, PersonEntry]) -> Person:
        """Only spellings and titles that can be read somewhere, or that the editors gave."""
        own = given.get(person.name, PersonEntry(person.name))
        variants = tuple(v for v in person.variants if v in own.variants or self._anywhere(v))
        titles = tuple(t for t in person.titles if t in own.titles or self._anywhere(t))
        spellings = tuple(pair for pair in person.misspellings if pair[0] in self._texts[pair[1]])
        return changed(person, variants=variants, titles=titles, misspellings=spellings)

    def _anywhere(self, words: str) -> bool:
        return any(words in text for text in self._texts.values())

    def statements(self, statements: Iterable[Statement]) -> Iterator[Statement]:
        """Each in its own words, else in those of another article that carries the whole of it."""
        taken: set[str] = set()
        for statement in statements:
            told = self._told(statement)
            if told and told.id not in taken:
                taken.add(told.id)
                yield told

    def _told(self, statement: Statement) -> Statement | None:
        support = tuple(self._support(s) for s in statement.support)
        if self._has(statement.article, statement.span):
            before = statement.before if self._has(statement.article, statement.before) else None
            return changed(statement, before=before, support=support)
        place = next((s for s in support if s.whole and self._has(s.article, s.span)), None)
        if place is None:
            return None
        others = tuple(changed(s, rule=RULE, of=None) for s in support if s is not place)
        own = Support(statement.article, statement.span, place.score, RULE, whole=True)
        text = place.span.of(self._texts[place.article])
        return changed(
            statement,
            id=anchor("s", place.article, text),
            article=place.article,
            span=place.span,
            before=None,
            support=(own, *others),
        )

    def _support(self, support: Support) -> Support:
        return support if self._has(support.article, support.span) else changed(support, rule=RULE)

    def discrepancies(self, discrepancies: Iterable[Discrepancy], kept: set[str]) -> Iterator[Discrepancy]:
        """Those of which every side may be shown: what they are about is told in the words of all."""
        for found in discrepancies:
            if self._all(found.sides):
                yield changed(found, of=found.of if found.of in kept else None)

    def _all(self, places: Sequence[Locator]) -> bool:
        return all(self._has(place.article, place.span) for place in places)

    def timeline(self, entries: Iterable[TimelineEntry], kept: set[str]) -> Iterator[TimelineEntry]:
        """Each with those of its places that may be shown, its words taken from one of them."""
        for entry in entries:
            pairs = [pair for pair in zip(entry.refs, entry.told, strict=True) if self._all(pair)]
            if not pairs:
                continue
            text = entry.text
            if len(pairs) < len(entry.refs):
                text = self._words(pairs[0][1])
            refs = tuple(ref for ref, _ in pairs)
            yield changed(
                entry,
                text=text,
                refs=refs,
                told=tuple(told for _, told in pairs),
                inferred_in=tuple(a for a in entry.inferred_in if any(ref.article == a for ref in refs)),
                coarser=tuple(place for place in entry.coarser if place in refs),
                differs=tuple(name for name in entry.differs if name in kept),
                before=entry.before if self._may_precede(entry.before, pairs[0][1]) else None,
            )

    def named_days(self, entries: Iterable[NamedDay]) -> Iterator[NamedDay]:
        """The same of days of the week that nobody could date."""
        for entry in entries:
            pairs = [pair for pair in zip(entry.refs, entry.told, strict=True) if self._all(pair)]
            if pairs:
                refs, told = zip(*pairs, strict=True)
                text = entry.text if len(pairs) == len(entry.refs) else self._words(told[0])
                before = entry.before if self._may_precede(entry.before, told[0]) else None
                yield changed(entry, text=text, refs=refs, told=told, before=before)

    def news_days(self, days: Iterable[NewsDay]) -> tuple[NewsDay, ...]:
        """Those that are named in words that may be shown; none where these are all of one day."""
        kept = [day for day in days if self._has(day.article, day.place.span)]
        if len({day.after for day in kept}) < 2:
            return ()
        return tuple(changed(day, after=day.after - kept[0].after) for day in kept)

    def _may_precede(self, before: Locator | None, told: Locator) -> bool:
        """Whether a sentence may be shown, and is still of the article whose words follow it."""
        return before is not None and before.article == told.article and self._has(before.article, before.span)

    def _words(self, place: Locator) -> str:
        return " ".join(place.span.of(self._texts[place.article]).split())
