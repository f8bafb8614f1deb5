"""How much of a text is shown around words of it: as a rule their sentence; of one without end, a part."""

from dossier.model import Span

LONGEST = 1000
"""Characters of a sentence before words, or after them, that are shown with them. No paper was seen to print more."""

_REACH = 300
"""Characters that are shown there of a longer one: four thousand remarks in one sentence would each repeat it."""


def within_reach(text: str, sentence: Span, words: Span) -> Span:
    """``words`` with what stands around them in their ``sentence``, or in several: the same for equal spans and texts.

    On a side with more than ``LONGEST`` characters it ends at a word, ``_REACH`` characters away.
    """
    start, end = min(sentence.start, words.start), max(sentence.end, words.end)
    if words.start - start > LONGEST:
        start = around(text, Span(start, words.end), words, _REACH).start
    if end - words.end > LONGEST:
        end = around(text, Span(words.start, end), words, _REACH).end
    return Span(start, end)


def around(text: str, whole: Span, words: Span, reach: int) -> Span:
    """``words`` with ``reach`` characters a side at most of the ``whole`` in which they stand, no other word cut.

    Only where a run of letters is longer than that does it end inside of one.
    """
    start, end = max(whole.start, words.start - reach), min(whole.end, words.end + reach)
    if start > whole.start and not text[start - 1].isspace():
        start = next((i for i in range(start, words.start) if text[i - 1].isspace()), start)
    if end < whole.end and not text[end].isspace():
        end = next((i for i in range(end, words.end, -1) if text[i].isspace()), end)
    while text[start].isspace() and start < words.start:
        start += 1
    while text[end - 1].isspace() and end > words.end:
        end -= 1
    return Span(start, end)
