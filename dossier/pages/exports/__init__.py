"""The quotations in formats of other programs: files beside the pages, and texts to copy on the evidence cards."""

from collections.abc import Sequence

from dossier.model import Dossier
from dossier.pages.citing import Cited
from dossier.pages.exports.bibtex import bibliography
from dossier.pages.exports.csl import items
from dossier.pages.exports.jsonld import graph
from dossier.pages.exports.scripts import citations
from dossier.pages.exports.table import table
from dossier.pages.exports.tei import apparatus

__all__ = ["exports"]


def exports(dossier: Dossier, cited: Sequence[Cited]) -> dict[str, str]:
    """Every export: path below the site's root -> text. ``cited``: every quotation, in the dossier's order."""
    return {
        "data/quotes.csv": table(dossier, cited),
        "data/quotes.jsonld": graph(dossier, cited),
        "data/quotes.bib": bibliography(dossier, cited),
        "data/quotes.csl.json": items(cited),
        "data/quotes.tei.xml": apparatus(dossier, cited),
        **citations(cited),
    }
