"""A built page in two halves: what the theme writes around the content, and the content, each parsed by itself.

Of nearly every page the content is to the last byte what its Markdown renders to. Such a page need not be parsed
whole and laid beside that: it is what its halves are, where neither reaches into the other. The theme's half must
leave the reader of HTML among plain boxes with nothing pending where the content begins, and the content, read in
the same boxes, must leave it there. A page of which this is not certain is read whole (`reading.py`).
"""

import re
from dataclasses import dataclass
from html import unescape

from dossier.verify.built import CONTENT, BuiltPage

_BEGINNING, _END = '<article class="md-content__inner', "</article>"
_DOCTYPE, _SPACES = "<!doctype html>", " \t\n\r\f"
HOLD = "\ue000\ue001"
"""Stands in the theme's half for the content: text, around which whatever is pending would show."""
_BOXES = frozenset({"html", "body", "div", "main"})
"""What may be open around the content: nothing that reads its inside in a way of its own, and no formatting."""

_ATTRIBUTE = (
    # One that acts, or names an address otherwise than a link does; a style that fetches.
    "(?!href|on|(?:src|srcset|poster|action|formaction|background|imagesrcset|ping|data)(?![a-z-]))"
    r'(?!style=(?:[^"]|"[^"]*(?://|&)))(?:[a-z][a-z0-9-]*+|viewBox|preserveAspectRatio)'
    '(?:="[^"<>]*+"|=[a-z0-9-]++(?=[ />])|(?=[ />]))'
)
_PLAIN = re.compile(
    r"(?:[^<]++|</[a-z][a-z0-9]*+>|<!--[^<>-]*+-->|<title>[^<]*+</title>"
    rf'|<a(?: (?:href="[^"<>]*+"|{_ATTRIBUTE}))*+ ?/?>'
    # No element whose inside is no HTML, that a page has once, that reads otherwise what is in it, or that acts.
    r"|<(?!(?:a|html|head|title|base|link|meta|body|frameset|frame|noframes|iframe|noembed|object|embed|applet|portal"
    r"|script|noscript|template|style|textarea|plaintext|listing|xmp|select|form|image|img|math|source|video|audio)\b)"
    rf"[a-z][a-z0-9]*+(?: {_ATTRIBUTE})*+ ?/?>)*+"
)
"""HTML in which every ``<`` begins a tag that is written plainly, and in which nothing acts or fetches."""
_HREF = re.compile(r' href="([^"<>]*)"')
_ODD_REFERENCE = re.compile(r"&(?!(?:amp|lt|gt|quot|#[0-9]{1,6});)")
_TABLE = re.compile("<table", re.IGNORECASE)
_NAMED = re.compile(r"<a [^<>]*\bname=")
_MARKED = re.compile(r"data-(?:a|s|was)\b", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class Halves:
    """A page whose content is what it must be. Both halves are pages of their own."""

    frame: BuiltPage
    """All but the content: nothing on it is marked as words of a seed."""
    inside: BuiltPage
    """The content alone, in boxes like those that it stands in."""
    addresses: tuple[str, ...]
    """Of each link in the content, as often as it stands there: each is an <a>."""


def halves(page: BuiltPage, content: str) -> Halves | None:
    """The halves of a page that has this content, white space at its ends aside; None where that is not certain."""
    wanted = content.strip(_SPACES)
    if "md-content__inner" in wanted or not _PLAIN.fullmatch(wanted) or (addresses := _addresses(wanted)) is None:
        return None
    if (cut := _cut(page.html, wanted)) is None or _MARKED.search(cut[0]):
        return None
    frame = BuiltPage(page.path, page.shown, cut[0])
    if (boxes := _boxes(frame)) is None:
        return None
    opened = "".join(f"<{name}>" for name in boxes)
    inside = BuiltPage(page.path, page.shown, f'{_DOCTYPE}{opened}{_BEGINNING}">{cut[1]}{_END}<i></i>')
    return Halves(frame, inside, addresses) if _stays_inside(inside, boxes) else None


def _cut(html: str, content: str) -> tuple[str, str] | None:
    """The page with something else in the place of its content, and what stood there."""
    first = start = html.find(">", html.find(_BEGINNING)) + 1
    while html[start : start + 1] and html[start] in _SPACES:
        start += 1
    after = start + len(content)
    end = html.find(_END, after)
    if not html.startswith(content, start) or end < 0 or html[after:end].strip(_SPACES):
        return None
    # What stands in an open table is put before it, and read as a part of it all the same.
    if HOLD in html or not html[:64].strip().lower().startswith(_DOCTYPE) or _TABLE.search(html, 0, first):
        return None
    return html[:first] + HOLD + html[end:], html[first:end]


def _boxes(frame: BuiltPage) -> list[str] | None:
    """The elements around the content, outermost first; None where they are no plain boxes or something is pending."""
    found = frame.tree.css(CONTENT)
    held = found[0].first_child if len(found) == 1 else None
    if held is None or held.next is not None or held.text_content != HOLD:
        return None
    names: list[str] = []
    at = found[0].parent
    while at is not None and at.is_element_node:
        names.insert(0, at.tag or "")
        at = at.parent
    return names if set(names) <= _BOXES and names[:2] == ["html", "body"] and found[0].tag == "article" else None


def _stays_inside(inside: BuiltPage, boxes: list[str]) -> bool:
    """Whether the content closes what it opens and nothing else: what follows it stands right beside it."""
    at = inside.content
    after = at.next if at is not None else None
    if at is None or after is None or after.tag != "i" or after.first_child is not None or after.next is not None:
        return False
    for name in reversed(boxes):
        if at.prev is not None and not (at.tag == "body" and at.prev.tag == "head"):
            return False
        at = at.parent
        if at is None or at.tag != name or (at.next is not None):
            return False
    return True


def _addresses(html: str) -> tuple[str, ...] | None:
    """Every address in plain HTML; None where one may stand otherwise than in a plain link."""
    found = _HREF.findall(html)
    if " name=" in html and _NAMED.search(html):
        return None
    if html.count("href") != len(found) or any(map(_ODD_REFERENCE.search, (one for one in found if "&" in one))):
        return None
    return tuple(unescape(address) if "&" in address else address for address in found)
