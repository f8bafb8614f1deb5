"""Every finder of differences, by what it looks at: all that two articles that are near each other fill one slot with.

A finder is a function from what it is told of to differences. To add one, write it in a file ``finders/*.py``, name
it in its group here, and give it a line in the table of docs/guide/developing.md.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain

from dossier.analysis.accounts.differences import Difference
from dossier.analysis.accounts.finders.absences import absence_differences
from dossier.analysis.accounts.finders.asserted import asserted_differences
from dossier.analysis.accounts.finders.bynames import byname_differences
from dossier.analysis.accounts.finders.channels import channel_differences
from dossier.analysis.accounts.finders.charges import charge_differences
from dossier.analysis.accounts.finders.contents import content_differences
from dossier.analysis.accounts.finders.counted import counted_differences
from dossier.analysis.accounts.finders.credits import attribution_differences, quote_differences
from dossier.analysis.accounts.finders.crowds import crowd_differences
from dossier.analysis.accounts.finders.cuts import cut_differences
from dossier.analysis.accounts.finders.dates import date_differences
from dossier.analysis.accounts.finders.days import day_differences
from dossier.analysis.accounts.finders.demands import demand_differences
from dossier.analysis.accounts.finders.denials import denial_differences
from dossier.analysis.accounts.finders.disclosures import disclosure_differences
from dossier.analysis.accounts.finders.doings import doing_differences
from dossier.analysis.accounts.finders.doubts import doubt_differences, unsure_differences
from dossier.analysis.accounts.finders.filings import filing_differences
from dossier.analysis.accounts.finders.filled import filled_differences
from dossier.analysis.accounts.finders.findings import finding_differences
from dossier.analysis.accounts.finders.grades import rank_differences
from dossier.analysis.accounts.finders.headlines import headline_differences, verdict_differences
from dossier.analysis.accounts.finders.headway import headway_differences
from dossier.analysis.accounts.finders.holders import holder_differences
from dossier.analysis.accounts.finders.hours import hour_differences
from dossier.analysis.accounts.finders.installed import installed_differences
from dossier.analysis.accounts.finders.labels import label_differences
from dossier.analysis.accounts.finders.leavings import leaving_differences
from dossier.analysis.accounts.finders.margins import margin_differences
from dossier.analysis.accounts.finders.moments import moment_differences
from dossier.analysis.accounts.finders.names import (
    Names,
    printed_names,
    spelling_differences,
    subject_differences,
)
from dossier.analysis.accounts.finders.near_quotes import near_quote_differences
from dossier.analysis.accounts.finders.numbers import number_differences
from dossier.analysis.accounts.finders.openings import opening_differences
from dossier.analysis.accounts.finders.opposites import opposite_differences
from dossier.analysis.accounts.finders.parties import party_differences
from dossier.analysis.accounts.finders.penalties import penalty_differences
from dossier.analysis.accounts.finders.places import place_differences
from dossier.analysis.accounts.finders.portraits import portrait_differences
from dossier.analysis.accounts.finders.reasons import reason_differences
from dossier.analysis.accounts.finders.rebuttals import rebuttal_differences
from dossier.analysis.accounts.finders.remarks import remark_differences
from dossier.analysis.accounts.finders.replies import reply_differences
from dossier.analysis.accounts.finders.reports import report_differences
from dossier.analysis.accounts.finders.roles import role_differences
from dossier.analysis.accounts.finders.scales import scale_differences
from dossier.analysis.accounts.finders.slots import slot_differences
from dossier.analysis.accounts.finders.spans import rank_span_differences
from dossier.analysis.accounts.finders.stances import stance_differences
from dossier.analysis.accounts.finders.standings import standing_differences
from dossier.analysis.accounts.finders.successors import successor_differences
from dossier.analysis.accounts.finders.tallies import age_differences, vote_differences
from dossier.analysis.accounts.finders.tellings import telling_differences
from dossier.analysis.accounts.finders.tied_sites import tied_site_differences
from dossier.analysis.accounts.finders.tied_times import tied_time_differences
from dossier.analysis.accounts.finders.titles import office_differences
from dossier.analysis.accounts.finders.topics import topic_differences
from dossier.analysis.accounts.finders.transliterations import transliteration_differences
from dossier.analysis.accounts.finders.turns import turn_differences
from dossier.analysis.accounts.finders.twins import twin_differences
from dossier.analysis.accounts.finders.vague import vague_differences
from dossier.analysis.accounts.finders.variants import variant_differences
from dossier.analysis.accounts.finders.words import spelt_differences, term_differences, wording_differences
from dossier.analysis.accounts.nearness import Nearness, told_in_several
from dossier.analysis.accounts.pairs import Facing, facing_clauses
from dossier.analysis.accounts.twins import Twins, twins_of
from dossier.analysis.likeness import Survey, survey
from dossier.forks import of_each
from dossier.frozen import frozen
from dossier.model import Article, Quotation, Statement, Utterance

_WORTH_SHARING = 200
"""Articles from which on the finders are shared out among processes."""
_IN_ARTICLES = (
    counted_differences,
    vote_differences,
    rank_span_differences,
    denial_differences,
    finding_differences,
    demand_differences,
    successor_differences,
    moment_differences,
    turn_differences,
    content_differences,
    holder_differences,
    vague_differences,
    margin_differences,
    day_differences,
    headline_differences,
    verdict_differences,
    opening_differences,
    topic_differences,
    reason_differences,
    disclosure_differences,
    filing_differences,
    absence_differences,
    hour_differences,
    stance_differences,
)
_OF_PEOPLE = (
    charge_differences,
    variant_differences,
    byname_differences,
    role_differences,
    standing_differences,
    portrait_differences,
    rebuttal_differences,
    reply_differences,
    penalty_differences,
)
_OF_PEOPLE_ANYWHERE = (office_differences, leaving_differences, age_differences)
_IN_STATEMENTS = (
    slot_differences,
    opposite_differences,
    headway_differences,
    tied_time_differences,
    tied_site_differences,
    spelt_differences,
    party_differences,
)
_IN_UTTERANCES = (
    wording_differences,
    quote_differences,
    cut_differences,
    subject_differences,
    term_differences,
    telling_differences,
)
_OF_QUOTATIONS = (attribution_differences, place_differences, doing_differences)
_OF_WORDINGS = (near_quote_differences, remark_differences)


@frozen()
class Compared:
    """What is laid on each other: of the whole dossier what may differ between articles that are near each other."""

    whole: Survey
    articles: Sequence[Article]
    nearness: Nearness
    known: Survey
    """Without the articles that are near none."""
    quotations: Sequence[Quotation]
    """Of these articles."""
    utterances: Sequence[Utterance]
    """With wordings in two articles that are near each other."""
    members: Sequence[Quotation]
    """The wordings of these utterances."""
    facing: Sequence[Facing]
    """Clauses of near articles that one statement has."""
    printed: Names
    twins: Sequence[Twins]
    """None where not all articles are held to tell of one event."""


def compared(
    articles: Sequence[Article],
    quotations: Sequence[Quotation],
    utterances: Sequence[Utterance],
    statements: Sequence[Statement],
) -> Compared:
    """Leave out what is of no two articles that are near each other."""
    by_id = {q.id: q for q in quotations}
    several = list(told_in_several(utterances, by_id))
    whole = survey(articles)
    nearness = Nearness(whole, statements, [[by_id[m] for m in u.members] for u in several])
    known = nearness.of(whole)
    kept = [u for u in several if nearness.any_near({by_id[m].article for m in u.members})]
    return Compared(
        whole,
        articles,
        nearness,
        known,
        [q for q in quotations if q.article in nearness.articles],
        kept,
        [by_id[m] for u in kept for m in u.members],
        [pair for pair in facing_clauses(statements) if nearness.near(pair.a.article, pair.b.article)],
        printed_names(known),
        tuple(twins_of(known, nearness)),
    )


def find_all(c: Compared) -> Iterator[Difference]:
    """What every finder finds; of some, sides are near each other only in part."""
    finders = [*_finders(c)]
    least = 1 if len(c.articles) >= _WORTH_SHARING else len(finders) + 1
    return chain.from_iterable(of_each(lambda find: list(find()), finders, least))


def _finders(c: Compared) -> Iterator[Callable[[], Iterable[Difference]]]:
    """Each with what it looks at; those that take longest first, so that the shares are alike."""
    yield partial(report_differences, c.whole, c.members, c.utterances)
    yield partial(date_differences, c.known, c.nearness, c.articles, c.printed)
    yield partial(installed_differences, c.known, c.nearness, c.articles)
    yield partial(number_differences, c.known, c.nearness, c.facing)
    for in_utterances in _IN_UTTERANCES:
        yield partial(in_utterances, c.whole, c.members, c.utterances)
    yield partial(spelling_differences, c.nearness, c.printed)
    for find in _IN_ARTICLES:
        yield partial(find, c.known, c.nearness)
    for of_wordings in _OF_WORDINGS:
        yield partial(of_wordings, c.known, c.nearness, c.quotations, c.utterances)
    for of_people in _OF_PEOPLE:
        yield partial(of_people, c.known, c.nearness, c.printed)
    for anywhere in _OF_PEOPLE_ANYWHERE:
        yield partial(anywhere, c.known, c.printed)
    for in_statements in _IN_STATEMENTS:
        yield partial(in_statements, c.known, c.facing)
    yield partial(asserted_differences, c.known, c.facing, c.quotations)
    for of_quotations in _OF_QUOTATIONS:
        yield partial(of_quotations, c.known, c.nearness, c.quotations)
    if c.nearness.all_near:
        yield partial(transliteration_differences, c.known, c.nearness, c.printed, c.facing)
        yield partial(twin_differences, c.known, c.twins, c.quotations)
        yield partial(channel_differences, c.whole, c.members, c.utterances)
        yield partial(scale_differences, c.known)
        yield partial(filled_differences, c.known)
        yield partial(crowd_differences, c.known)
        yield partial(doubt_differences, c.known)
        yield partial(unsure_differences, c.known)
    yield partial(label_differences, c.known, c.quotations)
    yield partial(rank_differences, c.known)
