"""What excludes each other, told of one thing: "kept its majority" and "lost it"; "testified", "did not testify"."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from dossier.analysis.accounts.asked import is_asked
from dossier.analysis.accounts.contexts import (
    Faced,
    Slot,
    cut_around,
    facing_slots,
    is_joined_name,
    name_behind,
    names_in,
    of_one,
    one_ended,
    told_together,
    weight_of,
)
from dossier.analysis.accounts.deeds import DOINGS, is_base, kind_of
from dossier.analysis.accounts.difference_labels import WHETHER_SO, WHO_IS_OLDER
from dossier.analysis.accounts.differences import Difference, are_opposed, either, sides_of, words_at
from dossier.analysis.accounts.frames import after, before
from dossier.analysis.accounts.held import are_denied
from dossier.analysis.accounts.kin import kin_of
from dossier.analysis.accounts.nouns import kind_at
from dossier.analysis.accounts.of_what import SAY_OF_WHAT, whole_words
from dossier.analysis.accounts.ranks import compares, rank_at
from dossier.analysis.accounts.results import of_one_side, told_from_two_sides
from dossier.analysis.accounts.roots import root
from dossier.analysis.accounts.scales import DEED, KIN, TO, scales
from dossier.analysis.accounts.turned import TURNS, is_turned
from dossier.analysis.likeness import Sentence, Survey, Tokens, tokens_of
from dossier.analysis.stems import BE, OWNERS_END, stem
from dossier.model import Locator, Span

_OPEN = frozenset(
    "if whether unless need should could might may want wants wanted fear fears feared avoid risk unwilling "
    "reluctant degree extent accuse accuses accused accusing accusation accusations".split()
)
"""Words behind which nothing is told as so."""
_OPEN_REACH, _OBJECT, _DOER = 6, 5, 8
_LEAST, _NEAR, _TOLD = 0.6, 0.5, 0.35
"""What two places must have around them in common; near by; and near by without names."""
_LEAST_SOLE = 0.45
"""What is enough where each article has one end alone, and both tell it of one name."""
_OF_NAMES, _TURNED = 1.2, 1.2
"""What is enough near by with names alone; and what is asked for where one deed is told and denied."""
_AS_NOUNS = frozenset("injured wounded dead missing".split())
"""Behind "the" these are people, and say of nobody what befell him."""
_NO_NOUNS = TURNS | frozenset("near close late".split())
"""Words that say of nothing what is told of it."""
_PARTS = frozenset("as while after before since because when".split())  # what a deed is done to stands before them
"""One of each family of words for relatives."""
_NOUN = 3
"""Words with which a noun goes on where it names what is told, and behind what is told of it among which it stands."""
_WEIGHT = 0.3


def scale_differences(known: Survey) -> Iterator[Difference]:
    """Words of opposite ends, or one deed done and not done, with the same around them."""
    slots = [slot for s in known.sentences for slot in one_ended(known, _slots(known, s))]
    for group in told_together([f for f in facing_slots(known, slots, _fit) if _is_enough(f)]):
        if (what := _what(known, group[0])) is None:
            continue
        what = _label(known, group[0], what)
        cuts = {f.a.place.article: cut_around(known, f.a, f.shared) for f in reversed(group)}
        cuts |= {f.b.place.article: cut_around(known, f.b, f.shared) for f in reversed(group)}
        sides = sides_of(cuts.values())
        words = [words_at(known, p) for p in sides]
        told = words if any("“" in w for w in words) else [f"“{w}”" for w in words]
        weight = weight_of(group, _WEIGHT)
        yield Difference("wording", f"{what}: {either(told)}", sides, weight, opposed=are_opposed(sides))


def _label(known: Survey, f: Faced, what: str) -> str:
    """Which of two is told, in the words printed: "“temporary” or “permanent” (“debt”)"; or whether it is so at all."""
    if f.a.sort == KIN:
        return WHO_IS_OLDER
    texts = [known.articles[slot.place.article].text for slot in (f.a, f.b)]
    ends = [f"“{whole_words(text, slot.place.span)}”" for text, slot in zip(texts, (f.a, f.b), strict=True)]
    is_denied = any(is_turned(text, slot.at.start) for text, slot in zip(texts, (f.a, f.b), strict=True))
    return f"{WHETHER_SO if is_denied else either(ends)}{what and f' (“{what}”)'}"


def _what(known: Survey, f: Faced) -> str | None:
    """Of what both tell: the word nearest to the first that both have, a name only where there is no other; "" of none.

    None where that is a name that stands before it in one alone: of what it has there nothing is told in the other.
    """
    if f.a.sort == KIN:
        return ""
    tokens = tokens_of(known.articles[f.a.place.article].text)
    at = tokens.within(cut_around(known, f.a, f.shared).span)
    found = [
        n
        for n in at
        if n not in f.a.at
        and (n != f.a.at.stop or not _joined_to(known, f.a))
        and tokens.stems[n]
        and root(tokens.stems[n]) in f.shared
        and kind_of(tokens.words[n]) in SAY_OF_WHAT
        and tokens.words[n].lower() not in _NO_NOUNS
    ]
    best = min(found, key=lambda n: (tokens.stems[n] in known.names, abs(n - f.a.at.start), -n), default=None)
    if best is None:
        return ""
    first = last = best
    named = next((n for n in (best, best + 1) if _is_named(known, tokens, n, best)), None)
    if named is not None and not _on_one_side(known, f, tokens.stems[named]):
        return None
    if tokens.stems[best] in known.names:
        while is_joined_name(tokens, first - 1):
            first -= 1
    text = known.articles[f.a.place.article].text
    joined = "-" in whole_words(text, Span(tokens.starts[first], tokens.ends[last]))
    while last - best < _NOUN and _goes_on(tokens, last, joined):
        last += 1
    words = whole_words(text, Span(tokens.starts[first], tokens.ends[last]))
    return words[:-2] if words.endswith(OWNERS_END[:2]) else words


def _is_named(known: Survey, tokens: Tokens, n: int, best: int) -> bool:
    """Whether a word is a name: itself, or right behind it, as that of whoever has an office."""
    if n != best and not (n < len(tokens.words) and is_joined_name(tokens, best) and tokens.words[n][0].isupper()):
        return False
    return tokens.stems[n] in known.names


def _on_one_side(known: Survey, f: Faced, stem: str) -> bool:
    """Whether a word stands before what is told in both, or behind it in both: who does it, or to whom it is done."""
    sides: list[set[bool]] = []
    for slot in (f.a, f.b):
        tokens = tokens_of(known.articles[slot.place.article].text)
        at = tokens.within(slot.sentence.span)
        sides.append({n < slot.at.start for n in at if tokens.stems[n] == stem})
    return not sides[0].isdisjoint(sides[1])


def _goes_on(tokens: Tokens, n: int, joined: bool) -> bool:
    """Whether the next word is of the same name, or of the noun before which hyphens join words: "long-term damage"."""
    if n + 1 >= len(tokens.words) or tokens.starts[n + 1] - tokens.ends[n] > 1 or not tokens.stems[n + 1]:
        return False
    follows = tokens.words[n + 1]
    if follows[0].isupper() or not joined:
        return follows[0].isupper() and tokens.words[n][0].isupper()
    return kind_of(follows) != "deed" or (kind_at(tokens, n + 1) != "deed" and is_base(follows.removesuffix("s")))


def _is_enough(f: Faced) -> bool:
    if f.sole and f.doer and not f.a.sort.startswith(DEED) and f.score >= _LEAST_SOLE:
        return True
    least = _TURNED if f.a.sort.startswith(DEED) else _NEAR
    return f.score >= _LEAST and f.near >= least and (f.told >= _TOLD or f.near >= _OF_NAMES or f.doer)


def _slots(known: Survey, s: Sentence) -> Iterator[Slot]:
    """Every word of a scale that is told as so, and every deed; a numbered superlative is at no end."""
    text = known.articles[s.article].text
    tokens, ends = tokens_of(text), scales()
    for n in tokens.within(s.span):
        if not tokens.stems[n] or _is_name(tokens.words, n, s) or rank_at(tokens, n) or compares(tokens, n):
            continue
        own = root(tokens.stems[n])
        deed = kind_at(tokens, n) == "deed"
        if (own not in ends and not deed) or _is_open(tokens, n) or (not deed and n and _owns(tokens, n - 1)):
            continue
        if tokens.words[n].lower() in _AS_NOUNS and n and tokens.words[n - 1].lower() == "the":
            continue
        told = not is_turned(text, n) or (deed and _is_done_so(text, s, n))
        place = Locator(s.article, Span(tokens.starts[n], tokens.ends[n]))
        for scale, end in ends.get(own, ()):
            yield Slot(place, scale, str(end == told), range(n, n + 1), s)
        for sort in (own, *sorted(kin_of(own))) if deed else ():
            yield Slot(place, f"{DEED}{sort}", str(told), range(n, n + 1), s)


def _is_done_so(text: str, s: Sentence, n: int) -> bool:
    """Whether a deed that is denied is told as done behind it: "not injured by ice, both were injured by a mast"."""
    tokens = tokens_of(text)
    return any(tokens.words[k] == tokens.words[n] for k in range(n + 1, tokens.within(s.span).stop))


def _is_name(words: Sequence[str], n: int, s: Sentence) -> bool:
    """Whether a word is printed as part of a name."""
    return s.piece.kind != "headline" and words[n][0].isupper() and n > 0 and words[n - 1][0].isupper()


def _is_open(tokens: Tokens, n: int) -> bool:
    """Whether a word is not told as so; what somebody is asked to do is not."""
    return not _OPEN.isdisjoint(w.lower() for w in tokens.words[max(0, n - _OPEN_REACH) : n]) or is_asked(tokens, n)


def _owns(tokens: Tokens, n: int) -> bool:
    """Whether a word is an owner's: "her sister's opposition" is the sister's."""
    return tokens.words[n].endswith(OWNERS_END)


