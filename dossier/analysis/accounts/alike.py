"""Sentences that many articles print word for word alike: a few are compared, and stand for all the others."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence

from dossier.analysis.accounts.spoken import spans_in
from dossier.analysis.likeness import Sentence
from dossier.model import Article, Quotation

_MOST = 4
"""Of sentences alike in all, so many are compared: a wire's text in a thousand outlets reads as if four had it."""


class Alike:
    """Which sentences stand for which.

    ``spare`` are not compared: each goes where the others of its group go. ``groups`` are of more than four sentences
    each, those compared first, and of these one of each article first.
    """

    def __init__(self, groups: Sequence[Sequence[int]], compared: Sequence[int]) -> None:
        self.groups = groups
        self._compared = compared
        """How many of each group are compared."""
        self.spare = frozenset([i for held, most in zip(groups, compared, strict=True) for i in held[most:]])
        self._of = {i: n for n, held in enumerate(groups) for i in held}

    def compared_of(self, group: int) -> Sequence[int]:
        return self.groups[group][: self._compared[group]]

    def instead(self, number: int, homes: Sequence[str], away: str) -> int | None:
        """The sentence compared for another, of an article that is not ``away``; the same where it is compared."""
        if number not in self.spare:
            return number
        return next((i for i in self.compared_of(self._of[number]) if homes[i] != away), None)

    def leads(self, number: int) -> bool:
        """Whether a sentence stands for its whole group, as one that is like no other does."""
        return number not in self._of or self.groups[self._of[number]][0] == number

    def beyond(self, near: Iterable[int]) -> Iterator[tuple[int, Sequence[int]]]:
        """Of each group that some sentences are of the first of these, and those of it that are not compared."""
        met: set[int] = set()
        for i in sorted(near):
            n = self._of.get(i)
            if n is not None and n not in met:
                met.add(n)
                yield i, self.groups[n][self._compared[n] :]


def alike(
    articles: Mapping[str, Article],
    sentences: Sequence[Sentence],
    inside: Callable[[Sentence], Sequence[Quotation]],
    first: Collection[int] = (),
    every: bool = False,
) -> Alike:
    """Put sentences together that print the same words and say with them who speaks.

    ``first`` are compared whatever else is alike, all are where ``every`` is set. ``sentences`` are in the order of
    their articles' ids.
    """
    words = [articles[s.article].text[s.span.start : s.span.end] for s in sentences]
    often = {w for w, times in Counter(words).items() if times > _MOST}
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for i, (w, sentence) in enumerate(zip(words, sentences, strict=True)) if often else ():
        if w in often:
            groups[w, _speech(sentence, inside(sentence))].append(i)
    several = [_in_order(sentences, held, first) for held in groups.values() if len(held) > _MOST]
    return Alike(several, [len(held) if every else max(_MOST, sum(i in first for i in held)) for held in several])


def _speech(sentence: Sentence, quotations: Sequence[Quotation]) -> Hashable:
    """What is said in a sentence and by whom, wherever it stands, and how far it goes on around it."""
    at = sentence.span.start
    return tuple(
        sorted(
            (
                q.kind,
                q.speaker.name if q.speaker else "",
                (q.spans[0].start - at, q.spans[-1].end - at),
                *[(s.start - at, s.end - at) for s in spans_in(q, sentence.span)],
            )
            for q in quotations
        )
    )


def _in_order(sentences: Sequence[Sentence], held: Sequence[int], first: Collection[int]) -> list[int]:
    times: Counter[str] = Counter()
    rank = []
    for i in sorted(held, key=lambda i: (i not in first, i)):
        rank.append((i not in first, times[sentences[i].article], i))
        times[sentences[i].article] += 1
    return [i for *_, i in sorted(rank)]
