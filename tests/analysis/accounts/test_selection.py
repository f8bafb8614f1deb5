"""Which facts of one article alone are told, where there is room for few."""

from collections.abc import Mapping

import pytest

from dossier.analysis.accounts.facts import Hardness, is_flourish
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.read_first import before, is_conceded
from dossier.analysis.accounts.repeats import _is_retold, needed
from dossier.analysis.accounts.sections import is_background
from dossier.analysis.accounts.selection import _mostly_told, beginnings, chosen
from dossier.analysis.accounts.tie import Side, Tie, Ties
from dossier.analysis.accounts.ties import ties_of
from dossier.analysis.likeness import survey
from dossier.model import Span
from tests.analysis.making import dossier

_QUIET = "The harbour of Aldmoor was quiet on that day of rain."
_FIRED = "The board fired Ivo Strand and named Ana Brandis clerk of nine ferries in May."
_GULLS = "\n".join(
    f"Gulls sat {where} and slept on the roof of the old mill until the rain came down."
    for where in "here there up down left right near far low high".split()
)


def _told(texts: Mapping[str, str], budget: int) -> list[str]:
    """The first two words of each sentence that is told, beside what articles open with."""
    seeds, quotations = dossier(texts)
    passages = Passages(survey(seeds.articles), quotations)
    found = chosen(passages, ties_of(passages, quotations, ()), budget, (), ())
    return [" ".join(passages[i].words.split()[:2]) for i in sorted(found) if not passages.opens(i)]


def test_what_an_article_tells_first_matters_more_than_a_harder_fact_far_below() -> None:
    named = "The council named Eva Lund keeper of the old mill."
    fired = _FIRED.replace("The board", "A board")
    assert _told({"north": f"{_QUIET}\n{named}\n{_GULLS}\n{fired}"}, 2) == ["The council"]
    assert _told({"north": f"{_QUIET}\n{named}\n{fired}\n{_GULLS}"}, 2) == ["A board"]


@pytest.mark.parametrize(
    ("verb", "told"),
    [("hope", "“We know"), ("are proud that", "“We know"), ("say", "“We say"), ("see that", "“We see")],
)
def test_a_remark_that_hopes_or_thanks_is_told_after_another(verb: str, told: str) -> None:
    hard = (
        f"“{{direct Rui Pinto|We {verb} the board named Ana Brandis and Ivo Strand for nine years}},” Pinto told them."
    )
    soft = "“{direct Rui Pinto|We know the board named Ana Torvald clerk for nine years},” Pinto said."
    assert _told({"north": f"{_QUIET}\n{hard}\n{soft}"}, 2) == [told]


@pytest.mark.parametrize(
    ("who", "then", "told"),
    [
        ("Rui Pinto", "But we urge the board to sell it", "“But we"),
        ("Rui Pinto", "And we urge the board to sell it", "“We praise"),
        ("Eva Lund", "But we urge the board to sell it", "“We praise"),
    ],
)
def test_what_a_speaker_only_concedes_is_told_before_what_they_go_on_to_say(who: str, then: str, told: str) -> None:
    conceded = "“{direct Rui Pinto|We praise the board of Ana Brandis for nine years at the mill},” he said."
    north = f"{_QUIET}\n{conceded} “{{direct {who}|{then}}}.”"
    assert _told({"north": north}, 2) == [told]
    seeds, quotations = dossier({"north": north})
    passages = Passages(survey(seeds.articles), quotations)
    assert is_conceded(passages, 1) is (told == "“But we")
    assert not is_conceded(passages, 2)
    assert before(passages, 2) == passages[1].span


def test_what_stands_before_a_statement_that_needs_it_is_not_told_by_itself() -> None:
    sold = "sold the old copper mill of the lower quay to a baker for forty nets."
    south = f"A cat slept in the sun until noon and a band played.\nGulls sat there. He also {sold}"
    north = f"{_QUIET}\n{_FIRED}\nHe {sold}"
    assert _told({"north": north, "south": south}, 8) == ["He sold"]
    assert "The board" in _told({"north": north.replace("He sold", "Eva Lund sold"), "south": south}, 8)


def test_what_went_before_the_event_is_told_after_what_is_of_it() -> None:
    named = "The council named Eva Lund keeper of the old mill."
    for when, told in (("Last year", "The council"), ("On Monday", "On Monday")):
        fired = f"{when} the board fired Ivo Strand and named Ana Brandis clerk of nine ferries."
        assert _told({"north": f"{_QUIET}\n{_GULLS[:170]}.\n{fired}\n{named}"}, 2) == [told]


@pytest.mark.parametrize(("score", "end", "told"), [(0.7, 20, {1}), (0.5, 20, set()), (0.5, 80, {1})])
def test_what_surely_tells_a_part_is_no_fact_of_one_article_alone(score: float, end: int, told: set[int]) -> None:
    seeds, quotations = dossier({"north": _FIRED, "south": _FIRED})
    passages = Passages(survey(seeds.articles), quotations)
    tie = Tie(score, "a test", Side(Span(0, 20), False), Side(Span(0, end), False))
    assert _mostly_told(passages, {0: {1: (tie,)}, 1: {0: (tie.turned,)}}, [0]) == told


@pytest.mark.parametrize(
    ("before", "past"),
    [("Rosa Lind had opposed the mill in 1980.", True), ("Rosa Lind opposes the mill of the lower quay.", False)],
)
def test_who_came_in_with_what_went_before_is_told_of_as_background(before: str, past: bool) -> None:
    seeds, _ = dossier(
        {"north": f"A bakery opened. Rain fell. Gulls slept. A band played.\n{before}\nLind runs a bakery."}
    )
    passages = Passages(survey(seeds.articles), ())
    assert is_background(passages[len(passages) - 1]) is past


