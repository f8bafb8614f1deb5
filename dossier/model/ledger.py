"""Every anchor ever published, and what it stands for now."""

from typing import Literal

from dossier.frozen import frozen

LedgerState = Literal["live", "moved", "changed", "ambiguous", "gone"]


@frozen()
class Published:
    """Words as they once stood under an anchor, and the seed (its sha256) in which they stood."""

    text: str
    seed: str


@frozen()
class LedgerEntry:
    """What was published under an anchor, and where that stands now. Entries are never dropped.

    ``published`` has every version, the oldest first, and is never shortened. ``state``: live
    (the anchor is in use), moved (same words, but under another anchor, or in the article's text
    under none), changed (other words under another anchor), ambiguous (several could be meant) or gone.
    ``leads_to``: the anchors that took its place, in order of reading; of a quotation or a statement those of
    the day, which may have been replaced since (``ledger.resolve`` follows them). None where live or gone.
    ``quotation``, of an utterance alone: the anchor of the wording that it was named by.
    """

    id: str
    article: str
    published: tuple[Published, ...]
    state: LedgerState
    leads_to: tuple[str, ...] = ()
    quotation: str | None = None
