"""Whatever is changed in a built site, the proof finds it and says where."""

import re
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier.errors import VerifyError
from dossier.verify import MOST, verify_site
from tests.verify.conftest import SEEDS, Published, Spoil

ARTICLE = "articles/lantern/index.html"
PAGES = (
    "index.html", "summary/index.html", "quotes/index.html", "about/index.html", "articles/index.html", ARTICLE,
    "articles/post/index.html", "articles/courier/index.html",
)  # fmt: skip


def test_an_untouched_site_is_proved_and_counted(published: Published) -> None:
    report = verify_site(published.site, published.folder / "seeds", published.folder / "mkdocs.yml")
    assert report.articles == 3
    assert report.characters == sum(len(text) for name, text in SEEDS.items() if name.endswith(".txt"))
    assert report.stretches > 30
    assert report.links > 100
    assert f"{report.stretches} stretches" in str(report)


def test_it_is_proved_without_settings_too(published: Published) -> None:
    assert verify_site(published.site, published.folder / "seeds").articles == 3


@pytest.mark.parametrize("path", PAGES)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(where=st.floats(0, 1, exclude_max=True), letter=st.sampled_from("xé7"))
def test_one_changed_character_of_a_pages_content_is_found_and_named(
    published: Published, site: Path, path: str, where: float, letter: str
) -> None:
    file = site / path
    html = (published.site / path).read_bytes().decode("utf-8")
    start = html.index('<article class="md-content__inner')
    places = [start + place for place in shown_characters_of(html[start : html.rindex("</article>")])]
    at = places[int(where * len(places))]
    if html[at] == letter:
        letter = "ø"
    file.write_bytes((html[:at] + letter + html[at + 1 :]).encode())
    faults = published.faults(site)
    file.write_bytes(html.encode())
    assert faults
    assert any(fault.startswith((site / path).as_posix()) for fault in faults)


def shown_characters_of(content: str) -> list[int]:
    """Where letters and digits stand in text, not in tags or character references."""
    found = []
    for run in re.finditer(r">([^<>]+)", content):
        text = re.sub(r"&[^;\s]*;", lambda m: " " * len(m.group()), run.group(1))
        found += [run.start(1) + letter.start() for letter in re.finditer(r"\w", text)]
    return found


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(where=st.floats(0, 1, exclude_max=True))
def test_one_changed_character_of_the_data_file_is_found_and_named(
    published: Published, site: Path, where: float
) -> None:
    file = site / "data" / "dossier.json"
    text = (published.site / "data" / "dossier.json").read_bytes().decode("utf-8")
    at = int(where * len(text))
    file.write_bytes((text[:at] + ("x" if text[at] != "x" else "y") + text[at + 1 :]).encode())
    faults = published.faults(site)
    file.write_bytes(text.encode())
    line = text.count("\n", 0, at) + 1
    assert any(fault.startswith(f"{file.as_posix()}:{line}: ") for fault in faults)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(["lantern.txt", "post.txt", "courier.txt"]), where=st.floats(0, 1, exclude_max=True))
def test_one_changed_character_of_a_seed_is_found_and_named(
    published: Published, tmp_path: Path, name: str, where: float
) -> None:
    seeds = tmp_path / "seeds"
    shutil.rmtree(seeds, ignore_errors=True)
    shutil.copytree(published.folder / "seeds", seeds)
    text = SEEDS[name]
    letters = [i for i, c in enumerate(text) if c.isalpha()]
    at = letters[int(where * len(letters))]
    (seeds / name).write_bytes((text[:at] + ("x" if text[at] != "x" else "y") + text[at + 1 :]).encode())
    with pytest.raises(VerifyError) as caught:
        verify_site(published.site, seeds, published.folder / "mkdocs.yml")
    told = [fault for fault in caught.value.faults if name.removesuffix(".txt") in f"{fault.path} {fault.problem}"]
    assert told


