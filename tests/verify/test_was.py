"""What a page says of the past is held to the ledger, and no id that was published is lost."""

from dataclasses import replace

import pytest

from dossier.model import Dossier, LedgerEntry, Published
from dossier.pages.versions import as_published
from dossier.verify.built import BuiltPage
from dossier.verify.was import lasting_ids, untrue_past
from tests.pages.sample import bare

SEED = "5" * 64
WAS = Published("Words with <b>marks</b>,\tand \x0c more", SEED)
ENTRY = LedgerEntry("q-words-with-marks-00000000", "only", (WAS, Published("Other words", SEED)), "gone")
OTHER = LedgerEntry("q-not-here-11111111", "only", (Published("Not here", SEED),), "gone")


@pytest.fixture
def dossier() -> Dossier:
    return replace(bare(), ledger=(OTHER, ENTRY))


def page_of(html: str, path: str = "about/index.html") -> BuiltPage:
    return BuiltPage(path, path, f"<!doctype html><body><article class='md-content__inner'>{html}</article>")


def faults(html: str, dossier: Dossier, path: str = "about/index.html") -> list[str]:
    return [str(fault) for fault in untrue_past(page_of(html, path), dossier, lasting_ids(dossier).get(path, ()))]


def tombstone(version: Published, name: str = ENTRY.id) -> str:
    return f'<section id="{name}">{as_published(version)}</section>'


def test_every_version_of_the_entry_around_is_true(dossier: Dossier) -> None:
    assert faults(tombstone(WAS) + tombstone(ENTRY.published[1]), dossier) == []


def test_a_changed_word_is_told_under_its_id(dossier: Dossier) -> None:
    found = faults(tombstone(WAS).replace(" more", " much"), dossier)
    assert len(found) == 1 and f"#{ENTRY.id}" in found[0] and "and the ledger does not" in found[0]


def test_another_seed_is_told(dossier: Dossier) -> None:
    assert len(faults(tombstone(replace(WAS, seed="6" * 64)), dossier)) == 1


def test_true_words_under_the_id_of_others_are_told(dossier: Dossier) -> None:
    assert len(faults(tombstone(WAS, OTHER.id), dossier)) == 1
    assert "under no id of the ledger" in faults(as_published(WAS), dossier)[0]


@pytest.mark.parametrize("path", ["q/index.html", "quotes/index.html", "articles/only/index.html"])
def test_an_id_that_was_published_stands_where_it_once_stood(dossier: Dossier, path: str) -> None:
    found = faults(tombstone(WAS), dossier, path)
    assert len(found) == 1 and OTHER.id in found[0]
    assert faults(tombstone(WAS) + f'<span id="{OTHER.id}"></span>', dossier, path) == []


@pytest.mark.parametrize("path", ["summary/index.html", "articles/another/index.html", "about/index.html"])
def test_other_pages_owe_it_nothing(dossier: Dossier, path: str) -> None:
    assert faults("", dossier, path) == []
