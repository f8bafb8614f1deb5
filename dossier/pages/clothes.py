"""What the pages wear: one style sheet and one script, put together of a file for each matter.

A page waits for every style sheet that it names before anything is shown: one file of 16 kB (packed) is there a second
earlier, on a phone, than seventeen small ones; and so with the scripts (docs/decisions/0046).
"""

from collections.abc import Callable

STYLES, SCRIPTS = "styles.css", "scripts.js"
"""Where they stand below the site's root."""

_STYLES = (
    "frame",  # the variables and what every page has: first, since the others build on it
    *("words", "summary", "pictures", "timeline", "quotes", "differences", "concordance", "matrix", "coverage"),
    *("article", "compare", "people", "contexts", "citing", "guide", "search", "reach"),
    "print",  # last: paper overrules
)
# In the order in which they need each other.
_SCRIPTS = (
    *("dossier", "reading", "asked", "comparing", "remarks", "filtering", "concordance"),
    *("stock", "finder", "unfound", "search", "drawer", "keys", "citing", "contexts", "addresses", "printing"),
)


def clothes(source: Callable[[str], str], title: str = "") -> dict[str, str]:
    """Path below ``docs/`` -> text. ``source`` gives a file of this package by its path; ``title`` heads each
    sheet of paper.

    A script that fails is told in the console and stops none of those behind it.
    """
    styles = (source(f"styles/{name}.css").strip() for name in _STYLES)
    scripts = (_guarded(source(f"scripts/{name}.js")) for name in _SCRIPTS)
    return {STYLES: "\n".join([*styles, _running_head(title), ""]), SCRIPTS: "\n".join([*scripts, ""])}


def _guarded(script: str) -> str:
    return f"try {{\n{script.strip()}\n}} catch (error) {{\n  console.error(error);\n}}"


def _running_head(title: str) -> str:
    """The title at the head of each sheet: a CSS string in which marks stand by their numbers and end nothing."""
    written = "".join(c if c.isalnum() or c in " ,.:;-" else f"\\{ord(c):X} " for c in " ".join(title.split()))
    return f'@page {{ @top-left {{ color: #444; content: "{written}"; font: 8pt serif; }} }}' if written else ""
