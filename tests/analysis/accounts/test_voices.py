"""Whose voice a side is: who says it stands beside it, and what he goes on to say of the matter."""

from dataclasses import replace

import pytest

from dossier.analysis.accounts.differences import Difference
from dossier.analysis.accounts.voices import Voices
from dossier.analysis.likeness import survey
from dossier.model import Apparatus, Locator, Span, Utterance
from tests.analysis.making import dossier

_OWN = "<The council has shown a permit of the harbour court>, which all may read. It rained."


def _told(label: str, *marked: str) -> tuple[Voices, Difference]:
    """A difference whose sides stand between < and > in articles."""
    plain = {f"a{n}": text.replace("<", "").replace(">", "") for n, text in enumerate(marked)}
    seeds, quotations = dossier(plain)
    words = [text[text.index("<") + 1 : text.index(">")] for text in marked]
    sides = [
        Locator(a.id, Span(at, at + len(w)))
        for a, w in zip(seeds.articles, words, strict=True)
        for at in [a.text.index(w)]
    ]
    about = f"{label}: " + " or ".join(f"“{w}”" for w in words)
    return Voices(survey(seeds.articles), quotations, ()), Difference("wording", about, tuple(sides), 0.5)


def _shown(*marked: str, label: str = "Whether it is so") -> str:
    voices, one = _told(label, *marked)
    return voices.named(voices.going_on(one)).about.partition(": ")[2]


def test_who_says_it_is_named_beside_an_articles_own_words() -> None:
    quote = "“{direct Rosa Lind|They have none, or <the council hasn't shown it>. It sleeps.}” Lind said."
    assert _shown(_OWN, quote) == (
        "“The council has shown a permit of the harbour court” or “the council hasn't shown it” (Rosa Lind)"
    )


def test_a_quote_goes_on_where_it_takes_up_what_the_other_article_tells() -> None:
    quote = "“{direct Rosa Lind|Who knows, <they haven't shown it>. It has what it calls a court permit.}” Lind said."
    assert _shown(_OWN, quote).endswith("or “they haven't shown it. It has what it calls a court permit” (Rosa Lind)")


def test_what_two_articles_have_from_one_speaker_is_named_by_neither() -> None:
    one, other = "“{direct Rosa Lind|<It has a permit>}” she said.", "“{direct Rosa Lind|<It has none>}” she said."
    assert _shown(one, other) == "“It has a permit” or “It has none”"


@pytest.mark.parametrize(
    ("report", "told"),
    [
        (
            "Rosa Lind said {reported Rosa Lind|<the permit was lost>}.",
            "“the permit was lost” (Rosa Lind)",
        ),
        (
            "Rosa Lind said {reported Rosa Lind|the clerk, who <lost the permit>, left}.",
            "“lost the permit”",
        ),
        ("Lind said {reported Rosa Lind|<Lind had lost it at sea>}.", "“Lind had lost it at sea”"),
    ],
)
def test_of_a_report_what_it_begins_with_is_the_speakers(report: str, told: str) -> None:
    assert _shown(_OWN, report).endswith(f" or {told}")


def test_the_wordings_of_one_utterance_are_headed_by_who_said_it() -> None:
    voices, one = _told("Words of one quote", "“{direct Rosa Lind|<Dead calm>}” she said.", "“{direct|<One calm>}”")
    assert voices.named(one).about == "Words of one quote (Rosa Lind): “Dead calm” or “One calm”"


@pytest.mark.parametrize(("speaker", "unnamed"), [("", True), (" Rosa Lind", False)])
def test_a_quote_of_nobody_is_not_held_against_an_articles_own_words(speaker: str, unnamed: bool) -> None:
    voices, one = _told("Whether it is so", _OWN, f"“{{direct{speaker}|<The council hasn't shown it>}}” was heard.")
    assert voices.unnamed(one) is unnamed


def test_what_a_thing_is_called_is_told_by_anybody() -> None:
    quote = "“{direct Rosa Lind|They have none, or <the council hasn't shown it>. It sleeps.}” Lind said."
    assert "(Rosa Lind)" not in _shown(_OWN, quote, label="What it is called")


def test_a_quote_of_nobody_stands_beside_quotes_alone() -> None:
    nobodys, other = "“{direct|<They have shown none>}” was heard.", "“{direct|<They have shown it>}” was heard."
    for texts, unnamed in (((_OWN, nobodys), True), ((other, nobodys), False)):
        voices, one = _told("Whether it is so", *texts)
        assert voices.unnamed(one) is unnamed


_ONES = "“{direct Rosa Lind|Who knows, <they haven't shown it>. It has what it calls a court permit.}” Lind said."


def test_a_report_of_nobody_by_name_is_an_articles_own_words() -> None:
    for credit in ("", " the mayor"):
        voices, one = _told("Whether it is so", _OWN, f"It was said {{reported{credit}|<the permit was lost>}}.")
        assert voices.of(one.sides[1]) is None
    voices, one = _told("Whether it is so", _OWN, "Lind said {reported Rosa Lind|<the permit was lost>}.")
    assert voices.of(one.sides[1])
    assert not voices.prints(one.sides[1])
    assert voices.sentence(one.sides[1]) == one.sides[1]


