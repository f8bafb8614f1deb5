"""Words whose mark is never closed: what of them may be somebody's, and what the reporter's."""

from collections.abc import Sequence

from dossier.analysis.sentences import split_sentences
from dossier.analysis.speech.marks import Marked
from dossier.analysis.speech.reported import read_reports
from dossier.analysis.speech.tokens import read_unit
from dossier.model import Article, Span


def without_reporter(article: Article, found: Sequence[Marked]) -> Sequence[Marked]:
    """What stands in marks; of words that nothing closes, only the paragraphs before the first that says who speaks.

    “The harbour is open, said Ann Example. She left: the mark would make her words of the reporter's.
    """
    if not [marked for marked in found if not marked.closed]:
        return found
    kept: list[Marked] = []
    for marked in found:
        if marked.closed:
            kept.append(marked)
            continue
        told = (number for number, span in enumerate(marked.spans) if _credits(article, span))
        if spans := marked.spans[: next(told, len(marked.spans))]:
            kept.append(Marked(spans, Span(marked.whole.start, spans[-1].end), closed=False))
    return kept


def _credits(article: Article, span: Span) -> bool:
    """Does a reporting word stand after what was said in some sentence of a stretch?"""
    units = (read_unit(article.text, sentence, (), 0, "paragraph") for sentence in split_sentences(article, span))
    return any(report.after for unit in units for report in read_reports(unit))
