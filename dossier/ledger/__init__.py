"""Anchors that never die: the ledger of every id ever published, and what an id stands for now.

``file`` reads and writes ``anchors.json``, ``advance`` brings it up to a dossier, ``successors`` finds
what took the place of an anchor, ``answers`` tells a reader. All but the reading is pure.
"""

from dossier.ledger.advance import advanced, settled
from dossier.ledger.answers import Answer, Verdict, resolve, resolver
from dossier.ledger.file import lost, parsed, read_ledger, written
from dossier.seeds.folder import LEDGER

__all__ = [
    "LEDGER", "Answer", "Verdict", "advanced", "lost", "parsed", "read_ledger", "resolve", "resolver", "settled",
    "written",
]  # fmt: skip
