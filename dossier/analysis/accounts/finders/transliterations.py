"""Names carried over from another script in two ways: "Yuri Andreyev", "Yury Andreev"; "Kharkiv", "Kharkov".

That both words of a name differ is no sign of one person by itself: the same title or the same deed must show it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations, product

from dossier.analysis.accounts.city_names import is_one_city, of_city
from dossier.analysis.accounts.differences import Difference, chained, sides_of, told_against, words_at
from dossier.analysis.accounts.finders.names import Names, Place, near_miss, unowned, within_edits
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.pairs import Facing
from dossier.analysis.accounts.title_words import office_of
from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.spellings import one_name
from dossier.model import Locator, Span
from dossier.patterns import late

_SOUNDS = str.maketrans(dict(zip("qgcvzx", "kkkfsk", strict=True)) | dict.fromkeys("aeiouhywj’'-", ""))
"""What is hardly heard left out, and letters that houses write one sound with taken for one."""
_DOUBLE = r"(.)\1+"
_FEWEST, _SHORTEST = 2, 3
"""Sounds of a last name, or of a place, and letters of any name, at least."""
_MOST = 12
"""Names that sound alike, laid on each other pair by pair."""
_OF_PERSON, _OF_WORD = 0.6, 0.3
_Pairs = dict[tuple[Locator, Locator], float]


def transliteration_differences(
    known: Survey, nearness: Nearness, printed: Names, facing: Sequence[Facing]
) -> Iterator[Difference]:
    """Names that sound alike: of people with one title or in one statement, and other words of one statement."""
    faced: dict[tuple[str, str], list[Facing]] = defaultdict(list)
    for pair in facing:
        faced[pair.a.article, pair.b.article].append(pair)
    found = _of_words(known, facing)
    for a, b in _of_people(printed):
        if nearness.near(a.article, b.article) and (_one_office(known, a, b) or _in_one_statement(faced, a, b)):
            found[a, b] = _OF_PERSON
    for group in chained(found):
        weight = max(w for (a, _), w in found.items() if a in group)
        yield told_against(known, "name", "How a name is spelt", sides_of(group), weight, "transliteration")


def _of_people(printed: Names) -> Iterator[tuple[Locator, Locator]]:
    """Full names that may be one, in the order of articles, of two that each print but the one."""
    places = printed.places
    alike: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for first, last in places:
        alike[sound(first), sound(last)].append((first, last))
    for (_, last), names in alike.items():
        if len(names) > 1 and len(last) >= _FEWEST:
            for one, other in combinations(sorted(names)[:_MOST], 2):
                if all(map(_may_be_one, one, other)) and not _is_near_miss(one, other):
                    yield from _of_two_articles(places[one], places[other])


def _of_two_articles(ours: Sequence[Place], theirs: Sequence[Place]) -> Iterator[tuple[Locator, Locator]]:
    """Every two places of articles that print but the one name."""
    both = {article for article, _, _ in ours} & {article for article, _, _ in theirs}
    one, other = ([Locator(p[0], Span(*p[1:])) for p in several if p[0] not in both] for several in (ours, theirs))
    for x, y in product(one, other):
        yield min(x, y), max(x, y)


def _is_near_miss(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two names are told apart without being heard: a word is the same, the other a letter off."""
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return len(pairs) == 1 and near_miss(*pairs[0])


def _may_be_one(a: str, b: str) -> bool:
    """Whether two words that sound alike are the same or spellings of one name; words for offices are none."""
    if a == b:
        return True
    if office_of(a) or office_of(b) or min(len(a), len(b)) < _SHORTEST:
        return False
    return one_name(a, b) or (not _goes_on(a, b) and within_edits(a.casefold(), b.casefold(), 1))


def _goes_on(a: str, b: str) -> bool:
    """Whether one is the other with an ending."""
    short, long = sorted((a, b), key=len)
    return long.startswith(short)


def _one_office(known: Survey, a: Locator, b: Locator) -> bool:
    """Whether the same word for an office stands right before both."""
    return bool(office := _office(known, a)) and office == _office(known, b)


def _office(known: Survey, place: Locator) -> str:
    tokens = tokens_of(known.articles[place.article].text)
    n = tokens.within(place.span).start
    return office_of(tokens.words[n - 1]) if n else ""


def _in_one_statement(faced: Mapping[tuple[str, str], Sequence[Facing]], a: Locator, b: Locator) -> bool:
    here = faced.get((a.article, b.article), ())
    return any(pair.a.span.covers(a.span) and pair.b.span.covers(b.span) for pair in here)


def _of_words(known: Survey, facing: Sequence[Facing]) -> _Pairs:
    """Names of one word in two places of one statement, of which each article prints but the one."""
    found: _Pairs = {}
    read: dict[Locator, Mapping[str, Locator]] = {}
    for pair in facing:
        one, other = (read.get(p) or read.setdefault(p, _names(known, p)) for p in (pair.a, pair.b))
        for x, y in ((one[key], other[key]) for key in one.keys() & other.keys()):
            if is_spelt_otherwise(known, (x.article, words_at(known, x)), (y.article, words_at(known, y))):
                found[x, y] = _OF_WORD
    return found


def is_spelt_otherwise(known: Survey, one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two words that stand for a name, each with its article, may be one, which prints but the one."""
    (article, a), (its, b) = one, other
    if a == b or not (is_one_city(a, b) or (sound(a) == sound(b) and _may_be_one(a, b))):
        return False
    return a not in known.articles[its].text and b not in known.articles[article].text


def _names(known: Survey, place: Locator) -> Mapping[str, Locator]:
    """By sound the words with a capital that stand alone, the sentence's first left out."""
    text = known.articles[place.article].text
    tokens = tokens_of(text)
    at = tokens.within(place.span)
    capitals = {
        n for n in range(max(0, at.start - 1), min(at.stop + 1, len(tokens.words))) if tokens.words[n][0].isupper()
    }
    found: dict[str, Locator] = {}
    for n in sorted(capitals & {*at}):
        if n - 1 in capitals or n + 1 in capitals or tokens.stems[n] not in known.names:
            continue
        word = unowned(tokens.words[n])
        if len(heard := sound(of_city(word))) >= _FEWEST:
            start = tokens.starts[n]
            found.setdefault(heard, Locator(place.article, Span(start, start + len(word))))
    return found


@lru_cache(maxsize=16384)
def sound(word: str) -> str:
    """The consonants of a name as they are heard, each once where it is doubled."""
    heard = word.casefold().translate(_SOUNDS)
    return heard if len({*heard}) == len(heard) else late(_DOUBLE).sub(r"\1", heard)
