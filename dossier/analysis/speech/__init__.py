"""Who said what: every quotation of the articles, its kind, and who is credited with it."""

from collections.abc import Sequence
from functools import partial
from itertools import chain

from dossier.analysis.speech.lexicon import TITLES
from dossier.analysis.speech.namings import fold_title
from dossier.analysis.speech.overrides import apply_overrides
from dossier.analysis.speech.people import build_register
from dossier.analysis.speech.quotations import quotations_of
from dossier.analysis.speech.speakers import speakers_of
from dossier.forks import of_each
from dossier.frozen import changed
from dossier.model import EDITED, Attribution, Person, Quotation, Seeds

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


def as_told_alone(seeds: Seeds, quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """The same quotations, each credited to whom its article by itself credits it: other articles tell fuller names.

    Who is called by an office alone ("the minister") has no name, since others may name them. What the editors say
    of a quotation stays.
    """
    alone = {
        q.id: _named(q.speaker)
        for article in seeds.articles
        for q in quotations_of(article, build_register([article], seeds.people))
    }
    return tuple(
        q if q.id not in alone or (q.speaker and q.speaker.rule == EDITED) else changed(q, speaker=alone[q.id])
        for q in quotations
    )


def _named(speaker: Attribution | None) -> Attribution | None:
    office = speaker is not None and speaker.name.split()[-1:]
    is_nameless = office and office[0].islower() and fold_title(office[0]) in TITLES
    return changed(speaker, name="") if speaker and is_nameless else speaker
