"""``python -m bench.long [CHARACTERS ...]``: seconds to analyse two articles that are one sentence of like words.

No paper prints it, but a table or a broken file may. Times that grow with the square of the length show here.
"""

import sys
import tempfile
import time
from pathlib import Path

UNITS = (
    "5 percent ", "$5 million ", "http://a.b/", "May 5, ", "in 2031 ", "by a vote of 5 to 4 ", "1st 2nd ", "“a” ",
    "“a ‘b “c ", "“A b\n\n", "Ada Bren said that ",
)  # fmt: skip
"""What is repeated; ``tests/analysis/test_long.py`` reads the same."""


def texts_of(unit: str, characters: int) -> dict[str, str]:
    """Two articles, file name -> text."""
    long = unit * (characters // len(unit))
    return {
        "north.txt": f"The council met on Monday. {long}.",
        "south.txt": f"The council met on Tuesday. {long} and so on.",
    }


def main(sizes: list[int]) -> None:
    from dossier.analysis import analyse
    from dossier.seeds import read_seeds

    print("| repeated |", " | ".join(f"{size:,} characters, s" for size in sizes), "|")
    print("|---|" + "--:|" * len(sizes))
    for unit in UNITS:
        took = []
        for size in sizes:
            with tempfile.TemporaryDirectory() as name:
                for file, text in texts_of(unit, size).items():
                    (Path(name) / file).write_text(text, encoding="utf-8")
                seeds = read_seeds(Path(name))
            begun = time.process_time()
            analyse(seeds)
            took.append(time.process_time() - begun)
        print(f"| {unit!r} |", " | ".join(f"{seconds:.2f}" for seconds in took), "|", flush=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [5_000, 20_000])
