"""What `dossier check` finds lost: in any commit of git, and without git in the site as built last."""

import json
import os
import subprocess
import time
from pathlib import Path

import pytest

from dossier.ledger import LEDGER, read_ledger, written
from dossier.model import LedgerEntry, Published
from dossier.pages import render
from dossier.site.history import committed, committed_lines
from tests.folders import copy_by_hand, tree
from tests.ledger.test_commands import CHANGED, cited, git, here, keep, run
from tests.pages.revised import revised
from tests.programs import needs

__all__ = ["here"]
with_git = needs("git", "what git has is asked of git")


def commit(folder: Path, why: str) -> None:
    git(folder, "add", "--all", ".")
    git(folder, "commit", "--quiet", "--allow-empty", "-m", why)


def without(folder: Path, *names: str) -> None:
    """The ledger with no line for some anchors, and for none that needs them."""
    entries = read_ledger(folder / "seeds")
    out = {e.id for e in entries if e.id in names or e.quotation in names or set(e.leads_to) & set(names)}
    (folder / "seeds" / LEDGER).write_text(written(e for e in entries if e.id not in out), encoding="utf-8")


@pytest.fixture
def repository(here: Path) -> Path:
    """Three commits: the first build, then a correction, so that anchors are out of use."""
    git(here, "init", "--quiet", "--initial-branch=main")
    commit(here, "first")
    (here / "seeds" / "ferry-late.txt").write_text(CHANGED["ferry-late.txt"], encoding="utf-8")
    keep(here)
    commit(here, "correct")
    commit(here, "nothing")
    return here


@with_git
def test_a_line_taken_out_is_seen_however_many_commits_follow(repository: Path) -> None:
    name = cited(repository)
    whole = (repository / "seeds" / LEDGER).read_bytes()
    without(repository, name)
    for number in range(4):
        done = run("check")
        assert (done.exit_code, name in done.stderr) == (1, True), number
        commit(repository, "lose one")
    told = next(word.strip("`") for word in done.stderr.split() if ":./anchors.json" in word)
    assert not told.startswith("HEAD")
    shown = subprocess.run(
        ["git", "-C", "seeds", "show", told], capture_output=True, check=True, cwd=repository
    ).stdout.decode()
    assert name in shown, "the hint has the line to put back"
    (repository / "seeds" / LEDGER).write_bytes(whole)
    assert run("check").exit_code == 0


@with_git
def test_a_merge_that_lost_the_lines_of_one_side_is_seen_later_too(repository: Path) -> None:
    git(repository, "checkout", "--quiet", "-b", "side")
    text = (repository / "seeds" / "ferry-late.txt").read_text("utf-8")
    (repository / "seeds" / "ferry-late.txt").write_text(text + "\n“The quay is slippery as soap,” Brenner said.\n")
    keep(repository)
    commit(repository, "add")
    name = cited(repository, "slippery")
    git(repository, "checkout", "--quiet", "main")
    git(repository, "merge", "--quiet", "--no-ff", "-s", "ours", "-m", "lose a side", "side")
    commit(repository, "go on")
    done = run("check")
    assert (done.exit_code, name in done.stderr) == (1, True)


@with_git
def test_a_seed_and_a_link_changed_by_hand_are_seen(repository: Path) -> None:
    ledger, name = repository / "seeds" / LEDGER, cited(repository)
    entries = {e.id: e for e in read_ledger(repository / "seeds")}
    seed, to = entries[name].published[0].seed, entries[name].leads_to[0]
    text = ledger.read_text("utf-8")
    line = next(row for row in text.split("\n") if f'"id": "{name}"' in row)
    ledger.write_text(text.replace(line, line.replace(seed, "0" * 64)), encoding="utf-8")
    done = run("check")
    assert (done.exit_code, "not here as they were: " + name in done.stderr) == (1, True)
    other = next(e.id for e in entries.values() if e.id[0] == "q" and e.state == "live" and e.id != to)
    ledger.write_text(text.replace(line, line.replace(to, other)), encoding="utf-8")
    done = run("check")
    assert (done.exit_code, f"1 anchors lead elsewhere than in HEAD: {name}" in done.stderr) == (1, True)
    ledger.write_text(text, encoding="utf-8")
    assert run("check").exit_code == 0


@with_git
def test_git_is_asked_once_for_what_stayed_the_same_and_each_line_is_read_once(repository: Path) -> None:
    texts = list(committed(repository / "seeds", LEDGER))
    assert texts[0][0] == "HEAD"
    assert len(texts) == 2
    lines = [entry for _, entry in committed_lines(repository / "seeds")]
    assert len(lines) == len(set(lines)) > len(read_ledger(repository / "seeds"))
    assert list(committed(repository, "no-such-file.json")) == []
    assert list(committed(repository / "no-such-folder", LEDGER)) == []


