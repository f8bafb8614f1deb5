"""What an editor is told when an article leaves: its published words stay, and there is a way to take them back."""

from dossier.ledger.told import left
from tests.ledger.making import Builds

SALT = "{direct Ana Duarte|We will not sell the salt works to anybody} said Ana Duarte.\n"
HALL = "{direct Bo Renner|The boats go out at dawn or not at all} said Bo Renner.\n"


def test_an_article_that_leaves_is_told_once_with_the_way_out() -> None:
    before = Builds().build(post=SALT, herald=HALL)
    after = Builds()
    after.ledger = before.ledger
    (said,) = left(before.ledger, after.build(post=SALT).dossier)
    assert said.startswith("herald is in the dossier no more") and "1 published address " in said
    assert "articles/herald/ and q/" in said and "`rights: link`" in said
    assert not list(left(after.ledger, after.build(post=SALT).dossier)), "it is no news at the next build"


def test_an_article_under_another_id_has_not_left() -> None:
    before = Builds().build(post=SALT)
    after = Builds()
    after.ledger = before.ledger
    assert not list(left(before.ledger, after.build(evening_post=SALT).dossier))
