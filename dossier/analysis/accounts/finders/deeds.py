"""What happened, told in words that exclude each other: somebody was dismissed here and resigned there."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations

from dossier.analysis.accounts.differences import Difference, either, sides_of
from dossier.analysis.accounts.finders.names import Names
from dossier.analysis.accounts.pairs import Facing
from dossier.analysis.likeness import Survey, compare, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.analysis.stems import stem
from dossier.model import Locator, Span
from dossier.patterns import compiled

_WAYS = {
    "dismissed": "fired fire sacked sack dismissed dismiss ousted oust axed",
    "resigned": "resigned resign resigns resigning quit quits quitting stepped steps step stepping",
    "retired": "retired retire retires retiring",
}
_WAY = {word: way for way, words in _WAYS.items() for word in words.split()}
_WAYS_TOLD = marked(_WAY)
_STEPPING = compiled(r" (?:down|aside)\b")
_AFTER_RETIRED = compiled(r"[,.;]| (?:from|in|on|at|after|last|as|early|when)\b")
_REACH = 5
"""Words between a verb and the name of whom it is told, at most."""
_AUXILIARIES = frozenset("would will could has had have is was be been also then".split())
_LONGEST_ASIDE = 110
_PASSIVE = frozenset("was were been be being is are got".split())
_REASON = compiled(
    r"[^.!?;\n]{0,60}?\b((?:in protest (?:of|over|at|against)|over|because(?: of)?|amid|following|citing"
    r"|for(?= \w+ing\b))"
    r"(?: (?!and (?!the\b|an?\b|[A-Z])|but\b|who\b)[\w’'“”\"-]+){2,10})"
)
"""What follows a verb up to the reason, and the reason itself: some words of it."""
_OPPOSITES = (
    "support oppose | support opposition | back oppose | back opposition | approve reject | accept reject | "
    "accept refuse | confirm deny | admit deny | acknowledge deny | rise fall | increase decrease | increase decline | "
    "win lose | victory defeat | convict acquit | guilty innocent | allow ban | permit prohibit | open close | "
    "accident deliberate | accidental deliberate | accidentally deliberately | suicide murder | stab shoot | "
    "hit miss | succeed fail | success failure | male female | man woman | boy girl | son daughter | "
    "brother sister | husband wife | mother father | north south | northern southern | east west | eastern western | "
    "overwhelmingly narrowly | unanimous split | dead alive | friend enemy | arrive depart | override sustain"
)
_PARTIES = ("democrat", "republican")
_OPPOSITE: dict[str, list[str]] = defaultdict(list)
for _one, _other in (pair.split() for pair in [*_OPPOSITES.split(" | "), " ".join(_PARTIES)]):
    _OPPOSITE[_one].append(_other)
    _OPPOSITE[_other].append(_one)
_PLAIN = {"democratic": "democrat", "gop": "republican"}
for _word in _OPPOSITE:
    _PLAIN |= dict.fromkeys((f"{_word.removesuffix('e')}ing", f"{_word}ed", f"{_word}d", f"{_word}s", _word), _word)
_LEAST_SCORE = 0.4


def leaving_differences(known: Survey, printed: Names) -> Iterator[Difference]:
    """How one person left an office: each article has one way alone, and not the same; and why, where two say so."""
    surnames = printed.surnames
    told: dict[str, dict[str, dict[str, list[Locator]]]] = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
    for article in sorted(known.articles):
        for name, way, span in _leavings(known.articles[article].text, surnames):
            told[name][article][way].append(Locator(article, span))
    yield from _reasons(known, told)
    for name, by_article in sorted(told.items()):
        ways = {a: next(iter(here)) for a, here in by_article.items() if len(here) == 1}
        if len(set(ways.values())) > 1:
            sides = sides_of(place for a, way in ways.items() for place in by_article[a][way])
            words = {ways[p.article]: p.span.of(known.articles[p.article].text) for p in reversed(sides)}
            about = f"How {name} left: {either([words[ways[p.article]] for p in sides])}"
            yield Difference("wording", about, sides, 0.8, opposed=True)


def _reasons(known: Survey, told: Mapping[str, Mapping[str, Mapping[str, list[Locator]]]]) -> Iterator[Difference]:
    """Why somebody left, as each article first says it after the verb; the same words of matter are one reason."""
    for name, by_article in sorted(told.items()):
        found: dict[str, Locator] = {}
        for article, ways in by_article.items():
            for place in sorted(place for places in ways.values() for place in places):
                reason = _REASON.match(known.articles[article].text, place.span.end)
                if reason and article not in found:
                    found[article] = Locator(article, Span(*reason.span(1)))
        matter = {a: known.weighed(a, [p.span]).keys() for a, p in found.items()}
        if any(matter[a] - matter[b] and matter[b] - matter[a] for a, b in combinations(sorted(found), 2)):
            sides = sides_of(found.values())
            words = [p.span.of(known.articles[p.article].text) for p in sides]
            yield Difference("wording", f"Why {name} left: {either(words)}", sides, 0.55)


def _leavings(text: str, surnames: AbstractSet[str]) -> Iterator[tuple[str, str, Span]]:
    """The surname, the way and where the verb stands."""
    tokens = tokens_of(text)
    words = tokens.words
    for at in places_of(text, _WAYS_TOLD):
        way, end = _WAY[words[at]], tokens.ends[at]
        if words[at].startswith("step"):
            found = _STEPPING.match(text, end)
            if not found:
                continue
            end = found.end()
        if words[at] == "retired" and not _AFTER_RETIRED.match(text, end):
            continue
        passive = any(w in _PASSIVE for w in words[max(0, at - 3) : at])
        person = _person(text, tokens.starts, words, at, surnames, after=way == "dismissed" and not passive)
        if person:
            yield person, way, Span(tokens.starts[at], end)


def _person(
    text: str, starts: Sequence[int], words: Sequence[str], at: int, surnames: AbstractSet[str], *, after: bool
) -> str:
    """The nearest surname in the same sentence: after a verb that has whom it befell after it, else before."""
    if not after:
        at = _before_aside(text, starts, words, at)
    steps = range(at + 1, min(len(words), at + 1 + _REACH)) if after else range(at - 1, max(-1, at - 1 - _REACH), -1)
    for n in steps:
        low, high = sorted((starts[at], starts[n]))
        if re.search(r"[.!?;\n][”\"’]?\s", text[low:high].replace("Mr. ", "Mr ").replace("Gen. ", "Gen ")):
            return ""
        if words[n] in surnames:
            return words[n]
        if after and words[n] in ("whom", "who"):
            return ""
    if after and "whom" in words[max(0, at - 3) : at]:
        return _person(text, starts, words, at, surnames, after=False)
    return ""


def _before_aside(text: str, starts: Sequence[int], words: Sequence[str], at: int) -> int:
    """From where a subject is looked for to the left: of "Rosa Lind, the mayor, will quit" from the first "the"."""
    n = at
    while n > 0 and words[n - 1] in _AUXILIARIES:
        n -= 1
    if n == 0 or text[starts[n] - 2 : starts[n]] != ", ":
        return at
    comma = text.rfind(", ", max(0, starts[n] - _LONGEST_ASIDE), starts[n] - 2)
    return bisect_right(starts, comma) if comma >= 0 else at


def opposite_differences(known: Survey, facing: Sequence[Facing]) -> Iterator[Difference]:
    """Two places that say the same, of which one has a word and the other its opposite, or another party."""
    read: dict[Locator, Mapping[str, Span]] = {}
    for pair in facing:
        for place in (pair.a, pair.b):
            if place not in read:
                read[place] = _places(known, place)
        ours, theirs = read[pair.a], read[pair.b]
        opposed = list(_opposed(ours, theirs))
        if not opposed or _others(known, pair):
            continue
        for one, other, trait in opposed:
            a, b = Locator(pair.a.article, ours[one]), Locator(pair.b.article, theirs[other])
            if _of_another(known, a, pair.b) or _of_another(known, b, pair.a):
                continue
            score = compare(known.bag(a.article, [pair.a.span]), known.bag(b.article, [pair.b.span])).score
            if score >= _LEAST_SCORE:
                words = [p.span.of(known.articles[p.article].text) for p in sorted((a, b))]
                what = "Which party" if trait else "Which of the two"
                yield Difference(
                    "name" if trait else "wording",
                    f"{what}: {either(words)}",
                    sides_of([a, b]),
                    0.4 + score / 3,
                    "party" if trait else None,
                    opposed=True,
                    phrases=True if trait else None,
                )


def _of_another(known: Survey, word: Locator, there: Locator) -> bool:
    """Whether a word has an owner before it ("her sister's opposition") whom the other place does not name."""
    tokens = tokens_of(known.articles[word.article].text)
    at = tokens.within(word.span).start
    owner = tokens.words[at - 1] if at else ""
    return owner.endswith(("’s", "'s")) and stem(owner) not in tokens_of(known.articles[there.article].text).stems_in(
        there.span
    )


def _others(known: Survey, pair: Facing) -> bool:
    """Whether each of two places names somebody whom the other does not: then they tell of two."""
    a, b = (
        {w for w in tokens_of(known.articles[p.article].text).words_in(p.span) if w[0].isupper()}
        for p in (pair.a, pair.b)
    )
    return bool((a - b) & _proper(known, a)) and bool((b - a) & _proper(known, b))


def _proper(known: Survey, words: set[str]) -> set[str]:
    return {w for w in words if stem(w) in known.names}


def _places(known: Survey, place: Locator) -> Mapping[str, Span]:
    """Where each word of those that have an opposite first stands, by its plain form."""
    tokens = tokens_of(known.articles[place.article].text)
    at = tokens.within(place.span)
    found: dict[str, Span] = {}
    for n, word in zip(at, tokens.words[at.start : at.stop], strict=True):
        if plain := _PLAIN.get(word.lower()):
            found.setdefault(plain, Span(tokens.starts[n], tokens.ends[n]))
    return found


def _opposed(ours: Mapping[str, Span], theirs: Mapping[str, Span]) -> Iterator[tuple[str, str, bool]]:
    """Words of which each place has one alone: opposites, or the names of two parties."""
    for one in ours:
        if one not in theirs:
            for other in _OPPOSITE.get(one, ()):
                if other in theirs and other not in ours:
                    yield one, other, one in _PARTIES
