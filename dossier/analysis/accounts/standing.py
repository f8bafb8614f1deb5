"""Whether a sentence can be read by itself."""

import re
from collections import defaultdict
from functools import cache, lru_cache

from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.resumed import QUOTED, TOLD, without_quotations
from dossier.analysis.stems import stem
from dossier.patterns import compiled, holds, late

_TIMES = "day days week weeks month months year years hour hours"
_AFTERWARDS = "later earlier before after"
_SOON = "minute minutes moment moments"
_ONES = "one two three four five six seven eight nine".split()
_SO_MANY = " ".join(
    (
        "A Several Some Many One Two Three Four Five Six Seven Eight Nine Ten Twelve Fifteen Twenty Thirty Forty",
        *(f"{tens}-{one}" for tens in ("Twenty", "Thirty", "Forty", "Fifty") for one in _ONES),
    )
)
_CONJUNCTIONS = "Though Although While As After Before When If Because Since"
_BY_THEMSELVES = (
    "He She It They His Her Its Their This That These Those Such But And So Also Yet Still However Both Other Others "
    "Another Meanwhile Instead Later Then Moreover Additionally"
)
_OPEN_GROUPS = "them these those it"
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
    ("The", "final", "tally vote count score result margin outcome"),
    ("The", "same next following former latter other larger smaller", "*"),
    (_SO_MANY, f"{_TIMES} {_SOON}", _AFTERWARDS),
    ("A", "few", f"{_TIMES} {_SOON}", _AFTERWARDS),
    (
        "In At During After Before On",
        "the that this",
        "meeting interview letter statement speech poll survey report call hearing video tweet post",
    ),
    ("In At During After Before On", "the that this", "same", "*"),
    ("Among", "the his her its their", "other others"),
    ("Some One Most Many Much All None Several Few Each Half Two Three Four Five", "of", _OPEN_GROUPS),
    ("Some One Most Many All Several Few Each Two Three", "of", "the", "top names candidates options others"),
)
"""How a sentence begins that leans on the one before: one word of each list, "*" for any."""
_HEAD = compiled(r"(\w+(?:-\w+)?)(?: (\w+))?(?: (\w+))?(?: (\w+))?")
_MARKS = ("“", '"', "'", "‘", "(")
"""One of these may stand before the words with which a sentence begins."""
_OF = frozenset("of from by in on for to that between at with over against about".split())
_WHO = frozenset("who of in with days are were is was will would".split())
_THERE = compiled(
    r"\bthere\b(?! [a-z]*(?:is|are|was|were|has|have|had|be|been|being|can|ould|ill|may|might|must|to|s)\b)"
)
_PLACED = compiled(
    r"\b(?:[Ii]n|[Aa]t|[Tt]o|[Ff]rom|[Nn]ear|[Ii]nto|[Aa]cross|[Oo]utside|[Ii]nside) (?:the |[a-z]+ )?[A-Z]|"
    r"\b(?:[Oo]ver|[Oo]ut|[Uu]p|[Dd]own|[Hh]ere and)$"
)
"""What says where "there" is, before it; or that it is nowhere in particular: "out there"."""
_THAT = compiled(
    r"^[^,;—–]*\b(?:for|of|on|at|from|with|by|about|over|under|against|into|after|before|during|to|through|between) "
    r"(?:that|those|these) (?!(?:who|with|of|in|are|were|is|was|the|an?|he|she|it|they|we|you|i|time|day|year|week|"
    r"month|point|moment|evening|night|morning|afternoon|kind|sort|way|end|effect|extent)\b)[a-z]+\b(?<!ed)"
)
"""In a first clause: what "for that project" points to stands before the sentence."""
_THAT_WORDS = (" that ", " those ", " these ")
"""One of these has whatever ``_THAT`` matches: words are found faster than a pattern."""
_ANSWER = compiled(r"[“\"](?:No|Yes|Absolutely|Exactly|Sure|Right|Correct)[,.!]")
_TURNS = frozenset("though however meanwhile instead too".split())
# These begin with one class of characters, which is searched fast.
_POINTING = compiled(r"[Tts,](?:(?<!\w[Tts])(?:(?<=[Tt])h(?:at|is|ose|ese)|(?<=s)uch an?) (\w+)|(?<=,) (\w+),)")
_PRONOUN = compiled(r"[HhSsTt](?<!\w[HhSsTt])(?i:(?:(?<=h)(?:ers|er|e|im|is)|(?<=s)he|(?<=t)he(?:y|m|ir))\b)")
_ASIDE = (
    r"(?:(?:Of|About|On|In|At|For|With|From|By|During|[A-Z][a-z]+ing) [^,“”\"]{3,80}|\w+ed by [^“”\"]{3,120}), "
    r"(?:he|she|they)\b"
)
"""A name before the comma is not the one that "he" stands for."""
_AFTER_ASIDE = (", he", ", she", ", they")
_AHEAD = (
    r"(?:[A-Z]\w* (?:his|her|their) [^,“”\"]{1,80}, (?:[A-Z]|the [a-z]+(?: [a-z]+)? [a-z]+ed\b)|"
    r"(?:Asked|Speaking|Writing|Pressed|In|At|With|During) (?![^,]*\b(?:he|she|they)\b)[^,“”\"]{1,100}, [A-Z])"
)
"""Who "his" stands for is named right behind: "In his letter, Pinto", "Asked what her plans were, Lund"."""
_NAMED = compiled(
    r"(?<!^)\b[A-Z][\w’'-]+|\b(?:who|man|woman|people|officials?|police|minister|president|general|leaders?|"
    r"members?|residents?|workers?|[a-z]{3,}(?:ists?|ors?|ers|men|women|ants?))\b"
)
_OF_ONE = compiled(r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]ers?|[Hh]is)\b")
_SAID_OF = r"\b(?:of|about|for) (?:[a-z]+ ){0,3}[A-Z]"
"""Behind a quotation, who it speaks of: "said of Mr. Lund", "asked about the pilot Lund"."""
_SHARE = r"\b(?:earned|got|received|won|drew|took|polled|claimed) (?:just |only )?\d[\d.]*(?: percent| per cent|%)"
_OF_ALL = r"\b(?:of|in|among|polls?|surveys?|votes?|voters|ballots|primary|elections?)\b"
"""What says what the share is one of."""
_OF_IT = r"\b(?:about|against|for|from|into|of|on|over|to|with) it[.,;!?”\"]*$"
_NOUN_PHRASE = r"\b(?i:an?|the|this|that|his|her|its|their|our|my|every|each|no) [a-z]|\bthat\b"
"""What "it" at the end may stand for."""
_ALSO = compiled(
    r"(?<!who )(?<!which )(?<!that )(?<!and )(?<!but )(?<!not )\balso\b(?! (?:an?|the)\b)|\btoo\b(?=[,.;]|$)|"
    r"\bas well\b(?! as\b)"
)
"""What joins a sentence to the one before: not "who also", "also a member", "as well as", "too many"."""
_ALSO_WORDS = ("also", "too", "as well")
"""One of these has whatever ``_ALSO`` finds."""
_EITHER = r"\b(?:at|in|of|on|to|for|from|by|with) n?either [a-z]+\b(?! n?or\b| of\b)"
"""One of two that have been told of before."""
_READS = r"\bthe (?:sentence|passage|phrase|line|remark) (?:read|reads|ran|runs)\b"
"""How a sentence is given of which something has been told before."""
_CALLS_IT = (
    r"^(?!(?:When|After|As|Asked|While|If|Once|Before)\b).*(?<!\band )(?<!\bbut )\b(?:called|branded|dubbed) it\b"
)
"""Of what somebody says so is told before, unless he has first done something to it: "read the bill and called it"."""
_POINTERS = (("ither ", _EITHER), ("the ", _READS), ("ed it", _CALLS_IT))
"""Words that stand wherever a pattern matches that points back, and the pattern: words are found faster."""
_MAZE, _SCRAP = 45, 6
_MARK, _STOP = 2, 3
"""Characters that may stand before and behind the words of a sentence that is all quotation."""
_LEANS, _UNNAMED, _GOES_ON, _AWKWARD = 0.3, 0.6, 0.8, 0.8
_UNCLOSED = 0.8
"""What a sentence is worth that opens a quotation and ends within it."""


