"""What two places cannot tell alike: others say it, do it or bear the name, or it was said in another year.

Words in common do not show who is meant. Two people of one family bear one surname, a speaker says "I" where an
article tells what another does, and a phrase of today is quoted of years ago.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from dossier.analysis.accounts.against import says_no
from dossier.analysis.accounts.aligned import Alignment
from dossier.analysis.accounts.carried import shared_of
from dossier.analysis.accounts.credited import two_people
from dossier.analysis.accounts.doers import deed_at
from dossier.analysis.accounts.gist import Gist
from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.roots import root
from dossier.analysis.given_names import full_forms, may_be_one
from dossier.analysis.likeness import tokens_of
from dossier.analysis.names_by_sex import FEMALE_NAMES, MALE_NAMES
from dossier.analysis.stems import stem
from dossier.model import PRINTED_KINDS, Quotation, Span
from dossier.patterns import late

_AFTER_CUE = r"[^,;.“\"]{0,40}?\b[Ii]n (?:(?:an?|early|late) )?(?:[A-Z][a-z]+ )?((?:19|20)\d\d)\b"
_AT_HEAD = r"\s*[“\"]?In (?:(?:an?|early|late) )?(?:[A-Z][a-z]+ )?((?:19|20)\d\d)\b"
"""Where the year of a remark stands: "said in 2011", "told reporters in a March 2011 interview", "In 2011, he"."""
_FIRST_PERSON = frozenset(("i", "we", "my", "our"))
_BEGINNING = 4
"""Letters that the name of a country has in common with what is called after it."""
_FEWEST_KIN = 2
"""Words that meet by family alone in what two are reported to say, from which it may be the same."""
_SEVERAL = 3
"""Rare names in common that are a list of people."""
_IS = frozenset("is are was were be been became become becomes remains remained".split())
_FEWEST_SAME, _MOSTLY_SAME = 3, 0.6
"""Words of matter that two quotes have in common, and what part of the shorter they are, from which both are one."""
_FEWEST_RARE = 2
"""Words between marks that stand nowhere else in either article, from which both are one."""
_REACH = 3
"""Words between "is" and the office that somebody is told to have, at most: "is now the deputy"."""


def of_two_remarks(a: Passage, one: Gist, b: Passage, other: Gist, pairs: Sequence[tuple[int, int]]) -> bool:
    """Whether what two sentences share stands between marks in both, and is said by two people, or in other years.

    What an article gives without a year was said in the event.
    """
    q, r = _printed(a, one, [x for x, _ in pairs]), _printed(b, other, [y for _, y in pairs])
    if not (q and r):
        return False
    if two_people(a.told(q), b.told(r)):
        return True
    return said_in(a.text, q) != said_in(b.text, r)


def in_same_words(a: Passage, one: Gist, b: Passage, other: Gist, pairs: Sequence[tuple[int, int]]) -> bool:
    """Whether what two sentences print between marks is nearly the same, and of one year: it was said once, whoever is
    credited."""
    q, r = _printed(a, one, [x for x, _ in pairs]), _printed(b, other, [y for _, y in pairs])
    if not (q and r) or said_in(a.text, q) != said_in(b.text, r):
        return False
    here, there = _inside(a, one, q), _inside(b, other, r)
    same = sum(x in here and y in there and one.roots[x] == other.roots[y] for x, y in pairs)
    return same >= _FEWEST_SAME and same >= _MOSTLY_SAME * min(len(here), len(there))


def in_rare_words(a: Passage, one: Gist, b: Passage, other: Gist, pairs: Sequence[tuple[int, int]]) -> bool:
    """Whether two words that stand nowhere else in either article stand between marks in both: a phrase that somebody
    coined, or came back to, is one however its speaker is called."""
    q, r = _printed(a, one, [x for x, _ in pairs]), _printed(b, other, [y for _, y in pairs])
    if not (q and r):
        return False
    here, there = _inside(a, one, q), _inside(b, other, r)
    rare = [x for x, y in pairs if x in here and y in there and one.roots[x] == other.roots[y]]
    by_first = dict(pairs)
    return sum(one.telling[x] and one.once[x] and other.once[by_first[x]] for x in rare) >= _FEWEST_RARE


def _inside(passage: Passage, gist: Gist, q: Quotation) -> set[int]:
    """The numbers of a sentence's words of matter that stand in a quote."""
    starts = tokens_of(passage.text).starts
    return {x for x, k in enumerate(gist.places) if any(s.start <= starts[k] < s.end for s in q.spans)}


