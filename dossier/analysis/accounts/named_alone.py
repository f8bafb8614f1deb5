"""Places that share but who says it and one name beside, or but a name: nothing of what is told is there.

"Forty boats were counted at Old Quay, the harbour master, Ann Lund, said" is not told by "The harbour master, Ann Lund,
told a meeting that rain was due at Old Quay". Nor does "the council confirmed that" tell what was confirmed elsewhere.
"""

from collections.abc import Iterator
from itertools import pairwise

from dossier.analysis.accounts.kin import kin_of
from dossier.analysis.accounts.matter import office_words
from dossier.analysis.accounts.nouns import kind_at
from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.roots import root
from dossier.analysis.likeness import Tokens, tokens_of
from dossier.analysis.stems import DETERMINERS
from dossier.frozen import frozen
from dossier.model import Span

_LONGEST_ROLE = 6
"""Words of what somebody is, as it stands beside a name."""
_BESIDE = 1
"""Names, other than of who says it, that are no fact."""
_WITH_NAMES = frozenset("of and according to in at for".split())


@frozen()
class _Naming:
    """The words of a sentence: what tells something, names with what is said to be who bears them, and what credits."""

    free: frozenset[str]
    names: tuple[frozenset[str], ...]
    credit: frozenset[str]


def names_alone(passage: Passage, other: Passage) -> bool:
    """Whether two sentences share but who says what they tell, and one name beside that."""
    if not (passage.quotations or other.quotations):
        return False
    shared = _roots(passage) & _roots(other)
    here, there = _naming(passage), _naming(other)
    credit = (here.credit | there.credit) & shared
    if not credit or _meet(here.free - there.credit, there.free - here.credit):
        return False
    named = here.free.union(*here.names) & there.free.union(*there.names) - credit
    names = [name for name in (*here.names, *there.names) if name & named]
    return _groups(names, named) <= _BESIDE


def is_name(passage: Passage, part: Span) -> bool:
    """Whether a part of a sentence is but a name, and what its bearer is: "the tug Alma", "Ann Lund, a pilot"."""
    tokens = tokens_of(passage.text)
    within = tokens.within(part)
    if any(_is_of_a_clause(tokens, k) for k in within):
        return False
    told = {k for k in within if tokens.stems[k]}
    for run in _runs(passage, tokens, within):
        first, behind = run.start, _role_behind(tokens, passage.text, run.stop)
        while first > within.start and _goes_with(tokens, passage.text, first - 1, first, run.start):
            first -= 1
        told -= {*range(first, behind)}
    return not told


def _is_of_a_clause(tokens: Tokens, k: int) -> bool:
    word = tokens.words[k].lower()
    if tokens.stems[k]:
        return kind_at(tokens, k) in ("deed", "time", "number")
    return word not in DETERMINERS and word not in _WITH_NAMES


def _runs(passage: Passage, tokens: Tokens, within: range) -> Iterator[range]:
    """Names of several words, and of one."""
    yield from _capitals(tokens, within)
    for k in within:
        if tokens.words[k][0].isupper() and tokens.stems[k] in passage.known.names:
            yield range(k, k + 1)


def _meet(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of words have one in common, or two of one family."""
    if one & other:
        return True
    families = frozenset(family for r in one for family in kin_of(r))
    return bool(families) and any(not families.isdisjoint(kin_of(r)) for r in other)


def _groups(names: list[frozenset[str]], words: frozenset[str]) -> int:
    """How many names some words are of; a word of no name is one by itself."""
    left, count = set(words), 0
    for name in names:
        count += bool(left & name)
        left -= name
    return count + len(left)


def _roots(passage: Passage) -> frozenset[str]:
    tokens = tokens_of(passage.text)
    return frozenset(root(tokens.stems[k]) for k in tokens.within(passage.span) if tokens.stems[k])


def _naming(passage: Passage) -> _Naming:
    tokens = tokens_of(passage.text)
    places = [k for k in tokens.within(passage.span) if tokens.stems[k]]
    credit = {k for s in _crediting(passage) for k in tokens.within(s)}
    runs = [_with_role(tokens, passage.text, run) for run in _capitals(tokens, tokens.within(passage.span))]
    groups = [run for run in runs if credit.isdisjoint(run)]
    credit = credit.union(*[run for run in runs if not credit.isdisjoint(run)])
    named = credit.union(*groups)

    def words(at: set[int]) -> frozenset[str]:
        return frozenset(root(tokens.stems[k]) for k in at if tokens.stems[k])

    return _Naming(words({*places} - named), tuple([words({*run}) for run in groups]), words(credit & {*places}))


def _crediting(passage: Passage) -> Iterator[Span]:
    for q in passage.quotations:
        if q.cue:
            yield q.cue
        if q.speaker and q.speaker.mention:
            yield q.speaker.mention


def _capitals(tokens: Tokens, places: range) -> Iterator[range]:
    """Two words or more with capitals in a row."""
    last = None
    for k in places:
        if last is None:
            last = k
        if k + 1 < places.stop and _is_run_on(tokens, k):
            continue
        if k > last and tokens.words[k][0].isupper():
            yield range(last, k + 1)
        last = None


def _is_run_on(tokens: Tokens, k: int) -> bool:
    both = tokens.words[k][0].isupper() and tokens.words[k + 1][0].isupper() and kind_at(tokens, k) != "time"
    return both and tokens.starts[k + 1] - tokens.ends[k] == 1


def _with_role(tokens: Tokens, text: str, run: range) -> range:
    """A name with what its bearer is: "the harbour master, Ann Lund", "Ann Lund, the harbour master,"."""
    return range(_role_before(tokens, text, run.start), _role_behind(tokens, text, run.stop))


def _role_before(tokens: Tokens, text: str, first: int) -> int:
    k = first
    while k > max(0, first - _LONGEST_ROLE) and _goes_with(tokens, text, k - 1, k, first):
        k -= 1
    return k if _has_office(tokens, range(k, first)) else first


def _goes_with(tokens: Tokens, text: str, k: int, following: int, first: int) -> bool:
    between = text[tokens.ends[k] : tokens.starts[following]]
    parted = between == ", " and following == first
    return (between == " " or parted) and tokens.words[k].lower() not in DETERMINERS and bool(tokens.stems[k])


def _role_behind(tokens: Tokens, text: str, stop: int) -> int:
    end = stop
    for j, k in pairwise(range(stop - 1, min(len(tokens.words), stop + _LONGEST_ROLE))):
        if text[tokens.ends[j] : tokens.starts[k]] != (", " if j == stop - 1 else " "):
            break
        end = k + 1
    return end if end > stop and _has_office(tokens, range(stop, end)) else stop


def _has_office(tokens: Tokens, places: range) -> bool:
    return any(tokens.stems[k] in office_words() for k in places)
