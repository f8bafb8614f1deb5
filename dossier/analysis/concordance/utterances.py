"""Which quotations are wordings of one utterance, in all articles and within one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from dossier.analysis.acts import Act, acts_of
from dossier.analysis.anchors import anchor
from dossier.analysis.candidates import candidates
from dossier.analysis.clusters import Pair, grouped
from dossier.analysis.concordance.bases import base_of, gist_of
from dossier.analysis.concordance.collation import Wording, collate
from dossier.analysis.concordance.links import LEAST, LEAST_EVIDENCE, Link, link_of, may_link
from dossier.analysis.concordance.stock import Stock
from dossier.analysis.likeness import Survey, survey
from dossier.model import Article, Quotation, Relation, Utterance

_MOST_ALIKE = 60
"""Of quotations equal word for word, the first so many are linked pair by pair."""


@dataclass(frozen=True)
class _Group:
    members: tuple[Quotation, ...]
    relations: tuple[Relation, ...]
    base: Quotation

    @property
    def speaker(self) -> str | None:
        """The one whom the articles credit most surely, taken together."""
        credit: dict[str, float] = defaultdict(float)
        for q in self.members:
            if q.speaker:
                credit[q.speaker.name] += q.speaker.confidence
        return min(credit, key=lambda name: (-credit[name], name), default=None)


def link_utterances(articles: Sequence[Article], quotations: Sequence[Quotation]) -> tuple[Utterance, ...]:
    """Put together what reports one act of speech; every speech act belongs to one utterance, often alone.

    A term belongs to one only where another article prints the same term. Which quotations
    meet does not depend on the order of the articles; utterances and members are in the order of ``quotations``.
    """
    known = survey(articles)
    acts = acts_of(known, quotations)
    links = _links(acts, Stock(known))
    groups = grouped(
        len(acts),
        [pair for pair, link in links.items() if link.certain],
        {pair: link.score for pair, link in links.items()},
        LEAST,
    )
    place = {q.id: i for i, q in enumerate(quotations)}
    found = []
    for group in groups:
        if acts[group[0]].term and len({acts[i].article for i in group}) == 1:
            continue
        members = sorted((q for i in group for q in acts[i].quotations), key=lambda q: place[q.id])
        why = _relations([acts[i] for i in group], [links[p] for p in combinations(group, 2) if p in links])
        found.append(_Group(tuple(members), tuple(why), base_of(known, members)))
    seen: Counter[str] = Counter()
    found.sort(key=lambda g: (g.base.article, g.base.whole, g.base.id))
    built = [_built(known, group, seen) for group in found]
    return tuple(sorted(built, key=lambda u: place[u.members[0]]))


def _links(acts: Sequence[Act], stock: Stock) -> dict[Pair, Link]:
    pairs = {
        (i, j)
        for i, j, weight in candidates([act.bag for act in acts], LEAST_EVIDENCE)
        if may_link(acts[i], acts[j], weight)
    }
    pairs |= _same_words(acts)
    return {pair: link for pair in sorted(pairs) if (link := link_of(acts[pair[0]], acts[pair[1]], stock))}


def _same_words(acts: Sequence[Act]) -> set[Pair]:
    """Pairs with a quotation equal word for word, however common the words."""
    holders: dict[str, list[int]] = defaultdict(list)
    for i, act in enumerate(acts):
        for line in dict.fromkeys(act.lines):
            holders[line].append(i)
    return {pair for same in holders.values() for pair in combinations(same[:_MOST_ALIKE], 2)}


def _relations(acts: Iterable[Act], links: Iterable[Link]) -> list[Relation]:
    found = {}
    for link in links:
        for q, r, kind in link.kinds:
            a, b = sorted((q.id, r.id))
            found[a, b] = Relation(a, b, kind, round(link.score, 3), link.rule)
    for act in acts:
        for q, r in pairwise(act.quotations):
            a, b = sorted((q.id, r.id))
            found[a, b] = Relation(a, b, "reported", 1.0, "quoted and reported parts of one clause")
    return [found[key] for key in sorted(found)]


def _built(known: Survey, group: _Group, seen: Counter[str]) -> Utterance:
    """``seen`` counts the words that bases have had so far: the same words of one article twice are two utterances."""
    base = group.base
    wordings = {q.id: Wording(q.id, known.articles[q.article].text, q.spans) for q in group.members}
    others = [wordings[q.id] for q in group.members if q.id != base.id]
    words = " ".join(s.of(wordings[base.id].text) for s in base.spans)
    first = anchor("u", base.article, words)
    seen[first] += 1
    return Utterance(
        id=first if seen[first] == 1 else anchor("u", base.article, words, seen[first]),
        members=tuple(q.id for q in group.members),
        base=base.id,
        speaker=group.speaker,
        relations=group.relations,
        apparatus=collate(list(wordings.values()), base.id, known.weights),
        gist=gist_of(wordings[base.id], others, known.weights) if others else None,
    )
