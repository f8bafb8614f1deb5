"""``python -m bench.speech FOLDER``: CPU seconds of reading a folder and of finding who said what in it."""

import sys
import time
from pathlib import Path

from dossier.analysis.speech import find_speech
from dossier.seeds import read_seeds

_ROUNDS = 5
"""The least of so many rounds is told: what else the machine does only ever adds."""


def main(folder: Path) -> None:
    began = time.process_time()
    seeds = read_seeds(folder)
    read = time.process_time() - began
    took = []
    for _ in range(_ROUNDS):
        began = time.process_time()
        quotations, people = find_speech(seeds)
        took.append(time.process_time() - began)
    characters = sum(len(a.text) for a in seeds.articles)
    print(f"read   {read:.3f} s\nspeech {min(took):.3f} s, {characters / min(took):,.0f} characters a second")
    print(
        f"{len(seeds.articles)} articles, {characters:,} characters, {len(quotations)} quotations, {len(people)} people"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "seeds"))
