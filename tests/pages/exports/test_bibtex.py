"""Entries that BibTeX takes."""

from hypothesis import given

from tests.pages.exports.quoting import nasty, quoting, written
from tests.pages.formats import entries
from tests.pages.sample import sample


def test_an_entry_knows_what_is_known_of_its_article() -> None:
    fields = entries(written(sample())["data/quotes.bib"])["q-keep-the-lamp"]
    assert fields["author"] == "{Mo Ire}"
    assert (fields["year"], fields["date"]) == ("2032", "2032-05-03")
    assert fields["url"] == "https://light.example/a?b=1&c=<2>"
    assert "author" not in entries(written(sample())["data/quotes.bib"])["q-council-will"]


@given(nasty)
def test_braces_of_an_entry_are_balanced(words: str) -> None:
    text = written(quoting(words, outlet=words, title=words, byline=words, url=f"https://x.example/{words}"))
    depth = 0
    for sign in text["data/quotes.bib"].partition("@")[2]:
        depth += (sign == "{") - (sign == "}")
        assert depth >= 0
    assert depth == 0
