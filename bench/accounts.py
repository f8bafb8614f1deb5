"""``python -m bench.accounts [ARTICLES ...]``: seconds of the analysis of 200, 1,000 and 5,000 articles, as a table.

The articles are invented: many events, five outlets each, of words as they are spread in a language, since what the
search for common matter costs hangs on how many sentences share a rare word. Each size runs in a process of its own
on one core: the seconds are of processor time, the memory the most that the process held. As in the commands nothing
is collected in between.
"""

import gc
import os
import subprocess
import sys
import time
from itertools import pairwise
from random import Random

from bench.invented import FORENAMES, OUTLETS, PLACES, ROLES, SURNAME_HEADS, SURNAME_TAILS
from bench.stages import held, staged
from dossier.model import Article, Piece, Seeds, Span

SIZES = (200, 1_000, 5_000)
_SYLLABLES = "ba be di do fa fe gi go ka ke li lo ma me ni no pa pe ri ro sa se ti to va ve wi wo za ze".split()
_FACTS, _SAYINGS = 14, 8
_DAYS = "Monday Tuesday Wednesday Thursday Friday".split()
_CUES = "said added insisted explained declared".split()


def main(sizes: list[int]) -> None:
    print("| articles | sentences | speech, s | linking, s | summary, s | differences, s | all, s | memory, MB |")
    print("|--:|--:|--:|--:|--:|--:|--:|--:|")
    for size in sizes:
        subprocess.run([sys.executable, "-m", "bench.accounts", "--one", str(size)], check=True)


def one(size: int) -> None:
    """Analyse one corpus and print its row."""
    os.environ["DOSSIER_PROCESSES"] = "1"
    gc.disable()
    from dossier.analysis.accounts import find_dates, find_discrepancies
    from dossier.analysis.likeness import survey

    seeds = Seeds(tuple(invent(size)), "What nobody did", event_date="2021-05-03")
    quotations, utterances, statements, at = staged(seeds)
    find_discrepancies(seeds.articles, quotations, utterances, statements)
    at.append(time.process_time())
    find_dates(seeds)
    done = time.process_time()
    took = [f"{b - a:.1f}" for a, b in pairwise(at)]
    sentences = len(survey(seeds.articles).sentences)
    print(f"| {size:,} | {sentences:,} | {' | '.join(took)} | {done - at[0]:.1f} | {held():,.0f} |", flush=True)


def invent(size: int, seed: int = 13) -> list[Article]:
    """Articles of five outlets an event, the same ones for the same number."""
    pick = Random(seed)
    words = sorted({"".join(pick.choices(_SYLLABLES, k=pick.choice((2, 3, 3, 4)))) for _ in range(40_000)})
    pick.shuffle(words)
    weights = [1 / (rank + 12) for rank in range(len(words))]  # as words of a language are spread
    articles: list[Article] = []
    while len(articles) < size:
        matter = pick.choices(words, weights, k=12 * (_FACTS + _SAYINGS))
        people = [f"{pick.choice(FORENAMES)} {pick.choice(SURNAME_HEADS)}{pick.choice(SURNAME_TAILS)}" for _ in "123"]
        told = [matter[n * 12 : n * 12 + 12] for n in range(_FACTS + _SAYINGS)]
        for outlet in OUTLETS[: size - len(articles)]:
            articles.append(_article(pick, f"a{len(articles):05}", outlet, people, told))
    return articles


def _article(pick: Random, name: str, outlet: str, people: list[str], told: list[list[str]]) -> Article:
    role, place, day = pick.choice(ROLES), pick.choice(PLACES), pick.choice(_DAYS)
    lines = [f"{role} {people[0]} met {people[1]} in {place} on {day}."]
    for number in sorted(pick.sample(range(len(told)), 16)):
        kept = [w for w in told[number] if pick.random() < 0.7] or told[number]
        half = len(kept) // 2
        if number >= _FACTS:
            speaker = people[number % 3]
            lines.append(f"“The {' '.join(kept)},” {pick.choice(_CUES)} {speaker}. The {pick.choice(kept)} was silent.")
        else:
            clause = f"while {pick.randrange(2, 900)} of the {' '.join(kept[half:])} were left"
            lines.append(f"The {' '.join(kept[:half])} opened in {place}, {clause}.")
    text, pieces = "", []
    for number, line in enumerate(lines, 1):
        pieces.append(Piece(Span(len(text), len(text) + len(line)), "body", "paragraph", "line", f"p{number}"))
        text += line + "\n"
    return Article(name, f"{name}.txt", "0" * 64, text, tuple(pieces), "X", outlet=outlet, label=name)


if __name__ == "__main__":
    given = sys.argv[1:]
    if given[:1] == ["--one"]:
        one(int(given[1]))
    else:
        main([int(size) for size in given] or [*SIZES])
