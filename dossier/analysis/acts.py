"""Acts of speech: quotations with the quoted and reported parts of one clause put together, ready for comparing."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from operator import attrgetter

from dossier.analysis.days_named import dates_in
from dossier.analysis.given_names import may_be_one
from dossier.analysis.kindred import families
from dossier.analysis.likeness import Bag, Survey, tokens_of
from dossier.analysis.reach import within_reach
from dossier.analysis.sentences import split_sentences
from dossier.analysis.tables import Once
from dossier.analysis.words import folded
from dossier.model import PRINTED_KINDS, Quotation, Span
from dossier.patterns import compiled

_CONTEXT_FACTOR = 0.5
"""What the sentence around a fragment weighs beside the fragment's own words."""
_EDGES = " \n\t.,;:!?“”\"'‘’"
_LONG = 80
"""Characters from which a quotation may hold several sentences worth comparing one by one."""
RUN = 4
"""Words in a row from which a wording is told again rather than met by chance."""
_NOBODY = frozenset("i he she it they we who him her them".split())
_NEW_CLAUSE = compiled(r"[,;] (?:and|but|while|adding)\b|[,;:] |\b(?:and|but) that\b")


class Act:
    """One act of speech as one sentence gives it: a quotation, or quoted and reported parts of one clause.

    ``around``, of a fragment alone: the sentence that reports it, without what is quoted there. ``stems``: those
    of each quotation in order, grammar words left out; ``matter``: the stems of its bag. What comparing
    needs beyond that is made when it is first asked for: most acts are like no other.
    """

    def __init__(self, known: Survey, quotations: tuple[Quotation, ...], around: tuple[Span, ...] = ()) -> None:
        self.known, self.quotations, self.around = known, quotations, around
        self.article = quotations[0].article
        self.speaker: str | None = None
        for q in quotations:
            if q.speaker:
                self.speaker = q.speaker.name
                break
        self.term = quotations[0].kind == "term"
        stems_in = tokens_of(known.articles[self.article].text).stems_in
        self.stems = tuple([_of_matter(stems_in, q.spans) for q in quotations])
        self.matter = frozenset(chain(*self.stems, _of_matter(stems_in, around)) if around else chain(*self.stems))

    @Once
    def quoted(self) -> bool:
        """Whether all of it stands between marks as a clause or more."""
        return all(q.kind == "direct" for q in self.quotations)

    @Once
    def reported(self) -> bool:
        """Whether a part of it stands in the reporter's words."""
        return any(q.kind == "reported" for q in self.quotations)

    @property
    def between_marks(self) -> bool:
        """Whether all of it stands between marks, a clause or less."""
        return all(q.kind in PRINTED_KINDS for q in self.quotations)

    @Once
    def wholes(self) -> tuple[frozenset[str], ...]:
        """The stems of each quotation, without order."""
        return tuple(map(frozenset, self.stems))

    @Once
    def telling(self) -> frozenset[str]:
        """Its stems that are no names."""
        return self.matter - self.known.names

    @Once
    def families(self) -> frozenset[str]:
        """The families of its words."""
        family = families()
        return frozenset([family[s] for s in self.matter if s in family])

    @Once
    def lines(self) -> tuple[str, ...]:
        """The folded words of each quotation, a space around each; hyphens part words."""
        tokens = tokens_of(self.known.articles[self.article].text)
        words = [chain.from_iterable(map(tokens.words_in, q.spans)) for q in self.quotations]
        return tuple([f" {' '.join(map(folded, printed))} " for printed in words])

    @Once
    def words(self) -> tuple[list[str], ...]:
        return tuple([line.split() for line in self.lines])

    @Once
    def runs(self) -> frozenset[tuple[str, ...]]:
        """Every four folded words in a row."""
        return self.in_a_row(RUN)

    def in_a_row(self, width: int) -> frozenset[tuple[str, ...]]:
        """Every so many folded words in a row."""
        found = self._rows.get(width)
        if found is None:
            rows = [zip(*[w[i:] for i in range(width)], strict=False) for w in self.words]
            found = self._rows[width] = frozenset(chain.from_iterable(rows))
        return found

    @Once
    def _rows(self) -> dict[int, frozenset[tuple[str, ...]]]:
        return {}

    @Once
    def printed(self) -> tuple[str, ...]:
        """The words of each quotation as printed, without the marks at their ends."""
        text = self.known.articles[self.article].text
        return tuple([" ".join([s.of(text) for s in q.spans]).strip(_EDGES) for q in self.quotations])

    @Once
    def dates(self) -> tuple[set[str], ...]:
        """The days of the week, months and years that it names; nothing where it names none of all."""
        return dates_in(self.lines, self.printed)

    @Once
    def bag(self) -> Bag:
        weigh = self.known.weights.get
        weights = {s: weigh(s, 1.0) for s in chain.from_iterable(self.stems)}
        if self.around:
            weights = {**self.known.weighed(self.article, self.around, _CONTEXT_FACTOR), **weights}
        return Bag(weights)

    @Once
    def parts(self) -> tuple[Bag, ...]:
        """The bag of each sentence (of reported speech, each clause) where there are several; else none."""
        quotation = self.quotations[0]
        if len(self.quotations) > 1 or quotation.whole.end - quotation.whole.start < _LONG:
            return ()
        article = self.known.articles[quotation.article]
        if quotation.kind == "reported":
            text, whole = article.text, quotation.whole
            cuts = [whole.start, *(m.end() for m in _NEW_CLAUSE.finditer(text, whole.start, whole.end)), whole.end]
            spans = [Span(start, cut) for start, cut in pairwise(cuts) if cut > start]
        else:
            spans = [s for span in quotation.spans for s in split_sentences(article, span)]
        return tuple(self.known.bag(article.id, [s]) for s in spans) if len(spans) > 1 else ()


