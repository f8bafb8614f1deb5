"""What is known of an article: printed, given by the manifest, inferred, or unknown."""

from pathlib import Path

import pytest

from dossier.model import Article
from dossier.seeds import read_seeds
from dossier.seeds.sigla import sigla_for
from dossier.seeds.stamps import read_stamps

LEAD = "A ferry with ninety people aboard ran aground in fog on Monday, and all were brought ashore.\n"


def read(folder: Path, *, manifest: str = "", **texts: str) -> tuple[Article, ...]:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    if manifest:
        (folder / "dossier.yml").write_text(manifest, encoding="utf-8")
    return read_seeds(folder).articles


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("05:27 GMT 09.11.2031", ["2031-11-09T05:27Z"]),
        ("05:27 GMT 09.11.2031 (Updated: 10:56 GMT 09.11.2031)", ["2031-11-09T05:27Z", "2031-11-09T10:56Z"]),
        ("Published 3 May 2031", ["2031-05-03"]),
        ("Last modified on Mon 3 May 2031 12.34 BST", ["2031-05-03T11:34Z"]),
        ("Nov 9, 2031, 11:27 PM EST", ["2031-11-10T04:27Z"]),
        ("2031-11-09T05:27:00Z", ["2031-11-09T05:27Z"]),
        ("2031-01-01 01:27 +03:00", ["2030-12-31T22:27Z"]),
        ("3 May 2031, 12:34 (UTC+3)", ["2031-05-03T09:34Z"]),
        ("Posted at 12:01 AM ET, Friday November 10, 2031", ["2031-11-10"]),
        ("3 May 2031, 12:34", ["2031-05-03"]),
        ("13/05/2031", ["2031-05-13"]),
        ("03/05/2031", []),
        ("31.02.2031", []),
    ],
)
def test_stamps_are_read_to_the_minute_in_utc_or_to_the_day_where_the_zone_is_not_sure(
    line: str, expected: list[str]
) -> None:
    reading = read_stamps(line)
    assert reading
    assert [stamp.iso() for stamp in reading.stamps] == expected


@pytest.mark.parametrize(
    "line", ["12 people", "May 2031", "Sept. 26 (PSN)", "9 p.m. - She left", "In 2031 it was 5:27", "-", "1 - 2", ""]
)
def test_lines_with_other_words_are_no_stamps(line: str) -> None:
    assert read_stamps(line) is None


def test_what_is_printed_is_read_and_what_is_not_stays_unknown(tmp_path: Path) -> None:
    (article,) = read(
        tmp_path,
        a="date 2031-04-02 International\nFerry Runs Aground Off Wexham\n"
        f"By Jane Doe and John Roe, Staff writers\n05:27 GMT 02.04.2031 (Updated: 10:56 GMT 02.04.2031)\n{LEAD}",
    )
    assert article.title == article.label == "Ferry Runs Aground Off Wexham"
    assert article.byline == "Jane Doe and John Roe"
    assert article.section == "International"
    assert (article.published, article.updated) == ("2031-04-02T05:27Z", "2031-04-02T10:56Z")
    assert (article.outlet, article.agency, article.url, article.inferred) == (None, None, None, ())


def test_the_manifest_overrules_what_is_printed_and_a_tilde_says_there_is_none(tmp_path: Path) -> None:
    (article,) = read(
        tmp_path,
        a=f"Ferry Runs Aground Off Wexham\nBy Jane Doe\nPublished 3 May 2031\n{LEAD}",
        manifest="language: fr\narticles:\n  - file: a.txt\n    id: ferry\n    outlet: Harbour Gazette\n    byline: ~\n"
        "    title:\n    published: 2031-05-04T01:30+02:00\n    url: https://harbour.example/ferry\n",
    )
    assert (article.id, article.outlet, article.siglum, article.byline) == ("ferry", "Harbour Gazette", "HG", None)
    assert (article.published, article.url) == ("2031-05-03T23:30Z", "https://harbour.example/ferry")
    assert article.title == "Ferry Runs Aground Off Wexham"
    assert (article.language, article.inferred) == ("fr", ())


def test_a_year_that_is_not_printed_is_inferred_from_the_other_articles(tmp_path: Path) -> None:
    dated = f"Port Selby, Jan. 2, (psn/HGA) – {LEAD}HGA"
    first, second = read(tmp_path, a=dated, b=f"Ferry Runs Aground\nPublished 30 December 2031\n{LEAD}")
    assert (first.published, first.inferred) == ("2032-01-02", ("published",))
    assert (first.dateline, first.agency) == ("Port Selby, Jan. 2, (psn/HGA)", "psn")
    assert (second.published, second.inferred) == ("2031-12-30", ())


def test_a_year_that_nothing_tells_stays_unknown(tmp_path: Path) -> None:
    (article,) = read(tmp_path, a=f"PORT SELBY, Nov. 10 (PSN) — {LEAD}")
    assert (article.published, article.inferred) == (None, ())


