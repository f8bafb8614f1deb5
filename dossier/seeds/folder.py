"""The seeds' folder: which files are seeds, and their bytes decoded once."""

import errno
import os
import stat

from dossier.digest import hex_digest
from dossier.errors import Fault
from dossier.frozen import frozen

MANIFEST = "dossier.yml"
LEDGER = "anchors.json"
SUFFIXES = (".txt", ".md")
Folder = str | os.PathLike[str]
"""The seeds' folder as it is named; inside of this package it is named as ``as_written`` gives it."""


@frozen()
class SeedFile:
    """A seed as it stands on disk. ``text`` is decoded, its byte order mark dropped and its line ends made ``\\n``."""

    name: str
    shown: str
    """Path as the person gave it, for messages."""
    text: str
    sha256: str

    @property
    def is_markdown(self) -> bool:
        return self.name.lower().endswith(".md")


def as_written(folder: Folder) -> str:
    """A folder as ``Path`` writes it, which is imported only where it writes anything else: it takes long."""
    path = os.fspath(folder)
    if os.sep == "/" and not {"", "."}.intersection(path.removeprefix("/").split("/")):
        return path
    from pathlib import Path

    return Path(path).as_posix()


def shown(folder: str, name: str) -> str:
    """A path in the folder, written as the person gave the folder."""
    return name if folder == "." else os.path.join(folder, name)


def list_seeds(folder: str, faults: list[Fault]) -> list[str]:
    """Names of the seeds that stand in the folder, in the order of their names, whatever order the disk gives."""
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries if _is_seed(entry))
    except (FileNotFoundError, NotADirectoryError, ValueError):
        problem = "is not a folder" if os.path.exists(folder) else "there is no such folder"
        faults.append(Fault(folder, 0, problem, "name the folder that holds the articles, for example seeds/"))
        return []
    except OSError as error:
        faults.append(Fault(folder, 0, f"cannot be read: {error.strerror}", "allow reading of the folder"))
        return []
    good = []
    for name in names:
        if _is_utf8(name):
            good.append(name)
        else:
            printable = name.encode("utf-8", "backslashreplace").decode()
            faults.append(Fault(shown(folder, printable), 0, "the name of the file is not UTF-8", "rename the file"))
    return good


def _is_seed(entry: "os.DirEntry[str]") -> bool:
    name = entry.name
    return (
        name.lower().endswith(SUFFIXES)
        and not name.startswith(".")
        and name.lower() != "readme.md"
        and not (os.path.isdir(entry) if entry.is_symlink() else entry.is_dir())
    )


def _is_utf8(name: str) -> bool:
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def leaves(folder: str, name: str) -> bool:
    """Whether a file, links followed, lies outside the folder."""
    if "/" not in name and not os.path.islink(shown(folder, name)):
        return False
    from pathlib import Path  # only where there is a link, or a folder in the folder

    try:
        return not Path(folder, name).resolve().is_relative_to(Path(folder).resolve())
    except (OSError, RuntimeError):
        return True


def read_seed(folder: str, name: str, faults: list[Fault]) -> SeedFile | None:
    """Read and decode one seed; None, and a fault, where it cannot be."""
    place = shown(folder, name)
    if not _is_plain(place, name) and (fault := _not_to_be_read(folder, name)):
        faults.append(fault)
        return None
    data = read_bytes(place, faults)
    text = None if data is None else decode(data, place, faults)
    if data is None or text is None:
        return None
    if is_blank(text):
        faults.append(Fault(place, 1, "is empty", "put the article's text into it, or take the file away"))
        return None
    return SeedFile(name, place, text, hex_digest(data))


def _is_plain(path: str, name: str) -> bool:
    """Whether it is a file in the folder itself, and no link: nearly all are, and need no other question."""
    try:
        return "/" not in name and stat.S_ISREG(os.lstat(path).st_mode)
    except (OSError, ValueError):
        return False


def _not_to_be_read(folder: str, name: str) -> Fault | None:
    """Why a seed is not even opened: a pipe would keep us waiting, a link may lead anywhere."""
    place, copy = shown(folder, name), "put a copy of the file into the folder"
    try:
        mode = os.stat(place).st_mode
    except OSError as error:
        if error.errno == errno.ELOOP:
            return Fault(place, 0, "is a link that leads back to itself", copy)
        return Fault(place, 0, f"cannot be read: {error.strerror or error}", "mend it, or take it away")
    if leaves(folder, name):
        return Fault(place, 0, "is a link that leads out of the folder", copy)
    if not stat.S_ISREG(mode):
        return Fault(place, 0, "is not a file but a pipe, a socket or a device", "put a file in its place")
    return None


def is_blank(text: str) -> bool:
    """Whether a reader would see nothing: white space, control characters and signs of no width alone."""
    return not any(c.isprintable() and not c.isspace() for c in text)


def read_bytes(place: str, faults: list[Fault]) -> bytes | None:
    try:
        with open(place, "rb") as file:
            return file.read()
    except OSError as error:
        faults.append(
            Fault(place, 0, f"cannot be read: {error.strerror or error}", "allow reading of the file, or take it away")
        )
        return None


def decode(data: bytes, place: str, faults: list[Fault]) -> str | None:
    """UTF-8 to text: a byte order mark dropped, line ends made ``\\n``, nothing else."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
        hint = "save it as UTF-8"
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            hint = "it looks like UTF-16; save it as UTF-8"
        faults.append(Fault(place, line, f"is not UTF-8: byte 0x{data[error.start]:02x} cannot stand here", hint))
        return None
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
