"""Permanent addresses: every id ever published lands somewhere, and the page says what became of it."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.analysis import analyse
from dossier.ledger import advanced, settled
from dossier.model import Dossier, LedgerEntry, Published, Span
from dossier.pages import render
from dossier.pages.addresses import Past
from dossier.pages.atlas import Atlas
from dossier.pages.versions import as_it_stands, as_published, differing, with_marks
from dossier.seeds import read_seeds
from dossier.verify.was import lasting_ids
from tests.folders import write_seeds
from tests.pages.reading import elements, ids, parsed, shown
from tests.pages.revised import SECOND, revised
from tests.pages.sample import bare


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    return revised(tmp_path_factory.mktemp("revised"))


@pytest.fixture(scope="module")
def pages(changed: Dossier) -> dict[str, str]:
    return render(changed)


def entry_of(dossier: Dossier, words: str, kind: str = "q") -> LedgerEntry:
    """The entry under which words were first published."""
    found = [e for e in dossier.ledger if e.id[0] == kind and e.published[0].text.startswith(words)]
    return next((e for e in found if e.state != "live"), found[0])


def at(page: str, name: str) -> Element:
    return next(e for e in elements(parsed(page)) if e.get("id") == name)


def text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def hrefs(element: Element) -> set[str]:
    return {e.attrib["href"] for e in elements(element) if "href" in e.attrib}


def marked_words(found: Iterable[Element], tag: str) -> list[str]:
    return [shown(e) for e in found if e.tag == tag]


def test_every_id_of_the_ledger_stands_on_the_page_of_addresses_once(changed: Dossier, pages: dict[str, str]) -> None:
    names = ids(parsed(pages["q/index.md"]))
    assert sorted(names) == sorted(e.id for e in changed.ledger)


def test_an_id_in_use_is_a_link_to_where_it_stands(changed: Dossier, pages: dict[str, str]) -> None:
    for entry in changed.ledger:
        if entry.state == "live" and len(entry.published) == 1:
            found = at(pages["q/index.md"], entry.id)
            page = "summary" if entry.id[0] == "s" else "quotes"
            assert found.tag == "a" and found.get("href") == f"../{page}/#{entry.id}"


def test_changed_words_stand_beside_the_old_ones_with_what_differs(changed: Dossier, pages: dict[str, str]) -> None:
    old = entry_of(changed, "We never hoped")
    found = at(pages["q/index.md"], old.id)
    assert found.get("data-verdict") == "changed"
    assert "Other words now" in text(found)
    assert marked_words(elements(found), "del") == ["such"]
    assert marked_words(elements(found), "ins") == ["bright"]
    assert f"../quotes/#{Past(Atlas(changed)).retired[old.id].targets[0]}" in hrefs(found)


def test_the_same_words_in_other_letters_say_so_and_are_not_passed_on(changed: Dossier, pages: dict[str, str]) -> None:
    entry = next(e for e in changed.ledger if e.id[0] == "q" and len(e.published) == 2)
    found = at(pages["q/index.md"], entry.id)
    assert found.tag == "section" and "printed otherwise before" in text(found)
    assert marked_words(elements(found), "del") == ["children"]
    assert marked_words(elements(found), "ins") == ["Children", ","]


def test_words_that_are_no_quotation_any_more_lead_to_their_paragraph(changed: Dossier, pages: dict[str, str]) -> None:
    found = at(pages["q/index.md"], entry_of(changed, "The sea took").id)
    assert "No longer a quotation; the words stand in the article" in text(found)
    assert "../articles/kite-day/#p4" in hrefs(found)


def test_of_several_places_none_is_chosen_and_nothing_is_compared(changed: Dossier, pages: dict[str, str]) -> None:
    found = at(pages["q/index.md"], entry_of(changed, "The tide table").id)
    assert found.get("data-verdict") == "ambiguous" and "does not choose" in text(found)
    assert {"../articles/kite-day/#p5", "../articles/kite-day/#p6"} <= hrefs(found)
    assert not marked_words(elements(found), "ins") + marked_words(elements(found), "del")


def test_a_tombstone_has_the_words_the_seed_and_the_article(changed: Dossier, pages: dict[str, str]) -> None:
    entry = entry_of(changed, "Next year")
    found = at(pages["q/index.md"], entry.id)
    was = next(e for e in elements(found) if e.get("data-was"))
    assert shown(was) == entry.published[0].text and was.get("data-was") == entry.published[0].seed
    assert "data-x" in was.attrib, "no proof mark around it may take these words for an article's"
    assert "No longer here" in text(found) and "Kites over the dunes" in text(found)


def test_words_of_the_past_are_versions_in_the_ledger(changed: Dossier, pages: dict[str, str]) -> None:
    known = {(v.seed, v.text) for e in changed.ledger for v in e.published}
    found = [
        e for page in pages if page.endswith(".md") for e in elements(parsed(pages[page])) if "data-was" in e.attrib
    ]
    assert len(found) > 10
    assert {(e.attrib["data-was"], shown(e)) for e in found} <= known


def test_old_ids_land_on_every_page_that_once_had_them(changed: Dossier, pages: dict[str, str]) -> None:
    there = {path: ids(parsed(page)) for path, page in pages.items() if path.endswith(".md")}
    for entry in changed.ledger:
        once = ["summary/index.md"] if entry.id[0] == "s" else ["quotes/index.md"]
        once += [f"articles/{entry.article}/index.md"] if entry.id[0] != "u" else []
        for path in once:
            assert there[path].count(entry.id) == 1, (path, entry.id)
    for path, names in there.items():
        assert len(names) == len(set(names)), path


def test_an_old_id_lands_on_the_words_that_took_its_place(changed: Dossier, pages: dict[str, str]) -> None:
    old = entry_of(changed, "We never hoped")
    mark = at(pages["articles/kite-day/index.md"], old.id)
    assert text(mark) == "We never hoped for so many bright kites in a strong wind,"


def test_an_article_that_was_taken_out_leaves_a_page_with_what_it_said(changed: Dossier, pages: dict[str, str]) -> None:
    page = pages["articles/old-parade/index.md"]
    assert "We could not march in wet sand up to our knees," in text(parsed(page))
    assert "no longer in the dossier" in text(at(pages["q/index.md"], entry_of(changed, "We could not march").id))


def test_a_hand_in_the_ledger_writes_no_page_outside_of_the_articles() -> None:
    entry = LedgerEntry("q-x-00000000", "../../evil", (Published("x y z", "0" * 64),), "gone")
    made = replace(bare(), ledger=(entry,))
    assert not [path for path in render(made) if "evil" in path]


def test_each_old_id_is_an_alias_of_one_id_alone(changed: Dossier) -> None:
    past = Past(Atlas(changed))
    names = [e.id for e in changed.ledger if e.state == "live"]
    aliases = [alias for name in names for alias in past.aliases(name)]
    assert len(aliases) == len(set(aliases)) >= 2
    buried = {view.id for view in past.buried("qus")}
    assert buried.isdisjoint(aliases)
    assert buried | set(aliases) == set(past.retired)


def test_without_a_ledger_the_page_has_the_ids_of_this_build() -> None:
    page = parsed(render(bare())["q/index.md"])
    assert "0 addresses" in text(page)


def test_hostile_words_of_the_past_are_inert_and_come_back() -> None:
    nasty = "<script>x</script> `a` {: #y }\t~~~ & &amp;\x00\u2028\n# b"
    entry = LedgerEntry("q-x-00000000", "only", (Published(nasty, '"><b>'),), "gone")
    page = render(replace(bare(), ledger=(entry,)))["q/index.md"]
    was = next(e for e in elements(parsed(page)) if "data-was" in e.attrib)
    assert shown(was) == nasty and was.attrib["data-was"] == '"><b>'


WORDS = st.lists(st.sampled_from(["a", "b", "B", "we", "won’t", "—", ",", "[…]"]), max_size=12).map(" ".join)


@given(old=WORDS, new=WORDS)
def test_marks_of_two_versions_lose_no_word_and_leave_the_same_words_bare(old: str, new: str) -> None:
    gone, come = differing(old, new, (Span(0, len(new)),) if new else ())

    def bare_words(words: str, marks: list[Span]) -> str:
        kept = "".join(c for i, c in enumerate(words) if not any(m.start <= i < m.end for m in marks))
        return "".join(kept.replace("[…]", "").split())

    strayed = "[…]" in old + new
    assert strayed or bare_words(old, gone) == bare_words(new, come)
    if old:
        made = parsed(as_published(Published(old, "0"), gone))
        assert shown(next(e for e in elements(made) if "data-was" in e.attrib)) == old


def test_what_the_reporter_breaks_in_with_is_not_among_the_words_of_now() -> None:
    article = bare("“We go,” she said, “at dawn.”").articles[0]
    spans = (Span(1, 7), Span(20, 28))
    gone, come = differing("We go, […] at noon.", article.text, spans)
    assert [s.of("We go, […] at noon.") for s in gone] == ["noon"]
    assert [s.of(article.text) for s in come] == ["dawn"]
    made = parsed(as_it_stands(article, spans, come))
    assert "she said" not in text(made) and text(made) == "We go, […] at new: dawn."


SAID = (
    "“We mend every net before the boats go out,” skipper Anna Dorn said.",
    "“We mend each net before the boats go out again,” skipper Anna Dorn said.",
    "Dorn said that the boats would stay in the harbour until Friday.",
    "“The boats stay in the harbour until Friday,” Dorn said.",
    "The nets were mended. We mend every net before the boats go out, they say.",
    "Nobody on the quay had a word for the “iron tide”.",
)
PAPERS = st.dictionaries(
    st.sampled_from(["quay.txt", "nets.txt"]), st.lists(st.sampled_from(SAID), min_size=1, max_size=4), min_size=1
)


@settings(max_examples=12, deadline=None)
@given(histories=st.lists(PAPERS, min_size=2, max_size=4))
def test_whatever_is_edited_every_id_lands_once_on_each_page_that_had_it(
    tmp_path_factory: pytest.TempPathFactory, histories: list[dict[str, list[str]]]
) -> None:
    entries: tuple[LedgerEntry, ...] = ()
    for papers in histories:
        folder = tmp_path_factory.mktemp("edit")
        texts = {name: "\n\n".join(["Word from the quay", *paragraphs]) + "\n" for name, paragraphs in papers.items()}
        dossier = analyse(read_seeds(write_seeds(folder, texts)))
        entries = advanced(entries, dossier)
    made = settled(dossier, entries)
    pages = {path: page for path, page in render(made).items() if path.endswith(".md")}
    there = {path.replace(".md", ".html"): ids(parsed(page)) for path, page in pages.items()}
    assert all(len(names) == len(set(names)) for names in there.values())
    for path, names in lasting_ids(made).items():
        assert set(names) <= set(there[path]), path


def test_the_ledger_of_the_same_seeds_changes_no_page(tmp_path: Path) -> None:
    one = revised(tmp_path / "a", SECOND, SECOND)
    assert {e.state for e in one.ledger} == {"live"}
    assert render(one) == render(replace(one, ledger=()))


def test_words_found_again_have_the_marks_that_stand_around_them_in_both() -> None:
    text = "He left. \u201cIt is on the rise.\u201d So be it!"
    words = Span(text.index("It"), text.index(".\u201d"))
    whole = Span(words.start - 1, words.end + 2)
    assert with_marks("\u201cIt is on the rise.\u201d", text, [words]) == (whole,)
    assert with_marks("It is on the rise!", text, [words]) == (words,)
    assert with_marks("It is on the rise", text, [words]) == (words,)
