"""Whether a sentence can be read by itself, and what must be read before it where it cannot."""

import re
from functools import lru_cache

from dossier.analysis.accounts.passages import Passage, Passages
from dossier.analysis.stems import stem
from dossier.model import Span

_OPENS = re.compile(
    r"[“\"'‘(]?(?:(?:Though|Although|While|As|After|Before|When|If|Because|Since) "
    r"(?:he|she|it|they|this|that|the two|both)|He|She|It|They|His|Her|Its|Their|This|That|These|Those|Such|But|And|"
    r"So|Also|Yet|Still|However|There,|The two|Both|Others?|Another|In response|Meanwhile|Instead|Later|Then|Moreover|"
    r"Additionally|In addition|As a result|At the time|At the same time|After that|Since then|"
    r"The (?:same|next|following) \w+|(?:A|One|Two|Three|Several|Some|Many) (?:days?|weeks?|months?|years?|hours?) "
    r"(?:later|earlier|before|after)|The (?:former|latter)|Asked (?:if|whether|about|how|why)|When asked|"
    r"(?:In|At|During|After|Before|On) (?:the|that|this) (?:meeting|interview|letter|statement|speech|poll|survey|"
    r"report|call|hearing|video|tweet|post|same \w+))\b"
)
"""How a sentence begins that leans on the one before."""
_PRONOUN = re.compile(r"\b(?:he|she|him|his|her|hers|they|them|their)\b", re.IGNORECASE)
_NAMED = re.compile(
    r"(?<!^)\b[A-Z][\w’'-]+|\b(?:who|man|woman|people|officials?|police|minister|president|general|leaders?|"
    r"members?|residents?|workers?|[a-z]{3,}(?:ists?|ors?|ers|men|women|ants?))\b"
)
_ALSO = re.compile(r"\b(?:also|too|as well)\b")
_QUOTED = re.compile(r"[“\"][^”\"]*(?:[”\"]|$)")
_MAZE, _SCRAP = 45, 6
_MARK, _STOP = 2, 3
"""Characters that may stand before and behind the words of a sentence that is all quotation."""
_LEANS, _UNNAMED, _GOES_ON, _AWKWARD = 0.3, 0.6, 0.8, 0.8


def clarity(passage: Passage) -> float:
    """How well a sentence reads by itself, 0 to 1: no open pronoun, no "also", neither a scrap nor a maze."""
    return _clarity(passage.words.strip())


def leans(passage: Passage) -> bool:
    """Whether the sentence before must be read first: it begins in the middle of something, or names nobody."""
    return _clarity(passage.words.strip()) <= _UNNAMED * _GOES_ON or _unnamed(passage) or _only_speech(passage)


@lru_cache(maxsize=8192)
def _clarity(words: str) -> float:
    value = _LEANS if _OPENS.match(words) else 1.0
    if value == 1.0 and _is_open(words):
        value = _UNNAMED
    if _ALSO.search(_QUOTED.sub("", words)):
        value *= _GOES_ON
    count = len(words.split())
    return value * (_AWKWARD if count > _MAZE or count < _SCRAP else 1.0)


def _unnamed(passage: Passage) -> bool:
    words = passage.words.strip()
    return _OPENS.match(words) is not None or _is_open(words)


def _is_open(words: str) -> bool:
    """Whether the first "he", "she" or "they" of the reporter's own words has nobody before it to stand for."""
    own = _QUOTED.sub(lambda m: " " * len(m[0]), words)
    found = _PRONOUN.search(own)
    if found is None or _NAMED.search(own, 0, found.start()):
        return False
    first = own.split(maxsplit=1)[0]
    return not (first[0].isupper() and found.start() > len(first) and stem(first))


def _only_speech(passage: Passage) -> bool:
    """Whether it is somebody's words and nothing in it says whose."""
    for q in passage.quotations:
        if (
            q.kind != "reported"
            and q.whole.start <= passage.span.start + _MARK
            and passage.span.end - _STOP <= q.whole.end
        ):
            said_by = q.speaker.mention if q.speaker else None
            return said_by is None or not passage.span.overlaps(said_by)
    return False


def before(passages: Passages, number: int) -> Span | None:
    """The sentence to be read first: the one before, of the same article; None where the sentence stands alone."""
    passage = passages[number]
    if passages.opens(number) or not leans(passage):
        return None
    return passages.sentences[number - 1].span
