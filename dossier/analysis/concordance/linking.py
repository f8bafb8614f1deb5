"""All links between acts of speech; of many that are told word for word alike, a few are compared for all of them."""

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from itertools import combinations

from dossier.analysis.acts import Act, same_speaker
from dossier.analysis.clusters import Pair, components
from dossier.analysis.concordance.links import Link, link_of
from dossier.analysis.concordance.meeting import may_meet
from dossier.analysis.concordance.stock import Stock
from dossier.forks import of_each

_MOST_TOGETHER = 60
"""Of so many acts that hang together at most, every two are compared."""
_MOST_ALIKE = 8
"""Of acts of one speaker told word for word alike, so many are compared: a wire's text in a thousand outlets is read
as if eight had printed it, and each of the others goes where these go."""
_WORTH_SHARING = 30_000
"""Pairs from which on they are shared out among processes: below, making copies takes longer."""
_Told = tuple[int, int, bool | None]


class LinkedActs:
    """The links that hold among some acts, and where the acts go that are not compared themselves.

    ``compared`` has the numbers of those that are; every pair of ``links`` is of two of them, the lower first.
    """

    def __init__(self, acts: Sequence[Act], stock: Stock) -> None:
        self._acts, self._stock = acts, stock
        self._alike = _alike(acts, stock)
        self._known: dict[_Told, Link | None] = {}
        several: dict[tuple[int, str | None], list[int]] = defaultdict(list)
        for i, first in enumerate(self._alike):
            several[first, acts[i].speaker].append(i)
        self._several = [_one_of_each_article(acts, held) for held in several.values()]
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
        links = self._among([(numbers[x], numbers[y]) for x, y in may_meet([self._acts[i] for i in numbers])])
        linked = sorted({i for pair, link in links.items() if link.sound for i in pair})
        number = {i: n for n, i in enumerate(linked)}
        sound = [(number[i], number[j]) for (i, j), link in links.items() if link.sound]
        groups = [group for group in components(len(linked), sound) if len(group) <= _MOST_TOGETHER]
        together = [(linked[x], linked[y]) for group in groups for x, y in combinations(group, 2)]
        links |= self._among([pair for pair in together if pair not in links])
        return _without_rivals(self._acts, links)

    def _among(self, pairs: Sequence[Pair]) -> dict[Pair, Link]:
        """The links that some pairs have. Many pairs are told as others are, and compared once."""
        told = [self._key(i, j) for i, j in pairs]
        asked = {key: pair for key, pair in zip(told, pairs, strict=True) if key not in self._known}
        self._known.update(zip(asked, of_each(self._link, [*asked.values()], _WORTH_SHARING), strict=True))
        return {pair: link for pair, key in zip(pairs, told, strict=True) if (link := self._known[key])}

    def _link(self, pair: Pair) -> Link | None:
        return link_of(self._acts[pair[0]], self._acts[pair[1]], self._stock)

    def _key(self, i: int, j: int) -> _Told:
        """What a link depends on: of two articles, how the acts are told and whether one speaker says both."""
        a, b = self._acts[i], self._acts[j]
        if a.article == b.article:
            return ~i, ~j, None
        return self._alike[i], self._alike[j], same_speaker(a.speaker, b.speaker)


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


def _without_rivals(acts: Sequence[Act], links: Mapping[Pair, Link]) -> dict[Pair, Link]:
    """The links without those across speakers where the same article credits alike words to a likelier one.

    Who says what another article credits to somebody else is the same utterance, told differently; but an article
    that credits alike words to two people tells of two utterances.
    """
    asked = {i for pair, link in links.items() if link.strange for i in pair}
    mates: dict[tuple[int, str], list[tuple[int, Link]]] = defaultdict(list)
    for (i, j), link in links.items():
        if i in asked:
            mates[i, acts[j].article].append((j, link))
        if j in asked:
            mates[j, acts[i].article].append((i, link))

    def rivalled(one: int, other: int, link: Link) -> bool:
        beside = mates[one, acts[other].article]
        return len(beside) > 1 and any(  # the link itself is one of them
            (not found.strange or found.score > link.score)
            and not acts[j].runs.isdisjoint(acts[other].runs)
            and same_speaker(acts[j].speaker, acts[other].speaker) is False
            for j, found in beside
        )

    strange = [(i, j, link) for (i, j), link in links.items() if link.strange]
    dropped = {(i, j) for i, j, link in strange if rivalled(i, j, link) or rivalled(j, i, link)}
    return {pair: link for pair, link in links.items() if pair not in dropped}
