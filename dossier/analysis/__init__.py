"""Pure: articles in, a dossier out. One file a question.

``speech`` finds who said what, ``concordance`` what is one utterance, ``accounts`` what is told
and where it differs.
"""

from functools import partial

from dossier.analysis.accounts import (
    find_dates,
    find_discrepancies,
    find_named_days,
    marked,
    merge_statements,
    news_days,
    with_differences,
)
from dossier.analysis.concordance import link_utterances
from dossier.analysis.rights import within_rights
from dossier.analysis.speech import find_speech
from dossier.forks import aside
from dossier.model import Dossier, Seeds

__all__ = ["analyse"]

_WORTH_SHARING = 200
"""Articles from which on dates are found by another process meanwhile."""


def analyse(seeds: Seeds) -> Dossier:
    """Find what the articles say, who said it, and where they agree and differ.

    The result does not depend on the order in which the seeds were read. What their editors do
    not let be published is in none of it.
    """
    quotations, people = find_speech(seeds)
    manifest = seeds.manifest or "the manifest"
    utterances = link_utterances(seeds.articles, quotations, seeds.rulings, manifest)
    days = news_days(seeds)
    statements = merge_statements(seeds.articles, quotations, utterances, seeds.statement_rulings, manifest, days)
    with aside(partial(find_dates, seeds, statements), len(seeds.articles) >= _WORTH_SHARING) as dates:
        discrepancies = find_discrepancies(seeds.articles, quotations, utterances, statements)
        timeline = marked(dates(), discrepancies)
    whole = Dossier(
        seeds=seeds,
        quotations=quotations,
        people=people,
        utterances=utterances,
        statements=with_differences(seeds.articles, statements, discrepancies),
        discrepancies=discrepancies,
        timeline=timeline,
        named_days=find_named_days(seeds, statements),
        news_days=days,
    )
    return within_rights(whole)
