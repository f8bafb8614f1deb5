"""In what a remark was made, where the words beside it say so: a statement, a video, an interview."""

from collections.abc import Iterator

from dossier.analysis.likeness import Survey
from dossier.model import Locator, Quotation, Span
from dossier.patterns import holds, late

_KINDS = {
    "statement": "statement release",
    "letter": "letter memo",
    "e-mail": "email e-mail",
    "post": "tweet post Twitter Facebook Instagram",
    "article": "op-ed essay column",
    "book": "book memoir",
    "interview": "interview",
    "press": "conference briefing reporters journalists",
    "speech": "speech address remarks rally",
    "debate": "debate",
    "hearing": "hearing testimony",
    "call": "call voicemail",
    "video": "video",
}
_KIND = {head: kind for kind, heads in _KINDS.items() for head in heads.split()}
_CHANNEL = (
    r"\b(?:[Ii]n|at|[Dd]uring|on|[Vv]ia|by|through) (?:(?:an?|the|his|her|their|its|this|that|[A-Z][\w.]*[’']s) )?"
    r"(?:[\w-]+ ){0,3}?(statement|(?:news|press) (?:release|conference|briefing)|letter|memo|e-?mail|tweet|post|op-ed|"
    r"essay|column|book|memoir|interview|briefing|speech|address|remarks|rally|debate|hearing|testimony|call|voicemail|"
    r"video)\b|\bon (Twitter|Facebook|Instagram)\b|\btold (reporters|journalists)\b"
    r"|\b(?:outside|in front of|on the steps of) (?:the |his |her |their |a )?(?:[a-z’'-]+ ){0,2}[a-z]{4,}\b"
)
_HINTS = (*_KIND, "outside", "in front of", "on the steps")
_OUTSIDE = "press"
"""Of what kind a remark is that is made before a building."""
_REACH = 110
"""Characters before a remark and behind it in which it may be named."""
_ALIKE = (frozenset(("statement", "post")), frozenset(("statement", "e-mail")), frozenset(("statement", "letter")))
"""A statement may go out as any of these, and tells less: no other place."""


def are_two(kind: str, other: str) -> bool:
    """Whether what is said in the one is not said in the other."""
    return kind != other and frozenset((kind, other)) not in _ALIKE


def window_of(known: Survey, q: Quotation) -> Span | None:
    """What of its sentences stands near to a remark, where a word of it may name such a place."""
    text = known.articles[q.article].text
    sentence, last = (known.sentence_at(q.article, at) for at in (q.whole.start, q.whole.end - 1))
    if sentence is None:
        return None
    high = max(sentence.span.end, q.whole.end, last.span.end if last else 0)
    window = Span(max(sentence.span.start, q.whole.start - _REACH), min(high, q.whole.end + _REACH))
    return window if holds(window.of(text), _HINTS) else None


def channels_in(known: Survey, q: Quotation, window: Span) -> Iterator[tuple[str, Locator]]:
    """The one of the only kind, with that, that is first named outside of what is quoted."""
    text = known.articles[q.article].text
    found = [
        m
        for m in late(_CHANNEL).finditer(text, window.start, window.end)
        if not any(s.start <= m.start() < s.end for s in q.spans)
    ]
    kinds = {_KIND.get(m[m.lastindex].split()[-1] if m.lastindex else "", _OUTSIDE) for m in found}
    if len(kinds) == 1:
        yield kinds.pop(), Locator(q.article, Span(*found[0].span()))
