"""Whether somebody denies it: an accusation that one article tells alone, and that another says is denied.

What is denied is told elsewhere: "denied the allegations", "which Lund has denied". So a person's denial is laid beside
the accusation of that person which an article tells without any.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import product

from dossier.analysis.accounts.denials import GRANTED, NOT
from dossier.analysis.accounts.differences import Difference, quoted_against, sides_of
from dossier.analysis.accounts.finders.charges import CLAIMS
from dossier.analysis.accounts.finders.names import Names
from dossier.analysis.accounts.frames import after, before, form_of, nearest_person, to_matter
from dossier.analysis.accounts.namesakes import are_two, full_name
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.other_years import YEAR
from dossier.analysis.likeness import Sentence, Survey, tokens_of
from dossier.analysis.marked import has_any, marked, places_of
from dossier.analysis.stems import stem
from dossier.frozen import frozen
from dossier.model import Locator
from dossier.patterns import late

_DENIES = marked("denied denies deny denying rejected rejects disputed disputes dismissed dismisses".split())
_OF_CHARGES = frozenset("rejected rejects disputed disputes dismissed dismisses".split())
"""These deny only allegations, accusations and claims, by that name."""
_ANSWERED = marked(
    "denied denies deny denying denial denials innocent innocence untrue disputed disputes rejected rejects "
    "dismissed dismisses refuted refutes baseless unfounded fabricated meritless".split()
)
"""An article with one of these is not held to leave an accusation without an answer."""
_CALLED_FALSE = r"\bcall(?:s|ed|ing) (?:[\w’']+ ){1,5}?(?:lies?|false|nonsense|absurd|ridiculous|slander|smear|hoax)\b"
_CHARGES = frozenset(
    "allegation allegations accusation accusations charge charges claim claims wrongdoing misconduct involvement "
    "guilt".split()
)
"""What is denied where it is told elsewhere what that is."""
_OF_CHARGES_NAMED = frozenset("allegation allegations accusation accusations claim claims".split())
_IT = frozenset("it them this that everything all".split())
"""Of these one stands right behind."""
_ACCUSES = marked("accused accuses accusing alleged alleges alleging claimed claims".split())
_AGAINST = marked(("allegations", "accusations", "complaint", "complaints"))
_SAID = frozenset(map(stem, (*_ACCUSES, *_AGAINST, *_ANSWERED, *_CHARGES)))
"""Stems that say of whatever it is that somebody is accused of it, or denies it."""
_NOT_DENIED = frozenset((*NOT, "nor", "neither", "was", "were", "been", "be", "being"))
_LEAD, _OBJECT, _WHOM, _TOLD, _WHO = 3, 4, 4, 14, 7
"""Words before a denial that undo it, after it that name what is denied; after an accusation up to whom it is of, that
tell it; and before it that say whose it is."""
_FEWEST = 2
"""Words of matter that both articles have in what they tell of the accusation, who is named left out."""
_ASIDE = r", [^,.;]{1,60}, (?:that|having|any|all|the|his|her|their)\b"
_OF_WHAT = frozenset("of that about from over".split())
"""Behind the word for what is denied these begin what it is."""
_WEIGHT = 0.46


@frozen()
class _Account:
    """An accusation of somebody or a denial of his: his surname, his name in full, and what is told.

    ``forms`` are of its sentence, and of the one behind an accusation or before a denial; ``of`` are those of what is
    denied where that is said there, else None; ``years`` are those of its sentence, which may be of another case.
    """

    surname: str
    name: str
    place: Locator
    denies: bool
    forms: frozenset[str]
    of: frozenset[str] | None
    years: frozenset[str]


def rebuttal_differences(known: Survey, nearness: Nearness, printed: Names) -> Iterator[Difference]:
    """Of one person, where the article with the accusation says of nobody that it is denied."""
    told: dict[str, list[_Account]] = defaultdict(list)
    for article in sorted(known.articles):
        for one in _accounts(known, article, printed.surnames):
            told[one.surname].append(one)
    for _, here in sorted(told.items()):
        faced: dict[tuple[str, str], tuple[Locator, Locator]] = {}
        denials = [t for t in here if t.denies]
        alone = [t for t in here if denials and not t.denies and not _has_answer(known.articles[t.place.article].text)]
        for a, d in product(alone, denials):
            if _is_one(known, nearness, a, d):
                faced.setdefault((a.place.article, d.place.article), (a.place, d.place))
        if faced:
            sides = sides_of(place for pair in faced.values() for place in pair)
            yield quoted_against(known, "wording", "Whether it is denied", sides, _WEIGHT, whole=True)


def _has_answer(text: str) -> bool:
    """Whether somebody denies something in a text, in whatever words."""
    return has_any(text, _ANSWERED) or late(_CALLED_FALSE).search(text) is not None


def _is_one(known: Survey, nearness: Nearness, a: _Account, d: _Account) -> bool:
    """Whether an accusation is what a near article says is denied."""
    if are_two(a.name, d.name) or not nearness.near(a.place.article, d.place.article):
        return False
    if not d.years <= {*YEAR.findall(known.articles[a.place.article].text)}:
        return False
    return len(a.forms & d.forms) >= _FEWEST and (d.of is None or not d.of.isdisjoint(a.forms))


def _accounts(known: Survey, article: str, surnames: AbstractSet[str]) -> Iterator[_Account]:
    """The accusations and denials of an article's running text, in its order."""
    text = known.articles[article].text
    tokens = tokens_of(text)
    for n in sorted((*places_of(text, _ACCUSES), *places_of(text, _AGAINST), *places_of(text, _DENIES))):
        s = known.sentence_at(article, tokens.starts[n])
        if not s or s.piece.kind == "headline":
            continue
        denies = tokens.words[n] in _DENIES
        found = _denial(known, s, n, surnames) if denies else _accusation(known, s, n, surnames)
        if found:
            (surname, at), place = found
            beside = known.sentence_before(s) if denies else known.sentence_after(s)
            spans = [one.span for one in (beside, s) if one and (denies or one.piece == s.piece)]
            forms = frozenset[str]().union(*(_matter(known, article, tokens.within(span)) for span in spans))
            of = _of_what(known, s, n) if denies else None
            years = frozenset[str](YEAR.findall(text, s.span.start, s.span.end))
            yield _Account(surname, full_name(text, at, surname), place, denies, forms, of, years)


