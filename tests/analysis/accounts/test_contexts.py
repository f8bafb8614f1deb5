"""Slots that are laid on each other by what stands around them."""

from dossier.analysis.accounts.contexts import Slot, facing_slots
from dossier.analysis.likeness import survey, tokens_of
from dossier.model import Locator, Span
from tests.analysis.making import dossier


def _faced(times: int) -> int:
    """How many slots face each other where one article tells of lamps once, another so many times less one."""
    text = " ".join(f"The clerk of hall {n} counted {n} lamps." for n in range(1, times))
    seeds, _ = dossier({"north": text, "south": "The clerk of hall 3 counted 90 lamps."})
    known = survey(seeds.articles)
    slots = []
    for s in known.sentences:
        tokens = tokens_of(known.articles[s.article].text)
        at = tokens.within(s.span)[-2]
        place = Locator(s.article, Span(tokens.starts[at], tokens.ends[at]))
        slots.append(Slot(place, "lamps", tokens.words[at], range(at, at + 1), s))
    return len(list(facing_slots(known, slots)))


def test_of_slots_too_common_to_tell_what_is_of_one_thing_none_face() -> None:
    assert _faced(80) == 1
    assert _faced(81) == 0
