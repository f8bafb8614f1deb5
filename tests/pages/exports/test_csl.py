"""Items that citation processors take."""

import json
import warnings
from importlib.resources import files

import jsonschema
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from dossier.model import Dossier
from tests.pages.exports.quoting import written
from tests.pages.sample import sample

ITEM = {
    "type": "object",
    "required": ["type", "id"],
    "additionalProperties": False,
    "properties": {
        **{name: {"type": "string"} for name in ("id", "title", "container-title", "section", "language", "URL")},
        **{name: {"type": "string"} for name in ("annote", "note")},
        "type": {"const": "article-newspaper"},
        "author": {"type": "array", "items": {"properties": {"literal": {}}, "additionalProperties": False}},
        "issued": {
            "properties": {
                "date-parts": {
                    "maxItems": 2,
                    "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}},
                }
            },
            "additionalProperties": False,
        },
    },
}
"""Of CSL's csl-data.json what an item of ours may hold: nothing is allowed here that is not allowed there."""


def test_every_item_has_the_fields_of_csl(dossier: Dossier) -> None:
    jsonschema.validate(json.loads(written(dossier)["data/quotes.csl.json"]), {"type": "array", "items": ITEM})


def test_a_citation_processor_takes_every_item(dossier: Dossier) -> None:
    """citeproc-py warns of every field that CSL does not know; warnings fail this test."""
    items = json.loads(written(dossier)["data/quotes.csl.json"])
    style = CitationStylesStyle(str(files("citeproc") / "data/styles/harvard-cite-them-right.csl"), validate=False)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        shelf = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    for item in items:
        shelf.register(Citation([CitationItem(item["id"])]))
    assert len(list(shelf.bibliography())) == len(items)


def test_a_citation_processor_prints_outlet_title_and_date() -> None:
    items = json.loads(written(sample())["data/quotes.csl.json"])[:1]
    style = CitationStylesStyle(str(files("citeproc") / "data/styles/harvard-cite-them-right.csl"), validate=False)
    shelf = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    shelf.register(Citation([CitationItem(items[0]["id"])]))
    (printed,) = map(str, shelf.bibliography())
    assert printed.startswith("Mo Ire (2032) “Lighthouse to stay lit”, The Harbour Light & Co, 3 May.")
