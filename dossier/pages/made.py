"""How a page that dossier has made is known: by a line right after its front matter."""

import re

from dossier.pages.templating import MARKER

# Where the marker must stand: a page written by hand may speak of it further down.
_FRONT_MATTER = rb"---\r?\n(?:(?!---\s).*\n)*---[ \t]*\r?\n"
_MARKED = re.compile(_FRONT_MATTER + rb"\s*" + re.escape(MARKER.encode()) + rb"\r?$", re.MULTILINE)


def is_made(content: bytes) -> bool:
    """Whether Markdown, of which the beginning is enough, is a page that dossier has made."""
    return bool(_MARKED.match(content))
