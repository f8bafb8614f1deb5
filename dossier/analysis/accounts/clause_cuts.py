"""Where a sentence can be cut into clauses that state something by themselves."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import compress

from dossier.analysis.likeness import Tokens
from dossier.model import Span
from dossier.patterns import compiled

# "and" parts clauses where a verb or a new subject follows it, not where it joins two names or two things.
_VERB = (
    r"(?:has|have|had|is|are|was|were|will|would|can|could|do|does|did|said|says|"
    r"he|she|it|they|we|this|that|there|\w+ed)\b"
)
_NO_POINTING = r"(?<!\b(?:in|of|on|at|by|to) that)(?<!\bfor that)(?<!\b(?:from|with) that)"
"""What stands before "that" where it points and begins nothing: "in that chamber"."""
RELATIVE = r"(?:who|whom|whose|which|that)\b"
"""With which a clause begins that tells of what the one before it names last."""
# It begins with one class of characters, which is searched fast.
_CUT = compiled(
    rf"[\s,;:–—](?:(?<=\S)\s(?:(?:and|but)\s)?|(?<=\s)(?:but\s|and\s(?={_VERB})|"
    r"(?=(?:wh(?:il(?:e|st)|ich|om?|e(?:n|re))|a(?:s|fter|lthough)|be(?:fore|cause)|since|if|following|during|"
    rf"th(?:at{_NO_POINTING}|ough))\b)))"
)
_MARKS = " \t\n,;:–—"
_FEWEST = 2
"""Words of matter that a clause must have; what has fewer stays with what stands before it."""


def clauses_of(text: str, sentence: Span, tokens: Tokens) -> Iterator[Span]:
    """Yield the clauses of a sentence in order; between them stand marks and "and" or "but" alone."""
    start, stop = sentence.start, sentence.end
    places = tokens.within(sentence)
    matter = list(compress(tokens.starts[places.start : places.stop], tokens.stems[places.start : places.stop]))
    before = 0
    for found in _CUT.finditer(text, start, stop) if len(matter) >= 2 * _FEWEST else ():
        cut = found.end()
        here = bisect_left(matter, cut, before)
        if cut >= stop or len(matter) - here < _FEWEST:
            break
        if cut > start and here - before >= _FEWEST:
            if end := _without_tail(text, start, cut):
                yield Span(start, end)
            start, before = cut, here
    yield Span(start, start + len(text[start:stop].rstrip()))


def _without_tail(text: str, start: int, end: int) -> int:
    """Where a clause ends that is followed by marks, or by "and" or "but"; 0 where nothing is left of it."""
    words = text[start:end].rstrip()
    if words.endswith(("and", "but")) and words[-4:-3].isspace():
        words = words[:-4]
    kept = len(words.rstrip(_MARKS))
    return start + kept if kept else 0
