"""Places as sentences give them behind "at" or "in": a name, a name with a noun, or a noun of a building alone."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from dossier.analysis.accounts.venues import site_nouns
from dossier.analysis.dates_terms import WEEKDAYS
from dossier.analysis.likeness import Survey, Tokens, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.analysis.tables import TEXTS
from dossier.frozen import frozen
from dossier.model import Locator, Span
from dossier.patterns import compiled, holds

_BEFORE = 70
"""Characters before a place that are read with it."""
_NEAR = 24
"""Characters right before a place in which it shows that something was held there."""
_TO_NOUN = 3
"""Words from an article, or from a name, to the noun of a building."""
_PARTS = frozenset(
    "on with for by to after before during from and or as but that who which when while where than into over at in of "
    "the a an".split()
)
"""Words that end what may stand before a noun: "at the pier on Monday"."""
_DETERMINERS = frozenset("the a an his her their its".split())
_MONTHS = frozenset("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())
_DAYS = "|".join(day.capitalize() for day in WEEKDAYS)
_SMALL = rf"(?: (?!(?:{'|'.join(sorted(_PARTS - {'at', 'in', 'of', 'the', 'a', 'an'}))})\b)[a-z]+){{0,3}}"
_NAME = rf"(?!(?:{_DAYS})\b)[A-ZÀ-ÖØ-Þ][\w’'-]+(?:(?<=\b(?:St|Mt|Ft))\.(?= [A-ZÀ-ÖØ-Þ]))?"
"""A word of the name of a place, with the point of "St. Ives"."""
_NAMED = compiled(
    rf"\b(?:at|in) (?:(?:the|his|her|their|its){_SMALL} ?)?(?:in |at |of )?(?:the )?"
    rf"({_NAME}(?: {_NAME})*)"
)
_JOINED = compiled(rf"(?:, {_NAME}(?: {_NAME})*)*,? (?:and|or) {_NAME}(?: {_NAME})*")
"""Other places behind one: "in Seaford and Lisbon"."""
_BEFORE_SITES = (marked(("at",)), marked(("in",)))


@frozen(guarded=False)
class Site:
    """A place as printed, its name without what stands before it, the stems of that, its sentence and the words before.

    ``common``: it has no name, and is but a building of some kind. ``joined`` are the stems of those that are named
    behind it: "in Seaford and Lisbon".
    """

    place: Locator
    words: str
    name: tuple[str, ...]
    sentence: Span
    before: str
    common: bool = False
    joined: tuple[str, ...] = ()


def sites_of(known: Survey) -> Iterator[Site]:
    """Places after "in" or "at", in the order of articles and of reading; headlines and months left out."""
    for article in sorted(known.articles):
        for found in _printed(known.articles[article].text):
            if site := _site(known, article, *found):
                yield site


def sites_in(known: Survey, article: str, within: Span) -> Iterator[Site]:
    """Those of an article that begin in a stretch of it."""
    here = _printed(known.articles[article].text)
    for found in here[bisect_left(here, (within.start,)) : bisect_left(here, (within.end,))]:
        if site := _site(known, article, *found):
            yield site


def sites_behind(known: Survey, article: str, endings: tuple[str, ...]) -> Iterator[Site]:
    """Those right before which, or a few words before, some word stands."""
    text = known.articles[article].text
    for found in _printed(text):
        before = text[max(0, found[0] - _NEAR) : found[0]]
        if holds(before, endings) and (site := _site(known, article, *found)):
            yield site


def _site(known: Survey, article: str, start: int, begin: int, end: int) -> Site | None:
    """The place that is printed there; None of a month, an abbreviation and what stands in a headline."""
    text = known.articles[article].text
    words = text[begin:end]
    sentence = known.sentence_at(article, start)
    if not sentence or sentence.piece.kind == "headline" or end > sentence.span.end:
        return None
    if _is_month(words) or words.isupper():
        return None
    tokens = tokens_of(text)
    name = tuple(filter(None, (tokens.stems[i] for i in tokens.within(Span(begin, end)))))
    if not name:
        return None
    before = text[max(sentence.span.start, start - _BEFORE) : start]
    more = _JOINED.match(text, end, sentence.span.end)
    joined = tuple(filter(None, tokens.stems_in(Span(*more.span())))) if more else ()
    return Site(Locator(article, Span(start, end)), words, name, sentence.span, before, words.islower(), joined)


@lru_cache(maxsize=TEXTS)
def _printed(text: str) -> list[tuple[int, int, int]]:
    """Where the word before each place starts, where its name starts, and where it ends; none in another."""
    kept: list[tuple[int, int, int]] = []
    for found in sorted(site for word in _BEFORE_SITES for site in _after(text, word)):
        if not kept or kept[-1][2] <= found[0]:
            kept.append(found)
    return kept


def _after(text: str, word: frozenset[str]) -> Iterator[tuple[int, int, int]]:
    """The places after one word, none in another of them."""
    tokens = tokens_of(text)
    end = 0
    for n in places_of(text, word):
        start = tokens.starts[n]
        if start < end:
            continue
        if found := _NAMED.match(text, start):
            begin, end = found.span(1)
            last = _noun(text, tokens, tokens.within(Span(begin, end)).stop)
            end = end if last is None else tokens.ends[last]
            yield start, begin, end
        elif n + 1 < len(tokens.words) and tokens.words[n + 1] in _DETERMINERS:
            last = _noun(text, tokens, n + 2)
            if last is not None:
                end = tokens.ends[last]
                yield start, tokens.starts[n + 2], end


def _noun(text: str, tokens: Tokens, first: int) -> int | None:
    """The last noun of a building among the words from one on, up to a break; None without."""
    nouns, last = site_nouns(), None
    for n in range(first, min(first + _TO_NOUN, len(tokens.words))):
        word = tokens.words[n]
        if text[tokens.ends[n - 1] : tokens.starts[n]] != " " or not word.islower() or word in _PARTS:
            break
        last = n if word in nouns else last
    return last


def _is_month(word: str) -> bool:
    """Whether it begins as the name of a month does, small letters behind it."""
    tail = word[3:]
    return word[:3] in _MONTHS and (not tail or (tail.isascii() and tail.isalpha() and tail.islower()))


def of_one_article(sites: Sequence[Site]) -> list[Site]:
    """Those of whose names no word stands in another article's places."""
    homes: dict[str, set[str]] = {}
    for site in sites:
        for s in (*site.name, *site.joined):
            homes.setdefault(s, set()).add(site.place.article)
    return [site for site in sites if all(len(homes[s]) == 1 for s in site.name)]
