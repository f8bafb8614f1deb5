"""Proof marks: an element with ``data-a`` and ``data-s`` claims to show a stretch of a seed, and is held to it.

Our own words inside such an element carry ``data-x`` and are left out; a ``data-cp``
stands for the one code point that HTML cannot carry, a ``data-w`` for so many characters that are withheld.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from selectolax.lexbor import LexborNode

from dossier.errors import Fault
from dossier.model import WITHHELD, Article, Locator, Span
from dossier.verify.built import BuiltPage, anchor_of

_LENGTHS = 7
"""Digits of a length: a page that claims more is wrong without our making so long a text."""
REBUILD = "the page was changed after it was built, or built from other seeds: build again"


@dataclass(frozen=True)
class Proofs:
    """What one page proves: how many stretches it shows, and under which ids they stand."""

    count: int = 0
    under: Mapping[str, Sequence[Locator]] = field(default_factory=dict)
    """Proven stretches by the id of the last anchor that stands before or around them, in document order.

    Of an anchor inside a stretch it is the rest of that stretch, from the anchor on.
    """


def shown_text(node: LexborNode) -> str:
    """The text that an element shows of a seed: all of it but for our own words."""
    child = node.first_child
    if child is not None and child.is_text_node and child.next is None:
        return child.text_content or ""
    if node.css_first("[data-x]") is None:
        return node.text(deep=True, separator="", strip=False)
    return "".join(_stretches(node))


def _stretches(node: LexborNode) -> Iterator[str]:
    child = node.first_child
    while child is not None:
        yield from _shown(child)
        child = child.next


def _shown(node: LexborNode) -> Iterator[str]:
    if node.is_text_node:
        yield node.text_content or ""
    elif node.is_element_node:
        attributes = node.attributes
        if "data-x" not in attributes:
            yield from _stretches(node)
        elif (size := attributes.get("data-w")) and size.isdecimal():
            yield WITHHELD * int(size[:_LENGTHS])
        elif code := attributes.get("data-cp"):
            yield chr(int(code, 16)) if _is_code_point(code) else "\ufffd"


def _is_code_point(code: str) -> bool:
    return 4 <= len(code) <= 6 and all(c in "0123456789ABCDEFabcdef" for c in code) and int(code, 16) < 0x110000


class Claims:
    """What proof marks name, looked up in the seeds once for each stretch: most of them are shown on several pages."""

    def __init__(self, articles: Mapping[str, Article]) -> None:
        self._articles = articles
        self._known: dict[tuple[str | None, str | None], tuple[Locator, str]] = {}

    def of(self, attributes: Mapping[str, str | None]) -> tuple[Locator, str] | str:
        """The place that a mark names and the words there, or what is wrong with the mark."""
        key = attributes.get("data-a"), attributes.get("data-s")
        if (known := self._known.get(key)) is not None:
            return known
        claim = _claim(attributes, self._articles)
        if isinstance(claim, str):
            return claim
        self._known[key] = found = (claim, claim.span.of(self._articles[claim.article].text))
        return found


def read_proofs(page: BuiltPage, claims: Claims, anchors: Collection[str]) -> tuple[Proofs, list[Fault]]:
    """Hold every proof mark of a page to its seed.

    ``anchors`` are the ids of the things the page shows (quotations, statements,
    pieces …): what stands between one of them and the next belongs to the first.
    """
    faults: list[Fault] = []
    under: dict[str, list[Locator]] = {}
    count, anchor = 0, ""
    stretches: _Known = {}
    # Of a page that is asked for nothing by its id, marks alone are looked at.
    for node in page.tree.css(":is([id],[data-a],[data-s])" if anchors else ":is([data-a],[data-s])"):
        attributes = node.attributes
        is_mark = "data-a" in attributes or "data-s" in attributes
        if (own := attributes.get("id")) and own in anchors:
            anchor = own
            under.setdefault(anchor, [])
            if not is_mark and (rest := _rest(node, claims, stretches)):
                under[anchor].append(rest)
        if not is_mark:
            continue
        count += 1
        claim = claims.of(attributes)
        if isinstance(claim, str):
            faults.append(page.fault(anchor_of(node) or anchor, claim, REBUILD))
            continue
        place, expected = claim
        if (found := shown_text(node)) != expected:
            origin = f"the seed ({place.article} {place.span.start}-{place.span.end})"
            faults.append(page.fault(anchor_of(node) or anchor, difference(expected, found, origin), REBUILD))
        elif anchor:
            under[anchor].append(place)
    return Proofs(count, under), faults


_Known = dict[int, dict[int, int]]
"""Of elements that show a stretch, where in it those with an id begin; all by their place in memory."""


def _rest(node: LexborNode, claims: Claims, known: _Known) -> Locator | None:
    """Of the stretch in which an element stands, what comes from the element on; None outside of any."""
    around = node
    while "data-s" not in around.attributes:
        if (parent := around.parent) is None:
            return None
        around = parent
    claim = claims.of(around.attributes)
    if isinstance(claim, str):
        return None
    if around.mem_id not in known:
        _note_beginnings(around, 0, known.setdefault(around.mem_id, {}))
    before = known[around.mem_id][node.mem_id]
    if before >= len(claim[1]):
        return None
    place = claim[0]
    return Locator(place.article, Span(place.span.start + before, place.span.end))


def _note_beginnings(element: LexborNode, before: int, found: dict[int, int]) -> None:
    """After how many characters of the stretch each element with an id begins; ``before``: those before ``element``.

    One walk for all, since a paragraph may hold thousands.
    """
    child = element.first_child
    while child is not None:
        if child.is_element_node:
            if "id" in child.attributes:
                found[child.mem_id] = before
            _note_beginnings(child, before, found)
        before += sum(map(len, _shown(child)))
        child = child.next


def _claim(attributes: Mapping[str, str | None], articles: Mapping[str, Article]) -> Locator | str:
    """The place that a mark names, or what is wrong with it."""
    name, stretch = attributes.get("data-a") or "", attributes.get("data-s") or ""
    article = articles.get(name)
    if article is None:
        return f"a proof mark names the article {name!r}, which is not among the seeds"
    start, dash, end = stretch.partition("-")
    if not (dash and start.isdecimal() and end.isdecimal() and int(start) < int(end) <= len(article.text)):
        return f"a proof mark names the stretch {stretch!r} of {name}, which has {len(article.text)} characters"
    return Locator(name, Span(int(start), int(end)))


def difference(expected: str, found: str, origin: str) -> str:
    """Where two texts part: the words around the first character that differs. ``origin`` names what is right."""
    pairs = enumerate(zip_longest(expected, found))
    at = next((i for i, (a, b) in pairs if a != b), len(expected))
    return f"here stands {_around(found, at)}, {origin} has {_around(expected, at)}"


def _around(text: str, at: int, reach: int = 24) -> str:
    start, end = max(0, at - reach), at + reach
    return repr(("…" if start else "") + text[start:end] + ("…" if end < len(text) else ""))


def uncovered(text: str, wanted: Span, spans: Iterable[Span]) -> Span | None:
    """The first stretch of ``wanted`` that no span covers and that is not white space alone."""
    at = wanted.start
    for span in sorted(spans):
        if span.start > at and (gap := _ink(text, at, min(span.start, wanted.end))):
            return gap
        at = max(at, span.end)
        if at >= wanted.end:
            return None
    return _ink(text, at, wanted.end)


def _ink(text: str, start: int, end: int) -> Span | None:
    return Span(start, end) if start < end and text[start:end].strip() else None
