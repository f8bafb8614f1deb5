"""Whether a sentence is of a year before its article's: it says so, or stands amid sentences that do."""

from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.plans import is_past
from dossier.analysis.dates_terms import MONTH_NAMES, WEEKDAY
from dossier.model import Span
from dossier.patterns import compiled, late

YEAR = compiled(rf"\b(?:[Ii]n|[Ss]ince|[Dd]uring|of|{'|'.join(MONTH_NAMES)},?) ((?:19|20)\d\d)\b")
"""A year by which something is dated."""
_WORDS = compiled(r"\w+")
DAY = rf"\b(?:{WEEKDAY}|[Tt]oday|[Tt]onight|[Yy]esterday)\b"
_OF_TODAY = rf"{DAY}|\b(?:has|have|is|are|will|now)\b"
_YEARS_AFTER = (
    r"(?:(?:Less|More) than |Nearly |Almost |About )?(?:an?|one|[a-z]+|[A-Z][a-z]+|\d+) (?:years?|decades?) after\b"
)
_NEAR = 2
"""Sentences before one in which it is looked for what year is told of."""
_OPENING = 3
"""Sentences of an article, its headline counted, that open it."""


def is_of_another_year(passage: Passage) -> bool:
    """Whether the words of a remark that nobody says date it: "In a letter of May 1912, Lund said"."""
    said = min((q.whole.start for q in passage.quotations), default=passage.span.end)
    return said > passage.span.start and is_of_past_year(passage, Span(passage.span.start, said))


def begins_long_ago(passage: Passage) -> bool:
    """Whether it opens with what was years ago, "Less than a decade after", and comes to no day of the news."""
    words = passage.words
    return (
        passage.sentence.order > _OPENING
        and late(_YEARS_AFTER).match(words) is not None
        and late(DAY).search(words) is None
    )


def is_amid_another_year(passage: Passage) -> bool:
    """Whether what it tells as done stands between sentences of a year before, and nothing in it is of today."""
    behind = passage.known.sentence_after(passage.sentence)
    if passage.sentence.order <= _OPENING or behind is None or not is_of_past_year(passage, behind.span):
        return False
    own = passage.words
    if late(_OF_TODAY).search(own) or not any(map(is_past, _WORDS.findall(own))):
        return False
    before = passage.sentence
    for _ in range(_NEAR):
        before = passage.known.sentence_before(before)
        if is_of_past_year(passage, before.span):
            return True
    return False


def is_of_past_year(passage: Passage, span: Span) -> bool:
    """Whether a stretch of an article is dated by a year, and by none but years before the article's."""
    published = passage.known.articles[passage.article].published
    years = YEAR.findall(passage.text, span.start, span.end)
    return published is not None and bool(years) and max(years) < published[:4]
