"""Laws of reading: nothing lost, nothing moved, the same every time, and no crash on any bytes."""

import random
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier import seeds
from dossier.errors import SeedError
from dossier.forks import VARIABLE
from dossier.model import FURNITURE_KINDS, PART_KINDS, Article, Piece
from dossier.seeds import Drafts, read_seeds
from dossier.seeds.folder import as_written, shown
from dossier.seeds.markdown import read_markdown
from dossier.seeds.pieces import cut
from dossier.seeds.stamps import read_stamps
from tests.folders import write_seeds

NASTY = st.text(alphabet="aé😀 \n“”\t\u00a0\r\x0c", max_size=60)
LINES = st.sampled_from(
    [
        "",
        "Ferry Runs Aground Off Wexham",
        "A ferry with ninety people aboard ran aground in fog on Monday.",
        "A ferry ran aground in fog.Nobody was hurt.",
        "WATCH LIVE: The Regatta in Port Selby",
        "date 2031-04-02 International",
        "05:27 GMT 02.04.2031 (Updated: 10:56 GMT 02.04.2031)",
        "By Jane Doe",
        "Jane Doe",
        "Dear readers,",
        "We need your support.",
        "Share",
        "Read more",
        "Similar News",
        "The ferry at dusk. (AP Photo/Jo Roe)",
        "PORT SELBY (PSN) — The ferry ran aground on Monday, the board said.",
        "PSN",
        "-30-",
        "\u00a0  \t",
        "“We are all safe,”",
    ]
)
DOCUMENTS = st.lists(LINES | NASTY, max_size=14).map("\n".join)
PATHS = st.lists(st.sampled_from(["/", ".", "..", "a", "é .txt"])).map("".join)
KINDS = st.sampled_from(["body", *PART_KINDS, *FURNITURE_KINDS])


def assert_tiles(text: str, pieces: tuple[Piece, ...]) -> None:
    at = 0
    for piece in pieces:
        assert not text[at : piece.span.start].strip()
        words = piece.span.of(text)
        assert words and words == words.strip()
        at = piece.span.end
    assert not text[at:].strip()
    assert len({p.id for p in pieces}) == len(pieces)
    assert all(
        p.kind in {"body": ("paragraph",), "part": PART_KINDS, "furniture": FURNITURE_KINDS}[p.role] for p in pieces
    )


@settings(deadline=None)
@given(NASTY | DOCUMENTS)
def test_pieces_tile_any_text(text: str) -> None:
    assert_tiles(text, cut(text))


@settings(deadline=None)
@given(DOCUMENTS, st.dictionaries(st.integers(1, 14), KINDS, max_size=5))
def test_pieces_tile_whatever_the_editor_says_of_lines(text: str, said: dict[int, str]) -> None:
    pieces = cut(text, said=said)
    assert_tiles(text, pieces)
    for piece in pieces:
        line = text.count("\n", 0, piece.span.start) + 1
        if line in said:
            assert piece.kind == said[line].replace("body", "paragraph") or piece.role == "part"


@settings(deadline=None)
@given(DOCUMENTS)
def test_an_article_always_keeps_some_text_of_its_own(text: str) -> None:
    pieces = cut(text)
    assert not pieces or any(piece.role != "furniture" for piece in pieces)


@settings(deadline=None)
@given(NASTY | st.text(alphabet="*_`[](<>)!#-1.& \nab“😀\\", max_size=60))
def test_markdown_gives_every_line_its_origin_and_marks_inside_the_text(source: str) -> None:
    read = read_markdown(source)
    if read.text:
        assert len(read.origins) == read.text.count("\n") + 1
    assert all(0 <= m.span.start < m.span.end <= len(read.text) for m in read.markup)
    assert_tiles(read.text, cut(read.text, origins=read.origins, heading=read.heading))


def outcome(folder: Path, known: Drafts | None = None) -> object:
    try:
        return read_seeds(folder, known)
    except SeedError as error:
        return error.faults


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=60) | DOCUMENTS.map(str.encode),
    st.none()
    | st.binary(max_size=60)
    | st.text(alphabet="ab:-[]{}&*!|>'\"#%@` \n~1\x00\x85", max_size=60).map(str.encode),
    st.sampled_from(["a.txt", "a.md", "é.md"]),
)
def test_any_bytes_are_read_or_refused_with_faults_and_twice_the_same(
    data: bytes, manifest: bytes | None, name: str
) -> None:
    with TemporaryDirectory() as place:
        folder = Path(place)
        (folder / name).write_bytes(data)
        if manifest is not None:
            (folder / "dossier.yml").write_bytes(manifest)
        assert outcome(folder) == outcome(folder)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="ab:-[]{}&*!|>'\"#%@` \n~1\x00\x85", max_size=60))
