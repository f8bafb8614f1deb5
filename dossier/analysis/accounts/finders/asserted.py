"""Whether it is so, or sure, of one statement: what one place tells as so, and another denies or doubts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dossier.analysis.accounts.asserted import Apart, Told, apart
from dossier.analysis.accounts.difference_labels import CERTAIN_OR_POSSIBLE, WHETHER_SO
from dossier.analysis.accounts.differences import Difference, are_opposed, chained, quoted_against, sides_of
from dossier.analysis.accounts.frames import after, before, to_matter
from dossier.analysis.accounts.pairs import Facing
from dossier.analysis.likeness import Survey, tokens_of
from dossier.model import PRINTED_KINDS, Locator, Quotation

_LABELS = {"denied": WHETHER_SO, "doubted": CERTAIN_OR_POSSIBLE}
"""What is only supposed faces nothing: nobody says that it is so."""
_WEIGHT = {"denied": 0.66, "doubted": 0.4}
_SAYING = frozenset("say says said claim claims claimed alleges alleged tells told according accuses accused".split())
_SAID_BEFORE = 12
"""Words before a doing among which one of these stands that says who tells it."""
_LEAD, _ON = 6, 9
"""Words before what is told, or before what governs it, and behind it, that are shown at most."""


def asserted_differences(
    known: Survey, facing: Sequence[Facing], quotations: Iterable[Quotation]
) -> Iterator[Difference]:
    """The clauses of places of one statement of which one denies, or leaves open, all that another tells as so.

    Two quotes are compared word by word elsewhere; and who says that it is so leaves it as open as who accuses.
    """
    spoken: dict[str, list[Quotation]] = defaultdict(list)
    for q in quotations:
        spoken[q.article].append(q)
    found: dict[str, dict[tuple[Locator, Locator], None]] = {way: {} for way in _LABELS}
    for pair in facing:
        if (told := _apart(known, pair)) and told.way in found and not _are_said(known, spoken, pair, told):
            x, y = _side(known, pair.a, told.here), _side(known, pair.b, told.there)
            found[told.way][min(x, y), max(x, y)] = None
    for way, pairs in found.items():
        for group in chained(pairs):
            sides = sides_of(group)
            opposed = way == "denied" and are_opposed(sides)
            yield quoted_against(known, "wording", _LABELS[way], sides, _WEIGHT[way], opposed=opposed)


def _apart(known: Survey, pair: Facing) -> Apart | None:
    a, b = (known.articles[p.article].text for p in (pair.a, pair.b))
    here, there = (known.sentence_at(p.article, p.span.start) for p in (pair.a, pair.b))
    return apart(a, pair.a.span, here.span, b, pair.b.span, there.span) if here and there else None


def _are_said(known: Survey, spoken: Mapping[str, Sequence[Quotation]], pair: Facing, told: Apart) -> bool:
    """Whether both places stand between marks, or what is told as so, and elsewhere doubted, is what somebody says."""
    said = [[q.kind for q in spoken.get(p.article, ()) if q.whole.overlaps(p.span)] for p in (pair.a, pair.b)]
    if told.way == "doubted":
        n = int(told.here.how != "so")
        return bool(said[n]) or _is_told_by_somebody(known, (pair.a, pair.b)[n], (told.here, told.there)[n])
    return all(any(kind in PRINTED_KINDS for kind in kinds) for kinds in said)


def _is_told_by_somebody(known: Survey, place: Locator, told: Told) -> bool:
    words = tokens_of(known.articles[place.article].text).words
    return not _SAYING.isdisjoint(words[max(0, told.at - _SAID_BEFORE) : told.at])


def _side(known: Survey, place: Locator, told: Told) -> Locator:
    """The clause of what is told, from the one on that says how it stands."""
    text = known.articles[place.article].text
    tokens, sentence = tokens_of(text), known.sentence_at(place.article, place.span.start)
    at = tokens.within(sentence.span if sentence else place.span)
    lead = before(text, told.first, _LEAD)
    first = max(at.start, lead.start if lead else told.first)
    stop = min(at.stop, max(told.at + 1, after(text, told.at, _ON).stop))
    return Locator(place.article, to_matter(text, first, stop))
