"""The words beside a word end where its clause does."""

import pytest

from dossier.analysis.accounts.frames import after, before
from dossier.analysis.likeness import tokens_of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("WEXHAM, May 3, 2031 - The ferry sank off Oster", "The ferry sank off Oster"),
        ("WEXHAM -- The ferry sank off Oster", "The ferry sank off Oster"),
        ("The ferry sank off Oster - an old port - on Monday", "The ferry sank off Oster"),
        ("The ill-fated ferry sank off one- or two-way piers", "The ill-fated ferry sank off one- or two-way piers"),
        ("It rained; the ferry of Capt. Lund sank", "the ferry of Capt. Lund sank"),
    ],
)
def test_a_hyphen_between_blanks_is_a_dash(text: str, told: str) -> None:
    tokens = tokens_of(text)
    at = tokens.words.index("sank")
    first, last = [*before(text, at, 9), at][0], [at, *after(text, at, 9)][-1]
    assert text[tokens.starts[first] : tokens.ends[last]] == told
