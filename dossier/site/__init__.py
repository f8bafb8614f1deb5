"""Write the pages and run the publisher: the only code that changes the disk.

A build never works on what is published. It lays a copy of docs/ with the new pages into
``.site-build/``, has a publisher make the site from there, has the result proved, and only then
changes docs/ and site/, and last of all the ledger of anchors. Whatever stops it before
that - a fault, a full disk, a power cut - leaves all as they were. docs/ itself is written
too, file by file and only where bytes change, because a live reload watches it and another
publisher may read it.
"""

import contextlib
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from subprocess import Popen

from dossier.errors import Fault, SiteError
from dossier.forks import aside
from dossier.site.engines import ENGINES, MKDOCS, engine_of, require_engine
from dossier.site.generated import Change, Plan, apply, lay_beside, overwrite, plan_pages, stage_docs
from dossier.site.lock import STAGE, only_run
from dossier.site.publisher import publish, publisher_environment
from dossier.site.shares import Content, begun, divisible

__all__ = [
    "ENGINES", "MKDOCS", "STAGE", "Change", "Content", "build", "built_anew", "divisible", "engine_of",
    "publisher_environment", "require_dossier", "require_site", "rewrite_pages", "write_pages",
]  # fmt: skip


def require_dossier(folder: Path) -> None:
    """Raise SiteError unless ``folder`` is a dossier's: the one that holds mkdocs.yml."""
    if not (folder / "mkdocs.yml").is_file():
        hint = "run this where mkdocs.yml is, or copy mkdocs.yml and docs/ of another dossier here"
        raise SiteError([Fault("mkdocs.yml", 0, "there is no such file here, so this is no dossier's folder", hint)])


def require_site(folder: Path) -> None:
    """Raise SiteError unless ``folder`` is a dossier's and its site has been built."""
    require_dossier(folder)
    if not (folder / "site" / "index.html").is_file():
        raise SiteError([Fault("site", 0, "there is no site here yet", "run `dossier build` first")])


def write_pages(folder: Path, pages: Mapping[str, str]) -> Change:
    """Write the pages into docs/ and publish nothing, for a live reload or another publisher.

    Waits for another run in the same folder. Raises SiteError where a page would
    overwrite somebody's own file; nothing is written then.
    """
    require_dossier(folder)
    with only_run(folder / STAGE, wait=True), contextlib.ExitStack() as undo:
        plan = plan_pages(folder / "docs", pages)
        apply(folder / "docs", plan, undo)
        undo.pop_all()
        return plan.change


def rewrite_pages(folder: Path, pages: Mapping[str, str]) -> None:
    """Write these pages over what docs/ holds of them and leave all others as they are, for a live reload.

    Waits for another run in the same folder. Raises SiteError as ``write_pages`` does.
    """
    with only_run(folder / STAGE, wait=True):
        overwrite(folder / "docs", pages)


