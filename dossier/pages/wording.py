"""One quotation as HTML, in its sentence."""

import re
from collections.abc import Iterator, Sequence

from dossier.analysis.reach import within_reach
from dossier.model import Article, Difference, Quotation, Span
from dossier.pages.atlas import Atlas
from dossier.pages.escape import Html, escape
from dossier.pages.marked import Mark, marked, proof, quoted

HEADING_WORDS = 16
"""A wording's heading, which the search shows, holds so many words; the rest of a long one follows in the line."""
GIST_WORDS, OPENING_WORDS = 18, 9
"""An utterance's heading: so many words of its gist; where it has none, so many of its opening."""

_WORD = re.compile(r"\S+")


FLAG = (
    '<span class="flag" data-x title="Words are cut here, and nothing shows it">'
    '<span aria-hidden="true">⚑</span><span class="vh">[cut here, not marked] </span></span>'
)
"""The red flag: the sign at the place, and its words."""


def in_context(
    atlas: Atlas,
    quotation: Quotation,
    hidden: str,
    alone: bool = False,
    differences: Sequence[Difference] = (),
    flagged: Sequence[int] = (),
) -> Html:
    """The sentence around a quotation with its words as a heading, who says it and the reporting word marked.

    ``hidden`` is said by screen readers and by the search before the words: speaker and outlet.
    ``alone`` leaves the sentence out, where another wording has just shown it. ``differences`` from the wording
    compared with are marked, and so is where words are cut unmarked (``flagged``, offsets).
    """
    article, whole = atlas.article_of(quotation), quotation.whole
    text = article.text
    sentence = whole if alone else quotation.context
    context, before, after = surroundings(atlas, article, sentence, whole, quotation.id)
    cut = _after_words(text, whole)
    marks = [*_marks(atlas, quotation), *_differing(differences)]
    notes = dict.fromkeys(flagged, FLAG)

    def part(start: int, end: int) -> str:
        return marked(text, Span(start, end), marks, notes) if start < end else ""

    return Html(
        f'<div class="kwic" {proof(article, context)}>{before}{part(context.start, whole.start)}'
        f'<h4 id="{escape(quotation.id)}"><span class="vh" data-x>{escape(hidden)}</span>{part(whole.start, cut)}</h4>'
        f"{part(cut, whole.end)}{part(whole.end, context.end)}{after}</div>"
    )


def _differing(differences: Sequence[Difference]) -> Iterator[Mark]:
    for found in differences:
        if found.span and found.kind != "speaker":
            yield Mark(found.span.start, found.span.end, "span", f'class="d {found.kind}"')


def in_sentence(atlas: Atlas, quotations: Sequence[Quotation]) -> Html:
    """The sentence around quotations of one place, marked as in ``in_context``, without headings or ids."""
    article = atlas.article_of(quotations[0])
    sentences = Span(min(q.context.start for q in quotations), max(q.context.end for q in quotations))
    whole = Span(min(q.whole.start for q in quotations), max(q.whole.end for q in quotations))
    marks = [mark for q in quotations for mark in _marks(atlas, q)]
    return in_reach(atlas, article, sentences, whole, marks, quotations[0].id)


def in_reach(
    atlas: Atlas, article: Article, sentences: Span, words: Span, marks: Sequence[Mark], anchor: str | None = None
) -> Html:
    """Words with their ``marks`` in the ``sentences`` around them, as much of these as ``surroundings`` shows."""
    context, before, after = surroundings(atlas, article, sentences, words, anchor)
    return Html(f"<span {proof(article, context)}>{before}{marked(article.text, context, marks)}{after}</span>")


def surroundings(
    atlas: Atlas, article: Article, sentences: Span, words: Span, anchor: str | None = None
) -> tuple[Span, str, str]:
    """What is shown around words; then the sign before it and the one after it, where their sentence goes on there.

    The signs are ours, and lead to the place in the article, where the sentence stands whole. ``anchor``: its id there.
    """
    shown = within_reach(article.text, sentences, words)
    if shown.start <= sentences.start and sentences.end <= shown.end:
        return shown, "", ""
    href = escape(atlas.link(article, words.start, anchor))
    sign = f'<a class="on" href="{href}" aria-label="the sentence goes on in its article">…</a>'
    before, after = f"<span data-x>{sign} </span>", f"<span data-x> {sign}</span>"
    return shown, before * (sentences.start < shown.start), after * (shown.end < sentences.end)


def heading_words(article: Article, quotation: Quotation, gist: Span | None, opening: int = OPENING_WORDS) -> Html:
    """A quotation's gist, or so many of its first words, inside its marks, with a sign where it is cut."""
    first, last = quotation.spans[0], quotation.spans[-1]
    span = gist or first
    end = _after_words(article.text, span, GIST_WORDS if gist else opening)
    ink = span.of(article.text)[: end - span.start].rstrip(" \t\n,;:–—-")
    if end < last.end:
        ink = ink.rstrip(".")
    shown = Span(span.start, span.start + max(1, len(ink)))
    before = "… " if _has_words(article.text, first.start, shown.start) else ""
    after = "…" if _has_words(article.text, shown.end, last.end) else ""
    if quotation.kind == "reported":
        return Html(f"{_ours(before)}{quoted(article, shown, 'i')}{_ours(after)}")
    return Html(f"{_ours('“' + before)}{quoted(article, shown)}{_ours(after + '”')}")


def _ours(sign: str) -> str:
    return f"<span data-x>{sign}</span>" if sign else ""


def _has_words(text: str, start: int, end: int) -> bool:
    return any(c.isalnum() for c in text[start:end])


def _after_words(text: str, span: Span, words: int = HEADING_WORDS) -> int:
    found = list(_WORD.finditer(text, span.start, span.end))
    return span.end if len(found) <= words + 2 else found[words - 1].end()


def opening_words(article: Article, span: Span, words: int) -> Span:
    """So many of the first words of a stretch, without a mark at their end; all of it where few more follow."""
    end = _after_words(article.text, span, words)
    ink = article.text[span.start : end].rstrip(" \t\n,;:–—-") if end < span.end else span.of(article.text)
    return Span(span.start, span.start + max(1, len(ink)))


def _marks(atlas: Atlas, quotation: Quotation) -> Iterator[Mark]:
    """Words between marks in bold roman, the reporter's in italics; who and the reporting word."""
    said = "i" if quotation.kind == "reported" else "b"
    for span in quotation.spans:
        yield Mark(span.start, span.end, said, 'class="said"')
    if quotation.kind == "reported":
        yield from spoken(atlas, quotation)
    if quotation.cue:
        yield Mark(quotation.cue.start, quotation.cue.end, "span", 'class="cue"')
    if quotation.speaker and quotation.speaker.mention:
        mention = quotation.speaker.mention
        yield Mark(mention.start, mention.end, "span", 'class="by"')


def spoken(atlas: Atlas, quotation: Quotation) -> Iterator[Mark]:
    """Words between marks inside reported speech: they are the speaker's own and stand in roman."""
    for span in atlas.between_marks[quotation.article]:
        if quotation.kind == "reported" and quotation.whole.covers(span):
            yield Mark(span.start, span.end, "b", 'class="said"')


def encloses(outer: Quotation, inner: Quotation) -> bool:
    """Reported speech with the other quotation inside it: what the article gives is one wording, partly quoted."""
    return outer.kind == "reported" != inner.kind and outer.article == inner.article and outer.whole.covers(inner.whole)
