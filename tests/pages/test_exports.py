"""The exports hold what their formats promise, and give back every character of the words."""

import csv
import io
import json
import re
import warnings
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st

from dossier.model import (
    Article,
    Attribution,
    Dossier,
    Overruled,
    Person,
    Piece,
    Quotation,
    Ruling,
    Seeds,
    Span,
    joined,
)
from dossier.pages import render
from dossier.pages.citing import CAVEAT, Cited, cited
from dossier.pages.exports import exports
from dossier.pages.exports.annotation import REACH, annotation
from dossier.pages.exports.fragments import LONGEST, fragment, link
from dossier.pages.exports.scripts import citations
from dossier.pages.exports.table import COLUMNS, FORMULA, guarded
from dossier.pages.notation import as_text, settled
from tests.folders import ROOT
from tests.pages.formats import SITE, TEI, XML_ID, entries, nodes, rows, tei, tei_schema, tei_words, untex
from tests.pages.sample import bare, sample

OA = "http://www.w3.org/ns/oa#"
SCHEMA = "https://schema.org/"

nasty = st.text(
    st.sampled_from(
        "aé😀 “”\"'`{}[]()\\$%&#_~^<>=+-@|!*/:;,.\n\t\r\x00\x01\x0c\x1b\x7f\x85\xa0\u2028\u202e\u200f\ufeff\uffff١אب＝"
    ),
    min_size=1,
    max_size=12,
)


def quoting(*words: str, speaker: str | None = "Ada Quill", **known: Any) -> Dossier:
    """One article that is its quotation: ``words`` are its spans, one blank line between two."""
    text, spans = "", []
    for part in words:
        text += "\n\n" if text else ""
        spans.append(Span(len(text), len(text) + len(part)))
        text += part
    whole = Span(0, len(text))
    article = Article("one", "one.txt", "5" * 64, text, (Piece(whole, "body", "paragraph", "", "p1"),), "O", **known)
    credited = Attribution(speaker, None, "sample", 0.9) if speaker else None
    quotation = Quotation("q-one", "one", "direct", tuple(spans), whole, whole, credited)
    return Dossier(Seeds((article,), title="A dossier"), (quotation,), (Person("ada", "Ada Quill"),))


def written(dossier: Dossier) -> dict[str, str]:
    sources = cited(dossier)
    made = {path: text for part in exports(dossier, sources) for path, text in part().items()}
    return made | citations(sources)


def words_of(dossier: Dossier) -> dict[str, str]:
    return {q.id: joined(dossier.article[q.article].text, q.spans) for q in dossier.quotations}


@pytest.fixture(params=["sample", "five", "bare"])
def dossier(request: pytest.FixtureRequest) -> Dossier:
    made: dict[str, Callable[[], Dossier]] = {"sample": sample, "bare": bare}
    return made[request.param]() if request.param in made else request.getfixturevalue("five")


# The words come back from every format


def from_csv(files: dict[str, str]) -> dict[str, str]:
    return {row["id"]: row["words"] for row in rows(files["data/quotes.csv"])}


def from_bibtex(files: dict[str, str]) -> dict[str, str]:
    return {key: untex(fields["annote"]) for key, fields in entries(files["data/quotes.bib"]).items()}


def from_csl(files: dict[str, str]) -> dict[str, str]:
    return {item["id"]: item["annote"] for item in json.loads(files["data/quotes.csl.json"])}


def from_jsonld(files: dict[str, str]) -> dict[str, str]:
    found = nodes(files["data/quotes.jsonld"])
    return {
        key.removeprefix(f"{SITE}q/#"): node[f"{SCHEMA}text"][0]["@value"]
        for key, node in found.items()
        if key.startswith(f"{SITE}q/#")
    }


def from_tei(files: dict[str, str]) -> dict[str, str]:
    root = tei(files["data/quotes.tei.xml"])
    wordings = (e for name in ("said", "soCalled") for e in root.iter(f"{TEI}{name}"))
    return {e.get(XML_ID): tei_words(e) for e in wordings}


def from_scripts(files: dict[str, str]) -> dict[str, str]:
    """What the script hands to citing.js: the CSL item holds the words bare."""
    scripts = [text for path, text in files.items() if path.startswith("data/citations/")]
    return {key: item["csl"][0]["annote"] for text in scripts for key, item in handed(text)[1].items()}


def handed(script: str) -> tuple[str, dict[str, Any]]:
    """The two arguments of the one call that a script of citations is."""
    call = re.fullmatch(r'dossierCitations\(("[a-z0-9-]+"), (\{\n.*\n\})\);\n', script, re.DOTALL)
    assert call
    return json.loads(call[1]), json.loads(call[2])


