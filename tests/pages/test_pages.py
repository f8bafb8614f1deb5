"""Every page of a dossier: its proof marks, its ids, its links, and what it says where little is known."""

import json
from dataclasses import replace
from posixpath import dirname, join, normpath
from xml.etree.ElementTree import Element

import pytest
import yaml
from markdown_it import MarkdownIt

from dossier.model import Dossier
from dossier.pages import render
from dossier.pages.atlas import Atlas
from dossier.pages.templating import MARKER
from tests.folders import ROOT
from tests.pages.reading import elements, ids, parsed, shown
from tests.pages.sample import bare, many, sample

DOSSIERS = ("sample", "bare", "nasty", "five")


@pytest.fixture(params=DOSSIERS)
def dossier(request: pytest.FixtureRequest) -> Dossier:
    if request.param == "five":
        five: Dossier = request.getfixturevalue("five")
        return five
    made = {"sample": sample(), "bare": bare(), "nasty": bare("a\x0c\u2028<b> `x` {: #y }\tz\n\n```\n    q")}
    return made[request.param]


@pytest.fixture
def pages(dossier: Dossier) -> dict[str, str]:
    return render(dossier)


def trees(pages: dict[str, str]) -> dict[str, Element]:
    return {path: parsed(text) for path, text in pages.items() if path.endswith(".md")}


def address(path: str) -> str:
    """Where the publisher puts a page, from the site's top."""
    if path.endswith("index.md"):
        return path.removesuffix("index.md")
    return path.removesuffix(".md") + "/" if path.endswith(".md") else path


def test_there_is_a_page_for_each_hub_and_article_and_the_data_beside(dossier: Dossier, pages: dict[str, str]) -> None:
    hubs = {
        "",
        *(
            f"{name}/"
            for name in (
                "summary",
                "summary/matrix",
                "timeline",
                "quotes",
                "quotes/matrix",
                "speakers",
                "articles",
                "compare",
                "review",
                "about",
                "q",
            )
        ),
    }
    own = {f(a.id) for a in dossier.articles for f in ("articles/{}/index.md".format, "data/articles/{}.txt".format)}
    speakers = {f"speakers/{p.id}/index.md" for p in Atlas(dossier).speakers.values()}
    expected = {f"{hub}index.md" for hub in hubs} | {"data/dossier.json"} | own | speakers
    assert expected <= set(pages)
    others = set(pages) - expected - {"feed.xml", "styles.css", "scripts.js"}
    assert all(path.startswith(("words/", "evidence/", "compare/", "data/", "search/")) for path in others)
    assert json.loads(pages["data/dossier.json"])["schema"] == "dossier/1"


def test_rendering_twice_changes_nothing(dossier: Dossier, pages: dict[str, str]) -> None:
    assert render(dossier) == pages
    assert list(render(dossier)) == list(pages)


def test_each_page_has_a_title_and_says_that_it_is_made(pages: dict[str, str]) -> None:
    for path, text in pages.items():
        if path.endswith(".md"):
            _, front, body = text.split("---\n", 2)
            assert yaml.safe_load(front)["title"].strip(), path
            assert body.lstrip("\n").startswith(MARKER + "\n"), path


def test_every_stretch_shown_equals_its_seed(dossier: Dossier, pages: dict[str, str]) -> None:
    proved = 0
    for path, tree in trees(pages).items():
        for element in elements(tree):
            if "data-s" in element.attrib:
                start, end = map(int, element.attrib["data-s"].split("-"))
                assert shown(element) == dossier.article[element.attrib["data-a"]].text[start:end], path
                proved += 1
    assert proved >= sum(len(a.pieces) for a in dossier.articles)


def test_an_article_s_page_gives_back_the_whole_seed(dossier: Dossier, pages: dict[str, str]) -> None:
    for article in dossier.articles:
        tree = parsed(pages[f"articles/{article.id}/index.md"])
        covered = set()
        for element in elements(tree):
            if element.get("data-a") == article.id:
                covered |= set(range(*map(int, element.attrib["data-s"].split("-"))))
        left = [c for i, c in enumerate(article.text) if i not in covered and not c.isspace()]
        assert not left, article.id