def clarity(passage: Passage) -> float:
    """How well a sentence reads by itself, 0 to 1: no open pronoun or mark, no "also", neither a scrap nor a maze."""
    return _clarity(passage.words.strip())


def leans(passage: Passage) -> bool:
    """Whether the sentence before must be read first: it begins in the middle of something, or names nobody."""
    words = passage.words.strip()
    if _leans_back(words) or _is_open(words) or _goes_back(words) or _says_also(words):
        return True
    return only_speech(passage) or _is_of_nobody_named(words)


def only_goes_on(passage: Passage) -> bool:
    """Whether it leans on the sentence before by "also" or "however" alone, and tells by itself what it tells."""
    words = passage.words.strip()
    rest = _POINTING.sub(lambda m: " " * len(m[0]) if m[2] in _TURNS else m[0], words)
    goes_on = rest != words or _says_also(words)
    return goes_on and not (_leans_back(words) or _is_open(words) or _goes_back(rest) or only_speech(passage))


@lru_cache(maxsize=8192)
def _clarity(words: str) -> float:
    value = _LEANS if _leans_back(words) else 1.0
    if value == 1.0 and (_is_open(words) or _goes_back(words)):
        value = _UNNAMED
    if _says_also(words):
        value *= _GOES_ON
    if words.count("“") > words.count("”") or words.count('"') % 2:
        value *= _UNCLOSED
    count = len(words.split())
    return value * (_AWKWARD if count > _MAZE or count < _SCRAP else 1.0)


