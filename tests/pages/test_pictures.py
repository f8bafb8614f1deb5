"""The pictures say what the pages say in words; the first page says what is there; each page how it was made."""

import re
from collections import Counter
from dataclasses import replace

from dossier.model import Dossier, Person
from dossier.pages import render
from dossier.pages.atlas import Atlas
from dossier.pages.carriers import places_of
from dossier.pages.origins import origins_of
from dossier.pages.pictures import agreement_view, coverage_strips
from dossier.pages.quoting import MOST_OUTLETS, whom_view
from dossier.pages.speakers import said_by
from dossier.pages.statements import shown
from tests.pages.reading import elements, parsed
from tests.pages.sample import bare, many, sample


def test_a_strip_has_a_mark_for_each_statement_that_the_article_tells(five: Dossier) -> None:
    found = coverage_strips(Atlas(five))
    assert found and len(found.strips) == len(five.articles)
    for article, strip in zip(five.articles, found.strips, strict=True):
        places = [p for s in shown(five) if (p := places_of(s).get(article.id))]
        assert strip.strip.count("<rect") == len(places)
        assert strip.words.startswith(f"{len(places)} of {len(shown(five))} statements")
        assert f'aria-label="{strip.words}"' in strip.strip
        assert strip.badge.href == f"summary/matrix/#article-{article.id}"


def test_of_many_articles_those_that_tell_most_have_strips() -> None:
    found = coverage_strips(Atlas(many(40)))
    assert found and [s.badge.letters for s in found.strips][:3] == ["A0", "A1", "A2"]
    assert len(found.strips) == 12 and "28 articles" in found.more


def test_nothing_is_drawn_where_there_is_nothing_to_compare() -> None:
    assert coverage_strips(Atlas(bare())) is None
    assert agreement_view(bare()) is None
    assert whom_view(Atlas(bare()), {}) is None


def test_the_bar_of_agreement_counts_every_statement_once(five: Dossier) -> None:
    found = agreement_view(five)
    counts = Counter(len(origins_of(s)) for s in shown(five))
    assert found
    for bar in (found.wide, found.narrow):
        told = [int(n) for n in re.findall(r'<text class="in v\d"[^>]*>(\d+)<', bar)]
        assert told == [counts[n] for n in sorted(counts)]
        widths = [float(w) for w in re.findall(r'<rect [^>]*width="([\d.]+)"', bar)]
        assert len(widths) == len(told)
        assert all(
            (widths[i] < widths[j]) == (told[i] < told[j])
            for i in range(len(told))
            for j in range(len(told))
            if told[i] != told[j]
        )
    assert all(f"{counts[n]} statement" in found.words for n in counts)


def test_who_quotes_whom_counts_what_the_speakers_pages_show(five: Dossier) -> None:
    atlas = Atlas(five, "../")
    said = said_by(atlas.dossier)
    found = whom_view(atlas, said)
    assert found
    for row in found.rows:
        assert sum(int(c.number or 0) for c in row.cells) == len(said[row.name])
    pages = render(five)
    for row in found.rows:
        page = pages[row.href.removeprefix("../") + "index.md"]
        for cell in row.cells:
            assert not cell.href or f'id="{cell.href.split("#")[1]}"' in page
    counts = [sum(int(c.number or 0) for c in row.cells) for row in found.rows]
    assert counts == sorted(counts, reverse=True)


def test_too_many_outlets_are_left_out_and_said_to_be() -> None:
    base = many(MOST_OUTLETS + 3)
    one = sample().quotations[0]
    speakers = [replace(one.speaker, name=name) if one.speaker else None for name in ("Ada Quill", "Bo Ekman")]
    quotations = tuple(
        replace(one, id=f"q-{a.id}-{n}", article=a.id, spans=(a.pieces[0].span,), whole=a.pieces[0].span, speaker=who)
        for a in base.articles
        for n, who in enumerate(speakers)
    )
    people = (Person("ada-quill", "Ada Quill"), Person("bo-ekman", "Bo Ekman"))
    atlas = Atlas(replace(base, quotations=quotations, people=people))
    found = whom_view(atlas, said_by(atlas.dossier))
    assert found and len(found.heads) == MOST_OUTLETS
    assert found.left_out == "Left out for lack of room: 3 outlets with fewer."


def test_the_first_page_says_what_is_here_in_numbers(five: Dossier) -> None:
    tree = parsed(render(five)["index.md"])
    steps = next(e for e in elements(tree) if e.get("class") == "steps")
    words = " ".join("".join(steps.itertext()).split())
    assert f"{len(shown(five))} statements" in words
    assert f"{len(five.quotations)} quotations" in words
    assert f"{len(five.articles)} articles" in words
    assert "differences" in words
    key = next(e for e in elements(tree) if e.get("class") == "key")
    assert all((a.outlet or "Outlet not stated") in "".join(key.itertext()) for a in five.articles)


def test_every_page_says_how_it_was_made_and_leads_to_more(five: Dossier) -> None:
    for dossier in (five, sample(), bare()):
        for path, text in render(dossier).items():
            if not path.endswith(".md") or path.startswith("about/"):
                continue
            lines = [e for e in elements(parsed(text)) if e.get("class") == "how"]
            links = [a.get("href") for e in lines for a in elements(e) if a.tag == "a"]
            assert "../" * path.count("/") + "about/#made" in links, path
