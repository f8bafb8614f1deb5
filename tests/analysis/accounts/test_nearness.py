"""Which articles of many tell of one event."""

from collections.abc import Mapping
from itertools import combinations, permutations

import pytest

from dossier.analysis.accounts.finders.names import printed_names, spelling_differences
from dossier.analysis.accounts.finders.variants import variant_differences
from dossier.analysis.accounts.nearness import Nearness, Words, told_in_several
from dossier.analysis.accounts.statements import merge_statements
from dossier.analysis.concordance.utterances import link_utterances
from dossier.analysis.likeness import survey
from tests.analysis.making import dossier

_TOWNS = "Velm Orsk Tarn Quill Brenn Hadd Lowe Pask Rinn Sorl Udden Wick".split()
_GOODS = "salt barley copper timber linen wool amber peat chalk slate honey cider".split()
_DEEDS = "sells weighs counts ships stores paints burns digs trades washes dries blends".split()
_OTHERS = {
    f"other{town}": f"They {deed} {good} in {town}. Nobody {deed} {good} so well, people in {town} think."
    for town, good, deed in zip(_TOWNS, _GOODS, _DEEDS, strict=True)
}
"""As many articles of nothing in common as make a dossier a large one."""
_STOCK = "The ministry of fisheries declined repeated requests for written comment before the deadline passed."
_LONG = (
    "A glazier restored eleven church windows near the river Ansel. Her apprentices melted lead over charcoal stoves. "
    "Pilgrims had broken the panes during a drunken procession. Parish wardens paid with coins hidden since the war. "
    "Blue cobalt came by mule across frozen passes, wrapped in straw and oilcloth. A nephew drew saints from memory, "
    "while sparrows nested behind scaffolding that carpenters forgot. Vandals returned twice without success."
)
_FAR = (
    "Astronomers photographed a comet above the Kessel observatory. Its tail glowed greenish through cheap binoculars. "
    "Amateur observers slept in tents beside the dome. Clouds spoiled the following nights for everybody. "
    "A retired postman ground the largest mirror by hand, polishing with rouge inside an empty swimming pool. "
    "Schoolgirls sketched craters, and their physics teacher brewed cocoa until dawn over a gas burner."
)
_SUNK = "The ferry Albatross sank off Lisbon with 41 passengers, and divers searched the wreck."
_SUNK_TOO = "Divers searched the wreck of the ferry Albatross, which sank off Lisbon with 43 passengers."


def _nearness(texts: Mapping[str, str]) -> Nearness:
    seeds, quotations = dossier(texts)
    by_id = {q.id: q for q in quotations}
    utterances = link_utterances(seeds.articles, quotations)
    statements = merge_statements(seeds.articles, quotations, utterances)
    spoken = [[by_id[m] for m in u.members] for u in told_in_several(utterances, by_id)]
    return Nearness(survey(seeds.articles), statements, spoken)


@pytest.mark.parametrize(
    "north, south, near",
    [
        (_SUNK, _SUNK_TOO, True),
        (f"{_LONG} {_STOCK}", f"{_FAR} {_STOCK}", False),
        (f"{_LONG} {{direct Ana Duarte|We will never sell the old harbour}}, Ana Duarte said.",
         f"{_FAR} {{direct Ana Duarte|We will never sell the old harbour}}, Ana Duarte said.", False),
        (f"{_LONG} {_STOCK} {_SUNK}", f"{_FAR} {_STOCK} {_SUNK_TOO}", True),
        (_LONG, _FAR, False),
    ],
    ids=["two short articles of one event", "a stock sentence", "a saying that both quote", "two matters", "nothing"],
)  # fmt: skip
def test_two_articles_of_many(north: str, south: str, near: bool) -> None:
    nearness = _nearness({**_OTHERS, "north": north, "south": south})
    assert nearness.near("north", "south") is nearness.near("south", "north") is near
    assert nearness.any_near({"north", "south", "otherVelm"}) is near
    assert nearness.articles == ({"north", "south"} if near else set())
    assert not nearness.any_near({"north"})


def test_a_small_dossier_is_of_one_event() -> None:
    nearness = _nearness({"north": _LONG, "south": _FAR})
    assert nearness.near("north", "south")
    assert nearness.any_near({"north", "south"})
    assert nearness.articles == {"north", "south"}


