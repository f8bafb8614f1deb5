"""A speaker's page: all that they say, what they are called, and what they say with others."""

from dataclasses import replace

from dossier.model import Attribution, Person
from dossier.pages import render
from tests.pages.reading import elements, parsed
from tests.pages.sample import sample, span


def test_a_speaker_s_page_holds_all_that_they_say_titles_and_odd_spellings() -> None:
    made = sample()
    text = made.articles[0].text
    person = Person("ada-quill", "Ada Quill", (), ("Ms",), (("Quill", "orla-lamp"),))
    pages = render(replace(made, people=(person,)))
    page = parsed(pages["speakers/ada-quill/index.md"])
    words = " ".join("".join(page.itertext()).split())
    assert "Called Ms" in words and "Spelled Quill in one article" in words
    for quotation in made.quotations:
        if quotation.speaker and quotation.speaker.name == "Ada Quill":
            assert quotation.spans[0].of(made.article[quotation.article].text) in "".join(page.itertext())
            assert any(
                e.get("href", "").endswith(f"articles/{quotation.article}/#{quotation.id}") for e in elements(page)
            )
    assert text.count("Ada Quill") and "speakers/ada-quill/" in pages["quotes/index.md"]
    assert "speakers/ada-quill/" in pages["articles/harbour-light/index.md"]


def test_words_said_together_stand_on_the_page_of_each() -> None:
    made = sample()
    both = Attribution("Ada Quill and Bo Ekman", span(made.articles[0].text, "She"), "several-names", 0.7)
    quotations = tuple(replace(q, speaker=both) if q.id == "q-a-folly" else q for q in made.quotations)
    people = (Person("ada-quill", "Ada Quill"), Person("bo-ekman", "Bo Ekman"))
    pages = render(replace(made, quotations=quotations, people=people))
    for person in people:
        page = "".join(parsed(pages[f"speakers/{person.id}/index.md"]).itertext())
        assert "a folly" in page and "credited to Ada Quill and Bo Ekman" in page
