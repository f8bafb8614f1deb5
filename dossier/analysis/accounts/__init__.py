"""What the articles tell: statements and who carries them, where accounts differ, the dates they give."""

from dossier.analysis.accounts.discrepancies import find_discrepancies
from dossier.analysis.accounts.statements import merge_statements
from dossier.analysis.accounts.timeline import find_dates

__all__ = ["find_dates", "find_discrepancies", "merge_statements"]
