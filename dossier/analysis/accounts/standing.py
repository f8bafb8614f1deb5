"""Whether a sentence can be read by itself, and what must be read before it where it cannot."""

import re
from collections import defaultdict
from collections.abc import Collection
from functools import cache, lru_cache

from dossier.analysis.accounts.passages import Passage, Passages
from dossier.analysis.accounts.resumed import QUOTED, TOLD, takes_up
from dossier.analysis.stems import stem
from dossier.model import Span
from dossier.patterns import compiled, late

_TIMES = "day days week weeks month months year years hour hours"
_AFTERWARDS = "later earlier before after"
_CONJUNCTIONS = "Though Although While As After Before When If Because Since"
_BY_THEMSELVES = (
    "He She It They His Her Its Their This That These Those Such But And So Also Yet Still However Both Other Others "
    "Another Meanwhile Instead Later Then Moreover Additionally"
)
_OPENINGS = (
    (_BY_THEMSELVES,),
    (_CONJUNCTIONS, "he she it they this that both"),
    (_CONJUNCTIONS, "the", "two"),
    ("The", "two"),
    ("In", "response addition"),
    ("As", "a", "result"),
    ("At", "the", "time"),
    ("After", "that"),
    ("To", "that this", "end effect"),
    ("At", "another one", "point stage"),
    ("Since", "then"),
    ("Even", "so"),
    ("When", "asked"),
    ("Asked", "if whether about how why"),
    ("One", "would will was is had has came said"),
    ("The", "same next following former latter other larger smaller", "*"),
    ("A One Two Three Several Some Many", _TIMES, _AFTERWARDS),
    ("A", "few", f"{_TIMES} minute minutes moment moments", _AFTERWARDS),
    (
        "In At During After Before On",
        "the that this",
        "meeting interview letter statement speech poll survey report call hearing video tweet post",
    ),
    ("In At During After Before On", "the that this", "same", "*"),
)
"""How a sentence begins that leans on the one before: one word of each list, "*" for any."""
_HEAD = compiled(r"(\w+)(?: (\w+))?(?: (\w+))?(?: (\w+))?")
_MARKS = ("“", '"', "'", "‘", "(")
"""One of these may stand before the words with which a sentence begins."""
_OF = frozenset("of from by in on for to that between at with over against about".split())
_WHO = frozenset("who of in with days are were is was will would".split())
_TURNS = frozenset("though however meanwhile instead too".split())
_POINTING = compiled(r"\b(?:[Tt]h(?:at|is|ose|ese)|such an?) (\w+)|, (\w+),")
_ASIDE = r"(?:(?:Of|About|On|In|At|For|With|From|By|During) [^,“”\"]{3,80}|\w+ed by [^“”\"]{3,120}), (?:he|she|they)\b"
"""A name before the comma is not the one that "he" stands for."""
_AFTER_ASIDE = (", he", ", she", ", they")
_AHEAD = r"[A-Z]\w* (?:his|her|their) [^,“”\"]{1,80}, (?:[A-Z]|the [a-z]+(?: [a-z]+)? [a-z]+ed\b)"
"""Who "his" stands for is named right behind: "In his letter, Pinto"."""
_WHOSE = (["his"], ["her"], ["their"])
_PRONOUN = compiled(r"\b(?:he|she|him|his|her|hers|they|them|their)\b", re.IGNORECASE)
_NAMED = compiled(
    r"(?<!^)\b[A-Z][\w’'-]+|\b(?:who|man|woman|people|officials?|police|minister|president|general|leaders?|"
    r"members?|residents?|workers?|[a-z]{3,}(?:ists?|ors?|ers|men|women|ants?))\b"
)
_ALSO = compiled(r"\b(?:also|too|as well)\b")
_SURNAME = compiled(r"\b(?:(Mr|Mrs|Ms|Dr)\.? )?([A-Z][a-z][\w-]+)")
_GIVEN = compiled(r"\b[A-Z][\w’'-]*\.? $")
_LONGEST_GIVEN = 24
_MAZE, _SCRAP = 45, 6
_MARK, _STOP = 2, 3
"""Characters that may stand before and behind the words of a sentence that is all quotation."""
_LEANS, _UNNAMED, _GOES_ON, _AWKWARD = 0.3, 0.6, 0.8, 0.8


