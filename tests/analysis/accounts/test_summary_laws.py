"""The laws of the summary over the seeds and invented dossiers."""

from pathlib import Path
from pickle import dumps, loads

import pytest

from bench.invented import invent
from dossier.analysis import analyse
from dossier.analysis.accounts.tie import Side, Tie
from dossier.analysis.sentences import sentences_of
from dossier.model import Dossier, Span
from dossier.seeds import read_seeds
from tests.analysis.making import dossier

_SEEDS = Path(__file__).resolve().parents[3] / "seeds"


def test_a_cause_is_no_carrier_of_a_loss_that_a_third_article_tells_beside_it() -> None:
    texts = {
        "north": "Engineers blamed the rotten sluice gate for the flood. The mayor thanked the helpers.",
        "south": "A flood drowned forty sheep after the rotten sluice gate burst at dawn. Nobody was hurt.",
        "west": "Forty sheep drowned at dawn in the flood. The farmer was asleep.",
    }
    statements = [s for s in analyse(dossier(texts)[0]).statements if "sheep" in s.span.of(texts[s.article])]
    assert [s.article for s in statements] == ["south"]
    assert {x.article for x in statements[0].support} == {"north", "west"}


def test_a_tie_is_the_same_in_another_process() -> None:
    here, there = Side(Span(3, 9), True), Side(Span(0, 4), False)
    tie = Tie(0.5, "both report the same utterance", here, there, 1.25, frozenset({"ferry"}), frozenset({"crew"}))
    assert loads(dumps(tie)) == tie


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
