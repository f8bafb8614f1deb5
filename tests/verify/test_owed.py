"""What the summary and its matrix owe: every statement, what is to be read before it, every side of a difference."""

import re

import markdown
import pytest

from dossier.pages import render
from dossier.verify.built import BuiltPage
from dossier.verify.owed import Debts, unpaid
from dossier.verify.proofs import Claims, read_proofs
from tests.pages.reading import EXTENSIONS
from tests.pages.telling import telling

DOSSIER = telling()
PAGES = render(DOSSIER)


def faults(source: str, old: str = "", new: str = "") -> list[str]:
    """What is wrong with a page once some of it has been changed."""
    assert old in PAGES[source]
    body = PAGES[source].replace(old, new, 1) if old else PAGES[source]
    path = source.replace(".md", ".html")
    page = BuiltPage(path, path, markdown.markdown(body.split("---\n", 2)[2], extensions=list(EXTENSIONS)))
    debts = Debts(DOSSIER).of(path)
    proofs, untrue = read_proofs(page, Claims(DOSSIER.article), {debt.anchor for debt in debts})
    return [str(fault) for fault in (*untrue, *unpaid(page, debts, proofs, DOSSIER))]


@pytest.mark.parametrize("source", ["summary/index.md", "summary/matrix/index.md", "index.md"])
def test_the_pages_as_made_owe_nothing(source: str) -> None:
    assert faults(source) == []


def test_a_predecessor_that_is_not_its_seed_s_or_not_there_is_named() -> None:
    fault, _owed = faults("summary/index.md", "Captain Ann Poole has run", "Captain Anne Poole has run")
    assert "s-the-mole-held" in fault and "Anne" in fault
    (paragraph,) = re.findall(r'<p class="before".*?</p>\n', PAGES["summary/index.md"])
    (fault,) = faults("summary/index.md", paragraph)
    assert "does not show gazette" in fault and "Captain Ann Poole" in fault


def test_a_statement_that_has_no_row_and_words_cut_out_of_one_are_named() -> None:
    (fault,) = faults("summary/matrix/index.md", 'id="s-a-banner"', 'id="s-another"')
    assert "nothing on the page has the id 's-a-banner'" in fault
    (fault,) = faults("summary/matrix/index.md", "She told reporters: ", "She said: ")
    assert "here stands 'She said: " in fault


def test_a_sentence_that_is_gone_from_its_place_beside_another_article_is_named() -> None:
    one, other = DOSSIER.articles[:2]
    source = f"compare/{one.id}/{other.id}/index.md"
    assert faults(source) == []
    (*_, sentence) = re.findall(rf'<p class="[^"]*" id="{other.id}-p\d+-\d+">.*?</p>\n', PAGES[source])
    (fault,) = faults(source, sentence)
    assert f"nothing on the page has the id '{other.id}-p" in fault


def test_a_side_of_a_folded_difference_is_owed_too() -> None:
    fault, _owed = faults("summary/index.md", "<mark>the quay at Wexham</mark>.", "<mark>the quay at Wexham</mark>!")
    assert "d-boats" in fault
