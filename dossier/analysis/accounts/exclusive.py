"""What excludes that two stretches tell one deed: two chambers, two outcomes, two ranks, a condition beside a fact.

Bills and votes of one event share nearly all their words. Which body decided, and how, is told by a few: read here off
short lists of how news tells of it, and asked only where both stretches say it.
"""

from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.ranks import ranks_in
from dossier.analysis.dates_terms import WEEKDAY, M
from dossier.analysis.likeness import tokens_of
from dossier.model import Span
from dossier.patterns import late

_NO_BODY = (
    r"(?! (?:(?:\w+ )?(?:race|races|seat|seats|bid|campaign|candidates?|primary|nominees?|leaders?|leadership|Speaker|"
    r"(?:(?:Majority|Minority|majority|minority) )?(?:Leader|leader|Whip|whip)|Republicans?|Democrats?|Democratic|GOP|"
    r"members?|floor leader)\b))"
)
_BODIES = {
    "lower": rf"\b(?:(?<![Ww]hite )(?<![Uu]pper )House(?! of Lords)|[Ll]ower (?:house|chamber)|Commons|Bundestag|"
    rf"Lok Sabha|National Assembly)\b{_NO_BODY}",
    "upper": rf"\b(?:Senate|[Uu]pper (?:[Hh]ouse|chamber)|House of Lords|Bundesrat|Rajya Sabha)\b{_NO_BODY}",
}
_COMMITTEE = r"\b(?:[Ss]ub)?[Cc]ommittee\b"
_FULL = r"\b(?:[Ff]ull (?:House|Senate|chamber|assembly|council|parliament|court)|floor vote)\b"
_DECIDES = (
    r"\b(?:vot(?:e|es|ed|ing)|pass(?:ed|es|ing|age)?|approv(?:e|ed|es|al|ing)|reject(?:ed|s|ing|ion)?|"
    r"overr(?:ode|ides?|idden|iding)|defeat(?:ed|s)?|adopt(?:ed|s|ing)?|clear(?:ed|s)|ratif(?:y|ied|ies)|fail(?:ed|s)|"
    r"veto(?:ed|es|ing)?)\b"
)
_OUTCOMES = {
    "passed": r"\b(?:passed(?! (?:away|by|on to|over|out)\b)|approved|adopted|ratified|signed|became law)\b",
    "rejected": r"\b(?:rejected|voted down|defeated|fell short|"
    r"failed (?:to (?:pass|clear|win|get|advance)|(?:on|in) the)|struck down|blocked)\b",
    "vetoed": r"\bvetoed\b",
    "overrode": r"\b(?:overrode|overridden|overturned|override)\b",
}
_DAY = rf"\b(?:({WEEKDAY})|({M}) (\d{{1,2}}))\b"
_TURN = r"\b(?:[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth)\b"
_CONDITION = r"[\s“\"‘]*(?:If|if|Unless|unless)\b"
_IF = r"\b(?:[Ii]f|[Uu]nless|[Ww]hether|[Ss]hould|[Oo]therwise|threat\w*)\b"


def exclude_each_other(a: Passage, x: Span, b: Passage, y: Span) -> bool:
    """Whether two stretches cannot tell one deed. Symmetric; depends on the two sentences alone."""
    return (
        _two_bodies(a, x, b, y)
        or _two_outcomes(a, x, b, y)
        or _two_ranks(a, x, b, y)
        or _is_condition(a, x, b, y)
        or _is_condition(b, y, a, x)
    )


def _two_ranks(a: Passage, x: Span, b: Passage, y: Span) -> bool:
    """Whether something is the largest of its kind here and the second-largest there."""
    here = a.once(_ranks, x)
    there = b.once(_ranks, y) if here else {}
    return any(here[rank].isdisjoint(there[rank]) for rank in here.keys() & there.keys())


def _ranks(passage: Passage, span: Span) -> dict[tuple[str, str], set[str]]:
    tokens = tokens_of(passage.text)
    return ranks_in(tokens, tokens.within(span))


def _two_bodies(a: Passage, x: Span, b: Passage, y: Span) -> bool:
    """Whether one is decided by one chamber and the other by another, or by a committee and by all of a body."""
    if not a.once(_decides, x) or not b.once(_decides, y):
        return False
    here, there = a.once(_bodies, x), b.once(_bodies, y)
    if here and there and here.isdisjoint(there):
        return True
    return any(
        _has(_COMMITTEE, p, s) and not _has(_FULL, p, s) and _has(_FULL, q, t) and not _has(_COMMITTEE, q, t)
        for p, s, q, t in ((a, x, b, y), (b, y, a, x))
    )


def _bodies(passage: Passage, span: Span) -> set[str]:
    """The chambers named in a stretch; where it names none, those of its sentence."""
    for where in (span, passage.span):
        if found := {name for name, words in _BODIES.items() if _has(words, passage, where)}:
            return found
    return set()


def _two_outcomes(a: Passage, x: Span, b: Passage, y: Span) -> bool:
    """Whether what passed here was rejected, vetoed or overridden there."""
    here, there = a.once(_outcomes, x), b.once(_outcomes, y)
    return bool(here) and bool(there) and here.isdisjoint(there)


def _outcomes(passage: Passage, span: Span) -> set[str]:
    return {name for name, words in _OUTCOMES.items() if _has(words, passage, span)}


def _decides(passage: Passage, span: Span) -> bool:
    return _has(_DECIDES, passage, span)


def two_turns(a: Passage, x: Span, b: Passage, y: Span) -> bool:
    """Whether one stretch numbers what it tells of ("the second meeting") and the other does not, or otherwise."""
    return a.once(_turns, x) != b.once(_turns, y)


def _turns(passage: Passage, span: Span) -> frozenset[str]:
    return frozenset([m[0].lower() for m in late(_TURN).finditer(passage.text, span.start, span.end)])


def two_days(a: Passage, x: Span, b: Passage, y: Span) -> bool:
    """Whether both stretches name days of the week, or both dates, and none alike."""
    here, there = _days(a, x), _days(b, y)
    kinds = [{number == "" for _, number in days} for days in (here, there)]
    return bool(kinds[0] & kinds[1]) and here.isdisjoint(there)


def _days(passage: Passage, span: Span) -> set[tuple[str, str]]:
    """Each weekday, or the first letters of a month, and the day of the month, "" for a weekday."""
    return {(d[1] or d[2][:3], d[3] or "") for d in late(_DAY).finditer(passage.text, span.start, span.end)}


def _is_condition(a: Passage, x: Span, b: Passage, y: Span) -> bool:
    """Whether one stretch begins with what would have to be, of which the other says nothing."""
    return a.once(_begins_with_condition, x) and not _has(_IF, b, y)


def _begins_with_condition(passage: Passage, span: Span) -> bool:
    return late(_CONDITION).match(passage.text, span.start, span.end) is not None


def _has(words: str, passage: Passage, span: Span) -> bool:
    return late(words).search(passage.text, span.start, span.end) is not None