FORMATS = (from_csv, from_bibtex, from_csl, from_jsonld, from_tei, from_scripts)


@pytest.mark.parametrize("back", FORMATS)
def test_every_format_has_every_quotation_in_its_words(back: Callable[[dict[str, str]], Any], dossier: Dossier) -> None:
    assert back(written(dossier)) == words_of(dossier)


@pytest.mark.parametrize("back", FORMATS)
@given(first=nasty, second=nasty)
def test_any_words_come_back_from_every_format(back: Callable[[dict[str, str]], Any], first: str, second: str) -> None:
    dossier = quoting(first, second)
    assert back(written(dossier)) == words_of(dossier)


@given(nasty, nasty)
def test_names_of_outlets_titles_and_speakers_come_back(name: str, other: str) -> None:
    made = written(quoting("Yes.", speaker=other, outlet=name, title=other, byline=name))
    row = rows(made["data/quotes.csv"])[0]
    assert (row["outlet"], row["title"], row["byline"]) == (name, other, name)
    item = json.loads(made["data/quotes.csl.json"])[0]
    assert (item["container-title"], item["title"], item["author"]) == (name, other, [{"literal": name}])
    fields = entries(made["data/quotes.bib"])["q-one"]
    assert untex(fields["howpublished"]) == name
    # In a second pair of braces, so that no style changes its case.
    assert (fields["title"][0], untex(fields["title"][1:-1]), fields["title"][-1]) == ("{", other, "}")
    root = tei(made["data/quotes.tei.xml"])
    assert tei_words(root.find(f".//{TEI}bibl/{TEI}title[@level='j']")) == name


def test_equal_dossiers_give_equal_files() -> None:
    assert written(sample()) == written(sample())


def test_every_citation_says_that_a_program_found_it(dossier: Dossier) -> None:
    made = written(dossier)
    number = len(dossier.quotations)
    assert all(row["caveat"] == CAVEAT for row in rows(made["data/quotes.csv"]))
    assert all(CAVEAT in fields["note"] for fields in entries(made["data/quotes.bib"]).values())
    assert all(CAVEAT in item["note"] for item in json.loads(made["data/quotes.csl.json"]))
    assert made["data/quotes.jsonld"].count(CAVEAT) == number
    assert CAVEAT in made["data/quotes.tei.xml"]
    for path, text in made.items():
        if path.startswith("data/citations/"):
            for formats in handed(text)[1].values():
                assert all(CAVEAT in json.dumps(formats[key], ensure_ascii=False) for key in formats if key != "outlet")


# CSV


def test_the_table_is_as_rfc_4180_wants_it(dossier: Dossier) -> None:
    text = written(dossier)["data/quotes.csv"].removeprefix("\ufeff")
    read = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert read[0] == list(COLUMNS)
    assert all(len(row) == len(COLUMNS) for row in read)
    assert text.endswith("\r\n")


