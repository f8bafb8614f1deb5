"""Whether the article of one side tells another side, too, elsewhere: then it does not stand against it.

A finder lays two sentences on each other, and what one lacks may stand in the next paragraph. The whole article is
looked through, headline and all: for the words of a side, for most of what it alone tells, for the hour of a day.
"""

from collections.abc import Iterator, Sequence
from itertools import permutations
from math import fsum

from dossier.analysis.accounts.against import denies
from dossier.analysis.accounts.difference_labels import (
    OF_ONE_REMARK,
    OF_SEVERAL_WORDINGS,
    TWO_OCCASIONS,
    WHO_IS_OLDER,
    is_of_reasons,
)
from dossier.analysis.accounts.differences import Difference, with_sides, words_at
from dossier.analysis.accounts.printed_there import in_one_line, prints
from dossier.analysis.accounts.roots import root
from dossier.analysis.accounts.times import hour_of
from dossier.analysis.accounts.voices import Voices
from dossier.analysis.likeness import Sentence, Survey, tokens_of
from dossier.model import Locator, Span

_FEWEST, _PART = 3, 0.75
"""Words that a side alone has, of which another sentence must tell so many, and such a part by weight."""
_PRONOUNS = frozenset("he she they it He She They It".split())
_RUN = 3
"""Of these, words that stand in a row there as here."""


def against_each_other(known: Survey, voices: Voices, one: Difference) -> Difference | None:
    """A difference without the sides of articles that tell another side, too; None where fewer than two are left.

    A quote that another article prints elsewhere is shown by its sentence, if that is not printed there.
    """
    pairs = [(a, b) for a, b in permutations(one.sides, 2) if not _same_words(known, a, b)]
    if one.label != TWO_OCCASIONS and not _may_tell_both(one) and all(map(voices.prints, one.sides)):
        return _quoted(known, voices, one) if any(_prints_quote(known, voices, a, b) for a, b in pairs) else one
    both = {p for side, p in pairs if not one.whole and _tells(known, one, side, p)}
    sides = [p for p in one.sides if p not in both]
    return with_sides(known, one, sides) if len({p.article for p in sides}) > 1 else None


def _may_tell_both(one: Difference) -> bool:
    """Whether an article may have two sides of it: two wordings, or what it tells and does not give as a reason."""
    return one.label in OF_SEVERAL_WORDINGS or is_of_reasons(one.label)


def _quoted(known: Survey, voices: Voices, one: Difference) -> Difference | None:
    """By the sentences of the quotes; None where one is printed whole in another article that has another.

    Of one remark two that are left still differ.
    """
    one = with_sides(known, one, [voices.sentence(p) for p in one.sides])
    lines = {p: in_one_line(known, p.article, p.span) for p in one.sides}
    texts = {p.article: in_one_line(known, p.article) for p in one.sides}
    pairs = permutations(one.sides, 2)
    printed = {a for a, b in pairs if lines[a] != lines[b] and lines[a] in texts[b.article]}
    if printed and one.label not in OF_ONE_REMARK:
        return None
    left = [p for p in one.sides if p not in printed]
    return with_sides(known, one, left) if len({lines[p] for p in left}) > 1 else None


def _prints_quote(known: Survey, voices: Voices, side: Locator, place: Locator) -> bool:
    """Whether the article of a place prints a side with the words beside it in its quote."""
    return prints(known, place.article, side, voices.sentence(side).span)


def _same_words(known: Survey, a: Locator, b: Locator) -> bool:
    return words_at(known, a).casefold() == words_at(known, b).casefold()


def _tells(known: Survey, one: Difference, side: Locator, place: Locator) -> bool:
    """Whether the article of a place tells a side in another sentence."""
    if one.kind == "date":
        return one.trait == "granularity" and _tells_hour(known, side, place)
    if one.kind != "wording" or one.opposed or _may_tell_both(one):
        return False
    if one.label == WHO_IS_OLDER:  # of both it is told elsewhere, too
        return False
    own = _own(known, side, place)
    return any(_tells_most(known, side, own, s) for s in _others(known, place))


def _others(known: Survey, place: Locator) -> Iterator[Sentence]:
    """The sentences of the article of a place in which it does not stand."""
    own = known.sentence_at(place.article, place.span.start)
    yield from (s for s in known.of_article(place.article) if s is not own)


def _tells_hour(known: Survey, side: Locator, place: Locator) -> bool:
    """Whether a side tells an hour that another sentence of an article tells, too, of something in common with it."""
    hour = hour_of(words_at(known, side))
    if not hour or hour_of(words_at(known, place)):
        return False
    sentence = known.sentence_at(side.article, side.span.start)
    about = {*_roots(known, side.article, (sentence or side).span)}.difference(_roots(known, side.article, side.span))
    text = known.articles[place.article].text
    return any(
        hour_of(s.span.of(text)) == hour and not about.isdisjoint(_roots(known, place.article, s.span))
        for s in _others(known, place)
    )


def _own(known: Survey, side: Locator, place: Locator) -> list[str]:
    """The roots of the words of matter, in their order, that one side has and the other lacks."""
    other = {*_roots(known, place.article, place.span)}
    return [r for r in _roots(known, side.article, side.span) if r not in other]


def _tells_most(known: Survey, side: Locator, own: Sequence[str], sentence: Sentence) -> bool:
    """Whether a sentence has a row of the words that a side alone has, or most of them; who is named stands in both."""
    text = known.articles[side.article].text
    here = _roots(known, sentence.article, sentence.span)
    shared = set(own) & set(here)
    if len(shared) < _FEWEST or denies(text, side.span) != denies(known.articles[sentence.article].text, sentence.span):
        return False
    whole = {*_roots(known, side.article, side.span)}
    named = whole & known.names
    if named and named.isdisjoint(here) and named.isdisjoint(_names_meant(known, sentence)):
        return False
    weights = {r: known.weights.get(r, 1.0) for r in set(own)}
    if fsum(weights[r] for r in sorted(shared)) >= _PART * fsum(weights[r] for r in sorted(weights)):
        return True
    rows = {tuple(here[n : n + _RUN]) for n in range(len(here) - _RUN + 1)}
    rows &= {tuple(own[n : n + _RUN]) for n in range(len(own) - _RUN + 1)}
    return any(len((whole & set(here)).difference(row)) > 0 for row in rows)


def _names_meant(known: Survey, sentence: Sentence) -> set[str]:
    """The roots of the words of the sentence before, of whom a pronoun may tell; none where there is no pronoun."""
    words = tokens_of(known.articles[sentence.article].text).words_in(sentence.span)
    before = known.sentence_before(sentence)
    return set() if _PRONOUNS.isdisjoint(words) else {*_roots(known, sentence.article, before.span)}


def _roots(known: Survey, article: str, span: Span) -> list[str]:
    """The roots of the words of matter of a stretch, in their order."""
    return [root(s) for s in tokens_of(known.articles[article].text).stems_in(span) if s]
