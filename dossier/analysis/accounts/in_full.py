"""What a place may claim to carry of a statement: how much of it, whether in full, and how surely.

A tie says that two sentences share a fact, and that is less than "told there": clauses and phrases of which the place
has nothing are not carried (``narrowing``). What is told in full has the numbers, the names, the manner and a good
part of the words. And who tells that a vote is to come has not told that it was taken.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from dossier.analysis.accounts.against import denies
from dossier.analysis.accounts.asserted import apart
from dossier.analysis.accounts.first_of_many import first_of_many
from dossier.analysis.accounts.foretold import without_results
from dossier.analysis.accounts.frame_words import is_frame
from dossier.analysis.accounts.kin import kin_of
from dossier.analysis.accounts.matter import office_words
from dossier.analysis.accounts.named_alone import is_name, names_alone
from dossier.analysis.accounts.narrowing import LEAST_LEFT, narrowed
from dossier.analysis.accounts.nouns import kind_at
from dossier.analysis.accounts.one_doing import planned_and_done
from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.plans import plan_and_deed
from dossier.analysis.accounts.predicates import predicate
from dossier.analysis.accounts.roots import root
from dossier.analysis.accounts.tie import IN_COMMON, SAME_UTTERANCE
from dossier.analysis.likeness import Tokens, tokens_of
from dossier.analysis.tables import Once
from dossier.frozen import changed
from dossier.model import Locator, Span, Support
from dossier.patterns import late

_OF_MEETINGS = ("meeting", "second")
"""Those of who met whom, which the names alone tell."""
_OTHERWISE = 0.5
"""The most that a place is worth which tells as planned, denied or doubted what the statement tells as so, or the
reverse."""
_MORE = 2
"""Words of matter that are a clause."""
_SURE = 0.8
"""Score from which a place is held to tell who did what its statement tells, though in other words."""
_OPENS = frozenset("the a an his her its their several some many more".split())
_PART = 0.5
"""Part of what is claimed in full whose words the place must have."""
_FEW = 0.5
"""Part of a sentence up to which a place claims a few words."""
_LEAST_UNTOLD = 3
"""Words of a clause, but for names and times, of which the most must be there."""
_MANNER = r"\bby (?!(?:the|an?|his|her|its|their|our|this|that|\w+ing)\b)[a-z]+(?: [a-z]+)?"
"""How something was done: "by voice vote", "by train"."""
_PRONOUN = r"\b(?i:he|she|it|they|him|her|his|its|their|them|who)\b"
"""What may stand for one name."""


def claimed(passage: Passage, support: Support, other: Passage) -> Support:
    """A place of a statement with no more claimed of it than it has; ``other`` is the sentence in which it stands.

    ``of`` may become shorter, ``whole`` false and ``score`` lower, never the reverse. The place stays where it is.
    """
    return _otherwise(passage, _claimed(passage, support, other), other)


def _otherwise(passage: Passage, support: Support, other: Passage) -> Support:
    """A place that denies, or leaves open, what the statement tells as so, or the reverse, does not tell it in full."""
    found = apart(passage.text, support.of or passage.span, passage.span, other.text, support.span, other.span)
    if not found:
        return _turned(support, other)
    score = min(support.score, _OTHERWISE)
    return changed(support, whole=False, score=score, denied=found.way == "denied")


def _turned(support: Support, other: Passage) -> Support:
    """A place of which what is told right behind it denies it tells nothing in full."""
    behind = predicate(other, support.span) if support.whole else None
    if behind is None or not denies(other.text, behind):
        return support
    return changed(support, whole=False, score=min(support.score, _OTHERWISE))


def _claimed(passage: Passage, support: Support, other: Passage) -> Support:
    by_words, said = support.rule.startswith(IN_COMMON), support.rule.startswith(SAME_UTTERANCE)
    if not by_words and not said and not support.whole:
        return support
    there, all_ = _Words(other, support.span), support.of or passage.span
    of = narrowed(passage, all_, other, support.span, said) if by_words or said else all_
    foretold = by_words and (plan_and_deed(passage, other) or _is_foretold(passage, other))
    if foretold:
        of = without_results(passage, of, there.has)
    whole = support.whole and not foretold and not (said and _goes_on(passage, all_, of))
    if whole and not support.rule.startswith(_OF_MEETINGS):
        whole = _in_full(passage, of if by_words else all_, there, by_words) and not (
            by_words and any(map(partial(_is_untold, passage, of, there), (cut for cut, _ in passage.cuts)))
        )
    if by_words and not whole and not foretold and support.score < _SURE:
        of = _less(passage, of, there)
    score = min(support.score, _OTHERWISE) if foretold else support.score
    return changed(support, of=of, whole=whole, score=score, ahead=foretold)


def tells_nothing(passage: Passage, support: Support, other: Passage) -> bool:
    """Whether a place has nothing of what it claims but the frame or who says it, or only supposes it."""
    if is_of_frame(passage, support, other):
        return True
    of = support.of or passage.span
    if support.rule.startswith(IN_COMMON) and (
        names_alone(passage, other) or is_name(passage, of) or first_of_many(passage.text, of, other.text, support.span)
    ):
        return True
    found = apart(passage.text, of, passage.span, other.text, support.span, other.span)
    return found is not None and found.way == "supposed"


def is_of_frame(passage: Passage, support: Support, other: Passage) -> bool:
    """Whether a place has nothing of the few words that it claims but who, when, and that it was announced."""
    of = support.of or passage.span
    if not support.rule.startswith(IN_COMMON) or of.end - of.start > _FEW * (passage.span.end - passage.span.start):
        return False
    tokens, there = tokens_of(passage.text), _Words(other, support.span)
    told = [root(tokens.stems[k]) for k in tokens.within(of) if _tells(passage, k, there)]
    return is_frame({r for r in told if there.has(r)})


def _is_foretold(passage: Passage, other: Passage) -> bool:
    """Whether a doing is yet to come in one of two sentences, and was done, or has failed, in the other."""
    here, there = Locator(passage.article, passage.span), Locator(other.article, other.span)
    return planned_and_done(passage.text, here, other.text, there)


class _Words:
    """The roots of a stretch, and their families: a word of either is there."""

    def __init__(self, passage: Passage, span: Span) -> None:
        self.passage = passage
        self._here, self._sentence = (frozenset(_roots(passage, s)) for s in (span, passage.span))

    @Once
    def _families(self) -> frozenset[str]:
        return frozenset(family for r in self._here for family in kin_of(r))

    def has(self, word: str) -> bool:
        return word in self._here or (bool(kin := kin_of(word)) and not kin.isdisjoint(self._families))

    def is_name(self, passage: Passage, stem_: str) -> bool:
        """Whether a word is a name in either article: at the head of a sentence one alone may not tell."""
        return stem_ in passage.known.names or stem_ in self.passage.known.names

    def names(self, word: str) -> bool:
        """Whether the sentence has a word: who is meant may be named before what is carried."""
        return word in self._sentence


def _roots(passage: Passage, span: Span) -> Iterator[str]:
    tokens = tokens_of(passage.text)
    return (root(tokens.stems[k]) for k in tokens.within(span) if tokens.stems[k])


def _goes_on(passage: Passage, said: Span, told: Span) -> bool:
    """Whether speech of which some is said alike has a clause of matter beyond what is told of it."""
    stems, q = tokens_of(passage.text).stems_in, passage.quotation_at(said)
    if q and q.kind != "reported":
        said = Span(max(passage.span.start, q.whole.start), min(passage.span.end, q.whole.end))
    return sum(map(bool, stems(said))) - sum(map(bool, stems(told))) >= _MORE


def _less(passage: Passage, of: Span, there: _Words) -> Span:
    """A stretch without its beginning up to a deed that is not there, if but names and times of it stand before that.

    "Lund pledged to repay the $5 million spent on the quay" is carried from "the $5 million" on where nobody pledges.
    What is left begins with a noun phrase.
    """
    tokens = tokens_of(passage.text)
    places = tokens.within(of)
    first = next((k for k in places if _tells(passage, k, there) and there.has(root(tokens.stems[k]))), places.start)
    absent = [k for k in range(places.start, first) if _is_absent(tokens, k, there)]
    if not absent:
        return of
    start = next((k for k in range(first, absent[-1], -1) if _opens_phrase(tokens, k)), None)
    if start is None:
        return of
    left = Span(tokens.starts[start], of.end)
    return left if _shared(passage, left, there)[0] >= LEAST_LEFT else of


def _opens_phrase(tokens: Tokens, k: int) -> bool:
    return tokens.words[k].lower() in _OPENS or tokens.words[k].isdigit()


def _tells(passage: Passage, k: int, there: _Words) -> bool:
    """Whether a word of a sentence is neither of grammar nor a name, an office or a time."""
    tokens = tokens_of(passage.text)
    stem_ = tokens.stems[k]
    named = there.is_name(passage, stem_) or stem_ in office_words()
    return bool(stem_) and not named and kind_at(tokens, k) != "time"


def _is_absent(tokens: Tokens, k: int, there: _Words) -> bool:
    """Whether a word is a deed of which no word of its family is there."""
    stem_ = tokens.stems[k]
    return bool(stem_) and tokens.words[k].islower() and kind_at(tokens, k) == "deed" and not there.has(root(stem_))


def _shared(passage: Passage, span: Span, there: _Words) -> tuple[int, int]:
    """How many words of a clause are there, and how many it has; a name counts where it is there."""
    tokens = tokens_of(passage.text)
    offices = office_words()
    words = {
        (root(s), there.is_name(passage, s)) for k in tokens.within(span) if (s := tokens.stems[k]) and s not in offices
    }
    shared = sum(there.has(word) for word, _ in words)
    return shared, sum(not is_name or there.has(word) for word, is_name in words)


def _in_full(passage: Passage, of: Span, there: _Words, by_words: bool) -> bool:
    """Whether a place has the numbers, names and manner of the main clauses of a stretch, and enough of its words."""
    tokens = tokens_of(passage.text)
    places = [k for k in tokens.within(of) if tokens.stems[k]]
    main = [k for k in places if k in passage.main_words] or places
    numbers = [k for k in (main if by_words else places) if kind_at(tokens, k) == "number"]
    if not all(there.has(root(tokens.stems[k])) for k in numbers):
        return False
    manner = late(_MANNER).search(passage.text, of.start, of.end)
    if manner and not all(map(there.has, _roots(passage, Span(manner.start(), manner.end())))):
        return False
    if by_words and _nameless(passage, main, there):
        return False
    shared, words = _shared(passage, of, there)
    return shared >= _PART * words


def _is_untold(passage: Passage, of: Span, there: _Words, clause: Span) -> bool:
    """Whether a clause has a number beyond what is claimed that is not there, or is claimed for few of its words."""
    tokens = tokens_of(passage.text)
    words = [k for k in tokens.within(clause) if _tells(passage, k, there)]
    told = sum(there.has(root(tokens.stems[k])) for k in words)
    if clause.overlaps(of):
        return len(words) >= _LEAST_UNTOLD and told < _PART * len(words)
    return any(kind_at(tokens, k) == "number" and not there.has(root(tokens.stems[k])) for k in words)


def _nameless(passage: Passage, places: Sequence[int], there: _Words) -> bool:
    """Whether a name is not there, nor a pronoun or another name that may stand for it."""
    other = there.passage
    named = _names(other, tokens_of(other.text).within(other.span))
    own = _names(passage, places)
    missing = sum(not any(map(there.names, name)) for name in own)
    known = {word for name in own for word in name}
    others = sum(known.isdisjoint(name) for name in named)
    return missing > others + (late(_PRONOUN).search(other.words) is not None)


def _names(passage: Passage, places: Sequence[int]) -> list[list[str]]:
    """The roots of each name, of several words that stand in a row; days and months are none."""
    tokens, found, last = tokens_of(passage.text), list[list[str]](), -2
    for k in places:
        stem = tokens.stems[k]
        if tokens.words[k][0].isupper() and stem in passage.known.names and kind_at(tokens, k) != "time":
            if k != last + 1:
                found.append([])
            found[-1].append(root(stem))
            last = k
    return found
