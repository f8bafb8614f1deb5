"""Which sentences tell the event once: as few as tell what several articles carry, then what one alone has."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from heapq import heapify, heapreplace
from itertools import chain, pairwise

from dossier.analysis.accounts.facts import LEAST, Hardness, is_flourish
from dossier.analysis.accounts.headlined import headlined
from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.plans import came_to_pass
from dossier.analysis.accounts.read_first import NEEDED, before, is_conceded, reason
from dossier.analysis.accounts.repeats import Roots, covers, needed, tells_both
from dossier.analysis.accounts.sections import is_background
from dossier.analysis.accounts.standing import clarity
from dossier.analysis.accounts.tie import Tie, Ties
from dossier.analysis.likeness import compare
from dossier.patterns import late

_SINGLE_SHARE = 1.0
"""Sentences that one article alone carries, against those that several do: at most so many."""
_PART = 0.5
"""What a support for a part counts beside one for the whole, in choosing the clearest carrier."""
_REPEATED = 0.6
_TOLD = 0.5
"""What a carrier counts whose own words stand as another's support already."""
_CAME_TO_PASS = 0.25
"""What a sentence is worth that tells as planned what another tells as done."""
_LEAST_GAIN = 0.1
_SURE = 0.6
"""Score from which a sentence that carries a part of a statement is no fact of one article alone."""
_WORTH_A_PLACE = 0.2
"""What a fact of one article must weigh to be told, however much room there is."""
_FEWEST_SHARED = 10
"""Sentences that several articles carry, from which on those of one article alone may be no more."""
_HALF = 12
"""Sentences from the start of an article at which a fact weighs half: news is told first what matters most."""
_HOPES = r"(?i)\b(?:hop(?:e|es|ed|eful|ing)|thank(?:s|ed|ful)?|proud|honou?r(?:ed)?|pray(?:s|ed|ers)?|wish(?:es|ed)?)\b"
_SOFT = 0.6
"""What a remark weighs that hopes or thanks."""
_OPENING = 4
"""Sentences of an article among which its news begins."""
_PLACE = r"[A-Z][A-Z’' -]+[.:]"
"""Where an article was written, as a sentence: "PORT SELBY."."""
_OF_SOMEBODY = frozenset("He She They His Her Their And But".split())
"""What begins a sentence of somebody who has been named before, or is to be named behind it."""
_PAST = 0.5
"""What a fact weighs that went before the event."""


def chosen(passages: Passages, ties: Ties, budget: int, taken: Collection[int], hidden: Collection[int]) -> list[int]:
    """Numbers of sentences: those ``taken`` beforehand, then up to ``budget`` in all; none that is ``hidden``.

    A sentence more for each headline whose news none of them tells.
    """
    openings = beginnings(passages)
    shared = _shared(passages, ties, openings, budget, taken, hidden)
    found = _once(passages, [*shared, *_single(passages, ties, openings, shared, budget, hidden)], hidden)
    kept = needed(passages, ties, found, taken)
    return [*kept, *_once(passages, headlined(passages, kept, hidden), hidden)]


def _once(passages: Passages, numbers: Collection[int], hidden: Collection[int]) -> list[int]:
    """Of the same words in one article, which have one id, the first place; none where an editor hid those words."""
    told = {passages[i].id for i in hidden}
    first: dict[str, int] = {}
    for i in sorted(numbers):
        first.setdefault(passages[i].id, i)
    kept = {i for name, i in first.items() if name not in told}
    return [i for i in numbers if i in kept]


def _shared(
    passages: Passages,
    ties: Ties,
    openings: Sequence[int],
    budget: int,
    taken: Collection[int],
    hidden: Collection[int],
) -> list[int]:
    """Star by star: the sentence that stands for most of what is not told yet, until all ties are told."""
    gain = {i: sum(_worth(tie) for several in ties[i].values() for tie in several) for i in sorted(ties)}
    clear = cache(lambda i: 0.0 if i in hidden else _clear(passages, i, chain(ties[i], openings)))
    closed: set[tuple[int, int, int]] = set()
    told: set[int] = set()
    found: list[int] = []
    roots = Roots(passages)

    def value(i: int) -> float:
        return gain[i] * clear(i) * (_TOLD if i in told else 1.0)

    def close(i: int, j: int, n: int) -> None:
        key = min(i, j), max(i, j), n
        if key not in closed:
            closed.add(key)
            gain[i] -= _worth(ties[i][j][n])
            gain[j] -= _worth(ties[j][i][n])

    def choose(best: int) -> None:
        found.append(best)
        star = ties.get(best, {})
        for j, several in star.items():
            if any(tie.there.whole for tie in several):
                told.add(j)
        for j, several in star.items():
            for n in range(len(several)):
                close(best, j, n)
            for k in star.keys() & ties[j].keys():
                for n, tie in enumerate(ties[j][k]):
                    if roots.tells(best, tie) and tells_both(tie, several, star[k]):
                        close(j, k, n)
            for k in ties[j].keys() - star.keys() - {best}:
                if passages.homes[k] == passages.homes[best]:  # the article tells it twice: once is enough
                    for n, tie in enumerate(ties[j][k]):
                        if roots.tells(best, tie) and any(covers(t.there.span, tie.here.span) for t in several):
                            close(j, k, n)

    for i in sorted(taken):
        choose(i)
    # Values only fall. So what one was when it was last looked at says whether it must be looked at again, and how
    # clear a sentence is need be known of those alone that may be the best. Of equals the first.
    best_first = [(-most, i) for i, most in gain.items()]
    heapify(best_first)
    while best_first and len(found) < max(budget, len(taken)):
        most, best = best_first[0]
        if (now := value(best)) < -most:
            heapreplace(best_first, (-now, best))
            continue
        if now <= 0 or gain[best] < _LEAST_GAIN:
            break
        choose(best)
    return found


