"""Which acts of speech are worth comparing: found by index, so that the work does not grow with their square."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, combinations
from typing import TypeVar

from dossier.analysis.acts import Act, same_speaker, words_of_name
from dossier.analysis.clusters import Pair, components
from dossier.analysis.concordance.links import LEAST_EVIDENCE
from dossier.analysis.kindred import families

Key = TypeVar("Key", bound=Hashable)

_MOST_ALIKE = 60
"""Of acts that hold a wording equal word for word, the first so many are compared pair by pair."""
_LONGEST = 200
"""A word, or words in a row, that so many acts hold lead nowhere."""
_RAREST = 10
"""So many of its words, the rarest that other acts have, ask for each act who else has them."""
_WORDS = 4
"""A wording with a single word of matter says enough to be found elsewhere when it has so many words in all."""
_RUN = 3
"""So many words of matter in a row are looked up as one; an act of fewer is looked up as a whole."""


def may_meet(acts: Sequence[Act]) -> list[Pair]:
    """Pairs of acts (lower number first, in order) that can be wordings of one utterance.

    Either they have a quotation equal word for word. Or they stand in two articles, their speakers may
    be one, and two of the rarest words (names left out) or families of the one stand in the other. Or, whoever
    speaks and wherever, three words of matter follow each other in both, or all the matter
    of a quotation of the one (two words at most) stands in the other. No other pair would be linked, but for words that
    hundreds of acts hold.
    """
    alike = _same_words(acts)
    pairs = _same_run(acts) | _same_matter(acts)
    return sorted(alike.union((i, j) for i, j in pairs if acts[i].term == acts[j].term))


def _same_words(acts: Sequence[Act]) -> set[Pair]:
    """Pairs with a quotation equal word for word, however common the words."""
    alike = _holders([set(act.stems) for act in acts])
    several = {i for held in alike.values() if len(held) > 1 for i in held}
    holders = _holders([dict.fromkeys(act.lines) if i in several else () for i, act in enumerate(acts)])
    return set(chain.from_iterable(combinations(same[:_MOST_ALIKE], 2) for same in holders.values() if len(same) > 1))


def _same_run(acts: Sequence[Act]) -> set[Pair]:
    """Pairs with words of matter in a row, or of which the one has little matter and the other all of that."""
    runs = [list(chain.from_iterable([zip(s, s[1:], s[2:], strict=False) for s in act.stems])) for act in acts]
    several = {run for run, times in Counter(chain.from_iterable(runs)).items() if 1 < times <= _LONGEST}
    holders = _holders([several.intersection(held) if held else () for held in runs])
    pairs = set(chain.from_iterable(combinations(held, 2) for held in holders.values()))
    thin = {
        (i, k): frozenset(held) for i, act in enumerate(acts) for k, held in enumerate(act.stems) if _thin(act, held)
    }
    wanted = frozenset(chain.from_iterable(thin.values()))
    having = _holders([wanted.intersection(chain.from_iterable(act.stems)) for act in acts])
    for (i, k), matter in thin.items():
        first, *others = sorted((having[s] for s in matter), key=len)
        if len(first) <= _LONGEST and (acts[i].term or len(matter) > 1 or acts[i].lines[k].count(" ") > _WORDS):
            pairs.update((i, j) if i < j else (j, i) for j in set(first).intersection(*others) if i != j)
    return pairs


def _thin(act: Act, stems: Sequence[str]) -> bool:
    """Whether a quotation has too few words of matter to be found by a run of them, and yet enough to be known by."""
    weights = act.known.weights
    return 0 < len(stems) < _RUN and (act.term or sum(weights.get(s, 1.0) for s in stems) >= LEAST_EVIDENCE)


def _same_matter(acts: Sequence[Act]) -> set[Pair]:
    """Pairs of two articles, of speakers that may be one, with two of the rarest words of either in common."""
    keys, count = _telling(acts)
    names = _namesakes({act.speaker for act in acts})
    mine = [names[act.speaker] for act in acts]
    homes = [act.article for act in acts]
    index: dict[str, dict[str, list[int]]] = {name: defaultdict(list) for name in ("", *names.values())}
    for i, key in enumerate(keys):
        holders = index[mine[i]]
        for s in key:
            holders[s].append(i)
    everybody = _holders(keys)
    spread = Counter(name for name, _ in set(zip(mine, homes, strict=True)))
    weight = _most_weight(acts[0].known.weights) if acts else {}
    rank = {s: n for n, s in enumerate(sorted(count, key=lambda s: (count[s], s)))}
    pairs = set()
    for i, key in enumerate(keys):
        rarest = sorted(key, key=rank.__getitem__)[:_RAREST] if len(key) > _RAREST else key
        name, home = mine[i], homes[i]
        where = ([index[name]] * (spread[name] > 1) + [index[""]]) if name else [everybody]
        met = Counter(chain.from_iterable([holders[s] for holders in where for s in rarest if s in holders]))
        for j in [j for j, common in met.items() if common > 1 and homes[j] != home]:
            if same_speaker(acts[i].speaker, acts[j].speaker) is False:
                continue
            if sum([weight.get(s, 1.0) for s in key & keys[j]]) >= LEAST_EVIDENCE:
                pairs.add((i, j) if i < j else (j, i))
    return pairs


def _words_and_families(act: Act) -> AbstractSet[str]:
    """What tells what is said, kindred words as one: names alone do not tell it."""
    if act.term:
        return frozenset()
    family, found = families(), act.matter - act.known.names
    kindred = found & family.keys()
    return (found - kindred).union(map(family.__getitem__, kindred)) if kindred else found


def _most_weight(weights: Mapping[str, float]) -> dict[str, float]:
    """What a word or a family of them can weigh at most."""
    family, most = families(), dict(weights)
    for s in weights.keys() & family.keys():
        most[family[s]] = max(most.get(family[s], 0.0), weights[s])
    return most


def _telling(acts: Sequence[Act]) -> tuple[list[AbstractSet[str]], dict[str, int]]:
    """The words of each act that acts of two articles have and not too many; and how many acts have each of them."""
    keys = [_words_and_families(act) for act in acts]
    at_home: dict[str, set[str]] = defaultdict(set)
    for act, key in zip(acts, keys, strict=True):
        at_home[act.article] |= key
    homes = Counter(chain.from_iterable(at_home.values()))
    several = {s for s, articles in homes.items() if articles > 1}
    keys = [key & several for key in keys]
    count = Counter(chain.from_iterable(keys))
    common = {s for s, times in count.items() if times > _LONGEST}
    return [key - common for key in keys] if common else keys, {s: count[s] for s in count.keys() - common}


def _namesakes(speakers: Iterable[str | None]) -> dict[str | None, str]:
    """For each speaker one name for all that may be the same person, by chains of fuller names; "" for nobody."""
    named = sorted({s for s in speakers if s and words_of_name(s)})
    number = {name: n for n, name in enumerate(named)}
    holders = {word: set(held) for word, held in _holders([words_of_name(name) for name in named]).items()}
    fuller = (
        (n, other)
        for name, n in number.items()
        for other in set.intersection(*(holders[w] for w in words_of_name(name)))
    )
    together = {n: group[0] for group in components(len(named), fuller) for n in group}
    return {s: named[together[number[s]]] if s in number else "" for s in speakers}


def _holders(keys: Sequence[Iterable[Key]]) -> dict[Key, list[int]]:
    """Which items have each key, in order."""
    holders: dict[Key, list[int]] = defaultdict(list)
    for i, held in enumerate(keys):
        for key in held:
            holders[key].append(i)
    return holders
