"""Whether it is so: what one article tells, and of which another says that it is not, or denied, or not known."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, compress
from math import fsum

from dossier.analysis.accounts.differences import Difference, chained, either, sides_of, words_at
from dossier.analysis.accounts.differing_frames import after, form_of
from dossier.analysis.accounts.linked import Linked
from dossier.analysis.kindred import families
from dossier.analysis.likeness import Sentence, Survey, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.frozen import frozen
from dossier.model import Locator, Span

_SHORT = "did does do has have had is was were are would could ca wo".split()
_NOT = marked(("not", "never", *(f"{verb}n{mark}t" for verb in _SHORT for mark in "’'")))
_REFUSED = marked(("refused", "refuses", "refusing", "declined", "declines", "failed", "fails"))
_DENIED = marked(("denied", "denies", "denying", "disputed", "disputes", "disputing"))
_NONE = marked(("no",))
_FALSE = marked("falsely false baseless unsubstantiated unfounded debunked wrongly inaccurately".split())
_OPEN = marked(("seen", "unclear", "unknown", "uncertain", "clear", "known"))
_OPENED = re.compile(r"(?:to be seen|(?:\bnot|n[’']t)(?: [a-z]+)? (?:clear|known)|unclear|unknown|uncertain)$")
_ASKS = (("not", _NOT), ("refused", _REFUSED), ("denied", _DENIED), ("none", _NONE), ("false", _FALSE), ("open", _OPEN))
"""The ways in which a clause does not tell what it says as so, each with the words that it begins with."""
_GOVERNS = ("not", "refused")
"""Ways that are of one doing: of the others any words may be what is not so."""
_COVERED = {"not": 0.5, "refused": 0.5, "denied": 0.6, "none": 0.7, "false": 0.6, "open": 0.45}
"""Part of what is not so, by weight, that the other article must tell."""
_STATED = {"not": 1.0, "refused": 1.0, "denied": 1.2, "none": 1.4, "false": 1.2, "open": 0.7}
"""What that must weigh."""
_WEIGHT = {"not": 0.5, "refused": 0.5, "denied": 0.65, "none": 0.5, "false": 0.6, "open": 0.5}
_NO = frozenset(
    (
        *_NOT,
        *_REFUSED,
        *_DENIED,
        *_FALSE,
        *"no none nothing nobody deny denial without fail refuse decline whether hardly barely scarcely nor if".split(),
    )
)
"""Words by which a sentence itself may deny something."""
_UNREAL = frozenset(
    "to would will could should may might if whether can cannot must until unless hope hopes alleged allegedly "
    "allegation allegations potentially possible possibly apparently reportedly".split()
)
"""Words after which something is not told as done."""
_CLAIMS = frozenset(
    "claim claims claimed claiming said stated stating told accused asserted asserting assertion assertions suggested "
    "suggesting allegation allegations accusation accusations statement statements rumor rumors report reports".split()
)
"""Words that must follow "falsely", "baseless"."""
_GRANTED = frozenset(
    "request requests permission entry access visa visas bail application appeal motion parole".split()
)
"""What is denied to somebody, which is no denial."""
_BETWEEN = frozenset("be been being yet even ever already also only really still to".split())
"""Words between "not" and the doing."""
_BACK = frozenset("it that them this so these those".split())
"""Last words of a clause that stand for something before it: "he has not shown it"."""
_SUBJECTS = frozenset("he she they it who which that we i and has have had did was were is are been being be".split())
"""Words right before a doing that is told as done."""
_STOPS = frozenset("but because although while only".split())
_QUOTES = tuple("“”\"‘’'")
_LONGEST = 12
"""Words of what is not so that are looked at."""
_LEAD, _ON = 4, 5
"""Words before a doing that may say that it is not done, and after it that are told with it."""
_HEAD = 4
"""Words after "not" among which the doing stands."""
_SUBJECT = 6
"""Words before "not" in which somebody may be named of whom it is told."""
_HELD = 8
"""Words after the last one in common that are told with it."""
_WEIGHTIEST = 3
_MOST = 24
"""Sentences in which a word may stand and still bring two of them together."""


@frozen()
class _Denial:
    """``place`` is from the word that denies to the end of its clause; ``key`` the doing, "" where any word may be.

    ``matter`` has the forms of what is not so, each with its weight; ``names`` are those of the whole sentence.
    """

    way: str
    place: Locator
    key: str
    matter: Mapping[str, float]
    names: frozenset[str]


def denial_differences(known: Survey, linked: Linked) -> Iterator[Difference]:
    """Clauses that deny, each with the sentences of other articles that tell most of their words as so."""
    sentences = [s for s in known.sentences if s.piece.kind != "headline"]
    places = _Places(sentences)
    several = {*families().values(), *[s for s, homes in known.homes.items() if homes > 1]}
    denials = [d for article in sorted(known.articles) for d in _denials(known, places, article) if _stated(d, several)]
    holders = _holders(known, places, {form for d in denials for form in _telling(d)})
    forms = cache(lambda n: _forms(known, sentences[n]))
    found: dict[tuple[Locator, Locator], float] = {}
    for denial in denials:
        for n in _met(denial, holders):
            other = sentences[n]
            if other.article == denial.place.article or not linked.near(other.article, denial.place.article):
                continue
            stated = _stated(denial, forms(n))
            if stated and (place := _told(known, other, forms(n), denial)):
                a, b = sorted((place, denial.place))
                found[a, b] = max(found.get((a, b), 0.0), _WEIGHT[denial.way] + min(stated, 3.0) / 20)
    for group in chained(found):
        here, sides = set(group), sides_of(group)
        about = f"Whether it is so: {either([f'“{words_at(known, p)}”' for p in sides])}"
        yield Difference("wording", about, sides, max(w for (a, _), w in found.items() if a in here))


class _Places:
    """Which sentence stands where."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.sentences = sentences
        self._starts: dict[str, list[int]] = defaultdict(list)
        self._first: dict[str, int] = {}
        for n, s in enumerate(sentences):
            self._first.setdefault(s.article, n)
            self._starts[s.article].append(s.span.start)

    def at(self, article: str, start: int) -> int | None:
        """The number of the sentence in which something stands that starts there."""
        n = bisect_right(self._starts[article], start) - 1
        if n < 0 or self.sentences[self._first[article] + n].span.end <= start:
            return None
        return self._first[article] + n

    def all_at(self, article: str, starts: Iterable[int]) -> Iterator[int | None]:
        """The same of several that stand in order."""
        begins, first = self._starts[article], self._first.get(article, 0)
        n = 0
        for start in starts:
            while n < len(begins) and begins[n] <= start:
                n += 1
            yield first + n - 1 if n and self.sentences[first + n - 1].span.end > start else None


