"""Whose words the sides of a difference are: a speaker's, or the article's own."""

from collections.abc import Callable, Sequence

from dossier.analysis.accounts.differences import either
from dossier.model import Locator, Quotation

_ARTICLE = "the article"


def telling_by_whom(quotations: Sequence[Quotation]) -> Callable[[str, Sequence[Locator]], str]:
    """Add to a label by whom each side is said, where a speaker of name says one: "What it is, as told by Rosa Lund".

    A side is a speaker's where it begins in what is credited to them, or ends there.
    """
    said: dict[str, list[Quotation]] = {}
    for q in quotations:
        if q.speaker and q.kind != "term":
            said.setdefault(q.article, []).append(q)

    def voice(place: Locator) -> str:
        for q in said.get(place.article, ()):
            if q.speaker and any(
                s.start <= at < s.end for s in q.spans for at in (place.span.start, place.span.end - 1)
            ):
                return q.speaker.name
        return _ARTICLE

    def labelled(label: str, sides: Sequence[Locator]) -> str:
        voices = [voice(place) for place in sides]
        return label if set(voices) == {_ARTICLE} else f"{label}, as told by {either(voices)}"

    return labelled
