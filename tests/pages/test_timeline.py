"""The timeline's page: each date with the words that give it, from what it was worked out, and the picture."""

from datetime import date
from itertools import pairwise
from xml.etree.ElementTree import Element

import html5lib  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis.accounts.timeline import find_dates
from dossier.analysis.accounts.timeline_undated import find_named_days
from dossier.analysis.dates import Precision
from dossier.model import Discrepancy, Dossier, Locator, Span, TimelineEntry
from dossier.pages import render
from dossier.pages.timeline import MOST_TOLD, when_words
from dossier.pages.timeline_picture import picture
from tests.analysis.making import dossier
from tests.pages.reading import elements, ids, parsed, shown

TEXTS = {
    "north": "Storms wrecked the lighthouse of Pedra on 3 May 2019.\nThe mayor said on Sunday that taxes fall.",
    "south": "Storms wrecked the Pedra lighthouse in May 2019. Two days later the quay closed.\nIt reopened next week.",
    "west": "The ferry sank in 1987, and the port was shut from 1990 to 1994.\nA regatta was held on Sunday.",
}
DAYS = {"north": "2019-05-06", "south": "2019-05-06"}


def timeline_of(
    texts: dict[str, str], days: dict[str, str], discrepancies: tuple[Discrepancy, ...] = ()
) -> tuple[Dossier, Element]:
    seeds, _ = dossier(texts, published=days)
    made = Dossier(seeds, timeline=find_dates(seeds, (), discrepancies), discrepancies=discrepancies)
    return made, parsed(render(made)["timeline/index.md"])


def classed(tree: Element, name: str) -> list[Element]:
    return [e for e in elements(tree) if name in e.get("class", "").split()]


