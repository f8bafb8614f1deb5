"""Pure: a dossier in, the pages out."""

from dossier.model import Dossier

__all__ = ["render"]


def render(dossier: Dossier) -> dict[str, str]:
    """The site's generated files: path below ``docs/`` (forward slashes) -> text. Equal dossiers give equal pages."""
    from dossier.pages.templating import write_pages  # the template engine is slow to import; the data file needs none

    return write_pages(dossier)
