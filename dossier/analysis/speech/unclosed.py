"""Words whose mark is never closed: what of them may be somebody's, and what the reporter's."""

from collections.abc import Iterator, Sequence

from dossier.analysis.sentences import split_sentences
from dossier.analysis.speech.marks import Marked
from dossier.analysis.speech.reported import read_reports
from dossier.analysis.speech.signs import DOUBLE
from dossier.analysis.speech.tokens import Unit, read_unit
from dossier.model import Article, Span


def without_reporter(article: Article, found: Sequence[Marked]) -> Sequence[Marked]:
    """What stands in marks; of words that nothing closes, only the paragraphs before the first that says who speaks.

    “The harbour is open, said Ann Example. She left: the mark would make her words of the reporter's. Where the next
    paragraph has a mark too it opens that paragraph's own words, and goes on with none.
    """
    if not [marked for marked in found if not marked.closed or len(marked.spans) > 1]:
        return found
    return [part for marked in found for part in _parts(article, marked)]


def _parts(article: Article, marked: Marked) -> Iterator[Marked]:
    """The words between two marks without the paragraphs that say who speaks; the last one may be closed by its own."""
    whole, spans, closed = marked.whole, marked.spans, marked.closed
    told = [n for n, span in enumerate(spans[:-1] if closed else spans) if _credits(article, span, closed)]
    if not told:
        yield marked
        return
    if before := spans[: told[0]]:
        yield Marked(before, Span(whole.start, before[-1].end), closed=False)
    if closed:
        rest = spans[told[-1] + 1 :]
        yield Marked(rest, Span(_start_of_paragraph(article, rest[0]), whole.end))


def _start_of_paragraph(article: Article, span: Span) -> int:
    return max(piece.span.start for piece in article.prose if piece.span.start <= span.start)


def _credits(article: Article, span: Span, named: bool) -> bool:
    """Does a reporting word stand after what was said in some sentence of a stretch, with a name where it must?"""
    units = (read_unit(article.text, sentence, (), 0, "paragraph") for sentence in split_sentences(article, span))
    return any(
        report.after and (not named or (report.subject is not None and unit.is_capital(report.subject.head)))
        for unit in units
        for report in read_reports(unit)
    )


def past_lone_mark(unit: Unit, first: int) -> int:
    """Where what is reported begins, past a mark that nothing closes: said that “it was late."""
    lone = unit.low[first] in DOUBLE and first not in unit.quoted and unit.is_word(first + 1)
    return first + lone
