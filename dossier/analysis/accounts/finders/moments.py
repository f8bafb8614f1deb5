"""When, told loosely: of one doing, "over the weekend" here and "on Sunday" there."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from dossier.analysis.accounts.deeds import DOINGS, kind_of
from dossier.analysis.accounts.difference_labels import WHEN
from dossier.analysis.accounts.differences import Difference, facing_groups, sides_of, told_against, words_at
from dossier.analysis.accounts.frames import after, before, form_of
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.sharing import telling_stems
from dossier.analysis.accounts.times import no_more_than_closer
from dossier.analysis.dates_terms import HOUR, MONTH_NAMES, PART_OF_DAY, WEEKDAY, WEEKDAYS
from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.frozen import frozen
from dossier.model import Locator, Span
from dossier.patterns import compiled

_SEASONS = "spring summer fall autumn winter".split()
_HINTS = marked(
    (
        *map(str.capitalize, WEEKDAYS),
        *MONTH_NAMES,
        *_SEASONS,
        *"weekend week weeks month months year years days".split(),
    )
)
_MONTH, _SEASON = (rf"(?:{'|'.join(words)})" for words in (MONTH_NAMES, _SEASONS))
_SOME = r"(?:an?|one|a few|a couple of|several|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_LENGTH = r"(?:days?|weeks?|months?|years?)"
_MOMENT = compiled(
    rf"(?P<day>{WEEKDAY}){PART_OF_DAY}(?: at (?:about |around )?{HOUR})?"
    rf"|(?:over |during )?(?:the|this|last|past) (?P<weekend>weekend)"
    rf"|(?:(?:earlier|later|late|early) )?(?:this|last) (?P<week>week)"
    rf"|(?P<past>{_SOME} {_LENGTH} (?:ago|back))"
    rf"|(?P<ahead>(?:in|within|over) the (?:coming|next)(?: few| several)? {_LENGTH}"
    rf"|(?:by|before|in) (?:the )?(?:end of )?(?:the )?{_SEASON}|next (?:week|month|year|{_SEASON}))"
    rf"|(?:in )?(?:early|mid-?|late) ?(?P<month>{_MONTH})(?: \d{{4}})?"
    rf"|(?:in )(?P<months>{_MONTH})(?: \d{{4}})?(?! \d)"
)
_REACH = 24
"""Characters of a moment before its hint, at most."""
_LONGEST = 80
"""Characters of a moment from its hint on, and more: "Wednesday afternoon at around 10:30 p.m." """
_BEFORE, _AFTER = 14, 8
"""Words beside a moment that tell what it is the moment of."""
_LEADS = 6
"""Words of its clause before a moment, or after it, that name the doing."""
_CLOSE, _CLOSEST = 5, 3
"""Words before a moment in which the doing stands where little else is shared, and of which "this week" is told."""
_DETERMINERS = frozenset("a an the his her their its".split())
"""Words before a moment that is told of what follows it: "in a Friday vote"."""
_FEWEST = 2
_LEAST = 1.0
"""What the words in common beside two moments must weigh."""
_WEIGHT = 0.26
"""More than of a day that one statement alone tells more closely (0.25): more articles may be in it."""
_NO_MATTER = ("time", "general")


@frozen()
class _Moment:
    """A moment as printed, by what ("day", "week" …) and which; the stems beside it, and the tokens they stand in."""

    place: Locator
    unit: str
    name: str
    own: range
    beside: range
    stems: frozenset[str]


def moment_differences(known: Survey, nearness: Nearness) -> Iterator[Difference]:
    """Moments of one doing that are not the same words, and of which one may be told more closely than the other."""
    moments = list(_moments(known))
    homes = [m.place.article for m in moments]
    telling = telling_stems([m.stems for m in moments])
    scored: list[tuple[float, int, int]] = []
    fewest = 1 if nearness.all_near else _FEWEST
    for i, j in nearness.sharing([m.stems & telling for m in moments], homes, fewest):
        a, b = moments[i], moments[j]
        if _looser(a, b) and _is_other(known, a, b) and (weight := _of_one_doing(known, a, b)):
            scored.append((weight, i, j))
    for group, _ in facing_groups([x.place for x in moments], scored):
        yield told_against(known, "date", WHEN, sides_of(group), _WEIGHT, "granularity")


def _of_one_doing(known: Survey, a: _Moment, b: _Moment) -> float:
    """What two moments share, where a doing is of it; else 0."""
    tokens = tokens_of(known.articles[a.place.article].text)
    common = a.stems & b.stems
    kinds = {tokens.stems[n]: kind_of(tokens.words[n]) for n in reversed(a.beside) if tokens.stems[n] in common}
    shared = [s for s, kind in kinds.items() if kind not in _NO_MATTER]
    weight = sum(sorted(known.weights[s] for s in shared))
    slight = len(shared) < _FEWEST or weight < _LEAST
    if not shared or (slight and a.name != b.name):
        return 0.0
    close = _CLOSEST if {a.unit, b.unit} == {"day", "week"} else _CLOSE if slight else 0
    ours, theirs = _doings(known, a, close), _doings(known, b, close)
    return 0.0 if ours.isdisjoint(theirs) else weight


def _doings(known: Survey, moment: _Moment, close: int) -> set[str]:
    """The forms of the doings before a moment in its clause, or after it where none is before it.

    Where ``close`` is set, of those in so many words before it alone.
    """
    text = known.articles[moment.place.article].text
    tokens, own = tokens_of(text), moment.own
    lead = before(text, own.start, close or _LEADS)
    rest = after(text, own.stop - 1, close or _LEADS)
    if own.start and tokens.words[own.start - 1] in _DETERMINERS:
        lead = range(0)
    elif close:
        rest = range(0)
    for near in (lead, rest):
        done = {form_of(tokens.stems[n]) for n in near if tokens.stems[n] and kind_of(tokens.words[n]) in DOINGS}
        if done:
            return done
    return set()


def _words(known: Survey, moment: _Moment) -> str:
    return words_at(known, moment.place).casefold().removeprefix("in ")


def _is_other(known: Survey, a: _Moment, b: _Moment) -> bool:
    """Whether two moments are other words, and more than a day and a part of it: "Monday" and "Monday night"."""
    x, y = _words(known, a), _words(known, b)
    return x != y and not no_more_than_closer(words_at(known, a.place), words_at(known, b.place))


def _looser(a: _Moment, b: _Moment) -> bool:
    """Whether one of two moments may lie in the other, or both are told so loosely that they may be one."""
    units = {a.unit, b.unit}
    if units == {"day", "weekend"}:
        return not {"Saturday", "Sunday"}.isdisjoint((a.name, b.name))
    if units == {"day", "week"}:
        return True
    return len(units) == 1 and (a.unit in ("past", "ahead") or a.name == b.name)


def _moments(known: Survey) -> Iterator[_Moment]:
    """Of the running text, in the order of articles and of reading."""
    for article in sorted(known.articles):
        text = known.articles[article].text
        end = 0
        for at in places_of(text, _HINTS):
            start = tokens_of(text).starts[at]
            sentence = known.sentence_at(article, start) if start >= end else None
            if not sentence or sentence.piece.kind == "headline":
                continue
            if found := _around(text, max(end, sentence.span.start, start - _REACH), at, sentence.span.end):
                end = found.end()
                yield _moment(article, text, sentence.span, found)


def _around(text: str, low: int, at: int, high: int) -> re.Match[str] | None:
    """The moment in which the token of a hint stands. A sentence may be a list of days: no further is looked."""
    starts = tokens_of(text).starts
    hint, end = starts[at], low
    for start in starts[bisect_left(starts, low, 0, at) : at + 1]:
        found = _MOMENT.match(text, start, min(high, hint + _LONGEST)) if start >= end else None
        if found and found.end() > hint:
            return found
        end = found.end() if found else end
    return None


def _moment(article: str, text: str, sentence: Span, found: re.Match[str]) -> _Moment:
    tokens, span = tokens_of(text), Span(*found.span())
    own, whole = tokens.within(span), tokens.within(sentence)
    beside = range(max(whole.start, own.start - _BEFORE), min(whole.stop, own.stop + _AFTER))
    stems = frozenset(tokens.stems[beside.start : beside.stop]).difference(tokens.stems_in(span), ("",))
    unit, name = next((unit, name) for unit, name in found.groupdict().items() if name)
    return _Moment(Locator(article, span), unit.removesuffix("s"), name, own, beside, stems)
