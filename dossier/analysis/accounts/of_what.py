"""Of what a difference is: a label that says no more than "When" is given the words that both sides have beside them.

And where a date is shown, the hour that stands with it: without "midnight" two dates may seem to quarrel that do not.
"""

from collections.abc import Sequence

from dossier.analysis.accounts.beginnings import begun, with_deed
from dossier.analysis.accounts.bounds import bracketed, evened
from dossier.analysis.accounts.deeds import kind_of
from dossier.analysis.accounts.difference_labels import (
    CERTAIN_OR_POSSIBLE,
    HOW_FAR,
    HOW_LONG,
    HOW_MANY,
    HOW_MUCH,
    ON_WHICH_DAY,
    PLANNED_OR_DONE,
    STATED_OR_DOUBTED,
    WHEN,
    WHERE,
    WHICH_YEAR,
    WHY,
)
from dossier.analysis.accounts.differences import Difference, with_sides, words_at
from dossier.analysis.accounts.numbers import NUMBER_WORDS
from dossier.analysis.accounts.phrases import whole_phrase
from dossier.analysis.accounts.roots import root
from dossier.analysis.likeness import Survey, Tokens, tokens_of
from dossier.model import DiscrepancyKind, Locator, Span
from dossier.patterns import late

_BARE = frozenset((WHEN, HOW_MANY, HOW_MUCH, HOW_LONG, WHERE, WHICH_YEAR, ON_WHICH_DAY))
"""Labels that do not say of what they are."""
_ALWAYS = frozenset((STATED_OR_DOUBTED, CERTAIN_OR_POSSIBLE, HOW_FAR, PLANNED_OR_DONE))
"""Labels of wordings whose sides are phrases however short they are: of "would put" nobody knows what it is."""
_GOVERNED = frozenset((ON_WHICH_DAY, STATED_OR_DOUBTED))
"""Labels of what is told with the verb that stands before it: "sued over any role"."""
_FEWEST = 3
"""Words that one side has where all are phrases: below, words are compared."""
_NEAR = 9
"""Words on either side of a place among which those are looked for that say of what it is."""
SAY_OF_WHAT = frozenset("deed act thing office".split())
"""What words are that say of what something is told (``deeds.Kind``)."""
_HOUR_BEFORE = (
    r"(?:(?:at|by|before|after|around|until|since|shortly|just) )*"
    r"(?:midnight|noon|dawn|dusk|\d{1,2}(?::\d\d)? [ap]\.?m\.?)(?: on|,)? $"
)
_HOUR_AFTER = r",? (?:(?:at|by|around) )?(?:midnight|noon|morning|afternoon|evening|night)\b"
_SHORT_MONTH = r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\Z"
_UNIT_BEHIND_MARK = r"[”\"] (?:thousand|million|billion|trillion|percent|per cent)\b"
"""What a number counts where a quotation ends between the two: “$7.4” million."""
_QUANTITIES = NUMBER_WORDS | {"half", "most", "part", "third", "quarter"}
"""Words that say how much of what follows: of "withdraw half" nobody knows what it is half of."""
_BACK = 40
"""Characters before a date in which its hour may stand."""


def told_of_what(known: Survey, one: Difference) -> Difference:
    """The same difference with a label that names its matter, and with dates told with their hour."""
    label = one.label
    phrased = one.kind == "wording" if one.phrases is None else one.phrases
    phrased = phrased and (label in _ALWAYS or any(len(words_at(known, p).split()) >= _FEWEST for p in one.sides))
    sides = tuple(_whole(known, p, one.kind, phrased, label) for p in one.sides)
    word = _matter(known, sides) if label in _BARE and label != one.about else ""
    return with_sides(known, one, sides, f"{label} (“{word}”)" if word else None)


def whole_words(text: str, span: Span) -> str:
    """A stretch with what hyphens join to it: "same-sex" for "sex"."""
    start, end = span.start, span.end
    while start > 1 and text[start - 1] == "-" and text[start - 2].isalpha():
        start = next((n + 1 for n in range(start - 2, -1, -1) if not text[n].isalpha()), 0)
    while text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha():
        end = next((n for n in range(end + 1, len(text)) if not text[n].isalpha()), len(text))
    return text[start:end]


def _whole(known: Survey, place: Locator, kind: DiscrepancyKind, phrased: bool, label: str) -> Locator:
    """A place with no lone quotation mark or bracket in it, a phrase to its ends, and a date with the hour beside it.

    No number is cut at a mark: “They need $7.4” million.
    """
    text = known.articles[place.article].text
    span = bracketed(text, evened(text, place.span))
    if kind == "number" and not span.covers(place.span):
        span = place.span
    if kind == "number" and (unit := late(_UNIT_BEHIND_MARK).match(text, span.end)):
        span = Span(span.start, unit.end())
    sentence = known.sentence_at(place.article, span.start) if phrased else None
    span = bracketed(text, whole_phrase(text, span, sentence.span, governed=label in _GOVERNED)) if sentence else span
    if kind != "date":
        whole = Locator(place.article, span)
        return with_deed(known, whole) if label == WHY else begun(known, whole) if phrased else whole
    before = late(_HOUR_BEFORE).search(text[max(0, span.start - _BACK) : span.start])
    behind = late(_HOUR_AFTER).match(text, span.end)
    start = span.start - len(before.group()) if before else span.start
    end = behind.end() if behind else span.end
    return Locator(place.article, Span(start, end + (late(_SHORT_MONTH).search(text, start, end + 1) is not None)))


def _matter(known: Survey, sides: Sequence[Locator]) -> str:
    """The word nearest to the places that stands near all of them, as it is printed at the first; "" for none.

    Where no word stands near all, one that stands near the first two.
    """
    around = [_around(known, p) for p in sides]
    shared = set.intersection(*(set(here) for here in around))
    if not shared and len(around) > 2:
        shared = around[0].keys() & around[1].keys()
    text = known.articles[sides[0].article].text
    tokens = tokens_of(text)
    first = around[0]
    best = min(shared, key=lambda r: (sum(here.get(r, (_NEAR, 0))[0] for here in around), first[r][1]), default="")
    return _phrase(text, tokens, first[best][1], {first[r][1] for r in shared}) if best else ""


def _phrase(text: str, tokens: Tokens, n: int, shared: set[int]) -> str:
    """A word with a shared one right before it, else with one right behind it."""
    low = n - 1 if n - 1 in shared and tokens.starts[n] - tokens.ends[n - 1] == 1 else n
    high = n + 1 if n + 1 in shared and tokens.starts[n + 1] - tokens.ends[n] == 1 and low == n else n
    return whole_words(text, Span(tokens.starts[low], tokens.ends[high]))


def _around(known: Survey, place: Locator) -> dict[str, tuple[int, int]]:
    """By root how far off a word of matter stands, and its token; names and what the place itself holds left out."""
    text = known.articles[place.article].text
    tokens = tokens_of(text)
    sentence = known.sentence_at(place.article, place.span.start)
    own, at = tokens.within(place.span), tokens.within(sentence.span if sentence else place.span)
    found: dict[str, tuple[int, int]] = {}
    for n in range(max(at.start, own.start - _NEAR), min(at.stop, own.stop + _NEAR)):
        s = tokens.stems[n]
        if not s or n in own or s in known.names or kind_of(tokens.words[n]) not in SAY_OF_WHAT:
            continue
        if tokens.words[n] in _QUANTITIES:
            continue
        far = own.start - n if n < own.start else n - own.stop + 1
        if root(s) not in found or found[root(s)][0] > far:
            found[root(s)] = far, n
    return found
