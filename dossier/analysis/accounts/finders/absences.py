"""Whether it is so: "there was no explosion" here, "the explosion tore the roof off" there; "no inquiry was opened"."""

from collections.abc import Iterator

from dossier.analysis.accounts.deeds import kind_of
from dossier.analysis.accounts.denials import DENYING, OF_OTHERS
from dossier.analysis.accounts.difference_labels import WHETHER_SO
from dossier.analysis.accounts.differences import Difference, are_opposed, facing_groups, quoted_against, sides_of
from dossier.analysis.accounts.frames import after, to_matter
from dossier.analysis.accounts.held import held
from dossier.analysis.accounts.kin import kin_of
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.nouns import kind_at
from dossier.analysis.accounts.roots import root
from dossier.analysis.likeness import Survey, Tokens, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.analysis.stems import DETERMINERS
from dossier.frozen import frozen
from dossier.model import Locator

_NO = marked(("no", "No"))
_BE = frozenset("is was are were be been".split())
_HAVE = frozenset("has have had".split())
_SLIGHT = frozenset("single formal official actual real such further".split())
"""Qualities of what there is none of that say nothing of what it is."""
_WIDE = 3
"""Words between "no" and the verb of a passive, at most."""
_ON = 6
"""Words behind what is told as so, or between it and the verb, at most."""
_WEIGHT = 0.6


@frozen()
class _Absence:
    """What there was none of, and what was not done with it ("" for nothing)."""

    place: Locator
    noun: str
    deed: str


def absence_differences(known: Survey, nearness: Nearness) -> Iterator[Difference]:
    """What one article tells that there was none of, or that was not done, and another tells as so."""
    if not nearness.all_near:
        return
    for article in sorted(known.articles):
        for one in _absences(known, article):
            told = [p for other in sorted(known.articles) if other != article for p in _told(known, other, one)]
            if told and not _also_told(known, one):
                scored = [(1.0, 0, n) for n in range(1, len(told) + 1)]
                for group, _ in facing_groups([one.place, *told], scored):
                    sides = sides_of(group)
                    yield quoted_against(known, "wording", WHETHER_SO, sides, _WEIGHT, opposed=are_opposed(sides))


def _absences(known: Survey, article: str) -> Iterator[_Absence]:
    """Of the running text: "there was no blast", "no inquiry has been opened"."""
    text = known.articles[article].text
    tokens = tokens_of(text)
    for n in places_of(text, _NO):
        s = known.sentence_at(article, tokens.starts[n])
        if not s or s.piece.kind == "headline":
            continue
        rest = [k for k in after(text, n, _ON) if k < tokens.within(s.span).stop]
        noun = next((k for k in rest if tokens.words[k] not in _SLIGHT), None)
        if noun is None or not tokens.stems[noun] or tokens.words[noun] in OF_OTHERS or tokens.words[noun][0].isupper():
            continue
        if _there(tokens, n) and (noun == rest[-1] or not tokens.stems[noun + 1]):
            lead = n - 2 if tokens.words[n - 2].lower() != "there" else n - 1
            yield _Absence(_place(article, text, lead, noun + 1), root(tokens.stems[noun]), "")
        elif (deed := _passive(tokens, noun, rest)) is not None:
            yield _Absence(_place(article, text, n, deed + 1), root(tokens.stems[noun]), root(tokens.stems[deed]))


def _there(tokens: Tokens, n: int) -> bool:
    """Whether "there was" stands right before a word, or "there had been"."""
    three, two, last = ["", "", "", *(w.lower() for w in tokens.words[max(0, n - 3) : n])][-3:]
    return last in _BE and (two == "there" or (three == "there" and two in _HAVE))


def _passive(tokens: Tokens, noun: int, rest: list[int]) -> int | None:
    """The verb of what was not done: behind a form of "be" that stands right behind the noun."""
    near = [k for k in rest if noun < k <= noun + _WIDE]
    while near and tokens.words[near[0]] in (_BE | _HAVE):
        k = near.pop(0)
        if near and tokens.words[k] in _BE and tokens.stems[near[0]] and kind_of(tokens.words[near[0]]) == "deed":
            return near[0]
    return None


def _place(article: str, text: str, first: int, stop: int) -> Locator:
    return Locator(article, to_matter(text, first, stop))


def _also_told(known: Survey, one: _Absence) -> bool:
    """Whether the article itself tells it as so elsewhere."""
    return any(not p.span.overlaps(one.place.span) for p in _told(known, one.place.article, one))


def _told(known: Survey, article: str, one: _Absence) -> Iterator[Locator]:
    """The first place at which an article tells as so what another has none of."""
    text = known.articles[article].text
    tokens = tokens_of(text)
    for n, s in enumerate(tokens.stems):
        if not s or not _is_one(root(s), one) or tokens.words[n][0].isupper() or kind_at(tokens, n) == "deed":
            continue
        sentence = known.sentence_at(article, tokens.starts[n])
        if not sentence or sentence.piece.kind == "headline":
            continue
        at = tokens.within(sentence.span)
        if not DENYING.isdisjoint(w.lower() for w in tokens.words[at.start : at.stop]) or held(text, n)[0] != "so":
            continue
        first, stop = n - (tokens.words[n - 1].lower() in DETERMINERS), max(n + 1, after(text, n, _ON).stop)
        if one.deed:
            deed = next(
                (k for k in range(max(at.start, n - _ON), min(at.stop, n + _ON)) if _is_deed(tokens, k, one)), None
            )
            if deed is None or held(text, deed)[0] != "so":
                continue
            first, stop = min(deed, n), max(deed, n) + 1
        elif first == n:
            continue
        yield _place(article, text, first, min(stop, at.stop))
        return


def _is_one(noun: str, one: _Absence) -> bool:
    """Whether a noun is what there is none of; of what was not done one of its kin, too."""
    return noun == one.noun or bool(one.deed and not kin_of(noun).isdisjoint(kin_of(one.noun)))


def _is_deed(tokens: Tokens, k: int, one: _Absence) -> bool:
    return bool(tokens.stems[k]) and root(tokens.stems[k]) == one.deed and tokens.words[k - 1] != "to"