@with_git
def test_three_hundred_ledgers_of_a_thousand_anchors_are_asked_in_seconds(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    rows = [LedgerEntry(f"q-a-{n:08x}", "post", (Published(f"words {n}", "5" * 64),), "live") for n in range(1300)]
    told = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull}
    # Each has one anchor more than the one before it, a line in the middle of the file: the file is written once.
    head, anchors = written(rows).removesuffix("\n]}\n").split("[\n", 1)
    lines, stream = anchors.split(",\n"), list[bytes]()
    for n in range(300):
        text = (head + "[\n" + ",\n".join(lines[: 1000 + n]) + "\n]}\n").encode()
        assert n % 100 or text == written(rows[: 1000 + n]).encode()
        stream.append(b"commit refs/heads/main\ncommitter A <a@news.example> %d +0000\ndata 1\nx\n" % n)
        stream.append(b"M 644 inline anchors.json\ndata %d\n%s\n" % (len(text), text))
    subprocess.run(["git", "fast-import", "--quiet"], input=b"".join(stream), cwd=tmp_path, env=told, check=True)
    git(tmp_path, "symbolic-ref", "HEAD", "refs/heads/main")
    start = time.process_time()
    assert len(list(committed_lines(tmp_path))) == 1299
    assert time.process_time() - start < 2


def test_the_ledger_gone_beside_a_site_is_to_be_taken_back_and_never_begun_anew(here: Path) -> None:
    shown(here)
    assert run("check").exit_code == 0
    (here / "seeds" / LEDGER).unlink()
    done = run("check")
    assert done.exit_code == 1
    assert "the ledger is gone" in done.stderr
    assert "take it back" in done.stderr
    assert "run `dossier build`" not in done.stderr


def test_a_build_does_not_begin_a_ledger_beside_a_site_whose_ledger_is_gone(here: Path) -> None:
    copy_by_hand(here)
    shown(here)
    (here / "seeds" / LEDGER).unlink()
    before = tree(here)
    done = run("build")
    assert (done.exit_code, "the ledger is gone" in done.stderr) == (1, True)
    assert tree(here) == before


def test_without_git_an_anchor_out_of_use_is_known_from_the_page_of_addresses(here: Path) -> None:
    name = cited(here)
    (here / "seeds" / "ferry-late.txt").write_text(CHANGED["ferry-late.txt"], encoding="utf-8")
    keep(here)
    shown(here)
    assert run("check").exit_code == 0, run("check").stderr
    without(here, name)
    done = run("check")
    assert done.exit_code == 1
    told = done.stderr.split("are not in the ledger: ")[1]
    assert name in told.split("\n")[0]
    assert told.split("\n")[1].endswith("hint: take back the ledger with which it was built"), "no build knows it"


def shown(folder: Path) -> None:
    """What of the built site tells its anchors: the data, and the page of addresses as it stands in the Markdown."""
    from dossier.analysis import analyse
    from dossier.ledger import advanced, settled
    from dossier.seeds import read_seeds

    seeds = folder / "seeds"
    dossier = analyse(read_seeds(seeds))
    pages = render(settled(dossier, advanced(read_ledger(seeds), dossier)))
    for name, text in (("data/dossier.json", pages["data/dossier.json"]), ("q/index.html", pages["q/index.md"])):
        path = folder / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def test_words_that_the_reporter_broke_into_are_shown_without_the_reporters(tmp_path: Path) -> None:
    head = "Kites over the dunes\n\nThe festival drew four hundred people.\n\n"
    tail = "“Nobody was hurt, and nobody went home early,” Halvard said.\n"
    first = head + "“The children built every kite,” Ruth Halvard said, “and they did it by hand.”\n\n" + tail
    second = head + "The children built every kite, Ruth Halvard said, and they did it by hand.\n\n" + tail
    dossier = revised(tmp_path, {"kite-day.txt": first}, {"kite-day.txt": second})
    (old,) = [e for e in dossier.ledger if e.id[0] == "q" and " […] " in e.published[0].text]
    from dossier.ledger import resolve

    answer = resolve(dossier, old.id)
    assert answer.now == ("The children built every kite […] and they did it by hand",)
    assert len(answer.parts[0]) == 2
    page = render(dossier)["q/index.md"].split(f'id="{old.id}"')[1].split("</section>")[0]
    now = page.split('class="now"')[1]
    assert "Ruth Halvard said" not in now


def test_json_names_other_articles_with_the_same_words(here: Path) -> None:
    text = (here / "seeds" / "ferry-late.txt").read_text("utf-8")
    (here / "seeds" / "ferry-copy.txt").write_text("Another copy\n\n" + text.split("\n\n", 1)[1], encoding="utf-8")
    keep(here)
    (here / "seeds" / "ferry-late.txt").write_text("Ferry on time\n\nThe ferry came at noon.\n", encoding="utf-8")
    (answer,) = json.loads(run("resolve", "--json", cited(here)).stdout)
    assert answer["verdict"] == "gone"
    assert {place["article"] for place in answer["elsewhere"]} >= {"ferry-copy"}
