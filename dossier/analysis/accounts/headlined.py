"""What a headline names and no statement tells: the sentence that tells it most fully."""

from collections.abc import Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet

from dossier.analysis.accounts.kin import kin_of
from dossier.analysis.accounts.matter import office_words
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.roots import root
from dossier.analysis.accounts.standing import clarity

_MISSED = 2
"""Words of a headline which no statement has, from which its news is not told; one where that is a name."""
_PART = 0.5
"""Part of a headline's words that a sentence must have to tell its news."""
_LEAST_CLEAR = 0.6


def headlined(passages: Passages, told: Sequence[int], hidden: Collection[int]) -> list[int]:
    """For each headline that holds what none of the sentences ``told`` has, the sentence that has most of it.

    Of equals its own article's; none where no sentence tells half of the headline. In the order of the articles' ids,
    each knowing of those before it. Nothing where not all articles are held to tell of one event.
    """
    if not passages.known.of_one:
        return []
    found: list[int] = []
    for article, words in _headlines(passages):
        missed = frozenset([r for r in words if not any(_has(passages, i, r) for i in (*told, *found))])
        best = _best(passages, article, words, missed, hidden)
        if best is not None:
            found.append(best)
    return found


def _headlines(passages: Passages) -> Iterator[tuple[str, AbstractSet[str]]]:
    """Each article with the roots of its headline's words of matter, offices left out, by ids."""
    known = passages.known
    for sentence, stems in sorted(zip(known.sentences, known.stems, strict=True), key=lambda pair: pair[0].article):
        if sentence.piece.kind == "headline" and stems - office_words():
            yield sentence.article, frozenset(map(root, stems - office_words()))


def _best(
    passages: Passages, article: str, words: AbstractSet[str], missed: AbstractSet[str], hidden: Collection[int]
) -> int | None:
    """The sentence with most of what is missed, then of all; of equals the earliest of the headline's own article."""
    names = frozenset(map(root, passages.known.names))
    best: tuple[tuple[float, ...], int] | None = None
    for i in passages.compared if missed else ():
        news = [r for r in missed if _has(passages, i, r)]
        enough = len(news) >= _MISSED or not names.isdisjoint(news)
        if enough and i not in hidden and clarity(passages[i]) >= _LEAST_CLEAR:
            part = sum(_has(passages, i, r) for r in words) / len(words)
            rank = (len(news), part, passages.homes[i] == article, -passages.sentences[i].order, -i)
            if part >= _PART and (best is None or rank > best[0]):
                best = rank, i
    return best[1] if best else None


def _has(passages: Passages, number: int, word: str) -> bool:
    """Whether a sentence has a root, or one kin to it."""
    return not {word, *kin_of(word)}.isdisjoint(map(root, passages.stems[number]))