def _fit(known: Survey, a: Slot, b: Slot) -> bool:
    """Whether both may tell of one: done to the same, and the nearest names not of two; of kin, whose kin it is.

    What is short-term is not short, and nothing against what else is long-term; nor are legal advice and illegal boats.
    """
    at = [(known.articles[slot.place.article].text, slot.at.start) for slot in (a, b)]
    if are_denied(*at) and is_turned(*at[0]) != is_turned(*at[1]):  # "no one was hurt", "nobody bled"
        return False
    if a.sort.startswith(TO) and _object(known, a).isdisjoint(_object(known, b)):
        return False
    sentences = [Locator(slot.place.article, slot.sentence.span) for slot in (a, b)]
    if told_from_two_sides(known, *sentences) and not of_one_side(known, a.place, b.place):
        return False
    here, there = (_noun_behind(known, slot) for slot in (a, b))
    if here and there and here.isdisjoint(there):
        return False
    if _is_of_other_person(known, a, b) or _is_of_other_person(known, b, a):
        return False
    if (here and _of_another(known, a, b, here)) or (there and _of_another(known, b, a, there)):
        return False
    if a.sort != KIN:
        return of_one(known, a, b) and _joined_to(known, a) == _joined_to(known, b)
    mine, its = (_whose(known, slot) for slot in (a, b))
    return bool(mine[0]) and mine[0] == its[0] and {mine[1], its[1]} != {"of", ","}


