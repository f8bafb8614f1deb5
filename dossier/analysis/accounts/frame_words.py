"""Words of the frame in which something is told: that it was announced, in a video, on Twitter, to reporters."""

from collections.abc import Set as AbstractSet

from dossier.analysis.accounts.roots import roots_of

_FRAME = (
    "announcement announcing address appearance appear briefing brief broadcast camera channel conference dispatch "
    "email facebook footage internet issue letter media memo message news newspaper note outlet podcast post press "
    "publish radio recording release remark report reporter show social speech statement tell television tweet twitter "
    "video website write youtube"
)


def is_frame(matter: AbstractSet[str]) -> bool:
    """Whether some roots of words are those of such a frame alone: nothing is told by them."""
    return bool(matter) and matter <= roots_of(_FRAME)
