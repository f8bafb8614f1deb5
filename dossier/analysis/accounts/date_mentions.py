"""Dates as the running text of articles prints them, each with what stands around it, to be laid on each other."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date

from dossier.analysis.dates import Dated, dates_in, day_of, hints_in
from dossier.analysis.dates_terms import bounds
from dossier.analysis.likeness import Survey, tokens_of
from dossier.frozen import changed, frozen
from dossier.model import Article, Locator, Span
from dossier.patterns import compiled, late

LEAP_YEAR = 2000
"""The year of a bare date, which may be 29 February."""
_SUMMER = 6
"""The first month of the season that in the south is of two years."""
_NO_DAY = date(2001, 6, 15)
"""Stands for a day of publishing that nobody knows: weekdays and bare dates then are compared among themselves."""
_BEFORE, _AFTER = 70, 30
# It begins with letters that stand so, which are searched fast.
_OF_MONTH = compiled(r" of (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*")
_PART = compiled(r"\b(?:end|close|beginning|start|middle)$")
_MONTH = compiled("Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec")
_LONGEST_PART = 12
_OF_ANOTHER = r",(?: \w+){1,3} (?:hours|days|weeks|months|years)? ?(?:after|before)\b"
"""What stands behind a date and tells of another doing that is so long before it: ", four days after the flood"."""
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


@frozen(guarded=False)
class Mention:
    """A date, the words around it that say of what, and their stems without those of the date itself.

    ``kind`` is "full" (a year is printed or known), "bare" (a month, with a day or not, of a year not known)
    or "weekday". ``when`` is compared among those of one kind; of a bare date it has no year.
    """

    place: Locator
    when: str
    kind: str
    doubtful: bool
    relative: bool
    season: bool
    sentence: Span
    around: Span
    stems: frozenset[str]


def mentions_of(known: Survey, articles: Sequence[Article]) -> list[Mention]:
    """Dates of the running text in the order of articles, then of reading."""
    reference = {a.id: day_of(a.published) or day_of(a.updated) for a in articles}
    latest = max((d for d in reference.values() if d), default=None)
    found = []
    hints = {a: [*hints_in(article.text), len(article.text)] for a, article in known.articles.items()}
    for sentence in known.sentences:
        here, start = hints[sentence.article], sentence.span.start
        if here[bisect_left(here, start)] >= sentence.span.end or sentence.piece.kind == "headline":
            continue
        article, span = sentence.article, sentence.span
        text = known.articles[article].text
        day = reference[article] or latest
        for dated in dates_in(text, span, day or _NO_DAY):
            if mention := _mention(known, article, span, dated, day is not None):
                found.append(mention)
    found += _parts_of_months(known, latest)
    return sorted(found, key=lambda m: (m.place.article, m.place.span.start, m.place.span.end))


def _mention(known: Survey, article: str, sentence: Span, dated: Dated, placed: bool) -> Mention | None:
    text = known.articles[article].text
    when, kind = dated.when, "full"
    if dated.inferred and not placed:
        words = dated.span.of(text).casefold()
        if words.endswith("day") and not words.endswith(("today", "yesterday")):
            kind, when = "weekday", words.split()[-1]
        elif _MONTH.search(dated.span.of(text)):
            kind, when = "bare", "/".join(end[4:] for end in dated.when.split("/"))
        else:
            return None
    mention = _around(known, Locator(article, dated.span), when, kind, dated.doubtful, sentence)
    return changed(mention, season=True) if dated.precision == "season" else mention


def _around(known: Survey, place: Locator, when: str, kind: str, doubtful: bool, sentence: Span) -> Mention:
    relative = _MONTH.search(known.articles[place.article].text, place.span.start, place.span.end) is None
    tokens = tokens_of(known.articles[place.article].text)
    text, stop = known.articles[place.article].text, min(sentence.end, place.span.end + _AFTER)
    another = late(_OF_ANOTHER).search(text, place.span.end, stop)
    around = Span(max(sentence.start, place.span.start - _BEFORE), another.start() if another else stop)
    stems = frozenset(tokens.stems_in(around)).difference(tokens.stems_in(place.span), ("",))
    return Mention(place, when, kind, doubtful, relative, False, sentence, around, stems)


def _parts_of_months(known: Survey, latest: date | None) -> Iterator[Mention]:
    """ "the end of May": the month, where no year is known."""
    texts = {name: article.text for name, article in known.articles.items()} if latest is None else {}
    found = {
        name: [
            (part.start(), m)
            for m in _OF_MONTH.finditer(text)
            if (part := _PART.search(text, max(0, m.start() - _LONGEST_PART), m.start()))
        ]
        for name, text in texts.items()
    }
    for sentence in known.sentences if any(found.values()) else ():
        for start, m in found[sentence.article]:
            if sentence.span.start <= start < sentence.span.end and sentence.piece.kind != "headline":
                place = Locator(sentence.article, Span(start, m.end()))
                when = f"-{_MONTHS.index(m[1].lower()) + 1:02}"
                yield _around(known, place, when, "bare", False, sentence.span)


def apart(one: Mention, other: Mention) -> bool:
    """Whether two dates cannot be one: of one kind, and no day is of both; two seasons are told apart by name."""
    if one.kind != other.kind or one.when == other.when:
        return False
    if one.kind == "weekday" or (one.season and other.season):
        return True
    (first, last), (begin, end) = _days_of(one), _days_of(other)
    return last < begin or end < first


def _days_of(mention: Mention) -> tuple[date, date]:
    """The first and last day that a date may mean; a season is of the north or of the south, and so of any month."""
    ends = [end if end[0].isdigit() else f"{LEAP_YEAR}{end}" for end in mention.when.split("/")]
    first, last = bounds("/".join(ends))
    if not mention.season:
        return first, last
    return (date(first.year - 1, 12, 1), date(first.year + 1, 2, 28)) if first.month == _SUMMER else _year_of(first)


def _year_of(day: date) -> tuple[date, date]:
    return date(day.year, 1, 1), date(day.year, 12, 31)
