"""How much of the matter of two stretches of text is the same: stems in common, weighted by how rare they are here."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import chain, compress, filterfalse, repeat
from math import log

from dossier.analysis.kindred import families
from dossier.analysis.of_one_event import Events, Told, all_of_one, read_by_twos, told_of
from dossier.analysis.sentences import sentences_of
from dossier.analysis.stems import COMMON, stem
from dossier.analysis.tables import Once, Same
from dossier.analysis.tokens import Tokens, tokens_of
from dossier.frozen import frozen
from dossier.model import Article, Piece, Span

__all__ = [
    "FAMILY_FACTOR",
    "Bag",
    "Likeness",
    "Sentence",
    "Survey",
    "Tokens",
    "alone",
    "compare",
    "likeness_score",
    "survey",
    "tokens_of",
]

_COMMON_FACTOR = 0.6
_EVENT_NAME_FACTOR = 0.5
FAMILY_FACTOR = 0.6
_RARE = 0.42


class Bag:
    """The stems of a stretch with their weights; ``mass`` is their sum, ``kin`` has those of a family, by family."""

    __slots__ = ("kin", "mass", "weights")

    def __init__(self, weights: dict[str, float]) -> None:
        family = families()
        self.weights = weights
        self.mass = sum(weights.values())
        self.kin = {family[s]: s for s in weights if s in family}


@frozen(guarded=False)
class Sentence:
    """A sentence of an article's prose; ``order`` counts the article's sentences from 0."""

    article: str
    piece: Piece
    span: Span
    order: int


class _Columns(dict[str, list[float]]):
    """Made for an article when it is first asked for: few tell what others tell."""

    def __init__(self, articles: Mapping[str, Article], weights: Mapping[str, float]) -> None:
        super().__init__()
        self._articles, self._weights = articles, weights

    def __missing__(self, article: str) -> list[float]:
        stems = tokens_of(self._articles[article].text).stems
        column = self[article] = list(map(self._weights.get, stems, repeat(1.0)))
        return column


_NO_SENTENCES: tuple[list[int], list[Sentence]] = [], []


@frozen(slots=False)
class Survey:
    """What likeness must know of the whole dossier: its sentences and how much each stem weighs in it."""

    articles: dict[str, Article]
    sentences: tuple[Sentence, ...]
    stems: Sequence[AbstractSet[str]]
    """The stems of matter of each sentence."""
    weights: dict[str, float]
    names: frozenset[str]
    """Stems printed with a capital inside sentences."""
    homes: dict[str, int]
    """How many articles have a stem."""
    spread: dict[str, int]
    """How many sentences of the whole dossier have it."""
    told: dict[str, Told]
    """The stems of each article."""
    rare: frozenset[str]
    """Stems that are the matter of few sentences."""
    columns: dict[str, list[float]]
    """The weight of each word of an article, in the order of its tokens; of those that are asked for."""
    of_one: bool
    """Whether all articles of the dossier are held to tell of one event."""
    few: bool
    """Whether each two articles are read as if there were no third."""

    @Once
    def events(self) -> Events:
        """Which articles tell of one event."""
        return Events(self.told, self.homes, self.few or self.of_one)

    @Once
    def _reading(self) -> dict[str, tuple[list[int], list[Sentence]]]:
        """Of each article where its sentences start, and the sentences, in reading order."""
        found: dict[str, tuple[list[int], list[Sentence]]] = {}
        for sentence in self.sentences:
            starts, sentences = found.setdefault(sentence.article, ([], []))
            starts.append(sentence.span.start)
            sentences.append(sentence)
        return found

    def sentence_at(self, article: str, offset: int) -> Sentence | None:
        """The sentence in which a character stands, headlines counted; None where it stands in none."""
        starts, sentences = self._reading.get(article, _NO_SENTENCES)
        at = bisect_right(starts, offset) - 1
        return sentences[at] if at >= 0 and offset < sentences[at].span.end else None

    def of_article(self, article: str) -> Sequence[Sentence]:
        """The sentences of an article in reading order, headlines counted."""
        return self._reading.get(article, _NO_SENTENCES)[1]

    def sentence_before(self, sentence: Sentence) -> Sentence:
        """The one before it in its article; of the first, itself."""
        return self._reading[sentence.article][1][max(0, sentence.order - 1)]

    def sentence_after(self, sentence: Sentence) -> Sentence | None:
        """The one behind it in its article; None behind the last."""
        sentences = self._reading[sentence.article][1]
        return sentences[sentence.order + 1] if sentence.order + 1 < len(sentences) else None

    def bag(self, article: str, spans: Iterable[Span]) -> Bag:
        """The stems that stand in some spans of an article; grammar words left out."""
        return Bag(self.weighed(article, spans))

    def weighed(self, article: str, spans: Iterable[Span], factor: float = 1.0) -> dict[str, float]:
        stems_in, weigh = tokens_of(self.articles[article].text).stems_in, self.weights.get
        found = {s: weigh(s, 1.0) for span in spans for s in stems_in(span)}
        found.pop("", None)
        return found if factor == 1.0 else {s: w * factor for s, w in found.items()}


def survey(articles: Iterable[Article]) -> Survey:
    """Read all articles once. Neither the weights nor the sentences depend on the order in which they are given.

    A stem weighs 1 where one sentence alone has it, towards 0 where all have it. Names that
    stand in half of the articles or more are the event's own and weigh half of that.
    """
    return _survey(tuple(map(Same, sorted(articles, key=lambda a: a.id))))


def alone(article: Article) -> Survey:
    """The same of one article, whatever others there are: its names are held to be the event's own."""
    return _read([article], 1)


