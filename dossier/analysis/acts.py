"""Acts of speech: quotations with the quoted and reported parts of one clause put together, ready for comparing."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from dossier.analysis.likeness import Bag, Survey, tokens_of
from dossier.analysis.sentences import split_sentences
from dossier.analysis.words import folded
from dossier.model import Quotation, Span

_CONTEXT_FACTOR = 0.5
"""What the sentence around a fragment weighs beside the fragment's own words."""
_EDGES = " \n\t.,;:!?“”\"'‘’"
_LONG = 80
"""Characters from which a quotation may hold several sentences worth comparing one by one."""
_NOBODY = frozenset("i he she it they we who him her them".split())
_NEW_CLAUSE = re.compile(r"[,;] (?:and|but|while|adding)\b|[,;:] |\b(?:and|but) that\b")


@dataclass(frozen=True, slots=True)
class Act:
    """One act of speech as one sentence gives it: a quotation, or quoted and reported parts of one clause."""

    quotations: tuple[Quotation, ...]
    speaker: str | None
    lines: tuple[str, ...]
    """The folded words of each quotation, a space around each; hyphens part words."""
    printed: tuple[str, ...]
    """The same as printed, without the marks at their ends."""
    bag: Bag
    parts: tuple[Bag, ...]
    """The bag of each sentence (of reported speech, each clause) where there are several; else none."""

    @property
    def article(self) -> str:
        return self.quotations[0].article

    @property
    def term(self) -> bool:
        return self.quotations[0].kind == "term"

    @property
    def quoted(self) -> bool:
        """Whether all of it stands between marks as a clause or more."""
        return all(q.kind == "direct" for q in self.quotations)


def acts_of(known: Survey, quotations: Sequence[Quotation]) -> list[Act]:
    """All acts, in the order of their first quotation's id; every quotation stands in one."""
    by_context: dict[tuple[str, Span], list[Quotation]] = defaultdict(list)
    for q in quotations:
        by_context[q.article, q.context].append(q)
    acts = []
    for (article, context), here in by_context.items():
        text = known.articles[article].text
        halves: list[list[Quotation]] = []
        for q in sorted(here, key=lambda q: (q.whole.start, -q.whole.end, q.id)):
            if halves and _goes_on(text, halves[-1][-1], q):
                halves[-1].append(q)
            else:
                halves.append([q])
        taken = [s for q in here for s in q.spans if q.kind != "reported"]
        acts += [_act(known, half, context, taken) for half in halves]
    return sorted(acts, key=lambda act: act.quotations[0].id)


def same_speaker(a: str | None, b: str | None) -> bool | None:
    """Whether two names are one speaker's: all words of one stand in the other. None where either names nobody."""
    if a is None or b is None:
        return None
    one, other = _words_of_name(a), _words_of_name(b)
    return one <= other or other <= one if one and other else None


@lru_cache(maxsize=4096)
def _words_of_name(name: str) -> frozenset[str]:
    """Folded; none where it is a pronoun."""
    folded_name = name.casefold()
    return frozenset() if folded_name in _NOBODY else frozenset(folded_name.split())


def _goes_on(text: str, first: Quotation, second: Quotation) -> bool:
    """Whether two are quoted and reported parts of one clause: the one stands in the other or goes on where it ends."""
    if "term" in (first.kind, second.kind) or (first.kind == "reported") == (second.kind == "reported"):
        return False
    if first.speaker and second.speaker and same_speaker(first.speaker.name, second.speaker.name) is False:
        return False
    if second.spans[0].start < first.spans[-1].end:
        outer, inner = (first, second) if first.kind == "reported" else (second, first)
        lead = text[outer.spans[0].start : max(outer.spans[0].start, inner.spans[0].start)]
        return not _NEW_CLAUSE.search(lead)
    between = text[first.spans[-1].end : second.spans[0].start]
    return len(between) < 8 and not any(c.isalnum() or c in ".!?:" for c in between)


def _act(known: Survey, half: Sequence[Quotation], context: Span, taken: Sequence[Span]) -> Act:
    article = known.articles[half[0].article]
    tokens = tokens_of(article.text)
    weights = known.weighed(article.id, [s for q in half for s in q.spans])
    if len(half) == 1 and half[0].kind == "partial":
        weights = {**known.weighed(article.id, _without(context, taken), _CONTEXT_FACTOR), **weights}
    return Act(
        quotations=tuple(half),
        speaker=next((q.speaker.name for q in half if q.speaker), None),
        lines=tuple(f" {' '.join(folded(word) for s in q.spans for word in tokens.words_in(s))} " for q in half),
        printed=tuple(" ".join(s.of(article.text) for s in q.spans).strip(_EDGES) for q in half),
        bag=Bag(weights),
        parts=_parts(known, half),
    )


def _parts(known: Survey, half: Sequence[Quotation]) -> tuple[Bag, ...]:
    quotation = half[0]
    if len(half) > 1 or quotation.whole.end - quotation.whole.start < _LONG:
        return ()
    article = known.articles[quotation.article]
    if quotation.kind == "reported":
        text, whole = article.text, quotation.whole
        cuts = [whole.start, *(m.end() for m in _NEW_CLAUSE.finditer(text, whole.start, whole.end)), whole.end]
        spans = [Span(start, cut) for start, cut in pairwise(cuts) if cut > start]
    else:
        spans = [s for span in quotation.spans for s in split_sentences(article, span)]
    return tuple(known.bag(article.id, [s]) for s in spans) if len(spans) > 1 else ()


def _without(span: Span, taken: Sequence[Span]) -> list[Span]:
    """What is left of a span when others are cut out of it."""
    rest, at = [], span.start
    for t in sorted(taken):
        if at < t.start < span.end:
            rest.append(Span(at, t.start))
        at = max(at, t.end)
    if at < span.end:
        rest.append(Span(at, span.end))
    return rest
