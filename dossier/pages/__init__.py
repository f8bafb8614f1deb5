"""Pure: a dossier in, the pages out."""

from collections.abc import Collection

from dossier.model import Dossier

__all__ = ["render", "render_articles"]


def render(dossier: Dossier) -> dict[str, str]:
    """The site's generated files: path below ``docs/`` (forward slashes) -> text. Equal dossiers give equal pages."""
    from dossier.pages.writing import write_pages  # the template engine is slow to import; the data file needs none

    return write_pages(dossier)


def render_articles(dossier: Dossier, ids: Collection[str]) -> dict[str, str]:
    """The pages of these articles alone, each as ``render`` gives it."""
    from dossier.pages.writing import write_articles

    return write_articles(dossier, ids)
