"""Words as once published beside the words as they stand, what differs marked in both.

Words of the past stand in no seed, so no proof mark can hold them: an element with ``data-was``
claims that its text is a version in the ledger, from the seed whose sha256 it names. ``verify/was.py``
holds it to that.
"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from dossier.model import Article, Published, Span, joined
from dossier.pages.escape import Html, escape, verbatim
from dossier.pages.marked import proof

BREAK = joined("  ", (Span(0, 1), Span(1, 2))).strip()
"""What the ledger writes where the reporter breaks in."""

_TOKEN = re.compile(rf"{re.escape(BREAK)}|\w+|[^\w\s]")

_OPENING, _CLOSING = re.compile(r"^[^\w\s]+"), re.compile(r"[^\w\s]+$")


class _Token(NamedTuple):
    start: int
    end: int
    ink: str


def _tokens(text: str, start: int, end: int) -> list[_Token]:
    """Words and marks as printed; a break of the reporter's is neither."""
    found = [_Token(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text, start, end)]
    return [token for token in found if token.ink != BREAK]


def differing(old: str, text: str, spans: Sequence[Span]) -> tuple[list[Span], list[Span]]:
    """Where ``old`` has what ``spans`` of ``text`` lack, and where these have what it lacks; white space aside."""
    before = _tokens(old, 0, len(old))
    after = [token for span in spans for token in _tokens(text, span.start, span.end)]
    gone, come = [], []
    matcher = SequenceMatcher(None, [t.ink for t in before], [t.ink for t in after], autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            continue
        if i < j:
            gone.append(Span(before[i].start, before[j - 1].end))
        if k < m:
            come.append(Span(after[k].start, after[m - 1].end))
    return gone, come


def with_marks(old: str, text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """``spans`` of ``text`` with the marks around them where ``old`` has the same: words are found without them."""
    opening, closing = _OPENING.search(old), _CLOSING.search(old)
    *before, last = spans
    if closing and text.startswith(closing[0], last.end):
        last = Span(last.start, last.end + len(closing[0]))
    first, *rest = *before, last
    if opening and text.endswith(opening[0], 0, first.start):
        first = Span(first.start - len(opening[0]), first.end)
    return first, *rest


def as_published(version: Published, gone: Sequence[Span] = ()) -> Html:
    """A version of the past; ``gone`` are stretches of it that the words of now lack."""
    words = _marked(version.text, Span(0, len(version.text)), gone, "del", "no longer")
    return Html(f'<p class="was" data-x data-was="{escape(version.seed)}">{words}</p>')


def as_it_stands(article: Article, spans: Sequence[Span], come: Sequence[Span] = ()) -> Html:
    """The words of now, each stretch with its proof; ``come`` are places in the article that are new in them."""
    parts = [f"<span {proof(article, span)}>{_marked(article.text, span, come, 'ins', 'new')}</span>" for span in spans]
    return Html(f'<p class="now">{f"<span data-x> {escape(BREAK)} </span>".join(parts)}</p>')


def _marked(text: str, span: Span, stretches: Sequence[Span], tag: str, said: str) -> str:
    """``span`` of ``text``; ``stretches``, in order, are elements of which a screen reader says what they are."""
    out, at = [], span.start
    for stretch in stretches:
        start, end = max(at, stretch.start), min(span.end, stretch.end)
        if start < end:
            out.append(f'{verbatim(text[at:start])}<{tag}><span class="vh" data-x>{said}: </span>')
            out.append(f"{verbatim(text[start:end])}</{tag}>")
            at = end
    return "".join(out) + verbatim(text[at : span.end])
