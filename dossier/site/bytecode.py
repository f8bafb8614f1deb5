"""What this program keeps for itself beside Python's bytecode."""

from contextlib import suppress
from pathlib import Path


def keep(path: str | Path, data: bytes) -> None:
    """Write a file whole, or leave what is there: without it a run takes longer, and does the same.

    All runs write under one name first, so that one that is killed leaves no more than the next makes good. Two at
    once may spoil each other's: a sum in each file tells that to who reads it.
    """
    place = Path(path)
    half = place.with_name(f"{place.name}.half")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        half.write_bytes(data)
        half.replace(place)
    except OSError:
        with suppress(OSError):
            half.unlink(missing_ok=True)
