"""What editors say of quotations in the manifest overrules what was found, or fails loudly."""

from collections.abc import Iterable

import pytest

from dossier import patterns
from dossier.analysis.speech import find_speech
from dossier.errors import AnalysisError
from dossier.model import EDITED, Dossier, Override, PersonEntry, Quotation, Seeds
from tests.analysis.making import article

TEXT = (
    "“It is open,” said Ana Duarte. “It is open,” Rui Pinto repeated on Monday.\n\n"
    "Ana Duarte said that the “Grey Lady” was late."
)


def found(*overrides: Override, text: str = TEXT, people: tuple[PersonEntry, ...] = ()) -> tuple[Quotation, ...]:
    made = Seeds((article("one", text)[0],), "test", manifest="seeds/dossier.yml", people=people, overrides=overrides)
    return find_speech(made)[0]


def faults(*overrides: Override) -> list[str]:
    with pytest.raises(AnalysisError) as caught:
        found(*overrides)
    return [str(fault) for fault in caught.value.faults]


def others(quotations: Iterable[Quotation], one: Quotation) -> list[Quotation]:
    return [q for q in quotations if q.id != one.id]


PLAIN = found()
FIRST, SECOND = PLAIN[:2]


def test_a_speaker_is_the_editors_and_has_a_place_where_the_sentence_names_them() -> None:
    changed = found(Override(SECOND.id, "speaker", "Ana Duarte", 3))
    speaker = next(q.speaker for q in changed if q.id == SECOND.id)
    assert speaker is not None
    assert (speaker.name, speaker.mention, speaker.rule, speaker.confidence) == ("Ana Duarte", None, EDITED, 1.0)
    here = next(q.speaker for q in found(Override(SECOND.id, "speaker", "Rui Pinto", 3)) if q.id == SECOND.id)
    assert here is not None and here.mention is not None and here.mention.of(TEXT) == "Rui Pinto"
    assert others(changed, SECOND) == others(PLAIN, SECOND)


def test_a_speaker_written_as_a_variant_is_the_person_of_the_register() -> None:
    entry = PersonEntry("Anna Duarte-Reis", variants=("Ana Duarte",))
    changed = found(Override(SECOND.id, "speaker", "Ana Duarte", 3), people=(entry,))
    assert [q.speaker and q.speaker.name for q in changed if q.id == SECOND.id] == ["Anna Duarte-Reis"]


def test_nobody_is_credited_where_the_editor_says_so() -> None:
    changed = found(Override(FIRST.id, "speaker", None, 3))
    assert next(q for q in changed if q.id == FIRST.id).speaker is None
    assert others(changed, FIRST) == others(PLAIN, FIRST)


def test_what_is_dropped_is_gone_and_leaves_the_address_of_its_equal() -> None:
    assert FIRST.id != SECOND.id, "the same words twice"
    assert list(found(Override(FIRST.id, "drop", "a slogan", 3))) == others(PLAIN, FIRST)


def test_kind_and_speaker_may_be_said_of_one_quotation_in_any_order() -> None:
    both = (Override(FIRST.id, "kind", "term", 3), Override(FIRST.id, "speaker", None, 4))
    changed = found(*both)
    assert [(q.kind, q.speaker) for q in changed if q.id == FIRST.id] == [("term", None)]
    assert found(*reversed(both)) == changed


def test_a_person_named_by_the_editor_alone_is_in_the_register() -> None:
    made = Seeds((article("one", TEXT)[0],), "test", overrides=(Override(FIRST.id, "speaker", "Ines Vaz", 3),))
    assert "Ines Vaz" in {p.name for p in find_speech(made)[1]}


def test_a_quotation_that_is_gone_is_told_with_the_nearest() -> None:
    gone = FIRST.id[:-8] + "00000000"
    (told,) = faults(Override(gone, "kind", "term", 7))
    problem, hint = told.split("\n")
    assert problem == f"seeds/dossier.yml:7: there is no quotation '{gone}'"
    assert hint.endswith("'" + min(FIRST.id, SECOND.id) + "', in one")
    assert "take the id from the quotes page" in faults(Override("zzz", "drop", "none", 7))[0]


def test_overrides_that_contradict_each_other_are_told_all_at_once() -> None:
    told = faults(
        Override(FIRST.id, "speaker", "Ana Duarte", 3),
        Override(FIRST.id, "speaker", "Rui Pinto", 5),
        Override(SECOND.id, "kind", "term", 6),
        Override(SECOND.id, "drop", "a slogan", 7),
        Override("zzz", "drop", "none", 9),
    )
    assert [fault.split("\n")[0] for fault in told] == [
        f"seeds/dossier.yml:5: speaker of '{FIRST.id}' contradicts speaker on line 3",
        f"seeds/dossier.yml:7: drop of '{SECOND.id}' contradicts kind on line 6",
        "seeds/dossier.yml:9: there is no quotation 'zzz'",
    ]


def test_the_same_said_twice_is_no_contradiction() -> None:
    twice = (Override(FIRST.id, "kind", "term", 3), Override(FIRST.id, "kind", "term", 5))
    assert found(*twice) == found(twice[0])


def test_every_quotation_of_the_five_articles_can_be_dropped_alone(five: Dossier) -> None:
    for gone in five.quotations[::7]:
        told = Seeds(five.articles, "test", overrides=(Override(gone.id, "drop", "not said", 1),))
        assert list(find_speech(told)[0]) == others(five.quotations, gone)


def test_a_name_from_the_manifest_is_not_kept_beside_the_program() -> None:
    found(Override(SECOND.id, "speaker", "Unprinted Name", 3))
    assert not any("Unprinted" in pattern for pattern, _ in patterns._made_here)


def test_a_person_whom_no_article_names_is_told() -> None:
    there = [
        PersonEntry("Ana Duarte", line=2),
        PersonEntry("Anna Duarte", line=3),
        PersonEntry("Bob", ("Rui Pinto",), line=4),
    ]
    gone = PersonEntry("Ines Vaz", ("Vaz-Lima",), ("pilot",), line=6)
    with pytest.raises(AnalysisError) as caught:
        found(Override("zzz", "drop", "none", 9), people=(*there, gone))
    assert [str(fault).split("\n")[0] for fault in caught.value.faults] == [
        "seeds/dossier.yml:6: no article names 'Ines Vaz'",
        "seeds/dossier.yml:9: there is no quotation 'zzz'",
    ]
    assert found(Override(FIRST.id, "speaker", "Ines Vaz", 9), people=(gone,)) != PLAIN
