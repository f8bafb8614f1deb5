"""Which articles of a large dossier tell of one event."""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis import of_one_event
from dossier.analysis.accounts.nearness import Nearness, told_in_several
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.ties import ties_of
from dossier.analysis.concordance.utterances import link_utterances
from dossier.analysis.likeness import Survey, survey
from dossier.analysis.of_one_event import Events, all_of_one
from dossier.analysis.stems import stem
from tests.analysis.making import dossier

_OTHERS = {
    f"other{n:02}": " ".join(f"{name}{ending} {verb} the {thing}{n} of {name}." for ending in ("a", "o", "u"))
    for n, (name, verb, thing) in enumerate(
        zip(
            "Velm Orsk Tarn Quill Brenn Hadd Lowe Pask Rinn Sorl Udden Wick Yarr".split(),
            "weighs counts ships stores paints burns digs trades washes dries blends mends tastes".split(),
            "salt barley copper timber linen wool amber peat chalk slate honey cider tallow".split(),
            strict=True,
        )
    )
}
"""As many articles of nothing in common as make a dossier a large one."""
_WRECK = (
    "The ferry Albatross sank off Norholm on Tuesday with 41 passengers aboard. Divers searched the wreck until dusk. "
    "Captain Ida Morrow had sent two distress calls before the engine room flooded. The harbour master blamed the fog. "
    "Three lifeboats were picked up by trawlers, and the coastguard said that nobody was missing. "
    "Relatives waited on the quay under blankets, drinking tea that parishioners had brought."
)
_WRECK_TOO = (
    "Divers went down to a sunken ferry on Wednesday. The Albatross had left Norholm in thick fog, its engine room "
    "took in water and all 43 people climbed into lifeboats. Trawlers brought them to the quay. "
    "Captain Morrow will be questioned by the coastguard this week; the shipping line promised a new boat by spring."
)
_TEASER = "Divers search the sunken ferry Albatross."
_COMET = (
    "Astronomers photographed a comet above the Kessel observatory on Tuesday. Its tail glowed greenish. "
    "Amateur observers slept in tents beside the dome. Clouds spoiled the following nights for everybody. "
    "A retired postman ground the largest mirror by hand, and people said that they would wait until spring."
)
_AT_LENGTH = (
    f"{_COMET} Schoolgirls sketched craters, and their physics teacher brewed cocoa over a gas burner. A gardener sold "
    "plums from a wheelbarrow. Two goats ate a telescope cover. Violinists rehearsed Vivaldi behind hedges, barefoot, "
    "until frost cracked a varnished bow. Someone had lost a turquoise scarf and seven marbles. Moths settled "
    "upon lanterns; bakers kneaded rye; chess players quarrelled about castling. A donkey brayed at Jupiter."
)
"""So much else that one thing told in it does not make it tell of that."""
_ELSEWHERE = (
    "A glazier restored eleven church windows near the river Ansel. Her apprentices melted lead over charcoal stoves. "
    "Pilgrims had broken the panes during a drunken procession. Parish wardens paid with coins hidden since the siege. "
    "Blue cobalt came by mule across frozen passes, wrapped in straw and oilcloth. A nephew drew saints from memory, "
    "while sparrows nested behind scaffolding that carpenters forgot. Vandals returned twice. Rust, soot and pigeons "
    "had darkened a rosette. Organists complained about draughts; a bishop blessed hammers, tongs and putty knives."
)
_GREEK = "Το πλοίο βυθίστηκε έξω από το λιμάνι την Τρίτη. Δύτες έψαξαν το ναυάγιο. Ο καπετάνιος έστειλε δύο σήματα."
_GREEK_TOO = "Δύτες έψαξαν το ναυάγιο του πλοίου. Το πλοίο βυθίστηκε την Τρίτη, είπε ο καπετάνιος στο λιμάνι."


def _events(texts: Mapping[str, str]) -> Events:
    known = _survey(texts)
    return Events(known.told, known.homes, all_one=False)


def _survey(texts: Mapping[str, str]) -> Survey:
    return survey(dossier(texts)[0].articles)


