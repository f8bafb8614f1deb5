"""The ledger brought up to a dossier: what is in use, what became of the rest, and nothing forgotten."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property

from dossier.ledger.records import time_of
from dossier.ledger.standing import Reader, Standing, homes, line_of_words, standings
from dossier.ledger.successors import Successors, Wording, nearest_article, successors
from dossier.ledger.walking import live_ends
from dossier.model import Dossier, LedgerEntry, LedgerState, Published, Span

Entries = dict[str, LedgerEntry]


def advanced(entries: Iterable[LedgerEntry], dossier: Dossier) -> tuple[LedgerEntry, ...]:
    """The ledger after a build of this dossier, by id.

    No id and no published wording is ever dropped; advancing twice is advancing once; the order of the
    articles and of the entries does not matter. Words printed otherwise (case, marks) under the same anchor
    are one more version of it.
    """
    known = {e.id: e for e in entries}
    used = standings(dossier)
    now = {name: _in_use(known.get(name), s, dossier.article[s.place.article].sha256) for name, s in used.items()}
    if retired := {name: e for name, e in known.items() if name not in used}:
        now |= _Retirement(dossier, known, used, now, retired).entries()
    return tuple([now[name] for name in sorted(now)])


def settled(dossier: Dossier, entries: Sequence[LedgerEntry]) -> Dossier:
    """The dossier with an advanced ledger in it, and with the ids that its utterances had before."""
    aliases: dict[str, list[str]] = defaultdict(list)
    for entry in sorted(entries, key=lambda e: e.id):
        if entry.id[0] == "u":
            for to in entry.leads_to:
                aliases[to].append(entry.id)
    utterances = tuple([replace(u, aliases=tuple(aliases[u.id])) if u.id in aliases else u for u in dossier.utterances])
    return replace(dossier, utterances=utterances, ledger=tuple(sorted(entries, key=lambda e: e.id)))


def _in_use(before: LedgerEntry | None, now: Standing, seed: str) -> LedgerEntry:
    versions = before.published if before else ()
    if not versions or versions[-1].text != now.text:
        versions = (*versions, Published(now.text, seed))
    return LedgerEntry(now.id, now.place.article, versions, "live", (), now.quotation)


@dataclass
class _Retirement:
    """What becomes of anchors that are not in use: first quotations and statements, then the utterances they made."""

    dossier: Dossier
    known: Entries
    used: Mapping[str, Standing]
    now: Entries
    retired: Entries

    def entries(self) -> Entries:
        every = {**self.retired, **self.now}
        # An anchor that led somewhere leads there for good: what became of that is told by its own entry.
        unled = [e for e in self.retired.values() if e.id[0] != "u" and not e.leads_to]
        every |= self._led([e for e in unled if e.state == "live"], self.new)
        # What was gone once is not looked for among what is new: that would be a lookalike.
        every |= self._led([e for e in unled if e.state != "live"], frozenset())
        home = homes(every, self.dossier)
        for e in unled:
            if not every[e.id].leads_to:
                every[e.id] = replace(e, state=self._unled(e, home.get(e.article)))
        for e in self.retired.values():
            if e.id[0] == "u":
                every[e.id] = self._utterance(e, every)
        return every

    @cached_property
    def new(self) -> frozenset[str]:
        """Anchors that were never published before."""
        return frozenset(self.used.keys() - self.known.keys())

    @cached_property
    def _came_back(self) -> dict[str, list[str]]:
        """Of an anchor, those that once led to it and are in use again: an edit was taken back."""
        found: dict[str, list[str]] = defaultdict(list)
        back = [n for n in self.used if n in self.known and self.known[n].state != "live" and n[0] != "u"]
        for name in sorted(back, key=lambda n: (self.used[n].place, n)):
            ends, sure = live_ends(name, self.known)
            for end in ends if sure else ():
                found[end].append(name)
        return found

    @cached_property
    def _used_in(self) -> dict[tuple[str, str], list[Wording]]:
        """Anchors in use by article and kind."""
        found: dict[tuple[str, str], list[Wording]] = defaultdict(list)
        for s in self.used.values():
            found[s.place.article, s.id[0]].append(Wording(s.id, s.text, s.place.span))
        return found

    @cached_property
    def _readers(self) -> dict[str, Reader]:
        return {name: Reader(article) for name, article in self.dossier.article.items()}

    def _led(self, entries: Sequence[LedgerEntry], new: Set[str]) -> Entries:
        """The entries that have successors among the new anchors, leading to them."""
        of_article: dict[str, list[LedgerEntry]] = defaultdict(list)
        for e in entries:
            of_article[e.article].append(e)
        found: Entries = {}
        for article, here in of_article.items():
            home = article if article in self.dossier.article else self._successor_of(here)
            for e in here:
                if back := self._came_back.get(e.id):
                    found[e.id] = replace(e, state=self._kept(e, back), leads_to=tuple(back))
            if home is None:
                continue
            for kind in "qs":
                of_kind = [e for e in here if e.id[0] == kind and e.id not in found]
                for name, s in self._matched(of_kind, home, new).items():
                    elsewhere = self._new_elsewhere(name, home, new) if s.state == "changed" else ()
                    state: LedgerState = "ambiguous" if elsewhere else s.state
                    found[name] = replace(self.retired[name], state=state, leads_to=(*s.leads_to, *elsewhere))
        return found

    def _new_elsewhere(self, name: str, home: str, new: Set[str]) -> tuple[str, ...]:
        """New anchors of other articles that have the very words: seeds that changed places, a paragraph that moved."""
        line = line_of_words(last(self.retired[name]))
        here = [s for n in self._new_by_line.get((name[0], line), ()) if (s := self.used[n]).place.article != home]
        return tuple(s.id for s in here if s.id in new) if is_telling(line) else ()

    @cached_property
    def _new_by_line(self) -> dict[tuple[str, str], list[str]]:
        found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for name in sorted(self.new):
            found[name[0], line_of_words(self.used[name].text)].append(name)
        return found

    def _matched(self, old: Sequence[LedgerEntry], home: str, new: Set[str]) -> dict[str, Successors]:
        used = self._used_in.get((home, old[0].id[0]), []) if old else []
        if not used:
            return {}
        wordings = [Wording(e.id, last(e), time=time_of(e) or 1) for e in old]
        return successors(wordings, used, new, {e.id: self._places(e, home) for e in old})

    def _places(self, entry: LedgerEntry, home: str) -> list[Span]:
        return self._readers[home].places(last(entry)) if is_telling(last(entry)) else []

    def _unled(self, entry: LedgerEntry, home: str | None) -> LedgerState:
        """The state of an anchor that nothing took the place of: its words may stand in the text all the same."""
        places = self._places(entry, home) if home else []
        return "moved" if len(places) == 1 else "ambiguous" if places else "gone"

    def _successor_of(self, entries: Sequence[LedgerEntry]) -> str | None:
        """The article that a gone one has become: new, and of the same seed, or with most of its words."""
        busy = {e.article for e in self.known.values() if e.state == "live"}
        fresh = {name: a for name, a in self.dossier.article.items() if name not in busy}
        seeds = {e.published[-1].seed for e in entries}
        same = [name for name, a in fresh.items() if a.sha256 in seeds]
        if same:
            return same[0] if len(same) == 1 else None
        words = {text: len(text) for e in entries if is_telling(text := last(e))}
        held = {name: [w for w in words if self._readers[name].places(w)] for name in fresh}
        return nearest_article(words, held) if words else None

    def _utterance(self, entry: LedgerEntry, every: Entries) -> LedgerEntry:
        """An utterance leads to the one that holds its wording now; where that is in none, to the wording."""
        name = entry.quotation or ""
        if name not in every:
            return replace(entry, state="gone", leads_to=())
        ends, sure = live_ends(name, every)
        utterances = (self.dossier.utterance_of.get(end) for end in ends)
        targets = tuple(dict.fromkeys(u.id if u else end for u, end in zip(utterances, ends, strict=True)))
        if not targets:
            state = every[name].state
            return replace(entry, state="moved" if state == "moved" else "gone", leads_to=())
        kept = self._kept(entry, ends)
        return replace(entry, state=kept if sure or kept == "moved" else "ambiguous", leads_to=targets)

    def _kept(self, entry: LedgerEntry, ends: Sequence[str]) -> LedgerState:
        same = len(ends) == 1 and line_of_words(self.used[ends[0]].text) == line_of_words(last(entry))
        return "moved" if same else "changed"


def last(entry: LedgerEntry) -> str:
    """The words as last published."""
    return entry.published[-1].text


def is_telling(text: str) -> bool:
    """Whether words are enough to be known again in running text: a word or two stand there by chance."""
    return len(line_of_words(text).split()) >= 4
