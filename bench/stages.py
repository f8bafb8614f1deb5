"""What the benches of whole analyses have in common: the first three stages, and when each was done."""

import resource
import time
from typing import NamedTuple

from dossier.model import Quotation, Seeds, Statement, Utterance


class Staged(NamedTuple):
    """What was found, and the processor's clock in seconds: at the start and after each stage."""

    quotations: tuple[Quotation, ...]
    utterances: tuple[Utterance, ...]
    statements: tuple[Statement, ...]
    at: list[float]


def staged(seeds: Seeds) -> Staged:
    """Speech, linking and the summary; imported before the clock starts."""
    from dossier.analysis.accounts import merge_statements
    from dossier.analysis.concordance import link_utterances
    from dossier.analysis.speech import find_speech

    at = [time.process_time()]
    quotations, _ = find_speech(seeds)
    at.append(time.process_time())
    utterances = link_utterances(seeds.articles, quotations)
    at.append(time.process_time())
    statements = merge_statements(seeds.articles, quotations, utterances)
    at.append(time.process_time())
    return Staged(quotations, utterances, statements, at)


def held() -> float:
    """The most memory that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
