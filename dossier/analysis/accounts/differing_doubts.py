"""How sure one thing is told to be: "an apparent theft" here, "an alleged theft" there."""

from collections.abc import Iterator, Mapping

from dossier.analysis.accounts.differences import Difference, either, sides_of, words_at
from dossier.analysis.accounts.kin import root
from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.model import Locator, Span

_DOUBTS = {
    "alleged": "alleged purported supposed so-called",
    "apparent": "apparent apparently seeming suspected presumed",
    "false": "false baseless unfounded unproven debunked bogus fake",
    "failed": "attempted failed botched",
}
_DOUBT = {word: kind for kind, words in _DOUBTS.items() for word in words.split()}
_PRINTED = marked(form for word in _DOUBT for form in (word, word.capitalize()))
_REACH = 3
"""Words behind one that doubts among which the thing stands that is doubted."""
_WEIGHT = 0.36


def doubt_differences(known: Survey) -> Iterator[Difference]:
    """A thing that one article doubts in one way, and another in another way."""
    told = {article: _doubted(known, article) for article in sorted(known.articles)}
    for thing in sorted({thing for here in told.values() for thing in here}):
        kept: dict[str, Locator] = {}
        for here in told.values():
            if thing in here:
                kept.setdefault(*here[thing])
        if len(kept) > 1:
            sides = sides_of(kept.values())
            yield Difference(
                "wording", f"How sure: {either([f'“{words_at(known, p)}”' for p in sides])}", sides, _WEIGHT
            )


def _doubted(known: Survey, article: str) -> Mapping[str, tuple[str, Locator]]:
    """By the root of each thing that is doubted, in which way, and where first."""
    text = known.articles[article].text
    tokens = tokens_of(text)
    found: dict[str, tuple[str, Locator]] = {}
    for n in places_of(text, _PRINTED):
        for k in range(n + 1, min(n + 1 + _REACH, len(tokens.words))):
            if tokens.starts[k] - tokens.ends[k - 1] > 1 or not tokens.stems[k]:
                break
            if k + 1 == len(tokens.words) or tokens.starts[k + 1] - tokens.ends[k] > 1 or not tokens.stems[k + 1]:
                place = Locator(article, Span(tokens.starts[n], tokens.ends[k]))
                found.setdefault(root(tokens.stems[k]), (_DOUBT[tokens.words[n].lower()], place))
    return found
