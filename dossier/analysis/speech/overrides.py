"""Editors' corrections: what the manifest says of a quotation overrules what was found."""

import re
from collections.abc import Mapping, Sequence
from typing import cast

from dossier.analysis.anchors import published_id
from dossier.errors import AnalysisError, Fault
from dossier.frozen import changed
from dossier.model import EDITED, Article, Attribution, Override, Quotation, QuotationKind, Seeds, Span


def apply_overrides(seeds: Seeds, quotations: Sequence[Quotation], known: Mapping[str, str]) -> tuple[Quotation, ...]:
    """The quotations as the editors would have them, in the same order and under the same ids.

    ``known`` maps a spelling of a name to the name shown. An override changes the one
    quotation that it names, and no other: ids were given before, so that dropping one
    of two equal wordings leaves the other's address. Raises AnalysisError with every
    override that points at nothing or contradicts another, and every person of the manifest whom no article names.
    """
    if not (seeds.overrides or seeds.people):
        return tuple(quotations)
    path = seeds.manifest or "the manifest"
    told: dict[str, dict[str, Override]] = {}
    ids = {q.id for q in quotations}
    from dossier.analysis.speech.entries import unmatched  # only where an editor has said something

    faults = unmatched(seeds, path)
    linked = ", ".join(a.file for a in seeds.articles if a.rights == "link")
    unread = f"; of {linked} no words are read (`rights: link`): take out what is said of them" if linked else ""
    for override in seeds.overrides:
        if override.target not in ids:
            problem = f"there is no quotation '{override.target}'"
            faults.append(Fault(path, override.line, problem, _nearest(override.target, quotations) + unread))
        elif (other := _contradicted(told.setdefault(override.target, {}), override)) is not None:
            problem = f"{override.field} of '{override.target}' contradicts {other.field} on line {other.line}"
            faults.append(Fault(path, override.line, problem, "keep one of the two"))
        else:
            told[override.target][override.field] = override
    if faults:
        raise AnalysisError(sorted(faults))
    articles = {a.id: a for a in seeds.articles}
    return tuple(
        _changed(q, told.get(q.id, {}), articles[q.article], known)
        for q in quotations
        if "drop" not in told.get(q.id, {})
    )


def _contradicted(told: Mapping[str, Override], override: Override) -> Override | None:
    """What was said before of the same quotation and cannot hold beside this; the same thing twice can."""
    same = told.get(override.field)
    if same is not None:
        return same if same.value != override.value and override.field != "drop" else None
    if override.field == "drop":
        return min(told.values(), key=lambda o: o.line, default=None)
    return told.get("drop")


def _changed(
    quotation: Quotation, told: Mapping[str, Override], article: Article, known: Mapping[str, str]
) -> Quotation:
    if (kind := told.get("kind")) is not None:
        found = cast(QuotationKind, kind.value)
        quotation = changed(quotation, kind=found, rule=f"{quotation.rule}, {EDITED}", confidence=1.0)
    if (speaker := told.get("speaker")) is not None:
        quotation = changed(quotation, speaker=_credited(speaker.value, quotation, article, known))
    return quotation


def _credited(name: str | None, quotation: Quotation, article: Article, known: Mapping[str, str]) -> Attribution | None:
    """The editor's word on who is credited, with the name's place where the sentence outside the words prints it."""
    if name is None:
        return None
    # Not kept for the next run: the name is the dossier’s, and what is kept lies beside the program.
    stands = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    places = (Span(*m.span()) for m in stands.finditer(article.text, quotation.context.start, quotation.context.end))
    outside = (p for p in places if not any(p.overlaps(s) for s in quotation.spans))
    mention = next((p for p in outside if any(piece.span.covers(p) for piece in article.prose)), None)
    return Attribution(known.get(name, name), mention, EDITED, 1.0)


def _nearest(target: str, quotations: Sequence[Quotation]) -> str:
    """The id that looks most like one that is gone, with its article; ids change where the quoted words do."""
    from rapidfuzz import fuzz, process  # only where something is wrong

    ids = {q.id: q.article for q in sorted(quotations, key=lambda q: q.id)}
    near = process.extractOne(target, list(ids), scorer=fuzz.ratio, score_cutoff=60)
    if near is None:
        return "take the id from the quotes page: it is the end of the quotation's address, after #"
    home = published_id(ids[near[0]])
    return f"the words have changed, or the article is gone; the nearest id there is: '{near[0]}', in {home}"
