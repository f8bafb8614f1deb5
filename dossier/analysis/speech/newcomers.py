"""Whom a sentence is of who bears one name or none: "Duarte's wife Inês wept", "a woman at the back rose"."""

from dossier.analysis.names_by_sex import sex_of
from dossier.analysis.speech import lexicon
from dossier.analysis.speech.fitting import fits
from dossier.analysis.speech.people import Register
from dossier.analysis.speech.phrases import is_agent, is_possessive, phrase_after
from dossier.analysis.speech.sexes import pronoun_for
from dossier.analysis.speech.subjects import first_subject
from dossier.analysis.speech.tokens import Phrase, Unit

_ENDINGS = ("er", "or", "ist", "ian", "ant", "ent", "person", "bour", "bor")
_NO_PERSONS = lexicon.MESSAGES | lexicon.NOT_PEOPLE | frozenset("newspaper paper letter regulator parliament".split())
"""Nouns of those who can speak that end like one person's and are a body's or a paper's."""
_PERSONS = frozenset(
    """official source friend pal relative cousin nurse pilot colleague aide expert critic witness boss coach judge
    priest cop insider eyewitness""".split()
)
"""Nouns of one person that end in no such way."""
_ARTICLES = ("a ", "A ", "an ", "An ", "one ", "One ")
_OWNERS = {"his": "he", "her": "she"}
_DEAD = frozenset("died dies killed murdered buried".split())


def one_told_of(unit: Unit, pronoun: str, register: Register, article: str) -> str | None:
    """Whom "he" or "she" means behind a sentence whose subject is somebody's relative or friend, or a given name alone.

    None where the owner may be meant as well: after "her mother left", "she" may be either.
    """
    asked = unit.low[0] in lexicon.AUXILIARIES  # "Does Rui know? *He* says"
    subject = phrase_after(unit, 1) if asked else first_subject(unit)
    if subject is None:
        return None
    if subject.first == subject.last:
        return _by_given_name(unit, subject.first, pronoun, register, article, sex_of(unit.words[subject.first]))
    noun = _owned(unit, subject)
    if noun is None or _same_as_owner(unit, subject, noun, pronoun, register, article):
        return None
    name = _named(unit, noun)
    if name is not None and name.first < name.last:
        full = register.known.get(unit.text[slice(*unit.reach(name.first, name.last))])
        return full if full and fits(register, full, pronoun) else None
    told = pronoun_for(unit.low[noun]) or (sex_of(unit.words[name.first]) if name else "")
    if told != pronoun or not _DEAD.isdisjoint(unit.low[noun + 1 : noun + 8]):
        return None
    if name is None:
        return unit.text[slice(*unit.reach(subject.first, noun))]
    return _by_given_name(unit, name.first, pronoun, register, article, told)


def one_who_spoke(name: str, pronoun: str, text: str, before: int) -> bool:
    """May a pronoun mean a speaker without a name, "her brother", "a driver", whom the text tells of before an offset?

    Nobody whom the text names in another place: "the coach" may be Duarte, "a coach" is somebody new.
    """
    words = name.lower().split()
    stop = next((at for at, word in enumerate(words) if at and word in lexicon.PREPOSITIONS), len(words))
    noun = words[stop - 1]
    told = pronoun_for(noun)
    if told not in ("", pronoun) or not (told or is_one_person(noun)):
        return False
    if words[0] in lexicon.POSSESSIVES or any(map(is_possessive, words[:stop])):
        return True
    return any(text.find(article + name, 0, before) >= 0 for article in _ARTICLES)


def is_one_person(noun: str) -> bool:
    """Is a noun in small letters one of a person, rather than of a body, a paper or several?"""
    if noun in _NO_PERSONS or not is_agent(noun):
        return False
    return noun in _PERSONS or noun in lexicon.TITLES or noun.endswith(_ENDINGS)


def _owned(unit: Unit, subject: Phrase) -> int | None:
    """The noun of a subject that tells whose somebody is: his *wife*, the mayor's *brother* Tom, their *neighbour*."""
    low = unit.low
    opens = subject.first if low[subject.first] in lexicon.POSSESSIVES else None
    for at in range(subject.first, subject.last + 1):
        if is_possessive(low[at]):
            opens = at
        elif opens is not None and at > opens and is_agent(low[at]) and not unit.is_capital(at):
            return at
    return None


def _same_as_owner(unit: Unit, subject: Phrase, noun: int, pronoun: str, register: Register, article: str) -> bool:
    """May the pronoun mean the one whose relative it is?"""
    owner = _OWNERS.get(unit.low[subject.first])
    if owner is None and is_possessive(unit.low[noun - 1]):
        word = unit.low[noun - 1].rstrip("'’").removesuffix("'s").removesuffix("’s")
        names = register.local.get(article, {}).get(word, [])
        owner = sex_of(names[0].split()[0]) if len(names) == 1 else None
    return owner == pronoun


def _named(unit: Unit, noun: int) -> Phrase | None:
    """The name beside the noun: his wife *Inês*, his wife, *Inês*, who."""
    if unit.low[noun + 1] == "and" and is_agent(unit.low[noun + 2]):
        noun += 2  # her agent and brother, *Rui*, left
    at = noun + 1 + (unit.low[noun + 1] == ",")
    name = phrase_after(unit, at) if unit.is_capital(at) else None
    if name is None or not all(map(unit.is_capital, range(name.first, name.last + 1))):
        return None
    return name if at == noun + 1 or unit.low[name.last + 1] == "," else None


def _by_given_name(unit: Unit, at: int, pronoun: str, register: Register, article: str, told: str) -> str | None:
    """Who is meant by one name: its only bearer here whom the pronoun fits, or somebody known by it alone.

    ``told`` is the pronoun for which a noun beside the name calls, or the name itself.
    """
    word = unit.words[at]
    if not unit.is_capital(at):
        return None
    names = register.local.get(article, {}).get(word.lower(), [])
    fitting = [name for name in names if fits(register, name, pronoun)]
    if len(names) > 1:
        return fitting[0] if len(fitting) == 1 else None
    if told != pronoun or sex_of(word) not in ("", pronoun):
        return None
    return word if not names else names[0] if fitting and names[0].split()[0] == word else None
