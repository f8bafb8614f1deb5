"""Two sentences that tell one fact in quite other words are tied by signs weighed together, of two articles alone."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis import analyse
from dossier.analysis.accounts.laid import Laid
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.signs import Signs
from dossier.analysis.accounts.tie import WEIGHED, Ties
from dossier.analysis.accounts.ties import ties_of
from dossier.analysis.accounts.uttered import Uttered
from dossier.analysis.accounts.weighed import likely, weighed, with_weighed
from dossier.analysis.likeness import survey
from tests.analysis.making import dossier

_EAST = "A quarry slid into the Orla valley at dawn. {} Choirs sang in the chapel. The baker gave away his bread."
_WEST = "Half a hillside came down over the valley of the Orla. {} Schools are shut until Monday. A fund takes gifts."
_SOUTH = "The canton has seen no worse slide, said a geologist. {} Buses go by way of the pass."
_SHEEP = "Drovers lost 300 sheep on the upper pasture.", "Some 300 animals perished, sheep for the most part."
_Told = dict[tuple[str, str], tuple[str, float]]


def _told(texts: dict[str, str]) -> _Told:
    """The rule and the score of each tie by signs, by the words of the two sentences."""
    seeds, quotations = dossier(texts)
    passages = Passages(survey(seeds.articles), quotations)
    of_two = ties_of(passages, quotations, ())
    grown: Ties = with_weighed(of_two, weighed(Laid(passages), (of_two,), Uttered(())))
    return {
        (passages[i].words, passages[j].words): (t.rule, t.sure)
        for i, near in grown.items()
        for j, several in near.items()
        for t in several
        if t.rule.endswith(WEIGHED)
    }


def _of_two(east: str, west: str) -> _Told:
    return _told({"east": _EAST.format(east), "west": _WEST.format(west)})


@pytest.mark.parametrize(
    ("east", "west"),
    [
        _SHEEP,
        (
            "Two looters were detained near the dairy.",
            "The police, with 12 men, said that some were arrested beside a dairy.",
        ),
    ],
)
def test_the_likest_sentences_of_two_articles_are_tied_by_what_little_they_share(east: str, west: str) -> None:
    found = _of_two(east, west)
    assert found.keys() >= {(east, west), (west, east)}
    rule, sure = found[east, west]
    assert rule.startswith("in common: ")
    assert 0.5 <= sure <= 1


@pytest.mark.parametrize(
    ("east", "west"),
    [
        (
            "Two women in a van were arrested near the dairy.",
            "A spokesman said five women had been taken away from a dairy.",
        ),
        (
            "Two looters were detained near the dairy.",
            "The police, with 12 men, said that nobody was arrested beside a dairy.",
        ),
    ],
    ids=["other counts", "nobody"],
)
def test_other_counts_and_denials_tie_nothing(east: str, west: str) -> None:
    assert (east, west) not in _of_two(east, west)


def test_nothing_is_weighed_of_articles_of_two_events() -> None:
    elsewhere = "The Norholm ferry lay idle on Sunday. {} Overtime is unpaid. Crews met the mayor."
    east, west = _SHEEP
    assert _told({"east": _EAST.format(east), "west": elsewhere.format(west)}) == {}


def test_what_is_weighed_hangs_on_two_articles_alone() -> None:
    two = {"east": _EAST.format(_SHEEP[0]), "west": _WEST.format(_SHEEP[1])}
    third = _SOUTH.format("Of 300 lost sheep 9 were found.")
    of_three = _told({**two, "south": third})
    assert of_three.items() >= _told(two).items()


def test_a_place_shows_its_rule_and_what_of_the_statement_it_tells() -> None:
    seeds, _ = dossier({"east": _EAST.format(_SHEEP[0]), "west": _WEST.format(_SHEEP[1])})
    places = [(s, p) for s in analyse(seeds).statements for p in s.support if p.rule.endswith(WEIGHED)]
    assert places
    assert all(p.of is not None and s.span.covers(p.of) and 0.5 <= p.score <= 1 for s, p in places)


_PARTS = st.floats(0, 1)
_SIGNS = st.builds(
    Signs,
    st.booleans(),
    st.integers(0, 3),
    st.integers(0, 2),
    st.booleans(),
    st.floats(0, 0.15),
    _PARTS,
    _PARTS,
    st.booleans(),
    st.booleans(),
    st.booleans(),
)


@given(_SIGNS, st.floats(0, 0.15))
def test_the_further_ahead_the_likelier(signs: Signs, ahead: float) -> None:
    less, more = sorted((signs.ahead, ahead))
    assert 0 < likely(replace(signs, ahead=less)) <= likely(replace(signs, ahead=more)) < 1


_FIRST = (
    "The director of a colliery in Orla in which a blast killed 30 miners was arrested on Monday, a judge said.",
    "Border guards nabbed the wealthy boss of a colliery in which 28 pitmen died in an explosion.",
)
_MORE = "{} The mayor of Orla wept at the colliery. Rescue crews from Orla stayed with the families of the miners."


def test_what_two_articles_open_with_is_one_event_though_it_is_counted_and_called_otherwise() -> None:
    east, west = _FIRST
    assert (east, west) in _told({"east": _MORE.format(east), "west": _MORE.format(west)})


def test_names_and_days_alone_do_not_tie_what_two_articles_open_with() -> None:
    east, west = (
        "Mayor Ada Lund of Orla spoke on Tuesday of her sheep.",
        "Sven Ek met Mayor Ada Lund of Orla on Tuesday.",
    )
    assert (east, west) not in _told({"east": _MORE.format(east), "west": _MORE.format(west)})


def test_one_thing_beside_a_word_that_tells_nothing_ties_nothing() -> None:
    east, west = (
        "A blast by the quarry hurt three workers last spring.",
        "Nils Berg, who is a widower, long worked at the quarry.",
    )
    assert (east, west) not in _of_two(east, west)
