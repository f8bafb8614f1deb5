"""What no paper prints but a table or a broken file may: thousands of like words in one sentence.

How long it takes is ``python -m bench.long``'s to say; that it ends, and with what it should, is said here.
"""

from pathlib import Path

import pytest

from bench.long import UNITS, texts_of
from dossier.analysis import analyse
from dossier.seeds import read_seeds

_SIZE = 10_000


@pytest.mark.parametrize("unit", UNITS)
def test_a_sentence_without_end_is_read_like_any_other(unit: str, tmp_path: Path) -> None:
    texts = texts_of(unit, _SIZE)
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")

    dossier = analyse(read_seeds(tmp_path))

    assert {a.file.rpartition("/")[2] for a in dossier.articles} == texts.keys()
    length = {a.id: len(a.text) for a in dossier.articles}
    for quotation in dossier.quotations:
        ends = [0, *(edge for span in quotation.spans for edge in (span.start, span.end)), length[quotation.article]]
        assert ends == sorted(ends)
    words = [s.span.of(dossier.article[s.article].text) for s in dossier.statements]
    assert any("council" in shown for shown in words), "the sentence before it is read for itself"