def _denials(known: Survey, places: _Places, article: str) -> Iterator[_Denial]:
    text = known.articles[article].text
    tokens = tokens_of(text)
    for way, words in _ASKS:
        for at in places_of(text, words):
            if way in _GOVERNS and (not (doing := _doing(text, at)) or known.homes.get(doing, 0) < 2):
                continue
            n = places.at(article, tokens.starts[at])
            if n is not None and (denial := _denial(known, places.sentences[n], way, at)):
                yield denial


def _denial(known: Survey, sentence: Sentence, way: str, at: int) -> _Denial | None:
    text = known.articles[sentence.article].text
    tokens = tokens_of(text)
    rest = after(text, at, _LONGEST)
    last = next((n - 1 for n in rest if tokens.words[n] in _STOPS), rest.stop - 1)
    clause = range(at + 1, last + 1)
    if last < at + 2 or tokens.ends[last] > sentence.span.end or not _denies(text, sentence.span, way, at, clause):
        return None
    matter = {form_of(tokens.stems[n]): known.columns[sentence.article][n] for n in clause if tokens.stems[n]}
    key = form_of(_doing(text, at)) if way in _GOVERNS else ""
    if key and len(matter) == 1 and tokens.words[last] in _BACK:
        matter |= _pointed(known, sentence, at)
    if len(matter) < 2:
        return None
    if key:  # of whom it is told is a part of it
        for n in range(max(tokens.within(sentence.span).start, at - _SUBJECT), at):
            if tokens.stems[n] in known.names:
                matter.setdefault(form_of(tokens.stems[n]), known.columns[sentence.article][n])
    names = known.names.intersection(tokens.stems_in(sentence.span))
    return _Denial(way, Locator(sentence.article, Span(tokens.starts[at], tokens.ends[last])), key, matter, names)


def _denies(text: str, sentence: Span, way: str, at: int, clause: range) -> bool:
    """Whether the words around make of it what it may be: "failed to", "to be seen", no visa that is denied."""
    tokens = tokens_of(text)
    if way == "refused":
        return tokens.words[at + 1] == "to"
    if way == "open":
        return bool(_OPENED.search(text, max(sentence.start, tokens.starts[at] - 25), tokens.ends[at]))
    if way == "false":
        return tokens.words[at + 1] in _CLAIMS
    return way != "denied" or _GRANTED.isdisjoint(tokens.words[clause.start : clause.stop])


def _doing(text: str, at: int) -> str:
    """The stem of the doing right behind "not", or with an adverb between; "" where there is none."""
    tokens = tokens_of(text)
    for n in range(at + 1, min(len(tokens.words), at + 1 + _HEAD)):
        word = tokens.words[n]
        if tokens.stems[n] and not word.endswith("ly"):
            return tokens.stems[n] if word[0].islower() else ""
        if word not in _BETWEEN and not word.endswith("ly"):
            return ""
    return ""


