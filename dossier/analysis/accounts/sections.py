"""Where in the summary a statement stands, and the order in which it is read."""

from collections.abc import Collection, Mapping, Sequence

from dossier.analysis.accounts.passages import Passage
from dossier.analysis.accounts.plans import overtaken
from dossier.frozen import frozen
from dossier.model import Article, Section, Span, Statement
from dossier.patterns import compiled

ORDER: tuple[Section, ...] = ("lead", "most", "some", "one", "said", "background")
"""In the order of reading: the event, what one article alone has, what was said of it, what went before."""
_LEAD = 5
"""Statements that open the summary at most."""
_LEAD_OF_LATE = 1
"""The same of those whose own articles do not open with them: one, where nothing else opens the summary."""
_NONE: Mapping[int, Collection[int]] = {}
_OPENING = 3
"""Sentences of an article, its headline counted, that open it."""
_MARKS = ("“", '"', "'", "‘")
_PAST = compiled(
    r"\b(?:[Ll]ast (?:month|year|summer|winter|spring|fall|autumn)|[Pp]reviously|[Ii]n recent (?:weeks|months|years)|"
    r"(?:weeks?|months?|years?|decades?) (?:ago|earlier|before)|[Ee]arlier this (?:month|year)|[Ss]ince (?:19|20)\d\d|"
    r"[Ii]n (?:19|20)\d\d|(?:January|February|March|April|May|June|July|August|September|October|November|December),? "
    r"(?:19|20)\d\d|had (?:\w+ )?\w+(?:ed|en|n)|has long|have long)\b"
)


@frozen()
class Standing:
    """What decides on a statement's section: how many outlets carry one part of it, of how many in all."""

    carriers: int
    outlets: int
    opens: int
    """Outlets that carry it in the first sentences of their articles."""
    met: bool
    """Whether it tells who met whom."""


def standing(
    statement: Statement, articles: Mapping[str, Article], orders: Sequence[tuple[str, int]], met: bool
) -> Standing:
    """``orders`` are the carriers' articles with the number of the sentence that carries it."""
    outlet = {a: article.outlet or a for a, article in articles.items()}
    told: dict[Span | None, set[str]] = {s.of: set() for s in statement.support}
    for s in statement.support:
        told[s.of].add(outlet[s.article])
    parts = [
        {outlet[statement.article]}.union(*[there for of, there in told.items() if _meet(of, one)]) for one in told
    ]
    most = max((len(part) for part in parts), default=1)
    opens = len({outlet[a] for a, order in orders if order <= _OPENING})
    return Standing(most, len(set(outlet.values())), opens, met)


def _meet(of: Span | None, other: Span | None) -> bool:
    return of is None or other is None or of.overlaps(other)


def sections(of: Sequence[tuple[Passage, Standing]], alike: Mapping[int, Collection[int]] = _NONE) -> list[Section]:
    """The section of each statement, given the sentence it stands in and what is known of its carriers.

    The lead is what most outlets open with, or who met whom; a remark is no lead unless articles open with it. It has
    no background, nothing planned that another article tells as done, no quotation where prose tells it, and of those
    that say the same for the most part (``alike``, by their numbers here) the first alone.
    """
    past = overtaken([p for p, _ in of], [n for n, (_, s) in enumerate(of) if s.carriers > 1])
    may = [n for n, (p, s) in enumerate(of) if s.carriers > 1 and (s.opens > 1 or (s.met and s.opens)) and _is_news(p)]
    for rest in ([n for n in may if n not in past], [n for n in may if not _opens_quoted(of[n][0])]):
        may = [n for n in may if n in rest] or may
    may.sort(key=lambda n: (_late(of[n][0]), -of[n][1].opens, -of[n][1].carriers, *_place(of[n][0])))
    lead: set[int] = set()
    for n in may:
        most = _LEAD_OF_LATE if _late(of[n][0]) else _LEAD
        if len(lead) < most and lead.isdisjoint(alike.get(n, ())):
            lead.add(n)
    if not lead and of:
        opening = [n for n, (p, _) in enumerate(of) if p.sentence.order <= _OPENING]
        lead = {min(opening, key=lambda n: (-of[n][1].carriers, *_place(of[n][0])))} if opening else set()
    return ["lead" if n in lead else "background" if n in past else _section(*item) for n, item in enumerate(of)]


def _is_news(passage: Passage) -> bool:
    """Whether a sentence may stand in the lead: it begins its article, or does not tell what went before."""
    return _opens(passage) or not _is_past(passage)


def _opens(passage: Passage) -> bool:
    """Whether it begins its article's running text."""
    return any(p.span.start == passage.span.start for p in passage.known.articles[passage.article].paragraphs[:1])


def _opens_quoted(passage: Passage) -> bool:
    """Whether a sentence begins with somebody's words."""
    return passage.words.lstrip().startswith(_MARKS)


def _late(passage: Passage) -> bool:
    """Whether its own article does not open with it: what others open with may be told so, but not first."""
    return passage.sentence.order > _OPENING


def _place(passage: Passage) -> tuple[int, int]:
    return passage.sentence.order, passage.number


def _section(passage: Passage, standing: Standing) -> Section:
    if passage.remark and (_opens_quoted(passage) or not _opens(passage)):
        return "said"
    if is_background(passage):
        return "background"
    if standing.carriers < 2:
        return "one"
    return "most" if 2 * standing.carriers > standing.outlets else "some"


def is_background(passage: Passage) -> bool:
    """Whether a sentence that does not open its article tells, in its main clauses, what went before."""
    return passage.sentence.order > _OPENING and _is_past(passage)


def _is_past(passage: Passage) -> bool:
    return any(_PAST.search(passage.text, c.span.start, c.span.end) for c in passage.clauses if c.main)


def reading_order(articles: Mapping[str, Article], statement: Statement) -> tuple[int, float, str, object]:
    """By section, then by where the articles tell it on average; of the lead those that tell a part count, too."""
    lead = statement.section == "lead"
    places = [(statement.article, statement.span), *((s.article, s.span) for s in statement.support if s.whole or lead)]
    mean = sum(span.start / max(1, len(articles[a].text)) for a, span in places) / len(places)
    return ORDER.index(statement.section), mean, statement.article, statement.span
