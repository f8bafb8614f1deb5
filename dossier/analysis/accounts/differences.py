"""What a finder of differences hands over: not yet weighed against what others found."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from dossier.analysis.clusters import components
from dossier.analysis.likeness import Survey
from dossier.frozen import changed, frozen
from dossier.model import DiscrepancyKind, Locator, Trait


@frozen(guarded=False)
class Difference:
    """Sides are in the order of article ids, one an article; ``weight`` (0 to 1) says how worth a look it is.

    ``of`` is the statement or utterance (its id) in which the sides stood, where the finder knows it. ``opposed``:
    the sides cannot all be so, which of a wording or a title only its finder knows. ``whole``: they are whole
    sentences, so that lesser differences may stand inside, which are not hidden by that. ``phrases``: they
    are parts of phrases, which are shown to their ends where one is of a few words; None for those of wordings alone.
    """

    kind: DiscrepancyKind
    about: str
    sides: tuple[Locator, ...]
    weight: float
    trait: Trait | None = None
    of: str | None = None
    opposed: bool = False
    whole: bool = False
    phrases: bool | None = None

    @property
    def label(self) -> str:
        """Of what it is, without what the sides say of that: ``about`` up to its colon."""
        return self.about.partition(": ")[0]


def sides_of(places: Iterable[Locator]) -> tuple[Locator, ...]:
    """One place an article, the first in reading order, in the order of article ids."""
    first: dict[str, Locator] = {}
    for place in sorted(places):
        first.setdefault(place.article, place)
    return tuple(first.values())


def are_opposed(sides: Sequence[Locator]) -> bool:
    """Whether clauses of which one says what another does not cannot all be so: of three or more two may agree."""
    return len(sides) == 2


def chained(pairs: Iterable[tuple[Locator, Locator]]) -> list[list[Locator]]:
    """Places that face each other by any chain of pairs; those that overlap in an article are one."""
    places = sorted({place for pair in pairs for place in pair})
    number = {place: n for n, place in enumerate(places)}
    links = [(number[a], number[b]) for a, b in pairs]
    links += [
        (n, n + 1) for n, (a, b) in enumerate(pairwise(places)) if a.article == b.article and a.span.overlaps(b.span)
    ]
    return [[places[n] for n in group] for group in components(len(places), links)]


def best_of_each(homes: Sequence[str], scored: Sequence[tuple[float, int, int]]) -> list[tuple[float, int, int]]:
    """Pairs (score, number, number) that are each other's best in their two articles; ``homes`` is the article of each.

    Of several that an article has for one slot none else is known to face another article's.
    """
    best: dict[tuple[int, str], tuple[float, int]] = {}
    for score, i, j in scored:
        for mine, other in ((i, j), (j, i)):
            key = mine, homes[other]
            best[key] = max(best.get(key, (0.0, 0)), (score, -other))
    return [(score, i, j) for score, i, j in scored if best[i, homes[j]][1] == -j and best[j, homes[i]][1] == -i]


def facing_groups(
    places: Sequence[Locator], scored: Sequence[tuple[float, int, int]]
) -> Iterator[tuple[list[Locator], float]]:
    """Places that face each other by pairs that are each other's best, and what the best pair of each group scores."""
    best = best_of_each([p.article for p in places], scored)
    of_place: dict[Locator, float] = {}
    for score, i, _ in best:
        of_place[places[i]] = max(score, of_place.get(places[i], 0.0))
    for group in chained([(places[i], places[j]) for _, i, j in best]):
        yield group, max(of_place.get(place, 0.0) for place in group)


def either(words: Sequence[str]) -> str:
    """What stands against what, each told once: "24 or 26"."""
    return " or ".join(dict.fromkeys(words))


def words_at(known: Survey, place: Locator) -> str:
    """The words that stand at a place."""
    return place.span.of(known.articles[place.article].text)


def told_against(
    known: Survey,
    kind: DiscrepancyKind,
    label: str,
    sides: tuple[Locator, ...],
    weight: float,
    trait: Trait | None = None,
    of: str | None = None,
    *,
    opposed: bool = False,
    phrases: bool | None = None,
) -> Difference:
    """A difference that says, behind its label, what the sides say against each other, in their own words."""
    about = f"{label}: {either([words_at(known, p) for p in sides])}"
    return Difference(kind, about, sides, weight, trait, of, opposed, phrases=phrases)


def quoted_against(
    known: Survey,
    kind: DiscrepancyKind,
    label: str,
    sides: tuple[Locator, ...],
    weight: float,
    trait: Trait | None = None,
    of: str | None = None,
    *,
    opposed: bool = False,
    whole: bool = False,
    phrases: bool | None = None,
) -> Difference:
    """The same, with the words of each side between marks."""
    about = f"{label}: {either_quoted(known, sides)}"
    return Difference(kind, about, sides, weight, trait, of, opposed, whole, phrases)


def either_quoted(known: Survey, sides: Iterable[Locator]) -> str:
    """What the sides say against each other, in their own words, each between marks."""
    return either([f"“{words_at(known, p)}”" for p in sides])


def told_anew(told: str, old: Sequence[str], new: Sequence[str]) -> str:
    """What stands against what, in other words; as it is where it is not of the words of the sides."""
    for marks in ("{}", "“{}”"):
        if told == either([marks.format(words) for words in old]):
            return either([marks.format(words) for words in new])
    return told


def with_sides(known: Survey, one: Difference, sides: Sequence[Locator], label: str | None = None) -> Difference:
    """The same with other sides, and another label if one is given; it tells the words of the sides where it did."""
    old, colon, rest = one.about.partition(": ")
    told = told_anew(rest, *([words_at(known, p) for p in places] for places in (one.sides, sides)))
    return changed(one, sides=tuple(sides), about=f"{old if label is None else label}{colon}{told}")
