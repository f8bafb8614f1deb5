"""How old somebody is, and how a vote ended."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from dossier.analysis.accounts.differences import Difference, chained, sides_of, told_against
from dossier.analysis.accounts.finders.names import Names, alike_by_ear, unowned
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.sharing import telling_stems
from dossier.analysis.accounts.title_words import office_of
from dossier.analysis.likeness import Sentence, Survey, compare, tokens_of
from dossier.analysis.marked import figures_of
from dossier.analysis.stems import FORMS_OF_ADDRESS
from dossier.model import Locator, Span
from dossier.patterns import compiled

_AGE_AFTER = compiled(r"(?:[’']s)?, (?:aged? )?(\d{1,3})(?=[,.;)]| and | who )")
_FOLLOWS = tuple(",’'")
_OLD = "-year-old "
_AGE_BEFORE = compiled(rf"(\d{{1,3}}){_OLD}(?:[a-z’'-]+ ){{0,4}}$")
_TALLY = compiled(r"(\d{1,3})(?:[-–]| to )(\d{1,3})\b(?![-–/:%]|\s(?:percent|per cent|years?|months?|p\.m|a\.m))")
_VOTES = frozenset(
    "vote votes voted voting ballot ballots passed pass approved rejected defeated margin confirmed elected acquitted "
    "convicted override overrode adopted".split()
)
_LEAST = 0.8
"""Weight of what two sentences share from which they tell of one vote."""


def age_differences(known: Survey, printed: Names) -> Iterator[Difference]:
    """Ages that articles give a person, one in each of them."""
    ages: dict[str, dict[str, list[tuple[str, Locator]]]] = defaultdict(lambda: defaultdict(list))
    for article, name, start, end in _named(known, printed):
        text = known.articles[article].text
        found = _AGE_AFTER.match(text, end)
        if not found and text.find(_OLD, max(0, start - 50), start) >= 0:
            found = _AGE_BEFORE.search(text, max(0, start - 50), start)
        if found:
            ages[name][article].append((found[1], Locator(article, Span(*found.span(1)))))
    one = _by_ear(ages)
    told: dict[str, dict[str, list[tuple[str, Locator]]]] = defaultdict(lambda: defaultdict(list))
    for name, by_article in sorted(ages.items()):
        for article, here in by_article.items():
            told[one[name]][article] += here
    for name, by_article in sorted(told.items()):
        sole = {a: here for a, here in by_article.items() if len({age for age, _ in here}) == 1}
        if len({here[0][0] for here in sole.values()}) > 1:
            sides = sides_of(place for here in sole.values() for _, place in here)
            yield told_against(known, "number", f"Age of {name}", sides, 0.85)


def _named(known: Survey, printed: Names) -> Iterator[tuple[str, str, int, int]]:
    """Articles, names by their last two words, and where they stand; surnames alone that are one person's."""
    full: dict[str, set[str]] = defaultdict(set)
    for name in set(printed.persons):
        if not _addresses(name.partition(" ")[0]):
            full[name.rpartition(" ")[2]].add(name)
    for (article, words, start), name in zip(printed, printed.persons, strict=True):
        text, end = known.articles[article].text, start + len(words)
        if text[end : end + 1] in _FOLLOWS or text.find(_OLD, max(0, start - 50), start) >= 0:
            here = full.get(name.rpartition(" ")[2], ()) if _addresses(name.partition(" ")[0]) else (name,)
            if len(here) == 1:
                yield article, next(iter(here)), start, start + len(unowned(words))
    for article in sorted(known.articles):
        text = known.articles[article].text
        tokens = tokens_of(text)
        for n in figures_of(text):
            here = full.get(tokens.words[n - 1], ()) if n > 1 else ()
            if len(here) == 1 and (tokens.stems[n - 2] not in known.names or _addresses(tokens.words[n - 2])):
                yield article, next(iter(here)), tokens.starts[n - 1], tokens.ends[n - 1]


def _addresses(word: str) -> bool:
    """Whether a word stands before a name that it is no part of: "Ms", "President"."""
    return word.rstrip(".").lower() in FORMS_OF_ADDRESS or bool(office_of(word))


def _by_ear(names: Iterable[str]) -> dict[str, str]:
    """Each name with the first, in order, that it may be in another house's spelling; itself where there is none."""
    found: dict[str, str] = {}
    for name in sorted(names):
        given, _, last = name.partition(" ")
        alike = (n for n in found.values() if alike_by_ear(given, n.partition(" ")[0]) and _one_surname(last, n))
        found[name] = next(alike, name)
    return found


def _one_surname(last: str, name: str) -> bool:
    """Whether a surname is that of a name, spelt otherwise or with another before it: "Lund", "Berg-Lund"."""
    other = name.partition(" ")[2]
    short, long = sorted((last, other), key=len)
    return (last[0] == other[0] and alike_by_ear(last, other)) or long.endswith(f"-{short}")


def vote_differences(known: Survey, nearness: Nearness) -> Iterator[Difference]:
    """Tallies of one vote."""
    printed = {name: _printed(article.text) for name, article in known.articles.items()}
    sentences = [s for s in known.sentences if printed[s.article]]
    found = [(place, tally, s) for s in sentences for place, tally in _tallies(known, s, printed[s.article])]
    told: dict[str, set[frozenset[str]]] = defaultdict(set)
    for place, tally, _ in found:
        told[place.article].add(tally)
    pairs = []
    homes = [place.article for place, _, _ in found]
    stems = [known.weighed(s.article, [s.span]).keys() for _, _, s in found]
    telling = telling_stems(stems)
    for i, j in nearness.sharing([here & telling for here in stems], homes, least=1):
        (a, one, s), (b, other, t) = found[i], found[j]
        if one == other or one in told[b.article] or other in told[a.article]:
            continue
        if compare(known.bag(s.article, [s.span]), known.bag(t.article, [t.span])).evidence >= _LEAST:
            pairs.append((a, b))
    for group in chained(pairs):
        sides = sides_of(group)
        yield told_against(known, "number", "How a vote ended", sides, 0.75)


def _printed(text: str) -> list[re.Match[str]]:
    """All pairs of numbers that may be a tally, none in another."""
    starts = tokens_of(text).starts
    found: list[re.Match[str]] = []
    for n in figures_of(text):
        if (tally := _TALLY.match(text, starts[n])) and not (found and starts[n] < found[-1].end()):
            found.append(tally)
    return found


def _tallies(
    known: Survey, sentence: Sentence, printed: Sequence[re.Match[str]]
) -> Iterator[tuple[Locator, frozenset[str]]]:
    """Those of a sentence that tells of a vote."""
    for found in printed:
        if sentence.span.start <= found.start() and found.end() <= sentence.span.end:
            words = tokens_of(known.articles[sentence.article].text).words_in(sentence.span)
            if not _VOTES.isdisjoint(words):
                yield Locator(sentence.article, Span(*found.span())), frozenset(found.groups())
