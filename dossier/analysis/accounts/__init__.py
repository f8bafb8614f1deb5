"""What the articles tell: statements and who carries them, where accounts differ, the dates they give."""

from dossier.analysis.accounts.at_odds import with_differences
from dossier.analysis.accounts.discrepancies import find_discrepancies
from dossier.analysis.accounts.news_days import news_days
from dossier.analysis.accounts.statements import merge_statements
from dossier.analysis.accounts.timeline import find_dates, marked
from dossier.analysis.accounts.timeline_undated import find_named_days

__all__ = [
    "find_dates",
    "find_discrepancies",
    "find_named_days",
    "marked",
    "merge_statements",
    "news_days",
    "with_differences",
]
