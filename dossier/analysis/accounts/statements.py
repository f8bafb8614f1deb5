"""The merged summary: sentences of the articles, each with every article that carries it."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import chain

from dossier.analysis.accounts.anew import ByTwos, is_worth_it, read_anew
from dossier.analysis.accounts.in_full import claimed, tells_nothing
from dossier.analysis.accounts.in_passing import in_passing, with_facts
from dossier.analysis.accounts.laid import Laid
from dossier.analysis.accounts.news_days import latest
from dossier.analysis.accounts.origins import Origins
from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.place_bounds import rounded
from dossier.analysis.accounts.read_first import Reason, before, in_turn, reason
from dossier.analysis.accounts.rulings import Ruled, ruled
from dossier.analysis.accounts.scraps import without_scraps
from dossier.analysis.accounts.sections import Standing, counts, reading_order, sections, standing
from dossier.analysis.accounts.shown import shown_of
from dossier.analysis.accounts.tie import IN_COMMON, OF_SPEECH, Side, Tie, Ties, moved
from dossier.analysis.accounts.ties import ties_of
from dossier.analysis.accounts.uttered import Uttered
from dossier.analysis.accounts.weighed import weighed, with_weighed
from dossier.analysis.likeness import survey, tokens_of
from dossier.forks import aside
from dossier.frozen import changed
from dossier.model import (
    Article,
    Locator,
    NewsDay,
    Quotation,
    Retold,
    Span,
    Statement,
    StatementRuling,
    Support,
    Utterance,
)

_MOSTLY = 0.4
"""Part of a sentence that must be carried by another for the two not to stand in the lead side by side."""
_MUCH = 0.5
"""Part of a sentence from which a place may tell it in full."""
_WORTH_SHARING = 300
"""Sentences from which on what is told in passing is found in a process of its own."""
_LIMITING = frozenset("only solely first last all every never both alone".split())


def merge_statements(
    articles: Sequence[Article],
    quotations: Sequence[Quotation],
    utterances: Sequence[Utterance],
    rulings: Sequence[StatementRuling] = (),
    manifest: str = "the manifest",
    days: Sequence[NewsDay] = (),
    by_twos: ByTwos | None = None,
) -> tuple[Statement, ...]:
    """Choose the sentences that tell the event once, in reading order: the event, what was said, the background.

    What two articles or more carry comes first, then each article's own lead and the hard facts that one alone
    has; a sentence whose like stands already does not stand again. At most two fifths of all sentences, and 60.
    ``rulings`` are the editors', in any order. What one names stands in the result: what is hidden is not counted
    and marked, and its words stand in no other article's name unless an editor asks for that. Raises AnalysisError with
    each of them that names no sentence or contradicts another.

    Where articles are of different ``days``, what those of the last day open with leads.

    A statement's carriers do not depend on what else is shown, nor are they lost when an article is added.
    """
    passages = Passages(survey(articles), quotations)
    retold: Sequence[Utterance | Retold] = utterances
    if by_twos and passages.few:
        told, retold = by_twos(None)
        passages.credit(told)
    decided = ruled(_ids(passages) if rulings else {}, rulings, manifest)
    passages.compare(decided.rulings.keys())
    ties, passing = _tied(passages, quotations, retold)
    newest = latest(days)
    numbers = shown_of(passages, ties, decided, newest)
    if by_twos and is_worth_it(passages):
        passages, ties, passing = read_anew(passages, numbers, quotations, by_twos)
    origins = Origins(passages)
    ties, passing = ({i: _everywhere(passages, i, told) for i in numbers} for told in (ties, passing))
    made = [_statement(passages, i, ties, passing[i], origins) for i in numbers]
    stands = [_standing(passages, i, s, ties) for i, s in zip(numbers, made, strict=True)]
    place = sections(
        [(passages[i], stand) for i, stand in zip(numbers, stands, strict=True)],
        _alike(passages, ties, numbers),
        newest,
        {n: {j for j in ties.get(i, ()) if passages.opens(j)} for n, i in enumerate(numbers)},
    )
    found = [
        changed(s, section="lead" if i in decided.leads else section, ruled=decided.rulings.get(i, ()))
        for i, s, section in zip(numbers, made, place, strict=True)
    ]
    reasons = {s.id: reason(passages, i) for i, s in zip(numbers, found, strict=True) if s.before}
    return _in_order(passages.known.articles, dict(zip(numbers, found, strict=True)), decided, reasons, newest)


def _tied(
    passages: Passages, quotations: Sequence[Quotation], retold: Sequence[Utterance | Retold]
) -> tuple[Ties, Ties]:
    """What sentences say in common, and of that what one tells in passing."""
    with aside(lambda: in_passing(passages), passages.closely and len(passages) >= _WORTH_SHARING) as found_aside:
        laid = Laid(passages) if passages.few else None
        of_two = ties_of(passages, quotations, retold, laid)
        passing = found_aside()
    likely = weighed(laid, (of_two, passing), Uttered(retold)) if laid else {}
    return with_weighed(with_facts(of_two, passing), likely), passing


def _everywhere(passages: Passages, number: int, ties: Ties) -> dict[int, tuple[Tie, ...]]:
    """The ties of a sentence, of those that repeat it in its article, and with every sentence of the same words."""
    near = dict(ties.get(number, {}))
    for again in passages.repeats(number):
        by = passages.shift(again, number)
        near.update(
            (j, tuple([moved(t, by, 0) for t in told])) for j, told in ties.get(again, {}).items() if j not in near
        )
    grown = dict(near)
    for j, others in passages.alike.beyond(near):
        for other in others:
            if passages.homes[other] != passages.homes[number]:
                by = passages.shift(j, other)
                grown[other] = tuple([moved(tie, 0, by) for tie in near[j]])
    return grown


def _ids(passages: Passages) -> dict[str, int]:
    """Every sentence by the id that it has as a statement; of the same words in one article the first."""
    found: dict[str, int] = {}
    for i in range(len(passages)):
        found.setdefault(passages[i].id, i)
    return found


def _statement(
    passages: Passages, number: int, ties: Ties, passing: Mapping[int, tuple[Tie, ...]], origins: Origins
) -> Statement:
    passage = passages[number]
    near = [(j, t) for told in (ties.get(number, {}), passing) for j, several in told.items() for t in several]
    found = [
        Support(passages.homes[j], t.there.span, round(t.sure or t.score, 3), t.rule, t.here.whole, t.here.span)
        for j, t in sorted(near, key=_best_first)
    ]
    homes = {(passages.homes[j], t.there.span): passages[j] for j, t in near}
    apart = [(s, homes[s.article, s.span]) for s in _apart(found)]
    tied = [claimed(passage, s, other) for s, other in apart]
    shown = zip(apart, tied, rounded(tied, homes), strict=True)
    # What the words of the tie leave as it is may yet be more than the place tells as it is shown.
    made = [claimed(passage, s, other) if t.of == first.of and s != first else s for (first, other), t, s in shown]
    made = [s for (_, other), s in zip(apart, made, strict=True) if not tells_nothing(passage, s, other)]
    told = without_scraps(passage, _once_in_each(made), passages.known.articles)
    support = tuple([changed(s, whole=s.whole and _is_all(passages, passage, s)) for s in told])
    places = [Locator(passage.article, passage.span), *(Locator(s.article, s.span) for s in support)]
    return Statement(
        passage.id,
        "background",
        passage.article,
        passage.span,
        support,
        before(passages, number),
        origins.of(places),
    )


def _is_all(passages: Passages, passage: Passage, place: Support) -> bool:
    """Whether a place tells half of a sentence or more, with the words in it that limit what is told."""
    of = place.of or passage.span
    if of.end - of.start < _MUCH * (passage.span.end - passage.span.start):
        return False
    told = passages.known.articles[place.article].text
    here, there = (
        {w.lower() for w in tokens_of(text).words_in(span)} for text, span in ((passage.text, of), (told, place.span))
    )
    return not (here - there) & _LIMITING


def _alike(passages: Passages, ties: Ties, numbers: Sequence[int]) -> dict[int, set[int]]:
    """Which of the sentences shown say the same for a good part, by their places among them."""
    at = {i: n for n, i in enumerate(numbers)}
    found: dict[int, set[int]] = {}
    for i, n in at.items():
        for j, several in ties.get(i, {}).items():
            if j in at and any(_mostly(passages[i], t.here) or _mostly(passages[j], t.there) for t in several):
                found.setdefault(n, set()).add(at[j])
    return found


def _mostly(passage: Passage, side: Side) -> bool:
    """Whether a stretch is what its sentence says: in the main, or a good part of its words."""
    return side.whole or side.part(passage.span) >= _MOSTLY


def _best_first(item: tuple[int, Tie]) -> tuple[object, ...]:
    number, tie = item
    return not tie.here.whole, *tie.rank, number


def _apart(best_first: Sequence[Support]) -> tuple[Support, ...]:
    """Every place once: of stretches that overlap the best."""
    kept: defaultdict[str, list[Support]] = defaultdict(list)
    for s in best_first:
        if not any(k.span.overlaps(s.span) for k in kept[s.article]):
            kept[s.article].append(s)
    return tuple(sorted(chain.from_iterable(kept.values()), key=lambda s: (s.article, s.span)))


def _once_in_each(supports: Sequence[Support]) -> tuple[Support, ...]:
    """Without places that share some words, of which another of their article, sooner right, tells as much and more."""
    by_words = [s for s in supports if s.of and IN_COMMON in s.rule]
    spare = [
        s
        for s in by_words
        if any(o.article == s.article and o.of != s.of and o.score > s.score and _covers(o.of, s.of) for o in by_words)
    ]
    return tuple([s for s in supports if s not in spare])


def _covers(of: Span | None, other: Span | None) -> bool:
    return of is not None and other is not None and of.covers(other)


def _standing(passages: Passages, number: int, statement: Statement, ties: Ties) -> Standing:
    near = [number, *ties.get(number, ())]
    orders = [(passages.homes[i], passages.sentences[i].order) for i in near]
    told = changed(statement, support=tuple([s for s in statement.support if counts(passages[number], s)]))
    met = any(s.whole and s.rule.startswith("meeting") for s in statement.support)
    uttered = any(s.rule.startswith(OF_SPEECH) for s in statement.support)
    prose = {
        passages.homes[j]
        for j, several in ({} if uttered else ties.get(number, {})).items()
        if passages.opens(j) or any(passages[j].quotation_at(t.there.span) is None for t in several)
    }
    shared = any(passages.outlets[s.article] != passages.outlets[statement.article] for s in statement.support)
    return changed(standing(told, passages.outlets, orders, met, prose), shared=shared)


def _in_order(
    articles: Mapping[str, Article],
    found: Mapping[int, Statement],
    decided: Ruled,
    reasons: Mapping[str, Reason],
    newest: Collection[str],
) -> tuple[Statement, ...]:
    """What the editors set at the head first, in their order; the rest as it is read."""
    first = [found[i] for i in decided.leads]
    rest = [s for i, s in found.items() if i not in decided.leads]
    rest.sort(key=lambda s: reading_order(articles, s, newest))
    return in_turn(articles, [*first, *rest], reasons, len(first))
