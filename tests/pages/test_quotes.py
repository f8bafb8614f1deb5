"""The page of quotes: what differs is marked, an utterance is headed by its matter, very many still have addresses."""

from dataclasses import replace
from pathlib import Path

from dossier.analysis import analyse
from dossier.model import Attribution
from dossier.pages import quotes, render
from dossier.seeds import read_seeds
from tests.folders import write_seeds
from tests.pages.reading import elements, parsed, shown
from tests.pages.sample import sample, span


def test_a_comparison_marks_what_is_added_and_what_is_not_here() -> None:
    quotes = parsed(render(sample())["quotes/index.md"])
    inserted = {shown(e) for e in elements(quotes) if e.tag == "ins"}
    struck = {shown(e) for e in elements(quotes) if e.tag == "del"}
    assert any("the council" in words for words in inserted)
    assert struck
    for element in elements(quotes):
        if element.tag in ("ins", "del"):
            assert element[0].get("class") == "vh", "a word for screen readers goes before"


def test_an_utterance_is_headed_by_its_gist_cut_signs_left_out_of_the_proof() -> None:
    made = sample()
    keep = made.utterances[0]
    text = made.articles[0].text
    gist = span(text, "keep the lamp")
    page = parsed(render(replace(made, utterances=(replace(keep, gist=gist), *made.utterances[1:])))["quotes/index.md"])
    heading = next(e for e in elements(page) if e.get("id") == keep.id)
    opening = heading[0]
    assert "".join(opening.itertext()) == "“… keep the lamp…”"
    assert shown(opening) == "keep the lamp"


def test_only_those_with_a_page_can_be_filtered_by_and_a_pronoun_says_that_it_is_one() -> None:
    made = sample()
    they = Attribution("they", span(made.articles[0].text, "She"), "pronoun", 0.4)
    ships = next(q for q in made.quotations if q.id == "q-forty-ships")
    quotations = tuple(replace(q, speaker=they) if q is ships else q for q in made.quotations)
    utterances = tuple(replace(u, speaker="they") if u.id == "u-ships" else u for u in made.utterances)
    page = parsed(render(replace(made, quotations=quotations, utterances=utterances))["quotes/index.md"])
    chips = [e for e in elements(page) if e.tag == "a" and e.get("data-who")]
    assert {e.attrib["data-who"] for e in chips} <= {"Ada Quill"}
    assert "they, not resolved" in "".join(page.itertext())


def test_of_very_many_utterances_most_have_a_line_a_wording_and_keep_their_addresses() -> None:
    made = sample()
    folly = made.utterances[1]
    base = made.quotation[folly.base]
    copies = range(quotes.MANY_UTTERANCES + 1)
    quotations = tuple(replace(base, id=f"q-{i}") for i in copies)
    rows = folly.apparatus.rows[0]
    utterances = tuple(
        replace(
            folly,
            id=f"u-{i}",
            aliases=(),
            members=(f"q-{i}",),
            base=f"q-{i}",
            apparatus=replace(folly.apparatus, base=f"q-{i}", rows=(replace(rows, quotation=f"q-{i}"),)),
        )
        for i in copies
    )
    page = parsed(render(replace(made, quotations=quotations, utterances=utterances))["quotes/index.md"])
    heading = {e.get("id"): e for e in elements(page) if e.tag in ("h3", "h4")}
    for i in copies:
        assert heading[f"u-{i}"].tag == "h3"
        assert shown(heading[f"q-{i}"]) == "“a folly”"
    assert len([e for e in elements(page) if e.get("class") == "utterance brief"]) == len(copies)


def test_where_no_article_states_its_outlet_it_is_said_once_for_all_and_not_on_every_line(tmp_path: Path) -> None:
    pages = render(analyse(read_seeds(write_seeds(tmp_path / "seeds"))))
    lines = [shown(e) for path in ("index.md", "quotes/index.md", "summary/index.md", "articles/index.md")
             for e in elements(parsed(pages[path])) if e.tag == "p" or e.get("class") == "outlet"]  # fmt: skip
    assert any("paragraph 2" in line for line in lines)
    assert not [line for line in lines if "Outlet not stated" in line]
    assert pages["articles/index.md"].count("The outlet of none of them is stated.") == 1
