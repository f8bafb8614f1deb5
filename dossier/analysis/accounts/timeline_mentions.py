"""Every date of the running text: what it means, and the clause that says what happened then."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter
from typing import Literal

from dossier.analysis.accounts.clause_cuts import clauses_of
from dossier.analysis.accounts.nouns import kind_at
from dossier.analysis.accounts.timeline_deeds import Told, day_of_deed
from dossier.analysis.accounts.timeline_said import is_saying
from dossier.analysis.accounts.timeline_told import joined, told_of
from dossier.analysis.accounts.yearly import is_yearly
from dossier.analysis.dates import Dated, dates_in, day_of, hints_in, printed_in
from dossier.analysis.dates_chained import chained_in, units_in
from dossier.analysis.dates_loose import Approximate, approximation, coded
from dossier.analysis.dates_terms import bounds
from dossier.analysis.likeness import Sentence, Survey, Tokens, tokens_of
from dossier.analysis.reach import LONGEST
from dossier.frozen import changed, frozen
from dossier.model import Article, Locator, Seeds, Span
from dossier.patterns import compiled, late

_APART = timedelta(days=10)
"""How far the days of the articles may lie apart for an article without one to be read against all of them."""
_STAMP = compiled(r"\(@\w+\)\s*$")
"""What stands before the date of a post that is set into an article."""
_PRONOUN = (
    r"[“\"]?(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Tt]h(?:is|at|ese|ose|eir)|[Hh]is|[Hh]er|[Ii]ts)\b"
    r"(?! (?:year|month|week|day)\b)"
)
_MEASURE = (
    r"(?i:\b(?:first|second|third|last|only|most|more|less|fewer|fewest|best|worst|times|[a-z]{3,}est)\b)(?:[^,;.“”\"]|(?<=\d),(?=\d))*"
    r"\b(?:since|of) (?:the )?\d{4}$"
)
_COUNTED_FROM = tuple(f"{word} {the}" for word in ("since", "of") for the in ("", "the "))
"""What stands right before the year where the pattern is found."""
_NEAR = 120
"""Characters before a year in which it is said to measure something."""
_THE = 6
"""Words with which a sentence opens that has "the" before what the sentence before it names: "The loudest critic"."""

_PASSED = 1
"""Sentences without a date that may stand between a date and what counts from it."""

Basis = Literal["article", "event", "others", "none"]


@frozen()
class Reference:
    """The days against which an article's relative dates are read, and whose they are: they must all agree."""

    days: tuple[date, ...]
    basis: Basis


@frozen()
class Mention:
    """One date in one article: its place and meaning, the ``clause`` it stands in, and what is ``told`` of it.

    ``said``: it is when somebody said something. ``earlier`` is the sentence to be read before what is told,
    where it opens with "it" or "the ban"; ``approximate`` how the date is told that is only about then.
    """

    place: Locator
    dated: Dated
    clause: Span
    told: Span
    said: bool
    earlier: Locator | None = None
    approximate: Approximate | None = None

    @property
    def when(self) -> str:
        """As EDTF has it."""
        precision = self.dated.precision
        return coded(self.dated.when, precision) if precision in ("season", "quarter") else self.dated.when

    @property
    def told_at(self) -> Locator:
        return Locator(self.place.article, self.told)


def references(seeds: Seeds) -> dict[str, Reference]:
    """By article: its own day, else the event's; else the days of the others, if they lie close together."""
    own = {a.id: day_of(a.published) or day_of(a.updated) for a in seeds.articles}
    event = day_of(seeds.event_date)
    days = tuple(sorted({d for d in own.values() if d}))
    if event:
        rest = Reference((event,), "event")
    elif days and days[-1] - days[0] <= _APART:
        rest = Reference(days, "others")
    else:
        rest = Reference((), "none")
    return {name: Reference((day,), "article") if day else rest for name, day in own.items()}


def mentions_of(known: Survey, seeds: Seeds) -> Iterator[Mention]:
    """The dates of all running text, article by article, in order."""
    against = references(seeds)
    others = _printed(seeds.articles) if any(not r.days for r in against.values()) else ()
    return mentions_against(known, against, others)


def mentions_against(known: Survey, against: Mapping[str, Reference], others: tuple[date, ...]) -> Iterator[Mention]:
    """The same, read against days of our choosing; ``others`` are those that the articles print in full."""
    prose = (s for s in known.sentences if s.piece.told)
    for article, sentences in groupby(prose, key=attrgetter("article")):
        yield from _of_article(known, article, list(sentences), against, others)


def _printed(articles: Sequence[Article]) -> tuple[date, ...]:
    return tuple(sorted({d for a in articles for d in printed_in(a.text)}))


