"""The built site against one that was built anew from the seeds: every file, byte for byte.

A build is deterministic, so nothing need be known of what a theme writes around the
pages, into its search index or its scripts: whatever differs was not made by this build.
"""

from collections.abc import Collection, Iterator

from dossier.errors import Fault
from dossier.verify.built import BuiltSite

BUILD = (
    "build again; if it stays: was it built with another SITE_URL, or other versions than the lock names, "
    "or changed by hand?"
)


def unlike_files(site: BuiltSite, anew: BuiltSite, told: Collection[str] = ()) -> Iterator[Fault]:
    """Every file that one of the two lacks, or that differs; of the paths in ``told`` (as shown) a fault is known."""
    for path in sorted(site.files | anew.files | site.odd):
        shown = site.shown(path)
        if path in site.odd:
            yield Fault(shown, 0, "this is a link or a device, and a built site holds none", BUILD)
        elif path not in site.files:
            yield Fault(shown, 0, "the site lacks this file, which a build makes", BUILD)
        elif path not in anew.files:
            yield Fault(shown, 0, "no build makes this file: it was added", "take it away, or build again")
        elif shown not in told and (found := site.read(path)) != (expected := anew.read(path)):
            line, problem = unlike(expected, found)
            yield Fault(shown, line, problem, BUILD)


def unlike(expected: bytes, found: bytes) -> tuple[int, str]:
    """The first line (from 1) on which two files part, and what stands there in each; line 0 where they are no text."""
    try:
        ours, theirs = expected.decode(), found.decode()
    except UnicodeDecodeError:
        return 0, f"the file has other bytes ({len(found):,}) than a build gives it ({len(expected):,})"
    at = _first_difference(ours, theirs)
    line = theirs.count("\n", 0, at) + 1
    return line, f"here stands {_around(theirs, at)}, a build gives {_around(ours, at)}"


def _first_difference(a: str, b: str) -> int:
    """The offset at which two different texts part: halved, because an index is one line of a million characters."""
    low, high = 0, min(len(a), len(b))
    while low < high:
        middle = (low + high + 1) // 2
        if a[low:middle] == b[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _around(text: str, at: int, reach: int = 40) -> str:
    """The words around an offset, the word in which it falls whole."""
    if at == len(text):
        return f"nothing more after {text[max(0, at - reach) :]!r}" if text else "nothing"
    start = max(0, at - reach // 2)
    while start and start > at - reach and text[start - 1].isalnum():
        start -= 1
    end = min(len(text), at + reach)
    while end < min(len(text), at + 2 * reach) and text[end].isalnum():
        end += 1
    return repr(("…" if start else "") + text[start:end] + ("…" if end < len(text) else ""))
