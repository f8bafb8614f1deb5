"""Quantities as news prints them: a number and what it counts."""

import re
from functools import lru_cache
from typing import Literal

from dossier.analysis.likeness import tokens_of
from dossier.analysis.marked import figures_of, marked, places_of
from dossier.analysis.stems import STOP_WORDS, stem
from dossier.analysis.tables import TEXTS
from dossier.frozen import frozen
from dossier.model import Span
from dossier.patterns import compiled, late

Bound = Literal["", "about", "more", "less"]

_UNITS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL = {
    **{word: float(n) for n, word in enumerate(_UNITS.split(), 1)},
    **{word: 10.0 * n for n, word in enumerate(_TENS.split(), 2)},
    "dozen": 12.0,
    "hundred": 100.0,
    "thousand": 1000.0,
}
NUMBER_VALUES = _SMALL
NUMBER_WORDS = frozenset(_SMALL) - {"one"}
_STARTS = marked(form for word in NUMBER_WORDS for form in (word, word.capitalize(), word.upper()))
_ONES = marked(("One", "one"))
_ONE_OF_PEOPLE = compiled(r"[Oo]ne (?:person|man|woman|child|boy|girl|worker|passenger|soldier|civilian|firefighter)\b")
"""Where "one" counts, and is no "the one" or "one of them"."""
_SCALES = {
    word: 10.0**zeros
    for zeros, words in (
        (2, "hundred"),
        (3, "thousand"),
        (6, "million m mn mln"),
        (9, "billion bn bln"),
        (12, "trillion tn trn"),
    )
    for word in words.split()
}
_BOUNDS: dict[str, Bound] = {
    **dict.fromkeys(("no fewer than", "no less than", "not less than"), "more"),
    **dict.fromkeys(("no more than", "not more than"), "less"),
    **dict.fromkeys(("more than", "at least", "over", "upward of", "upwards of"), "more"),
    **dict.fromkeys(("less than", "fewer than", "up to", "under", "as many as"), "less"),
    **dict.fromkeys(("about", "around", "nearly", "almost", "some", "roughly", "an estimated"), "about"),
    "just": "",
}
MONEY = ("$", "£", "€")
_CLOSING = ("”", '"', "’", "'")
_BOUND_ENDS = frozenset(bound.split()[-1] for bound in _BOUNDS)
_NUMBER = compiled(
    r"(?P<number>\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d,.]*\d)|\d+(?:,\d{3})*(?:\.\d+)?(?!\d)|[a-z]+\b)"
    rf"(?P<ones>-(?:{'|'.join(_UNITS.split()[:9])})\b)?"
    r"(?P<scale>[”\"’']?[ -](?:hundred|thousand|million|billion|trillion|[mb]ln)\b"
    r"|(?:[mb]illion|trillion|[mb]l?n|tr?n|m)\b)?"
    rf"(?P<rest>(?:(?<=hundred)|(?<=thousand)) and (?:{'|'.join((*_UNITS.split(), *_TENS.split()))})\b"
    rf"(?:-(?:{'|'.join(_UNITS.split()[:9])})\b)?)?"
    r"(?P<percent> ?%|[ -]per ?cent\b)?"
    r"(?P<after>(?:[”\"](?= ))?(?:[ -][A-Za-z][A-Za-z’'-]*){0,3})",
    re.IGNORECASE,
)
_OF_DAY = (
    r" (?:to|past|before|after) (?:noon|midnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d)"
)
"""What stands behind minutes that tell the time: "ten minutes to midnight"."""
_BETWEEN_DIGITS = r"[,\s]"
_DAY_OF_MONTH = compiled(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? $")
_MONTH = compiled(r"[ -](?:Jan|Feb|Mar|Apr|May|June?\b|July?\b|Aug|Sept?|Oct|Nov|Dec)")
_ORDINAL = compiled(r"(?:st|nd|rd|th)(?:[ -](?:straight|consecutive|full))? ([a-z]{3,})\b")
_AGE = compiled(r"[ -]years?[ -]old")
_YEAR = compiled(r"(?:1[6-9]|20)\d\d$")
_SPANS_OF_TIME = {"day": 1.0, "week": 7.0, "month": 30.4, "year": 365.25, "hour": 1 / 24, "minute": 1 / 1440}
_MEASURES = frozenset("cent cents mile foot feet acre ton point story storey meter metre".split())
_PLURALS = frozenset("people men women children troops police personnel staff crew officers dead".split())
_NO_NOUN = STOP_WORDS | frozenset(
    "a.m p.m dead killed injured wounded hurt arrested detained missing early late".split()
)
_BESIDES = ("other", "more", "further")
"""Words between a number and what is counted."""
_WORD = compiled(r"[A-Za-z][^ -]*")
"""Of the words after a number, which have no other marks than these and apostrophes."""
_LEAD = 20
_LONGEST = 30
"""Characters of a number above which it counts nothing."""
_VAGUE = frozenset(("several", "few"))
"""Before a number in words these say that it is not known: "several hundred"."""


@frozen(guarded=False)
class Quantity:
    """``span`` is the words, a bound ("more than") included; ``unit`` what is counted, "$", "%" or "time" (in days).

    Of an ordinal ("the 12th day") the unit begins with "#". ``noun`` is "" where none is printed; ``unit`` is then
    "" too. ``number`` is the index of the number's token.
    """

    span: Span
    value: float
    unit: str
    noun: str
    bound: Bound = ""
    number: int = 0

    @property
    def step(self) -> float:
        """What one more in the last printed digit that is not 0 adds: of "300" a hundred, of "two weeks" seven days."""
        size = _SPANS_OF_TIME[self.noun.removesuffix("s")] if self.unit == "time" else 1.0
        return _last_digit(self.value / size) * size


@frozen(guarded=False)
class Amount:
    """People, or a part of a whole, told more or less exactly: ``value`` as printed, between ``low`` and ``high``.

    Of a part all three are hundredths. ``own`` are the words of ``span`` that tell nothing but the amount: of "two
    boats out of three" the last three.
    """

    span: Span
    own: Span
    value: float
    low: float
    high: float

    def may_be(self, other: "Amount") -> bool:
        """Whether both can be one, told more or less exactly."""
        return self.low <= other.high and other.low <= self.high


@lru_cache(maxsize=TEXTS)
def quantities_of(text: str) -> tuple[Quantity, ...]:
    """All quantities of a text in order, those without a noun too; times of day, dates and ages are none."""
    tokens = tokens_of(text)
    words = tokens.words
    found, end = [], 0
    ones = [at for at in places_of(text, _ONES) if _ONE_OF_PEOPLE.match(text, tokens.starts[at])]
    for at in sorted([*figures_of(text), *places_of(text, _STARTS), *ones]):
        start = tokens.starts[at]
        if start < end:
            continue
        match = _NUMBER.match(text, start)
        if (
            match
            and (match[0][0].isdigit() or match["number"].lower() in _SMALL)
            and (quantity := _quantity(text, match, at, words[at - 1] if at else ""))
        ):
            found.append(quantity)
            end = max(map(match.end, ("number", "ones", "scale", "rest", "percent")))
    return tuple(found)


def _quantity(text: str, found: re.Match[str], at: int, last: str) -> Quantity | None:
    start, end = found.start(), max(found.end("number"), found.end("ones"))
    if (start and text[start - 1] in "-–:./") or text[end : end + 1] in (":", "/", "–") or _AGE.match(text, end):
        return None
    before = text[max(0, start - _LEAD) : start]
    if _DAY_OF_MONTH.search(before) or _MONTH.match(text, end):
        return None
    printed = found["number"].lower()
    if len(printed) > _LONGEST or (printed in _SMALL and last.lower() in _VAGUE):
        return None
    if " " in printed and last[:1].isupper() and stem(last):  # "at Gate 12 300 people waited"
        return None
    value = _SMALL[printed] if printed in _SMALL else float(late(_BETWEEN_DIGITS).sub("", printed))
    if found["ones"]:
        value += _SMALL[found["ones"][1:].lower()]
    if found["scale"]:
        value *= _SCALES[found["scale"].strip(" -”\"’'").lower()]
    if found["rest"]:
        value += sum(_SMALL[word] for word in found["rest"].lower().removeprefix(" and ").split("-"))
    ordinal = _ORDINAL.match(text, end)
    if ordinal:
        return Quantity(Span(start, ordinal.end()), value, f"#{stem(ordinal[1])}", ordinal[1], "", at)
    end = max(end, 0 if _quoted_alone(found) else found.end("scale"), found.end("rest"), found.end("percent"))
    sign = before[-1:] if before[-1:] in MONEY else ""
    bound, back = _bound(before) if last.lower() in _BOUND_ENDS else ("", 0)
    first = start - (back or len(sign))
    how: Bound = _BOUNDS.get(bound, "")
    if sign or found["percent"]:
        unit = sign or "%"
        return Quantity(Span(first, end), value, unit, sign or "percent", how, at)
    if not found["scale"] and _YEAR.match(printed):
        return None
    noun, stop = _noun(found)
    if found["after"][:1] in _CLOSING:  # of “at least three” mistakes the words are those between the marks
        noun, stop = (noun, end) if noun.endswith("s") else ("", end)
    singular = noun.removesuffix("s")
    if (
        text[end : end + 1] == "-" and singular not in _SPANS_OF_TIME and noun not in _MEASURES
    ):  # "a three-judge panel" counts no judges
        return None
    if singular in _SPANS_OF_TIME:
        if singular == "minute" and late(_OF_DAY).match(text, stop):
            return None
        return Quantity(Span(first, stop), value * _SPANS_OF_TIME[singular], "time", noun, how, at)
    return Quantity(Span(first, stop if noun else end), value, stem(noun) if noun else "", noun, how, at)


def _last_digit(value: float) -> float:
    """What one more in the last digit that is not 0 adds: of 300 a hundred, of 5,600,000,000 a hundred millions."""
    hundredths, step = round(100 * value), 1
    while hundredths and hundredths % (10 * step) == 0:
        step *= 10
    return step / 100


def _quoted_alone(found: re.Match[str]) -> bool:
    """Whether a mark closes between a number and its scale: of “$3.4” million the words are those before the mark."""
    return (found["scale"] or "")[:1] in _CLOSING


def _bound(before: str) -> tuple[str, int]:
    """The bound with which the words before a number end, and how many characters before it that begins."""
    words = before.removesuffix("\n")
    words = words[:-1] if words.endswith(MONEY) else words
    low = words.lower()
    for bound in _BOUNDS if low.endswith(" ") else ():
        at = len(low) - len(bound) - 1
        if low.endswith(bound, 0, -1) and not (at and (low[at - 1].isalnum() or low[at - 1] == "_")):
            return bound, len(before) - at
    return "", 0


def _noun(found: re.Match[str]) -> tuple[str, int]:
    """What is counted and where it ends: the first plural of the three words that follow, else the word after it."""
    first, at = "", found.start("after")
    for part in _WORD.finditer(found["after"]):
        word = part.group()
        if word in _BESIDES:
            continue
        if word.lower() in _NO_NOUN or len(word) < 3:
            break
        stop = at + part.start() + len(word)
        if word in _PLURALS or (word.endswith("s") and word.islower() and not word.endswith(("ss", "us", "’s", "'s"))):
            return word, stop
        if not first and word[0].islower():
            first, end = word, stop
        if word in _SPANS_OF_TIME:
            break
    return (first, end) if first and stem(first) else ("", 0)
