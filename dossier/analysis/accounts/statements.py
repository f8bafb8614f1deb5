"""The merged summary: sentences of the articles, each with every article that carries it."""

import re
from collections.abc import Mapping, Sequence

from dossier.analysis.accounts.claims import claims_of
from dossier.analysis.accounts.facts import LEAST, Hardness
from dossier.analysis.accounts.passages import Passage, Passages
from dossier.analysis.accounts.tie import Tie, Ties
from dossier.analysis.accounts.ties import ties_of
from dossier.analysis.anchors import anchor
from dossier.analysis.likeness import compare, survey
from dossier.model import Article, Quotation, Section, Span, Statement, Support, Utterance

_LEAST_SHARE = 0.4
"""Of all sentences, at most this part stands in the summary of a small dossier."""
_MOST = 60
_SINGLE_SHARE = 0.45
"""Sentences that one article alone carries, against those that several do: at most so many."""
_PART = 0.5
"""What a support for a part counts beside one for the whole, in choosing the clearest carrier."""
_REPEATED = 0.6
_MOSTLY = 0.6
_TOLD = 0.5
"""What a carrier counts whose own words stand as another's support already."""
_LEAST_GAIN = 0.1
_LEAD_SENTENCES = 3
_OPENS_UNRESOLVED = re.compile(
    r"[“\"'‘(]?(?:(?:Though|Although|While|As|After|Before|When|If|Because) (?:he|she|it|they|this|that|the two|both)|"
    r"He|She|It|They|His|Her|Its|Their|This|That|These|Those|Such|But|And|So|Also|"
    r"However|There|The two|Both|In response|Meanwhile|Instead)\b"
)
_UNRESOLVED = 0.3


def merge_statements(
    articles: Sequence[Article], quotations: Sequence[Quotation], utterances: Sequence[Utterance]
) -> tuple[Statement, ...]:
    """Choose the sentences that tell the event once, in reading order: what happened, what was said, the background.

    What two articles or more carry comes first, then each article's own lead and the hard facts that one alone
    has; a sentence whose like stands already does not stand again. At most two fifths of all sentences, and 60.
    """
    known = survey(articles)
    passages = Passages(known, quotations)
    ties = claims_of(passages, ties_of(passages, quotations, utterances))
    budget = min(_MOST, max(5, round(_LEAST_SHARE * len(passages))))
    shared = _shared(passages, ties, budget)
    chosen = [*shared, *_single(passages, ties, shared, budget)]
    found = [_statement(passages, i, [(j, t) for j, several in ties[i].items() for t in several]) for i in chosen]
    return tuple(sorted(found, key=lambda s: _reading_order(known.articles, s)))


def _shared(passages: Passages, ties: Ties, budget: int) -> list[int]:
    """Star by star: the sentence that stands for most of what is not told yet, until all ties are told."""
    open_ties = {i: {j: set(range(len(several))) for j, several in near.items()} for i, near in ties.items()}
    clarity = {i: _clarity(passages[i]) for i in sorted(ties)}
    gain = {i: sum(_worth(tie) for several in ties[i].values() for tie in several) for i in clarity}
    value = {i: gain[i] * clarity[i] for i in clarity}
    told: set[int] = set()
    chosen: list[int] = []

    def weigh(i: int) -> None:
        value[i] = gain[i] * clarity[i] * (_TOLD if i in told else 1.0)

    def close(i: int, j: int, n: int) -> None:
        for x, y in (i, j), (j, i):
            if n in open_ties[x][y]:
                open_ties[x][y].remove(n)
                gain[x] -= _worth(ties[x][y][n])
                weigh(x)

    while gain and len(chosen) < budget:
        best = max(value, key=value.__getitem__)  # of equals the first
        if gain[best] < _LEAST_GAIN:
            break
        chosen.append(best)
        star = ties[best]
        for j, several in star.items():
            if any(tie.there.whole for tie in several):
                told.add(j)
                weigh(j)
        for j, several in star.items():
            for n in range(len(several)):
                close(best, j, n)
            for k in star.keys() & ties[j].keys():
                for n, tie in enumerate(ties[j][k]):
                    if _told(tie, several, star[k]):
                        close(j, k, n)
            for k in ties[j].keys() - star.keys() - {best}:
                if passages[k].article == passages[best].article:  # the article tells it twice: once is enough
                    for n, tie in enumerate(ties[j][k]):
                        if any(_covers(t.there.span, tie.here.span) for t in several):
                            close(j, k, n)
    return chosen


def _told(tie: Tie, one: Sequence[Tie], other: Sequence[Tie]) -> bool:
    """Whether a statement carried by these at either end of a tie, in one part of it, tells what ties them."""
    return any(
        _covers(x.there.span, tie.here.span)
        and any(_covers(y.there.span, tie.there.span) and x.here.span.overlaps(y.here.span) for y in other)
        for x in one
    )


def _covers(told: Span, span: Span) -> bool:
    """Whether most of a stretch is told."""
    return min(told.end, span.end) - max(told.start, span.start) >= _MOSTLY * (span.end - span.start)


