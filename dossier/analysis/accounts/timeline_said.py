"""Whether a date is that of a saying, or of what is told in it."""

from bisect import bisect_left

from dossier.analysis.dates import Dated
from dossier.analysis.dates_terms import MONTH_NAMES, WEEKDAY, WEEKDAYS
from dossier.analysis.likeness import tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.analysis.tokens import Tokens
from dossier.model import Span
from dossier.patterns import late

_SAYS = marked(
    "say says said saying tell tells told telling add adds added write writes wrote explained explains noted notes "
    "argued argues insisted insists remarked commented stated stressed reiterated acknowledged conceded "
    "suggested claimed replied responded reported".split()
)
_TELLS = frozenset(("tell", "tells", "told", "telling"))
_SUBJECTS = frozenset("the that he she it they we i there his her their its a an this these those".split())
_CALENDAR = frozenset(
    (*(name.capitalize() for name in WEEKDAYS), *MONTH_NAMES, "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec")
)
_MARKS = ",”\"’'"
"""What stands before a saying that has its subject behind it: "“It sank,” said Lund"."""
_BACK = 20
"""Characters in which that, and the saying, stand before the name of who says it."""
_MOST_NAMED = 10
"""Words of who says it, between a comma and the saying."""
_ENDS = r"\s*(?:[.!?;”\"—–]|,(?!\s?[“\"])|$)"
"""What follows a saying that has what is said before it: "It sank on Monday, the town said."."""
_ENDS_SOON = (
    rf"\s(?:in|at|on|to|during|after|through|via|late|early|yesterday|today|{WEEKDAY})\b"
    r"(?:\s(?!that\b|will\b|would\b|had\b|was\b|were\b|is\b|are\b)[\w’'-]+){0,7}(?:[.!?;]|$)"
)
"""The same, where it says when or how, too: "the town said in a letter."."""


def is_saying(text: str, clause: Span, dated: Dated) -> bool:
    """Is it when something was said? "The mayor said on Monday", "On Monday the mayor said".

    "She said the boat sank on Monday" dates the sinking: what is said begins with a subject of its own. So does "The
    boat sank on Monday, she said".
    """
    tokens = tokens_of(text)
    sayings, whole = places_of(text, _SAYS), tokens.within(clause)
    start, end = bisect_left(tokens.starts, dated.span.start), bisect_left(tokens.starts, dated.span.end)
    at = bisect_left(sayings, start)
    if at and sayings[at - 1] >= whole.start:
        return not _tells_what(text, tokens, sayings[at - 1], start)
    at = bisect_left(sayings, end)
    return at < len(sayings) and sayings[at] < whole.stop and not _trails(text, tokens, dated.span, clause, sayings[at])


def _tells_what(text: str, tokens: Tokens, said: int, date: int) -> bool:
    """Whether what is said begins between a saying and a date: "said the boat", "told them that", "said Lund left"."""
    words = tokens.words[said + 1 : date]
    if not words:
        return False
    if "that" in words[1:]:
        return True
    return tokens.words[said] not in _TELLS and (words[0] in _SUBJECTS or _names_a_doer(text, tokens, said, words))


def _names_a_doer(text: str, tokens: Tokens, said: int, words: list[str]) -> bool:
    """Whether a name that is not who says it stands right behind a saying, and more behind that."""
    begins = tokens.starts[said + 1]
    named = words[0][0].isupper() and words[0] not in _CALENDAR and text[begins - 1] == " "
    return named and len(words) > 1 and text[max(0, begins - _BACK) : tokens.starts[said]].rstrip()[-1:] not in _MARKS


def _trails(text: str, tokens: Tokens, date: Span, clause: Span, said: int) -> bool:
    """Whether a saying comes after all that is said, behind a comma: the date is of what is told."""
    between = text[date.end : tokens.starts[said]]
    _, comma, named = between.rpartition(",")
    words = named.strip(_MARKS + " ").split()
    if not comma or len(words) > _MOST_NAMED:
        return False
    if not words:
        return between.startswith(",") and text[clause.start : date.start].rstrip()[-1:] not in _MARKS
    end = tokens.ends[said]
    is_fronted = date.start == clause.start
    return bool(late(_ENDS).match(text, end) or (not is_fronted and late(_ENDS_SOON).match(text, end)))