def build(
    folder: Path,
    pages: Mapping[str, str],
    environment: Mapping[str, str],
    prove: Callable[[Path], object],
    ledger: tuple[Path, str] | None = None,
    engine: str = MKDOCS,
    meanwhile: Callable[[], object] = lambda: None,
    content: Callable[[], Mapping[str, Content] | None] | None = None,
    done: Callable[[], object] = lambda: None,
) -> Change:
    """Publish the pages, and what is written by hand, into site/.

    ``prove`` is given the finished site's folder before it is published; what it raises
    stops the build. ``meanwhile`` is done while the publisher runs; ``content`` gives what the pages
    render to (where ``divisible``; None where that is in doubt), so that several processes share them;
    ``done`` when all stands in its place.
    ``ledger`` is a file and its text, put in its place when the new site stands. Raises SiteError with
    what the publisher says of the pages, where another build is running, or where a page would
    overwrite somebody's own file. On any exception docs/, site/ and the ledger are as they were.
    """
    require_dossier(folder)
    stage, site = folder / STAGE, folder / "site"
    with only_run(stage, wait=False):
        _put_back(stage, site)
        _refuse_foreign(site)
        _clear(stage)
        with _begun(folder, stage, environment, engine) if content else contextlib.nullcontext() as ahead:
            with aside(lambda: _staged(folder, stage, pages, content is None), content is not None) as staged:
                rendered = content() if content else None
                plan = staged()
            publish(folder, stage, environment, engine, meanwhile, rendered, ahead)
        prove(stage / "site")
        with contextlib.ExitStack() as undo:
            put_in_place = lay_beside(*ledger, undo) if ledger else None
            # Where there is content, nothing in mkdocs.yml runs that could have changed the staged pages.
            apply(folder / "docs", plan, undo, stage / "docs" if content else None)
            _swap(stage, site)
            undo.callback(_swap_back, stage, site)
            if put_in_place:
                put_in_place()
            undo.pop_all()
        with aside(lambda: _clear(stage), content is not None) as cleared:
            done()
            cleared()
        return plan.change


def _begun(
    folder: Path, stage: Path, environment: Mapping[str, str], engine: str
) -> contextlib.AbstractContextManager[Popen[bytes]]:
    require_engine(engine)
    return begun(folder, stage, environment, engine)


def _staged(folder: Path, stage: Path, pages: Mapping[str, str], whole: bool) -> Plan:
    """Lay what docs/ is to hold onto the stage; the plan of that, without the pages' bytes unless it is ``whole``."""
    plan = plan_pages(folder / "docs", pages)
    stage_docs(folder / "docs", stage / "docs", plan)
    return plan if whole else plan.named()


@contextlib.contextmanager
def built_anew(
    folder: Path, pages: Mapping[str, str], environment: Mapping[str, str], engine: str = MKDOCS
) -> Iterator[Path]:
    """A site of the same pages, published into a temporary folder: what site/ should be, byte for byte.

    Nothing in ``folder`` is changed, and what was made is gone afterwards. Raises SiteError as ``build`` does.
    """
    require_dossier(folder)
    with tempfile.TemporaryDirectory(prefix="dossier-") as made:
        stage = Path(made).resolve()
        stage_docs(folder / "docs", stage / "docs", plan_pages(folder / "docs", pages))
        publish(folder, stage, environment, engine)
        yield stage / "site"


def _refuse_foreign(site: Path) -> None:
    """Publishing replaces the whole of site/, so it must be one that was published before."""
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        problem = "this is no folder of its own, so it cannot be replaced"
    elif site.exists() and any(site.iterdir()) and not (site / "404.html").exists():
        problem = "this folder holds something that is not a published site"
    else:
        return
    raise SiteError([Fault("site", 0, problem, "move it away; `dossier build` writes the site there")])


def _swap(stage: Path, site: Path) -> None:
    """Put the new site where the old one is. There is no instant with half of either."""
    old = stage / "old"
    if site.exists():
        site.rename(old)
    try:
        (stage / "site").rename(site)
    except BaseException:
        _put_back(stage, site)
        raise


def _swap_back(stage: Path, site: Path) -> None:
    """Undo a swap: the new site goes back onto the stage, where it can be looked at."""
    site.rename(stage / "site")
    _put_back(stage, site)


def _put_back(stage: Path, site: Path) -> None:
    """Finish what a run left that was stopped between the two renamings of a swap."""
    if (stage / "old").exists() and not site.exists():
        (stage / "old").rename(site)


def _clear(stage: Path) -> None:
    """Empty the stage of all but its lock. What a failed build made stays until the next, to be looked at."""
    # Of older versions of this program there may be folders with shares of their own.
    for name in ("docs", "site", "old", ".cache", *(path.name for path in stage.glob("share-*"))):
        shutil.rmtree(stage / name, ignore_errors=True)
    (stage / "share.pickle").unlink(missing_ok=True)