def test_an_article_without_headline_has_a_label_of_its_first_words(tmp_path: Path) -> None:
    (article,) = read(tmp_path, a=LEAD)
    assert article.title is None
    assert article.label == "A ferry with ninety people aboard ran aground in fog on…"
    assert len(article.label) <= 61


def test_an_outlet_is_inferred_only_where_two_lines_of_its_own_furniture_name_it(tmp_path: Path) -> None:
    appeal = "A Message from The Harbour Gazette:\nDear readers,\nWe ask for your support.\n"
    one, two = read(
        tmp_path,
        a=f"Support The Harbour Gazette!\nFerry Runs Aground Off Wexham\n{LEAD}{appeal}",
        b=f"Support The Troops!\nFerry Runs Aground Off Wexham\n{LEAD}",
    )
    assert (one.outlet, one.inferred) == ("The Harbour Gazette", ("outlet",))
    assert (two.outlet, two.inferred) == (None, ())


def test_ids_come_from_file_names_and_collisions_are_numbered(tmp_path: Path) -> None:
    for name in ("Ferry aground.txt", "ferry_aground.txt", "Été.md", "…….txt"):
        (tmp_path / name).write_text(LEAD, encoding="utf-8")
    articles = {a.file: a.id for a in read_seeds(tmp_path).articles}
    assert articles == {
        "Ferry aground.txt": "ferry-aground",
        "ferry_aground.txt": "ferry-aground-2",
        "Été.md": "ete",
        "…….txt": "article",
    }


def test_a_folder_without_manifest_has_a_neutral_title(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LEAD, encoding="utf-8")
    seeds = read_seeds(tmp_path)
    assert (seeds.title, seeds.manifest, seeds.event_date) == ("Untitled dossier", None, None)


@pytest.mark.parametrize(
    ("outlets", "given", "expected"),
    [
        (["The Harbour Gazette"], [None], ["HG"]),
        (["Beacon", "Beacon", "Bugle"], [None] * 3, ["B1", "B2", "B3"]),
        (["PSN", "PSN News", "psn"], [None] * 3, ["PSN1", "PSN2", "PSN3"]),
        (["Port Selby News Agency Wire"], [None], ["PSNA"]),
        ([None, None], [None, None], ["?1", "?2"]),
        ([None], [None], ["?"]),
        (["Beacon", "Bugle"], ["B", None], ["B", "B1"]),
        (["Beacon", "Beacon"], ["B1", None], ["B1", "B"]),
        (["The The", "…"], [None, None], ["TT", "?"]),
    ],
)
def test_sigla(outlets: list[str | None], given: list[str | None], expected: list[str]) -> None:
    assert sigla_for(outlets, given) == expected


def test_lines_are_overruled_by_hand(tmp_path: Path) -> None:
    (article,) = read(
        tmp_path,
        a=f"Ferry Runs Aground Off Wexham\nShare\n{LEAD}Come to our harbour feast on Sunday!\nThere will be cake.\n",
        manifest='articles:\n  - file: a.txt\n    lines: {"2": body, "4-5": promotion}\n',
    )
    assert [p.kind for p in article.pieces] == ["headline", "paragraph", "paragraph", "promotion", "promotion"]
    assert article.pieces[1].rule == article.pieces[4].rule == "said by the editor"


def test_people_and_overrides_are_kept_with_their_lines(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LEAD, encoding="utf-8")
    (tmp_path / "dossier.yml").write_text(
        "articles: [{file: a.txt}]\npeople:\n- name: Ann Poole\n  variants: [Mrs Poole]\n  titles: [harbour master]\n"
        "overrides:\n- quote: q-ferry\n  kind: term\n  speaker: ~\n- {quote: q-fog, drop: a ship's name}\n",
        encoding="utf-8",
    )
    seeds = read_seeds(tmp_path)
    assert [(p.name, p.variants, p.titles, p.line) for p in seeds.people] == [
        ("Ann Poole", ("Mrs Poole",), ("harbour master",), 3)
    ]
    assert [(o.target, o.field, o.value, o.line) for o in seeds.overrides] == [
        ("q-ferry", "speaker", None, 9),
        ("q-ferry", "kind", "term", 8),
        ("q-fog", "drop", "a ship's name", 10),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Wexham, 3 May 2031",
        "WEXHAM, May 3rd, 2031, 10:30 a.m.",
        "Wexham – May 3, 2031",
        "May 3, 2031",
        "3 May 2031, 10:30",
    ],
)
def test_a_dateline_goes_as_far_as_its_dash(tmp_path: Path, line: str) -> None:
    (article,) = read(tmp_path, a=f"Ferry Runs Aground Off Wexham\n{line} - {LEAD}")
    assert (article.dateline, article.published) == (line, "2031-05-03")


def test_a_date_without_its_year_before_a_dash_is_no_dateline(tmp_path: Path) -> None:
    (article,) = read(tmp_path, a=f"Ferry Runs Aground Off Wexham\nMay 3 - {LEAD}")
    assert article.dateline is None
