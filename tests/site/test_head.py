"""What the built pages say of themselves in their heads: right, whole, and harmless whatever the seeds hold."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from bench.folder import new_folder
from dossier.analysis import analyse
from dossier.pages import render
from dossier.pages.head import LONGEST
from dossier.seeds import read_seeds
from dossier.site import build, publisher_environment

NASTY = 'A </script><script>alert(1)</script> & "title" {{ 7*7 }} \u2028 `x`'
SITE = "https://dossier.example/boats/"
SEEDS = {
    "lantern.txt": (
        "Ferry Company </script><b>Keeps</b> Night Boats\n\n"
        "The ferry company will keep its night boats in Kesten, director Vera Oake said on Monday. "
        + "It said why & how. " * 40
        + "\n\n“The night boats pay for themselves,” Oake said.\n"
    ),
    "post.txt": (
        "Night Boats to Stay\n\nThe ferry company will keep its night boats in Kesten, Vera Oake said on Monday.\n"
    ),
    "dossier.yml": (
        f"title: {json.dumps(NASTY)}\nlanguage: en-GB\nevent: {{date: 2021-05-03, place: Kesten}}\narticles:\n"
        '  - {file: lantern.txt, id: lantern, outlet: "Daily <Lantern>", published: 2021-05-04, byline: "A & B"}\n'
        "  - {file: post.txt, id: post, url: https://post.example/boats}\n"
    ),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("head") / "dossier"
    new_folder(folder, SEEDS)
    dossier = analyse(read_seeds(folder / "seeds"))
    environment = {**publisher_environment(dossier.seeds.title, ["2021-05-04"]), "SITE_URL": SITE}
    build(folder, render(dossier), environment, prove=lambda made: None)
    return folder / "site"


@cache
def _head(page: Path) -> Any:
    return html.fromstring(page.read_bytes()).find("head")


def said(site: Path, page: str) -> dict[str, str]:
    """The properties of a page's head."""
    found = _head(site / page).iterfind("meta")
    return {m.get("property") or m.get("name"): m.get("content") for m in found if m.get("property") or m.get("name")}


def schema(site: Path, page: str) -> dict[str, Any]:
    (script,) = _head(site / page).xpath("script[@type='application/ld+json']")
    found: dict[str, Any] = json.loads(script.text)
    return found


def test_a_shared_page_shows_title_number_of_outlets_and_a_line_of_the_summary(site: Path) -> None:
    home = said(site, "index.html")
    assert home["og:title"].startswith('A </script><script>alert(1)</script> & "title" {{ 7*7 }}')
    assert home["og:description"].startswith(
        "Two articles from one outlet and one not stated. The ferry company will keep"
    )
    assert home["description"] == home["og:description"]
    assert home["og:locale"] == "en_GB"
    quotes = said(site, "quotes/index.html")
    assert quotes["og:title"].startswith("Quotes · A </script>")
    article = said(site, "articles/lantern/index.html")
    assert article["og:type"] == "article"
    assert article["og:description"].startswith("Daily <Lantern>, 4 May 2021. One of two articles")


def test_every_page_of_ours_says_what_it_is_and_where_it_stands(site: Path) -> None:
    pages = [p for p in site.rglob("index.html") if "guide" not in p.parts and "glossary" not in p.parts]
    assert len(pages) > 10
    for page in pages:
        path = page.relative_to(site).as_posix()
        told, where = said(site, path), SITE + path.removesuffix("index.html")
        assert told["og:url"] == where
        assert _head(page).xpath("link[@rel='canonical']/@href") == [where]
        assert 20 < len(told["og:description"]) <= LONGEST
        assert schema(site, path)["@context"] == "https://schema.org"
        # One script with data, and what the theme has: nothing came in with a seed's words.
        assert [
            s
            for s in html.fromstring(page.read_bytes()).iter("script")
            if s.text and "alert(1)" in s.text and not s.get("type")
        ] == []


def test_schema_org_is_told_of_the_articles_as_their_publishers(site: Path) -> None:
    home = schema(site, "index.html")
    assert home["@type"] == "CollectionPage"
    assert home["name"].startswith("A </script><script>alert(1)</script>")
    assert home["about"] == {"@type": "Event", "name": home["name"], "startDate": "2021-05-03", "location": "Kesten"}
    assert [part["headline"] for part in home["hasPart"]] == [
        "Ferry Company </script><b>Keeps</b> Night Boats",
        "Night Boats to Stay",
    ]
    first, second = home["hasPart"]
    assert first["publisher"] == {"@type": "NewsMediaOrganization", "name": "Daily <Lantern>"}
    assert first["author"] == {"@type": "Person", "name": "A & B"}
    assert "publisher" not in second and second["url"] == "https://post.example/boats"
    page = schema(site, "articles/lantern/index.html")
    assert page["about"] == first and page["isPartOf"]["name"] == home["name"]


def test_the_first_page_leads_to_the_feed(site: Path) -> None:
    (link,) = _head(site / "index.html").xpath("link[@type='application/atom+xml']")
    assert (site / link.get("href")).is_file()
    assert _head(site / "quotes/index.html").xpath("link[@type='application/atom+xml']") == []


def test_the_sitemap_names_the_pages_by_their_whole_addresses(site: Path) -> None:
    text = (site / "sitemap.xml").read_text()
    assert f"<loc>{SITE}</loc>" in text and f"<loc>{SITE}articles/lantern/</loc>" in text
