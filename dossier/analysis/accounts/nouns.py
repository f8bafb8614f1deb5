"""Whether a word that can be a deed stands as a noun where it is printed: "the attack", "a voice vote".

There is no parser here. What stands before a word says most: an article, a possessive or a preposition with
nothing but words of matter between opens a noun phrase, an auxiliary or "to" a verb.
"""

from collections.abc import Sequence

from dossier.analysis.accounts.deeds import Kind, is_base, kind_of
from dossier.analysis.likeness import Tokens

_OPENS = frozenset(
    "the a an his her its their our my your this these those any some no each every another all both several many more "
    "of in on at by for from with about after before against over under between into during since without within amid "
    "despite among toward towards via".split()
)
"""What a noun phrase follows, or opens with."""
_TIGHT = frozenset("the a an his her its their our my your this these those no each every another".split())
"""What a verb never follows at once."""
_DONE_TO = frozenset(
    "the a an his her its their our my your him them it me us you this these those that whether all any some".split()
)
"""What follows a verb and no noun."""
_SHORT_MONTHS = frozenset("jan feb aug sept oct nov dec".split())
_DOES = frozenset(
    "make makes made making give gives gave given giving hold holds held holding take takes took taken taking issue "
    "issues issued issuing reach reaches reached reaching".split()
)
"""Verbs of which a noun is the deed."""
_ENDS_LIKE_POSSESSIVE = frozenset("he's she's it's that's there's who's what's let's here's where's how's".split())
_SAME_IN_PAST = frozenset("bid burst cast cut hit hurt quit shed shut split spread".split())
_OTHER_NOUNS = frozenset(("sign", "signs", "question", "questions"))
"""Forms of deeds that tell of something else as nouns: a sign of unrest is no signing, and who raises questions need
not ask anybody."""
_HALVES = (["am"], ["pm"], ["a.m"], ["p.m"], ["a", "m"], ["p", "m"])
_REACH = 4
_LONGEST_GAP = 1
_PARTS = frozenset("third thirds quarter quarters fifth fifths".split())
_COUNTED = frozenset("one two three four".split())
"""Before a part, with nothing but a hyphen between: "two-thirds" is a number."""


def kind_at(tokens: Tokens, k: int) -> Kind:
    """What a printed word is for where it stands: a deed that stands as a noun is an act; an act made, a deed."""
    kind = kind_of(tokens.words[k])
    if kind == "number":
        return "time" if _is_clock(tokens, k) else kind
    if kind == "thing":
        return "number" if tokens.words[k] in _PARTS and _is_counted(tokens, k) else kind
    if kind == "deed" and _is_quality(tokens, k):
        return "general"
    if kind == "deed" and _stands_as_noun(tokens, k):
        return "general" if tokens.words[k].lower() in _OTHER_NOUNS else "act"
    return "deed" if kind == "act" and _is_made(tokens, k) else kind


def _is_counted(tokens: Tokens, k: int) -> bool:
    """Whether it is said how many parts: "two-thirds", "three quarters"."""
    return k > 0 and _touch(tokens, k - 1) and tokens.words[k - 1].lower() in _COUNTED


def _is_quality(tokens: Tokens, k: int) -> bool:
    """Whether what was done says of what kind somebody is: "a retired general" retires no more."""
    words = tokens.words
    if not k or words[k - 1].lower() not in ("a", "an") or not words[k].endswith("ed") or not _touch(tokens, k):
        return False
    return bool(tokens.stems[k + 1])


def _is_clock(tokens: Tokens, k: int) -> bool:
    """Whether a number tells the time of day: "9:30 p.m.", "at 5 a.m."."""
    behind = [word.lower() for word in tokens.words[k + 1 : k + 4]]
    if behind and behind[0].isdigit():
        behind = behind[1:]
    return behind[:1] in _HALVES or behind[:2] in _HALVES


def _is_made(tokens: Tokens, k: int) -> bool:
    """Whether a verb that says no more than "do" stands before a noun: "made a public announcement"."""
    for at in range(k - 1, max(-1, k - 1 - _REACH), -1):
        low = tokens.words[at].lower()
        if low in _DOES:
            return True
        if not _touch(tokens, at) or (not tokens.stems[at] and low not in _TIGHT):
            return False
    return False


def _stands_as_noun(tokens: Tokens, k: int) -> bool:
    """Whether the word is a noun, or an adjective, where it stands. In doubt it is not."""
    words, low = tokens.words, tokens.words[k].lower()
    before = words[k - 1].lower() if k and _touch(tokens, k - 1) else ""
    if before in _TIGHT or _is_possessive(before):
        return True
    after = words[k + 1] if k + 1 < len(words) and _touch(tokens, k) else ""
    if after.lower() == "of":
        return not low.endswith(("ed", "ing"))
    if _disagrees(tokens, k):
        return True
    if low.endswith(("ed", "ing")) or after.lower() in _DONE_TO or (after[:1].isupper() and before not in _OPENS):
        return False
    return _in_phrase(tokens, k)


def _disagrees(tokens: Tokens, k: int) -> bool:
    """Whether one who does it stands before a form that only several do: "a voice vote", not "the voices vote"."""
    words, low = tokens.words, tokens.words[k].lower()
    if k < 2 or low in _SAME_IN_PAST or not is_base(low) or not tokens.stems[k - 1] or not _touch(tokens, k - 1):
        return False
    return words[k - 1].islower() and not words[k - 1].endswith("s") and words[k - 2].lower() in ("a", "an")


def _in_phrase(tokens: Tokens, k: int) -> bool:
    """Whether nothing but words of matter stand between a word and what opens a noun phrase."""
    for at in range(k - 1, max(-1, k - 1 - _REACH), -1):
        low = tokens.words[at].lower()
        if not _touch(tokens, at) and not _is_in_date(tokens.words, at):
            return False
        if low in _OPENS or _is_possessive(low):
            return True
        if not tokens.stems[at] and not low.isdigit():
            return False
    return False


def _is_in_date(words: Sequence[str], at: int) -> bool:
    """Whether the mark behind a word is a date's own: "the Oct. 12 attack", "the Oct. 12, 2016, attack"."""
    if words[at].lower() in _SHORT_MONTHS:
        return words[at + 1].isdigit()
    day, year = (at, at + 1) if _is_year(words[at + 1]) else (at - 1, at)
    return day > 0 and words[day].isdigit() and _is_year(words[year])


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")


def _touch(tokens: Tokens, at: int) -> bool:
    """Whether nothing but a space or a hyphen stands between a word and the next."""
    return at + 1 < len(tokens.words) and tokens.starts[at + 1] - tokens.ends[at] <= _LONGEST_GAP


def _is_possessive(word: str) -> bool:
    return word.endswith(("'s", "’s")) and word.replace("’", "'") not in _ENDS_LIKE_POSSESSIVE
