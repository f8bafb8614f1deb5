"""Whose voice a side is: who says it stands beside it, and what he goes on to say of the matter."""

import pytest

from dossier.analysis.accounts.differences import Difference
from dossier.analysis.accounts.voices import Voices
from dossier.analysis.likeness import survey
from dossier.model import Locator, Span
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
