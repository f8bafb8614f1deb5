"""What is asked before a pattern is searched, or a pattern searched fast: the answers are the plain pattern's."""

import re
from collections import Counter
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis.accounts import plans, resumed, standing, timeline_mentions
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.likeness import survey
from tests.analysis.making import dossier

_PIECES = (
    "is are was be will would to have not expected Expected set Set due Due about preparing prepares Prepares planning "
    "Plans plan intends intend going ready he He she They them their hers the That that those these such a an also too "
    'as well as boats may May might could he\u2019ll never Lund , . \u201c \u201d " however, though, instead, T s x'
).split()
_WORDS = st.lists(st.sampled_from(_PIECES), max_size=14)
_YEARS = st.lists(st.sampled_from("The first worst rise since of the , sold 1931".split()), max_size=8)
_LINES = st.lists(st.sampled_from(["The ferry sank.", "Lund sold the ferry.", "It rained."]), min_size=1, max_size=3)


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


@given(_YEARS)
def test_a_year_that_measures_is_counted_from(words: list[str]) -> None:
    text = " ".join([*words, "1931"])
    if re.search(timeline_mentions._MEASURE, text):
        assert text.endswith(timeline_mentions._COUNTED_FROM, 0, len(text) - len("1931"))


@given(st.lists(_LINES, min_size=1, max_size=8))
def test_each_sentence_is_compared_or_left_out(articles: list[list[str]]) -> None:
    seeds, quotations = dossier({f"a{n}": "\n".join(lines) for n, lines in enumerate(articles)})
    known = survey(seeds.articles)
    passages = Passages(known, quotations)
    met = Counter(chain.from_iterable([*passages.stems_compared, *passages.stems_left_out]))
    assert met == known.spread
