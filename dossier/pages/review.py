"""The least sure decisions, for editors: what was decided, by which rule, how sure, and what to write to correct it."""

from collections.abc import Iterator

import yaml

from dossier.model import Dossier, Quotation, Relation, Utterance
from dossier.pages import labels
from dossier.pages.atlas import Atlas
from dossier.pages.views_people import DoubtView, ReviewView, Ruling, SentenceView
from dossier.pages.wording import in_sentence

MOST, MOST_LINKS = 40, 12
"""Decisions shown, and how many of them on what is one remark; the rest are surer than these."""
SURE = 0.95
"""From here on a decision is not worth an editor's time."""


def review_view(dossier: Dossier) -> ReviewView:
    """The least sure first; of equals, in the order of the articles."""
    atlas = Atlas(dossier, "../")
    quotations = sorted((q for q in dossier.quotations if _sure(q) < SURE), key=_sure)
    links = sorted((r for u in dossier.utterances for r in _weakest(u)), key=lambda r: r.score)
    shown = (quotations[: MOST - min(len(links), MOST_LINKS)], links[:MOST_LINKS])
    number = len(quotations) + len(links)
    return ReviewView(
        kicker=f"{len(shown[0]) + len(shown[1])} of {labels.count(number, 'decision')} that are not sure"
        if number
        else "",
        credits=tuple(_credit(atlas, quotation) for quotation in shown[0]),
        links=tuple(_link(atlas, relation) for relation in shown[1]),
    )


def _weakest(utterance: Utterance) -> list[Relation]:
    """The links on which a wording's place in the utterance rests: the best of each, where even that is not sure."""
    best: dict[str, Relation] = {}
    for relation in utterance.relations:
        for key in (relation.a, relation.b):
            if key not in best or best[key].score < relation.score:
                best[key] = relation
    found = dict.fromkeys(best[key] for key in utterance.members if key in best)
    return [r for r in found if r.kind in ("reworded", "reported") and r.score < SURE]


def _sure(quotation: Quotation) -> float:
    """Of finding the words and of crediting them: the less sure of the two."""
    return min(quotation.confidence, quotation.speaker.confidence if quotation.speaker else 1.0)


def _link(atlas: Atlas, relation: Relation) -> DoubtView:
    wordings = [atlas.dossier.quotation[key] for key in (relation.a, relation.b)]
    ruling = Ruling("Taken as one remark", relation.rule, f"likeness {relation.score:.2f}")
    return DoubtView((ruling,), tuple(_sentence(atlas, q) for q in wordings), parting(relation))


def _credit(atlas: Atlas, quotation: Quotation) -> DoubtView:
    return DoubtView(tuple(_rulings(quotation)), (_sentence(atlas, quotation),), correction(quotation))


def _rulings(quotation: Quotation) -> Iterator[Ruling]:
    """What was decided of a quotation, the less sure first."""
    kind = labels.KIND_OF_QUOTATION[quotation.kind]
    found = Ruling(labels.sentence_case(kind), quotation.rule, _percent(quotation.confidence))
    if quotation.speaker is None:
        yield from (found, Ruling("Nobody credited", "", ""))
        return
    who = quotation.speaker
    credited = Ruling(f"Credited to {labels.speaker(quotation)}", who.rule, _percent(who.confidence))
    yield from (credited, found) if who.confidence <= quotation.confidence else (found, credited)


def _sentence(atlas: Atlas, quotation: Quotation) -> SentenceView:
    article = atlas.article_of(quotation)
    return SentenceView(
        badge=atlas.badge(article, quotation.whole, quotation.id),
        words=in_sentence(atlas, [quotation]),
        href=f"{atlas.root}quotes/#{quotation.id}",
    )


def _percent(confidence: float) -> str:
    return f"{round(confidence * 100)} % sure"


def parting(relation: Relation) -> str:
    """The entry of the manifest that would take one of two wordings out of the utterance of the other."""
    return f"- split: {relation.b}\n  reason: why it is another remark"


def correction(quotation: Quotation) -> str:
    """The entry of the manifest that would decide otherwise: what stands is filled in, to be changed."""
    speaker = quotation.speaker.name if quotation.speaker else None
    name = yaml.safe_dump(speaker, allow_unicode=True, width=1000).removesuffix("...\n").strip() if speaker else "~"
    return (
        f"- quote: {quotation.id}\n"
        f"  speaker: {name}  # who says it; ~ for nobody\n"
        f"  kind: {quotation.kind}  # direct, partial, term or reported\n"
        "# or, alone:\n"
        f"- quote: {quotation.id}\n"
        "  drop: why it is no quotation"
    )