def test_ids_are_unique_and_everything_found_has_its_own(dossier: Dossier, pages: dict[str, str]) -> None:
    found = {path: ids(tree) for path, tree in trees(pages).items()}
    for path, names in found.items():
        assert len(names) == len(set(names)), path
    assert {q.id for q in dossier.quotations} | {u.id for u in dossier.utterances} <= set(found["quotes/index.md"])
    assert {s.id for s in dossier.statements} | {d.id for d in dossier.discrepancies} <= set(found["summary/index.md"])
    for article in dossier.articles:
        own = {p.id for p in article.pieces} | {q.id for q in dossier.quotations if q.article == article.id}
        assert own <= set(found[f"articles/{article.id}/index.md"])


def test_headings_with_ids_hold_what_the_search_lands_on(dossier: Dossier, pages: dict[str, str]) -> None:
    tree = parsed(pages["quotes/index.md"])
    heading = {e.attrib["id"]: e for e in elements(tree) if e.tag in ("h3", "h4") and e.get("id")}
    for utterance in dossier.utterances:
        assert heading[utterance.id].tag == "h3"
        assert all(heading[member].tag == "h4" for member in utterance.members)
    for quotation in dossier.quotations:
        first = dossier.article[quotation.article].text[quotation.whole.start : quotation.spans[0].end].split()[0]
        assert first in shown(heading[quotation.id])


def test_every_link_leads_to_a_page_and_an_id_that_are_there(dossier: Dossier, pages: dict[str, str]) -> None:
    by_address = {address(path): text for path, text in pages.items()}
    for path, tree in trees(pages).items():
        for element in elements(tree):
            href = element.get("href", "")
            if not href or href.startswith(("http://", "https://")):
                continue
            target, _, anchor = href.partition("#")
            if target.endswith((".md", ".json")):  # a Markdown link, which the publisher rewrites
                source = normpath(join(dirname(path), target))
                if source == "glossary.md" or source.startswith("guide/"):  # written by hand
                    assert (ROOT / "docs" / source).is_file()
                    continue
                there = address(source)
            else:
                there = normpath(join("/", address(path), target)).lstrip("/")
                there += "/" if (target.endswith("/") or not target) and there else ""
            if there.startswith("guide/"):
                assert (ROOT / "docs" / f"{there.removesuffix('/')}.md").is_file(), (path, href)
                continue
            assert there in by_address, (path, href)
            if anchor:
                assert anchor in ids(parsed(by_address[there])), (path, href)


def test_nothing_on_a_page_is_active(pages: dict[str, str]) -> None:
    for path, tree in trees(pages).items():
        for element in elements(tree):
            assert element.tag not in ("script", "iframe", "object", "style", "img", "form"), path
            assert not any(name.startswith("on") or name == "style" for name in element.attrib), path
            assert not element.get("href", "").lower().startswith(("javascript:", "data:")), path


def test_commonmark_sees_the_same_blocks(dossier: Dossier, pages: dict[str, str]) -> None:
    """markdown-it-py, which follows CommonMark, finds every heading and id in the same raw blocks."""
    for path, text in pages.items():
        if not path.endswith(".md"):
            continue
        tokens = MarkdownIt("commonmark").enable("table").parse(text.split("---\n", 2)[2])
        raw = "".join(t.content for t in tokens if t.type == "html_block")
        made = parsed(raw)
        ours = [i for i in ids(parsed(text)) if i not in _markdown_ids(tokens)]
        assert ids(made) == ours, path
        assert not [t for t in tokens if t.type in ("code_block", "fence")], path
        for token in tokens:
            if token.type == "inline":
                assert not {c.type for c in token.children or ()} & {"html_inline", "image"}, path


def _markdown_ids(tokens: list) -> set[str]:  # type: ignore[type-arg]
    """Ids that attribute lists give to Markdown headings."""
    lines = [t.content for t in tokens if t.type == "inline" and "{: #" in t.content]
    return {line.split("{: #")[1].split(" ")[0].rstrip("}") for line in lines}


