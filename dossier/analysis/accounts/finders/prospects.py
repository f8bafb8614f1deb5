"""Whether it is to come: planned, wanted or possible in one article, and in another not planned, not wanted, ruled out.

"The parade could be held on Tuesday" here, "would not take place on Tuesday" there.
"""

from collections.abc import Iterator

from dossier.analysis.accounts.asked import is_asked
from dossier.analysis.accounts.contexts import Faced, Slot, cut_around, facing_slots, of_one, told_together, weight_of
from dossier.analysis.accounts.differences import Difference, are_opposed, either, sides_of, words_at
from dossier.analysis.accounts.doers import Phrase, deed_at
from dossier.analysis.accounts.kin import kin_of
from dossier.analysis.accounts.nouns import kind_at
from dossier.analysis.accounts.plan_words import EXPECTED, PLANNING
from dossier.analysis.accounts.roots import root
from dossier.analysis.likeness import Sentence, Survey, Tokens, tokens_of
from dossier.model import Locator, Span

_WILL = frozenset("will would shall may might could".split())
_WILL_NOT = frozenset("won’t won't wouldn’t wouldn't".split())
_MEANS = frozenset(
    (
        *EXPECTED,
        *PLANNING,
        *(
            "intended intending intention ready prepared willing open inclined going likely eager hopes hoped hoping "
            "want wants wanted wish wishes vowed vows vow pledged pledges pledge promised promises promise threatened "
            "threatens threatening threat agreed agrees considering considers weighing weighs mulling desire"
        ).split(),
    )
)
"""What somebody is, does or has before "to", "of" or "in" and a deed, or before one in "-ing"."""
_AVERSE = frozenset(
    "unwilling reluctant unlikely hesitant refused refuses refusing refusal declined declines declining".split()
)
"""What says before "to" that it is not to come."""
_RULED_OUT = frozenset("ruled rules ruling rule".split())
_NOT = frozenset("not never no neither nor without hardly cannot".split())
_SHORT_NOT = ("n’t", "n't")
_LINKS, _HAS = frozenset(("to", "of", "in", "on")), frozenset("have has had".split())
_SLIGHT = (
    _LINKS | _HAS | frozenset("be been being not never also even ever yet still only just out a an the any".split())
)
_SUPPOSED = frozenset("if unless whether should until".split())
_OCCURS = "~occurs"
"""The sort of all that says no more of something than that it is held."""
_HAPPENS = frozenset("held happen occur proceed".split())
_DOES = frozenset("use do take make exercise".split())
_STEMLESS = _HAPPENS | _DOES | {"announce", "declare"}
"""What is a deed here and has no stem, or is not held to be one elsewhere."""
_IT = frozenset("it so that them one this".split())
"""Behind such a deed: what is not to come is the one named before: "the power to dredge, but would not use it"."""
_REACH, _DENIED, _CONDITION, _NAMED = 5, 4, 10, 14
"""Words before a deed among which stands what says that it is to come; before that, what denies it; before the deed, a
condition; and before "use it", the deed that is meant."""
_LEAST, _NEAR, _TOLD = 0.7, 0.5, 0.35
"""What two places must have around them in common; near by; and near by without names."""
_WEIGHT = 0.34


def prospect_differences(known: Survey) -> Iterator[Difference]:
    """A deed that is to come in one article and is not in another, where neither tells both; headlines left out."""
    slots = [slot for s in known.sentences if s.piece.kind != "headline" for slot in _slots(known, s)]
    for group in told_together([f for f in facing_slots(known, slots, _of_one_deed) if _is_enough(f)]):
        cuts = {slot.place.article: _cut(known, slot, f) for f in reversed(group) for slot in (f.a, f.b)}
        sides = sides_of(cuts.values())
        about = f"Whether it is to come: {either([f'“{words_at(known, p)}”' for p in sides])}"
        yield Difference("wording", about, sides, weight_of(group, _WEIGHT), opposed=are_opposed(sides))


def _is_enough(f: Faced) -> bool:
    return f.sole and f.score >= _LEAST and f.near >= _NEAR and (f.told >= _TOLD or f.doer)


def _of_one_deed(known: Survey, a: Slot, b: Slot) -> bool:
    """Whether two deeds may be one: not done to two things, nor after two names."""
    one, other = (_to(known, slot) for slot in (a, b))
    return of_one(known, a, b) and not (one and other and one.isdisjoint(other))


