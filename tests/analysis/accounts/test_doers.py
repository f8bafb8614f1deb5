"""Light readings of English: what stands as a noun, and who does what to whom."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis.accounts.aligned import align
from dossier.analysis.accounts.doers import Told, deed_at, done_to_two, told_alike
from dossier.analysis.accounts.gist import Gist, Gists
from dossier.analysis.accounts.nouns import kind_at
from dossier.analysis.accounts.parties import deeds_between
from dossier.analysis.accounts.roots import root
from dossier.analysis.likeness import survey, tokens_of
from dossier.analysis.stems import stem
from dossier.frozen import changed
from tests.analysis.making import dossier

_FOLDER = Path(__file__).parent / "cases"
_NOUNS = yaml.safe_load((_FOLDER / "deeds.yml").read_text(encoding="utf-8"))
_DOERS = yaml.safe_load((_FOLDER / "doers.yml").read_text(encoding="utf-8"))
_WORDS = "Torvald Brandis Lund sued resigned was by the a , board not never to and she quickly boats who when".split()
_TEXTS = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=16).map(" ".join)


def _roots(words: list[str]) -> set[str]:
    return {root(stem(w.lower())) for w in words}


@pytest.mark.parametrize("case", _NOUNS, ids=[c["text"] for c in _NOUNS])
def test_a_deed_is_known_from_its_noun_by_what_stands_around_it(case: dict[str, Any]) -> None:
    tokens = tokens_of(case["text"])
    for kind, name in ("act", "nouns"), ("deed", "deeds"):
        for word in case.get(name, ()):
            assert kind_at(tokens, tokens.words.index(word)) == kind, word


@pytest.mark.parametrize("case", _DOERS, ids=[c["text"] for c in _DOERS])
def test_who_does_what_to_whom(case: dict[str, Any]) -> None:
    tokens = tokens_of(case["text"])
    doer, to = deed_at(tokens, tokens.words.index(case["deed"]), 0, len(tokens.words) - 1)
    assert _roots(case["to"]) <= to if "to" in case else True
    assert not (_roots(case.get("not", [])) & doer)
    if "doer" in case:
        assert _roots(case["doer"]) <= doer


def test_a_noun_of_another_matter_is_no_deed() -> None:
    for text, word, kind in (
        ("The signs of unrest grew.", "signs", "general"),
        ("He signs the bill.", "signs", "deed"),
        ("It raised the question of dues.", "question", "general"),
        ("She questioned the pilot.", "questioned", "deed"),
        ("It sailed temporarily.", "temporarily", "general"),
        ("It was an ally of theirs.", "ally", "thing"),
    ):
        tokens = tokens_of(text)
        assert kind_at(tokens, tokens.words.index(word)) == kind


@pytest.mark.parametrize(
    ("text", "kind"), [("They sold two-thirds of the boats.", "number"), ("The thirds of the boats.", "thing")]
)
def test_a_part_that_is_counted_is_a_number(text: str, kind: str) -> None:
    tokens = tokens_of(text)
    assert kind_at(tokens, tokens.words.index("thirds")) == kind


@pytest.mark.parametrize(
    ("north", "south", "two"),
    [
        ("It portrayed a Harbour Department short of ropes.", "It portrayed Town Hall officials as vain.", True),
        ("It portrayed the Chief Pilot as vain.", "It portrayed Town Hall officials as vain.", True),
        ("She portrayed Lund as vain.", "She portrayed Eva Brandis in May.", True),
        ("She portrayed Lund as vain.", "She portrayed Eva Lund in May.", False),
        ("She portrayed Lund as vain.", "She portrayed the Harbour chief in May.", False),
        ("She portrayed Lund as vain.", "She portrayed boats.", False),
        ("She accused Mr. Lund of fraud.", "She accused Lund of fraud.", False),
        ("She sued Brandis.", "She sued in May.", False),
    ],
)
def test_what_is_done_to_two_of_different_names(north: str, south: str, two: bool) -> None:
    assert done_to_two(tokens_of(north), 1, tokens_of(south), 1) is two


def test_a_pronoun_is_nobody() -> None:
    tokens = tokens_of("She sued the harbour board.")
    assert deed_at(tokens, 1, 0, 4)[0] == frozenset()


@given(_TEXTS, st.data())
def test_only_words_of_the_stretch_are_read(text: str, data: st.DataObject) -> None:
    tokens = tokens_of(text)
    if not tokens.words:
        return
    k = data.draw(st.integers(0, len(tokens.words) - 1))
    first = data.draw(st.integers(0, k))
    last = data.draw(st.integers(k, len(tokens.words) - 1))
    doer, to = deed_at(tokens, k, first, last)
    assert doer | to <= {root(s) for s in tokens.stems[first : last + 1] if s}


def _told(one: str, other: str) -> Told | None:
    seeds, _ = dossier({"north": one, "south": other})
    known = survey(seeds.articles)
    gists = Gists(known.articles, known.sentences)
    a, b = known.articles["north"].text, known.articles["south"].text
    pair: tuple[Gist, Gist] = gists[0], gists[1]
    found = align(*pair)
    return told_alike(a, pair[0], b, pair[1], found.pairs) if found else None


def test_the_same_deed_done_to_the_same_is_told_alike_in_either_voice() -> None:
    told = _told(
        "On Friday the court said Torvald sued the ferry company over wages.",
        "On Friday the ferry company was sued over wages by Torvald.",
    )
    assert told is not None
    assert told.whose == told.to == told.deeds == 1
    assert not told.others


def test_a_deed_of_two_names_is_told_of_others() -> None:
    told = _told(
        "On Friday the pilot Torvald resigned from the ferry company board.",
        "On Friday the clerk Brandis resigned from the ferry company board.",
    )
    assert told is not None
    assert told.others
    assert told.deeds == 0


@pytest.mark.parametrize(
    ("other", "apart"),
    [
        ("The ousting of Brandis came before harbour dues rose.", True),
        ("The departure of Torvald came before harbour dues rose.", False),
        ("Torvald resigned because of harbour dues.", False),
        ("The departure came before harbour dues rose.", False),
    ],
)
def test_deeds_of_one_family_are_apart_that_share_neither_doer_nor_object(other: str, apart: bool) -> None:
    told = _told("On Friday Torvald had quit over harbour dues.", other)
    assert told is not None
    assert bool(told.apart) == apart


@given(_TEXTS, _TEXTS)
def test_what_is_told_alike_is_told_alike_from_the_other_side(one: str, other: str) -> None:
    seeds, _ = dossier({"north": f"Rain fell. {one}.", "south": f"Snow fell. {other}."})
    known = survey(seeds.articles)
    gists = Gists(known.articles, known.sentences)
    a, b = gists[len(known.sentences) // 2 - 1], gists[len(known.sentences) - 1]
    first, last = known.sentences[len(known.sentences) // 2 - 1], known.sentences[-1]
    found = align(a, b)
    if found is None or first.article == last.article:
        return
    x, y = known.articles[first.article].text, known.articles[last.article].text
    told = told_alike(x, a, y, b, found.pairs)
    turned = told_alike(y, b, x, a, [(n, m) for m, n in found.pairs])
    assert told == changed(turned, apart=tuple([(m, n) for n, m in turned.apart]))
    assert {*told.apart} <= {*found.pairs}
    assert max(told.whose, told.to) <= told.deeds <= len(found.pairs)


@given(_TEXTS)
def test_parties_stand_on_either_side_of_their_deed_and_hold_it_not(text: str) -> None:
    tokens = tokens_of(text)
    for deed in deeds_between(tokens, range(len(tokens.words))):
        first, second = sorted((deed.doer.span, deed.to.span))
        assert first.end <= tokens.starts[deed.at] < tokens.ends[deed.at] <= second.start
        assert all(word in text for p in (deed.doer, deed.to) for word in p.words)


@given(st.sampled_from(("Lund", "the board", "Eva Brandis")), st.sampled_from(("Torvald", "a crew", "the old mill")))
def test_a_passive_has_the_parties_of_its_active(one: str, other: str) -> None:
    active, passive = (
        tokens_of(t) for t in (f"{one} sued {other} on Friday.", f"{other} was sued on Friday by {one}.")
    )
    (here,), (there,) = (deeds_between(tokens, range(len(tokens.words))) for tokens in (active, passive))
    assert (here.doer.head, here.to.head) == (there.doer.head, there.to.head)
    assert (here.doer.words, here.to.words) == (there.doer.words, there.to.words)


@pytest.mark.parametrize(
    "text",
    [
        "Lund and Torvald sued the board.",
        "Lund asked Torvald to sue the board.",
        "Lund met Torvald.",
        "Lund was sued on Friday.",
    ],
)
def test_no_parties_where_several_do_it_or_nobody_is_named_or_each_does_it_to_the_other(text: str) -> None:
    tokens = tokens_of(text)
    assert not [d for d in deeds_between(tokens, range(len(tokens.words))) if d.root != root(stem("asked"))]


def test_an_act_is_no_acting_mayor_and_a_chamber_is_no_office() -> None:
    text = "Boats carried the Harbour Act to the Senate, the House and the White House, where the acting mayor slept."
    seeds, _ = dossier({"north": text})
    known = survey(seeds.articles)
    gist = Gists(known.articles, known.sentences)[0]
    words = tokens_of(text).words
    kinds = [(words[k], kind) for k, kind in zip(gist.places, gist.kinds, strict=True)]
    assert [kind for word, kind in kinds if word == "House"] == ["name", "office"]
    assert dict(kinds)["Senate"] == dict(kinds)["Act"] == "name"
    assert dict(kinds)["acting"] == dict(kinds)["mayor"] == "office"
