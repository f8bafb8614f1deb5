"""What is counted: people whom something befell, a margin, a sum, else things by their name."""

from collections.abc import Iterator

from dossier.analysis.accounts.numbers import MONEY, NUMBER_WORDS, Quantity, quantities_of
from dossier.analysis.kindred import families
from dossier.analysis.likeness import Tokens, tokens_of
from dossier.analysis.marked import has_any, marked, places_of
from dossier.analysis.stems import stem
from dossier.model import Span
from dossier.patterns import compiled, late

TOLLS = {
    "killed": "kill killing killed dead die died death deaths deadly fatal fatalities slain",
    "injured": "injure injured injuring injuries injury wound wounded wounding hurt hospitalised",
    "arrested": "arrest arrested arresting detained detaining custody",
    "missing": "missing unaccounted",
    "rescued": "rescued rescuing",
    "evacuated": "evacuated evacuating",
    "charged": "charged indicted",
    "protesting": "protested protesting demonstrated demonstrating gathered rallied rallying marched marching",
}
_TOLL = {stem(word): toll for toll, words in TOLLS.items() for word in words.split()}
_HARM = frozenset("killed injured arrested missing charged".split())
_NOBODY = marked(("nobody", "Nobody", "no", "No"))
GRAVELY_HURT = "gravely hurt"
_PROTESTERS = frozenset(map(stem, ("protesters", "demonstrators", "marchers", "protestors")))
_PARTS = frozenset(("and", "or", "but", "while", "as", "after", "including", "than", "that"))
"""Words beyond which a number is no longer of the doing that stands before or after it."""
_GRAVELY = (
    r"(?P<before>[^.;:\d]{0,70}?)(?:\b(?:seriously|critically|gravely)(?=[,.;]| (?:injured|hurt|wounded|ill)\b)"
    r"|\b(?:serious|critical|grave)(?: but stable)? (?:condition|injuries)\b"
    r"|\bintensive care\b|\blife-threatening\b|\bfighting for (?:their |his |her )?li(?:fe|ves)\b)"
)
"""How it is told of people, behind their number, that they may yet die."""
_FOUND = compiled(
    r"[^.;:\d]{0,70}? (?:was|were|been|turned up|is|are) (?:later |since )?(?:found|located|safe|alive)\b"
)
"""How it is told of who was missing that he no longer is."""
SUICIDE = "@suicide"
"""What befell whoever took his own life, which news seldom counts: such counts are of one event by themselves."""
_HINTS = marked(
    "homes themselves lives shelter shelters schools safety looked searched cell cells questioning held".split()
)
"""An article without one of these has none of the next."""
_IN_WORDS = compiled(
    r"[^.;:\d]{0,40}?\b(?:"
    r"(?P<evacuated>(?:left|leave|leaving|fled|flee|fleeing) (?:their |the )?(?:\w+ )?homes"
    r"|(?:forced|driven|ordered|moved|evacuated) (?:from|out of) (?:their )?homes"
    r"|(?:moved|taken|brought|bused) to (?:\w+ )?(?:schools|shelters?|safety))"
    r"|(?P<missing>being (?:looked|searched) for)"
    r"|(?P<arrested>(?:(?:is|are|was|were) (?:being )?|been )held (?:for questioning|by police|in (?:police )?cells?)"
    r"|(?:thrown|put|locked) in(?:to)? (?:police )?cells?)"
    r"|(?P<suicide>(?:kill|killed|killing) themselves|t(?:ook|ake|aken|aking) their own lives))\b"
)
"""What befell people, behind their number, told in words of which none alone says it."""
_MARGIN = compiled(r" (?:ahead|behind|clear|adrift|short|below)\b")
_BY = compiled(
    r"\b(?:w[io]n|wins|lost|lose|missed|missing|beaten?|beating|defeated|edged|trail\w*|pipped)\b[^.;:]{0,40} by $"
)
"""What follows the number by which somebody is ahead, and what stands before that by which somebody won or lost."""
_OF_ONE_SUM = 0.01
_BY_WITHIN = 60
"""Characters before a number in which it stands."""
_MARKS = frozenset('.,;:!?—–()\n“”"')
_CURRENCIES = {stem("euros"): "€", stem("dollars"): "$"}
"""Signs of what is also printed as a word; a pound may be a weight."""
NO_PEOPLE = (*MONEY, "%", "time")
_TIMES = (stem("times"), stem("time"))
_AFTER, _BEFORE = 6, 4
_AMONG = frozenset(("among", "Among", "amongst", "Amongst"))
"""Before a toll by which a part of it is counted: "among the dead were two drivers"."""
_TO_AMONG = 2


