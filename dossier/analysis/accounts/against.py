"""What speaks against two places saying the same: a denial, other numbers, two speakers, one of
several, the deed turned round."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from dossier.analysis.accounts.credited import two_people
from dossier.analysis.accounts.encounters import other_occasion
from dossier.analysis.accounts.exclusive import exclude_each_other
from dossier.analysis.accounts.gist import Gist
from dossier.analysis.accounts.numbers import NUMBER_VALUES, NUMBER_WORDS
from dossier.analysis.accounts.opposed import undo_each_other
from dossier.analysis.accounts.passage import Passage
from dossier.analysis.likeness import Tokens, tokens_of
from dossier.model import Span
from dossier.patterns import compiled, late

_BY = compiled(r"\bby\b")
_FOR = r"(?i)\b(?:support|favou?r|endors|back(?:ed|ing|s)\b)"
_AGAINST = r"(?i)\b(?:oppos|against\b|object(?:s|ed|ion))"
_NEGATIVE = (
    r"(?i)\b(?:no|not|never|cannot|nor|neither|none|nobody|nothing|without|lack\w*|fail\w*|refus\w*|reject\w*|declin\w*|"
    r"den(?:y|ied|ies|ying)|oppos\w*)\b|n[’']t\b"
)
"""How else than by "not" a thing is said not to be so: what is denied here may be refused there."""
_OTHERS = frozenset(("other", "others", "more", "another", "additional"))
_BEFORE = 3
"""Words before a plural in which it is said that these are others: "more of his aides"."""
_Deed = tuple[str, str, str]
"""A name, what it does, and a name that it is done to."""
_NO_COUNT = frozenset({"one"})


def contradicts(a: Passage, x: Span, b: Passage, y: Span) -> bool:
    """Whether two stretches cannot say the same, however alike they are. Symmetric; depends on the two alone."""
    return (
        a.denies(x) != b.denies(y)
        or _other_numbers(a, x, b, y)
        or two_speakers(a, x, b, y)
        or turned_round(a, x, b, y)
        or other_occasion(a, x, b, y)
        or exclude_each_other(a, x, b, y)
        or undo_each_other(a, x, b, y)
    )


def _other_numbers(a: Passage, x: Span, b: Passage, y: Span) -> bool:
    """Whether both give numbers and none of them alike."""
    here, there = a.once(_numbers, x), b.once(_numbers, y)
    return bool(here) and bool(there) and here.isdisjoint(there)


def two_speakers(a: Passage, x: Span, b: Passage, y: Span) -> bool:
    """Whether both are speech, of two people."""
    q, r = a.quotation_at(x), b.quotation_at(y)
    return q is not None and r is not None and two_people(a.told(q), b.told(r))


def says_no(passage: Passage, span: Span) -> bool:
    """Whether a stretch denies, refuses or lacks something, in whatever words."""
    return denies(passage.text, span)


def denies(text: str, span: Span) -> bool:
    """The same of a stretch of any text."""
    return late(_NEGATIVE).search(text, span.start, span.end) is not None


def for_and_against(a: Passage, x: Span, b: Passage, y: Span) -> bool:
    """Whether one stretch tells of support alone and the other of opposition alone; what is denied aside."""
    if a.denies(x) or b.denies(y):
        return False
    here, there = _stand(a, x), _stand(b, y)
    return {here, there} == {(True, False), (False, True)}


def _stand(passage: Passage, span: Span) -> tuple[bool, bool]:
    searched = [late(words).search(passage.text, span.start, span.end) for words in (_FOR, _AGAINST)]
    return searched[0] is not None, searched[1] is not None


def turned_round(a: Passage, x: Span, b: Passage, y: Span) -> bool:
    """Whether two people or bodies change places round the same deed ("A sued B", "B sued A"); a passive aside."""
    if a.known is b.known:
        here, there = a.once(_deeds, x), b.once(_deeds, y)
    else:  # what opens a sentence here may be a name inside one there
        names = a.known.names | b.known.names
        here, there = _deeds_by(a, x, names), _deeds_by(b, y, names)
    return any((other, deed, one) in there for one, deed, other in here) and here.isdisjoint(there)


def one_of_others(a: Passage, one: Gist, b: Passage, other: Gist, pairs: Sequence[tuple[int, int]]) -> bool:
    """Whether somebody of name here ("his aide, Eva Lund") is there one whom others are beside: "other aides"."""
    here, there = tokens_of(a.text), tokens_of(b.text)
    return any(
        (_is_named(one, here, x) and _are_others(there, other.places[y], here.words[one.places[x]]))
        or (_is_named(other, there, y) and _are_others(here, one.places[x], there.words[other.places[y]]))
        for x, y in pairs
    )


def _is_named(gist: Gist, tokens: Tokens, x: int) -> bool:
    """Whether a name follows a word in small letters, with nothing but a mark between them."""
    follows = gist.places[x + 1 : x + 2] == (gist.places[x] + 1,)
    return follows and gist.kinds[x + 1] == "name" and tokens.words[gist.places[x]].islower()


def _are_others(tokens: Tokens, at: int, single: str) -> bool:
    """Whether a word is the plural of another, and said to be of more or of others."""
    before = tokens.words[max(0, at - _BEFORE) : at]
    return tokens.words[at].lower() == f"{single.lower()}s" and not _OTHERS.isdisjoint(before)


def _deeds(passage: Passage, span: Span) -> AbstractSet[_Deed]:
    return _deeds_by(passage, span, passage.known.names)


def _deeds_by(passage: Passage, span: Span, names: AbstractSet[str]) -> AbstractSet[_Deed]:
    """Names on either side of a word that is none; nothing of a passive."""
    if _BY.search(passage.text, span.start, span.end):
        return frozenset()
    tokens = tokens_of(passage.text)
    words = [(s, s in names) for s in tokens.stems_in(span) if s]
    found = set()
    for n, (one, named) in enumerate(words):
        if not named:
            continue
        deed = ""
        for s, is_name in words[n + 1 :]:
            if is_name and deed and s != one:
                found.add((one, deed, s))
                break
            if is_name:
                break
            deed = deed or s
    return found


def _numbers(passage: Passage, span: Span) -> set[str]:
    found = set()
    for word in tokens_of(passage.text).words_in(span):
        low = word.lower()
        if low in NUMBER_WORDS and low not in _NO_COUNT:
            found.add(f"{NUMBER_VALUES[low]:g}")
        elif low[0].isdigit():
            found.add(low.replace(",", ""))
    return found
