"""What the quotes page can be filtered by: scripts/filtering.js makes the controls of it."""

from collections.abc import Iterable

from dossier.model import QUOTATION_KINDS, Dossier, Quotation
from dossier.pages import labels
from dossier.pages.views_quotes import Offered


def outlets_of(dossier: Dossier) -> dict[str, int]:
    """Each outlet's number, by the name that a reader sees; in the order of the articles."""
    return {name: number for number, name in enumerate(dict.fromkeys(map(labels.outlet, dossier.articles)))}


def offered(dossier: Dossier) -> Offered:
    """The outlets that print a quotation and the kinds that occur; the number of an outlet is its place in the list."""
    kinds = {q.kind for q in dossier.quotations}
    named = tuple((k[0], labels.sentence_case(labels.KIND_OF_QUOTATION[k])) for k in QUOTATION_KINDS if k in kinds)
    return Offered(tuple(outlets_of(dossier)), named)


def forms(dossier: Dossier, outlets: dict[str, int], quotations: Iterable[Quotation]) -> str:
    """``0d 2r``: printed by the first outlet as a direct quotation, by the third as a report; each once, in order."""
    found = ((outlets[labels.outlet(dossier.article[q.article])], q.kind[0]) for q in quotations)
    return " ".join(f"{outlet}{kind}" for outlet, kind in sorted(set(found)))
