"""What the summary would tell twice: a sentence that others carry, or tell in other words with all who say it."""

from collections.abc import Collection, Iterable, Sequence
from itertools import chain

from dossier.analysis.accounts.encounters import TURNS
from dossier.analysis.accounts.kin import kin_of
from dossier.analysis.accounts.nouns import kind_at
from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.plans import came_to_pass
from dossier.analysis.accounts.roots import root
from dossier.analysis.accounts.tie import Tie, Ties
from dossier.analysis.likeness import tokens_of
from dossier.model import PRINTED_KINDS, Span

_MOSTLY = 0.5
"""Part of a stretch that must be told for it to be told."""
_SAYS, _ALL = 0.8, 0.9
"""Score and part of a sentence from which another that carries it says it."""
_GOOD_PART = 0.5
"""Part of a sentence from which a place in it is shown as the whole of it."""
_MUCH_OF_MATTER = 0.38
"""Part of a sentence's matter, by weight, that those which carry it must have for it to be told again."""
_BULK = 0.45
"""Part of a sentence that another must tell for it to be told there."""
_LITTLE_OF_MATTER = 0.3
"""The same of one that tells its news in its main clauses, for that to be told there."""
_RETOLD = 0.6
"""Part of somebody's words that others must report for these to be told again."""
_TELLS = 0.6
"""Part of the words that tie two sentences which a third must have to tell what ties them."""


class Roots:
    """What words sentences are made of, read once."""

    def __init__(self, passages: Passages) -> None:
        self._passages = passages
        self._read: dict[int, frozenset[str]] = {}

    def tells(self, number: int, tie: Tie, part: float = _TELLS) -> bool:
        """Whether a sentence has most of what ties two others, as itself or as kin."""
        matter = tie.matter or tie.said
        if not matter:
            return True
        own = self._own(number)
        here = sum(r in own or not own.isdisjoint(kin_of(r)) for r in matter)
        return here >= part * len(matter)

    def common(self, number: int, others: Iterable[int]) -> float:
        """Part of a sentence's matter, by weight, that some others have, as itself or as kin: 0 to 1."""
        own = frozenset[str]().union(*map(self._own, others))
        weights = self._passages[number].bag.weights
        here = sum(w for s, w in weights.items() if root(s) in own or not own.isdisjoint(kin_of(root(s))))
        return here / max(1e-9, sum(weights.values()))

    def _own(self, number: int) -> frozenset[str]:
        """The roots of a sentence's words, and their kin."""
        if number not in self._read:
            own = frozenset(map(root, self._passages.stems[number]))
            self._read[number] = own.union(*map(kin_of, own))
        return self._read[number]


def needed(passages: Passages, ties: Ties, numbers: Sequence[int], taken: Collection[int]) -> list[int]:
    """Those that the others do not tell as well, with all who say it: the same is told once.

    Of two that say no more than each other the first stands; what tells as planned what another tells as done goes
    before all others, once all that it shares is told.
    """
    kept, roots = list(numbers), Roots(passages)
    asked = [i for i in numbers if i in ties and i not in taken]
    planned = [i for i in asked if came_to_pass(passages[i], (passages[j] for j in chain(ties[i], numbers)))]
    for i in (*reversed(planned), *(i for i in reversed(asked) if i not in planned)):
        near = [j for j in kept if j in ties[i] and (i in planned or j not in planned)]
        if (
            any(_says(passages, ties, roots, j, i) for j in near)
            or _is_repeat(passages, ties, roots, near, kept, i)
            or (i in planned and _is_overtaken(passages, ties, roots, [j for j in kept if j not in planned], i))
        ):
            kept.remove(i)
    for i in [i for i in reversed(kept) if i in asked]:
        if _is_retold(passages, ties, [j for j in kept if j in ties[i]], i):
            kept.remove(i)
    for i in [i for i in reversed(kept) if i in asked]:
        near = [j for j in kept if j in ties[i]]
        if not passages[i].remark and any(_takes_in(passages, ties, roots, kept, j, i) for j in near):
            kept.remove(i)
    return kept


def _takes_in(passages: Passages, ties: Ties, roots: Roots, kept: Sequence[int], j: int, i: int) -> bool:
    """Whether one sentence tells in its main clauses what another tells, and all that this shares with anybody is told
    by it, or by others with both."""
    alike = [
        t
        for t in ties[j][i]
        if (t.matter or t.said) and _tells_deed(passages[j], t.here.span) and _is_bulk(passages[i], t.there.span)
    ]
    homes = {passages.homes[k] for k in (j, *ties[j])}

    def is_told(k: int, tie: Tie) -> bool:
        if k == j:
            return True
        if (tie.matter or tie.said) and roots.tells(j, tie):
            if any(covers(x.there.span, tie.there.span) for x in ties[j].get(k, ())):
                return True
            if passages.homes[k] in homes and any(covers(t.there.span, tie.here.span) for t in alike):
                return True
        others = [m for m in kept if m not in (i, j) and m in ties[i] and k in ties[m] and roots.tells(m, tie)]
        return any(tells_both(tie, ties[m][i], ties[m][k]) for m in others)

    if not alike or roots.common(i, [j]) < _LITTLE_OF_MATTER:
        return False
    return all(is_told(k, tie) for k, several in ties[i].items() for tie in several)


