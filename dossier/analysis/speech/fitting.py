"""Whether a pronoun may mean somebody: by title and given name, by what is named, and by where the name stands."""

from dossier.analysis.names_by_sex import FEMALE_NAMES, MALE_NAMES
from dossier.analysis.speech import lexicon
from dossier.analysis.speech.namings import not_a_person
from dossier.analysis.speech.people import Register
from dossier.analysis.speech.phrases import is_agent


def between_marks(text: str, at: int) -> bool:
    """Whether a name stands in somebody's quoted words: a pronoun outside them seldom means it."""
    lead = text[text.rfind("\n", 0, at) + 1 : at]
    return lead.count("\u201c") > lead.count("\u201d") or lead.count('"') % 2 == 1


def is_person(name: str) -> bool:
    """Does a name as credited look like one person's, rather than a body's or a group's?"""
    words = name.split()
    low = [w.lower().rstrip(".") for w in words]
    if not words[-1][:1].isupper() or not_a_person(low) or "and" in low:
        return False
    return low[-1] not in lexicon.PRONOUNS and not is_agent(low[-1]) and (len(words) > 1 or not name.isupper())


def fits(register: Register, name: str, pronoun: str) -> bool:
    """May the pronoun stand for the person, by title and given name? True where nothing is known."""
    given = name.split()[0].lower()
    if pronoun == "she":
        return not (name in register.male or given in MALE_NAMES)
    if pronoun == "he":
        return not (name in register.female or given in FEMALE_NAMES)
    return True
