"""Where, of what two articles tell in one statement: paragraphs further on, or less exactly."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from dossier.analysis.accounts.city_names import is_one_city
from dossier.analysis.accounts.difference_labels import WHERE
from dossier.analysis.accounts.differences import Difference, chained, either, sides_of, words_at
from dossier.analysis.accounts.pairs import Facing
from dossier.analysis.accounts.roots import root
from dossier.analysis.accounts.sites import Site, sites_behind, sites_in
from dossier.analysis.accounts.within import granularity_of, is_one_in_other
from dossier.analysis.kindred import families
from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.stems import stem
from dossier.model import Locator, Span
from dossier.patterns import late

_HELD = (
    r"\b[Tt]he (?:[\w-]+ )?([a-z]+) (?:took place|(?:was|were) (?:held|hosted|staged)|happened|is taking place) "
    r"(?:on \w+ |there )?$"
)
"""The end of what stands before the place of something that was told before: "the meeting took place on Monday"."""
_HELD_WORDS = (" place ", " held ", " hosted ", " staged ", " happened ")
_ON = 40
"""Characters behind a place of a statement in which it may be told where."""
_WEIGHT, _CLOSER = 0.6, 0.2
_Held = Mapping[str, Sequence[tuple[str, Site]]]
"""By article what was held, by family or root, and where."""
_Pairs = dict[tuple[Locator, Locator], float]


def tied_site_differences(known: Survey, facing: Sequence[Facing]) -> Iterator[Difference]:
    """Places of one doing, of which one lies in the other, or one is told of "the meeting" sentences after it."""
    found = _pairs(known, facing)
    for group in chained(found):
        sides = sides_of(group)
        words = [words_at(known, p) for p in sides]
        weight = max(w for (x, _), w in found.items() if x in group)
        yield Difference("place", f"{WHERE}: {either(words)}", sides, weight, granularity_of(known, words))


def _pairs(known: Survey, facing: Sequence[Facing]) -> _Pairs:
    found: _Pairs = {}
    places = {place for pair in facing for place in (pair.a, pair.b)}
    sites = {place: _sites(known, place) for place in places}
    held = {article: tuple(_held(known, article)) for article in {place.article for place in places}}
    for a, b in ((pair.a, pair.b) for pair in facing):
        for x, y in product(sites[a], sites[b]):
            if _is_closer(known, x, y):
                found.setdefault((x.place, y.place), _CLOSER)
        for place, other in (*_apart(known, held, a, b), *_apart(known, held, b, a)):
            found[min(place, other), max(place, other)] = _WEIGHT
    return found


def _sites(known: Survey, place: Locator) -> list[Site]:
    """Those in a place of a statement, or right behind it in its sentence."""
    sentence = known.sentence_at(place.article, place.span.start)
    end = min(sentence.span.end, place.span.end + _ON) if sentence else place.span.end
    return [*sites_in(known, place.article, Span(place.span.start, end))]


def _is_closer(known: Survey, x: Site, y: Site) -> bool:
    """Whether one of two places lies in the other, and neither sentence names both."""
    a, b = (known.articles[site.place.article].text for site in (x, y))
    if x.words in y.sentence.of(b) or y.words in x.sentence.of(a):
        return False
    texts = [a, b]
    if known.of_one:
        texts = [article.text for article in known.articles.values()]
    return is_one_in_other(x.words, y.words, texts)


def _held(known: Survey, article: str) -> Iterator[tuple[str, Site]]:
    """What an article says was held somewhere, without saying anew what that was."""
    for site in sites_behind(known, article, _HELD_WORDS):
        if told := late(_HELD).search(site.before):
            yield _matter(stem(told[1])), site


def _apart(known: Survey, held: _Held, a: Locator, b: Locator) -> Iterator[tuple[Locator, Locator]]:
    """Where it was held that one place of a statement tells, and where that was which another article tells there."""
    ours, theirs = (known.articles[p.article].text for p in (a, b))
    for what, site in held[a.article]:
        if site.place < a or what not in _told(known, a) or what not in _told(known, b):
            continue
        there = [other for same, other in held[b.article] if same == what and b < other.place]
        there += [s for s in _sites(known, b) if what in map(_matter, tokens_of(s.before).stems)]
        for other in there[:1]:
            if site.words in theirs or other.words in ours or is_one_city(site.words, other.words):
                continue
            yield site.place, other.place


def _told(known: Survey, place: Locator) -> Iterable[str]:
    return {_matter(s) for s in tokens_of(known.articles[place.article].text).stems_in(place.span)}


def _matter(s: str) -> str:
    return families().get(s) or root(s)
