"""The graph says what each quotation is and where it stands; an annotation finds its words again."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from hypothesis import given

from dossier.model import Dossier, Span
from dossier.pages.citing import cited
from dossier.pages.exports.annotation import REACH, annotation
from dossier.pages.notation import as_text, settled
from tests.pages.exports.quoting import nasty, quoting, written
from tests.pages.formats import SITE, nodes
from tests.pages.sample import sample

OA = "http://www.w3.org/ns/oa#"
SCHEMA = "https://schema.org/"


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
