"""One remark as two articles print it between marks, in other words round the same few: held to be two utterances."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import product

from dossier.analysis.accounts.difference_labels import WORDS_OF_REMARK
from dossier.analysis.accounts.differences import Difference, either, sides_of
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.sharing import telling_stems
from dossier.analysis.accounts.voices_apart import said_in
from dossier.analysis.acts import same_speaker
from dossier.analysis.likeness import Survey, tokens_of
from dossier.frozen import frozen
from dossier.model import PRINTED_KINDS, Locator, Quotation, Span, Utterance, in_reading
from dossier.patterns import late

_CLOSE = 4
"""Words from one shared word to the next, at most."""
_FEWEST, _LEAST = 3, 1.2
"""How many shared words stand so, and what they weigh together; names do not count."""
_AROUND, _IF = 5, 10
"""Words around those shared that are shown, and beside those in which an "if" or the sentence's end may stand."""
_CONDITIONS = frozenset(("if", "unless", "whether"))
_IN_YEAR = r"[^\n“”\"]{0,60}?\b(?:in|back in|during|since) (?:[A-Z][a-z]+ )?((?:19|20)\d\d)\b"
"""What stands behind the words of a remark that is of another year than the news."""
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
    quoted = sorted([q for q in quotations if q.kind in PRINTED_KINDS], key=in_reading)
    homes = [q.article for q in quoted]
    matter = known.rare - known.names
    stems = [matter & tokens_of(known.articles[q.article].text).matter_of(q.spans) for q in quoted]
    printed = cache(lambda n: _printed(known, quoted[n]))
    telling = telling_stems(stems)
    shown: set[tuple[str, str, str]] = set()
    for i, j in nearness.sharing([here & telling for here in stems], homes):
        x, y = quoted[i], quoted[j]
        if home.get(x.id, i) == home.get(y.id, j) or not _may_be_one(known, x, y):
            continue
        if _year_of(known, x) != _year_of(known, y):
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
                about = f"{WORDS_OF_REMARK}: {either([f'“{w}”' for w in words])}"
                yield Difference("wording", about, sides_of([one, other]), _WEIGHT)


def _printed(known: Survey, quotation: Quotation) -> _Printed:
    tokens = tokens_of(known.articles[quotation.article].text)
    at = tuple(n for span in quotation.spans for n in tokens.within(span))
    return _Printed(quotation, at, tuple(tokens.stems[n] for n in at))


def _may_be_one(known: Survey, a: Quotation, b: Quotation) -> bool:
    """Whether one person may have said both, of one year: a quotation that nobody is named for may be anybody's."""
    years = [said_in(known.articles[q.article].text, q) for q in (a, b)]
    if years[0] != years[1]:
        return False
    return bool(not a.speaker or not b.speaker or same_speaker(a.speaker.name, b.speaker.name)) and bool(
        a.speaker or b.speaker
    )


def _year_of(known: Survey, q: Quotation) -> str:
    """The year in which the words behind a quotation say that it was said; "" where they give none."""
    text = known.articles[q.article].text
    sentence = known.sentence_at(q.article, q.whole.end - 1)
    if not sentence:
        return ""
    found = late(_IN_YEAR).match(text, q.whole.end, max(q.whole.end, sentence.span.end))
    return found[1] if found else ""


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
    """The shared words and some around them, within the marks and the sentence; an "if" is not cut off."""
    text = known.articles[printed.quotation.article].text
    tokens = tokens_of(text)
    low, high = printed.at[met[0]], printed.at[met[-1]]
    held = set(printed.at)
    first, last = low, high
    while first - 1 in held and low - first < _AROUND and _joined(text, tokens.ends[first - 1], tokens.starts[first]):
        first -= 1
    while last + 1 in held and last - high < _AROUND and _joined(text, tokens.ends[last], tokens.starts[last + 1]):
        last += 1
    if (condition := _condition(text, held, first)) is not None:
        first, last = condition, _end(text, held, last)
    return Locator(printed.quotation.article, Span(tokens.starts[first], tokens.ends[last]))


def _condition(text: str, held: AbstractSet[int], first: int) -> int | None:
    """The "if" before a word in its sentence; None where there is none."""
    tokens = tokens_of(text)
    for n in range(first - 1, max(first - 1 - _IF, -1), -1):
        if n not in held or not _joined(text, tokens.ends[n], tokens.starts[n + 1]):
            return None
        if tokens.words[n].lower() in _CONDITIONS:
            return n
    return None


def _end(text: str, held: AbstractSet[int], last: int) -> int:
    """The last word of a sentence that ends soon behind a word; else that word."""
    tokens = tokens_of(text)
    for n in range(last, last + _IF):
        if n + 1 not in held or not _joined(text, tokens.ends[n], tokens.starts[n + 1]):
            return n
    return last


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
