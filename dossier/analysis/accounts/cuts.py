"""Where a sentence can be cut into clauses that state something by themselves."""

import re
from collections.abc import Iterator

from dossier.analysis.likeness import Tokens
from dossier.model import Span

# "and" parts clauses where a verb or a new subject follows it, not where it joins two names or two things.
_VERB = (
    r"(?:has|have|had|is|are|was|were|will|would|can|could|do|does|did|said|says|"
    r"he|she|it|they|we|this|that|there|\w+ed)\b"
)
_CUT = re.compile(
    rf"[,;:–—]\s(?:(?:and|but)\s)?|\s(?:but\s|and\s(?={_VERB}))|"
    r"\s(?=(?:while|whilst|as|that|which|who|whom|after|before|because|when|where|although|though|since|if|following|during)\b)"
)
_TAIL = re.compile(r"[ \t\n,;:–—]*(?:\s(?:and|but))?\s*$")
_FEWEST = 2
"""Words of matter that a clause must have; what has fewer stays with what stands before it."""


def clauses_of(text: str, sentence: Span, tokens: Tokens) -> Iterator[Span]:
    """Yield the clauses of a sentence in order; between them stand marks and "and" or "but" alone."""
    cuts = [m.end() for m in _CUT.finditer(text, sentence.start, sentence.end)]
    start = sentence.start
    stems = tokens.stems
    for at, cut in enumerate([*cuts, sentence.end]):
        last = at == len(cuts)
        rest_matters = last or sum(1 for i in tokens.within(Span(cut, sentence.end)) if stems[i]) >= _FEWEST
        if cut > start and (
            last or (rest_matters and sum(1 for i in tokens.within(Span(start, cut)) if stems[i]) >= _FEWEST)
        ):
            words = text[start:cut]
            end = start + len(_TAIL.sub("", words) if not last else words.rstrip())
            if end > start:
                yield Span(start, end)
            start = cut
