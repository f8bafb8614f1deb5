"""Of an article that may not be published whole nothing else gets out: not by a page, a file of data or a word list."""

import csv
import html
import io
import re
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from dossier.analysis import analyse
from dossier.errors import SeedError
from dossier.ledger import advanced, settled
from dossier.model import WITHHELD, Article, Dossier
from dossier.pages import render
from dossier.pages.atlas import Atlas
from dossier.pages.coverage import coverage_view
from dossier.seeds import read_seeds
from tests.folders import ROOT, write_seeds

OURS = [path for kind in ("*.py", "*.jinja", "*.css", "*.js") for path in (ROOT / "dossier").rglob(kind)]
"""What we say ourselves: a word of it in a page tells nothing of an article."""
RUN = 8
"""Words one after another that are an article's own where no other text has them."""
With = Callable[[str, str], Dossier]
FILES = sorted(re.findall(r"- file: (\S+)", (ROOT / "seeds/dossier.yml").read_text()))


@pytest.fixture(scope="module")
def whole() -> Dossier:
    """Our own dossier as it is."""
    return analyse(read_seeds(ROOT / "seeds"))


@pytest.fixture(scope="module")
def dossier_with(tmp_path_factory: pytest.TempPathFactory) -> With:
    """Asked once for each article and its rights."""
    return cache(lambda file, rights: _dossier_with(tmp_path_factory.mktemp("rights"), file, rights))


def _dossier_with(folder: Path, file: str, rights: str) -> Dossier:
    """Our own dossier, one article of it under other rights, with a ledger of its own."""
    shutil.copytree(ROOT / "seeds", folder / "seeds", ignore=shutil.ignore_patterns("anchors.json"))
    manifest = folder / "seeds/dossier.yml"
    entry = f"- file: {file}\n"
    more = f"    rights: {rights}\n    url: https://outlet.example/{file}\n"
    manifest.write_text(manifest.read_text().replace(entry, entry + more))
    dossier = analyse(read_seeds(folder / "seeds"))
    return settled(dossier, advanced((), dossier))


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


def runs(text: str) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[at : at + RUN]) for at in range(len(found) - RUN + 1)}


def published(pages: dict[str, str]) -> str:
    """Every word that is published, as a reader or a program gets it: marks of HTML, JSON and XML taken away."""
    texts = []
    for path, text in pages.items():
        plain = text
        if path.endswith(".csv"):  # a cell goes on in no other
            plain = " | qzqz | ".join(cell for row in csv.reader(io.StringIO(text)) for cell in row)
        if path.endswith((".json", ".jsonld", ".js")):
            plain = plain.replace("\\u003c", "<").replace("\\n", " ")
        texts.append(html.unescape(re.sub(r"<[^>]*>", " ", plain)))
    return "\n".join(texts)


def withheld(whole: Article, shown: Article, others: list[Article]) -> set[tuple[str, ...]]:
    """Runs of words of what is left out of an article that stand in nothing that is shown."""
    left_out = "".join(a if b == WITHHELD else "\n" for a, b in zip(whole.text, shown.text, strict=True))
    facts = [runs(" ".join(filter(None, (shown.dateline, shown.agency, shown.byline))))]
    elsewhere = set().union(*(runs(a.text) for a in others), runs(shown.text.replace(WITHHELD, " ")), *facts)
    return set().union(*map(runs, left_out.split("\n"))) - elsewhere


@pytest.mark.parametrize("rights", ["excerpts", "link"])
@pytest.mark.parametrize("file", FILES)
def test_no_words_get_out_that_may_not_be_published(whole: Dossier, dossier_with: With, file: str, rights: str) -> None:
    before = {a.file: a for a in whole.articles}
    dossier = dossier_with(file, rights)
    shown = next(a for a in dossier.articles if a.file == file)
    others = [a for name, a in before.items() if name != file]
    secret = withheld(before[file], shown, others)
    assert len(secret) > 20, "else this test would say nothing"
    text = published(render(dossier))
    assert sorted(secret & runs(text)) == []


@pytest.mark.parametrize("file", FILES)
def test_single_words_that_stand_in_no_other_text_stay_in_as_well(
    whole: Dossier, dossier_with: With, file: str
) -> None:
    """By the word list, the reasons of a match, titles of people or the label: a word alone can get out, too."""
    before = {a.file: a for a in whole.articles}
    dossier = dossier_with(file, "excerpts")
    shown = next(a for a in dossier.articles if a.file == file)
    known = set().union(*(words(a.text) for name, a in before.items() if name != file), words(shown.text))
    secret = {word for word in words(before[file].text) if word not in known and len(word) > 5}
    ours = {word for path in OURS for word in words(path.read_text(encoding="utf-8"))}
    told = [shown.title, shown.byline, shown.outlet, shown.section, shown.dateline]
    facts = {word for fact in told if fact for word in words(fact)}
    assert sorted(secret & set(words(published(render(dossier)))) - ours - facts) == []