@pytest.mark.parametrize(
    "a, b, found",
    [
        (_WRECK, _WRECK_TOO, True),
        (_WRECK, _WRECK, True),
        (_WRECK, f"NORHOLM (Wire) - {_WRECK} Our correspondent contributed to this report.", True),
        (_WRECK, _TEASER, True),
        (_WRECK_TOO, _TEASER, True),
        (f"{_COMET} {_WRECK} {' '.join(_OTHERS.values())}", _TEASER, True),
        (_WRECK, _COMET, False),
        (_COMET, _TEASER, False),
        (_GREEK, _GREEK_TOO, True),
        (_GREEK, _WRECK, False),
        ("沉没的渡轮在港口外被发现。", "沉没的渡轮在港口外被发现。", True),
        (_WRECK, "The people said on Tuesday that they would wait for the week.", False),
        (_WRECK, "", False),
        ("", "", False),
    ],
    ids=[
        "two accounts", "a twin", "a wire text with its line", "a teaser", "a teaser of another account",
        "a teaser of one part of a long article", "two events", "a teaser of another event", "another script",
        "two scripts", "no spaces", "words that are everywhere", "an empty article", "two empty articles",
    ],
)  # fmt: skip
def test_two_articles_of_many(a: str, b: str, found: bool) -> None:
    events = _events({**_OTHERS, "a": a, "b": b})
    assert events.one("a", "b") is events.one("b", "a") is found


def test_articles_that_all_tell_of_one_event_do() -> None:
    told = {f"wire{n:02}": f"{_WRECK if n % 2 else _WRECK_TOO} {other}" for n, other in enumerate(_OTHERS.values())}
    events = _events(told)
    assert all(events.one("wire00", other) for other in told)


def test_few_sentences_are_read_as_of_one_event_and_few_articles_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    several, two = _survey({**_OTHERS, "a": _WRECK, "b": _COMET}), _survey({"a": _WRECK, "b": _COMET})
    assert several.events.one("a", "b") and two.events.one("a", "b")
    assert (several.few, several.of_one, two.few, two.of_one) == (True, False, True, True)
    monkeypatch.setattr(of_one_event, "MANY", 1)
    several, two = (_survey({**texts, "c": _TEASER}) for texts in (_OTHERS, {"a": _WRECK, "b": _COMET}))
    assert (several.few, several.of_one, two.few, two.of_one) == (False, False, True, True)


def test_many_articles_of_one_event_are_read_as_few_are(monkeypatch: pytest.MonkeyPatch) -> None:
    told = {f"wire{n:02}": f"{_WRECK if n % 2 else _WRECK_TOO} {other}" for n, other in enumerate(_OTHERS.values())}
    known = _survey(told)
    sentences = sum(s.piece.told for s in known.sentences)
    monkeypatch.setattr(of_one_event, "MANY", 1)
    for most, held in ((sentences + 1, True), (sentences, False)):
        monkeypatch.setattr(of_one_event, "MANY_OF_ONE", most)
        known = _survey(told)
        assert known.few is known.of_one is known.events.all_one is held


_LITTLE = stem("court")
_WORDS = st.frozensets(st.sampled_from(("reed", "sail", "oar", "tide", "kelp", "brine", _LITTLE)), max_size=7)


@given(st.lists(_WORDS, min_size=13, max_size=20))
def test_articles_are_of_one_event_that_share_enough_of_their_words_on_the_average(
    articles: list[frozenset[str]],
) -> None:
    homes = Counter(chain.from_iterable(articles))
    told = [here - {_LITTLE} for here in articles]
    shared = sum(len(a & b) for a, b in combinations(told, 2)) * 2
    words = sum(map(len, told)) * (len(told) - 1)
    assert all_of_one(len(articles), 1, homes) is (words > 0 and 100 * shared >= 12 * words)


_SENTENCES = st.lists(st.sampled_from(f"{_WRECK} {_WRECK_TOO} {_COMET}".split(". ")), min_size=1, max_size=9)