@pytest.mark.parametrize("start", FORMULA)
def test_no_cell_is_a_formula(start: str) -> None:
    words = f'{start}HYPERLINK("https://x.example")'
    text = written(quoting(words, speaker=words, outlet=words, title=words))["data/quotes.csv"]
    cells = [cell for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")) for cell in row]
    assert not [cell for cell in cells if cell.startswith(FORMULA)]


@given(st.text(st.sampled_from("'=+-@\ta"), max_size=4))
def test_a_guarded_cell_gives_back_what_it_was(cell: str) -> None:
    shown = guarded(cell)
    assert (shown.removeprefix("'") if shown.startswith("'") else shown) == cell


def test_the_guide_reads_the_table_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = quoting("=1+1", "'tis", outlet="'Tis")
    (tmp_path / "site" / "data").mkdir(parents=True)
    (tmp_path / "site" / "data" / "quotes.csv").write_bytes(written(made)["data/quotes.csv"].encode())
    (code,) = re.findall(r"```py\n(.*?)```", (ROOT / "docs/guide/data.md").read_text(encoding="utf-8"), re.DOTALL)
    monkeypatch.chdir(tmp_path)
    found: dict[str, Any] = {}
    exec(code, found)
    assert [(row["words"], row["outlet"]) for row in found["rows"]] == [("=1+1 […] 'tis", "'Tis")]


# JSON-LD


def test_quotations_are_linked_to_their_articles_and_places(dossier: Dossier) -> None:
    found = nodes(written(dossier)["data/quotes.jsonld"])
    for quotation in dossier.quotations:
        node = found[f"{SITE}q/#{quotation.id}"]
        reported = quotation.kind == "reported"
        assert node["@type"] == [SCHEMA + ("CreativeWork" if reported else "Quotation")]
        assert (f"{SCHEMA}creator" in node) == (quotation.speaker is not None and not reported)
        article = found[node[f"{SCHEMA}isPartOf"][0]["@id"]]
        assert article["@id"] == f"{SITE}articles/{quotation.article}/"
        assert article["@type"] == [f"{SCHEMA}NewsArticle"]
        assert list(selected(found, node["@id"])) == [
            (span.of(dossier.article[quotation.article].text), span.start, span.end) for span in quotation.spans
        ]


def selected(found: dict[str, dict[str, Any]], body: str) -> Iterator[tuple[str, int, int]]:
    """Words and places of the annotation whose body is this node."""
    (note,) = (n for n in found.values() if {"@id": body} in n.get(f"{OA}hasBody", []))
    assert note["@type"] == [f"{OA}Annotation"]
    for target in note[f"{OA}hasTarget"]:
        node = found[target["@id"]]
        assert node[f"{OA}hasSource"][0]["@id"].endswith(".txt")
        quote, place = (found[s["@id"]] for s in node[f"{OA}hasSelector"])
        assert (quote["@type"], place["@type"]) == ([f"{OA}TextQuoteSelector"], [f"{OA}TextPositionSelector"])
        start, end = (place[f"{OA}{name}"][0]["@value"] for name in ("start", "end"))
        yield quote[f"{OA}exact"][0]["@value"], start, end


def test_every_key_of_the_json_ld_means_something(five: Dossier) -> None:
    text = written(five)["data/quotes.jsonld"]
    keys = {key for node in nodes(text).values() for key in node}
    assert all(key.startswith(("@", SCHEMA, OA)) for key in keys)


# Web Annotation


@given(nasty, nasty, nasty)
def test_a_selector_finds_its_words_again(before: str, words: str, after: str) -> None:
    made = quoting(before + words + after)
    span = Span(len(before), len(before) + len(words))
    source = cited(replace(made, quotations=(replace(made.quotations[0], spans=(span,)),)))[0]
    quote, place = settled(annotation(source), as_text)["target"][0]["selector"]
    text = source.article.text
    assert text[place["start"] : place["end"]] == quote["exact"] == words
    assert quote.get("prefix", "") + words + quote.get("suffix", "") in text
    assert len(quote.get("prefix", "")) == min(REACH, len(before))
    assert len(quote.get("suffix", "")) == min(REACH, len(after))


def test_an_annotation_has_what_the_standard_asks_for() -> None:
    made = settled(annotation(cited(sample())[0]), as_text)
    assert made["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert made["type"] == "Annotation"
    assert made["id"] == "q/#q-keep-the-lamp"
    # Two stretches, each in our copy of the text and on the outlet's page.
    assert [t["source"] for t in made["target"]] == 2 * [
        "data/articles/harbour-light.txt",
        "https://light.example/a?b=1&c=<2>",
    ]


# Text fragments


def cases(text: str, words: str, at: int = 0) -> str:
    start = text.index(words, at)
    return fragment(text, (Span(start, start + len(words)),))


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("We keep it lit, he said.", "keep it lit", ":~:text=keep%20it%20lit"),
        ("A well-run, safe & dry dock.", "well-run, safe & dry", ":~:text=well%2Drun%2C%20safe%20%26%20dry"),
        ("The crew, tired, saw a light.\nThe light went out.", "light went out", ":~:text=light%20went%20out"),
        ("One line\nand one", "One line\nand one", ":~:text=One%20line,and%20one"),
        ("Ça va 100%", "Ça va 100%", ":~:text=%C3%87a%20va%20100%25"),
    ],
)
def test_the_words_of_a_fragment_are_encoded(text: str, words: str, expected: str) -> None:
    assert cases(text, words) == expected


def test_words_that_stand_twice_have_their_neighbours_beside_them() -> None:
    text = "The dam holds, said the mayor. Later the dam holds again."
    assert cases(text, "dam holds") == ":~:text=The-,dam%20holds,-%2C%20said%20the"
    assert cases(text, "dam holds", 10) == ":~:text=mayor.%20Later%20the-,dam%20holds,-again."


def test_long_words_are_named_by_their_ends() -> None:
    words = " ".join(f"word{number}" for number in range(80))
    assert len(words) > LONGEST
    assert cases(words, words) == (
        ":~:text=word0%20word1%20word2%20word3%20word4%20word5,word74%20word75%20word76%20word77%20word78%20word79"
    )


