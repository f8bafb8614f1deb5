"""HTML in Markdown is read as Python-Markdown reads it, whatever stands there."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown

from dossier.verify.rawhtml import end_of_block, quicken
from dossier.verify.rendered import FORGETFUL

EXTENSIONS = ["attr_list", "tables", "toc", "fenced_code"]
PIECES = (
    "<div>", '<p id="a">', "<span>", '<b class="x" data-x>', "<a href='u'>", "<td>", "<hr>", "<br>", "<br/>", "<hr />",
    "</div>", "</p>", "</span>", "</b>", "</a>", "</td>", "</hr>", "</ p>", "</>", "<DIV>", "</Div>", "<x-y>",
    "<p\nid=a>",
    '<p title="a > b">', '<i t="&#9;<">', "<p/>", "<path d=\"M1\"/>", "<script>", "</script>", "<style>", "<title>",
    "<!-- c -->", "<!--", "-->", "<!doctype html>", "<?php ?>", "<![CDATA[ x ]]>", "<p", "<", "< ", ">", "</",
    "&amp;", "&#42;", "&#x2a;", "&#", "&#65", "&#65a;", "&", "&b", ";", "é“”😀", "word", "*b*", "`<p>`", "[l](u)", "\\",
    '"',
    "\n", "\n\n", "\n\n\n", "\n \n", " ", "   ", "    ", "\t", "\r\n", "# H {: #h }\n", "| a | b |\n|---|---|\n", "1. ",
    "- ",
    "\u0002", "\u0003", "wzxhzdk:0", "```", "\n```\n", "~~~", "> ", "\n    code\n", "<p>x</p>\n\n",
)  # fmt: skip


def both(text: str) -> tuple[str, str]:
    return quicken(Markdown(extensions=EXTENSIONS)).convert(text), Markdown(extensions=EXTENSIONS).convert(text)


@given(st.lists(st.sampled_from(PIECES), max_size=24).map("".join))
@example("<div><p>one</div>\n\n<p>two</p>")
@example("<div>\n<p>a\n\n</p>\n</div>\ntail *b*\n\n*c*")
@example("<p>a</p> tail &amp; more\n<div>b</div>")
@example("<span>\n\n<div>a</div>\n\n<p>&#65 b</p>\n\n*c*")
@example("<p>a</p>\n  \n    code")
@example("<p><hr>a</hr></p>b\n\n<hr>a\n\n<div><DIV></div></DIV>x</div>")
def test_markdown_renders_to_the_same_bytes(text: str) -> None:
    quick, plain = both(text)
    assert quick == plain


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12), st.integers(0, 3))
def test_html_set_apart_by_blank_lines_renders_to_the_same_bytes(pieces: list[str], spaces: int) -> None:
    block = f"<div>{''.join(pieces)}</div>"
    quick, plain = both(f"{block}\n\n# H\n\n{' ' * spaces}{block}\n{block}\n\n*b*\n")
    assert quick == plain


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ('<p id="a">one<br>two</p> tail', " tail"),
        ("<div><p>one</div>after", "after"),
        ("<div></p></div>", ""),
        ("<div><div></div></div></div>", "</div>"),
        ('<div><i title="</div>">x</i></div>y', "y"),
        ("<div><path d='M1'/></div>", None),
        ("<div><br/>&amp;&#42;&#x2a;&</div>", ""),
        ("<div>&#65 </div>", None),
        ("<div><!-- </div> --></div>", None),
        ("<div><script></div></script></div>", None),
        ("<div><DIV></div>", None),
        ("<div>< </div>", None),
        ("<div><p></p>", None),
        ("<div/>", None),
        ("<hr>", None),
        ("</div>", None),
    ],
)
def test_where_a_plain_block_ends(text: str, rest: str | None) -> None:
    end = end_of_block(text, 0)
    assert (None if end is None else text[end:]) == rest


def test_an_extension_with_a_way_of_its_own_keeps_it() -> None:
    text = '<div markdown="1">\n*b*\n</div>\n'
    quick = quicken(Markdown(extensions=["md_in_html"])).convert(text)
    assert quick == Markdown(extensions=["md_in_html"]).convert(text)
    assert "<em>b</em>" in quick


@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=9).map("".join), min_size=2, max_size=3))
@example(["[a]: x\n\n# H\n\n# H", "[a]\n\n# H\n"])
def test_who_has_rendered_another_page_renders_to_the_same_bytes(texts: list[str]) -> None:
    again = quicken(Markdown(extensions=sorted(FORGETFUL)))
    for text in texts:
        new = Markdown(extensions=sorted(FORGETFUL))
        assert again.reset().convert(text) == new.convert(text)
        assert again.toc_tokens == new.toc_tokens  # type: ignore[attr-defined]