@given(st.lists(_SENTENCES, min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_an_article_is_of_one_event_with_its_copy_and_its_first_half_in_any_order(
    articles: list[list[str]], random: object
) -> None:
    texts = dict(_OTHERS)
    for n, told in enumerate(articles):
        texts |= {f"a{n}": _joined(told), f"copy{n}": _joined(told), f"half{n}": _joined(told[: -(-len(told) // 2)])}
    names = [*texts]
    random.shuffle(names)  # type: ignore[attr-defined]
    first, second = _events(texts), _events({name: texts[name] for name in names})
    for n in range(len(articles)):
        assert first.one(f"a{n}", f"copy{n}")
        assert first.one(f"a{n}", f"half{n}")
    for a in names:
        for b in names:
            assert first.one(a, b) is second.one(b, a)


def _joined(sentences: Iterable[str]) -> str:
    return " ".join(f"{s.removesuffix('.')}." for s in sentences)


_SAID = "{reported Ida Morrow|the second engine of the vessel was never repaired by the yard}, Ida Morrow said."
_SAID_TOO = (
    "Ida Morrow told the press that {reported Ida Morrow|the yard never repaired a second engine of her vessel}."
)
_QUOTED = "{direct Ida Morrow|The second engine of the vessel was never repaired by the yard}, Ida Morrow said."


@pytest.mark.parametrize(
    "north, south, linked",
    [
        (f"{_WRECK} {_SAID}", f"{_WRECK_TOO} {_SAID_TOO}", True),
        (f"{_ELSEWHERE} {_SAID}", f"{_AT_LENGTH} {_SAID_TOO}", False),
        (f"{_ELSEWHERE} {_QUOTED}", f"{_AT_LENGTH} {_SAID_TOO}", False),
        (f"{_ELSEWHERE} {_QUOTED}", f"{_AT_LENGTH} {_QUOTED}", True),
    ],
    ids=["reported in one event", "reported in two", "quoted in one, reported in another", "quoted in two"],
)
def test_what_is_reported_is_laid_on_what_tells_of_the_same_event(
    monkeypatch: pytest.MonkeyPatch, north: str, south: str, linked: bool
) -> None:
    monkeypatch.setattr(of_one_event, "MANY", 1)
    seeds, quotations = dossier({**_OTHERS, "north": north, "south": south})
    assert any(len(u.members) > 1 for u in link_utterances(seeds.articles, quotations)) is linked


_MEETING = "Ida Morrow met Otto Lund for the second time in Norholm."
_MEETING_TOO = "In Norholm Otto Lund and Ida Morrow held a second meeting."


@pytest.mark.parametrize(
    "north, south, tied", [(_WRECK, _WRECK_TOO, True), (_ELSEWHERE, _AT_LENGTH, False)], ids=["one event", "two"]
)
def test_what_is_done_is_laid_on_what_tells_of_the_same_event(
    monkeypatch: pytest.MonkeyPatch, north: str, south: str, tied: bool
) -> None:
    monkeypatch.setattr(of_one_event, "MANY", 1)
    late, early = "{direct Ida Morrow|It is late}, she said.", "{direct Otto Lund|It is early}, he said."
    texts = {"north": f"{north} {_MEETING} {late}", "south": f"{south} {_MEETING_TOO} {early}"}
    seeds, quotations = dossier({**_OTHERS, **texts})
    passages = Passages(survey(seeds.articles), quotations)
    ties = ties_of(passages, quotations, ())
    rules = {tie.rule for near in ties.values() for several in near.values() for tie in several}
    assert any("meeting" in rule for rule in rules) is tied


@pytest.mark.parametrize(
    "north, south, near", [(_WRECK, _WRECK_TOO, True), (_ELSEWHERE, _AT_LENGTH, False)], ids=["one event", "two"]
)
def test_two_sayings_bring_no_two_events_near_each_other(
    monkeypatch: pytest.MonkeyPatch, north: str, south: str, near: bool
) -> None:
    monkeypatch.setattr(of_one_event, "MANY", 1)
    who = "{direct Ida Morrow|We will never sell the yard}, she said. {direct Otto Lund|Nobody asked her to}, he said."
    seeds, quotations = dossier({**_OTHERS, "north": f"{north} {who}", "south": f"{south} {who}"})
    by_id = {q.id: q for q in quotations}
    several = told_in_several(link_utterances(seeds.articles, quotations), by_id)
    nearness = Nearness(survey(seeds.articles), (), [[by_id[m] for m in u.members] for u in several])
    assert nearness.near("north", "south") is near
    assert nearness.articles == ({"north", "south"} if near else set())


def test_articles_hold_together_most_of_which_have_another_of_their_event(monkeypatch: pytest.MonkeyPatch) -> None:
    words = {"a": {"sluic", "burst"}, "b": {"sluic", "burst"}, "c": {"otter"}, "d": {"heron"}}
    homes = Counter(chain.from_iterable(words.values()))
    told = {article: (stems, dict.fromkeys(stems, 1)) for article, stems in words.items()}
    events = Events(told, homes, all_one=False)
    assert not events.hold_together, "nobody has asked for any"
    assert events.one("a", "b")
    assert not events.one("c", "d")
    assert not events.hold_together
    monkeypatch.setattr(of_one_event, "_MOST_PAIRED", 0.5)
    assert events.hold_together
    assert Events(told, homes, all_one=True).hold_together
