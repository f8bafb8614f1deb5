"""``python -m bench.wire FOLDER [COPIES ...]``: the analysis of articles that very many outlets print, as a table.

The articles of FOLDER are copied 1, 40 and 200 times under other names and outlets, as they are and with a fifth of the
sentences dropped or reworded. Each size runs in a process of its own: seconds of processor time, the most memory held.
"""

import os
import re
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from bench.stages import held, staged

SIZES = (1, 40, 200)
_DROPPED, _REWORDED = 0.1, 0.2
_OTHER = "meanwhile harbour said new large officials yesterday bridge plainly Tuesday".split()
_SENTENCE = re.compile(r"(?<=[.!?”\"]) +(?=[A-Z“\"])")


def main(folder: Path, sizes: list[int]) -> None:
    print("| copies | articles | utterances | statements | speech, s | linking, s | summary, s | all, s | memory, MB |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|--:|")
    for size in sizes:
        for kind in ("whole", "cut") if size > 1 else ("whole",):
            subprocess.run([sys.executable, "-m", "bench.wire", "--one", kind, str(folder), str(size)], check=True)


def run(kind: str, folder: Path, copies: int) -> None:
    """Analyse one corpus and print its row."""
    os.environ["DOSSIER_PROCESSES"] = "1"
    from dossier.analysis.accounts import find_dates, find_discrepancies
    from dossier.seeds import read_seeds

    with TemporaryDirectory() as made:
        _write(Path(made), kind, folder, copies)
        seeds = read_seeds(Path(made))
    quotations, utterances, statements, at = staged(seeds)
    discrepancies = find_discrepancies(seeds.articles, quotations, utterances, statements)
    find_dates(seeds, statements, discrepancies)
    took = " | ".join(f"{b - a:.1f}" for a, b in pairwise(at))
    counts = f"{len(seeds.articles):,} | {len(utterances):,} | {len(statements)}"
    print(f"| {copies}, {kind} | {counts} | {took} | {time.process_time() - at[0]:.1f} | {held():,.0f} |", flush=True)


def _write(made: Path, kind: str, folder: Path, copies: int) -> None:
    rows = ["title: One wire", "articles:"]
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        for copy in range(copies):
            name = f"{path.stem}-{copy:04}.txt"
            printed = text if kind == "whole" or not copy else cut(text, Random(f"{path.name} {copy}"))
            (made / name).write_text(printed, encoding="utf-8")
            rows += [f'  - file: "{name}"', f'    outlet: "Outlet {path.stem} {copy}"']
    (made / "dossier.yml").write_text("\n".join(rows) + "\n", encoding="utf-8")


def cut(text: str, pick: Random) -> str:
    """A text with a fifth of its sentences dropped or with one word in eight of them other or gone."""
    return "\n".join(" ".join(_kept(line, pick)) for line in text.split("\n"))


def _kept(line: str, pick: Random) -> list[str]:
    kept = []
    for sentence in _SENTENCE.split(line):
        chance = pick.random()
        if _DROPPED <= chance < _REWORDED:
            words = [pick.choice([*_OTHER, ""]) if pick.random() < 1 / 8 else w for w in sentence.split(" ")]
            sentence = " ".join(filter(None, words))
        if chance >= _DROPPED:
            kept.append(sentence)
    return kept


if __name__ == "__main__":
    given = sys.argv[1:]
    if given[:1] == ["--one"]:
        run(given[1], Path(given[2]), int(given[3]))
    else:
        main(Path(given[0] if given else "seeds"), [int(size) for size in given[1:]] or [*SIZES])
