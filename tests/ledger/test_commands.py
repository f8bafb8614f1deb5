"""The ledger through the commands: written by a build, asked by `resolve`, guarded by `check`."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dossier.analysis import analyse
from dossier.cli import main
from dossier.ledger import LEDGER, advanced, read_ledger, written
from dossier.seeds import read_seeds
from tests.folders import TEXTS, copy_by_hand, tree, write_seeds
from tests.programs import needs

ICE = "We will not sail into ice that we cannot see"
CHANGED = {**TEXTS, "ferry-late.txt": TEXTS["ferry-late.txt"].replace("cannot see", "cannot measure")}


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words, prog_name="dossier")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: one with seeds and the ledger of their first build."""
    write_seeds(tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SITE_URL", raising=False)
    keep(tmp_path)
    return tmp_path


def keep(folder: Path) -> None:
    """Bring the ledger up to the seeds, as a build does."""
    seeds = folder / "seeds"
    entries = advanced(read_ledger(seeds), analyse(read_seeds(seeds)))
    (seeds / LEDGER).write_text(written(entries), encoding="utf-8")


def cited(folder: Path, words: str = ICE, article: str = "ferry-late") -> str:
    entries = read_ledger(folder / "seeds")
    return next(e.id for e in entries if e.id[0] == "q" and e.article == article and words in e.published[0].text)


def git(folder: Path, *words: str) -> None:
    told = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    settings = ("-c", "user.name=Ada", "-c", "user.email=ada@news.example", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *settings, *words], cwd=folder, env=told, check=True, capture_output=True)


# resolve


def test_resolve_says_exact_of_what_stands_and_takes_whole_addresses(here: Path) -> None:
    name = cited(here)
    done = run("resolve", f"https://news.example/q/#{name}")
    assert done.exit_code == 0
    assert done.output.startswith(f"{name}: exact")
    assert f"  at:  quotes/#{name}\n" in done.output
    assert "  in:  articles/ferry-late/#p2\n" in done.output


def test_resolve_shows_both_versions_and_what_differs(here: Path) -> None:
    name = cited(here)
    write_seeds(here / "seeds", CHANGED)
    done = run("resolve", name, "seeds")
    assert done.exit_code == 0
    assert f"{name}: changed" in done.output
    assert f"  was: {ICE}" in done.output
    assert "cannot [-see-] {+measure+}" in done.output.replace(",", "")


def test_resolve_ends_with_1_where_it_cannot_lead_to_one_thing(here: Path) -> None:
    name = cited(here)
    (here / "seeds" / "ferry-late.txt").write_text("Ferry on time\n\nThe ferry came at noon.\n", encoding="utf-8")
    gone = run("resolve", name)
    assert (gone.exit_code, f"{name}: gone" in gone.output, f"was: {ICE}" in gone.output) == (1, True, True)
    unknown = run("resolve", "q-no-such-thing-00000000")
    assert (unknown.exit_code, "unknown: nothing was ever published" in unknown.output) == (1, True)
    both = run("resolve", cited(here, "We will not sail", "ice-in-harbour"), name)
    assert both.exit_code == 1
    assert ": exact" in both.output


def test_resolve_says_what_is_not_published_yet_and_what_is_printed_otherwise(here: Path) -> None:
    name = cited(here)
    text = TEXTS["ferry-late.txt"].replace("We will not sail", "WE WILL NOT sail")
    write_seeds(here / "seeds", {"ferry-late.txt": text + "\n“The quay is slippery as soap,” Brenner said.\n"})
    assert f"{name}: changed" in run("resolve", name).output
    dossier = analyse(read_seeds(here / "seeds"))
    new = next(q.id for q in dossier.quotations if "slippery" in q.id)
    assert "not published yet" in run("resolve", new).output


def test_resolve_for_another_program(here: Path) -> None:
    name = cited(here)
    write_seeds(here / "seeds", CHANGED)
    done = run("resolve", "--json", name, "q-no-such-thing-00000000")
    changed, unknown = json.loads(done.stdout)
    assert (changed["id"], changed["verdict"], unknown["verdict"]) == (name, "changed", "unknown")
    assert changed["was"]["text"].startswith(ICE)
    assert changed["targets"][0]["url"] == f"quotes/#{changed['targets'][0]['id']}"
    (place,) = changed["places"]
    text = read_seeds(here / "seeds").articles[0].text
    assert text[slice(*place["span"])] == place["text"]
    assert place["url"] == "articles/ferry-late/#p2"


def test_resolve_without_a_ledger_knows_what_is_not_published_yet(here: Path) -> None:
    name = cited(here)
    (here / "seeds" / LEDGER).unlink()
    assert "not published yet" in run("resolve", name, "seeds").output
    assert run("resolve", "").exit_code == 1


def test_the_help_of_resolve_shows_an_example_that_it_understands(here: Path) -> None:
    example = run("resolve", "--help").output.split("Example: dossier ")[1].split()
    assert "unknown" in run(*example).output


def test_resolve_with_a_folder_and_no_anchor_is_a_misuse(here: Path) -> None:
    done = run("resolve", "seeds")
    assert (done.exit_code, "no anchor is named" in done.stderr) == (2, True)


# check


def test_check_is_content_with_a_ledger_that_is_up_to_date_and_with_none(here: Path) -> None:
    done = run("check")
    assert done.exit_code == 0
    assert "none is lost" in done.output
    (here / "seeds" / LEDGER).unlink()
    done = run("check")
    assert done.exit_code == 0
    assert "no ledger yet; `dossier build` writes it" in done.output


