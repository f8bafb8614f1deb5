"""The quotations in formats of other programs: files beside the pages, and texts to copy on the evidence cards."""

from collections.abc import Callable, Mapping, Sequence

from dossier.model import Dossier
from dossier.pages.citing import Cited
from dossier.pages.exports.bibtex import bibliography
from dossier.pages.exports.csl import items
from dossier.pages.exports.jsonld import graph
from dossier.pages.exports.table import table
from dossier.pages.exports.tei import apparatus

__all__ = ["Work", "exports"]

Work = Callable[[], Mapping[str, str]]
"""A part of the site that is still to be made: path below the site's root -> text, in the order of the site."""


def exports(dossier: Dossier, cited: Sequence[Cited]) -> list[Work]:
    """Each export of the whole, to be made by whoever has time for it.

    ``cited``: every quotation, in the dossier's order. `scripts.citations` makes those of a card.
    """
    return [
        lambda: {"data/quotes.tei.xml": apparatus(dossier, cited)},
        lambda: {"data/quotes.jsonld": graph(dossier, cited)},
        lambda: {"data/quotes.csv": table(dossier, cited)},
        lambda: {"data/quotes.bib": bibliography(dossier, cited)},
        lambda: {"data/quotes.csl.json": items(cited)},
    ]
