"""Which wording the others are laid on, and the stretch of it that a heading shows."""

from dossier.analysis.concordance.utterances import link_utterances
from dossier.model import Article, Piece, Utterance
from tests.analysis.making import dossier

_LONG = (
    "The harbour is full of boats this spring. We mended every crane and every lamp on the quay. "
    "And nothing of this work is directed against the ferrymen of the islands, we do it for our children"
)


def _one(texts: dict[str, str], headline: str | None = None) -> tuple[Utterance, dict[str, str], dict[str, str]]:
    """The one utterance of several wordings; ``headline`` is the article whose first line is one."""
    seeds, quotations = dossier(texts)
    articles = tuple(_with_headline(a) if a.id == headline else a for a in seeds.articles)
    (utterance,) = (u for u in link_utterances(articles, quotations) if len(u.members) > 1)
    text = {a.id: a.text for a in articles}
    by_id = {q.id: q for q in quotations}
    base = by_id[utterance.base]
    words = {"base": base.spans[0].of(text[base.article])}
    if utterance.gist:
        assert any(s.covers(utterance.gist) for s in base.spans), "a gist is a stretch of its base"
        words["gist"] = utterance.gist.of(text[base.article])
    return utterance, words, {"base": base.article}


def _with_headline(article: Article) -> Article:
    first, *rest = article.pieces
    return Article(
        article.id,
        article.file,
        article.sha256,
        article.text,
        (Piece(first.span, "part", "headline", "line", "headline"), *rest),
        article.siglum,
        label=article.label,
    )


def test_the_base_is_quoted_and_the_gist_is_the_clause_that_the_reports_share() -> None:
    _, words, _ = _one(
        {
            "north": f"{{direct Ana Duarte|{_LONG}}}, said Duarte.",
            "south": "Duarte said {reported Ana Duarte|the work was not directed against the ferrymen of the islands}.",
            "west": "Duarte said {reported Ana Duarte|the mending was not aimed at the ferrymen of the islands}.",
        }
    )
    assert words["base"] == _LONG
    assert words["gist"] == "nothing of this work is directed against the ferrymen of the islands"


def test_a_headline_is_a_wording_but_never_the_base() -> None:
    texts = {
        "north": "{reported Ana Duarte|Toll for island ferrymen not planned before winter storms}, Duarte says\nMore.",
        "south": "Duarte said {reported Ana Duarte|no toll was planned for island ferrymen before winter storms}.",
    }
    utterance, _, where = _one(texts, headline="north")
    assert len(utterance.members) == 2
    assert where["base"] == "south"


def test_a_fragment_of_two_words_gives_way_to_a_clause() -> None:
    _, words, _ = _one(
        {
            "north": "Duarte said {reported Ana Duarte|the islands were not buying an iron-style “ferry monopoly”}. "
            "{partial Ana Duarte|ferry monopoly}",
            "south": "Duarte said {reported Ana Duarte|the islands were not buying a ferry monopoly from anybody}.",
        }
    )
    assert len(words["base"].split()) > 2
    assert "ferry monopoly" in words["gist"]


def test_a_wording_alone_has_no_gist() -> None:
    seeds, quotations = dossier({"north": "{direct Ana Duarte|We shall never sell the old crane}, she said."})
    (utterance,) = link_utterances(seeds.articles, quotations)
    assert utterance.gist is None
