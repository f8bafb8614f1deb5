"""Quotations as linked data: schema.org for what they are, Web Annotation for where they stand."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from dossier.model import Article, Dossier
from dossier.pages.citing import CAVEAT, Cited
from dossier.pages.exports.annotation import place_of, stretch_of, text_position, text_quote
from dossier.pages.notation import Address, Text, as_text, settled

CONTEXT: dict[str, Any] = {
    "@version": 1.1,
    "@vocab": "https://schema.org/",
    "oa": "http://www.w3.org/ns/oa#",
    "id": "@id",
    "type": "@type",
    "url": {"@type": "@id"},
    "isPartOf": {"@type": "@id"},
    "target": {"@reverse": "oa:hasBody"},
    "hasTarget": "oa:hasTarget",
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": "oa:hasSelector",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector",
    "Annotation": "oa:Annotation",
    **{name: f"oa:{name}" for name in ("exact", "prefix", "suffix", "start", "end")},
}
"""Stands in the file: nobody has to fetch one to read it, and it says the same in ten years."""

ROOT = "../"
"""From data/quotes.jsonld to the site's top: JSON-LD resolves addresses against the file's own."""


def graph(dossier: Dossier, cited: Iterable[Cited]) -> str:
    """The file: the articles, then the quotations, a node a line."""
    encode = json.JSONEncoder(ensure_ascii=False).encode
    nodes = (*map(_article, dossier.articles), *map(_quotation, cited))
    lines = ",\n".join(encode(settled(node, _from_file)) for node in nodes)
    return f'{{"@context": {encode(CONTEXT)},\n"@graph": [\n{lines}\n]}}\n'


def _article(article: Article) -> dict[str, Any]:
    return _known(
        {
            "id": (Address(f"articles/{article.id}/"),),
            "type": "NewsArticle",
            "headline": article.title,
            "name": article.label,
            "publisher": _named("Organization", article.outlet),
            "provider": _named("Organization", article.agency),
            "author": _named("Person", article.byline),
            "datePublished": article.published,
            "dateModified": article.updated,
            "inLanguage": article.language,
            "url": article.url,
            "identifier": {"type": "PropertyValue", "propertyID": "sha256 of the seed", "value": article.sha256},
            "encoding": {
                "id": (Address(f"data/articles/{article.id}.txt"),),
                "type": "MediaObject",
                "encodingFormat": "text/plain",
            },
        }
    )


def _quotation(source: Cited) -> dict[str, Any]:
    """What is reported is no quotation of the speaker's words: it is about the speaker, and the journalist's."""
    reported = source.quotation.kind == "reported"
    return _known(
        {
            "id": (source.address,),
            "type": "CreativeWork" if reported else "Quotation",
            "identifier": source.quotation.id,
            "genre": source.quotation.kind,
            "text": source.words,
            "about" if reported else "creator": _named("Thing", source.speaker),
            "isPartOf": (Address(f"articles/{source.article.id}/"),),
            "url": place_of(source),
            "pagination": source.place,
            "inLanguage": source.article.language,
            "disambiguatingDescription": CAVEAT,
            "target": {
                "type": "Annotation",
                "hasTarget": list(_targets(source)),
            },
        }
    )


def _targets(source: Cited) -> Iterator[dict[str, Any]]:
    for span in source.quotation.spans:
        stretch = stretch_of(source.article, span)
        yield {"source": (source.text_file,), "selector": [text_quote(stretch), text_position(stretch)]}


def _named(kind: str, name: str | None) -> dict[str, str] | None:
    return {"type": kind, "name": name} if name else None


def _from_file(text: Text) -> str:
    return as_text(text, root=ROOT)


def _known(node: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in node.items() if value}
