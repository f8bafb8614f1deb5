"""What changed between two builds: told whole, told right, and harmless wherever it is posted."""

import json
import xml.etree.ElementTree as ET
from copy import deepcopy
from pathlib import Path
from typing import Any

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html
from markdown_it import MarkdownIt

from dossier.analysis import analyse
from dossier.changes import compared, data_file, entries_of, feed, report
from dossier.changes.reading import moment_given, site_given
from dossier.changes.report import EACH, MOST
from dossier.changes.telling import sections
from dossier.errors import ChangesError
from dossier.ledger import advanced, settled
from dossier.pages.data import export
from dossier.seeds import read_seeds
from tests.folders import write_seeds
from tests.pages.revised import FIRST, revised

WHEN = "2032-05-10T08:00:00Z"
SITE = "https://dossier.example/kites/"
ATOM = Path(__file__).with_name("atom.rng")
GITHUB = MarkdownIt("gfm-like")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], dict[str, Any]]:
    """The data files of the two builds of a dossier with a past."""
    folder = tmp_path_factory.mktemp("changes")
    first = analyse(read_seeds(write_seeds(folder / "old", FIRST)))
    before = settled(first, advanced((), first))
    return data_file("old", export(before).encode()), data_file("new", export(revised(folder)).encode())


def headings(changes: Any) -> dict[str, int]:
    return {section.heading: len(section.lines) for section in sections(changes)}


def shown(markdown: str) -> str:
    """What a reader of the rendered report reads."""
    return str(html.fromstring(f"<div>{GITHUB.render(markdown)}</div>").text_content())


def test_a_file_compared_with_itself_has_no_changes(files: Any) -> None:
    for data in files:
        assert not compared(data, data)
        assert sections(compared(data, data)) == []
        assert "Nothing that a reader sees has changed." in report(compared(data, data))


def test_every_kind_of_change_of_a_quotation_is_told_under_its_own_heading(files: Any) -> None:
    changes = compared(*files)
    kinds = {c.before["text"].split(" ")[0]: c.kind for c in changes.quotations if c.before}
    told = headings(changes)
    assert told["Articles removed"] == 1 and told["Articles changed"] == 1
    assert "We never hoped for so many bright kites in a strong wind," in {
        c.after[0]["text"] for c in changes.of_kind("changed")
    }, kinds
    assert any("We could not march" in c.before["text"] for c in changes.of_kind("vanished") if c.before)


def test_nothing_is_lost_between_the_files(files: Any) -> None:
    """Each quotation of either file stands in both under one id, or is in exactly one change that it belongs to."""
    old, new = files
    changes = compared(old, new)
    before, after = ({q["id"] for q in data["quotations"]} for data in files)
    assert sorted(c.before["id"] for c in changes.quotations if c.before) == sorted(before - after)
    told = {q["id"] for c in changes.quotations for q in c.after}
    assert after - before <= told


def test_backwards_what_appeared_has_vanished(files: Any) -> None:
    old, new = files
    there, back = compared(old, new), compared(new, old)
    assert there.added == back.removed and there.removed == back.added
    assert there.gained == back.lost and there.differences_gained == back.differences_lost


def test_without_a_ledger_the_ledgers_own_rules_say_what_took_the_place(files: Any) -> None:
    old, new = (deepcopy(data) | {"anchors": []} for data in files)
    with_ledger = {c.before["id"]: c.kind for c in compared(*files).of_kind("changed") if c.before}
    without = {c.before["id"]: c.kind for c in compared(old, new).of_kind("changed") if c.before}
    assert without.items() >= with_ledger.items()


def test_the_report_marks_what_differs_and_links_only_where_the_pages_stand(files: Any) -> None:
    changes = compared(*files)
    plain, linked = report(changes), report(changes, SITE)
    assert "<ins>bright</ins>" in plain and "](" not in plain
    assert f"]({SITE}quotes/#q-" in linked
    urls = {link.get("href") for link in html.fromstring(GITHUB.render(linked)).iter("a")}
    assert urls and all(url.startswith(SITE) for url in urls)


