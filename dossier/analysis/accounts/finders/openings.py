"""How each account opens: the first sentences of the articles side by side, where they tell the event otherwise."""

from collections.abc import Iterator, Sequence
from itertools import combinations, islice

from dossier.analysis.accounts.deeds import DOINGS, kind_of
from dossier.analysis.accounts.differences import Difference, quoted_against, sides_of
from dossier.analysis.accounts.frames import deed_of, form_of
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.likeness import Sentence, Survey, compare, tokens_of
from dossier.frozen import frozen
from dossier.model import Locator, Span

_FEWEST = 8
"""Words of matter of an opening; of fewer it is a teaser, and the sentence behind it opens the article."""
_TEASERS = 2
_SHORTEST = 4
"""Sentences of an article's text; one of fewer is all opening."""
_MOST_ARTICLES = 12
"""Articles beyond which their openings are no longer read side by side."""
_TOGETHER = 2
"""Words of matter in common by which two openings are of one event."""
_DEEDS = 2
"""Deeds that stand in one of two openings alone, at least."""
_OTHERWISE, _APART = 0.3, 0.5
"""Likeness below which two openings tell the event otherwise, and below which a further one stands beside them."""
_WEIGHT, _MORE = 0.4, 0.5


@frozen()
class _Opening:
    """The words of matter by their family, and the roots of the deeds; of what a sentence opens an article with."""

    place: Locator
    forms: frozenset[str]
    deeds: frozenset[str]


def opening_differences(known: Survey, nearness: Nearness) -> Iterator[Difference]:
    """One difference at most: the openings that tell the event otherwise than another does, each whole.

    Two do so where one has deeds that the other lacks, and they have little more in common than that they are of one
    event.
    """
    if not nearness.all_near or not 1 < len(known.articles) <= _MOST_ARTICLES:
        return
    bags = [(one, known.bag(one.place.article, [one.place.span])) for one in _openings(known)]
    apart: dict[tuple[Locator, Locator], float] = {}
    for (a, ours), (b, theirs) in combinations(bags, 2):
        if len(a.forms & b.forms) >= _TOGETHER and len(a.deeds ^ b.deeds) >= _DEEDS:
            apart[a.place, b.place] = compare(ours, theirs).score
    least = min(apart.values(), default=1.0)
    if least < _OTHERWISE:
        sides = sides_of(place for pair, score in apart.items() if score < _APART for place in pair)
        yield quoted_against(
            known, "wording", "How it opens", sides, _WEIGHT + _MORE * (_OTHERWISE - least), whole=True, phrases=False
        )


def _openings(known: Survey) -> Iterator[_Opening]:
    """Of each article, in the order of their ids."""
    found: dict[str, list[Sentence]] = {}
    for s in known.sentences:
        if s.piece.role == "body":
            found.setdefault(s.article, []).append(s)
    for _, body in sorted(found.items()):
        first = (_opening(known, s) for s in (body[:_TEASERS] if len(body) >= _SHORTEST else ()))
        yield from islice((one for one in first if len(one.forms) >= _FEWEST), 1)


def _opening(known: Survey, sentence: Sentence) -> _Opening:
    text = known.articles[sentence.article].text
    tokens = tokens_of(text)
    at: Sequence[int] = [n for n in tokens.within(sentence.span) if tokens.stems[n]]
    words = sentence.span.of(text).rstrip()
    return _Opening(
        Locator(sentence.article, Span(sentence.span.start, sentence.span.start + len(words))),
        frozenset(form_of(tokens.stems[n]) for n in at),
        frozenset(deed_of(tokens.stems[n]) for n in at if kind_of(tokens.words[n]) in DOINGS),
    )
