"""The pages' one style sheet, put together of a file for each kind of page.

A page waits for every style sheet that it names before anything is shown: one file of 60 kB is there a second
earlier, on a phone, than seventeen small ones (docs/decisions/0046).
"""

from collections.abc import Callable

STYLES = "styles.css"
"""Where it stands below the site's root."""
PARTS = (
    "frame",  # the variables and what every page has: first, since the others build on it
    "words",
    "summary",
    "pictures",
    "timeline",
    "quotes",
    "differences",
    "concordance",
    "matrix",
    "coverage",
    "article",
    "compare",
    "people",
    "contexts",
    "citing",
    "search",
    "print",  # last: paper overrules
)


def stylesheet(source: Callable[[str], str]) -> str:
    """The parts in order. ``source`` gives a file of this package by its path."""
    return "\n".join(source(f"styles/{part}.css").strip() + "\n" for part in PARTS)
