"""The five articles, published by each of the three engines: strictly, the same pages, the same text, each proved."""

import sys
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from dossier import cli, site
from dossier.errors import SiteError
from dossier.model import Dossier
from dossier.pages import render
from dossier.site.engines import ENGINES, engine_of, require_engine
from dossier.verify import verify_site
from tests.folders import ROOT, copy_by_hand, tree
from tests.site.conftest import some_pages

ADDRESS = "https://news.example/dossiers/ferry/"


def words(html: bytes) -> str:
    """What a reader reads of a page's own content, white space folded."""
    content = LexborHTMLParser(html).css_first("article.md-content__inner")
    return " ".join((content.text() if content else "").split())


@pytest.fixture(scope="module")
def sites(five: Dossier, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The five articles' dossier by engine, each built and with its address."""
    pages, made = render(five), {}
    for engine in ENGINES:
        folder = copy_by_hand(tmp_path_factory.mktemp(engine))
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("SITE_URL", ADDRESS)
            environment = site.publisher_environment(five.seeds.title, ["2023-11-09"])
            site.build(folder, pages, environment, lambda made: None, None, engine)
        made[engine] = folder / "site"
    return made


def test_each_engine_makes_the_same_pages_with_the_same_text(sites: dict[str, Path]) -> None:
    files = {engine: tree(folder) for engine, folder in sites.items()}
    html = {engine: {p: words(b) for p, b in made.items() if p.endswith(".html")} for engine, made in files.items()}
    assert len(html["mkdocs"]) > 50
    for engine in ENGINES:
        del html[engine]["404.html"]  # the theme's own, with words of its own
        assert html[engine].keys() == html["mkdocs"].keys(), engine
        unlike = [(p, t, html["mkdocs"][p]) for p, t in html[engine].items() if t != html["mkdocs"][p]]
        assert unlike == [], engine
        data = {p: b for p, b in files[engine].items() if p.startswith("data/") and not p.endswith(".html")}
        assert data == {p: b for p, b in files["mkdocs"].items() if p in data}, engine
        assert len(data) > 10


@pytest.mark.parametrize("engine", ENGINES)
def test_each_engines_site_is_proved_and_known_by_its_maker(
    sites: dict[str, Path], engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", ADDRESS)
    assert engine_of(sites[engine]) == engine
    report = verify_site(sites[engine], ROOT / "seeds", sites[engine].parent / "mkdocs.yml")
    assert report.articles == 5


@pytest.mark.parametrize("engine", ENGINES)
def test_each_page_names_its_address_and_the_sitemap_names_each_page(sites: dict[str, Path], engine: str) -> None:
    made = sites[engine]
    listed = {node.text() for node in LexborHTMLParser((made / "sitemap.xml").read_bytes()).css("loc")}
    pages = {p.relative_to(made).as_posix() for p in made.rglob("index.html")}
    assert listed == {ADDRESS + path.removesuffix("index.html") for path in pages}
    for path in pages:
        tree_of = LexborHTMLParser((made / path).read_bytes())
        canonical = [node.attributes["href"] for node in tree_of.css("link[rel=canonical]")]
        assert canonical == [ADDRESS + path.removesuffix("index.html")], path


@pytest.mark.parametrize("engine", ENGINES)
def test_without_an_address_no_page_claims_one_and_two_builds_are_alike(folder: Path, engine: str) -> None:
    def made() -> dict[str, bytes]:
        site.build(folder, some_pages(), site.publisher_environment("A & b", []), lambda m: None, None, engine)
        return tree(folder / "site")

    first = made()
    assert made() == first
    assert not [path for path, content in first.items() if b'rel="canonical"' in content]
    assert sorted(p.name for p in (folder / ".site-build").iterdir()) in (["lock"], ["lock", "zensical.yml"])
    assert not (folder / ".cache").exists()


@pytest.mark.parametrize("engine", ENGINES)
def test_each_engine_stops_at_a_link_that_leads_nowhere(folder: Path, engine: str) -> None:
    broken = some_pages(summary="[a](nowhere.md) [b](../quotes/index.md#nothing)")
    with pytest.raises(SiteError) as raised:
        site.build(folder, broken, site.publisher_environment("", []), lambda made: None, None, engine)
    assert {fault.path for fault in raised.value.faults} == {"docs/summary/index.md"}
    assert len(raised.value.faults) == 2
    assert not (folder / "site").exists()


@pytest.mark.parametrize("engine", ENGINES)
def test_a_title_is_text_with_each_engine(folder: Path, engine: str) -> None:
    title = '<script>alert(1)</script>" onclick="alert(2)'
    site.build(folder, some_pages(), site.publisher_environment(title, []), lambda made: None, None, engine)
    html = (folder / "site" / "quotes" / "index.html").read_text(encoding="utf-8")
    assert "<script>alert(1)" not in html
    assert 'onclick="alert(2)' not in html


def test_overrides_of_the_theme_are_found_by_each_engine(folder: Path) -> None:
    settings = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    settings = settings.replace("custom_dir: docs/overrides", "custom_dir: mine")
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    (folder / "mine").mkdir()
    (folder / "mine" / "main.html").write_text(
        '{% extends "base.html" %}{% block footer %}<p id="mine">Mine</p>{% endblock %}', encoding="utf-8"
    )
    for engine in ENGINES:
        site.build(folder, some_pages(), site.publisher_environment("", []), lambda made: None, None, engine)
        assert b'<p id="mine">Mine</p>' in (folder / "site" / "quotes" / "index.html").read_bytes(), engine


def test_the_command_offers_every_engine() -> None:
    assert cli.ENGINES == ENGINES


def test_an_engine_that_is_not_installed_is_told_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [])
    monkeypatch.setattr(sys, "path_importer_cache", {})
    with pytest.raises(SiteError) as raised:
        require_engine("zensical")
    assert "python -m pip install zensical" in str(raised.value)
