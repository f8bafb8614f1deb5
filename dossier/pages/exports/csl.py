"""Quotations as CSL-JSON, which Zotero, Pandoc and others read: each an item of its own that cites its article."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from dossier.pages.citing import CAVEAT, Cited
from dossier.pages.notation import Text, as_text, settled

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def items(cited: Iterable[Cited]) -> str:
    """The file: an array, an item a line. Addresses of the dossier are relative to its root."""
    encode = json.JSONEncoder(ensure_ascii=False).encode
    lines = ",\n".join(encode(settled(csl_item(source), as_text)) for source in cited)
    return f"[\n{lines}\n]\n" if lines else "[]\n"


def csl_item(source: Cited) -> dict[str, Any]:
    """The words stand in ``annote``, what we say of them in ``note``; a field that is not known is left out."""
    date = _DATE.match(source.published or "")
    known: dict[str, Any] = {
        "id": source.quotation.id,
        "type": "article-newspaper",
        "title": source.title,
        "author": [{"literal": source.author}] if source.author else None,
        "container-title": source.article.outlet,
        "section": source.article.section,
        "issued": {"date-parts": [[int(part) for part in date.groups() if part]]} if date else None,
        "language": source.article.language,
        "URL": source.url,
        "annote": source.words,
        "note": note(source),
    }
    return {key: value for key, value in known.items() if value}


def note(source: Cited) -> Text:
    """Who is credited with the words, where they stand, and how they were found."""
    marks = "reported, in the journalist’s words" if source.quotation.kind == "reported" else "in quotation marks"
    who = source.speaker or "nobody credited"
    seed = f"; text sha256 {source.article.sha256[:12]}…, characters "
    head = (f"Quotation ({marks}): ", who, ", ", source.place, f". {CAVEAT} Dossier “{source.dossier}”, ")
    return (*head, source.address, seed, *_listed(source.offsets), ".")


def _listed(offsets: Iterable[tuple[str, str]]) -> Iterator[str]:
    for number, (start, end) in enumerate(offsets):
        yield from ((", ", start, "–", end) if number else (start, "–", end))
