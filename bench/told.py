"""``python -m bench.told [FOLDER ...]``: what a dossier shows of an event, against what a careful reader marked in it.

A folder holds ``seeds/`` and ``gold.yml``: ``claims`` with the words of each article that tells one, ``discrepancies``
with those that differ, ``speakers`` of quotations. Left out, every event of bench/told_events is measured. A claim or a
difference is found where one record of the data file touches its words in two articles or more, a quotation where one
shares half of its words, as tests/gold/score_seeds.py counts the project's own seeds. ``-v`` names what was missed.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from bench.folder import HERE, run

EVENTS = HERE / "bench" / "told_events"
_HALF = 0.5

Record = dict[str, Any]
Place = tuple[str, int, int]


def main(folders: Sequence[Path], names_missed: bool) -> None:
    print("| event | claims | main | mentions | differences | shown | found | kind | speaker |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|--:|")
    for folder in folders:
        counts, missed = measured(folder)
        print(f"| {folder.name} | {' | '.join(counts)} |", flush=True)
        if names_missed:
            print("\n".join(f"  missed: {name}" for name in missed))


def measured(folder: Path) -> tuple[list[str], list[str]]:
    """The counts of a row, and the names of claims and differences that were not found."""
    gold = yaml.safe_load((folder / "gold.yml").read_text(encoding="utf-8"))
    done = run(folder, "dossier", "export", "seeds")
    if done.returncode:
        sys.exit(done.stderr)
    data = json.loads(done.stdout)
    stems = {a["id"]: Path(a["file"]).stem for a in data["articles"]}
    texts = {p.stem: p.read_bytes().decode() for p in sorted((folder / "seeds").glob("*.txt"))}
    statements = [
        [_place(stems, s), *(_place(stems, support) for support in s.get("support", ()))] for s in data["statements"]
    ]
    rows = [[_place(stems, side) for side in d["sides"]] for d in data["discrepancies"]]
    claims = [(c, _most(statements, _wanted(texts, c["sides"]))) for c in gold["claims"]]
    differing = [(d, _most(rows, _wanted(texts, d["sides"]))) for d in gold["discrepancies"]]
    main_ones = [most for claim, most in claims if claim.get("main")]
    shared = sum(most for _, most in claims if most > 1)
    counts = [
        _of([most for _, most in claims]),
        _of(main_ones),
        f"{shared} of {sum(len(c['sides']) for c, _ in claims)}",
        _of([most for _, most in differing]),
        str(len(rows)),
        *_speakers(texts, stems, data["quotations"], gold["speakers"]),
    ]
    missed = [c["name"] for c, most in claims if most < 2] + [d["about"] for d, most in differing if most < 2]
    return counts, missed


def _of(most: Sequence[int]) -> str:
    return f"{sum(n > 1 for n in most)} of {len(most)}"


def _place(stems: Mapping[str, str], record: Record) -> Place:
    start, end = record["span"]
    return stems[record["article"]], start, end


def _wanted(texts: Mapping[str, str], sides: Mapping[str, str]) -> list[Place]:
    """Where the marked words of each article stand, the first time."""
    return [_found(texts, file, words) for file, words in sides.items()]


def _found(texts: Mapping[str, str], file: str, words: str) -> Place:
    at = texts[file].find(words)
    if at < 0:
        sys.exit(f"gold.yml: {file}.txt does not have the words {words!r}: mark what stands there")
    return file, at, at + len(words)


def _most(records: Iterable[Sequence[Place]], wanted: Sequence[Place]) -> int:
    """How many of the wanted places one record touches, at most."""
    return max((sum(any(_shared(w, p) for p in places) for w in wanted) for places in records), default=0)


def _shared(a: Place, b: Place) -> int:
    """Characters that both have."""
    return max(0, min(a[2], b[2]) - max(a[1], b[1])) if a[0] == b[0] else 0


def _speakers(
    texts: Mapping[str, str], stems: Mapping[str, str], quotations: Sequence[Record], wanted: Sequence[Record]
) -> Iterator[str]:
    """How many quotations were found, are of the kind, and have the speaker that the reader marked."""
    found = kinds = speakers = 0
    for row in wanted:
        place = _found(texts, row["file"], row["text"])
        best = max(quotations, key=lambda q: _share(_whole(stems, q), place))
        if _share(_whole(stems, best), place) < _HALF:
            continue
        found += 1
        kinds += best["kind"] == row["kind"]
        speakers += (best.get("speaker") or {}).get("name") == row["speaker"]
    return (f"{n} of {len(wanted)}" for n in (found, kinds, speakers))


def _whole(stems: Mapping[str, str], quotation: Record) -> Place:
    return stems[quotation["article"]], quotation["spans"][0][0], quotation["spans"][-1][1]


def _share(a: Place, b: Place) -> float:
    """The part of both together that both have."""
    both = _shared(a, b)
    return both / (a[2] - a[1] + b[2] - b[1] - both)


if __name__ == "__main__":
    named = [Path(word) for word in sys.argv[1:] if word != "-v"]
    main(named or sorted(EVENTS.iterdir()), "-v" in sys.argv)
