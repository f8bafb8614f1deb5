"""Where a phrase begins and ends: what is shown of a place can be read without the words around it.

There is no parser here. A phrase does not begin behind its own article, "not" or part of a name, nor end in a
preposition, before the noun that an adjective is of, or between a deed and what it is done to. Where its clause ends
soon, it goes on to there: "families of those killed in the storm"; and "would" stands with whoever would.
"""

from dossier.analysis.accounts.bounds import evened
from dossier.analysis.accounts.nouns import kind_at
from dossier.analysis.likeness import Tokens, tokens_of
from dossier.analysis.stems import FORMS_OF_ADDRESS, OWNERS_END, STOP_WORDS
from dossier.model import Span
from dossier.patterns import compiled

_FEWEST, _MOST = 2, 28
"""Words below which a stretch is a word and no phrase, and beyond which none grows."""
_ON = 8
"""Words by which a phrase goes on to the end of its clause, or back to who does it."""
_GOVERNED = 6
"""Words before what has no verb among which the one stands that it is told with."""
_SHORT = 3
"""Letters of a word that a point may shorten: "Gen", an initial; one more before a day: "Sept"."""
_CHAIN = 4
"""Words of matter between an article and the noun that it is of."""
_ARTICLES = frozenset(
    "the a an his her its their our my your this these those no each every another both all some any".split()
)
_HELPS = frozenset(
    "am is are was were be been being has have had do does did will would can could may might must shall should not "
    "never if unless whether without".split()
)
"""Words that belong to the deed behind them; and under what it stands."""
_JOINS = frozenset(("and", "or"))
_FINITE = frozenset("is are was were has have had will would can could may might must shall should do does did".split())
"""Of these what says that somebody stands before it."""
_RELATIVES = frozenset("that who which".split())
_OF_PEOPLE = frozenset("who whom whose".split())
_WHOSE = _OF_PEOPLE | frozenset("that which".split())
"""What right behind a noun says which one is meant; behind a verb "that" tells what is said."""
_MONTH = "May"
_SUBJECTS = frozenset("i he she it they we you there".split())
_JOINED = ("n't", "n’t", "'m", "’m", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'d", "’d")
_AT = frozenset("at in on under".split())
"""What a noun without an article stands behind: "at work", "in court"."""
_PARTS = frozenset(
    (
        "and or but nor who whom whose which that because after before while when where although though as since if "
        "unless until than in on at by for from with about over under against amid during into near through without "
        "between among along across toward towards via despite inside outside"
    ).split()
)
"""What a phrase may end before; not "of" and "to", which go on with it."""
_BREAKS = frozenset(
    (
        "and or but nor who whom whose which because after before while when where although though since if unless "
        "until"
    ).split()
)
"""Of these what a deed may end before: "based on" and "caused by" go on."""
_OF = frozenset("of in on at by for from with about over under against to during into near through without".split())
_ASIDE = compiled(r"\b(?:and|but|that|who|which), [^,.;:?!“”\"\n]+\Z")
"""Behind such a word what stands between two marks is said by the way, and its clause goes on."""
_QUANTITIES = frozenset("few some many most one two three several number half none both each".split())
_DEED_ENDS = ("ed", "ing", "ly")
_CLOSES = frozenset(
    "it him them this these those all so out up off down now then there again one too well back away here".split()
)
"""Words of grammar in which a phrase may end."""
_PAIRS = frozenset(
    (("front", "center"), ("front", "centre"), ("back", "forth"), ("up", "down"), ("again", "again"), ("over", "over"))
)
"""Words that "and" joins to one."""
_OPENING, _CLOSING = frozenset(' “‘"$£€'), frozenset(" ”’")
_NONE = frozenset(" ")
_SLASHES = frozenset((*"-/'’‑", "/ ", " /", " / "))


def whole_phrase(text: str, span: Span, sentence: Span, *, governed: bool = False) -> Span:
    """A deed, or two words or more, with what its phrases lack at both ends; no longer than 28 words for that.

    It stays within its sentence and its clause, and has no lone quotation mark. ``governed``: what has no verb begins
    with the one that stands near before it.
    """
    tokens = tokens_of(text)
    at, within = tokens.within(span), tokens.within(sentence)
    if len(at) < _FEWEST and not (at and _may_be_done(tokens, at.start)):
        return span
    last = _end(text, tokens, at.stop - 1, min(within.stop, at.start + _MOST), within.stop)
    least = max(within.start, last + 1 - _MOST)
    last = _behind_aside(text, tokens, at.start, last, within.stop)
    last = _which_ones(text, tokens, last, min(within.stop, at.start + _MOST), within.stop)
    first = _subject(text, tokens, at.start, least) if len(at) < _FEWEST else at.start
    first = _start(text, tokens, first, least) if first == at.start else first
    if governed and not any(_is_verb(tokens, n) for n in range(first, last + 1)):
        first = _governing(text, tokens, first, least)
    start = tokens.starts[first] if first < at.start else span.start
    end = tokens.ends[last] if last >= at.stop else span.end
    return evened(text, Span(start, _closed(text, start, end)))


def _closed(text: str, start: int, end: int) -> int:
    """With the single mark that closes what one opens in it: apostrophes are none."""
    return end + 1 if text[end : end + 1] == "’" and text.rfind("‘", start, end) > text.rfind("’", start, end) else end


def _start(text: str, tokens: Tokens, first: int, least: int) -> int:
    """The token that a phrase begins with."""
    while _follows(text, tokens, first, least):
        found = _one_before(text, tokens, first)
        if found is None or found < least:
            break
        first = found
    return _subject(text, tokens, first, least) if tokens.words[first] in _FINITE else first


def _subject(text: str, tokens: Tokens, verb: int, least: int) -> int:
    """Where those begin who stand right before a verb: "members of the board would"; the verb where none do."""
    relative = _follows(text, tokens, verb, least) and tokens.words[verb - 1] in _RELATIVES
    behind = verb - 1 if relative else verb
    found = verb
    while True:
        n = behind
        while _follows(text, tokens, n, least) and _is_matter(tokens, n - 1) and not _is_verb(tokens, n - 1):
            n -= 1
        if n == behind:
            return found if relative else verb
        if _follows(text, tokens, n, least) and tokens.words[n - 1].lower() in _ARTICLES | FORMS_OF_ADDRESS:
            n -= 1
        found = n if n >= verb - _ON else verb
        if not (_follows(text, tokens, n, least) and tokens.words[n - 1].lower() in _OF):
            return found - (found < verb and _follows(text, tokens, n, least) and tokens.words[n - 1] == "such")
        behind = n - 1


def _follows(text: str, tokens: Tokens, n: int, least: int) -> bool:
    """Whether another word stands right before one, no further off than the least."""
    return n > least and _joins(text, tokens, n - 1, _CLOSING)


def _governing(text: str, tokens: Tokens, first: int, least: int) -> int:
    """The nearest verb before a phrase in its clause; where the phrase begins if there is none."""
    for n in range(first - 1, max(least, first - _GOVERNED) - 1, -1):
        if not _follows(text, tokens, n + 1, least) or tokens.words[n].lower() in _BREAKS:
            break
        if _is_verb(tokens, n) or tokens.words[n].endswith(_DEED_ENDS[:2]):
            return n
    return first


def _may_be_done(tokens: Tokens, n: int) -> bool:
    """Whether a word by itself may tell a deed: "continued", and "struck" behind a noun."""
    word = tokens.words[n]
    return word.islower() and (kind_at(tokens, n) in ("deed", "act") or word.endswith("ed"))


def _is_verb(tokens: Tokens, n: int) -> bool:
    return tokens.words[n].lower() in _FINITE or kind_at(tokens, n) == "deed"


def _is_told(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a verb among some words says that somebody does it: no "to sell"; of "sold" it cannot be told."""
    for n in range(first, last + 1):
        low = tokens.words[n].lower()
        is_deed = kind_at(tokens, n) == "deed" and not low.endswith(_DEED_ENDS)
        if low in _FINITE or (is_deed and tokens.words[n - 1].lower() != "to"):
            return True
    return False


def _one_before(text: str, tokens: Tokens, first: int) -> int | None:
    """Where a phrase begins earlier: with a help of its deed, the rest of a name, or what opens its first noun."""
    words, n = tokens.words, first - 1
    low = words[n].lower()
    if low in FORMS_OF_ADDRESS or (low in _HELPS and words[n] != _MONTH) or low in _SUBJECTS or low.endswith(_JOINED):
        return n
    if low == "to":
        return n if words[first].lower() in _HELPS or kind_at(tokens, first) == "deed" else None
    if words[first].lower() == "to" and tokens.stems[n] and words[n].islower():
        return n
    if low == "of" and n and words[n - 1].lower() in _QUANTITIES:
        return n - 2 if n > 1 and words[n - 2].lower() in ("a", "the") else n - 1
    if not _is_matter(tokens, first) and not words[first][0].isdigit():
        return None
    if words[first][0].isupper() and n and (_is_named(tokens, n) or (low == "and" and _is_named(tokens, n - 1))):
        return n if low != "and" else n - 1
    found = _opening(text, tokens, first)
    if found and kind_at(tokens, first) == "deed" and tokens.words[found - 1].lower() in _OF:
        return None
    return found


def _is_matter(tokens: Tokens, n: int) -> bool:
    return bool(tokens.stems[n]) or _is_named(tokens, n)


def _is_capital(tokens: Tokens, n: int) -> bool:
    return n < len(tokens.words) and tokens.words[n][0].isupper()


def _is_named(tokens: Tokens, n: int) -> bool:
    """Whether a word is printed with a capital and no word of grammar."""
    return tokens.words[n][0].isupper() and tokens.words[n].lower() not in STOP_WORDS


def _opening(text: str, tokens: Tokens, first: int) -> int | None:
    """The article or owner before a noun and what stands between them; else the name or the words right before it."""
    words, n = tokens.words, first - 1
    while n > first - 1 - _CHAIN and _is_kind(tokens, n) and n and _joins(text, tokens, n - 1, _CLOSING):
        n -= 1
    low = words[n].lower()
    if low in _ARTICLES or low.endswith(OWNERS_END):
        return n
    n -= _is_kind(tokens, n)
    if n == first - 1:
        return n if low in _AT and words[first].islower() else None
    if words[first][0].isupper() and words[first - 1].islower():
        return None
    while words[n + 1][0].isupper() != words[first - 1][0].isupper():
        n += 1
    return n + 1


def _is_kind(tokens: Tokens, n: int) -> bool:
    """Whether a word may stand between an article and its noun: one of matter, and no deed that is done there."""
    low = tokens.words[n].lower()
    return _is_matter(tokens, n) and not low.endswith((*OWNERS_END, "ing")) and kind_at(tokens, n) != "deed"


def _end(text: str, tokens: Tokens, last: int, most: int, stop: int) -> int:
    """The token that a phrase ends with, that of its clause if near, else rather not a deed; the given one if none is.

    ``stop`` is the token behind the sentence.
    """
    near = range(last, max(last, min(most, len(tokens.words)) - 1) + 1)
    open_ends = [n for n in near if n + 1 == stop or not _joins(text, tokens, n, _OPENING)][:1]
    near = range(last, open_ends[0] + 1) if open_ends else near
    of_clause = next((n for n in near if n in open_ends or _is_end(tokens, n, _BREAKS, _BREAKS)), None)
    if of_clause is not None and of_clause <= last + _ON and not _is_told(tokens, last + 1, of_clause):
        return of_clause
    for behind_deed in (_BREAKS, _PARTS):
        if found := next((n for n in near if n in open_ends or _is_end(tokens, n, _PARTS, behind_deed)), None):
            return found
    return last


def _behind_aside(text: str, tokens: Tokens, first: int, last: int, stop: int) -> int:
    """The end of a clause that goes on behind what is said by the way: ", and, as the board wishes, has sold it"."""
    if last + 1 >= stop or text[tokens.ends[last] : tokens.starts[last + 1]] != ", ":
        return last
    if not _ASIDE.search(text, tokens.starts[first], tokens.ends[last]) or not _is_verb(tokens, last + 1):
        return last
    return _end(text, tokens, last + 1, min(stop, last + 1 + _MOST), stop)


def _which_ones(text: str, tokens: Tokens, last: int, most: int, stop: int) -> int:
    """The end of the clause that says who or what is meant, right behind: "pilots who sail at night".

    Behind a comma it only tells more of them.
    """
    if last + 2 >= most or tokens.words[last + 1] not in _WHOSE or not _joins(text, tokens, last, _NONE):
        return last
    if tokens.words[last + 1] not in _OF_PEOPLE and (_is_verb(tokens, last) or not _is_matter(tokens, last)):
        return last
    return _end(text, tokens, last + 2, most, stop)


def _is_end(tokens: Tokens, n: int, behind: frozenset[str], behind_deed: frozenset[str]) -> bool:
    """Whether a phrase may end in a word that another follows: one of some words, or of others behind a deed."""
    word, follows = tokens.words[n].lower(), tokens.words[n + 1].lower()
    if not _is_matter(tokens, n) and word not in _CLOSES and not word[0].isdigit():
        return False
    if follows == "and" and (word, *(w.lower() for w in tokens.words[n + 2 : n + 3])) in _PAIRS:
        return False
    is_deed = kind_at(tokens, n) == "deed" or word.endswith(_DEED_ENDS)
    if follows in _JOINS and tokens.words[n][0].isupper() and _is_capital(tokens, n + 2):
        return False
    return follows in (behind_deed if is_deed else behind) and not (word.endswith("ly") and follows == "and")


def _joins(text: str, tokens: Tokens, n: int, marks: frozenset[str]) -> bool:
    """Whether nothing parts a word from the next: a space, a hyphen, a slash, or one of some marks."""
    if n + 1 >= len(tokens.words):
        return False
    between = text[tokens.ends[n] : tokens.starts[n + 1]]
    if between == ", " and tokens.words[n].isdigit() and tokens.words[n + 1].isdigit():  # "May 3, 1999"
        return True
    if between in _SLASHES or set(between) <= marks:
        return True
    word, follows = tokens.words[n], tokens.words[n + 1]
    return between == ". " and word[0].isupper() and len(word) <= (_SHORT if follows.isalpha() else _SHORT + 1)
