"""What many pages ask of a dossier: worked out when the first asks, and kept with the dossier for the others.

A copy of the process that writes a share of the pages finds what was worked out before it was made.
"""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from dossier.model import Dossier

R = TypeVar("R")


def once(work: Callable[[Dossier], R]) -> Callable[[Dossier], R]:
    """A function of a dossier that works once for each. What it gives is everybody's: nobody may change it."""
    name = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def kept(dossier: Dossier) -> R:
        known = vars(dossier)
        if name not in known:
            known[name] = work(dossier)
        found: R = known[name]
        return found

    return kept