def text_of(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_every_entry_stands_on_the_page_with_its_words_proved_and_an_anchor() -> None:
    made, page = timeline_of(TEXTS, DAYS)
    assert {e.id for e in made.timeline} <= set(ids(page))
    proved = [e for e in elements(page) if e.get("data-s")]
    assert len(proved) >= len(made.timeline)
    for e in proved:
        start, _, end = e.attrib["data-s"].partition("-")
        assert shown(e) == made.article[e.attrib["data-a"]].text[int(start) : int(end)]


def test_the_headings_are_dates_in_words_in_the_order_of_time() -> None:
    _, page = timeline_of(TEXTS, DAYS)
    assert [text_of(e) for e in elements(page) if e.tag == "h2"] == [
        "1987",
        "1990 to 1994",
        "Friday, 3 May 2019",
        "Sunday, 5 May 2019",
        "Week from 13 to 19 May 2019",
    ]


def test_an_entry_says_from_what_it_is_inferred_and_who_dates_it_less_exactly() -> None:
    _, page = timeline_of(TEXTS, DAYS)
    notes = [text_of(e) for e in elements(page) if e.tag == "p" and e.get("class") == "meta"]
    assert notes == [
        "dated only “May 2019” by sout",
        "inferred from the dates of the other articles",
        "inferred from the article’s date, 6 May 2019",
        "inferred from the article’s date, 6 May 2019",
    ]


def test_what_is_dated_loosely_stands_under_what_it_says_and_in_the_picture() -> None:
    text = "The ferry sank in early May 2014.\nThe mill was built around 1950.\nThe quay fell in the summer of 2012."
    _, page = timeline_of({"north": text}, {})
    headings = [(e.get("id"), text_of(e)) for e in elements(page) if e.tag == "h2"]
    assert headings == [("on-1950-about", "About 1950"), ("on-2012-22", "Summer 2012"), ("on-2014-05", "May 2014")]
    assert [text_of(e) for e in elements(page) if e.get("class") == "meta"] == ["early in the month"]
    names = [text_of(e[0]) for e in classed(page, "mark")[:3]]
    assert names == ["About 1950: 1 article", "Summer 2012: 1 article", "May 2014: 1 article"]


def test_what_was_said_is_folded_beneath_what_was_done() -> None:
    made, page = timeline_of(TEXTS, DAYS)
    said = next(e for e in made.timeline if e.said)
    fold = next(e for e in classed(page, "said"))
    assert said.id in ids(fold) and "open" not in fold.attrib
    assert text_of(fold).startswith("Said on that day: 1 place in 1 article")
    _, alone = timeline_of({"north": "The mayor said on Sunday that taxes fall."}, DAYS)
    assert "open" in classed(alone, "said")[0].attrib, "nothing else happened that day"


def test_dates_in_a_difference_lead_to_it() -> None:
    texts = {"north": "It broke on 3 May 2019.", "south": "It broke on 4 May 2019."}
    apart = Discrepancy("d-date-x", "date", "date: 3 May, 4 May", tuple(Locator(a, Span(12, 22)) for a in texts))
    _, page = timeline_of(texts, {}, (apart,))
    links = [(e.attrib["href"], text_of(e)) for e in elements(page) if e.get("href", "").startswith("../summary/#")]
    assert links == [("../summary/#d-date-x", "3 May, 4 May")] * 2


def test_an_article_without_a_day_is_named() -> None:
    _, page = timeline_of({"north": "It broke on Sunday.", "south": "It broke in 1987."}, {})
    assert [text_of(e) for e in elements(page) if e.tag == "h2"] == ["1987"]
    assert "“on Wednesday” or “last month” is missing" in text_of(classed(page, "undated")[0])
    _, page = timeline_of(TEXTS, DAYS)
    assert not classed(page, "undated")


def test_days_of_the_week_without_a_date_stand_below_and_say_so() -> None:
    texts = {"north": "The quay closed on Sunday. It had flooded on Friday.", "south": "The dam broke in 1987."}
    seeds, _ = dossier(texts)
    made = Dossier(seeds, timeline=find_dates(seeds), named_days=find_named_days(seeds))
    page = parsed(render(made)["timeline/index.md"])
    assert [text_of(e) for e in elements(page) if e.tag in ("h2", "h3")] == [
        "1987",
        "Days named without a date",
        "Friday",
        "Sunday",
    ]
    assert {e.id for e in made.named_days} <= set(ids(page))
    assert [text_of(e) for e in classed(page, "before")] == ["The sentence before it: The quay closed on Sunday."]
    assert "stand below, without a date" in text_of(classed(page, "undated")[0])
    assert not classed(page, "empty")


def test_the_picture_has_a_mark_for_each_entry_and_each_leads_into_the_list() -> None:
    made, page = timeline_of(TEXTS, DAYS)
    wide = next(e for e in elements(page) if e.tag.endswith("svg") and e.get("class") == "wide")
    marks = classed(wide, "mark")
    assert sorted(e.attrib["href"] for e in marks) == sorted(f"#{e.id}" for e in made.timeline)
    hollow = {e.attrib["href"] for e in marks if "hollow" in e.attrib["class"]}
    assert hollow == {f"#{e.id}" for e in made.timeline if e.inferred}
    assert all(e.attrib["tabindex"] == "-1" for e in marks), "the list below has the same links"


def test_the_picture_read_aloud_is_a_list_of_named_marks_in_the_order_of_time() -> None:
    _, page = timeline_of(TEXTS, DAYS)
    for svg in (e for e in elements(page) if e.tag.endswith("svg")):
        title, desc, ground, marks = svg
        assert "aria-hidden" not in svg.attrib
        assert text_of(title) == "Timeline from 1987 to 2019: 6 entries"
        assert "in the list below" in text_of(desc)
        assert ground.attrib["aria-hidden"] == "true" and marks.attrib["role"] == "list"
        assert all(item.attrib["role"] == "listitem" for item in marks)
        assert [text_of(item[0][0]) for item in marks] == [
            "1987: 1 article",
            "1990 to 1994: 1 article",
            "Friday, 3 May 2019: 2 articles",
            "Sunday, 5 May 2019: 1 article, inferred",
            "Sunday, 5 May 2019: 1 article, said, inferred",
            "Week from 13 to 19 May 2019: 1 article, inferred",
        ]


def test_in_a_picture_of_very_many_dates_no_mark_runs_out() -> None:
    lines = "\n".join(f"Ferry {year} sank on 3 May {year}." for year in range(1901, 2019))
    _, page = timeline_of({"north": lines}, {})
    for svg in (e for e in elements(page) if e.tag.endswith("svg")):
        width = int(svg.attrib["viewBox"].split()[2])
        at = [float(e.attrib["cx"]) for e in elements(svg) if e.tag.endswith("circle")]
        assert at == sorted(at) and at[0] > 0 and at[-1] < width
        assert min(b - a for a, b in pairwise(at)) > 10
    assert "are in the list alone" in text_of(next(e for e in elements(page) if e.tag == "figcaption"))
    assert len([e for e in elements(page) if e.tag == "h2"]) == 118


def test_of_one_doing_told_by_very_many_a_few_are_shown_and_all_have_a_badge() -> None:
    texts = {f"paper{i:02}": "Storms wrecked the lighthouse on 3 May 2019." for i in range(9)}
    _, page = timeline_of(texts, {})
    doing = classed(page, "doing")[0]
    assert len(classed(doing, "words")) == MOST_TOLD
    assert len({e.attrib["href"] for e in classed(doing, "badge")}) == 9


def test_a_dossier_without_dates_says_so() -> None:
    _, page = timeline_of({"north": "Nothing happened."}, {})
    assert "No date was found" in text_of(page)
    assert not [e for e in elements(page) if e.tag.endswith("svg")]


@pytest.mark.parametrize(
    ("when", "precision", "words"),
    [
        ("2023-11-08", "day", "Wednesday, 8 November 2023"),
        ("2023-11", "month", "November 2023"),
        ("2023", "year", "2023"),
        ("2023-10-30/2023-11-05", "week", "week from 30 October to 5 November 2023"),
        ("2023-12-28/2024-01-03", "interval", "28 December 2023 to 3 January 2024"),
        ("2023-05-03/2023-05-05", "interval", "3 to 5 May 2023"),
        ("2011-06/2012-07", "interval", "June 2011 to July 2012"),
        ("2018-09/2018-11", "interval", "September to November 2018"),
        ("2010/2013", "interval", "2010 to 2013"),
        ("2012-22", "season", "summer 2012"),
        ("2030-33", "quarter", "first quarter of 2030"),
        ("1950~", "year", "about 1950"),
        ("2023-11-08~", "day", "about Wednesday, 8 November 2023"),
    ],
)
def test_dates_in_words(when: str, precision: Precision, words: str) -> None:
    assert when_words(TimelineEntry(when, precision, "x", False, ())) == words


_DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))
_WHENS = st.one_of(
    _DAYS.map(lambda d: (d.isoformat(), "day")),
    _DAYS.map(lambda d: (d.isoformat()[:7], "month")),
    _DAYS.map(lambda d: (d.isoformat()[:4], "year")),
    _DAYS.map(lambda d: (f"{d.year}~", "year")),
    _DAYS.map(lambda d: (f"{d.year}-{21 + d.month % 3}", "season")),
    _DAYS.map(lambda d: (f"{d.year}-{33 + d.month % 4}", "quarter")),
    st.tuples(_DAYS, _DAYS).filter(lambda p: p[0] < p[1]).map(lambda p: (f"{p[0]}/{p[1]}", "interval")),
)