@pytest.mark.parametrize(
    ("words", "nothing"),
    [
        ("Call it the war of the mills.", True),
        ("Meet the new keeper of the quay.", True),
        ("Call it a war of mills, but Eva Lund has sold hers to a baker for forty nets.", False),
        ("Calls for a new mill came on Monday.", False),
        ("Boats sank.", False),
    ],
)
def test_a_flourish_tells_nothing(words: str, nothing: bool) -> None:
    assert is_flourish(words) is nothing


@pytest.mark.parametrize(
    ("opening", "begins"),
    [
        ("Call it the war of the mills.", 1),
        ("Boats sank.", 0),
        ("He came with two barges and a cook.\nAnd he left nobody in doubt.", 2),
        ("PORT SELBY.", 1),
        ("He came with two barges to Aldmoor.", 0),
        ("It rained.", 0),
    ],
)
def test_news_begins_with_what_stands_by_itself_and_is_no_flourish(opening: str, begins: int) -> None:
    seeds, _ = dossier({"north": f"{opening}\nEva Lund opened a mill.\nGulls slept."})
    assert beginnings(Passages(survey(seeds.articles), ())) == [begins]


def test_where_nothing_stands_by_itself_news_begins_with_the_first_sentence() -> None:
    seeds, _ = dossier({"north": "He came.", "south": "She left with a cook.\nHe stayed."})
    assert beginnings(Passages(survey(seeds.articles), ())) == [0, 1]


@pytest.mark.parametrize("hour", ["6:20 p.m.", "6 p.m.", "6.20pm", "11am"])
def test_an_hour_makes_no_fact_harder(hour: str) -> None:
    words = "{} the board fired Ivo Strand and named Ana Brandis clerk of nine ferries."
    seeds, _ = dossier({"north": words.format(f"At {hour}"), "south": words.format("That night")})
    hard = Hardness(Passages(survey(seeds.articles), ()))
    assert hard.of(0) == hard.of(1) > 0


@pytest.mark.parametrize(
    ("told", "reported_by", "retold"),
    [
        ("The board lied to all pilots and nothing happened to the clerks", ["south"], True),
        ("nothing happened to the clerks", ["south"], False),
        ("The board lied to all pilots and nothing happened to the clerks", ["south", "west"], False),
    ],
)
def test_a_remark_that_others_report_with_all_who_have_it_is_told_once(
    told: str, reported_by: list[str], retold: bool
) -> None:
    quote = "The board lied to all pilots and nothing happened to the clerks"
    seeds, quotations = dossier(
        {
            "north": f"“{{direct Rui Pinto|{quote}}},” Pinto said.",
            "south": "Rui Pinto felt sorry for pilots who had been lied to, and asked why clerks were not punished.",
            "west": "The board was said to have lied.",
        }
    )
    passages = Passages(survey(seeds.articles), quotations)
    at = passages[0].text.index(told)
    tie = Tie(
        0.9,
        "both report",
        Side(Span(at, at + len(told)), False),
        Side(passages[1].span, False),
        said=frozenset(("lie",)),
    )
    ties: Ties = {0: {1 + n: (tie,) for n, _ in enumerate(reported_by)}, 1: {0: (tie.turned,)}}
    assert _is_retold(passages, ties, [1], 0) == retold


@pytest.mark.parametrize(
    ("matter", "kept"),
    [({"court", "licence", "mill"}, [1]), ({"weep", "step", "court"}, [0, 1])],
)
def test_the_same_news_is_told_by_the_sentence_that_has_it_in_its_main_clause(
    matter: set[str], kept: list[int]
) -> None:
    texts = {
        "north": "Eva Lund wept on the steps after the harbour court annulled the licence of the old mill.",
        "south": "The harbour court on Friday annulled the licence of the old mill and sent home the clerks.",
        "west": "The harbour court declared void the licence of the mill.",
    }
    seeds, _ = dossier(texts)
    passages = Passages(survey(seeds.articles), ())
    part = Span(passages[0].text.index("after"), passages[0].span.end)

    def tie(here: Span, there: Span, words: set[str]) -> tuple[Tie, ...]:
        return (Tie(0.9, "in common", Side(here, False), Side(there, False), matter=frozenset(words)),)

    news = {"court", "licence"}
    both = tie(part, passages[1].span, news), tie(part, passages[2].span, matter)
    third = tie(passages[1].span, passages[2].span, news)
    ties: Ties = {
        0: {1: both[0], 2: both[1]},
        1: {0: (both[0][0].turned,), 2: third},
        2: {0: (both[1][0].turned,), 1: (third[0].turned,)},
    }
    assert needed(passages, ties, [0, 1], ()) == kept


def test_what_three_articles_tell_stands_though_two_others_tell_it_with_one_more_each() -> None:
    texts = {
        "north": "Mayor Eva Lund declared a bold candidacy for the presidency, in a harbour full of ships and flags.",
        "south": "Mayor Eva Lund said she is running for president.",
        "west": "Mayor Eva Lund is expected to run for president, which many clerks of the harbour had long awaited.",
    }
    seeds, _ = dossier(texts)
    passages = Passages(survey(seeds.articles), ())

    def tie(part: str, number: int) -> Tie:
        at = passages[number].text.index(part)
        here, there = Side(passages[1].span, False), Side(Span(at, at + len(part)), False)
        return Tie(0.9, "in common", here, there, matter=frozenset(("run",)))

    one, two = tie("declared a bold candidacy", 0), tie("expected to run for president", 2)
    ties: Ties = {0: {1: (one.turned,)}, 1: {0: (one,), 2: (two,)}, 2: {1: (two.turned,)}}
    assert needed(passages, ties, [1, 0, 2], ()) == [1, 0, 2]
