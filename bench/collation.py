"""``python -m bench.collation [FOLDER ...]``: wordings laid side by side by us, by CollateX and by difflib, in one run.

The groups are the utterances of several wordings that are found in each folder of seeds (the project's own where none
is named), all of them, and those of several articles. For each way: milliseconds a group, the median and the 95th
percentile of the best of several rounds, and in how many groups the result depends on the order in which the wordings
are given (all rotations, backwards too; of two wordings that is the sides swapped). Of each way its own work alone is
timed, from the texts to its table or blocks: what we make of these to compare orders is not. ``words known`` is our
own where the words have been read already, as for headings; naming the differences comes on top of it.

CollateX takes part where it is installed (``pip install collatex python-Levenshtein``): an optional dependency of
this bench alone, of no other part of the project. difflib lays every wording on the first one.
"""

import difflib
import importlib
import importlib.util
import statistics
import sys
import time
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from dossier.analysis.concordance import link_utterances
from dossier.analysis.concordance.collation import Wording, collate
from dossier.analysis.concordance.comparing import compared
from dossier.analysis.concordance.tokens import words_of_wording
from dossier.analysis.likeness import survey
from dossier.analysis.speech import find_speech
from dossier.analysis.words import forms_of
from dossier.model import Apparatus, Dossier, Utterance, joined
from dossier.seeds import read_seeds

_ROUNDS = 5
"""The least of so many rounds is told: what else the machine does only ever adds."""
_PROJECT = Path(__file__).parents[1] / "seeds"

Group = Sequence[Wording]


class Way(NamedTuple):
    """How a group is collated, what is forgotten before, and what the result says whatever the order."""

    work: Callable[["Case", Group], Any]
    told: Callable[[Any, Group], Hashable]
    forget: Callable[[], object] = int


class Case(NamedTuple):
    """A group, and what our own way needs to know of it."""

    group: Group
    base: str
    weights: Mapping[str, float]
    dossier: Dossier
    utterance: Utterance

    @property
    def articles(self) -> int:
        return len({self.dossier.quotation[w.id].article for w in self.group})


def main(folders: Sequence[Path]) -> None:
    cases = [case for folder in folders for case in _cases(folder)]
    for about, some in (
        ("groups", cases),
        ("groups of several articles", [case for case in cases if case.articles > 1]),
    ):
        wordings = sum(len(case.group) for case in some)
        print(f"{len(some)} {about}, {wordings} wordings\n")
        print("| | median ms | 95th percentile ms | depends on order |\n|---|--:|--:|--:|")
        for name, way in _ways().items():
            took = [_best(partial(way.work, case, case.group), way.forget) for case in some]
            odd = sum(len({way.told(way.work(case, g), g) for g in _orders(case.group)}) > 1 for case in some)
            print(f"| {name} | {_told(took)} | {odd} |")
        print(f"| dossier: naming the differences | {_told([_best(partial(_named, case)) for case in some])} | |\n")


def _ways() -> dict[str, Way]:
    ways: dict[str, Way] = {
        "dossier": Way(_ours, _rows, words_of_wording.cache_clear),
        "dossier, words known": Way(_ours, _rows),
        "difflib": Way(_difflib, _lying),
    }
    if importlib.util.find_spec("collatex") and importlib.util.find_spec("Levenshtein"):
        ways["CollateX"] = Way(_collatex, _columns)
    return ways


def _cases(folder: Path) -> Iterator[Case]:
    seeds = read_seeds(folder)
    quotations, people = find_speech(seeds)
    dossier = Dossier(seeds, quotations, people, link_utterances(seeds.articles, quotations))
    weights = survey(seeds.articles).weights
    for utterance in dossier.utterances:
        if len(utterance.members) > 1:
            group = [_wording(dossier, member) for member in utterance.members]
            yield Case(group, utterance.base, weights, dossier, utterance)


def _wording(dossier: Dossier, member: str) -> Wording:
    quotation = dossier.quotation[member]
    return Wording(member, dossier.article[quotation.article].text, quotation.spans)


def _named(case: Case) -> None:
    members = [case.dossier.quotation[m] for m in case.utterance.members]
    texts = {q.article: case.dossier.article[q.article].text for q in members}
    compared(members, texts, case.utterance.apparatus, case.weights)


def _ours(case: Case, group: Group) -> Apparatus:
    return collate(group, case.base, case.weights)


def _rows(table: Apparatus, _: Group) -> Hashable:
    return frozenset(table.rows)


def _difflib(_: Case, group: Group) -> list[list[difflib.Match]]:
    """Every wording against the first."""
    first, *others = [forms_of(joined(w.text, w.spans)) for w in group]
    return [difflib.SequenceMatcher(None, first, other, autojunk=False).get_matching_blocks() for other in others]


def _lying(matches: list[list[difflib.Match]], group: Group) -> Hashable:
    """Which words lie on which words of another, whoever was the first."""
    lies: set[frozenset[tuple[str, int]]] = set()
    first, *others = [w.id for w in group]
    for other, blocks in zip(others, matches, strict=True):
        for i, j, size in blocks:
            lies |= {frozenset({(first, i + n), (other, j + n)}) for n in range(size)}
    return _partition(lies)


def _partition(pairs: set[frozenset[tuple[str, int]]]) -> frozenset[frozenset[tuple[str, int]]]:
    """Words that lie on each other, directly or by way of a third."""
    home: dict[tuple[str, int], set[tuple[str, int]]] = {}
    for pair in pairs:
        together = set(pair).union(*(home.get(word, ()) for word in pair))
        for word in together:
            home[word] = together
    return frozenset(frozenset(words) for words in home.values())


def _collatex(_: Case, group: Group) -> Any:
    collatex = importlib.import_module("collatex")
    collation = collatex.Collation()
    for wording in group:
        collation.add_plain_witness(wording.id, joined(wording.text, wording.spans))
    return collatex.collate(collation, output="table", segmentation=False)


def _columns(table: Any, _: Group) -> Hashable:
    """Which words of which wordings stand in one column of CollateX's table."""
    rows = {
        row.header: [cell and tuple(token.token_data["t"] for token in cell) for cell in row.cells]
        for row in table.rows
    }
    counts = dict.fromkeys(rows, 0)
    columns = []
    for at in range(len(next(iter(rows.values())))):
        column = []
        for name, cells in rows.items():
            if cells[at]:
                column.append((name, counts[name]))
                counts[name] += 1
        columns.append(frozenset(column))
    return frozenset(columns)


def _orders(group: Group) -> Iterator[Group]:
    for n in range(len(group)):
        turned = [*group[n:], *group[:n]]
        yield turned
        yield turned[::-1]


def _best(work: Callable[[], object], forget: Callable[[], object] = int) -> float:
    took = []
    for _ in range(_ROUNDS):
        forget()
        began = time.process_time_ns()
        work()
        took.append(time.process_time_ns() - began)
    return min(took) / 1e6


def _told(took: Sequence[float]) -> str:
    return f"{statistics.median(took):.3f} | {statistics.quantiles(took, n=20)[-1]:.3f}"


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or [_PROJECT])
