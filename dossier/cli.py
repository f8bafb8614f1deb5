"""The commands: read, call the pure middle, write, say what happened.

What a command does not need it does not import: `export` starts without the publisher,
the templates or an HTML parser.
"""

import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dossier import __version__
from dossier.console import Commands, File, quiet_option, seeds_argument
from dossier.errors import DossierError, LedgerError, SiteError
from dossier.exporting import all_of, print_bytes, print_data, read_dossier
from dossier.finding import find

if TYPE_CHECKING:
    from collections.abc import Mapping
    from contextlib import AbstractContextManager
    from typing import IO

    from dossier.model import Dossier, Override, Seeds


ENGINES = ("mkdocs", "properdocs", "zensical")
"""As `dossier.site.engines` has them, which is not imported for a list of three words."""


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
def main() -> None:
    """Make a site of what several outlets say about one event.

    A dossier's folder is the one that holds mkdocs.yml. Run the commands there; they read
    the articles in SEEDS, which is seeds/ unless told otherwise.
    """


main.add_command(find)


@main.command(epilog="Example: dossier build")
@click.option("--pages-only", is_flag=True, help="Write the Markdown pages into docs/ and publish nothing.")
@click.option(
    "--engine",
    type=click.Choice(ENGINES),
    default="mkdocs",
    envvar="DOSSIER_ENGINE",
    show_default=True,
    show_envvar=True,
    help="The program that publishes the pages.",
)
@click.option("--anew", is_flag=True, help="Build even where nothing has changed since the last build.")
@quiet_option
@seeds_argument
def build(seeds: Path, pages_only: bool, engine: str, anew: bool, quiet: bool) -> None:
    """Build the site into site/ and prove it against the seeds.

    A build that fails leaves the last site as it was. One that succeeds brings the ledger of
    anchors, SEEDS/anchors.json, up to date: commit it with the seeds. Where it is gone, and
    the site is not, nothing is built.
    """
    from dossier import site
    from dossier.progress import Progress
    from dossier.site import stamp

    here = Path()
    site.require_dossier(here)
    begun = None if pages_only else stamp.begin(here, seeds, engine)
    said = stamp.rested(begun) if begun and not anew else None
    if said:
        said.append("nothing has changed since the site was built and proved")
    else:
        with Progress(quiet) as progress:
            progress.stage("reading and comparing the articles", 40)
            dossier, before = read_dossier(seeds, prove=not pages_only)
            from dossier import building

            job, counted = building.Job(here, seeds, dossier, before), _counted(dossier)
            if begun is None:
                said = building.write_pages(job, counted)
            else:
                said = building.build(job, begun, _environment(dossier.seeds), counted, progress)
    if not quiet:
        click.echo("\n".join(said))


@main.command(epilog="Example: dossier export seeds > dossier.json")
@seeds_argument
@click.pass_obj
def export(failed: BaseException | None, seeds: Path) -> None:
    """Print the data file, dossier.json, without building a site."""
    if failed is not None:
        raise failed  # it has been tried before the command line was read
    print_data(seeds)


@main.command(epilog="Example: dossier verify")
@quiet_option
@seeds_argument
def verify(seeds: Path, quiet: bool) -> None:
    """Prove the built site and its data against the seeds, character for character.

    The site is built anew beside it, with the engine that made it, and every file of the two
    compared. Run it with the SITE_URL with which the site was built. Nothing is changed.
    """
    from dossier import site
    from dossier.progress import Progress
    from dossier.verify import verify_site

    here = Path()
    site.require_site(here)
    with Progress(quiet) as progress:
        progress.stage("reading the articles and proving the site", 60)

        def anew(dossier: "Dossier", pages: "Mapping[str, str]") -> "AbstractContextManager[Path]":
            progress.stage("building the site anew to compare every byte", 40)
            return site.built_anew(here, pages, _environment(dossier.seeds), site.engine_of(here / "site"))

        report = verify_site(here / "site", seeds, here / "mkdocs.yml", anew, progress.seen)
    if not quiet:
        click.echo(str(report))


@main.command(epilog="Example: dossier check seeds")
@seeds_argument
def check(seeds: Path) -> None:
    """Read the seeds and report; write nothing. Ends with 1 on any fault.

    A ledger behind the seeds is one, and so is an anchor that it has lost: one that git has, in
    any commit up to the last, or that the site in site/ shows.
    """
    dossier, before = read_dossier(seeds, prove=True)
    for article in dossier.articles:
        marked = sum(q.article == article.id for q in dossier.quotations)
        click.echo(
            f"{article.file}: {article.id}, {article.outlet or 'outlet not stated'}, "
            f"{article.published or 'date not stated'}: {len(article.text):,} characters, "
            f"{len(article.paragraphs)} paragraphs, {len(article.furniture)} pieces folded away, {marked} quotations"
        )
    for override in dossier.seeds.overrides:
        click.echo(f"{dossier.seeds.manifest}:{override.line}: {_corrected(override)}")
    click.echo(_counted(dossier))
    from dossier.site.history import shortcomings

    if faults := tuple(shortcomings(Path(), seeds, _ledger_of(seeds), dossier, before)):
        raise LedgerError(faults)
    kept = f"{len(before)} anchors, none is lost" if before else "no ledger yet; `dossier build` writes it"
    click.echo(f"{_ledger_of(seeds)}: {kept}")


