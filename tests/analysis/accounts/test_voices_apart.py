"""In which year a remark is said to have been made."""

import pytest

from dossier.analysis.accounts.voices_apart import said_in
from dossier.model import Quotation, Span


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("“We will mend it,” Rui Pinto said in 2011, as boats came in.", "2011"),
        ("“We will mend it,” Rui Pinto said to a reporter in a March 2011 interview.", "2011"),
        ("In an August 2011 speech Rui Pinto said, “We will mend it.”", "2011"),
        ("“We will mend it,” Rui Pinto said on Friday.", None),
        ("“We will mend it,” Rui Pinto said, who was elected in 2011.", None),
        ("Rui Pinto said: “In 2011 we will mend it.”", None),
    ],
)
def test_the_year_of_a_remark_stands_beside_its_cue_or_first(sentence: str, year: str | None) -> None:
    whole = Span(sentence.index("“"), sentence.index("”") + 1)
    cue = Span(sentence.index("said"), sentence.index("said") + 4)
    words = Span(whole.start + 1, whole.end - 1)
    quotation = Quotation("q", "a", "direct", (words,), whole, Span(0, len(sentence)), None, cue)
    assert said_in(sentence, quotation) == year
