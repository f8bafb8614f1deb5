"""Who quotes whom: outlet by speaker, how often."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import sqrt

from dossier.model import Article, Quotation
from dossier.pages import labels
from dossier.pages.atlas import Atlas
from dossier.pages.escape import Html
from dossier.pages.views_pictures import WhomCell, WhomHead, WhomRow, WhomView

MOST_OUTLETS, MOST_SPEAKERS = 10, 12
_MOST_BADGES = 4
_RADIUS = 11


def whom_view(atlas: Atlas, said: Mapping[str, Sequence[Quotation]]) -> WhomView | None:
    """The outlets that quote most by the speakers quoted most; ``said`` as by ``said_by``. None where it is one row.

    Articles of which no outlet is stated are an outlet each: they may be of any.
    """
    outlets = _outlets(atlas)
    of = {a.id: name for name, articles in outlets.items() for a in articles}
    placed = [(of[q.article], person, q.article) for person, quotations in said.items() for q in quotations]
    counts = Counter((outlet, person) for outlet, person, _ in placed)
    first = {(outlet, person): article for outlet, person, article in reversed(placed)}
    by_outlet, by_person = Counter[str](), Counter[str]()
    for (outlet, person), number in counts.items():
        by_outlet[outlet] += number
        by_person[person] += number
    if len(by_outlet) < 2 or len(by_person) < 2:
        return None
    columns = [o for o in outlets if o in _most(by_outlet, list(outlets), MOST_OUTLETS)]
    rows = _most(by_person, sorted(by_person), MOST_SPEAKERS)
    most = max(counts.values())
    return WhomView(
        heads=tuple(_head(atlas, outlets[o]) for o in columns),
        rows=tuple(
            WhomRow(
                p,
                atlas.speaker_page(p),
                tuple(_cell(atlas, outlets[o][0], p, counts[o, p], most, first.get((o, p), "")) for o in columns),
            )
            for p in rows
        ),
        left_out=_left_out(len(outlets) - len(columns), len(by_person) - len(rows)),
    )


def _outlets(atlas: Atlas) -> dict[str, list[Article]]:
    found: dict[str, list[Article]] = {}
    for article in atlas.dossier.articles:
        found.setdefault(article.outlet or f"\0{article.id}", []).append(article)
    return found


def _most(counts: Counter[str], order: Sequence[str], number: int) -> list[str]:
    """Those with the highest counts; of equals the first in the order given."""
    return sorted((name for name in order if counts[name]), key=lambda name: -counts[name])[:number]


def _head(atlas: Atlas, articles: Sequence[Article]) -> WhomHead:
    return WhomHead(labels.outlet(articles[0]), tuple(atlas.badge(a) for a in articles[:_MOST_BADGES]))


def _cell(atlas: Atlas, of: Article, person: str, number: int, most: int, first: str) -> WhomCell:
    """The dot's area is as the number; it leads to the ``first`` of the outlet's articles on the speaker's page."""
    outlet = labels.outlet(of)
    if not number:
        return WhomCell("", "", f"{outlet}: no quotation of {person}", Html(""))
    radius = max(2.0, _RADIUS * sqrt(number / most))
    dot = (
        f'<svg class="dot {atlas.accents[of.id]}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">'
        f'<circle cx="12" cy="12" r="{radius:.1f}"/></svg>'
    )
    label = f"{outlet}: {labels.count(number, 'quotation')} of {person}"
    return WhomCell(f"{number:,}", f"{atlas.speaker_page(person)}#in-{first}", label, Html(dot))


def _left_out(outlets: int, speakers: int) -> str:
    parts = [labels.count(outlets, "outlet")] * bool(outlets) + [labels.count(speakers, "speaker")] * bool(speakers)
    return f"Left out for lack of room: {labels.listed(parts)} with fewer." if parts else ""
