"""Permanent addresses: one for every id ever published, and where ids that are no more in use keep landing."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from textwrap import shorten as shortened

from dossier.ledger import Answer, advanced, resolver, settled
from dossier.model import WITHHELD, Article, Dossier, LedgerEntry, Locator, Published, Span
from dossier.pages import labels
from dossier.pages.atlas import Atlas, Badge
from dossier.pages.escape import Html
from dossier.pages.versions import BREAK, as_it_stands, as_published, differing, with_marks

_AS_PUBLISHED = "As published, and as it stands"
_NAMES = {"q": "Quotations", "u": "What was said", "s": "Sentences of the summary"}
"""By the first letter of an id, in the order of the page."""
_THINGS = {"q": "quotation", "u": "remark", "s": "sentence of the summary"}
_SAYS = {
    "reprinted": "The same words, printed otherwise before",
    "moved": "The same words, under another address now",
    "changed": "Other words now",
    "ambiguous": "Not clear which words are meant now",
    "gone": "No longer here",
}
_WHY = {
    "reprinted": "The article was corrected in letters or marks alone.",
    "moved": "",
    "changed": "The article was corrected, or the program reads it otherwise. Cite the words that you mean.",
    "ambiguous": "Any of these may have taken their place. The program does not choose.",
    "gone": "Nothing was found in the article to have taken the place of these words.",
}

_FOLDER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""What an article's page may be called: the ledger is a file that anybody may have edited."""


@dataclass(frozen=True, slots=True)
class NowView:
    """Words as they stand now, what differs marked; ``href`` leads to them. ``badge`` is their article's."""

    words: Html
    badge: Badge
    where: str
    """``paragraph 4``."""
    href: str
    link: str


@dataclass(frozen=True, slots=True)
class AddressView:
    """What became of an id whose words are not as published. ``was`` are these, the last first.

    Where the words stand to the letter, they are ``now`` alone: the same twice beside itself tells nothing.
    """

    id: str
    verdict: str
    says: str
    opening: str
    """Its first words, for who goes from heading to heading and would hear the same of many; "" where withheld."""
    why: str
    facts: tuple[str, ...]
    was: tuple[Html, ...]
    now: tuple[NowView, ...]
    which: str
    """What stands above ``now``."""
    elsewhere: tuple[tuple[Badge, str], ...] = ()
    """Where other articles print the very words: badge and place (``paragraph 4``)."""


@dataclass(frozen=True, slots=True)
class InUse:
    """Ids of one kind whose words stand as published; each with the address it leads to."""

    kind: str
    name: str
    ids: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class AddressesView:
    kicker: str
    otherwise: tuple[AddressView, ...]
    in_use: tuple[InUse, ...]


@dataclass(frozen=True, slots=True)
class WithdrawnView:
    """The page of an article that is no longer in the dossier: what was once published from it."""

    article: str
    kicker: str
    buried: tuple[AddressView, ...]


