"""The proof: what the built site and the data file say, held against the seeds read anew."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from dossier.analysis import analyse
from dossier.errors import Fault, VerifyError
from dossier.forks import aside
from dossier.ledger import advanced, read_ledger, settled
from dossier.model import Dossier
from dossier.pages import render
from dossier.seeds import read_seeds
from dossier.verify.active import outside_styles
from dossier.verify.alike import unlike_files
from dossier.verify.built import BuiltSite
from dossier.verify.datafile import differs_from_export, unlike_disk, untrue_data
from dossier.verify.links import Resolver
from dossier.verify.proofs import REBUILD
from dossier.verify.reading import PagesRead, read_pages, wrong_links
from dossier.verify.rendered import MANY, Expected, Seen, copied_files, files_in_docs, render_pages, settings_of, unseen
from dossier.verify.searched import untrue_search
from dossier.verify.written import written_pages

__all__ = ["Expected", "Report", "expect", "prove_site", "verify_site"]

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
            f"proved: {self.articles:,} articles stand in the site as in the seeds, "
            f"to the last of {self.characters:,} characters, "
            f"{self.stretches:,} stretches shown, {self.records:,} records of the data file, "
            f"{self.links:,} links on {self.pages:,} pages"
        )


Rebuild = Callable[[Dossier, Mapping[str, str]], AbstractContextManager[Path]]
"""Builds a site of a dossier's pages somewhere else, and clears it away in the end."""


def verify_site(
    site: Path,
    seeds_folder: Path,
    settings: Path | None = None,
    rebuild: Rebuild | None = None,
    seen: Seen = unseen,
) -> Report:
    """Prove a built site against its seeds, which are read and analysed anew.

    ``settings`` is the ``mkdocs.yml`` with which the site was built; without it (None) all is
    proved but for the words of ours around the seeds' own. ``rebuild`` builds the site once
    more: every file is then compared with it, byte for byte; without it (None) what the
    publisher writes around the pages is taken on trust. ``seen`` is told how far the pages
    are read. Raises SeedError, LedgerError, AnalysisError, what ``rebuild`` raises, or
    VerifyError with every fault found, the first ``MOST`` in full.
    """
    dossier = analyse(read_seeds(seeds_folder))
    dossier = settled(dossier, advanced(read_ledger(seeds_folder), dossier))
    pages = render(dossier, written_pages(settings) if settings else ())
    expected = expect(pages, settings) if settings else None
    report, faults = _proved(site, seeds_folder, dossier, pages, expected, seen)
    if rebuild is not None:
        with rebuild(dossier, pages) as anew:
            # Of a page that the proofs have named, they say better what is wrong with it.
            faults += unlike_files(BuiltSite.at(site), BuiltSite.at(anew), {fault.path for fault in faults})
    return _judged(site, report, faults)


def prove_site(
    site: Path,
    seeds_folder: Path,
    dossier: Dossier,
    pages: Mapping[str, str],
    expected: Expected | None = None,
    seen: Seen = unseen,
) -> Report:
    """Prove a site fresh from the publisher against a dossier and its pages. ``verify_site`` makes all of them anew."""
    return _judged(site, *_proved(site, seeds_folder, dossier, pages, expected, seen))


def expect(pages: Mapping[str, str], settings: Path, seen: Seen = unseen) -> Expected:
    """Render the pages with the settings of a ``mkdocs.yml``: it needs no site, so a build does it meanwhile."""
    config = settings_of(settings)
    there = files_in_docs(config)
    rendered = {page.path: page for page in render_pages(pages, config, there, seen)}
    return Expected(rendered, copied_files(there), config.site_url or "")


def _proved(
    site: Path, seeds_folder: Path, dossier: Dossier, pages: Mapping[str, str], expected: Expected | None, seen: Seen
) -> tuple[Report, list[Fault]]:
    built = BuiltSite.at(site)
    generated = frozenset(page_path(path) for path in pages if path.endswith(".md"))
    with aside(lambda: _beside_pages(built, seeds_folder, dossier, pages), len(generated) >= MANY) as others:
        read = read_pages(built, dossier, generated, expected, seen)
        faults = [*others(), *read.faults]
    ids = {page.path: page.ids for page in read.pages}
    resolver = Resolver(built, ids, expected.site_url if expected else "")
    faults += wrong_links(built, resolver, ids, read)
    faults += untrue_search(built, dossier.article, resolver)
    return _report(dossier, read), faults


def _beside_pages(built: BuiltSite, seeds_folder: Path, dossier: Dossier, pages: Mapping[str, str]) -> list[Fault]:
    """What is wrong with the seeds on disk, the data files and the style sheets."""
    faults = [fault for article in dossier.articles for fault in unlike_disk(seeds_folder, article)]
    faults += _missing(built, pages)
    faults += _data_faults(built, dossier, pages)
    faults += outside_styles(built)
    return faults


def _report(d: Dossier, read: PagesRead) -> Report:
    tables = (d.quotations, d.people, d.utterances, d.statements, d.discrepancies, d.timeline, d.named_days)
    return Report(
        articles=len(d.articles),
        stretches=read.stretches,
        characters=sum(len(a.text) for a in d.articles),
        records=len(d.articles) + sum(map(len, tables)),
        pages=len(read.pages),
        links=sum(page.links for page in read.pages),
    )


def _judged(site: Path, report: Report, faults: Iterable[Fault]) -> Report:
    if every := sorted(set(faults)):
        raise VerifyError(_bounded(site, every))
    return report


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


def _bounded(site: Path, every: list[Fault]) -> list[Fault]:
    if len(every) <= MOST:
        return every
    rest = Fault(site.as_posix(), 0, f"{len(every):,} faults, of which {MOST} are told", "mend these and verify again")
    return [rest, *every[:MOST]]
