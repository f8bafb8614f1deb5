"""When something is told to be, to the hour: the day, the hour and the part of the day of a time, laid on another's."""

from dossier.analysis.dates_terms import HOUR, WEEKDAY
from dossier.patterns import compiled

_NAME_OF_DAY, _CLOCK, _PART_OF_DAY = (
    compiled(pattern) for pattern in (WEEKDAY, rf"\b{HOUR}", "morning|afternoon|evening|night")
)
_NAMED_HOURS = {"noon": "12:00 p", "midnight": "12:00 a"}


def exclude(a: str, b: str) -> bool:
    """Whether two times of one day, or of none, cannot both be so: another hour, or another part of the day."""
    x, y = _time(a), _time(b)
    if x[0] and y[0] and x[0] != y[0]:
        return False
    other = any(x[n] and y[n] and x[n] != y[n] for n in (1, 2))
    return other or _outside(x[1], y[2]) or _outside(y[1], x[2])


def one_tells_the_hour(a: str, b: str) -> bool:
    """Whether two times are of one day, or one part of it, and one alone tells the hour."""
    x, y = _time(a), _time(b)
    return bool(x[1]) != bool(y[1]) and any(x[n] and x[n] == y[n] for n in (0, 2))


def no_more_than_closer(a: str, b: str) -> bool:
    """Whether two times are of one day and one hour, or of none, and one alone may tell the part of the day."""
    x, y = _time(a), _time(b)
    return bool(x[0]) and x[:2] == y[:2] and (x[2] == y[2] or not x[2] or not y[2])


def hours_apart(a: str, b: str) -> float:
    """How many hours of the clock lie between the hours that two times tell; 0 where one tells none."""
    one, other = (_since_midnight(hour_of(words)) for words in (a, b))
    return abs(one - other) if one is not None and other is not None else 0.0


def _since_midnight(clock: str) -> float | None:
    if not clock:
        return None
    hour, minutes = map(int, clock[:-2].split(":"))
    return hour % 12 + (12 if clock.endswith("p") else 0) + minutes / 60


def hour_of(words: str) -> str:
    """The first hour that some words tell ("5:00 p"); "" where they tell none."""
    return _time(words)[1]


def _time(words: str) -> tuple[str, str, str]:
    """The day, the hour ("11:00 a"; noon is "12:00 p") and the part of the day; "" for what is not told."""
    day, clock, part = (found[0] if (found := p.search(words)) else "" for p in (_NAME_OF_DAY, _CLOCK, _PART_OF_DAY))
    if clock[:1].isdigit():
        half = "p" if "p" in clock else "a"
        hour = clock.rstrip(".m ").replace(" ", "")[:-1].replace(".", ":")
        clock = f"{hour.lstrip('0') if ':' in hour else f'{int(hour)}:00'} {half}"
    clock = _NAMED_HOURS.get(clock, clock)
    return day, clock, "evening" if part == "night" else part


def _outside(clock: str, part: str) -> bool:
    """Whether an hour cannot lie in a part of the day: 11 in the morning is no afternoon."""
    if not clock or not part or clock == _NAMED_HOURS["midnight"]:
        return False
    early = clock.endswith("a")
    if part in ("morning", "afternoon"):
        return early == (part == "afternoon")
    return early or clock == _NAMED_HOURS["noon"]
