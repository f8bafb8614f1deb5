"""Which remarks are wordings of one utterance: by the whole concordance, or as far as their two articles tell."""

from collections import defaultdict
from collections.abc import Sequence

from dossier.model import Quotation, Retold, Utterance


class Uttered:
    """What is known to be said once."""

    def __init__(self, told: Sequence[Utterance | Retold]) -> None:
        self._of: dict[str, list[int]] = defaultdict(list)
        for n, one in enumerate(told):
            for member in one.members if len(one.members) > 1 else ():
                self._of[member].append(n)

    def once(self, q: Quotation, r: Quotation) -> bool:
        """Whether two quotations are of one utterance."""
        here, there = self._of.get(q.id), self._of.get(r.id)
        return bool(here and there and not set(here).isdisjoint(there))
