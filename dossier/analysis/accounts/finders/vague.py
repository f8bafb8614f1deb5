"""How many, told without a number: "a boat" or "several boats" here, "three boats" there."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import compress, count

from dossier.analysis.accounts.beside import beside
from dossier.analysis.accounts.differences import Difference, either, facing_groups, sides_of, words_at
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.numbers import NUMBER_WORDS, quantities_of
from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.stems import stem
from dossier.frozen import frozen
from dossier.model import Locator, Span
from dossier.patterns import compiled

_SEVERAL = (
    "several|some|many|a few|a couple of|a handful of|dozens of|scores of|hundreds of|thousands of|numerous|multiple"
)
_VAGUE = compiled(rf"\b(?:(?P<several>{_SEVERAL})|an?|one|a single|a lone) (?:[a-z-]+ ){{0,2}}$")
_LEAD = 40
_NO_THINGS = frozenset(("$", "£", "€", "%", "time", ""))
_MOST = 1000
_FEWEST = 2
_LEAST = 0.9
"""What two sentences must share beside what is counted, names and numbers left out."""
_NUMBERS = frozenset(map(stem, NUMBER_WORDS))
_WEIGHT = 0.33


@frozen()
class _Counted:
    """What is counted, in a sentence; ``exact``: by a number; ``several``: by a word for more than one."""

    place: Locator
    sentence: Span
    exact: bool
    several: bool


def vague_differences(known: Survey, nearness: Nearness) -> Iterator[Difference]:
    """Of one thing, by a number here and without one there; only where all articles are held to tell of one event."""
    if not nearness.all_near:
        return
    for unit, counted in sorted(_by_unit(known).items()):
        homes = [c.place.article for c in counted]
        stems = [known.weighed(c.place.article, [c.sentence]) for c in counted]
        scored = []
        for i, a in enumerate(counted):
            for j in range(i + 1, len(counted)):
                if homes[i] != homes[j] and a.exact != counted[j].exact:
                    shared = (stems[i].keys() & stems[j].keys()) - known.names - _NUMBERS - {unit}
                    weight = sum(sorted(known.weights[s] for s in shared))
                    if len(shared) >= _FEWEST and weight >= _LEAST and _may_be_one(known, a, counted[j]):
                        scored.append((weight, i, j))
        for group, _ in facing_groups([c.place for c in counted], scored):
            sides = sides_of(group)
            rough = any(c.several for c in counted if c.place in group)
            about = f"How many: {either([words_at(known, p) for p in sides])}"
            yield Difference("number", about, sides, _WEIGHT, "rounding" if rough else None)


def _may_be_one(known: Survey, a: _Counted, b: _Counted) -> bool:
    """Whether what is told as one thing may be what is counted: a word right beside both is the same.

    "A line" may be any of five; "several lines" tells how many, if not exactly.
    """
    return a.several or b.several or beside(known, a.place, b.place) > 0.0


def _by_unit(known: Survey) -> dict[str, list[_Counted]]:
    """Things that one article counts by a number, and another that gives no number of them without one."""
    numbered: dict[str, dict[str, list[Span]]] = defaultdict(dict)
    for article in sorted(known.articles):
        for q in quantities_of(known.articles[article].text):
            if q.unit not in _NO_THINGS and q.unit[0] != "#" and 1 < q.value < _MOST:
                numbered[q.unit].setdefault(article, []).append(q.span)
    found: dict[str, list[_Counted]] = defaultdict(list)
    for article in sorted(known.articles):
        text = known.articles[article].text
        tokens = tokens_of(text)
        things: dict[str, list[int]] = defaultdict(list)
        for n in compress(count(), map(numbered.__contains__, tokens.stems)):
            things[tokens.stems[n]].append(n)
        for unit, at in sorted(things.items()):
            spans = [(span, True, False) for span in numbered[unit].get(article, ())]
            spans = spans or [(span, False, several) for span, several in _vague(text, at)]
            for span, exact, several in spans:
                s = known.sentence_at(article, span.start)
                if s and s.piece.kind != "headline":
                    found[unit].append(_Counted(Locator(article, span), s.span, exact, several))
    return found


def _vague(text: str, things: Sequence[int]) -> Iterator[tuple[Span, bool]]:
    """Which of some tokens are told of with no number: from "a" or "several" on, and whether as more than one."""
    tokens = tokens_of(text)
    for n in things:
        found = _VAGUE.search(text, max(0, tokens.starts[n] - _LEAD), tokens.starts[n])
        if found and tokens.words[n].islower():
            yield Span(found.start(), tokens.ends[n]), found["several"] is not None
