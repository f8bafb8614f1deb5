"""Pure: a dossier in, the pages out."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from dossier.model import Dossier

if TYPE_CHECKING:
    from dossier.pages.search.written import WrittenPage

__all__ = ["render", "render_articles"]


def render(dossier: Dossier, written: "Sequence[WrittenPage]" = ()) -> dict[str, str]:
    """The site's generated files: path below ``docs/`` (forward slashes) -> text. Equal dossiers give equal pages.

    ``written`` are the pages that somebody wrote by hand: the search finds them, too.
    """
    from dossier.pages.writing import write_pages  # the template engine is slow to import; the data file needs none

    return write_pages(dossier, written)


def render_articles(dossier: Dossier, ids: Collection[str]) -> dict[str, str]:
    """The pages of these articles alone, each as ``render`` gives it."""
    from dossier.pages.writing import write_articles

    return write_articles(dossier, ids)
