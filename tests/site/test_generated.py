"""Of docs/ only what dossier made is written, changed or removed."""

import json
from pathlib import Path

import pytest

from dossier import site
from dossier.errors import SiteError
from dossier.pages.templating import MARKER
from dossier.site.generated import RECORD
from tests.folders import tree
from tests.site.conftest import page, some_pages


def test_a_file_is_written_only_when_its_bytes_change(folder: Path) -> None:
    site.write_pages(folder, some_pages())
    before = {path: (folder / "docs" / path).stat().st_mtime_ns for path in [*some_pages(), RECORD]}

    change = site.write_pages(folder, some_pages(quotes="The ferry was early."))

    after = {path: (folder / "docs" / path).stat().st_mtime_ns for path in before}
    assert change.written == ("quotes/index.md",)
    assert [path for path in before if before[path] != after[path]] == ["quotes/index.md"]


def test_a_stale_page_goes_with_its_empty_folder_and_nothing_else_does(folder: Path) -> None:
    site.write_pages(
        folder, {**some_pages(), "articles/deep/down/old/index.md": page("Old"), "articles/old/index.md": page("Old")}
    )
    (folder / "docs" / "articles" / "mine.md").write_text("# Mine\n", encoding="utf-8")

    change = site.write_pages(folder, some_pages())

    assert change.removed == ("articles/deep/down/old/index.md", "articles/old/index.md")
    assert sorted(path.name for path in (folder / "docs" / "articles").iterdir()) == [
        "harbour-news",
        "index.md",
        "mine.md",
    ]
    assert json.loads((folder / "docs" / RECORD).read_bytes()) == sorted(some_pages())


@pytest.mark.parametrize("path", ["about/index.md", "data/dossier.json"])
def test_a_file_written_by_hand_is_not_overwritten(folder: Path, path: str) -> None:
    own = folder / "docs" / path
    own.parent.mkdir(exist_ok=True)
    own.write_text("mine", encoding="utf-8")
    before = tree(folder / "docs")

    with pytest.raises(
        SiteError, match=f"docs/{path}: this file is not one that dossier made\n    hint: rename or move"
    ):
        site.write_pages(folder, some_pages())
    assert tree(folder / "docs") == before


def test_a_page_that_somebody_made_their_own_is_kept_even_when_recorded(folder: Path) -> None:
    site.write_pages(folder, {**some_pages(), "articles/old/index.md": page("Old")})
    (folder / "docs" / "articles" / "old" / "index.md").write_text("# Mine now\n", encoding="utf-8")
    assert site.write_pages(folder, some_pages()).removed == ()
    assert (folder / "docs" / "articles" / "old" / "index.md").read_text(encoding="utf-8") == "# Mine now\n"

    (folder / "docs" / "about/index.md").write_text("# Mine now\n", encoding="utf-8")
    with pytest.raises(SiteError, match=r"docs/about/index\.md"):
        site.write_pages(folder, some_pages())


def test_an_edit_of_a_generated_page_is_lost_as_the_page_says(folder: Path) -> None:
    site.write_pages(folder, some_pages())
    about = folder / "docs" / "about/index.md"
    about.write_text(about.read_text(encoding="utf-8") + "An edit.", encoding="utf-8")
    assert site.write_pages(folder, some_pages()).written == ("about/index.md",)
    assert "An edit." not in about.read_text(encoding="utf-8")


def test_pages_are_known_by_their_marker_when_the_record_is_lost(folder: Path) -> None:
    site.write_pages(folder, some_pages())
    (folder / "docs" / RECORD).unlink()
    assert site.write_pages(folder, some_pages(quotes="Changed.")).written == ("quotes/index.md",)


@pytest.mark.parametrize("record", ["{}", "[1]", "not json", '"a"'])
def test_a_damaged_record_is_a_fault_and_nothing_is_deleted(folder: Path, record: str) -> None:
    (folder / "docs" / RECORD).write_text(record, encoding="utf-8")
    before = tree(folder / "docs")
    with pytest.raises(SiteError, match=r"docs/\.generated\.json: this is not a list"):
        site.write_pages(folder, some_pages())
    assert tree(folder / "docs") == before


def test_a_record_cannot_have_files_outside_docs_deleted(folder: Path) -> None:
    (folder / "mine.txt").write_text("mine", encoding="utf-8")
    (folder / "marked.md").write_text(MARKER, encoding="utf-8")
    record = ["../mine.txt", "../marked.md", str(folder / "mine.txt"), "guide/../../mine.txt", "", "guide", RECORD]
    (folder / "docs" / RECORD).write_text(json.dumps(record), encoding="utf-8")
    assert site.write_pages(folder, some_pages()).removed == ()
    assert (folder / "mine.txt").exists()
    assert (folder / "marked.md").exists()
    assert (folder / "docs" / "guide").is_dir()


@pytest.mark.parametrize(
    "path", ["../x.txt", "/tmp/x.txt", "a/../../x.txt", "", ".generated.json", "a\\x.txt", "c:x.txt"]
)
def test_a_path_that_leaves_docs_is_refused_and_all_are_told(folder: Path, path: str) -> None:
    before = tree(folder)
    with pytest.raises(SiteError) as raised:
        site.write_pages(folder, {**some_pages(), path: "x", "../second.txt": "x"})
    assert "docs/../second.txt: this path leaves docs/" in str(raised.value)
    assert len(raised.value.faults) == len({path, "../second.txt"})
    assert {name: text for name, text in tree(folder).items() if site.STAGE not in name} == before


@pytest.mark.parametrize("link", ["quotes/index.md", "articles", "data/articles"])
def test_nothing_is_written_through_a_link(folder: Path, link: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "index.md").write_text(MARKER, encoding="utf-8")
    (folder / "docs" / link).parent.mkdir(exist_ok=True)
    (folder / "docs" / link).symlink_to(outside / "index.md" if link.endswith(".md") else outside)
    with pytest.raises(SiteError, match=f"docs/{link} is a symbolic link"):
        site.write_pages(folder, some_pages())
    assert tree(outside) == {"index.md": MARKER.encode()}


def test_a_folder_in_the_place_of_a_page_is_told(folder: Path) -> None:
    (folder / "docs" / "quotes/index.md").mkdir(parents=True)
    with pytest.raises(SiteError, match="a folder stands where a page is to be written"):
        site.write_pages(folder, some_pages())


def test_a_page_without_the_marker_is_a_slip_of_the_program(folder: Path) -> None:
    with pytest.raises(ValueError, match="lacks the line"):
        site.write_pages(folder, {"index.md": "# No marker\n"})


@pytest.mark.parametrize("front", ["", "---\ntitle: Mine\n---\n", "---\ntitle: Mine\n---\nText.\n\n---\n"])
@pytest.mark.parametrize("quoted", ["The line `{}` marks a page.\n", "Text.\n\n{}\n", "{}\n"])
def test_a_page_that_speaks_of_the_marker_is_somebodys_own(folder: Path, front: str, quoted: str) -> None:
    words = f"{front}{quoted.format(MARKER)}"
    if words.startswith(f"---\ntitle: Mine\n---\n{MARKER}"):
        return
    own = folder / "docs" / "articles" / "index.md"
    own.parent.mkdir()
    own.write_text(words, encoding="utf-8")
    with pytest.raises(SiteError, match=r"docs/articles/index\.md: this file is not one that dossier made"):
        site.write_pages(folder, some_pages())
    assert own.read_text(encoding="utf-8") == words
