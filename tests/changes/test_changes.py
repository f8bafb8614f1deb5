"""What changed between two builds: told whole, told right, and harmless wherever it is posted."""

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
from dossier.changes.report import EACH, MOST
from dossier.changes.telling import sections
from dossier.pages.data import export
from dossier.seeds import read_seeds
from tests.folders import write_seeds
from tests.pages.revised import FIRST

WHEN = "2032-05-10T08:00:00Z"
SITE = "https://dossier.example/kites/"
ATOM = Path(__file__).with_name("atom.rng")
GITHUB = MarkdownIt("gfm-like")


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
