"""By what verb one utterance is told."""

import pytest

from dossier.analysis.accounts.finders.tellings import telling_differences
from dossier.analysis.likeness import survey
from dossier.model import Apparatus, Quotation, Span, Utterance
from tests.analysis.making import dossier


def _told(*verbs: str) -> list[tuple[str, float]]:
    """What is found where articles tell one remark by these verbs, in this order."""
    texts = {f"a{n}": f"Tom Averill {verb} that the pier would sink." for n, verb in enumerate(verbs)}
    seeds, _ = dossier(texts)
    quotations = []
    for article in seeds.articles:
        verb = article.text.partition(" that ")[0].split()[-1]
        start, whole = article.text.index(verb), Span(article.text.index("the pier"), len(article.text) - 1)
        cue = Span(start, start + len(verb))
        context = Span(0, len(article.text))
        quotations.append(Quotation(article.id, article.id, "reported", (whole,), whole, context, cue=cue))
    utterance = Utterance(
        "u", tuple(q.id for q in quotations), quotations[0].id, None, (), Apparatus(quotations[0].id, ())
    )
    found = telling_differences(survey(seeds.articles), quotations, [utterance])
    return [(d.about, d.weight) for d in found]


def test_a_loaded_verb_faces_a_plain_one() -> None:
    assert [about for about, _ in _told("said", "claimed")] == ["How it is said: “said” or “claimed”"]


@pytest.mark.parametrize("verbs", [("said", "pledged"), ("agreed", "announced"), ("vowed", "agreed")])
def test_who_says_what_he_will_do_promises_it(verbs: tuple[str, str]) -> None:
    assert _told(*verbs) == []


@pytest.mark.parametrize("verbs", [("said", "accused"), ("accused", "alleged")])
def test_who_says_what_another_did_accuses_him(verbs: tuple[str, str]) -> None:
    assert _told(*verbs) == []


def test_two_verbs_that_say_no_more_than_that_it_was_said_are_no_difference() -> None:
    assert _told("said", "announced") == []


@pytest.mark.parametrize("verb", ["admit", "claimed"])
@pytest.mark.parametrize("denied", ["did not", "never", "refused to"])
def test_a_verb_that_is_denied_tells_nothing(verb: str, denied: str) -> None:
    assert _told("said", f"{denied} {verb}") == []


def test_two_loaded_verbs_weigh_more_than_one() -> None:
    ((_, two),) = _told("warned", "boasted")
    ((_, one),) = _told("warned", "said")
    assert two > one
