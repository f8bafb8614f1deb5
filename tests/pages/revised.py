"""A dossier with a past: two invented articles as first published, then corrected, and the ledger of both builds."""

from pathlib import Path

from dossier.analysis import analyse
from dossier.ledger import advanced, settled
from dossier.model import Dossier
from dossier.seeds import read_seeds
from tests.folders import write_seeds

FIRST = {
    "kite-day.txt": (
        "Kites over the dunes\n\n"
        "The kite festival at Sandrake drew four hundred people on Sunday, 9 May 2032.\n\n"
        "“We never hoped for so many kites in such a strong wind,” organiser Ruth Halvard said.\n\n"
        "“The children built every single kite with their own hands,” Halvard said.\n\n"
        "“The sea took two of our best kites this morning,” Halvard told reporters.\n\n"
        "“Next year we want a longer beach and a later tide,” Halvard added.\n\n"
        "“The tide table on the boathouse wall was wrong again,” Halvard said.\n\n"
        "“Nobody was hurt, and nobody went home early,” Halvard said.\n"
    ),
    "old-parade.txt": (
        "Parade called off\n\n"
        "The parade at Sandrake was called off on Saturday, 8 May 2032.\n\n"
        "“We could not march in wet sand up to our knees,” bandmaster Oskar Pell said.\n"
    ),
    "harbour-note.txt": (
        "Festival on the beach\n\n"
        "A festival of kites was held at Sandrake on Sunday.\n\n"
        '"The children built every single kite with their own hands," organiser Ruth Halvard said.\n\n'
        '"The mayor promised us a new boathouse before the winter," Halvard said.\n'
    ),
}
SECOND = {
    "kite-day.txt": (
        "Kites over the dunes\n\n"
        "The kite festival at Sandrake drew four hundred people on Sunday, 9 May 2032.\n\n"
        # Other words; other letters and marks; no quotation any more; gone; no quotation, and twice; as it was.
        "“We never hoped for so many bright kites in a strong wind,” organiser Ruth Halvard said.\n\n"
        "“The Children built every single kite, with their own hands,” Halvard said.\n\n"
        "It was cold, and the sea took two of our best kites this morning.\n\n"
        "Two visitors shook their heads, and the tide table on the boathouse wall was wrong again.\n\n"
        "It was noon, the tide table on the boathouse wall was wrong again, and many went home.\n\n"
        "“Nobody was hurt, and nobody went home early,” Halvard said.\n"
    ),
    "harbour-note.txt": FIRST["harbour-note.txt"],
}


def revised(folder: Path, first: dict[str, str] = FIRST, second: dict[str, str] = SECOND) -> Dossier:
    """The dossier of ``second``, in whose ledger ``first`` was published before. Both are written below ``folder``."""
    before = analyse(read_seeds(write_seeds(folder / "first", first)))
    after = analyse(read_seeds(write_seeds(folder / "second", second)))
    return settled(after, advanced(advanced((), before), after))
