"""The mark beside the letters of an article that contradicts what it carries of a statement."""

from collections.abc import Iterable, Mapping

from dossier.model import Discrepancy, Dossier, Statement
from dossier.pages.atlas import Atlas
from dossier.pages.discrepancies import matter
from dossier.pages.escape import Html, escape
from dossier.pages.once import once

SIGN = "≠"
MEANING = "differs from it there: leads to where the accounts differ"


def odds_of(atlas: Atlas, statement: Statement) -> dict[str, Html]:
    """The mark of each article, by its id, of which a place differs; it names every matter and leads to the first."""
    names: dict[str, dict[str, None]] = {}
    for support in statement.support:
        if support.differs:
            names.setdefault(support.article, {}).update(dict.fromkeys(support.differs))
    known = _known(atlas.dossier) if names else {}
    return {article: _mark(atlas, article, [known[name] for name in found]) for article, found in names.items()}


def any_differs(statements: Iterable[Statement]) -> bool:
    """Whether one of them has such a mark."""
    return any(support.differs for s in statements for support in s.support)


def _mark(atlas: Atlas, article: str, found: list[Discrepancy]) -> Html:
    words = f"{atlas.dossier.article[article].siglum} differs here: {', '.join(map(matter, found))}"
    href = atlas.difference(found[0].id)
    return Html(
        f'<a class="odds" href="{escape(href)}" title="{escape(words)}" aria-label="{escape(words)}">{SIGN}</a>'
    )


@once
def _known(dossier: Dossier) -> Mapping[str, Discrepancy]:
    return {d.id: d for d in dossier.discrepancies}
