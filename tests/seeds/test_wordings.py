"""Each wording is reached by its first word."""

import re
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.seeds import credits, parts
from dossier.seeds.credits import credit_at_end, is_credit_line
from dossier.seeds.pieces import cut
from dossier.seeds.vocabulary import NAVIGATION, PROMOTION
from dossier.seeds.wordings import ByFirstWord, Wording

PROMOTIONS = """
Sign up for our newsletter
Subscribe now and read on
By clicking you agree to the terms
Get the harbour briefing every day
The weekly newsletter of the coast
Download our app
Follow us on the coast page
Follow Ana Duarte on Telegram
Join our community
Support our journalism
Please support us today
DONATE TODAY
Consider a donation
Please consider becoming a member
Become a loyal member
Don’t miss a story
Never miss an update about the news
See the whole photo gallery
Check out our shop
Already a subscriber? Log in
Enjoying this? Please subscribe
This article is for our subscribers
Start your free trial
You’ve read three free articles
To continue reading, log in
Enter your e-mail
For more, follow us
Stay informed with us
Not ready to subscribe
Your donation helps our work
We rely on our readers
Newsletter!
""".strip().splitlines()
LINKS = """
Read more: the harbour
Click here
To see it all click here
Related: the pier
In case you missed it: the pier
Posted in: Coast
12 comments
5 min read
View all 12 comments
Comments (12)
Advertisement below
List 1 of 3
End of list
Share this story
More from the Coast
Home › Coast › Pier
› Coast › Pier
""".strip().splitlines()
OTHERS = ["The harbour is open.", "Get up early, the mayor said", "12 boats left", "For years nobody came", "", "—"]
CREDITS = "Photo: Ana Duarte|(Image/Ana Duarte)|Ana Duarte/Reuters|AP Photo/Ana Duarte|[AFP]|Getty/Pool.".split("|")


@pytest.mark.parametrize("shown", [str, str.upper, str.lower])
def test_each_wording_is_found_whatever_its_capitals(shown: type[str]) -> None:
    missed = [line for line in PROMOTIONS if not PROMOTION.match(shown(line))]
    missed += [line for line in LINKS if not NAVIGATION.match(shown(line))]
    assert missed == []


@pytest.mark.parametrize("line", OTHERS)
def test_what_is_no_wording_is_not_found(line: str) -> None:
    assert not PROMOTION.match(line)
    assert not NAVIGATION.match(line)


@given(st.lists(st.sampled_from(["read", "Read", "more", "12", " ", "›", "x", "here", "—"]), max_size=6).map("".join))
def test_by_first_word_is_the_same_as_asking_for_all_wordings(line: str) -> None:
    first = ("read", r"read\s+(?:more|here).*"), ("0", r"\d+\s+more"), ("more read", r"(?:read|more)\s+here")
    kept = ByFirstWord(*first, others=r"›.*", signs="›")
    at_once = re.compile("(?:" + "|".join([*(pattern for _, pattern in first), "›.*"]) + ")$", re.IGNORECASE)
    assert kept.match(line) == bool(at_once.match(line))


def test_a_line_that_begins_otherwise_is_not_asked() -> None:
    broken = Wording("(", opens=("live",))
    assert not broken.match("Later")
    with pytest.raises(re.error):
        broken.match("LIVE: talks")


@pytest.mark.parametrize("line", CREDITS)
def test_a_credit_alone(line: str) -> None:
    assert is_credit_line(line)


@pytest.mark.parametrize("line", [*OTHERS[:4], "Photo editors met on Monday", "Reuters reported it"])
def test_no_credit(line: str) -> None:
    assert not is_credit_line(line)


@pytest.mark.parametrize(
    ("text", "group", "credit"),
    [
        ("The pier on Monday. (Ana Duarte/Reuters)", "credit", "(Ana Duarte/Reuters)"),
        ("The pier on Monday.Credit:Ana Duarte", "glued", "Credit:Ana Duarte"),
        ("The pier on Monday. Ana Duarte/Coast", "open", "Ana Duarte/Coast"),
        ("The pier on Monday. AP Photo", "open", "AP Photo"),
    ],
)
def test_a_credit_at_the_end_of_a_caption(text: str, group: str, credit: str) -> None:
    found = credit_at_end(text, 0)
    assert found is not None
    assert (found.form, text[found.start :]) == (group, credit)


def test_a_caption_without_a_credit() -> None:
    assert credit_at_end("The pier on Monday. A boat leaves", 0) is None


NOTICES = [
    "AP",
    "Reuters",
    "getty",
    "Images",
    "Ana Duarte",
    "Photo",
    " ",
    "/",
    ",",
    "–",
    "-",
    "via",
    ".",
    "(",
    ")",
    "[",
    "_",
]


@given(st.lists(st.sampled_from(NOTICES), min_size=1, max_size=8).map("".join))
def test_what_is_asked_of_a_credit_first_refuses_none(line: str) -> None:
    asked = is_credit_line(line), credit_at_end(f"The pier. {line}", 0)
    with patch.object(credits, "_names_none", lambda words, agencies: False):
        assert asked == (is_credit_line(line), credit_at_end(f"The pier. {line}", 0))


ENDS = [
    "Read more",
    "READ",
    "See also",
    "Click",
    " here",
    " ",
    "\n",
    ".",
    "!",
    "?",
    "”",
    "’",
    '"',
    "A boat leaves",
    "is",
]


@given(st.lists(st.sampled_from(ENDS), min_size=1, max_size=9).map("".join))
def test_what_is_asked_of_a_paragraphs_end_first_refuses_no_plug(end: str) -> None:
    text = f"The pier\n\nA boat was repaired on Monday{end}"
    asked = cut(text)
    with patch.object(parts, "_may_be_glued", lambda end: True):
        assert asked == cut(text)
