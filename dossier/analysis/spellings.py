"""Spellings of one word: both sides of the Atlantic, accents, and names carried over from other scripts."""

import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from dossier.analysis.stems import stem
from dossier.analysis.words import WORD, folded
from dossier.patterns import compiled

# The second of each pair is taken for the first. What a rule below brings together need not stand here.
_PAIRS = """
gray grey, program programme, check cheque, tire tyre, skeptic sceptic, skeptical sceptical, curb kerb, plow plough,
mold mould, molten moulten, judgment judgement, aging ageing, aluminum aluminium, while whilst, among amongst,
amid amidst, toward towards, afterward afterwards, forward forwards, backward backwards, learned learnt, burned burnt,
spelled spelt, dreamed dreamt, leaned leant, spoiled spoilt, ok okay, jewelry jewellery, pajamas pyjamas,
airplane aeroplane, inquiry enquiry, inquire enquire, adviser advisor, cozy cosy, mustache moustache, draft draught,
story storey, fulfill fulfil, enroll enrol, skillful skilful, willful wilful, maneuver manoeuvre, maneuvers manoeuvres,
estrogen oestrogen, fetus foetus, mom mum, specialty speciality, ax axe, pediatric paediatric, leukemia leukaemia,
artifact artefact, furor furore, gas petrol, wagon waggon, whiskey whisky, yogurt yoghurt, percent pct
"""
_SAME = {
    other: one
    for pair in _PAIRS.replace("\n", " ").split(",")
    if len(words := pair.split()) == 2 and words != ["gas", "petrol"]
    for one, other in [words]
}
_RULES = (
    (compiled(r"(?<=..)our(?=$|s$|ed$|ing$|able$|ably$|ite$|ites$|ful$|less$|hood$|er$|ers$)"), "or"),
    (compiled(r"(?<=[bt])re(?=$|s$|d$)"), "er"),
    (compiled(r"(?<=[a-z]{3}[aeiou])ll(?=ed$|ing$|er$|ers$|or$|ors$|ation$)"), "l"),
    (compiled(r"(?<=..)ogue(?=$|s$)"), "og"),
    (compiled(r"(?<=..)ence(?=$|s$)"), "ense"),
    (compiled(r"(?<=.)ys(?=e$|ed$|es$|ing$|er$)"), "yz"),
    (compiled(r"(?<=...)is(?=e$|ed$|es$|ing$|er$|ers$|ation$|ations$)"), "iz"),
    (compiled(r"(?<=.)ae(?=[dmnst])"), "e"),
)
_LAST = frozenset("reslgndyh")
_SHORTEST = 5
_CLASSES = (
    ("kh", "h"),
    ("gh", "g"),
    ("dh", "d"),
    ("ph", "f"),
    ("sch", "sh"),
    ("tch", "ch"),
    ("ts", "z"),
    ("tz", "z"),
    ("ck", "k"),
    ("q", "k"),
    ("g", "k"),
    ("w", "v"),
    ("x", "ks"),
)
_NO_CONSONANT = compiled(r"[aeiouyj'-]+")
_DOUBLE = compiled(r"(.)\1+")
PARTICLES = frozenset(
    "abd abu al ben bin bint da das de del della den der di dos du el ibn la le ole ten ter van von zu".split()
)
"""Small words of family names ("van der", "al"), which one house prints and another drops."""
_FAR = 3
"""A longest difference in length between two spellings of a name."""


@lru_cache(maxsize=16384)
def respelled(form: str) -> str:
    """One spelling for all: without accents, as American houses print it."""
    if not form.isascii():
        form = "".join(c for c in unicodedata.normalize("NFKD", form) if not unicodedata.combining(c))
    if form in _SAME:
        return _SAME[form]
    if len(form) >= _SHORTEST and form[-1] in _LAST:
        for rule, instead in _RULES:
            form = rule.sub(instead, form)
    return form


def all_only_spelt(several: Iterable[str]) -> bool:
    """Whether stretches that are not all alike have the same words, spelt otherwise: "we honour", "We honor"."""
    sides = {*several}
    if len(sides) < 2 or len({len(words.split()) for words in sides}) > 1:  # most
        return False
    forms = {tuple([folded(w.group()) for w in WORD.finditer(words)]) for words in sides}
    return len(forms) > 1 and len({tuple(map(respelled, here)) for here in forms}) == 1


def one_name(a: str, b: str) -> bool:
    """Whether two printed words, both with a capital, can be spellings of one name carried over from another script.

    The consonants must be the same, sounds that houses write in several ways (q, g, k; kh, h) taken as one.
    An inflection or a word made from the other, as of a people from its country, is none.
    """
    if not (a[:1].isupper() and b[:1].isupper()) or abs(len(a) - len(b)) > _FAR:
        return False
    one, other = respelled(a.casefold()), respelled(b.casefold())
    if one.startswith(other) or other.startswith(one) or stem(one) == stem(other):
        return False
    mine = _consonants(one)
    return len(mine) >= _FAR and mine == _consonants(other)


def one_full_name(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether printed words in a row can be one name: word by word, particles such as "al-" and "von" dropped.

    All words of both must be names, one of them at least spelled otherwise or with a particle more.
    """
    one, other = ([word for word in words if word.casefold() not in PARTICLES] for words in (a, b))
    if not one or len(one) != len(other):
        return False
    pairs = zip(one, other, strict=True)
    return all((x.casefold() == y.casefold() and x[0].isupper()) or one_name(x, y) for x, y in pairs)


def _consonants(form: str) -> str:
    form = _DOUBLE.sub(r"\1", form.removesuffix("h"))
    for several, single in _CLASSES:
        form = form.replace(several, single)
    return _NO_CONSONANT.sub("", form)
