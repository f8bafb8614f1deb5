"""What a headline names is told by some statement, or else by the sentence that tells it most fully."""

from dataclasses import replace

from dossier.analysis.accounts.statements import merge_statements
from dossier.analysis.concordance.utterances import link_utterances
from dossier.model import Article, Statement
from tests.analysis.making import dossier

_FILLER = "A bakery opened early. Rain fell on the upper town. The band played old dances. Gulls sat on the quay wall."
_NORTH = f"""Harbour master to leave in May; night ferries run along the coast
The harbour master, Rui Pinto, will leave his post in May after a quarrel.
{_FILLER}
“Nobody sleeps in this town,” the mayor said on the quay.
The ferries run along the coast at night so that the harbour rests.
{_FILLER}"""
_SOUTH = f"""Rui Pinto leaves harbour
Rui Pinto will leave his post as harbour master in May, the town said.
{_FILLER}"""


def _headed(article: Article) -> Article:
    """Its first line as a headline."""
    first, *rest = article.pieces
    return replace(article, pieces=(replace(first, role="part", kind="headline"), *rest))


def _summary(*names: str) -> tuple[list[str], tuple[Statement, ...]]:
    seeds, quotations = dossier({name: {"north": _NORTH, "south": _SOUTH}[name] for name in names})
    articles = {a.id: _headed(a) for a in seeds.articles}
    seeds = replace(seeds, articles=tuple(articles[name] for name in names))
    found = merge_statements(seeds.articles, quotations, link_utterances(seeds.articles, quotations))
    return [s.span.of(articles[s.article].text) for s in found], found


def test_what_a_headline_names_is_told() -> None:
    told, found = _summary("north", "south")
    [ferries] = [s for s, words in zip(found, told, strict=True) if "at night" in words]
    assert ferries.carriers == ("north",)
    assert ferries.section == "one"


def test_what_a_headline_shares_with_a_statement_is_not_told_again() -> None:
    told, _ = _summary("north", "south")
    assert sum("leave" in words for words in told) == 1, told


def test_the_order_of_articles_is_nothing_to_it() -> None:
    assert _summary("north", "south") == _summary("south", "north")
