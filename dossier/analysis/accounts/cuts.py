"""Where a sentence can be cut into clauses that state something by themselves."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from dossier.analysis.likeness import Tokens
from dossier.model import Span

# "and" parts clauses where a verb or a new subject follows it, not where it joins two names or two things.
_VERB = (
    r"(?:has|have|had|is|are|was|were|will|would|can|could|do|does|did|said|says|"
    r"he|she|it|they|we|this|that|there|\w+ed)\b"
)
# It begins with one class of characters, which is searched fast.
_CUT = re.compile(
    rf"[\s,;:–—](?:(?<=\S)\s(?:(?:and|but)\s)?|(?<=\s)(?:but\s|and\s(?={_VERB})|"
    r"(?=(?:while|whilst|as|that|which|who|whom|after|before|because|when|where|although|though|since|if|following|during)\b)))"
)
_TAIL = re.compile(r"[ \t\n,;:–—]*(?:\s(?:and|but))?\s*$")
_FEWEST = 2
"""Words of matter that a clause must have; what has fewer stays with what stands before it."""


def clauses_of(text: str, sentence: Span, tokens: Tokens) -> Iterator[Span]:
    """Yield the clauses of a sentence in order; between them stand marks and "and" or "but" alone."""
    start, stop = sentence.start, sentence.end
    first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, stop)
    for found in _CUT.finditer(text, start, stop):
        cut = found.end()
        if cut >= stop:
            break
        at = bisect_left(tokens.starts, cut, first, last)
        if _matter(tokens.stems[at:last]) < _FEWEST:
            break
        if cut > start and _matter(tokens.stems[first:at]) >= _FEWEST:
            end = start + len(_TAIL.sub("", text[start:cut]))
            if end > start:
                yield Span(start, end)
            start, first = cut, at
    yield Span(start, start + len(text[start:stop].rstrip()))


def _matter(stems: Sequence[str]) -> int:
    return len(stems) - stems.count("")
