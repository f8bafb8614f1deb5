"""The built site as it lies on the disk: pages parsed as a browser would, and the names of all files."""

import os
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from dossier.errors import Fault
from dossier.model import line_of

CONTENT = "article.md-content__inner"
"""Where MkDocs Material and Zensical alike put what a page's Markdown renders to."""

REFERRING = ":is([href],[src],[srcset],[poster],[action],[formaction],[background],[imagesrcset],[ping],object[data])"


@dataclass(frozen=True, eq=False)
class BuiltPage:
    """One HTML file. ``path`` is relative to the site, with forward slashes; ``shown`` is how messages call it."""

    path: str
    shown: str
    html: str

    @cached_property
    def tree(self) -> LexborHTMLParser:
        return LexborHTMLParser(self.html)

    @cached_property
    def content(self) -> LexborNode | None:
        """The element that holds the page's own content; None on a page that has none, such as one made elsewhere."""
        return self.tree.css_first(CONTENT)

    @cached_property
    def ids(self) -> list[str]:
        """Every id on the page, in document order, as often as it stands there."""
        return [node.attributes["id"] or "" for node in self.tree.css("[id]")]

    @cached_property
    def lower(self) -> bytes:
        """The file, its ASCII letters small, for a quick look at whether something is in it at all.

        Names of elements and attributes are written in it as they are: no reference stands for a letter of them.
        """
        return self.html.encode("utf-8", "replace").lower()

    @cached_property
    def inner(self) -> str:
        """What stands in the page's own content, written out again; nothing on a page that has none."""
        return (self.content and self.content.inner_html) or ""

    @cached_property
    def referring(self) -> list[tuple[LexborNode, dict[str, str | None]]]:
        """Every element that names an address, with its attributes, which are costly to ask for."""
        return [(node, node.attributes) for node in (*self.tree.css(REFERRING), *self.xlinks)]

    @cached_property
    def xlinks(self) -> list[LexborNode]:
        """Elements of drawings with ``xlink:href``, which no selector finds."""
        if b"xlink:href" not in self.lower:
            return []
        return [node for node in self.tree.css("svg, svg *") if "xlink:href" in node.attributes]

    @property
    def url(self) -> str:
        """The page's address relative to the site's root: ``articles/an-id/``."""
        return self.path.removesuffix("index.html") if self.path.endswith("index.html") else self.path

    def fault(self, anchor: str | None, problem: str, hint: str) -> Fault:
        """A fault at an element's id; of the whole page where the anchor is None or not there."""
        offset = self.html.find(f'id="{anchor}"') if anchor else -1
        line = line_of(self.html, offset) if offset >= 0 else 0
        return Fault(self.shown, line, f"#{anchor}: {problem}" if anchor else problem, hint)


@dataclass(frozen=True, eq=False)
class BuiltSite:
    """A folder made by the publisher, and the names of all files in it (relative, forward slashes).

    ``odd`` are the names of what is neither file nor folder: links, which are not followed, pipes, devices.
    """

    root: Path
    files: frozenset[str] = field(default_factory=frozenset)
    odd: frozenset[str] = field(default_factory=frozenset)

    @classmethod
    def at(cls, root: Path) -> "BuiltSite":
        files: set[str] = set()
        odd: set[str] = set()
        folders = [""]
        while folders:
            inside = folders.pop()
            try:
                found = os.scandir(root / inside)
            except OSError:  # what should be in it is missed
                continue
            with found as entries:
                for entry in entries:
                    path = inside + entry.name
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(f"{path}/")
                    else:
                        (files if entry.is_file(follow_symlinks=False) else odd).add(path)
        return cls(root, frozenset(files), frozenset(odd))

    def shown(self, path: str) -> str:
        """How messages call a file of the site."""
        return (self.root / path).as_posix()

    def read(self, path: str) -> bytes:
        return (self.root / path).read_bytes()

    def size(self, path: str) -> int:
        """Bytes of a file; 0 of one that is gone."""
        with suppress(OSError):
            return (self.root / path).stat().st_size
        return 0

    def page(self, path: str) -> BuiltPage:
        """An HTML file. Bytes that are not UTF-8 read as U+FFFD: as a difference."""
        return BuiltPage(path, self.shown(path), self.read(path).decode("utf-8", "replace"))

    def pages(self) -> list[str]:
        """Every HTML file, in order."""
        return sorted(path for path in self.files if path.endswith(".html"))


def anchor_of(node: LexborNode) -> str | None:
    """The id of the nearest element around a node that has one, the node's own first."""
    at: LexborNode | None = node
    while at is not None:
        if found := at.attributes.get("id"):
            return found
        at = at.parent
    return None