@dataclass(frozen=True)
class Past:
    """What is no longer as it was, told with the addresses of ``atlas``."""

    atlas: Atlas

    @cached_property
    def dossier(self) -> Dossier:
        """With a ledger: where none was read, that of this build alone."""
        dossier = self.atlas.dossier
        return dossier if dossier.ledger else settled(dossier, advanced((), dossier))

    @cached_property
    def retired(self) -> dict[str, Answer]:
        """What is to be said of every id not in use, by id and in its order."""
        # Asked of the ledger as read: one made of this build has none, and takes time to make.
        names = [e.id for e in self.atlas.dossier.ledger if e.state != "live"]
        answer = resolver(self.dossier) if names else None
        return {name: answer(name) for name in names} if answer else {}

    @cached_property
    def _aliases(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for answer in self.retired.values():
            if heir := _heir(answer):
                found.setdefault(heir, []).append(answer.id)
        return {name: tuple(ids) for name, ids in found.items()}

    def aliases(self, name: str) -> tuple[str, ...]:
        """Old ids that land on an id in use. Each is an alias of one id alone, so that it stands once on a page."""
        return self._aliases.get(name, ())

    def buried(self, kinds: str) -> tuple[AddressView, ...]:
        """Of ids of these kinds (their first letters) those that are aliases of no other."""
        lost = (a.id for a in self.retired.values() if a.id[0] in kinds and not _heir(a))
        return tuple(self.view(name) for name in lost)

    def buried_in(self, article: Article, standing: Iterable[str]) -> tuple[AddressView, ...]:
        """Ids that an article's page once had and that lead to none of the ``standing`` ones on it now."""
        kept = {alias for name in standing for alias in self.aliases(name)}
        once = (n for n in self.retired if n[0] != "u" and self.dossier.entry[n].article == article.id)
        return tuple(self.view(name) for name in once if name not in kept)

    def withdrawn(self) -> tuple[WithdrawnView, ...]:
        """By the id of each article that is no longer there: its page, where old links land."""
        gone: dict[str, list[str]] = {}
        for name in self.retired:
            article = self.dossier.entry[name].article
            if name[0] != "u" and article not in self.dossier.article and _FOLDER.fullmatch(article):
                gone.setdefault(article, []).append(name)
        return tuple(
            WithdrawnView(article, labels.count(len(names), "address", "addresses"), tuple(map(self.view, names)))
            for article, names in sorted(gone.items())
        )

    def view(self, name: str) -> AddressView:
        """What is said of an id that is not in use, or not with the words that it first had."""
        entry, answer = self.dossier.entry[name], self.retired.get(name)
        places = answer.places if answer else (self.place_of(name),)
        parts = answer.parts if answer else tuple([self._spans(place) for place in places])
        verdict = answer.verdict if answer else "reprinted"
        versions = [self._publishable(entry, v) for v in (entry.published if answer else entry.published[:-1])]
        # Two versions are laid side by side; of several places nobody knows which one to compare.
        alone = len(places) == 1 and WITHHELD not in versions[-1].text
        if alone and answer and not answer.targets:
            parts = (with_marks(versions[-1].text, self.dossier.article[places[0].article].text, parts[0]),)
        gone, come = self._differing(versions[-1].text, places[0], parts[0]) if alone else ([], [])
        was = [as_published(version) for version in versions[:-1]] + [as_published(versions[-1], gone)]
        to_the_letter = len(versions) == 1 and self._printed(places, parts) == versions[0].text
        return AddressView(
            id=name,
            verdict=verdict,
            says=_says(verdict, name, answer),
            opening=_opening(versions[-1].text),
            why=_WHY[verdict],
            facts=self._facts(entry),
            was=() if to_the_letter else tuple(reversed(was)),
            now=tuple(self._now(name, *where, come) for where in zip(places, parts, strict=True)),
            which=_AS_PUBLISHED if to_the_letter else "What may be meant" if verdict == "ambiguous" else "As it stands",
            elsewhere=tuple(map(self._elsewhere, answer.elsewhere)) if answer else (),
        )

    def _printed(self, places: Sequence[Locator], parts: Sequence[tuple[Span, ...]]) -> str | None:
        """The words of now, where they are one stretch of one place."""
        if len(places) == 1 and len(parts[0]) == 1:
            return parts[0][0].of(self.dossier.article[places[0].article].text)
        return None

    def _publishable(self, entry: LedgerEntry, version: Published) -> Published:
        """A version as far as its article's rights go now, which may be less than when it was published.

        Of excerpts what was quoted stays; any other words are shown where they stand in what is shown today.
        An article that goes by another id now is known by its seed.
        """
        article = self.dossier.article.get(entry.article) or self._by_seed.get(version.seed)
        if article is None or article.rights == "full" or (article.rights == "excerpts" and entry.id[0] != "s"):
            return version
        if all(part in article.text for part in version.text.split(f" {BREAK} ")):
            return version
        return Published(WITHHELD * len(version.text), version.seed)

    @cached_property
    def _by_seed(self) -> dict[str, Article]:
        return {article.sha256: article for article in self.dossier.articles}

    def _elsewhere(self, place: Locator) -> tuple[Badge, str]:
        article = self.dossier.article[place.article]
        return self.atlas.badge(article, place.span), self.atlas.place(article, place.span.start)

    def _facts(self, entry: LedgerEntry) -> tuple[str, ...]:
        thing = labels.sentence_case(_THINGS[entry.id[0]])
        article = self.dossier.article.get(entry.article)
        if article is None:
            return thing, f"{entry.article}, an article no longer in the dossier"
        return tuple(fact for fact in (thing, article.outlet, article.label) if fact)

    def _differing(self, old: str, place: Locator, parts: tuple[Span, ...]) -> tuple[list[Span], list[Span]]:
        return differing(old, self.dossier.article[place.article].text, parts)

    def _now(self, name: str, place: Locator, parts: tuple[Span, ...], come: list[Span]) -> NowView:
        article = self.dossier.article[place.article]
        href, link = self._home(name, place)
        words = as_it_stands(article, parts, come)
        badge = self.atlas.badge(article, place.span, self._anchor(name, place))
        return NowView(words, badge, self.atlas.place(article, place.span.start), href, link)

    def _home(self, name: str, place: Locator) -> tuple[str, str]:
        """The address of what stands at a place, for who looked for an id of some kind; and what the link says."""
        anchor = self._anchor(name, place)
        if anchor is None:
            article = self.dossier.article[place.article]
            return self.atlas.link(article, place.span.start), "To the place in the article"
        if name[0] == "u" and (utterance := self.dossier.utterance_of.get(anchor)):
            anchor = utterance.id
        return self.address(anchor), "To the sentence" if name[0] == "s" else "To the quote"

    def _anchor(self, name: str, place: Locator) -> str | None:
        return self._at[name[0] == "s"].get(place)

    @cached_property
    def _at(self) -> tuple[dict[Locator, str], dict[Locator, str]]:
        """Ids of quotations, and ids of statements, by the place of their words."""
        quotations = {_place(q.article, q.spans): q.id for q in self.dossier.quotations}
        return quotations, {Locator(s.article, s.span): s.id for s in self.dossier.statements}

    def _spans(self, place: Locator) -> tuple[Span, ...]:
        """The words at a place: where a quotation stands, what the reporter breaks in with is left out."""
        quotation = self.dossier.quotation.get(self._at[0].get(place, ""))
        return quotation.spans if quotation else (place.span,)

    def place_of(self, name: str) -> Locator:
        """Where the words of an id in use stand; of an utterance those of the wording that it is read from."""
        if name in self.dossier.statement:
            statement = self.dossier.statement[name]
            return Locator(statement.article, statement.span)
        utterance = self.dossier.utterance.get(name)
        quotation = self.dossier.quotation[utterance.base if utterance else name]
        return _place(quotation.article, quotation.spans)

    def address(self, name: str) -> str:
        """Where an id in use is shown."""
        return f"{self.atlas.root}{'summary' if name[0] == 's' else 'quotes'}/#{name}"


def _opening(words: str) -> str:
    """So much of them as a heading names."""
    return "" if WITHHELD in words else shortened(words, 48, placeholder=" …", break_on_hyphens=False)


def _place(article: str, spans: tuple[Span, ...]) -> Locator:
    return Locator(article, Span(spans[0].start, spans[-1].end))


def _heir(answer: Answer) -> str | None:
    """The id in use whose place an old id takes on the pages; None where that would be a guess, or on another page."""
    if answer.verdict not in ("moved", "changed") or not answer.targets:
        return None
    heir = answer.targets[0]
    return heir if (heir[0] == "s") == (answer.id[0] == "s") else None


def _says(verdict: str, name: str, answer: Answer | None) -> str:
    if answer and answer.verdict in ("moved", "changed") and not answer.targets:
        return f"No longer a {_THINGS[name[0]]}; the words stand in the article"
    return _SAYS[verdict]


def addresses_view(dossier: Dossier) -> AddressesView:
    """Every id of the ledger: in full where it is not as first published, else as a link to where it stands."""
    past = Past(Atlas(dossier, "../"))
    entries = past.dossier.ledger
    otherwise = [e.id for e in entries if e.state != "live" or len(e.published) > 1]
    told = set(otherwise)
    in_use = [
        InUse(kind, name, tuple((e.id, past.address(e.id)) for e in entries if e.id[0] == kind and e.id not in told))
        for kind, name in _NAMES.items()
    ]
    return AddressesView(
        labels.count(len(entries), "address", "addresses"),
        tuple(past.view(name) for name in otherwise),
        tuple(group for group in in_use if group.ids),
    )
