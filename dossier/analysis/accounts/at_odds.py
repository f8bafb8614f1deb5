"""Where a place tells otherwise what it carries of a statement: it is told there in the main at most.

Differences are looked for between the places of a statement, so that they are known after what each place claims. The
place stays: it tells of the same, and a reader is led to the difference.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations

from dossier.analysis.accounts.against import denies
from dossier.analysis.accounts.difference_labels import PLANNED_OR_DONE, WHETHER_SO
from dossier.analysis.accounts.no_difference import said
from dossier.analysis.accounts.numbers import Quantity, quantities_of
from dossier.analysis.clusters import components
from dossier.frozen import changed
from dossier.model import SLIGHT_TRAITS, Article, Discrepancy, Locator, Span, Statement, Support

_KINDS = ("number", "date", "place", "name", "attribution")
"""Kinds of which the sides cannot all be so; of the others a finder says it."""
_MERELY = (*SLIGHT_TRAITS, "transliteration")

_Sides = Mapping[str, Sequence[tuple[Locator, Discrepancy]]]
"""By article the sides of contradictions that stand in it."""


def with_differences(
    articles: Sequence[Article], statements: Iterable[Statement], discrepancies: Iterable[Discrepancy]
) -> tuple[Statement, ...]:
    """The statements, of whose places none that contradicts what it carries is said to tell it in full.

    ``Support.differs`` names the contradictions of which one side stands in what is carried of the statement and
    another, in other words, in the place; where one of these plans what the other did, those of planned or done of
    which either is a side. ``whole`` may become false, and of ``origins`` articles of several outlets that do not
    contradict it alike are no longer one voice. A place that denies what the statement tells is left out where no
    difference says so.
    """
    texts = {a.id: a.text for a in articles}
    outlets = {a.id: a.outlet for a in articles}
    sides: dict[str, list[tuple[Locator, Discrepancy]]] = defaultdict(list)
    for discrepancy in filter(contradicts, discrepancies):
        for side in discrepancy.sides:
            sides[side.article].append((side, discrepancy))
    return tuple(_parted(texts, outlets, _marked(texts, s, sides), sides) for s in statements)


def contradicts(discrepancy: Discrepancy) -> bool:
    """Whether the sides cannot all be so: neither another wording or spelling, nor the same told less exactly."""
    if discrepancy.opposed or discrepancy.about.startswith(WHETHER_SO):
        return True
    return discrepancy.kind in _KINDS and discrepancy.trait not in _MERELY


def _marked(texts: Mapping[str, str], statement: Statement, sides: _Sides) -> Statement:
    own = [found for found in sides.get(statement.article, ()) if found[0].span.overlaps(statement.span)]
    if not own and not any(support.ahead or support.denied for support in statement.support):
        return statement
    told = (_support(texts, s, s.of or statement.span, own, sides) for s in statement.support)
    return changed(statement, support=tuple(s for s in told if s.differs or not s.denied))


def _parted(
    texts: Mapping[str, str], outlets: Mapping[str, str | None], statement: Statement, sides: _Sides
) -> Statement:
    """Two accounts, however alike in words, where one contradicts the other; an outlet is one voice all the same."""
    told: dict[str, set[tuple[str, frozenset[str]]]] = defaultdict(set)
    for support in statement.support:
        for place, discrepancy in sides[support.article] if support.differs else ():
            if discrepancy.id in support.differs and place.span.overlaps(support.span):
                told[support.article].add((discrepancy.id, said(texts, place)))
    if not told:
        return statement
    voices: list[tuple[str, ...]] = []
    for voice in statement.origins:
        pairs = combinations(range(len(voice)), 2)
        links = [(n, m) for n, m in pairs if _is_one_voice(voice[n], voice[m], told, outlets)]
        voices += [tuple([voice[n] for n in group]) for group in components(len(voice), links)]
    return changed(statement, origins=tuple(sorted(voices)))


def _is_one_voice(
    a: str, b: str, told: Mapping[str, AbstractSet[tuple[str, frozenset[str]]]], outlets: Mapping[str, str | None]
) -> bool:
    return told.get(a) == told.get(b) or (outlets[a] is not None and outlets[a] == outlets[b])


def _support(
    texts: Mapping[str, str],
    support: Support,
    of: Span,
    own: Sequence[tuple[Locator, Discrepancy]],
    sides: _Sides,
) -> Support:
    told = [discrepancy for side, discrepancy in own if side.span.overlaps(of)]
    differs = [d.id for side, d in own if side.span.overlaps(of) and _says_otherwise(texts, support, side, d)]
    if support.ahead:
        told += [d for side, d in sides.get(support.article, ()) if side.span.overlaps(support.span)]
        differs += [d.id for d in told if d.opposed and d.about.startswith(PLANNED_OR_DONE)]
    return changed(support, whole=False, differs=tuple(dict.fromkeys(differs))) if differs else support


def _says_otherwise(texts: Mapping[str, str], support: Support, own: Locator, discrepancy: Discrepancy) -> bool:
    """Whether a side stands in the place which says something else than the statement's own: of three two may agree."""
    return any(
        p.article == support.article
        and p.span.overlaps(support.span)
        and not _may_both_be_so(texts, own, p)
        and (discrepancy.opposed or discrepancy.kind != "wording" or _denies(texts, own) != _denies(texts, p))
        and not (discrepancy.kind == "attribution" and _one_is_named_in_full(texts, own, p))
        for p in discrepancy.sides
    )


def _denies(texts: Mapping[str, str], side: Locator) -> bool:
    """Whether a side says that something is not so: of three that tell whether it is two agree."""
    return denies(texts[side.article], side.span)


def _may_both_be_so(texts: Mapping[str, str], a: Locator, b: Locator) -> bool:
    """Whether two sides say the same, or one leaves room for the number of the other: "at least 12" for "15"."""
    if said(texts, a) == said(texts, b):
        return True
    one, other = _quantity(texts, a), _quantity(texts, b)
    return bool(one and other and one.unit == other.unit and leaves_room(one, other))


def _one_is_named_in_full(texts: Mapping[str, str], a: Locator, b: Locator) -> bool:
    """Whether one side has all words of the other, and more: "Eva Lund" and "Lund" did the same."""
    one, other = said(texts, a), said(texts, b)
    return one <= other or other <= one


def leaves_room(one: Quantity, other: Quantity) -> bool:
    """Whether one of two numbers of the same leaves room for the other: "at least 12" for "15"."""
    return _has_room(one, other) or _has_room(other, one)


def _has_room(one: Quantity, other: Quantity) -> bool:
    if one.bound == "more":
        return other.bound == "more" or other.value >= one.value
    return one.bound == "less" and (other.bound == "less" or other.value <= one.value)


def _quantity(texts: Mapping[str, str], place: Locator) -> Quantity | None:
    return next((q for q in quantities_of(texts[place.article]) if q.span.overlaps(place.span)), None)
