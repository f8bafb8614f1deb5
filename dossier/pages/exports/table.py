"""Quotations as CSV (RFC 4180), for a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Sequence

from dossier.analysis.reach import within_reach
from dossier.model import Dossier
from dossier.pages.citing import CAVEAT, Cited, words_of
from dossier.pages.exports.fragments import link
from dossier.pages.notation import as_text

COLUMNS = (
    *("id", "utterance", "kind", "speaker", "speaker_confidence", "words", "sentence"),
    *("outlet", "agency", "title", "byline", "published", "article", "place", "start", "end", "spans"),
    *("address", "evidence", "published_at", "words_at_outlet", "seed", "sha256", "rule", "confidence"),
    *("hidden", "caveat"),
)

BYTE_ORDER_MARK = "\ufeff"
"""Spreadsheets take a file without it for one in the system's own encoding, and spoil every curly mark."""

FORMULA = tuple("=+-@\t\r\n＝＋－＠")
"""What a spreadsheet takes for the beginning of a formula, in the widths in which it does."""


def table(dossier: Dossier, cited: Iterable[Cited]) -> str:
    """The file: a row a quotation, lines ended by CR LF. Addresses are relative to the site's root."""
    out = io.StringIO(newline="")
    out.write(BYTE_ORDER_MARK)
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([guarded(cell) for cell in _row(dossier, source)] for source in cited)
    return out.getvalue()


def guarded(cell: str) -> str:
    """A cell that no spreadsheet runs: an apostrophe before what looks like a formula.

    One that begins with an apostrophe gets another, so that taking one away where a cell begins with it
    gives every cell back as it was.
    """
    return f"'{cell}" if cell.startswith((*FORMULA, "'")) else cell


def _sentence(source: Cited) -> str:
    """As much of the sentence as the pages show; ``[…]`` where it goes on."""
    sentence, text = source.quotation.context, source.article.text
    shown = within_reach(text, sentence, source.quotation.whole)
    start, end = max(sentence.start, shown.start), min(sentence.end, shown.end)
    return "[…] " * (sentence.start < start) + text[start:end] + " […]" * (end < sentence.end)


def _row(dossier: Dossier, source: Cited) -> Sequence[str]:
    quotation, article = source.quotation, source.article
    utterance = dossier.utterance_of.get(quotation.id)
    hidden = utterance.hidden if utterance else None
    return (
        *(quotation.id, source.utterance or "", quotation.kind, source.speaker or ""),
        f"{quotation.speaker.confidence:.2f}" if quotation.speaker else "",
        *(words_of(source), _sentence(source)),
        *(article.outlet or "", article.agency or "", as_text(source.title), article.byline or ""),
        *(article.published or "", article.id, source.place),
        *(str(quotation.spans[0].start), str(quotation.spans[-1].end)),
        " ".join(f"{span.start}-{span.end}" for span in quotation.spans),
        *(str(source.address), str(source.card), source.url or ""),
        link(source.url, article.text, quotation.spans) if source.url else "",
        *(article.file, article.sha256, quotation.rule, f"{quotation.confidence:.2f}"),
        *(hidden.reason if hidden else "", CAVEAT),
    )