def _of_article(
    known: Survey,
    name: str,
    sentences: Sequence[Sentence],
    against: Mapping[str, Reference],
    others: tuple[date, ...],
) -> Iterator[Mention]:
    text, days = known.articles[name].text, against[name].days
    hints, units = [*hints_in(text), len(text)], [*units_in(text), len(text)]
    told: list[Told] = []
    before: Sequence[Dated] = ()
    passed = 0
    for sentence, last in zip(sentences, [None, *sentences], strict=False):
        span = sentence.span
        is_hinted = hints[bisect_left(hints, span.start)] < span.end
        may_count = units[bisect_left(units, span.start)] < span.end
        if not is_hinted and not (told and may_count):
            passed += 1
            continue
        read = _agreed(text, span, days, others) if is_hinted else ()
        found = [d for d in read if not _is_no_date(text, sentence, d)]
        if may_count and (found or told):
            found += _chained(text, span, found, before if passed <= _PASSED else (), told)
        before, passed = (found, 0) if found else (before, passed + 1)
        near = last.span if last and last.span.end - last.span.start <= LONGEST else None
        clauses = list(clauses_of(text, span, tokens_of(text))) if found else []
        for dated in found:
            mention = _mention(text, sentence, clauses, dated, days[-1] if days else None)
            told.append((mention.clause, dated))
            is_open = near and mention.told.start == span.start and _leans(text, span, near)
            yield changed(mention, earlier=Locator(name, near)) if near and is_open else mention


def _chained(
    text: str, span: Span, here: Sequence[Dated], before: Sequence[Dated], told: Sequence[Told]
) -> tuple[Dated, ...]:
    """What counts from a date of the sentence, of one ``before``, or of what the text has ``told`` with its date."""
    own = [(Span(span.start, d.span.end), d) for d in here]
    return chained_in(text, span, here, before, lambda end, fine: day_of_deed(text, end, [*told, *own], fine))


def opens_with_pronoun(text: str, told: Span) -> bool:
    """Whether what is told begins with "he", "it", "this": of somebody or something told before."""
    return late(_PRONOUN).match(text, told.start) is not None


def _leans(text: str, sentence: Span, last: Span) -> bool:
    """Whether a sentence opens with a pronoun, or with "the" and a word of the sentence before."""
    if opens_with_pronoun(text, sentence):
        return True
    tokens = tokens_of(text)
    opening = tokens.within(sentence)[:_THE]
    if not text.startswith("The ", sentence.start) or not opening or _opens_with_name(tokens, sentence):
        return False
    return not {tokens.stems[n] for n in opening if tokens.stems[n]}.isdisjoint(tokens.stems_in(last))


def _opens_with_name(tokens: Tokens, sentence: Span) -> bool:
    """Whether words with a capital are all that is named: "The West has", and not "The Arizona group"."""
    words = tokens.within(sentence)[1:]
    ends = next((k for k in words if not tokens.words[k][0].isupper()), words.stop)
    if not words.start < ends < words.stop:
        return False
    return not tokens.stems[ends] or tokens.words[ends].endswith("ed") or kind_at(tokens, ends) == "deed"


def _agreed(text: str, span: Span, days: Sequence[date], others: tuple[date, ...]) -> Sequence[Dated]:
    """The dates of a sentence that mean the same from every day against which it may be read."""
    if not days:
        return dates_in(text, span, None, others)
    first = dates_in(text, span, days[0])
    rest = [frozenset(dates_in(text, span, day)) for day in days[1:]] if first else []
    return [d for d in first if all(d in found for found in rest)]


def _is_no_date(text: str, sentence: Sentence, dated: Dated) -> bool:
    """Whether nothing is known to have been then: "yesterday" within a quotation, a stamp, a measure, a rule."""
    if dated.precision == "year" and _is_measure(text, sentence.span, dated.span):
        return True
    if is_yearly(text, sentence.span, dated):
        return True
    return (dated.near and _inside_marks(text, sentence, dated.span)) or _is_stamp(text, dated.span)


def _is_measure(text: str, sentence: Span, dated: Span) -> bool:
    """Whether a year is what something is counted from or of: "the biggest rise since 1931", "its first vote of 1931".

    "The first since 1931, when the mill burned" tells what was then.
    """
    if not text.endswith(_COUNTED_FROM, 0, dated.end - len("1931")):
        return False
    measure = late(_MEASURE).search(text, max(sentence.start, dated.start - _NEAR), dated.end)
    return measure is not None and measure.end() == dated.end and not text.startswith((", when", " when"), dated.end)


def _inside_marks(text: str, sentence: Sentence, span: Span) -> bool:
    """Does it stand in quotation marks, where "yesterday" counts from the day on which it was said?"""
    before = text[sentence.piece.span.start : span.start]
    return before.rfind("“") > before.rfind("”") or before.count('"') % 2 == 1


def _is_stamp(text: str, span: Span) -> bool:
    return bool(_STAMP.search(text, max(0, span.start - 40), span.start))


def _mention(text: str, sentence: Sentence, clauses: Sequence[Span], dated: Dated, latest: date | None) -> Mention:
    """What lies ahead of the ``latest`` day against which the article is read was not said then."""
    at = next((i for i, c in enumerate(clauses) if c.overlaps(dated.span)), 0)
    clause = joined(clauses[at], dated.span)
    told = told_of(text, sentence.span, clauses, at, dated.span)
    is_ahead = latest is not None and bounds(dated.when)[0] > latest
    said = not is_ahead and is_saying(text, clause, dated)
    place, about = dated.span, approximation(text, dated.span.start, dated.span.end, dated.precision)
    return Mention(Locator(sentence.article, place), dated, clause, told, said, approximate=about)
