"""What the search's files hold: every word of every article where it stands, names in every spelling, nothing else."""

import json
import re
from bisect import bisect_right
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.model import Article, Dossier, Person
from dossier.pages.search import search_files
from dossier.pages.search.postings import Postings, base36, shards
from dossier.pages.search.spellings import name_words, spellings
from dossier.pages.search.units import searched
from dossier.pages.search.words import forms, words_of
from dossier.pages.search.written import Line, WrittenPage, lines_of
from dossier.pages.speakers import speakers_view
from dossier.pages.titled import Titled
from tests.pages.wordings import hidden, lamp


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        ("“peace at last”", "peace at last"),
        ("oil—gas (roughly) ‘nothing’…maybe", "oil gas roughly nothing maybe"),
        ("$1.2bn, or 3.5% of 1,200.", "1.2bn or 3.5 of 1200"),
        ("no-limits China’s", "no limits china s"),
        ("U.S. and D.C.", "us and dc"),
        ("Erdoğan, Zelenskyy, Łódź, CAFÉ", "erdogan zelenskyy łodz cafe"),
        ("中国 and 习近平", "中 国 and 习 近 平"),
        ("snake_case", "snake case"),
    ],
)
def test_words_are_split_at_the_marks_that_news_is_written_with(printed: str, found: str) -> None:
    assert " ".join(forms(printed)) == found


@given(st.text(alphabet="aÉ1.,’“ -—中U\n"))
def test_a_word_stands_where_it_is_said_to(text: str) -> None:
    assert [word for _, word in words_of(text)] == forms(text)
    assert all(text[start].isalnum() for start, _ in words_of(text))


@given(st.integers(0, 10**6))
def test_base_36_is_what_a_script_reads(number: int) -> None:
    assert int(base36(number), 36) == number


def read(text: str) -> dict[int, list[int]]:
    """Postings as the script reads them: unit -> places."""
    found, unit = {}, 0
    for entry in text.split(" "):
        step, *steps = (int(number, 36) for number in entry.split(","))
        unit += step
        place, places = 0, []
        for more in steps:
            place += more
            places.append(place)
        found[unit] = places
    return found


@given(st.lists(st.lists(st.sampled_from(["ice", "tide", "oar"]), min_size=1), max_size=6))
def test_every_word_is_found_again_at_its_place(units: list[list[str]]) -> None:
    postings = Postings()
    for number, words in enumerate(units):
        postings.add(number, words, [(0, 1)], {"oar"})
    known = {word: read(text) for word, text in postings}
    for number, words in enumerate(units):
        for at, word in enumerate(words):
            assert 2 * (at + 1) + (at == 0) in known[word][number]
        assert known["oar"][number][0] == 1
    assert sum(len(set(p) - {1}) for places in known.values() for p in places.values()) == sum(map(len, units))


@given(st.sets(st.text(alphabet="abé中😀", min_size=1, max_size=4), min_size=1, max_size=40), st.integers(20, 200))
def test_a_word_is_in_the_shard_in_which_a_script_looks_for_it(words: set[str], largest: int) -> None:
    postings = Postings()
    postings.add(0, sorted(words), [])
    cut = list(shards(postings, largest))
    starts = [shard[0][0].encode("utf-16-be") for shard in cut]
    for word in words:
        shard = cut[bisect_right(starts, word.encode("utf-16-be")) - 1]
        assert word in dict(shard)


def data(files: dict[str, str]) -> dict[str, object]:
    found = {}
    for path, text in files.items():
        called = re.fullmatch(r'dossierFound\("(\w+)",(.*)\);\n', text, re.DOTALL)
        assert called and path == f"search/{called[1]}.js"
        found[called[1]] = json.loads(called[2])
    return found


def test_texts_are_the_articles_own_and_what_is_no_part_of_them_is_not_found(five: Dossier) -> None:
    found = data(search_files(five))
    shown: list[dict[str, object]] = [a for name in found if name.startswith("t") for a in found[name]]  # type: ignore[attr-defined]
    assert [a["id"] for a in shown] == [a.id for a in five.articles]
    for article, told in zip(five.articles, shown, strict=True):
        pieces = {p.id: p for p in article.pieces}
        assert [u[0] for u in told["units"]] == [p.id for p in article.pieces if p.role != "furniture"]  # type: ignore[attr-defined]
        assert all(u[2] == pieces[u[0]].span.of(article.text) for u in told["units"])  # type: ignore[attr-defined]


