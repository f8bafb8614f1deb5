"""What holds of who said what whatever the articles say."""

import re
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier.analysis.speech import find_speech
from dossier.analysis.speech.marks import find_marked
from dossier.model import Article, Dossier, Override, Piece, Role, Seeds, Span

NASTY = "aé😀 \n“”\"'’‘«»„()—,.:!X"
WORDS = st.sampled_from(
    [
        *(
            "Ana Duarte",
            "Duarte",
            "he",
            "they",
            "the mayor",
            "officials",
            "Mr.",
            "U.S.",
            "Rui",
            "who",
            "that",
            "and",
            "not",
        ),
        *(
            "said",
            "says",
            "told",
            "adding",
            "praised",
            "according to",
            "stressing",
            "called",
            "asked",
            "said that",
            "to",
            "of",
        ),
        *(
            "“",
            "”",
            '"',
            "''",
            "``",
            "'",
            "’",
            "‘",
            "«",
            "»",
            "„",
            "「",
            "」",
            ",",
            ".",
            ":",
            ";",
            "—",
            "?",
            "\n",
            "\n\n",
            "(",
            ")",
        ),
        *(
            "harbour",
            "the",
            "was",
            "open",
            "We",
            "a",
            "It’s",
            "…",
            "[it]",
            "\u00a0",
            "\u200b",
            "é",
            "😀",
            "’s",
            "--",
            "1,000",
            "%",
        ),
    ]
)
SENTENCES = st.lists(WORDS, max_size=40).map(" ".join)
TEXTS = st.one_of(st.text(alphabet=NASTY, max_size=80), SENTENCES)
ROLES: st.SearchStrategy[list[Role]] = st.lists(
    st.sampled_from(("body", "body", "part", "furniture")), min_size=60, max_size=60
)
QUICK = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
MARKS = '“”"«»„‟「」『』‹›'


def made(name: str, text: str, roles: list[Role] | None = None) -> Article:
    """An article whose lines are its pieces, with the roles in their order."""
    kinds = {"body": "paragraph", "part": "caption", "furniture": "promotion"}
    pieces = []
    for number, line in enumerate(re.finditer(r"\S(?:[^\n]*\S)?", text)):
        role: Role = roles[number % len(roles)] if roles else "body"
        pieces.append(Piece(Span(*line.span()), role, kinds[role], "line", f"p{number + 1}"))
    return Article(name, f"{name}.txt", "0" * 64, text, tuple(pieces), name)


def seeds(*articles: Article) -> Seeds:
    return Seeds(articles, "test")


@QUICK
@given(TEXTS, ROLES)
def test_spans_are_ordered_and_disjoint_and_stand_in_prose(text: str, roles: list[Role]) -> None:
    article = made("one", text, roles)
    for quotation in find_speech(seeds(article))[0]:
        assert quotation.spans
        assert all(a.end <= b.start for a, b in pairwise(quotation.spans))
        for span in quotation.spans:
            assert any(piece.span.covers(span) for piece in article.prose), span.of(text)
            assert quotation.whole.covers(span)
            assert span.of(text) == span.of(text).strip()
        assert quotation.context.covers(quotation.whole)


@QUICK
@given(TEXTS)
def test_words_in_marks_carry_no_enclosing_marks(text: str) -> None:
    article = made("one", text)
    for marked in find_marked(article):
        if marked.closed:
            assert marked.whole.start < marked.spans[0].start
            assert marked.spans[-1].end < marked.whole.end


@QUICK
@given(TEXTS)
def test_marked_stretches_are_ordered_and_disjoint(text: str) -> None:
    found = find_marked(made("one", text))
    assert all(a.whole.end <= b.whole.start for a, b in pairwise(found))