@lru_cache(maxsize=2)
def _survey(same: tuple[Same[Article], ...]) -> Survey:
    return _read([s.it for s in same], max(2, len(same) / 2))


def _read(articles: Sequence[Article], least: float) -> Survey:
    """``least``: articles that have a name from which on it is the event's own."""
    sentences = tuple(_sentences(articles))
    stems, told, names = _counted(articles, sentences)
    homes = Counter(chain.from_iterable([stems for stems, _ in told.values()]))
    spread = _spread(told.values(), homes)
    full = log(1 + max(2, len(sentences)))
    by_count = {count: log(1 + len(sentences) / count) / full for count in set(spread.values())}
    weights = {s: by_count[count] for s, count in spread.items()}
    for s in COMMON & weights.keys():
        weights[s] *= _COMMON_FACTOR
    for s in names - COMMON:
        if homes[s] >= least:
            weights[s] *= _EVENT_NAME_FACTOR
    rare = frozenset(s for s, weight in weights.items() if weight >= _RARE)
    by_id = {a.id: a for a in articles}
    size = sum([s.piece.told for s in sentences])
    of_one = all_of_one(len(articles), size, homes)
    columns, few = _Columns(by_id, weights), read_by_twos(size, of_one)
    return Survey(by_id, sentences, stems, weights, names, homes, spread, told, rare, columns, of_one, few)


def _counted(
    articles: Iterable[Article], sentences: Iterable[Sentence]
) -> tuple[list[AbstractSet[str]], dict[str, Told], frozenset[str]]:
    """The stems of each sentence, and of each article; which are mostly names."""
    texts = {a.id: tokens_of(a.text) for a in articles}
    of_article: dict[str, list[AbstractSet[str]]] = {a: [] for a in texts}
    stems: list[AbstractSet[str]] = []
    inside, last = list[str](), 0
    for sentence in sentences:
        tokens, span = texts[sentence.article], sentence.span
        if sentence.order == 0 or last == len(tokens.starts) or tokens.starts[last] < span.start:
            first = bisect_left(tokens.starts, span.start)
        else:  # mostly so: with the word after the last sentence's
            first = last
        last = bisect_left(tokens.starts, span.end, first)
        here = set(tokens.stems[first:last])
        here.discard("")
        stems.append(here)
        of_article[sentence.article].append(here)
        if sentence.piece.kind != "headline":
            inside += tokens.words[first + 1 : last]
    return stems, {article: told_of(held) for article, held in of_article.items()}, _names(inside)


