"""``python -m bench.growing [--sets N] [--together] [FOLDER ...]``: what statements lose when articles are added.

Of each folder of seeds, without one of the project's own and of two invented events, every subset of two articles or
more is analysed and laid beside each with one article more; with ``--sets``, N pairs of subsets that a seeded draw
takes, the whole among them. ``--together`` takes all folders as one dossier as well. A statement is found again by
its id; a supporter is lost that it has no more. Counted are the statements shown, and of what is read by twos every
sentence that has a carrier, as if it were shown. Each loss is printed with the rule of its tie. Ends with 1 where
something shown is lost.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from unittest.mock import patch

from bench.invented import invent
from dossier.analysis import analyse
from dossier.analysis.accounts import statements as summary
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.tie import Ties
from dossier.analysis.accounts.ties import ties_of
from dossier.analysis.accounts.weighed import Weighed, with_weighed
from dossier.analysis.anchors import published_id
from dossier.analysis.likeness import survey
from dossier.frozen import changed
from dossier.model import Article, Seeds
from dossier.seeds import read_seeds

_Subset = frozenset[int]
_Carried = dict[str, dict[str, str]]
"""By a statement's id the rule by which each article supports it."""


class _Grown:
    """The dossiers of some articles, each analysed once."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = articles
        self._known: dict[_Subset, tuple[_Carried, _Carried, int]] = {}

    def of(self, subset: _Subset) -> tuple[_Carried, _Carried, int]:
        """What statements shown have, what every sentence has, and how many sentences there are."""
        if subset not in self._known:
            self._known[subset] = carried([self.articles[n] for n in sorted(subset)])
        return self._known[subset]

    def by_twos(self, subset: _Subset) -> bool:
        """Whether each two articles of a dossier are read as if there were no third."""
        return survey([self.articles[n] for n in sorted(subset)]).few


def carried(articles: Sequence[Article]) -> tuple[_Carried, _Carried, int]:
    """Supporters by statement: of those shown, and of every sentence; and the number of sentences."""
    read: list[Passages] = []
    kept: list[Ties] = []

    def reading(passages: Passages, *given: object) -> Ties:
        read.append(passages)
        return ties_of(passages, *given)  # type: ignore[arg-type]

    def keeping(ties: Ties, found: Weighed) -> Ties:
        kept.append(with_weighed(ties, found))
        return kept[-1]

    with patch.object(summary, "ties_of", reading), patch.object(summary, "with_weighed", keeping):
        found = analyse(Seeds(tuple(articles), "growing"))
    shown = {s.id: {x.article: x.rule for x in s.support} for s in found.statements}
    passages, ties = read[-1], kept[-1]
    every: _Carried = {}
    for i, near in sorted(ties.items()):
        told = every.setdefault(passages[i].id, {})
        told.update({published_id(passages.homes[j]): several[0].rule for j, several in near.items()})
    return shown, every, len(passages)


def compared(articles: Sequence[Article], pairs: Sequence[tuple[_Subset, _Subset]]) -> tuple[Counter[str], list[str]]:
    """How many supporters were laid side by side and lost, and each that was lost with its reason."""
    grown, counts, lost = _Grown(articles), Counter[str](), list[str]()
    for less, more in pairs:
        (shown, every, _), (shown_then, every_then, _) = grown.of(less), grown.of(more)
        for kind, before, after in ("shown", shown, shown_then), ("carried", every, every_then):
            still = after.keys() if kind == "shown" else before.keys() if grown.by_twos(more) else ()
            for name in before.keys() & still:
                for article, rule in before[name].items():
                    counts[kind] += 1
                    if article not in after.get(name, {}):
                        counts[f"{kind}, lost"] += 1
                        crossing = "" if grown.by_twos(more) else " (not read by twos)"
                        lost.append(f"{kind}: {name} loses {article}{crossing}: {rule[:80]}")
    counts["dossiers"] = len({subset for pair in pairs for subset in pair})
    return counts, lost


def every_step(count: int) -> Iterator[tuple[_Subset, _Subset]]:
    """Each subset of two or more, with each of one more."""
    everything = frozenset(range(count))
    for size in range(2, count):
        for held in combinations(range(count), size):
            yield from ((frozenset(held), frozenset({*held, n})) for n in sorted(everything - {*held}))


def drawn(count: int, sets: int) -> Iterator[tuple[_Subset, _Subset]]:
    """Each that leaves one out beside the whole, up to half of what is asked for; then subsets of subsets."""
    pick, everything = Random(count), frozenset(range(count))
    for n in range(min(count, sets // 2)):
        yield everything - {n}, everything
    for _ in range(sets - min(count, sets // 2)):
        more = pick.sample(range(count), pick.randint(min(3, count), count))
        yield frozenset(more[: pick.randint(2, max(2, len(more) - 1))]), frozenset(more)


def main(folders: Sequence[str], sets: int, together: bool) -> int:
    corpora = {name: read_seeds(Path(name)).articles for name in folders} or _own()
    if together:
        mixed = [changed(a, id=f"{n:02}-{a.id}") for n, held in enumerate(corpora.values()) for a in held]
        corpora = {"together": tuple(mixed)}
    print("| articles of | articles | dossiers | supporters shown | lost | of every sentence | lost |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    total, losses = 0, list[str]()
    for name, articles in corpora.items():
        pairs = [*(drawn(len(articles), sets) if sets else every_step(len(articles)))]
        counts, lost = compared(articles, pairs)
        row = [counts[c] for c in ("dossiers", "shown", "shown, lost", "carried", "carried, lost")]
        print(f"| {name} | {len(articles)} |", " | ".join(f"{n:,}" for n in row), "|", flush=True)
        total += counts["shown, lost"]
        losses += lost
    print(*losses, sep="\n")
    return bool(total)


def _own() -> dict[str, tuple[Article, ...]]:
    found = {"seeds": read_seeds(Path(__file__).resolve().parent.parent / "seeds").articles}
    for seed in (3, 4):
        with TemporaryDirectory() as name:
            for file, text in invent(5, seed=seed).items():
                Path(name, file).write_text(text, encoding="utf-8")
            found[f"invented {seed}"] = read_seeds(Path(name)).articles
    return found


if __name__ == "__main__":
    given = sys.argv[1:]
    sets = int(given.pop(given.index("--sets") + 1)) if "--sets" in given else 0
    sys.exit(main([g for g in given if not g.startswith("--")], sets, "--together" in given))
