"""How long it is since: "the first in ten years" here, "the first since 1990" there."""

from collections.abc import Iterator, Sequence

from dossier.analysis.accounts.difference_labels import IN_HOW_LONG
from dossier.analysis.accounts.differences import Difference, sides_of, told_against, words_at
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.ranks import rank_at
from dossier.analysis.accounts.sharing import telling_stems
from dossier.analysis.likeness import Survey, compare, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.frozen import frozen
from dossier.model import Locator, Span
from dossier.patterns import compiled

_RANKS = marked(
    "first second third only highest lowest worst best biggest largest smallest deadliest longest strongest most least "
    "record".split()
)
_SPAN = compiled(
    r"\b(?:(?:in|for) (?:(?:about|nearly|almost|more than|less than|over|just|some|the last|the past) )?"
    r"(?:[\d,]+|an?|two|three|four|five|six|seven|eight|nine|ten|a dozen|\w+teen|\w+ty) "
    r"(?:days|weeks|months|years|decades|generation|century|centuries|decade)\b"
    r"|since (?:(?:the|their|his|her|its) )?(?:[A-Z][a-z]+\.? )?(?:\d{1,2}, )?\d{1,4}s?\b(?: [a-z]+)?)"
)
_HINTS = marked("days weeks months years decades decade century since".split())
_LEAST = 0.7
"""Weight of what two sentences share, beside the rank itself, from which they rank the same."""


@frozen()
class _Rank:
    """What is first, worst or largest, in how long a time."""

    place: Locator
    word: str
    sentence: Span


def rank_span_differences(known: Survey, nearness: Nearness) -> Iterator[Difference]:
    """What is ranked the same, over times that are told in different ways."""
    told = {name: _told(article.text) for name, article in known.articles.items()}
    by_word: dict[str, list[_Rank]] = {}
    for article in known.articles:
        for rank in _ranks(known, article, told[article]):
            by_word.setdefault(rank.word, []).append(rank)
    for here in by_word.values():
        yield from _facing(known, nearness, here)


def _told(text: str) -> list[tuple[int, str]]:
    """The ranks of a text that tells of times too, and where they start: "second-largest" is one."""
    tokens = tokens_of(text)
    ranks = places_of(text, _RANKS) if places_of(text, _HINTS) else ()
    numbered = {n: rank for n in ranks if (rank := rank_at(tokens, n))}
    plain = [(tokens.starts[n], tokens.words[n]) for n in ranks if n not in numbered and n + 1 not in numbered]
    return sorted([*plain, *((tokens.starts[n - 1], f"{r}-{tokens.words[n]}") for n, r in numbered.items())])


def _ranks(known: Survey, article: str, told: Sequence[tuple[int, str]]) -> Iterator[_Rank]:
    """The first rank of each sentence that is followed by a time."""
    text, end = known.articles[article].text, 0
    for start, word in told:
        sentence = known.sentence_at(article, start) if start >= end else None
        if sentence and sentence.piece.kind != "headline":
            span = sentence.span
            if found := _SPAN.search(text, start + len(word), span.end):
                yield _Rank(Locator(article, Span(*found.span())), word, span)
                end = span.end


def _facing(known: Survey, nearness: Nearness, ranks: Sequence[_Rank]) -> Iterator[Difference]:
    homes = [r.place.article for r in ranks]
    stems = [known.weighed(r.place.article, [r.sentence]).keys() for r in ranks]
    telling = telling_stems(stems)
    for i, j in nearness.sharing([here & telling for here in stems], homes, least=1):
        a, b = ranks[i], ranks[j]
        words = [words_at(known, a.place), words_at(known, b.place)]
        if words[0] == words[1]:
            continue
        likeness = compare(*(known.bag(r.place.article, [r.sentence]) for r in (a, b)))
        if likeness.evidence >= _LEAST:
            sides = sides_of([a.place, b.place])
            yield told_against(
                known, "number", f"The {a.word} {IN_HOW_LONG}", sides, 0.45 + likeness.score / 2, "interval"
            )