def _to(known: Survey, slot: Slot) -> Phrase:
    """Roots and families of what a deed is done to, or about."""
    tokens = tokens_of(known.articles[slot.place.article].text)
    at = tokens.within(slot.sentence.span)
    _, to = deed_at(tokens, slot.at.start, at.start, at.stop - 1)
    return to.union(*map(kin_of, to))


def _cut(known: Survey, slot: Slot, f: Faced) -> Locator:
    """What both tell around a deed, with the words that say whether it is to come."""
    place = cut_around(known, slot, f.shared)
    start, end = min(place.span.start, slot.place.span.start), max(place.span.end, slot.place.span.end)
    return Locator(place.article, Span(start, end))


def _slots(known: Survey, s: Sentence) -> Iterator[Slot]:
    tokens = tokens_of(known.articles[s.article].text)
    at = tokens.within(s.span)
    for n in at:
        if not _is_deed(tokens, n) or (told := _told(tokens, n, at.start)) is None or is_asked(tokens, n):
            continue
        first, ahead = told
        deed, last = n, n + (tokens.words[n] == "take" and n + 1 < at.stop)
        if not ahead and tokens.words[n] in _DOES and not _takes_place(tokens, n):
            last, deed = n + 1, _meant(tokens, n, first, at) or n
        place = Locator(s.article, Span(tokens.starts[min(first, deed)], tokens.ends[last]))
        for sort in _sorts(tokens, deed):
            yield Slot(place, sort, str(ahead), range(deed, deed + 1 + (last > n and deed == n)), s)


def _is_deed(tokens: Tokens, n: int) -> bool:
    if tokens.words[n] in _STEMLESS or _takes_place(tokens, n):
        return True
    return bool(tokens.stems[n]) and kind_at(tokens, n) == "deed"


def _takes_place(tokens: Tokens, n: int) -> bool:
    return tokens.words[n : n + 2] in (["take", "place"], ["taking", "place"], ["go", "ahead"])


def _sorts(tokens: Tokens, n: int) -> frozenset[str]:
    """What a deed may face: the same one, its kin, and where it says only that something is held all that does."""
    if tokens.words[n] in _HAPPENS or _takes_place(tokens, n):
        return frozenset((_OCCURS,))
    own = root(tokens.stems[n]) if tokens.stems[n] else tokens.words[n]
    return frozenset((own, *kin_of(own)))


def _meant(tokens: Tokens, n: int, first: int, at: range) -> int | None:
    """The deed before "would not use it" that is meant: "the power to dredge the port"."""
    if tokens.words[n + 1 : n + 2] == [] or tokens.words[n + 1] not in _IT:
        return None
    low = max(at.start, first - _NAMED)
    return next((k for k in range(first - 1, low, -1) if _is_deed(tokens, k) and tokens.words[k - 1] == "to"), None)


def _told(tokens: Tokens, n: int, low: int) -> tuple[int, bool] | None:
    """The first word that says whether a deed is to come, and whether it is; None where nothing says so."""
    if not _SUPPOSED.isdisjoint(w.lower() for w in tokens.words[max(low, n - _CONDITION) : n]):
        return None
    k = n - 1
    while k >= low and n - k <= _REACH and _is_slight(tokens.words[k]):
        k -= 1
    if k < low:
        return None
    word, between = tokens.words[k].lower(), {w.lower() for w in tokens.words[k + 1 : n]}
    if word in _RULED_OUT and "out" in between:
        return k, False
    if not between.isdisjoint(_HAS):
        return None
    if word in _WILL_NOT or (word in _AVERSE and "to" in between):
        return k, False
    if word in _WILL:
        denied = not between.isdisjoint(_NOT)
        return None if denied and word in ("could", "might", "may") else (k, not denied)
    if word in _MEANS and (between & _LINKS or tokens.words[n].endswith("ing")):
        first = _denied(tokens, k, low)
        return first, first == k
    return None


def _denied(tokens: Tokens, k: int, low: int) -> int:
    """What denies that somebody means to do something; else the word that says so: "not kept the promise" does not."""
    parted = False
    for j in range(k - 1, max(low, k - _DENIED) - 1, -1):
        if _denies(tokens.words[j]):
            return k if parted and tokens.words[j].lower() != "no" else j
        parted = parted or bool(tokens.stems[j])
    return k


def _denies(word: str) -> bool:
    return word.lower() in _NOT or word.endswith(_SHORT_NOT)


def _is_slight(word: str) -> bool:
    low = word.lower()
    return low in _SLIGHT or low.endswith("ly")
