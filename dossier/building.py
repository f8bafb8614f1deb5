"""A build from end to end: pages rendered, published, proved, put in place, and what is said of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dossier import site
from dossier.errors import LedgerError
from dossier.ledger import LEDGER, written
from dossier.ledger.told import grown, left
from dossier.model import Dossier, LedgerEntry
from dossier.pages import render
from dossier.progress import Progress
from dossier.site import stamp
from dossier.site.history import ledger_gone
from dossier.verify import Expected, Report, expect, prove_site
from dossier.verify.written import written_pages


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be built: a dossier, the ledger as it stood on disk, and where both come from."""

    here: Path
    seeds: Path
    dossier: Dossier
    before: tuple[LedgerEntry, ...]

    @property
    def ledger(self) -> str:
        """How messages call the ledger."""
        return (self.seeds / LEDGER).as_posix()


def write_pages(job: Job, counted: str) -> list[str]:
    """Write the Markdown pages alone; give back what there is to say."""
    change = site.write_pages(job.here, render(job.dossier, written_pages(job.here / "mkdocs.yml")))
    return [counted, _changed(change)]


def build(job: Job, begun: stamp.Begun, environment: dict[str, str], counted: str, progress: Progress) -> list[str]:
    """Build the site, prove it and keep the stamp of it; give back what there is to say.

    Raises LedgerError where the ledger is gone and the site is not, and what `site.build` raises.
    """
    if gone := tuple(ledger_gone(job.here, job.ledger, job.dossier, job.before)):
        raise LedgerError(gone)
    progress.stage("laying out the pages", 15)
    pages = render(job.dossier, written_pages(job.here / "mkdocs.yml"))
    expected: list[Expected] = []
    proofs: list[Report] = []

    def prepare() -> None:
        expected.append(expect(pages, job.here / "mkdocs.yml", progress.seen))

    def prove(made: Path) -> None:
        progress.stage("proving what was published", 15)
        proofs.append(prove_site(made, job.seeds, job.dossier, pages, expected[0], progress.seen))

    progress.stage(f"publishing {len(pages):,} files with {begun.engine}", 30)

    def content() -> dict[str, site.Content] | None:
        prepare()
        return content_of(expected[0], pages)

    shared = site.divisible(job.here / "mkdocs.yml", begun.engine, pages)
    ledger = (job.seeds / LEDGER, written(job.dossier.ledger))
    lasting = [counted]

    def done() -> None:
        lasting.append(f"{proofs[0]}\nthe site is in site/index.html")
        stamp.finish(begun, lasting)

    if shared:
        change = site.build(job.here, pages, environment, prove, ledger, begun.engine, content=content, done=done)
    else:
        change = site.build(job.here, pages, environment, prove, ledger, begun.engine, prepare, done=done)
    once = [_changed(change)]
    if job.dossier.ledger != job.before:
        once.append(f"{job.ledger}: {grown(job.before, job.dossier.ledger)}; commit it with the seeds")
    return [counted, *once, *left(job.before, job.dossier), *lasting[1:]]


def content_of(expected: Expected, pages: Mapping[str, str]) -> dict[str, site.Content] | None:
    """What the generated pages render to; None where there is a doubt of which only the publisher can tell."""
    ours = [page for page in expected.rendered.values() if page.source in pages]
    if any(page.doubted for page in ours):
        return None
    return {page.source: (page.html, page.contents, page.front) for page in ours}


def _changed(change: site.Change) -> str:
    return f"pages: {len(change.written)} written, {change.unchanged} unchanged, {len(change.removed)} removed"