def test_any_front_matter_is_read_or_refused_with_faults(front: str) -> None:
    with TemporaryDirectory() as place:
        (Path(place) / "a.md").write_text(f"---\n{front}\n---\nA ferry.\n", encoding="utf-8")
        outcome(Path(place))


@settings(max_examples=50, deadline=None)
@given(st.lists(DOCUMENTS.filter(lambda t: bool(t.strip())), min_size=1, max_size=5), st.randoms())
def test_the_order_of_the_disk_changes_nothing(texts: list[str], chance: random.Random) -> None:
    with TemporaryDirectory() as place:
        folder = Path(place)
        for number, text in enumerate(texts):
            (folder / f"{number % 2}.{'txt' if number % 3 else 'md'}{'' if number < 4 else '.txt'}").write_bytes(
                text.encode()
            )
        listed = Path.iterdir

        def shuffled(self: Path) -> Iterator[Path]:
            paths = list(listed(self))
            chance.shuffle(paths)
            return iter(paths)

        before = outcome(folder)
        with patch.object(Path, "iterdir", shuffled):
            assert outcome(folder) == before


STATES = st.tuples(
    st.sampled_from(["a.txt", "b.md"]),
    DOCUMENTS,
    st.sampled_from(["", "outlet: The Quay", "lines: {1: caption}", "lines: {9: body}", "id: quay"]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(STATES, min_size=2, max_size=5))
def test_what_is_known_of_other_states_of_the_folder_changes_nothing(states: list[tuple[str, str, str]]) -> None:
    known: Drafts = {}
    with TemporaryDirectory() as place:
        folder = Path(place)
        for name, text, field in states:
            (folder / name).write_text(text, encoding="utf-8")
            entry = f"- {{file: {name}, {field}}}" if field else f"- {{file: {name}}}"
            (folder / "dossier.yml").write_text(f"articles:\n{entry}\n", encoding="utf-8")
            assert outcome(folder, known) == outcome(folder)


@settings(deadline=None)
@given(st.text(alphabet="0123456789:./- TZGMTUpdate,()|amp", max_size=40))
def test_stamps_never_fail_and_give_iso_dates(line: str) -> None:
    if reading := read_stamps(line):
        for stamp in reading.stamps:
            iso = stamp.iso(2031)
            assert iso is None or len(iso) in (10, 17)


def test_offsets_are_code_points_of_the_decoded_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(
        "\ufeffFerry 😀 Runs Aground\r\n\r\nA ferry\r“ran” aground in fog on Monday.\r\n".encode()
    )
    article: Article = read_seeds(tmp_path).articles[0]
    assert article.text == "Ferry 😀 Runs Aground\n\nA ferry\n“ran” aground in fog on Monday.\n"
    assert article.pieces[0].span.of(article.text) == "Ferry 😀 Runs Aground"


def test_many_files_are_read_or_refused_the_same_in_however_many_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = {f"{n}.txt": f"Ferry {n} Runs Aground\n\nA ferry ran aground on Monday, the board said." for n in range(7)}
    good, bad = tmp_path / "good", tmp_path / "bad"
    write_seeds(good, texts)
    write_seeds(bad, {**texts, "2.txt": " \n", "5.txt": "", "6.md": "---\nlines: 4\n---\n"})
    alone = [outcome(good), outcome(bad)]
    assert isinstance(alone[1], tuple)
    monkeypatch.setattr(seeds, "_WORTH_SHARING", 2)
    for count in ("1", "2", "3"):
        monkeypatch.setenv(VARIABLE, count)
        known: Drafts = {}
        assert [outcome(good, known), outcome(bad)] == alone
        assert known.keys() == texts.keys()


@given(PATHS)
def test_a_folder_is_shown_as_paths_are_written(folder: str) -> None:
    assert as_written(folder) == as_written(Path(folder)) == Path(folder).as_posix()
    assert shown(as_written(folder), "a.txt") == (Path(folder) / "a.txt").as_posix()
