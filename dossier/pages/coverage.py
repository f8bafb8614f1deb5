"""Statement by article: who carries it, in full or in part; of each article what it alone has and what it has not."""

from collections import Counter
from collections.abc import Iterable

from dossier.model import Article, Dossier, Statement
from dossier.pages import labels
from dossier.pages.atlas import Atlas, Badge
from dossier.pages.carriers import Carrier, places_of, state_of
from dossier.pages.elsewhere import is_tied, ties
from dossier.pages.escape import NOTHING, Html
from dossier.pages.marked import quoted
from dossier.pages.matrix import MOST_COLUMNS
from dossier.pages.odds import MEANING, SIGN, any_differs, odds_of
from dossier.pages.origins import rests_on
from dossier.pages.sections import HEADINGS, by_section
from dossier.pages.statements import shown
from dossier.pages.views_quotes import MatrixCell
from dossier.pages.views_summary import (
    CoverageColumn,
    CoverageGroup,
    CoverageLine,
    CoverageRow,
    CoverageView,
    Link,
)
from dossier.pages.wording import opening_words

_ROW_WORDS, _LINE_WORDS = 40, 16
"""So many words of a statement stand in its row, and in a list of many."""
_WIDE = 6
"""With more columns a sign stands without its word."""
_STATES = {
    "own": ("★", "own", "the statement’s own words, from this article"),
    "whole": ("●", "in full", "told there, in other words or the same"),
    "partly": ("◐", "in part", "a part of it told there"),
    "absent": ("–", "not found", "not found in that article by the program"),
    "unread": ("·", "not read", "only linked here, so that the program read none of its text"),
}
"""Sign, word and meaning."""


def coverage_view(dossier: Dossier) -> CoverageView:
    """A row a statement, in the order of the summary; an entry an article below."""
    atlas = Atlas(dossier, "../../")
    few = len(dossier.articles) <= MOST_COLUMNS
    told = shown(dossier)
    states = [s for s in _STATES if s != "unread" or any(a.rights == "link" for a in dossier.articles)]
    places = {s.id: places_of(s) for s in told}
    tied = _tied(dossier, told)
    return CoverageView(
        kicker=f"{labels.count(len(told), 'statement')} by {labels.count(len(dossier.articles), 'article')}",
        key=(
            *((state, _STATES[state][0], _STATES[state][2]) for state in states),
            *((("odds", SIGN, MEANING),) if any_differs(told) else ()),
        ),
        articles=tuple(atlas.badge(a) for a in dossier.articles) if few else (),
        heads=tuple(_head(atlas, a) for a in dossier.articles) if few else (),
        is_wide=len(dossier.articles) > _WIDE,
        groups=tuple(
            CoverageGroup(HEADINGS[section], tuple(_row(atlas, s, places[s.id], tied, few) for s in statements))
            for section, statements in by_section(dossier)
        ),
        columns=tuple(_column(atlas, a, told, places, tied, few) for a in dossier.articles) if told else (),
    )


def _tied(dossier: Dossier, told: Iterable[Statement]) -> frozenset[str]:
    """Ids of statements in which something was found elsewhere, too."""
    known = ties(dossier)
    return frozenset(s.id for s in told if is_tied(known[s.article], s.span))


def _row(
    atlas: Atlas, statement: Statement, places: dict[str, Carrier], tied: frozenset[str], few: bool
) -> CoverageRow:
    dossier = atlas.dossier
    articles = [a for a in dossier.articles if few or a.id in places]
    odds = odds_of(atlas, statement)
    absent = 0 if few else sum(a.rights != "link" for a in dossier.articles if a.id not in places)
    return CoverageRow(
        id=statement.id,
        words=_opening(dossier, statement, _ROW_WORDS),
        href=f"../#{statement.id}",
        rests=rests_on(dossier, statement, statement.id in tied),
        cells=tuple(_cell(atlas, statement, a, places.get(a.id), odds.get(a.id, NOTHING)) for a in articles),
        rest=f"not found in {labels.count(absent, 'other')}" if absent else "",
    )


