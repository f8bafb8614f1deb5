"""Articles and quotations from short marked-up texts, for tests of what is the same and what differs.

``{direct Ana Duarte|We will not sell}`` marks a quotation: its kind, its speaker (none where
the name is left out) and its words. Paragraphs are lines.
"""

import re
from collections import Counter
from collections.abc import Mapping

from dossier.analysis.anchors import anchor
from dossier.model import Article, Attribution, Piece, Quotation, QuotationKind, Seeds, Span

_MARK = re.compile(r"\{(?P<kind>direct|partial|term|reported)(?P<speaker>[^|}]*)\|(?P<words>[^}]*)\}")
_KINDS: dict[str, QuotationKind] = {"direct": "direct", "partial": "partial", "term": "term", "reported": "reported"}
_SENTENCE = re.compile(r"[^.!?]+(?:[.!?]+[”\"]?|$)")


def article(name: str, marked: str, published: str | None = None) -> tuple[Article, list[Quotation]]:
    """An article whose every line is a paragraph, and the quotations marked in it."""
    text, found = "", []
    at = 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        found.append((_KINDS[mark["kind"]], mark["speaker"].strip(), Span(len(text), len(text) + len(mark["words"]))))
        text += mark["words"]
        at = mark.end()
    text += marked[at:]
    pieces = tuple(
        Piece(Span(m.start(), m.end()), "body", "paragraph", "line", f"p{n}")
        for n, m in enumerate(re.finditer(r"\S(?:[^\n]*\S)?", text), 1)
    )
    made = Article(name, f"{name}.txt", "0" * 64, text, pieces, name[:4], label=name, published=published)
    seen: Counter[str] = Counter()
    quotations = []
    for kind, speaker, span in found:
        words = span.of(text)
        seen[words] += 1
        context = next(Span(*m.span()) for m in _SENTENCE.finditer(text) if m.end() > span.start)
        context = Span(min(context.start, span.start), max(context.end, span.end))
        credit = Attribution(speaker, None, "test", 1.0) if speaker else None
        made_id = anchor("q", name, words, seen[words])
        quotations.append(Quotation(made_id, name, kind, (span,), span, context, credit))
    return made, quotations


def dossier(
    texts: Mapping[str, str], published: Mapping[str, str] | None = None, event_date: str | None = None
) -> tuple[Seeds, tuple[Quotation, ...]]:
    """The articles of a dossier, in the order given, and all their quotations."""
    made = [article(name, text, (published or {}).get(name)) for name, text in texts.items()]
    seeds = Seeds(tuple(a for a, _ in made), "test", event_date=event_date)
    return seeds, tuple(q for _, quotations in made for q in quotations)
