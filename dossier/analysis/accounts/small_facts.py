"""A phrase that two sentences have and no other sentence of their articles: what it names is told by both."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, pairwise, product
from typing import Any, TypeVar

from dossier.analysis.accounts.aligned import align
from dossier.analysis.accounts.doers import told_alike
from dossier.analysis.accounts.encounters import MEETING
from dossier.analysis.accounts.gist import Gist, Gists
from dossier.analysis.accounts.kin import kin_of
from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.likeness import tokens_of
from dossier.analysis.stems import DETERMINERS, STOP_WORDS
from dossier.frozen import frozen
from dossier.model import Span
from dossier.patterns import late

_FEWEST = 3
"""Words of matter of a phrase."""
_LONGEST = 150
"""Words of matter of a sentence, at most, that is looked through for what it tells in passing."""
_LEAST, _LEAST_FRESH = 2.0, 2
"""What they must weigh together where no name is among them, and how many of them no headline has."""
_THINGS = 2
"""How many of them are things or deeds."""
_MUCH, _NEWS = 2.0, 1.2
"""Value and freshness of all that two sentences share from which a phrase is no small part of what they tell."""
_LONG, _ENDING = 7, 4
"""Letters from which a root may have an ending more in the other text, and letters of that."""
_STEP, _GAP = 2, 4
"""How many words of matter, and of any kind, one word of a phrase stands behind the one before it at most."""
_STEPS = tuple(product(range(1, _STEP + 1), repeat=2))
_PARTING = r"[,;:()–—]|\.\s|--"
_MATTER = frozenset(("deed", "act", "thing"))
_BORNE = frozenset(("act", "thing"))
_NO_MATTER = frozenset(("name", "time", "office"))
_PEOPLE = frozenset("man men woman women boy boys girl girls child children person people official officials".split())
_WHERE, _TO_WHERE = frozenset("at from near outside inside".split()), 3
"""What stands before the name of a place, and how many words may be from it to the name and with it."""
_MARKS = {'"': '"', "“": "”", "‘": "’", "«": "»"}
_BEFORE = DETERMINERS | frozenset(
    "i we he she they i'd we'd he'd she'd they'd i’d we’d he’d she’d they’d would still also really".split()
)
"""What stands before a noun, or a belief, and belongs to it."""
_SHORTEST = 5
"""Letters of a word of speech ("statement", "remarks"), which weighs nothing elsewhere."""
T = TypeVar("T")
Pairs = Sequence[tuple[int, int]]
"""Words of two gists that meet."""


@frozen()
class Small:
    """The first and last token of a few words in two texts, and those of them that are the same, as printed."""

    a: tuple[int, int]
    b: tuple[int, int]
    words: tuple[str, ...]
    matter: frozenset[str] = frozenset()
    """Their roots where they are no small part of what the two tell; empty for who somebody is, where and when."""

    def spans(self, a: Passage, b: Passage) -> tuple[Span, Span]:
        """Where they stand, with what belongs to them right before."""
        return _grown(a, self.a), _grown(b, self.b)


def _grown(passage: Passage, at: tuple[int, int]) -> Span:
    tokens = tokens_of(passage.text)
    first, begin = at[0], tokens.within(passage.span).start
    while first > begin and tokens.words[first - 1].lower() in _BEFORE:
        first -= 1
    start, end = tokens.starts[first], tokens.ends[at[1]]
    mark = passage.text[start - 1] if start > passage.span.start else ""
    marked = mark in _MARKS and _MARKS[mark] in passage.text[start:end]
    return Span(start - marked, end)


class Reader:
    """The sentences of a dossier, with how many sentences of an article have some words together."""

    def __init__(self, passages: Passages, gists: Gists) -> None:
        self.passages, self.gists = passages, gists
        self._found: defaultdict[object, dict[int, Any]] = defaultdict(dict)
        self._of: dict[str, list[AbstractSet[str]]] = {}
        for i in range(len(passages)):
            self._of.setdefault(passages.homes[i], []).append(self.words(i))

    def words(self, i: int) -> AbstractSet[str]:
        """The roots of a sentence's words of matter, and its longer words as printed, in small letters."""
        printed = (w.lower() for w in tokens_of(self.passages[i].text).words_in(self.passages[i].span))
        return frozenset(self.gists[i].roots).union(w for w in printed if is_long(w))

    def found(self, find: Callable[[Passage, Gist], T], i: int) -> T:
        """What a function finds in a sentence, which it is asked for once however many others that is laid on."""
        known: dict[int, T] = self._found[find]
        if i not in known:
            known[i] = find(self.passages[i], self.gists[i])
        return known[i]

    def worth_reading(self) -> Iterator[bool]:
        """Of each sentence whether it is the first of its words in its article, and none too long to look through."""
        seen: set[tuple[str, AbstractSet[str]]] = set()
        for i, home in enumerate(self.passages.homes):
            key = home, frozenset(self.passages.stems[i])
            yield key not in seen and len(self.gists[i].roots) <= _LONGEST
            seen.add(key)

    def once(self, i: int, words: AbstractSet[str]) -> bool:
        """Whether no other sentence of an article has all of some words."""
        return sum(words <= here for here in self._of[self.passages.homes[i]]) <= 1