def _matter(known: Survey, article: str, tokens: range) -> frozenset[str]:
    """What some words tell, without who is named and without that it is an accusation or a denial."""
    stems = tokens_of(known.articles[article].text).stems
    held = [stems[n] for n in tokens if stems[n] and stems[n] not in known.names and stems[n] not in _SAID]
    return frozenset(map(form_of, held))


def _of_what(known: Survey, s: Sentence, n: int) -> frozenset[str] | None:
    """What is denied where it is told: "denied claims that he fled", "accused him of fleeing. He denied it"; or None.

    A "claim" that stands there may be a suit that is settled: it tells nothing.
    """
    tokens = tokens_of(known.articles[s.article].text)
    at, low = tokens.within(s.span), tokens.within(known.sentence_before(s).span).start
    for k in range(n + 1, min(n + 1 + _OBJECT, at.stop - 1)):
        if tokens.words[k].lower() in _CHARGES and tokens.words[k + 1] in _OF_WHAT:
            return _matter(known, s.article, range(k + 2, min(k + 2 + _TOLD, at.stop)))
    accused = next((k for k in range(n - 1, low - 1, -1) if tokens.words[k] in _ACCUSES - CLAIMS), None)
    if accused is None:
        return None
    of = next((k for k in range(accused + 1, n) if tokens.words[k] in _OF_WHAT), accused)
    return _matter(known, s.article, range(of + 1, n))


def _denial(known: Survey, s: Sentence, n: int, surnames: AbstractSet[str]) -> tuple[tuple[str, int], Locator] | None:
    """Who denies what is told elsewhere, and the words from the name or pronoun on."""
    text = known.articles[s.article].text
    tokens = tokens_of(text)
    rest = after(text, n, _OBJECT)
    behind = {tokens.words[k].lower() for k in rest}
    if not _NOT_DENIED.isdisjoint(w.lower() for w in tokens.words[max(0, n - _LEAD) : n]) or behind & GRANTED:
        return None
    by_name = not behind.isdisjoint(_OF_CHARGES_NAMED if tokens.words[n] in _OF_CHARGES else _CHARGES)
    of_it = tokens.words[n] not in _OF_CHARGES and (
        not (rest or _goes_on(text, n, s.span.end)) or _stands_for_it(tokens.words[rest.start : rest.stop])
    )
    if not (by_name or of_it):
        return None
    sentence = tokens.within(s.span)
    low = tokens.within(known.sentence_before(s).span).start
    own = nearest_person(text, range(n - 1, sentence.start - 1, -1), surnames)
    person = own or nearest_person(text, range(sentence.start - 1, low - 1, -1), surnames)
    if not person:
        return None
    lead = before(text, n, _WHO)
    if lead and tokens.words[lead.start] == "which":
        lead = before(text, n, len(lead) + _LEAD, over=",")
    span = to_matter(text, max(sentence.start, lead.start if lead else n), (rest.stop if rest else n + 1))
    return person, Locator(s.article, span)


def _goes_on(text: str, n: int, end: int) -> bool:
    """Whether it is told behind an aside what is denied: "denied, *in a letter*, that he fled"."""
    return late(_ASIDE).match(text, tokens_of(text).ends[n], end) is not None


def _stands_for_it(words: Sequence[str]) -> bool:
    """Whether what is denied is told elsewhere: "denied it", not "denied that he said so"."""
    return bool(words) and words[0] in _IT and (words[0] != "that" or len(words) == 1)


def _accusation(
    known: Survey, s: Sentence, n: int, surnames: AbstractSet[str]
) -> tuple[tuple[str, int], Locator] | None:
    """Who is accused, and the words from who accuses on."""
    text = known.articles[s.article].text
    words, at = tokens_of(text).words, tokens_of(text).within(s.span)
    lead = before(text, n, _WHO)
    passive = not {"was", "were", "been", "is", "being"}.isdisjoint(words[k] for k in lead[-_LEAD:])
    apposed = _apposed(text, n, surnames)
    behind = nearest_person(text, after(text, n, _WHOM), surnames) or apposed
    person = nearest_person(text, lead[::-1], surnames) if passive and words[n] not in CLAIMS else behind
    if not person or (words[n] in _AGAINST and words[person[1] - 1] not in ("against", *surnames)):
        return None
    rest = after(text, n, _TOLD, over="," if behind and behind == apposed else "")
    return person, Locator(s.article, to_matter(text, max(at.start, lead.start if lead else n), rest.stop))


def _apposed(text: str, n: int, surnames: AbstractSet[str]) -> tuple[str, int] | None:
    """The person whose name stands between commas behind an office: "accused the mayor, Tom Lund, of hiding it"."""
    tokens = tokens_of(text)
    person = nearest_person(text, after(text, n, 2 * _WHOM, over=","), surnames)
    last = person[1] if person else n
    ends = tokens.words[last + 1 : last + 2] == ["of"] and text[tokens.ends[last]] == ","
    return person if ends else None
