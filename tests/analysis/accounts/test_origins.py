"""Who counts as one voice."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis.accounts.origins import Origins
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.statements import merge_statements
from dossier.analysis.likeness import survey
from dossier.model import Locator
from tests.analysis.making import dossier

_WIRE = "Twelve fishing boats sank in the old harbour when a storm struck the coast on Monday night."
_OWN = "A storm that struck on Monday night sent a dozen fishing boats to the bottom of the old harbour."
_QUOTE = "“{direct Ana Duarte|We will rebuild the whole breakwater before winter comes and not a day later}”"


def _voices(
    texts: Mapping[str, str], outlet: Mapping[str, str] | None = None, agency: Mapping[str, str] | None = None
) -> tuple[tuple[str, ...], ...]:
    """The voices of the articles' first sentences."""
    seeds, quotations = dossier(texts)
    articles = [replace(a, outlet=(outlet or {}).get(a.id), agency=(agency or {}).get(a.id)) for a in seeds.articles]
    passages = Passages(survey(articles), quotations)
    first: dict[str, Locator] = {}
    for sentence in passages.sentences:
        first.setdefault(sentence.article, Locator(sentence.article, sentence.span))
    return Origins(passages).of(first.values())


def test_a_wire_text_in_two_outlets_is_one_voice_and_a_report_of_its_own_another() -> None:
    found = _voices(
        {"a": f"{_WIRE}\nGulls slept.", "b": f"{_WIRE.replace('Monday', 'Tuesday')}\nTea.", "c": f"{_OWN}\nRain."}
    )
    assert found == (("a", "b"), ("c",))


def test_a_verbatim_quotation_is_no_common_origin() -> None:
    a = f"{_QUOTE}, the mayor told a crowd that had gathered on the wet quay. Two dogs barked at the ferry all day."
    b = f"Standing on the town hall's steps in a yellow coat, Ana Duarte vowed: {_QUOTE}. Shops had closed by then."
    assert _voices({"a": a, "b": b}) == (("a",), ("b",))


def test_a_quotation_with_the_same_words_around_it_is_one_voice() -> None:
    a = f"{_QUOTE}, said the mayor. Hundreds of people had gathered on the wet quay to hear what was planned."
    assert _voices({"a": a, "b": f"{a} A dog barked."}) == (("a", "b"),)


def test_one_outlet_twice_is_one_voice() -> None:
    outlets = {"a": "The Ledger", "b": "Daily Lantern", "c": "The Ledger"}
    texts = {"a": _WIRE, "b": "Rain fell on the hills.", "c": _OWN}
    assert _voices(texts, outlet=outlets) == (("a", "c"), ("b",))


def test_an_agency_in_common_needs_less_likeness() -> None:
    edited = "Twelve boats sank in the old harbour on Monday night as a heavy storm struck the coast, police said."
    assert _voices({"a": _WIRE, "b": edited}) == (("a",), ("b",))
    agencies = {"a": "Northern Wire", "b": "Northern Wire"}
    assert _voices({"a": _WIRE, "b": edited}, agency=agencies) == (("a", "b"),)


def test_twins_are_one_voice_wherever_they_are_compared() -> None:
    body = " ".join(f"Boat number {n} of the northern fleet sank beside the granite pier{n}." for n in range(9))
    texts = {"a": f"{_WIRE} {body}", "b": f"Gulls slept on the roof of the customs house all morning. {body}"}
    assert _voices(texts) == (("a", "b"),)


@given(
    st.lists(st.sampled_from([_WIRE, _WIRE.replace("Monday", "Friday"), _OWN, "Rain fell."]), min_size=1, max_size=5)
)
def test_voices_part_the_carriers_and_do_not_depend_on_their_order(lines: list[str]) -> None:
    texts = {f"a{n}": line for n, line in enumerate(lines)}
    found = _voices(texts)
    assert sorted(a for voice in found for a in voice) == sorted(texts)
    assert found == _voices(dict(reversed(texts.items())))
    assert list(found) == sorted(found)


@pytest.mark.parametrize("copy", [True, False])
def test_a_statement_says_how_many_voices_carry_it(copy: bool) -> None:
    seeds, quotations = dossier({"a": _WIRE, "b": _WIRE if copy else _OWN, "c": "Schools opened late in the hills."})
    found: dict[str, tuple[tuple[str, ...], ...]] = {
        s.article: s.origins for s in merge_statements(seeds.articles, quotations, ()) if len(s.carriers) > 1
    }
    assert found
    assert {len(origins) for origins in found.values()} == {1 if copy else 2}
