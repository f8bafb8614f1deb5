"""Citations say what they must, come back unchanged from Markdown, and the evidence cards prove their words."""

import html
import json
from collections.abc import Iterable
from dataclasses import replace

import markdown as python_markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from dossier.model import Dossier
from dossier.pages import render
from dossier.pages.citing import CAVEAT, MARKDOWN, Cited, cite_link, cited, markdown, plain
from dossier.pages.data import export
from dossier.pages.exports.annotation import annotation
from dossier.pages.exports.bibtex import BIBTEX, bibtex
from dossier.pages.exports.csl import csl_item
from dossier.pages.exports.fragments import link
from dossier.pages.exports.scripts import citations
from dossier.pages.notation import Address, Notation, Part, Slot, as_text, cut, settled
from tests.pages.exports.quoting import handed, nasty, quoting
from tests.pages.reading import elements, ids, parsed, shown
from tests.pages.sample import NASTY, bare, sample

marked_up = st.text(st.sampled_from("aé😀 “”\"'`{}[]()\\$%&#_~^<>=+-@|!*/:;,.1\n\t"), min_size=1, max_size=14).map(
    lambda words: f"x{words}x"
)


def of(dossier: Dossier, quotation: str) -> str:
    return as_text(plain(next(s for s in cited(dossier) if s.quotation.id == quotation)))


def test_a_citation_names_words_speaker_article_place_and_seed() -> None:
    assert of(sample(), "q-keep-the-lamp") == (
        "“We will keep the lamp, […] and we will pay for it ourselves.” (Ada Quill). In: Mo Ire, “Lighthouse to stay"
        " lit”, The Harbour Light & Co, 3 May 2032, 09:15 UTC, paragraph 2. https://light.example/a?b=1&c=<2>."
        " Dossier “The lamp at <Point> Orla: *kept*”, q/#q-keep-the-lamp"
        " (text sha256 000000000000…, characters 230–307)."
        f" {CAVEAT}"
    )


def test_what_is_reported_is_not_cited_in_quotation_marks() -> None:
    found = of(sample(), "q-council-will")
    assert found.startswith(
        'Reported in the journalist’s words: the council "will keep the lamp" and pay itself (Ada Quill)'
    )


def test_what_is_not_known_says_so() -> None:
    found = of(sample(), "q-forty-ships")
    assert "(nobody credited)" in found
    unknown = as_text(plain(cited(quoting("Yes.", speaker="he"))[0]))
    assert "(nobody credited). In: “[one]”, Outlet not stated, date not stated, paragraph 1." in unknown


@pytest.mark.parametrize("word", ["direct", "partial", "term", "reported"])
def test_every_kind_carries_the_caveat(word: str) -> None:
    made = quoting("It will hold.")
    kinds = replace(made, quotations=(replace(made.quotations[0], kind=word),))  # type: ignore[arg-type]
    source = cited(kinds)[0]
    assert as_text(plain(source)).endswith(CAVEAT)
    assert as_text(markdown(source), MARKDOWN).endswith(CAVEAT)


@given(marked_up)
def test_markdown_gives_the_words_back_in_commonmark(words: str) -> None:
    made = MarkdownIt("commonmark").renderInline(MARKDOWN.write(words))
    assert html.unescape(made) == words


@given(marked_up)
def test_markdown_gives_the_words_back_in_python_markdown(words: str) -> None:
    made = python_markdown.markdown("A " + MARKDOWN.write(words))
    assert html.unescape(made.removeprefix("<p>A ").removesuffix("</p>")) == words


def test_the_title_leads_to_the_outlet_where_its_page_is_known() -> None:
    source = cited(quoting("Yes.", title="A *dry* dock", url="https://x.example/a (b)"))[0]
    made = MarkdownIt("commonmark").renderInline(as_text(markdown(source), MARKDOWN))
    assert '<a href="https://x.example/a%20%28b%29">“A *dry* dock”</a>' in made


# Evidence cards


def test_every_quotation_has_a_card_and_every_link_to_one_finds_it(five: Dossier) -> None:
    pages = render(five)
    for quotation in five.quotations:
        page, _, anchor = cite_link("", quotation).partition("#")
        assert anchor == quotation.id
        assert ids(parsed(pages[f"{page}index.md"])).count(anchor) == 1


def test_an_article_without_quotations_has_no_evidence_page() -> None:
    assert not [path for path in render(bare()) if path.startswith(("evidence/", "data/citations/"))]


