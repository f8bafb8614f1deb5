"""How likely a tie by words in common is right: the score that is shown with a place.

How much two sentences have in common ties them; it does not say whether the same fact is told. Of ties read by eye
those were right that have words which stand nowhere else in either article, the same doer, the same object, a number;
those wrong met in words that both articles use again and again, or by families of words.
"""

from math import exp

from dossier.analysis.accounts.aligned import Alignment
from dossier.analysis.accounts.carried import Shared
from dossier.analysis.accounts.doers import Told

_START = -1.2
_RANK = 1.4
"""The best match that either sentence has in the other's article."""
_FRESH = 0.5
_ONCE, _MOST_ONCE = 0.8, 3
"""Words that no other sentence of either article has, each up to so many."""
_WHOSE, _TO, _NUMBER = 1.5, 1.0, 1.0
"""The same deed of the same doer, done to the same; a number in common."""
_KIN = -0.5
"""Each two words that meet by family alone."""


def rightness(found: Alignment, shared: Shared, told: Told, rank: float) -> float:
    """0 to 1: the part of ties of this kind that are right. Weights in log odds, fitted to ties read by eye."""
    odds = (
        _START
        + _RANK * rank
        + _FRESH * found.fresh
        + _ONCE * min(shared.once, _MOST_ONCE)
        + _WHOSE * (told.whose > 0)
        + _TO * (told.to > 0)
        + _NUMBER * (shared.numbers > 0)
        + _KIN * (shared.akin + shared.near)
    )
    return 1 / (1 + exp(-odds))
