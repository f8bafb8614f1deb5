"""What stands in the margin of an article: how many others carry a sentence, and what was found in one alone."""

from dataclasses import replace

from dossier.model import Dossier, Span, Support
from dossier.pages import render
from dossier.pages.carriers import carriers
from dossier.pages.elsewhere import is_tied, like_another, ties
from dossier.pages.sharing import over, sentences
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


def test_no_finding_ties_what_is_called_alone_to_another_article(five: Dossier) -> None:
    """Statements, remarks, differences and dated doings; nor has another article's sentence half of its words."""
    tied = ties(five)
    places = [*(d.sides for d in five.discrepancies), *(e.told for e in five.timeline if not e.said)]
    for sides in places:
        several = len({side.article for side in sides}) > 1
        assert not several or all(is_tied(tied[side.article], side.span) for side in sides)
    for name, found in sentences(five).items():
        for spans in found.of_piece.values():
            assert not any(is_tied(tied[name], s) for s in spans if s.start in found.alone)


def test_a_sentence_is_like_one_that_has_half_of_its_telling_words() -> None:
    made = many(2)
    one, other = (a.id for a in made.articles)
    texts = ["The ferry left the harbour at noon.", "At noon, a ferry was gone. Nobody waved."]
    articles = tuple(replace(a, text=t) for a, t in zip(made.articles, texts, strict=True))
    dossier = replace(made, seeds=replace(made.seeds, articles=articles))
    split: dict[str, dict[str, tuple[Span, ...]]] = {
        one: {"p1": (Span(0, 35),)},
        other: {"p1": (Span(0, 26), Span(27, 40))},
    }
    assert like_another(dossier, split) == {one: frozenset({0}), other: frozenset({0})}


def test_a_quotation_in_a_sentence_that_others_carry_is_not_said_to_be_found_nowhere_else(five: Dossier) -> None:
    pages, tied, checked = render(five), ties(five), 0
    for name in five.article:
        tree = parsed(pages[f"articles/{name}/index.md"])
        for note in elements(tree):
            if "not found in the others" in "".join(note.itertext()) and note.tag == "a":
                quotation = five.quotation.get((note.get("href") or "").partition("#")[2])
                if quotation:
                    assert not is_tied(tied[name], quotation.whole)
                    checked += 1
    assert checked


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
