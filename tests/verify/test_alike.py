"""Whatever is changed, added to or taken from a built site is found beside one that was built anew, and named."""

import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.errors import VerifyError
from dossier.model import Dossier
from dossier.site import built_anew, publisher_environment
from dossier.verify import verify_site
from dossier.verify.alike import unlike
from tests.folders import tree
from tests.verify.conftest import Published

SUMMARY = "summary/index.html"
INDEX, FOUND = "search/index.js", "search/t0.js"
CONTENT = '<article class="md-content__inner'
Mutation = Callable[[Path], object]


def faults_of(published: Published, site: Path) -> list[str]:
    """What is told of a site beside the untouched one."""

    def anew(dossier: Dossier, pages: Mapping[str, str]) -> AbstractContextManager[Path]:
        return nullcontext(published.site)

    try:
        verify_site(site, published.folder / "seeds", published.folder / "mkdocs.yml", anew)
    except VerifyError as error:
        return [str(fault) for fault in error.faults]
    return []


def words(path: str, old: str, new: str) -> tuple[str, Mutation]:
    """Other words in one file, which must stand there."""

    def mutate(site: Path) -> None:
        text = (site / path).read_bytes().decode()
        assert old in text, f"{old!r} does not stand in {path}"
        (site / path).write_bytes(text.replace(old, new, 1).encode())

    return path, mutate


def before(tag: str, html: str, path: str = SUMMARY) -> tuple[str, Mutation]:
    return words(path, tag, html + tag)


def added(path: str, content: str = "<script>go()</script>") -> tuple[str, Mutation]:
    return path, lambda site: (site / path).write_text(content, encoding="utf-8")


def gone(pattern: str) -> tuple[str, Mutation]:
    def mutate(site: Path) -> None:
        for path in sorted(site.glob(pattern)):
            path.unlink()

    return pattern.partition("*")[0], mutate


def link(path: str) -> tuple[str, Mutation]:
    def mutate(site: Path) -> None:
        (site / path).unlink()
        (site / path).symlink_to("/dev/null")

    return path, mutate


def everywhere(old: str, new: str) -> tuple[str, Mutation]:
    def mutate(site: Path) -> None:
        for path in site.rglob("*.html"):
            text = path.read_text(encoding="utf-8")
            assert old in text or path.name == "404.html"
            path.write_text(text.replace(old, new), encoding="utf-8")

    return "quotes/index.html", mutate


MUTATIONS: Mapping[str, tuple[str, Mutation]] = {
    "a word of a search result": words(FOUND, "night boats", "fast boats"),
    "a title of a search result": words(FOUND, '"title":"', '"title":"No '),
    "a spelling of the search": words(INDEX, '"spellings":', '"misspellings":'),
    "an empty search index": added(INDEX, 'dossierFound("index",{});'),
    "the search index": gone(INDEX),
    "the search's worker": gone("assets/javascripts/workers/*.js"),
    "the theme's script": gone("assets/javascripts/bundle*.js"),
    "words before the content": before(CONTENT, "<p>Oake said no.</p>"),
    "words after the content": words(SUMMARY, "</article>", "</article><p>Oake said no.</p>"),
    "a second content": before("</main>", f'{CONTENT} md-typeset"><p>No.</p></article>'),
    "a heading in front of all": before("<main", "<h2>No</h2>"),
    "the page shown when nothing is found": words("404.html", "<main", "<p>No</p><main"),
    "a page's title": before("</title>", " - she lied"),
    "a description": before("</head>", '<meta name="description" content="No">'),
    "another home": before("</head>", '<link rel="canonical" href="https://elsewhere.example/">'),
    "language and direction": everywhere('<html lang="en"', '<html lang="ar" dir="rtl"'),
    "our style sheet": added("styles.css", ".words::after { content: 'no' }"),
    "our script": added("scripts.js", "document.body.textContent = 'no'"),
    "a style in the head": before("</head>", "<style>.words { display: none }</style>"),
    "a hidden content": words(SUMMARY, CONTENT, CONTENT.replace(" class", ' style="display:none" class')),
    "a hidden page": words(SUMMARY, "<body ", "<body hidden "),
    "a hidden part of the page": words(SUMMARY, '<div class="md-content"', '<div class="md-content" hidden'),
    "an inline script on every page": everywhere("</body>", "<script>go()</script></body>"),
    "an inline script on one page": before("</body>", "<script>go()</script>"),
    "a new script": added("assets/new.js"),
    "a drawing's image": before("<main", '<svg><image xlink:href="https://elsewhere.example/x.png"/></svg>'),
    "a drawing's script": before("<main", '<svg><a xlink:href="javascript:go()"><text>x</text></a></svg>'),
    "a background": before("<main", '<table background="https://elsewhere.example/x.png"></table>'),
    "a set of images": before("<main", "<div style=\"background:image-set('https://elsewhere.example/x' 1x)\"></div>"),
    "a ping": before("<main", '<a href="#__search" ping="https://elsewhere.example/x">x</a>'),
    "an image ahead": before("</head>", '<link rel=preload as=image imagesrcset="https://elsewhere.example/x 1x">'),
    "a style sheet that imports": added("assets/more.css", "@import url(https://elsewhere.example/x.css);"),
    "a page by another ending": added("new.htm"),
    "a page of XHTML": added("new.xhtml"),
    "a drawing": added("new.svg", '<svg onload="go()"/>'),
    "a page in capitals": added("new.HTML"),
    "a page": added("new.html"),
    "a page taken away": gone("glossary/index.html"),
    "the sitemap": added("sitemap.xml", "<x/>"),
    "the sitemap taken away": gone("sitemap.xml"),
    "the packed sitemap": added("sitemap.xml.gz", "x"),
    "404 taken away": gone("404.html"),
    "a link in the place of a file": link("scripts.js"),
    "a space without a break": words(SUMMARY, "Kesten", "Kesten\u00a0"),
}  # fmt: skip


