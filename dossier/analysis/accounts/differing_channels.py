"""Where somebody said it: one remark "in a statement" here and "outside the court" there, on the air or in a letter."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from dossier.analysis.accounts.differences import Difference, either, sides_of, words_at
from dossier.analysis.likeness import Survey
from dossier.frozen import frozen
from dossier.model import Locator, Quotation, Span, Utterance
from dossier.patterns import late

# What is written or spoken, as patterns, and the kind that each is of.
_WRITTEN = {
    "statement": "statement",
    "news release": "statement",
    "press release": "statement",
    "letter": "letter",
    "memo": "letter",
    "e-?mail": "e-mail",
    "text message": "message",
    "tweet": "post",
    "(?:Twitter|Facebook|blog|social media) post": "post",
    "op-ed|essay|opinion article|column": "article",
    "book|memoir": "book",
}
_SPOKEN = {
    "(?:[a-z]+ )?interview": "interview",
    "news conference|press conference|news briefing|press briefing|briefing": "press",
    "speech|address|remarks": "speech",
    "rally": "speech",
    "town hall(?: meeting)?": "speech",
    "debate": "debate",
    "hearing|testimony": "hearing",
    "(?:phone|telephone|conference) call|call": "call",
    "voice ?mail": "call",
    "video(?: message)?": "video",
}
_HEADS = {**_WRITTEN, **_SPOKEN}
_CHANNEL = (
    r"\b(?:in|at|during|on|via|by|through) (?:(?:an?|the|his|her|their|its|this|that|[A-Z][\w.]*[’']s) )?"
    r"(?:[\w-]+ ){0,3}?"
    rf"(?:{'|'.join(f'(?P<h{n}>{head})' for n, head in enumerate(_HEADS))})\b"
    r"|(?P<net>\bon (?:Twitter|Facebook|Instagram))\b"
    r"|(?P<told>\btold (?:reporters|journalists))\b"
    r"|(?P<out>\b(?:outside|in front of|on the steps of) (?:the |his |her |their |a )?(?:[a-z’'-]+ ){0,2}[a-z]{4,})\b"
)
_CLASSES = {**{f"h{n}": kind for n, kind in enumerate(_HEADS.values())}, "net": "post", "told": "press", "out": "press"}
_REACH = 110
"""Characters before a remark and behind it in which it may be named."""
_MOST_MEMBERS = 12
"""Wordings of one utterance that are compared, pair by pair."""
_ALIKE = (frozenset(("statement", "post")), frozenset(("statement", "e-mail")), frozenset(("statement", "letter")))
"""A statement may go out as any of these, and tells less: no other place."""
_WEIGHT = 0.32


@frozen()
class _Channel:
    """The words, and of what kind they are."""

    place: Locator
    kind: str


def channel_differences(
    known: Survey, quotations: Sequence[Quotation], utterances: Sequence[Utterance]
) -> Iterator[Difference]:
    """Beside wordings of one utterance, of which each stands in a sentence that names one way of saying it."""
    quotation = {q.id: q for q in quotations}
    for utterance in utterances:
        members = [quotation[m] for m in sorted(utterance.members)[:_MOST_MEMBERS]]
        found = [c for q in members if q.kind != "term" for c in _channel(known, q)]
        for a, b in combinations(found, 2):
            if a.place.article != b.place.article and a.kind != b.kind and frozenset((a.kind, b.kind)) not in _ALIKE:
                sides = sides_of([a.place, b.place])
                about = f"Where it was said: {either([f'“{words_at(known, p)}”' for p in sides])}"
                yield Difference("place", about, sides, _WEIGHT, None, utterance.id)
                break


def _channel(known: Survey, q: Quotation) -> Iterator[_Channel]:
    """The only one that is named in the sentence, outside of what is quoted and near to it."""
    text = known.articles[q.article].text
    sentence = known.sentence_at(q.article, q.whole.start)
    if sentence is None:
        return
    low, high = sentence.span.start, max(sentence.span.end, q.whole.end)
    last = known.sentence_at(q.article, q.whole.end - 1)
    high = max(high, last.span.end) if last else high
    found = [
        m
        for m in late(_CHANNEL).finditer(text, max(low, q.whole.start - _REACH), min(high, q.whole.end + _REACH))
        if not any(s.start <= m.start() < s.end for s in q.spans)
    ]
    if len(found) == 1 and found[0].lastgroup:
        yield _Channel(Locator(q.article, Span(*found[0].span())), _CLASSES[found[0].lastgroup])