def only(faults: list[str], *words: str) -> str:
    """The faults that hold all of the words; there must be one."""
    found = [fault for fault in faults if all(word in fault for word in words)]
    assert found, f"no fault says {words}: {faults}"
    return found[0]


def test_a_missing_page_is_named(published: Published, site: Path) -> None:
    (site / ARTICLE).unlink()
    fault = only(published.faults(site), ARTICLE, "the site lacks this file")
    assert fault.endswith("hint: build again")


def test_a_page_that_no_seed_makes_is_named(published: Published, site: Path) -> None:
    (site / "articles" / "gone").mkdir()
    shutil.copy(site / "404.html", site / "articles" / "gone" / "index.html")
    only(published.faults(site), "articles/gone/index.html", "neither the seeds nor the docs folder")


def test_a_text_file_that_is_not_its_article_is_named(published: Published, site: Path, spoil: Spoil) -> None:
    spoil("data/articles/post.txt", "costly", "costlier")
    only(published.faults(site), "data/articles/post.txt", "not the article's, character for character")


@pytest.mark.parametrize("address", ["../../quotes/#q-gone", "../gone/", "../../gone.css", "/quotes/gone", "#gone"])
def test_a_broken_link_is_named(published: Published, site: Path, spoil: Spoil, address: str) -> None:
    spoil(ARTICLE, "</article>", f'<a href="{address}">on</a></article>')
    only(published.faults(site), ARTICLE, f"the link {address!r} leads")


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ('<p onclick="go()">a</p>', "<p> has the event handler onclick"),
        ("<svg/onload=go()></svg>", "<svg> has the event handler onload"),
        ('<a href=" java&#115;cript:go()">a</a>', "href of <a> runs a script"),
        ("<script>go()</script>", "a <script> stands in the page's content"),
        ('<iframe src="../"></iframe>', "a <iframe> stands on the page"),
        ('<img src="https://elsewhere.example/x.png">', "<img> fetches 'https://elsewhere.example/x.png'"),
        ('<img srcset="../assets/x.png 2x">', "the link '../assets/x.png' leads to no file"),
        ('<p style="background:url(//elsewhere.example/x)">a</p>', "a style fetches something"),
        ('<a href="ftp://elsewhere.example/">a</a>', "has no http or https"),
        ('<a href="file:///etc/hosts">a</a>', "has the scheme 'file'"),
        ("<ins>ours</ins>", "carries no proof mark"),
        ('<p data-a="lantern" data-s="0-5">14:21</p>', "here stands '14:21', the seed (lantern 0-5) has '14:20'"),
    ],
)
def test_what_has_no_business_on_a_page_is_named(
    published: Published, site: Path, spoil: Spoil, html: str, told: str
) -> None:
    spoil(ARTICLE, "</article>", f"{html}</article>")
    only(published.faults(site), ARTICLE, told)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (ARTICLE, "</span> ", "</span>"),
        ("quotes/index.html", " data-x>", ">"),
        (ARTICLE, '<details class="furniture"', '<details hidden class="furniture"'),
        (ARTICLE, "night", "night\u00a0"),
    ],
)
def test_changes_that_are_easily_overlooked_are_named(
    published: Published, site: Path, path: str, old: str, new: str
) -> None:
    html = (site / path).read_bytes().decode("utf-8")
    start = html.index("<article")
    at = html.index(old, start)
    (site / path).write_bytes((html[:at] + new + html[at + len(old) :]).encode())
    assert [fault for fault in published.faults(site) if f"/site/{path}" in fault]


