"""What a sentence is made of for laying it on another's: its words by their roots, each with its weight in its article.

Likeness weighs words by how rare they are in the dossier, so that what the whole event is about
weighs least. But that is what the articles tell first. Here a word weighs what it does in
English: names and offices little, words of all news half, others in full, and somewhat less
where its article says it again and again. Nothing here depends on a third article, so
that what two say alike stays alike whoever joins them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import log

from dossier.analysis.accounts.deeds import Kind
from dossier.analysis.accounts.kin import kin_of
from dossier.analysis.accounts.matter import office_words
from dossier.analysis.accounts.nouns import kind_at
from dossier.analysis.accounts.roots import root
from dossier.analysis.dates_terms import MONTHS, WEEKDAYS
from dossier.analysis.likeness import Sentence, Tokens, tokens_of
from dossier.analysis.stems import COMMON, stem
from dossier.analysis.tables import Once
from dossier.frozen import frozen
from dossier.model import Article

_NAME, _COMMON_WORD, _OFFICE, _PLAIN = 0.5, 0.65, 0.5, 1.0
_MAGNITUDE = 0.1
"""What a word is worth in which a sum is counted: two places that tell of billions tell of two sums, or of one."""
_FLOOR = 0.1
"""What a word keeps of its weight though every sentence of its article has it."""
_SPREAD = 1.5
_CAPITALS = 0.6
_RARE = 2
_FEWEST_SENTENCES = 6
_MONTHS = tuple(month for month in MONTHS if stem(month))  # "may" is grammar
_MAGNITUDES = frozenset(
    map(stem, "million billion trillion percent dollar euro pound yen yuan rouble ruble rupee".split())
)
_NO_MATTER = office_words() | _MAGNITUDES
_NO_OFFICES = frozenset(("act", "acts"))
"""A law, of which an acting minister has the stem."""
_CHAMBERS = frozenset(("House", "Senate"))
_DATES = frozenset(map(stem, (*WEEKDAYS, *_MONTHS)))
"""Printed with a capital, and yet a date tells when something was done."""


@frozen(slots=False)
class Gist:
    """A sentence's words of matter in order: the number of each among its text's tokens, its root, weight and kind."""

    places: tuple[int, ...]
    roots: tuple[str, ...]
    weights: tuple[float, ...]
    telling: tuple[bool, ...]
    """Whether a word is neither a name nor an office, nor what a sum is counted in."""
    fresh: tuple[bool, ...]
    """Whether it is that and does not stand in its article's headline or standfirst, which name what all is about."""
    kinds: tuple[Kind, ...]
    rare: tuple[bool, ...]
    """Whether no more than two sentences of its article have it."""
    once: tuple[bool, ...]
    """Whether it, or another word of its root, stands in no other sentence of its article."""

    @Once
    def first_places(self) -> dict[str, int]:
        """The number of the first word of each root."""
        return {r: x for x, r in reversed([*enumerate(self.roots)])}

    @Once
    def again(self) -> frozenset[str]:
        """The roots that stand in it more than once."""
        return frozenset([r for x, r in enumerate(self.roots) if r in self.roots[:x]])

    @Once
    def first_of_kin(self) -> dict[str, int]:
        """The number of the first word of each family."""
        return {family: x for x, r in reversed([*enumerate(self.roots)]) for family in kin_of(r)}

    @Once
    def kin(self) -> list[tuple[int, str, list[str]]]:
        """Each word that is of a family or of several: its number, its root and these, in order."""
        return [(x, r, sorted(kin_of(r))) for x, r in enumerate(self.roots) if kin_of(r)]


@cache
def month_roots() -> frozenset[str]:
    return frozenset(root(stem(m)) for m in _MONTHS)