_YEAR = 4 * 8.0
"""What a year of four bold digits takes in the picture, at the most."""


@given(st.lists(st.tuples(_WHENS, st.booleans(), st.booleans(), st.integers(1, 9)), min_size=3, max_size=60))
def test_whatever_the_dates_the_picture_holds_its_marks_and_their_words(
    made: list[tuple[tuple[str, Precision], bool, bool, int]],
) -> None:
    entries = [
        TimelineEntry(
            when,
            precision,
            "x",
            inferred,
            tuple(Locator(f"a{n}", Span(0, 1)) for n in range(sources)),
            said=said,
            id="t",
        )
        for (when, precision), inferred, said, sources in sorted(made)
    ]
    drawn = picture(entries, when_words)
    if drawn is None:
        assert len({e.when for e in entries}) < 3
        return
    for svg in (drawn.wide, drawn.narrow):
        tree = html5lib.parse(svg, namespaceHTMLElements=False)
        _, _, width, height = map(
            int, next(e for e in elements(tree) if e.tag.endswith("svg")).attrib["viewBox"].split()
        )
        for e in elements(tree):
            x, y = e.get("cx") or e.get("x"), e.get("cy") or e.get("y")
            if x and y:
                assert 0 <= float(x) <= width and 0 <= float(y) <= height
                assert float(x) + float(e.get("width", 0)) <= width
        assert svg.count('class="mark') + svg.count('class="more') > 0
        years = sorted(float(e.attrib["x"]) for e in elements(tree) if e.get("class") == "year")
        assert all(b - a > _YEAR for a, b in pairwise(years)), "two years would read as one number"
