"""Whether what two sentences share states something, and the same: words in common are not enough.

Four kinds of evidence: what the words weigh together, what of them is not in the headlines (``fresh``), how near the
match is to the best that either sentence has in the other's article (``rank``), and who does what to whom.
"""

from collections.abc import Sequence
from itertools import pairwise

from dossier.analysis.accounts.aligned import Alignment
from dossier.analysis.accounts.carried import Shared, is_sure, joint_kind, shared_of, tells
from dossier.analysis.accounts.doers import Told
from dossier.analysis.accounts.encounters import MEETING
from dossier.analysis.accounts.gist import Gist, month_roots
from dossier.analysis.accounts.kin import kin_of
from dossier.analysis.accounts.matter import rank_words

_LEAST_VALUE = 1.1
"""What words in common must weigh together."""
_LEAST_OF_TWO = 1.3
"""The same of two of them, which meet by chance more often than three."""
_LEAST_TELLING = 0.5
"""What of it must be neither a name nor an office."""
_LEAST_IN_OPENINGS = 0.25
"""The same where both articles open with it: they open with the event, whose deed they then repeat so often that it
weighs little."""
_LEAST_UNITS = 2
"""Fewest groups of words in common, a name being one."""
_SEVERAL = 3
"""Groups, or words in a row, that hardly meet by chance."""
_LEAST_SURE = 0.9
"""What words in common must weigh where a deed, whose it is and what else of it are shared."""
_LEAST = 2.55
"""Value, freshness and rank together, from which two sentences are tied."""
_LEAST_IF_SURE = 1.9
"""The same where a deed, whose it is and what else of it are shared."""
_PLENTY = 2.0
"""Value from which so much is shared that nobody asks who did it."""
_PLENTY_OF_OTHERS = 3.0
"""The same where all that is done alike is done by others."""
_LEAST_OF_DOER = 1.5
"""Value from which the same deed of the same doer is one, though it is not read what it was done to."""
_LEAST_OF_OPENINGS = 1.0
"""The same where both open with a deed done to the same."""
_NEWS, _NEARLY_BEST = 1.2, 0.85
"""Freshness and rank from which two sentences are of one matter, though no doer or object is read."""
_MUCH, _LEAST_FRESH, _THINGS = 1.6, 1.2, 2
"""Value, freshness, and fewest things or deeds in common, with a name, a number or one more, of sentences that are each
other's best: no deed need be shared."""
_WEAK, _LEAST_SIGNS = 0.38, 2
"""Score below which a small part of two sentences is shared, which needs two signs that it is a fact: the same doer,
the same that it is done to, a number, a rare name, words in a row, nearly the best match, both opening, or"""
_AMONG_BEST = 2 / 3
"""freshness with a rank from this, or"""
_VERY_MUCH = 2.7
"""this value."""
_FEWEST_ONCE, _OF_RANK, _OF_VALUE = 2, 0.7, 1.5
"""Words that stand nowhere else in either article, and rank, from which two sentences are of one fact."""
_DENSE, _DENSE_DEED = 0.45, 0.7
"""Scores from which what is shared is so much of both that it may weigh less; the second where the same is done to the
same."""
_FRESH = 0.5
"""What a unit of freshness counts for beside one of value."""
_RANK = 1.0
"""What being the best match counts for beside one of value."""
_FEWEST_NEAR = 2
"""Things in common by other words of their families, which seldom meet by chance."""
_OFFICES = 2
"""Words of an office in common, among twice as many or more, from which two sentences tell who holds it."""
_LEAST_OF_OFFICE = 0.8
"""What all words in common must weigh then."""
_BOTH_OPEN = 0.3
"""What it adds that both articles open with it."""
_MUCH_OF_BEST = 1.9
"""Value from which a deed, a thing and a word more are enough of two sentences that are each other's best; where one
stands nowhere else in either article, ``_OF_VALUE`` is, and no word more."""
_BEST, _REWORDED = 0.95, 1.0
"""Rank and value from which three words apart are enough of which two are other words of the same families."""
_MANY_NAMES, _OF_NAMES = 4, 0.4
"""Names in common from which two sentences that share more, or three rare ones, tell of the same matter of so many, and
the rank that this needs."""
_LONG_NUMBER = 3
"""Digits of a number that two articles hardly have by chance."""
_BESIDE, _LAST_DAY, _FIRST_YEAR = 2, 31, 1900
"""Places from one number of a tally to the other; "9/11" is none, nor "2013-14"."""
_EXACT = 0.3
"""What it adds that both print the same long number."""


