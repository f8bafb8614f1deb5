"""What stands between the same two words in two places that say the same: how much, whether doubted, in what colour."""

from collections.abc import Iterator, Sequence

from dossier.analysis.accounts.difference_labels import HOW_MANY, STATED_OR_DOUBTED, WHETHER_ALONE
from dossier.analysis.accounts.differences import Difference, chained, either, sides_of
from dossier.analysis.accounts.numbers import NUMBER_WORDS
from dossier.analysis.accounts.pairs import Facing
from dossier.analysis.kindred import families
from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.stems import stem
from dossier.frozen import frozen
from dossier.model import Locator, Span
from dossier.patterns import compiled

_DEGREES = frozenset(
    (
        "very all only exclusive entire full total complete always never repeatedly partly partial narrowly "
        "unanimously deliberately"
    ).split()
)
_DOUBTS = frozenset("alleged apparent purported suspected possible potential falsely baseless unproven".split())
_HEDGES = frozenset("about around roughly nearly almost some".split())
_COLOURS = frozenset(
    (
        "blast blasted blasting slam slammed slamming rebuke rebuked rebuking condemn condemned condemning denounce "
        "denounced denouncing attack attacked attacking assail assailed lambasted ripped lied lying claimed insisted "
        "admitted conceded boasted refused refusing rejected declined ignored demanded begged ordered threatened "
        "forced pressured murdered murder slain executed"
    ).split()
)
_REACH = 3
"""Words from a telling word to the shared word on either side, at most."""
_LONGEST = 5
"""Words that stand between the two shared words in the other place, at most."""
_CLOSE = 4
"""Words from the one shared word to the other, where what stands between need not be another word."""
_FRAME = 0.9
"""What the shared words on both sides must weigh together."""
_ALWAYS = frozenset(
    "day night week month year season summer winter spring autumn morning afternoon evening along".split()
)
"""What "all" stands before where it tells how long, and of no whole: "all season"."""
_COUNTS = NUMBER_WORDS | frozenset("one no not".split())
"""What is told with the word behind it, as a number in digits is."""
_TELLING = {
    **dict.fromkeys(_DEGREES, "degree"),
    **dict.fromkeys(_DOUBTS, "doubt"),
    **dict.fromkeys(_COLOURS, "colour"),
}
_MARK = compiled(r"[“”\"]")
"""What stands between marks is compared as words of a quote."""
_LABELS = {
    "All or a part": frozenset("all entire full total complete partly partial".split()),
    WHETHER_ALONE: frozenset(("only", "exclusive")),
    "How often": frozenset(("always", "never", "repeatedly")),
    "By how much": frozenset(("narrowly", "unanimously")),
    "Whether on purpose": frozenset(("deliberately",)),
    "How strongly": frozenset(("very",)),
    STATED_OR_DOUBTED: _DOUBTS,
    "In which words": _COLOURS,
}
"""What differs, by the words of which one side has one; the first that is true."""
_WEIGHT = {"degree": 0.36, "doubt": 0.36, "colour": 0.4}


@frozen()
class _Line:
    """The words of a place in small letters, what each is matched by ("" for grammar), and where they stand."""

    place: Locator
    first: int
    words: tuple[str, ...]
    forms: tuple[str, ...]
    telling: tuple[int, ...]


def slot_differences(known: Survey, facing: Sequence[Facing]) -> Iterator[Difference]:
    """One slot of two clauses, framed by the same words, that holds a telling word in one and another in the other."""
    lines: dict[Locator, _Line] = {}
    found: dict[str, dict[tuple[Locator, Locator], float]] = {kind: {} for kind in _WEIGHT}
    for pair in facing:
        a, b = (lines.get(p) or lines.setdefault(p, _line(known, p)) for p in (pair.a, pair.b))
        for one, other in ((a, b), (b, a)):
            for kind, x, y, weight in _slots(known, one, other) if one.telling else ():
                found[kind][min(x, y), max(x, y)] = _WEIGHT[kind] + min(weight, 2.0) / 10
    for kind, pairs in found.items():
        for group in chained(pairs):
            here, sides = set(group), sides_of(group)
            words = [f"“{p.span.of(known.articles[p.article].text)}”" for p in sides]
            if len({w.casefold() for w in words}) > 1:
                weight = max(w for (x, _), w in pairs.items() if x in here)
                if noun := _counted_roughly(known, sides):
                    yield Difference("number", f"{HOW_MANY} {noun}: {either(words)}", sides, weight, "rounding")
                else:
                    yield Difference("wording", f"{_label(known, kind, sides)}: {either(words)}", sides, weight)


def _label(known: Survey, kind: str, sides: Sequence[Locator]) -> str:
    """What differs, in plain words."""
    words = {w.lower() for p in sides for w in tokens_of(known.articles[p.article].text).words_in(p.span)}
    here = {w for w in words if _TELLING.get(w) == kind}
    return next((label for label, several in _LABELS.items() if not several.isdisjoint(here)), "In which words")


def _counted_roughly(known: Survey, sides: Sequence[Locator]) -> str:
    """What all count, by one number, some roughly: "all 2,000" and "roughly 2,000" are no whole and its part; or ""."""
    told = [[w.lower() for w in tokens_of(known.articles[p.article].text).words_in(p.span)] for p in sides]
    numbers = [[w for w in words if w[0].isdigit()] for words in told]
    rough = any(not _HEDGES.isdisjoint(words) for words in told)
    if not rough or len(numbers[0]) != 1 or numbers[1:] != numbers[:-1]:
        return ""
    behind = told[0][told[0].index(numbers[0][0]) + 1 :]
    return next((w for w in behind if w.endswith("s")), "of them")


