"""On which day: one article expects it of somebody for Friday, and another tells that they did it on Thursday."""

from collections.abc import Iterator
from functools import cache

from dossier.analysis.accounts.deeds import DOINGS, kind_of
from dossier.analysis.accounts.difference_labels import ON_WHICH_DAY
from dossier.analysis.accounts.differences import Difference, facing_groups, quoted_against, sides_of
from dossier.analysis.accounts.frames import deed_of
from dossier.analysis.accounts.held import held
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.plan_words import EXPECTED
from dossier.analysis.accounts.sharing import telling_stems
from dossier.analysis.dates_terms import WEEKDAYS
from dossier.analysis.likeness import Sentence, Survey, Tokens, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.frozen import frozen
from dossier.model import Locator, Span
from dossier.patterns import late

_DAYS = marked(day.capitalize() for day in WEEKDAYS)
_AHEAD = rf"\b(?:(?:{'|'.join(EXPECTED)}|planned|plans?) (?:to|for|on|in|by)|will|would) "
_NOT_DONE = frozenset((*"to will would could may might if not until plan plans planned asked urged".split(), *EXPECTED))
_SAYING = frozenset("said says told announced tweeted wrote statement interview letter".split())
"""Right before a day it is the day of the saying."""
_IF = frozenset(("if", "unless"))
_CONDITION = 4
"""Words behind "if" in which a deed is one that has not been done."""
_OWN, _OPENING = 5, 4
"""Words before a day, and with which a sentence opens, in which it is named who is to do it then, or did."""
_WEIGHT = 0.55


@frozen()
class _Day:
    """A day of the week with who is named before it, from the one to the other, in a sentence."""

    place: Locator
    day: str
    who: frozenset[str]
    sentence: Span


def day_differences(known: Survey, nearness: Nearness) -> Iterator[Difference]:
    """A day still to come and another on which it was done: of one deed and the same people or bodies."""
    coming: list[_Day] = []
    done: list[_Day] = []
    for article in sorted(known.articles):
        text = known.articles[article].text
        for n in places_of(text, _DAYS):
            sentence = known.sentence_at(article, tokens_of(text).starts[n])
            if sentence is None or sentence.piece.kind == "headline":
                continue
            ahead = _ahead(text, sentence, n)
            if ahead is not None and (one := _day(known, sentence, n)):
                (coming if ahead else done).append(one)
    places = sorted([*coming, *done], key=lambda d: d.place)
    ahead_of = {d.place for d in coming}
    homes = [d.place.article for d in places]
    telling = telling_stems([d.who for d in places])
    deeds = cache(lambda n: _deeds(known, places[n]))
    scored = []
    for i, j in nearness.sharing([d.who & telling for d in places], homes, 1):
        a, b = places[i], places[j]
        if a.day == b.day or (a.place in ahead_of) == (b.place in ahead_of):
            continue
        if shared := deeds(i) & deeds(j):
            scored.append((1.0 + len(shared), i, j))
    for group, _ in facing_groups([p.place for p in places], scored):
        yield quoted_against(known, "date", ON_WHICH_DAY, sides_of(group), _WEIGHT, phrases=True)


def _ahead(text: str, sentence: Sentence, n: int) -> bool | None:
    """Whether what a sentence tells of a day is to come; None where it is of a saying, or cannot be told."""
    tokens = tokens_of(text)
    if not _SAYING.isdisjoint(tokens.words[max(0, n - 2) : n]):
        return None
    first = tokens.within(sentence.span).start
    if _NOT_DONE.isdisjoint(tokens.words[first:n]):
        return False if held(text, n)[0] == "so" else None
    return True if late(_AHEAD).search(text, sentence.span.start, tokens.starts[n]) else None


def _day(known: Survey, sentence: Sentence, n: int) -> _Day | None:
    text = known.articles[sentence.article].text
    tokens = tokens_of(text)
    at = tokens.within(sentence.span)
    near = [k for k in range(max(at.start, n - _OWN), n) if _names(known, text, k)]
    opening = [k for k in range(at.start, min(at.start + _OPENING, n)) if _names(known, text, k)]
    who = near or opening
    if not who:
        return None
    place = Locator(sentence.article, Span(tokens.starts[who[0]], tokens.ends[n]))
    return _Day(place, tokens.words[n], frozenset(tokens.stems[k] for k in who), sentence.span)


def _deeds(known: Survey, one: _Day) -> frozenset[str]:
    """The roots of the deeds of its sentence, those aside that are only a condition; of a day in an aside of that."""
    tokens = tokens_of(known.articles[one.place.article].text)
    whole = tokens.within(one.sentence)
    day = tokens.within(one.place.span).stop - 1
    first = next((k for k in range(day, whole.start, -1) if _is_aside(tokens, k)), whole.start)
    at = [
        k
        for k in range(first, whole.stop)
        if kind_of(tokens.words[k].lower()) in DOINGS and _IF.isdisjoint(tokens.words[max(0, k - _CONDITION) : k])
    ]
    return frozenset(deed_of(tokens.stems[k]) for k in at) - {""}


def _is_aside(tokens: Tokens, k: int) -> bool:
    """Whether a clause begins that says something more of what stands before it: "the race, which starts on Friday"."""
    return tokens.words[k] in ("which", "who") and tokens.starts[k] - tokens.ends[k - 1] > 1


def _names(known: Survey, text: str, k: int) -> bool:
    """Whether a token is a name, or part of one."""
    tokens = tokens_of(text)
    word = tokens.words[k]
    return word[0].isupper() and tokens.stems[k] in known.names and word not in _DAYS
