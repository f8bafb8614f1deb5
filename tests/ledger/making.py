"""Dossiers from short marked-up texts, built one after the other with one ledger."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace

from dossier.analysis.concordance import link_utterances
from dossier.ledger import Answer, advanced, resolve, settled
from dossier.model import Dossier, LedgerEntry, Seeds, Statement
from tests.analysis.making import article

Ledger = tuple[LedgerEntry, ...]


def dossier(texts: Mapping[str, str]) -> Dossier:
    """``{direct Ana|We will}`` marks a quotation; a line that starts with * is a statement of the summary, too."""
    from dossier.analysis.anchors import anchor

    articles, quotations, statements = [], [], []
    for name, marked in texts.items():
        made, found = article(name, marked)
        made = replace(made, sha256=hashlib.sha256(made.text.encode()).hexdigest())
        articles.append(made)
        quotations += found
        for piece in made.paragraphs:
            if piece.span.of(made.text).startswith("*"):
                span = replace(piece.span, start=piece.span.start + 1)
                statements.append(Statement(anchor("s", name, span.of(made.text)), "lead", name, span))
    utterances = link_utterances(articles, quotations)
    return Dossier(Seeds(tuple(articles), "test"), tuple(quotations), (), utterances, tuple(statements))


class Builds:
    """One dossier through its builds; anchors are named by the first words under them."""

    def __init__(self) -> None:
        self.ledger: Ledger = ()
        self.dossier = Dossier(Seeds((), "none"))

    def build(self, **texts: str) -> "Builds":
        made = dossier({name.replace("_", "-"): text for name, text in texts.items()})
        self.ledger = advanced(self.ledger, made)
        assert advanced(self.ledger, made) == self.ledger
        self.dossier = settled(made, self.ledger)
        return self

    def id(self, words: str, kind: str = "q", article: str | None = None) -> str:
        """The one anchor of a kind under which these words, and no more, were ever published."""
        found = [
            e.id
            for e in self.ledger
            if e.id[0] == kind and any(p.text == words for p in e.published) and article in (None, e.article)
        ]
        assert len(found) == 1, f"{words!r}: {found}"
        return found[0]

    def answer(self, words: str, kind: str = "q", article: str | None = None) -> Answer:
        return resolve(self.dossier, self.id(words, kind, article))

    def told(self, words: str, kind: str = "q", article: str | None = None) -> tuple[str, tuple[str, ...]]:
        """The verdict and what stands there now."""
        answer = self.answer(words, kind, article)
        return answer.verdict, answer.now
