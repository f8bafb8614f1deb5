"""What a group or a thing is called: two articles have each one loaded word of several for it, and not the same."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from dossier.analysis.accounts.differences import Difference, either, sides_of
from dossier.analysis.likeness import Survey
from dossier.model import Locator, Quotation, Span

_GROUPS = (
    (
        ("undocumented", r"undocumented (?:im)?migrants?|undocumented workers?"),
        ("illegal", r"illegal (?:im)?migrants?|illegals\b"),
        ("alien", r"illegal aliens?"),
        ("unauthorized", r"unauthori[sz]ed (?:im)?migrants?"),
    ),
    (("act", r"Affordable Care Act"), ("name", r"Obamacare|ObamaCare")),
    (("estate", r"estate tax|inheritance tax"), ("death", r"death tax")),
    (
        ("life", r"pro-life (?:activists?|groups?|campaigners?)"),
        ("anti", r"anti-abortion (?:activists?|groups?|campaigners?)"),
    ),
    (("change", r"climate change"), ("warming", r"global warming")),
    (("torture", r"\btorture\b"), ("technique", r"enhanced interrogation|harsh interrogation")),
    (("terror", r"\bterrorists?\b"), ("militant", r"\bmilitants?\b"), ("rebel", r"\brebels?\b|\binsurgents?\b")),
    (("riot", r"\brioters?\b"), ("protest", r"\bprotesters?\b|\bdemonstrators?\b"), ("mob", r"\bmobs?\b")),
    (("invasion", r"\binvasion\b"), ("operation", r"special military operation"), ("incursion", r"\bincursion\b")),
)
"""For one thing each: names that take sides, or are said to."""
_PATTERNS = tuple(re.compile("|".join(f"(?P<{name}>{words})" for name, words in group)) for group in _GROUPS)
_WEIGHT = 0.38
_QUOTED = ("direct", "partial", "term", "title")


def label_differences(known: Survey, quotations: Sequence[Quotation]) -> Iterator[Difference]:
    """The first place of each article, outside of marks, of a thing that two articles name otherwise."""
    quoted: dict[str, list[Span]] = defaultdict(list)
    for q in quotations:
        if q.kind in _QUOTED:
            quoted[q.article].append(q.whole)
    for pattern in _PATTERNS:
        told: dict[str, dict[str, Locator]] = {}
        for article in sorted(known.articles):
            text = known.articles[article].text
            for found in pattern.finditer(text):
                place = Locator(article, Span(*found.span()))
                if not any(span.overlaps(place.span) for span in quoted.get(article, ())):
                    told.setdefault(article, {}).setdefault(found.lastgroup or "", place)
        sole = {a: next(iter(names.items())) for a, names in told.items() if len(names) == 1}
        if len({name for name, _ in sole.values()}) > 1:
            sides = sides_of(place for _, place in sole.values())
            words = [p.span.of(known.articles[p.article].text) for p in sides]
            yield Difference("wording", f"What it is called: {either(words)}", sides, _WEIGHT)