def test_a_quotation_is_the_stretch_of_words_that_stands_in_its_paragraph(five: Dossier) -> None:
    seen = set()
    for article in searched(five):
        for quote in article.quotes:
            unit, quotation = article.units[quote.unit], five.quotation[quote.id]
            said = " ".join(unit.words[quote.first : quote.last])
            assert said and said in " ".join(forms(quotation.whole.of(article.article.text)))
            seen.add(quote.id)
    assert seen == {q.id for q in five.quotations}


def test_what_an_editor_hides_is_found_as_a_paragraph_alone() -> None:
    assert sum(len(a.quotes) for a in searched(lamp())) == 4
    assert not [q for a in searched(hidden(lamp())) for q in a.quotes]


def test_the_same_dossier_gives_the_same_files_and_another_a_new_version(five: Dossier) -> None:
    once, again = search_files(five), search_files(five)
    assert once == again
    assert list(once) == list(again)
    assert data(once)["index"]["version"] != data(search_files(lamp()))["index"]["version"]  # type: ignore[index]


def test_a_name_is_found_by_every_spelling_the_articles_use(five: Dossier) -> None:
    known = spellings(five)
    assert "yoxia" in known["youxia"] and "youxia" in known["yoxia"]


def test_variants_that_are_other_names_are_no_spellings_of_each_other() -> None:
    person = Person("p", "Sergei Shoigu", ("Sergey Shoygu", "Shoigu", "The Minister"))
    made = Dossier(lamp().seeds, people=(person,))
    assert name_words(person) == ["sergei", "shoigu", "sergey", "shoygu", "the", "minister"]
    assert spellings(made) == {
        "sergei": ["sergey"], "sergey": ["sergei"], "shoigu": ["shoygu"], "shoygu": ["shoigu"],
    }  # fmt: skip


def test_an_empty_article_breaks_nothing() -> None:
    made = Dossier(type(lamp().seeds)((Article("a", "a.txt", "0" * 64, "", (), "A"),), title="Nothing"))
    assert data(search_files(made))["index"]["units"] == [0, 0]  # type: ignore[index]


def test_a_speaker_is_found_with_as_much_said_as_the_list_of_speakers_has(five: Dossier) -> None:
    listed = {line.name: " in ".join(line.facts) for line in speakers_view(five, Titled(five)).speakers}
    found = data(search_files(five))["index"]["speakers"]  # type: ignore[index]
    assert {name: said for name, _, said, _ in found} == listed


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<h1 id='a'>Our   paper</h1><p>We <em>print</em>\non Mondays.</p>", ["a|Our paper", "a|We print on Mondays."]),
        ("<p>A</p><h2 id='b'>B</h2><ul><li>one<ul><li>two</li></ul></li></ul>", ["|A", "b|B", "b|one", "b|two"]),
        ("<table><tr><td>x</td><td>y &lt;b&gt;</td></tr></table>", ["|x", "|y <b>"]),
        ("<p>a<script>no()</script><span hidden>no <img> no</span>b</p>", ["|ab"]),
        ("<div data-search-exclude><p>no <br> no</p></div><p>yes</p>", ["|yes"]),
        ("<h2>without an id</h2><p>text", ["|without an id", "|text"]),
        ("</p></div> </span>", []),
    ],
)  # fmt: skip
def test_a_page_written_by_hand_is_read_line_by_line(html: str, lines: list[str]) -> None:
    assert [f"{line.anchor}|{line.text}" for line in lines_of(html)] == lines


@given(st.text(alphabet="<>/ph1liu id='\"& \n-!"))
def test_whatever_html_is_written_it_is_read_as_words_with_single_spaces(html: str) -> None:
    assert all(line.text and line.text == " ".join(line.text.split()) for line in lines_of(html))


def test_pages_written_by_hand_come_after_the_articles() -> None:
    lines = (Line("desk", "The desk", "The desk"), Line("desk", "The desk", "Quokkas edit </script> it."))
    made = lamp()
    files: dict[str, Any] = data(search_files(made, [WrittenPage("desk/", "Who we are", lines)]))
    before: dict[str, Any] = data(search_files(made))
    assert files["index"]["articles"] == len(made.articles)
    assert files["index"]["units"] == [*before["index"]["units"], before["index"]["units"][-1] + 2]
    assert files["t0"][:-1] == before["t0"]
    assert files["t0"][-1]["units"] == [["desk", "", "The desk"], ["desk", "The desk", "Quokkas edit </script> it."]]
    assert read(files["w0"]["quokkas"]) == {before["index"]["units"][-1] + 1: [2]}
