"""Patterns that are compiled when a text first asks for them.

To compile a pattern takes as long as to search the sentences of several articles with it, and longest where a class
holds marks of more than one script (``[\\w’'-]``): ``re`` then makes a table of 65,536 characters.
"""

import re
from functools import cache


@cache
def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Compiled once, when it is first asked for: most dossiers need few of those that are asked for this way."""
    return re.compile(pattern, flags)
