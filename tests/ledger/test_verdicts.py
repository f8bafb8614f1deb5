"""Each verdict on edits that an editor makes: what was published, what stands now, what the resolver must say."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from dossier.ledger import resolve
from dossier.ledger.told import told
from dossier.model import Span, joined
from tests.ledger.making import Builds

SALT = "{direct Ana Duarte|We will not sell the salt works to anybody} said Ana Duarte.\n"
BOATS = "{direct Bo Renner|The boats go out at dawn or not at all} said Bo Renner.\n"
HALL = "The town hall was full.\n"


@dataclass(frozen=True)
class Case:
    before: str
    after: str
    cited: str
    verdict: str
    now: tuple[str, ...]


def cases() -> dict[str, Case]:
    """The cases of verdicts.txt, by name."""
    text = Path(__file__).with_name("verdicts.txt").read_text("utf-8")
    found = {}
    for block in text.split("\n## ")[1:]:
        name, *lines = block.strip().split("\n")
        key, parts = "", dict[str, list[str]]()
        for line in lines:
            if line.startswith("- "):
                parts[key].append(line[2:])
            else:
                key, _, rest = line.partition(":")
                parts[key] = [rest.strip()] if rest.strip() else []
        before, after, cited, (verdict, now) = parts["before"], parts["after"], parts["cited"], list(parts.items())[3]
        found[name] = Case(paragraphs(before), paragraphs(after), cited[0], verdict, tuple(now))
    return found


def paragraphs(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


CASES = cases()


@pytest.mark.parametrize("name", CASES)
def test_what_is_said_of_a_citation(name: str) -> None:
    case = CASES[name]
    builds = Builds().build(post=case.before).build(post=case.after)
    assert builds.told(case.cited) == (case.verdict, case.now)
    answer = builds.answer(case.cited)
    assert answer.was is not None
    assert answer.was.text == case.cited
    texts = [builds.dossier.article[place.article].text for place in answer.places]
    assert [joined(text, parts) for text, parts in zip(texts, answer.parts, strict=True)] == list(answer.now)
    assert [Span(parts[0].start, parts[-1].end) for parts in answer.parts] == [place.span for place in answer.places]


def test_words_printed_otherwise_keep_their_anchor_and_add_a_version() -> None:
    shouted = SALT.replace("We will", "WE WILL").replace("anybody", "anybody!")
    builds = Builds().build(post=SALT).build(post=shouted)
    entry = builds.dossier.entry[builds.id("WE WILL not sell the salt works to anybody!")]
    assert [version.text for version in entry.published] == [
        "We will not sell the salt works to anybody",
        "WE WILL not sell the salt works to anybody!",
    ]
    assert entry.state == "live"
    assert entry.published[0].seed != entry.published[1].seed
    assert builds.told("WE WILL not sell the salt works to anybody!")[0] == "exact"


def test_an_answer_compares_with_what_is_online_where_that_is_another_ledger() -> None:
    builds = Builds().build(post=SALT)
    online = builds.dossier.entry
    builds.build(post=SALT.replace("We will", "WE WILL") + BOATS)
    answer = resolve(builds.dossier, builds.id("WE WILL not sell the salt works to anybody"), online)
    assert (answer.verdict, answer.was and answer.was.text) == ("changed", "We will not sell the salt works to anybody")
    fresh = resolve(builds.dossier, builds.id("The boats go out at dawn or not at all"), online)
    assert (fresh.verdict, fresh.was) == ("exact", None)


def test_an_id_that_nobody_published_is_unknown() -> None:
    assert resolve(Builds().build(post=SALT).dossier, "q-we-will-not-sell-00000000").verdict == "unknown"


def test_a_chain_of_changes_leads_to_the_present_and_back_again() -> None:
    words = ["anybody", "anyone", "any man", "any person"]
    builds = Builds()
    for word in words:
        builds.build(post=SALT.replace("anybody", word))
    for word in words[:-1]:
        assert builds.told(f"We will not sell the salt works to {word}") == (
            "changed",
            ("We will not sell the salt works to any person",),
        )
    builds.build(post=SALT)
    assert builds.told("We will not sell the salt works to anybody")[0] == "exact"
    for word in words[1:]:
        told = builds.told(f"We will not sell the salt works to {word}")
        assert told == ("changed", ("We will not sell the salt works to anybody",))


def test_what_came_back_is_live_again_with_all_its_versions() -> None:
    builds = Builds().build(post=SALT + HALL).build(post=HALL).build(post=SALT + HALL)
    entry = builds.dossier.entry[builds.id("We will not sell the salt works to anybody")]
    assert (entry.state, entry.leads_to, len(entry.published)) == ("live", (), 1)


def test_what_was_gone_is_not_found_in_a_lookalike_that_comes_later() -> None:
    builds = Builds().build(post=SALT + HALL).build(post=HALL).build(post=SALT.replace("anybody", "anyone") + HALL)
    assert builds.told("We will not sell the salt works to anybody") == ("gone", ())


def test_the_words_of_one_outlet_are_not_looked_for_in_another() -> None:
    builds = Builds().build(post=SALT + HALL, lantern=SALT + BOATS).build(lantern=SALT + BOATS)
    assert builds.told("We will not sell the salt works to anybody", article="post") == ("gone", ())


def test_of_what_is_gone_the_other_articles_that_print_the_very_words_are_named_and_not_led_to() -> None:
    builds = Builds().build(post=SALT + HALL, lantern=BOATS + SALT).build(post=HALL, lantern=BOATS + SALT)
    answer = builds.answer("We will not sell the salt works to anybody", article="post")
    assert (answer.verdict, answer.targets, answer.places) == ("gone", (), ())
    (there,) = answer.elsewhere
    assert (there.article, builds.dossier.words(there)) == ("lantern", "We will not sell the salt works to anybody")
    said = told(builds.dossier, answer)
    assert "gone: its article has these words no more" in said
    assert "the same words, in another article: articles/lantern/#p2" in said
    builds.build(post=HALL, lantern=BOATS)
    assert builds.answer("We will not sell the salt works to anybody", article="post").elsewhere == ()


def test_letters_corrected_and_not_built_yet_are_told_as_that() -> None:
    builds = Builds().build(post=SALT)
    online = builds.dossier.entry
    builds.build(post=SALT.replace("We will", "WE WILL"))
    answer = resolve(builds.dossier, builds.id("WE WILL not sell the salt works to anybody"), online)
    assert "changed: the same words, printed otherwise now" in told(builds.dossier, answer)


def test_an_article_with_another_id_is_known_by_its_seed() -> None:
    builds = Builds().build(post=SALT + HALL, lantern=BOATS).build(evening_post=SALT + HALL, lantern=BOATS)
    answer = builds.answer("We will not sell the salt works to anybody", article="post")
    assert answer.verdict == "moved"
    assert [place.article for place in answer.places] == ["evening-post"]


def test_an_article_with_another_id_and_a_corrected_text_is_known_by_most_of_its_words() -> None:
    builds = (
        Builds()
        .build(post=SALT + BOATS + HALL)
        .build(evening_post=SALT + BOATS.replace("dawn", "noon") + "The hall was empty.\n")
    )
    assert builds.told("We will not sell the salt works to anybody", article="post")[0] == "gone"
    builds = Builds().build(post=SALT + BOATS + HALL).build(evening_post=SALT + BOATS + "The hall was empty.\n")
    assert builds.told("We will not sell the salt works to anybody", article="post")[0] == "moved"


def test_the_same_words_twice_in_one_article() -> None:
    builds = Builds().build(post=SALT + HALL + SALT)
    first, second = (q.id for q in builds.dossier.quotations)
    builds.build(post=HALL + SALT)
    assert resolve(builds.dossier, first).verdict == "exact"
    assert (resolve(builds.dossier, second).verdict, resolve(builds.dossier, second).targets) == ("moved", (first,))
    builds.build(post=HALL + SALT.replace("anybody", "anyone"))
    assert resolve(builds.dossier, first).verdict == "changed"
    assert resolve(builds.dossier, second).verdict == "ambiguous", "which of the two was changed is past telling"


def test_an_utterance_leads_to_the_one_that_holds_its_wording_now() -> None:
    short = "{partial Ana Duarte|not sell the salt works} is what Ana Duarte said.\n"
    builds = Builds().build(lantern=short)
    old = builds.id("not sell the salt works", "u")
    builds.build(lantern=short, post=SALT)
    (utterance,) = builds.dossier.utterances
    assert utterance.id == builds.id("We will not sell the salt works to anybody", "u")
    assert utterance.aliases == (old,)
    answer = resolve(builds.dossier, old)
    assert (answer.verdict, answer.targets, answer.now) == ("moved", (utterance.id,), ("not sell the salt works",))
    builds.build(lantern=short)
    assert resolve(builds.dossier, old).verdict == "exact"
    assert builds.answer("We will not sell the salt works to anybody", "u").verdict == "gone"


def test_a_term_whose_utterance_is_no_more_leads_to_the_term() -> None:
    term = "The keepers call it {term |Old Orla}.\n"
    builds = Builds().build(post=term, lantern=term)
    old = builds.dossier.utterances[0].id
    owner = builds.dossier.entry[old].article
    builds.build(**{owner: term})
    answer = resolve(builds.dossier, old)
    assert (answer.verdict, answer.targets, answer.now) == ("moved", (builds.dossier.quotations[0].id,), ("Old Orla",))


def test_statements_lead_to_what_covers_them_or_to_their_place() -> None:
    told = "The harbour council met in the town hall on Monday evening."
    builds = Builds().build(post=f"*{told}\n")
    builds.build(post=f"{told}\n*Nothing else was decided that night.\n")
    assert builds.told(told, "s") == ("moved", (told[:-1],))
    assert builds.answer(told, "s").targets == ()
    longer = told.replace("Monday", "Tuesday")
    builds.build(post=f"*{longer}\n")
    assert builds.told(told, "s")[0] == "gone", "nothing tells a correction from another sentence once it was left out"
    later = told.replace("Monday", "Thursday")
    builds.build(post=f"*{told}\n").build(post=f"*{later}\n")
    assert builds.told(told, "s") == ("changed", (later,))
    builds.build(post="*Nothing was decided.\n")
    assert builds.told(told, "s") == ("gone", ())


def test_a_sentence_dropped_from_the_summary_is_not_taken_for_one_that_came_in() -> None:
    first, second = "The council met in the north hall on Monday.", "The council met in the south hall on Monday."
    builds = Builds().build(post=f"*{first}\n{second}\n").build(post=f"{first}\n*{second}\n")
    answer = builds.answer(first, "s")
    assert (answer.verdict, answer.targets, answer.now) == ("moved", (), (first[:-1],))


def test_words_that_stand_in_a_longer_quotation_are_found_there_and_that_is_all_that_is_said() -> None:
    whole = "that the salt works will not be sold to anybody this year"
    before = f"She said {{reported Ana|{whole}}}.\n{{direct Bo|The salt works will not be sold}} was his answer.\n"
    builds = Builds().build(post=before)
    builds.build(post=f"She said {{reported Ana|{whole}}}.\n")
    assert builds.told("The salt works will not be sold") == ("moved", ("the salt works will not be sold",))
    assert builds.answer("The salt works will not be sold").targets == ()


def test_a_likeness_is_no_proof_where_the_words_themselves_moved_to_another_article() -> None:
    a = "{direct Ana Duarte|We will keep the three schools open until the end of the year} said Ana Duarte."
    b = "{direct Bo Renner|We will keep the four bridges open until the end of the month} said Bo Renner."
    built = Builds().build(alfa=a, beta=b).build(alfa=b, beta=a)
    verdict, now = built.told("We will keep the three schools open until the end of the year", article="alfa")
    assert verdict in ("ambiguous", "moved")
    assert "We will keep the three schools open until the end of the year" in now
