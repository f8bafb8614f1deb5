"""The words that report speech: each form of each verb, and what it may take."""

from functools import lru_cache
from typing import NamedTuple

from dossier.analysis.speech import verbs
from dossier.own_words import made_once


class Cue(NamedTuple):
    """A form of a reporting verb. The flags say what may carry the content.

    ``form`` is base, s, past, participle or ing; "ed" is past and participle alike. ``speech``: it may introduce
    or follow words in quotation marks, and follow a clause.
    """

    lemma: str
    form: str
    speech: bool
    bare: bool
    that: bool
    object: bool
    infinitive: bool
    addressee: bool
    mental: bool
    prepositions: frozenset[str]


_Told = tuple[str, str, bool, bool, bool, bool, bool, bool, bool, frozenset[str]]
"""A cue as it is kept for the next run: what its fields are, in order."""


def _regular(lemma: str) -> dict[str, str]:
    """The regular forms of a verb: warn, warns, warned, warning."""
    if lemma.endswith("e"):
        return {lemma: "base", lemma + "s": "s", lemma + "d": "ed", lemma[:-1] + "ing": "ing"}
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return {lemma: "base", lemma[:-1] + "ies": "s", lemma[:-1] + "ied": "ed", lemma + "ing": "ing"}
    plural = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return {lemma: "base", plural: "s", lemma + "ed": "ed", lemma + "ing": "ing"}


def _irregular() -> dict[str, dict[str, str]]:
    forms: dict[str, dict[str, str]] = {}
    for line in verbs.IRREGULAR.strip().splitlines():
        lemma, third, *past, ing = line.split()
        forms[lemma] = {lemma: "base", third: "s", **dict.fromkeys(past, "ed"), ing: "ing"}
        if lemma in past:
            forms[lemma][lemma] = "ed"
    return forms


@lru_cache(maxsize=1)
def cues() -> dict[str, Cue]:
    """Every form of every reporting verb."""
    return _of(_cues())


@lru_cache(maxsize=1)
def openings() -> dict[str, Cue | None]:
    """The words at which a report may be found: every form of every verb, also of those that report with a noun and
    "that" alone, which are no reporting words elsewhere; adjectives of ``states``; and "according", which is none."""
    return {**_of(_with_nouns()), **states(), **cues(), "according": None}


@lru_cache(maxsize=1)
def states() -> dict[str, Cue]:
    """The adjectives that report behind "is", also those that are participles: was *worried* about, was *sure* that."""
    return _of(_adjectives())


def _of(told: dict[str, _Told]) -> dict[str, Cue]:
    return dict(zip(told, map(Cue._make, told.values()), strict=True))


@made_once
def _cues() -> dict[str, _Told]:
    speech, bare = set(verbs.SPEECH.split()), set(verbs.BARE.split())
    that, objects = set(verbs.THAT.split()), set(verbs.OBJECT.split())
    lemmas = speech | bare | that | objects | set(verbs.PREPOSITION) | verbs.INFINITIVE | verbs.NOUN_TAKERS
    irregular = _irregular()
    table: dict[str, _Told] = {}
    for lemma in sorted(lemmas):
        takes = (
            lemma in speech,
            lemma in bare,
            lemma in that or lemma in bare or lemma in speech,
            lemma in objects,
            lemma in verbs.INFINITIVE,
            lemma in verbs.ADDRESSEE,
            lemma in verbs.MENTAL,
            frozenset(verbs.PREPOSITION.get(lemma, "").split()),
        )
        for form, kind in (irregular.get(lemma) or _regular(lemma)).items():
            table[form] = lemma, kind, *takes
    return table


@made_once
def _with_nouns() -> dict[str, _Told]:
    irregular = _irregular()
    takes = True, False, True, False, False, False, False, frozenset[str]()
    return {form: (lemma, kind, *takes) for lemma in sorted(verbs.WITH_THAT) for form, kind in irregular[lemma].items()}


@made_once
def _adjectives() -> dict[str, _Told]:
    table: dict[str, _Told] = {}
    for lemma, told in sorted(verbs.WITH_BE.items()):
        leads = frozenset(told.split())
        that = "that" in leads
        table[lemma] = lemma, "adjective", False, that, that, False, False, False, True, leads - {"that"}
    return table


@lru_cache(maxsize=1)
def openers() -> frozenset[str]:
    """The same words alone: whether a word is one of a set is told sooner than of a table."""
    return frozenset(openings())
