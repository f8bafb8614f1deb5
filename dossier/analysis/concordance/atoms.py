"""What the words of a wording come down to when it is compared: a key each, contractions in full."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from dossier.analysis.concordance.laying import Token
from dossier.analysis.concordance.numerals import number_in, read_number
from dossier.analysis.concordance.shifts import expanded, family, phrases
from dossier.analysis.spellings import respelled
from dossier.analysis.stems import stem
from dossier.frozen import frozen

_SIGNS = {"$": "dollar", "£": "pound", "€": "euro", "¥": "yen"}
UNITS = frozenset(("percent", *_SIGNS.values()))
"""What a sign beside a number says: of another way of printing it, not of another number."""
_PREFIXES = frozenset(
    "anti bi co counter cyber e extra inter mid micro mini multi non over post pre pro re semi sub un".split()
)


@frozen(guarded=False)
class Atom:
    """What ``tokens[first:last]`` say: one word of a contraction, a word, or words that stand for one.

    ``key`` is what wordings are laid on each other by, ``raw`` the word in full before it was brought to
    its key. Words of one key may be printed otherwise: that is a difference with a name.
    """

    key: str
    raw: str
    first: int
    last: int


def atoms_of(text: str, tokens: Sequence[Token]) -> list[Atom]:
    """The atoms of a wording, in order. Every token is in one at least."""
    atoms: list[Atom] = []
    opening: set[int] = set()
    for at, token in enumerate(tokens):
        for key, raw in _keys_of(token.form):
            if key[0] == "#" or raw in _OPENING:
                opening.add(len(atoms))
            atoms.append(Atom(key, raw, at, at + 1))
    return list(_merged(text, tokens, atoms, opening)) if opening else atoms


_OPENING = frozenset({"a", *phrases(), *_PREFIXES})
"""Words at which several may begin that stand for one."""


@lru_cache(maxsize=65536)
def _keys_of(form: str) -> tuple[tuple[str, str], ...]:
    if numbers := number_in(form):
        return tuple((key, form if key[0] == "#" else key) for key in numbers)
    found = []
    for raw in expanded(form):
        key = family().get(raw) or respelled(raw)
        found.append((stem(key) or key, raw))
    return tuple(found)


def _merged(text: str, tokens: Sequence[Token], atoms: Sequence[Atom], opening: AbstractSet[int]) -> Iterator[Atom]:
    """The atoms with numbers of several words, signs of money and per cent, and phrases brought to one each; these
    begin at atoms whose numbers ``opening`` has."""
    keys, raws = [a.key for a in atoms], [a.raw for a in atoms]
    stop = _stops(text, tokens, atoms)
    at = 0
    while at < len(atoms):
        if at not in opening:
            yield atoms[at]
            at += 1
            continue
        size, key = read_number(keys[at : stop[at]], raws[at : stop[at]])
        if size:
            first, last = atoms[at].first, atoms[at + size - 1].last
            yield Atom(key, " ".join(raws[at : at + size]), first, last)
            yield from (Atom(unit, unit, last - 1, last) for unit in _units(text, tokens, first, last))
        else:
            size, key = _hyphened(text, tokens, atoms, at) or _phrase(raws[at : stop[at]])
            last = atoms[at + size - 1].last
            yield atoms[at] if size == 1 else Atom(key, " ".join(raws[at : at + size]), atoms[at].first, last)
        at += size


_FARTHEST = 8


def _stops(text: str, tokens: Sequence[Token], atoms: Sequence[Atom]) -> list[int]:
    """For each atom where what can be one with it ends at the latest: at marks, or eight words on."""
    stops, stop = [], len(atoms)
    for at in range(len(atoms) - 1, -1, -1):
        token = tokens[atoms[at].last - 1]
        whole = at + 1 == len(atoms) or atoms[at + 1].first >= atoms[at].last
        if whole and text[token.high : token.end].strip("-‑% "):
            stop = at + 1
        stops.append(min(stop, at + _FARTHEST))
    return stops[::-1]


def _units(text: str, tokens: Sequence[Token], first: int, last: int) -> Iterator[str]:
    """What signs beside a number say: the money before it, per cent after it."""
    low, high = tokens[first].low, tokens[last - 1].high
    if low > tokens[0].start and (sign := _SIGNS.get(text[low - 1])):
        yield sign
    if high < tokens[-1].end and text[high] == "%":
        yield "percent"


def _hyphened(text: str, tokens: Sequence[Token], atoms: Sequence[Atom], at: int) -> tuple[int, str] | None:
    """A prefix and the word that a hyphen joins it to are one word, as houses print it that know no hyphen there."""
    if atoms[at].raw not in _PREFIXES or at + 1 == len(atoms):
        return None
    high, low = tokens[atoms[at].last - 1].high, tokens[atoms[at + 1].first].low
    if low != high + 1 or text[high] not in "-‑":
        return None
    word = respelled(atoms[at].raw + atoms[at + 1].raw)
    return 2, stem(word) or word


def _phrase(raws: Sequence[str]) -> tuple[int, str]:
    for words, key in phrases().get(raws[0], {}).items():
        if tuple(raws[: len(words)]) == words:
            return len(words), stem(key) or key
    return 1, ""
