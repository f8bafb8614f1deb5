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


def handed(script: str) -> tuple[str, dict[str, dict[str, Any]]]:
    """The article of the one call that a script of citations is, and of each quotation its citations, set together
    as scripts/citing.js does it; addresses stay as they are."""
    call = re.fullmatch(r'dossierCitations\(("[a-z0-9-]+"), (\{"texts":.*\n\}\})\);\n', script, re.DOTALL)
    assert call
    told = json.loads(call[2])
    return json.loads(call[1]), {key: _citations(told, key, own) for key, own in told["quotations"].items()}


def _citations(told: dict[str, Any], key: str, own: list[Any]) -> dict[str, Any]:
    shape, values, outlet, otherwise = [*own, None, None][:4]

    def plain(number: int) -> Any:
        return told["texts"][number] if number >= 0 else [key, *values][-1 - number]

    def part(number: int | list[int], name: str) -> str:
        if isinstance(number, list):
            return "".join(map(plain, number))
        return ((otherwise or {}).get(name) or {}).get(str(-1 - number)) or str(plain(number))

    def whole(value: Any) -> Any:
        if isinstance(value, list):
            return [whole(item) for item in value]
        if not isinstance(value, dict):
            return value
        if "$" in value:
            return "".join(part(number, "") for number in value["$"])
        return plain(value["#"]) if "#" in value else {name: whole(item) for name, item in value.items()}

    formats = told["shapes"][shape]
    texts = {name: "".join(part(n, name) for n in formats[name]) for name in ("text", "markdown", "bibtex")}
    return {**texts, "csl": whole(formats["csl"]), "annotation": whole(formats["annotation"]), "outlet": outlet}
