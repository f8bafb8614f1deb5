"""Small facts that two sentences tell alike in a few words, whatever else they tell.

Two sentences that both say "a licence to dredge" or "in July" share next to nothing beside what each is there to say.
Where one of them stands in the summary, the clause of the other is a place of those few words. None stands there
for that alone, unless the words are much of what the two share. Each is decided from two articles alone.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

from dossier.analysis.accounts.against import one_of_others, says_no
from dossier.analysis.accounts.aligned import align
from dossier.analysis.accounts.clause_cuts import RELATIVE
from dossier.analysis.accounts.exclusive import exclude_each_other, two_days
from dossier.analysis.accounts.gist import Gist
from dossier.analysis.accounts.long_before import long_before
from dossier.analysis.accounts.opposed import undo_each_other
from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.sharing import pairs_sharing
from dossier.analysis.accounts.small_facts import Reader, Small, phrase
from dossier.analysis.accounts.tie import IN_PASSING, Side, Tie, Ties
from dossier.analysis.accounts.told_beside import dated, described, venue, view
from dossier.analysis.accounts.voices_apart import of_himself, of_one_family, of_two_remarks
from dossier.analysis.likeness import tokens_of
from dossier.analysis.sentences import split_sentences
from dossier.model import Span
from dossier.patterns import late

_SCORE = 0.5
_APART = (one_of_others, of_himself, of_two_remarks)


def in_passing(passages: Passages) -> Ties:
    """From each sentence to those that tell a few words of it as well, which ``here`` are; ``there`` is the clause.

    Nothing in a large dossier, where phrases meet by chance.
    """
    found: Ties = defaultdict(dict)
    if not passages.closely:
        return found
    reader = Reader(passages, passages.gists)
    words = [reader.words(i) if read else frozenset[str]() for i, read in enumerate(reader.worth_reading())]
    for i, j in sorted(pairs_sharing(words, passages.homes, asked=passages.asked)):
        a, b = passages[i], passages[j]
        small = next((s for s in _small(reader, i, j) if not _speaks_against(a, b, s)), None)
        if small and not _of_others(a, reader.gists[i], b, reader.gists[j]):
            x, y = small.spans(a, b)
            found[i][j] = (_place(small, x, _clause(b, y)),)
            found[j][i] = (_place(small, y, _clause(a, x)),)
    return found


def with_facts(ties: Ties, passing: Ties) -> Ties:
    """Some ties, and those of the places that tell a fact of weight, of sentences that are not tied."""
    grown: Ties = defaultdict(dict, ties)
    for i, near in passing.items():
        facts = {j: told for j, told in near.items() if told[0].matter and j not in ties.get(i, {})}
        if facts:
            grown[i] = {**ties.get(i, {}), **facts}
    return grown


def _small(reader: Reader, i: int, j: int) -> Iterator[Small]:
    return chain.from_iterable(rule(reader, i, j) for rule in (phrase, view, described, venue, dated))


def _place(small: Small, here: Span, there: Span) -> Tie:
    rule = f"{IN_PASSING}{', '.join(small.words)}"
    return Tie(_SCORE, rule, Side(here, False), Side(there, False), matter=small.matter)


def _speaks_against(a: Passage, b: Passage, small: Small) -> bool:
    x, y = (_clause(p, s) for p, s in zip((a, b), small.spans(a, b), strict=True))
    return (
        says_no(a, x) != says_no(b, y)
        or exclude_each_other(a, x, b, y)
        or two_days(a, x, b, y)
        or long_before(a, x, b, y)
        or of_one_family(a, b)
        or undo_each_other(a, x, b, y)
    )


def _of_others(a: Passage, one: Gist, b: Passage, other: Gist) -> bool:
    """Whether all that two sentences share is told of others there, or was said on another occasion."""
    found = align(one, other)
    return found is not None and any(rule(a, one, b, other, found.pairs) for rule in _APART)


def _clause(passage: Passage, span: Span) -> Span:
    """The clauses in which some words stand: nothing of a remark beside them, of one that has them their sentence."""
    cuts = [cut for cut, _ in passage.cuts]
    held = [cut for cut in cuts if cut.overlaps(span)]
    if held and (before := cuts.index(held[0])) and late(RELATIVE).match(passage.text, held[0].start):
        held.insert(0, cuts[before - 1])
    start, end = (min(held[0].start, span.start), max(held[-1].end, span.end)) if held else (span.start, span.end)
    for said in (s for q in passage.quotations if q.kind != "reported" for s in q.spans):
        if said.overlaps(span):
            within = [s for s in split_sentences(passage.known.articles[passage.article], said) if s.overlaps(span)]
            start, end = (max(start, within[0].start), min(end, within[-1].end)) if within else (start, end)
        elif start < said.end <= span.start:
            start = said.end
        elif span.end <= said.start < end:
            end = said.start
    words = tokens_of(passage.text).within(Span(start, end)) if start < end else range(0)
    if not words:  # what stands in two remarks, or ends in the middle of a word, is no clause
        return span
    starts, ends = tokens_of(passage.text).starts, tokens_of(passage.text).ends
    return Span(starts[words.start], ends[words.stop - 1])
