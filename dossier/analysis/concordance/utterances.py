"""Which quotations are wordings of one utterance, in all articles and within one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from itertools import pairwise

from dossier.analysis.acts import Act, acts_of
from dossier.analysis.anchors import anchor
from dossier.analysis.clusters import Pair, grouped
from dossier.analysis.concordance.bases import base_of, gist_of
from dossier.analysis.concordance.clauses import one_clause
from dossier.analysis.concordance.collation import Wording, collate
from dossier.analysis.concordance.comparing import compared
from dossier.analysis.concordance.link import Link
from dossier.analysis.concordance.linking import LinkedActs
from dossier.analysis.concordance.links import LEAST, kind_of
from dossier.analysis.concordance.rulings import bases_of, hidden, regrouped
from dossier.analysis.concordance.stock import Stock
from dossier.analysis.likeness import Survey, survey, tokens_of
from dossier.forks import of_each
from dossier.frozen import frozen
from dossier.model import (
    Apparatus,
    Article,
    Overruled,
    Quotation,
    Reading,
    Relation,
    Row,
    Ruling,
    Span,
    Utterance,
    in_reading,
)

Pairing = tuple[str, str]
"""Two quotations' ids, the first read first."""
_TWICE = -1.0
"""What two quotations of one article count in the average of a group that are alike and yet two."""
_WORTH_SHARING = 400
"""Utterances of several wordings from which on these are laid side by side in several processes."""
_PART = 0.7
"""Likeness to a part of an act from which another that would stand alone belongs to it."""


@frozen(guarded=False)
class _Group:
    members: tuple[Quotation, ...]
    relations: tuple[Relation, ...]
    base: Quotation
    overruled: tuple[Overruled, ...] = ()

    @property
    def speaker(self) -> str | None:
        """The one whom the articles credit most surely, taken together."""
        if len(self.members) == 1:
            return self.base.speaker.name if self.base.speaker else None
        credit: dict[str, float] = defaultdict(float)
        for q in self.members:
            if q.speaker:
                credit[q.speaker.name] += q.speaker.confidence
        return min(credit, key=lambda name: (-credit[name], name), default=None)


def link_utterances(
    articles: Sequence[Article],
    quotations: Sequence[Quotation],
    rulings: Sequence[Ruling] = (),
    manifest: str = "the manifest",
) -> tuple[Utterance, ...]:
    """Put together what reports one act of speech; every speech act belongs to one utterance, often alone.

    A term belongs to one only where another article prints the same term. Which quotations
    meet does not depend on the order of the articles; utterances and members are in the order of ``quotations``.
    ``rulings`` are the editors', in any order, and overrule what was found. Raises AnalysisError with each of
    them that points at nothing or contradicts another, at its line of ``manifest``.
    """
    known = survey(articles)
    acts = acts_of(known, quotations)
    place = {q.id: i for i, q in enumerate(quotations)}
    found = _found(known, acts, place)
    if rulings:
        found = _ruled(known, found, rulings, manifest, place)
    seen: dict[str, int] = {}
    said = [group for group in found if not _term_alone(group)]
    said.sort(key=lambda g: (g.base.article, g.base.whole.start, g.base.whole.end, g.base.kind))
    several = [group for group in said if len(group.members) > 1]
    tables = iter(of_each(partial(_laid, known), several, _WORTH_SHARING))
    laid = [next(tables) if len(group.members) > 1 else (_alone(known, group.base), None) for group in said]
    built = [_built(known, group, *table, seen) for group, table in zip(said, laid, strict=True)]
    built.sort(key=lambda u: place[u.members[0]])
    return hidden(built, rulings, manifest) if rulings else tuple(built)


