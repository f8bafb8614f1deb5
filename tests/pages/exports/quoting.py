"""Dossiers of any words, and all that is exported of one."""

import json
import re
from typing import Any

from hypothesis import strategies as st

from dossier.model import Article, Attribution, Dossier, Person, Piece, Quotation, Seeds, Span, joined
from dossier.pages.citing import cited
from dossier.pages.exports import exports
from dossier.pages.exports.scripts import citations

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


def handed(script: str) -> tuple[str, dict[str, Any]]:
    """The two arguments of the one call that a script of citations is."""
    call = re.fullmatch(r'dossierCitations\(("[a-z0-9-]+"), (\{\n.*\n\})\);\n', script, re.DOTALL)
    assert call
    return json.loads(call[1]), json.loads(call[2])
