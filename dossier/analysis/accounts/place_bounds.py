"""Where a place that carries a statement begins and ends: with clauses that can be read, and that hold what they tell.

A tie is of the clauses in which words are shared. Of "Clerks have certified that Lund was born in Norholm" that may be
"Clerks have certified", of "The mayor, 68, will leave" the age and what follows. A place grows to what is missing, as
far as its sentence goes and no other place stands; of several sentences it leaves two words of the next or of the last.
"""

from collections.abc import Iterator, Mapping, Sequence

from dossier.analysis.accounts.clause_cuts import RELATIVE
from dossier.analysis.accounts.narrowing import with_object
from dossier.analysis.accounts.nouns import kind_at
from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.predicates import predicate
from dossier.analysis.accounts.tie import IN_PASSING, OF_SPEECH
from dossier.analysis.likeness import tokens_of
from dossier.frozen import changed
from dossier.model import Span, Support
from dossier.patterns import compiled, late

_MUCH_OF_SENTENCE = 0.5
"""Part of its sentence from which a place is the whole of it."""
_STOPS = compiled(r"(?<=[a-z]{3})[.!?]\s+(?=[“\"‘]?[A-Z])")
"""Ends of sentences, as they stand in a place of several."""
_SCRAP = 3
"""Words of another sentence that are no clause of it."""
_VERBS = (
    r"(?i)\b(?:am|is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does|did|\w+ed)\b"
)
"""Words that are verbs wherever they stand; others are known by what stands beside them."""
_DETERMINED = r"(?:the|an?|his|her|its|their|some|many|several|most|both) \w"
"""How a noun phrase begins."""
_WHY = r"(?:because\b|since (?![A-Z\d]))"
"""How a clause begins that says why."""
_DASHES = compiled(r"\s--\s|[–—―]")


def rounded(supports: Sequence[Support], passages: Mapping[tuple[str, Span], Passage]) -> tuple[Support, ...]:
    """Some places of one statement, each with bounds that can be read; ``passages`` has the sentence of each.

    A place that is half of its sentence is all of it, where no other stands there. Speech stays as it is said, without
    the words that credit it, and a clause that tells it in passing alone.
    """
    found = []
    for s in supports:
        others = [o.span for o in supports if o is not s and o.article == s.article]
        in_passing = s.rule.startswith(IN_PASSING)
        found.append(s if in_passing else changed(s, span=_round(s, passages[s.article, s.span], others)))
    return tuple(found)


def _round(place: Support, passage: Passage, others: Sequence[Span]) -> Span:
    """A place grown to bounds that can be read, with none of the other places of its article in it."""
    said, sentence, span = place.rule.startswith(OF_SPEECH), passage.span, place.span
    much = span.end - span.start >= _MUCH_OF_SENTENCE * (sentence.end - sentence.start)
    if much and not said and not any(o.overlaps(sentence) for o in others):
        return sentence
    span = _without_scraps(passage.text, span)
    for grown in _grown(passage, span, said):
        both = Span(min(span.start, grown.start), max(span.end, grown.end))
        span = span if any(o.overlaps(both) for o in others) else both
    return span


def _without_scraps(text: str, span: Span) -> Span:
    """A place of several sentences without two or three words of the one before and of the one behind."""
    start, end = span.start, span.end
    stops = [(m.start() + 1, m.end()) for m in _STOPS.finditer(text, start, end)]
    if stops and len(text[start : stops[0][0]].split()) <= _SCRAP:
        start = stops.pop(0)[1]
    if stops and len(text[stops[-1][1] : end].split()) < _SCRAP and text[end - 1] not in '.!?”"':
        end = stops[-1][0]
    return Span(start, end)


def _grown(passage: Passage, span: Span, said: bool) -> Iterator[Span]:
    """The place as it reads better, in different ways; speech no further than its marks."""
    speech = passage.quotation_at(span) if said else None
    if not said or (speech and speech.kind != "reported"):
        yield _from_its_subject(passage, span, speech.whole.start if speech else passage.span.start)
    yield _to_its_object(passage, span)
    yield predicate(passage, span) or span
    if not said:
        yield _to_its_cause(passage, span)
    if not said:
        yield _out_of_aside(passage, span)


def _from_its_subject(passage: Passage, span: Span, least: int) -> Span:
    """A place that begins with what is told of somebody, from the clause before it that names them.

    It begins no further ahead than at ``least``.
    """
    ends = [(max(least, c.start), min(c.end, span.start)) for c, _ in passage.cuts]
    before = [Span(start, end) for start, end in ends if start < end and _has_matter(passage, Span(start, end))]
    if not before or passage.text[span.start].isupper() or _has_subject(passage, span):
        return span
    start = before[-1].start if late(RELATIVE).match(passage.text, span.start) else span.start
    for cut in reversed(before):
        if cut.start < start and _has_verb(passage, cut):
            break
        start = min(start, cut.start)
    return Span(start, span.end)


def _has_subject(passage: Passage, span: Span) -> bool:
    """Whether a place begins with a clause that has its subject: "the board voted", not "the clerk" or "left"."""
    if not late(_DETERMINED).match(passage.text, span.start):
        return False
    first = next((c for c, _ in passage.cuts if c.start == span.start), None)
    return first is not None and _has_verb(passage, Span(span.start, min(first.end, span.end)))


def _has_matter(passage: Passage, span: Span) -> bool:
    return any(tokens_of(passage.text).stems_in(span))


def _has_verb(passage: Passage, span: Span) -> bool:
    if late(_VERBS).search(passage.text, span.start, span.end):
        return True
    tokens = tokens_of(passage.text)
    return any(kind_at(tokens, k) == "deed" for k in tokens.within(span))


def _to_its_object(passage: Passage, span: Span) -> Span:
    """A place that ends with a verb, and the clause behind it that begins with "that", as far as its sentence goes."""
    stops = ((cut, _STOPS.search(passage.text, cut.start, cut.end)) for cut, _ in passage.cuts)
    return with_object(passage, span, [Span(cut.start, stop.start() + 1 if stop else cut.end) for cut, stop in stops])


def _to_its_cause(passage: Passage, span: Span) -> Span:
    """A place and the clauses behind it, to the end of its sentence, where the first of them says why."""
    behind = next((cut for cut, _ in passage.cuts if cut.start >= span.end), None)
    if behind is None or not late(_WHY).match(passage.text, behind.start) or not _has_verb(passage, behind):
        return span
    between = passage.text[span.end : behind.start]
    return Span(span.start, passage.span.end) if not between.strip(" ,") else span


def _out_of_aside(passage: Passage, span: Span) -> Span:
    """A place that ends between two dashes, to the end of its sentence."""
    sentence, text = passage.span, passage.text
    inside = len(_DASHES.findall(text, span.start, span.end)) % 2
    closed = _DASHES.search(text, span.end, sentence.end)
    return Span(span.start, sentence.end) if inside and closed else span
