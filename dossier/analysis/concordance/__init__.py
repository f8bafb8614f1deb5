"""What was said once and printed several times: which quotations are wordings of one utterance, laid side by side."""

from dossier.analysis.concordance.between import retold_in_two
from dossier.analysis.concordance.utterances import link_utterances

__all__ = ["link_utterances", "retold_in_two"]