def test_check_tells_a_ledger_that_is_behind(here: Path) -> None:
    write_seeds(here / "seeds", CHANGED)
    before = tree(here)
    done = run("check")
    assert done.exit_code == 1
    assert done.stderr.startswith("seeds/anchors.json: the ledger is behind the seeds: ")
    assert cited(here) in done.stderr
    assert "run `dossier build`" in done.stderr
    assert tree(here) == before


def test_check_tells_faults_of_the_ledger_and_of_the_seeds_at_once(here: Path) -> None:
    ledger = here / "seeds" / LEDGER
    ledger.write_text(ledger.read_text("utf-8").replace("cannot see", "can see"), encoding="utf-8")
    (here / "seeds" / "bad.txt").write_bytes(b"caf\xe9")
    done = run("check")
    assert done.exit_code == 1
    assert "changed by hand" in done.stderr
    assert "seeds/bad.txt:1: is not UTF-8" in done.stderr


@needs("git", "what git has is asked of git")
def test_check_tells_an_anchor_that_git_has_and_the_ledger_lost_and_how_to_mend_it(here: Path) -> None:
    write_seeds(here / "seeds", CHANGED)
    keep(here)
    git(here, "init", "--quiet")
    git(here, "add", ".")
    git(here, "commit", "--quiet", "-m", "first")
    assert run("check").exit_code == 0
    name = cited(here)
    (here / "seeds" / LEDGER).unlink()
    keep(here)
    done = run("check")
    assert done.exit_code == 1
    assert "anchors published in HEAD are not here as they were" in done.stderr
    assert name in done.stderr
    assert "git checkout HEAD -- seeds/anchors.json" in done.stderr
    # Committed, it is still seen: the commit before is asked too.
    git(here, "commit", "--quiet", "-am", "lose some")
    assert "are not here as they were" in run("check").stderr
    git(here, "checkout", "HEAD^", "--", "seeds/anchors.json")
    done = run("check")
    assert done.exit_code == 0, done.stderr


def test_check_tells_an_anchor_of_the_built_site_that_the_ledger_does_not_know(here: Path) -> None:
    (here / "site" / "data").mkdir(parents=True)
    (here / "site" / "data" / "dossier.json").write_bytes(run("export").stdout_bytes)
    assert run("check").exit_code == 0
    ledger = here / "seeds" / LEDGER
    lines = ledger.read_text("utf-8").split("\n")
    ledger.write_text("\n".join(line for line in lines if '"id": "s-' not in line).replace("},\n]", "}\n]"), "utf-8")
    done = run("check")
    assert done.exit_code == 1
    assert "anchors of the site in site/ are not in the ledger: s-" in done.stderr
    (here / "site" / "data" / "dossier.json").write_text("{}", encoding="utf-8")
    assert "anchors of the site" not in run("check").stderr


# build


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier built, edited and built again."""
    folder = copy_by_hand(tmp_path_factory.mktemp("kept"))
    write_seeds(folder / "seeds")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.delenv("SITE_URL", raising=False)
        first = run("build")
        assert first.exit_code == 0, first.stderr
        assert "seeds/anchors.json: " in first.output
        write_seeds(folder / "seeds", CHANGED)
        assert run("build").exit_code == 0
    return folder


def test_a_build_keeps_every_anchor_and_a_second_one_changes_no_byte(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(built)
    monkeypatch.delenv("SITE_URL", raising=False)
    assert "changed" in {e.state for e in read_ledger(built / "seeds")}
    before = tree(built)
    assert "nothing has changed" in run("build").output
    done = run("build", "--anew")
    assert "pages: 0 written" in done.output
    assert "anchors.json" not in done.output
    after = tree(built)
    assert {p for p in before if before[p] != after.get(p)} <= {".site-build/stamp.json"}
    assert run("check").exit_code == 0
    assert run("verify").exit_code == 0


def test_the_data_file_has_the_old_ids_of_utterances(built: Path) -> None:
    data = json.loads((built / "site/data/dossier.json").read_bytes())
    retired = {e.id for e in read_ledger(built / "seeds") if e.id[0] == "u" and e.state != "live"}
    assert retired
    assert {alias for u in data["utterances"] for alias in u["aliases"]} == retired


def test_pages_only_and_a_build_that_fails_leave_the_ledger_alone(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Path(shutil.copytree(built, tmp_path / "copy"))
    monkeypatch.chdir(folder)
    write_seeds(folder / "seeds")
    before = (folder / "seeds" / LEDGER).read_bytes()
    assert run("build", "--pages-only").exit_code == 0
    assert (folder / "seeds" / LEDGER).read_bytes() == before
    # The last step of all fails: the site and docs/ are put back too.
    kept = tree(folder / "site"), tree(folder / "docs"), tree(folder / "seeds")

    def refuse(self: Path, target: Path) -> Path:
        if target.name == LEDGER:
            raise OSError(28, "No space left on device", str(target))
        return replace(self, target)

    replace = Path.replace
    monkeypatch.setattr(Path, "replace", refuse)
    done = run("build")
    assert done.exit_code == 1
    assert "No space left on device" in done.stderr
    assert (tree(folder / "site"), tree(folder / "docs"), tree(folder / "seeds")) == kept