def _found(known: Survey, acts: Sequence[Act], place: Mapping[str, int]) -> list[_Group]:
    """The groups that the words make; every quotation is in one."""
    linked = LinkedActs(acts, Stock(known.articles, known.names, known.told))
    groups, links = linked.grown(_grouped(acts, linked))
    home = {i: n for n, group in enumerate(groups) for i in group}
    why: dict[int, list[tuple[int, int, Link]]] = defaultdict(list)
    for (i, j), link in links.items():
        if (n := home[i]) == home[j]:
            why[n].append((i, j, link))
    found = []
    for n, group in enumerate(groups):
        alone = acts[group[0]].quotations
        if len(group) == len(alone) == 1:
            found.append(_Group(alone, (), alone[0]))
            continue
        members = [q for i in group for q in acts[i].quotations]
        members.sort(key=lambda q: place[q.id])
        relations = relations_of({i: acts[i] for i in group}, why[n])
        found.append(_Group(tuple(members), tuple(relations), base_of(known, members)))
    return found


def _ruled(
    known: Survey, found: Sequence[_Group], rulings: Sequence[Ruling], manifest: str, place: Mapping[str, int]
) -> list[_Group]:
    """The groups as the editors would have them; those of which they say nothing stay as they are."""
    by_id = {q.id: q for group in found for q in group.members}
    relations = [r for group in found for r in group.relations]
    new = regrouped([[q.id for q in group.members] for group in found], relations, rulings, manifest)
    bases = bases_of(rulings, new.groups, manifest)
    home = {q: n for n, ids in enumerate(new.groups) for q in ids}

    def turn(q: str) -> tuple[object, ...]:
        return in_reading(by_id[q])

    why: dict[int, dict[Pairing, Relation]] = defaultdict(dict)
    for r in relations:
        if home[r.a] == home[r.b]:
            why[home[r.a]][r.a, r.b] = r
    for a, b, join in new.joined:
        rule = f"joined by the editor: {join.reason}"
        a, b = sorted((a, b), key=turn)
        why[home[a]].setdefault((a, b), Relation(a, b, kind_of(known, by_id[a], by_id[b]), 1.0, rule))
    made = []
    for n, ids in enumerate(new.groups):
        members = sorted((by_id[q] for q in ids), key=lambda q: place[q.id])
        overruled = list(dict.fromkeys(o for q in ids for o in new.overruled.get(q, ())))
        base = base_of(known, members)
        for q in ids:
            if q in bases:
                overruled += [Overruled(ruling, base=base.id if base.id != q else None) for ruling in bases[q]]
                base = by_id[q]
        relations_here = tuple(why[n][pair] for pair in sorted(why[n], key=lambda pair: (turn(pair[0]), turn(pair[1]))))
        made.append(_Group(tuple(members), relations_here, base, tuple(overruled)))
    return made


def _term_alone(group: _Group) -> bool:
    """Whether it is a term of one article, which belongs to no utterance unless an editor has joined it."""
    if group.base.kind != "term" or any(q.kind != "term" for q in group.members):
        return False
    if any(o.ruling.kind == "join" for o in group.overruled):
        return False
    return len({q.article for q in group.members}) == 1


def _grouped(acts: Sequence[Act], found: LinkedActs) -> list[list[int]]:
    """Of the acts compared those of each utterance, those that are like no other among them."""
    links = found.links
    linked = sorted({i for pair in links for i in pair})
    number = {i: n for n, i in enumerate(linked)}
    certain = [(number[i], number[j]) for (i, j), link in links.items() if link.certain]
    apart = [(i, j, link) for (i, j), link in links.items() if not link.certain]  # what is certain needs no score
    scores = {(number[i], number[j]): _weighed(acts[i], acts[j], link) for i, j, link in apart}
    groups = grouped(len(linked), certain, scores, LEAST)
    groups = _with_parts(acts, [[linked[n] for n in group] for group in groups], links)
    return [*groups, *([i] for i in found.compared if i not in number)]


def _weighed(a: Act, b: Act, link: Link) -> float:
    """What a link counts in the average of a group.

    An article that quotes like words twice, neither in the other, tells of two utterances: that counts against one.
    """
    return _TWICE if a.article == b.article and not link.sound and a.between_marks and b.between_marks else link.score


