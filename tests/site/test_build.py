"""A build replaces the site whole, or leaves everything as it was."""

import multiprocessing
import multiprocessing.synchronize
from pathlib import Path

import pytest

from dossier import site
from dossier.errors import Fault, SiteError, VerifyError
from dossier.site.generated import plan_pages, stage_docs
from dossier.site.lock import only_run
from tests.folders import tree
from tests.site.conftest import build, page, some_pages


def test_the_site_holds_the_pages_and_what_is_written_by_hand(folder: Path) -> None:
    change = build(folder, some_pages())

    made = tree(folder / "site")
    assert b"The ferry was late." in made["quotes/index.html"]
    assert b"By hand" in made["guide/by-hand/index.html"]
    assert made["data/articles/harbour-news.txt"] == b"Late.\n"
    assert (change.written, change.removed) == (tuple(sorted(some_pages())), ())
    assert not [path for path in made if ".generated" in path]


def test_two_builds_give_the_same_bytes(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    build(folder, some_pages())
    first = tree(folder / "site")
    second = build(folder, dict(reversed(some_pages().items())))

    assert tree(folder / "site") == first
    assert (second.written, second.unchanged) == ((), len(some_pages()))


def test_the_site_has_the_date_of_the_newest_article(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "https://news.example/dossiers")
    build(folder, some_pages())

    sitemap = (folder / "site" / "sitemap.xml").read_text(encoding="utf-8")
    assert "https://news.example/dossiers/quotes/" in sitemap
    assert "<lastmod>2031-02-03</lastmod>" in sitemap


@pytest.mark.parametrize("title", ["2023", "yes", "~", "1.5", "2023-11-08", "a: b", "@home", "[x", "Oil & gas", "% of"])
def test_any_title_is_the_name_of_the_site(folder: Path, title: str) -> None:
    build(folder, some_pages(), title)
    assert f"- {title}" in (folder / "site" / "quotes" / "index.html").read_text(encoding="utf-8")


def test_a_title_is_text_and_not_html(folder: Path) -> None:
    build(folder, some_pages(), '<script>alert(1)</script>" onclick="alert(2) &lt;')
    html = (folder / "site" / "quotes" / "index.html").read_text(encoding="utf-8")
    assert "<script>alert(1)" not in html
    assert 'onclick="alert(2)' not in html
    assert "&amp;lt;" in html


def test_every_warning_of_the_publisher_is_a_fault_of_its_page(folder: Path) -> None:
    broken = some_pages(summary="[a](nowhere.md) [b](../quotes/index.md#nothing)", about="[c](missing.png)")
    with pytest.raises(SiteError) as raised:
        build(folder, broken)

    assert [fault.path for fault in raised.value.faults] == [
        "docs/about/index.md",
        "docs/summary/index.md",
        "docs/summary/index.md",
    ]
    assert "missing.png" in str(raised.value)
    assert "nowhere.md" in str(raised.value)
    assert "#nothing" in str(raised.value)


def test_a_failed_build_leaves_site_and_docs_as_they_were(folder: Path) -> None:
    build(folder, some_pages())
    before = tree(folder / "site"), tree(folder / "docs")
    broken = {**some_pages(summary="[a](nowhere.md)", quotes="New."), "articles/new/index.md": page("New")}
    with pytest.raises(SiteError):
        build(folder, broken)
    assert (tree(folder / "site"), tree(folder / "docs")) == before


def test_a_site_that_is_not_proved_is_not_published(folder: Path) -> None:
    build(folder, some_pages())
    before = tree(folder / "site"), tree(folder / "docs")

    def refuse(made: Path) -> None:
        assert b"New." in (made / "quotes" / "index.html").read_bytes()
        raise VerifyError([Fault("quotes/index.html", 1, "one word is not the seed's", "build again")])

    with pytest.raises(VerifyError):
        site.build(folder, some_pages(quotes="New."), site.publisher_environment("", []), refuse)
    assert (tree(folder / "site"), tree(folder / "docs")) == before


def test_pages_are_put_back_when_the_site_cannot_be(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(folder, some_pages())
    before = tree(folder / "site"), tree(folder / "docs")
    rename = Path.rename

    def full_disk(self: Path, target: Path) -> Path:
        if self.name == "site" and self.parent.name == site.STAGE:
            raise OSError("no space left")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", full_disk)
    changed = {**some_pages(quotes="New."), "articles/new/index.md": page("New")}
    del changed["data/articles/harbour-news.txt"]
    with pytest.raises(OSError, match="no space left"):
        build(folder, changed)
    assert (tree(folder / "site"), tree(folder / "docs")) == before


def test_a_run_killed_between_the_two_renamings_is_mended(folder: Path) -> None:
    build(folder, some_pages())
    before = tree(folder / "site")
    (folder / "site").rename(folder / site.STAGE / "old")

    with pytest.raises(SiteError):
        build(folder, some_pages(summary="[a](nowhere.md)"))
    assert tree(folder / "site") == before


def test_what_a_run_left_that_was_killed_is_cleared_and_is_in_no_site(folder: Path) -> None:
    stage = folder / site.STAGE
    for left in ("docs/stale.md", "site/stale/index.html", "share-0/site/x.html", "share.pickle", ".cache/x"):
        (stage / left).parent.mkdir(parents=True, exist_ok=True)
        (stage / left).write_text("# Stale\n", encoding="utf-8")
    (folder / "docs" / ".index.md.new").write_text("half", encoding="utf-8")
    build(folder, some_pages())
    assert sorted(path.name for path in stage.iterdir()) == ["lock"]
    assert not [path for path in tree(folder / "site") if "stale" in path or ".new" in path]


def test_a_docs_folder_that_may_not_be_written_to_leaves_a_stage_that_may(folder: Path) -> None:
    (folder / "docs" / "guide").chmod(0o500)
    stage_docs(folder / "docs", folder / "stage", plan_pages(folder / "docs", some_pages()))
    (folder / "docs" / "guide").chmod(0o700)
    assert (folder / "stage" / "guide").stat().st_mode & 0o700 == 0o700


@pytest.mark.parametrize("kind", ["file", "folder", "link"])
def test_a_folder_that_is_no_site_is_not_replaced(folder: Path, kind: str) -> None:
    own = folder / "site"
    if kind == "file":
        own.write_text("mine", encoding="utf-8")
    elif kind == "folder":
        own.mkdir()
        (own / "mine.txt").write_text("mine", encoding="utf-8")
    else:
        (folder / "elsewhere").mkdir()
        own.symlink_to("elsewhere")
    before = tree(folder)
    with pytest.raises(SiteError, match="move it away"):
        build(folder, some_pages())
    assert {path: text for path, text in tree(folder).items() if site.STAGE not in path} == before


def test_without_mkdocs_yml_there_is_nothing_to_build(tmp_path: Path) -> None:
    with pytest.raises(SiteError, match=r"mkdocs\.yml: there is no such file here"):
        build(tmp_path, some_pages())
    assert tree(tmp_path) == {}


def _hold(stage: Path, held: multiprocessing.synchronize.Event, free: multiprocessing.synchronize.Event) -> None:
    with only_run(stage, wait=False):
        held.set()
        free.wait(20)


def test_a_second_build_in_the_same_folder_is_told_and_a_page_writer_waits(folder: Path) -> None:
    context = multiprocessing.get_context("spawn")
    held, free = context.Event(), context.Event()
    other = context.Process(target=_hold, args=(folder / site.STAGE, held, free))
    other.start()
    assert held.wait(20)

    with pytest.raises(SiteError, match="another build is running"):
        build(folder, some_pages())
    assert not (folder / "site").exists()

    free.set()
    site.write_pages(folder, some_pages())
    other.join(20)
    assert (folder / "docs" / "index.md").exists()
