import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
TOLD = "Officials met in Harbour City last summer. “We will build the bridge,” the mayor said yesterday.\n"


def test_what_is_made_with_the_environment_holds_what_articles_ask_for_later(tmp_path: Path) -> None:
    """Where no bytecode may be written too: a run after it finds the patterns that no article has asked for yet."""
    shutil.copytree(ROOT / "dossier", tmp_path / "dossier", ignore=shutil.ignore_patterns("__pycache__"))
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}

    def told(*words: str) -> str:
        run = [sys.executable, *words]
        return subprocess.run(run, check=True, env=environment, cwd=tmp_path, capture_output=True, text=True).stdout

    told("-m", "dossier.site.ahead")
    (kept,) = tmp_path.rglob("patterns*.kept")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(TOLD, encoding="utf-8")
    code = (
        "from pathlib import Path; from dossier import patterns; from dossier.analysis import analyse;"
        "from dossier.seeds import read_seeds; analyse(read_seeds(Path('seeds'))); print(len(patterns._made_here))"
    )
    assert kept.stat().st_size > 100_000
    assert int(told("-c", code)) <= 8  # those that are put together of words when a text asks
    imports = "import dossier.analysis, dossier.seeds, dossier.pages.data"
    code = f"from dossier import modules; modules.serve(); {imports}; print(modules.to_keep())"
    assert told("-c", code) == "None\n"  # all that an export imports has come from the file
