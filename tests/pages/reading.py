"""How tests read a page: as Python-Markdown and an HTML parser of its own give it back."""

from functools import cache
from xml.etree.ElementTree import Element

import html5lib  # type: ignore[import-untyped]
import markdown

from dossier.model import Dossier
from dossier.pages import render

EXTENSIONS = ("attr_list", "tables", "toc")


@cache
def parsed(page: str) -> Element:
    """The page as the publisher's Markdown makes it, front matter left out."""
    body = page.split("---\n", 2)[2] if page.startswith("---\n") else page
    made = markdown.markdown(body, extensions=list(EXTENSIONS))
    tree: Element = html5lib.parse(made, namespaceHTMLElements=False)
    return tree


def shown(element: Element) -> str:
    """The text that a proof mark speaks of: our own words left out, signs turned into what they stand for."""
    parts = [element.text or ""]
    for child in element:
        if child.get("data-cp"):
            parts.append(chr(int(child.get("data-cp", ""), 16)))
        elif "data-x" not in child.attrib and isinstance(child.tag, str):
            parts.append(shown(child))
        parts.append(child.tail or "")
    return "".join(parts)


def elements(tree: Element) -> list[Element]:
    return [e for e in tree.iter() if isinstance(e.tag, str)]


def ids(tree: Element) -> list[str]:
    return [e.attrib["id"] for e in elements(tree) if "id" in e.attrib]


def summary(dossier: Dossier) -> Element:
    """The page of the summary."""
    return parsed(render(dossier)["summary/index.md"])


def words(element: Element) -> str:
    """What an element says, white space as one space."""
    return " ".join("".join(element.itertext()).split())


def under(page: Element, name: str) -> Element:
    """The element with an id."""
    return next(e for e in elements(page) if e.get("id") == name)


def inside(page: Element, kind: str) -> list[Element]:
    """Elements of a class."""
    return [e for e in elements(page) if kind in e.get("class", "").split()]
