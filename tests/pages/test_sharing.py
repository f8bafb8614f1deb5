"""What stands in the margin of an article: how many others carry a sentence, and what was found in one alone."""

from dataclasses import replace

from dossier.model import Dossier, Span, Support
from dossier.pages import render
from dossier.pages.sharing import over, sentences
from dossier.pages.statements import carriers
from tests.pages.reading import elements, parsed
from tests.pages.sample import bare, many, sample


def test_a_sentence_counts_the_others_that_carry_it(five: Dossier) -> None:
    known = sentences(five)
    for statement in five.statements:
        own = known[statement.article].shared.get(statement.span.start)
        others = {c.article for c in carriers(statement)} - {statement.article}
        assert others <= {name for name, _ in own.others} if own else not others
    for name, found in known.items():
        for shared in found.shared.values():
            assert name not in {other for other, _ in shared.others}
            assert shared.statement in five.statement


def test_sharing_is_mutual(five: Dossier) -> None:
    known = sentences(five)
    near = {(name, other) for name, found in known.items() for s in found.shared.values() for other, _ in s.others}
    assert near == {(other, name) for name, other in near}


def test_what_is_alone_is_not_shared_and_lies_in_no_remark_of_several_articles(five: Dossier) -> None:
    for name, found in sentences(five).items():
        assert not found.alone & found.shared.keys()
        for quotation in five.quotations:
            utterance = five.utterance_of.get(quotation.id)
            if quotation.article == name and utterance:
                articles = {five.quotation[m].article for m in utterance.members}
                starts = {s.start for spans in found.of_piece.values() for s in over(spans, quotation.whole)}
                assert len(articles) == 1 or not starts & found.alone


def test_nothing_is_called_alone_where_the_summary_had_no_room_for_what_one_has() -> None:
    made = sample()
    assert any(found.alone for found in sentences(made).values())
    full = replace(made, statements=made.statements[:1])
    assert not any(found.alone for found in sentences(full).values())
    assert not sentences(bare())["only"].alone


def test_the_page_shows_what_was_counted(five: Dossier) -> None:
    pages = render(five)
    for name, found in sentences(five).items():
        tree = [
            e for e in elements(parsed(pages[f"articles/{name}/index.md"])) if "key-sign" not in (e.get("class") or "")
        ]
        bars = [e for e in tree if (e.get("class") or "").split()[:1] == ["shared"]]
        rings = [e for e in tree if (e.get("class") or "").split()[:1] == ["alone"]]
        headline = {p.span.start for p in five.article[name].prose if p.kind == "headline"}
        counted = [s for at, s in sorted(found.shared.items()) if at not in headline]
        assert [int(b.attrib["data-n"]) for b in bars] == [s.count for s in counted]
        assert len(rings) == len(found.alone)
        assert all(b.get("aria-label") and b.get("href", "").startswith("../../summary/#") for b in bars)


def test_the_sentences_of_which_a_stretch_has_words() -> None:
    spans = (Span(0, 5), Span(6, 9))
    assert over(spans, Span(4, 7)) == list(spans)
    assert over(spans, Span(5, 6)) == []


def test_of_many_others_all_are_counted_and_the_first_named() -> None:
    made = many(12)
    first = made.statements[0]
    text = made.articles[0].paragraphs[0].span
    support = tuple(Support(f"a{i}", text, 1.0, "sample", i > 5) for i in range(1, 12))
    known = sentences(replace(made, statements=(replace(first, support=support),)))
    shared = known["a0"].shared[text.start]
    assert shared.count == 11 and shared.whole
    assert shared.others == tuple((f"a{i}", i > 5) for i in range(1, 9))
    page = render(replace(made, statements=(replace(first, support=support),)))["articles/a0/index.md"]
    assert "Also in 11 other articles: A6, A7, A8; in part A1, A2, A3, A4, A5 and 3 more" in page
