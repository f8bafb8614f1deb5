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
    *("article", "compare", "people", "contexts", "citing", "search"),
    "print",  # last: paper overrules
)
# In the order in which they need each other.
_SCRIPTS = (
    *(
        "dossier",
        "reading",
        "asked",
        "comparing",
        "remarks",
        "filtering",
        "concordance",
        "stock",
        "finder",
        "unfound",
        "search",
    ),
    *("keys", "citing", "contexts", "addresses"),
)


def clothes(source: Callable[[str], str]) -> dict[str, str]:
    """Path below ``docs/`` -> text. ``source`` gives a file of this package by its path.

    A script that fails is told in the console and stops none of those behind it.
    """
    styles = (source(f"styles/{name}.css").strip() for name in _STYLES)
    scripts = (_guarded(source(f"scripts/{name}.js")) for name in _SCRIPTS)
    return {STYLES: "\n".join([*styles, ""]), SCRIPTS: "\n".join([*scripts, ""])}


def _guarded(script: str) -> str:
    return f"try {{\n{script.strip()}\n}} catch (error) {{\n  console.error(error);\n}}"