def _cell(atlas: Atlas, statement: Statement, article: Article, place: Carrier | None, odds: Html) -> MatrixCell:
    """What an article has of a statement, leading to the sentence there."""
    state = "unread" if article.rights == "link" else state_of(statement, place)
    sign, word, _ = _STATES[state]
    outlet = labels.outlet(article)
    if place is None:
        return MatrixCell(state, sign, word, atlas.badge(article), "", f"{word} in {outlet}")
    where = atlas.place(article, place.span.start)
    href = atlas.link(article, place.span.start, statement.id)
    return MatrixCell(state, sign, word, atlas.badge(article), href, f"{outlet}: {word}, {where}", odds)


def _column(
    atlas: Atlas,
    article: Article,
    told: Iterable[Statement],
    places: dict[str, dict[str, Carrier]],
    tied: frozenset[str],
    few: bool,
) -> CoverageColumn:
    dossier = atlas.dossier
    here = [s for s in told if article.id in places[s.id]]
    unread = article.rights == "link"
    lacking = [s for s in told if article.id not in places[s.id]] if not unread else []
    several = [s for s in lacking if len(places[s.id]) > 1]
    listed = [s for s in several if few or 2 * len(places[s.id]) > len(dossier.articles)]
    alone = [s for s in here if len(places[s.id]) == 1 and s.id not in tied] if len(dossier.articles) > 1 else []
    return CoverageColumn(
        id=_anchor(article),
        badge=atlas.badge(article),
        outlet=labels.outlet(article),
        title=atlas.title(article),
        tells="It is only linked here: none of its text was read." if unread else _tells(len(here), len(lacking)),
        alone=tuple(CoverageLine(f"../#{s.id}", _opening(dossier, s, _ROW_WORDS), ()) for s in alone),
        missing=tuple(_line(atlas, s, places[s.id], few) for s in listed),
        more=_more(len(several) - len(listed)) if listed else "",
        single=_single(dossier, lacking) if few else (),
    )


def _tells(here: int, lacking: int) -> str:
    """``Tells 14 of 23 statements; 9 were not found in it.``"""
    if not here:
        return "No statement of the summary was found in it."
    told = f"Tells {here:,} of {labels.count(here + lacking, 'statement')}, in full or in part"
    return f"{told}; {lacking:,} {'was' if lacking == 1 else 'were'} not found in it." if lacking else f"{told}."


def _more(number: int) -> str:
    """Those that are not listed, because most do not tell them."""
    return f"{labels.count(number, 'more statement')} that no more than half of the articles tell" if number else ""


def _single(dossier: Dossier, lacking: Iterable[Statement]) -> tuple[Link, ...]:
    """Of what one other article alone tells: how many of each, leading to where they are listed."""
    counts = Counter(s.article for s in lacking if len(s.carriers) == 1)
    return tuple(
        Link(f"#{_anchor(a)}", f"{labels.outlet(a)} ({a.siglum}) {counts[a.id]:,}")
        for a in dossier.articles
        if counts[a.id]
    )


def _line(atlas: Atlas, statement: Statement, places: dict[str, Carrier], few: bool) -> CoverageLine:
    """A statement with the badges of all that tell it, each leading to the sentence.

    With many articles its row alone has those: repeated in each article's list they would make up most of the page.
    """
    dossier = atlas.dossier
    if not few:
        return CoverageLine(f"#{statement.id}", _opening(dossier, statement, _LINE_WORDS), ())
    odds = odds_of(atlas, statement)
    badges = tuple(
        atlas.badge(a, places[a.id].span, statement.id, part=not places[a.id].whole, odds=odds.get(a.id, NOTHING))
        for a in dossier.articles
        if a.id in places
    )
    return CoverageLine(f"../#{statement.id}", _opening(dossier, statement, _LINE_WORDS), badges)


def _opening(dossier: Dossier, statement: Statement, words: int) -> Html:
    """The first words of a statement, with a sign where more follow."""
    article = dossier.article[statement.article]
    span = opening_words(article, statement.span, words)
    more = "" if span == statement.span else "<span data-x>…</span>"
    return Html(f"{quoted(article, span)}{more}")


def _head(atlas: Atlas, article: Article) -> Badge:
    """A column's badge: it leads to what is said of the article below."""
    letters, accent = article.siglum, atlas.accents[article.id]
    return Badge(
        letters,
        accent,
        f"{labels.outlet(article)}: what was found in it alone, and what was not found in it",
        f"#{_anchor(article)}",
    )


def _anchor(article: Article) -> str:
    return f"article-{article.id}"
