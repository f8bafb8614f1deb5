"""Nothing on a page acts by itself: no event handlers, no frames, no scripts in its content, no style from outside."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from dossier.errors import Fault
from dossier.verify.built import BuiltPage, BuiltSite, anchor_of

FORBIDDEN = "iframe,frame,object,embed,applet,portal,base,meta[http-equiv=refresh i]"
HINT = "text of a seed must go through the pages' escape filter: find what let this pass"
# Quick sieves over the whole file, in small letters; only a page that one holds back is walked element by element.
_MAY_BE_FORBIDDEN = re.compile(rb"<(?:iframe|frame|object|embed|applet|portal|base)")
_MAY_BE_STYLED = re.compile(rb"style\s*=")
_HANDLER = re.compile(rb"on[a-z]+\s*=")
_BEFORE_HANDLER = frozenset(b" \t\n\r\f\v\"'/")
# And over the content as written out again, where a name stands right after its bracket.
_MAY_ACT = re.compile(r"<(?:script|style|link|meta|form)")
_SCRIPT_ADDRESS = re.compile(r"^[\s\x00-\x20]*(?:java|vb|live)script\s*:", re.IGNORECASE)
# An address between marks or brackets, as in url(), @import and image-set(); those of data: are within the page.
_OUTSIDE_STYLE = re.compile(r"[\"'(]\s*(?:https?:)?//", re.IGNORECASE)
_DATA_ADDRESS = re.compile(r"url\(\s*(?:\"data:[^\"]*\"|'data:[^']*'|data:[^)]*)\s*\)", re.IGNORECASE)
_ADDRESSES = ("href", "src", "action", "formaction", "xlink:href")


def active_parts(page: BuiltPage) -> Iterator[Fault]:
    """Whatever could act on this page by itself."""
    lower = page.lower
    for node in page.tree.css(FORBIDDEN) if b"http-equiv" in lower or _MAY_BE_FORBIDDEN.search(lower) else ():
        yield _fault(page, node, f"a <{node.tag}> stands on the page")
    if page.content is not None and _MAY_ACT.search(page.inner):
        for node in page.content.css("script,style,link,meta,form"):
            yield _fault(page, node, f"a <{node.tag}> stands in the page's content")
    for node, attributes in page.referring:
        for name in _ADDRESSES:
            if (address := attributes.get(name)) and ":" in address and _SCRIPT_ADDRESS.match(address):
                yield _fault(page, node, f"{name} of <{node.tag}> runs a script: {address!r}")
    for node in page.tree.css(":is([style],style)") if b"<style" in lower or _MAY_BE_STYLED.search(lower) else ():
        if _from_outside((node.attributes.get("style") or "") + (node.text() if node.tag == "style" else "")):
            yield _fault(page, node, "a style fetches something from outside of the site")
    if any(lower[found.start() - 1] in _BEFORE_HANDLER for found in _HANDLER.finditer(lower)):
        yield from _handlers(page)


def _handlers(page: BuiltPage) -> Iterator[Fault]:
    for node in page.tree.css("*"):
        for name in node.attributes:
            if name.startswith("on"):
                yield _fault(page, node, f"<{node.tag}> has the event handler {name}")


def _fault(page: BuiltPage, node: LexborNode, problem: str) -> Fault:
    return page.fault(anchor_of(node), problem, HINT)


def outside_styles(site: BuiltSite) -> Iterator[Fault]:
    """Style sheets of the site that fetch something from elsewhere."""
    for path in sorted(p for p in site.files if p.endswith(".css")):
        if _from_outside(site.read(path).decode("utf-8", "replace")):
            hint = "put a copy of what it fetches beside it: nothing leaves a reader's machine"
            yield Fault(site.shown(path), 0, "the style sheet fetches something from outside of the site", hint)


def _from_outside(style: str) -> bool:
    return "//" in style and bool(_OUTSIDE_STYLE.search(_DATA_ADDRESS.sub("", style)))
