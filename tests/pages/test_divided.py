"""Very many differences stand on pages of their own: each on one, where every link and the data file say."""

import json
from dataclasses import replace

import pytest

from dossier.model import Dossier
from dossier.pages import divided, render
from dossier.pages.data import export
from dossier.verify.owed import Debts
from tests.pages.reading import ids, parsed
from tests.pages.sample import sample


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> Dossier:
    """A dossier of more differences than its summary has room for: two there, and pages of three."""
    monkeypatch.setattr(divided, "MOST", 6)
    monkeypatch.setattr(divided, "MOST_PLAIN", 2)
    monkeypatch.setattr(divided, "A_PAGE", 3)
    made = sample()
    first = made.discrepancies[0]
    more = tuple(replace(first, id=f"{first.id}-{n}", trait="spelling" if n > 6 else None) for n in range(9))
    return replace(made, discrepancies=(first, *more))


def standing(pages: dict[str, str], names: list[str]) -> dict[str, list[str]]:
    return {
        name: [path for path, text in pages.items() if path.endswith(".md") and name in ids(parsed(text))]
        for name in names
    }


def test_each_stands_on_one_page_where_the_data_file_says(many: Dossier) -> None:
    pages, names = render(many), [d.id for d in many.discrepancies]
    shown = {
        path: text for path, text in pages.items() if path == "summary/index.md" or path.startswith(divided.FURTHER)
    }
    assert sorted(shown) == [*(f"compare/differences-{n}/index.md" for n in (1, 2, 3)), "summary/index.md"]
    urls = {d["id"]: d["url"] for d in json.loads(export(many))["discrepancies"]}
    for name, places in standing(shown, names).items():
        assert [f"{path.removesuffix('index.md')}#{name}" for path in places] == [urls[name]]
    assert list(urls) == names


def test_the_pages_lead_to_each_other_in_the_order_of_the_dossier(many: Dossier) -> None:
    pages = render(many)
    for path in ("summary/index.md", "compare/differences-2/index.md"):
        assert all(f">{words}<" in pages[path] for words in ("3–5", "6–8", "9–10"))
    assert "<b>6–8</b>" in pages["compare/differences-2/index.md"]
    assert "6 to 8 of 10 points" in pages["compare/differences-2/index.md"]


def test_the_proof_asks_each_page_for_its_own(many: Dossier) -> None:
    debts, pages = Debts(many), ["summary/index.html", *(f"compare/differences-{n}/index.html" for n in (1, 2, 3))]
    asked = [debt.anchor for page in pages for debt in debts.of(page) if debt.anchor.startswith("d-")]
    assert asked == [d.id for d in many.discrepancies]


def test_few_all_stand_in_the_summary(five: Dossier) -> None:
    assert set(divided.pages_of(five).values()) == {"summary/"}
    assert not [path for path in render(five) if path.startswith(divided.FURTHER)]
