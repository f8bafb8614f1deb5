"""Where in the summary a statement stands, and the order in which it is read."""

from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet

from dossier.analysis.accounts.clause_cuts import RELATIVE
from dossier.analysis.accounts.nouns import kind_at
from dossier.analysis.accounts.other_years import begins_long_ago, is_amid_another_year, is_of_another_year
from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.plans import is_all_plan, main_clauses, overtaken
from dossier.analysis.accounts.sayings import is_saying
from dossier.analysis.dates_terms import MONTH_NAMES, WEEKDAY
from dossier.analysis.likeness import tokens_of
from dossier.frozen import frozen
from dossier.model import Article, Section, Span, Statement, Support
from dossier.patterns import compiled, late

_ORDER: tuple[Section, ...] = ("lead", "most", "some", "one", "said", "background")
"""In the order of reading: the event, what one article alone has, what was said of it, what went before."""
_LEAD = 5
"""Statements that open the summary at most."""
_LEAD_OF_LATE = 1
"""The same of those whose own articles do not open with them: one, where nothing else opens the summary."""
_TOLD_BY = 2
"""Other outlets that tell in their own words what is reported speech here, from which it is no mere saying."""
_GOOD_PART, _SMALL_PART = 0.2, 0.1
"""Part of a sentence from which what an article tells of it counts where no deed is told, and none of a main clause."""
_NONE: Mapping[int, Collection[int]] = {}
_NO_OPENINGS: Mapping[int, AbstractSet[int]] = {}
_OPENING = 3
"""Sentences of an article, its headline counted, that open it."""
_FIRST = 2
"""Paragraphs in which an article names the day of its news."""
_MARKS = ("“", '"', "'", "‘")
_MONTH = "|".join(MONTH_NAMES)
_TIME_BEFORE = (
    r"\b(?:[Ll]ast (?:month|year|summer|winter|spring|fall|autumn)|[Pp]reviously|[Ii]n recent (?:weeks|months|years)|"
    r"(?:weeks?|months?|years?|decades?) (?:ago|earlier|before)|[Ee]arlier this (?:month|year)|[Ss]ince (?:19|20)\d\d|"
    rf"[Ii]n (?:19|20)\d\d|(?:{_MONTH}),? (?:19|20)\d\d)\b"
)
_PAST = compiled(rf"{_TIME_BEFORE}|\b(?:had (?!been \w+ing\b)(?:\w+ )?\w+(?:ed|en|n)|has long|have long)\b")
_HAD = "had "
_OF_THE_YEAR = (
    rf"\b(?:[Ii]n|[Ss]ince|[Uu]ntil) ({_MONTH})\b(?! \d)|"
    r"\b(?:[Oo]n|[Aa]t midnight|[Ss]ince) (?:(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.|"
    rf"{_MONTH}) \d{{1,2}}\b(?!,? \d)|"
    rf"\b(?:[Oo]n|[Ss]ince) \d{{1,2}} (?:{_MONTH})\b(?!,? \d)"
)
"""A month, or a day of one: of news whose article names the days of its own week, it went before."""
_SUBJECT = r"(?:(?:Mr|Mrs|Ms|Dr)\.? )?([A-Z][a-z][\w-]+) [a-z]"
_DOES = (
    r"\b(?:pleased|happy|glad|proud) to announce\b|"
    r"\bI (?:am |hereby |today |now )*(?:announc|declar|resign|appoint|veto|nominat)\w*\b"
)
"""Words that are a deed in being said: "I hereby resign"."""
_AHEAD = (
    r"\b(?:will|would|is|are|be|to|next|plans?|set|due|expected|scheduled|until|fac(?:es?|ing)|under way|ongoing|"
    r"going on)\b"
)
"""Before a date: what is still to come, or is going on since then."""


@frozen()
class Standing:
    """What decides on a statement's section: how many outlets carry one part of it, of how many in all."""

    carriers: int
    outlets: int
    opens: int
    """Outlets that carry it in the first sentences of their articles."""
    met: bool
    """Whether it tells who met whom."""
    told: int = 0
    """Other outlets that tell it in their own words, as nobody's speech, or open with it."""
    shared: bool = False
    """Whether another outlet tells anything of it, however little."""


