"""What two articles report alike, whatever others there are: for a summary from which no further article takes.

The concordance weighs words by the whole dossier and puts together what is alike on the average, so that an article
more may part two quotations. Here a link is of two acts alone, each of them weighed in its own article.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from dossier.analysis.acts import Act, acts_of, same_person
from dossier.analysis.clusters import Pair, components
from dossier.analysis.concordance.link import Link
from dossier.analysis.concordance.linking import without_rivals
from dossier.analysis.concordance.links import link_of
from dossier.analysis.concordance.nearly import worded_alike
from dossier.analysis.concordance.stock import Stock
from dossier.analysis.concordance.utterances import relations_of
from dossier.analysis.likeness import alone
from dossier.model import Article, Quotation, Retold

_FEW = 3
"""Words of matter: who shares one with a quotation of fewer is compared, else two are asked for."""


def retold_in_two(
    articles: Sequence[Article], quotations: Sequence[Quotation], asked_for: Collection[str] | None = None
) -> tuple[Retold, ...]:
    """What is said once and reported in two articles, for each two of them: quotations joined by chains of sound links.

    All of it depends on the two articles alone, if that is so of whom ``quotations`` credit. With ``asked_for`` only
    two articles are read of which one may report what a quotation with one of these ids does.
    """
    by_id = {a.id: a for a in articles}
    said: dict[str, list[Quotation]] = defaultdict(list)
    for q in quotations:
        said[q.article].append(q)
    known = {name: alone(by_id[name]) for name in sorted(said)}
    acts = [act for name, survey in known.items() for act in acts_of(survey, said[name])]
    asked: dict[tuple[str, str], list[Pair]] = {}
    for i, j in sorted({*_candidates(acts), *worded_alike(acts)}):
        asked.setdefault((acts[i].article, acts[j].article), []).append((i, j))
    if asked_for is not None:
        wanted = {n for n, act in enumerate(acts) if any(q.id in asked_for for q in act.quotations)}
        asked = {two: pairs for two, pairs in asked.items() if any(i in wanted or j in wanted for i, j in pairs)}
    found: list[Retold] = []
    for (a, b), pairs in asked.items():
        stock = Stock({a: by_id[a], b: by_id[b]}, known[a].names | known[b].names, known[a].told | known[b].told)
        links = {(i, j): link for i, j in pairs if (link := link_of(acts[i], acts[j], stock, same_person))}
        found += _groups(acts, without_rivals(acts, links))
    return tuple(found)


def _candidates(acts: Sequence[Act]) -> Iterator[Pair]:
    """Acts of two articles with two words of matter in common, or families of words; in order."""
    holders: dict[str, list[int]] = defaultdict(list)
    thin = [any(len(set(stems)) < _FEW for stems in act.stems) for act in acts]
    first = 0
    for j, act in enumerate(acts):
        if acts[first].article != act.article:
            for i in range(first, j):
                for key in acts[i].matter | acts[i].families:
                    holders[key].append(i)
            first = j
        met = Counter(i for key in act.matter | act.families if key in holders for i in holders[key])
        yield from ((i, j) for i, times in sorted(met.items()) if times > 1 or thin[i] or thin[j])


def _groups(acts: Sequence[Act], links: Mapping[Pair, Link]) -> Iterator[Retold]:
    sound = [pair for pair, link in links.items() if link.sound]
    numbers = sorted({i for pair in sound for i in pair})
    place = {i: n for n, i in enumerate(numbers)}
    for group in components(len(numbers), [(place[i], place[j]) for i, j in sound]):
        here = {numbers[n]: acts[numbers[n]] for n in group}
        why = [(i, j, link) for (i, j), link in links.items() if i in here and j in here]
        members = tuple(q.id for act in here.values() for q in act.quotations)
        yield Retold(members, members[0], tuple(relations_of(here, why)))
