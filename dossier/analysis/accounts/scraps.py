"""Reports of a remark that add nothing to another place of their article: one place stands for one remark."""

from collections.abc import Mapping, Sequence

from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.roots import root
from dossier.analysis.accounts.tie import SAME_UTTERANCE
from dossier.analysis.likeness import tokens_of
from dossier.model import Article, Span, Support

_FEWEST, _FEW = 2, 3
"""Words of matter up to which what is claimed of a remark adds nothing to more of it ("many times"), and up to which
a place of any kind may tell it."""


def without_scraps(passage: Passage, places: Sequence[Support], articles: Mapping[str, Article]) -> list[Support]:
    """The places, in their order, without reports of a word or two, or of no more words than another of their article.

    That other claims as much of the sentence, and is a report as well, or what the first claims are a few words.
    """
    kept: list[Support] = []

    def best_first(place: Support) -> tuple[object, ...]:
        own = _roots(passage.text, place.of) & _roots(articles[place.article].text, place.span) if place.of else ()
        return -_length(place), not place.rule.startswith(SAME_UTTERANCE), -len(own), -place.score, place.span

    for place in sorted(places, key=best_first):
        if not (place.of and place.rule.startswith(SAME_UTTERANCE)) or not any(
            _tells_as_much(passage, other, place, place.of, articles) for other in kept
        ):
            kept.append(place)
    return [p for p in places if p in kept]


def _length(place: Support) -> int:
    return place.of.end - place.of.start if place.of else 0


def _tells_as_much(passage: Passage, other: Support, place: Support, of: Span, articles: Mapping[str, Article]) -> bool:
    if other.article != place.article or not other.of or not other.of.covers(of):
        return False
    own, text = _roots(passage.text, of), articles[place.article].text
    if len(own) <= _FEWEST:
        return True
    if not other.rule.startswith(SAME_UTTERANCE) and len(own) > _FEW:
        return False
    return own & _roots(text, place.span) <= _roots(text, other.span)


def _roots(text: str, span: Span) -> set[str]:
    return {root(s) for s in tokens_of(text).stems_in(span) if s}
