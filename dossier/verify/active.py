"""Nothing on a page acts: no event handlers, no scripts but the theme's own, no frames."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from selectolax.lexbor import LexborNode

from dossier.errors import Fault
from dossier.verify.built import BuiltPage, anchor_of

FORBIDDEN = "iframe,frame,object,embed,applet,portal,base,meta[http-equiv=refresh i]"
HINT = "text of a seed must go through the pages' escape filter: find what let this pass"
# Quick sieve over the whole file; only a page that it holds back is walked element by element.
_HANDLER = re.compile(r"[\s\"'/]on[a-z]+\s*=", re.IGNORECASE)
_SCRIPT_ADDRESS = re.compile(r"^[\s\x00-\x20]*(?:java|vb|live)script\s*:", re.IGNORECASE)
_OUTSIDE_STYLE = re.compile(r"(?:url\(\s*[\"']?|@import\s+[\"']?)(?:https?:)?//", re.IGNORECASE)
# What the theme writes anew on every page into its own script: the way back to the root.
_ROOT = re.compile(r'new URL\("[^"]*",location\)')


def active_parts(page: BuiltPage) -> Iterator[Fault]:
    """Whatever could act on this page by itself."""
    for node in page.tree.css(FORBIDDEN):
        yield _fault(page, node, f"a <{node.tag}> stands on the page")
    if page.content is not None:
        for node in page.content.css("script,style,link,meta,form"):
            yield _fault(page, node, f"a <{node.tag}> stands in the page's content")
    for node in page.tree.css(":is([href],[src],[action],[formaction])"):
        for name in ("href", "src", "action", "formaction"):
            if _SCRIPT_ADDRESS.match(node.attributes.get(name) or ""):
                yield _fault(page, node, f"{name} of <{node.tag}> runs a script: {node.attributes[name]!r}")
    for node in page.tree.css(":is([style],style)"):
        if _OUTSIDE_STYLE.search((node.attributes.get("style") or "") + (node.text() if node.tag == "style" else "")):
            yield _fault(page, node, "a style fetches something from outside of the site")
    if _HANDLER.search(page.html):
        yield from _handlers(page)


def _handlers(page: BuiltPage) -> Iterator[Fault]:
    for node in page.tree.css("*"):
        for name in node.attributes:
            if name.startswith("on"):
                yield _fault(page, node, f"<{node.tag}> has the event handler {name}")


def _fault(page: BuiltPage, node: LexborNode, problem: str) -> Fault:
    return page.fault(anchor_of(node), problem, HINT)


def inline_scripts(page: BuiltPage) -> frozenset[str]:
    """The scripts written into the page itself, the way back to the site's root taken out."""
    nodes = (node for node in page.tree.css("script:not([src])") if _runs(node))
    return frozenset(_ROOT.sub("", node.text(deep=True, separator="", strip=False)).strip() for node in nodes)


def _runs(node: LexborNode) -> bool:
    """A block of JSON (the theme's settings) is data: no browser runs it."""
    return "json" not in (node.attributes.get("type") or "")


def odd_scripts(pages: Sequence[tuple[BuiltPage, frozenset[str]]]) -> Iterator[Fault]:
    """Inline scripts that stand on some pages only.

    The theme writes its own on every page alike. What stands on fewer than half of
    them is nobody's whom we know.
    """
    times = Counter(script for _, scripts in pages for script in scripts)
    for page, scripts in pages:
        for script in sorted(scripts):
            if times[script] * 2 < len(pages):
                yield page.fault(None, f"an inline script that most pages don't have: {script[:60]!r}", HINT)
