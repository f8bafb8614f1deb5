"""What each page owes its reader: the ids that must stand on it, and the words of the seeds under each."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.analysis.sentences import sentences_of
from dossier.errors import Fault
from dossier.model import Article, Dossier, Locator, Quotation
from dossier.pages.divided import FURTHER, pages_of
from dossier.verify.built import BuiltPage
from dossier.verify.proofs import REBUILD, Proofs, uncovered


@dataclass(frozen=True)
class Debt:
    """An id, the places whose words must stand under it, and the quotation that must begin at it."""

    anchor: str
    places: tuple[Locator, ...] = ()
    begins: Quotation | None = None


class Debts:
    """What the pages of a dossier owe."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._quotations: dict[str, list[Quotation]] = defaultdict(list)
        for quotation in dossier.quotations:
            self._quotations[quotation.article].append(quotation)
        self._pages = pages_of(dossier)

    def of(self, path: str) -> list[Debt]:
        """What the page at ``path`` of the site must show; nothing for a page that owes nothing."""
        dossier = self._dossier
        if path == "quotes/index.html":
            quoted = (Debt(q.id, tuple(Locator(q.article, s) for s in q.spans), q) for q in dossier.quotations)
            return [*(Debt(u.id) for u in dossier.utterances), *quoted]
        if path == "summary/index.html":
            return [*_stated(dossier), *self._differing(path)]
        if path == "summary/matrix/index.html":
            return [Debt(s.id) for s in dossier.statements if not s.hidden]
        if path.startswith(FURTHER):
            return self._differing(path)
        if path.startswith("compare/"):
            beside = (dossier.article[name] for name in path.split("/")[1:3] if name in dossier.article)
            return [debt for article in beside for debt in _in_place(article)]
        article = dossier.article.get(path.removeprefix("articles/").removesuffix("/index.html"))
        return self._whole(article) if article and path == f"articles/{article.id}/index.html" else []

    def _differing(self, path: str) -> list[Debt]:
        """The differences of a page: each of the dossier's stands on one."""
        return [Debt(d.id, d.sides) for d in self._dossier.discrepancies if f"{self._pages[d.id]}index.html" == path]

    def _whole(self, article: Article) -> list[Debt]:
        pieces = (Debt(piece.id, (Locator(article.id, piece.span),)) for piece in article.pieces)
        # Where a quotation ends is not asked here: one that runs over paragraphs is marked in each.
        return [*pieces, *(Debt(q.id, begins=q) for q in self._quotations[article.id])]


def _stated(dossier: Dossier) -> Iterator[Debt]:
    for statement in dossier.statements:
        places = (statement.before, statement.span)
        yield Debt(statement.id, tuple(Locator(statement.article, place) for place in places if place))


def _in_place(article: Article) -> Iterator[Debt]:
    """Side by side with another an article stands whole: each sentence of its prose under an id of its own."""
    for piece in article.prose:
        for number, span in enumerate(sentences_of(article, piece), 1):
            yield Debt(f"{article.id}-{piece.id}-{number}", (Locator(article.id, span),))


def unpaid(page: BuiltPage, debts: list[Debt], proofs: Proofs, dossier: Dossier) -> Iterator[Fault]:
    """What the page owes and does not show."""
    for debt in debts:
        if debt.anchor not in proofs.under:
            yield page.fault(None, f"nothing on the page has the id {debt.anchor!r}", REBUILD)
            continue
        shown = proofs.under[debt.anchor]
        if debt.begins and not _begins(debt.begins, shown):
            problem = f"the quotation of {debt.begins.article} that starts at {debt.begins.spans[0].start} is not here"
            yield page.fault(debt.anchor, problem, REBUILD)
        for place in debt.places:
            text = dossier.article[place.article].text
            if gap := uncovered(text, place.span, (there.span for there in shown if there.article == place.article)):
                problem = f"does not show {place.article} {gap.start}-{gap.end}: {gap.of(text)[:60]!r}"
                yield page.fault(debt.anchor, problem, REBUILD)


def _begins(quotation: Quotation, shown: Sequence[Locator]) -> bool:
    """Does the first stretch at the anchor start with the quotation: at its mark, or at its first word?"""
    first = next((there for there in shown if there.article == quotation.article), None)
    return first is not None and quotation.whole.start <= first.span.start <= quotation.spans[0].start
