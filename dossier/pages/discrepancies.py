"""Where the accounts differ: each side in its own words, no verdict; what is slight apart from the rest."""

import re
from collections import Counter
from collections.abc import Sequence

from dossier.model import SLIGHT_TRAITS, Discrepancy, Locator
from dossier.pages import labels
from dossier.pages.atlas import Atlas
from dossier.pages.divided import Differences, divided, page_of
from dossier.pages.marked import Mark
from dossier.pages.views_summary import DifferencesView, DiscrepancyView, FurtherView, Link, ReadingView, SideView
from dossier.pages.wording import in_reach

MOST_SIDES = 3
"""So many articles with the same words are shown unasked."""
_LONGEST = 100
"""So many characters of the words at issue a heading repeats; of more it tells the matter alone, since the sides, with
these words marked, stand right below."""
_STOPPED = re.compile(r"(?<=[^\W\d_]{4})[.,](?=”)")
"""A sentence's own stop before a closing mark: right in the text, and odd inside a heading. "U.S." keeps its own."""
TRAIT = {
    "interval": "how long, or how far apart",
    "party": "which party",
    "spelling": "only spelling",
    "transliteration": "a name written in another way",
    "rounding": "only rounding",
    "granularity": "more or less exact",
}


def differences_view(atlas: Atlas) -> DifferencesView:
    """In the order of the dossier, which puts first what an editor should look at first."""
    (first, further, slight), pages = divided(atlas.dossier)
    return DifferencesView(
        counts=_counts([d for d in atlas.dossier.discrepancies if d.trait not in SLIGHT_TRAITS]),
        plain=tuple(_view(atlas, d) for d in first),
        further=tuple(_view(atlas, d) for d in further),
        slight=tuple(_view(atlas, d) for d in slight),
        pages=_links(atlas, len(first), pages),
    )


def further_view(atlas: Atlas, number: int) -> FurtherView:
    """A further page of differences, by its number from 1."""
    (first, *_), pages = divided(atlas.dossier)
    before = len(first) + sum(map(len, pages[: number - 1]))
    these = pages[number - 1]
    every = labels.count(len(atlas.dossier.discrepancies), "point")
    return FurtherView(
        kicker=f"{before + 1:,} to {before + len(these):,} of {every}",
        differences=tuple(_view(atlas, d) for d in these),
        pages=_links(atlas, len(first), pages, number),
    )


def _links(atlas: Atlas, shown: int, pages: Sequence[Differences], here: int = 0) -> tuple[Link, ...]:
    """To each further page, by the numbers of its differences after those ``shown``; to ``here`` without an address."""
    found, at = [], shown
    for number, page in enumerate(pages, 1):
        href = "" if number == here else f"{atlas.root}{page_of(number)}"
        found.append(Link(href, f"{at + 1:,}–{at + len(page):,}"))
        at += len(page)
    return tuple(found)


def _counts(found: list[Discrepancy]) -> str:
    """``Three points: place 2, number 1.``"""
    kinds = Counter(labels.KIND_OF_DIFFERENCE[d.kind].lower() for d in found)
    each = ", ".join(f"{kind} {number:,}" for kind, number in kinds.most_common())
    return f"{labels.sentence_case(labels.spelled(len(found), 'point'))}: {each}."


def _view(atlas: Atlas, discrepancy: Discrepancy) -> DiscrepancyView:
    return DiscrepancyView(
        id=discrepancy.id,
        kind=labels.KIND_OF_DIFFERENCE[discrepancy.kind],
        trait=TRAIT[discrepancy.trait] if discrepancy.trait else "",
        about=_about(atlas, discrepancy),
        of=_of(atlas, discrepancy.of),
        readings=tuple(_reading(sides) for sides in _grouped(atlas, discrepancy).values()),
    )


def _grouped(atlas: Atlas, discrepancy: Discrepancy) -> dict[str, list[SideView]]:
    """The sides in the order of the articles; together, with the first, where the words at issue are the same but for
    case and spaces. By these words."""
    found: dict[str, list[SideView]] = {}
    for side in _in_order(atlas, discrepancy):
        found.setdefault(_plain(atlas.dossier.words(side)), []).append(side_view(atlas, side, discrepancy.id, "mark"))
    return found


def _in_order(atlas: Atlas, discrepancy: Discrepancy) -> list[Locator]:
    return sorted(discrepancy.sides, key=lambda side: atlas.number[side.article])


def _plain(words: str) -> str:
    """Words without what a heading may print otherwise: their case, spaces and the marks around them."""
    return " ".join(words.casefold().strip("“”").split())


def _reading(sides: list[SideView]) -> ReadingView:
    """The first few unasked; a fold that would hold one alone is no help."""
    most = MOST_SIDES if len(sides) > MOST_SIDES + 1 else len(sides)
    return ReadingView(tuple(sides[:most]), tuple(sides[most:]))


def _about(atlas: Atlas, discrepancy: Discrepancy) -> str:
    """What the matter is, without the name of the kind, which stands beside it, and what the sides say of it.

    Where that is too long, the matter alone.
    """
    name, colon, _ = discrepancy.about.partition(": ")
    if not colon:
        return labels.sentence_case(name)
    kinds = (discrepancy.kind, labels.KIND_OF_DIFFERENCE[discrepancy.kind].casefold())
    said = sides_in_words(atlas, discrepancy)
    if name.casefold() in kinds:
        return labels.sentence_case(said)
    return labels.sentence_case(name if len(said) > _LONGEST else f"{name}: {said}")


def matter(discrepancy: Discrepancy) -> str:
    """What is told differently, for the middle of a line: "how long", or else the name of the kind."""
    name, colon, _ = discrepancy.about.partition(": ")
    return name[:1].lower() + name[1:] if colon else labels.KIND_OF_DIFFERENCE[discrepancy.kind].lower()


def sides_in_words(atlas: Atlas, discrepancy: Discrepancy) -> str:
    """What the sides say, in their order: ``24 or 26``. The matter where it has nothing of that."""
    name, _, rest = discrepancy.about.partition(": ")
    sides = [_plain(atlas.dossier.words(side)) for side in _in_order(atlas, discrepancy)]
    return _STOPPED.sub("", _as_below(rest or name, sides))


def _as_below(rest: str, sides: Sequence[str]) -> str:
    """``24 or 26`` in the order of the sides that say so; as it is where a part is not a side's very words."""
    said = rest.split(" or ")
    parts = {_plain(part): part for part in said}
    order = [words for words in dict.fromkeys(sides) if words in parts]
    return " or ".join(parts[words] for words in order) if len(order) == len(said) else rest


def _of(atlas: Atlas, name: str | None) -> Link | None:
    """Where the sides were put side by side; None where the dossier no longer has that."""
    if name in atlas.dossier.statement:
        return Link(f"{atlas.root}summary/#{name}" if atlas.root != "../" else f"#{name}", "in this statement")
    return Link(f"{atlas.root}quotes/#{name}", "in these wordings") if name in atlas.dossier.utterance else None


def side_view(atlas: Atlas, side: Locator, anchor: str | None, tag: str) -> SideView:
    """The sentence around a place, the words at issue marked."""
    article = atlas.dossier.article[side.article]
    sentence = atlas.sentence(side)
    return SideView(
        badge=atlas.badge(article, side.span, anchor),
        outlet=atlas.outlet(article),
        words=in_reach(atlas, article, sentence, side.span, [Mark(side.span.start, side.span.end, tag)], anchor),
    )
