"""Where an address leads, at the root of a server and below a path of it."""

from pathlib import Path

import pytest

from dossier.verify.built import BuiltPage, BuiltSite
from dossier.verify.links import Link, Resolver, doubled_ids, read_links

FILES = frozenset({"index.html", "404.html", "quotes/index.html", "articles/a b/index.html", "data/dossier.json"})
IDS = {"quotes/index.html": frozenset({"q-1", "ü"}), "index.html": frozenset({"top-story"})}


def wrong(address: str, page: str = "quotes/index.html", site_url: str = "", tag: str = "a") -> str | None:
    resolver = Resolver(BuiltSite(Path("site"), FILES), IDS, site_url)
    return resolver.wrong_with(BuiltPage(page, page, ""), Link(tag, address, tag != "a"))


@pytest.mark.parametrize(
    "address",
    [
        "", "#", "#q-1", "#%C3%BC", "#top", "./", "../", "..", ".", "../#top-story", "../quotes/", "../quotes/#q-1",
        "../quotes", "../articles/a%20b/", "../data/dossier.json", "../data/dossier.json?download#x", "/quotes/#q-1",
        "#q-1:~:text=two", "?x=1#q-1", "https://elsewhere.example/", "mailto:a@b.example",
    ],
)  # fmt: skip
def test_right_addresses_pass(address: str) -> None:
    assert wrong(address) is None


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("#q-2", "leads to quotes/index.html, where no element has the id 'q-2'"),
        ("../#q-1", "leads to index.html, where no element has the id 'q-1'"),
        ("../gone/", "leads to no file of the site"),
        ("quotes/", "leads to no file of the site"),
        ("../data/dossier.js", "leads to no file of the site"),
        ("//elsewhere.example/", "has no http or https"),
        ("javascript:go()", "has the scheme 'javascript'"),
        ("data:text/html,x", "has the scheme 'data'"),
        ("http://[", "cannot be read"),
    ],
)
def test_wrong_addresses_are_told(address: str, told: str) -> None:
    assert told in (wrong(address) or "")


def test_below_a_path_absolute_addresses_must_stay_in_it() -> None:
    """The theme's 404 page is shown at any address, so it links from the server's root."""
    below = "https://name.example/dossier/"
    assert wrong("/dossier/", "404.html", below) is None
    assert wrong("/dossier/.", "404.html", below) is None
    assert wrong("/dossier/quotes/#q-1", "404.html", below) is None
    assert wrong("https://name.example/dossier/quotes/#q-1", "404.html", below) is None
    assert "leads out of the site" in (wrong("/quotes/", "404.html", below) or "")
    assert "no file" in (wrong("https://name.example/dossier/gone/", "404.html", below) or "")
    assert "leads out of the site" in (wrong("../../quotes/", "quotes/index.html", below) or "")


def test_what_a_browser_fetches_must_lie_in_the_site() -> None:
    assert "fetches 'https://elsewhere.example/x.js'" in (wrong("https://elsewhere.example/x.js", tag="script") or "")
    assert wrong("data:image/png;base64,AA==", tag="img") is None


def test_references_are_read_once_each_with_what_is_fetched() -> None:
    html = (
        '<link rel="canonical" href="https://a.example/"><link rel="stylesheet" href="x.css">'
        '<body id="b"><a id="l" href=" ../ ">a</a><img src="i.png" srcset="j.png 1x, k.png 2x"><a name="old">a</a>'
    )
    found = read_links(BuiltPage("index.html", "index.html", html))
    assert [(link.tag, link.address, link.fetched) for link in found.links] == [
        ("link", "https://a.example/", False),
        ("link", "x.css", True),
        ("a", "../", False),
        ("img", "i.png", True),
        ("img", "j.png", True),
        ("img", "k.png", True),
    ]
    assert found.ids == {"b", "l", "old"}


def test_an_id_that_stands_twice_is_told_with_its_line() -> None:
    (fault,) = doubled_ids(BuiltPage("index.html", "site/index.html", '<p>\n<p id="a">\n<p id="a">'))
    assert str(fault).startswith("site/index.html:2: #a: the id stands 2 times")
