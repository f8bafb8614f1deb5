"""Editors' rulings: what the manifest says of utterances overrules how the program grouped quotations."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

from dossier.analysis.clusters import components
from dossier.errors import AnalysisError, Fault
from dossier.frozen import frozen
from dossier.model import Overruled, Relation, Ruling, Utterance

_WHERE = "take the id of a quotation from the quotes page: the end of its address, after #"


@frozen(slots=False)
class Regrouped:
    """Quotations put together as the editors would have them."""

    groups: tuple[tuple[str, ...], ...]
    """Ids of quotations; each of them in one group, sorted."""
    overruled: Mapping[str, tuple[Overruled, ...]]
    """By quotation: the joins and splits of it or of what it was put with."""
    joined: tuple[tuple[str, str, Ruling], ...]
    """Pairs that a join puts together."""


def regrouped(
    groups: Sequence[Sequence[str]], relations: Sequence[Relation], rulings: Sequence[Ruling], path: str
) -> Regrouped:
    """Cut what is to be split from those it was put with, then join, whole utterances with each other.

    ``groups`` are the program's, every quotation in one; ``relations`` its links, in whose order those cut are
    told. The result depends on neither the order of groups nor of rulings. Raises AnalysisError with every ruling
    that points at nothing or contradicts another: what is split must not be joined again with one it was cut
    from, unless both were cut off.
    """
    home = {q: n for n, group in enumerate(groups) for q in group}
    faults = [fault for r in rulings for t in r.targets if (fault := _missing(r, t, home, path))]
    if faults:
        raise AnalysisError(faults)
    splits, joins = ([r for r in rulings if r.kind == kind] for kind in ("split", "join"))
    cut = {t for r in splits for t in r.targets}
    pieces = [*([q] for q in sorted(cut)), *filter(None, (sorted(set(group) - cut) for group in groups))]
    number = {q: n for n, piece in enumerate(pieces) for q in piece}
    chains = [(number[a], number[b]) for r in joins for a, b in pairwise(r.targets)]
    final = [tuple(sorted(q for n in together for q in pieces[n])) for together in components(len(pieces), chains)]
    now = {q: group for group in final for q in group}
    for ruling in splits:
        for t in ruling.targets:
            if (join := _undone(t, groups[home[t]], now[t], cut, joins)) is not None:
                problem = f"split of '{t}' contradicts join on line {join.line}"
                faults.append(Fault(path, ruling.line, problem, "keep one of the two"))
    if faults:
        raise AnalysisError(faults)
    overruled: dict[str, list[Overruled]] = defaultdict(list)
    for ruling in splits:
        lost = [r for r in relations if not {r.a, r.b}.isdisjoint(ruling.targets) and now[r.a] != now[r.b]]
        for q in {q for t in ruling.targets for q in groups[home[t]]}:
            overruled[q].append(Overruled(ruling, tuple(lost)))
    for ruling in joins:
        for q in ruling.targets:
            overruled[q].append(Overruled(ruling))
    pairs = [(a, b, r) for r in joins for a, b in pairwise(sorted(r.targets))]
    return Regrouped(tuple(sorted(final)), {q: tuple(o) for q, o in overruled.items()}, tuple(pairs))


def _missing(ruling: Ruling, target: str, known: Iterable[str], path: str) -> Fault | None:
    if target in known or (ruling.kind == "hide" and target.startswith("u-")):
        return None
    return Fault(path, ruling.line, f"there is no quotation '{target}'", nearest(target, known, _WHERE))


def _undone(
    target: str, before: Sequence[str], now: Sequence[str], cut: Collection[str], joins: Sequence[Ruling]
) -> Ruling | None:
    """The join that puts a quotation back: with one that was not cut off too, or with all that it stood with."""
    mates = {q for q in before if q != target}
    back = mates.intersection(now)
    if not back or (back < mates and back <= {*cut}):
        return None
    return min((r for r in joins if set(now) & {*r.targets}), key=lambda r: r.line)


def bases_of(rulings: Sequence[Ruling], groups: Iterable[Sequence[str]], path: str) -> dict[str, list[Ruling]]:
    """The rulings on the base, by the quotation that is to be one. Two such quotations in one utterance are a fault."""
    said: dict[str, list[Ruling]] = defaultdict(list)
    for ruling in sorted((r for r in rulings if r.kind == "base"), key=lambda r: (r.line, r.targets)):
        said[ruling.targets[0]].append(ruling)
    faults = []
    for group in groups:
        here = sorted((said[q][0] for q in group if q in said), key=lambda r: (r.line, r.targets))
        for other in here[1:]:
            problem = f"base '{other.targets[0]}' contradicts base on line {here[0].line}: they are of one utterance"
            faults.append(Fault(path, other.line, problem, "keep one of the two"))
    if faults:
        raise AnalysisError(faults)
    return dict(said)


def hidden(utterances: Sequence[Utterance], rulings: Sequence[Ruling], path: str) -> tuple[Utterance, ...]:
    """The utterances with what is to be hidden marked, and their rulings in the manifest's order.

    Raises AnalysisError for what hides or leads no utterance of this dossier: a term that no other article prints
    belongs to none.
    """
    home = {q: u.id for u in utterances for q in u.members}
    ids = {u.id for u in utterances}
    told: dict[str, list[Overruled]] = defaultdict(list)
    faults = []
    for ruling in rulings:
        if ruling.kind not in ("hide", "base"):
            continue
        target = ruling.targets[0]
        found = target if target in ids else home.get(target)
        if found is not None:
            told[found] += [Overruled(ruling)] if ruling.kind == "hide" else []
        elif target.startswith("u-"):
            hint = nearest(target, ids, "an utterance is named by the wording it is read from: name a quotation of it")
            faults.append(Fault(path, ruling.line, f"there is no utterance '{target}'", hint))
        else:
            problem = f"'{target}' belongs to no utterance: it is a term that no other article prints"
            faults.append(Fault(path, ruling.line, problem, "take the entry away"))
    if faults:
        raise AnalysisError(faults)
    from dataclasses import replace  # slow to import, and not needed where no editor rules

    return tuple(
        replace(u, overruled=tuple(sorted((*u.overruled, *told.get(u.id, ())), key=_in_order)))
        if u.overruled or u.id in told
        else u
        for u in utterances
    )


def _in_order(overruled: Overruled) -> tuple[int, str, tuple[str, ...]]:
    return overruled.ruling.line, overruled.ruling.kind, overruled.ruling.targets


def nearest(target: str, known: Iterable[str], otherwise: str) -> str:
    """A hint with the id that looks most like one that is gone; ids change where the quoted words do."""
    from rapidfuzz import fuzz, process  # only where something is wrong

    near = process.extractOne(target, sorted(known), scorer=fuzz.ratio, score_cutoff=60)
    return (
        f"the words have changed, or the article is gone; the nearest id there is: '{near[0]}'" if near else otherwise
    )
