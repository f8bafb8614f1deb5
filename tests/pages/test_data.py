"""The data file: words at their offsets, in one shape, whatever the words are."""

import json
import subprocess
import sys
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dossier.pages.data import export
from tests.folders import ROOT
from tests.pages.filled import FIRST, bare, everything


def test_texts_are_the_words_at_their_offsets() -> None:
    data = json.loads(export(everything()))
    long, short = data["quotations"]
    assert long["text"] == "The dam […] will hold"
    assert long["spans"] == [[11, 18], [38, 47]]
    assert long["cue"] == {"text": "said", "span": [31, 35]}
    assert long["speaker"] == {"name": "Vera Oake", "mention": [21, 30], "rule": "subject-of-cue", "confidence": 0.9123}
    assert long["utterance"] == short["utterance"] == "u-dam"
    assert short["speaker"] is None
    assert data["discrepancies"][0]["sides"][1] == {"article": "wire", "span": [13, 20], "text": "the dam"}
    statement = data["statements"][0]
    assert (statement["articles"], statement["origins"]) == (2, [["lantern"], ["wire"]])
    assert statement["before"] == {"text": "Dam holds", "span": [0, 9]}
    assert statement["hidden"] == "told twice"
    assert statement["rulings"][1] == {"kind": "note", "words": "The old one."}
    assert data["articles"][0]["length"] == len(FIRST)


def test_the_differences_are_those_from_the_base() -> None:
    (utterance,) = json.loads(export(everything()))["utterances"]
    pair = {"of": "q-hold", "against": "q-dam"}
    assert utterance["differences"] == [
        {**pair, "kind": "cut-start", "span": None, "against_span": [11, 18], "marked": None},
        {**pair, "kind": "speaker", "span": [0, 4], "against_span": [21, 30], "marked": None},
    ]


def test_one_record_stands_on_one_line_and_words_are_not_escaped() -> None:
    text = export(everything())
    assert text.endswith("\n}\n")
    assert "“The dam,” Vera Oake said, “will hold.”" in text
    records = [line for line in text.splitlines() if line.startswith("    {")]
    assert len(records) == 2 + 1 + 2 + 1 + 1 + 1 + 1 + 2 + 2
    assert json.loads(records[0].rstrip(","))["id"] == "lantern"


def test_an_empty_list_is_written_as_one() -> None:
    assert '"timeline": [],\n  "named_days": [],\n  "news_days": [],\n  "anchors": []\n}' in export(bare())


@given(st.text(alphabet='aé😀 \n“”"\\\u2028\x7f\x00', min_size=1, max_size=30))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    dossier = bare()
    named = replace(dossier.articles[0], title=text, text=text, pieces=())
    data = json.loads(export(replace(dossier, seeds=replace(dossier.seeds, articles=(named,)))))
    assert data["articles"][0]["title"] == text
    assert data["articles"][0]["length"] == len(text)


def test_equal_dossiers_give_the_same_bytes() -> None:
    assert export(everything()) == export(everything())


def test_the_data_file_starts_without_templates_or_parsers() -> None:
    """``dossier export`` is asked for often: what it does not need it must not import."""
    heavy = {"jinja2", "yaml", "mkdocs", "markdown", "selectolax", "html.parser", "dossier.pages.atlas"}
    code = f"import sys, dossier.pages.data; print(*{heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == ""