def of_frames(a: Passage, one: Gist, b: Passage, other: Gist, pairs: Sequence[tuple[int, int]]) -> bool:
    """Whether both are what somebody is reported to say, one of them with a denial, and of what they share nothing is
    said but names and a kindred word: who says it, and when, is no statement."""
    q, r = a.quotation_at(a.span), b.quotation_at(b.span)
    if not q or not r or {q.kind, r.kind} != {"reported"} or says_no(a, q.whole) == says_no(b, r.whole):
        return False
    here, there = tokens_of(a.text).starts, tokens_of(b.text).starts
    said = [
        (one.roots[x] == other.roots[y], q.whole.start <= here[one.places[x]], r.whole.start <= there[other.places[y]])
        for x, y in pairs
        if one.telling[x] and other.telling[y]
    ]
    inside = [same for same, mine, theirs in said if mine and theirs]
    return not any(inside) and len(inside) < _FEWEST_KIN


def of_who_it_is(a: Passage, one: Gist, b: Passage, other: Gist, found: Alignment) -> bool:
    """Whether two sentences share no more than who somebody is, and both tell it in passing: "Lund, a clerk, slept"."""
    shared = shared_of(one, other, found)
    if shared.deeds + shared.akin + shared.things + shared.near + shared.numbers + shared.times:
        return False
    if shared.rare >= _SEVERAL:
        return False
    return not any(_tells_who(p, gist, at) for p, gist, at in ((a, one, found.at_a), (b, other, found.at_b)))


def _tells_who(passage: Passage, gist: Gist, at: Sequence[int]) -> bool:
    """Whether an office among some words of a sentence is what somebody is told to be."""
    words = tokens_of(passage.text).words
    offices = [gist.places[x] for x in at if gist.kinds[x] == "office"]
    return any(not _IS.isdisjoint(words[max(0, k - _REACH - 1) : k]) for k in offices)


def _printed(passage: Passage, gist: Gist, at: Sequence[int]) -> Quotation | None:
    """The words between marks in which most of some words of a sentence stand that tell something."""
    starts = tokens_of(passage.text).starts
    words = [starts[gist.places[x]] for x in at if gist.telling[x]]
    for q in passage.quotations:
        held = sum(s.start <= w < s.end for w in words for s in q.spans)
        if q.kind in PRINTED_KINDS and 2 * held > len(words):
            return q
    return None


def said_in(text: str, q: Quotation) -> str | None:
    """The year in which a remark is told to have been made, as printed."""
    found = late(_AT_HEAD).match(text, q.context.start, q.context.end)
    if not found and q.cue:
        found = late(_AFTER_CUE).match(text, q.cue.end, q.context.end)
    return found[1] if found and not q.whole.start <= found.start(1) < q.whole.end else None


def of_himself(a: Passage, one: Gist, b: Passage, other: Gist, pairs: Sequence[tuple[int, int]]) -> bool:
    """Whether what somebody says of himself ("we will pass it") is there what an article tells of others alone.

    Of the deeds in common one at least is read to be done there by somebody of another name, and none by the speaker.
    """
    return _of_himself(a, one, b, other, pairs) or _of_himself(b, other, a, one, [(y, x) for x, y in pairs])


