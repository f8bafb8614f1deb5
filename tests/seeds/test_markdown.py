"""Markdown seeds: the plain text of the blocks, what is kept aside, and where lines come from."""

from pathlib import Path

from dossier.model import Markup
from dossier.seeds import read_seeds
from dossier.seeds.markdown import read_markdown


def marked(source: str) -> list[tuple[str, str, str | None]]:
    read = read_markdown(source)
    return [(m.kind, m.span.of(read.text), m.href) for m in read.markup]


def test_blocks_are_parted_by_blank_lines_and_soft_breaks_are_spaces() -> None:
    read = read_markdown("# Ferry\n\nA ferry\nran aground.\n\n- fog\n- night\n\n> “All safe”\n\n    a chart\n")
    assert read.text == "Ferry\n\nA ferry ran aground.\n\nfog\n\nnight\n\n“All safe”\n\na chart"
    assert read.heading == 0


def test_html_is_text() -> None:
    assert read_markdown("<script>alert(1)</script>\n\nA <b>ferry</b> &amp; a tug\n").text == (
        "<script>alert(1)</script>\n\nA <b>ferry</b> & a tug"
    )


def test_emphasis_code_and_links_are_kept_aside() -> None:
    assert marked("A *ferry* and **a `tug`**, see [the *board*](https://harbour.example/b).") == [
        ("em", "ferry", None),
        ("strong", "a tug", None),
        ("code", "tug", None),
        ("link", "the board", "https://harbour.example/b"),
        ("em", "board", None),
    ]


def test_an_address_that_is_not_of_the_web_is_not_kept() -> None:
    assert marked("[a](javascript:alert(1)) [b](mailto:a@b.example) [c](/c) <https://d.example>") == [
        ("link", "b", None),
        ("link", "c", None),
        ("link", "https://d.example", "https://d.example"),
    ]


def test_origins_are_the_lines_of_the_file() -> None:
    read = read_markdown("A ferry\nran aground.\n\nAll are\\\nsafe.\n", offset=3)
    assert read.text == "A ferry ran aground.\n\nAll are\nsafe."
    assert read.origins == ((4, 5), (4, 5), (7, 8), (7, 8))


def test_front_matter_is_overruled_by_the_manifest_field_by_field(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "---\nid: ferry\noutlet: Beacon\nbyline: Jane Doe\nlines: {'9': caption}\n---\n\n# Fog\n\nThe *ferry*.\n\n"
        "A ferry with ninety people aboard ran aground in fog on Monday.\n",
        encoding="utf-8",
    )
    (tmp_path / "README.md").write_text("How to write seeds.", encoding="utf-8")
    (article,) = read_seeds(tmp_path).articles
    assert (article.id, article.outlet, article.byline, article.title) == ("ferry", "Beacon", "Jane Doe", "Fog")
    (tmp_path / "dossier.yml").write_text(
        'articles: [{file: a.md, outlet: Bugle, lines: {"10": caption}}]', encoding="utf-8"
    )
    (article,) = read_seeds(tmp_path).articles
    assert (article.id, article.outlet, article.byline) == ("ferry", "Bugle", "Jane Doe")
    assert [(p.kind, p.span.of(article.text)) for p in article.pieces][:2] == [
        ("headline", "Fog"),
        ("caption", "The ferry."),
    ]
    assert article.markup == (Markup(article.markup[0].span, "em"),)
    assert article.markup[0].span.of(article.text) == "ferry"
