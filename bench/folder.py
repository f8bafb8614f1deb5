"""A dossier's folder made for one run: the settings and the hand-written pages of this one, and other seeds."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from dossier.pages.templating import MARKER

HERE = Path(__file__).resolve().parent.parent


def new_folder(folder: Path, seeds: Mapping[str, str]) -> None:
    """Lay out a dossier in ``folder``: mkdocs.yml, docs/ without its generated pages, and ``seeds/``."""
    (folder / "seeds").mkdir(parents=True)
    for name, text in seeds.items():
        (folder / "seeds" / name).write_text(text, encoding="utf-8", newline="")
    shutil.copy(HERE / "mkdocs.yml", folder)
    shutil.copytree(HERE / "docs", folder / "docs", ignore=_generated)


_MADE = ("data", "search", "feed.xml", "styles.css", "scripts.js", ".generated.json")


def _generated(folder: str, names: list[str]) -> list[str]:
    at = Path(folder)
    if at == HERE / "docs":
        return [name for name in names if name in _MADE or _made(at / name)]
    return [name for name in names if _made(at / name)]


def _made(path: Path) -> bool:
    return path.suffix == ".md" and f"\n{MARKER}\n" in path.read_text(encoding="utf-8")


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a Python module in a dossier's folder and give back what it said."""
    environment = {**os.environ, "PYTHONPATH": str(HERE), "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(
        [sys.executable, "-m", *command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
