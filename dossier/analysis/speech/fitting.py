"""What a mention may stand for, and whether a pronoun may mean somebody: by title, given name and place."""

from bisect import bisect_right
from collections.abc import Sequence

from dossier.analysis.names_by_sex import sex_of
from dossier.analysis.speech import lexicon
from dossier.analysis.speech.marks import Marked
from dossier.analysis.speech.namings import fold_title, not_a_person
from dossier.analysis.speech.people import Register
from dossier.analysis.speech.phrases import is_agent
from dossier.analysis.speech.tokens import Mention, Unit
from dossier.patterns import compiled

_ROW = compiled(
    r"[^\W\d_a-z][\w.’'-]*(?: [^\W\d_a-z][\w.’'-]*)*(?<!'s)(?<!’s)(?:,? and|,)(?: (?:the )?[^\W\d_a-z][\w.-]*)* "
)
"""From one name of a row to the next: "Ann Example and ", "Ann Example, Mayor "."""
_SINGLE = ("she", "he")


def in_marks(marked: Sequence[Marked], starts: Sequence[int], offset: int) -> bool:
    """Does a name at an offset stand in somebody's words, which begin at ``starts``?"""
    at = bisect_right(starts, offset)
    return at > 0 and offset < marked[at - 1].whole.end


def row_around(text: str, starts: Sequence[int], at: int) -> tuple[int, int]:
    """Which of the names that stand at ``starts`` are told in one row with that of the number ``at``: the first and
    the last."""
    first = last = at
    while first > 0 and _ROW.fullmatch(text, starts[first - 1], starts[first]):
        first -= 1
    while last + 1 < len(starts) and _ROW.fullmatch(text, starts[last], starts[last + 1]):
        last += 1
    return first, last


def joined_row(text: str, starts: Sequence[int], at: int) -> range:
    """The numbers of the names of a row joined by "and", "Ann Example and Ines Vaz", in which the name ``at`` stands;
    of "Ann Example, Ines Vaz's sister" that alone."""
    first, last = row_around(text, starts, at)
    return range(first, last + 1) if " and " in text[starts[first] : starts[last]] else range(at, at + 1)


def between_marks(text: str, at: int) -> bool:
    """Whether a name stands in somebody's quoted words: a pronoun outside them seldom means it."""
    lead = text[text.rfind("\n", 0, at) + 1 : at]
    return lead.count("\u201c") > lead.count("\u201d") or lead.count('"') % 2 == 1


def is_person(name: str) -> bool:
    """Does a name as credited look like one person's, rather than a body's or a group's?"""
    words = name.split()
    low = [w.lower().rstrip(".") for w in words]
    if not words[-1][:1].isupper() or not_a_person(low) or "and" in low:
        return False
    return low[-1] not in lexicon.PRONOUNS and not is_agent(low[-1]) and (len(words) > 1 or not name.isupper())


def fits(register: Register, name: str, pronoun: str) -> bool:
    """May the pronoun stand for the person, by title and given name? True where nothing is known."""
    if pronoun not in _SINGLE:
        return True
    told, other = (register.female, register.male) if pronoun == "she" else (register.male, register.female)
    if (name in told) != (name in other):
        return name in told
    return sex_of(name.split()[0]) in ("", pronoun)


def bare(printed: str) -> str:
    """A mention as printed, without the article before it."""
    for article in ("the ", "The ", "a ", "A ", "an ", "An "):
        if printed.startswith(article) and len(printed) > len(article):
            return printed[len(article) :]
    return printed


def joins_names(unit: Unit, phrase: Mention) -> bool:
    """Example and Sample: are two names joined, of which one is known to nobody, rather than two titles of one?"""
    joint = next((at for at in range(phrase.first + 1, phrase.head) if unit.low[at] == "and"), 0)
    names = joint > 0 and all(unit.is_capital(at) for at in (joint - 1, joint + 1, phrase.head))
    return names and fold_title(unit.low[joint - 1]) not in lexicon.TITLES
