"""When somebody takes office: sworn in on Sunday here, to take the oath on Tuesday there."""

from collections.abc import Iterator, Sequence

from dossier.analysis.accounts.date_mentions import Mention, apart, mentions_of
from dossier.analysis.accounts.difference_labels import WHEN
from dossier.analysis.accounts.differences import Difference, facing_groups, sides_of, told_against
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.sharing import telling_stems
from dossier.analysis.likeness import Survey, tokens_of
from dossier.frozen import frozen
from dossier.model import Article, Locator, Span
from dossier.patterns import compiled

_TAKING = compiled(
    r"\b(?:sworn in|inaugurated"
    r"|tak(?:e|es|ing) (?:the oath|office|over|up (?:his|her|the|their) (?:post|office|duties))"
    r"|took (?:the oath|office)|assum(?:e|es|ed|ing) (?:office|the (?:post|presidency|office)))\b[^.;:!?]{0,30}$"
)
_REACH = 70
"""Characters before a date in which it is told that somebody takes office."""
_WEIGHT = 0.6


@frozen()
class _Taking:
    """The date, and the names of its sentence and the one before."""

    mention: Mention
    names: frozenset[str]

    @property
    def place(self) -> Locator:
        return self.mention.place


def installed_differences(known: Survey, nearness: Nearness, articles: Sequence[Article]) -> Iterator[Difference]:
    """Days on which one person takes office that cannot both be so, neither article telling of both."""
    if not nearness.all_near:
        return
    told = [t for m in mentions_of(known, articles) if (t := _taking(known, m))]
    telling = telling_stems([t.names for t in told])
    scored = [
        (float(len(told[i].names & told[j].names)), i, j)
        for i, j in nearness.sharing([t.names & telling for t in told], [t.place.article for t in told], 1)
        if apart(told[i].mention, told[j].mention)
    ]
    for group, _ in facing_groups([t.place for t in told], scored):
        yield told_against(known, "date", WHEN, sides_of(group), _WEIGHT)


def _taking(known: Survey, mention: Mention) -> _Taking | None:
    """A date right behind words that tell of an office taken; None of any other."""
    text, start = known.articles[mention.place.article].text, mention.place.span.start
    s = known.sentence_at(mention.place.article, start)
    if s is None or not _TAKING.search(text, max(s.span.start, start - _REACH), start):
        return None
    around = Span(known.sentence_before(s).span.start, s.span.end)
    return _Taking(mention, known.names.intersection(tokens_of(text).stems_in(around)))
