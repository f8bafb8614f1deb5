"""Months that come round each year: "may fish there between May and July" is a standing rule, no time to come."""

from dossier.analysis.dates import Dated
from dossier.model import Span
from dossier.patterns import compiled, late

_LAW = r"(?:agreements?|accords?|pacts?|treat(?:y|ies)|laws?|rules?|regulations?|licen[cs]es?|charters?|conventions?)"
_ONCE = r"(?:be|begin|start|open|reopen|close|end|leave|return|resume|move|come|take|go|happen|vote|meet)\b"
"""What is done once, whoever may do it."""
_RULE = (
    rf"\b[Uu]nder\b[^.;“”\"]{{0,80}}?\b{_LAW}\b[^.;“”\"]*? (?:may|can|must)(?: only| not)? (?!{_ONCE})"
    rf"|\b{_LAW}\b[^.;“”\"]{{0,60}}? (?:lets?|allows?|permits?|forbids?) (?![^.;]* to {_ONCE})"
    rf"|\bare (?:only )?(?:allowed|permitted) to (?!{_ONCE})"
)
_EACH = compiled(r"\b(?:[Ee]very|[Ee]ach) year\b")
_MONTH = 7
"""Characters of a month in ISO 8601."""


def is_yearly(text: str, sentence: Span, dated: Dated) -> bool:
    """Whether two months that no year stands with are those of a rule that holds each year."""
    if dated.precision != "interval" or not dated.inferred or len(dated.when) != 2 * _MONTH + 1:
        return False
    if _EACH.search(text, sentence.start, sentence.end):
        return True
    return late(_RULE).search(text, sentence.start, dated.span.start) is not None
