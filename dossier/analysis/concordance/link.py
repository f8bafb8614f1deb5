"""A link between two acts of speech that are taken as one, and how their quotations are related."""

from dossier.analysis.acts import Act
from dossier.frozen import frozen
from dossier.model import Quotation, RelationKind


@frozen()
class Link:
    """``sound`` links by itself; ``certain`` welds whatever else there is; neither: it only counts in an average.

    ``kinds`` has quotations by their numbers in either act, so that all acts told alike have one link in common.
    ``strange``: the articles credit two people.
    """

    score: float
    sound: bool
    certain: bool
    kinds: tuple[tuple[int, int, RelationKind], ...]
    rule: str
    strange: bool = False


def kinds_of(a: Act, b: Act) -> tuple[tuple[int, int, RelationKind], ...]:
    """How each quotation of one act is related to each of another, by their numbers."""
    return tuple(
        (m, n, relation((f, g), q, r, p == o))
        for m, (q, p, f) in enumerate(zip(a.quotations, a.printed, a.lines, strict=True))
        for n, (r, o, g) in enumerate(zip(b.quotations, b.printed, b.lines, strict=True))
    )


def relation(lines: tuple[str, str], q: Quotation, r: Quotation, same_print: bool) -> RelationKind:
    """How two quotations with these folded words are related, ``same_print`` as printed."""
    if "reported" in (q.kind, r.kind):
        return "reported"
    if lines[0] == lines[1]:
        return "identical" if same_print else "typography"
    return "contained" if lines[0] in lines[1] or lines[1] in lines[0] else "reworded"