def _says_also(words: str) -> bool:
    """Whether the reporter's own words join it to the sentence before: words are found faster than a pattern."""
    return holds(words, _ALSO_WORDS) and _ALSO.search(QUOTED.sub("", words)) is not None


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
    own = without_quotations(words)
    first = own.split(maxsplit=3)[:3]
    if first[:1] == ["The"] and len(first) > 2 and first[1].rstrip(",") in TOLD and first[2] not in _OF:
        return True
    if _ANSWER.match(words) or _is_of_something(own):
        return True
    aside = any(who in own for who in _AFTER_ASIDE) and late(_ASIDE).match(own)
    return "then" in first[1:] or bool(aside) or _is_pointing(own)


def _is_of_something(own: str) -> bool:
    """Whether it tells shares without saying of what, or ends with "about it" and names nothing."""
    share = late(_SHARE).search(own) if "per" in own or "%" in own else None
    if share and not late(_OF_ALL).search(own):
        return True
    return "it" in own[-4:] and bool(late(_OF_IT).search(own)) and not late(_NOUN_PHRASE).search(own)


def _is_pointing(own: str) -> bool:
    """Whether it speaks of "that project" or of what is done "there" before any is named."""
    if any(map(_points_back, _POINTING.finditer(own))):
        return True
    if any(word in own for word in _THAT_WORDS) and _THAT.match(own):
        return True
    if any(word in own and late(pointer).search(own) for word, pointer in _POINTERS):
        return True
    return "there" in own and any(
        not _PLACED.search(own, 0, found.start() - 1) for found in _THERE.finditer(own) if found.start()
    )


def _points_back(found: re.Match[str]) -> bool:
    """Of ", however," and "that vote" and "those boats": whether it is one of these."""
    if found[2]:
        return found[2] in _TURNS
    several = found[0].startswith(("those", "these", "Those", "These"))
    return found[1] in TOLD or (several and found[1].islower() and found[1] not in _WHO)


def _is_open(words: str) -> bool:
    """Whether the first "he", "she" or "they" of the reporter's own words has nobody before it to stand for."""
    own = without_quotations(words)
    found = _PRONOUN.search(own)
    if found is None or _NAMED.search(own, 0, found.start()):
        return False
    ahead = late(_AHEAD).match(own)
    if ahead and found.start() < ahead.end():
        return False
    first = own.split(maxsplit=1)[0]
    return not (first[0].isupper() and found.start() > len(first) and stem(first))


def _is_of_nobody_named(words: str) -> bool:
    """Whether a quotation that opens it speaks of "him" or "her", and names nobody before nor do the words that credit
    it: "“Nothing happened to her,” Lund said"."""
    opening = QUOTED.match(words)
    if opening is None:
        return False
    found = _OF_ONE.search(words, 0, opening.end())
    if found is None or _NAMED.search(words, 2, found.start()):
        return False
    return late(_SAID_OF).search(words, opening.end()) is None


def only_speech(passage: Passage) -> bool:
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
