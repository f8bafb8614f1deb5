"""The guide to corrections holds: its manifest, run on articles that say what it speaks of."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from dossier.analysis import analyse
from dossier.cli import main
from dossier.errors import AnalysisError
from dossier.model import Dossier
from dossier.seeds import read_seeds
from tests.folders import ROOT

GUIDE = (ROOT / "docs/guide/seeds.md").read_text(encoding="utf-8")
GAZETTE = (
    "Ferry Runs Aground Off Wexham\n\n“All are safe,” a caller said on Monday.\n\n"
    "Ann Poole arrived at noon. The harbour master said that the mole had held.\n\n"
    "The crew of the “Grey Lady” spoke of “the mole holds”, an old motto. Anne Poole said that the ferry was empty.\n"
)


def snippet(heading: str) -> str:
    section = GUIDE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    (found,) = re.findall(r"```yaml\n(.*?)```", section, re.DOTALL)
    return str(found)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    seeds = Path("seeds")
    seeds.mkdir()
    (seeds / "gazette.txt").write_text(GAZETTE, encoding="utf-8")
    return seeds


def dossier_of(folder: Path, manifest: str) -> Dossier:
    text = f"articles:\n  - file: gazette.txt\n    id: gazette-ferry\n{manifest}"
    (folder / "dossier.yml").write_text(text, encoding="utf-8")
    return analyse(read_seeds(folder))


def test_people_of_the_guide_are_one_person(folder: Path) -> None:
    found = dossier_of(folder, snippet("People"))
    assert [p.name for p in found.people if p.name != "caller"] == ["Ann Poole"]
    by_title = [q for q in found.quotations if q.speaker and "title" in q.speaker.rule]
    assert [q.speaker.name for q in by_title if q.speaker] == ["Ann Poole"]


def test_corrections_of_the_guide_hold_and_are_told_by_check(folder: Path) -> None:
    assert len(dossier_of(folder, "").quotations) == 6
    found = dossier_of(folder, snippet("Corrections"))
    words = {" ".join(found.article[q.article].text[s.start : s.end] for s in q.spans): q for q in found.quotations}
    safe, mole = words["All are safe,"], words["the mole holds"]
    assert safe.speaker is not None and safe.speaker.name == "Ann Poole"
    assert (mole.kind, mole.speaker) == ("term", None)
    assert "Grey Lady" not in words
    told = CliRunner().invoke(main, ["check", "seeds"])
    assert told.exit_code == 0, told.output
    assert f"seeds/dossier.yml:6: speaker of {safe.id} is Ann Poole" in told.output
    assert "is no quotation: the name of a boat" in told.output


def test_a_correction_that_does_not_hold_stops_check_with_its_line(folder: Path) -> None:
    dossier_of(folder, "overrides:\n  - quote: q-all-are-safe-362ec7a9\n    kind: term\n")
    told = folder / "gazette.txt"
    told.write_text(GAZETTE.replace("All are safe", "All were safe"), encoding="utf-8")
    run = CliRunner().invoke(main, ["check", "seeds"])
    assert run.exit_code == 1
    assert "seeds/dossier.yml:6: there is no quotation 'q-all-are-safe-362ec7a9'" in run.output
    assert "the nearest id there is: 'q-all-were-safe-" in run.output


def test_the_rulings_of_the_guide_are_read_and_told_when_they_point_at_nothing(folder: Path) -> None:
    assert len(re.findall(r"^  - ", snippet("Utterances"), re.MULTILINE)) == 4
    with pytest.raises(AnalysisError) as caught:
        dossier_of(folder, snippet("Utterances"))
    assert {fault.line for fault in caught.value.faults} == {5, 9}, "two ids of the guide are of another seed"
    mole = next(q.id for q in dossier_of(folder, "").quotations if "mole-holds" in q.id and q.kind != "reported")
    found = dossier_of(folder, f"utterances:\n  - hide: {mole}\n    reason: an old motto\n")
    assert [u.hidden.reason for u in found.utterances if u.hidden] == ["an old motto"]