def test_what_is_not_known_says_so() -> None:
    pages = render(bare())
    home = "".join(shown(parsed(pages["index.md"])).split("\n"))
    assert "Outlet not stated" in home
    assert "date not stated" in home
    assert "no headline: called by its first words" in home
    assert "No quotation was found" in shown(parsed(pages["quotes/index.md"]))
    assert "No statement was found" in shown(parsed(pages["summary/index.md"]))
    assert "The text has no headline" in shown(parsed(pages["articles/only/index.md"]))


def test_an_article_with_no_quotation_has_no_notes_and_says_so() -> None:
    page = parsed(render(sample())["articles/notes/index.md"])
    assert "no quotation found" in "".join(page.itertext())
    assert not [e for e in elements(page) if e.get("class") == "ref"]


def test_with_many_articles_only_those_that_carry_a_statement_have_a_badge() -> None:
    page = parsed(render(many(200))["summary/index.md"])
    carriers = next(e for e in elements(page) if e.get("class") == "carriers")
    assert len([e for e in elements(carriers) if e.tag == "a" and "badge" in e.get("class", "")]) == 2
    assert "not found in 197 others" in "".join(carriers.itertext())


def test_a_badge_says_whether_an_article_tells_all_of_it_or_a_part() -> None:
    made = sample()
    told, only = made.statements
    part = replace(made, statements=(told, only))
    whole = replace(told, support=tuple(replace(s, whole=True) for s in told.support))
    for statement, says in ((part.statements[0], True), (whole, False)):
        page = parsed(render(replace(made, statements=(statement, only)))["summary/index.md"])
        badge = next(
            e
            for e in elements(page)
            if e.get("class", "").startswith("badge")
            and "#s-" in e.get("href", "")
            and e.get("href", "").startswith("../articles/orla-lamp/")
        )
        assert ("half" in badge.attrib["class"].split()) is says
        assert ("tells part of it" in badge.attrib["aria-label"]) is says


def test_a_statement_of_which_nothing_is_found_elsewhere_says_so() -> None:
    touched = "1 article; others touch on it"
    for made, says in ((replace(sample(), discrepancies=()), "not found in the others"), (sample(), touched)):
        page = parsed(render(made)["summary/index.md"])
        carriers = [e for e in elements(page) if e.get("class") == "carriers"]
        assert " ".join("".join(carriers[1].itertext()).split()) == says
        assert not [e for e in elements(carriers[1]) if "badge" in e.get("class", "")]
    alone = parsed(
        render(replace(many(1), statements=(replace(many(1).statements[0], support=()),)))["summary/index.md"]
    )
    assert "not found in the others" not in "".join(alone.itertext())


def test_the_page_for_editors_puts_the_least_sure_first_and_its_corrections_can_be_read() -> None:
    made = sample()
    page = parsed(render(made)["review/index.md"])
    found = [e for e in elements(page) if e.tag == "code" and (e.text or "").startswith("- quote")]
    entries = [entry for code in found for entry in yaml.safe_load(code.text or "")]
    assert entries[0]["quote"] == "q-will-keep", "a speaker 40 % sure comes before one of 50 %"
    for entry in entries:
        quotation = made.quotation[entry["quote"]]
        if "drop" in entry:
            assert set(entry) == {"quote", "drop"}
        else:
            assert entry["kind"] == quotation.kind
            assert entry["speaker"] == (quotation.speaker.name if quotation.speaker else None)


def test_the_list_of_articles_leads_to_where_an_outlet_published_one() -> None:
    dossier = sample()
    first, second, *rest = dossier.articles
    assert first.url and not second.url
    active = replace(second, url="javascript:alert(1)")
    dossier = replace(dossier, seeds=replace(dossier.seeds, articles=(first, active, *rest)))
    listed = parsed(render(dossier)["articles/index.md"])
    originals = [e.attrib["href"] for e in elements(listed) if e.attrib.get("class") == "original"]
    assert originals == [a.url for a in (first, *rest) if a.url]
