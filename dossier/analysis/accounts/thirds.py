"""What ties two sentences and stands nearly whole in one of a third article: that carries it, however short it is."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from dossier.analysis.accounts.aligned import Alignment
from dossier.analysis.accounts.carried import joint_kind
from dossier.analysis.accounts.deeds import Kind
from dossier.analysis.accounts.gist import Gist, Gists
from dossier.analysis.accounts.kin import kin_of

Pair = tuple[int, int]
_FEWEST = 3
"""Words that tie two sentences, from which it says something that a third has them;"""
_PART = 0.75
"""the part of them that it must have,"""
_NEEDED = frozenset[Kind](("deed", "name"))
"""with one of each of these."""


def thirds(
    gists: Gists,
    keys: Sequence[AbstractSet[str]],
    homes: Sequence[str],
    met: Mapping[Pair, Alignment],
    tied: Sequence[Pair],
) -> Iterator[Pair]:
    """A sentence that has nearly all that ties two others, with the one of them that it has more in common with.

    ``keys`` are the roots of each sentence and their families. Only of articles none of whose sentences is tied with
    either of the two. A pair stands in ``met``, may come twice, and depends on three articles alone.
    """
    near = {(i, homes[j]) for i, j in tied} | {(j, homes[i]) for i, j in tied}
    for i, j in tied:
        core = list(_core(gists[i], gists[j], met[i, j]))
        if not _tells([kind for _, kind in core]):
            continue
        for k, own in enumerate(keys):
            if homes[k] in (homes[i], homes[j]) or {(i, homes[k]), (j, homes[k])} & near:
                continue
            has = [kind for words, kind in core if not words.isdisjoint(own)]
            if len(has) >= _PART * len(core) and _tells(has):
                yield from sorted(_likest(met, (min(i, k), max(i, k)), (min(j, k), max(j, k))))


def _core(one: Gist, other: Gist, found: Alignment) -> Iterator[tuple[AbstractSet[str], Kind]]:
    """Each word in common, either way and with its families, and what it is for."""
    for x, y in found.pairs:
        r, s = one.roots[x], other.roots[y]
        yield frozenset((r, s)) | kin_of(r) | kin_of(s), joint_kind(one.kinds[x], other.kinds[y])


def _tells(kinds: Sequence[Kind]) -> bool:
    return len(kinds) >= _FEWEST and _NEEDED.issubset(kinds)


def _likest(met: Mapping[Pair, Alignment], *pairs: Pair) -> list[Pair]:
    """Of two pairs the one that shares more; none where neither shares enough to be laid on each other."""
    return [max(known, key=lambda pair: met[pair].value)] if (known := [p for p in pairs if p in met]) else []
