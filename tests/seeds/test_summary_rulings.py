"""What an editor's rulings on the summary are read as; those at fault are in ``faults.cases``."""

from pathlib import Path

from dossier.model import StatementRuling
from dossier.seeds import read_seeds
from tests.test_guide_seeds import snippet


def _read(folder: Path, manifest: str) -> tuple[StatementRuling, ...]:
    (folder / "ferry.txt").write_text("A ferry ran aground.\n\nNobody was hurt.\n", encoding="utf-8")
    (folder / "dossier.yml").write_text(f"articles:\n  - file: ferry.txt\n{manifest}", encoding="utf-8")
    return read_seeds(folder).statement_rulings


def test_the_rulings_of_the_guide_are_read_with_their_lines(tmp_path: Path) -> None:
    assert _read(tmp_path, snippet("Statements")) == (
        StatementRuling("lead", "s-a-ferry-ran-aground-4f0c2a11", "it is the news", 4),
        StatementRuling("pin", "s-the-mole-held-9b1e77d0", "the only word on the harbour itself", 6),
        StatementRuling("hide", "s-the-grey-lady-is-2c5d8e90", "the boat of another story", 8),
        StatementRuling("note", "s-the-mole-held-9b1e77d0", "The mole is the eastern one, built in 1904.", 10),
    )


def test_lead_and_pin_of_one_statement_stand_together_and_words_are_folded_to_a_line(tmp_path: Path) -> None:
    manifest = "statements:\n- lead: s-a\n  reason: >\n    it is\n    the news\n- pin: s-a\n  reason: kept\n"
    assert [(r.kind, r.words) for r in _read(tmp_path, manifest)] == [("lead", "it is the news"), ("pin", "kept")]


def test_a_manifest_that_says_nothing_of_statements_has_no_rulings(tmp_path: Path) -> None:
    assert _read(tmp_path, "statements:\n") == ()
