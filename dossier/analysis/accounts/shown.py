"""Which sentences stand in the summary: those chosen, what the last day's news begins with, what editors decide."""

from collections.abc import Collection, Sequence

from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.rulings import Ruled
from dossier.analysis.accounts.selection import beginnings, chosen
from dossier.analysis.accounts.tie import Ties
from dossier.analysis.likeness import tokens_of

_MOST_SHARE = 0.4
"""Of all sentences, at most this part stands in the summary of a small dossier."""
_MOST = 60
_MOST_NEWEST = 12
"""Articles of the last day of which what they open with must stand."""
_NEARLY = 0.75
"""Part of two sentences from which the one need not stand where the other does."""
_FEWEST = 5


def shown_of(passages: Passages, ties: Ties, decided: Ruled, newest: Collection[str]) -> list[int]:
    """The numbers of the sentences that stand, in order, what editors hide among them.

    ``newest`` are the articles of the last day, where articles are of different days.
    """
    budget = min(_MOST, max(_FEWEST, round(_MOST_SHARE * len(passages))))
    hidden = _with_twins(passages, decided)
    first = _first(passages, newest) - hidden
    shown = _with_room(chosen(passages, ties, budget, decided.shown, hidden), first, decided.shown)
    return sorted({*_besides(passages, first - {*shown}, shown, ties, decided.shown), *first, *decided.hidden})


def _first(passages: Passages, newest: Collection[str]) -> set[int]:
    """The sentences with which articles of the last day begin their news, of a few articles."""
    found = [i for i in beginnings(passages) if passages.homes[i] in newest] if newest else []
    return {*found[:_MOST_NEWEST]} - passages.alike.spare


def _with_room(shown: Sequence[int], first: Collection[int], asked: Collection[int]) -> list[int]:
    """Those shown, without the last chosen where they are too many beside the ``first``; what editors ask for stays."""
    over = max(0, len({*shown, *first}) - _MOST)
    spare = [i for i in reversed(shown) if i not in first and i not in asked][:over]
    return [i for i in shown if i not in spare]


def _with_twins(passages: Passages, decided: Ruled) -> set[int]:
    """What editors hide, and every sentence of the same words that they do not ask for."""
    if not decided.hidden:
        return set()
    words = [_words(passages, i) for i in range(len(passages))]
    told = {words[i] for i in decided.hidden}
    return {i for i, own in enumerate(words) if own in told} - decided.shown


def _words(passages: Passages, number: int) -> tuple[str, ...]:
    """The words of a sentence, whatever marks and capitals it has."""
    passage = passages[number]
    return tuple([word.lower() for word in tokens_of(passage.text).words_in(passage.span)])


def _besides(
    passages: Passages, first: Collection[int], shown: Sequence[int], ties: Ties, asked: Collection[int]
) -> list[int]:
    """Those shown, but for what one of the first tells as well, nearly all of it and with all who carry it.

    What editors ask for stays.
    """

    def stands(i: int, j: int) -> bool:
        here, there = passages[i].span, passages[j].span
        alike = any(t.here.part(here) >= _NEARLY <= t.there.part(there) for t in ties[i].get(j, ()))
        return alike and ties[i].keys() - {j} <= ties[j].keys()

    return [i for i in shown if i in asked or i not in ties or not any(stands(i, j) for j in first)]
