"""What is shown of a place begins and ends with a phrase."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis.accounts.phrases import whole_phrase
from dossier.analysis.likeness import tokens_of
from dossier.model import Span

_LONGEST = 28
_SCRAPS = st.sampled_from(
    "the a harbour board of |Rui Pinto |has not |sold |to |in May |, |. |\n|“no limits” |that was |(R) |50 ".split("|")
)


@pytest.mark.parametrize(
    "words",
    [
        # a deed alone is told with who does it
        "At noon <the strike of the pilots >continued<>; and it rained.",
        # what stands before a noun
        "In May <the new harbour >board sold the old mill<>.",
        "<A national >poll released on Monday shows Pinto ahead<>.",
        "It said <no >clerk had asked him to stay<>.",
        "In the end <the mayor’s >sister sold all of them<>.",
        "He left with <a few of his >brothers from the old mill<>.",
        "In May it sent clerks <at >work on the whole harbour home<>, they said.",
        "She put <the >price of the mill< front and center> in May.",
        # names
        "He spoke of <the Harbour >Board as of an old friend<>.",
        "<Ana and >Rui Pinto sold the mill in May<>.",
        # deeds, and under what they are done
        "<Clerks have not >published the accounts of the mill<>.",
        "<It happens to be >known who paid for the mill<>.",
        "<If she is >found to have sold the mill<>, she must go.",
        "<I'm not >in the harbour to sell my mill<>.",
        "All through May <>denied that she sold the mill<>.",
        # it does not end before what says which ones are meant; behind a comma that is told only by the way
        "<>The survey showed her as the best liked clerk among pilots< who sail at night>.",
        "<>The board asked for the lamp< that burned in the mill>, it said.",
        "<>The survey showed her as the best liked of the pilots<>, who sail at night.",
        # where a phrase ends
        "<>They asked about the old lamps of the< mill>, which burned.",
        "<>They asked about the old harbour< board> after the storm.",
        "<>It will keep them safe from< a “sudden tide>” in the spring.",
        "<>The board agreed on Monday to reopen< the old mill> after the storm.",
        "<>She is the first clerk in years to leave< over a quarrel with the board>.",
        "<>Of all the losses this was caused< by a storm in the harbour>.",
        "<>The letters were changed on Monday in order< to please the board>.",
        "<>He takes the office of clerk on May 3< of that year>.",
        "<>The letters have been so very slowly< and quietly read> before the board.",
        "<>The mill sold for a sum in May< 3, 1999>, they said.",
        "<>They vowed in May to pay back< the $900 in the spring>.",
        # it goes on to the end of its clause where that is near, and behind what is said by the way
        "At noon <>the board sold the old mill<> for a sum that it keeps with its papers in a box under the stairs.",
        "At noon <>the board sold the old mill< in the harbour>.",
        "<>A law for the heirs of sailors drowned< in the storms of spring> and in wars.",
        "<>He sold the mill and, keeping to the plan of his sister< the clerk, has left the town to her>, they said.",
        "<>They sold the lamps of the old harbour< board> from Oster was a mistake.",
        "<>The mill was left to Oster< and Pedra>.",
        "<>She came third in the count< of the Post/ Herald>, they said.",
        "<>He sold the mill, once the pride of the town<>, has he?",
        # who does it
        "They say <members of the board would >sell the mill<>.",
        "<Mr. >Pinto has sold the mill<>.",
        "They say that <a clerk of some years in the mill would >sell it<>.",
        "They ask of <the mill that >will sell<>.",
        "There are <suits in foreign courts that >could harm sailors<>.",
        "They argue that <such a law >would harm sailors<>.",
        "They argue that <>would harm sailors<>.",
        "On Monday <>would sell it<>.",
        # what is whole
        "At noon <>the board sold the old mill<>, as it had to.",
        "One sold the <>mill<> house.",
    ],
)
def test_a_stretch_gets_what_its_phrases_lack(words: str) -> None:
    parts = words.replace("<", "\0").replace(">", "\0").split("\0")
    before, lacks, middle, rest, _ = parts if len(parts) == 5 else pytest.fail(words)
    text = "".join(parts)
    start = len(before) + len(lacks)
    found = whole_phrase(text, Span(start, start + len(middle)), Span(0, len(text))).of(text)
    assert found.rstrip("”") == f"{lacks}{middle}{rest}".rstrip("”")


def test_what_has_no_verb_begins_with_the_one_that_governs_it() -> None:
    text = "It begins at noon in the council, followed by the board on Friday."
    start = text.index("the board")
    for governed, shown in ((False, "the board on Friday"), (True, "followed by the board on Friday")):
        found = whole_phrase(text, Span(start, len(text) - 1), Span(0, len(text)), governed=governed)
        assert found.of(text) == shown


@given(st.lists(_SCRAPS, min_size=3, max_size=30).map("".join), st.data())
def test_it_grows_within_its_line_and_to_28_words_at_most(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    found = whole_phrase(text, span, Span(0, len(text)))
    words = [len(tokens_of(text).words_in(s)) for s in (span, found)]
    assert words[1] <= max(words[0], _LONGEST) + 1, "a mark may stand in a word that is cut"
    assert found.of(text).count("\n") <= span.of(text).count("\n")


def test_it_ends_with_its_sentence_behind_a_short_name() -> None:
    text = "They did not sell the ferry to Anna Kim. The mayor left Pedra."
    middle, end = "sell the ferry to Anna Kim", text.index(" The mayor")
    start = text.index(middle)
    found = whole_phrase(text, Span(start, start + len(middle)), Span(0, end)).of(text)
    assert found == "They did not sell the ferry to Anna Kim"
