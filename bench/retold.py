"""One event that very many outlets tell, each in other words: the same articles for the same number.

What happened are some 60 facts and a dozen sayings. An article tells a third of them, each in one of the wordings that
there are of it, one in eight with another number, between sentences of its own.

``python -m bench.retold [ARTICLES ...]`` analyses 20, 40 and 60 such articles as one dossier and prints a table: what
is shown, seconds of processor time.
"""

import os
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from bench import invented

SIZES = (20, 40, 60)
_OTHER_NUMBER = 1 / 8
_FACTS, _FACTS_EACH, _SAYINGS_EACH, _OWN_EACH = 60, 20, 8, 5
_DAYS = ("Monday", "Tuesday", "Saturday", "Sunday")
_ROADS = ("the ring road", "the northern bridge", "the rail crossing", "the quay", "the market street")
_WORKS = ("pumps", "barriers", "generators", "culverts", "turbines", "sluices")
_TOLD = (
    (
        "{crowd} blocked {road} in {place} on {day} and kept {n} lorries from passing.",
        "On {day}, {n} lorries were stuck at {place} because {crowd} had closed {road}.",
        "{road} was blocked by {crowd}, stranding {n} lorries.",
    ),
    (
        "The city of {place} will pay {n} million crowns for new {works}.",
        "New {works} are to cost {place} {n} million crowns, according to the city's budget.",
        "{place} set aside {n} million for {works} on {day}.",
    ),
    (
        "A court in {place} ordered {name} to return {n} documents about the {works}.",
        "{name} must hand back {n} documents on the {works}, the {place} court ruled on {day}.",
        "Judges told {name} on {day} to give back documents about the {works}.",
    ),
    (
        "{name}, an engineer, warned {n} days before the flood that the {works} were failing.",
        "The {works} would fail, engineer {name} had written {n} days earlier.",
        "Warnings by {name} that the {works} were failing reached {place} {n} days before the water did.",
    ),
    (
        "{n} {crowd} signed a petition against {name} in {place}.",
        "A petition that demands the dismissal of {name} was signed by {n} {crowd}.",
        "{crowd} of {place} collected {n} signatures on {day} to have {name} dismissed.",
    ),
    (
        "Firefighters rescued {n} people from a flooded school in {place} on {day}.",
        "{n} people, most of them pupils, were rescued from the {place} school by firefighters.",
        "A school in {place} was flooded; boats brought out {n} people.",
    ),
    (
        "{name} resigned on {day} after {n} years as head of the {works} board.",
        "After {n} years {name} stepped down from the board that runs the {works}.",
        "The head of the {works} board, {name}, quit in {place} on {day}.",
    ),
    (
        "Police arrested {n} {crowd} during clashes near {road}.",
        "{n} {crowd} were detained when police cleared {road} on {day}.",
        "Clashes near {road} in {place} ended with the arrest of {n} {crowd}.",
    ),
    (
        "{name} donated {n} tents to families who had lost their houses in {place}.",
        "Families made homeless in {place} received {n} tents from {name}.",
        "{n} tents paid for by {name} arrived in {place} on {day}.",
    ),
    (
        "The harvest around {place} fell by {n} percent, the {crowd} say.",
        "{crowd} near {place} lost {n} percent of the harvest.",
        "Fields around {place} yielded {n} percent less than a year ago.",
    ),
)
_OWN = (
    "Our reporter counted {n} candles in a window of {place} before dawn.",
    "The tower of {place} was built {n} years ago by a guild of salt merchants.",
    "A neighbour called {name} still keeps {n} pigeons above the bakery.",
    "Rain is expected in {place} for another {n} hours, forecasters wrote.",
)


def retell(articles: int, seed: int = 5) -> dict[str, str]:
    """Seeds by file name: ``articles`` of them, all of one event, some 35 sentences each."""
    pick = Random(seed)
    event = invented.event_of(Random(seed))
    facts = [(number % len(_TOLD), _slots(pick)) for number in range(_FACTS)]
    return {f"{number:03}.txt": _article(event, facts, number, Random(seed * 7 + number)) for number in range(articles)}


def _slots(pick: Random) -> dict[str, str]:
    return {
        "crowd": pick.choice(invented.CROWDS),
        "place": pick.choice(invented.PLACES),
        "name": f"{pick.choice(invented.FORENAMES)} {pick.choice(invented.SURNAME_HEADS)}"
        f"{pick.choice(invented.SURNAME_TAILS)}",
        "road": pick.choice(_ROADS),
        "works": pick.choice(_WORKS),
        "day": pick.choice(_DAYS),
        "n": str(pick.randrange(11, 900)),
    }


def _article(event: invented.Event, facts: list[tuple[int, dict[str, str]]], number: int, pick: Random) -> str:
    role, forename, surname = event.people[0]
    lead = f"{role} {forename} {surname} defended {event.matter} in {event.place} on Monday after a night of floods."
    told = [_sentence(*facts[n], pick) for n in sorted(pick.sample(range(len(facts)), _FACTS_EACH))]
    told += [
        invented.remark(event.sayings[n], event.people[n % 3], pick)
        for n in sorted(pick.sample(range(len(event.sayings)), _SAYINGS_EACH))
    ]
    told += [pick.choice(_OWN).format(**_slots(pick)) for _ in range(_OWN_EACH)]
    pick.shuffle(told)
    return (
        "\n".join([f"{surname} Defends {event.matter.title()} After Floods, Outlet {number} Says", lead, *told]) + "\n"
    )


def _sentence(kind: int, slots: dict[str, str], pick: Random) -> str:
    if pick.random() < _OTHER_NUMBER:
        slots = slots | {"n": str(int(slots["n"]) + pick.randrange(1, 9))}
    told = pick.choice(_TOLD[kind]).format(**slots)
    return told[:1].upper() + told[1:]


def main(sizes: list[int]) -> None:
    print("| articles | sentences | statements | supporters | differences | all, s |")
    print("|--:|--:|--:|--:|--:|--:|")
    for size in sizes:
        subprocess.run([sys.executable, "-m", "bench.retold", "--one", str(size)], check=True)


def one(size: int) -> None:
    """Analyse one dossier and print its row."""
    os.environ["DOSSIER_PROCESSES"] = "1"
    from dossier.analysis import analyse
    from dossier.analysis.likeness import survey
    from dossier.seeds import read_seeds

    with TemporaryDirectory() as made:
        for name, text in retell(size).items():
            Path(made, name).write_text(text, encoding="utf-8")
        seeds = read_seeds(Path(made))
    start = time.process_time()
    found = analyse(seeds)
    took = time.process_time() - start
    sentences = sum(s.piece.told for s in survey(seeds.articles).sentences)
    supporters = sum(len(s.support) for s in found.statements)
    counts = [size, sentences, len(found.statements), supporters, len(found.discrepancies)]
    print("|", " | ".join(f"{n:,}" for n in counts), f"| {took:.1f} |", flush=True)


if __name__ == "__main__":
    given = sys.argv[1:]
    if given[:1] == ["--one"]:
        one(int(given[1]))
    else:
        main([int(size) for size in given] or [*SIZES])
