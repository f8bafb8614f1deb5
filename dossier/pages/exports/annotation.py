"""A quotation as a W3C Web Annotation: its words, what stands around them, and where."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from dossier.model import WITHHELD, Article, Span
from dossier.pages.citing import CAVEAT, Cited
from dossier.pages.notation import Address, Slot, Text, Words

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
REACH = 32
"""Characters of prefix and suffix, as far as the text goes."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A span of a quotation: its words, what stands before and after (None for nothing), and its offsets."""

    exact: Text
    prefix: Text | None
    suffix: Text | None
    start: int | Slot
    end: int | Slot


def annotation(source: Cited, stretches: Iterable[Stretch] | None = None) -> dict[str, Any]:
    """The annotation to copy: a target a stretch, in our copy of the text and, if it is known, on the outlet's page.

    ``stretches`` None: the quotation's own.
    """
    if stretches is None:
        stretches = [stretch_of(source.article, span) for span in source.quotation.spans]
    return {
        "@context": CONTEXT,
        "id": (source.address,),
        "type": "Annotation",
        "motivation": "identifying",
        "body": {
            "type": "TextualBody",
            "format": "text/plain",
            "language": "en",
            "value": (source.speaker or "Nobody credited", f": {KINDS[source.quotation.kind]}. {CAVEAT}"),
        },
        "target": [target for stretch in stretches for target in _targets(source, stretch)],
    }


KINDS = {
    "direct": "words in quotation marks",
    "partial": "a part of a sentence in quotation marks",
    "term": "a title or label in quotation marks",
    "reported": "speech reported in the journalist’s words",
}


def _targets(source: Cited, stretch: Stretch) -> Iterator[dict[str, Any]]:
    quote = text_quote(stretch)
    yield {"source": (source.text_file,), "selector": [quote, text_position(stretch)]}
    if source.url:
        yield {"source": source.url, "selector": quote}


def stretch_of(article: Article, span: Span) -> Stretch:
    """A span with what stands around it: nothing at the ends of the text."""
    text = article.text
    first, last = max(0, span.start - REACH), min(len(text), span.end + REACH)
    # What is withheld is not what stands at the outlet: the words around reach as far as it.
    first = max(first, text.rfind(WITHHELD, first, span.start) + 1)
    if (hidden := text.find(WITHHELD, span.end, last)) >= 0:
        last = hidden
    before = (Words(article, Span(first, span.start)),) if first < span.start else None
    after = (Words(article, Span(span.end, last)),) if span.end < last else None
    return Stretch((Words(article, span),), before, after, span.start, span.end)


def text_quote(stretch: Stretch) -> dict[str, Any]:
    """A TextQuoteSelector; ``prefix`` and ``suffix`` are left out where nothing stands."""
    known = {"type": "TextQuoteSelector", "exact": stretch.exact, "prefix": stretch.prefix, "suffix": stretch.suffix}
    return {key: value for key, value in known.items() if value is not None}


def text_position(stretch: Stretch) -> dict[str, Any]:
    """A TextPositionSelector: code points, as the standard counts."""
    return {"type": "TextPositionSelector", "start": stretch.start, "end": stretch.end}


def place_of(source: Cited) -> Text:
    """The article's page in the dossier, at the quotation."""
    return (Address(f"articles/{source.article.id}/", source.quotation.id),)
