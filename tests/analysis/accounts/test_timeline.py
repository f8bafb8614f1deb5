"""What dates mean: cases an editor could extend."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis.accounts.timeline import find_dates
from dossier.analysis.accounts.timeline_undated import find_named_days
from dossier.analysis.dates import dates_in, day_of
from dossier.analysis.dates_terms import bounds
from dossier.model import Discrepancy, Locator, Span, Statement, Support
from tests.analysis.making import dossier

_BY_CATEGORY = yaml.safe_load((Path(__file__).parent / "cases" / "dates.yml").read_text(encoding="utf-8"))
_CASES = [case for cases in _BY_CATEGORY.values() for case in cases]


@pytest.mark.parametrize("case", _CASES, ids=[f"{c['text']} ({c['day']})" for c in _CASES])
def test_cases(case: dict[str, Any]) -> None:
    text = case["text"]
    found = dates_in(text, Span(0, len(text)), day_of(str(case["day"])) if case["day"] else None)
    assert [[d.span.of(text), d.when, d.inferred] for d in found] == [[str(w), str(d), i] for w, d, i in case["dates"]]


_LOOSE = yaml.safe_load((Path(__file__).parent / "cases" / "loosely_dated.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", _LOOSE, ids=[c["text"] for c in _LOOSE])
def test_what_is_dated_loosely_says_so(case: dict[str, Any]) -> None:
    seeds, _ = dossier({"north": case["text"]}, published={"north": "2019-08-06"})
    assert [[e.when, e.precision, e.approximate] for e in find_dates(seeds)] == [
        [str(case["when"]), case["precision"], case["approximate"]]
    ]


def test_a_date_is_approximate_only_where_all_tell_it_so() -> None:
    texts = {
        "north": "The lighthouse of Pedra was built around 1950.",
        "south": "The Pedra lighthouse was built in 1950.",
    }
    seeds, _ = dossier(texts)
    assert [(e.when, e.approximate, len(e.refs)) for e in find_dates(seeds)] == [("1950", None, 2)]
    only = {name: text.replace(" in 1950", " circa 1950") for name, text in texts.items()}
    seeds, _ = dossier(only)
    assert [(e.when, e.approximate, len(e.refs)) for e in find_dates(seeds)] == [("1950~", "about", 2)]


def test_one_date_of_one_matter_in_two_articles_is_one_entry() -> None:
    seeds, _ = dossier(
        {
            "north": "The lighthouse of Pedra burned down on 3 May 2019.\nA regatta was held on 3 May 2019.",
            "south": "On 3 May 2019 the Pedra lighthouse burned. It rained on Sunday.",
        },
        published={"south": "2019-05-08"},
    )
    found = find_dates(seeds)
    assert [(e.when, e.inferred, sorted({r.article for r in e.refs})) for e in found] == [
        ("2019-05-03", False, ["north", "south"]),
        ("2019-05-03", False, ["north"]),
        ("2019-05-05", True, ["south"]),
    ]
    texts = {a.id: a.text for a in seeds.articles}
    assert all(r.span.of(texts[r.article]) for e in found for r in e.refs)


_CHAINED = yaml.safe_load((Path(__file__).parent / "cases" / "chained.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", _CHAINED, ids=[c["text"] for c in _CHAINED])
def test_dates_that_count_from_another(case: dict[str, Any]) -> None:
    day = str(case["day"]) if case["day"] else None
    seeds, _ = dossier({"only": case["text"]}, published={"only": day} if day else None)
    text = seeds.articles[0].text
    found = sorted((place, e.when) for e in find_dates(seeds) for place in e.refs)
    assert [[place.span.of(text), when] for place, when in found] == [[str(w), str(d)] for w, d in case["dates"]]


def test_what_is_dated_less_exactly_is_one_entry_with_the_exact_date() -> None:
    seeds, _ = dossier(
        {
            "north": "Storms wrecked the lighthouse of Pedra on 3 May 2019.",
            "south": "Storms wrecked the Pedra lighthouse in May 2019.\nA regatta was held in May 2019.",
        }
    )
    found = find_dates(seeds)
    assert [(e.when, [r.article for r in e.refs], [r.article for r in e.coarser]) for e in found] == [
        ("2019-05", ["south"], []),
        ("2019-05-03", ["north", "south"], ["south"]),
    ]


def test_what_was_said_on_a_day_is_one_entry_after_the_doings() -> None:
    seeds, _ = dossier(
        {
            "north": "The mayor said on Sunday that taxes fall.\nThe quay closed on Sunday.",
            "south": "Captain Rui told the port on Sunday that whales came.",
        },
        published={"north": "2019-05-06", "south": "2019-05-06"},
    )
    found = find_dates(seeds)
    assert [(e.when, e.said, len(e.refs)) for e in found] == [("2019-05-05", False, 1), ("2019-05-05", True, 2)]


_SAID = yaml.safe_load((Path(__file__).parent / "cases" / "said_then.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", _SAID, ids=[c["text"] for c in _SAID])
def test_when_something_was_said_is_no_doing(case: dict[str, Any]) -> None:
    seeds, _ = dossier({"north": case["text"]}, published={"north": "2019-05-06"})
    text = seeds.articles[0].text
    found = sorted((place, e.said) for e in find_dates(seeds) for place in e.refs)
    assert [[place.span.of(text), said] for place, said in found] == case["dates"]


def test_an_article_without_a_date_is_read_against_the_event_or_all_the_others() -> None:
    texts = {
        "north": "The dam broke.",
        "south": "The dam broke.",
        "west": "It broke on Wednesday.\nRain fell yesterday.",
    }
    days = {"north": "2023-11-09", "south": "2023-11-10"}
    seeds, _ = dossier(texts, published=days, event_date="2023-11-08")
    assert [(e.when, e.inferred_in) for e in find_dates(seeds)] == [
        ("2023-11-07", ("west",)),
        ("2023-11-08", ("west",)),
    ]
    seeds, _ = dossier(texts, published=days)
    assert [e.when for e in find_dates(seeds)] == ["2023-11-08"], "yesterday is not the same day for both"
    seeds, _ = dossier(texts)
    assert find_dates(seeds) == ()


def test_what_is_yesterday_inside_quotation_marks_is_not_known() -> None:
    seeds, _ = dossier({"north": "“It broke yesterday,” she said, “as in 2012.”"}, published={"north": "2023-11-09"})
    assert [e.when for e in find_dates(seeds)] == ["2012"]


def test_a_date_that_stands_in_a_difference_names_it() -> None:
    seeds, _ = dossier({"north": "It broke on 3 May 2019.", "south": "It broke on 4 May 2019."})
    places = tuple(Locator(a.id, Span(12, 22)) for a in seeds.articles)
    found = find_dates(
        seeds, (), [Discrepancy("d-1", "date", "when", places), Discrepancy("d-2", "number", "x", places)]
    )
    assert [e.differs for e in found] == [("d-1",), ("d-1",)]


def test_places_that_carry_one_statement_are_one_entry() -> None:
    seeds, _ = dossier({"north": "The dam broke on 3 May 2019.", "south": "On 3 May 2019 water took the wall."})
    whole = [Span(0, len(a.text)) for a in seeds.articles]
    carried = Statement("s-1", "lead", "north", whole[0], (Support("south", whole[1], 0.9, "test", True),))
    assert len(find_dates(seeds)) == 2
    assert [len(e.refs) for e in find_dates(seeds, [carried])] == [2]


def test_the_order_of_the_articles_changes_nothing() -> None:
    texts = {
        "north": "The lighthouse of Pedra burned down on 3 May 2019. A day later it rained.",
        "south": "On 3 May 2019 the Pedra lighthouse burned. It rained on Saturday. Boats sank in 2019.",
        "west": "The Pedra lighthouse burned in May 2019.",
    }
    days = {"south": "2019-05-08"}
    one, _ = dossier(texts, published=days)
    other, _ = dossier(dict(reversed(texts.items())), published=days)
    assert find_dates(one) == find_dates(other)
    assert len({e.id for e in find_dates(one)}) == len(find_dates(one))


_WORDS = (
    "on in by last next this the from to between and until Monday Friday weekend week May March Dec. 3 5 31 2000 "
    "2014 1990s 2014-16 days two later earlier following after before ago fall of , . “ ” \" ' \n - – é 😀 he said "
    "will today Sunday Times 04.05.2019 2019-02-30 year 9999 0 day month yesterday night"
).split(" ")


@given(
    st.lists(st.sampled_from(_WORDS), max_size=30), st.sampled_from([None, "0001-01-01", "2024-02-29", "9999-12-31"])
)
def test_dates_are_ordered_disjoint_and_inside_whatever_the_text(words: list[str], day: str | None) -> None:
    text = " ".join(words)
    if not text.strip():
        return
    span = Span(0, len(text))
    found = dates_in(text, span, day_of(day))
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(span.covers(d.span) and d.span.of(text).strip() == d.span.of(text) for d in found)
    assert all(bounds(d.when)[0] <= bounds(d.when)[1] for d in found)
    seeds, _ = dossier({"only": text}, published={"only": day} if day else None)
    for entry in find_dates(seeds):
        for ref, told in zip(entry.refs, entry.told, strict=True):
            assert told.span.covers(ref.span)
        assert entry.text == entry.told[0].span.of(text)
        assert set(entry.coarser) <= set(entry.refs)


def test_words_that_differ_in_marks_alone_make_two_ids() -> None:
    text = "Nobody came to the quay on 3 May 2019.\nBakers sang.\nNobody came to the quay, on 3 May 2019!"
    seeds, _ = dossier({"north": f"{text}\nSome came to an inn on 3 May 2019.\n3 May 2019.\n3 May 2019!"})
    found = find_dates(seeds)
    assert len(found) > 1
    assert len({e.id for e in found}) == len(found)


_NAMED = yaml.safe_load((Path(__file__).parent / "cases" / "named_days.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", _NAMED, ids=[c["about"] for c in _NAMED])
def test_days_of_the_week_that_nobody_could_date(case: dict[str, Any]) -> None:
    seeds, _ = dossier(case["articles"])
    found = find_named_days(seeds)
    assert [[e.day, sorted({r.article for r in e.refs})] for e in found] == case["days"]
    assert [e.after for e in found] == sorted(e.after for e in found)
    assert all(e.text == e.told[0].span.of(case["articles"][e.told[0].article]) for e in found)
    turned, _ = dossier(dict(reversed(case["articles"].items())))
    assert find_named_days(turned) == found


def test_a_day_of_the_week_that_can_be_dated_is_no_day_without_a_date() -> None:
    texts = {"north": "The quay closed on Wednesday.", "south": "The quay closed on Wednesday."}
    seeds, _ = dossier(texts, published={"north": "2031-05-08"})
    assert find_named_days(seeds) == (), "the other is read against the day of the first"
    goods = "barley copper timber linen amber peat chalk slate honey cider tallow salt wool".split()
    several, _ = dossier({f"n{i}": f"Nobody sold {good} on Wednesday." for i, good in enumerate(goods)})
    assert find_named_days(several) == (), "so many that tell of several events may tell of several weeks"
    one, _ = dossier({f"n{i}": texts["north"] for i in range(13)})
    assert [entry.day for entry in find_named_days(one)] == ["Wednesday"]


def test_what_opens_with_a_pronoun_has_the_sentence_before() -> None:
    seeds, _ = dossier(
        {"north": "The board met at Pedra. It had closed the quay in 1987.\nThe dam of Orla broke in 1990."}
    )
    text = seeds.articles[0].text
    assert [e.before.span.of(text).strip() if e.before else None for e in find_dates(seeds)] == [
        "The board met at Pedra.",
        None,
    ]


@pytest.mark.parametrize(
    ("then", "leans"),
    [
        ("The quay reopened in 1987.", True),
        ("The Orla quay reopened in 1987.", True),
        ("The Quay Office moved to Orla in 1987, where a quay was free.", False),
        ("The North has had no quay since a storm in 1987.", False),
    ],
)
def test_what_opens_with_a_thing_told_before_has_the_sentence_before_and_a_name_not(then: str, leans: bool) -> None:
    seeds, _ = dossier({"north": f"Northern boats left the quay at Pedra. {then}"})
    (entry,) = find_dates(seeds)
    assert bool(entry.before) == leans


@pytest.mark.parametrize(
    ("south", "entries"),
    [
        ("Boats still obey the 1931 Tidal Waters Act.", 1),
        ("Boats still race as in the 1931 regatta.", 1),
        ("Ferries sank in 1931.", 1),
        ("Ferries sank often.", 0),
        ("It is the biggest storm since 1931.", 0),
        ("More than 2,400 boats have sunk since the 1931 storm.", 0),
        ("It is the first storm since 1931, when nine ferries sank.", 1),
        ("Rui Pinto has been the mayor since 1931.", 1),
    ],
)
def test_a_year_is_an_entry_only_where_it_does_more_than_measure_or_name_a_law(south: str, entries: int) -> None:
    seeds, _ = dossier({"north": "The plan changes a 1931 law on fishing.", "south": south})
    assert len(find_dates(seeds)) == entries


def test_one_date_again_and_again_in_one_clause_is_one_entry() -> None:
    seeds, _ = dossier({"north": "Wheat in 2031 rye in 2031 oats in 2031 fell."})
    assert [(e.when, len(e.refs)) for e in find_dates(seeds)] == [("2031", 3)]
