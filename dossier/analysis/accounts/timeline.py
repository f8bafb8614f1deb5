"""The dates that the articles give, in order, each with the places that give it."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from dossier.analysis.accounts.cuts import clauses_of
from dossier.analysis.candidates import candidates
from dossier.analysis.clusters import components
from dossier.analysis.dates import Dated, dates_in, day_of
from dossier.analysis.likeness import Bag, Sentence, Survey, compare, survey, tokens_of
from dossier.frozen import frozen
from dossier.model import Locator, Seeds, Span, TimelineEntry

_LEAST_SCORE = 0.3
_LEAST_EVIDENCE = 0.7
_ROUNDING = 1e-6
_MOST = 200
"""Mentions of one date that are compared."""


@frozen()
class _Mention:
    place: Locator
    dated: Dated
    clause: Span
    bag: Bag


def find_dates(seeds: Seeds) -> tuple[TimelineEntry, ...]:
    """Every date printed in the articles' running text, earliest first.

    Relative ones ("last month", "on Wednesday") are resolved from the day of the article, or of
    the event where the article has none, and are then ``inferred``. One entry may be
    given by several articles; ``text`` is the clause of the first that gives it.
    """
    known = survey(seeds.articles)
    event = day_of(seeds.event_date)
    reference = {a.id: day_of(a.published) or day_of(a.updated) or event for a in seeds.articles}
    by_when: dict[str, list[_Mention]] = defaultdict(list)
    for sentence in known.sentences:
        if sentence.piece.role == "body" or sentence.piece.kind == "standfirst":
            for mention in _mentions(known, sentence, reference[sentence.article]):
                by_when[mention.dated.when].append(mention)
    return tuple(entry for when in sorted(by_when) for entry in _entries(known, by_when[when]))


def _mentions(known: Survey, sentence: Sentence, reference: date | None) -> list[_Mention]:
    article = known.articles[sentence.article]
    found = []
    for dated in dates_in(article.text, sentence.span, reference):
        clauses = clauses_of(article.text, sentence.span, tokens_of(article.text))
        clause = next((c for c in clauses if c.overlaps(dated.span)), sentence.span)
        clause = Span(min(clause.start, dated.span.start), max(clause.end, dated.span.end))
        named = known.weighed(article.id, [dated.span])
        bag = Bag({s: w for s, w in known.weighed(article.id, [clause]).items() if s not in named})
        found.append(_Mention(Locator(article.id, dated.span), dated, clause, bag))
    return found


def _entries(known: Survey, mentions: Sequence[_Mention]) -> list[TimelineEntry]:
    """Mentions of one date, parted by what they say of it."""
    bags = [m.bag for m in mentions[:_MOST]]
    pairs = []
    for i, j, _ in candidates(bags, _LEAST_EVIDENCE - _ROUNDING, longest=_MOST):
        likeness = compare(bags[i], bags[j])
        if likeness.score >= _LEAST_SCORE and likeness.evidence >= _LEAST_EVIDENCE:
            pairs.append((i, j))
    return [_entry(known, [mentions[i] for i in group]) for group in components(len(mentions), pairs)]


def _entry(known: Survey, mentions: Sequence[_Mention]) -> TimelineEntry:
    mentions = sorted(mentions, key=lambda m: (m.dated.inferred, m.place))
    first = mentions[0]
    return TimelineEntry(
        when=first.dated.when,
        precision=first.dated.precision,
        text=first.clause.of(known.articles[first.place.article].text),
        inferred=all(m.dated.inferred for m in mentions),
        refs=tuple(sorted(m.place for m in mentions)),
    )
