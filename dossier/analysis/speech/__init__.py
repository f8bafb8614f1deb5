"""Who said what: every quotation of the articles, its kind, and who is credited with it."""

from dossier.analysis.speech.overrides import apply_overrides
from dossier.analysis.speech.people import build_register
from dossier.analysis.speech.quotations import quotations_of
from dossier.analysis.speech.speakers import speakers_of
from dossier.model import Person, Quotation, Seeds


def find_speech(seeds: Seeds) -> tuple[tuple[Quotation, ...], tuple[Person, ...]]:
    """Find the quotations of all articles, in the order of articles, then of reading, and the people credited.

    Only prose is read, never furniture. What nobody is credited with has no speaker: we
    would rather name nobody than guess. A reported clause may hold words in marks,
    which are a quotation of their own beside it; two quotations never cross.
    """
    register = build_register(seeds.articles, seeds.people)
    found = [q for article in seeds.articles for q in quotations_of(article, register)]
    quotations = apply_overrides(seeds, found, register.known)
    return quotations, speakers_of(seeds.articles, quotations, register)
