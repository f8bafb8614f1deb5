"""Pictures of what the articles share: a strip an article, and a bar of how many origins statements rest on."""

from collections import Counter
from collections.abc import Sequence

from dossier.model import Article, Dossier, Statement
from dossier.pages import labels
from dossier.pages.atlas import Atlas, Badge
from dossier.pages.carriers import Carrier, places_of, state_of
from dossier.pages.escape import Html
from dossier.pages.matrix import MOST_COLUMNS
from dossier.pages.origins import origins_of
from dossier.pages.sections import HEADINGS, by_section
from dossier.pages.statements import shown
from dossier.pages.views_pictures import AgreementView, CoverageStrips, StripView

_CELL, _GAP = 10, 6
"""Units of a statement in a strip, and between two sections of the summary."""
_HEIGHTS = {"own": 10, "whole": 10, "partly": 4}
WIDE, NARROW = 720, 340
_BAR, _LINE = 30, 16
_LETTER = 6.6
"""Mean width of a letter of a label, in pixels."""
_OR_MORE = 5
"""So many origins and more are one part of the bar."""


def coverage_strips(atlas: Atlas) -> CoverageStrips | None:
    """A strip an article, a column a statement of the summary; None where there is nothing to compare."""
    dossier = atlas.dossier
    sections = by_section(dossier)
    if len(dossier.articles) < 2 or not sections:
        return None
    places = {s.id: places_of(s) for _, statements in sections for s in statements}
    tells = Counter(name for carried in places.values() for name in carried)
    kept = sorted(dossier.articles, key=lambda a: -tells[a.id])[:MOST_COLUMNS]
    drawn = [a for a in dossier.articles if a in kept]
    more = len(dossier.articles) - len(drawn)
    names = [HEADINGS[section].lower() for section, _ in sections]
    return CoverageStrips(
        strips=tuple(_strip(atlas, a, [statements for _, statements in sections], places) for a in drawn),
        sections=labels.listed(names),
        more=f"{labels.count(more, 'article')} that tell less have no strip here." if more else "",
        href=f"{atlas.root}summary/matrix/",
    )


def _strip(
    atlas: Atlas, article: Article, sections: Sequence[Sequence[Statement]], places: dict[str, dict[str, Carrier]]
) -> StripView:
    x, parts, counts = 0, [], Counter[str]()
    for statements in sections:
        for statement in statements:
            state = state_of(statement, places[statement.id].get(article.id))
            counts[state] += 1
            if height := _HEIGHTS.get(state):
                parts.append(f'<rect x="{x + 1}" y="{10 - height}" width="{_CELL - 2}" height="{height}"/>')
            x += _CELL
        x += _GAP
    width = x - _GAP
    words = _words(counts)
    ground = f'<path class="ground" d="M0 10H{width}"/>'
    strip = (
        f'<svg class="strip {atlas.accents[article.id]}" viewBox="0 0 {width} 10" preserveAspectRatio="none"'
        f' role="img" aria-label="{words}">{ground}{"".join(parts)}</svg>'
    )
    letters, outlet = article.siglum, labels.outlet(article)
    href = f"{atlas.root}summary/matrix/#article-{article.id}"
    return StripView(Badge(letters, atlas.accents[article.id], f"{outlet}: {words}", href), Html(strip), words)


def _words(counts: Counter[str]) -> str:
    """``12 of 24 statements, 4 in part``."""
    told = counts.total() - counts["absent"]
    partly = f", {counts['partly']:,} in part" if counts["partly"] else ""
    return f"{told:,} of {labels.count(counts.total(), 'statement')}{partly}"


def agreement_view(dossier: Dossier) -> AgreementView | None:
    """On how many origins the statements of the summary rest; None where there is one article, or no statement."""
    counts = Counter(min(_OR_MORE, len(origins_of(s))) for s in shown(dossier))
    if len(dossier.articles) < 2 or not counts:
        return None
    parts = [(n, counts[n]) for n in sorted(counts)]
    words = labels.listed([f"{labels.count(number, 'statement')} on {_of_origins(n)}" for n, number in parts])
    return AgreementView(_bar(parts, WIDE), _bar(parts, NARROW), f"{words}.")


def _of_origins(number: int) -> str:
    more = " or more" if number == _OR_MORE else ""
    return f"{labels.spelled_number(number)}{more} {'origin' if number == 1 else 'origins'}"


def _bar(parts: Sequence[tuple[int, int]], width: int) -> Html:
    """Parts as wide as their numbers, each with its number and, where there is room, what it counts."""
    every = sum(number for _, number in parts)
    drawn, at = [], 0
    for n, number in parts:
        end = at + number
        left, right = at * width // every, end * width // every
        middle, room = (left + right) / 2, right - left
        label = next((w for w in (f"{_of_origins(n)}", _short(n)) if len(w) * _LETTER < room), "")
        drawn.append(
            f'<rect class="v{n}" x="{left + 1}" y="0" width="{max(1, room - 2)}" height="{_BAR}"/>'
            f'<text class="in v{n}" x="{middle:.1f}" y="{_BAR / 2 + 5:.0f}">{number}</text>'
            + (f'<text x="{middle:.1f}" y="{_BAR + _LINE}">{label}</text>' if label else "")
        )
        at = end
    name = "wide" if width == WIDE else "narrow"
    view = f'viewBox="0 0 {width} {_BAR + _LINE + 6}"'
    return Html(f'<svg class="{name}" {view} aria-hidden="true" focusable="false">{"".join(drawn)}</svg>')


def _short(number: int) -> str:
    return f"{number}{'+' * (number == _OR_MORE)}"
