"""Who said what: every quotation of the articles, its kind, and who is credited with it."""

from functools import partial
from itertools import chain

from dossier.analysis.speech.overrides import apply_overrides
from dossier.analysis.speech.people import build_register
from dossier.analysis.speech.quotations import quotations_of
from dossier.analysis.speech.speakers import speakers_of
from dossier.forks import of_each
from dossier.model import Person, Quotation, Seeds

_WORTH_SHARING = 200
"""Articles from which on they are shared out among processes."""


def find_speech(seeds: Seeds) -> tuple[tuple[Quotation, ...], tuple[Person, ...]]:
    """Find the quotations of all articles, in the order of articles, then of reading, and the people credited.

    Only prose is read, never furniture. What nobody is credited with has no speaker: we
    would rather name nobody than guess. A reported clause may hold words in marks,
    which are a quotation of their own beside it; two quotations never cross.
    """
    register = build_register(seeds.articles, seeds.people)
    found = of_each(partial(quotations_of, register=register), seeds.articles, _WORTH_SHARING)
    quotations = apply_overrides(seeds, [*chain.from_iterable(found)], register.known)
    return quotations, speakers_of(seeds.articles, quotations, register)