def states_alike(one: Gist, other: Gist, found: Alignment, told: Told, rank: float, opens: bool) -> bool:
    """Whether what is shared states something; names alone do not, but an office of a body does.

    ``rank`` is 0 to 1; ``opens``: both sentences are among the first of their articles.
    """
    dated = (is_date(found.shared) and not _is_named_by_date(one, other, found)) or _is_tally(one, other, found)
    exact = dated or any(map(_is_exact, found.shared))
    if found.units < _LEAST_UNITS and not exact:
        return False
    shared = shared_of(one, other, found)
    if not opens and is_subject(found, shared):
        return False
    if found.score < _WEAK and _signs(found, shared, told, rank, opens) < _LEAST_SIGNS:
        return False
    offices = [
        r for r, (x, y) in zip(found.shared, found.pairs, strict=True) if "office" in (one.kinds[x], other.kinds[y])
    ]
    if len(offices) >= _OFFICES and len(found.shared) >= 2 * _OFFICES and any(map(_is_rank, offices)):
        return found.value >= _LEAST_OF_OFFICE
    if not told.others and rank >= _BEST and _is_reworded(found, shared):
        return True
    news = rank >= _AMONG_BEST and found.fresh >= _LEAST_FRESH
    if not news and not (told.deeds or shared.names or shared.numbers or shared.times) and not shared.once:
        return False
    if told.others and not told.deeds and found.value < _PLENTY_OF_OTHERS:
        return False
    if _is_much(one, other, found, shared, told, rank) or _is_alone(found, shared, told, rank):
        return True
    matter = shared.deeds + shared.akin + shared.things + shared.numbers + shared.times
    if (
        (matter or shared.rare >= _SEVERAL)
        and shared.names >= _MANY_NAMES
        and found.value >= _PLENTY
        and rank >= _OF_NAMES
    ):
        return True
    more = _is_of_more(shared) or (told.to > 0 and shared.deeds > 0 and shared.times > 0)
    if told.whose and more and not told.others:
        return True
    alike = opens and told.to and not told.others and len(found.pairs) >= _SEVERAL
    if alike and found.value >= _LEAST_OF_OPENINGS and _is_more_than_met(one, other, found):
        return True
    if not tells(shared, found.value) and not dated and not _is_deed_of_same(found, shared, told, rank):
        return False
    if found.value < _PLENTY and not dated and not _is_done(shared, found, told, rank):
        return False
    sure = is_sure(shared) or (told.to > 0 and found.score >= _DENSE_DEED and found.value >= _LEAST_OF_DOER)
    bonus = _BOTH_OPEN if opens else 0.0
    bonus += _EXACT if exact else 0.0
    least = _LEAST_SURE if sure else _LEAST_VALUE if found.units >= _SEVERAL or exact else _LEAST_OF_TWO
    if found.value + bonus < least or found.telling < (_LEAST_IN_OPENINGS if opens else _LEAST_TELLING):
        return False
    bar = _LEAST_IF_SURE if sure else _LEAST
    return found.value + bonus + _FRESH * found.fresh + _RANK * rank >= bar


def is_subject(found: Alignment, shared: Shared) -> bool:
    """Whether names and things meet that both articles tell of again and again, and nothing that is done with them."""
    if found.score >= _DENSE:
        return False
    told = shared.deeds + shared.akin + shared.numbers + shared.times + shared.once
    return shared.names > 0 and not told and shared.things > 0 and shared.near < _FEWEST_NEAR


def _is_deed_of_same(found: Alignment, shared: Shared, told: Told, rank: float) -> bool:
    """Whether a deed is by the same, or is shared with a thing by two sentences that are each other's best: much beside
    them, too, or in words that stand nowhere else."""
    if not shared.deeds or told.whose:
        return shared.deeds > 0
    much = found.value >= _MUCH_OF_BEST and found.units >= _SEVERAL
    return rank == 1 and shared.things > 0 and (much or (shared.once > 0 and found.value >= _OF_VALUE))


def _signs(found: Alignment, shared: Shared, told: Told, rank: float, opens: bool) -> int:
    """How many things speak for two sentences that have a small part in common telling one fact there."""
    return sum(
        (
            told.whose > 0,
            told.to > 0,
            shared.numbers > 0,
            shared.rare > 0,
            shared.row >= _SEVERAL,
            rank >= _NEARLY_BEST,
            found.fresh >= _NEWS and rank >= _AMONG_BEST,
            opens,
            found.value >= _VERY_MUCH,
        )
    )


def _is_done(shared: Shared, found: Alignment, told: Told, rank: float) -> bool:
    """Whether a deed is done to the same, or by the same; or the wording is hardly met by chance; or it is news."""
    if told.to or (told.whose and found.value >= _LEAST_OF_DOER):
        return True
    if shared.numbers and (told.deeds if shared.deeds else shared.long or not shared.times):
        return True
    if shared.long or (shared.rare and shared.times) or shared.row >= _SEVERAL:
        return True
    return found.fresh >= _NEWS and rank >= _NEARLY_BEST and not told.others