def _is_bulk(passage: Passage, span: Span) -> bool:
    """Whether a stretch is a good part of its sentence."""
    return span.end - span.start >= _BULK * (passage.span.end - passage.span.start)


def _tells_deed(passage: Passage, span: Span) -> bool:
    """Whether a stretch has a deed of the main clauses."""
    tokens = tokens_of(passage.text)
    return any(k in passage.main_words and kind_at(tokens, k) == "deed" for k in tokens.within(span))


def _is_retold(passages: Passages, ties: Ties, near: Sequence[int], i: int) -> bool:
    """Whether a sentence is for the most part a remark of which others tell most, with all articles that report it."""
    passage, homes = passages[i], passages.homes
    here = range(passage.span.start, passage.span.end)
    printed = [q for q in passage.quotations if q.kind in PRINTED_KINDS]
    said = {n for q in printed for n in range(q.whole.start, q.whole.end)}.intersection(here)
    told = {n for j in near for t in ties[i][j] if t.said for n in range(t.here.span.start, t.here.span.end)}
    if len(said) < _MOSTLY * len(here) or len(said & told) < _RETOLD * len(said):
        return False
    reporting = {homes[k] for k in ties[i]}
    return reporting <= {homes[k] for j in near for k in (j, *ties[j])}


def _is_overtaken(passages: Passages, ties: Ties, roots: Roots, kept: Sequence[int], i: int) -> bool:
    """Whether others tell all that a sentence shares with anybody, each with the article with which it does."""
    homes = passages.homes
    carriers = {j: _carriers(passages, ties, j) for j in kept}
    return all(
        any(homes[k] in there and roots.tells(j, tie) for j, there in carriers.items())
        for k, several in ties[i].items()
        for tie in several
    )


def _is_repeat(passages: Passages, ties: Ties, roots: Roots, near: Sequence[int], kept: Sequence[int], i: int) -> bool:
    """Whether a sentence stands as a support of others, with much of its matter, and they, or another sentence of its
    article, tell all that it shares with anybody, one of them with as many articles."""
    if not any(_is_shown(passages, ties, j, i) for j in near) or roots.common(i, near) < _MUCH_OF_MATTER:
        return False
    own = [j for j in kept if j != i and passages.homes[j] == passages.homes[i]]
    if not any(_carriers(passages, ties, i) <= _carriers(passages, ties, j) for j in (*near, *own)):
        return False
    return all(
        k in near or any(_tells(ties, roots, j, i, k, tie) for j in (*near, *own))
        for k, several in ties[i].items()
        for tie in several
    )


def _carriers(passages: Passages, ties: Ties, number: int) -> set[str]:
    """The articles that tell a sentence, its own among them."""
    return {passages.homes[k] for k in (number, *ties.get(number, ()))}


def _is_shown(passages: Passages, ties: Ties, j: int, i: int) -> bool:
    """Whether a sentence is a support of another in the main, or so much of it that it stands there as a whole."""
    whole = passages.sentences[i].span
    least = _GOOD_PART * (whole.end - whole.start)
    return any(t.there.whole or t.there.span.end - t.there.span.start >= least for t in ties[j].get(i, ()))


def _tells(ties: Ties, roots: Roots, j: int, i: int, k: int, tie: Tie) -> bool:
    """Whether a sentence that carries two others, or the second of them and is of the first's article, tells what
    ties them."""
    star = ties.get(j, {})
    if k not in star or not roots.tells(j, tie):
        return False
    return (
        tells_both(tie, star[i], star[k]) if i in star else any(covers(t.there.span, tie.there.span) for t in star[k])
    )


def _says(passages: Passages, ties: Ties, roots: Roots, j: int, i: int) -> bool:
    """Whether a sentence carries nearly all words of another, and every other carrier of that carries this, and for
    the same words."""
    near, whole = ties.get(j, {}), passages.sentences[i].span
    long = whole.end - whole.start
    told = any(t.score >= _SAYS and t.there.span.end - t.there.span.start >= _ALL * long for t in near.get(i, ()))
    return told and all(k == j or (k in near and all(roots.tells(j, t, _ALL) for t in ties[i][k])) for k in ties[i])


def tells_both(tie: Tie, one: Sequence[Tie], other: Sequence[Tie]) -> bool:
    """Whether a statement carried by these at either end of a tie, in one part of it, tells what ties them."""
    if tie.rule.startswith(TURNS) and not any(t.rule.startswith(TURNS) for t in (*one, *other)):
        return False  # that they met is not that they met for the second time
    return any(
        covers(x.there.span, tie.here.span)
        and any(covers(y.there.span, tie.there.span) and x.here.span.overlaps(y.here.span) for y in other)
        for x in one
    )


def covers(told: Span, span: Span) -> bool:
    """Whether most of a stretch is told."""
    return min(told.end, span.end) - max(told.start, span.start) >= _MOSTLY * (span.end - span.start)
