"""A site made by several processes of a publisher is to the last byte the one that a single one makes."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from dossier import site
from dossier.building import content_of
from dossier.errors import SiteError
from dossier.forks import VARIABLE
from dossier.model import Dossier
from dossier.pages import render
from dossier.site.generated import plan_pages, stage_docs
from dossier.site.publisher import publisher_environment
from dossier.site.shares import divisible, publish_in_shares
from dossier.verify import expect
from dossier.verify.written import written_pages
from tests.folders import copy_by_hand, tree
from tests.site.conftest import page, some_pages


def in_shares(folder: Path, pages: Mapping[str, str], environment: Mapping[str, str], engine: str) -> dict[str, bytes]:
    stage = folder / "stage"
    stage.mkdir()
    stage_docs(folder / "docs", stage / "docs", plan_pages(folder / "docs", pages))
    content = content_of(expect(pages, folder / "mkdocs.yml"), pages)
    assert content
    assert publish_in_shares(folder, stage, environment, engine, content)
    assert sorted(path.name for path in stage.iterdir()) == ["docs", "site"]
    return tree(stage / "site")


def test_the_five_articles_are_the_same_made_by_three_processes(
    five: Dossier, built_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "3")
    dates = [five.seeds.event_date, *(a.updated or a.published for a in five.articles)]
    environment = publisher_environment(five.seeds.title, dates)
    folder = copy_by_hand(tmp_path)
    pages = render(five, written_pages(folder / "mkdocs.yml"))
    made, plain = in_shares(folder, pages, environment, "mkdocs"), tree(built_site)
    assert made.keys() == plain.keys()
    assert [path for path in plain if made[path] != plain[path]] == []


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
@pytest.mark.parametrize("count", ["1", "2"])
def test_pages_of_every_kind_are_the_same_with_each_engine(
    folder: Path, engine: str, count: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, count)
    monkeypatch.setenv("SITE_URL", "https://news.example/ferry/")
    headings = '## One & *two* {: #one}\n\n### <b>Three</b>\n\n<p id="x">é 😀 &#42; <b>raw</b></p>\n\n## Four\n'
    pages = some_pages(quotes=headings, about="[text](../data/articles/harbour-news.txt) [hand](../guide/by-hand.md)")
    by_hand = "A page\n\n# By *hand*\n\n[quotes](../quotes/index.md#one) [data](../data/dossier.json)\n"
    (folder / "docs" / "guide" / "by-hand.md").write_text(by_hand, encoding="utf-8")
    (folder / "docs" / "guide" / "as-it-is.html").write_text("<p>as it is</p>", encoding="utf-8")
    if count == "1":  # a part of every page that says something of it
        (folder / "docs" / "overrides" / "partials").mkdir()
        (folder / "docs" / "overrides" / "partials" / "logo.html").write_text("{{ page.title }}", encoding="utf-8")
    # A menu that leads to something below a page that it does not name.
    pages |= {f"articles/{name}/index.md": page(name) for name in ("other-news", "third-news")}
    (folder / "docs" / "articles" / "harbour-news").mkdir(parents=True)
    (folder / "docs" / "articles" / "harbour-news" / "more.md").write_text("# More\n", encoding="utf-8")
    # In the menu without a title there: other pages show the page's own.
    settings = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    settings = settings.replace("Home: index.md", "index.md").replace("Quotes: quotes/index.md", "quotes/index.md")
    settings = settings.replace("\nnav:\n", "\nnav:\n  - articles/harbour-news/more.md\n")
    (folder / "mkdocs.yml").write_text(f"{settings}\nextra:\n  any: thing\n", encoding="utf-8")
    environment = publisher_environment("A late ferry", ["2031-02-03"])
    site.build(folder, pages, environment, lambda made: None, None, engine)

    made, plain = in_shares(folder, pages, environment, engine), tree(folder / "site")
    assert made.keys() == plain.keys()
    assert [path for path in plain if made[path] != plain[path]] == []


def test_each_fault_is_told_once_and_the_last_site_stays(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "2")
    pages, environment = some_pages(), publisher_environment("", [])
    site.build(folder, pages, environment, lambda made: None)
    before = tree(folder / "site"), tree(folder / "docs" / "quotes")
    wrong = "# By hand\n\n[a](nowhere.md) [b](../quotes/index.md#nothing)\n"
    (folder / "docs" / "guide" / "by-hand.md").write_text(wrong, encoding="utf-8")
    (folder / "docs" / "lost.md").write_text("# In no menu\n", encoding="utf-8")

    changed = some_pages(quotes="New.")
    content = content_of(expect(changed, folder / "mkdocs.yml"), changed)
    with pytest.raises(SiteError) as raised:
        site.build(folder, changed, environment, lambda made: None, content=lambda: content)
    assert [fault.path for fault in raised.value.faults] == [
        "docs/guide/by-hand.md",
        "docs/guide/by-hand.md",
        "mkdocs.yml",
    ]
    assert (tree(folder / "site"), tree(folder / "docs" / "quotes")) == before
    assert not list((folder / site.STAGE).glob("share*"))


@pytest.mark.parametrize("number", [0, 1])
def test_where_one_of_the_processes_fails_nothing_is_made_in_shares(
    folder: Path, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "2")
    pages = some_pages()
    content = content_of(expect(pages, folder / "mkdocs.yml"), pages)
    assert content
    failing = sorted(content, key=lambda path: (-len(content[path][0]), path))[number]
    theme = '{% extends "base.html" %}{% block footer %}{% if page and page.file.src_uri == "FAILING" %}{{ 1 // 0 }}'
    theme += "{% endif %}{% endblock %}"
    (folder / "docs" / "overrides" / "main.html").write_text(theme.replace("FAILING", failing), encoding="utf-8")
    stage, environment = folder / "stage", publisher_environment("", [])
    stage.mkdir()
    stage_docs(folder / "docs", stage / "docs", plan_pages(folder / "docs", pages))
    assert not publish_in_shares(folder, stage, environment, "mkdocs", content)
    (folder / "docs" / "overrides" / "main.html").write_text('{% extends "base.html" %}', encoding="utf-8")
    assert publish_in_shares(folder, stage, environment, "mkdocs", content)


def test_docs_take_the_staged_pages_and_are_put_back_where_the_end_fails(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "2")
    environment, changed = publisher_environment("", []), some_pages(quotes="New.")
    site.build(folder, some_pages(), environment, lambda made: None)
    before = tree(folder / "site"), tree(folder / "docs")
    content = content_of(expect(changed, folder / "mkdocs.yml"), changed)

    def fails(stage: Path, made: Path) -> None:
        raise OSError("no room")

    with monkeypatch.context() as patch, pytest.raises(OSError, match="no room"):
        patch.setattr("dossier.site._swap", fails)
        site.build(folder, changed, environment, lambda made: None, content=lambda: content)
    assert (tree(folder / "site"), tree(folder / "docs")) == before

    change = site.build(folder, changed, environment, lambda made: None, content=lambda: content)
    assert change.written == ("quotes/index.md",)
    assert {path: (folder / "docs" / path).read_bytes().decode() for path in changed} == changed
    assert "New." in (folder / "site" / "quotes" / "index.html").read_text(encoding="utf-8")


def test_a_doubt_in_a_generated_page_is_left_to_the_publisher(folder: Path) -> None:
    pages = some_pages(summary="[a](nowhere.md)")
    assert content_of(expect(pages, folder / "mkdocs.yml"), pages) is None


@pytest.mark.parametrize(
    ("change", "may"),
    [
        (("", ""), True),
        (("      enabled: false", "      lang: en"), False),
        (("      enabled: false", "      enabled: true"), False),
        (("  - search:\n      enabled: false", "  - search:\n      enabled: false\n  - tags"), False),
        (("plugins:\n  - search:\n      enabled: false", "plugins: []"), True),
        (("plugins:\n  - search:\n      enabled: false", ""), False),
        (("docs_dir: docs", "docs_dir: docs\nhooks:\n  - own.py"), False),
        (("docs_dir: docs", "docs_dir: docs\nINHERIT: more.yml"), False),
        (("docs_dir: docs", "docs_dir: [docs"), False),
    ],
)
def test_who_looks_at_all_pages_at_once_is_let_be(folder: Path, change: tuple[str, str], may: bool) -> None:
    settings = folder / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace(*change), encoding="utf-8")
    many = {f"articles/{number}/index.md": "" for number in range(100)}
    assert divisible(settings, "mkdocs", many) is may
    assert divisible(settings, "properdocs", many) is may
    assert not divisible(settings, "zensical", many)
    assert not divisible(settings, "mkdocs", some_pages())
