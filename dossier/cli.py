"""The commands: read, call the pure middle, write, say what happened.

What a command does not need it does not import: `export` starts without the publisher,
the templates or an HTML parser.
"""

import errno
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dossier import __version__
from dossier.errors import DossierError, Fault

if TYPE_CHECKING:
    from dossier.model import Dossier, Override, Seeds


class _Commands(click.Group):
    """Tells every fault that a person can mend, and no traceback, and ends with 1."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except DossierError as error:
            faults = error.faults
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise  # whoever read our output has gone: click ends quietly
            hint = "see that the file can be read and written, and that the disk has room"
            faults = (Fault(str(error.filename or "."), 0, error.strerror or str(error), hint),)
        for fault in faults:
            click.echo(str(fault), err=True)
        return ctx.exit(1)


seeds_argument = click.argument("seeds", type=click.Path(path_type=Path), default=Path("seeds"))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
def main() -> None:
    """Make a site of what several outlets say about one event.

    A dossier's folder is the one that holds mkdocs.yml. Run the commands there; they read
    the articles in SEEDS, which is seeds/ unless told otherwise.
    """


@main.command(epilog="Example: dossier build")
@click.option("--pages-only", is_flag=True, help="Write the Markdown pages into docs/ and publish nothing.")
@seeds_argument
def build(seeds: Path, pages_only: bool) -> None:
    """Build the site into site/ and prove it against the seeds.

    A build that fails leaves the last site as it was.
    """
    from dossier import site
    from dossier.pages import render
    from dossier.verify import prove_site

    here = Path()
    site.require_dossier(here)
    dossier = _analyse(seeds)
    pages = render(dossier)
    proofs: list[object] = []
    if pages_only:
        change = site.write_pages(here, pages)
    else:
        environment = site.publisher_environment(dossier.seeds.title, _dates(dossier.seeds))

        def prove(made: Path) -> None:
            proofs.append(prove_site(made, seeds, dossier, pages, here / "mkdocs.yml"))

        change = site.build(here, pages, environment, prove)
    click.echo(_counted(dossier))
    click.echo(f"pages: {len(change.written)} written, {change.unchanged} unchanged, {len(change.removed)} removed")
    for proof in proofs:
        click.echo(f"{proof}\nthe site is in site/index.html")


@main.command(epilog="Example: dossier export seeds > dossier.json")
@seeds_argument
def export(seeds: Path) -> None:
    """Print the data file, dossier.json, without building a site."""
    from dossier.pages.data import export as data

    # Bytes, because the data file is UTF-8 whatever the terminal is.
    sys.stdout.buffer.write(data(_analyse(seeds)).encode())
    sys.stdout.buffer.flush()


@main.command(epilog="Example: dossier verify")
@seeds_argument
def verify(seeds: Path) -> None:
    """Prove the built site and its data against the seeds, character for character."""
    from dossier import site
    from dossier.verify import verify_site

    site.require_site(Path())
    click.echo(str(verify_site(Path("site"), seeds, Path("mkdocs.yml"))))


@main.command(epilog="Example: dossier check seeds")
@seeds_argument
def check(seeds: Path) -> None:
    """Read the seeds and report; write nothing. Ends with 1 on any fault."""
    dossier = _analyse(seeds)
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


@main.command(epilog="Example: dossier serve --address localhost:8001")
@click.option("--address", default="localhost:8000", show_default=True, help="Host and port to serve at.")
@seeds_argument
def serve(seeds: Path, address: str) -> None:
    """Show the site at a local address and keep it up to date until Ctrl-C.

    A change to a seed, the manifest, a template or a page written by hand shows in the
    browser. A fault is told here, and the last good pages stay.
    """
    import subprocess

    from dossier import site
    from dossier.seeds import read_seeds
    from dossier.site.serve import serve as serve_until_stopped

    here = Path()
    site.require_dossier(here)
    try:
        known = read_seeds(seeds)
        environment = site.publisher_environment(known.title, _dates(known))
    except DossierError:
        # Told by the first run that makes the pages; what is served then is what was good before.
        environment = site.publisher_environment("", [])
    program = Path(__file__).parent
    make_pages = [sys.executable, "-m", "dossier", "build", "--pages-only", str(seeds)]
    sys.exit(
        serve_until_stopped(
            here, [seeds, program], lambda: subprocess.run(make_pages, check=False), environment, address
        )
    )


def _analyse(seeds: Path) -> "Dossier":
    from dossier.analysis import analyse
    from dossier.seeds import read_seeds

    return analyse(read_seeds(seeds))


def _corrected(override: "Override") -> str:
    """What an editor's correction, found to hold, does."""
    if override.field == "drop":
        return f"{override.target} is no quotation: {override.value}"
    return f"{override.field} of {override.target} is {override.value or 'nobody'}"


def _dates(seeds: "Seeds") -> list[str | None]:
    return [seeds.event_date, *(date for a in seeds.articles for date in (a.published, a.updated))]


def _counted(dossier: "Dossier") -> str:
    return (
        f"{len(dossier.articles)} articles, {len(dossier.quotations)} quotations, "
        f"{len(dossier.utterances)} utterances, {len(dossier.statements)} statements, "
        f"{len(dossier.discrepancies)} differences"
    )
