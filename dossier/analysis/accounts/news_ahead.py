"""Articles whose news is yet to come when they are written, and is told as done by others: they are of a day before."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.plan_words import EXPECTED
from dossier.analysis.accounts.plans import came_to_pass, is_past
from dossier.analysis.accounts.timeline_mentions import Mention
from dossier.analysis.likeness import Survey, tokens_of
from dossier.model import Span

_OPENING = 3
"""Sentences of an article, its headline counted, that tell its news."""
_BEFORE = 3
"""Words before a day among which the deed stands that was done on it: "tried in vain on Tuesday"."""
_TO_COME = frozenset(("to", *EXPECTED))
"""Among these words, what says that no more was done than planned: "expected to begin on Tuesday"."""

Day = tuple[date, Mention]


def ahead(known: Survey, named: Mapping[str, Sequence[Day]], news: Sequence[Day]) -> Iterator[Day]:
    """Of each article that opens with what is to come the last day of which it tells something done.

    ``named`` are the days of articles whose news has none, ``news`` those of the others. Only where it is certain: an
    article is told to be of a day before another where it opens with a plan which that one opens with as done, names
    the other's day, and never as one on which something was done, and names a day before that as past.
    """
    passages = Passages(known, ()) if named and news else None
    for name, days in sorted(named.items()) if passages else ():
        past = [d for d in days if _is_done(known, d[1])]
        last = max((day for day, _ in past), default=None)
        later = {m.place.article for day, m in news if last and day > last and day in {d for d, _ in days}}
        if last and passages and _is_overtaken(passages, name, later):
            yield min((d for d in past if d[0] == last), key=lambda d: d[1].place)


def _is_overtaken(passages: Passages, name: str, others: Collection[str]) -> bool:
    """Whether a sentence with which an article opens plans what one with which some others open tells as done."""
    opening = [passages[n] for n, s in enumerate(passages.sentences) if s.order < _OPENING]
    there = [p for p in opening if p.article in others]
    return any(p.article == name and came_to_pass(p, there) for p in opening)


def _is_done(known: Survey, mention: Mention) -> bool:
    """Whether a deed told as past stands right before a day."""
    tokens = tokens_of(known.articles[mention.place.article].text)
    span = mention.place.span
    first = tokens.within(Span(span.start, span.end)).start
    words = tokens.words[max(0, first - _BEFORE) : first]
    return any(map(is_past, words)) and _TO_COME.isdisjoint(words)
