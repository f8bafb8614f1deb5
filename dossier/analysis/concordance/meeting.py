"""Which acts of speech are worth comparing: found by index, so that the work does not grow with their square."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, repeat
from typing import TypeVar

from dossier.analysis.acts import Act, same_speaker, words_of_name
from dossier.analysis.clusters import Pair, components, several_times
from dossier.analysis.concordance.links import LEAST_EVIDENCE
from dossier.analysis.concordance.nearly import worded_alike
from dossier.analysis.kindred import families

Key = TypeVar("Key", bound=Hashable)

_MOST_ALIKE = 60
"""Of acts that hold a wording equal word for word, the first so many are compared pair by pair."""
_LONGEST = 200
"""A word, or words in a row, that so many acts hold lead nowhere."""
_RAREST = 10
"""So many of its words, the rarest that other acts have, ask for each act who else has them."""
_ENOUGH = 24
"""Who has met so many by words in a row asks for no commoner ones."""
_WORDS = 4
"""A wording with a single word of matter says enough to be found elsewhere when it has so many words in all."""
_RUN = 3
"""So many words of matter in a row are looked up as one; an act of fewer is looked up as a whole."""
_Run = tuple[str, str, str]


def may_meet(acts: Sequence[Act]) -> list[Pair]:
    """Pairs of acts (lower number first, in order) that can be wordings of one utterance.

    Either they have a quotation equal word for word. Or they stand in two articles, their speakers may
    be one, and two of the rarest words (names left out) or families of the one stand in the other. Or, whoever
    speaks and wherever, three words of matter follow each other in both, or all the matter
    of a quotation of the one (two words at most) stands in the other. Or, in a dossier of one event, words of any kind
    follow each other in both. No other pair would be linked, but for words that hundreds of acts hold.

    In a large dossier what is reported meets nothing of an article that tells of another event, and what is quoted
    there meets by words in a row alone.
    """
    pairs = {*_same_run(acts), *_same_matter(acts)}
    size, terms = len(acts), {i for i, act in enumerate(acts) if act.term}
    if acts and not acts[0].known.events.all_one:
        pairs = {pair for pair in pairs if may_be_one(acts[pair // size], acts[pair % size])}
    if terms:
        pairs = {pair for pair in pairs if (pair // size in terms) == (pair % size in terms)}
    pairs |= _same_words(acts)
    if acts and acts[0].known.events.all_one:
        pairs.update([i * size + j for i, j in worded_alike(acts)])
    return list(map(divmod, sorted(pairs), repeat(size)))


def may_be_one(a: Act, b: Act) -> bool:
    """Whether two acts are of articles that tell of one event, or both stand between marks: what is told again word for
    word may be so anywhere."""
    return not (a.reported or b.reported) or a.known.events.one(a.article, b.article)


# Pairs are numbers until all are found, the lower act times the number of acts and the higher: there can be a million.
def _with(i: int, others: Iterable[int], size: int) -> list[int]:
    """The pairs of one act with others, of so many in all."""
    low = i * size
    return [low + j if i < j else j * size + i for j in others]


def _same_words(acts: Sequence[Act]) -> set[int]:
    """Pairs with a quotation equal word for word, however common the words."""
    alike = _holders([set(act.stems) if len(act.stems) > 1 else act.stems for act in acts])
    several = {i for held in alike.values() if len(held) > 1 for i in held}
    holders = _holders([dict.fromkeys(act.lines) if i in several else () for i, act in enumerate(acts)])
    pairs: set[int] = set()
    for same in holders.values():
        for n, i in enumerate(same[:_MOST_ALIKE]) if len(same) > 1 else ():
            pairs.update(_with(i, same[n + 1 : _MOST_ALIKE], len(acts)))
    return pairs


def _same_run(acts: Sequence[Act]) -> list[int]:
    """Pairs with words of matter in a row, or of which the one has little matter and the other all of that."""
    like: dict[tuple[tuple[str, ...], ...], list[int]] = defaultdict(list)
    for i, act in enumerate(acts):
        like[act.stems].append(i)
    alike, size = list(like.values()), len(acts)
    pairs = [*_thin_in_others(acts)]
    # Who has the same stems meets the same acts, so it is asked once for all of them which others they meet.
    for x, y in _alike_met([*like], [len(held) for held in alike]):
        second = alike[y]
        for n, i in enumerate(alike[x]):
            pairs += _with(i, second[n + 1 :] if x == y else second, size)
    return pairs


def _alike_met(stems: Sequence[Sequence[Sequence[str]]], many: Sequence[int]) -> set[Pair]:
    """Of acts grouped by their stems those groups, the lower number first, that meet by words in a row.

    ``many`` are the acts of each group.
    """
    runs = [
        set(chain.from_iterable([zip(s, s[1:], s[2:], strict=False) for s in told if len(s) >= _RUN])) for told in stems
    ]
    several = _in_several(runs).union(*[held for held, count in zip(runs, many, strict=True) if count > 1])
    holders: dict[_Run, list[int]] = {run: [] for run in several}
    asking = [(x, several & held) for x, held in enumerate(runs) if not several.isdisjoint(held)]  # few do
    for x, asked in asking:
        for run in asked:
            holders[run].append(x)
    acts = {run: sum([many[x] for x in held]) for run, held in holders.items()}
    common = {run for run, n in acts.items() if n > _LONGEST}
    met: set[Pair] = set()
    for x, asked in asking:
        others = _first_met(sorted(asked - common, key=acts.__getitem__), acts, holders, many)
        if many[x] == 1:
            others.discard(x)
        met.update([(x, y) if x < y else (y, x) for y in others])
    return met


def _in_several(sets: Iterable[AbstractSet[Key]]) -> set[Key]:
    """What stands in more than one of some sets."""
    seen: set[Key] = set()
    several: set[Key] = set()
    for held in sets:
        several |= seen & held
        seen |= held
    return several


def _first_met(
    rarest: Sequence[_Run], acts: Mapping[_Run, int], holders: Mapping[_Run, Sequence[int]], many: Sequence[int]
) -> set[int]:
    """Who has words in a row, the rarest first, until enough are met: what says the same shares those."""
    met: set[int] = set()
    size = 0
    for run in rarest:
        if acts[run] > size and sum([many[x] for x in met]) > _ENOUGH:
            break  # those as rare as the last are asked too: no order among them
        met.update(holders[run])
        size = acts[run]
    return met


def _thin_in_others(acts: Sequence[Act]) -> Iterator[int]:
    """Pairs of which the one has a quotation of little matter and the other all of that."""
    thin = [
        (i, k, frozenset(held))
        for i, act in enumerate(acts)
        for k, held in enumerate(act.stems)
        if 0 < len(held) < _RUN and _enough(act, held)
    ]
    wanted = frozenset(chain.from_iterable([matter for _, _, matter in thin]))
    having: dict[str, dict[int, None]] = {s: {} for s in wanted}
    for i, act in enumerate(acts):
        # What stands around a fragment counts as its matter, but is none of its own words.
        own = wanted.intersection(chain.from_iterable(act.stems)) if act.around else wanted & act.matter
        for s in own:
            having[s][i] = None
    for i, k, matter in thin:
        first, *others = sorted([having[s] for s in matter], key=len)
        if 1 < len(first) <= _LONGEST and (acts[i].term or len(matter) > 1 or acts[i].lines[k].count(" ") > _WORDS):
            held = first.keys() if not others else first.keys() & others[0].keys()
            yield from _with(i, held - {i}, len(acts))


def _enough(act: Act, stems: Sequence[str]) -> bool:
    """Whether few words of matter are yet enough to be known by."""
    weights = act.known.weights
    return act.term or sum([weights.get(s, 1.0) for s in stems]) >= LEAST_EVIDENCE


def _same_matter(acts: Sequence[Act]) -> set[int]:
    """Pairs of two articles of one event, of speakers that may be one, with two of the rarest words of either in
    common.

    An act that asks for all its words finds whoever shares two of them, so it need look among those alone that
    asked before it. Acts of many words, which do not ask for all, come first; those that name nobody, and so look
    among all, last.
    """
    keys, count = _telling(acts)
    names = _namesakes({act.speaker for act in acts})
    index = _Index([names[act.speaker] for act in acts], [act.article for act in acts], keys)
    rank = {s: n for n, s in enumerate(sorted(count, key=lambda s: (count[s], s)))}
    many = [i for i, key in enumerate(keys) if len(key) > _RAREST]
    for i in many:
        index.add(i)
    met = [pair for i in many for pair in index.sharing(i, sorted(keys[i], key=rank.__getitem__)[:_RAREST])]
    few = [i for i, key in enumerate(keys) if 1 < len(key) <= _RAREST]
    for i in sorted(few, key=index.of_nobody):
        met += index.sharing(i, keys[i])
        index.add(i)
    if not met:
        return set()
    known, size = acts[0].known, len(acts)
    weight, one = _most_weight(known.weights), known.events.one
    return {
        i * size + j if i < j else j * size + i
        for i, j in met
        if acts[i].article != acts[j].article
        and same_speaker(acts[i].speaker, acts[j].speaker) is not False
        and sum([weight.get(s, 1.0) for s in keys[i] & keys[j]]) >= LEAST_EVIDENCE
        and one(acts[i].article, acts[j].article)
    }


class _Index:
    """Which acts have a word: those of one name, those of nobody, and all of them for acts of nobody.

    ``names`` has "" for nobody. A name that one article alone credits is not kept: nobody asks for it.
    """

    def __init__(self, names: Sequence[str], homes: Sequence[str], keys: Sequence[AbstractSet[str]]) -> None:
        self.names, self.keys = names, keys
        spread = Counter([name for name, _ in set(zip(names, homes, strict=True))])
        self._of_name: dict[str, dict[str, list[int]]] = {
            n: defaultdict(list) for n, times in spread.items() if times > 1
        }
        self._of_nobody = self._of_name.setdefault("", defaultdict(list))
        self._of_all: dict[str, list[int]] = defaultdict(list)
        self._asked_of_all = frozenset(chain.from_iterable([key for n, key in zip(names, keys, strict=True) if not n]))

    def of_nobody(self, i: int) -> bool:
        return not self.names[i]

    def add(self, i: int) -> None:
        holders = self._of_name.get(self.names[i])
        if holders is not None:
            for s in self.keys[i]:
                holders[s].append(i)
        for s in self.keys[i] & self._asked_of_all:
            self._of_all[s].append(i)

    def sharing(self, i: int, key: Iterable[str]) -> list[Pair]:
        """The act with each that may be of its speaker and has two of some words."""
        name = self.names[i]
        if not name:
            found = [*filter(None, map(self._of_all.get, key))]
        else:
            found = [*filter(None, map(self._of_nobody.get, key))]
            if holders := self._of_name.get(name):
                found += filter(None, map(holders.get, key))
        held = list(chain.from_iterable(found)) if len(found) > 1 else []
        if len(set(held)) == len(held):
            return []  # mostly so
        return [(i, j) for j in several_times(held)]


def _telling(acts: Sequence[Act]) -> tuple[list[AbstractSet[str]], dict[str, int]]:
    """What tells what each act says, and how many acts have each of it: words, or families of them.

    Names alone do not tell it; nor does a word of one article's acts alone, or of too many.
    """
    family, names = families(), acts[0].known.names if acts else frozenset()
    at_home: dict[str, set[str]] = defaultdict(set)
    for act in acts:
        if not act.term:
            at_home[act.article] |= act.matter
    key_of = {s: family.get(s, s) for s in set().union(*at_home.values()) - names}
    key, told = key_of.__getitem__, frozenset(key_of)
    homes = Counter(chain.from_iterable([set(map(key, held & told)) for held in at_home.values()]))
    told = frozenset([s for s in told if homes[key_of[s]] > 1])
    keys: list[AbstractSet[str]] = [set() if act.term else set(map(key, act.matter & told)) for act in acts]
    count = Counter(chain.from_iterable(keys))
    common = {s for s, times in count.items() if times > _LONGEST}
    return [held - common for held in keys] if common else keys, {s: count[s] for s in count.keys() - common}


def _most_weight(weights: Mapping[str, float]) -> dict[str, float]:
    """What a word or a family of them can weigh at most."""
    family, most = families(), dict(weights)
    for s in weights.keys() & family.keys():
        most[family[s]] = max(most.get(family[s], 0.0), weights[s])
    return most


def _namesakes(speakers: Iterable[str | None]) -> dict[str | None, str]:
    """For each speaker one name for all that may be the same person, by chains of fuller names; "" for nobody."""
    named = sorted({s for s in speakers if s and words_of_name(s)})
    number = {name: n for n, name in enumerate(named)}
    words = [words_of_name(name) for name in named]
    several = {word: set(held) for word, held in _holders(words).items() if len(held) > 1}
    fuller = []
    for n, own in enumerate(words):
        if several.keys() >= own:
            fuller += [(n, other) for other in set.intersection(*[several[word] for word in own])]
    together = {n: group[0] for group in components(len(named), fuller) for n in group}
    return {s: named[together[number[s]]] if s in number else "" for s in speakers}


def _holders(keys: Sequence[Iterable[Key]]) -> dict[Key, list[int]]:
    """Which items have each key, in order."""
    holders: dict[Key, list[int]] = defaultdict(list)
    for i, held in enumerate(keys):
        for key in held:
            holders[key].append(i)
    return holders
