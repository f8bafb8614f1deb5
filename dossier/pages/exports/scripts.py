"""The citations that a reader copies, an article a file, as the classic script that scripts/citing.js asks for.

A script and no JSON: opened from a disk, a page may load the one and not the other. It is one call with one
JSON text in it: nothing of a seed stands where a script could run it.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from dossier.pages.citing import MARKDOWN, Cited, markdown, plain
from dossier.pages.exports.annotation import annotation
from dossier.pages.exports.bibtex import BIBTEX, bibtex
from dossier.pages.exports.csl import csl_item
from dossier.pages.exports.fragments import link
from dossier.pages.notation import Address, Text, as_text, in_turns, settled


def citations(cited: Iterable[Cited]) -> dict[str, str]:
    """Path below the site's root -> script. A text that holds an address of the site is cut there, see ``in_turns``."""
    of_article: dict[str, dict[str, Any]] = {}
    for source in cited:
        of_article.setdefault(source.article.id, {})[source.quotation.id] = _formats(source)
    return {f"data/citations/{article}.js": _script(article, texts) for article, texts in of_article.items()}


def _formats(source: Cited) -> dict[str, Any]:
    """Of one quotation, by the names that citing.js knows; the formats that are JSON as JSON."""
    return {
        "text": in_turns(plain(source)),
        "markdown": in_turns(markdown(source), MARKDOWN),
        "bibtex": in_turns(bibtex(source), BIBTEX),
        "csl": [settled(csl_item(source), _with_turns)],
        "annotation": settled(annotation(source), _with_turns),
        "outlet": link(source.url, source.article.text, source.quotation.spans) if source.url else None,
    }


def _with_turns(text: Text) -> Any:
    """A plain string where it holds no address; else an object that no format has, for the script to make whole."""
    return {"$": in_turns(text)} if any(isinstance(part, Address) for part in text) else as_text(text)


_encode = json.JSONEncoder(ensure_ascii=False).encode


def _script(article: str, texts: Mapping[str, Any]) -> str:
    lines = ",\n".join(f"{_encode(key)}: {_encode(value)}" for key, value in texts.items())
    return f"dossierCitations({_encode(article)}, {{\n{lines}\n}});\n"
