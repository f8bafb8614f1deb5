"""The proof: what the built site and the data file say, held against the seeds read anew."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from selectolax.lexbor import LexborNode

from dossier.analysis import analyse
from dossier.errors import Fault, VerifyError
from dossier.model import Dossier
from dossier.pages import render
from dossier.seeds import read_seeds
from dossier.verify.active import active_parts, inline_scripts, odd_scripts
from dossier.verify.built import BuiltPage, BuiltSite
from dossier.verify.datafile import differs_from_export, unlike_disk, untrue_data
from dossier.verify.links import PageLinks, Resolver, broken_links, broken_search, doubled_ids, read_links
from dossier.verify.owed import debts_of, unpaid
from dossier.verify.proofs import REBUILD, read_proofs
from dossier.verify.rendered import content_faults, render_pages, settings_of

__all__ = ["Report", "prove_site", "verify_site"]

DATA = "data/dossier.json"
MOST = 40
"""Faults told in one run; a number of the rest stands with them."""


@dataclass(frozen=True)
class Report:
    """How much was proved."""

    articles: int
    stretches: int
    characters: int
    records: int
    pages: int
    links: int

    def __str__(self) -> str:
        return (
            f"proved: {self.articles:,} articles given back whole ({self.characters:,} characters), "
            f"{self.stretches:,} stretches shown, {self.records:,} records of the data file, "
            f"{self.links:,} links on {self.pages:,} pages"
        )


def verify_site(site: Path, seeds_folder: Path, settings: Path | None = None) -> Report:
    """Prove a built site against its seeds, which are read and analysed anew.

    ``settings`` is the ``mkdocs.yml`` with which the site was built; without it (None) all is
    proved but for the words of ours around the seeds' own. Raises SeedError, AnalysisError
    or VerifyError with every fault found, the first ``MOST`` of them in full.
    """
    dossier = analyse(read_seeds(seeds_folder))
    return prove_site(site, seeds_folder, dossier, render(dossier), settings)


def prove_site(
    site: Path, seeds_folder: Path, dossier: Dossier, pages: Mapping[str, str], settings: Path | None = None
) -> Report:
    """Prove a built site against a dossier and its pages. Use ``verify_site``, which makes both anew."""
    built = BuiltSite.at(site)
    work = _Work(built, dossier, pages)
    faults = [fault for article in dossier.articles for fault in unlike_disk(seeds_folder, article)]
    faults += _missing(built, pages)
    faults += _data_faults(built, dossier, pages)
    faults += work.read_pages(settings)
    if faults:
        raise VerifyError(_bounded(site, faults))
    return work.report()


def page_path(source: str) -> str:
    """Where a page's Markdown lands in the site: ``glossary.md`` -> ``glossary/index.html``."""
    path = PurePosixPath(source)
    return str(path.with_suffix(".html") if path.stem == "index" else path.with_suffix("") / "index.html")


def _missing(built: BuiltSite, pages: Mapping[str, str]) -> Iterator[Fault]:
    """Pages and files that the seeds give and the site lacks; data files that are not as the seeds give them."""
    for source in sorted(pages):
        path = page_path(source) if source.endswith(".md") else source
        if path not in built.files:
            yield Fault(built.shown(path), 0, "the site lacks this file, which the seeds give", "build again")
        elif path.endswith(".txt") and built.read(path) != pages[source].encode():
            yield Fault(built.shown(path), 0, "the text is not the article's, character for character", REBUILD)


def _data_faults(built: BuiltSite, dossier: Dossier, pages: Mapping[str, str]) -> Iterator[Fault]:
    if DATA in built.files:
        shown, published = built.shown(DATA), built.read(DATA).decode("utf-8", "replace")
        yield from differs_from_export(shown, published, pages[DATA])
        yield from untrue_data(shown, published, dossier.article)


def _bounded(site: Path, faults: Iterable[Fault]) -> list[Fault]:
    every = sorted(set(faults))
    if len(every) <= MOST:
        return every
    rest = Fault(site.as_posix(), 0, f"{len(every):,} faults, of which {MOST} are told", "mend these and verify again")
    return [rest, *every[:MOST]]


class _Work:
    """One run over the pages: each is parsed once, asked everything, and dropped."""

    def __init__(self, built: BuiltSite, dossier: Dossier, pages: Mapping[str, str]) -> None:
        self._built, self._dossier, self._pages = built, dossier, pages
        self._generated = {page_path(p): p for p in pages if p.endswith(".md")}
        self._links: list[PageLinks] = []
        self._scripts: list[tuple[BuiltPage, frozenset[str]]] = []
        self._stretches = 0

    def read_pages(self, settings: Path | None) -> Iterator[Fault]:
        rendered, site_url = {}, ""
        if settings is not None:
            config = settings_of(settings)
            site_url = config.site_url or ""
            rendered = {page.path: page for page in render_pages(self._pages, config)}
        for page in self._built.pages():
            yield from self._page(page)
            if page.path in rendered:
                yield from content_faults(page, rendered[page.path])
            elif settings is not None and page.path != "404.html":
                yield page.fault(None, "neither the seeds nor the docs folder have this page", REBUILD)
        yield from odd_scripts(self._scripts)
        ids = {found.page.path: found.ids for found in self._links}
        resolver = Resolver(self._built, ids, site_url)
        yield from broken_links(resolver, self._links)
        yield from broken_search(self._built, resolver)

    def _page(self, page: BuiltPage) -> Iterator[Fault]:
        yield from doubled_ids(page)
        yield from active_parts(page)
        self._links.append(read_links(page))
        self._scripts.append((page, inline_scripts(page)))
        debts = debts_of(self._dossier, page.path)
        proofs, faults = read_proofs(page, self._dossier.article, {debt.anchor for debt in debts})
        self._stretches += proofs.count
        yield from faults
        yield from unpaid(page, debts, proofs, self._dossier)
        if page.path in self._generated:
            yield from _loose_marks(page)

    def report(self) -> Report:
        d = self._dossier
        tables = (d.quotations, d.people, d.utterances, d.statements, d.discrepancies, d.timeline)
        return Report(
            articles=len(d.articles),
            stretches=self._stretches,
            characters=sum(len(a.text) for a in d.articles),
            records=len(d.articles) + sum(map(len, tables)),
            pages=len(self._links),
            links=sum(len(found.links) for found in self._links),
        )


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
