"""Whether a stretch counts many, and another tells of the first alone: two facts, whatever words they share."""

from dossier.model import Span
from dossier.patterns import late

_FIRST = r"(?i)\bthe (?:very )?first\b(?! (?:half|time|half-time|day|week|month|year|quarter|place|round|term|lady)\b)"
_COUNT = (
    r"(?:\d[\d,]*|(?i:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?|two|three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|dozens|scores|hundreds|thousands))"
)
_COUNTED = (
    rf"(?:^|[:,;]\s|\bthat )(?i:(?:about|some|nearly|almost|at least|more than|up to) )?{_COUNT}(?: [a-z-]+){{0,3}}? "
    r"(?:have|has|had|are|were)\b"
)


def first_of_many(a: str, x: Span, b: str, y: Span) -> bool:
    """Whether one of two stretches counts who or what it is of, and the other tells of the first and counts none."""
    return (_counts(a, x) and _is_first(b, y)) or (_counts(b, y) and _is_first(a, x))


def _counts(text: str, span: Span) -> bool:
    return late(_COUNTED).search(span.of(text)) is not None


def _is_first(text: str, span: Span) -> bool:
    words = span.of(text)
    return late(_FIRST).search(words) is not None and not late(rf"\b{_COUNT}\b").search(words)
