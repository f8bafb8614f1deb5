"""The data file is held to the text of the seeds without asking the analysis."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from dossier.model import Article, Piece, Span
from dossier.verify.datafile import differs_from_export, unlike_disk, untrue_data

TEXT = "Boats stay\nOake said boats “pay”."


def article(text: str = TEXT) -> Article:
    headline = Piece(Span(0, 10), "part", "headline", "first line", "headline")
    pieces = (headline, Piece(Span(11, 33), "body", "paragraph", "running text", "p1"))
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    return Article(id="boats", file="boats.txt", sha256=digest, text=text, pieces=pieces, siglum="B")


def data() -> str:
    one = article()
    record = {
        "id": "boats", "sha256": one.sha256, "length": 33, "paragraphs": [{"start": 11, "end": 33}],
        "parts": [{"start": 0, "end": 10}], "furniture": [],
    }  # fmt: skip
    quotation = {
        "id": "q-pay", "article": "boats", "spans": [[28, 31]], "text": "pay", "whole": [27, 32], "context": [11, 33],
        "speaker": {"mention": [11, 15]}, "cue": {"text": "said", "span": [16, 20]},
    }  # fmt: skip
    statement: dict[str, Any] = {"id": "s-1", "article": "boats", "span": [0, 10], "text": "Boats stay", "support": []}
    statement["before"] = {"text": "Oake said", "span": [11, 20]}
    sides = [{"article": "boats", "span": [0, 5], "text": "Boats"}]
    tables: dict[str, list[Any]] = {
        "articles": [record], "people": [], "quotations": [quotation], "utterances": [], "statements": [statement],
        "discrepancies": [{"id": "d-1", "sides": sides}],
        "timeline": [{"id": "t-1", "refs": [], "told": [{"article": "boats", "span": [5, 10]}], "before": None}],
        "named_days": [
            {"id": "t-2", "refs": [{"article": "boats", "span": [0, 5]}], "told": [],
             "before": {"text": "Oake said", "span": [11, 20]}}
        ],
        "news_days": [{"article": "boats", "text": "Boats", "span": [0, 5]}],
    }  # fmt: skip
    lines = (
        f'"{name}": [' + "".join(f"\n    {json.dumps(record)}" for record in records) + "]"
        for name, records in tables.items()
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


def told(text: str) -> list[str]:
    return [str(fault) for fault in untrue_data("data/dossier.json", text, {"boats": article()})]


def test_true_data_passes() -> None:
    assert told(data()) == []


def test_an_article_may_be_named_as_a_person_is() -> None:
    assert told(data().replace('"people": []', '"people": [{"id": "boats"}]')) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            '"text": "pay"',
            '"text": "play"',
            "dossier.json:6: q-pay: text: here stands 'play', the seed at these offsets has 'pay'",
        ),
        ("[[28, 31]]", "[[28, 30]]", "q-pay: text: here stands 'pay', the seed at these offsets has 'pa'"),
        ("[[28, 31]]", "[[28, 99]]", "span 28:99 leaves its article of 33 characters"),
        ('"text": "said"', '"text": "sad"', "q-pay: cue:"),
        ("[11, 15]", "[15, 11]", "span 15:11 is empty, reversed or negative"),
        ('"text": "Boats stay"', '"text": "Boats stray"', "s-1: text:"),
        ('"text": "Oake said"', '"text": "He said"', "s-1: before:"),
        ("[5, 10]", "[5, 99]", "span 5:99 leaves its article of 33 characters"),
        ('"text": "Boats"', '"text": "Ships"', "d-1: side 1:"),
        ('"text": "Boats", "span": [0, 5]', '"text": "Boat", "span": [0, 5]', "boats: news_days:"),
        ('"length": 33', '"length": 32', "boats: length:"),
        ('"end": 33', '"end": 30', "boats: the pieces leave words out after character 30"),
        ('"start": 11', '"start": 9', "boats: the pieces overlap or leave words out before character 9"),
        ('"id": "d-1"', '"id": "s-1"', "s-1: 2 records have this id"),
        ('"id": "t-1"', '"id": "d-1"', "d-1: 2 records have this id"),
        ('"people": []', '"people": [{"id": "oake"}, {"id": "oake"}]', "oake: 2 records have this id"),
        ('"id": "boats"', '"id": "ships"', "articles: ['ships'] are not those of the seeds, ['boats']"),
        ('"quotations"', '"quotation"', "does not have the shape that it promises (KeyError: 'quotations')"),
        ("]\n}", "]", "not JSON"),
    ],
)
def test_untrue_data_is_named(old: str, new: str, fault: str) -> None:
    assert old in data()
    assert any(fault in one for one in told(data().replace(old, new, 1)))


def test_the_first_line_that_differs_is_named() -> None:
    assert list(differs_from_export("d.json", "a\nb\nc\n", "a\nb\nc\n")) == []
    (fault,) = differs_from_export("d.json", "a\nbx\nc\n", "a\nb\nc\n")
    assert (fault.line, fault.problem) == (2, "here stands 'bx', analysis of the seeds has 'b'")
    (fault,) = differs_from_export("d.json", "a\n", "a\nb\n")
    assert fault.line == 2


@pytest.mark.parametrize("seed", [TEXT, "\ufeff" + TEXT, TEXT.replace("\n", "\r\n"), TEXT.replace("\n", "\r")])
def test_a_seed_is_decoded_once_more_and_compared(tmp_path: Path, seed: str) -> None:
    path = tmp_path / "boats.txt"
    path.write_bytes(seed.encode())
    known = Article(**{**vars(article()), "sha256": hashlib.sha256(seed.encode()).hexdigest()})
    assert list(unlike_disk(tmp_path, known)) == []
    path.write_bytes(seed.encode() + b" ")
    (fault,) = unlike_disk(tmp_path, known)
    assert "the seed changed while it was read" in fault.problem


def test_a_text_that_lost_a_character_on_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "boats.txt").write_bytes(TEXT.encode())
    (fault,) = unlike_disk(tmp_path, article(TEXT.replace("Oake", "Oak")))
    assert "Oake" in fault.problem
