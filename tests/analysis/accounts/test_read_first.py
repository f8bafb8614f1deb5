"""What is put before a statement, and where it is left out because it has been read."""

from dataclasses import replace

from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.read_first import before, in_turn, reason
from dossier.analysis.likeness import survey
from dossier.model import Section, Span, Statement, StatementRuling
from tests.analysis.making import dossier

_TEXT = """The harbour board met on Monday night in the old mill.
Ivo Strand, a clerk, left the harbour board over a quarrel.
Mr. Strand counted forty boats in the harbour on the same night.
Rui Pinto sold the mill of the upper town to a baker.
Eva Lund, however, kept the keys of the mill and of the quay.
He wants the keys of the upper town by Friday."""
_WHO, _HOWEVER, _HE = 2, 4, 5


def _read(order: list[int], sections: dict[int, Section] | None = None, hidden: int | None = None) -> list[int]:
    """Which of some sentences, in the order in which they come to be read, have the one before put before them."""
    seeds, quotations = dossier({"north": _TEXT})
    passages = Passages(survey(seeds.articles), quotations)
    made = {
        i: Statement(f"s-{i}", (sections or {}).get(i, "one"), "north", passages[i].span, before=before(passages, i))
        for i in order
    }
    if hidden is not None:
        made[hidden] = replace(made[hidden], ruled=(StatementRuling("hide", f"s-{hidden}", "a reason", 1),))
    reasons = {s.id: reason(passages, i) for i, s in made.items() if s.before}
    found = in_turn({a.id: a for a in seeds.articles}, list(made.values()), reasons, 0)
    return [int(s.id[2:]) * (-1 if s.before else 1) for s in found]


def test_what_goes_on_needs_nothing_that_stands_anywhere_as_a_statement() -> None:
    assert _read([_HOWEVER]) == [-_HOWEVER]
    assert _read([_HOWEVER, 3], {3: "background"}) == [_HOWEVER, 3]


def test_who_has_been_named_in_full_above_needs_no_telling() -> None:
    assert _read([_WHO]) == [-_WHO]
    assert _read([_WHO, 1], {1: "background"}) == [-_WHO, 1]
    assert _read([1, 0, 3, _HOWEVER, _WHO], {_WHO: "background"}) == [1, 0, 3, _HOWEVER, _WHO]


def test_what_must_be_read_first_stands_first_where_both_are_of_one_section() -> None:
    assert _read([_HE, 0, _HOWEVER]) == [0, -_HOWEVER, _HE]
    assert _read([_HE, _HOWEVER], {_HE: "most"}) == [-_HE, -_HOWEVER]


def test_what_an_editor_hides_has_not_been_read() -> None:
    assert _read([_HOWEVER, _HE], hidden=_HOWEVER) == [-_HOWEVER, -_HE]


def test_who_was_introduced_further_up_is_told_from_there() -> None:
    seeds, quotations = dossier(
        {
            "north": "The mill burned.\nIvo Strand, a clerk, left the board.\nGulls slept on the roof.\n"
            "The board opened a second inquiry into Mr. Strand.\nCrews praised Ivo Strand.\n"
            "Crews shunned Mr. Vaz."
        }
    )
    passages = Passages(survey(seeds.articles), quotations)
    assert before(passages, 3) == passages.sentences[1].span
    assert reason(passages, 3).people == {"Strand"}
    assert before(passages, 4) is None
    assert before(passages, 5) is None


def test_before_somebodys_words_stands_the_sentence_that_names_the_speaker() -> None:
    text = """The harbour board met on Monday night in the old mill.
Ivo Strand said that the mill was old.
“{direct Ivo Strand|Boats sank near the wharf of the upper town in May}.”
“{direct Ivo Strand|Gulls slept on the roof of the old quay until noon}.”"""
    seeds, quotations = dossier({"north": text})
    at = seeds.articles[0].text.index("Ivo Strand")
    mention = Span(at, at + len("Ivo Strand"))
    said = [replace(q, speaker=replace(q.speaker, mention=mention)) for q in quotations if q.speaker]
    passages = Passages(survey(seeds.articles), said)
    assert [before(passages, i) for i in (2, 3)] == [passages[1].span] * 2


def test_who_is_but_a_pronoun_in_the_sentence_before_is_named_further_up() -> None:
    text = """Rain fell.
Tereza Lund, who translated for the board, spoke to the Herald.
“{direct Tereza Lund|He owes us no boats at all},” she said.
“{direct Tereza Lund|I said that he owed us all of them}.”"""
    seeds, quotations = dossier({"north": text})
    at = seeds.articles[0].text.index("she said")
    said = [replace(q, speaker=replace(q.speaker, mention=Span(at, at + 3))) for q in quotations if q.speaker]
    passages = Passages(survey(seeds.articles), said)
    assert before(passages, 3) == passages[1].span
