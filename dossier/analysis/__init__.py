"""Pure: articles in, a dossier out. One file a question.

``speech`` finds who said what, ``concordance`` what is one utterance, ``accounts`` what is told
and where it differs.
"""

from collections.abc import Collection, Sequence
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
from dossier.analysis.concordance import link_utterances, retold_in_two
from dossier.analysis.rights import within_rights
from dossier.analysis.speech import as_told_alone, find_speech
from dossier.analysis.under_numbers import under_names, under_numbers
from dossier.forks import aside
from dossier.model import Dossier, Quotation, Retold, Seeds, Utterance

__all__ = ["analyse"]

_WORTH_SHARING = 200
"""Articles from which on dates are found by another process meanwhile."""


def analyse(seeds: Seeds) -> Dossier:
    """Find what the articles say, who said it, and where they agree and differ.

    The result depends neither on the order in which the seeds were read nor on what they are called: under other
    ids it is the same but for the ids. What their editors do not let be published is in none of it.
    """
    return within_rights(under_names(_found(under_numbers(seeds)), seeds))


def _found(seeds: Seeds) -> Dossier:
    """All that there is in articles, where two are equally good that of the one whose id comes first."""
    quotations, people = find_speech(seeds)
    manifest = seeds.manifest or "the manifest"
    utterances = link_utterances(seeds.articles, quotations, seeds.rulings, manifest)
    days = news_days(seeds)
    by_twos = partial(_by_twos, seeds, quotations, utterances)
    ruled = seeds.statement_rulings
    statements = merge_statements(seeds.articles, quotations, utterances, ruled, manifest, days, by_twos)
    with aside(partial(find_dates, seeds, statements), len(seeds.articles) >= _WORTH_SHARING) as dates:
        discrepancies = find_discrepancies(seeds.articles, quotations, utterances, statements)
        timeline = marked(dates(), discrepancies)
    return Dossier(
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


def _by_twos(
    seeds: Seeds,
    quotations: Sequence[Quotation],
    utterances: Sequence[Utterance],
    asked: Collection[str] | None = None,
) -> tuple[Sequence[Quotation], Sequence[Utterance | Retold]]:
    """The quotations as their articles by themselves credit them, and what each two articles report alike.

    Of what the editors have put together or parted their word stands. With ``asked`` what is reported alike is looked
    for where one of these quotations may be.
    """
    told = as_told_alone(seeds, quotations)
    ruled = [u for u in utterances if u.overruled]
    left_out = {m for u in ruled for m in u.members}
    return told, [*ruled, *retold_in_two(seeds.articles, [q for q in told if q.id not in left_out], asked)]
