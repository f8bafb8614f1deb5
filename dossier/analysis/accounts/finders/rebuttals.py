"""Whether somebody denies it: an accusation that one article tells alone, and that another says is denied.

What is denied is told elsewhere: "denied the allegations", "which Lund has denied". So a person's denial is laid beside
the accusation of that person which an article tells without any.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from dossier.analysis.accounts.denials import GRANTED, NOT
from dossier.analysis.accounts.differences import Difference, either, sides_of, words_at
from dossier.analysis.accounts.finders.charges import CLAIMS
from dossier.analysis.accounts.finders.names import Names
from dossier.analysis.accounts.frames import after, before, form_of, forms_in, nearest_person, to_matter
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.likeness import Sentence, Survey, tokens_of
from dossier.analysis.marked import has_any, marked, places_of
from dossier.analysis.stems import stem
from dossier.frozen import frozen
from dossier.model import Locator

_DENIES = marked("denied denies deny denying rejected rejects disputed disputes dismissed dismisses".split())
_OF_CHARGES = frozenset("rejected rejects disputed disputes dismissed dismisses".split())
"""These deny only allegations, accusations and claims, by that name."""
_ANSWERED = marked(
    "denied denies deny denying denial denials innocent innocence untrue disputed disputes rejected rejects "
    "dismissed dismisses".split()
)
"""An article with one of these is not held to leave an accusation without an answer."""
_CHARGES = frozenset(
    "allegation allegations accusation accusations charge charges claim claims wrongdoing misconduct involvement "
    "guilt".split()
)
"""What is denied where it is told elsewhere what that is."""
_OF_CHARGES_NAMED = frozenset("allegation allegations accusation accusations claims".split())
_IT = frozenset("it them this that everything all".split())
"""Of these one stands right behind."""
_ACCUSES = marked("accused accuses accusing alleged alleges alleging claimed claims".split())
_AGAINST = marked(("allegations", "accusations", "complaint", "complaints"))
_NOT_DENIED = frozenset((*NOT, "nor", "neither", "was", "were", "been", "be", "being"))
_LEAD, _OBJECT, _WHOM, _TOLD, _WHO = 3, 4, 4, 14, 7
"""Words before a denial that undo it, after it that name what is denied; after an accusation up to whom it is of, that
tell it; and before it that say whose it is."""
_FEWEST = 2
"""Words of matter that both articles have in what they tell of the accusation, the accused's own name left out."""
_WEIGHT = 0.46


@frozen()
class _Answer:
    """What one article tells of one person: the first accusation, the first denial, and the forms of such sentences."""

    accused: Locator | None
    denied: Locator | None
    forms: frozenset[str]


def rebuttal_differences(known: Survey, nearness: Nearness, printed: Names) -> Iterator[Difference]:
    """Of one person, where the article with the accusation says of nobody that it is denied."""
    told: dict[str, dict[str, _Answer]] = defaultdict(dict)
    for article in sorted(known.articles):
        for person, answer in _answers(known, article, printed.surnames).items():
            told[person][article] = answer
    for _, by_article in sorted(told.items()):
        denied = [a for a, x in by_article.items() if x.denied]
        silent = [a for a, x in by_article.items() if x.accused and not has_any(known.articles[a].text, _ANSWERED)]
        faced = [(a, d) for a in silent for d in denied if _is_one(nearness, by_article, a, d)]
        if faced:
            places = [place for a, d in faced for place in (by_article[a].accused, by_article[d].denied)]
            sides = sides_of(place for place in places if place)
            about = f"Whether it is denied: {either([f'“{words_at(known, p)}”' for p in sides])}"
            yield Difference("wording", about, sides, _WEIGHT, whole=True)


def _is_one(nearness: Nearness, told: Mapping[str, _Answer], a: str, b: str) -> bool:
    """Whether what two near articles tell of an accusation has words in common."""
    return nearness.near(a, b) and len(told[a].forms & told[b].forms) >= _FEWEST


def _answers(known: Survey, article: str, surnames: AbstractSet[str]) -> Mapping[str, _Answer]:
    """By surname what an article's running text tells of who is accused, or denies."""
    accused: dict[str, Locator] = {}
    denied: dict[str, Locator] = {}
    forms: dict[str, set[str]] = defaultdict(set)
    text = known.articles[article].text
    for n in sorted((*places_of(text, _ACCUSES), *places_of(text, _AGAINST), *places_of(text, _DENIES))):
        s = known.sentence_at(article, tokens_of(text).starts[n])
        if not s or s.piece.kind == "headline":
            continue
        denies = tokens_of(text).words[n] in _DENIES
        found = _denial(known, s, n, surnames) if denies else _accusation(known, s, n, surnames)
        if found:
            person, place = found
            (denied if denies else accused).setdefault(person, place)
            for one in (known.sentence_before(s), s):
                forms[person] |= forms_in(text, tokens_of(text).within(one.span)) - {form_of(stem(person))}
    people = accused.keys() | denied.keys()
    return {p: _Answer(accused.get(p), denied.get(p), frozenset(forms[p])) for p in sorted(people)}


def _denial(known: Survey, s: Sentence, n: int, surnames: AbstractSet[str]) -> tuple[str, Locator] | None:
    """Who denies what is told elsewhere, from the name or pronoun on."""
    text = known.articles[s.article].text
    tokens = tokens_of(text)
    rest = after(text, n, _OBJECT)
    behind = {tokens.words[k].lower() for k in rest}
    if not _NOT_DENIED.isdisjoint(w.lower() for w in tokens.words[max(0, n - _LEAD) : n]) or behind & GRANTED:
        return None
    by_name = not behind.isdisjoint(_OF_CHARGES_NAMED if tokens.words[n] in _OF_CHARGES else _CHARGES)
    of_it = tokens.words[n] not in _OF_CHARGES and (not rest or _stands_for_it(tokens.words[rest.start : rest.stop]))
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
    return person[0], Locator(s.article, span)


def _stands_for_it(words: Sequence[str]) -> bool:
    """Whether what is denied is told elsewhere: "denied it", not "denied that he said so"."""
    return words[0] in _IT and (words[0] != "that" or len(words) == 1)


def _accusation(known: Survey, s: Sentence, n: int, surnames: AbstractSet[str]) -> tuple[str, Locator] | None:
    """Who is accused, and the words from who accuses on."""
    text = known.articles[s.article].text
    words, at = tokens_of(text).words, tokens_of(text).within(s.span)
    lead = before(text, n, _WHO)
    passive = not {"was", "were", "been", "is", "being"}.isdisjoint(words[k] for k in lead[-_LEAD:])
    behind = nearest_person(text, after(text, n, _WHOM), surnames)
    person = nearest_person(text, lead[::-1], surnames) if passive and words[n] not in CLAIMS else behind
    if not person or (words[n] in _AGAINST and words[person[1] - 1] not in ("against", *surnames)):
        return None
    rest = after(text, n, _TOLD)
    return person[0], Locator(s.article, to_matter(text, max(at.start, lead.start if lead else n), rest.stop))