def test_a_page_of_html_written_by_hand_is_published_as_it_is(published: Published, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(published.folder, tmp_path / "dossier"))
    raw = b'<!doctype html><title>Map</title><p id="a" onclick="go()">A map.</p><a href="../quotes/">Quotes</a>'
    (folder / "docs" / "maps").mkdir()
    (folder / "docs" / "maps" / "ferry.html").write_bytes(raw)
    (folder / "site" / "maps").mkdir()
    (folder / "site" / "maps" / "ferry.html").write_bytes(raw)
    theirs = Published(folder, published.dossier, published.pages)
    assert theirs.faults(folder / "site") == []
    (folder / "site" / "maps" / "ferry.html").write_bytes(raw.replace(b"A map", b"No map"))
    only(theirs.faults(folder / "site"), "maps/ferry.html", "is not ferry.html of the docs folder, byte for byte")


def test_swapped_ids_are_named(published: Published, site: Path) -> None:
    first, second = [q.id for q in published.dossier.quotations if q.kind != "term"][:2]
    file = site / "quotes" / "index.html"
    html = file.read_text(encoding="utf-8")
    swapped = html.replace(f'id="{first}"', "id=~").replace(f'id="{second}"', f'id="{first}"')
    file.write_text(swapped.replace("id=~", f'id="{second}"'), encoding="utf-8", newline="")
    only(published.faults(site), "quotes/index.html", f"#{first}", "does not show")


def test_an_id_that_stands_twice_is_named(published: Published, site: Path, spoil: Spoil) -> None:
    spoil(ARTICLE, "</article>", '<p id="p1">a</p></article>')
    only(published.faults(site), ARTICLE, "#p1: the id stands 2 times on the page")


def test_a_quotation_that_is_not_displayed_is_named(published: Published, site: Path, spoil: Spoil) -> None:
    quotation = published.dossier.quotations[0].id
    spoil("quotes/index.html", f'id="{quotation}"', 'id="q-other"')
    only(published.faults(site), "quotes/index.html", f"nothing on the page has the id {quotation!r}")


def test_a_changed_address_or_title_is_named(published: Published, site: Path, spoil: Spoil) -> None:
    html = (site / "index.html").read_text(encoding="utf-8")
    spoil("index.html", "<title>", "<title>Not ")
    spoil("summary/index.html", 'href="../articles/post/', 'href="../articles/lantern/')
    faults = published.faults(site)
    assert "<title>" in html
    only(faults, "index.html", "<title> is 'Not ")
    only(faults, "summary/index.html", "articles/post/", "articles/lantern/")


def test_a_search_result_that_leads_nowhere_is_named(published: Published, site: Path) -> None:
    file = site / "search" / "t0.js"
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r'"q-[^"]+"', '"q-gone"', text, count=1), encoding="utf-8")
    only(published.faults(site), "search/t0.js", "a search result: the link 'quotes/#q-gone'")


def test_a_word_of_the_search_that_no_article_says_is_named(published: Published, site: Path) -> None:
    file = site / "search" / "t0.js"
    text = file.read_text(encoding="utf-8")
    assert "bread in the morning" in text
    file.write_text(text.replace("bread in the morning", "bread in the evening", 1), encoding="utf-8")
    only(published.faults(site), "search/t0.js", "does not say so in")
    file.write_text(text.replace("dossierFound(", "alert(", 1), encoding="utf-8")
    only(published.faults(site), "search/t0.js", "cannot be read")
    (site / "search" / "index.js").unlink()
    only(published.faults(site), "search/index.js", "nothing can be searched")


def test_many_faults_are_told_in_part_and_counted(published: Published, site: Path) -> None:
    file = site / "quotes" / "index.html"
    html = file.read_text(encoding="utf-8")
    file.write_text(html.replace("data-a=", 'onclick="go()" data-a='), encoding="utf-8", newline="")
    file = site / ARTICLE
    extra = "".join(f'<a href="../gone/{number}">a</a>' for number in range(60))
    file.write_text(file.read_text(encoding="utf-8").replace("</article>", f"{extra}</article>"), encoding="utf-8")
    faults = published.faults(site)
    assert len(faults) == MOST + 1
    assert re.search(r"site: \d+ faults, of which 40 are told", faults[0])
