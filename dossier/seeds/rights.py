"""How much of an article may be published, as its editor says: what must be so for that to be kept."""

from collections.abc import Sequence

from dossier.errors import Fault
from dossier.model import WITHHELD, line_of
from dossier.seeds.articles import Draft


def check_rights(drafts: Sequence[Draft], faults: list[Fault]) -> None:
    """An article that is only linked needs an address; the sign for what is withheld must mean that alone."""
    for draft in drafts:
        if draft.given.get("rights") == "link" and not draft.given.get("url"):
            path, line = draft.places["rights"]
            hint = "add url: and the address at which it can be read"
            faults.append(Fault(path, line, "the article is only to be linked and has no address", hint))
        if WITHHELD in draft.text or WITHHELD in draft.seed.text:
            problem = f"the character U+{ord(WITHHELD):X} stands here, which stands for what is withheld"
            at = draft.seed.text.find(WITHHELD)
            # Markdown can spell it by its number; on which line is then not known.
            line = line_of(draft.seed.text, at) if at >= 0 else 0
            faults.append(Fault(draft.seed.shown, line, problem, "take it out"))
