"""Whether an article prints the words of another: in any case, whatever white space and marks stand between them."""

from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.tokens import small_letters
from dossier.model import Locator, Span

_BESIDE = 3
"""Words on either side of a place with which it must stand in another article to be told there, too."""


def prints(known: Survey, article: str, place: Locator, within: Span) -> bool:
    """Whether an article prints a place of another with the words beside it in ``within``, a stretch around it."""
    tokens = tokens_of(known.articles[place.article].text)
    at, whole = tokens.within(place.span), tokens.within(within)
    if not at:
        return False
    first, stop = max(whole.start, at.start - _BESIDE), min(max(whole.stop, at.stop), at.stop + _BESIDE)
    beside = Span(tokens.starts[first], tokens.ends[stop - 1])
    return in_one_line(known, place.article, beside) in in_one_line(known, article)


def in_one_line(known: Survey, article: str, span: Span | None = None) -> str:
    """The words of a stretch, or of a whole article, in small letters with a space around each."""
    text = known.articles[article].text
    words = small_letters(text)
    if span is not None:
        at = tokens_of(text).within(span)
        words = words[at.start : at.stop]
    return f" {' '.join(words)} "