def standing(
    statement: Statement,
    outlet: Mapping[str, str],
    orders: Sequence[tuple[str, int]],
    met: bool,
    prose: Collection[str],
) -> Standing:
    """``outlet`` is that of each article; ``orders`` are the carriers' articles with the number of the sentence that
    carries it.

    ``prose`` are those that carry it in their own words, or open with it.
    """
    told: dict[Span | None, set[str]] = {s.of: set() for s in statement.support}
    for s in statement.support:
        told[s.of].add(outlet[s.article])
    parts = [
        {outlet[statement.article]}.union(*[there for of, there in told.items() if _meet(of, one)]) for one in told
    ]
    most = max((len(part) for part in parts), default=1)
    opens = len({outlet[a] for a, order in orders if order <= _OPENING})
    others = {outlet[a] for a in prose} - {outlet[statement.article]}
    return Standing(most, len(set(outlet.values())), opens, met, len(others))


def counts(passage: Passage, place: Support) -> bool:
    """Whether a place tells so much of a sentence that it decides on the section: a good part, or a deed.

    Of what is no main clause a deed alone is too little; and who denies it tells it not.
    """
    of = place.of or passage.span
    part = (of.end - of.start) / (passage.span.end - passage.span.start)
    tokens = tokens_of(passage.text)
    deeds = [k for k in tokens.within(of) if kind_at(tokens, k) == "deed"]
    asked = _GOOD_PART if not deeds else 0.0 if not passage.main_words.isdisjoint(deeds) else _SMALL_PART
    return not place.denied and (place.whole or part >= asked)


def _meet(of: Span | None, other: Span | None) -> bool:
    return of is None or other is None or of.overlaps(other)


def sections(
    of: Sequence[tuple[Passage, Standing]],
    alike: Mapping[int, Collection[int]] = _NONE,
    latest: Collection[str] = (),
    opening: Mapping[int, AbstractSet[int]] = _NO_OPENINGS,
) -> list[Section]:
    """The section of each statement, given the sentence it stands in and what is known of its carriers.

    The lead is what most outlets open with, or who met whom; a remark is no lead unless articles open with it. It has
    no background, nothing planned that another article tells as done, no quotation where prose tells it, and of those
    that say the same for the most part (``alike``, by their numbers here) the first alone. Where articles are of
    different days it has what the ``latest`` of them open with, whoever else tells it. ``opening`` has the sentences
    that open articles among the carriers of each.
    """
    past = overtaken([p for p, _ in of], [n for n, (_, s) in enumerate(of) if s.carriers > 1])
    past |= _opened_otherwise([p for p, _ in of], opening)
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
        early = [n for n, (p, _) in enumerate(of) if p.sentence.order <= _OPENING]
        lead = {min(early, key=lambda n: (-of[n][1].carriers, *_place(of[n][0])))} if early else set()
    lead |= _states([(n, *item) for n, item in enumerate(of) if n not in past], lead, latest)
    return ["lead" if n in lead else "background" if n in past else _section(*item) for n, item in enumerate(of)]


def _opened_otherwise(of: Sequence[Passage], opening: Mapping[int, AbstractSet[int]]) -> set[int]:
    """Which open their article with a plan, where another opens with what was done and a third opening carries both."""
    first = {n: opening[n] for n, p in enumerate(of) if opening.get(n) and _opens(p)}
    planned = {n for n in first if is_all_plan(of[n])}
    return {n for n in planned if any(not first[m].isdisjoint(first[n]) for m in first.keys() - planned)}


def _states(of: Sequence[tuple[int, Passage, Standing]], lead: Collection[int], latest: Collection[str]) -> set[int]:
    """What articles of the last day open with; and where all that leads is theirs, what others open with."""
    opening = [(n, p, s) for n, p, s in of if latest and _opens(p)]
    last = {n for n, p, _ in opening if p.article in latest}
    first = [(n, p, s) for n, p, s in opening if p.article not in latest]
    if first and not any(n in lead and p.article not in latest for n, p, _ in of):
        last.add(min(first, key=lambda item: (-item[2].carriers, *_place(item[1])))[0])
    return last


def _is_news(passage: Passage) -> bool:
    """Whether a sentence may stand in the lead: it begins its article, or does not tell what went before."""
    return _opens(passage) or not _is_past(passage)


def _opens(passage: Passage) -> bool:
    """Whether it begins its article's running text, behind the place where that was written."""
    first = [p.span for p in passage.known.articles[passage.article].paragraphs[:1] if p.span.covers(passage.span)]
    last = passage.known.sentence_before(passage.sentence).span
    return any(last.start < p.start or last == passage.span for p in first)