def _with_words(data: dict[str, Any], words: str) -> dict[str, Any]:
    found = deepcopy(data)
    for table in ("quotations", "statements"):  # in the middle of a line, and at the beginning of one
        found[table] = [*found[table], deepcopy(found[table][0]) | {"id": "q-new", "text": words}]
    return found


NASTY = st.one_of(
    st.text(max_size=60),
    st.lists(
        st.sampled_from(
            [
                "<script>alert(1)</script>", "[x](https://evil.example)", "https://evil.example", "www.evil.example",
                "@octocat", "#12", "GH-12", "    ", "org/repo#3", "a@b.example", "![x](y)", "`", "```", "~~", "**", "_",
                "|", "\\", "- ", "1. ", "> ", "# ", "---", "\n", "\n\n", ":smile:", "&lt;", "$x$", "<!--", "<del>", "]",
                "](", "x",
            ]
        ),
        max_size=8,
    ).map(" ".join),
)  # fmt: skip


@given(NASTY)
def test_words_of_an_article_are_read_as_they_stand_and_do_nothing(files: Any, words: str) -> None:
    old, _ = files
    rendered = GITHUB.render(report(compared(old, _with_words(old, words))))
    tree = html.fromstring(f"<div>{rendered}</div>")
    tags = {element.tag for element in tree.iter() if isinstance(element.tag, str)}
    assert tags <= {"div", "h2", "h3", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "p"}
    items = [li.text_content() for li in tree.iter("li")]
    assert len(items) == 2
    plain = "".join(" " if not c.isprintable() and c != "\u2060" else c for c in words)
    squeezed = ("".join(text.replace("\u2060", "").split()) for text in (*items, plain))
    *inside, wanted = ("".join(c for c in text if c.isprintable()) for text in squeezed)
    assert all(wanted in item for item in inside)


@given(NASTY)
def test_nobody_is_called_and_no_thread_is_named(files: Any, words: str) -> None:
    old, _ = files
    text = shown(report(compared(old, _with_words(old, words))))
    for at, character in enumerate(text[:-1]):
        if (character in "@#" or text[: at + 1].endswith("GH-")) and text[at + 1].isalnum():
            pytest.fail(text[at : at + 20])


def test_a_long_report_fits_a_comment_and_counts_what_it_leaves_out(files: Any) -> None:
    old, _ = files
    more = deepcopy(old)
    extra = [deepcopy(old["quotations"][0]) | {"id": f"q-{n}", "text": "many words " * 300} for n in range(200)]
    more["quotations"] = [*old["quotations"], *extra]
    text = report(compared(old, more))
    assert len(text) <= MOST
    fitted = sum("many words" in line for line in text.splitlines())
    assert 0 < fitted < EACH and f"{200 - fitted} lines more did not find room here" in text
    assert len(report(compared(old, more | {"title": "A title! " * 20_000}))) <= MOST
    short = [q | {"text": "few words"} for q in extra]
    assert f"and {200 - EACH} more" in report(compared(old, more | {"quotations": [*old["quotations"], *short]}))


def test_the_feed_keeps_to_atom_and_keeps_earlier_entries(files: Any) -> None:
    changes = compared(*files)
    once = feed(changes, WHEN, [], SITE)
    twice = feed(changes, WHEN, [entries_of("feed.xml", once.encode())], SITE)
    assert once == twice, "the same change told again adds nothing"
    later = feed(compared(*reversed(files)), "2032-05-11T06:00:00Z", [entries_of("feed.xml", once.encode())], SITE)
    for text in (once, later, feed(changes, WHEN)):
        valid(text)
    read = feedparser.parse(later)
    assert not read.bozo and len(read.entries) == 2
    assert [entry.updated for entry in read.entries] == ["2032-05-11T06:00:00Z", WHEN]
    quiet = feed(compared(files[0], files[0]), "2032-05-12T08:00:00Z", [entries_of("feed.xml", once.encode())], SITE)
    assert quiet == once, "no change is no news"


