"""What stands twice in one article: a headline, a teaser that the body repeats, a paragraph pasted again."""

from collections.abc import Iterator, Mapping, Sequence

from dossier.patterns import compiled
from dossier.seeds.headlines import looks_like_headline
from dossier.seeds.units import Found, Unit, whole

_MARKS = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("\u00ad", ""))
# It begins with one class of characters, which is searched fast: with the point that ends a sentence.
_SENTENCE_END = compiled(r"[.!?](?:(?<=[^\W\d_A-Z].)[\"’]?\s*(?=[\"‘]?[^\W\d_a-z])|[\"’]?\s+(?=[\"‘]?[^\W_a-z]))")
_LONG_WORDS, _LONG_CHARS = 8, 60
_HEAD_UNITS = 14
"""A second headline that ends a teaser block stands among the first units."""
_LIKE = 75.0
"""rapidfuzz ratio (0 to 100) from which a teaser between two copies of a headline counts as the same, reworded."""


def find_repetition(units: Sequence[Unit], taken: Mapping[int, object]) -> Iterator[Found]:
    """Set aside one of two copies: of a headline and a teaser the first, of anything else the second."""
    keys = {i: _key(u.text) for i, u in enumerate(units) if i not in taken}
    twice = len(set(keys.values())) < len(keys)
    aside: dict[int, Found] = {}
    for found in _headline_twice(units, keys) if twice else ():
        aside.setdefault(found.unit, found)
    for found in _teasers(units, keys, aside):
        aside.setdefault(found.unit, found)
    for found in _pasted(units, keys, aside) if twice else ():
        aside.setdefault(found.unit, found)
    yield from aside.values()


def _key(text: str) -> str:
    """Letters and marks folded, so that house style does not hide a copy."""
    for curly, plain in () if text.isascii() else _MARKS:
        text = text.replace(curly, plain)
    folded = text.casefold()
    if "  " in folded or "\n" in folded or "\t" in folded or not (folded.isascii() or folded.isprintable()):
        folded = " ".join(folded.split())
    return folded.rstrip(".")


def _headline_twice(units: Sequence[Unit], keys: Mapping[int, str]) -> Iterator[Found]:
    order = list(keys)
    for first in order[:4]:
        if not looks_like_headline(units[first].text):
            continue
        again = next((i for i in order if i > first and keys[i] == keys[first]), None)
        if again is None:
            continue
        if order.index(again) > _HEAD_UNITS:
            yield whole(again, units[again], "repeated", f"the headline stood already on {units[first].place}")
            return
        yield whole(first, units[first], "repeated", f"the headline stands again on {units[again].place}")
        below = [i for i in order if i > again]
        for i in order:
            if first < i < again and (rule := _stands_below(units, keys, i, below, reworded=True)):
                yield whole(i, units[i], "repeated", rule)
        return


def _teasers(units: Sequence[Unit], keys: Mapping[int, str], aside: Mapping[int, Found]) -> Iterator[Found]:
    """Among the first units, those whose every sentence stands again below."""
    order = [i for i in keys if i not in aside]
    printed = "\n".join(keys.values())
    for position, i in enumerate(order[:4]):
        text = units[i].text
        if text.count(" ") + 1 < _LONG_WORDS or not _stands_twice(_key(next(_sentences(text))), printed):
            continue
        rule = _stands_below(units, keys, i, order[position + 1 :], reworded=False)
        if rule and not looks_like_headline(text):
            yield whole(i, units[i], "repeated", rule)


def _stands_twice(words: str, printed: str) -> bool:
    """Whether words stand once more in the article; says fast of most that they do not."""
    return printed.find(words, printed.find(words) + 1) >= 0


def _pasted(units: Sequence[Unit], keys: Mapping[int, str], aside: Mapping[int, Found]) -> Iterator[Found]:
    seen: dict[str, int] = {}
    for i, key in keys.items():
        if i in aside or len(key) < _LONG_CHARS or key.count(" ") + 1 < _LONG_WORDS:
            continue
        if key in seen:
            yield whole(i, units[i], "repeated", f"stood already on {units[seen[key]].place}")
        seen.setdefault(key, i)


def _stands_below(
    units: Sequence[Unit], keys: Mapping[int, str], i: int, below: Sequence[int], *, reworded: bool
) -> str | None:
    """Why a teaser is a copy: its sentences, run together or not, stand again below. None where they do not."""
    places: list[int] = []
    for sentence in filter(None, map(_key, _sentences(units[i].text))):
        at = next((j for j in below if sentence in keys[j]), None)
        if at is None:
            break
        places.append(at)
    else:
        lines = sorted(
            {units[j].place.removeprefix("lines ").removeprefix("line ") for j in places},
            key=lambda p: int(p.split("-")[0]),
        )
        return f"stands again on line{'s' if len(lines) > 1 else ''} {', '.join(lines)}"
    if not reworded or units[i].text.count(" ") + 1 < _LONG_WORDS:
        return None
    return _reworded(units, keys, i, below)


def _sentences(text: str) -> Iterator[str]:
    """One after the other, since mostly the first tells already that the rest need not be looked for."""
    text = text.replace("“", '"').replace("”", '"')
    at = 0
    for end in _SENTENCE_END.finditer(text):
        yield text[at : end.start() + 1]
        at = end.end()
    yield text[at:]


def _reworded(units: Sequence[Unit], keys: Mapping[int, str], i: int, below: Sequence[int]) -> str | None:
    from rapidfuzz import fuzz  # only where a headline stands twice

    scored = max(((fuzz.ratio(keys[i], keys[j], score_cutoff=_LIKE), -j) for j in below), default=(0.0, 0))
    return f"stands again, slightly reworded, on {units[-scored[1]].place}" if scored[0] >= _LIKE else None
