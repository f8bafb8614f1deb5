"""The nouns of a dossier: what the stages hand to each other.

Everything here is frozen, compares by value and knows nothing of disks, pages or
methods of analysis. Data goes one way: seeds -> model -> analysis -> pages -> site.
"""

from dossier.model.accounts import (
    SLIGHT_TRAITS,
    Discrepancy,
    DiscrepancyKind,
    Section,
    Statement,
    Support,
    TimelineEntry,
    Trait,
)
from dossier.model.concordance import (
    DIFFERENCE_KINDS,
    Apparatus,
    Change,
    Comparison,
    Difference,
    DifferenceKind,
    Overruled,
    Reading,
    Relation,
    RelationKind,
    Row,
    Utterance,
)
from dossier.model.dossier import Dossier
from dossier.model.ledger import LedgerEntry, LedgerState, Published
from dossier.model.manifest import (
    Override,
    PersonEntry,
    Ruling,
    RulingKind,
    Seeds,
    StatementRuling,
    StatementRulingKind,
)
from dossier.model.speech import QUOTATION_KINDS, Attribution, Person, Quotation, QuotationKind
from dossier.model.text import FURNITURE_KINDS, PART_KINDS, Article, Locator, Markup, Piece, Role, Span, joined, line_of

__all__ = [
    "DIFFERENCE_KINDS",
    "FURNITURE_KINDS",
    "PART_KINDS",
    "QUOTATION_KINDS",
    "SLIGHT_TRAITS",
    "Apparatus",
    "Article",
    "Attribution",
    "Change",
    "Comparison",
    "Difference",
    "DifferenceKind",
    "Discrepancy",
    "DiscrepancyKind",
    "Dossier",
    "LedgerEntry",
    "LedgerState",
    "Locator",
    "Markup",
    "Override",
    "Overruled",
    "Person",
    "PersonEntry",
    "Piece",
    "Published",
    "Quotation",
    "QuotationKind",
    "Reading",
    "Relation",
    "RelationKind",
    "Role",
    "Row",
    "Ruling",
    "RulingKind",
    "Section",
    "Seeds",
    "Span",
    "Statement",
    "StatementRuling",
    "StatementRulingKind",
    "Support",
    "TimelineEntry",
    "Trait",
    "Utterance",
    "joined",
    "line_of",
]
