"""Random histories of edits: no anchor vanishes, none is reused, and the resolver is right about each."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, event, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from dossier.analysis import analyse
from dossier.analysis.words import forms_of
from dossier.ledger import advanced, lost, parsed, resolver, settled, written
from dossier.model import Dossier, LedgerEntry
from dossier.seeds import read_seeds
from tests.ledger.world import (
    ALIKE,
    FILLER,
    OTHER_WORDS,
    SENTENCES,
    SHORT,
    SPEAKERS,
    TITLES,
    Paper,
    Said,
    anchors_of,
    doubled_in,
    filler,
)
from tests.ledger.world import write as write_seeds

picks = st.integers(0, 10**6)
SAYINGS = SENTENCES + ALIKE + SHORT


class Histories(RuleBasedStateMachine):
    """An editor at work; after each edit the dossier is built, and everything ever published is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="ledger-"))
        self.papers: list[Paper] = []
        self.past: list[list[Paper]] = []
        self.ledger: tuple[LedgerEntry, ...] = ()
        self.published: dict[tuple[str, int], str] = {}
        """Which quotation was ever published under an anchor, and its words when it was last."""
        self.made = 0
        self.number = 0
        self.doubled: set[int] = set()
        """Quotations whose words once stood twice in their article: which of the two is meant may be past telling."""

    def teardown(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)

    # What an editor does.

    @initialize(picks=st.lists(picks, min_size=9, max_size=9))
    def first(self, picks: list[int]) -> None:
        for at in range(3):
            self.papers.append(self._paper(picks[3 * at : 3 * at + 3]))
        self._build(certain=True)

    @rule(picks=st.lists(picks, min_size=1, max_size=5))
    def add_an_article(self, picks: list[int]) -> None:
        if len(self.papers) < 4:
            self.papers.append(self._paper(picks))
            self._build(certain=True)

    @precondition(lambda self: len(self.papers) > 1)
    @rule(pick=picks)
    def remove_an_article(self, pick: int) -> None:
        self.papers.pop(pick % len(self.papers))
        self._build(certain=True)

    @rule(pick=picks, saying=picks, place=picks)
    def add_a_quotation(self, pick: int, saying: int, place: int) -> None:
        paper = self.papers[pick % len(self.papers)]
        paper.paragraphs.insert(place % (len(paper.paragraphs) + 1), self._said(saying))
        self._build(certain=True)

    @rule(pick=picks, which=picks)
    def remove_a_quotation(self, pick: int, which: int) -> None:
        paper = self.papers[pick % len(self.papers)]
        if said := paper.said():
            paper.paragraphs.remove(said[which % len(said)])
            self._build(certain=True)

    @rule(pick=picks, which=picks, at=picks, word=st.sampled_from(OTHER_WORDS))
    def correct_a_word(self, pick: int, which: int, at: int, word: str) -> None:
        paper = self.papers[pick % len(self.papers)]
        if said := paper.said():
            chosen = said[which % len(said)]
            chosen.words[at % len(chosen.words)] = word
            self._build(certain=len(chosen.words) >= 8)

    @rule(pick=picks, which=picks, more=st.sampled_from(FILLER), front=st.booleans())
    def extend_a_quotation(self, pick: int, which: int, more: str, front: bool) -> None:
        paper = self.papers[pick % len(self.papers)]
        if said := paper.said():
            chosen = said[which % len(said)]
            added = more.lower().strip(".").replace(",", "").split()[:5]
            chosen.words = [*added, *chosen.words] if front else [*chosen.words, *added]
            self._build(certain=len(chosen.words) >= 12)

    @rule(pick=picks, which=picks, front=st.booleans())
    def shorten_a_quotation(self, pick: int, which: int, front: bool) -> None:
        paper = self.papers[pick % len(self.papers)]
        if said := [s for s in paper.said() if len(s.words) >= 7]:
            chosen = said[which % len(said)]
            chosen.words = chosen.words[2:] if front else chosen.words[:-2]
            self._build(certain=True)

    @rule(pick=picks, which=picks, style=st.integers(0, 2))
    def print_it_otherwise(self, pick: int, which: int, style: int) -> None:
        paper = self.papers[pick % len(self.papers)]
        if said := paper.said():
            said[which % len(said)].style = style
            self._build(certain=True)

    @rule(pick=picks, swap=picks)
    def reorder_paragraphs(self, pick: int, swap: int) -> None:
        paragraphs = self.papers[pick % len(self.papers)].paragraphs
        paragraphs.insert(0, paragraphs.pop(swap % len(paragraphs)))
        self._build(certain=True)

    @rule(pick=picks, title=st.sampled_from(TITLES))
    def retitle(self, pick: int, title: str) -> None:
        self.papers[pick % len(self.papers)].title = title
        self._build(certain=True)

    @rule(pick=picks)
    def rename_the_file(self, pick: int) -> None:
        self.made += 1
        self.papers[pick % len(self.papers)].file = f"renamed-{self.made}.txt"
        self._build(certain=True)

    @rule(pick=picks)
    def rename_the_article(self, pick: int) -> None:
        self.made += 1
        paper = self.papers[pick % len(self.papers)]
        paper.id = f"renamed-{self.made}"
        # By a few short words, no article is known again; the hash of its seed may be of a later edit.
        self._build(certain=any(len(said.words) >= 8 for said in paper.said()))

    @rule()
    def change_the_order_of_the_manifest(self) -> None:
        self.papers.reverse()
        self._build(certain=True)

    @rule(pick=picks)
    def take_edits_back(self, pick: int) -> None:
        self.papers = [paper.copy() for paper in self.past[pick % len(self.past)]]
        self._build(certain=False)

    # What must hold after each build.

    def _build(self, certain: bool) -> None:
        """Build, and hold every answer against what was done. ``certain``: the resolver may not refuse."""
        before = self.past[-1] if self.past else []
        write_seeds(self.folder, self.papers)
        dossier = analyse(read_seeds(self.folder))
        here = anchors_of(self.papers)
        assert set(here.values()) <= dossier.quotation.keys(), "the analysis has other quotations than the test"
        ledger = advanced(self.ledger, dossier)
        self._laws(ledger, dossier)
        known = {e.id for e in self.ledger}
        self.doubled |= doubled_in(self.papers)
        self.ledger = ledger
        dossier = settled(dossier, ledger)
        for said in (s for paper in self.papers for s in paper.said()):
            self.published[here[said.number], said.number] = " ".join(said.words)
        # What takes words that another had once is led to by the other's anchors; that it has them now proves nothing.
        sure = {n: name for n, name in anchors_of(before).items() if certain and here.get(n) not in known}
        self._right_about_quotations(dossier, here, sure, doubled_in(before))
        self._right_about_the_rest(dossier)
        self.past.append([paper.copy() for paper in self.papers])

    def _laws(self, ledger: tuple[LedgerEntry, ...], dossier: Dossier) -> None:
        assert lost(self.ledger, ledger) == []
        assert advanced(ledger, dossier) == ledger
        assert advanced(reversed(self.ledger), dossier) == ledger
        assert parsed(written(ledger), "anchors.json") == ledger
        for entry in ledger:
            lines = {tuple(forms_of(version.text)) for version in entry.published}
            assert len(lines) == 1, f"{entry.id} was used for other words"

    def _right_about_quotations(
        self, dossier: Dossier, here: dict[int, str], before: dict[int, str], doubled: set[int]
    ) -> None:
        """``before``: the anchors of the last build, about which it may not refuse but where words were ``doubled``."""
        answer = resolver(dossier)
        said = {s.number: tuple(forms_of(" ".join(s.words))) for paper in self.papers for s in paper.said()}
        for (name, number), words in self.published.items():
            told = answer(name)
            event(f"verdict {told.verdict}")
            why = f"{words!r} -> {told}"
            assert told.was is not None
            if name in here.values():
                assert (told.verdict, told.targets) == ("exact", (name,)), why
                continue
            # Of the same words twice in one article, the first place may have named the one and then the other.
            theirs = {said[n] for other, n in self.published if other == name and n in here}
            now = [forms_of(now_of(dossier, target)) for target in told.targets]
            if forms_of(words) in now:
                assert told.verdict in ("moved", "ambiguous"), why
            elif told.verdict == "ambiguous":
                assert not now or theirs & set(map(tuple, now)) or number in self.doubled, why
            else:
                # Never to what another said; and where it was taken away, to nothing.
                assert set(map(tuple, now)) <= theirs, why
                assert now or told.verdict in ("gone", "moved"), why
            if before.get(number) == name and number in here and number not in doubled:
                same = said[number] == tuple(forms_of(words))
                assert (told.verdict, tuple(map(tuple, now))) == ("moved" if same else "changed", (said[number],)), why

    def _right_about_the_rest(self, dossier: Dossier) -> None:
        answer = resolver(dossier)
        used = dossier.quotation.keys() | dossier.utterance.keys() | dossier.statement.keys()
        for entry in dossier.ledger:
            told = answer(entry.id)
            assert set(told.targets) <= used
            assert (told.verdict == "exact") == (entry.id in used)
            assert (told.verdict in ("gone", "unknown")) == (not told.targets and not told.places)
            for place, now in zip(told.places, told.now, strict=True):
                assert forms_of(dossier.words(place))[:3] == forms_of(now)[:3]
            if told.verdict == "moved":
                assert told.was is not None
                assert forms_of(told.now[0]) == forms_of(told.was.text)
            if entry.quotation and entry.id not in used:
                wording = answer(entry.quotation)
                assert told.places == wording.places
                held = [dossier.utterance_of.get(name) for name in wording.targets]
                assert set(told.targets) == {u.id if u else n for u, n in zip(held, wording.targets, strict=True)}
                assert all(entry.id in u.aliases for u in held if u)

    def _said(self, pick: int) -> Said:
        self.number += 1
        return Said(SAYINGS[pick % len(SAYINGS)].split(), SPEAKERS[pick % len(SPEAKERS)], self.number)

    def _paper(self, picks: list[int]) -> Paper:
        self.made += 1
        paragraphs: list[Said | str] = [filler(8 * self.made)]
        for n, pick in enumerate(picks, 1):
            paragraphs += [self._said(pick), filler(8 * self.made + n)]
        return Paper(f"paper-{self.made}", f"paper-{self.made}.txt", TITLES[self.made % len(TITLES)], paragraphs)


def now_of(dossier: Dossier, name: str) -> str:
    quotation = dossier.quotation[name]
    text = dossier.article[quotation.article].text
    return " ".join(span.of(text) for span in quotation.spans)


TestHistories = Histories.TestCase
TestHistories.settings = settings(
    max_examples=100,
    stateful_step_count=8,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
