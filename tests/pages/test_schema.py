"""The schema of the data file, and docs/guide/data.md, tell of every field and value that the file has."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import jsonschema
import pytest

from dossier import pages
from dossier.model import (
    DIFFERENCE_KINDS,
    Change,
    Dossier,
    Section,
    Seeds,
    StatementRulingKind,
    Trait,
)
from dossier.pages.data import export
from tests.pages.filled import bare, everything

ROOT = Path(__file__).parents[2]
SCHEMA: dict[str, Any] = json.loads((Path(pages.__path__[0]) / "dossier.schema.json").read_text(encoding="utf-8"))
GUIDE = (ROOT / "docs" / "guide" / "data.md").read_text(encoding="utf-8")


def test_the_file_keeps_to_its_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    for dossier in (everything(), Dossier(Seeds((), "Nothing yet")), bare()):
        jsonschema.validate(json.loads(export(dossier)), SCHEMA, cls=jsonschema.Draft202012Validator)


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
