"""Parts of a whole as news prints them: "19 per cent", "almost a quarter", "two boats out of three", "doubled"."""

from collections.abc import Iterator
from functools import lru_cache

from dossier.analysis.accounts.numbers import NUMBER_VALUES, Amount, Quantity, quantities_of
from dossier.analysis.likeness import tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.analysis.tables import TEXTS
from dossier.model import Span
from dossier.patterns import late

_PARTS = {
    "half": 50.0,
    "third": 100 / 3,
    "quarter": 25.0,
    "fifth": 20.0,
    "sixth": 100 / 6,
    "eighth": 12.5,
    "tenth": 10.0,
}
_CHANGES = {"doubled": 100.0, "trebled": 200.0, "tripled": 200.0, "halved": 50.0}
_FEW = {"a": 1.0, "an": 1.0, **{w: n for w, n in NUMBER_VALUES.items() if n <= NUMBER_VALUES["ten"]}}
_HINTS = marked((*_CHANGES, "half", "Half", *(f"{part}{s}" for part in _PARTS for s in ("", "s"))))
_EVERY = marked(form for w in _FEW if w not in ("a", "an") for form in (w, w.capitalize()))
"""Words with which "three in five" begins, and ends."""
_COUNT = "|".join(sorted(_FEW, key=len, reverse=True))
_ABOUT = r"(?P<bound>(?:just )?(?:more than|less than|under|over|almost|nearly|about|around|roughly|some|at least) )?"
_ENDS = r"(?=s?(?: (?:of|more|less|fewer|above|below|off|in|on|by|to|[a-z]+er)\b|[^\w -]|$))"
"""What follows a part: "a third" of anything, not "a third time"."""
_PORTION = (
    rf"(?i)\b{_ABOUT}(?:"
    rf"(?P<count>{_COUNT})[ -](?P<part>third|quarter|fifth|sixth|eighth|tenth)s?\b(?! of an? ){_ENDS}"
    r"|(?P<half>half)\b(?! (?:an?|past|as)\b|-)"
    rf"|(?P<some>{_COUNT}) (?:[a-z]+ )?(?P<of>(?:in|out of) (?:every )?(?P<all>{_COUNT}))\b(?! ?%| per ?cent)"
    rf"|(?P<change>{'|'.join(_CHANGES)})\b)"
)
_LEAD = 40
"""Characters before a hint in which a portion begins that it belongs to, and behind it."""
_MORE, _LESS = ("more than", "over", "at least"), ("less than", "under", "almost", "nearly")
_ROUGH, _NEARLY, _BEYOND, _EXACT = 0.07, 0.06, 0.2, 0.5
"""By how much of itself a part told in words may be off; and what is nearly so much, and more; points of a figure."""


@lru_cache(maxsize=TEXTS)
def portions_of(text: str) -> tuple[Amount, ...]:
    """All parts of a text in order, and by how much something doubled or was halved."""
    found = [_of_figure(q) for q in quantities_of(text) if q.unit == "%"]
    return tuple(sorted([*found, *_in_words(text)], key=lambda p: p.span))


def _of_figure(q: Quantity) -> Amount:
    half = min(_EXACT, q.step / 2)
    low = q.value if q.bound == "more" else q.value * (1 - _NEARLY) if q.bound else q.value - half
    if q.bound == "more":
        high = q.value + max(q.step, q.value * _BEYOND)
    elif q.bound == "about":
        high = max(q.value + half, q.value * (1 + _NEARLY))
    else:
        high = q.value if q.bound else q.value + half
    return Amount(q.span, q.span, q.value, low, high)


def _in_words(text: str) -> Iterator[Amount]:
    tokens, end = tokens_of(text), 0
    every = [n for n in places_of(text, _EVERY) if not {"in", "out"}.isdisjoint(tokens.words[n + 1 : n + 3])]
    for n in sorted([*places_of(text, _HINTS), *every]):
        start = tokens.starts[n]
        for found in late(_PORTION).finditer(text, max(end, start - _LEAD), min(len(text), start + _LEAD)):
            if found.start() <= start < found.end():
                end = found.end()
                yield _told(found.span(), found.groupdict(), found.start("of"))


def _told(span: tuple[int, int], told: dict[str, str | None], own: int) -> Amount:
    low = {name: (words or "").lower() for name, words in told.items()}
    if low["part"]:
        value = _FEW[low["count"]] * _PARTS[low["part"]]
    elif low["all"]:
        value = 100 * _FEW[low["some"]] / _FEW[low["all"]]
    else:
        value = _CHANGES.get(low["change"], _PARTS["half"])
    bound = low["bound"].strip().removeprefix("just ")
    least = value if bound in _MORE else value * (1 - _ROUGH)
    most = value * (1 + _BEYOND) if bound in _MORE else value if bound in _LESS else value * (1 + _ROUGH)
    return Amount(Span(*span), Span(max(own, span[0]), span[1]), value, least, most)
