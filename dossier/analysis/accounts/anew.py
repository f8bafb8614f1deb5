"""Who supports what a large dossier shows, decided anew as a small dossier decides it: from each two articles alone.

In a large dossier a sentence is chosen by a cheap reading, in which words weigh by the whole. Who supports it would
hang on every article then. So each sentence that is shown is laid on all others once more, its article and the other's
being read as if there were no third: an article more takes nothing from it, whatever size the dossier has before.
"""

from collections.abc import Callable, Collection, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from dossier.analysis.accounts.in_passing import in_passing, with_facts
from dossier.analysis.accounts.laid import Laid
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.tie import Ties
from dossier.analysis.accounts.ties import ties_of
from dossier.analysis.accounts.uttered import Uttered
from dossier.analysis.accounts.weighed import is_tied, weighed, with_weighed
from dossier.frozen import changed
from dossier.model import Quotation, Retold, Utterance

ByTwos = Callable[[Collection[str] | None], tuple[Sequence[Quotation], Sequence[Utterance | Retold]]]
"""The quotations as single articles credit them, and what each two articles report alike: of the quotations with some
ids, or of all."""
_MOST = 5_000
"""Sentences of a dossier up to which that is done."""


def is_worth_it(passages: Passages) -> bool:
    """Whether a large dossier is one of a few events, and no heap of articles of which most have no other of theirs."""
    return not passages.few and len(passages) < _MOST and passages.known.events.hold_together


def read_anew(
    passages: Passages, numbers: Collection[int], quotations: Sequence[Quotation], by_twos: ByTwos
) -> tuple[Passages, Ties, Ties]:
    """The sentences as single articles tell them, the ties of some of them, by number, and what is told in passing."""
    asked = {*numbers, *chain.from_iterable(map(passages.repeats, numbers))}
    found = _Read(passages, asked, quotations, by_twos)
    likely = weighed(found.laid, found.ties, found.uttered)
    if others := {*chain.from_iterable(likely)} - asked:
        again = _Read(passages, others, quotations, by_twos)
        likely = {pair: tie for pair, tie in likely.items() if not is_tied(again.passages, again.ties, *pair)}
    of_two, passing = found.ties
    return found.passages, with_weighed(with_facts(of_two, passing), likely), passing


class _Read:
    """Some sentences of a large dossier laid on all others: their ties and what is told in passing."""

    def __init__(
        self, passages: Passages, asked: AbstractSet[int], quotations: Sequence[Quotation], by_twos: ByTwos
    ) -> None:
        self.passages = found = Passages(changed(passages.known, few=True), quotations, asked)
        homes = {found.homes[i] for i in asked}
        said = {q.id for q in quotations if q.article in homes and not asked.isdisjoint(found.holding(q))}
        told, retold = by_twos(said)
        found.credit(told)
        self.laid, self.uttered = Laid(found), Uttered(retold)
        self.ties = ties_of(found, quotations, retold, self.laid), in_passing(found)
