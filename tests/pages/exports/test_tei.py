"""The apparatus is valid TEI and has every reading."""

from hypothesis import given

from dossier.model import Dossier
from tests.pages.exports.quoting import nasty, quoting, written
from tests.pages.formats import TEI, XML_ID, tei, tei_schema, tei_words
from tests.pages.sample import sample


def test_the_apparatus_is_valid_tei(dossier: Dossier) -> None:
    schema = tei_schema()
    assert schema.validate(tei(written(dossier)["data/quotes.tei.xml"])), schema.error_log


@given(nasty, nasty)
def test_any_words_give_valid_tei(words: str, name: str) -> None:
    made = quoting(
        words, outlet=name, title=name, byline=name, agency=words, speaker=name, url=f"http://x.example/{name}"
    )
    schema = tei_schema()
    assert schema.validate(tei(written(made)["data/quotes.tei.xml"])), schema.error_log


def test_the_schema_refuses_what_is_not_tei() -> None:
    text = written(sample())["data/quotes.tei.xml"]
    for right, wrong in (
        ('direct="true"', 'direct="perhaps"'),
        ("<body>", "<body>words"),
        ('cert="0.90"', 'cert="so"'),
    ):
        assert right in text
        assert not tei_schema().validate(tei(text.replace(right, wrong, 1)))


def test_the_apparatus_has_every_reading_of_every_place(dossier: Dossier) -> None:
    root = tei(written(dossier)["data/quotes.tei.xml"])
    for utterance in dossier.utterances:
        (division,) = root.iterfind(f".//{TEI}div[@{XML_ID}='{utterance.id}']")
        places = [app.findall(f"{TEI}rdg") for app in division.iter(f"{TEI}app")]
        printed = utterance.apparatus.rows
        assert len(places) == (len(printed[0].readings) if len(printed) > 1 else 0)
        for at, readings in enumerate(places):
            assert [tei_words(r) for r in readings] == [
                span.of(text_of(dossier, row.quotation)) if (span := row.readings[at].span) else "" for row in printed
            ]


def text_of(dossier: Dossier, quotation: str) -> str:
    return dossier.article[dossier.quotation[quotation].article].text