def unit_of(text: str, tokens: Tokens, q: Quantity) -> str:
    """What befell those counted, else what is counted; "" where a bare number tells neither."""
    if q.unit in NO_PEOPLE or q.unit[:1] == "#":
        return q.unit
    if q.unit in _CURRENCIES:
        return _CURRENCIES[q.unit]
    if q.noun and q.unit not in _TIMES and _is_margin(text, q):
        return f"@by {q.unit}"
    in_words = _IN_WORDS.match(text, q.span.end) if has_any(text, _HINTS) else None
    toll = "" if q.unit in _TIMES else (in_words and in_words.lastgroup) or _toll(text, tokens, q.number)
    if toll == "missing" and _FOUND.match(text, q.span.end):
        return ""
    if toll in ("", "injured") and q.unit not in _TIMES and _are_grave(text, q):
        toll = GRAVELY_HURT
    if not toll and q.unit in _PROTESTERS:
        toll = "protesting"
    return f"@{toll}" if toll else families().get(q.unit, q.unit)


def counted(text: str) -> Iterator[tuple[str, Quantity]]:
    """What a text counts, in order: the unit, and the quantity; bare numbers that tell neither are left out."""
    tokens = tokens_of(text)
    for q in quantities_of(text):
        if unit := unit_of(text, tokens, q):
            yield unit, q


def none_of(text: str) -> Iterator[tuple[str, Quantity]]:
    """What befell nobody: "nobody had been arrested", "no injuries were reported"; the unit, and zero people."""
    tokens = tokens_of(text)
    for n in places_of(text, _NOBODY):
        near = range(n + 1, min(n + 1 + (1 if tokens.words[n].lower() == "no" else _AFTER), len(tokens.words)))
        for k in near:
            if _breaks(text[tokens.ends[k - 1] : tokens.starts[k]]) or _parts(tokens.words[k]):
                break
            if (toll := _TOLL.get(tokens.stems[k], "")) in _HARM:
                yield f"@{toll}", Quantity(Span(tokens.starts[n], tokens.ends[k]), 0.0, f"@{toll}", "people", "", n)
                break


def may_be_one_sum(a: Quantity, b: Quantity) -> bool:
    """Whether of two sums one is no hundredth of the other, or both have the same figures: a million told as a billion.

    What is further apart is of two things, whatever else two sentences share.
    """
    less, more = sorted((a.value, b.value))
    return less >= _OF_ONE_SUM * more or len({f"{value:e}".partition("e")[0] for value in (less, more)}) == 1


def _are_grave(text: str, q: Quantity) -> bool:
    """Whether it is told of so many people, before another number and a stop, that they may yet die."""
    found = late(_GRAVELY).match(text, q.span.end)
    return found is not None and NUMBER_WORDS.isdisjoint(found["before"].split())


def _is_margin(text: str, q: Quantity) -> bool:
    """Whether it tells by how many somebody was ahead, won or lost."""
    start, end = q.span.start, q.span.end
    return _MARGIN.match(text, end) is not None or _BY.search(text, max(0, start - _BY_WITHIN), start) is not None


def _toll(text: str, tokens: Tokens, at: int) -> str:
    """What befell those counted: the doing beside the number, with no other number nor a break between."""
    near = range(max(0, at - _BEFORE), min(at + 1 + _AFTER, len(tokens.words)))
    if _TOLL.keys().isdisjoint(tokens.stems[near.start : near.stop]):
        return ""
    for n in range(at + 1, near.stop):
        if _breaks(text[tokens.ends[n - 1] : tokens.starts[n]]) or _parts(tokens.words[n]):
            break
        if toll := _TOLL.get(tokens.stems[n], ""):
            return toll
    for n in range(at - 1, near.start - 1, -1):
        word = tokens.words[n]
        if _breaks(text[tokens.ends[n] : tokens.starts[n + 1]]) or (_parts(word) and word != "than"):
            break
        if toll := _TOLL.get(tokens.stems[n], ""):
            return toll if _AMONG.isdisjoint(tokens.words[max(0, n - _TO_AMONG) : n]) else ""
    return ""


def _parts(word: str) -> bool:
    return word in _PARTS or word[0].isdigit() or word in NUMBER_WORDS


def _breaks(between: str) -> bool:
    return between != " " and not _MARKS.isdisjoint(between)
