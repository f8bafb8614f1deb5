"""Carriers of carriers, and the laws of the summary over the seeds and invented dossiers."""

from collections.abc import Sequence
from pathlib import Path
from pickle import dumps, loads

import pytest

from bench.invented import invent
from dossier.analysis import analyse
from dossier.analysis.accounts.claims import claims_of
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.tie import Side, Tie, Ties
from dossier.analysis.accounts.ties import ties_of
from dossier.analysis.accounts.uttered import Uttered
from dossier.analysis.likeness import survey
from dossier.analysis.sentences import sentences_of
from dossier.model import Dossier, Quotation, Retold, Seeds, Span
from dossier.seeds import read_seeds
from tests.analysis.making import dossier

_SEEDS = Path(__file__).resolve().parents[3] / "seeds"
_TEXTS = {
    "north": "Ferry crews walked out for a day over unpaid overtime. A dog barked.",
    "south": "Crews of the ferry walked out for a day because overtime was unpaid since harvest, stranding hundreds. "
    "Tea was served.",
    "west": "A walkout of ferry crews stranded hundreds. A band played.",
}


def _said_once(quotations: Sequence[Quotation]) -> Uttered:
    return Uttered([Retold(tuple(q.id for q in quotations), quotations[0].id, ())])


def _passages(texts: dict[str, str]) -> tuple[Seeds, tuple[Quotation, ...], Passages]:
    seeds, quotations = dossier(texts)
    return seeds, quotations, Passages(survey(seeds.articles), quotations)


def test_a_cause_is_no_carrier_of_a_loss_that_a_third_article_tells_beside_it() -> None:
    texts = {
        "north": "Engineers blamed the rotten sluice gate for the flood. The mayor thanked the helpers.",
        "south": "A flood drowned forty sheep after the rotten sluice gate burst at dawn. Nobody was hurt.",
        "west": "Forty sheep drowned at dawn in the flood. The farmer was asleep.",
    }
    statements = [s for s in analyse(dossier(texts)[0]).statements if "sheep" in s.span.of(texts[s.article])]
    assert [s.article for s in statements] == ["south"]
    over_a_third = [x for s in statements for x in s.support if "another carrier" in x.rule]
    assert {x.article for x in statements[0].support} == {"north", "west"}
    assert over_a_third == []


def test_a_tie_is_the_same_in_another_process() -> None:
    here, there = Side(Span(3, 9), True), Side(Span(0, 4), False)
    tie = Tie(0.5, "both report the same utterance", here, there, 1.25, frozenset({"ferry"}), frozenset({"crew"}))
    assert loads(dumps(tie)) == tie


def test_a_third_place_leads_from_a_licence_to_a_permit_where_either_tie_is_surely_right() -> None:
    texts = {
        "north": "The harbour court annulled the licence of the old mill.",
        "south": "The harbour court took the licence, a permit to grind, from the old mill.",
        "west": "The harbour court found the permit of the old mill void.",
    }
    _, _, passages = _passages(texts)

    def tie(here: int, there: int, word: str, sure: float) -> Tie:
        one, other = (Side(passages[n].span, False) for n in (here, there))
        return Tie(0.45, "in common: ", one, other, 1.0, frozenset({word, "mill"} if sure else {word}), sure=sure)

    def linked(sure: float) -> bool:
        one, other = tie(1, 0, "licent", sure), tie(1, 2, "permit", sure)
        ties: Ties = {0: {1: (one.turned,)}, 1: {0: (one,), 2: (other,)}, 2: {1: (other.turned,)}}
        return 2 in claims_of(passages, ties)[0]

    assert linked(0.95)
    assert not linked(0.8)


def test_two_remarks_that_the_concordance_keeps_apart_no_third_carrier_joins() -> None:
    texts = {
        "north": "{direct Ana Duarte|We will rebuild the old breakwater before winter and sell no boats}, she said.",
        "south": "The mayor said the old breakwater would be rebuilt before winter and no boats sold by the town.",
        "west": "{direct Ana Duarte|The old breakwater can be rebuilt before winter, boats or none}, she told pilots.",
    }
    _, quotations, passages = _passages(texts)
    ties = ties_of(passages, quotations, ())
    north, south, west = range(3)
    assert south in ties[north] and west in ties[south]
    ties[north].pop(west, None)
    ties[west].pop(north, None)
    assert west not in claims_of(passages, ties, Uttered(()))[north]
    assert west in claims_of(passages, ties, _said_once(quotations))[north]


