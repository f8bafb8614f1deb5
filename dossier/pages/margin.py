"""The margin at the left of an article's text: how many others carry a sentence, and what was found here alone."""

from dossier.model import Article, Piece, Span
from dossier.pages import labels
from dossier.pages.atlas import Atlas
from dossier.pages.escape import escape
from dossier.pages.sharing import Sentences, Shared

_LINE = 66
"""Characters of a line on a wide screen: of marks that begin in one line the second stands beside the first."""


class Margin:
    """Writes the marks that stand beside one article's sentences. They are no text: the stylesheet draws them."""

    def __init__(self, atlas: Atlas, article: Article, sentences: Sentences) -> None:
        self._atlas = atlas
        self._article = article
        self._sentences = sentences

    def beside(self, piece: Piece) -> dict[int, str]:
        """By the offset at which a sentence of the piece begins, the mark to set there (HTML of ours)."""
        found: dict[int, str] = {}
        if piece.kind == "headline":
            return found
        last: tuple[int, bool] = (-1, False)
        for span in self._sentences.of_piece.get(piece.id, ()):
            line = (span.start - piece.span.start) // _LINE
            is_second = last == (line, False)
            if made := self._mark(span, " second" if is_second else ""):
                found[span.start] = made
                last = (line, is_second)
        return found

    def _mark(self, span: Span, second: str) -> str:
        if shared := self._sentences.shared.get(span.start):
            return self._bar(shared, second)
        if span.start in self._sentences.alone:
            words = "Not found in the others: the program saw nothing like this sentence there"
            return f'<span class="alone{second}" data-x role="img" title="{words}" aria-label="{words}"></span>'
        return ""

    def _bar(self, shared: Shared, second: str) -> str:
        """A bar with the number of the others, solid where one of them has the sentence in the main."""
        part = "" if shared.whole else " part"
        words = escape(self._words(shared))
        return (
            f'<a class="shared{part}{second}" data-x data-n="{shared.count}" title="{words}"'
            f' href="../../summary/#{escape(shared.statement)}" aria-label="{words}"></a>'
        )

    def _words(self, shared: Shared) -> str:
        """``Also in 3 other articles: MT, S2; in part GNA``."""
        article = self._atlas.dossier.article
        wholly = [article[name].siglum for name, whole in shared.others if whole]
        partly = [article[name].siglum for name, whole in shared.others if not whole]
        lists = [", ".join(wholly)] * bool(wholly) + [f"in part {', '.join(partly)}"] * bool(partly)
        more = shared.count - len(shared.others)
        rest = f" and {more:,} more" if more else ""
        return f"Also in {labels.count(shared.count, 'other article')}: {'; '.join(lists)}{rest}"
