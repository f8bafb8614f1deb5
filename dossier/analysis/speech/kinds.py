"""What kind of quotation stands between marks: a clause, a fragment of one, or a name."""

from collections.abc import Sequence

from dossier.analysis.speech import lexicon
from dossier.analysis.speech.uncased import STOPS, is_clause_without_case
from dossier.model import QuotationKind
from dossier.patterns import compiled

_FINITE = frozenset(
    """is are was were am has have had will would can could should must might does did do shall cannot""".split()
)
_CONTRACTED = compiled(r"n['’]t\b|\w['’](?:re|ve|ll|m|d)\b|\b(?:it|that|he|she|there|what|who)['’]s\b")
_RUN = compiled(r"\w+")
_SUBJECTS = frozenset(
    "i we you he she it they there this that these those nobody everyone everybody no-one people".split()
)
_VERBS = frozenset("is are was were has have had will would can could should must might does did not".split())
# In a text without "_"; letters named beside ``\w`` are found without asking what they are.
_WORD = compiled(r"[a-zA-Z0-9\w]+(?:['-]\w+|’\w+)*")
_MOST_WORDS = 10
"""Words beyond which it does not matter how many there are."""
_ENOUGH = 100
"""Characters that nearly always hold more."""
_NAMING_BEFORE = frozenset(
    """called dubbed titled entitled named nicknamed termed labeled labelled so-called song film movie book novel show
    album series episode program programme documentary play poem magazine website blog podcast slogan motto mantra
    hashtag
    codenamed christened styled billed headlined known as word words term phrase tune single essay article column
    chapter
    video ad on""".split()
)
_NAMING_AFTER = frozenset(
    """motto slogan show program programme song film movie book hashtag album series host anchor label nickname episode
    star actor actress banner movement forum campaign podcast""".split()
)
_SMALL = frozenset("a an and at by for from in of on or the to with vs".split())


def kind_of(
    words: str,
    *,
    speech: bool,
    opens_clause: bool,
    alone: bool,
    heading: bool,
    before: tuple[str, str],
    after: str,
    after_word: bool,
) -> QuotationKind:
    """Tell direct, partial and term apart by the words and the reporter's words beside them (lower case).

    ``speech``: a reporting word governs them. ``opens_clause``: they begin where a sentence
    of somebody's may begin (the unit's start, or after a comma or colon). ``alone``: the
    reporter adds nothing to the sentence; ``heading``: nor to the paragraph. ``before`` are the two tokens
    before, ``after`` the one after, ``after_word`` whether that is a plain word that the marks would modify.
    """
    named = before[1] in _NAMING_BEFORE or after in _NAMING_AFTER or _declared(before)
    if speech and opens_clause and not (alone or named) and _is_capital(words):
        return "direct"  # as most are: nothing that is asked below makes them anything else
    found = _first_words(words)
    uncased = is_clause_without_case(words)
    count = len(found) if not uncased else _MOST_WORDS
    stopped = words.rstrip("'\"’”")[-1:] in STOPS
    titled = _titled(found)
    coined = not (speech or before[1] == "on")
    if before[1] in _NAMING_BEFORE and count <= 8 and (titled or (coined and not (count > 4 and _is_finite(words)))):
        return "term"
    if after in _NAMING_AFTER and count <= 8:
        return "term"
    if _declared(before) and count <= 3:
        return "term"
    if titled and not stopped and not (speech and opens_clause) and not alone:
        return "term"
    if heading and titled and not (speech or words.rstrip()[-1:] in "!?"):
        return "term"
    if alone:
        return "direct" if count > 1 or stopped else "term"
    capital, clause = uncased or _is_capital(words), uncased or _is_finite(words)
    if speech and opens_clause and (capital or (clause and not _begins_with_verb(words))):
        return "direct"
    if not speech:
        if (count <= 5 and not (clause and stopped)) or (
            before[1] in lexicon.DETERMINERS and after_word and count <= 4
        ):
            return "term"
        return "direct" if capital and opens_clause and (clause or stopped) else "partial"
    if capital and words.rstrip("'\"’”")[-1:] in "!?" and (count == 1 or not titled):
        return "direct"
    if after_word and before[1] in ("a", "an") and count <= 2 and words.islower():
        return "term" if "-" in words else "partial"
    if clause and not _begins_with_verb(words) and (capital or _begins_with_subject(words)):
        return "direct"
    return "partial"


def _first_words(words: str) -> list[str]:
    """All the words, or of many the first of them, more than ``_MOST_WORDS``."""
    plain = words.replace("_", " ")
    found = _WORD.findall(plain, 0, _ENOUGH)
    return found if len(found) > _MOST_WORDS + 1 or len(plain) <= _ENOUGH else _WORD.findall(plain)


def _is_capital(words: str) -> bool:
    """Is the first letter one?"""
    for sign in words:
        if sign.isalpha():
            return sign.isupper()
    return False


def _declared(before: tuple[str, str]) -> bool:
    """To declare a "…" is to name it."""
    return before[0] in ("declare", "declared", "declares", "proclaimed", "coined") and before[1] in ("a", "an", "the")


def _is_finite(words: str) -> bool:
    """Does an auxiliary or a contraction make a clause of them?"""
    low = words.lower()
    if not _FINITE.isdisjoint(_RUN.findall(low)):
        return True
    return ("'" in low or "’" in low) and _CONTRACTED.search(low) is not None


def _begins_with_verb(words: str) -> bool:
    run = _RUN.match(words)
    return run is not None and run[0] in _VERBS


def _begins_with_subject(words: str) -> bool:
    """Is the first of several words a pronoun or the like, alone or with a verb contracted: they, they're?"""
    first, *rest = words.lower().split(maxsplit=2)
    if first == "no" and rest:
        first, *rest = f"no-{rest[0]}", *rest[1:]
    subject, mark, verb = first.replace("’", "'").partition("'")
    return bool(rest) and subject in _SUBJECTS and (not mark or verb.isalnum())


def _titled(found: Sequence[str]) -> bool:
    """Is every word of weight a capital, as in a title or a name?"""
    if len(found) > _MOST_WORDS:
        return False
    heavy = False
    for word in found:
        if word.lower() not in _SMALL:
            if not (word[0].isupper() or word[0].isdigit()):
                return False
            heavy = True
    return heavy and (len(found) > 1 or found[0] not in ("I", "No", "Yes"))


def plain_words(words: str) -> str:
    """Words in small letters with one space between them, without marks: to find words printed with other marks."""
    return f" {' '.join(_RUN.findall(words.lower()))} "
