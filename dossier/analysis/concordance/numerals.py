"""Numbers as news prints them, in figures or in words: one value for each, so that ten meets 10."""

from collections.abc import Sequence
from functools import lru_cache

from dossier.patterns import compiled

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_WORDS = {
    **{word: float(n) for n, word in enumerate(_UNITS.split())},
    **{word: 10.0 * n for n, word in enumerate(_TENS.split(), 2)},
}
_RANKS = {word: float(n) for n, word in enumerate(_ORDINALS.split())}
_SCALES = {
    "dozen": 12.0,
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "mln": 1e6,
    "mn": 1e6,
    "m": 1e6,
    "billion": 1e9,
    "bln": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
}
_FIGURES = compiled(r"(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)([a-z]*)")
_RANK_ENDINGS = frozenset(("st", "nd", "rd", "th"))


@lru_cache(maxsize=4096)
def number_in(form: str) -> tuple[str, ...]:
    """The keys of a word that is a number or begins with one in figures ("5bn", "6pm", "1st"); none for any other."""
    if form in _WORDS:
        return (_key_of_number(_WORDS[form]),)
    if form in _RANKS:
        return (f"{_key_of_number(_RANKS[form])}th",)
    found = _FIGURES.fullmatch(form) if form[:1].isdigit() else None
    if not found:
        return ()
    key, unit = _key_of_number(float(found[1].replace(",", ""))), found[2]
    if unit in _RANK_ENDINGS:
        return (f"{key}th",)
    return (key, unit) if unit else (key,)


def _key_of_number(value: float) -> str:
    return f"#{value:.6f}".rstrip("0").rstrip(".")


def read_number(keys: Sequence[str], raws: Sequence[str]) -> tuple[int, str]:
    """How many words from the first on are one number, and its key: "twenty five", "2.5 million", "a hundred and ten".

    0 where no number begins.
    """
    article = raws[0] == "a" and len(raws) > 1 and raws[1] in _SCALES
    first = 1.0 if article else _value(keys[0])
    if first is None:
        return 0, ""
    total, at, read = first, 1, 1
    least = 10.0 if raws[0] in _WORDS and total >= 20 else 0.0  # a word that follows and is less adds to what was read
    while at < len(keys):
        value, scale = _value(keys[at]), _SCALES.get(raws[at])
        if scale:
            total, least = total * scale, scale
        elif value is not None and raws[at] in _WORDS and 0 < value < least:
            total, least = total + value, 10.0 if value >= 20 else 0.0
        elif not (raws[at] == "and" and least >= 100):
            break
        at += 1
        read = at if raws[at - 1] != "and" else read
    return read, _key_of_number(total)


def _value(key: str) -> float | None:
    return float(key[1:]) if key[:1] == "#" and key[-1:].isdigit() else None
