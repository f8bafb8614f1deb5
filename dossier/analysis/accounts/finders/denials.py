"""Whether it is so: what one article tells, and of which another says that it is not, or denied, or not known."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import chain
from math import fsum

from dossier.analysis.accounts.denials import DENYING, Denial, denials_in, one_deed
from dossier.analysis.accounts.difference_labels import WHETHER_SO
from dossier.analysis.accounts.differences import Difference, are_opposed, chained, quoted_against, sides_of
from dossier.analysis.accounts.frames import after
from dossier.analysis.accounts.held import held
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.kindred import families
from dossier.analysis.likeness import Sentence, Survey, tokens_of
from dossier.model import Locator, Span

_COVERED = {"not": 0.5, "refused": 0.5, "denied": 0.6, "none": 0.7, "false": 0.6, "open": 0.45}
"""Part of what is not so, by weight, that the other article must tell."""
_STATED = {"not": 1.0, "refused": 1.0, "denied": 1.2, "none": 1.4, "false": 1.2, "open": 0.7}
"""What that must weigh."""
_WHOLE = 0.8
"""Part of that which is enough where the other article tells all that is not so."""
_WEIGHT = {"not": 0.5, "refused": 0.5, "denied": 0.65, "none": 0.5, "false": 0.6, "open": 0.5}
_UNREAL = frozenset(
    "to would will could should may might if whether can cannot must until unless hope hopes alleged allegedly "
    "allegation allegations potentially possible possibly apparently reportedly".split()
)
"""Words after which something is not told as done."""
_SUBJECTS = frozenset("he she they it who which that we i and has have had did was were is are been being be".split())
"""Words right before a doing that is told as done."""
_QUOTES = tuple("“”\"‘’'")
_LEAD, _ON = 4, 5
"""Words before a doing that may say that it is not done, and after it that are told with it."""
_SUBJECT = 6
"""Words before a doing in which somebody else may be named."""
_HELD = 8
"""Words after the last one in common that are told with it."""
_WEIGHTIEST = 3
_MOST = 24
"""Sentences in which a word may stand and still bring two of them together."""


def denial_differences(known: Survey, nearness: Nearness) -> Iterator[Difference]:
    """Clauses that deny, each with the sentences of other articles that tell most of their words as so."""
    denials = _that_others_may_tell(
        known, [d for article in sorted(known.articles) for d in denials_in(known, article)]
    )
    denied = _denied(denials)
    holders = _holders(known.sentences, known.stems, {form for d in denials for form in _telling(d)})
    forms = cache(lambda n: _forms(known, known.sentences[n]))
    found: dict[tuple[Locator, Locator], float] = {}
    for denial in denials:
        for n in _met(denial, holders):
            other = known.sentences[n]
            if other.article == denial.place.article or not nearness.near(other.article, denial.place.article):
                continue
            stated = _stated(denial, forms(n))
            if not stated or any(_stated(denial, matter) for matter in denied[other.article]):  # it tells both
                continue
            if place := _told(known, other, forms(n), denial):
                a, b = sorted((place, denial.place))
                found[a, b] = max(found.get((a, b), 0.0), _WEIGHT[denial.way] + min(stated, 3.0) / 20)
    for group in chained(found):
        here, sides = set(group), sides_of(group)
        weight = max(w for (a, _), w in found.items() if a in here)
        yield quoted_against(known, "wording", WHETHER_SO, sides, weight, opposed=are_opposed(sides))


def _that_others_may_tell(known: Survey, denials: Sequence[Denial]) -> list[Denial]:
    """Those of which enough is in words that several articles have."""
    families_told = set(families().values())
    forms = {form for denial in denials for form in denial.matter}
    several = {form for form in forms if form in families_told or known.homes.get(form, 0) > 1}
    return [denial for denial in denials if _stated(denial, several)]


def _denied(denials: Iterable[Denial]) -> defaultdict[str, list[Container[str]]]:
    """The matter of what each article denies."""
    found: defaultdict[str, list[Container[str]]] = defaultdict(list)
    for d in denials:
        found[d.place.article].append(d.matter)
    return found


def _holders(
    sentences: Sequence[Sentence], stems: Sequence[AbstractSet[str]], forms: set[str]
) -> dict[str, dict[int, None]]:
    """The sentences in which each form stands, of those that stand in few, in order."""
    wanted = {form: form for form in forms} | {s: form for s, form in families().items() if form in forms}
    asked = frozenset(wanted)
    found: dict[str, dict[int, None]] = defaultdict(dict)
    for number, (sentence, here) in enumerate(zip(sentences, stems, strict=True)):
        if sentence.piece.kind != "headline":
            for s in asked & here:
                found[wanted[s]][number] = None
    return {form: held for form, held in found.items() if len(held) <= _MOST}


def _met(denial: Denial, holders: Mapping[str, Mapping[int, None]]) -> Iterator[int]:
    """The sentences that have the doing that is denied, or one of the weightiest words."""
    yield from dict.fromkeys(chain.from_iterable([holders.get(form, ()) for form in _telling(denial)]))


def _telling(denial: Denial) -> Sequence[str]:
    """What is looked for: the doing, or where any word may be what is denied the weightiest."""
    if denial.key:
        return one_deed(denial.key)
    return sorted(denial.matter, key=lambda form: (-denial.matter[form], form))[:_WEIGHTIEST]


def _stated(denial: Denial, forms: Container[str]) -> float:
    """What of a denial's matter is among some forms, by weight; 0 where it is not enough."""
    told = one_deed(denial.key) if denial.key else ()
    shared = [
        weight
        for form, weight in denial.matter.items()
        if form in forms or (form == denial.key and any(other in forms for other in told))
    ]
    stated = fsum(shared)
    whole = denial.key and len(shared) == len(denial.matter)
    least = max(_COVERED[denial.way] * fsum(denial.matter.values()), (_WHOLE if whole else 1.0) * _STATED[denial.way])
    return stated if len(shared) > 1 and stated >= least else 0.0


