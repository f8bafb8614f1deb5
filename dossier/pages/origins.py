"""On how many voices a statement rests, in words: one outlet twice, or the same words twice, is one."""

from collections.abc import Sequence

from dossier.model import Dossier, Statement
from dossier.pages import labels

_TIMES = {2: "twice", 3: "three times", 4: "four times", 5: "five times"}
NOT_IN_OTHERS = "not found in the others"
_TOUCHED = "1 article; others touch on it"
"""Something in it was found elsewhere all the same: a remark that both give, or a matter on which they differ."""


def origins_of(statement: Statement) -> tuple[tuple[str, ...], ...]:
    """Its carriers, together where they count as one voice; each apart where nothing is known of that."""
    told = {name for group in statement.origins for name in group}
    return (*statement.origins, *((name,) for name in statement.carriers if name not in told))


def rests_on(dossier: Dossier, statement: Statement, is_tied: bool = False) -> str:
    """``3 articles, 2 origins``; origins are told where they are fewer. "" where the dossier has one article.

    Those that contradict it are no bare witnesses: ``4 articles, 1 of them otherwise; 3 origins``.
    ``is_tied``: something in it was found in another article all the same.
    """
    carriers, origins = len(statement.carriers), len(origins_of(statement))
    if carriers == 1:
        return "" if len(dossier.articles) == 1 else _TOUCHED if is_tied else NOT_IN_OTHERS
    others = len(statement.otherwise)
    told = f"{carriers:,} articles" + (f", {others:,} of them otherwise" if others else "")
    return told + (f"{';' if others else ','} {labels.count(origins, 'origin')}" if origins < carriers else "")


def why_one(dossier: Dossier, statement: Statement) -> tuple[str, ...]:
    """Of each origin with several articles, why they count as one."""
    return tuple(_joined(dossier, group) for group in origins_of(statement) if len(group) > 1)


def _joined(dossier: Dossier, names: Sequence[str]) -> str:
    articles = [dossier.article[name] for name in names]
    outlets = {a.outlet or a.id for a in articles}  # an outlet that is not stated may be any
    if len(outlets) == 1:
        return f"{articles[0].outlet} {_TIMES.get(len(names)) or f'{len(names)} times'}"
    sigla = labels.listed([a.siglum for a in articles])
    # Of more than two, some may be one outlet's and others print its words.
    return f"{sigla} nearly word for word" if len(outlets) == len(names) else f"{sigla} count as one"
