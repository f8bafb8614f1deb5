"""Pages that somebody wrote into docs/: which of them the search finds, and that it finds what stands there."""

from pathlib import Path

from dossier.pages.templating import MARKER
from dossier.verify.written import written_pages
from tests.verify.conftest import Published, Spoil

SETTINGS = "site_name: x\nexclude_docs: |\n  /drafts/\n"


def folder(at: Path, **pages: str) -> Path:
    (at / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    for path, text in pages.items():
        file = at / "docs" / f"{path.replace('__', '/')}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return at / "mkdocs.yml"


def test_pages_written_by_hand_are_read_in_the_order_of_their_paths(tmp_path: Path) -> None:
    settings = folder(
        tmp_path,
        team="# The *team*\n\nTwo & two.\n\n## Desk {: #d }\n",
        about__us="---\ntitle: About us\n---\nWe are few.\n",
        index=f"---\ntitle: Home\n---\n{MARKER}\n\nmade\n",
        drafts__one="# Draft\n",
        hidden="---\nsearch:\n  exclude: true\n---\n# Hidden\n",
        late="---\nsearch:\n  boost: 2\n---\n# Late\n",
    )
    found = written_pages(settings)
    assert [(page.path, page.title) for page in found] == [
        ("about/us/", "About us"), ("late/", "Late"), ("team/", "The team"),
    ]  # fmt: skip
    assert [line.text for line in found[2].lines][:2] == ["The team", "Two & two."]
    assert written_pages(settings) == found


FOUND = "search/t0.js"


def test_a_line_of_the_search_that_the_page_does_not_say_is_named(
    published: Published, spoil: Spoil, site: Path
) -> None:
    spoil(FOUND, "one article's own, word for word", "one article's own, more or less")
    (fault,) = published.faults(site)
    assert "glossary/index.html does not say so under 'the-words" in fault


def test_a_page_of_the_search_that_the_site_lacks_is_named(published: Published, spoil: Spoil, site: Path) -> None:
    spoil(FOUND, '"path":"glossary/"', '"path":"glossaries/"')
    (fault,) = published.faults(site)
    assert "it holds a page that the site lacks: 'glossaries/'" in fault
