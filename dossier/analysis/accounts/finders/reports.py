"""Told in other words: between the same words, one article has something else to say than another."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache, partial
from itertools import combinations

from dossier.analysis.accounts.difference_labels import IN_OTHER_WORDS
from dossier.analysis.accounts.differences import Difference, chained, either, sides_of
from dossier.analysis.kindred import families
from dossier.analysis.likeness import Survey, tokens_of
from dossier.frozen import frozen
from dossier.model import Locator, Quotation, Span, Utterance

_FEWEST_WORDS, _MOST_WORDS = 3, 6
_MOST_MEMBERS = 12
"""Wordings of one utterance that are laid on each other, pair by pair."""
_ANCHOR = 0.45
"""Weight of the words in common before what differs, and of those after it, from which they frame it."""
_GRAMMAR = 0.15
"""Weight of a grammar word in common."""
_MATTER = 0.55
"""Weight of what stands between, on either side, from which it says something."""
_Place = tuple[str, int, int]
"""An article, and where some speech in it starts and ends."""
_Step = tuple[str, int, int, int, int]


@frozen()
class _Line:
    """The words of a place, ready for laying on others: ``forms`` are stems, families or grammar words."""

    article: str
    forms: tuple[str, ...]
    stems: tuple[str, ...]
    words: tuple[str, ...]
    spans: tuple[Span, ...]


def report_differences(
    known: Survey, quotations: Sequence[Quotation], utterances: Sequence[Utterance]
) -> Iterator[Difference]:
    """What stands between like words where two articles report one utterance, and is not alike."""
    line = cache(partial(_line, known))
    laid = cache(_laid)  # many report in the same words
    found: dict[tuple[Locator, Locator], float] = {}
    for x, y in sorted(set(_reports(quotations, utterances))):
        a, b = line(*x), line(*y)
        found.update(_between(known, a, b, laid(a.forms, b.forms)))
    for group in chained(found):
        here = set(group)
        sides = sides_of(group)
        about = f"{IN_OTHER_WORDS}: {either([f'“{p.span.of(known.articles[p.article].text)}”' for p in sides])}"
        yield Difference("wording", about, sides, max(w for (a, _), w in found.items() if a in here))


def _reports(quotations: Sequence[Quotation], utterances: Sequence[Utterance]) -> Iterator[tuple[_Place, _Place]]:
    quotation = {q.id: q for q in quotations}
    for utterance in utterances:
        for m, n in combinations(sorted(utterance.members)[:_MOST_MEMBERS], 2):
            a, b = quotation[m], quotation[n]
            if a.article != b.article and "reported" in (a.kind, b.kind):
                x, y = (a.article, a.whole.start, a.whole.end), (b.article, b.whole.start, b.whole.end)
                yield min(x, y), max(x, y)


def _line(known: Survey, article: str, start: int, end: int) -> _Line:
    kin = families()
    tokens = tokens_of(known.articles[article].text)
    at = tokens.within(Span(start, end))
    stems = tuple(tokens.stems[at.start : at.stop])
    words = tuple(tokens.words[at.start : at.stop])
    forms = tuple(kin.get(s, s) or w.lower() for s, w in zip(stems, words, strict=True))
    return _Line(article, forms, stems, words, tuple(Span(tokens.starts[n], tokens.ends[n]) for n in at))


def _laid(one: Sequence[str], other: Sequence[str]) -> list[_Step]:
    """How the one becomes the other, step by step; nothing where no words stand between like ones."""
    steps: list[_Step] = [*SequenceMatcher(None, one, other, autojunk=False).get_opcodes()]
    return steps if any(tag == "replace" for tag, *_ in steps[1:-1]) else []


def _between(
    known: Survey, a: _Line, b: _Line, steps: Sequence[_Step]
) -> Iterator[tuple[tuple[Locator, Locator], float]]:
    for before, (tag, i1, i2, j1, j2), after in zip(steps, steps[1:], steps[2:], strict=False):
        if tag != "replace" or max(i2 - i1, j2 - j1) > _MOST_WORDS or min(i2 - i1, j2 - j1) < _FEWEST_WORDS:
            continue
        frame = min(_weight(known, a, *before[1:3]), _weight(known, a, *after[1:3]))
        if before[0] == after[0] == "equal" and frame >= _ANCHOR and _says(known, a, i1, i2, b, j1, j2):
            x = Locator(a.article, Span(a.spans[i1].start, a.spans[i2 - 1].end))
            y = Locator(b.article, Span(b.spans[j1].start, b.spans[j2 - 1].end))
            yield (x, y), 0.3 + min(frame, 1.0) / 10


def _weight(known: Survey, line: _Line, low: int, high: int) -> float:
    return sum(known.weights.get(s, _GRAMMAR) if s else _GRAMMAR for s in line.stems[low:high])


def _says(known: Survey, a: _Line, i1: int, i2: int, b: _Line, j1: int, j2: int) -> bool:
    """Whether both sides have matter of their own, without names and numbers, which other finders know."""
    sides = [(a, i1, i2), (b, j1, j2)]
    if any(not w.islower() for line, low, high in sides for w in line.words[low:high]):
        return False
    ours, theirs = (
        {f for f, s in zip(line.forms[low:high], line.stems[low:high], strict=True) if s} for line, low, high in sides
    )
    matter = min(sum(known.weights.get(s, 0.0) for s in line.stems[low:high] if s) for line, low, high in sides)
    return ours.isdisjoint(theirs) and matter >= _MATTER and max(len(ours), len(theirs)) > 1
