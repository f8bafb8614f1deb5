"""What this program keeps for itself beside Python's bytecode."""

import os
from contextlib import suppress
from pathlib import Path


def keep(place: Path, data: bytes) -> None:
    """Write a file whole, or leave what is there: without it a run takes longer, and does the same."""
    half = place.with_name(f"{place.name}.{os.getpid()}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        half.write_bytes(data)
        half.replace(place)
    except OSError:
        with suppress(OSError):
            half.unlink(missing_ok=True)
