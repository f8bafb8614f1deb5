"""The day of what a text dates and names again: of "the opening", where it has told that "the pier opened on 3 May"."""

from collections.abc import Iterator, Sequence

from dossier.analysis.accounts.roots import root
from dossier.analysis.dates import Dated
from dossier.analysis.likeness import tokens_of
from dossier.model import Span
from dossier.patterns import late

Told = tuple[Span, Dated]
"""A date, and the clause that says what was then."""

_NAMED = (
    r"\s(?!an?\s|another\s|any\s|every\s)(?:(?:the|its|his|her|their|this|that|he|she|it|they|those|these)\s)?"
    r"(?P<named>[\w’'][\w’' -]{1,80}?)"
    r"(?=\s*[.,;:!?”\"()—–]|\s(?:and|but|in|at|on|when|where|while|as|to|for|because|by|with|from|was|were|is|had)\b|$)"
)
"""What is named behind "three weeks after"."""
_CAME = frozenset("held place happened came began took was were".split())
"""One of these stands in a clause that says when something named by a noun was: "the vote was held on Tuesday"."""


def day_of_deed(text: str, end: int, told: Sequence[Told], fine: Sequence[str]) -> Dated | None:
    """The date of what is named right behind ``end``, told before to one of the precisions that are ``fine``.

    All words of the name are in the clause of that date, by their roots. None where no date is told of it, or two.
    """
    found = late(_NAMED).match(text, end)
    named = _words(text, Span(*found.span("named"))) if found else {}
    if not named:
        return None
    dates = [d for clause, d in told if d.precision in fine and _tells(named, _words(text, clause))]
    return dates[0] if len({d.when for d in dates}) == 1 else None


def _words(text: str, span: Span) -> dict[str, str]:
    """Words of a stretch that are more than grammar, as printed, by their roots; and what says that a thing came."""
    tokens = tokens_of(text)
    words = ((tokens.stems[n], tokens.words[n].lower()) for n in tokens.within(span))
    return {root(stem) if stem else word: word for stem, word in words if stem or word in _CAME}


def _tells(named: dict[str, str], clause: dict[str, str]) -> bool:
    """Whether a clause tells the deed itself: by its verb, by its doer as well, or that it came."""
    if not named.keys() <= clause.keys():
        return False
    return len(named) > 1 or not _CAME.isdisjoint(clause) or any(_verbs(named, clause))


def _verbs(named: dict[str, str], clause: dict[str, str]) -> Iterator[bool]:
    """Of each word whether the clause has it as a verb: in another form than one of number."""
    for name, word in named.items():
        there = clause[name]
        yield there.endswith("ed") or there.rstrip("s") != word.rstrip("s")
