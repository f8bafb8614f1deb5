"""Editors' rulings on the summary: what the manifest says of a sentence overrules what the program chose."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from dossier.errors import AnalysisError, Fault
from dossier.frozen import frozen
from dossier.model import StatementRuling

_WHERE = (
    "take the id of a statement from the summary: the end of its address, after #; "
    "of a sentence that is not shown there from `dossier find WORDS`"
)
_AGAINST = {"hide": ("pin", "lead"), "pin": ("hide",), "lead": ("hide",), "note": ()}


@frozen(slots=False)
class Ruled:
    """What the editors decided, by the number of the sentence; each sentence's rulings in the manifest's order."""

    rulings: Mapping[int, tuple[StatementRuling, ...]]

    def _of(self, kind: str) -> list[int]:
        lines = {n: [r.line for r in several if r.kind == kind] for n, several in self.rulings.items()}
        return sorted((n for n, found in lines.items() if found), key=lambda n: (min(lines[n]), n))

    @property
    def hidden(self) -> frozenset[int]:
        return frozenset(self._of("hide"))

    @property
    def leads(self) -> list[int]:
        """In the manifest's order."""
        return self._of("lead")

    @property
    def shown(self) -> frozenset[int]:
        """What stands in the summary whatever else is worth the place: what is pinned, leads it or bears a note."""
        return frozenset(self.rulings.keys() - self.hidden)


def ruled(ids: Mapping[str, int], rulings: Sequence[StatementRuling], path: str) -> Ruled:
    """Bring rulings to the sentences they name; ``ids`` has every sentence of the dossier.

    Raises AnalysisError with every ruling that names no sentence, says of one what another denies (hide against
    pin or lead), or says the same twice. The order of rulings does not matter.
    """
    in_order = sorted(rulings, key=lambda r: (r.line, r.kind, r.target, r.words))
    faults = []
    found: dict[int, list[StatementRuling]] = defaultdict(list)
    for ruling in in_order:
        number = ids.get(ruling.target)
        if number is None:
            faults.append(Fault(path, ruling.line, f"there is no statement '{ruling.target}'", _nearest(ruling, ids)))
            continue
        for other in found[number]:
            if other.kind in _AGAINST[ruling.kind]:
                problem = f"{ruling.kind} of '{ruling.target}' contradicts {other.kind} on line {other.line}"
                faults.append(Fault(path, ruling.line, problem, "keep one of the two"))
            elif other.kind == ruling.kind and ruling.kind != "note":
                problem = f"{ruling.kind} of '{ruling.target}' stands on line {other.line} already"
                faults.append(Fault(path, ruling.line, problem, "keep one of the two"))
        found[number].append(ruling)
    if faults:
        raise AnalysisError(faults)
    return Ruled({n: tuple(several) for n, several in found.items()})


def _nearest(ruling: StatementRuling, ids: Mapping[str, int]) -> str:
    """A hint with the id that looks most like one that is gone; ids change where the words do."""
    from rapidfuzz import fuzz, process  # only where something is wrong

    near = process.extractOne(ruling.target, sorted(ids), scorer=fuzz.ratio, score_cutoff=60)
    if near is None:
        return _WHERE
    return f"the words have changed, or the article is gone; the nearest id there is: '{near[0]}'"
