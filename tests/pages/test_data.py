"""The data file keeps what docs/guide/data.md and the schema promise."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier import pages
from dossier.model import (
    DIFFERENCE_KINDS,
    Apparatus,
    Article,
    Attribution,
    Change,
    Comparison,
    Difference,
    Discrepancy,
    Dossier,
    Locator,
    Markup,
    NamedDay,
    NewsDay,
    Person,
    Piece,
    Quotation,
    Reading,
    Relation,
    Row,
    Section,
    Seeds,
    Span,
    Statement,
    StatementRuling,
    StatementRulingKind,
    Support,
    TimelineEntry,
    Trait,
    Utterance,
)
from dossier.pages.data import export

ROOT = Path(__file__).parents[2]
SCHEMA: dict[str, Any] = json.loads((Path(pages.__path__[0]) / "dossier.schema.json").read_text(encoding="utf-8"))
GUIDE = (ROOT / "docs" / "guide" / "data.md").read_text(encoding="utf-8")

FIRST = "Dam holds\n“The dam,” Vera Oake said, “will hold.” 😀 Boats left.\nSubscribe now"
SECOND = "Oake told us the dam “will hold”"


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def article(name: str, text: str, *pieces: Piece, **known: Any) -> Article:
    return Article(id=name, file=f"{name}.md", sha256="0" * 64, text=text, pieces=pieces, siglum=name[:1], **known)


def everything() -> Dossier:
    """A dossier in which every field of the data file is filled."""
    body = at(FIRST, "“The dam,” Vera Oake said, “will hold.” 😀 Boats left.")
    whole = at(FIRST, "“The dam,” Vera Oake said, “will hold.”")
    first = article(
        "lantern",
        FIRST,
        Piece(at(FIRST, "Dam holds"), "part", "headline", "first line", "headline"),
        Piece(body, "body", "paragraph", "running text", "p1"),
        Piece(at(FIRST, "Subscribe now"), "furniture", "promotion", "vocabulary of subscription", "aside-1"),
        outlet="Daily Lantern",
        title="Dam holds",
        label="Dam holds",
        published="2021-05-03T14:20Z",
        url="https://lantern.example/dam",
        inferred=("published",),
        markup=(Markup(at(FIRST, "Boats"), "link", "https://boats.example/"), Markup(at(FIRST, "left"), "em")),
    )
    second = article("wire", SECOND, Piece(Span(0, len(SECOND)), "body", "paragraph", "running text", "p1"))
    long = Quotation(
        "q-dam",
        "lantern",
        "direct",
        (at(FIRST, "The dam"), at(FIRST, "will hold")),
        whole,
        whole,
        Attribution("Vera Oake", at(FIRST, "Vera Oake"), "subject-of-cue", 0.912345),
        at(FIRST, "said"),
        "marks",
        0.99,
    )
    held = at(SECOND, "will hold")
    short = Quotation("q-hold", "wire", "partial", (held,), at(SECOND, "“will hold”"), Span(0, len(SECOND)))
    rows = (
        Row("q-dam", (Reading(long.spans[0], "same"), Reading(long.spans[1], "same")), 4, 4),
        Row("q-hold", (Reading(None, "absent"), Reading(held, "same")), 2, 4),
    )
    relation = Relation("q-dam", "q-hold", "contained", 0.5, "a fragment of the other")
    cut = Difference("cut-start", None, long.spans[0])
    spoken = Difference("speaker", at(SECOND, "Oake"), at(FIRST, "Vera Oake"))
    fragment = Comparison("q-hold", "q-dam", (cut, spoken), 2, 4)
    table = Apparatus("q-dam", rows, (fragment, Comparison("q-dam", "q-hold", (replace(cut, marked=True),), 2, 2)))
    said = Utterance("u-dam", ("q-dam", "q-hold"), "q-dam", "Vera Oake", (relation,), table, ("u-old",))
    sides = (Locator("lantern", at(FIRST, "The dam")), Locator("wire", at(SECOND, "the dam")))
    return Dossier(
        Seeds((first, second), "The dam", description="Two tell", event_date="2021-05-03", event_place="Kesten"),
        (long, short),
        (Person("p-oake", "Vera Oake", ("Oake",), ("keeper",), (("Oak", "wire"),)),),
        (said,),
        (
            Statement(
                "s-dam",
                "lead",
                "lantern",
                whole,
                (Support("wire", Span(0, 4), 0.8, "same words"),),
                at(FIRST, "Dam holds"),
                (("lantern",), ("wire",)),
                (
                    StatementRuling("hide", "s-dam", "told twice", 7),
                    StatementRuling("note", "s-dam", "The old one.", 9),
                ),
            ),
        ),
        (Discrepancy("d-dam", "name", "what holds", sides, "spelling", "s-dam"),),
        (
            TimelineEntry(
                "2021-05",
                "month",
                "this month",
                True,
                sides,
                sides,
                ("wire",),
                ("d-dam",),
                sides[:1],
                True,
                "t-a",
                sides[0],
            ),
            TimelineEntry("2021-05-03/2021-05-09", "week", "that week", True, sides, id="t-b"),
        ),
        (NamedDay("Monday", 0, "it held", sides, sides, False, "t-c", sides[0]),),
        (
            NewsDay(sides[0].article, "Monday", None, 0, sides[0]),
            NewsDay(sides[1].article, "Tuesday", "2021-05-04", 1, sides[1]),
        ),
    )


def test_the_file_keeps_to_its_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    for dossier in (everything(), Dossier(Seeds((), "Nothing yet")), bare()):
        jsonschema.validate(json.loads(export(dossier)), SCHEMA, cls=jsonschema.Draft202012Validator)


def bare() -> Dossier:
    """Nothing known and nothing found."""
    return Dossier(Seeds((article("x", "Words.", Piece(Span(0, 6), "body", "paragraph", "", "p1")),), "Untitled"))


def fields(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from schema.get("properties", {})
        for part in schema.values():
            yield from fields(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from fields(part)


def test_the_schema_leaves_no_room_for_fields_that_nobody_explained() -> None:
    def objects(schema: Any) -> Iterator[dict[str, Any]]:
        if isinstance(schema, dict):
            if schema.get("type") == "object":
                yield schema
            for part in schema.values():
                yield from objects(part)
        elif isinstance(schema, list):
            for part in schema:
                yield from objects(part)

    found = list(objects(SCHEMA))
    assert len(found) > 10
    for one in found:
        assert one["additionalProperties"] is False
        assert one["required"] == list(one["properties"])


@pytest.mark.parametrize("field", sorted(set(fields(SCHEMA))))
def test_the_guide_explains_every_field(field: str) -> None:
    assert f"`{field}`" in GUIDE


@pytest.mark.parametrize("records", [k for k, v in SCHEMA["properties"].items() if v.get("type") == "array"])
def test_the_guide_explains_the_fields_of_a_record_under_its_own_heading(records: str) -> None:
    headings = {part.partition("\n")[0]: part for part in GUIDE.split("\n## ")}
    told = headings[records] + headings["timeline"] * (records == "named_days")  # "as of an entry of the timeline"
    names = set(_keys(json.loads(export(everything()))[records]))
    assert {field for field in names if f"`{field}`" not in told} == set()


def _keys(value: Any) -> Iterator[str]:
    """Every name in what the file holds, however deep."""
    if isinstance(value, dict):
        yield from value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _keys(part)


def test_the_guide_names_every_value_that_a_kind_can_have() -> None:
    def values(schema: Any) -> Iterator[str]:
        if isinstance(schema, dict):
            yield from schema.get("enum", [])
            for part in schema.values():
                yield from values(part)
        elif isinstance(schema, list):
            for part in schema:
                yield from values(part)

    assert [value for value in values(SCHEMA) if f"`{value}`" not in GUIDE] == []


def test_the_guides_proof_runs_as_printed(tmp_path: Path) -> None:
    """The Python of the guide, on a folder laid out as a site."""
    dossier = everything()
    (tmp_path / "site" / "data" / "articles").mkdir(parents=True)
    (tmp_path / "site" / "data" / "dossier.json").write_text(export(dossier), encoding="utf-8")
    for one in dossier.articles:
        (tmp_path / "site" / "data" / "articles" / f"{one.id}.txt").write_bytes(one.text.encode())
    (code,) = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True)


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


def test_the_schema_knows_every_kind_of_difference_and_of_change() -> None:
    utterance = SCHEMA["$defs"]["utterance"]["properties"]
    change = utterance["apparatus"]["items"]["properties"]["readings"]["items"]["properties"]["change"]
    assert utterance["differences"]["items"]["properties"]["kind"]["enum"] == list(DIFFERENCE_KINDS)
    assert set(change["enum"]) == set(get_args(Change))


def test_the_schema_knows_every_section_trait_and_ruling() -> None:
    statement, discrepancy = (SCHEMA["$defs"][name]["properties"] for name in ("statement", "discrepancy"))
    assert statement["section"]["enum"] == list(get_args(Section))
    assert statement["rulings"]["items"]["properties"]["kind"]["enum"] == list(get_args(StatementRulingKind))
    assert discrepancy["trait"]["anyOf"][0]["enum"] == list(get_args(Trait))


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
