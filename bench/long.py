"""``python -m bench.long [CHARACTERS ...]``: what two articles cost that are one sentence of like words.

No paper prints it, but a table or a broken file may. What grows with the square of the length shows here: seconds of
the analysis, and how many times the articles' own size the files of the site are.
"""

import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

UNITS = (
    "5 percent ", "$5 million ", "http://a.b/", "May 5, ", "in 2031 ", "by a vote of 5 to 4 ", "1st 2nd ", "“a” ",
    "“a ‘b “c ", "“A b\n\n", "Ada Bren said that ",
)  # fmt: skip
"""What is repeated; ``tests/analysis/test_long.py`` reads the same."""

SENTENCES = (
    "“so it is {n}”, he said, and ", "Ada Bren said that it {n} is so, and ", "“a{n}”, ", "according to Ada Bren, ",
    "Ada Bren said that Bo Lund told Cy Marn that ", "“a {n} b ‘c {n} d’ e” ", "on Monday Ada Bren met Bo Lund, ",
    "in May {n} Ada Bren said “it is so” and ",
)  # fmt: skip
"""What many remarks, or many days, in one sentence without end are made of; {n} is a number."""


def sentences_of(characters: int) -> str:
    """A text with a sentence of each kind, every one of them so many characters long."""
    ends = (_repeated(each, characters) for each in SENTENCES)
    return "\n".join(["The council met on Monday.", *(f"Hill Council: {end}the end." for end in ends)])


def _repeated(unit: str, characters: int) -> str:
    parts: list[str] = []
    left = characters
    while left > 0:
        parts.append(unit.format(n=1900 + len(parts)))
        left -= len(parts[-1])
    return "".join(parts)


def texts_of(unit: str, characters: int) -> dict[str, str]:
    """Two articles, file name -> text."""
    long = unit * (characters // len(unit))
    return {
        "north.txt": f"The council met on Monday. {long}.",
        "south.txt": f"The council met on Tuesday. {long} and so on.",
    }


def main(sizes: list[int]) -> None:
    print("| repeated |", " | ".join(f"{size:,} characters, s" for size in sizes), "|")
    print("|---|" + "--:|" * len(sizes))
    for unit in UNITS:
        took = [_measured(texts_of(unit, size)) for size in sizes]
        print(f"| {unit!r} |", " | ".join(f"{seconds:.2f}" for seconds, _ in took), "|", flush=True)
    took = [_measured({"north.txt": sentences_of(size)}) for size in sizes]
    print("| a sentence of each kind |", " | ".join(f"{s:.2f}, files {times:.0f} times" for s, times in took), "|")


def _measured(texts: Mapping[str, str]) -> tuple[float, float]:
    """Seconds of the processor to analyse articles, and the size of all files of their site in the articles' own."""
    from dossier.analysis import analyse
    from dossier.pages import render
    from dossier.seeds import read_seeds

    with tempfile.TemporaryDirectory() as name:
        for file, text in texts.items():
            (Path(name) / file).write_text(text, encoding="utf-8")
        seeds = read_seeds(Path(name))
    begun = time.process_time()
    dossier = analyse(seeds)
    took = time.process_time() - begun
    return took, sum(map(len, render(dossier).values())) / sum(map(len, texts.values()))


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [5_000, 20_000])