@given(nasty)
def test_a_fragment_has_no_sign_of_its_own_inside_the_words(words: str) -> None:
    text = fragment(words, (Span(0, len(words)),))
    inside = text.removeprefix(":~:text=")
    assert re.fullmatch(r"(?:[\w.~,]|%[0-9A-F]{2})*", inside, re.ASCII)
    if "," not in inside:
        assert unquote(inside) == " ".join(words.split())


def test_a_fragment_follows_one_that_the_address_has() -> None:
    assert link("https://x.example/a#top", "abc", (Span(0, 3),)) == "https://x.example/a#top:~:text=abc"
    assert link("https://x.example/a", "abc", (Span(0, 3),)) == "https://x.example/a#:~:text=abc"


# CSL-JSON


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


# BibTeX


def test_an_entry_knows_what_is_known_of_its_article() -> None:
    fields = entries(written(sample())["data/quotes.bib"])["q-keep-the-lamp"]
    assert fields["author"] == "{Mo Ire}"
    assert (fields["year"], fields["date"]) == ("2032", "2032-05-03")
    assert fields["url"] == "https://light.example/a?b=1&c=<2>"
    assert "author" not in entries(written(sample())["data/quotes.bib"])["q-council-will"]


@given(nasty)
def test_braces_of_an_entry_are_balanced(words: str) -> None:
    text = written(quoting(words, outlet=words, title=words, byline=words, url=f"https://x.example/{words}"))
    depth = 0
    for sign in text["data/quotes.bib"].partition("@")[2]:
        depth += (sign == "{") - (sign == "}")
        assert depth >= 0
    assert depth == 0


# TEI


def test_the_apparatus_is_valid_tei(dossier: Dossier) -> None:
    schema = tei_schema()
    assert schema.validate(tei(written(dossier)["data/quotes.tei.xml"])), schema.error_log


@given(nasty, nasty)
def test_any_words_give_valid_tei(words: str, name: str) -> None:
    made = quoting(
        words, outlet=name, title=name, byline=name, agency=words, speaker=name, url=f"http://x.example/{name}"
    )
    schema = tei_schema()
    assert schema.validate(tei(written(made)["data/quotes.tei.xml"])), schema.error_log


def test_the_schema_refuses_what_is_not_tei() -> None:
    text = written(sample())["data/quotes.tei.xml"]
    for right, wrong in (
        ('direct="true"', 'direct="perhaps"'),
        ("<body>", "<body>words"),
        ('cert="0.90"', 'cert="so"'),
    ):
        assert right in text
        assert not tei_schema().validate(tei(text.replace(right, wrong, 1)))


def test_the_apparatus_has_every_reading_of_every_place(dossier: Dossier) -> None:
    root = tei(written(dossier)["data/quotes.tei.xml"])
    for utterance in dossier.utterances:
        (division,) = root.iterfind(f".//{TEI}div[@{XML_ID}='{utterance.id}']")
        places = [app.findall(f"{TEI}rdg") for app in division.iter(f"{TEI}app")]
        printed = utterance.apparatus.rows
        assert len(places) == (len(printed[0].readings) if len(printed) > 1 else 0)
        for at, readings in enumerate(places):
            assert [tei_words(r) for r in readings] == [
                span.of(text_of(dossier, row.quotation)) if (span := row.readings[at].span) else "" for row in printed
            ]


def text_of(dossier: Dossier, quotation: str) -> str:
    return dossier.article[dossier.quotation[quotation].article].text


def test_what_an_editor_hides_says_why_in_the_exports() -> None:
    made = sample()
    ruling = Overruled(Ruling("hide", ("u-folly",), "said by nobody", 3))
    hidden = replace(
        made, utterances=tuple(replace(u, overruled=(ruling,)) if u.id == "u-folly" else u for u in made.utterances)
    )
    files = written(hidden)
    assert [row["hidden"] for row in rows(files["data/quotes.csv"]) if row["id"] == "q-a-folly"] == ["said by nobody"]
    note = tei(files["data/quotes.tei.xml"]).find(f".//{TEI}note[@type='hidden']")
    assert note.text == "said by nobody"
    assert tei_schema().validate(tei(files["data/quotes.tei.xml"]))


def test_the_exports_are_among_the_pages() -> None:
    made, pages = written(sample()), render(sample())
    assert {path: pages[path] for path in made} == made


def test_an_untitled_article_is_cited_by_its_first_words_in_brackets() -> None:
    source: Cited = next(s for s in cited(sample()) if s.article.id == "orla-lamp")
    assert as_text(source.title) == "[Point Orla keeps its lighthouse, the head of…]"
