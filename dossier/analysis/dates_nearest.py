"""Of which year a month is that is told without one before a thing: "the November vote"."""

import re
from datetime import date

from dossier.analysis.dates_terms import ORDINAL, D, M, Meaning, Y, month, month_of, spaced
from dossier.patterns import late

_OF_ONE_YEAR = rf"\b(?P<m>{M})\s(?:{D}{ORDINAL},?\s)?(?P<y>{Y})\b"
_IS_PAST = (
    r"\b(?:since|summari[sz]ed|summari[sz]es|described|describes|recalled|recalls|recounted|recounts|survived|attended|"
    r"reviewed|(?:killed|died|wounded|injured|hurt) in)\s$"
)
"""Behind which a thing is told that has been."""
_BACK = 20
"""Characters before the month in which such a word stands."""
_NEAR, _FAR = 4, 8
"""Months back up to which the one gone by is meant, and from which the one to come is; between, either may be."""


def nearest_month(found: re.Match[str], number: int, here: date) -> Meaning | None:
    """Of the one year with which the text prints that month, else the nearest, where one is much nearer.

    What is told as past is never after the day of the article.
    """
    if told := {m["y"] for m in spaced(_OF_ONE_YEAR).finditer(found.string) if month_of(m["m"]) == number}:
        return month(int(told.pop()), number) if len(told) == 1 else None
    back = (here.month - number) % 12
    is_past = late(_IS_PAST).search(found.string[max(0, found.start() - _BACK) : found.start()]) is not None
    if _NEAR < back < _FAR and not is_past:
        return None
    months = here.year * 12 + here.month - 1 - (back if back <= _NEAR or is_past else back - 12)
    return month(months // 12, months % 12 + 1)
