"""The merged summary: whole sentences, once each, with those who carry them."""

import pytest

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
    "north": """Ana Duarte, the younger sister of the harbour candidate Eva Duarte, sharply criticised her sister's \
view of the ferry strike and urged friends to share her letter.
Gulls slept on the roof of the bakery. Rain fell in the night.""",
    "south": """Ana Duarte, one of two daughters of the old mayor, has taken to the market square to scold her older \
sister, a harbour candidate, for her view of the ferry strike.
A cat watched from the quay.""",
    "west": """Ana Duarte, the younger sister of the harbour candidate Eva Duarte and daughter of the old mayor, \
criticised her sister's view of the ferry strike on the market square on Friday.
The band played until noon.""",
}


def test_openings_that_others_carry_with_all_who_say_it_are_told_once() -> None:
    found = [s for s in _summary(_OPENINGS) if len(s.support) > 1]
    assert [(s.section, s.carriers) for s in found] == [("lead", ("west", "north", "south"))]


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("Ana Duarte, the mayor of Aldmoor, vetoed the harbour bill on Monday, to the anger of the pilots.", 1),
        ("Mayor Ana Duarte is expected to veto the harbour bill of the pilots of Aldmoor on Monday.", 1),
        ("Duarte, as her old friend Rui Pinto once did, vetoed the ferry bill, and seven bakers wrote poems of it.", 2),
    ],
)
def test_an_opening_that_stands_as_a_support_is_no_statement_but_with_news_of_its_own(other: str, told: int) -> None:
    texts = {
        "north": f"{other} A cat sat on the quay. Rain fell on the roofs.",
        "south": """Mayor Ana Duarte of Aldmoor vetoed the harbour bill on Monday, which angered its pilots.
The band played until noon. Gulls slept.""",
    }
    seeds, _ = dossier(texts)
    words = {a.id: a.text for a in seeds.articles}
    found = [w for s in _summary(texts) if "veto" in (w := s.span.of(words[s.article]))]
    assert len(found) == told
    assert not [w for w in found if "expected" in w]


def test_the_lead_is_news() -> None:
    texts = {
        "north": """A storm sank twelve fishing boats in the old harbour on Monday night.
Seven ferries had collided off the lighthouse in a thick fog last year.
A bakery in the upper town opened as usual. The band played. Gulls slept.""",
        "south": """Twelve fishing boats sank in the old harbour when a storm struck on Monday.
Last year seven ferries collided in thick fog off the lighthouse.
She wore a yellow coat. A cat watched. It was noon.""",
    }
    seeds, _ = dossier(texts)
    words = {a.id: a.text for a in seeds.articles}
    told = {s.span.of(words[s.article])[:12]: s.section for s in _summary(texts)}
    assert told["A storm sank"] == "lead"
    assert told["Seven ferrie"] != "lead"


def test_no_sentence_is_put_before_a_statement_where_it_has_been_read_just_now() -> None:
    for texts in (_TEXTS, _OPENINGS):
        found = _summary(texts)
        for n, s in enumerate(found):
            assert (s.article, s.before) not in [(last.article, last.span) for last in found[max(0, n - 3) : n]]


def test_what_a_statement_says_altogether_is_told_once() -> None:
    texts = {
        "north": """Nine of the 14 keepers of the lighthouse were islanders, but the mayor denies that he chose them.
A bakery opened. The band played.""",
        "south": """Gulls slept.
Nine of the 14 keepers of the lighthouse were islanders.
It was noon.""",
    }
    seeds, _ = dossier(texts)
    words = {a.id: a.text for a in seeds.articles}
    found = [s for s in _summary(texts) if "Nine of the 14" in s.span.of(words[s.article])]
    assert [len(s.support) for s in found] == [1]
    assert "denies" in found[0].span.of(words[found[0].article])


def test_no_quotation_leads_where_prose_tells_it() -> None:
    texts = {
        "north": """Mayor Ana Duarte closed the old harbour of Aldmoor to ferries on Monday after the storm.
{direct Ana Duarte|“We close the harbour because no ferry is worth a life,”} Duarte told fishermen.
A cat sat on the quay. It was noon.""",
        "south": """{direct Ana Duarte|“We close the harbour because no ferry is worth a life,”} Mayor Duarte said.
Ana Duarte closed the old harbour of Aldmoor to ferries on Monday.
The band played until noon. Gulls slept.""",
    }
    seeds, _ = dossier(texts)
    words = {a.id: a.text for a in seeds.articles}
    lead = [s.span.of(words[s.article]) for s in _summary(texts) if s.section == "lead"]
    assert lead
    assert not [w for w in lead if w.startswith("“")]


@pytest.mark.parametrize(
    ("opening", "section"),
    [
        (
            "Mayor Ana Duarte of Aldmoor said that {reported Ana Duarte|nine old ferries should be sold}.",
            "one",
        ),
        ("“{direct Ana Duarte|Nine old ferries should be sold to the island},” Ana Duarte said at noon.", "said"),
    ],
)
def test_what_an_article_opens_with_is_its_news_but_where_it_opens_with_a_quotation(opening: str, section: str) -> None:
    storm = "A storm sank twelve fishing boats of Brandis on Monday night."
    texts = {"north": f"{opening} A cat sat on the quay.", "south": storm, "west": f"{storm} Gulls slept."}
    seeds, _ = dossier(texts)
    words = {a.id: a.text for a in seeds.articles}
    assert {s.section for s in _summary(texts) if "ferries" in s.span.of(words[s.article])} == {section}
