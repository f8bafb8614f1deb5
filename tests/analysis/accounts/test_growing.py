"""A law: an article more takes no supporter from any sentence, whatever articles there are and whatever is shown."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import compress, pairwise
from unittest.mock import patch

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bench.growing import carried, compared, drawn, every_step
from dossier.analysis import of_one_event
from dossier.analysis.accounts import passages
from dossier.analysis.accounts.tie import WEIGHED
from dossier.analysis.likeness import survey
from dossier.model import Article
from tests.analysis.making import article

_TOLD = (
    "Ferry crews walked out for a day over unpaid overtime.",
    "Crews of the ferry walked out on Monday because overtime was unpaid since harvest, stranding hundreds.",
    "A walkout of ferry crews stranded 400 passengers.",
    "“We will not sail into ice that we cannot see,” Ada Brenner told reporters on the quay.",
    "Captain Brenner said she would not sail into ice.",
    '"We will not sail into ice", Adelaide Brenner said, "and nobody can make us."',
    "The captain said the crews would be paid for the overtime by Friday.",
    "Jim Lund met Ada Brenner in Norholm for the second time.",
    "James Lund, the mayor, and Ms. Brenner held a second meeting in Norholm.",
    "Lund said he had met Brenner, but he did not promise to pay the overtime.",
    "“Norholm pays its debts,” she said.",
    "He called it a “black harvest” for the ferry.",
    "The “black harvest” cost the ferry 30,000 crowns, James Lund said on Monday.",
    "She said crews would be paid.",
    "Ana Moreau spoke first. Brenner said the town must reopen the harbour and pay the crews.",
    "Ana Moreau spoke first. He said the town must reopen the harbour and pay the crews at once.",
    "The town must reopen the harbour, Otto Brenner said, and pay the crews.",
    "Otto Brenner, who owns the ferry, and Ana Moreau met in Norholm on Monday.",
    "Moreau and Brenner held talks in Norholm on Monday over the ferry.",
    "The ferry, the ferry crews, the ferry harbour and the ferry overtime: Norholm talks of little else.",
    "Overtime of the crews was unpaid, stranding 400 passengers.",
)
_UGLY = (
    "“Never closed, said Brenner",
    "FERRY CREWS WALK OUT",
    "  — ",
    "…",
    "Overtime! Overtime? Overtime.",
    "😀 crews’",
)
_SLIDES = (
    "A quarry slid into the Orla valley at dawn.",
    "Drovers lost 300 sheep on the upper pasture.",
    "Choirs sang in the chapel.",
    "Half a hillside came down over the valley of the Orla.",
    "Some 300 animals perished, sheep for the most part.",
    "Schools are shut until Monday.",
    "The Orla valley has seen no worse slide of a quarry.",
    "Of 300 lost sheep 9 were found.",
    "Nobody was on the pasture.",
)
"""What three articles tell of one event, each three sentences in other words."""
_SENTENCES = st.sampled_from((*_TOLD, *_UGLY, *_SLIDES))
ARTICLES = st.lists(st.lists(_SENTENCES, min_size=2, max_size=9).map("\n".join), min_size=3, max_size=6)


@contextmanager
def becomes_large_from(sentences: int) -> Iterator[None]:
    """As if a dossier of so many sentences were a large one, whatever they tell of, of articles that hold together."""
    with (
        patch.object(of_one_event, "MANY", sentences),
        patch.object(of_one_event, "MANY_OF_ONE", sentences),
        patch.object(of_one_event, "_MOST_PAIRED", 0.0),
        patch.object(passages, "MANY", sentences),
    ):
        yield


def made(texts: Sequence[str]) -> list[Article]:
    return [article(f"a{n}", text)[0] for n, text in enumerate(texts)]


_REFUSES = "“We will not sail into ice that we cannot see,” Ada Brenner told reporters on the quay."
_REFUSES_AGAIN = '"We will not sail into ice", Adelaide Brenner said, "and nobody can make us."'
_PAYS = "“Norholm pays its debts,” she said."
_REPEATED = [[_REFUSES, _PAYS, _REFUSES_AGAIN, _PAYS], [_REFUSES_AGAIN, _PAYS], [_REFUSES, _PAYS]]
"""A sentence that one article prints twice, said by two people, of whom each other article quotes one."""


@settings(max_examples=25, deadline=None)
@given(ARTICLES)
@example(list(map("\n".join, _REPEATED)))
def test_an_article_more_takes_no_supporter_from_any_sentence(texts: list[str]) -> None:
    whole = frozenset(range(len(texts)))
    chain = [(frozenset(range(n)), frozenset(range(n + 1))) for n in range(2, len(texts))]
    counts, lost = compared(made(texts), [*chain, *((whole - {n}, whole) for n in range(len(texts)))])
    assert lost == []
    assert counts["shown"] <= counts["carried"]


@settings(max_examples=15, deadline=None)
@given(ARTICLES)
def test_nor_where_a_dossier_of_one_event_becomes_a_large_one(texts: list[str]) -> None:
    whole = [frozenset(range(n)) for n in range(2, len(texts) + 1)]
    with patch.object(of_one_event, "MANY", 8), patch.object(of_one_event, "_FEW_ARTICLES", 3):
        grown = [survey(made(texts)[: len(held)]).of_one for held in whole]
        _, lost = compared(made(texts), [*pairwise(compress(whole, grown))])
    assert lost == []


@settings(max_examples=12, deadline=None)
@given(ARTICLES)
def test_nor_from_any_statement_still_shown_as_a_dossier_of_a_few_events_becomes_a_large_one(texts: list[str]) -> None:
    every = frozenset(range(len(texts)))
    grown = [frozenset(range(n)) for n in range(2, len(texts) + 1)]
    with becomes_large_from(sentences=8):
        _, lost = compared(made(texts), [*pairwise(grown), (every - {0}, every)])
    assert lost == []


def test_what_is_shown_of_a_large_dossier_is_supported_as_in_a_small_one() -> None:
    articles = made(["\n".join([*_TOLD[n : n + 4], *_TOLD[:3], *_TOLD[12:18]]) for n in range(9)])
    small, *_ = carried(articles)
    with becomes_large_from(sentences=8):
        large, *_ = carried(articles)
    both = small.keys() & large.keys()
    assert sum(len(small[name]) for name in both) > len(both) > 1
    assert {name: large[name] for name in both} == {name: small[name] for name in both}


@settings(max_examples=8, deadline=None)
@given(ARTICLES)
def test_nor_does_any_statement_that_both_show_have_others(texts: list[str]) -> None:
    articles = made(texts)
    small, *_ = carried(articles)
    with becomes_large_from(sentences=8):
        large, *_ = carried(articles)
    both = small.keys() & large.keys()
    assert {name: large[name] for name in both} == {name: small[name] for name in both}


def test_what_is_weighed_of_a_large_dossier_is_what_is_weighed_of_a_small_one() -> None:
    articles = made(["\n".join(_SLIDES[n : n + 3]) for n in (0, 3, 6)])
    small, *_ = carried(articles)
    with becomes_large_from(sentences=8):
        large, *_ = carried(articles)
    both = small.keys() & large.keys()
    rules = [rule for name in both for rule in large[name].values()]
    assert any(rule.endswith(WEIGHED) for rule in rules)
    assert {name: large[name] for name in both} == {name: small[name] for name in both}


def test_nor_where_it_passes_twelve_articles_too() -> None:
    articles = made(["\n".join([*_TOLD[n : n + 3], *_TOLD[:3], *_TOLD[15:18]]) for n in range(13)])
    less, more = (sum(s.piece.told for s in survey(articles[:n]).sentences) for n in (12, 13))
    with patch.object(of_one_event, "MANY", more):
        assert less < of_one_event.MANY
        assert survey(articles).of_one
        counts, lost = compared(articles, [(frozenset(range(12)), frozenset(range(13)))])
    assert lost == []
    assert counts["carried"] > counts["shown"] > 0


@settings(max_examples=10, deadline=None)
@given(ARTICLES.flatmap(lambda texts: st.tuples(st.just(texts), st.permutations(range(len(texts))))))
def test_nor_do_supporters_hang_on_the_order_in_which_articles_are_read(given_: tuple[list[str], list[int]]) -> None:
    texts, order = given_
    articles = made(texts)
    assert carried([articles[n] for n in order]) == carried(articles)


def test_every_step_adds_one_and_what_is_drawn_is_the_same_each_time() -> None:
    assert all(less < more and len(more - less) == 1 and len(less) > 1 for less, more in every_step(4))
    assert len([*every_step(4)]) == 6 * 2 + 4
    assert [*drawn(9, 12)] == [*drawn(9, 12)]
    assert all(1 < len(less) < len(more) for less, more in drawn(9, 12))