@pytest.mark.parametrize("name", MUTATIONS)
def test_every_change_is_found_and_the_file_named(name: str, published: Published, site: Path) -> None:
    path, mutate = MUTATIONS[name]
    mutate(site)
    faults = faults_of(published, site)
    assert any(fault.startswith((site / path).as_posix()) for fault in faults), faults


# In a build there is nothing yet to compare with: what would send a reader's address elsewhere is known by itself.
@pytest.mark.parametrize(
    "name",
    [
        "a second content", "a hidden content", "a hidden page", "a hidden part of the page", "a drawing's image",
        "a drawing's script", "a background", "a set of images", "a ping", "an image ahead",
        "a style sheet that imports",
    ],
)  # fmt: skip
def test_what_hides_or_fetches_is_found_without_a_second_site(name: str, published: Published, site: Path) -> None:
    path, mutate = MUTATIONS[name]
    mutate(site)
    assert any(fault.startswith((site / path).as_posix()) for fault in published.faults(site))


def test_the_differing_words_of_both_are_told_with_their_line(published: Published, site: Path) -> None:
    html = (site / SUMMARY).read_text(encoding="utf-8")
    (site / SUMMARY).write_text(html.replace("</title>", " twice</title>"), encoding="utf-8")
    faults = [fault for fault in faults_of(published, site) if "a build gives" in fault]
    line = html.count("\n", 0, html.index("</title>")) + 1
    assert len(faults) == 1
    assert re.match(rf".*/{SUMMARY}:{line}: here stands '.* twice</title>.*', a build gives '.*</title>", faults[0])
    assert "SITE_URL" in faults[0]


def test_an_untouched_site_is_proved_beside_one_built_anew_and_nothing_else_changes(published: Published) -> None:
    folder = published.folder
    untouched = tree(folder)
    made: list[Path] = []

    @contextmanager
    def anew(dossier: Dossier, pages: Mapping[str, str]) -> Iterator[Path]:
        environment = publisher_environment(dossier.seeds.title, ["2021-05-03"])
        with built_anew(folder, pages, environment) as site:
            made.append(site)
            yield site

    assert verify_site(published.site, folder / "seeds", folder / "mkdocs.yml", anew).articles == 3
    assert tree(folder) == untouched
    assert made
    assert not made[0].exists()


def test_a_site_for_another_address_is_told_with_the_reason(
    published: Published, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = {**publisher_environment("Night boats & bread", []), "SITE_URL": "https://news.example/"}
    shutil.rmtree(site)
    with built_anew(published.folder, published.pages, environment) as other:
        shutil.copytree(other, site)
    faults = faults_of(published, site)
    assert any("was it built with another SITE_URL" in fault for fault in faults)


@given(st.text(alphabet="aé😀 \n<"), st.text(alphabet="aé😀 \n<"))
def test_the_first_difference_is_on_the_line_that_is_named(a: str, b: str) -> None:
    if a == b:
        return
    line, problem = unlike(a.encode(), b.encode())
    shared = a.split("\n")[: line - 1]
    assert b.split("\n")[: line - 1] == shared
    assert a.split("\n")[line - 1 :][:1] != b.split("\n")[line - 1 :][:1] or a.count("\n") != b.count("\n")
    assert "here stands" in problem


def test_bytes_that_are_no_text_are_told_as_such() -> None:
    assert unlike(b"\xff\xfe", b"\xff") == (0, "the file has other bytes (1) than a build gives it (2)")
