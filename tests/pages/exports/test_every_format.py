"""Every format gives back every character of the words, and says who found them."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from dossier.model import Dossier, Overruled, Ruling
from dossier.pages import render
from dossier.pages.citing import CAVEAT, Cited, cited
from dossier.pages.notation import as_text
from tests.pages.exports.quoting import handed, nasty, quoting, words_of, written
from tests.pages.formats import SITE, TEI, XML_ID, entries, nodes, rows, tei, tei_schema, tei_words, untex
from tests.pages.sample import sample


def from_csv(files: dict[str, str]) -> dict[str, str]:
    return {row["id"]: row["words"] for row in rows(files["data/quotes.csv"])}


def from_bibtex(files: dict[str, str]) -> dict[str, str]:
    return {key: untex(fields["annote"]) for key, fields in entries(files["data/quotes.bib"]).items()}


def from_csl(files: dict[str, str]) -> dict[str, str]:
    return {item["id"]: item["annote"] for item in json.loads(files["data/quotes.csl.json"])}


def from_jsonld(files: dict[str, str]) -> dict[str, str]:
    found = nodes(files["data/quotes.jsonld"])
    return {
        key.removeprefix(f"{SITE}q/#"): node["https://schema.org/text"][0]["@value"]
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