def _with_parts(acts: Sequence[Act], groups: Sequence[list[int]], links: Mapping[Pair, Link]) -> list[list[int]]:
    """The groups, each act that is alone put to the act of several parts that says what it says and more.

    In the average over a group its other members count against it, which tell the other parts. Each act
    that was alone goes by its own best link, whatever others do: it brings no two groups together.
    """
    home = {i: n for n, group in enumerate(groups) for i in group}
    best: dict[int, tuple[float, int]] = {}
    alone = {group[0] for group in groups if len(group) == 1}
    for (i, j), link in links.items():
        if (i in alone) != (j in alone) and link.sound and not link.strange and link.score >= _PART:
            one, other = (i, j) if i in alone else (j, i)
            if acts[other].parts:
                best[one] = max(best.get(one, (0.0, 0)), (link.score, -home[other]))
    made = [[] if group[0] in best and len(group) == 1 else [*group] for group in groups]
    for one, (_, n) in best.items():
        made[-n].append(one)
    return [sorted(group) for group in made if group]


def relations_of(acts: Mapping[int, Act], links: Iterable[tuple[int, int, Link]]) -> list[Relation]:
    """What is known of every two quotations of a group, in the order of the acts, the first read of two first."""
    ids = [q.id for i in sorted(acts) for q in acts[i].quotations]
    place, size = {q: n for n, q in enumerate(ids)}, len(ids)
    of = {i: [place[q.id] for q in act.quotations] for i, act in acts.items()}
    found = {}
    for i, j, link in links:
        ours, others, score, rule = of[i], of[j], round(link.score, 3), link.rule
        for m, n, kind in link.kinds:
            a, b = ours[m], others[n]
            if b < a:
                a, b = b, a
            found[a * size + b] = Relation(ids[a], ids[b], kind, score, rule)
    for here in of.values():
        for a, b in map(sorted, pairwise(here)):
            parts = "quoted and reported parts of one clause"
            found[a * size + b] = Relation(ids[a], ids[b], "reported", 1.0, parts)
    return [found[key] for key in sorted(found)]


def _built(known: Survey, group: _Group, table: Apparatus, gist: Span | None, seen: dict[str, int]) -> Utterance:
    """``seen`` counts the words that bases have had so far: the same words of one article twice are two utterances."""
    base, text = group.base, known.articles[group.base.article].text
    words = " ".join([text[s.start : s.end] for s in base.spans])
    name = anchor("u", base.article, words)
    times = seen[name] = seen.get(name, 0) + 1
    if times > 1:
        name = anchor("u", base.article, words, times)
    members = tuple([q.id for q in group.members])
    return Utterance(
        name, members, base.id, group.speaker, group.relations, table, gist=gist, overruled=group.overruled
    )


def _laid(known: Survey, group: _Group) -> tuple[Apparatus, Span | None]:
    """The table of a group of several wordings, and what they have in common where the table does not show it."""
    base = group.base
    wordings = [Wording(q.id, known.articles[q.article].text, q.spans) for q in group.members]
    own = wordings[group.members.index(base)]
    others = [w for w in wordings if w is not own]
    if clause := one_clause(own, others):
        return clause, None
    table = collate(wordings, base.id, known.weights)
    return _with_differences(known, group, table), gist_of(own, others, known.weights)


def _alone(known: Survey, quotation: Quotation) -> Apparatus:
    """The table of a wording that nothing stands beside: most are so, and there is nothing to lay on anything."""
    within = tokens_of(known.articles[quotation.article].text).within
    spans = quotation.spans
    size = len(within(spans[0])) if len(spans) == 1 else sum(map(len, map(within, spans)))
    readings = tuple([Reading(s, "same") for s in spans])
    return Apparatus(quotation.id, (Row(quotation.id, readings, size, size),))


def _with_differences(known: Survey, group: _Group, table: Apparatus) -> Apparatus:
    texts = {q.article: known.articles[q.article].text for q in group.members}
    return Apparatus(table.base, table.rows, compared(group.members, texts, table, known.weights))
