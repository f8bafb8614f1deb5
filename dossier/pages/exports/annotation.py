"""A quotation as a W3C Web Annotation: its words, what stands around them, and where."""

from collections.abc import Iterator
from typing import Any

from dossier.model import WITHHELD, Span
from dossier.pages.citing import CAVEAT, Cited
from dossier.pages.notation import Address, Text, Words

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
REACH = 32
"""Characters of prefix and suffix, as far as the text goes."""


def annotation(source: Cited) -> dict[str, Any]:
    """The annotation to copy: a target a stretch, in our copy of the text and, if it is known, on the outlet's page."""
    return {
        "@context": CONTEXT,
        "id": (source.address,),
        "type": "Annotation",
        "motivation": "identifying",
        "body": {
            "type": "TextualBody",
            "format": "text/plain",
            "language": "en",
            "value": f"{source.speaker or 'Nobody credited'}: {KINDS[source.quotation.kind]}. {CAVEAT}",
        },
        "target": [target for span in source.quotation.spans for target in _targets(source, span)],
    }


KINDS = {
    "direct": "words in quotation marks",
    "partial": "a part of a sentence in quotation marks",
    "term": "a title or label in quotation marks",
    "reported": "speech reported in the journalist’s words",
}


def _targets(source: Cited, span: Span) -> Iterator[dict[str, Any]]:
    quote = text_quote(source, span)
    yield {"source": (source.text_file,), "selector": [quote, text_position(span)]}
    if source.url:
        yield {"source": source.url, "selector": quote}


def text_quote(source: Cited, span: Span) -> dict[str, Any]:
    """A TextQuoteSelector; ``prefix`` and ``suffix`` are left out at the ends of the text."""
    text, selector = source.article.text, {"type": "TextQuoteSelector", "exact": (Words(source.article, span),)}
    first, last = max(0, span.start - REACH), min(len(text), span.end + REACH)
    # What is withheld is not what stands at the outlet: the words around reach as far as it.
    first = max(first, text.rfind(WITHHELD, first, span.start) + 1)
    if (hidden := text.find(WITHHELD, span.end, last)) >= 0:
        last = hidden
    if first < span.start:
        selector["prefix"] = (Words(source.article, Span(first, span.start)),)
    if span.end < last:
        selector["suffix"] = (Words(source.article, Span(span.end, last)),)
    return selector


def text_position(span: Span) -> dict[str, Any]:
    """A TextPositionSelector: code points, as the standard counts."""
    return {"type": "TextPositionSelector", "start": span.start, "end": span.end}


def place_of(source: Cited) -> Text:
    """The article's page in the dossier, at the quotation."""
    return (Address(f"articles/{source.article.id}/#{source.quotation.id}"),)
