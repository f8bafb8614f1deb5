"""How many, told without a number: "several boats" here, "three boats" there; "thousands of boats", "6,000 boats"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import compress, count

from dossier.analysis.accounts.beside import beside
from dossier.analysis.accounts.difference_labels import HOW_MANY
from dossier.analysis.accounts.differences import Difference, facing_groups, sides_of, told_against
from dossier.analysis.accounts.frames import form_of
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.numbers import NUMBER_WORDS, Quantity, quantities_of
from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.stems import stem
from dossier.frozen import frozen
from dossier.model import Locator, Span, Trait
from dossier.patterns import compiled

_SIZES = {
    "a couple of": (2, 3),
    "a handful of": (3, 10),
    "dozens of": (20, 300),
    "scores of": (40, 500),
    "hundreds of": (100, 2e3),
    "thousands of": (1e3, 2e4),
    "tens of thousands of": (1e4, 2e5),
    "hundreds of thousands of": (1e5, 2e6),
    "millions of": (1e6, 2e7),
    "tens of millions of": (1e7, 2e8),
    "hundreds of millions of": (1e8, 2e9),
}
"""From where to where a number may lie that is told so; what is several may be any below a thousand."""
_MANY = frozenset(("some", "many", "numerous"))
"""What may be any number."""
_SEVERAL = "|".join((*sorted(_SIZES, key=len, reverse=True), *"several some many numerous multiple".split(), "a few"))
_VAGUE = compiled(rf"\b(?:(?P<several>(?i:{_SEVERAL}))|an?|one|a single|a lone) (?:[a-z-]+ ){{0,2}}$")
_LEAD = 60
_NO_THINGS = frozenset(("$", "£", "€", "%", "time", ""))
_ANY = (0.0, 1e3)
_FEWEST = 2
_LEAST = 0.9
"""What two sentences must share beside what is counted, names and numbers left out."""
_NUMBERS = frozenset(map(stem, NUMBER_WORDS))
_WEIGHT = 0.33


@frozen()
class _Counted:
    """What is counted, in a sentence; ``exact`` is by what number; ``several`` by what word for more than one."""

    place: Locator
    sentence: Span
    exact: float
    several: str


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
                if homes[i] != homes[j] and bool(a.exact) != bool(counted[j].exact):
                    both = (stems[i].keys() & stems[j].keys()) - known.names - _NUMBERS
                    shared = {s for s in both if form_of(s) != unit}
                    weight = sum(sorted(known.weights[s] for s in shared))
                    if len(shared) >= _FEWEST and weight >= _LEAST and _may_be_one(known, a, counted[j]):
                        scored.append((weight, i, j))
        for group, _ in facing_groups([c.place for c in counted], scored):
            sides = sides_of(group)
            yield told_against(
                known, "number", HOW_MANY, sides, _WEIGHT, _trait([c for c in counted if c.place in sides])
            )


def _trait(counted: Sequence[_Counted]) -> Trait | None:
    """A rounding where every number may be what each word for more than one says."""
    words, exact = [c.several for c in counted if c.several], [c.exact for c in counted if c.exact]
    fit = all(low <= n <= high for low, high in (_SIZES.get(w, _ANY) for w in words if w not in _MANY) for n in exact)
    return "rounding" if words and fit else None


def _may_be_one(known: Survey, a: _Counted, b: _Counted) -> bool:
    """Whether what is told as one thing may be what is counted: a word right beside both is the same.

    "A line" may be any of five; "several lines" tells how many, if not exactly; thousands are not several. "Some
    wooden boats" are a part of them where the other sentence tells of no wood.
    """
    if _is_part(known, a, b) or _is_part(known, b, a):
        return False
    if max(a.exact, b.exact) >= _ANY[1] and (a.several or b.several) not in _SIZES:
        return (a.several or b.several) in _MANY
    return bool(a.several or b.several) or beside(known, a.place, b.place) > 0.0


def _is_part(known: Survey, a: _Counted, b: _Counted) -> bool:
    """Whether some of a kind are told of that the other sentence does not name."""
    ours, theirs = (tokens_of(known.articles[x.place.article].text) for x in (a, b))
    return a.several in _MANY and not ours.matter_of([a.place.span]) <= theirs.matter_of([b.sentence])


def _by_unit(known: Survey) -> dict[str, list[_Counted]]:
    """Things, by family, that one article counts by a number, and another that gives none of them without one."""
    numbered: dict[str, dict[str, list[Quantity]]] = defaultdict(dict)
    for article in sorted(known.articles):
        for q in quantities_of(known.articles[article].text):
            if q.unit not in _NO_THINGS and q.unit[0] != "#" and q.value > 1:
                numbered[form_of(q.unit)].setdefault(article, []).append(q)
    found: dict[str, list[_Counted]] = defaultdict(list)
    for article in sorted(known.articles):
        text = known.articles[article].text
        tokens = tokens_of(text)
        things: dict[str, list[int]] = defaultdict(list)
        forms = list(map(form_of, tokens.stems))
        for n in compress(count(), map(numbered.__contains__, forms)):
            things[forms[n]].append(n)
        for unit, at in sorted(things.items()):
            told = [(q.span, q.value, "") for q in numbered[unit].get(article, ())]
            for span, exact, several in told or _vague(text, at):
                s = known.sentence_at(article, span.start)
                if s and s.piece.kind != "headline":
                    found[unit].append(_Counted(Locator(article, span), s.span, exact, several))
    return found


def _vague(text: str, things: Sequence[int]) -> Iterator[tuple[Span, float, str]]:
    """Which of some tokens are told of without a number: from "a" or "several" on, 0, and the word for several."""
    tokens = tokens_of(text)
    for n in things:
        found = _VAGUE.search(text, max(0, tokens.starts[n] - _LEAD), tokens.starts[n])
        if found and tokens.words[n].islower():
            yield Span(found.start(), tokens.ends[n]), 0.0, (found["several"] or "").lower()
