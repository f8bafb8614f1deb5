"""What was done, more or less: of one thing, in two places of a statement, "amends" and "repeals"."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import product

from dossier.analysis.accounts.differences import Difference, either, facing_groups, sides_of, words_at
from dossier.analysis.accounts.frames import after, to_matter, weight_of
from dossier.analysis.accounts.pairs import Facing
from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.stems import stem
from dossier.frozen import frozen
from dossier.model import Locator

_FIELDS = """
amend change revise modify tweak adjust | override overturn repeal scrap abolish reverse rescind revoke | suspend delay
  postpone freeze | replace | waive | weaken narrow limit restrict curb | strengthen expand tighten broaden
question interview | detain | arrest | charge indict | convict | sentence jail imprison
ask request | urge encourage | press pressure | demand | order force compel require | beg plead
criticize | condemn denounce | blast slam assail lambast rip | mock ridicule deride | praise hail laud | defend
damage | destroy wreck demolish ruin flatten level
hurt injure wound | kill | murder execute
reduce trim lower cut | slash gut | eliminate end scrap | increase raise boost
consider weigh study mull | propose suggest recommend | support back endorse | approve adopt pass | reject block
give donate grant | lend loan | sell | lease rent
buy acquire purchase | seize confiscate
investigate probe examine review | raid search
allow permit let | require force oblige | encourage | discourage | ban bar prohibit forbid
remove dismiss fire oust | resign quit | retire | suspend
"""
"""A line a field of deeds of news English, between bars how far they go; a line that is indented goes on."""
_NEAR = 6
"""Words behind a deed among which what it is done to stands."""
_FEWEST_OF_IT = 2
"""Stems in common where one place tells by a pronoun what the deed is done to."""
_IT = frozenset("it them".split())
_WEIGHT = 0.4


@frozen()
class _Deed:
    """A deed of a field, with its object; ``to`` are the stems of this, or of all before a pronoun (``it``)."""

    place: Locator
    to: frozenset[str]
    it: bool


def degree_differences(known: Survey, facing: Sequence[Facing]) -> Iterator[Difference]:
    """Deeds of one field that go less or more far, done to one thing; none where the other place has both."""
    read: dict[Locator, Mapping[str, int]] = {}
    found: dict[tuple[Locator, Locator], float] = {}
    for pair in facing:
        for place in (pair.a, pair.b):
            if place not in read:
                read[place] = _deeds(known, place)
        ours, theirs = read[pair.a], read[pair.b]
        for one, other in product(ours.keys() - theirs.keys(), theirs.keys() - ours.keys()):
            if _apart(one, other):
                x, y = _done(known, pair.a, ours[one]), _done(known, pair.b, theirs[other])
                shared = x.to & y.to
                if len(shared) >= (_FEWEST_OF_IT if x.it or y.it else 1):
                    found[x.place, y.place] = weight_of(known, shared)
    places = sorted({place for both in found for place in both})
    number = {place: n for n, place in enumerate(places)}
    scored = sorted((weight, number[x], number[y]) for (x, y), weight in found.items())
    for group, _ in facing_groups(places, scored):
        sides = sides_of(group)
        words = either([f"“{words_at(known, p)}”" for p in sides])
        yield Difference("wording", f"What was done: {words}", sides, _WEIGHT)


def _deeds(known: Survey, place: Locator) -> Mapping[str, int]:
    """The stem of each deed of a field in a place, with its last token."""
    tokens, fields = tokens_of(known.articles[place.article].text), _fields()
    at = tokens.within(place.span)
    return {tokens.stems[n]: n for n in at if tokens.stems[n] in fields and tokens.words[n].islower()}


def _done(known: Survey, place: Locator, n: int) -> _Deed:
    text = known.articles[place.article].text
    tokens = tokens_of(text)
    at = tokens.within(place.span)
    near = [k for k in after(text, n, _NEAR) if k in at]
    it = bool(near) and tokens.words[near[0]] in _IT
    to = frozenset(tokens.stems[k] for k in (range(at.start, n) if it else near)) - {""}
    return _Deed(Locator(place.article, to_matter(text, n, near[-1] + 1 if near else n + 1)), to, it)


@cache
def _fields() -> Mapping[str, Mapping[int, int]]:
    """Of each stem its degree in every field of which it is."""
    found: dict[str, dict[int, int]] = {}
    for field, line in enumerate(_FIELDS.strip().replace("\n  ", " ").split("\n")):
        for degree, words in enumerate(line.split("|")):
            for word in words.split():
                found.setdefault(stem(word), {})[field] = degree
    return found


def _apart(one: str, other: str) -> bool:
    """Whether two deeds are of one field, and in none of the same degree."""
    here, there = _fields()[one], _fields()[other]
    shared = here.keys() & there.keys()
    return bool(shared) and all(here[field] != there[field] for field in shared)
