"""How many came: "about 300 villagers cheered", "several hundred people gathered", "the paper puts them at 400"."""

from collections.abc import Iterator

from dossier.analysis.accounts.numbers import Amount, Quantity, quantities_of
from dossier.analysis.likeness import Tokens, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.analysis.stems import stem
from dossier.model import Span
from dossier.patterns import late

_DOINGS = frozenset(
    map(
        stem,
        "march marched protest protested rally rallied gather gathered demonstrate demonstrated cheer cheered chant "
        "chanted crowd crowded throng thronged mass massed assemble assembled pack packed marcher marchers protester "
        "protesters demonstrator demonstrators vigil procession square".split(),
    )
)
"""Stems of what a crowd does, what it is, and where it stands."""
_PEOPLE = frozenset(
    map(
        stem,
        "people villager supporter protester demonstrator marcher farmer student resident worker employee fan mourner "
        "worshipper activist campaigner teacher nurse doctor pensioner family parent man woman neighbour neighbor "
        "local citizen believer follower spectator unionist striker miner fisherman".split(),
    )
)
_MANY = {"dozens": 24.0, "hundreds": 200.0, "thousands": 2000.0}
_VAGUE = marked(form for word in ("hundred", "thousand", *_MANY) for form in (word, word.capitalize()))
_SEVERAL = frozenset("several few".split())
_COUNTING = frozenset(map(stem, "count counts counted estimate estimates estimated put puts".split()))
_OF_A_PLACE = (
    r"\b(?:town|city|village|hamlet|suburb|settlement|community|municipality|district|region|island|country|nation"
    r"|population) of(?: \w+){0,2} $"
)
"""What stands before how many live somewhere."""
_OF_A_PLACE_WITHIN = 40
_SIGNED = r"(?: [\w’'-]+){0,3}? (?:sign(?:ed|ing)?|signatures?|online)\b"
"""Behind a number, of those who are nowhere together: "had signed a petition"."""
_MONTH = "March"
_FEWEST = 20
"""People below which nobody speaks of a crowd."""
_REACH, _BEHIND = 4, 4
"""Words before a bare number that tell of counting, and behind a word for many in which people stand."""
_ROUGH, _FROM, _TO = 0.15, 2.0, 10.0
"""By how much of itself a rough count may be off; and from how many hundreds to how many are several."""


def crowds_of(text: str, sentence: Span, before: Span) -> Iterator[Amount]:
    """How many people a sentence tells to be of a crowd: of which it speaks, or the one before it."""
    tokens = tokens_of(text)
    speaks = [_speaks(tokens, span) for span in (sentence, before)]
    if not any(speaks):
        return
    for q in quantities_of(text):
        inside = sentence.start <= q.span.start < sentence.end and q.value >= _FEWEST
        if inside and not _is_vague(tokens, q.number) and _counts(tokens, q, *speaks) and not _elsewhere(text, q):
            off = q.value * _ROUGH if q.bound else 0.0
            yield Amount(q.span, q.span, q.value, q.value - off * (q.bound != "more"), q.value + off)
    for n in places_of(text, _VAGUE) if speaks[0] else ():
        if sentence.start <= tokens.starts[n] < sentence.end and (found := _many(tokens, n)):
            yield found


def _speaks(tokens: Tokens, span: Span) -> bool:
    """Whether a word of a stretch tells of a crowd; the month of March marches nowhere."""
    at = tokens.within(span)
    return any(tokens.stems[n] in _DOINGS and tokens.words[n] != _MONTH for n in at)


def _elsewhere(text: str, q: Quantity) -> bool:
    """Whether a number tells how many live somewhere, "a town of 9,000 people", or put their names to something."""
    start = q.span.start
    lives = late(_OF_A_PLACE).search(text, max(0, start - _OF_A_PLACE_WITHIN), start)
    return lives is not None or late(_SIGNED).match(text, q.span.end) is not None


def _counts(tokens: Tokens, q: Quantity, here: bool, before: bool) -> bool:
    """Whether a number is of people, or a bare one that somebody counts."""
    if stem(q.noun) in _PEOPLE:
        return here
    lead = tokens.stems[max(0, q.number - _REACH) : q.number]
    return not q.noun and q.value % 10 == 0 and (here or before) and not _COUNTING.isdisjoint(lead)


def _is_vague(tokens: Tokens, n: int) -> bool:
    return n > 0 and tokens.words[n - 1].lower() in _SEVERAL


def _many(tokens: Tokens, n: int) -> Amount | None:
    """ "Several hundred people", "thousands of farmers": from the word before to the people."""
    word = tokens.words[n].lower()
    if word in _MANY:
        first, low = n, _MANY[word]
        if tokens.words[n + 1 : n + 2] != ["of"]:
            return None
    elif _is_vague(tokens, n):
        first, low = n - 1, _FROM * (100.0 if word == "hundred" else 1000.0)
    else:
        return None
    last = next((k for k in range(n + 1, min(n + _BEHIND, len(tokens.words))) if tokens.stems[k] in _PEOPLE), None)
    if last is None:
        return None
    span = Span(tokens.starts[first], tokens.ends[last])
    return Amount(span, span, low, low, low / _FROM * _TO)