def _of_matter(stems_in: Callable[[Span], list[str]], spans: Sequence[Span]) -> tuple[str, ...]:
    """The stems in some spans, in order, without those of grammar words."""
    if len(spans) == 1:
        return tuple(filter(None, stems_in(spans[0])))
    return tuple(filter(None, chain.from_iterable(map(stems_in, spans))))


def acts_of(known: Survey, quotations: Sequence[Quotation]) -> list[Act]:
    """All acts, in the order of their articles' ids, then as they are read; every quotation stands in one."""
    by_context: dict[tuple[str, int, int], list[Quotation]] = defaultdict(list)
    for q in quotations:
        by_context[q.article, q.context.start, q.context.end].append(q)
    acts = []
    for here in by_context.values():
        text = known.articles[here[0].article].text
        for half in _halves(text, here) if len(here) > 1 else [here]:
            around: tuple[Span, ...] = ()
            if len(half) == 1 and half[0].kind == "partial":
                context = within_reach(text, half[0].context, half[0].whole)
                taken = [s for q in here for s in q.spans if q.kind != "reported" and s.overlaps(context)]
                around = tuple(_without(context, taken))
            acts.append(Act(known, tuple(half), around))
    return sorted(acts, key=attrgetter("article"))


def _halves(text: str, here: Sequence[Quotation]) -> list[list[Quotation]]:
    halves: list[list[Quotation]] = []
    for q in sorted(here, key=lambda q: (q.whole.start, -q.whole.end, q.kind)):
        if halves and _goes_on(text, halves[-1][-1], q):
            halves[-1].append(q)
        else:
            halves.append([q])
    return halves


@lru_cache(maxsize=65536)
def same_speaker(a: str | None, b: str | None) -> bool | None:
    """Whether two names are one speaker's: all words of one stand in the other. None where either names nobody."""
    if a is None or b is None:
        return None
    one, other = words_of_name(a), words_of_name(b)
    return one <= other or other <= one if one and other else None


@lru_cache(maxsize=65536)
def same_person(a: str | None, b: str | None) -> bool | None:
    """The same of names as single articles give them, of which none tells the other's: Jim is James."""
    same = same_speaker(a, b)
    if same is not False or a is None or b is None:
        return same
    one, other = a.casefold().split(), b.casefold().split()
    return len(one) > 1 < len(other) and one[-1] == other[-1] and may_be_one(one[0], other[0])


@lru_cache(maxsize=4096)
def words_of_name(name: str) -> frozenset[str]:
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