@pytest.mark.parametrize("label", ["What it is called", "Words left out"])
def test_of_how_it_is_worded_nothing_goes_on(label: str) -> None:
    voices, one = _told(label, _OWN, _ONES)
    assert voices.going_on(one) == one
    voices, one = _told(label, _OWN, _ONES.replace(" Rosa Lind|", "|"))
    assert not voices.unnamed(one)


def test_a_quote_goes_on_for_the_sake_of_an_articles_own_words_alone() -> None:
    other = "“{direct Tom Averill|<The council has shown a permit of the harbour court>}” he said."
    voices, one = _told("Whether it is so", other, _ONES)
    assert voices.going_on(one) == one


@pytest.mark.parametrize(
    "quote",
    [
        _ONES.replace("{direct", "{partial"),
        _ONES.replace("a court permit", "a court permit" + " of the quay" * 9),
        _ONES.replace("It has", "It rained. It has"),
    ],
)
def test_a_part_of_a_sentence_and_a_long_quote_do_not_go_on(quote: str) -> None:
    voices, one = _told("Whether it is so", _OWN, quote)
    assert voices.going_on(one) == one


def test_a_side_that_begins_before_its_quote_does_not_go_on() -> None:
    voices, one = _told("Whether it is so", _OWN, _ONES)
    with_mark = Locator("a1", Span(0, one.sides[1].span.end))
    assert voices.of(with_mark)
    one = replace(one, sides=(one.sides[0], with_mark))
    assert voices.going_on(one) == one


def test_of_numbers_and_of_whole_sentences_no_voice_is_named() -> None:
    voices, one = _told("Whether it is so", _OWN, _ONES)
    assert "(Rosa Lind)" in voices.named(one).about
    for other in (replace(one, kind="number"), replace(one, whole=True)):
        assert voices.named(other) == voices.going_on(other) == other


def test_a_quote_of_nobody_is_headed_by_nobody() -> None:
    voices, one = _told("Words of one quote", "“{direct|<Dead calm>}” was heard.", "“{direct|<One calm>}”")
    assert voices.named(one) == one
    voices, one = _told("Whether it is so", _OWN, "“{direct|<They have shown none>}” was heard.")
    assert voices.named(one) == one


def test_an_utterance_is_headed_by_its_own_speaker_or_by_one_who_says_a_side() -> None:
    north = "“{direct Tom Averill|It is cold,}” he said. “{direct Lind|<Dead calm>}” she said."
    voices, one = _told("Words of one quote", north, "“{direct Lind|<One calm>}”")
    assert voices.named(one).about.startswith("Words of one quote (Lind)")
    voices = Voices(voices._known, (), [Utterance("u", (), "q", "Rosa Lind", (), Apparatus("q", ()))])
    assert voices.named(replace(one, of="u")).about.startswith("Words of one quote (Rosa Lind)")
    assert voices.named(one) == one


def test_of_a_reason_only_what_stands_between_marks_is_somebodys() -> None:
    reported = "Lind said {reported Rosa Lind|<it was lost at sea>}."
    assert _shown(_OWN, reported, label="Why").endswith("or “it was lost at sea”")
    printed = "“{direct Rosa Lind|<It was lost at sea>}” she said."
    assert _shown(_OWN, printed, label="Why Lund left").endswith("or “It was lost at sea” (Rosa Lind)")


@pytest.mark.parametrize(
    ("north", "south", "named"),
    [
        ("Rosa Lind", "Tom Averill", "“A permit is up” (Rosa Lind) or “None is up” (Tom Averill)"),
        ("Rosa Lind", "Lind", "“A permit is up” or “None is up”"),
        ("he", "he", "“A permit is up” or “None is up”"),
    ],
)
def test_speakers_are_named_where_they_are_two(north: str, south: str, named: str) -> None:
    texts = (f"“{{direct {north}|<A permit is up>}}”", f"“{{direct {south}|<None is up>}}”")
    assert _shown(*texts) == named


def test_a_side_of_a_quote_stands_in_its_sentence_there() -> None:
    voices, one = _told("Whether it is so", _OWN, "“{direct Rosa Lind|It is wide. They <show none>. Snow.}” she said.")
    place = voices.sentence(one.sides[1])
    assert place.span.of(voices._known.articles["a1"].text) == "They show none"


def test_a_side_with_a_few_words_of_a_quote_is_an_articles_own() -> None:
    voices, one = _told("Whether it is so", _OWN, "“{direct Rosa Lind|They have <none>}” was heard.")
    long = Locator("a1", Span(one.sides[1].span.start, one.sides[1].span.end + 9))
    assert voices.of(one.sides[1])
    assert voices.of(long) is None


def test_words_of_two_speakers_are_headed_by_neither() -> None:
    texts = ("“{direct Rosa Lind|<Dead calm>}” she said.", "“{direct Tom Averill|<One calm>}” he said.")
    voices, one = _told("Words of one quote", *texts)
    assert voices.named(one) == one
