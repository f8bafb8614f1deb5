"""How sure something is told to be."""

from dossier.analysis.accounts.finders.doubts import unsure_differences
from dossier.analysis.likeness import survey
from tests.analysis.making import dossier


def test_what_is_only_supposed_is_not_cut_from_its_condition() -> None:
    seeds, _ = dossier(
        {
            "north": "Rui Pinto came on Monday. The bill allows towns to be sued if they are found to have played any "
            "role in the sinking of the Aldmoor ferry. A cat slept.",
            "south": "The bill lets families sue for any role that the harbour board may have played in the sinking of "
            "the Aldmoor ferry. Gulls slept on the roof.",
        }
    )
    [found] = unsure_differences(survey(seeds.articles))
    words = {s.article: s.span.of({a.id: a.text for a in seeds.articles}[s.article]) for s in found.sides}
    assert words["north"].startswith("if they are found to have played")
    assert "may have played" in words["south"]
