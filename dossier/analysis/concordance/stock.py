"""Stock phrases: words that the dossier's articles keep putting side by side, whoever speaks, and so say little."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from dossier.analysis.acts import Act
from dossier.analysis.likeness import Tokens, tokens_of
from dossier.analysis.of_one_event import Told
from dossier.analysis.stems import stem
from dossier.analysis.words import folded
from dossier.model import Article, Span
from dossier.patterns import compiled

_OFTEN = 3
"""Times that a phrase stands in the dossier from which it is the event's and not one speaker's."""
_LONGEST = 4
_BEFORE = 12
"""Words before a phrase in which a word that denies is about it."""
_NEGATION = compiled(
    r" (?:not|no|never|nobody|nothing|none|nor|neither|without|cannot|\w+n't"
    r"|den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refut(?:es?|ed|ing)|dismiss(?:es|ed|ing)?) "
)
# Before a verb, not before a noun: "I feel", "would not seek", "to reopen".
BEFORE_VERBS = frozenset(
    "i you he she it we they who which that to not never n't is are was were be been being am has have had do does "
    "did will would can could shall should may might must nothing nobody everybody everyone it's he's she's they're "
    "we're i'm you're i've we've they've he'd she'd they'd i'd i'll he'll she'll we'll they'll don't doesn't didn't "
    "won't can't cannot also both always".split()
)


class Stock:
    """How often the articles of a dossier print some words of matter in a row, grammar words between them or not."""

    def __init__(self, articles: Mapping[str, Article], names: AbstractSet[str], told: Mapping[str, Told]) -> None:
        """``told`` has the stems of each article."""
        self._articles, self._names, self._told = articles, names, told
        self.count = cache(self._count)
        self._line = cache(self._line_of)
        self._denial = cache(self._denial_in)

    def _line_of(self, article: str) -> str:
        return f" {' '.join(filter(None, tokens_of(self._articles[article].text).stems))} "

    def beyond_names(self, shared: Iterable[str]) -> bool:
        """Whether two words in common or more are no names: who and where alone do not say what."""
        return sum(word not in self._names for word in shared) >= 2

    def denies(self, act: Act, phrase: str) -> bool:
        """Whether a word that denies stands in the phrase or shortly before it, in an act or the sentence around it."""
        text = self._articles[act.article].text
        return any(_denied(tokens_of(text), Span(*c), phrase.split()) for c in _contexts(act))

    def denials(self, act: Act) -> frozenset[str]:
        """The sentences around an act in which a word that denies stands."""
        return frozenset(filter(None, [self._denial(act.article, start, end) for start, end in _contexts(act)]))

    def _denial_in(self, article: str, start: int, end: int) -> str:
        """A stretch where it denies, else ""; asked once, since a long one may stand around a thousand acts."""
        text = self._articles[article].text
        words = map(folded, tokens_of(text).words_in(Span(start, end)))
        return text[start:end] if _NEGATION.search(f" {' '.join(words)} ") else ""

    def _count(self, phrase: str) -> int:
        words = {*phrase.split()}
        homes = [article for article in self._articles if words <= self._told[article][0]]
        return sum([self._line(article).count(f" {phrase} ") for article in homes])


def says_enough(a: Act, b: Act, shared: Iterable[str], stock: Stock) -> bool:
    """Whether what two acts share is more than one phrase, or a phrase that tells what is said.

    Where all the words in common are one phrase, both acts must affirm or both deny; and a
    phrase that names a thing ("the former harbour master") and that the articles print
    time and again says what the talk is about, not what was said of it.
    """
    words = set(shared)
    phrase = _only_phrase(a, b, words) if len(words) <= _LONGEST else None
    if phrase is None:
        return True
    if stock.denies(a, phrase) != stock.denies(b, phrase):
        return False
    return (_verbal(a, phrase) and _verbal(b, phrase)) or stock.count(phrase) < _OFTEN


def _only_phrase(a: Act, b: Act, words: set[str]) -> str | None:
    """The words that two acts share, when all of them stand in a row in both; else None."""
    for line in a.lines:
        run: list[str] = []
        for s in [*filter(None, map(stem, line.split())), ""]:
            if s in words:
                run.append(s)
                continue
            phrase = " ".join(run)
            if set(run) == words and any(f" {phrase} " in _matter(other) for other in b.lines):
                return phrase
            run = []
    return None


def _denied(tokens: Tokens, context: Span, phrase: Sequence[str]) -> bool:
    places = [i for i in tokens.within(context) if tokens.stems[i]]
    matter = [tokens.stems[i] for i in places]
    for at in range(len(matter) - len(phrase) + 1):
        if matter[at : at + len(phrase)] == [*phrase]:
            start = max(tokens.within(context).start, places[at] - _BEFORE)
            words = tokens.words[start : places[at + len(phrase) - 1] + 1]
            if _NEGATION.search(f" {' '.join(map(folded, words))} "):
                return True
    return False


def _matter(line: str) -> str:
    return f" {' '.join(filter(None, map(stem, line.split())))} "


def _contexts(act: Act) -> set[tuple[int, int]]:
    return {(q.context.start, q.context.end) for q in act.quotations}


def _verbal(act: Act, phrase: str) -> bool:
    """Whether the phrase begins with a verb somewhere in the act: what stands before it can stand before a verb."""
    first = phrase.split(" ", 1)[0]
    for line in act.lines:
        words = line.split()
        if any(stem(word) == first and (words[at - 1] if at else "") in BEFORE_VERBS for at, word in enumerate(words)):
            return True
    return first in BEFORE_VERBS or first in {"noth", "nobodi"}
