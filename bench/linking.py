"""``python -m bench.linking [QUOTATIONS ...]``: seconds to link 1,000, 10,000 and 100,000 quotations, as a table.

The quotations stand in invented articles of many events, five outlets each: a saying is printed whole, cut or told in
other words, by speakers of whom some speak at every event. Each size runs in a process of its own on one core: the
seconds are of processor time, the memory the most that the process held. Finding quotations is not part of it.
"""

import os
import resource
import subprocess
import sys
import time
from random import Random

from bench.invented import FORENAMES, OUTLETS, SURNAME_HEADS, SURNAME_TAILS
from dossier.analysis.anchors import anchor
from dossier.model import Article, Attribution, Piece, Quotation, QuotationKind, Span

SIZES = (1_000, 10_000, 100_000)
_SYLLABLES = "ba be di do fa fe gi go ka ke li lo ma me ni no pa pe ri ro sa se ti to va ve wi wo za ze".split()
_GLUE = "the of and to in that is was for on with as by at from would not have has will but".split()
_EACH = 20
"""Quotations of an article."""


def main(sizes: list[int]) -> None:
    print("| quotations | articles | utterances | linking, s | the rest, s | memory, MB |")
    print("|--:|--:|--:|--:|--:|--:|")
    for size in sizes:
        subprocess.run([sys.executable, "-m", "bench.linking", "--one", str(size)], check=True)


def one(size: int) -> None:
    """Link one corpus and print its row."""
    os.environ["DOSSIER_PROCESSES"] = "1"
    from dossier.analysis.concordance import link_utterances
    from dossier.analysis.likeness import survey

    articles, quotations = invent(size)
    start = time.process_time()
    survey(articles)  # what the other stages need too: sentences, words and their weights
    surveyed = time.process_time()
    found = link_utterances(articles, quotations)
    done = time.process_time()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"| {len(quotations):,} | {len(articles):,} | {len(found):,} | {done - surveyed:.1f} "
        f"| {surveyed - start:.1f} | {memory:,.0f} |",
        flush=True,
    )


def invent(size: int, seed: int = 11) -> tuple[list[Article], list[Quotation]]:
    """Articles with ``size`` quotations in all, the same ones for the same number."""
    pick = Random(seed)
    words = sorted({"".join(pick.choices(_SYLLABLES, k=pick.choice((2, 3, 3, 4)))) for _ in range(40_000)})
    pick.shuffle(words)
    weights = [1 / (rank + 12) for rank in range(len(words))]  # as words of a language are spread
    regulars = [_name(pick) for _ in range(40)]
    articles: list[Article] = []
    quotations: list[Quotation] = []
    while len(quotations) < size:
        people = [pick.choice(regulars), *(_name(pick) for _ in range(4))]
        sayings = [(pick.choice(people), _saying(pick, words, weights)) for _ in range(_EACH + 8)]
        for outlet in range(len(OUTLETS)):
            if len(quotations) < size:
                name = f"event-{len(articles):06}-{outlet}"
                article, found = _article(pick, name, pick.sample(sayings, min(_EACH, size - len(quotations))))
                articles.append(article)
                quotations += found
    return articles, quotations


def _name(pick: Random) -> str:
    return f"{pick.choice(FORENAMES)} {pick.choice(SURNAME_HEADS)}{pick.choice(SURNAME_TAILS)}"


def _saying(pick: Random, words: list[str], weights: list[float]) -> list[str]:
    matter = pick.choices(words, weights, k=pick.randint(4, 14))
    return [w for m in matter for w in (pick.choice(_GLUE), m)]


def _article(pick: Random, name: str, sayings: list[tuple[str, list[str]]]) -> tuple[Article, list[Quotation]]:
    text, pieces, found = "", [], []
    for number, (speaker, words) in enumerate(sayings, 1):
        kind, said = _told(pick, words)
        lead, at = (f"{speaker} said " if kind == "reported" else f"{speaker} said: “"), len(text)
        span = Span(at + len(lead), at + len(lead) + len(said))
        text += f"{lead}{said}{'.' if kind == 'reported' else '”.'}\n\n"
        whole = Span(at, len(text) - 2)
        pieces.append(Piece(whole, "body", "paragraph", "line", f"p{number}"))
        credit = Attribution(speaker, Span(at, at + len(speaker)), "invented", 1.0)
        made = anchor("q", name, f"{said} {number}")
        found.append(Quotation(made, name, kind, (span,), span, whole, credit))
    return Article(name, f"{name}.txt", "0" * 64, text, tuple(pieces), "X", label=name), found


def _told(pick: Random, words: list[str]) -> tuple[QuotationKind, str]:
    """A saying as one outlet prints it: whole, cut, or in other words."""
    way = pick.random()
    if way < 0.4:
        return "direct", " ".join(words)
    if way < 0.6:
        start = pick.randrange(max(1, len(words) - 6))
        return "partial", " ".join(words[start : start + pick.randint(4, 8)])
    kept = [w for w in words if pick.random() < 0.75] or words
    return "reported", " ".join(kept)


if __name__ == "__main__":
    given = sys.argv[1:]
    if given[:1] == ["--one"]:
        one(int(given[1]))
    else:
        main([int(size) for size in given] or [*SIZES])
