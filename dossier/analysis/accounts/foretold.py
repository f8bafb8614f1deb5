"""What a place cannot carry that tells a vote as yet to come: how it was counted, and how it ended."""

from collections.abc import Callable, Iterator, Sequence

from dossier.analysis.accounts.one_doing import ends_of_votes
from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.roots import root
from dossier.analysis.dates_terms import WEEKDAY
from dossier.analysis.likeness import tokens_of
from dossier.model import Span
from dossier.patterns import late

_TALLY = (
    r"(?:,? (?:(?:by|with|on|in) )?(?:an? )?(?:vote (?:of )?|margin of )?)?\b\d[\d,.]*(?: votes?)?(?:[-–]| to )"
    r"\d[\d,.]*\b(?: (?:vote|margin)s?)?|"
    r"(?:,? (?:by|with) )?\b\d[\d,.]* (?:votes?|percent|per cent)\b(?: of the votes?)?"
)
"""A count of votes, with what leads to it: ", by 9 votes to 4", "with 54 percent of the vote"."""
_LEADS = rf"(?:\W|(?:and|to|by|that|on|in|this|last|{WEEKDAY}|week|month|afternoon|morning|evening)\b)*"
"""With which nothing begins that is left behind a result."""
_TRAILS = r"(?:\W|\b(?:and|to|by|has|have|had|was|were|is|been|not|also))*$"
"""With which nothing ends that is left before one."""
_FEWEST = 2
"""Words in common that must be left."""


def without_results(passage: Passage, of: Span, has: Callable[[str], bool]) -> Span:
    """The stretch between results in which most words are that a plan has; ``of`` where too few are in any.

    A result is a tally of which it lacks a number, or a verb for how a vote ends; ``has`` says of a root whether the
    plan has it.
    """
    found = _between(passage, of, sorted(_results(passage, of, has)))
    best = max(found, key=lambda s: (_shared(passage, s, has), -s.start), default=of)
    return best if _shared(passage, best, has) >= _FEWEST else of


def _results(passage: Passage, of: Span, has: Callable[[str], bool]) -> Iterator[Span]:
    tokens = tokens_of(passage.text)
    for tally in late(_TALLY).finditer(passage.text, of.start, of.end):
        span = Span(*tally.span())
        if not all(has(root(s)) for s in tokens.stems_in(span) if s and s[0].isdigit()):
            yield span
    for k in tokens.within(of):
        own = root(tokens.stems[k]) if tokens.stems[k] else ""
        if own in ends_of_votes() and tokens.words[k].islower() and not has(own) and not _is_noun(tokens.words[k]):
            yield Span(tokens.starts[k], tokens.ends[k])


def _is_noun(word: str) -> bool:
    return word.endswith(("al", "tion", "ance", "age", "ure"))


def _between(passage: Passage, of: Span, results: Sequence[Span]) -> Iterator[Span]:
    start = of.start
    for end, behind in [*((r.start, r.end) for r in results), (of.end, of.end)]:
        if start < end and (left := _trimmed(passage.text, start, end, start > of.start, end < of.end)):
            yield left
        start = max(start, behind)


def _trimmed(text: str, start: int, end: int, follows: bool, leads: bool) -> Span | None:
    """A stretch without grammar and days at its head, behind a result, and without grammar at its end, before one."""
    if follows and (lead := late(_LEADS).match(text, start, end)):
        start = lead.end()
    if leads and start < end and (trail := late(_TRAILS).search(text[start:end])):
        end = start + trail.start()
    return Span(start, end) if start < end else None


def _shared(passage: Passage, span: Span, has: Callable[[str], bool]) -> int:
    return sum(has(root(s)) for s in tokens_of(passage.text).stems_in(span) if s)
