"""Two sentences that tell of one thing: another number in each, another year, or what one tells the other denies."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from dossier.analysis.accounts.beside import beside, of_others
from dossier.analysis.accounts.deeds import DOINGS, kind_of
from dossier.analysis.accounts.denials import DENYING, GRANTED, NOT, affirms
from dossier.analysis.accounts.difference_labels import HOW_LONG, HOW_MANY, HOW_MUCH, WHETHER_SO, WHICH_YEAR
from dossier.analysis.accounts.differences import Difference, either, facing_groups, sides_of, words_at
from dossier.analysis.accounts.finders.numbers import OF_SEVERAL, measured, rounding
from dossier.analysis.accounts.frames import after, before, form_of, forms_in, to_matter
from dossier.analysis.accounts.numbers import MONEY, Quantity, quantities_of
from dossier.analysis.accounts.roots import root
from dossier.analysis.accounts.said_of import bare_numbers, is_of_several, of_two
from dossier.analysis.accounts.tolls import NO_PEOPLE, counted, may_be_one_sum, unit_of
from dossier.analysis.accounts.twins import Twins
from dossier.analysis.likeness import Sentence, Survey, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.analysis.stems import stem
from dossier.model import DiscrepancyKind, Locator, Quotation, Span
from dossier.patterns import late

_YEAR = r"\b(?:1[6-9]|20)\d\d\b(?![-–/%])"
_NEAR, _STATED = 0.2, 1.2
"""Weight of what stands right beside two numbers in common; or of all that their sentences share."""
_NO = marked((*NOT, *"no cannot denied denies denying declined declines refused refuses refusing stopped".split()))
"""What begins a denial: what is not so stands behind it."""
_WISHING = frozenset("wish want hope like".split())
"""Right behind what denies: not what is told behind them is denied, but that it is wished."""
_RELATIVE = frozenset(("who", "which", "whom", "whose"))
"""What these tell is not denied: "no one stopped the men who sank it"."""
_NAMED = frozenset("named identified quoted".split())
"""Who is "not to be" so is a source: nothing is denied."""
_NAYS = frozenset(root(stem(word)) for word in "refuse deny decline reject denial refusal dispute".split())
"""Roots of words that deny without being asked for: where one stands, nothing is told as so."""
_REACH, _LEAD, _ON = 10, 4, 4
"""Words after a denial that say what is not so, before it that are told with it, and beside what is told as so."""
_MANY, _ONE, _LIKE = 0.8, 0.4, 0.2
"""Weight of several words in common; of those that hold the doing; and how like the sentences are then."""
_LEAST, _MOST = 0.3, 2.0
_Slot = tuple[str, DiscrepancyKind]
_Pairs = dict[tuple[Locator, Locator], float]


def twin_differences(known: Survey, several: Sequence[Twins], quotations: Sequence[Quotation]) -> Iterator[Difference]:
    """What both fill each with something else; of several places that one may face, the likeliest."""
    quoted: dict[str, list[Span]] = defaultdict(list)
    for q in quotations:
        if q.kind != "reported":
            quoted[q.article] += q.spans
    found: dict[_Slot, _Pairs] = defaultdict(dict)
    for twins in several:
        for slot, pair, weight in (*_numbers(known, twins), *_years(known, twins), *_denials(known, twins, quoted)):
            found[slot][pair] = weight
    for (what, kind), pairs in found.items():
        places = sorted({place for pair in pairs for place in pair})
        number = {place: n for n, place in enumerate(places)}
        scored = sorted((weight, number[x], number[y]) for (x, y), weight in pairs.items())
        for group, weight in facing_groups(places, scored):
            sides = sides_of(group)
            words = [words_at(known, p) for p in sides]
            if len({w.casefold() for w in words}) > 1:
                told = [f"“{w}”" for w in words] if kind == "wording" else words
                yield Difference(kind, f"{what}: {either(told)}", sides, weight)


_Found = Iterator[tuple[_Slot, tuple[Locator, Locator], float]]


def _numbers(known: Survey, twins: Twins) -> _Found:
    """Of a thing that both count once; what befell people is another count than people."""
    one, other = (_by_unit(known, s) for s in (twins.a, twins.b)) if _of_one_year(known, twins) else ({}, {})
    for unit in sorted(one.keys() & other.keys()):
        p, q = one[unit][0], other[unit][0]
        if len(one[unit]) > 1 or len(other[unit]) > 1 or p.value == q.value:
            continue
        x, y = Locator(twins.a.article, p.span), Locator(twins.b.article, q.span)
        if unit in MONEY and (not may_be_one_sum(p, q) or _gives(known, x, unit, q) or _gives(known, y, unit, p)):
            continue
        if rounding([p, q]) or (unit == "time" and measured(known, x) != measured(known, y)):
            continue
        several = any(is_of_several(known, place.article, unit) for place in (x, y))
        if several and (of_two(known, x, y) or min(p.value, q.value) < OF_SEVERAL * max(p.value, q.value)):
            continue
        if _counts_as(known, y.article, p) or _counts_as(known, x.article, q):
            continue
        if p.value in bare_numbers(known, y.article) or q.value in bare_numbers(known, x.article):
            continue
        near = beside(known, x, y)
        if near >= _NEAR or (twins.mutual and twins.stated >= _STATED):
            yield (_what(p), "number"), (x, y), _weight(twins, twins.stated + near)


def _gives(known: Survey, place: Locator, unit: str, sum_: Quantity) -> bool:
    """Whether the article of a place gives a sum, too."""
    given = counted(known.articles[place.article].text)
    return any(q.value == sum_.value and of == unit for of, q in given)


def _of_one_year(known: Survey, twins: Twins) -> bool:
    """Whether no sentence alone tells of another year."""
    years = [{words_at(known, year) for year in _years_in(known, s)} for s in (twins.a, twins.b)]
    return years[0] == years[1]


def _what(q: Quantity) -> str:
    return HOW_LONG if q.unit == "time" else HOW_MUCH if q.unit in (*MONEY, "%") else f"{HOW_MANY} {q.noun}"


def _counts_as(known: Survey, article: str, quantity: Quantity) -> bool:
    """Whether an article counts the same as many, wherever it does."""
    if quantity.unit in NO_PEOPLE:
        return False
    counted = quantities_of(known.articles[article].text)
    return any(q.value == quantity.value and q.unit == quantity.unit for q in counted)


def _weight(twins: Twins, shared: float) -> float:
    return _LEAST + min(shared, _MOST) / 10 - (0.0 if twins.mutual else 0.06)


def _by_unit(known: Survey, s: Sentence) -> Mapping[str, Sequence[Quantity]]:
    text = known.articles[s.article].text
    found: dict[str, list[Quantity]] = defaultdict(list)
    for q in quantities_of(text):
        if (
            s.span.start <= q.span.start < s.span.end
            and q.unit[:1] != "#"
            and (unit := unit_of(text, tokens_of(text), q))
        ):
            found[unit].append(q)
    return found


def _years(known: Survey, twins: Twins) -> _Found:
    """Where each tells one year alone."""
    one, other = (_years_in(known, s) for s in (twins.a, twins.b))
    if len(one) == len(other) == 1 and words_at(known, one[0]) != words_at(known, other[0]):
        near = beside(known, one[0], other[0])
        if near >= _NEAR or (twins.mutual and all(_is_of_deed(known, p) for p in (one[0], other[0]))):
            yield (WHICH_YEAR, "date"), (one[0], other[0]), _weight(twins, twins.stated + near)


def _years_in(known: Survey, s: Sentence) -> list[Locator]:
    found = late(_YEAR).finditer(known.articles[s.article].text, s.span.start, s.span.end)
    return [Locator(s.article, Span(*m.span())) for m in found]


def _is_of_deed(known: Survey, year: Locator) -> bool:
    """Whether a deed stands right before a year: "was founded in 1983"."""
    tokens = tokens_of(known.articles[year.article].text)
    n = tokens.within(year.span).start
    return n > 1 and tokens.words[n - 1] == "in" and kind_of(tokens.words[n - 2]) == "deed"


def _denials(known: Survey, twins: Twins, quoted: Mapping[str, Sequence[Span]]) -> _Found:
    """What one denies, not between marks, and words of it in the other, which denies nothing."""
    for s, other in ((twins.a, twins.b), (twins.b, twins.a)) if twins.mutual else ():
        text = known.articles[s.article].text
        at = tokens_of(text).within(s.span)
        held = None
        for n in places_of(text, _NO):
            start = tokens_of(text).starts[n]
            if n not in at or any(q.start <= start < q.end for q in quoted.get(s.article, ())):
                continue
            if affirms(tokens_of(text).words, n):
                continue
            held = _held(known, other) if held is None else held
            if found := _denied(known, twins, s, other, n, held):
                denial, told, weight = found
                yield (WHETHER_SO, "wording"), (min(denial, told), max(denial, told)), weight
                return


def _held(known: Survey, s: Sentence) -> dict[str, int]:
    """By form and root the token at which each word of matter first stands; nothing where something is denied."""
    tokens = tokens_of(known.articles[s.article].text)
    held: dict[str, int] = {}
    for n in tokens.within(s.span):
        yet = tokens.words[n] == "yet" and tokens.words[n + 1 : n + 2] == ["to"]
        if yet or tokens.words[n].lower() in DENYING or (own := root(tokens.stems[n])) in _NAYS:
            return {}
        if tokens.stems[n] and tokens.stems[n] not in known.names:
            held.setdefault(form_of(tokens.stems[n]), n)
            held.setdefault(own, n)
    return held


def _denied(
    known: Survey, twins: Twins, s: Sentence, other: Sentence, n: int, held: Mapping[str, int]
) -> tuple[Locator, Locator, float] | None:
    text = known.articles[s.article].text
    tokens, end = tokens_of(text), tokens_of(text).within(s.span).stop
    rest = [k for k in after(text, n, _REACH) if k < end]
    rest = rest[: next((m for m, k in enumerate(rest) if tokens.words[k] in _RELATIVE), len(rest))]
    if len(rest) > 1 and tokens.words[rest[0]] in _WISHING and tokens.words[rest[1]] == "to":
        return None
    if len(rest) > 1 and tokens.words[rest[0]] == "be" and tokens.words[rest[1]] in _NAMED:
        return None
    shared = sorted({held[f] for k in rest for f in (form_of(tokens.stems[k]), root(tokens.stems[k])) if f in held})
    weight = sum(known.columns[other.article][k] for k in shared)
    if of_others(known, _stems(known, s), _stems(known, other)) or _also_denied(known, other, shared):
        return None
    deed = next((k for k in rest if kind_of(tokens.words[k].lower()) == "deed"), None)
    same = deed is not None and root(tokens.stems[deed]) in held and twins.score >= _LIKE
    done = any(kind_of(tokens_of(known.articles[other.article].text).words[k].lower()) in DOINGS for k in shared)
    if not ((len(shared) > 1 and weight >= _MANY and done) or (same and weight >= _ONE)):
        return None
    if not GRANTED.isdisjoint(tokens.words[k] for k in rest):
        return None
    if "if" in (w.lower() for w in tokens.words[max(0, n - _LEAD) : n]):
        return None
    denial = Locator(s.article, to_matter(text, _lead(text, n), rest[-1] + 1))
    theirs = known.articles[other.article].text
    stop = min(max(shared[-1] + 1, after(theirs, shared[-1], _ON).stop), tokens_of(theirs).within(other.span).stop)
    told = Locator(other.article, to_matter(theirs, _lead(theirs, shared[0]), stop))
    return denial, told, _LEAST - 0.1 + min(weight, _MOST) / 20


def _stems(known: Survey, s: Sentence) -> frozenset[str]:
    return frozenset(tokens_of(known.articles[s.article].text).stems_in(s.span))


def _also_denied(known: Survey, s: Sentence, shared: Sequence[int]) -> bool:
    """Whether the article of a sentence denies most of some of its words elsewhere: it tells both."""
    text = known.articles[s.article].text
    tokens = tokens_of(text)
    forms = {form_of(tokens.stems[k]) for k in shared}
    return any(2 * len(forms & forms_in(text, after(text, n, _REACH))) >= len(forms) for n in places_of(text, _NO))


def _lead(text: str, n: int) -> int:
    """Where what stands before a word begins; the word itself at the start of a clause."""
    lead = before(text, n, _LEAD)
    return lead.start if lead else n
