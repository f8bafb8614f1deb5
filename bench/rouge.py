"""``python -m bench.rouge FOLDER ... [--words N]``: the summary's first N words (50) against the headlines, by ROUGE.

Beside it what costs nothing: the articles' first sentences, by turns; and LexRank, where sumy and numpy are installed
(they are in no lock). Each folder holds the seeds of one dossier. Headlines are no sentence of any of the three; no
reference is made by us, and ROUGE counts words in common, not whether a thing is told right.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib import import_module
from itertools import chain, zip_longest
from pathlib import Path

from dossier.analysis import analyse
from dossier.analysis.sentences import sentences_of
from dossier.analysis.stems import stem
from dossier.model import Dossier
from dossier.seeds import read_seeds

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def words_of(text: str) -> list[str]:
    return [stem(word) or word for word in _WORD.findall(text.lower())]


def rouge(found: Sequence[str], wanted: Sequence[str], length: int) -> float:
    """F1 of the runs of so many words that two texts have in common, each as often as in both."""
    a, b = (Counter(zip(*(words[n:] for n in range(length)), strict=False)) for words in (found, wanted))
    return _f1((a & b).total(), a.total(), b.total())


def rouge_l(found: Sequence[str], wanted: Sequence[str]) -> float:
    """F1 of the longest run of words, with gaps, that two texts have in common."""
    row = [0] * (len(wanted) + 1)
    for word in found:
        above, row = row, [0]
        for at, other in enumerate(wanted):
            row.append(above[at] + 1 if word == other else max(above[at + 1], row[at]))
    return _f1(row[-1], len(found), len(wanted))


def _f1(common: int, found: int, wanted: int) -> float:
    return 2 * common / (found + wanted) if common else 0.0


def systems(dossier: Dossier) -> Iterator[tuple[str, list[str]]]:
    """Each by its name, with its sentences in the order in which it would show them."""
    text = {a.id: a.text for a in dossier.articles}
    yield "the summary", [s.span.of(text[s.article]) for s in dossier.statements if not s.hidden]
    articles = [
        [span.of(a.text) for p in a.prose if p.role == "body" for span in sentences_of(a, p)] for a in dossier.articles
    ]
    yield "first sentences", [s for s in chain.from_iterable(zip_longest(*articles)) if s]
    try:
        yield "LexRank", _lexrank(articles)
    except ImportError:
        return


def _lexrank(articles: Sequence[Sequence[str]]) -> list[str]:
    """By sumy's own matrix and steps: its summarizer would cut the text into sentences anew."""
    lex = import_module("sumy.summarizers.lex_rank").LexRankSummarizer(stem)
    import_module("numpy")
    sentences = [sentence for article in articles for sentence in article]
    sets = [words_of(sentence) for sentence in sentences]
    weights = lex._compute_tf(sets), lex._compute_idf(sets)
    ranks = lex.power_method(lex._create_matrix(sets, lex.threshold, *weights), lex.epsilon)
    return [sentences[n] for n in sorted(range(len(sentences)), key=lambda n: (-ranks[n], n))]


def main(folders: Sequence[Path], most: int) -> None:
    told: dict[str, list[tuple[float, float, float]]] = {}
    for folder in folders:
        dossier = analyse(read_seeds(folder))
        titles = (p.span.of(a.text) for a in dossier.articles for p in a.pieces if p.kind == "headline")
        wanted = words_of(" ".join(titles))
        if not wanted:
            print(f"{folder}: no headline to compare with")
            continue
        for name, sentences in systems(dossier):
            found = words_of(" ".join(sentences))[:most]
            scores = rouge(found, wanted, 1), rouge(found, wanted, 2), rouge_l(found, wanted)
            told.setdefault(name, []).append(scores)
    print(f"| {most} words of | ROUGE-1 | ROUGE-2 | ROUGE-L |\n|---|--:|--:|--:|")
    for name, rows in told.items():
        means = (sum(column) / len(rows) for column in zip(*rows, strict=True))
        print(f"| {name} |", " | ".join(f"{mean:.3f}" for mean in means), "|")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--words", type=int, default=50)
    given = parser.parse_args()
    main(given.folders, given.words)
