"""One remark as two articles print it between marks, in other words round the same few: held to be two utterances."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import product

from dossier.analysis.accounts.differences import Difference, either, sides_of
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.sharing import telling_stems
from dossier.analysis.acts import same_speaker
from dossier.analysis.likeness import Survey, tokens_of
from dossier.frozen import frozen
from dossier.model import Locator, Quotation, Span, Utterance

_QUOTED = ("direct", "partial")
_CLOSE = 4
"""Words from one shared word to the next, at most."""
_FEWEST, _LEAST = 3, 1.2
"""How many shared words stand so, and what they weigh together; names do not count."""
_AROUND = 5
_WEIGHT = 0.45


@frozen()
class _Printed:
    """The words between the marks of one quotation: their numbers in the article, and the stems of matter."""

    quotation: Quotation
    at: tuple[int, ...]
    stems: tuple[str, ...]


def remark_differences(
    known: Survey, nearness: Nearness, quotations: Sequence[Quotation], utterances: Sequence[Utterance]
) -> Iterator[Difference]:
    """The stretch of each in which words stand close together that both have; what stands round them differs."""
    home = {m: u.id for u in utterances for m in u.members}
    quoted = sorted([q for q in quotations if q.kind in _QUOTED], key=lambda q: (q.article, q.spans[0], q.id))
    homes = [q.article for q in quoted]
    matter = known.rare - known.names
    stems = [matter & tokens_of(known.articles[q.article].text).matter_of(q.spans) for q in quoted]
    printed = cache(lambda n: _printed(known, quoted[n]))
    telling = telling_stems(stems, homes)
    shown: set[tuple[str, str, str]] = set()
    for i, j in nearness.sharing([here & telling for here in stems], homes):
        x, y = quoted[i], quoted[j]
        if home.get(x.id, i) == home.get(y.id, j) or not _may_be_one(x, y):
            continue
        a, b, both = printed(i), printed(j), stems[i] & stems[j]
        for here, there in _met(known, a, b, both):
            one, other = _place(known, a, here), _place(known, b, there)
            if not _says_else(known, one, other, both):
                continue
            words = [p.span.of(known.articles[p.article].text) for p in sides_of([one, other])]
            key = (x.article, y.article, " ".join(sorted(both)))
            if key not in shown:
                shown.add(key)
                about = f"Words of one remark: {either([f'“{w}”' for w in words])}"
                yield Difference("wording", about, sides_of([one, other]), _WEIGHT)


def _printed(known: Survey, quotation: Quotation) -> _Printed:
    tokens = tokens_of(known.articles[quotation.article].text)
    at = tuple(n for span in quotation.spans for n in tokens.within(span))
    return _Printed(quotation, at, tuple(tokens.stems[n] for n in at))


def _may_be_one(a: Quotation, b: Quotation) -> bool:
    """Whether one person may have said both: a quotation that nobody is named for may be anybody's."""
    return bool(not a.speaker or not b.speaker or same_speaker(a.speaker.name, b.speaker.name)) and bool(
        a.speaker or b.speaker
    )


def _met(known: Survey, a: _Printed, b: _Printed, both: AbstractSet[str]) -> Iterator[tuple[list[int], list[int]]]:
    """The first run of shared words that stand close together in both, in one order, and weigh enough.

    Of a word that is printed twice in one of them, the first place is taken or else the last.
    """
    firsts, seconds = ([_places(p, both), _places(p, both, last=True)] for p in (a, b))
    for first, second in product(firsts, seconds):
        if found := _run(known, a, first, b, second):
            yield found
            return


def _places(printed: _Printed, both: AbstractSet[str], *, last: bool = False) -> dict[str, int]:
    steps = range(len(printed.stems)) if last else range(len(printed.stems) - 1, -1, -1)
    return {printed.stems[n]: n for n in steps if printed.stems[n] in both}


def _run(
    known: Survey, a: _Printed, first: Mapping[str, int], b: _Printed, second: Mapping[str, int]
) -> tuple[list[int], list[int]] | None:
    order = sorted(first, key=lambda s: first[s])
    runs: list[list[str]] = []
    for s in order:
        last = runs[-1][-1] if runs else ""
        near = last and first[s] - first[last] <= _CLOSE and 0 < second[s] - second[last] <= _CLOSE
        if near:
            runs[-1].append(s)
        else:
            runs.append([s])
    for run in runs:
        here, there = [first[s] for s in run], [second[s] for s in run]
        if sum(known.weights.get(s, 0.0) for s in run) >= _LEAST and _enough(known, a, here, b, there):
            return here, there
    return None


def _enough(known: Survey, a: _Printed, here: Sequence[int], b: _Printed, there: Sequence[int]) -> bool:
    """Three shared words; or two in one form that are not, side by side in both, the name of a thing."""
    if len(here) != 2:
        return len(here) >= _FEWEST
    one, other = (
        [tokens_of(known.articles[p.quotation.article].text).words[p.at[n]].lower() for n in at]
        for p, at in ((a, here), (b, there))
    )
    return one == other and (here[1] - here[0] > 1 or there[1] - there[0] > 1)


def _place(known: Survey, printed: _Printed, met: Sequence[int]) -> Locator:
    """The shared words and some around them, within the marks and the sentence."""
    text = known.articles[printed.quotation.article].text
    tokens = tokens_of(text)
    low, high = printed.at[met[0]], printed.at[met[-1]]
    held = set(printed.at)
    first, last = low, high
    while first - 1 in held and low - first < _AROUND and _joined(text, tokens.ends[first - 1], tokens.starts[first]):
        first -= 1
    while last + 1 in held and last - high < _AROUND and _joined(text, tokens.ends[last], tokens.starts[last + 1]):
        last += 1
    return Locator(printed.quotation.article, Span(tokens.starts[first], tokens.ends[last]))


def _joined(text: str, end: int, start: int) -> bool:
    return not any(mark in text[end:start] for mark in ".!?\n")


def _says_else(known: Survey, x: Locator, y: Locator, both: AbstractSet[str]) -> bool:
    """Whether a word of matter stands in one and not in the other, as far to either side as both have words."""
    one, other = (tokens_of(known.articles[p.article].text).stems_in(p.span) for p in (x, y))
    (low, high), (first, last) = ((min(at), max(at)) for at in (_at(one, both), _at(other, both)))
    left, right = min(low, first), min(len(one) - high, len(other) - last)
    return set(one[low - left : high + right]) - {""} != set(other[first - left : last + right]) - {""}


def _at(stems: Sequence[str], both: AbstractSet[str]) -> list[int]:
    return [n for n, s in enumerate(stems) if s in both]
