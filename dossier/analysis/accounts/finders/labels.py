"""What a group or a thing is called: two articles have each one loaded word of several for it, and not the same."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dossier.analysis.accounts.difference_labels import WHAT_IT_IS_CALLED
from dossier.analysis.accounts.differences import Difference, either, sides_of
from dossier.analysis.likeness import Survey
from dossier.analysis.marked import has_any, marked
from dossier.frozen import frozen
from dossier.model import Locator, Quotation, Span
from dossier.patterns import late


@frozen()
class _Label:
    """One name of a thing, a pattern; of ``hints`` one stands in it wherever printed."""

    hints: frozenset[str]
    words: str


_THINGS = (
    (
        ("undocumented", r"undocumented (?:im)?migrants?\b|undocumented workers?\b"),
        ("illegal", r"illegal (?:im)?migrants?\b"),
        ("illegal", r"illegal aliens?\b"),
        ("unauthorised unauthorized", r"unauthori[sz]ed (?:im)?migrants?\b"),
    ),
    (("estate", r"estate tax\b"), ("death", r"death tax\b")),
    (("pro", r"pro-life (?:activists?|groups?)\b"), ("anti", r"anti-abortion (?:activists?|groups?)\b")),
    (("climate", r"climate change"), ("global", r"global warming")),
    (("torture", r"\btorture\b"), ("enhanced harsh", r"(?:enhanced|harsh) interrogation")),
    (
        ("terrorist terrorists", r"\bterrorists?\b"),
        ("militant militants", r"\bmilitants?\b"),
        ("rebel rebels", r"\brebels?\b"),
    ),
    (("rioter rioters", r"\brioters?\b"), ("protester protesters", r"\bprotesters?\b"), ("mobs", r"\bmobs\b")),
    (("invasion", r"\binvasion\b"), ("special", r"special military operation"), ("incursion", r"\bincursion\b")),
)
"""For one thing each: names that take sides, or are said to, with words of which each holds one."""
_OWNS = ("", "’s", "'s")
_LABELS = tuple(
    tuple(_Label(marked(hint + owns for hint in hints.split() for owns in _OWNS), words) for hints, words in group)
    for group in _THINGS
)
_WEIGHT = 0.38


def label_differences(known: Survey, quotations: Sequence[Quotation]) -> Iterator[Difference]:
    """The first place of each article, outside of marks, of a thing that two articles name otherwise.

    An article that has two of the names takes no side and is left out.
    """
    quoted: dict[str, list[Span]] = defaultdict(list)
    for q in quotations:
        if q.kind != "reported":
            quoted[q.article].append(q.whole)
    texts = [article.text for article in known.articles.values()]
    for labels in _LABELS:
        if sum([any(has_any(text, label.hints) for text in texts) for label in labels]) < 2:
            continue
        told: dict[str, dict[_Label, Locator]] = defaultdict(dict)
        for label in labels:
            for article in sorted(known.articles):
                if place := _first(label, article, known.articles[article].text, quoted.get(article, ())):
                    told[article][label] = place
        sole = {a: next(iter(names.items())) for a, names in told.items() if len(names) == 1}
        if len({label for label, _ in sole.values()}) > 1:
            sides = sides_of(place for _, place in sole.values())
            words = [p.span.of(known.articles[p.article].text) for p in sides]
            yield Difference("wording", f"{WHAT_IT_IS_CALLED}: {either(words)}", sides, _WEIGHT)


def _first(label: _Label, article: str, text: str, quoted: Sequence[Span]) -> Locator | None:
    if has_any(text, label.hints):
        for found in late(label.words).finditer(text):
            span = Span(*found.span())
            if not any(span.overlaps(other) for other in quoted):
                return Locator(article, span)
    return None