@pytest.mark.parametrize("name", ["sample", "five", "nasty"])
def test_every_word_of_a_card_is_proved(name: str, five: Dossier) -> None:
    nasty = quoting(NASTY, title="t", url="https://x.example/")
    dossier = {"sample": sample(), "five": five, "nasty": nasty}[name]
    proved = 0
    for path, page in render(dossier).items():
        if not path.startswith("evidence/"):
            continue
        for element in elements(parsed(page)):
            if "data-s" in element.attrib:
                start, end = map(int, element.attrib["data-s"].split("-"))
                assert shown(element) == dossier.article[element.attrib["data-a"]].text[start:end]
                proved += 1
    assert proved >= 2 * len(dossier.quotations)


def test_a_card_shows_the_sentences_around_and_how_it_was_found() -> None:
    page = render(sample())["evidence/harbour-light/index.md"]
    card = page.partition('<h2 id="q-a-folly">')[2].partition("</section>")[0]
    for words in ("She", "a folly", "paragraph 3", "characters 341–348", "pronoun, 50 % sure", "Permanent address"):
        assert words in card
    assert 'href="https://light.example/a?b=1&c=<2>#:~:text=a%20folly"' in html.unescape(card)
    assert "search:\n  exclude: true" in page


def test_a_page_of_cards_names_the_seed_and_the_build() -> None:
    from hashlib import sha256

    page = render(sample())["evidence/harbour-light/index.md"]
    assert "0" * 64 in page
    assert sha256(export(sample()).encode()).hexdigest() in page


# What citing.js is handed


def test_a_text_is_cut_at_addresses_and_slots_alone() -> None:
    parts = ("at ", Address("q/", "x"), Slot(1), " a", "nd ", "", Address("q/", "y"))
    assert cut(parts) == ["at ", Address("q/", "x"), "1", " and ", Address("q/", "y")]
    assert cut(("a", "b")) == ["ab"]
    assert cut(()) == []


def plainly(source: Cited, parts: Iterable[Part], notation: Notation) -> str:
    """Written, but for the address: the script hands it over as it is."""
    return as_text(parts, notation).replace(as_text((source.address,), notation), str(source.address))


def directly(dossier: Dossier) -> dict[str, dict[str, object]]:
    """Every citation, each made by itself."""
    return {
        source.quotation.id: {
            "text": as_text(plain(source)),
            "markdown": plainly(source, markdown(source), MARKDOWN),
            "bibtex": plainly(source, bibtex(source), BIBTEX),
            "csl": [settled(csl_item(source), as_text)],
            "annotation": settled(annotation(source), as_text),
            "outlet": link(source.url, source.article.text, source.quotation.spans) if source.url else None,
        }
        for source in cited(dossier)
    }


def assembled(dossier: Dossier) -> dict[str, dict[str, object]]:
    return {key: told for script in citations(cited(dossier)).values() for key, told in handed(script)[1].items()}


@pytest.mark.parametrize("name", ["sample", "five", "unsaid"])
def test_what_is_told_once_for_many_is_what_each_would_be_told_by_itself(name: str, five: Dossier) -> None:
    dossier = {"sample": sample(), "five": five, "unsaid": quoting("Yes.", speaker="he")}[name]
    assert assembled(dossier) == directly(dossier)


@given(nasty, nasty, nasty)
def test_any_words_and_names_are_told_so_too(words: str, more: str, name: str) -> None:
    dossier = quoting(words, more, speaker=name, title=more, byline=name, url="https://x.example/a_b#c")
    assert assembled(dossier) == directly(dossier)


def test_the_script_holds_every_format_of_every_quotation(five: Dossier) -> None:
    found: dict[str, object] = {}
    for path, script in citations(cited(five)).items():
        article, texts = handed(script)
        assert path == f"data/citations/{article}.js"
        assert all(
            {"text", "markdown", "bibtex", "csl", "annotation", "outlet"} == set(formats) for formats in texts.values()
        )
        found |= texts
    assert list(found) == [q.id for q in five.quotations]


def test_nothing_of_a_seed_runs_in_the_script() -> None:
    (script,) = citations(cited(quoting('"}); alert(1); ({"', "</script>\u2028\n"))).values()
    article, texts = handed(script)
    assert article == "one"
    assert texts["q-one"]["csl"][0]["annote"] == '"}); alert(1); ({" […] </script>\u2028\n'
    assert json.loads(script.partition("{")[0].removeprefix("dossierCitations(").rstrip(", ")) == "one"
