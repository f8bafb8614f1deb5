"""What lies behind an utterance: the editor's rulings, why its wordings are one, how each was found."""

from dossier.model import Overruled, Quotation, Relation, Utterance
from dossier.pages import labels
from dossier.pages.atlas import Atlas
from dossier.pages.binding import binding
from dossier.pages.views_quotes import BehindView, RulingView, WhyView

MOST_RELATIONS = 12
"""Links between wordings that the page tells; the data file has all."""

_RELATION = {
    "identical": "same words",
    "typography": "same words, other case or marks",
    "contained": "one has the other’s words",
    "reworded": "worded differently",
    "reported": "quoted and reported, or reported twice",
}
_COMMON = "in common:"
_DECISION = {
    "join": "Joined by the editor",
    "split": "Set apart by the editor",
    "base": "Read from the wording that the editor chose",
    "hide": "Hidden by the editor",
}


def behind_view(atlas: Atlas, utterance: Utterance) -> BehindView:
    members = [atlas.dossier.quotation[m] for m in utterance.members]
    most = sorted(binding(utterance), key=lambda r: -r.score)
    left = len(most) - MOST_RELATIONS
    return BehindView(
        rulings=tuple(_ruling(atlas, o) for o in utterance.overruled),
        relations=tuple(_relation(atlas, r) for r in most[:MOST_RELATIONS]),
        more=f"{labels.count(left, 'link')} more in the data file" if left > 0 else "",
        found=tuple(WhyView(_place(atlas, q), _found(q)) for q in members),
    )


def _place(atlas: Atlas, quotation: Quotation) -> str:
    article = atlas.article_of(quotation)
    return f"{article.siglum}, {atlas.place(article, quotation.whole.start)}"


def _named(atlas: Atlas, name: str) -> str:
    """A quotation by its place; one that this build has not by its id."""
    found = atlas.dossier.quotation.get(name)
    return _place(atlas, found) if found else name


def _relation(atlas: Atlas, relation: Relation) -> WhyView:
    of = f"{_named(atlas, relation.a)} and {_named(atlas, relation.b)}"
    rule = relation.rule.replace(_COMMON, f"word stems {_COMMON}")
    return WhyView(of, f"{_RELATION[relation.kind]}, alike to {relation.score:.0%}; {rule}")


def _found(quotation: Quotation) -> str:
    words = f"{labels.KIND_OF_QUOTATION[quotation.kind]}, {_sure(quotation.rule, quotation.confidence)}"
    if quotation.speaker is None:
        return f"{words}; nobody credited"
    return f"{words}; credited {_sure(quotation.speaker.rule, quotation.speaker.confidence)}"


def _sure(rule: str, confidence: float) -> str:
    return f"by the rule “{rule}”, {confidence:.0%} sure" if rule else f"{confidence:.0%} sure"


def _ruling(atlas: Atlas, found: Overruled) -> RulingView:
    ruling = found.ruling
    overruled = [_relation(atlas, r) for r in found.relations]
    if found.base:
        overruled.append(WhyView(_named(atlas, found.base), "was the wording that the program chose to read from"))
    names = labels.listed([_named(atlas, t) for t in ruling.targets])
    return RulingView(f"{_DECISION[ruling.kind]}: {names}", ruling.reason, tuple(overruled))
