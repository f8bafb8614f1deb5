"""What is asked before a pattern is searched, or a pattern searched fast: the answers are the plain pattern's."""

import re

from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis.accounts import plans, resumed, standing

_PIECES = (
    "is are was be will would to have not expected Expected set Set due Due about preparing prepares Prepares planning "
    "Plans plan intends intend going ready he He she They them their hers the That that those these such a an also too "
    'as well as boats may May might could he\u2019ll never Lund , . \u201c \u201d " however, though, instead, T s x'
).split()
_WORDS = st.lists(st.sampled_from(_PIECES), max_size=14)


@given(_WORDS, st.sampled_from(["", " "]))
def test_what_is_not_asked_would_not_be_found(words: list[str], between: str) -> None:
    for text in (" ".join(words), between.join(words)):
        for pattern in (plans._PLANNED, plans._OPEN):
            if re.search(pattern, text):
                assert plans._may_hold(text, pattern)
        if standing._ALSO.search(text):
            assert any(word in text for word in standing._ALSO_WORDS)


@given(_WORDS, st.sampled_from(["", " "]))
def test_fast_patterns_find_what_plain_ones_do(words: list[str], between: str) -> None:
    text = between.join(words)
    pronoun = re.compile(r"\b(?:he|she|him|his|her|hers|they|them|their)\b", re.IGNORECASE)
    assert [m.span() for m in standing._PRONOUN.finditer(text)] == [m.span() for m in pronoun.finditer(text)]
    pointing = re.compile(r"\b(?:[Tt]h(?:at|is|ose|ese)|such an?) (\w+)|, (\w+),")
    assert [(m.span(), m.groups()) for m in standing._POINTING.finditer(text)] == [
        (m.span(), m.groups()) for m in pointing.finditer(text)
    ]


@given(_WORDS)
def test_places_stay_where_quotations_go(words: list[str]) -> None:
    text = " ".join(words)
    own = resumed.without_quotations(text)
    assert own == resumed.QUOTED.sub(lambda m: " " * len(m[0]), text)
    assert len(own) == len(text)
