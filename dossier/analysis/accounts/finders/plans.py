"""Planned or done: what one article announces as still to come, and another tells as having happened."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, partial
from itertools import compress, count, product

from dossier.analysis.accounts.differences import PLANNED_OR_DONE, Difference, are_opposed, chained, either, sides_of
from dossier.analysis.accounts.held import held
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.plan_words import EXPECTED, PLANNING
from dossier.analysis.kindred import families
from dossier.analysis.likeness import Sentence, Survey, compare, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.analysis.stems import stem
from dossier.frozen import frozen
from dossier.model import Locator, Span
from dossier.patterns import compiled

_AHEAD = marked((*EXPECTED, *PLANNING, "will", "would"))
_PLAN = compiled(
    rf"(?:(?:{'|'.join((*EXPECTED, *PLANNING))}) to|will|would)"
    r"(?: soon| later)?(?: [a-z]+ly)? ([a-z]{3,})\b"
)
_NOT_DONE = frozenset(
    "to a an the will would not who that had has have his her their its be been is are was were".split()
)
"""Words after which a form in -ed is no doing of the sentence's own."""
_PAST = frozenset("met gave took left won quit drew withdrew sold bought sent held led".split())
_LEAST_SCORE, _LEAST_EVIDENCE = 0.4, 1.5
_FEWEST = 4
"""Stems that two sentences must share before they are weighed."""
_MOST = 300
"""Pairs of sentences with one doing that are looked at."""


@frozen()
class _Doing:
    """A doing in a sentence, and the words that say whether it is still to come."""

    place: Locator
    span: Span

    @property
    def sentence(self) -> tuple[str, int, int]:
        """Its article, and where it starts and ends."""
        return self.place.article, self.span.start, self.span.end


def plan_differences(known: Survey, nearness: Nearness) -> Iterator[Difference]:
    """What is still to come here and has happened there, in sentences that share most of their matter."""
    plans: dict[str, list[_Doing]] = defaultdict(list)
    done: dict[str, list[_Doing]] = defaultdict(list)
    for article in sorted(known.articles):
        for key, doing in _planned(known, article):
            plans[key].append(doing)
    kin = families()
    wanted = {s for s in plans if s not in kin} | {s for s, family in kin.items() if family in plans}
    for article in sorted(known.articles):
        for key, doing in _done(known, article, wanted):
            done[key].append(doing)
    found: dict[tuple[Locator, Locator], float] = {}
    stems = cache(partial(_stems, known))
    for key in sorted(plans.keys() & done.keys()):
        if len(plans[key]) * len(done[key]) <= _MOST:
            found.update(_facing(known, nearness, plans[key], done[key], stems))
    for group in chained(found):
        members = set(group)
        sides = sides_of(group)
        about = f"{PLANNED_OR_DONE}: {either([p.span.of(known.articles[p.article].text) for p in sides])}"
        weight = max(w for (a, _), w in found.items() if a in members)
        yield Difference("wording", about, sides, weight, opposed=are_opposed(sides))


def _planned(known: Survey, article: str) -> Iterator[tuple[str, _Doing]]:
    text = known.articles[article].text
    tokens = tokens_of(text)
    end = 0
    for n in places_of(text, _AHEAD):
        start = tokens.starts[n]
        found = _PLAN.match(text, start) if start >= end else None
        if found and (key := _key(found[1])) and (sentence := _around(known, article, found.start(), found.end())):
            end = found.end()
            yield key, _Doing(Locator(article, Span(*found.span())), sentence.span)


def _done(known: Survey, article: str, wanted: AbstractSet[str]) -> Iterator[tuple[str, _Doing]]:
    tokens = tokens_of(known.articles[article].text)
    for n in compress(count(), map(wanted.__contains__, tokens.stems)):
        word = tokens.words[n]
        if not (word.endswith("ed") or word in _PAST) or (n and tokens.words[n - 1].lower() in _NOT_DONE):
            continue
        sentence = _around(known, article, tokens.starts[n], tokens.ends[n])
        if sentence and held(known.articles[article].text, n)[0] == "so":
            yield _key(word), _Doing(Locator(article, Span(tokens.starts[n], tokens.ends[n])), sentence.span)


def _key(word: str) -> str:
    form = stem(word)
    return families().get(form, form)


def _around(known: Survey, article: str, start: int, end: int) -> Sentence | None:
    """The sentence of the running text in which all of a stretch stands."""
    found = known.sentence_at(article, start)
    return found if found and found.piece.kind != "headline" and end <= found.span.end else None


def _stems(known: Survey, article: str, start: int, end: int) -> frozenset[str]:
    return frozenset(tokens_of(known.articles[article].text).stems_in(Span(start, end))) - {""}


def _facing(
    known: Survey,
    nearness: Nearness,
    ahead: Sequence[_Doing],
    done: Sequence[_Doing],
    stems: Callable[[str, int, int], frozenset[str]],
) -> Iterator[tuple[tuple[Locator, Locator], float]]:
    for a, b in product(ahead, done):
        home, other = a.place.article, b.place.article
        if home == other or not nearness.near(home, other) or len(stems(*a.sentence) & stems(*b.sentence)) < _FEWEST:
            continue
        likeness = compare(*(known.bag(d.place.article, [d.span]) for d in (a, b)))
        stated = likeness.without(known.names.__contains__).evidence
        if likeness.score >= _LEAST_SCORE and stated >= _LEAST_EVIDENCE:
            yield (a.place, b.place), 0.3 + likeness.score / 2