def _line(known: Survey, place: Locator) -> _Line:
    tokens, kin = tokens_of(known.articles[place.article].text), families()
    at = tokens.within(place.span)
    words = tuple(w.lower() for w in tokens.words[at.start : at.stop])
    forms = tuple(kin.get(s, s) for s in tokens.stems[at.start : at.stop])
    telling = tuple(n for n, word in enumerate(words) if word in _TELLING and not _is_always(words, n))
    return _Line(place, at.start, words, forms, telling)


def _is_always(words: Sequence[str], n: int) -> bool:
    return words[n] == "all" and n + 1 < len(words) and words[n + 1] in _ALWAYS


def _slots(known: Survey, a: _Line, b: _Line) -> Iterator[tuple[str, Locator, Locator, float]]:
    """Telling words of the first that the second has not, each with the slot in both."""
    for n in a.telling:
        if a.words[n] in b.words or (a.forms[n] and a.forms[n] in b.forms):
            continue
        kind = _TELLING[a.words[n]]
        for frame in (_framed(a, b, n), _before(a, b, n) if kind != "colour" else None):
            if frame:
                left, right, low, high, shared = frame
                weight = sum(_weight(known, a, x) for x in shared)
                if weight >= _FRAME and _is_other(kind, b, low, high):
                    x, y = _between(known, a, left, right), _between(known, b, low, high)
                    if not any(_MARK.search(known.articles[p.article].text, p.span.start, p.span.end) for p in (x, y)):
                        yield kind, x, y, weight
                    break
        else:
            if kind == "doubt" and (head := _head(a, b, n)):
                right, low = head
                yield kind, _between(known, a, n, right), _between(known, b, max(0, low - 1), low), 0.0


def _head(a: _Line, b: _Line, n: int) -> tuple[int, int] | None:
    """The word of matter right behind one that doubts, in both places, where the other doubts nothing.

    It is the same word: "an alleged link" doubts no contact, though both are of one family.
    """
    right = _shared(a, b, range(n + 1, n + 2))
    if right is None or a.words[right] in _TELLING or not _DOUBTS.isdisjoint(b.words):
        return None
    low = next((x for x, word in enumerate(b.words) if stem(word) == stem(a.words[right])), None)
    return None if low is None else (right, low)


_Frame = tuple[int, int, int, int, tuple[int, int]]
"""First and last word of the slot with its frame, in both places, and the shared words."""


def _framed(a: _Line, b: _Line, n: int) -> _Frame | None:
    """A shared word on either side."""
    left, right = _shared(a, b, range(n - 1, max(-1, n - 1 - _REACH), -1)), _shared(a, b, range(n + 1, n + 1 + _REACH))
    if left is None or right is None:
        return None
    low, high = b.forms.index(a.forms[left]), b.forms.index(a.forms[right])
    return (left, right, low, high, (left, right)) if 0 < high - low <= _LONGEST else None


def _before(a: _Line, b: _Line, n: int) -> _Frame | None:
    """Two shared words behind it, with nothing but grammar between it and the first of them."""
    right = _shared(a, b, range(n + 1, n + 1 + _REACH))
    if right is None or any(a.forms[n + 1 : right]):
        return None
    then = _shared(a, b, range(right + 1, right + 1 + _REACH))
    high = b.forms.index(a.forms[right])
    if then is None or not 0 < b.forms.index(a.forms[then]) - high <= _REACH:
        return None
    low = high
    while low > 0 and high - low < _LONGEST and not b.forms[low - 1]:
        low -= 1
    return (n, then, low, b.forms.index(a.forms[then]), (right, then))


def _is_other(kind: str, b: _Line, low: int, high: int) -> bool:
    """Whether the other place fills the slot so that it says something else."""
    return any(b.forms[n] for n in range(low + 1, high)) if kind == "colour" else high - low <= _CLOSE


def _shared(a: _Line, b: _Line, steps: range) -> int | None:
    """The first word of matter on the way that the other place has too, once."""
    for n in steps:
        if n >= len(a.forms):
            return None
        if a.forms[n] and b.forms.count(a.forms[n]) == 1 == a.forms.count(a.forms[n]):
            return n
    return None


def _weight(known: Survey, line: _Line, n: int) -> float:
    return known.columns[line.place.article][line.first + n]


def _between(known: Survey, line: _Line, low: int, high: int) -> Locator:
    """From the one word to the other; a name that it begins is told whole."""
    text = known.articles[line.place.article].text
    tokens = tokens_of(text)
    first, last = line.first + low, line.first + high
    while last + 1 < len(tokens.words) and tokens.words[last][0].isupper() and tokens.words[last + 1][0].isupper():
        if text[tokens.ends[last] : tokens.starts[last + 1]] not in (" ", ". "):
            break
        last += 1
    if tokens.words[last][0].isdigit():  # a number is told with what it counts
        after = range(last + 1, min(last + 1 + _REACH, len(tokens.words)))
        last = next((n for n in after if tokens.words[n].endswith("s")), min(last + 1, len(tokens.words) - 1))
    first -= first > 0 and (tokens.words[first - 1].lower() in _COUNTS or tokens.words[first - 1][0].isdigit())
    first -= first > 0 and tokens.words[first - 1].lower() in _HEDGES
    return Locator(line.place.article, Span(tokens.starts[first], tokens.ends[last]))
