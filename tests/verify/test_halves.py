"""A page read in two halves is the page read whole; where that is not so, it is read whole."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from dossier.errors import Fault
from dossier.verify import Expected, reading
from dossier.verify.built import BuiltPage, BuiltSite
from dossier.verify.halves import HOLD, halves
from dossier.verify.reading import PageReader
from tests.verify.conftest import Published

BEFORE = '<!doctype html>\n<html lang="en"><head><title>T</title></head><body><div class="md"><main>'
AFTER = "</main><footer>f</footer></div></body></html>"

TAGS = (
    "a", "article", "b", "blockquote", "body", "button", "caption", "dd", "details", "div", "dl", "dt", "form", "h2",
    "hr", "i", "li", "math", "nav", "option", "p", "q", "select", "span", "summary", "svg", "table", "tbody", "td",
    "template", "textarea", "title", "tr", "ul",
)  # fmt: skip
ODD = (
    "text", " ", "&amp;", "&#60;", "<", "<!-- made -->", "<!--", "-->", "<br>", "<br/>", "<hr>", "<path/>", "\n", "\0",
    '<a href="#x">', '<a href="#y" data-x>', "<a href='#z'>", "<a HREF=#w>", '<p id="p" title="> href=">', "</br>",
    '<i title="', '">', "</article>", '<article class="md-content__inner">', "<![CDATA[x]]>", "<plaintext>", "<?x>",
    "<title>t</title>", "<script>", "</script>", "<frameset>", '<html class="x">', "<image>", "<noscript>",
)  # fmt: skip
pieces = st.lists(st.sampled_from([*(f"<{t}>" for t in TAGS), *(f"</{t}>" for t in TAGS), *ODD]), max_size=7).map(
    "".join
)
closed = st.recursive(
    st.sampled_from(["text", "", "<br>", '<a href="#x">on</a>', "<!-- made -->"]),
    lambda inner: st.builds(lambda t, *c: f"<{t}>{''.join(c)}</{t}>", st.sampled_from(TAGS), inner, inner),
    max_leaves=6,
)


def page(before: str, content: str, after: str) -> BuiltPage:
    html = f'{BEFORE}{before}<article class="md-content__inner md-typeset">\n {content} \n</article>{after}{AFTER}'
    return BuiltPage("a/index.html", "site/a/index.html", html)


@settings(max_examples=400, deadline=None)
@given(pieces | st.just(""), pieces | closed, pieces | st.just(""))
def test_the_halves_are_the_whole(before: str, content: str, after: str) -> None:
    whole = page(before, content, after)
    if (cut := halves(whole, content)) is None:
        return
    assert cut.inside.content is not None
    framed = cut.frame.tree.html or ""
    assert framed.count(HOLD) == 1
    assert framed.replace(HOLD, cut.inside.content.inner_html or "") == whole.tree.html
    linked = [node.attributes.get("href") for node in LexborHTMLParser(content).css("[href]")]
    assert list(cut.addresses) == linked


@pytest.mark.parametrize(
    "content",
    [
        '<p>one</p>\n<p id="a">two <a class="x" href="../b/#c" data-x>three</a></p>',
        "<ul><li>a</li><li><p>b</p><p>c</p></li></ul><table><tbody><tr><td>d</td></tr></tbody></table>",
        '<svg viewBox="0 0 1 1" role="img"><title>drawn</title><path d="M0 0"/></svg><details open><br></details>',
    ],
)
def test_pages_as_templates_write_them_are_read_in_halves(content: str) -> None:
    assert halves(page("<p>before</p>", content, ""), content)
    assert halves(page("", content, ""), content + "!") is None


@pytest.mark.parametrize(
    ("before", "content", "after"),
    [
        ("<b>", "x", ""),
        ("<p><b></p>", "x", ""),
        ("<a>", "x", "</a>"),
        ("<table><tr><td>", "x", "</table>"),
        ("<TABLE>", "<table>x</table>", ""),
        ('<p data-a="ferry" data-s="0-5">', "x", "</p>"),
        ("", "x", '<p DATA-A="ferry" DATA-S="0-5">x</p>'),
        ("", "x", "<P Data-Was=x>x</P>"),
        ("<svg>", "x", "</svg>"),
        ("<textarea>", "x", "</textarea>"),
        ("<!--", "x", '--><article class="md-content__inner">x</article>'),
        ("", "x</div>y", ""),
        ("", "<b>x", ""),
        ("", "<p>x</p></article><article>", ""),
        ("", '<p onclick="go()">x</p>', ""),
        ("", '<p style="background:url(//x.example/y)">x</p>', ""),
        ("", '<img src="x.png">', ""),
        ("", "<iframe></iframe>", ""),
        ("", "<script>go()</script>", ""),
        ("", '<span href="#a">x</span>', ""),
        ("", '<a name="old">x</a>', ""),
    ],
)
def test_what_reaches_out_of_its_half_or_acts_is_left_to_the_whole(before: str, content: str, after: str) -> None:
    assert halves(page(before, content, after), content) is None


ARTICLE = "articles/lantern/index.html"
FAULTS = {
    "a changed word in a quotation": ("pay for <b>themselves".replace("<b>", "&lt;b&gt;"), "pay for &lt;b&gt;itself"),
    "a lost anchor": (' id="p1"', ""),
    "an anchor that stands twice": ("</h1>", '</h1><p id="p1"></p>'),
    "an anchor of the theme's": ("</h1>", '</h1><p id="__search"></p>'),
    "a link that leads nowhere": ("</h1>", '</h1><a href="../../quotes/#q-gone">x</a>'),
    "a link to no file": ("</h1>", '</h1><a href="../gone/">x</a>'),
    "a link that runs a script": ("</h1>", '</h1><a href="java&#115;cript:go()">x</a>'),
    "a link outside that has no scheme": ("</h1>", '</h1><a href="//elsewhere.example/">x</a>'),
    "an event": ("</h1>", '</h1><p onclick="go()">x</p>'),
    "an image from elsewhere": ("</h1>", '</h1><img src="https://elsewhere.example/x.png">'),
    "a style that fetches": ("</h1>", '</h1><p style="background:url(//elsewhere.example/x)">x</p>'),
    "a frame": ("</h1>", '</h1><iframe src="../"></iframe>'),
    "a form": ("</h1>", '</h1><form action="../"></form>'),
    "words marked as quoted that no mark proves": ("</h1>", "</h1><ins>ours</ins>"),
    "a mark of another stretch": ("</h1>", '</h1><p data-a="lantern" data-s="0-5">14:21</p>'),
    "a mark of no article": ("</h1>", '</h1><p data-a="trains" data-s="0-5">14:20</p>'),
    "words of the past that never were": ("</h1>", '</h1><p id="q-x"><span data-was="abc">x</span></p>'),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_that_the_markdown_has_too_is_found_and_told_as_of_the_whole(
    name: str, published: Published, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a template got wrong: the page is what its Markdown renders to, and is false all the same."""
    old, new = FAULTS[name]
    good, rendered = BuiltSite.at(published.site).page(ARTICLE), published.expected.rendered[ARTICLE]
    assert old in rendered.html
    wrong = replace(rendered, html=rendered.html.replace(old, new, 1))
    page = BuiltPage(good.path, good.shown, good.html.replace(rendered.html.strip(), wrong.html.strip()))
    expected = replace(published.expected, rendered={ARTICLE: wrong})

    found = what_is_wrong(published, expected, page)
    assert found
    monkeypatch.setattr(reading, "halves", lambda page, content: None)
    assert found == what_is_wrong(published, expected, page)


def what_is_wrong(published: Published, expected: Expected, page: BuiltPage) -> list[str]:
    site = BuiltSite.at(published.site)
    faults: list[Fault] = []
    read, _ = PageReader(site, published.dossier, frozenset({ARTICLE}), expected).read(page, faults)
    ids = {path: frozenset(site.page(path).ids) for path in site.pages()} | {ARTICLE: read.ids}
    told = [f"{file} lacks {sorted(lost)}" for file, wanted in read.asked.ids.items() if (lost := wanted - ids[file])]
    return [*map(str, faults), *told, *(["a link is wrong"] if read.asked.wrong else [])]


def test_nearly_all_pages_are_read_in_halves_and_give_the_same(
    published: Published, monkeypatch: pytest.MonkeyPatch
) -> None:
    report, cut = published.prove(), []

    def counted(page: BuiltPage, content: str) -> object:
        cut.append(halves(page, content))
        return cut[-1]

    with monkeypatch.context() as patch:
        patch.setattr(reading, "halves", counted)
        assert published.prove() == report
    assert len([None for found in cut if found]) > 0.9 * report.pages
    monkeypatch.setattr(reading, "halves", lambda page, content: None)
    assert published.prove() == report
