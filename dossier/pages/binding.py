"""Which of its links an utterance is told with: where its wordings are many, those that hold them together."""

from collections.abc import Sequence

from dossier.model import Relation, Utterance

FEW = 12
"""Of so many wordings every link is told. Those of n are n(n-1)/2, which were seven tenths of a large data file."""


def binding(utterance: Utterance) -> Sequence[Relation]:
    """Why its wordings belong together: all links of few; of many the surest that join each with the rest.

    The links of many make a tree, or one for each part that nothing links with the others: no wording that has a
    link stands without one, and of the ways between two wordings the one kept has no weaker link than any left
    out. Told in the order in which the utterance has them; of equally sure ones the first are kept.
    """
    if len(utterance.members) <= FEW:
        return utterance.relations
    root: dict[str, str] = {}

    def part(name: str) -> str:
        """The wording that stands for all that are joined with this one."""
        while (above := root.get(name, name)) != name:
            root[name] = name = root.get(above, above)  # a step less for who asks next
        return name

    kept = []
    found = utterance.relations
    scores = [relation.score for relation in found]
    for at in sorted(range(len(found)), key=scores.__getitem__, reverse=True):  # of equals the first comes first
        one, other = part(found[at].a), part(found[at].b)
        if one != other:
            root[one] = other
            kept.append(at)
            if len(kept) == len(utterance.members) - 1:
                break
    return [found[at] for at in sorted(kept)]
