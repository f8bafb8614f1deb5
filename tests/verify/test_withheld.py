"""What may not be published stays out of a site: the proof names every place where words of it are shown."""

import re
import shutil
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from dossier.model import WITHHELD
from dossier.verify.proofs import shown_text
from tests.verify.conftest import SEEDS, Published, publish

SECRET = "Some 240 nurses and bakers cross the bay before dawn."
PAGE = "articles/lantern/index.html"
SIGN = re.compile(r'<span class="withheld" data-x data-w="(\d+)" title="not reproduced here">\[…\]</span>')


@pytest.fixture(scope="module")
def excerpts(tmp_path_factory: pytest.TempPathFactory) -> Published:
    manifest = SEEDS["dossier.yml"].replace("id: lantern,", "id: lantern, rights: excerpts,")
    return publish(tmp_path_factory.mktemp("withheld") / "dossier", SEEDS | {"dossier.yml": manifest})


def spoiled(published: Published, folder: Path, path: str, old: str, new: str) -> list[str]:
    """The faults of a copy of the site with one place of a file changed."""
    file = Path(shutil.copytree(published.site, folder / "site")) / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return [fault for fault in published.faults(folder / "site") if path in fault]


def sign_of(published: Published) -> str:
    """The sign on the article's page in place of the words."""
    text = (published.site / PAGE).read_text(encoding="utf-8")
    return next(m.group() for m in SIGN.finditer(text) if int(m[1]) == len(SECRET))


def test_a_site_that_keeps_to_the_rights_is_proved(excerpts: Published) -> None:
    assert excerpts.faults(excerpts.site) == []
    assert [p for p in excerpts.site.rglob("*") if p.is_file() and SECRET.encode() in p.read_bytes()] == []


@pytest.mark.parametrize("shown", [SECRET, "<b>[…]</b>", ""])
def test_words_in_place_of_the_sign_are_named(excerpts: Published, tmp_path: Path, shown: str) -> None:
    assert spoiled(excerpts, tmp_path, PAGE, sign_of(excerpts), shown)


@pytest.mark.parametrize(("old", "new"), [("[…]", SECRET), ("not reproduced here", SECRET), ('data-w="', 'data-w="9')])
def test_words_in_the_sign_itself_are_named(excerpts: Published, tmp_path: Path, old: str, new: str) -> None:
    sign = sign_of(excerpts)
    assert spoiled(excerpts, tmp_path, PAGE, sign, sign.replace(old, new))


def test_a_sign_that_claims_more_than_a_text_can_have_is_named_and_takes_no_room(
    excerpts: Published, tmp_path: Path
) -> None:
    sign = '<span data-x data-w="999999999">[…]</span>'
    assert spoiled(excerpts, tmp_path, PAGE, sign_of(excerpts), sign)
    node = LexborHTMLParser(f"<p>{sign}</p>").css_first("p")
    assert node is not None and len(shown_text(node)) < 10**7


def test_words_in_a_text_file_are_named(excerpts: Published, tmp_path: Path) -> None:
    assert spoiled(excerpts, tmp_path, "data/articles/lantern.txt", WITHHELD * len(SECRET), SECRET)


def test_words_in_the_data_file_are_named(excerpts: Published, tmp_path: Path) -> None:
    assert spoiled(excerpts, tmp_path, "data/dossier.json", '"rights": "excerpts"', f'"rights": "{SECRET}"')
