"""Every built page read once: parsed, asked everything, and dropped.

Pages are read in shares, each by a copy of this process. What a share gives back is small; a page whose
links may be wrong is named there, and read once more where the ids of all pages are known.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from selectolax.lexbor import LexborNode

from dossier.errors import Fault
from dossier.model import Dossier
from dossier.turns import in_turns
from dossier.verify.active import active_parts
from dossier.verify.built import BuiltPage, BuiltSite
from dossier.verify.content import content_faults, wrongly_held
from dossier.verify.halves import Halves, halves
from dossier.verify.links import Asked, Resolver, broken_links, doubled_ids, read_links
from dossier.verify.owed import Debts, unpaid
from dossier.verify.proofs import REBUILD, Claims, read_proofs
from dossier.verify.rendered import MANY, Expected, Rendered, Seen
from dossier.verify.was import lasting_ids, untrue_past


@dataclass(frozen=True)
class PageRead:
    """What is kept of a page: how many links it has, what they ask of others, and the ids that it offers itself."""

    path: str
    links: int
    asked: Asked
    ids: frozenset[str]


@dataclass(frozen=True)
class PagesRead:
    """What was found on pages; ``stretches`` of the seeds are shown on them."""

    pages: tuple[PageRead, ...]
    stretches: int
    faults: tuple[Fault, ...]


def read_pages(
    built: BuiltSite, dossier: Dossier, generated: frozenset[str], expected: Expected | None, seen: Seen
) -> PagesRead:
    """Hold every page of a site to the seeds, in the order of their paths; ``generated`` are those made of them.

    ``seen`` is told the part that is done, from 0 to 1. Links are not followed yet: ``wrong_links`` does.
    """
    reader = PageReader(built, dossier, generated, expected)

    paths = built.pages()
    # The long ones first, that nobody is still at one of them when all else is done.
    order = sorted(paths, key=lambda path: -built.size(path)) if len(paths) >= MANY else paths

    def read_share(share: Iterable[tuple[int, str]]) -> PagesRead:
        pages: list[PageRead] = []
        faults: list[Fault] = []
        stretches = 0
        for number, path in share:
            read, shown = reader.read(built.page(path), faults)
            pages.append(read)
            stretches += shown
            seen(number / len(order))
        return PagesRead(tuple(pages), stretches, tuple(faults))

    shares = in_turns(read_share, list(enumerate(order, 1)), MANY)
    return PagesRead(
        tuple(sorted((page for share in shares for page in share.pages), key=lambda page: page.path)),
        sum(share.stretches for share in shares),
        tuple(fault for share in shares for fault in share.faults),
    )


def wrong_links(
    built: BuiltSite, resolver: Resolver, ids: Mapping[str, frozenset[str]], read: PagesRead
) -> Iterator[Fault]:
    """Links that lead nowhere. Only a page that has one is read again, to say where it stands."""
    for page in read.pages:
        if page.asked.wrong or any(not wanted <= ids.get(file, frozenset()) for file, wanted in page.asked.ids.items()):
            yield from broken_links(resolver, [read_links(built.page(page.path))])


class PageReader:
    """What is asked of a page."""

    def __init__(
        self, built: BuiltSite, dossier: Dossier, generated: frozenset[str], expected: Expected | None
    ) -> None:
        self._dossier, self._generated, self._expected = dossier, generated, expected
        self._built, self._debts, self._lasting = built, Debts(dossier), lasting_ids(dossier)
        self._claims = Claims(dossier.article)
        self.resolver = Resolver(built, {}, expected.site_url if expected else "")

    def read(self, page: BuiltPage, faults: list[Fault]) -> tuple[PageRead, int]:
        """Tell ``faults`` what is wrong with a page; give back what is kept of it, and how many stretches it shows."""
        rendered = self._expected.rendered.get(page.path) if self._expected else None
        if rendered and (cut := halves(page, rendered.as_shown())) and (good := self._in_halves(cut, rendered)):
            return good
        stretches = self._whole(page, faults)
        found = read_links(page)
        return PageRead(page.path, len(found.links), self.resolver.asks(found), found.ids), stretches

    def _in_halves(self, cut: Halves, rendered: Rendered) -> tuple[PageRead, int] | None:
        """The same of a page whose content is what its Markdown renders to; None where anything is wrong with it.

        What that is, is told where the page is read whole.
        """
        frame, inside, dossier = cut.frame, cut.inside, self._dossier
        debts = self._debts.of(frame.path)
        anchors = {debt.anchor for debt in debts}
        proofs, untrue = read_proofs(inside, self._claims, anchors)
        found = read_links(frame)
        ids = frozenset([*frame.ids, *inside.ids])
        links = self.resolver.asks(found, cut.addresses)
        if untrue or links.wrong or len(ids) < len(frame.ids) + len(inside.ids) or not anchors.isdisjoint(frame.ids):
            return None
        faults = chain(
            active_parts(frame),
            wrongly_held(frame, frame.content, rendered) if frame.content else (),
            unpaid(inside, debts, proofs, dossier),
            untrue_past(inside, dossier, self._lasting.get(frame.path, ())),
            _loose_marks(inside) if frame.path in self._generated else (),
        )
        if any(True for _ in faults):
            return None
        return PageRead(frame.path, len(found.links) + len(cut.addresses), links, ids | found.ids), proofs.count

    def _whole(self, page: BuiltPage, faults: list[Fault]) -> int:
        """Tell ``faults`` what is wrong with a page; give back how many stretches of the seeds it shows."""
        expected = self._expected
        if expected and page.path in expected.copied and page.path not in expected.rendered:
            faults += self._copied(page, expected.copied[page.path])
            return 0
        debts = self._debts.of(page.path)
        proofs, untrue = read_proofs(page, self._claims, {debt.anchor for debt in debts})
        faults += untrue
        faults += doubled_ids(page)
        faults += active_parts(page)
        faults += unpaid(page, debts, proofs, self._dossier)
        faults += untrue_past(page, self._dossier, self._lasting.get(page.path, ()))
        if page.path in self._generated:
            faults += _loose_marks(page)
        if expected and page.path in expected.rendered:
            faults += content_faults(page, expected.rendered[page.path])
        elif expected and page.path != "404.html":
            faults.append(page.fault(None, "neither the seeds nor the docs folder have this page", REBUILD))
        return proofs.count

    def _copied(self, page: BuiltPage, original: Path) -> Iterator[Fault]:
        """An HTML file written by hand: published as it is, and what it does is its writer's to know."""
        if self._built.read(page.path) != original.read_bytes():
            yield page.fault(None, f"is not {original.name} of the docs folder, byte for byte", REBUILD)


def _loose_marks(page: BuiltPage) -> Iterator[Fault]:
    """Words marked as quoted or as differing that no proof holds."""
    for node in page.content.css("ins,del,q,mark,blockquote") if page.content else ():
        if node.css_first("[data-s]") is None and not _held(node):
            words = node.text(deep=True)[:60]
            yield page.fault(None, f"<{node.tag}> {words!r} carries no proof mark", "mend the template")


def _held(node: LexborNode) -> bool:
    at: LexborNode | None = node
    while at is not None:
        if "data-s" in at.attributes or "data-x" in at.attributes:
            return True
        at = at.parent
    return False