def _opens_quoted(passage: Passage) -> bool:
    """Whether a sentence begins with somebody's words."""
    return passage.words.lstrip().startswith(_MARKS)


def _late(passage: Passage) -> bool:
    """Whether its own article does not open with it: what others open with may be told so, but not first."""
    return passage.sentence.order > _OPENING


def _place(passage: Passage) -> tuple[int, int]:
    return passage.sentence.order, passage.number


def _section(passage: Passage, standing: Standing) -> Section:
    is_told = standing.told >= _TOLD_BY and not _opens_quoted(passage)
    is_told = is_told or late(_DOES).search(passage.words) is not None
    if is_saying(passage) and not is_told and (_opens_quoted(passage) or not _opens(passage)):
        return "background" if is_of_another_year(passage) or _was_said_before(passage) else "said"
    if is_background(passage) or is_amid_another_year(passage) or begins_long_ago(passage):
        return "background"
    if standing.carriers < 2:
        return "some" if standing.shared else "one"
    return "most" if 2 * standing.carriers > standing.outlets else "some"


def is_background(passage: Passage) -> bool:
    """Whether a sentence that does not open its article tells, in its main clauses, what went before.

    So does one about somebody who came in with the sentence before it, which tells that: "Ms. Lund left in 1980".
    """
    if passage.sentence.order <= _OPENING:
        return False
    return _is_past(passage) or _is_of_the_past(passage) or _was_said_before(passage)


def _is_of_the_past(passage: Passage) -> bool:
    """Whether it begins with somebody whom its article first names in the sentence before, which is past."""
    subject = late(_SUBJECT).match(passage.text, passage.span.start)
    if subject is None:
        return False
    last = passage.known.sentence_before(passage.sentence).span
    at = passage.text.find(subject[1])
    return last.start < at < last.end and _PAST.search(passage.text, last.start, last.end) is not None


def _is_past(passage: Passage) -> bool:
    main = main_clauses(passage)
    return any(_went_before(passage, c) for c in main) or any(_was(passage, c) for c in main)


def _went_before(passage: Passage, clause: Span) -> bool:
    """Whether a clause tells what went before; in what somebody said "had left" may be told of today."""
    if not _PAST.search(passage.text, clause.start, clause.end):
        return False
    reported = [
        q.whole
        for q in passage.quotations
        if q.kind == "reported" and q.cue and not q.cue.of(passage.text).endswith("ing")
    ]
    return any(
        not (found[0].startswith(_HAD) and any(said.start <= found.start() < said.end for said in reported))
        for found in _PAST.finditer(passage.text, clause.start, clause.end)
    )


def _was_said_before(passage: Passage) -> bool:
    """Whether the words that credit a remark, and stand before it, date it before the event: "In May, Lund said"."""
    said = min((q.whole.start for q in passage.quotations), default=passage.span.start)
    if passage.sentence.order <= _OPENING or said <= passage.span.start:
        return False
    cuts = [Span(c.start, min(c.end, said)) for c, _ in passage.cuts if c.start < said]
    frame = [c for c in cuts if not late(RELATIVE).match(passage.text, c.start)]
    return any(late(_TIME_BEFORE).search(passage.text, c.start, c.end) or _was(passage, c) for c in frame)


def _was(passage: Passage, clause: Span) -> bool:
    """Whether a clause tells what was done in a month, or on a day of one, while its article opens with a weekday."""
    dated = late(_OF_THE_YEAR).search(passage.text, clause.start, clause.end)
    if dated is None or late(_AHEAD).search(passage.text, clause.start, dated.start()):
        return False
    article = passage.known.articles[passage.article]
    opening = article.text[: max((p.span.end for p in article.paragraphs[:_FIRST]), default=0)]
    return late(rf"\b(?:{WEEKDAY})\b").search(opening) is not None and dated[0] not in opening


def reading_order(
    articles: Mapping[str, Article], statement: Statement, latest: Collection[str] = ()
) -> tuple[object, ...]:
    """By section, then by where the articles tell it on average; of the lead those that tell a part count, too.

    The lead begins with the last state of things, in the words of the ``latest`` articles.
    """
    lead = statement.section == "lead"
    places = [(statement.article, statement.span), *((s.article, s.span) for s in statement.support if s.whole or lead)]
    mean = sum(span.start / max(1, len(articles[a].text)) for a, span in places) / len(places)
    is_earlier = lead and statement.article not in latest
    return _ORDER.index(statement.section), is_earlier, mean, statement.article, statement.span