def _forms(known: Survey, sentence: Sentence) -> dict[str, int]:
    """The token where each form of a sentence first stands."""
    tokens, kin = tokens_of(known.articles[sentence.article].text), families()
    within = tokens.within(sentence.span)
    found = dict(zip(reversed(tokens.stems[within.start : within.stop]), reversed(within), strict=True))
    found.pop("", None)
    for s in [s for s in found if s in kin]:
        found[kin[s]] = min(found.pop(s), found.get(kin[s], within.stop))
    return found


def _told(known: Survey, sentence: Sentence, forms: Mapping[str, int], denial: Denial) -> Locator | None:
    """Where a sentence tells as so what is denied; None where it does not."""
    text = known.articles[sentence.article].text
    tokens = tokens_of(text)
    within = tokens.within(sentence.span)
    at = next((forms[form] for form in one_deed(denial.key) if form in forms), None) if denial.key else None
    stop = within.stop if at is None else min(within.stop, after(text, at, _ON).stop)
    if not DENYING.isdisjoint(w.lower() for w in tokens.words[within.start : stop]):
        return None
    if denial.key:
        if at is None or at == within.start:
            return None
        who = known.names.intersection(tokens.stems[max(within.start, at - _SUBJECT) : at])
        of_others = who and denial.names and who.isdisjoint(denial.names)
        return None if of_others else _done(text, sentence, at)
    first, *_, last = sorted(forms[f] for f in denial.matter if f in forms)
    end = after(text, last, _HELD)[-1:]
    stop = min(end.start if end else last, within.stop - 1)
    return Locator(sentence.article, Span(tokens.starts[first], tokens.ends[stop]))


def _done(text: str, sentence: Sentence, at: int) -> Locator | None:
    """The doing with some words after it, where it stands as the verb of something that is done."""
    tokens = tokens_of(text)
    word, last = tokens.words[at], tokens.words[at - 1]
    lead = {w.lower() for w in tokens.words[max(0, at - _LEAD) : at]}
    if word[0].isupper() or not _UNREAL.isdisjoint(lead):
        return None
    if text[tokens.starts[at] - 1] in _QUOTES or text[tokens.ends[at] : tokens.ends[at] + 1] in _QUOTES:
        return None
    inflected = last[0].isupper() and word != tokens.stems[at]
    if not (last.lower() in _SUBJECTS or last.endswith("ly") or inflected):
        return None
    if held(text, at)[0] != "so":
        return None
    stop = after(text, at, _ON).stop - 1
    return Locator(sentence.article, Span(tokens.starts[at], tokens.ends[max(at, stop)]))
