"""The merged summary: whole sentences, once each, with those who carry them."""

from dossier.analysis.accounts.statements import merge_statements
from dossier.analysis.concordance.utterances import link_utterances
from dossier.analysis.sentences import sentences_of
from dossier.model import Statement
from tests.analysis.making import dossier

_TEXTS = {
    "north": """A storm sank twelve fishing boats in the old harbour on Monday night.
Mayor Ana Duarte said {reported Ana Duarte|the breakwater would be rebuilt before winter}.
The town has asked engineers for drawings of a wider quay.
A bakery in the upper town opened as usual.""",
    "south": """Twelve fishing boats sank in the old harbour when a storm struck on Monday.
{direct Ana Duarte|We will rebuild the breakwater before winter comes}, the mayor told a crowd.
She wore a yellow coat.""",
    "west": """Ferries stayed in port for a second day.
The storm that sank fishing boats in the harbour has moved out to sea.""",
}


def _summary(texts: dict[str, str]) -> tuple[Statement, ...]:
    seeds, quotations = dossier(texts)
    return merge_statements(seeds.articles, quotations, link_utterances(seeds.articles, quotations))


def test_statements_are_whole_sentences_and_their_supports_stand_in_other_articles() -> None:
    seeds, _ = dossier(_TEXTS)
    articles = {a.id: a for a in seeds.articles}
    found = _summary(_TEXTS)
    assert found
    for statement in found:
        article = articles[statement.article]
        assert statement.span in [s for piece in article.prose for s in sentences_of(article, piece)]
        for support in statement.support:
            assert support.article != statement.article
            assert support.span.end <= len(articles[support.article].text)
            assert 0 < support.score <= 1
            assert support.rule
    assert len({s.id for s in found}) == len(found)


def test_what_two_articles_carry_is_told_once_even_quoted_here_and_reported_there() -> None:
    carriers = [set(s.carriers) for s in _summary(_TEXTS)]
    assert sum({"north", "south"} <= c for c in carriers) == 2, "the storm and the mayor's promise, once each"


def test_each_articles_lead_is_told() -> None:
    told = {(s.article, s.span.start) for s in _summary(_TEXTS)}
    assert ("west", 0) in told
    assert len(told) <= 5


def test_the_summary_does_not_depend_on_the_order_of_articles() -> None:
    assert _summary(_TEXTS) == _summary(dict(reversed(_TEXTS.items())))


_OPENINGS = {
    "north": """A storm sank twelve fishing boats in the old harbour on Monday night.
Twelve boats had sunk in the old harbour last year, in another storm on a Monday night.
Gulls slept on the roof of the bakery.""",
    "south": """Twelve fishing boats sank in the old harbour when a storm struck on Monday night.
A cat watched from the quay.
Mayor Ana Duarte closed the harbour to ferries until Friday.""",
    "west": """Mayor Ana Duarte closed the harbour to ferries until Friday.
A storm on Monday night sank twelve fishing boats in the old harbour.""",
}


def test_the_lead_tells_nothing_twice_and_nothing_of_before() -> None:
    seeds, _ = dossier(_OPENINGS)
    texts = {a.id: a.text for a in seeds.articles}
    lead = [s.span.of(texts[s.article]) for s in _summary(_OPENINGS) if s.section == "lead"]
    assert sum("sank" in words for words in lead) == 1
    assert not any("last year" in words for words in lead)