def _is_of_other_person(known: Survey, a: Slot, b: Slot) -> bool:
    """Whether a quality stands before the name of who has it, and the other's sentence has names, and not that one."""
    if kind_at(tokens_of(known.articles[a.place.article].text), a.at.start) in DOINGS:
        return False
    named = name_behind(known, a)
    theirs = names_in(known, b) if named else named
    return bool(theirs) and named.isdisjoint(theirs)


def _of_another(known: Survey, quality: Slot, deed: Slot, noun: frozenset[str]) -> bool:
    """Whether a word tells what kind of people somebody is, and the other word a deed that others do."""
    tokens = tokens_of(known.articles[quality.place.article].text)
    text, n = known.articles[deed.place.article].text, deed.at.start
    if kind_of(tokens.words[quality.at.stop]) in ("act", "deed") or kind_at(tokens_of(text), n) not in DOINGS:
        return False
    roots = {root(s) for k in before(text, n, _DOER) if (s := tokens_of(text).stems[k])}
    return noun.isdisjoint(roots.union(*map(kin_of, roots))) and noun.isdisjoint(_object(known, deed))


def _joined_to(known: Survey, slot: Slot) -> str:
    """Of what a word is that a hyphen joins to the next: of "short-term plan" the plan; "" of any other word."""
    text = known.articles[slot.place.article].text
    tokens, n = tokens_of(text), slot.at.stop + 1
    return (
        root(tokens.stems[n])
        if text[slot.place.span.end : slot.place.span.end + 1] == "-" and n < len(tokens.words)
        else ""
    )


def _noun_behind(known: Survey, slot: Slot) -> frozenset[str]:
    """Roots and families of the noun that a word which is no deed stands right before, and of what stands between."""
    tokens = tokens_of(known.articles[slot.place.article].text)
    found: set[str] = set()
    if slot.sort == KIN or kind_at(tokens, slot.at.start) in DOINGS:
        return frozenset()
    for n in range(slot.at.stop, min(slot.at.stop + _NOUN, len(tokens.words))):
        if not tokens.stems[n] or tokens.starts[n] - tokens.ends[n - 1] > 1:
            break
        found.add(root(tokens.stems[n]))
    return frozenset(found.union(*map(kin_of, found)))


def _object(known: Survey, slot: Slot) -> frozenset[str]:
    """Roots and families of what a deed is done to: words of matter behind it, of a passive before it too; no names."""
    text = known.articles[slot.place.article].text
    tokens, n = tokens_of(text), slot.at.start
    at = [*takewhile(lambda k: tokens.words[k].lower() not in _PARTS, after(text, n, _OBJECT))]
    if not BE.isdisjoint(w.lower() for w in tokens.words[max(0, n - 2) : n]):
        at += before(text, n, _OBJECT + 2)
    stems = [tokens.stems[k] for k in at]
    roots = {root(s) for s in stems if s and s not in known.names}
    return frozenset(roots.union(*map(kin_of, roots)))


def _whose(known: Survey, slot: Slot) -> tuple[str, str]:
    """The family of the word for kin behind "older" ("" for none), and whether its name follows, or whose it is."""
    text = known.articles[slot.place.article].text
    tokens = tokens_of(text)
    n = slot.at.stop
    if n + 1 >= len(tokens.words) or not (kin := min(kin_of(root(tokens.stems[n])) & _relatives(), default="")):
        return "", ""
    if text[tokens.ends[n] : tokens.starts[n + 1]] == ", " and tokens.words[n + 1][0].isupper():
        return kin, ","
    return kin, "of" if tokens.words[n + 1] == "of" else ""


@cache
def _relatives() -> frozenset[str]:
    return frozenset[str]().union(*(kin_of(root(stem(word))) for word in ("sister", "mother", "daughter", "wife")))
