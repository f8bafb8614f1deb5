"""Where a side begins: with no word that only joins it to what stands before, nor with half of a verb; it ends in none.

A participle behind a comma is told with its clause, which says who does it.
"""

from collections.abc import Sequence

from dossier.analysis.accounts.differences import words_at
from dossier.analysis.accounts.frames import before
from dossier.analysis.accounts.held import held, may_not_be_so
from dossier.analysis.accounts.nouns import kind_at
from dossier.analysis.likeness import Survey, Tokens, tokens_of
from dossier.model import Locator, Span

_JOINTS = frozenset("as and but that while".split())
_SUBJECTS = frozenset("i he she it they we you there the a an his her its their our".split())
"""With which a clause begins behind a word that joins it."""
_LONGEST = 28
"""Words of a side that goes back to the beginning of its clause, at most."""
_REACH = 16
"""Words before a reason in which its clause begins, at most."""
_OPENERS = frozenset("that who which whether if and but because".split())
"""Words behind which another clause begins."""
_LEADS_ON = frozenset("to of in on at by for with from and or that a an the".split())
"""Words of grammar in which no phrase ends."""
_GOVERNS = 6
"""Words among which stand: before a side what governs it, before that who does so, and in the side the doing."""
_FAR = 14
"""Words before a side in which what governs it stands, an aside between."""
_FEWEST = 2
_WHOM = "whom"
"""Behind which a clause does not say to whom it is done."""
_PARTICLES = frozenset("up out off down away back over".split())


def begun(known: Survey, place: Locator) -> Locator:
    """A side of a clause or a phrase that begins where it can be read; with the same end."""
    article = known.articles[place.article]
    tokens = tokens_of(article.text)
    at = tokens.within(place.span)
    if len(at) > 1 and tokens.starts[at.start] == place.span.start:
        word, follows = tokens.words[at.start], tokens.words[at.start + 1]
        joins = word in _JOINTS and (follows in _SUBJECTS or follows[0].isupper())
        if joins or (word == "to" and follows.endswith("ing") and follows.islower()):
            return Locator(place.article, Span(tokens.starts[at.start + 1], place.span.end))
        if _is_participle(article.text, tokens, at.start):
            return _with_clause(known, tokens, place)
        if at.start > 1 and tokens.words[at.start - 1] == _WHOM:
            first = _name_before(article.text, tokens, at.start - 1)
            return Locator(place.article, Span(tokens.starts[first], place.span.end))
    return place


def _name_before(text: str, tokens: Tokens, n: int) -> int:
    """Where the name begins of whom a clause tells: "Mr. Lund, whom"; at the word itself where no name stands there."""
    first = n
    while first > 0 and tokens.words[first - 1][0].isupper():
        if text[tokens.ends[first - 1] : tokens.starts[first]] not in ((" ", ", ") if first == n else (" ", ". ")):
            break
        first -= 1
    return first


def _is_participle(text: str, tokens: Tokens, n: int) -> bool:
    """Whether a word is a deed told of whoever stands before the comma: ", alleging that"."""
    if n == 0 or text[tokens.ends[n - 1] : tokens.starts[n]] != ", " or not tokens.words[n].endswith("ing"):
        return False
    return tokens.words[n].islower() and kind_at(tokens, n) in ("deed", "act")


def _with_clause(known: Survey, tokens: Tokens, place: Locator) -> Locator:
    """A side from the beginning of its sentence on, where that is not far; else as it is."""
    sentence = known.sentence_at(place.article, place.span.start)
    if sentence is None:
        return place
    span = Span(sentence.span.start, place.span.end)
    marked = any(mark in span.of(known.articles[place.article].text) for mark in '“”"—–')
    return place if marked or len(tokens.within(span)) > _LONGEST else Locator(place.article, span)


def with_deed(known: Survey, place: Locator) -> Locator:
    """A reason with the clause before it, which says what it is the reason of; as it is where that begins far off."""
    text = known.articles[place.article].text
    tokens = tokens_of(text)
    sentence = known.sentence_at(place.article, place.span.start)
    at = tokens.within(place.span).start
    first = tokens.within(sentence.span).start if sentence else at
    for n in range(at - 1, max(first, at - _REACH) - 1, -1):
        between = text[tokens.ends[n - 1] : tokens.starts[n]] if n > first else "."
        parted = not between.isspace() and (between != ", " or any(_is_deed(tokens, k) for k in range(n, at)))
        if parted or tokens.words[n - 1].lower() in _OPENERS:
            return Locator(place.article, Span(tokens.starts[n], place.span.end))
    return place


def _is_deed(tokens: Tokens, n: int) -> bool:
    return kind_at(tokens, n) == "deed"


def governed(known: Survey, place: Locator) -> Locator:
    """A side from the clause on that says it is not so, or may not be: "He denied that Lund sold it", no less."""
    text = known.articles[place.article].text
    tokens, sentence = tokens_of(text), known.sentence_at(place.article, place.span.start)
    at = tokens.within(place.span)
    low = tokens.within(sentence.span).start if sentence else at.start
    if not may_not_be_so(tokens, range(max(low, at.start - _FAR), at.start)):
        return place
    told = (held(text, n) for n in at[:_GOVERNS] if tokens.stems[n] and tokens.words[n].islower())
    first = min((k for how, k in told if how != "so" and low <= k < at.start), default=None)
    if first is None:
        return place
    lead = before(text, first, _GOVERNS)
    start = max(low, lead.start if lead else first)
    return Locator(place.article, Span(tokens.starts[start], place.span.end))


def with_verbs(known: Survey, sides: Sequence[Locator]) -> list[Locator]:
    """Sides, each with the word before where one begins with half of a verb ("up the quay") and it is the same word."""
    if not any(_first_word(known, p) in _PARTICLES for p in sides):
        return [*sides]
    before = [_with_word_before(known, p) for p in sides]
    return before if len({_first_word(known, p) for p in before}) == 1 else [*sides]


def without_last(known: Survey, sides: Sequence[Locator]) -> list[Locator]:
    """Sides without the word of grammar that all end in: "the joy of my life to", "a joy to"."""
    words = [words_at(known, p).split() for p in sides]
    last = {here[-1] for here in words if len(here) > 1}
    if len(last) != 1 or any(len(here) < _FEWEST for here in words) or last.isdisjoint(_LEADS_ON):
        return [*sides]
    [end] = last
    cut = [words_at(known, p)[: -len(end)].rstrip() for p in sides]
    return [Locator(p.article, Span(p.span.start, p.span.start + len(c))) for p, c in zip(sides, cut, strict=True)]


def _first_word(known: Survey, place: Locator) -> str:
    return next(iter(words_at(known, place).split()), "").lower()


def _with_word_before(known: Survey, place: Locator) -> Locator:
    tokens = tokens_of(known.articles[place.article].text)
    n = tokens.within(place.span).start - 1
    joined = n >= 0 and tokens.ends[n] + 1 == place.span.start
    return Locator(place.article, Span(tokens.starts[n], place.span.end)) if joined else place
