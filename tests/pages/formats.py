"""How tests read the exports: with each format's own parser, and back to the words."""

import csv
import io
import json
import lzma
import re
from functools import cache
from pathlib import Path
from typing import Any

import bibtexparser
from lxml import etree
from pyld import jsonld

SITE = "https://dossier.example/some/"
"""Where a test has the site published."""
TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


def rows(text: str) -> list[dict[str, str]]:
    """The CSV, guards against formulas taken off."""
    assert text.startswith("\ufeff")
    found = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    return [{key: value.removeprefix("'") for key, value in row.items()} for row in found]


def entries(text: str) -> dict[str, dict[str, str]]:
    """The BibTeX entries by key: fields as they stand between their braces."""
    library = bibtexparser.parse_string(text)  # type: ignore[attr-defined]
    assert library.failed_blocks == []
    return {entry.key: {field.key: field.value for field in entry.fields} for entry in library.entries}


_TEX = re.compile(r"\{\\symbol\{(\d+)\}\}|\{\\([a-z]+)\}|\{( )\}|\\([#$%&_])")
_NAMED = {
    "textbackslash": "\\",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textasciitilde": "~",
    "textasciicircum": "^",
    "newline": "\n",
}


def untex(value: str) -> str:
    """A field's text as TeX prints it."""
    return _TEX.sub(lambda m: chr(int(m[1])) if m[1] else _NAMED[m[2]] if m[2] else m[3] or m[4], value)


def nodes(text: str) -> dict[str, dict[str, Any]]:
    """The nodes of the JSON-LD by their whole addresses, expanded as the standard says and with nothing fetched."""

    def refuse(url: str, options: object) -> None:
        raise AssertionError(f"{url} would be fetched")

    options = {"base": f"{SITE}data/quotes.jsonld", "documentLoader": refuse}
    return {node["@id"]: node for node in jsonld.flatten(json.loads(text), None, options)}


def tei(text: str) -> Any:
    """The TEI's root, from the bytes that are published."""
    return etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False, no_network=True))


def tei_words(element: Any) -> str:
    """What an element says; characters that XML cannot carry, and the reporter's breaking in, as in the data file."""
    parts = [element.text or ""]
    for child in element:
        if child.tag == f"{TEI}g":
            parts.append(chr(int(child.get("ref").removeprefix("#c-"), 16)))
        elif child.tag == f"{TEI}gap":
            parts.append(" […] ")
        else:
            parts.append(tei_words(child))
        parts.append(child.tail or "")
    return "".join(parts)


RELAX = "{http://relaxng.org/ns/structure/1.0}"
USED = frozenset(
    "TEI teiHeader fileDesc titleStmt title publicationStmt p sourceDesc listWit witness abbr bibl author publisher"
    " date ref idno encodingDesc variantEncoding charDecl char localProp profileDesc particDesc listPerson person"
    " persName text body div ab said soCalled gap g note app rdg".split()
)
"""Elements of our TEI."""


@cache
def tei_schema() -> Any:
    """TEI P5 as its consortium publishes it, without the elements that we do not use.

    Each is made not allowed: what is valid here is valid in the whole, which libxml2 reads in 13 seconds.
    """
    packed = Path(__file__).parent / "schemas" / "tei_all.rng.xz"
    grammar = etree.fromstring(lzma.decompress(packed.read_bytes()))
    for definition in grammar.findall(f"{RELAX}define"):
        if {element.get("name") for element in definition.iter(f"{RELAX}element")} - USED - {None}:
            definition[:] = [etree.Element(f"{RELAX}notAllowed")]
    return etree.RelaxNG(grammar)