def is_long(word: str) -> bool:
    """Whether a word in small letters may tell something by itself, whatever it weighs."""
    return len(word) >= _SHORTEST and word not in STOP_WORDS


def phrase(reader: Reader, i: int, j: int) -> Iterator[Small]:
    """Three words of matter or more in a row in both, together in one sentence alone of either article.

    A word may stand between two of them. Names and offices alone name somebody; what ends with whom it is, or stands
    before a name, says who somebody is.
    """
    (a, one), (b, other) = ((reader.passages[n], reader.gists[n]) for n in (i, j))
    here, there = reader.found(_places, i), reader.found(_places, j)
    if len(here.keys() & there.keys()) < _FEWEST:
        return
    for pairs in map(list, _rows(a.text, one, b.text, other, there)):
        while pairs and not _NO_MATTER.isdisjoint(kinds_of(one, other, pairs[-1])):
            pairs.pop()
        words = frozenset(one.roots[x] for x, _ in pairs), frozenset(other.roots[y] for _, y in pairs)
        if len(words[0]) < _FEWEST or not ((fact := _is_fact(one, other, pairs)) or _is_named(one, other, pairs)):
            continue
        x, y = ends(one, other, pairs)
        if _is_who(a.text, *x) or _is_who(b.text, *y):
            continue
        much = fact and _is_much(one, other)
        if not much and (_is_name(a.text, b.text, x, y) or _is_where(a.text, x[0]) or _is_where(b.text, y[0])):
            continue
        once = reader.once(i, words[0]) and reader.once(j, words[1])
        if once and not told_alike(a.text, one, b.text, other, pairs).others:
            printed = tuple(tokens_of(a.text).words[one.places[u]].lower() for u, _ in pairs)
            yield Small(x, y, printed, words[0] if much else frozenset())


def ends(one: Gist, other: Gist, pairs: Pairs) -> tuple[tuple[int, int], tuple[int, int]]:
    """The first and last tokens of some words in either text."""
    here, there = [one.places[x] for x, _ in pairs], [other.places[y] for _, y in pairs]
    return (min(here), max(here)), (min(there), max(there))


def kinds_of(one: Gist, other: Gist, pair: tuple[int, int]) -> AbstractSet[str]:
    """What a word is for in either text."""
    return {one.kinds[pair[0]], other.kinds[pair[1]]}


def parted(text: str, first: int, last: int) -> bool:
    """Whether a mark that parts clauses stands between two words of a text."""
    tokens = tokens_of(text)
    return late(_PARTING).search(text, tokens.ends[first], tokens.starts[last]) is not None


def _is_much(one: Gist, other: Gist) -> bool:
    found = align(one, other)
    return found is not None and found.value >= _MUCH and found.fresh >= _NEWS


def _places(_: Passage, gist: Gist) -> Mapping[str, Sequence[int]]:
    """Where words of matter stand, by how their roots begin."""
    places: dict[str, list[int]] = {}
    for y, r in enumerate(gist.roots):
        places.setdefault(r[:_LONG], []).append(y)
    return places