class Gists:
    """The gists of the sentences of a dossier, each read when it is first asked for."""

    def __init__(
        self, articles: Mapping[str, Article], sentences: Sequence[Sentence], headings: Iterable[Sentence] = ()
    ) -> None:
        self._articles = articles
        self._sentences = sentences
        self._topics: defaultdict[str, set[str]] = defaultdict(set)
        for s in headings:
            tokens = tokens_of(articles[s.article].text)
            self._topics[s.article].update(root(tokens.stems[k]) for k in tokens.within(s.span))
        of: defaultdict[str, list[Sentence]] = defaultdict(list)
        for sentence in sentences:
            of[sentence.article].append(sentence)
        self._weights = {a: _weights(tokens_of(articles[a].text), here) for a, here in of.items()}
        self._once = {a: _once(tokens_of(articles[a].text), here) for a, here in of.items()}
        self._read: dict[int, Gist] = {}

    def __getitem__(self, number: int) -> Gist:
        if number not in self._read:
            self._read[number] = self._made(self._sentences[number])
        return self._read[number]

    def is_name(self, article: str, stem_: str) -> bool:
        """Whether a stem is mostly printed with a capital in the sentences of an article, and no office."""
        found = self._weights[article].get(stem_)
        return found is not None and not found[1] and stem_ not in _NO_MATTER

    def _made(self, sentence: Sentence) -> Gist:
        tokens = tokens_of(self._articles[sentence.article].text)
        weights = self._weights[sentence.article]
        places = tuple(k for k in tokens.within(sentence.span) if tokens.stems[k])
        stems = [tokens.stems[k] for k in places]
        roots = tuple(map(root, stems))
        topic = self._topics[sentence.article]
        return Gist(
            places,
            roots,
            tuple(weights[s][0] for s in stems),
            tuple(weights[s][1] for s in stems),
            tuple(weights[s][1] and r not in topic for s, r in zip(stems, roots, strict=True)),
            tuple(
                kind_at(tokens, k) if weights[s][1] else "office" if _is_office(tokens, k) else "name"
                for k, s in zip(places, stems, strict=True)
            ),
            tuple(weights[s][2] for s in stems),
            tuple(r in self._once[sentence.article] for r in roots),
        )


def _is_office(tokens: Tokens, k: int) -> bool:
    word = tokens.words[k]
    if tokens.stems[k] not in _NO_MATTER or word.lower() in _NO_OFFICES:
        return False
    return word not in _CHAMBERS or (k > 0 and tokens.words[k - 1] == "White")


def _once(tokens: Tokens, sentences: Sequence[Sentence]) -> frozenset[str]:
    """The roots that one sentence alone has; none of a short article, where nearly every word stands once."""
    if len(sentences) < _FEWEST_SENTENCES:
        return frozenset()
    spread: Counter[str] = Counter()
    for sentence in sentences:
        spread.update({root(tokens.stems[k]) for k in tokens.within(sentence.span) if tokens.stems[k]})
    return frozenset([r for r, times in spread.items() if times == 1])


def _weights(tokens: Tokens, sentences: Iterable[Sentence]) -> dict[str, tuple[float, bool, bool]]:
    """The weight of each stem of an article, whether it is neither name nor office, and whether it is rare there."""
    spread: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    count = 0
    for sentence in sentences:
        places = tokens.within(sentence.span)
        spread.update({tokens.stems[k] for k in places if tokens.stems[k]})
        for k in places[1:]:
            inside[tokens.stems[k]] += 1
            capitals[tokens.stems[k]] += tokens.words[k][0].isupper()
        count += 1
    full = log(1 + _SPREAD * max(2, count))
    found = {}
    for s, times in spread.items():
        name = 0 < _CAPITALS * inside[s] < capitals[s] and s not in _DATES
        office = s in _NO_MATTER
        base = _NAME if name else _OFFICE if office else _COMMON_WORD if s in COMMON else _PLAIN
        base = _MAGNITUDE if s in _MAGNITUDES else base
        weight = base * (_FLOOR + (1 - _FLOOR) * log(1 + _SPREAD * count / times) / full)
        found[s] = weight, not (name or office), times <= _RARE
    return found