def _of_himself(a: Passage, one: Gist, b: Passage, other: Gist, pairs: Sequence[tuple[int, int]]) -> bool:
    spoken = [q for q in a.quotations if q.kind in PRINTED_KINDS and q.speaker and _says_i(a, q)]
    if not spoken:
        return False
    here, there = tokens_of(a.text), tokens_of(b.text)
    others = False
    for x, y in pairs:
        start = here.starts[one.places[x]]
        q = next((q for q in spoken if any(s.start <= start < s.end for s in q.spans)), None)
        if q and (told := a.told(q)).speaker and {one.kinds[x], other.kinds[y]} in ({"deed"}, {"deed", "act"}):
            own = {root(stem(word)) for word in told.speaker.name.split()}
            if not own.isdisjoint(other.roots):
                return False
            doer, _ = deed_at(there, other.places[y], other.places[0], other.places[-1])
            named = {r for r, k in zip(other.roots, other.kinds, strict=True) if k == "name" and r in doer}
            others = others or (bool(named) and not any(_stands_in(one, r) for r in named))
    return others


def _stands_in(gist: Gist, name: str) -> bool:
    """Whether a sentence has a name, or one that begins alike ("Chinese"): "we" may be they."""
    return any(r.startswith(name[:_BEGINNING]) for r in gist.roots)


def _says_i(passage: Passage, q: Quotation) -> bool:
    words = tokens_of(passage.text)
    return any(word.lower() in _FIRST_PERSON for s in q.spans for word in words.words_in(s))


def of_one_family(a: Passage, b: Passage) -> bool:
    """Whether a surname in common is borne in two sentences by people of other given names, and by nobody else."""
    here = a.once(_bearers, a.span)
    return bool(here) and are_of_one_family(here, b.once(_bearers, b.span))


def open_with_one_family(a: Passage, b: Passage) -> bool:
    """The same of two sentences that may well print the same names: then no given name is looked up."""
    here, there = _printed_before(a), _printed_before(b)
    return any(here[name] != there[name] for name in here.keys() & there.keys()) and of_one_family(a, b)


def _printed_before(passage: Passage) -> dict[str, set[str]]:
    """By each word of a sentence with a capital those with one right before it."""
    found: dict[str, set[str]] = {}
    words = tokens_of(passage.text).words_in(passage.span)
    for before, word in pairwise(words):
        if word[0].isupper() and before[0].isupper():
            found.setdefault(_surname(word), set()).add(before)
    return found


def are_of_one_family(here: Mapping[str, AbstractSet[str]], there: Mapping[str, AbstractSet[str]]) -> bool:
    """Whether some surname is borne in two stretches by people of other given names (``bearers``)."""
    return any(
        not any(may_be_one(x, y) for x in here[name] for y in there[name]) for name in here.keys() & there.keys()
    )


def _bearers(passage: Passage, span: Span) -> dict[str, frozenset[str]]:
    return bearers(passage.text, span)


def bearers(text: str, span: Span) -> dict[str, frozenset[str]]:
    """The given names that stand before each surname of a stretch, in small letters; none where it stands alone.

    Where an office stands for a given name, its holder's counts, if the article names one.
    """
    tokens = tokens_of(text)
    words = tokens.words
    found: dict[str, set[str]] = {}
    places = tokens.within(span)
    for k in places[1:]:
        if words[k][0].isupper() and words[k - 1][0].isupper() and tokens.starts[k] - tokens.ends[k - 1] == 1:
            name, before = _surname(words[k]), words[k - 1]
            given = before if is_given(before) else _holder(text, before, name)
            if given:
                found.setdefault(name, set()).add(given.lower())
    return {name: frozenset(given) for name, given in found.items()}


def _surname(word: str) -> str:
    return word.removesuffix("’s").removesuffix("'s")


def is_given(word: str) -> bool:
    low = word.lower()
    return low in FEMALE_NAMES or low in MALE_NAMES or low in full_forms()


def _holder(text: str, office: str, name: str) -> str | None:
    """The given name of the one whom a text calls by an office and a surname, where it names one such."""
    words, at, found = tokens_of(text).words, -1, set()
    for _ in range(words.count(office)):
        at = words.index(office, at + 1)
        given, *rest = words[at + 1 : at + 4] or ("",)
        if len(given) == 1 and given.isupper() and rest:  # an initial
            given, *rest = rest
        if given.istitle() and rest and _surname(rest[0]) == name:
            found.add(given)
    return found.pop() if len(found) == 1 else None