LANTERNS = "Purple lanterns burned four hundred paper dragons on the pier of Sandrake on Sunday."


@pytest.mark.parametrize("rights", ["excerpts", "link"])
def test_words_that_may_not_be_published_any_more_are_not_told_as_gone(tmp_path: Path, rights: str) -> None:
    def built(name: str, given: str) -> dict[str, Any]:
        entries = [f"  - {{file: {file}}}\n" for file in FIRST if file != "kite-day.txt"]
        first = f"  - {{file: kite-day.txt, rights: {given}, url: 'https://kites.example/'}}\n"
        manifest = f"title: Kites\narticles:\n{first}{''.join(entries)}"
        texts = FIRST | {"dossier.yml": manifest}
        texts["kite-day.txt"] = FIRST["kite-day.txt"].replace("\n\nThe kite festival", f"\n\n{LANTERNS}\n\nIt")
        return data_file(name, export(analyse(read_seeds(write_seeds(tmp_path / name, texts)))).encode())

    full, now = built("full", "full"), built("now", rights)
    changes, own = compared(full, now), next(a["id"] for a in now["articles"] if a["file"] == "kite-day.txt")
    hidden = {r["text"] for t in ("quotations", "statements") for r in full[t] if r["article"] == own}
    hidden -= {r["text"] for t in ("quotations", "statements") for r in now[t]}
    assert LANTERNS in hidden, "else this test would say nothing"
    earlier = feed(compared(full | {"quotations": [], "statements": []}, full), WHEN, [], SITE)
    told = (report(changes), feed(changes, WHEN, [entries_of("feed.xml", earlier.encode())], SITE))
    assert [(words, at) for words in hidden for at, text in enumerate(told) if words in text] == []
    assert f"rights <del>full</del> to <ins>{rights}</ins>" in told[0]


@given(NASTY)
def test_words_in_a_feed_are_only_words(files: Any, words: str) -> None:
    old, _ = files
    text = feed(compared(old, _with_words(old, words)), WHEN, [], SITE)
    valid(text)
    content = ET.fromstring(text).findtext(".//{*}entry/{*}content") or ""
    tree = html.fromstring(f"<div>{content}</div>")
    assert {e.tag for e in tree.iter() if isinstance(e.tag, str)} <= {"div", "h3", "ul", "li", "strong", "a"}
    assert all(a.get("href").startswith(SITE) for a in tree.iter("a"))


def valid(text: str) -> None:
    """Held to the schema of RFC 4287 that stands beside this file, and to a reader of feeds."""
    etree.RelaxNG(etree.parse(ATOM)).assertValid(etree.fromstring(text.encode()))
    assert not feedparser.parse(text).bozo


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "no JSON"),
        (b"[1]", "no data file"),
        (b'{"schema": "dossier/2"}', "no data file"),
        (b'{"schema": "dossier/1", "title": "x"}', "no list of quotations"),
        (b"\xff\xfe", "no JSON"),
        (b"[" * 100_000, "nested too deeply"),
    ],
)
def test_what_is_no_data_file_is_refused_with_its_name(content: bytes, problem: str) -> None:
    with pytest.raises(ChangesError, match=problem) as caught:
        data_file("old.json", content)
    assert all(fault.path == "old.json" and fault.hint for fault in caught.value.faults)


def test_a_record_without_what_we_read_is_named_by_its_number(files: Any) -> None:
    broken = deepcopy(files[0])
    del broken["quotations"][1]["text"]
    broken["statements"][0]["support"] = None
    with pytest.raises(ChangesError) as caught:
        data_file("new.json", json.dumps(broken).encode())
    assert [fault.problem for fault in caught.value.faults] == [
        "number 1 of statements has no usable support",
        "number 2 of quotations has no usable text",
    ]


ODD: tuple[Any, ...] = (
    None,
    1,
    True,
    "x",
    "\ud800",
    [],
    [None],
    [1],
    [[1]],
    [[1, "a"]],
    [["a", "b"]],
    [[5, 1]],
    [[-1, 2]],
    [{}],
    {},
)