@main.command(epilog="Example: dossier resolve q-we-will-keep-the-1f3a9c07")
@click.option("--json", "as_data", is_flag=True, help="Print a list for another program.")
@click.argument("ids", metavar="ID... [SEEDS]", nargs=-1, required=True)
@click.pass_context
def resolve(context: click.Context, ids: tuple[str, ...], as_data: bool) -> None:
    """Say what became of anchors that were cited: exact, moved, changed, ambiguous, gone or unknown.

    An ID is an anchor or a whole address that ends in one. Ends with 0 where each leads to one
    thing (exact, moved, changed), and with 1 where it does not.
    """
    from dossier.ledger import resolver
    from dossier.ledger.told import CERTAIN, as_json, told

    seeds = Path("seeds")
    if ids[-1] and Path(ids[-1]).is_dir():
        *names, folder = ids
        ids, seeds = tuple(names), Path(folder)
    if not ids:
        raise click.UsageError("no anchor is named")
    dossier, before = read_dossier(seeds)
    answers = list(map(resolver(dossier, {e.id: e for e in before}), (name.rpartition("#")[2] for name in ids)))
    if as_data:
        print_bytes(as_json(dossier, answers).encode())
    else:
        site = os.environ.get("SITE_URL", "")
        print_bytes("".join(f"{told(dossier, a, site and site.rstrip('/') + '/')}\n" for a in answers).encode())
    context.exit(0 if all(a.verdict in CERTAIN for a in answers) else 1)


@main.command(
    epilog="Example: dossier changes published.json site/data/dossier.json --site https://example.org/dossier/"
)
@click.option("--site", default="", help="Address of the published pages, for links; else SITE_URL.", envvar="SITE_URL")
@click.option("--feed", "when", metavar="WHEN", help="Print an Atom feed, its new entry of this moment (RFC 3339).")
@click.option("--onto", multiple=True, type=File("rb"), help="With --feed: a feed whose entries are kept.")
@click.argument("old", type=File("rb"))
@click.argument("new", type=File("rb"))
def changes(old: "IO[bytes]", new: "IO[bytes]", site: str, when: str | None, onto: "tuple[IO[bytes], ...]") -> None:
    """Tell what changed between two data files, OLD and NEW, as Markdown or as a feed.

    Articles, quotations, anchors, statements and differences that came, went or changed. The Markdown is
    safe to post as a comment: words of the articles can make no link and call nobody.
    """
    from dossier.changes import compared, data_file, entries_of, feed, report
    from dossier.changes.reading import moment_given, site_given

    # Every fault of the run at once, whichever file it is in.
    read = [partial(data_file, file.name, file.read()) for file in (old, new)]
    kept = [partial(entries_of, file.name, file.read()) for file in onto]
    told = all_of([*read, *kept, partial(site_given, site), partial(moment_given, when)])
    before, after, *feeds, address, moment = told
    found = compared(before, after)
    print_bytes((feed(found, moment, feeds, address) if moment else report(found, address)).encode())


@main.command(epilog="Example: dossier serve --address localhost:8001")
@click.option("--address", default="localhost:8000", show_default=True, help="Host and port to serve at.")
@seeds_argument
def serve(seeds: Path, address: str) -> None:
    """Show the site at a local address and keep it up to date until Ctrl-C.

    A change to a seed, the manifest, a template or a page written by hand shows in the
    browser. A fault is told here and on the pages, which stay as they last were good.
    """
    import subprocess

    from dossier import site
    from dossier.seeds import read_seeds
    from dossier.site.faults import keep as keep_faults
    from dossier.site.serve import look, require_address
    from dossier.site.serve import serve as serve_until_stopped
    from dossier.site.settings import settings_faults

    here = Path()
    require_address(address)
    site.require_dossier(here)
    try:
        environment = _environment(read_seeds(seeds))
    except DossierError:
        # Told by the first run that makes the pages; what is served then is what was good before.
        environment = site.publisher_environment("", [])
    if faults := settings_faults(here, environment):
        raise SiteError(faults)
    keep_faults(here, "", "settings")
    program = Path(__file__).parent
    as_imported = look([program])
    import dossier.building  # noqa: F401 # so that each copy has it
    from dossier.serving import Pages

    def build() -> int:
        faults: list[str] = []
        try:
            return main(told, prog_name="dossier", standalone_mode=False, obj=faults) or 0
        except click.Abort:
            raise KeyboardInterrupt from None
        finally:
            keep_faults(here, "\n".join(faults))

    def sound() -> bool:
        faults = "\n".join(map(str, settings_faults(here, environment)))
        keep_faults(here, faults, "settings")
        if faults:
            click.echo(faults, err=True)
        return not faults

    told = ["build", "--pages-only", str(seeds)]

    def afresh() -> int:
        return subprocess.run([sys.executable, "-m", "dossier", *told], check=False).returncode

    pages = Pages(here, seeds, build, lambda: look([program]) != as_imported, afresh, click.echo)
    sys.exit(serve_until_stopped(here, [seeds, program], pages, environment, address, sound))


def _ledger_of(seeds: Path) -> str:
    from dossier.ledger import LEDGER

    return (seeds / LEDGER).as_posix()


def _corrected(override: "Override") -> str:
    """What an editor's correction, found to hold, does."""
    if override.field == "drop":
        return f"{override.target} is no quotation: {override.value}"
    return f"{override.field} of {override.target} is {override.value or 'nobody'}"


def _environment(seeds: "Seeds") -> dict[str, str]:
    """What the publisher is told of a dossier."""
    from dossier.site import publisher_environment

    dates = [seeds.event_date, *(date for a in seeds.articles for date in (a.published, a.updated))]
    return publisher_environment(seeds.title, dates)


def _counted(dossier: "Dossier") -> str:
    return (
        f"{len(dossier.articles)} articles, {len(dossier.quotations)} quotations, "
        f"{len(dossier.utterances)} utterances, {len(dossier.statements)} statements, "
        f"{len(dossier.discrepancies)} differences"
    )