def _spread(told: Iterable[Told], homes: Mapping[str, int]) -> dict[str, int]:
    """How many sentences have each stem: as many as articles, and more where one of these has it in several."""
    spread = dict(homes)
    for _, again in told:
        for s, times in again.items():
            spread[s] += times - 1
    return spread


def _names(printed: Sequence[str]) -> frozenset[str]:
    """The stems of matter of words, each given as often as it is printed, that are mostly printed with a capital."""
    words = set(printed)
    capital = {word for word in filterfalse(str.islower, words) if word[0].isupper()}
    names = set(map(stem, capital)) - {""}
    rest = list(words - capital)
    small = list(compress(rest, map(names.__contains__, map(stem, rest))))
    both = set(map(stem, small))  # few: how often words are printed is counted of these alone
    capital = {word for word in capital if stem(word) in both}
    in_all, capitals = dict.fromkeys(both, 0), dict.fromkeys(both, 0)
    for word, times in Counter(filter(capital.union(small).__contains__, printed)).items():
        in_all[stem(word)] += times
        if word in capital:
            capitals[stem(word)] += times
    return frozenset(names.difference([s for s in both if capitals[s] <= 0.6 * in_all[s]]))


def _sentences(articles: Sequence[Article]) -> Iterable[Sentence]:
    for article in articles:
        told = ((piece, span) for piece in article.prose for span in sentences_of(article, piece))
        for order, (piece, span) in enumerate(told):
            yield Sentence(article.id, piece, span, order)


@frozen(guarded=False)
class Likeness:
    """What two bags share: ``evidence`` is its weight; ``lesser`` and ``total`` weigh the lighter bag and both."""

    evidence: float
    lesser: float
    total: float
    shared: dict[str, float]
    """Stems in common; those that meet by family alone as ``aim~target``."""

    @property
    def score(self) -> float:
        """0 to 1: halfway between how much of the lesser and how much of both is shared."""
        return likeness_score(self.evidence, self.lesser, self.total)

    def without(self, dropped: Callable[[str], bool]) -> "Likeness":
        """The same with some words in common held to be no likeness."""
        if not any(map(dropped, self.shared)):
            return self
        kept = {word: w for word, w in self.shared.items() if not dropped(word)}
        return Likeness(sum(kept.values()), self.lesser, self.total, kept)

    @property
    def words(self) -> tuple[str, ...]:
        """What is shared, the weightiest first."""
        return tuple([word for _, word in sorted([(-weight, word) for word, weight in self.shared.items()])])

    @property
    def best(self) -> float:
        return max(self.shared.values(), default=0.0)

    @property
    def sure(self) -> int:
        """How many words in common are the same word, not just of one family."""
        return sum("~" not in word for word in self.shared)


def likeness_score(evidence: float, lesser: float, total: float) -> float:
    """From the weight shared, that of the lighter bag and that of both."""
    return (min(1.0, evidence / lesser) + min(1.0, 2 * evidence / total)) / 2 if lesser else 0.0


def compare(a: Bag, b: Bag) -> Likeness:
    """Lay two bags on each other: the same stem counts in full, one of the same family by a part of it."""
    if len(b.weights) < len(a.weights):
        a, b = b, a
    theirs = b.weights
    shared = {s: w if w < theirs[s] else theirs[s] for s, w in a.weights.items() if s in theirs}
    for name, s in a.kin.items():
        other = b.kin.get(name)
        if other and s not in theirs and other not in a.weights:
            shared[f"{s}~{other}"] = FAMILY_FACTOR * min(a.weights[s], theirs[other])
    evidence = sum(shared.values())
    return Likeness(evidence, min(a.mass, b.mass), a.mass + b.mass, shared)