@pytest.mark.parametrize("file", FILES)
def test_offsets_and_quotations_are_those_of_the_whole_article(whole: Dossier, dossier_with: With, file: str) -> None:
    dossier = dossier_with(file, "excerpts")
    own = next(a for a in dossier.articles if a.file == file)
    real = whole.article[own.id]
    assert len(own.text) == len(real.text)
    assert all(a in (b, WITHHELD) for a, b in zip(own.text, real.text, strict=True))
    kept = {(q.id, q.spans) for q in dossier.quotations if q.article == own.id}
    assert kept == {(q.id, q.spans) for q in whole.quotations if q.article == own.id}
    for quotation in dossier.quotations:
        text = dossier.article[quotation.article].text
        assert WITHHELD not in quotation.whole.of(text) and WITHHELD not in quotation.context.of(text)
    for statement in dossier.statements:
        assert WITHHELD not in statement.span.of(dossier.article[statement.article].text)
    assert all(WITHHELD not in dossier.words(side) for d in dossier.discrepancies for side in d.sides)
    assert all(WITHHELD not in dossier.words(told) for e in dossier.timeline for told in (*e.refs, *e.told))


def test_what_is_only_linked_is_not_quoted(dossier_with: With) -> None:
    dossier = dossier_with(FILES[0], "link")
    own = next(a for a in dossier.articles if a.file == FILES[0])
    headline = [p.span for p in own.pieces if p.kind == "headline"]
    assert [q for q in dossier.quotations if q.article == own.id and not any(h.covers(q.whole) for h in headline)] == []
    assert own.title and own.title in own.text
    page = render(dossier)[f"articles/{own.id}/index.md"]
    assert f'href="https://outlet.example/{FILES[0]}"' in page and "None of its text" in page


@pytest.mark.parametrize("rights", ["excerpts", "link"])
@pytest.mark.parametrize("file", FILES)
def test_what_was_published_in_full_is_not_told_by_the_addresses_that_remain(
    whole: Dossier, dossier_with: With, file: str, rights: str
) -> None:
    dossier = dossier_with(file, rights)
    dossier = settled(dossier, advanced(advanced((), whole), dossier))
    before = {a.file: a for a in whole.articles}
    shown = next(a for a in dossier.articles if a.file == file)
    secret = withheld(before[file], shown, [a for name, a in before.items() if name != file])
    pages = render(dossier)
    assert sorted(secret & runs(published(pages))) == []
    assert all(f'id="{entry.id}"' in pages["q/index.md"] for entry in dossier.ledger), "every address still leads here"


def test_of_what_was_not_read_nothing_is_said_to_be_missing(dossier_with: With) -> None:
    dossier = dossier_with(FILES[1], "link")
    own = next(a for a in dossier.articles if a.file == FILES[1])
    view = coverage_view(dossier)
    column = next(c for c in view.columns if c.badge == Atlas(dossier, "../../").badge(own))
    assert (column.missing, column.single, column.alone) == ((), (), ()) and "none of its text was read" in column.tells
    cells = [c for group in view.groups for row in group.rows for c in row.cells if c.badge.letters == own.siglum]
    assert cells and {c.state for c in cells} == {"unread"}
    assert "unread" in {state for state, _, _ in view.key}
    pages = render(dossier)
    assert "In full, with every quotation" not in pages["index.md"]
    assert [a.outlet for a in dossier.articles].count(own.outlet) == 1
    assert [path for path, text in pages.items() if f"not found in {own.outlet}" in text] == []


def test_nor_by_those_of_an_article_that_goes_by_another_id_now(tmp_path: Path) -> None:
    texts = {"oake.txt": "Night boats to stay\n\n“The night boats pay for themselves,” Vera Oake said on Monday.\n"}
    manifest = "title: K\narticles:\n  - {file: oake.txt, id: %s, rights: %s, url: 'https://post.example/'}\n"
    first, second = (
        analyse(read_seeds(write_seeds(tmp_path / rights, texts | {"dossier.yml": manifest % (name, rights)})))
        for name, rights in (("oake", "full"), ("boats", "link"))
    )
    pages = render(settled(second, advanced(advanced((), first), second)))
    assert 'id="q-the-night-boats-pay' in pages["q/index.md"]
    assert [path for path, text in pages.items() if "pay for themselves" in text] == []


def test_what_is_withheld_is_no_sentence_and_gets_no_address(dossier_with: With) -> None:
    dossier = dossier_with(FILES[0], "link")
    own = next(a for a in dossier.articles if a.file == FILES[0])
    assert [s.id for s in dossier.statements if own.id in s.carriers] == []
    assert [e.id for e in dossier.ledger if any(WITHHELD in version.text for version in e.published)] == []


STORM = "The harbour of Kesten was closed by the council on Monday after a storm broke the eastern mole.\n\n"
HARBOUR = {
    "gazette.txt": f"Harbour news\n\n{STORM}The ferry Aurora sank near the lighthouse with a cargo of oranges.\n",
    "herald.txt": f"Storm at Kesten\n\n{STORM}A dozen cranes fell over in the afternoon, police said.\n",
}


