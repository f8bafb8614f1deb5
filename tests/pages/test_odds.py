"""The mark beside a place that contradicts what it carries: what it says, and where it leads."""

from dataclasses import replace
from xml.etree.ElementTree import Element

from dossier.frozen import changed
from dossier.model import Dossier
from dossier.pages import render
from tests.pages.reading import ids, inside, parsed, under, words
from tests.pages.telling import telling


def at_odds() -> Dossier:
    """The ferry's people are ninety in two places, and 88 in the statement."""
    made = telling()
    ground, *others = made.statements
    support = tuple(changed(s, differs=("d-people",)) if s.article != "wire" else s for s in ground.support)
    return replace(made, statements=(changed(ground, support=support), *others))


def marks(page: Element, statement: str) -> list[Element]:
    return [e for e in inside(under(page, statement), "odds") if e.tag == "a"]


def test_the_mark_names_the_matter_and_leads_to_the_difference_wherever_places_stand() -> None:
    pages = render(at_odds())
    for name, href in (
        ("index.md", "summary/#d-people"),
        ("summary/index.md", "../summary/#d-people"),
        ("summary/matrix/index.md", "../../summary/#d-people"),
    ):
        page = parsed(pages[name])
        found = marks(page, "s-ran-aground")
        assert [m.attrib["aria-label"] for m in found] == ["HG1 differs here: number", "HG2 differs here: number"]
        assert {m.attrib["href"] for m in found} == {href}
        assert {words(m) for m in found} == {"≠"}
        assert any("differs from it there" in words(e) for e in inside(page, "key") + inside(page, "states"))
    assert "d-people" in ids(parsed(pages["summary/index.md"]))


def test_a_mark_stands_right_behind_its_article_s_letters() -> None:
    badges = inside(under(parsed(render(at_odds())["summary/index.md"]), "s-ran-aground"), "badges")[0]
    assert [words(e) for e in badges] == ["HG1", "≠", "HG2", "≠", "?"]


def test_where_nothing_differs_no_mark_is_shown_nor_explained() -> None:
    for name in ("index.md", "summary/index.md", "summary/matrix/index.md"):
        assert "odds" not in render(telling())[name]
