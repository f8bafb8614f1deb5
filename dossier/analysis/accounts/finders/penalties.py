"""What somebody is sentenced to, or barred for: "got nine and a half years" here, "was handed nine years" there."""

import re
from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from dossier.analysis.accounts.difference_labels import BAN_OF, SENTENCE_OF
from dossier.analysis.accounts.differences import Difference, sides_of, told_against
from dossier.analysis.accounts.finders.names import Names
from dossier.analysis.accounts.frames import nearest_person
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.numbers import NUMBER_VALUES
from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.marked import has_any, marked
from dossier.frozen import frozen
from dossier.model import Locator, Span
from dossier.patterns import compiled, late

_COURT = marked(
    "jailed sentenced sentence sentences prison jail custody bars imprisoned disqualified barred banned court trial "
    "guilty convicted".split()
)
"""An article without one of these tells of no sentence."""
_NUMBER = rf"(?:\d{{1,3}}|(?:{'|'.join(NUMBER_VALUES)})(?:-[a-z]+)?)"
_LENGTH = compiled(
    rf"\b(?P<many>{_NUMBER})(?P<half> and a half)?(?:[ -](?P<unit>year|month)s?)?"
    rf"(?: and (?P<more>{_NUMBER}) months?)?(?![\w-]*[a-z])(?=[ .,;-])",
    re.IGNORECASE,
)
_SENTENCED = (
    r"\b(?:sentenced (?:\w+ )?to|(?:jailed|imprisoned|caged|put away|locked up|prison|jail|bars|custody)(?: \w+)? for|"
    r"given|handed|gets|got|receive[sd]?|serves?|served|serving|(?:sentence|term) of|beg[iau]n)(?: an?| a total of)? $"
)
_BARRED = r"\b(?:disqualified|barred|banned)\b[^.;:]{0,60}? for $"
_ENDS = compiled(
    r"(?:[ -](?:prison |jail |suspended |custodial )?(?:sentence|term)\b| in (?:prison|jail|custody)\b| behind bars\b"
    r"| for | at | on |,|[.;])"
)
"""What stands behind the length of a sentence, and not behind "was given ten years to pay"."""
_OPEN = r"\b(?:face[sd]?|facing|up to|maximum|sought|seeks?|asked|demand\w*|could|may|might|if|recommend\w*|no)\b"
_REACH, _OPEN_REACH = 80, 60
"""Characters before a length in which the verb stands, and what makes it no sentence that was passed."""
_WHOM = frozenset(("him", "her", "them"))
_WHO = frozenset(("he", "she"))
_MONTHS = 12
_WEIGHT = 0.78
_OF = {"sentence": SENTENCE_OF, "ban": BAN_OF}


@frozen()
class _Penalty:
    """``months`` is how long it is, ``kind`` a sentence or a ban."""

    place: Locator
    person: str
    kind: str
    months: float


def penalty_differences(known: Survey, nearness: Nearness, printed: Names) -> Iterator[Difference]:
    """Of one person, where each article gives one length alone."""
    told: dict[tuple[str, str], dict[str, list[_Penalty]]] = defaultdict(lambda: defaultdict(list))
    for article in sorted(known.articles) if nearness.all_near else ():
        if has_any(known.articles[article].text, _COURT):
            for one in _penalties(known, article, printed.surnames):
                told[one.kind, one.person][article].append(one)
    for (kind, person), by_article in sorted(told.items()):
        sole = [here[0] for here in by_article.values() if len({p.months for p in here}) == 1]
        if len({p.months for p in sole}) > 1:
            sides = sides_of(p.place for p in sole)
            yield told_against(known, "number", f"{_OF[kind]} {person}", sides, _WEIGHT)


def _penalties(known: Survey, article: str, surnames: AbstractSet[str]) -> Iterator[_Penalty]:
    """Those of the running text, in its order."""
    text = known.articles[article].text
    for found in _LENGTH.finditer(text):
        kind = _kind(text, found)
        here = known.sentence_at(article, found.start()) if kind else None
        if not here or here.piece.kind == "headline":
            continue
        person = _person(known, here.span, article, found.start(), surnames)
        if person and kind:
            months = _value(found["many"]) * (1 if found["unit"] == "month" else _MONTHS)
            months += (_MONTHS / 2 if found["half"] else 0.0) + (_value(found["more"]) if found["more"] else 0.0)
            place = Locator(article, Span(*found.span()))
            yield _Penalty(place, person, kind, months)


def _kind(text: str, found: re.Match[str]) -> str:
    """Whether it is a sentence or a ban that was passed, by the words right before a length; else ""."""
    low = max(0, found.start() - _REACH)
    if late(_OPEN).search(text, max(low, found.start() - _OPEN_REACH), found.start()):
        return ""
    if late(_BARRED).search(text, low, found.start()):
        return "ban"
    if not found["unit"] or not late(_SENTENCED).search(text, low, found.start()):
        return ""
    return "sentence" if _ENDS.match(text, found.end()) else ""


def _value(number: str) -> float:
    """Of "21" and "twenty-one"."""
    return (
        float(number) if number.isdigit() else sum(NUMBER_VALUES.get(part, 0.0) for part in number.lower().split("-"))
    )


def _person(known: Survey, sentence: Span, article: str, start: int, surnames: AbstractSet[str]) -> str:
    """The surname nearest before a length; in the sentence before where a pronoun stands for it; "" of nobody.

    Of a double name it is the first part.
    """
    tokens = tokens_of(known.articles[article].text)
    at = tokens.within(Span(sentence.start, start)) if start > sentence.start else range(0)
    words = [tokens.words[n].lower() for n in at]
    found = nearest_person(known.articles[article].text, range(at.stop - 1, at.start - 1, -1), surnames)
    if found and _WHOM.isdisjoint(words[found[1] - at.start :]):
        return found[0].partition("-")[0]
    here = known.sentence_at(article, start)
    if not here or (not found and _WHO.isdisjoint(words)):
        return ""
    earlier = tokens.within(known.sentence_before(here).span)
    found = nearest_person(known.articles[article].text, earlier, surnames) if earlier != at else None
    return found[0].partition("-")[0] if found else ""