def harbour(folder: Path, rights: str, ruling: str) -> Dossier:
    """Two articles that carry one sentence; the first under other rights."""
    manifest = f"title: K\narticles:\n  - {{file: gazette.txt, rights: {rights}}}\n  - file: herald.txt\n{ruling}"
    return analyse(read_seeds(write_seeds(folder, HARBOUR | {"dossier.yml": manifest})))


@pytest.mark.parametrize("kind", ["hide", "lead", "pin", "note"])
def test_what_an_editor_says_of_a_statement_holds_in_the_words_of_another_article(tmp_path: Path, kind: str) -> None:
    named = next(s.id for s in harbour(tmp_path / "full", "full", "").statements if len(s.carriers) > 1)
    why = f"{'text' if kind == 'note' else 'reason'}: why so"
    told = harbour(tmp_path / "shown", "excerpts", f"statements:\n  - {kind}: {named}\n    {why}\n").statements
    assert [(s.article, [r.kind for r in s.ruled]) for s in told if len(s.carriers) > 1] == [("herald", [kind])]


@pytest.mark.parametrize(("rights", "left"), [("", "abc"), ("a", "bc"), ("b", "ac"), ("ab", ""), ("bc", "")])
def test_of_news_of_several_days_none_is_left_alone(tmp_path: Path, rights: str, left: str) -> None:
    seeds = {
        f"{name}.txt": f"The mill of Aldmoor\n\nThe harbour board of Aldmoor met on {day} over the old mill.\n"
        for name, day in (("a", "Wednesday"), ("b", "Thursday"), ("c", "Friday"))
    }
    entries = "".join(
        f"  - {{file: {name}.txt, rights: {'excerpts' if name in rights else 'full'}}}\n" for name in "abc"
    )
    found = analyse(read_seeds(write_seeds(tmp_path, seeds | {"dossier.yml": f"title: A\narticles:\n{entries}"})))
    assert "".join(day.article for day in found.news_days) == left
    assert [day.after for day in found.news_days][:1] == [0] * bool(left)


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        ("rights: some", "rights 'some' is not one"),
        ("rights: link", "only to be linked and has no address"),
    ],
)
def test_rights_that_cannot_be_kept_are_a_fault(tmp_path: Path, entry: str, problem: str) -> None:
    (tmp_path / "a.txt").write_text("Title here\n\nSome words of an article, said Ann Poole on Monday.\n")
    (tmp_path / "dossier.yml").write_text(f"title: A\narticles:\n  - file: a.txt\n    {entry}\n")
    with pytest.raises(SeedError, match=problem) as caught:
        read_seeds(tmp_path)
    assert caught.value.faults[0].line == 4


def test_a_seed_cannot_pretend_that_something_is_withheld(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Title here\n\nSome {WITHHELD} words, said Ann Poole.\n")
    with pytest.raises(SeedError, match=r"U\+10FFFD") as caught:
        read_seeds(tmp_path)
    assert caught.value.faults[0].line == 3


@pytest.mark.parametrize("spelt", ["&#x10FFFD;", "&#1114109;", WITHHELD])
def test_nor_can_a_markdown_seed_that_spells_the_sign_by_its_number(tmp_path: Path, spelt: str) -> None:
    (tmp_path / "a.md").write_text(f"# Title here\n\nSome {spelt} words, said Ann Poole.\n")
    with pytest.raises(SeedError, match=r"U\+10FFFD"):
        read_seeds(tmp_path)


@pytest.mark.parametrize(
    ("manifest", "line"),
    [
        (f"title: Harbour {WITHHELD} lights\n", 1),
        ('title: A\ndescription: "Harbour \\U0010FFFD lights"\n', 2),
        (f"title: A\narticles:\n  - file: a.txt\n    outlet: The {WITHHELD} Gazette\n", 4),
    ],
)
def test_nor_can_the_manifest(tmp_path: Path, manifest: str, line: int) -> None:
    (tmp_path / "a.txt").write_text("Title here\n\nSome words of an article, said Ann Poole on Monday.\n")
    (tmp_path / "dossier.yml").write_text(manifest)
    with pytest.raises(SeedError, match=r"U\+10FFFD") as caught:
        read_seeds(tmp_path)
    assert [(fault.line, fault.hint) for fault in caught.value.faults] == [(line, "take it out")]


def test_an_article_without_a_headline_is_not_called_by_words_that_are_withheld(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A quiet sentence of many words that opens the article and goes on for long.\n" * 2)
    (tmp_path / "dossier.yml").write_text(
        "title: A\narticles:\n  - {file: a.txt, outlet: The Gazette, rights: link, url: https://a.example/}\n"
    )
    (article,) = read_seeds(tmp_path).articles
    assert article.label == f"The Gazette {article.siglum}"
