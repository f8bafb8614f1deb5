"""Where the articles differ, each in its own words: a few that an editor should look at, not all that there are."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from dossier.analysis.accounts.differences import Difference
from dossier.analysis.accounts.differing_bynames import byname_differences
from dossier.analysis.accounts.differing_charges import charge_differences
from dossier.analysis.accounts.differing_contents import content_differences
from dossier.analysis.accounts.differing_counted import counted_differences
from dossier.analysis.accounts.differing_credits import attribution_differences, quote_differences
from dossier.analysis.accounts.differing_cuts import cut_differences
from dossier.analysis.accounts.differing_dates import date_differences
from dossier.analysis.accounts.differing_deeds import leaving_differences, opposite_differences
from dossier.analysis.accounts.differing_demands import demand_differences
from dossier.analysis.accounts.differing_denials import denial_differences
from dossier.analysis.accounts.differing_doings import doing_differences
from dossier.analysis.accounts.differing_findings import finding_differences
from dossier.analysis.accounts.differing_holders import holder_differences
from dossier.analysis.accounts.differing_hours import hour_differences
from dossier.analysis.accounts.differing_labels import label_differences
from dossier.analysis.accounts.differing_margins import margin_differences
from dossier.analysis.accounts.differing_moments import moment_differences
from dossier.analysis.accounts.differing_names import printed_names, spelling_differences, subject_differences
from dossier.analysis.accounts.differing_numbers import number_differences
from dossier.analysis.accounts.differing_places import place_differences
from dossier.analysis.accounts.differing_plans import plan_differences
from dossier.analysis.accounts.differing_remarks import remark_differences
from dossier.analysis.accounts.differing_reports import report_differences
from dossier.analysis.accounts.differing_slots import slot_differences
from dossier.analysis.accounts.differing_spans import rank_span_differences
from dossier.analysis.accounts.differing_stages import stage_differences
from dossier.analysis.accounts.differing_standings import standing_differences
from dossier.analysis.accounts.differing_successors import successor_differences
from dossier.analysis.accounts.differing_tallies import age_differences, vote_differences
from dossier.analysis.accounts.differing_titles import office_differences, rank_differences
from dossier.analysis.accounts.differing_turns import turn_differences
from dossier.analysis.accounts.differing_vague import vague_differences
from dossier.analysis.accounts.differing_variants import variant_differences
from dossier.analysis.accounts.differing_words import near_quote_differences, term_differences, wording_differences
from dossier.analysis.accounts.nearness import Nearness, told_in_several
from dossier.analysis.accounts.pairs import facing_clauses
from dossier.analysis.anchors import anchor
from dossier.analysis.likeness import Survey, survey
from dossier.frozen import changed
from dossier.model import (
    SLIGHT_TRAITS,
    Article,
    Discrepancy,
    DiscrepancyKind,
    Locator,
    Quotation,
    Span,
    Statement,
    Support,
    Utterance,
)

_MOST_FOR_FIVE = 20
_MOST_OF_A_KIND = 6


def find_discrepancies(
    articles: Sequence[Article],
    quotations: Sequence[Quotation],
    utterances: Sequence[Utterance],
    statements: Sequence[Statement],
) -> tuple[Discrepancy, ...]:
    """The weightiest differences between articles that are near each other: at most four an article (ten at least).

    Of one kind there are at most six for each five articles, and more where other kinds leave room.

    They are looked for where two articles say the same thing (wordings of one utterance, places of one statement), and
    where they fill one slot of the event: the count of the same, the day of one doing, the office of one person. What
    is no contradiction (a rounding, a day told more closely) comes last.
    """
    by_id = {q.id: q for q in quotations}
    utterances = list(told_in_several(utterances, by_id))
    worded = {m: by_id[m] for u in utterances for m in u.members}
    whole = survey(articles)
    linked = Nearness(whole, statements, [[worded[m] for m in u.members] for u in utterances])
    known = linked.of(whole)
    quotations = [q for q in quotations if q.article in linked.articles]
    utterances = [u for u in utterances if linked.any_near({worded[m].article for m in u.members})]
    members = [worded[m] for u in utterances for m in u.members]
    facing = [pair for pair in facing_clauses(statements) if linked.near(pair.a.article, pair.b.article)]
    printed = printed_names(known)
    found: list[Difference] = [
        *spelling_differences(linked, printed),
        *wording_differences(whole, members, utterances),
        *subject_differences(whole, members, utterances),
        *near_quote_differences(known, linked, quotations, utterances),
        *cut_differences(whole, members, utterances),
        *remark_differences(known, linked, quotations, utterances),
        *stage_differences(known, facing),
        *slot_differences(known, facing),
        *label_differences(known, quotations),
        *term_differences(whole, members, utterances),
        *attribution_differences(known, linked, quotations),
        *quote_differences(whole, members, utterances),
        *rank_differences(known),
        *office_differences(known, printed),
        *leaving_differences(known, printed),
        *opposite_differences(known, facing),
        *hour_differences(known, facing),
        *number_differences(known, linked, facing),
        *counted_differences(known, linked),
        *age_differences(known, printed),
        *vote_differences(known, linked),
        *rank_span_differences(known, linked),
        *plan_differences(known, linked),
        *report_differences(whole, members, utterances),
        *date_differences(known, linked, articles),
        *place_differences(known, linked, quotations),
        *denial_differences(known, linked),
        *charge_differences(known, linked, printed),
        *finding_differences(known, linked),
        *demand_differences(known, linked),
        *successor_differences(known, linked),
        *variant_differences(known, printed),
        *byname_differences(known, linked, printed),
        *moment_differences(known, linked),
        *turn_differences(known, linked),
        *content_differences(known, linked),
        *holder_differences(known, linked),
        *vague_differences(known, linked),
        *margin_differences(known, linked),
        *standing_differences(known, linked, printed),
        *doing_differences(known, linked, quotations),
    ]
    most = max(10, _MOST_FOR_FIVE * len(articles) // 5)
    near = {one for one in found if any(linked.near(a.article, b.article) for a, b in combinations(one.sides, 2))}
    shown = _spread(sorted(near, key=_rank), most)
    return tuple(_named(whole, [changed(one, of=one.of or _statement(one, statements)) for one in shown]))


def _statement(one: Difference, statements: Sequence[Statement]) -> str | None:
    """The first statement whose places hold two sides or more."""
    for statement in statements:
        carriers: list[Statement | Support] = [statement, *statement.support]
        met = {p for p in one.sides if any(c.article == p.article and c.span.overlaps(p.span) for c in carriers)}
        if len(met) > 1:
            return statement.id
    return None


def _rank(one: Difference) -> tuple[bool, float, DiscrepancyKind, tuple[Locator, ...], str]:
    """What is no contradiction comes last; else the weightiest first."""
    return one.trait in SLIGHT_TRAITS, -one.weight, one.kind, one.sides, one.about


def _spread(found: Iterable[Difference], most: int) -> list[Difference]:
    """The weightiest, no kind crowding out the others while there are others; what stands on the same words once."""
    kept: list[Difference] = []
    count: dict[str, int] = defaultdict(int)
    taken: dict[str, list[tuple[int, Span]]] = defaultdict(list)
    most_of_a_kind = _MOST_OF_A_KIND * max(1, most // _MOST_FOR_FIVE)
    late: list[Difference] = []

    def keep(one: Difference) -> None:
        met = Counter(n for p in one.sides for n in {n for n, span in taken[p.article] if span.overlaps(p.span)})
        if len(kept) < most and max(met.values(), default=0) < 2:
            for place in one.sides:
                taken[place.article].append((len(kept), place.span))
            count[one.kind] += 1
            kept.append(one)

    for one in found:
        if count[one.kind] < most_of_a_kind:
            keep(one)
        else:
            late.append(one)
    for one in late:  # where there is room left
        keep(one)
    return sorted(kept, key=_rank)


def _named(known: Survey, found: Iterable[Difference]) -> Iterable[Discrepancy]:
    """With ids made of the words of the first side."""
    seen: dict[str, int] = defaultdict(int)
    for one in found:
        first = one.sides[0]
        words = first.span.of(known.articles[first.article].text)
        name = anchor(f"d-{one.kind}", first.article, words)
        seen[name] += 1
        if seen[name] > 1:
            name = anchor(f"d-{one.kind}", first.article, words, seen[name])
        yield Discrepancy(name, one.kind, one.about, one.sides, one.trait, one.of)