def _worth(tie: Tie) -> float:
    """What a support adds to a carrier: more where it carries the whole, and most where both say the same alone."""
    return tie.score * (1.0 if tie.here.whole else _PART) * (1.0 if tie.there.whole else 0.8)


def _single(passages: Passages, ties: Ties, shared: Sequence[int], budget: int) -> list[int]:
    """Each article's first sentence where nobody else's stands for it, then the hardest facts of one article alone."""
    told = {j for i in shared for j in (i, *_told_by(ties, i))}
    leads = [
        i
        for i in range(len(passages))
        if passages.opens(i) and i not in told and not _repeats(passages[i], passages, shared)
    ]
    room = budget - len(shared)
    most = min(room, max(len(leads), round(_SINGLE_SHARE * max(len(shared), 5)))) - len(leads)
    if most <= 0:
        return leads[: max(0, room)]
    taken = told | ties.keys() | set(leads)
    hard = Hardness(passages)
    facts = []
    for i, sentence in enumerate(passages.sentences):
        if sentence.piece.role == "body" and i not in taken and (weight := hard.of(i)) >= LEAST:
            facts.append((weight * _clarity(passages[i]), -i))
    return [*leads, *(-number for weight, number in sorted(facts, reverse=True) if weight >= LEAST)][
        : len(leads) + most
    ]


def _told_by(ties: Ties, i: int) -> list[int]:
    return [j for j, several in ties[i].items() if any(t.there.whole or t.here.whole for t in several)]


def _repeats(passage: Passage, passages: Passages, chosen: Sequence[int]) -> bool:
    """Whether the article says nearly the same in a sentence that is told already."""
    return any(
        passages[i].article == passage.article and compare(passages[i].bag, passage.bag).score >= _REPEATED
        for i in chosen
    )


def _clarity(passage: Passage) -> float:
    """How well a sentence reads by itself: no pronoun that wants a name before it, neither a scrap nor a maze."""
    words = len(passage.words.split())
    value = _UNRESOLVED if _OPENS_UNRESOLVED.match(passage.words) else 1.0
    return value * (0.8 if words > 45 or words < 6 else 1.0)


def _kept(i: int, ties: Ties, chosen: Sequence[int]) -> list[tuple[int, Tie]]:
    """The supports that a statement shows: of a part that another statement tells as its own, that one has them."""
    others = [k for k in chosen if k != i and k in ties[i]]
    return [
        (j, tie)
        for j, several in ties[i].items()
        for tie in several
        if tie.here.whole or not any(_told_elsewhere(ties, i, j, tie, k) for k in others)
    ]


def _told_elsewhere(ties: Ties, i: int, j: int, tie: Tie, k: int) -> bool:
    """Whether a part of statement ``i`` is what statement ``k`` is there to say, and ``j`` is or supports ``k``."""
    same_part = any(t.here.span.overlaps(tie.here.span) and (k == j or t.there.whole) for t in ties[i][k])
    return same_part and (tie.there.whole if k == j else any(t.here.whole for t in ties[k].get(j, ())))


def _statement(passages: Passages, i: int, ties: Sequence[tuple[int, Tie]]) -> Statement:
    passage = passages[i]
    found = [
        Support(passages[j].article, t.there.span, round(t.score, 3), t.rule, t.here.whole, t.here.span)
        for j, t in sorted(ties, key=lambda item: (not item[1].here.whole, *item[1].rank, item[0]))
    ]
    name = anchor("s", passage.article, passage.words)
    met = any(s.whole and s.rule.startswith("meeting") for s in found)
    return Statement(
        name, _section(passage, passages.opens(i), met), passage.article, passage.span, _one_for_each_part(found)
    )


def _one_for_each_part(best_first: Sequence[Support]) -> tuple[Support, ...]:
    """Of one article, the best place for each part of the statement."""
    kept: list[Support] = []
    for s in best_first:
        if not any(k.article == s.article and k.span.overlaps(s.span) for k in kept):
            kept.append(s)
    return tuple(sorted(kept, key=lambda s: (s.article, s.span)))


def _same_part(a: Support, b: Support) -> bool:
    return a.of is not None and b.of is not None and a.of.overlaps(b.of)


def _section(passage: Passage, opens: bool, met: bool) -> Section:
    """What opens an article is the event, even where it is what somebody said; so is who met whom."""
    if opens:
        return "lead"
    if passage.spoken:
        return "said"
    if met:
        return "lead"
    return "lead" if passage.sentence.order <= _LEAD_SENTENCES else "background"


def _reading_order(articles: Mapping[str, Article], statement: Statement) -> tuple[int, bool, float, str, Span]:
    """By section, then by where the articles tell it on average; the event begins with what several tell."""
    rank = {"lead": 0, "said": 1}.get(statement.section, 2)
    places = [(statement.article, statement.span), *((s.article, s.span) for s in statement.support if s.whole)]
    mean = sum(span.start / len(articles[a].text) for a, span in places) / len(places)
    alone = statement.section == "lead" and not any(s.whole for s in statement.support)
    return rank, alone, mean, statement.article, statement.span
