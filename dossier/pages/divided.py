"""Where a large dossier's differences stand: the first on the summary's page, the others on pages of so many each."""

from collections.abc import Mapping

from dossier.model import SLIGHT_TRAITS, Discrepancy, Dossier

MOST_PLAIN = 40
"""So many differences the summary shows unasked; they are the first in rank."""
MOST = 200
"""Of more differences the summary has no other: a page of thousands is one that no phone can open."""
A_PAGE = 100
FURTHER = "compare/differences-"

Differences = tuple[Discrepancy, ...]


def divided(dossier: Dossier) -> tuple[tuple[Differences, Differences, Differences], tuple[Differences, ...]]:
    """What the summary shows unasked, in a fold, and apart as slight; then what further pages show, each in turn."""
    found = dossier.discrepancies
    plain = tuple(d for d in found if d.trait not in SLIGHT_TRAITS)
    slight = tuple(d for d in found if d.trait in SLIGHT_TRAITS)
    first, further = plain[:MOST_PLAIN], plain[MOST_PLAIN:]
    if len(found) <= MOST:
        return (first, further, slight), ()
    rest = further + slight
    return (first, (), ()), tuple(rest[at : at + A_PAGE] for at in range(0, len(rest), A_PAGE))


def page_of(number: int) -> str:
    """The address of a further page, from 1, relative to the site's root."""
    return f"{FURTHER}{number}/"


def pages_of(dossier: Dossier) -> Mapping[str, str]:
    """By a difference's id, the page on which it stands."""
    _, pages = divided(dossier)
    further = {d.id: page_of(number) for number, page in enumerate(pages, 1) for d in page}
    return {d.id: further.get(d.id, "summary/") for d in dossier.discrepancies}
