"""Faults that a person can mend, told where an editor can jump to."""

from collections.abc import Iterable

from dossier.frozen import frozen


@frozen(order=True)
class Fault:
    """One thing wrong in one place: where it is, what is wrong, what to do.

    ``path`` is written as the person gave it; ``line`` counts from 1, and is 0
    where the fault is of the whole file.
    """

    path: str
    line: int
    problem: str
    hint: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.problem}\n    hint: {self.hint}"


LESS = "end other programs, set DOSSIER_PROCESSES=1 to work in one process"
"""What helps where the system has no room."""
NO_MEMORY = Fault(".", 0, "there is not enough memory", f"{LESS}, or let it have more (`ulimit -v`)")
"""Made before it is needed: then there is no room for it."""
_NO_ROOM = ("failed to map segment", "cannot map", "annot allocate memory", "can't start new thread")
"""What stands in the messages of other faults that come of it: no room for a library, or for a thread."""


def lacks_memory(error: BaseException) -> bool:
    """Whether something failed because there was not enough memory, by whatever name it was raised."""
    told = isinstance(error, (ImportError, RuntimeError)) and any(words in str(error) for words in _NO_ROOM)
    return told or isinstance(error, MemoryError)


class DossierError(Exception):
    """A run that cannot go on, for reasons a person can mend.

    All ``faults`` of the run are told at once, in the order of files and lines.
    """

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__("\n".join(map(str, self.faults)))


class SeedError(DossierError):
    """Seeds or the manifest cannot be read as they stand."""


class AnalysisError(DossierError):
    """An editor's instruction points at something that is not in the seeds."""


class LedgerError(DossierError):
    """The ledger of anchors cannot be read as it stands, or has lost something that was published."""


class SiteError(DossierError):
    """The pages could not be written or published."""


class ChangesError(DossierError):
    """Two data files cannot be compared as they stand."""


class VerifyError(DossierError):
    """The built site or the data file says something that its seeds do not."""
