"""Who is credited in each article, and whom the articles that are laid on each other know between them.

In a small dossier two articles are read as if there were no third. Whom an article credits is then what it tells by
itself, and the people whom a sentence may name are those whom either of the two credits by a full name.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

from dossier.analysis.acts import same_person
from dossier.analysis.stems import stem
from dossier.model import Quotation

Names = frozenset[str]


class Credits:
    """The remarks as single articles give them, and the names credited in each; of many articles all have those of
    all."""

    def __init__(self, quotations: Iterable[Quotation], each: bool) -> None:
        names: dict[str, set[str]] = defaultdict(set)
        self.remarks: Mapping[str, Quotation] = {q.id: q for q in quotations}
        for q in self.remarks.values():
            if q.speaker:
                names[q.article].add(q.speaker.name)
        self.everybody = frozenset(name for here in names.values() for name in here)
        self._of = {article: frozenset(here) for article, here in names.items()} if each else None

    def of(self, article: str) -> Names:
        """The names credited that are known where a sentence of an article is read."""
        return self.everybody if self._of is None else self._of.get(article, frozenset())


@lru_cache(maxsize=4096)
def people_between(ours: Names, theirs: Names) -> dict[str, str]:
    """The person whom each stem of a full name stands for; stems that two people share stand for none."""
    found: dict[str, set[str]] = {}
    for name in ours | theirs:
        words = [w for w in name.split() if w[:1].isupper()]
        for word in words if len(words) > 1 else ():
            found.setdefault(stem(word), set()).add(" ".join(words))
    return {s: shortest for s, names in found.items() if s and (shortest := _one_person(names))}


def _one_person(names: Collection[str]) -> str | None:
    """The shortest of some names where all are one person's, shorter and longer."""
    if len(names) == 1:
        return next(iter(names))
    shortest, *_, longest = sorted(names, key=lambda n: (len(n), n))
    return shortest if all(set(n.split()) <= set(longest.split()) for n in names) else None


def two_people(q: Quotation, r: Quotation) -> bool:
    """Whether two remarks are credited to two people."""
    one, other = q.speaker, r.speaker
    return one is not None and other is not None and same_person(one.name, other.name) is False