def test_nearness_is_a_matter_of_each_pair() -> None:
    middle = f"{_SUNK} The bishop of Tarvo buried his bell under 12 oaks before soldiers reached the abbey."
    bell = "Before soldiers reached the abbey the bishop of Tarvo buried his bell under 12 oaks."
    nearness = _nearness({**_OTHERS, "north": _SUNK_TOO, "middle": middle, "south": bell})
    assert nearness.near("north", "middle")
    assert nearness.near("middle", "south")
    assert not nearness.near("north", "south")
    assert nearness.any_near({"north", "middle", "south"})
    assert not nearness.any_near({"north", "south"})


def test_what_is_near_something_is_read_in_whatever_order_the_articles_come() -> None:
    texts = {"north": _SUNK, "south": _SUNK_TOO, "east": f"{_LONG} {_STOCK}", "west": f"{_FAR} {_STOCK}"}
    for order in permutations(texts):
        nearness = _nearness({**{name: texts[name] for name in order}, **_OTHERS})
        assert nearness.articles == {"north", "south"}
        assert [pair for pair in combinations(sorted(texts), 2) if nearness.near(*pair)] == [("north", "south")]


def test_words_are_as_alike_as_the_rare_ones_among_them() -> None:
    seeds, _ = dossier({**_OTHERS, "north": _SUNK, "south": _SUNK_TOO, "east": _LONG})
    words = Words(survey(seeds.articles))
    assert words.alike("north", "north") == pytest.approx(1.0)
    assert words.alike("north", "south") == words.alike("south", "north") > 0.5
    assert words.alike("north", "east") < 0.1


@pytest.mark.parametrize("tells, found", [(_SUNK_TOO, 1), (_LONG, 0)])
def test_a_name_is_misspelt_only_in_an_article_of_the_same_event(tells: str, found: int) -> None:
    texts = {**_OTHERS, "north": f"{_SUNK} It was seen by Jonas Kettering.", "south": f"{tells} Jonas Ketterong fled."}
    seeds, _ = dossier(texts)
    assert len(list(spelling_differences(_nearness(texts), printed_names(survey(seeds.articles))))) == found


@pytest.mark.parametrize("tells, found", [(_SUNK_TOO, 1), (_LONG, 0)])
def test_a_short_name_faces_the_full_one_only_in_an_article_of_the_same_event(tells: str, found: int) -> None:
    texts = {**_OTHERS, "north": f"{_SUNK} It was seen by Robert Kettering.", "south": f"{tells} Bob Kettering fled."}
    seeds, _ = dossier(texts)
    known = survey(seeds.articles)
    assert len(list(variant_differences(known, _nearness(texts), printed_names(known)))) == found


def test_what_is_told_otherwise_is_told_otherwise_in_an_article_that_is_near() -> None:
    nearness = _nearness({**_OTHERS, "north": _SUNK, "south": _SUNK_TOO, "east": _LONG})
    assert nearness.apart({"north": 1, "south": 2, "east": 3}) == ["north", "south"]
    assert nearness.apart({"north": 1, "south": 1, "east": 3}) == []
    assert nearness.apart({"north": 1, "east": 3}) == []
    assert _nearness({"north": _LONG, "south": _FAR}).apart({"south": 1, "north": 2}) == ["north", "south"]


def test_what_two_articles_tell_is_told_twice_only_where_they_may_be_near() -> None:
    told = {"north": {"fjord", "gull"}, "south": {"gull", "crane"}, "east": {"crane", "oak"}, "west": {"oak", "fjord"}}
    burnt = "A fire destroyed the Kestrel sawmill near Orvo, and 12 loggers escaped through a tunnel."
    words = {"north": _SUNK, "south": _SUNK_TOO, "east": burnt, "west": f"{burnt} {_FAR}"}
    large = _nearness(words | _OTHERS)
    assert large.near("north", "south") and large.near("east", "west") and not large.near("north", "west")
    both, each = {"gull"}, {"oak"}
    assert large.told_twice(told | {"otherVelm": {"gull"}}) == {
        "north": both, "south": both, "east": each, "west": each, "otherVelm": set(),
    }  # fmt: skip
    assert _nearness(words).told_twice(told) == told