def test_somebodys_words_are_tied_to_prose_about_their_subject_by_no_third_carrier() -> None:
    texts = {
        "north": "{direct Ana Duarte|We need a granite breakwater and a lock}, she said.",
        "south": "{direct Ana Duarte|We need a granite breakwater or a lock}, she told pilots.",
        "west": "The budget appeared to hold money for a granite breakwater or a lock.",
    }
    seeds, quotations, passages = _passages(texts)
    north, south, west = range(3)
    ties: Ties = {i: {} for i in range(3)}
    for i, j in ((north, south), (south, west)):
        here, there = (Side(passages[n].span, True) for n in (i, j))
        ties[i][j] = (Tie(1.0, "told alike", here, there, 3.0),)
        ties[j][i] = (ties[i][j][0].turned,)
    assert west not in claims_of(passages, ties, _said_once(quotations))[north]
    unquoted = Passages(survey(seeds.articles), ())
    assert west in claims_of(unquoted, ties)[north], "the same words in nobody's mouth"


def _copied(folder: Path, files: dict[str, bytes]) -> Dossier:
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_bytes(text)
    return analyse(read_seeds(folder))


def _corpora() -> dict[str, dict[str, bytes]]:
    made = {f"invented-{n}": {name: text.encode() for name, text in invent(5, seed=n).items()} for n in (3, 4)}
    return {"seeds": {p.name: p.read_bytes() for p in sorted(_SEEDS.glob("*.txt"))}, **made}


@pytest.mark.parametrize("name", ["seeds", "invented-3", "invented-4"])
def test_an_article_more_never_takes_a_supporter_from_a_statement_still_shown(name: str, tmp_path: Path) -> None:
    files = _corpora()[name]
    whole = {s.id: set(s.carriers) for s in _copied(tmp_path / "all", files).statements}
    still_shown_and_carried = 0
    for left_out in files:
        part = _copied(tmp_path / f"without-{left_out}", {f: t for f, t in files.items() if f != left_out})
        for statement in part.statements:
            if statement.id in whole:
                assert set(statement.carriers) <= whole[statement.id], (left_out, statement.id)
                still_shown_and_carried += len(statement.carriers) > 1
    assert still_shown_and_carried >= len(files)


@pytest.mark.parametrize("name", ["seeds", "invented-3"])
def test_what_is_shown_is_verbatim_in_order_and_complete(name: str, tmp_path: Path) -> None:
    found = _copied(tmp_path / "all", _corpora()[name])
    order = ("lead", "most", "some", "one", "said", "background")
    ranks = [order.index(s.section) for s in found.statements]
    assert ranks == sorted(ranks)
    assert len({s.id for s in found.statements}) == len(found.statements)
    for statement in found.statements:
        article = found.article[statement.article]
        sentences = [s for piece in article.prose for s in sentences_of(article, piece)]
        assert statement.span in sentences
        assert statement.before is None or sentences.index(statement.before) < sentences.index(statement.span)
        voices = [a for voice in statement.origins for a in voice]
        assert sorted(voices) == sorted(statement.carriers), "every carrier is of one voice"
        for support in statement.support:
            assert support.article != statement.article
            assert support.of is not None
            assert statement.span.covers(support.of)
            assert support.span.of(found.article[support.article].text).strip()


def test_links_over_a_third_carrier_are_added_and_none_is_lost() -> None:
    seeds, quotations = dossier(_TEXTS)
    passages = Passages(survey(seeds.articles), quotations)
    ties = ties_of(passages, quotations, ())
    grown = claims_of(passages, ties)
    assert sum(map(len, grown.values())) > sum(map(len, ties.values())) > 0
    for i, near in ties.items():
        for j, several in near.items():
            assert grown[i][j][: len(several)] == several
    for i, near in grown.items():
        for j, several in near.items():
            assert {t.turned for t in several} == set(grown[j][i])
            assert passages.homes[i] != passages.homes[j]


def test_speech_and_a_tie_in_other_words_of_it_join_no_two() -> None:
    texts = {
        "north": "Many crews missed a second meal.",
        "south": "{reported Ana Duarte|Crews will be paid for the meal that they missed “as soon as it can be.”}",
        "west": "{reported Ana Duarte|Crews would get their pay “as soon as it can be,”} she said.",
    }
    _, _, passages = _passages(texts)
    north, south, west = range(3)
    whole = [Side(passages[n].span, True) for n in range(3)]
    told = Tie(0.8, "in common", whole[north], whole[south], 2.0, frozenset({"miss", "meal"}))
    for said, joined in (frozenset({"soon"}), False), (frozenset({"soon", "meal"}), True):
        spoken = Tie(0.8, "both report the same utterance", whole[south], whole[west], 2.0, said=said)
        ties: Ties = {north: {south: (told,)}, south: {north: (told.turned,), west: (spoken,)}, west: {}}
        ties[west] = {south: (spoken.turned,)}
        assert (west in claims_of(passages, ties)[north]) is joined
