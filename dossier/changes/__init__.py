"""What has changed between two data files: for editors as a report, for readers as a feed."""

from dossier.changes.comparing import Changes, compared
from dossier.changes.feed import entries_of, feed
from dossier.changes.reading import data_file
from dossier.changes.report import report

__all__ = ["Changes", "compared", "data_file", "entries_of", "feed", "report"]
