"""Editors' rulings on statements."""

import pytest

from dossier.analysis.accounts.statements import merge_statements
from dossier.analysis.anchors import anchor
from dossier.errors import AnalysisError
from dossier.model import Statement, StatementRuling, StatementRulingKind
from tests.analysis.making import dossier

_TEXTS = {
    "north": "A storm sank twelve fishing boats in the old harbour on Monday."
    " A bakery opened as usual. The mill burned.",
    "south": "Twelve fishing boats sank in the old harbour when a storm struck on Monday."
    " The mayor wore a yellow coat.",
}
_BAKERY = anchor("s", "north", "A bakery opened as usual.")
_STORM = anchor("s", "north", "A storm sank twelve fishing boats in the old harbour on Monday.")
_COAT = anchor("s", "south", "The mayor wore a yellow coat.")


def _ruling(kind: StatementRulingKind, target: str, line: int = 1, words: str = "because") -> StatementRuling:
    return StatementRuling(kind, target, words, line)


def _summary(*rulings: StatementRuling) -> dict[str, Statement]:
    seeds, quotations = dossier(_TEXTS)
    found = merge_statements(seeds.articles, quotations, (), rulings, "seeds/dossier.yml")
    assert found == merge_statements(seeds.articles, quotations, (), rulings[::-1], "seeds/dossier.yml")
    return {s.id: s for s in found}


def test_a_pinned_sentence_is_shown_though_the_program_did_not_choose_it() -> None:
    assert _BAKERY not in _summary()
    ruling = _ruling("pin", _BAKERY)
    assert _summary(ruling)[_BAKERY].ruled == (ruling,)


def test_what_leads_stands_first_in_the_manifests_order() -> None:
    found = _summary(_ruling("lead", _COAT, 3), _ruling("lead", _BAKERY, 7))
    assert list(found)[:2] == [_COAT, _BAKERY]
    assert found[_COAT].section == found[_BAKERY].section == "lead"


def test_what_is_hidden_stays_marked_and_another_carrier_tells_it() -> None:
    shown = next(s for s in _summary().values() if len(s.carriers) > 1)
    found = _summary(_ruling("hide", shown.id))
    assert found[shown.id].hidden is not None
    assert [s for s in found.values() if len(s.carriers) > 1 and s.hidden is None], "the other article tells it now"


def test_a_note_is_attached_and_says_nothing_else() -> None:
    note = _ruling("note", _STORM, words="Corrected on Tuesday.")
    found = _summary(note, _ruling("pin", _STORM, 2))
    assert [r.kind for r in found[_STORM].ruled] == ["note", "pin"]
    assert found[_STORM].hidden is None


def test_all_faults_are_told_at_once_with_line_and_nearest_id() -> None:
    with pytest.raises(AnalysisError) as caught:
        _summary(
            _ruling("pin", _BAKERY[:-1] + "0", 4),
            _ruling("hide", _STORM, 5),
            _ruling("pin", _STORM, 6),
            _ruling("lead", _STORM, 7),
            _ruling("note", "s-x", 8),
            _ruling("pin", _COAT, 9),
            _ruling("pin", _COAT, 10),
        )
    told = str(caught.value)
    assert [f.line for f in caught.value.faults] == [4, 6, 7, 8, 10]
    assert f"the nearest id there is: '{_BAKERY}'" in told
    assert f"seeds/dossier.yml:6: pin of '{_STORM}' contradicts hide on line 5" in told
    assert "there is no statement 's-x'" in told
    assert "after #" in told


def test_words_that_an_article_prints_twice_stand_once_and_are_hidden_once() -> None:
    tunnel = "The tunnel, which cost 340 million euros, opened on 3 March 2021 with 4,200 guests"
    seeds, quotations = dossier(
        {
            "north": f"{_TEXTS['north']} {tunnel}. Workers waited in the rain. The band played on. {tunnel}!",
            "south": _TEXTS["south"],
        }
    )
    name = anchor("s", "north", f"{tunnel}.")
    shown = merge_statements(seeds.articles, quotations, ())
    assert [s.id for s in shown].count(name) == 1
    found = merge_statements(seeds.articles, quotations, (), [_ruling("hide", name)])
    assert [s.hidden is not None for s in found if s.id == name] == [True]


def test_words_that_are_hidden_stay_hidden_in_every_article_that_prints_them() -> None:
    storm = "A storm sank twelve fishing boats in the old harbour on Monday."
    texts = {
        "north": f"{storm} A bakery opened as usual.",
        "south": f"{storm} The mayor wore a yellow coat.",
        "west": f"{storm.replace('A storm', 'a storm')} It rained.",
        "east": "Twelve fishing boats sank in the old harbour when a storm struck on Monday. The mill burned.",
    }
    seeds, quotations = dossier(texts)
    text = {a.id: a.text for a in seeds.articles}

    def told(*rulings: StatementRuling) -> list[str]:
        found = merge_statements(seeds.articles, quotations, (), rulings)
        shown = [s.span.of(text[s.article]) for s in found if not s.hidden]
        return [words for words in shown if "storm" in words]

    hidden = _ruling("hide", _STORM)
    assert told(hidden) == [texts["east"].partition(" The")[0]]
    assert storm in told(hidden, _ruling("pin", anchor("s", "south", storm), 2)), "an editor asks for it"
