"""Of which day the news of each article is, and what that does to the summary."""

import re
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from dossier.analysis.accounts.news_days import news_days
from dossier.analysis.accounts.statements import merge_statements
from dossier.analysis.anchors import anchor
from dossier.analysis.concordance.utterances import link_utterances
from dossier.model import StatementRuling
from dossier.patterns import late
from tests.analysis.making import dossier

_CASES = yaml.safe_load((Path(__file__).parent / "cases" / "news_days.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", _CASES, ids=[c["case"] for c in _CASES])
def test_cases(case: dict[str, Any]) -> None:
    published = {name: day.isoformat() for name, day in case.get("published", {}).items()}
    for order in (1, -1):
        event = case["event"].isoformat() if "event" in case else None
        seeds, _ = dossier(dict([*case["articles"].items()][::order]), published, event)
        text = {a.id: a.text for a in seeds.articles}
        found = news_days(seeds)
        told = [[d.article, d.day, d.after, *([d.when] if d.when else [])] for d in found]
        assert told == [[*map(str, d[:2]), d[2], *map(str, d[3:])] for d in case["days"]]
        for d in found:
            words = d.place.span.of(text[d.article]).split()
            assert d.when or sorted(words) == sorted(d.day.split()) or d.day in words


_STATES = {
    "north": """The harbour board of Aldmoor met on Wednesday over the sale of the old mill, with no word on its price.
Rui Pinto wants forty boats for the old mill. A cat slept on the quay.""",
    "south": """On Wednesday the harbour board of Aldmoor met over the sale of the old mill: no word on its price.
The band played until noon. Gulls slept on the roof.""",
    "west": """Rui Pinto withdrew from all talks on Friday.
The harbour board of Aldmoor had met over the sale of the old mill on Wednesday. It rained.""",
}


def test_the_last_state_leads_beside_the_first() -> None:
    for texts in (_STATES, dict(reversed(_STATES.items()))):
        seeds, quotations = dossier(texts)
        text = {a.id: a.text for a in seeds.articles}
        utterances = link_utterances(seeds.articles, quotations)
        found = merge_statements(seeds.articles, quotations, utterances, days=news_days(seeds))
        lead = [s.span.of(text[s.article]) for s in found if s.section == "lead"]
        assert "withdrew" in lead[0]
        assert any("Wednesday" in words for words in lead[1:])


@pytest.mark.parametrize(
    ("told", "section"),
    [
        ("Ivo Strand of the upper town was named keeper of the pilots in October.", "background"),
        ("Ivo Strand of the upper town was named keeper of the pilots on 5 October.", "background"),
        ("Ivo Strand of the upper town will be named keeper of the pilots in October.", "one"),
        ("Ivo Strand, a clerk of the upper town, sold nine boats of the pilots at midnight Oct. 12.", "background"),
        ("Ivo Strand of the upper town sold nine boats of the pilots on Monday night.", "one"),
    ],
)
def test_what_was_done_in_a_month_went_before_news_of_a_weekday(told: str, section: str) -> None:
    seeds, quotations = dossier(
        {"north": f"{_STATES['north']} It was noon.\nGulls slept.\n{told}", "south": "A cat sat."}
    )
    text = {a.id: a.text for a in seeds.articles}
    found = merge_statements(seeds.articles, quotations, link_utterances(seeds.articles, quotations))
    assert [s.section for s in found if "Strand" in s.span.of(text[s.article])] == [section]


def test_what_others_tell_in_their_own_words_is_no_mere_saying() -> None:
    told = "the harbour board of Aldmoor sold the old mill to Ivo Strand for forty boats"
    storm = (
        "A storm sank twelve fishing boats of Brandis on Monday night. It was noon. A cat sat on the quay. Gulls slept."
    )
    texts = {
        "north": f"{storm}\nRui Pinto said {{reported Rui Pinto|that {told}}}.\nGulls slept.",
        "south": f"{storm} It was said at dusk that {told}.",
        "west": f"{storm} In the end {told}.",
    }
    for names, section in ((("north", "south", "west"), "most"), (("north", "south"), "said")):
        seeds, quotations = dossier({name: texts[name] for name in names})
        utterances = link_utterances(seeds.articles, quotations)
        pin = StatementRuling("pin", anchor("s", "north", f"Rui Pinto said that {told}."), "a test", 1)
        found = merge_statements(seeds.articles, quotations, utterances, [pin])
        assert [s.section for s in found if s.id == pin.target] == [section]


def test_where_nothing_of_an_earlier_day_leads_the_fullest_opening_of_it_does() -> None:
    texts = {**_STATES, "south": "Ivo Strand counted forty boats on Wednesday. The band played until noon."}
    texts["west"] = "Rui Pinto withdrew from all talks on Friday. Gulls slept on the roof. It rained."
    seeds, quotations = dossier(texts)
    text = {a.id: a.text for a in seeds.articles}
    utterances = link_utterances(seeds.articles, quotations)
    found = merge_statements(seeds.articles, quotations, utterances, days=news_days(seeds))
    lead = [s.span.of(text[s.article]) for s in found if s.section == "lead"]
    assert ["withdrew" in words for words in lead] == [True, False]
    assert "Wednesday" in lead[1]


def test_what_is_done_in_being_said_is_no_mere_saying() -> None:
    texts = {
        "north": """The harbour board of Aldmoor met on Monday. It was noon. A cat slept. Gulls sat on the quay wall.
{direct Rui Pinto|“I am proud to announce that Eva Lund is named keeper of the mill,”} Rui Pinto told pilots.
{direct Rui Pinto|“Eva Lund was named a fine keeper of the nine ferries of Brandis,”} Rui Pinto told pilots.""",
        "south": "A storm sank twelve boats. The band played in the rain.",
    }
    seeds, quotations = dossier(texts)
    text = {a.id: a.text for a in seeds.articles}
    found = merge_statements(seeds.articles, quotations, link_utterances(seeds.articles, quotations))
    told = {s.span.of(text[s.article]): s.section for s in found}
    assert [told[words] for words in told if "proud" in words] == ["one"]
    assert [told[words] for words in told if "fine keeper" in words] == ["said"]


def test_where_all_that_leads_is_of_the_last_day_an_opening_of_an_earlier_one_does_too() -> None:
    texts = {
        "east": "Rui Pinto withdrew from all talks on Friday. Gulls slept on the roof. It rained.",
        "south": "Ivo Strand counted forty boats on Wednesday. The band played until noon.",
    }
    seeds, quotations = dossier(texts)
    utterances = link_utterances(seeds.articles, quotations)
    found = merge_statements(seeds.articles, quotations, utterances, days=news_days(seeds))
    assert [s.article for s in found if s.section == "lead"] == ["east", "south"]


def test_what_the_last_day_opens_with_does_not_stand_again_in_the_words_of_an_earlier_one() -> None:
    opened, said = "Captain Rosa Lind opened the new fish market in Aldmoor on", "{reported the town|"
    texts = {
        "east": f"{opened} Friday. Gulls slept on the roof. It rained.",
        "north": f"{said}{opened} Wednesday}}, the town said. The band played until noon.",
        "south": f"{said}{opened} Wednesday}}, the town said. A cat watched from the mole.",
    }
    seeds, quotations = dossier(texts)
    text = {a.id: a.text for a in seeds.articles}
    utterances = link_utterances(seeds.articles, quotations)
    asked = StatementRuling("pin", anchor("s", "north", f"{opened} Wednesday, the town said."), "a test", 1)
    for rulings, times in ([], 1), ([asked], 2):
        found = merge_statements(seeds.articles, quotations, utterances, rulings, days=news_days(seeds))
        told = [s for s in found if s.span.of(text[s.article]).startswith(opened)]
        assert [s.article for s in told[:1]] == ["east"]
        assert set(told[0].carriers) == {"east", "north", "south"}
        assert len(told) == times


def test_a_clause_with_many_days_is_not_read_from_its_beginning_for_each(monkeypatch: pytest.MonkeyPatch) -> None:
    searched = {}
    for count in (200, 800):
        read = [0]

        class Counted:
            def __init__(self, pattern: str) -> None:
                self.pattern = late(pattern)

            def search(self, text: str, start: int, end: int, read: list[int] = read) -> re.Match[str] | None:
                read[0] += end - start
                return self.pattern.search(text, start, end)

        monkeypatch.setattr(sys.modules[news_days.__module__], "late", Counted)
        texts = {"north": f"The ferry sank {'on March 5 ' * count}.", "south": "The pier sank on March 6."}
        news_days(dossier(texts)[0])
        searched[count] = read[0]
    assert 0 < searched[800] < 5 * searched[200]
