"""``python -m bench [ARTICLES ...]``: seconds of each stage for 5 and for 200 articles, as a Markdown table.

Each stage is timed once, in this process; ``mkdocs build`` and ``dossier build`` are
programs of their own and are timed with their start. On a busy machine single timings differ by a fifth;
what they cost on all processors together is told as well.
"""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from bench.folder import new_folder, run
from bench.invented import invent, manifest

T = TypeVar("T")
STAGES = (
    "read", "analyse", "export", "render", "write", "mkdocs build alone", "verify", "dossier export", "dossier build",
)  # fmt: skip
COMPARED = ("mkdocs build alone", "dossier build")
"""Told in seconds of all processors, too: what a build costs, however many share it."""


def main(sizes: list[int]) -> None:
    columns = {size: measure(size) for size in sizes}
    print("| stage, seconds |", " | ".join(f"{size} articles" for size in sizes), "|")
    print("|---|" + "--:|" * len(sizes))
    for stage in STAGES:
        print(f"| {stage} |", " | ".join(f"{columns[size][stage]:.2f}" for size in sizes), "|")
    for stage in COMPARED:
        spent = (f"{columns[size][_spent(stage)]:.2f}" for size in sizes)
        print(f"| {_spent(stage)} |", " | ".join(spent), "|")
    for row in ("characters", "quotations", "utterances", "pages"):
        print(f"| {row} |", " | ".join(f"{columns[size][row]:,.0f}" for size in sizes), "|")


def measure(articles: int) -> dict[str, float]:
    """Seconds by stage, and how much there was to do."""
    from dossier.analysis import analyse
    from dossier.pages import render
    from dossier.pages.data import export
    from dossier.seeds import read_seeds
    from dossier.site import write_pages
    from dossier.verify import verify_site

    took: dict[str, float] = {}

    def timed(stage: str, work: Callable[[], T]) -> T:
        start, before = time.perf_counter(), sum(os.times()[:4])
        done = work()
        took[stage], took[_spent(stage)] = time.perf_counter() - start, sum(os.times()[:4]) - before
        return done

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        new_folder(folder, {**invent(articles), "dossier.yml": manifest(articles)})
        seeds = timed("read", lambda: read_seeds(folder / "seeds"))
        dossier = timed("analyse", lambda: analyse(seeds))
        timed("export", lambda: export(dossier))
        pages = timed("render", lambda: render(dossier))
        timed("write", lambda: write_pages(folder, pages))
        timed("mkdocs build alone", lambda: _ran(folder, "mkdocs", "build", "--quiet", "--strict"))
        timed("verify", lambda: verify_site(folder / "site", folder / "seeds", folder / "mkdocs.yml"))
        timed("dossier export", lambda: _ran(folder, "dossier", "export"))
        shutil.rmtree(folder / "site")  # published without a ledger, which a build would not forget by itself
        timed("dossier build", lambda: _ran(folder, "dossier", "build"))
    took["characters"] = sum(len(a.text) for a in dossier.articles)
    took["quotations"] = len(dossier.quotations)
    took["utterances"] = len(dossier.utterances)
    took["pages"] = sum(path.endswith(".md") for path in pages)
    return took


def _spent(stage: str) -> str:
    return f"{stage}, of all processors"


def _ran(folder: Path, *command: str) -> None:
    done = run(folder, *command)
    if done.returncode:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [5, 200])