@QUICK
@given(TEXTS, ROLES)
def test_no_speaker_without_a_mention_in_the_prose_of_the_article(text: str, roles: list[Role]) -> None:
    article = made("one", text, roles)
    for quotation in find_speech(seeds(article))[0]:
        if quotation.speaker is not None:
            mention = quotation.speaker.mention
            assert mention is not None and quotation.speaker.name
            assert any(piece.span.covers(mention) for piece in article.prose)
        if quotation.cue is not None:
            assert any(piece.span.covers(quotation.cue) for piece in article.prose)


@QUICK
@given(TEXTS, st.integers(0, 50), st.sampled_from(("Ana Duarte", "Nobody Known", None)))
def test_only_an_override_credits_without_a_mention_and_changes_no_other(
    text: str, number: int, name: str | None
) -> None:
    article = made("one", text)
    plain = find_speech(seeds(article))[0]
    if not plain:
        return
    target = plain[number % len(plain)]
    told = Seeds((article,), "test", overrides=(Override(target.id, "speaker", name, 1),))
    for before, after in zip(plain, find_speech(told)[0], strict=True):
        assert before.id == after.id
        if after.id != target.id:
            assert after == before
        elif after.speaker is not None:
            assert after.speaker.rule == "editor's override"
            mention = after.speaker.mention
            assert mention is None or (after.context.covers(mention) and mention.of(text) == name)
        else:
            assert name is None


@QUICK
@given(TEXTS)
def test_words_in_marks_never_cross_the_end_of_a_reported_clause(text: str) -> None:
    found = find_speech(seeds(made("one", text)))[0]
    clauses = [span for q in found if q.kind == "reported" for span in q.spans]
    for quotation in found:
        if quotation.kind != "reported" and len(quotation.spans) == 1:
            for clause in clauses:
                outside = not clause.overlaps(quotation.whole)
                assert outside or clause.covers(quotation.whole), clause.of(text)


@QUICK
@given(st.lists(TEXTS, min_size=2, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_the_articles_changes_nothing(texts: list[str], random: object) -> None:
    articles = [made(f"a{n}", text) for n, text in enumerate(texts)]
    forward, people = find_speech(seeds(*articles))
    backward, same_people = find_speech(seeds(*reversed(articles)))
    assert sorted(forward, key=lambda q: q.id) == sorted(backward, key=lambda q: q.id)
    assert people == same_people


@QUICK
@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_ids_are_unique_and_quotations_stand_in_reading_order(texts: list[str]) -> None:
    articles = [made(f"a{n}", text) for n, text in enumerate(texts)]
    quotations, people = find_speech(seeds(*articles))
    assert len({q.id for q in quotations}) == len(quotations)
    assert len({p.id for p in people}) == len(people)
    places = [([a.id for a in articles].index(q.article), q.whole.start) for q in quotations]
    assert places == sorted(places)
    credited = {q.speaker.name for q in quotations if q.speaker}
    assert all(any(p.name == name or p.name in name.split(" and ") for name in credited) for p in people)


@QUICK
@given(TEXTS)
def test_another_article_moves_no_quotation(text: str) -> None:
    alone = find_speech(seeds(made("one", text)))[0]
    beside = find_speech(seeds(made("one", text), made("two", "The harbour was full on Monday.")))[0]
    assert alone == beside


@pytest.mark.parametrize("mark", ["“", '"', "‘", "''", "「", "«", "said ", "Ana Duarte said ", ", ", "“a” "])
def test_many_of_one_thing_take_no_long_time(mark: str) -> None:
    find_speech(seeds(made("one", mark * 3000)))


def test_the_five_articles(five: Dossier) -> None:
    """Every quotation of the first dossier: whole, in the prose, and credited to somebody of the register."""
    names = {p.name for p in five.people} | {"West"}
    for quotation in five.quotations:
        article = five.article[quotation.article]
        assert not any(f.span.overlaps(quotation.whole) for f in article.furniture)
        assert quotation.speaker is None or set(quotation.speaker.name.split(" and ")) <= names
        if quotation.kind != "reported":
            assert all(span.of(article.text)[0] not in MARKS for span in quotation.spans)
