"""How sure something is told to be."""

from dossier.analysis.accounts.finders.doubts import unsure_differences
from dossier.analysis.likeness import survey
from tests.analysis.making import dossier


def test_what_is_only_supposed_is_not_cut_from_its_condition() -> None:
    seeds, _ = dossier(
        {
            "north": "Rui Pinto came on Monday. The bill allows towns to be sued if they are shown to have burned any "
            "pier of the old Aldmoor ferry. A cat slept.",
            "south": "The bill lets families sue for any pier of the old "
            "Aldmoor ferry that the harbour board may have burned. Gulls slept on the roof.",
        }
    )
    [found] = unsure_differences(survey(seeds.articles))
    words = {s.article: s.span.of({a.id: a.text for a in seeds.articles}[s.article]) for s in found.sides}
    assert words["north"].startswith("if they are shown to have burned")
    assert "may have burned" in words["south"]