def clarity(passage: Passage) -> float:
    """How well a sentence reads by itself, 0 to 1: no open pronoun, no "also", neither a scrap nor a maze."""
    return _clarity(passage.words.strip())


def leans(passage: Passage) -> bool:
    """Whether the sentence before must be read first: it begins in the middle of something, or names nobody."""
    words = passage.words.strip()
    own = QUOTED.sub("", words)
    return (
        _leans_back(words)
        or _is_open(words)
        or _goes_back(words)
        or _ALSO.search(own) is not None
        or _only_speech(passage)
    )


@lru_cache(maxsize=8192)
def _clarity(words: str) -> float:
    value = _LEANS if _leans_back(words) else 1.0
    if value == 1.0 and (_is_open(words) or _goes_back(words)):
        value = _UNNAMED
    if _ALSO.search(QUOTED.sub("", words)):
        value *= _GOES_ON
    count = len(words.split())
    return value * (_AWKWARD if count > _MAZE or count < _SCRAP else 1.0)


def _leans_back(words: str) -> bool:
    """Whether a sentence begins with words that lean on the one before."""
    head = _HEAD.match(words, 1 if words.startswith(_MARKS) else 0)
    if not head:
        return False
    first, *rest = head.groups("")
    return any(
        all(word in some or (word and "*" in some) for word, some in zip(rest, lists, strict=False))
        for lists in _by_first_word().get(first, ())
    )


@cache
def _by_first_word() -> dict[str, list[tuple[frozenset[str], ...]]]:
    """Of each word with which such a sentence may begin what must follow it: any of these."""
    found: dict[str, list[tuple[frozenset[str], ...]]] = defaultdict(list)
    for opening in _OPENINGS:
        first, *others = (frozenset(words.split()) for words in opening)
        for word in first:
            found[word].append(tuple(others))
    return found


def _goes_back(words: str) -> bool:
    """Whether a sentence points to what the one before tells: "the vote", "those measures", "Pinto, however,"."""
    own = QUOTED.sub(lambda m: " " * len(m[0]), words)
    first = own.split(maxsplit=3)[:3]
    if first[:1] == ["The"] and len(first) > 2 and first[1].rstrip(",") in TOLD and first[2] not in _OF:
        return True
    aside = any(who in own for who in _AFTER_ASIDE) and late(_ASIDE).match(own)
    return "then" in first[1:] or bool(aside) or any(map(_points_back, _POINTING.finditer(own)))


def _points_back(found: re.Match[str]) -> bool:
    """Of ", however," and "that vote" and "those boats": whether it is one of these."""
    if found[2]:
        return found[2] in _TURNS
    several = found[0].startswith(("those", "these", "Those", "These"))
    return found[1] in TOLD or (several and found[1].islower() and found[1] not in _WHO)


def _is_open(words: str) -> bool:
    """Whether the first "he", "she" or "they" of the reporter's own words has nobody before it to stand for."""
    own = QUOTED.sub(lambda m: " " * len(m[0]), words)
    found = _PRONOUN.search(own)
    if found is None or _NAMED.search(own, 0, found.start()):
        return False
    first, *others = own.split(maxsplit=2)
    if others[:1] in _WHOSE and late(_AHEAD).match(own):
        return False
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
    if passages.opens(number):
        return None
    first = passages.sentences[number - 1].span
    told = leans(passage) or takes_up(passages, number) or _introduced(passage, first, passages.people)
    return first if told else None


def _introduced(passage: Passage, first: Span, people: Collection[str]) -> bool:
    """Whether somebody is named by surname who is introduced in the sentence before, and nowhere earlier."""
    text = passage.text
    for found in _SURNAME.finditer(text, passage.span.start, passage.span.end):
        start = max(passage.span.start, found.start() - _LONGEST_GIVEN)
        if not found[1] and (stem(found[2]) not in people or _GIVEN.search(text, start, found.start())):
            continue
        at = text.find(found[2])
        if first.start < at < first.end and _GIVEN.search(text, max(first.start, at - _LONGEST_GIVEN), at):
            return True
    return False