@pytest.mark.parametrize("table", ["articles", "quotations", "utterances", "statements", "discrepancies", "anchors"])
@pytest.mark.parametrize("side", [0, 1])
def test_whatever_stands_in_a_record_it_is_refused_or_told(files: Any, table: str, side: int) -> None:
    """No value of a wrong shape, however deep, gets as far as to stop the comparison."""
    whole = [deepcopy(data) for data in files]
    for data in whole:
        data["anchors"] = deepcopy(files[1]["anchors"])
        data["discrepancies"] = [_DIFFERENCE | {"id": f"d-{id(data)}"}]
    records, told = whole[side][table], 0
    for at, record in enumerate(records[:2]):
        for key in record:
            for odd in ODD:
                records[at] = record | {key: odd}
                old, new = (json.dumps(data).encode() for data in whole)
                try:
                    changes = compared(data_file("old", old), data_file("new", new))
                except ChangesError:
                    continue
                report(changes, SITE).encode()
                entries_of("feed.xml", feed(changes, WHEN, [], SITE).encode())
                told += 1
        records[at] = record
    assert told


_DIFFERENCE = {
    "kind": "number",
    "about": "kites",
    "url": "summary/#d-1",
    "sides": [{"article": "kite-day", "text": "four"}, {"article": "harbour-note", "text": "five"}],
}


@pytest.mark.parametrize("language", ["\ud800", "\x01", '"><x'])
def test_a_language_cannot_break_the_feed(files: Any, language: str) -> None:
    content = feed(compared(files[0], files[1] | {"language": language}), WHEN).encode()
    assert entries_of("feed.xml", content)


def test_a_file_from_before_there_were_rights_is_one_of_articles_in_full(files: Any) -> None:
    old = deepcopy(files[0])
    for article in old["articles"]:
        del article["rights"]
    assert not compared(data_file("old", json.dumps(old).encode()), files[0])


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("2032-05-10T08:00:00+02:00", "2032-05-10T06:00:00Z"),
        ("2032-05-10T08:00:00Z", "2032-05-10T08:00:00Z"),
        ("2032-05-10T08:00Z", "2032-05-10T08:00:00Z"),
    ],
)
def test_a_moment_is_told_in_utc(given: str, wanted: str) -> None:
    assert moment_given(given) == wanted


@pytest.mark.parametrize("given", ["yesterday", "2032-05-10", "2032-05-10T08:00:00", "2032-13-10T08:00:00Z", ""])
def test_a_moment_without_a_zone_is_refused(given: str) -> None:
    with pytest.raises(ChangesError, match="is no moment"):
        moment_given(given)


@pytest.mark.parametrize(
    "given", ["x", "javascript:alert(1)", "https://a.example/)](x", "https://a b/", "//a.example", "https:///"]
)
def test_an_address_that_could_break_out_of_a_link_is_refused(given: str) -> None:
    with pytest.raises(ChangesError, match="is no address"):
        site_given(given)


@pytest.mark.parametrize(
    "content",
    [
        b"<rss/>",
        b"<feed",
        b'<!DOCTYPE x [<!ENTITY a "b">]><feed/>',
        '<!DOCTYPE feed [<!ENTITY a "b">]><feed/>'.encode("utf-16"),
    ],
)
def test_what_is_no_feed_of_ours_is_refused(content: bytes) -> None:
    with pytest.raises(ChangesError):
        entries_of("feed.xml", content)


@pytest.mark.parametrize("encoding", ["foo", "utf-7", "utf-32", "euc-jp"])
def test_the_encoding_that_a_feed_claims_is_not_asked_for(files: Any, encoding: str) -> None:
    text = feed(compared(*files), WHEN)
    assert entries_of("feed.xml", text.replace("utf-8", encoding, 1).encode()) == entries_of("feed.xml", text.encode())


def test_an_entry_without_a_moment_is_not_kept(files: Any) -> None:
    text = feed(compared(*files), WHEN)
    assert entries_of("feed.xml", text.replace(WHEN, "yesterday").encode()) == []