def _is_more_than_met(one: Gist, other: Gist, found: Alignment) -> bool:
    """Whether a deed is shared that is no meeting, of which an event has many."""
    return any(
        joint_kind(one.kinds[x], other.kinds[y]) == "deed" and MEETING not in kin_of(one.roots[x])
        for x, y in found.pairs
    )


def _is_of_more(shared: Shared) -> bool:
    """Whether a name is shared, and a day, a kindred thing or a rare second name beside it."""
    return bool(shared.names and (shared.near or shared.times or (shared.rare and shared.names > 1)))


def _is_much(one: Gist, other: Gist, found: Alignment, shared: Shared, told: Told, rank: float) -> bool:
    """Whether each of two sentences is the best that the other's article has of it: much, and news, and of things."""
    if found.value < (_MUCH if found.score >= _DENSE else _PLENTY) or found.fresh < _LEAST_FRESH:
        return False
    if rank < 1 or told.others:
        return False
    done_here_alone = sum({one.kinds[x], other.kinds[y]} == {"deed", "thing"} for x, y in found.pairs)
    plain = shared.things + shared.near + told.to - done_here_alone
    return plain >= _THINGS and plain + shared.numbers + shared.names > _THINGS


def _is_alone(found: Alignment, shared: Shared, told: Told, rank: float) -> bool:
    """Whether two words or more that stand nowhere else in either article meet, apart or in a row of three; or a year
    that does, with what happened in it. Two things alone, of nobody and nothing done, are a subject and no fact.
    """
    if shared.years and shared.deeds + shared.akin + shared.things and found.value >= _LEAST_VALUE:
        return not told.others
    named = shared.deeds + shared.akin + shared.names + shared.numbers + shared.times
    if (
        shared.once < _FEWEST_ONCE
        or not (shared.deeds or shared.things)
        or (not named and shared.things + shared.near <= _THINGS)
        or (rank < _OF_RANK and found.value < _OF_VALUE)
        or found.value < _LEAST_VALUE
        or told.others
    ):
        return False
    return found.units > 1 or shared.row >= _SEVERAL


def _is_reworded(found: Alignment, shared: Shared) -> bool:
    """Whether three words apart meet, two of them things of one family: "opened a murder inquiry", "launched a homicide
    probe"."""
    return shared.near >= _FEWEST_NEAR and found.units >= _SEVERAL and found.value >= _REWORDED


def _is_exact(shared: str) -> bool:
    """Whether it is a number so long that two articles hardly have it by chance; no year."""
    return shared.isdigit() and len(shared) >= _LONG_NUMBER and not (len(shared) == 4 and shared[:2] in ("19", "20"))


def _is_tally(one: Gist, other: Gist, found: Alignment) -> bool:
    """Whether both give the same two numbers of a vote or a match, one behind the other: "61-38", "61 to 38"."""
    for (x, y), (u, v) in pairwise(found.pairs):
        numbers = one.roots[x], one.roots[u]
        if all(map(str.isdigit, numbers)) and (other.roots[y], other.roots[v]) == numbers:
            near = one.places[u] - one.places[x] <= _BESIDE and 0 < other.places[v] - other.places[y] <= _BESIDE
            if near and _LAST_DAY < max(map(int, numbers)) < _FIRST_YEAR:
                return True
    return False


def is_date(shared: Sequence[str]) -> bool:
    """Whether both give the same month and day."""
    months = [n for n, r in enumerate(shared) if r in month_roots()]
    return any(_is_day(r) for n in months for r in (*shared[n + 1 : n + 2], *shared[max(0, n - 1) : n]))


def _is_named_by_date(one: Gist, other: Gist, found: Alignment) -> bool:
    """Whether a day in common says in both which of its kind something is, and not when: "the Oct. 12 attack"."""
    days = [(x, y) for x, y in found.pairs if x and one.roots[x - 1] in month_roots() and _is_day(one.roots[x])]
    return bool(days) and all(_names_next(one, x) and _names_next(other, y) for x, y in days)


def _names_next(gist: Gist, x: int) -> bool:
    """Whether what is no name and no time follows a day, or the year behind it, at once."""
    n = x + 1
    if n < len(gist.kinds) and gist.kinds[n] == "number":
        n += 1
    follows = n < len(gist.kinds) and gist.places[n] - gist.places[x] == n - x
    return follows and gist.kinds[n] in ("thing", "act")


def _is_day(shared: str) -> bool:
    return shared.isdigit() and 0 < int(shared) <= 31


def _is_rank(shared: str) -> bool:
    return not rank_words().isdisjoint(shared.split("~"))
