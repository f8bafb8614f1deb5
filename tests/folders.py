"""Folders of dossiers for tests: invented seeds, and what the project's own dossier has that is written by hand."""

import json
import shutil
from pathlib import Path

ROOT = Path(__file__).parents[1]

TEXTS = {
    "ferry-late.txt": (
        "Ferry delayed by ice\n\n"
        "The ferry to Norholm was six hours late on Monday, 3 February 2031, its operator said.\n\n"
        "“We will not sail into ice that we cannot see,” Captain Ada Brenner told reporters on the quay.\n\n"
        "She said the crossing would be checked again on Tuesday.\n"
    ),
    "ice-in-harbour.txt": (
        "Ice in the harbour\n\n"
        "Ice kept the Norholm ferry in port for seven hours on Monday.\n\n"
        '"We will not sail into ice that we can\'t see," Brenner said.\n\n'
        "Forty passengers <b>slept</b> in the terminal.\n"
    ),
}


def write_seeds(folder: Path, texts: dict[str, str] = TEXTS) -> Path:
    """A seeds' folder of plain texts with no manifest."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_bytes(text.encode())
    return folder


def copy_by_hand(target: Path) -> Path:
    """mkdocs.yml and docs/ without what a build has made there: all that another dossier needs."""
    docs = ROOT / "docs"
    record = docs / ".generated.json"
    made = set(json.loads(record.read_bytes())) if record.exists() else set()

    def generated(folder: str, names: list[str]) -> list[str]:
        inside = Path(folder).relative_to(docs)
        return [name for name in names if (inside / name).as_posix() in made or name.startswith(".")]

    target.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", target)
    shutil.copytree(docs, target / "docs", ignore=generated)
    return target


def tree(folder: Path) -> dict[str, bytes]:
    """Every file under a folder with its bytes; nothing where there is no such folder."""
    return {f.relative_to(folder).as_posix(): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}
