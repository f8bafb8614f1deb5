"""A third article that prints the words of one side is a side of the difference, too."""

import pytest

from dossier.analysis.accounts.also_told import with_others
from dossier.analysis.accounts.differences import Difference
from dossier.analysis.likeness import survey
from dossier.model import DiscrepancyKind, Locator, Span, Trait
from tests.analysis.making import dossier

_NORTH = "In fog the ferry Albatross rammed the copper pier <last year>. It rained."
_SOUTH = "In fog the ferry Albatross rammed the copper pier <in 2012>. It snowed."


@pytest.mark.parametrize(
    ("trait", "west", "told"),
    [
        (None, "A ferry rammed the copper pier of Oster last year.", "last year or in 2012"),
        ("granularity", "A ferry rammed the copper pier of Oster last year.", "last year or in 2012"),
        ("spelling", "A ferry rammed the copper pier of Oster last year.", None),
        (None, "A band played on the green last year.", None),
        (None, "A ferry rammed the copper pier of Oster last year, or rammed the copper pier in 2012.", None),
    ],
)
def test_who_else_tells_it_of_the_same_thing_is_a_side(trait: Trait | None, west: str, told: str | None) -> None:
    found = _with(trait, west)
    assert [p.article for p in found.sides] == ["north", "south", *(["west"] if told else [])]
    assert found.about == "When: last year or in 2012"
    if told:
        assert found.sides[-1].span.of(west) == "last year"


def test_a_single_word_is_not_looked_for() -> None:
    north, south = "The mayor <said> the pier of Oster burned.", "The mayor <claimed> the pier of Oster burned."
    found = _with(None, "The mayor said the pier of Oster burned.", north, south)
    assert len(found.sides) == 2


@pytest.mark.parametrize(
    ("west", "told"),
    [
        ("Fog held; the board bought eleven copper ferries.", "eleven copper ferries"),
        ("Fog held; the board bought nine copper ferries.", None),
        ("Nobody knew why eleven old men sang.", None),
        ("The board bought eleven copper ferries, or twelve copper ferries.", None),
    ],
)
def test_who_counts_as_many_of_the_same_in_other_words_is_a_side(west: str, told: str | None) -> None:
    north, south = "The board bought <11 ferries> of copper.", "The board bought <12 ferries> of copper."
    found = _with(None, west, north, south, kind="number")
    assert [p.span.of(west) for p in found.sides if p.article == "west"] == ([told] if told else [])


def _with(trait: Trait | None, west: str, *sides: str, kind: DiscrepancyKind = "date") -> Difference:
    """What a difference between two texts, whose sides stand between < and >, is beside a third."""
    texts = dict(zip(("north", "south"), sides or (_NORTH, _SOUTH), strict=True))
    places = {a: Locator(a, Span(t.index("<"), t.index(">") - 1)) for a, t in texts.items()}
    plain = {a: t.replace("<", "").replace(">", "") for a, t in texts.items()}
    seeds, _ = dossier({**plain, "west": west})
    about = "When: " + " or ".join(places[a].span.of(plain[a]) for a in plain)
    return with_others(survey(seeds.articles), Difference(kind, about, tuple(places.values()), 0.5, trait))