def _pointed(known: Survey, sentence: Sentence, at: int) -> dict[str, float]:
    """What "it" stands for: the two words of matter before."""
    tokens = tokens_of(known.articles[sentence.article].text)
    low = max(tokens.within(sentence.span).start, at - _LONGEST)
    before = [n for n in range(low, at) if tokens.stems[n]][-2:]
    return {form_of(tokens.stems[n]): known.columns[sentence.article][n] for n in before}


def _holders(known: Survey, places: _Places, forms: set[str]) -> dict[str, dict[int, None]]:
    """The sentences in which each form stands, of those that stand in few, in order."""
    wanted = {form: form for form in forms} | {s: form for s, form in families().items() if form in forms}
    found: dict[str, dict[int, None]] = defaultdict(dict)
    for article in sorted(known.articles):
        tokens = tokens_of(known.articles[article].text)
        there = list(map(wanted.__contains__, tokens.stems))
        numbers = places.all_at(article, compress(tokens.starts, there))
        for s, number in zip(compress(tokens.stems, there), numbers, strict=True):
            if number is not None:
                found[wanted[s]][number] = None
    return {form: held for form, held in found.items() if len(held) <= _MOST}


def _met(denial: _Denial, holders: Mapping[str, Mapping[int, None]]) -> Iterator[int]:
    """The sentences that have the doing that is denied, or one of the weightiest words."""
    yield from dict.fromkeys(chain.from_iterable([holders.get(form, ()) for form in _telling(denial)]))


def _telling(denial: _Denial) -> Sequence[str]:
    """What is looked for: the doing, or where any word may be what is denied the weightiest."""
    if denial.key:
        return (denial.key,)
    return sorted(denial.matter, key=lambda form: (-denial.matter[form], form))[:_WEIGHTIEST]


def _stated(denial: _Denial, forms: Container[str]) -> float:
    """What of a denial's matter is among some forms, by weight; 0 where it is not enough."""
    shared = [weight for form, weight in denial.matter.items() if form in forms]
    stated = fsum(shared)
    least = max(_COVERED[denial.way] * fsum(denial.matter.values()), _STATED[denial.way])
    return stated if len(shared) > 1 and stated >= least else 0.0


def _forms(known: Survey, sentence: Sentence) -> dict[str, int]:
    """The token where each form of a sentence first stands."""
    tokens, kin = tokens_of(known.articles[sentence.article].text), families()
    within = tokens.within(sentence.span)
    found = dict(zip(reversed(tokens.stems[within.start : within.stop]), reversed(within), strict=True))
    found.pop("", None)
    for s in [s for s in found if s in kin]:
        found[kin[s]] = min(found.pop(s), found.get(kin[s], within.stop))
    return found


def _told(known: Survey, sentence: Sentence, forms: Mapping[str, int], denial: _Denial) -> Locator | None:
    """Where a sentence tells as so what is denied; None where it does not."""
    text = known.articles[sentence.article].text
    tokens = tokens_of(text)
    within = tokens.within(sentence.span)
    words = {w.lower() for w in tokens.words[within.start : within.stop]}
    if not _NO.isdisjoint(words):
        return None
    if denial.key:
        at = forms.get(denial.key)
        if at is None or at == within.start:
            return None
        who = known.names.intersection(tokens.stems[max(within.start, at - _SUBJECT) : at])
        of_others = who and denial.names and who.isdisjoint(denial.names)
        return None if of_others else _done(text, sentence, at)
    first, *_, last = sorted(forms[f] for f in denial.matter if f in forms)
    end = after(text, last, _HELD)[-1:]
    stop = min(end.start if end else last, within.stop - 1)
    return Locator(sentence.article, Span(tokens.starts[first], tokens.ends[stop]))


def _done(text: str, sentence: Sentence, at: int) -> Locator | None:
    """The doing with some words after it, where it stands as the verb of something that is done."""
    tokens = tokens_of(text)
    word, last = tokens.words[at], tokens.words[at - 1]
    lead = {w.lower() for w in tokens.words[max(0, at - _LEAD) : at]}
    if word[0].isupper() or not _UNREAL.isdisjoint(lead):
        return None
    if text[tokens.starts[at] - 1] in _QUOTES or text[tokens.ends[at] : tokens.ends[at] + 1] in _QUOTES:
        return None
    inflected = last[0].isupper() and word != tokens.stems[at]
    if not (last.lower() in _SUBJECTS or last.endswith("ly") or inflected):
        return None
    stop = after(text, at, _ON).stop - 1
    return Locator(sentence.article, Span(tokens.starts[at], tokens.ends[max(at, stop)]))
