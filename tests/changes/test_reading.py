"""Data files and feeds that anybody may have written: read, or refused with what is wrong."""

import json
from copy import deepcopy
from typing import Any

import pytest

from dossier.changes import compared, data_file, entries_of, feed, report
from dossier.changes.reading import moment_given, site_given
from dossier.errors import ChangesError

WHEN = "2032-05-10T08:00:00Z"
SITE = "https://dossier.example/kites/"


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