def _rows(a: str, one: Gist, b: str, other: Gist, places: Mapping[str, Sequence[int]]) -> Iterator[Pairs]:
    """Words in common that follow each other in both within a clause, as many as do; no meeting, of which are many.

    ``places`` has where the words of the other stand.
    """
    near = ((x, y) for x, r in enumerate(one.roots) for y in places.get(r[:_LONG], ()))
    pairs = [(x, y) for x, y in near if _is_same(one.roots[x], other.roots[y]) and MEETING not in kin_of(one.roots[x])]
    known, taken = frozenset(pairs), set[tuple[int, int]]()
    for first in pairs:
        row = [first] if first not in taken else []
        while row and (following := [p for p in _beyond(row[-1], known) if _follow(a, one, b, other, row[-1], p)]):
            row.append(min(following, key=lambda p: (sum(p), p)))
        taken.update(row)
        yield row


def _beyond(last: tuple[int, int], known: AbstractSet[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those of some pairs that may follow one: a step or two further on in both."""
    return [pair for m, n in _STEPS if (pair := (last[0] + m, last[1] + n)) in known]


def _is_same(one: str, other: str) -> bool:
    """Whether two roots are one, or one is made of the other by an ending: "navigation", "navigators"."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    return len(short) >= _LONG and long.startswith(short) and len(long) - len(short) <= _ENDING


def _follow(a: str, one: Gist, b: str, other: Gist, last: tuple[int, int], pair: tuple[int, int]) -> bool:
    return _follows(a, one, last[0], pair[0]) and _follows(b, other, last[1], pair[1])


def _follows(text: str, gist: Gist, last: int, x: int) -> bool:
    if not 0 < x - last <= _STEP or gist.places[x] - gist.places[last] > _GAP or gist.roots[x] == gist.roots[last]:
        return False
    return not parted(text, gist.places[last], gist.places[x])


def _is_fact(one: Gist, other: Gist, pairs: Pairs) -> bool:
    """Whether a row of words has things or deeds enough that no headline has."""
    telling = [p for p in pairs if one.telling[p[0]] and other.telling[p[1]]]
    things = sum(kinds_of(one, other, p) <= _MATTER for p in telling)
    fresh = sum(one.fresh[x] and other.fresh[y] for x, y in telling)
    weight = sum(min(one.weights[x], other.weights[y]) for x, y in pairs)
    return things >= _THINGS and fresh >= _LEAST_FRESH and weight >= _LEAST


def _is_named(one: Gist, other: Gist, pairs: Pairs) -> bool:
    """Whether a row of words with nothing between them has a name, and ends with what bears it: "Old Quay tolls"."""
    x, y = pairs[-1]
    named = any(kinds_of(one, other, p) == {"name"} for p in pairs)
    in_row = all(g.places[q[n]] - g.places[p[n]] == 1 for p, q in pairwise(pairs) for n, g in enumerate((one, other)))
    return named and in_row and one.telling[x] and other.telling[y] and kinds_of(one, other, (x, y)) <= _BORNE


def _is_name(a: str, b: str, x: tuple[int, int], y: tuple[int, int]) -> bool:
    """Whether a phrase is a name and nothing more in both texts: "Old Quay School"."""
    words = chain(tokens_of(a).words[x[0] : x[1] + 1], tokens_of(b).words[y[0] : y[1] + 1])
    return all(word[0].isupper() for word in words)


def _is_where(text: str, first: int) -> bool:
    """Whether a phrase names where something was: "at the harbour's Long Lane boat yard"."""
    words = tokens_of(text).words
    if not words[first][0].isupper():
        return False
    before = first - 1
    while before >= max(0, first - _TO_WHERE) and words[before].lower() not in _WHERE:
        if words[before].lower() not in DETERMINERS and not words[before].endswith(("'s", "’s")):
            return False
        before -= 1
    return before >= max(0, first - _TO_WHERE)


def _is_who(text: str, first: int, last: int) -> bool:
    """Whether a phrase says who somebody is: "an old man", "harbour pilot Ann Lund", "Ann Lund, a harbour pilot"."""
    tokens = tokens_of(text)
    words = tokens.words
    if words[last].lower() in _PEOPLE:
        return True
    begin = first - (first > 0 and words[first - 1].lower() in DETERMINERS)
    if begin and words[begin - 1][0].isupper() and text[tokens.ends[begin - 1] : tokens.starts[begin]] == ", ":
        return True
    return last + 1 < len(words) and words[last + 1][0].isupper() and tokens.starts[last + 1] - tokens.ends[last] == 1
