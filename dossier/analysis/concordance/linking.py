"""All links between acts of speech; of many that are told word for word alike, a few are compared for all of them."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from itertools import chain, combinations

from dossier.analysis.acts import Act, same_speaker
from dossier.analysis.clusters import Pair, components
from dossier.analysis.concordance.link import Link
from dossier.analysis.concordance.links import link_of
from dossier.analysis.concordance.meeting import may_be_one, may_meet
from dossier.analysis.concordance.stock import Stock
from dossier.forks import of_each

_MOST_TOGETHER = 60
"""Of so many acts that hang together at most, every two are compared."""
_MOST_ALIKE = 8
"""Of acts of one speaker told word for word alike, so many are compared: a wire's text in a thousand outlets is read
as if eight had printed it, and each of the others goes where these go."""
_WORTH_SHARING = 30_000
"""Pairs from which on they are shared out among processes: below, making copies takes longer."""
_KNOWN = (None, False, True)


class LinkedActs:
    """The links that hold among some acts, and where the acts go that are not compared themselves.

    ``compared`` has the numbers of those that are; every pair of ``links`` is of two of them, the lower first.
    """

    def __init__(self, acts: Sequence[Act], stock: Stock) -> None:
        self._acts, self._stock = acts, stock
        self._alike = _alike(acts, stock)
        self._known: dict[int, Link | None] = {}
        self._homes, self._speakers = [act.article for act in acts], _Speakers(acts)
        several: dict[tuple[int, str | None], list[int]] = defaultdict(list)
        for i, first in enumerate(self._alike):
            several[first, acts[i].speaker].append(i)
        self._several = [_one_of_each_article(acts, held) if len(held) > 1 else held for held in several.values()]
        self.compared = sorted([i for held in self._several for i in held[:_MOST_ALIKE]])
        self.links = self._found()

    def grown(self, groups: Sequence[Sequence[int]]) -> tuple[list[list[int]], dict[Pair, Link]]:
        """The groups of the acts compared with all others put where their like is, and the links that put them there.

        Where acts that are told alike have not come together (too little is said), the others stay alone too.
        """
        home = {i: n for n, group in enumerate(groups) for i in group}
        made, links = [[*group] for group in groups], dict(self.links)
        for first, *others in self._several:
            together = len(others) >= _MOST_ALIKE and home[first] == home[others[0]]
            for i in others[_MOST_ALIKE - 1 :]:
                if not together:
                    made.append([i])
                    continue
                made[home[first]].append(i)
                beside = first if self._acts[first].article != self._acts[i].article else others[0]
                pair = min(beside, i), max(beside, i)
                links |= self._among([pair])
        return [sorted(group) for group in made], links

    def _found(self) -> dict[Pair, Link]:
        """Of the pairs that an index proposes, then of every two that hang together by those."""
        numbers = self.compared
        pairs = may_meet([self._acts[i] for i in numbers])
        if len(numbers) < len(self._acts):
            pairs = [(numbers[x], numbers[y]) for x, y in pairs]
        links = self._among(pairs)
        sound = [pair for pair, link in links.items() if link.sound]
        linked = sorted(set(chain.from_iterable(sound)))
        number = {i: n for n, i in enumerate(linked)}
        groups = components(len(linked), [(number[i], number[j]) for i, j in sound])
        few = [[linked[n] for n in group] for group in groups if len(group) <= _MOST_TOGETHER]
        together = chain.from_iterable([combinations(group, 2) for group in few])
        links |= self._among([(i, j) for i, j in together if (i, j) not in links and self._may_be_one(i, j)])
        return without_rivals(self._acts, links)

    def _may_be_one(self, i: int, j: int) -> bool:
        return may_be_one(self._acts[i], self._acts[j])

    def _among(self, pairs: Sequence[Pair]) -> dict[Pair, Link]:
        """The links that some pairs have. Many pairs are told as others are, and compared once."""
        told = self._keys(pairs)
        asked = dict(zip(told, pairs, strict=True))
        if self._known:
            asked = {key: pair for key, pair in asked.items() if key not in self._known}
        self._known.update(zip(asked, of_each(self._link, [*asked.values()], _WORTH_SHARING), strict=True))
        found = zip(pairs, map(self._known.__getitem__, told), strict=True)
        return {pair: link for pair, link in found if link is not None}

    def _link(self, pair: Pair) -> Link | None:
        return link_of(self._acts[pair[0]], self._acts[pair[1]], self._stock)

    def _keys(self, pairs: Sequence[Pair]) -> list[int]:
        """What each link depends on: of two articles, how the acts are told and whether one speaker says both; in one,
        the acts themselves."""
        homes, alike, size = self._homes, self._alike, len(self._acts)
        same, named, count = self._speakers, self._speakers.of, self._speakers.count
        return [
            (alike[i] * size + alike[j]) * len(_KNOWN) + same[named[i] * count + named[j]]
            if homes[i] != homes[j]
            else ~(i * size + j)
            for i, j in pairs
        ]


class _Speakers(dict[int, int]):
    """Whether two names are one speaker's, as a number of ``_KNOWN``, for the number of a pair of names.

    ``of`` has the number of each act's speaker; a pair's is the first's times ``count`` and the second's.
    """

    def __init__(self, acts: Sequence[Act]) -> None:
        super().__init__()
        number: dict[str | None, int] = {}
        self.of = [number.setdefault(act.speaker, len(number)) for act in acts]
        self.count, self._names = len(number), list(number)

    def __missing__(self, pair: int) -> int:
        one, other = divmod(pair, self.count)
        found = self[pair] = _KNOWN.index(same_speaker(self._names[one], self._names[other]))
        return found


def _alike(acts: Sequence[Act], stock: Stock) -> list[int]:
    """For each act the number of the first that says the same in the same words: but for who speaks, and where, all
    that a link is made of is equal."""
    by_stems: dict[Hashable, list[int]] = defaultdict(list)
    for i, act in enumerate(acts):
        by_stems[act.stems].append(i)
    found = [*range(len(acts))]
    for held in by_stems.values():
        if len(held) > 1:
            first: dict[Hashable, int] = {}
            for i in held:
                found[i] = first.setdefault(_told(acts[i], stock), i)
    return found


def _told(act: Act, stock: Stock) -> Hashable:
    """All of an act that a link with an act of another article depends on, but for the speaker."""
    text = act.known.articles[act.article].text
    words = tuple([(q.kind, tuple([s.of(text) for s in q.spans])) for q in act.quotations])
    wholes = tuple([q.whole.of(text) for q in act.quotations if q.kind == "reported"])
    return words, wholes, act.stems, act.matter, stock.denials(act)


def _one_of_each_article(acts: Sequence[Act], held: Sequence[int]) -> list[int]:
    """The same numbers, in order, but first one of each article and then what articles tell again."""
    seen: set[str] = set()
    again: list[int] = []
    first: list[int] = []
    for i in held:
        (again if acts[i].article in seen else first).append(i)
        seen.add(acts[i].article)
    return [*first, *again]


def without_rivals(acts: Sequence[Act], links: dict[Pair, Link]) -> dict[Pair, Link]:
    """The links without those across speakers where the same article credits alike words to a likelier one.

    Who says what another article credits to somebody else is the same utterance, told differently; but an article
    that credits alike words to two people tells of two utterances.
    """
    if not any(link.strange for link in links.values()):
        return links
    number: dict[str, int] = {}
    home = [number.setdefault(act.article, len(number)) for act in acts]
    size = len(number)
    # An act and an article: where it has a link with one act there alone, that one has no rival.
    there = [i * size + home[j] for i, j in links] + [j * size + home[i] for i, j in links]
    several = {key for key, times in Counter(there).items() if times > 1}
    asked = [
        (i, j, link)
        for (i, j), link in links.items()
        if link.strange and (i * size + home[j] in several or j * size + home[i] in several)
    ]
    mates: dict[int, list[tuple[int, Link]]] = defaultdict(list)
    if asked:
        ends = [(j, link) for (_, j), link in links.items()] + [(i, link) for (i, _), link in links.items()]
        for key, mate in zip(there, ends, strict=True):
            if key in several:
                mates[key].append(mate)

    def rivalled(one: int, other: int, link: Link) -> bool:
        return any(
            (not found.strange or found.score > link.score)
            and not acts[j].runs.isdisjoint(acts[other].runs)
            and same_speaker(acts[j].speaker, acts[other].speaker) is False
            for j, found in mates.get(one * size + home[other], ())
        )

    dropped = [(i, j) for i, j, link in asked if rivalled(i, j, link) or rivalled(j, i, link)]
    left = dict(links)
    for pair in dropped:
        del left[pair]
    return left
