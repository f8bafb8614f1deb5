"""Remarks in nearly the same words meet whatever others there are."""

import pytest

from dossier.analysis.concordance import retold_in_two
from tests.analysis.making import dossier

_WORDINGS = (
    "We don't know what it is, and we will be here until we do",
    "We do not know what that is and we will be here until we do",
)
_LAST = "once often ever just even again soon now too well twice today still then there later".split()


def test_however_many_articles_print_a_remark_each_two_of_them_have_it() -> None:
    said = [f"{words} {last}" for last in _LAST for words in _WORDINGS]
    marked = {f"a{n}": f"{{direct Ana Duarte|{words}}}, said Ana Duarte." for n, words in enumerate(said)}
    seeds, quotations = dossier(marked)
    pairs = {frozenset(found.members) for found in retold_in_two(seeds.articles, quotations)}
    assert len(pairs) == len(said) * (len(said) - 1) // 2


@pytest.mark.parametrize(("more", "meet"), [(0, True), (30, True), (40, False)])
def test_a_quotation_of_hundreds_of_words_meets_none_by_them_alone(more: int, meet: bool) -> None:
    said = [f"{words} {'and on and on and ' * more}on" for words in _WORDINGS]
    seeds, quotations = dossier(
        {f"a{n}": f"{{direct Ana Duarte|{words}}}, said Ana Duarte." for n, words in enumerate(said)}
    )
    assert bool([*retold_in_two(seeds.articles, quotations)]) is meet
