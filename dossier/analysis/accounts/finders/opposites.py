"""Which of the two: in places that say the same, a word here and its opposite, or another party, there."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from dossier.analysis.accounts.differences import Difference, either, sides_of
from dossier.analysis.accounts.pairs import Facing
from dossier.analysis.likeness import Survey, compare, tokens_of
from dossier.analysis.stems import stem
from dossier.model import Locator, Span

_OPPOSITES = (
    "support oppose | support opposition | back oppose | back opposition | approve reject | accept reject | "
    "accept refuse | confirm deny | admit deny | acknowledge deny | rise fall | increase decrease | increase decline | "
    "win lose | victory defeat | convict acquit | guilty innocent | allow ban | permit prohibit | open close | "
    "accident deliberate | accidental deliberate | accidentally deliberately | suicide murder | stab shoot | "
    "hit miss | succeed fail | success failure | male female | man woman | boy girl | son daughter | "
    "brother sister | husband wife | mother father | north south | northern southern | east west | eastern western | "
    "overwhelmingly narrowly | unanimous split | dead alive | friend enemy | arrive depart | override sustain"
)
_PARTIES = ("democrat", "republican")
_OPPOSITE: dict[str, list[str]] = defaultdict(list)
for _one, _other in (pair.split() for pair in [*_OPPOSITES.split(" | "), " ".join(_PARTIES)]):
    _OPPOSITE[_one].append(_other)
    _OPPOSITE[_other].append(_one)
_PLAIN = {"democratic": "democrat", "gop": "republican"}
for _word in _OPPOSITE:
    _PLAIN |= dict.fromkeys((f"{_word.removesuffix('e')}ing", f"{_word}ed", f"{_word}d", f"{_word}s", _word), _word)
_LEAST_SCORE = 0.4


def opposite_differences(known: Survey, facing: Sequence[Facing]) -> Iterator[Difference]:
    """Two places that say the same, of which one has a word and the other its opposite, or another party."""
    read: dict[Locator, Mapping[str, Span]] = {}
    for pair in facing:
        for place in (pair.a, pair.b):
            if place not in read:
                read[place] = _places(known, place)
        ours, theirs = read[pair.a], read[pair.b]
        opposed = list(_opposed(ours, theirs))
        if not opposed or _others(known, pair):
            continue
        for one, other, trait in opposed:
            a, b = Locator(pair.a.article, ours[one]), Locator(pair.b.article, theirs[other])
            if _of_another(known, a, pair.b) or _of_another(known, b, pair.a):
                continue
            score = compare(known.bag(a.article, [pair.a.span]), known.bag(b.article, [pair.b.span])).score
            if score >= _LEAST_SCORE:
                words = [p.span.of(known.articles[p.article].text) for p in sorted((a, b))]
                what = "Which party" if trait else "Which of the two"
                yield Difference(
                    "name" if trait else "wording",
                    f"{what}: {either(words)}",
                    sides_of([a, b]),
                    0.4 + score / 3,
                    "party" if trait else None,
                    opposed=True,
                    phrases=True if trait else None,
                )


def _of_another(known: Survey, word: Locator, there: Locator) -> bool:
    """Whether a word has an owner before it ("her sister's opposition") whom the other place does not name."""
    tokens = tokens_of(known.articles[word.article].text)
    at = tokens.within(word.span).start
    owner = tokens.words[at - 1] if at else ""
    return owner.endswith(("’s", "'s")) and stem(owner) not in tokens_of(known.articles[there.article].text).stems_in(
        there.span
    )


def _others(known: Survey, pair: Facing) -> bool:
    """Whether each of two places names somebody whom the other does not: then they tell of two."""
    a, b = (
        {w for w in tokens_of(known.articles[p.article].text).words_in(p.span) if w[0].isupper()}
        for p in (pair.a, pair.b)
    )
    return bool((a - b) & _proper(known, a)) and bool((b - a) & _proper(known, b))


def _proper(known: Survey, words: set[str]) -> set[str]:
    return {w for w in words if stem(w) in known.names}


def _places(known: Survey, place: Locator) -> Mapping[str, Span]:
    """Where each word of those that have an opposite first stands, by its plain form."""
    tokens = tokens_of(known.articles[place.article].text)
    at = tokens.within(place.span)
    found: dict[str, Span] = {}
    for n, word in zip(at, tokens.words[at.start : at.stop], strict=True):
        if plain := _PLAIN.get(word.lower()):
            found.setdefault(plain, Span(tokens.starts[n], tokens.ends[n]))
    return found


def _opposed(ours: Mapping[str, Span], theirs: Mapping[str, Span]) -> Iterator[tuple[str, str, bool]]:
    """Words of which each place has one alone: opposites, or the names of two parties."""
    for one in ours:
        if one not in theirs:
            for other in _OPPOSITE.get(one, ()):
                if other in theirs and other not in ours:
                    yield one, other, one in _PARTIES
