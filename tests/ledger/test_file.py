"""The ledger's file: small differences in git, every fault told with its line, and what was lost is seen."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis.anchors import anchor
from dossier.errors import LedgerError
from dossier.ledger import LEDGER, lost, parsed, read_ledger, written
from dossier.model import LedgerEntry, Published
from dossier.seeds import read_seeds
from tests.folders import write_seeds
from tests.ledger.making import Builds

SEED = "5" * 64


def entry(words: str, article: str = "post", kind: str = "q", **more: object) -> LedgerEntry:
    fields = {"state": "live", "leads_to": (), "quotation": None, **more}
    return LedgerEntry(anchor(kind, article, words), article, (Published(words, SEED),), **fields)  # type: ignore[arg-type]


@pytest.fixture
def ledger() -> tuple[LedgerEntry, ...]:
    """Three anchors: one that led to another, and an utterance."""
    first, second = entry("We will not sell"), entry("We will never sell")
    old = entry("We will not sell", state="changed", leads_to=(second.id,))
    return tuple(sorted([old, second, entry("Not “sell”", kind="u", quotation=first.id)], key=lambda e: e.id))


def faults(text: str) -> list[tuple[int, str]]:
    with pytest.raises(LedgerError) as caught:
        parsed(text, LEDGER)
    assert all(fault.path == LEDGER and fault.hint for fault in caught.value.faults)
    return [(fault.line, fault.problem) for fault in caught.value.faults]


def test_a_line_an_anchor_sorted_utf8_and_lf(ledger: tuple[LedgerEntry, ...]) -> None:
    text = written(reversed(ledger))
    assert parsed(text, LEDGER) == ledger
    lines = text.split("\n")
    assert [json.loads(line.rstrip(","))["id"] for line in lines[3:-2]] == [e.id for e in ledger]
    assert "Not “sell”" in text
    assert text.endswith("\n]}\n")
    assert json.loads(text)["schema"] == "dossier-anchors/1"


@given(st.lists(st.text(alphabet='ab é“\n"\\\u2028😀', min_size=1), unique=True))
def test_what_is_written_is_read_back(texts: list[str]) -> None:
    entries = {e.id: e for e in (entry(f"w{n} {text}") for n, text in enumerate(texts))}
    ledger = tuple(entries[name] for name in sorted(entries))
    assert parsed(written(ledger), LEDGER) == ledger


def test_a_new_anchor_is_a_new_line_and_no_more(ledger: tuple[LedgerEntry, ...]) -> None:
    before = written(ledger).split("\n")
    after = written((*ledger, entry("A harbour"))).split("\n")
    assert len(after) == len(before) + 1
    assert len(set(after) - set(before)) <= 2


def test_no_ledger_is_an_empty_one_and_a_ledger_is_no_seed(tmp_path: Path, ledger: tuple[LedgerEntry, ...]) -> None:
    seeds = write_seeds(tmp_path / "seeds")
    assert read_ledger(seeds) == ()
    before = read_seeds(seeds)
    (seeds / LEDGER).write_text(written(ledger), encoding="utf-8")
    assert read_seeds(seeds) == before
    assert read_ledger(seeds) == ledger


def test_a_ledger_with_the_line_ends_of_windows_is_read(tmp_path: Path, ledger: tuple[LedgerEntry, ...]) -> None:
    (tmp_path / LEDGER).write_bytes(written(ledger).replace("\n", "\r\n").encode())
    assert read_ledger(tmp_path) == ledger


def test_a_link_a_folder_and_bytes_that_are_no_utf8_are_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere.json").write_text(written(()), encoding="utf-8")
    (tmp_path / LEDGER).symlink_to(tmp_path / "elsewhere.json")
    with pytest.raises(LedgerError, match="is not a file"):
        read_ledger(tmp_path)
    (tmp_path / LEDGER).unlink()
    (tmp_path / LEDGER).mkdir()
    with pytest.raises(LedgerError, match="is not a file"):
        read_ledger(tmp_path)
    (tmp_path / LEDGER).rmdir()
    (tmp_path / LEDGER).write_bytes(b'{"schema": "caf\xe9"}')
    with pytest.raises(LedgerError, match="not UTF-8"):
        read_ledger(tmp_path)


def test_every_conflict_that_git_left_is_told_with_its_line(ledger: tuple[LedgerEntry, ...]) -> None:
    lines = written(ledger).split("\n")
    lines[4:4] = ["<<<<<<< HEAD"]
    lines[6:6] = ["=======", ">>>>>>> theirs"]
    told = faults("\n".join(lines))
    assert told == [(5, "git left a conflict here"), (7, "git left a conflict here"), (8, "git left a conflict here")]


def test_broken_lines_are_told_all_at_once(ledger: tuple[LedgerEntry, ...]) -> None:
    lines = written(ledger).split("\n")
    lines[3], lines[5] = lines[3][:40], lines[5].replace('"state"', "state")
    assert [line for line, _ in faults("\n".join(lines))] == [4, 6]
    assert faults("\n".join(lines[:3]))[0][1].startswith("is not JSON")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[]", "is no ledger"),
        ('{"anchors": []}', "is no ledger"),
        ('{"schema": "dossier-anchors/9", "anchors": []}', "the schema is 'dossier-anchors/9'"),
        ('{"schema": "dossier-anchors/1"}', "has no list of anchors"),
    ],
)
def test_another_file_is_not_taken_for_a_ledger(text: str, problem: str) -> None:
    assert faults(text)[0][1].startswith(problem)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('"state": "changed"', '"state": "lost"', "the state is 'lost'"),
        ('"state": "changed"', '"state": "gone"', "is gone and yet leads to"),
        ('"leads_to": ["q-we-will-never', '"leads_to": ["q-we-may-never', "which is not in the ledger"),
        ('"leads_to": ["q-', '"leads_to": ["s-', "which is not in the ledger"),
        ('"article": "post"', '"article": ""', "no article is named"),
        ('"article": "post"', '"articles": "post"', "nobody knows the field 'articles'"),
        ('"text": "We will never sell"', '"text": "We will sell"', "the line was changed by hand"),
        (SEED, "5555", "published is no list of words"),
        ('"quotation": "q-', '"quotation": "u-', "which is not in the ledger"),
        ('"id": "q-we-will-never', '"id": "q-We-will-never', "is no anchor"),
    ],
)
def test_what_dossier_never_writes_is_told(ledger: tuple[LedgerEntry, ...], old: str, new: str, problem: str) -> None:
    text = written(ledger)
    line = text[: text.index(old)].count("\n") + 1
    assert any(at == line and problem in told for at, told in faults(text.replace(old, new, 1)))


def test_a_doubled_line_and_a_circle_are_told(ledger: tuple[LedgerEntry, ...]) -> None:
    lines = written(ledger).split("\n")
    assert "has 2 lines" in str(faults("\n".join([*lines[:4], lines[3] + ",", *lines[4:]]).replace(",,", ",")))
    a, b = entry("We will not sell"), entry("We will never sell")
    circle = (
        entry("We will not sell", state="changed", leads_to=(b.id,)),
        entry("We will never sell", state="changed", leads_to=(a.id,)),
    )
    assert [problem for _, problem in faults(written(circle)) if "leads back to itself" in problem] != []


def test_faults_of_a_ledger_that_another_program_laid_out_have_their_lines_too(
    ledger: tuple[LedgerEntry, ...],
) -> None:
    text = json.dumps(json.loads(written(ledger)), indent=2).replace('"changed"', '"lost"')
    ((line, _),) = faults(text)
    assert text.split("\n")[line - 1].strip().startswith('"id": "q-we-will-not-sell')


def test_what_was_lost_is_seen(ledger: tuple[LedgerEntry, ...]) -> None:
    assert lost(ledger, ledger) == []
    assert lost(ledger, ledger[1:]) == [ledger[0].id]
    longer = Builds().build(post="{direct Ana|We will} she said.").build(post="{direct Ana|WE will} she said.").ledger
    shorter = Builds().build(post="{direct Ana|WE will} she said.").ledger
    first = Builds().build(post="{direct Ana|We will} she said.").ledger
    assert lost(first, longer) == []
    assert lost(longer, shorter) == [e.id for e in longer], "how it was printed first is forgotten"
    assert lost(shorter, longer) == [e.id for e in longer], "a version was put in before the first"


def versions(*known: tuple[str, str]) -> LedgerEntry:
    """An entry by its versions: how it was printed, and the digit of which its seed is made."""
    published = tuple(Published(text, digit * 64) for text, digit in known)
    return LedgerEntry(anchor("q", "post", known[0][0]), "post", published, "live")


@pytest.mark.parametrize(
    ("earlier", "now", "is_lost"),
    [
        ([[("We", "1")]], [("We", "1"), ("WE", "2")], False),
        ([[("We", "1")]], [("We", "2")], True),
        ([[("We", "1"), ("WE", "2")]], [("We", "1"), ("wE", "3"), ("WE", "2")], True),
        # Two branches that were merged: one seed or the other, then the versions of both.
        ([[("We", "1")], [("We", "2")]], [("We", "2")], False),
        ([[("We", "1")], [("We", "2")]], [("We", "3")], True),
        ([[("We", "1"), ("WE", "2")], [("We", "1"), ("wE", "3")]], [("We", "1"), ("WE", "2"), ("wE", "3")], False),
        ([[("We", "1"), ("WE", "2")], [("We", "1"), ("wE", "3")]], [("We", "1"), ("WE", "2")], True),
    ],
)
def test_versions_and_their_seeds_are_only_added_and_at_the_end(
    earlier: list[list[tuple[str, str]]], now: list[tuple[str, str]], is_lost: bool
) -> None:
    entry = versions(*now)
    assert lost([versions(*e) for e in earlier], [entry]) == [entry.id] * is_lost


def test_an_object_with_a_key_twice_is_refused_with_its_line(ledger: tuple[LedgerEntry, ...]) -> None:
    lines = written(ledger).split("\n")
    lines[4] = lines[4].replace('"article": ', '"article": "other", "article": ')
    assert [line for line, _ in faults("\n".join(lines))] == [5]
    ((_, problem),) = faults('{"schema": "dossier-anchors/1", "anchors": [], "anchors": []}')
    assert "'anchors' stands twice" in problem


def test_a_chain_of_twenty_thousand_links_is_read_in_no_time() -> None:
    names = [f"We will sell {n} boats" for n in range(20_000)]
    ids = [anchor("q", "post", words) for words in names]
    chain = [entry(w, state="changed", leads_to=(to,)) for w, to in zip(names, ids[1:], strict=False)]
    text = written([*chain, entry(names[-1])])
    start = time.process_time()
    assert len(parsed(text, LEDGER, words=False)) == 20_000
    assert time.process_time() - start < 2, "0.2 s on a machine that does nothing else"


def test_four_thousand_anchors_are_read_in_no_time() -> None:
    text = written([entry(f"We will not sell the salt works number {n} to anybody at all") for n in range(4000)])
    spent = []
    for _ in range(5):
        start = time.process_time()
        parsed(text, LEDGER, words=False)
        spent.append(time.process_time() - start)
    assert min(spent) < 0.15, "30 ms on a machine that does nothing else"


@pytest.mark.parametrize("depth", [1000, 200_000])
def test_a_ledger_nested_too_deep_is_a_fault_and_no_traceback(depth: int) -> None:
    with pytest.raises(LedgerError):
        parsed('{"schema": ' + "[" * depth + "]" * depth + "}", "anchors.json")


def test_half_a_character_is_a_fault_and_no_traceback() -> None:
    entry = Builds().build(alfa="{direct Ana|We will sell nothing today} said Ana.").ledger[0]
    text = written([entry])
    for bad in (text.replace('"article": "', '"article": "\\ud800'), text.replace('"text": "', '"text": "\\ud800')):
        with pytest.raises(LedgerError):
            parsed(bad, "anchors.json")
