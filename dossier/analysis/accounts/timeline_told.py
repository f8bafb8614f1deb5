"""What is told of a date: the stretch of its sentence that says what happened then."""

from collections.abc import Sequence

from dossier.analysis.reach import within_reach
from dossier.model import Span
from dossier.patterns import compiled, late

_WHOLE, _LEAST = 200, 90
"""Characters up to which a sentence is shown whole; of a longer one so many at least, around the date."""
_OPENS = compiled(
    r"[^\w]*(?:[A-Z\d]|(?:the|an?|he|she|it|they|we|you|this|these|those|there|his|her|its|their|our|all|both|many|"
    r"some|most|more|several|no|one|two|three|four|five|six|seven|eight|nine|ten)\b)"
)
"""How a clause begins that has its own subject."""
_RELATIVE = r"(?:which|who|whom|whose|where)\b"
_DETERMINED = (
    r"(\b(?:of|at|in|from|for|by|on|about|with|over|against) )?"
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|this|these|those|one|two)\b"
    r"(?= [\w“\"])(?! (?:at|in|on|with|to|of|for)\b)"
)
_NAME_AT_END = r"[A-Z][\w.’'-]*(?: (?:(?:of|the|and|for|de|van|von) )*[A-Z][\w.’'-]*)*\W*$"
"""How what a relative clause tells of begins: "his decision about the mill, which", not "aides of the mayor, who"; else
a name."""
_LEAST_NAMED = 50
"""Characters from which such a clause, with what it tells of, is enough to be read by itself."""
_NEAR = 25
"""Characters between the heads of what is named and of what that is of or about."""
_GAP = 4
"""Characters before a clause in which the mark that parts it from the one before it stands."""
_CONTENT = r"(?:that|whether|to)\b"
"""What a clause breaks off without: "was insisting | that she would stay"."""
_MARKS = ("“", '"')
"""One of these may stand right before what is told."""


def joined(a: Span, b: Span) -> Span:
    """The stretch from the first of two to the last."""
    return Span(min(a.start, b.start), max(a.end, b.end))


def told_of(text: str, sentence: Span, clauses: Sequence[Span], at: int, dated: Span) -> Span:
    """A short sentence whole; of a long one the clause of the date and those on which it depends, none too short.

    Of a clause that tells more of what is named before it ("the sale, which she announced on Monday") that and no
    more: what the sentence says beside it was done on another day.
    """
    named = _named_before(text, clauses, at)
    if named is not None:
        end = clauses[_with_content(text, clauses, at)].end
        if end - named >= _LEAST_NAMED:
            return within_reach(text, Span(named - (text[named - 1 : named] in _MARKS), end), dated)
    if sentence.end - sentence.start <= _WHOLE:
        return Span(sentence.start, sentence.start + len(sentence.of(text).rstrip()))
    first, last = _with_subject(text, clauses, at), at
    while clauses[last].end - clauses[first].start < _LEAST and (last + 1 < len(clauses) or first):
        if last + 1 < len(clauses):
            last += 1
        else:
            first = _with_subject(text, clauses, first - 1)
    told = Span(clauses[first].start, clauses[_with_content(text, clauses, last)].end)
    return within_reach(text, told, dated)


def _with_content(text: str, clauses: Sequence[Span], last: int) -> int:
    """The clause up to which a clause says what it breaks off before: "was insisting | that she would stay"."""
    while last + 1 < len(clauses) and late(_CONTENT).match(text, clauses[last + 1].start):
        last += 1
    return last


def _with_subject(text: str, clauses: Sequence[Span], first: int) -> int:
    """The clause from which on a clause has its subject: behind "Lund, a clerk, left" that is two before."""
    begun = first
    while first and (
        not _OPENS.match(text, clauses[first].start) or (first < begun and _is_aside(text, clauses[first]))
    ):
        first -= 1
    return first


def _is_aside(text: str, clause: Span) -> bool:
    """Whether what stands between commas and before a verb may say more of the subject before it."""
    return text[max(0, clause.start - _GAP) : clause.start].rstrip()[-1:] in (",", "—", "–")


def _named_before(text: str, clauses: Sequence[Span], at: int) -> int | None:
    """Where what a relative clause tells more of begins, right before it; None of another clause, or if not plain."""
    if not at or not late(_RELATIVE).match(text, clauses[at].start) or not _is_aside(text, clauses[at]):
        return None
    last = clauses[at - 1]
    found = [*late(_DETERMINED).finditer(text, last.start, last.end)]
    while len(found) > 1 and found[-1][1] and found[-1].start() - found[-2].end() <= _NEAR:
        found.pop()  # "her word on the mill, which": her word
    if found:
        return None if found[-1][1] else found[-1].start()
    name = late(_NAME_AT_END).search(text, last.start, clauses[at].start)
    return name.start() if name else None
