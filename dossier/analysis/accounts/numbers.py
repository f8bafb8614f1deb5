"""Quantities as news prints them: a number and the noun that it counts."""

import re
from collections.abc import Iterator

from dossier.analysis.stems import STOP_WORDS, stem
from dossier.frozen import frozen
from dossier.model import Span

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
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6, "bn": 1e9}
_QUANTITY = re.compile(
    r"(?P<bound>(?:[Mm]ore|[Ll]ess|[Ff]ewer) than |[Aa]t least |[Aa]bout |[Aa]round |[Nn]early |[Aa]lmost |[Ss]ome "
    r"|[Oo]ver |[Uu]p to |[Jj]ust )?"
    r"(?P<sign>[$£€])?(?P<number>\d[\d,]*(?:\.\d+)?(?!\d)|\b(?:" + "|".join(_SMALL) + r")\b)"
    r"(?P<scale>[ -](?:hundred|thousand|million|billion|trillion)\b)?(?P<percent> ?%|[ -]per ?cent\b)?"
    r"(?:[ -](?P<first>[a-z]{3,})(?: (?P<second>[a-z]{3,}))?)?"
)
_DAY_OF_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? $")
_SPANS_OF_TIME = {"day": 1.0, "week": 7.0, "month": 30.4, "year": 365.25, "hour": 1 / 24, "minute": 1 / 1440}


@frozen()
class Quantity:
    """``span`` is the words, a bound ("more than") included; ``unit`` what is counted, "$", "%" or "time" (in days)."""

    span: Span
    value: float
    unit: str
    noun: str


def quantities_in(text: str, span: Span) -> Iterator[Quantity]:
    """Yield the quantities of a stretch in order; bare numbers and times of day count nothing and are left out."""
    for found in _QUANTITY.finditer(text, span.start, span.end):
        if (found.start("number") and text[found.start("number") - 1] in "-:./") or text[
            found.end("number") : found.end("number") + 1
        ] in tuple(":/"):
            continue
        if _DAY_OF_MONTH.search(text, max(span.start, found.start() - 10), found.start()):
            continue
        if quantity := _quantity(found):
            yield quantity


def _quantity(found: re.Match[str]) -> Quantity | None:
    printed = found["number"].rstrip(",")
    value = _SMALL[printed] if printed in _SMALL else float(printed.replace(",", ""))
    if found["scale"]:
        value *= _SCALES[found["scale"].strip(" -")]
    end = max(found.end("number"), found.end("scale"), found.end("percent"))
    if found["sign"]:
        return Quantity(Span(found.start(), end), value, found["sign"], found["sign"])
    if found["percent"]:
        return Quantity(Span(found.start(), end), value, "%", "percent")
    noun, at = _noun(found)
    unit = stem(noun)
    if not unit:
        return None
    whole = Span(found.start(), at)
    singular = noun.removesuffix("s")
    if singular in _SPANS_OF_TIME:
        return Quantity(whole, value * _SPANS_OF_TIME[singular], "time", noun)
    return Quantity(whole, value, unit, noun)


def _noun(found: re.Match[str]) -> tuple[str, int]:
    """What is counted and where it ends: the word after the number, or the next where the first only describes it."""
    first, second = found["first"] or "", found["second"] or ""
    describes = second and second not in STOP_WORDS and not first.endswith("s") and first not in _SPANS_OF_TIME
    if describes and second.endswith("s"):
        return second, found.end("second")
    return ("", 0) if first in STOP_WORDS else (first, found.end("first"))