def _clear(passages: Passages, i: int, others: Iterable[int]) -> float:
    """How well a sentence stands for what it shares, 0 to 1: as it reads by itself, less where it tells as planned what
    one of some others tells as done."""
    clear = clarity(passages[i])
    return clear * _CAME_TO_PASS if clear and came_to_pass(passages[i], (passages[j] for j in others)) else clear


def _worth(tie: Tie) -> float:
    """What a support adds to a carrier: more where it carries the whole, and most where both say the same alone."""
    return (tie.sure or tie.score) * (1.0 if tie.here.whole else _PART) * (1.0 if tie.there.whole else 0.8)


def _single(
    passages: Passages,
    ties: Ties,
    openings: Sequence[int],
    shared: Sequence[int],
    budget: int,
    hidden: Collection[int],
) -> list[int]:
    """Each article's first sentence where nobody else's stands for it, then the hardest facts of one article alone."""
    told = {j for i in shared for j in (i, *_told_by(ties, i))}
    of_article: defaultdict[str, list[int]] = defaultdict(list)
    for i in shared:
        of_article[passages.homes[i]].append(i)
    leads = [
        i
        for i in openings
        if i not in passages.alike.spare
        and i not in told
        and i not in hidden
        and not _repeats(passages, i, of_article.get(passages.homes[i], ()))
    ]
    room = budget - len(shared)
    most = min(room, max(len(leads), round(_SINGLE_SHARE * max(len(shared), _FEWEST_SHARED)))) - len(leads)
    if most <= 0:
        return leads[: max(0, room)]
    framing = {i - 1 for i in shared if before(passages, i) and reason(passages, i) == NEEDED}
    taken = told | _mostly_told(passages, ties, shared) | framing | set(leads) | set(hidden)
    hard = Hardness(passages)
    facts: dict[int, float] = {}
    for i, sentence in enumerate(passages.sentences):
        if (
            sentence.piece.role == "body"
            and i not in taken
            and passages.alike.leads(i)
            and (weight := hard.of(i)) * (clear := clarity(passages[i])) >= LEAST
        ):
            said = i + 1 if is_conceded(passages, i) else i  # with what is conceded before it
            facts[said] = max(facts.get(said, 0.0), weight * clear / (1.0 + sentence.order / _HALF))
    return [*leads, *_heaviest(passages, [(weight, -i) for i, weight in facts.items() if i not in taken], most)]


def _heaviest(passages: Passages, facts: Sequence[tuple[float, int]], most: int) -> list[int]:
    """The numbers of those that weigh most, at most so many; each is given with what it weighs at most, and negative.

    Clauses are read of those alone that may be among them: a large dossier has thousands of others.
    """
    found: list[tuple[float, int]] = []
    for bound, number in sorted(facts, reverse=True):
        if bound < _WORTH_A_PLACE or (len(found) == most and found[-1][0] > bound):
            break
        if (worth := bound * _lessened(passages[-number])) >= _WORTH_A_PLACE:
            found = sorted([*found, (worth, number)], reverse=True)[:most]
    return [-number for _, number in found]


def _lessened(passage: Passage) -> float:
    """What part of its weight is left of a fact that went before the event, or of a remark that hopes or thanks."""
    soft = _SOFT if passage.remark and late(_HOPES).search(passage.words) else 1.0
    return soft * (_PAST if is_background(passage) else 1.0)


def beginnings(passages: Passages) -> list[int]:
    """The sentences with which articles begin their news: those that open them, or stand behind what tells nothing."""
    homes = passages.homes
    first = [0, *(i for i, (last, home) in enumerate(pairwise(homes), 1) if last != home)] if homes else []
    return [_behind_flourish(passages, i) for i in first]


def _behind_flourish(passages: Passages, first: int) -> int:
    """The first of the sentences that open an article which tells something by itself; the first where none does."""
    last = next((i for i in range(first + 1, first + _OPENING) if i == len(passages) or passages.opens(i)), None)
    near = range(first, first + _OPENING if last is None else last)
    return next((i for i in near if not _tells_nothing(passages[i].words)), first)


def _tells_nothing(words: str) -> bool:
    """Whether a sentence calls on its readers, is a mere place, or tells of somebody whom it does not name."""
    return is_flourish(words) or late(_PLACE).fullmatch(words.strip()) is not None or _is_of_nobody(words)


def _is_of_nobody(words: str) -> bool:
    first, *rest = words.split()
    return first in _OF_SOMEBODY and not any(word[:1].isupper() for word in rest)


def _told_by(ties: Ties, i: int) -> list[int]:
    """The sentences whose matter a statement tells for the most part."""
    return [j for j, several in ties.get(i, {}).items() if any(t.there.whole for t in several)]


def _mostly_told(passages: Passages, ties: Ties, shared: Sequence[int]) -> set[int]:
    """The sentences most of whose words stand as a support, or that surely tell what another tells: its support."""
    return {
        j
        for i in shared
        for j, several in ties.get(i, {}).items()
        if any(max(t.score, t.sure) >= _SURE or covers(t.there.span, passages.sentences[j].span) for t in several)
    }


def _repeats(passages: Passages, number: int, told: Sequence[int]) -> bool:
    """Whether one of the sentences of its article that are told already says nearly the same."""
    return any(compare(passages[i].bag, passages[number].bag).score >= _REPEATED for i in told)
