"""Whether a sentence is what somebody says, or tells a deed beside which something is said."""

from dossier.analysis.accounts.outermost import credited, outermost
from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.plans import is_past
from dossier.analysis.accounts.spoken import is_view
from dossier.model import PRINTED_KINDS, Quotation, Span
from dossier.patterns import compiled, holds, late

_MARK = 2
"""Characters that may stand before the words with which a sentence begins."""
_BESIDE = r"(?:\b(?:when|where|after|before|as)(?: [\w.’'-]+){1,4} |, (?:[a-z]+ly )?|\band (?:then |also |later )?)$"
"""How a clause that tells a deed ends before the word that reports speech: "left when he said", "left, saying"."""
_WORDS = compiled(r"\w+")
_WHO = frozenset("He She They".split())
_SAYS = frozenset(
    "said say says add adds added argue argues argued note notes noted claim claims claimed wrote".split()
)
_ALSO = frozenset("also later then".split())
_TALKS = frozenset(
    "accused acknowledged added admitted agreed announced argued asked asserted called cautioned claimed commented "
    "complained conceded continued countered criticised criticized declared defended denied denounced described echoed "
    "emphasised emphasized explained expressed insisted joked maintained mentioned noted objected praised recalled "
    "remarked repeated replied responded reiterated signaled stated stressed suggested talked thanked urged warned "
    "welcomed".split()
)
"""To have done this is to have said something."""
_TRIES = r"^[^,“\"]*\b(?:tried|attempted|sought) to (?:\w+ly )?(?:explain|argue|clarify|say)\b"
"""Who has done this has said something."""
_TO_SAY = " to "
_STANDS = ("reject", "refus", "declin", "rebuff", "veto")
"""How verbs begin by which somebody takes a stand, which is done and not said."""
_INSISTS = r"\binsist\w* that (?:the |its |his |her )?(?:\w*[^\Ws]|\w+ss) ([a-z]+)\b"
_TELLS = frozenset(
    "is was were are will would has had have can could should must may might did does do never not".split()
)


_ATTACKS = (
    *(" swipe at ", " swipes at ", " jab at ", " jabs at ", " dig at ", " digs at ", " lashed out at "),
    *(" ruled out ", " rules out "),
)
"""To have done this with no other deed beside is to have said something."""
_LEADS_TO = r"(?:\b(\w+): ?| that )$"
"""How the words end behind which a sentence closes with what somebody said: "raged: ", "wrote that "."""
_ASKED = ("Asked ", "Pressed ")
"""How a sentence begins that tells an answer, whatever else it tells on the way."""
_ON_THE_WAY = r", (?:who|whom|whose|which) [^,]*,"
"""What is told of somebody beside what is told that he says."""
_STOP = 3
"""Characters that may stand behind speech which closes a sentence."""
_UNNAMED = compiled(
    r"\b(?:not (?:to be (?:named|identified)|authori[sz]ed to (?:speak|talk|comment))|anonym(?:ity|ously)|"
    r"sources? (?:close to|familiar with|with knowledge of))\b"
)
"""What marks words as those of somebody who will not be named."""
_UNNAMED_WORDS = ("named", "ized to", "ised to", "nonym", "source", "identified")
"""One of these stands wherever that does: words are found faster than a pattern."""


def is_saying(passage: Passage) -> bool:
    """Whether a sentence is for a good part somebody's words or view, or begins with what somebody says, or attacks
    another by words.

    It is none where its main clause tells a deed ("Lund left the board when she said", "Lund left, saying"), nor where
    somebody rejects something or insists that another do it.
    """
    if _begins_with_speech(passage) or _closes_with_speech(passage) or _is_unnamed(passage):
        return True
    if not passage.remark:
        tried = _TO_SAY in passage.words and late(_TRIES).match(passage.words) is not None
        return tried or _somebody_says(passage) or holds(passage.words, _ATTACKS)
    views = [q for q in outermost(passage.quotations) if is_view(q, passage.text)]
    return not (_is_beside_a_deed(passage, views) or all(_takes_a_stand(q, passage) for q in views))


def _begins_with_speech(passage: Passage) -> bool:
    begin = passage.span.start
    return any(
        q.kind == "direct" and q.speaker and begin - 1 <= q.whole.start <= begin + _MARK for q in passage.quotations
    )


def _closes_with_speech(passage: Passage) -> bool:
    """Whether it tells who says something, and no other deed, and then what: "The pilot, 40, raged: “Never again.”"."""
    last = next((q for q in passage.quotations if passage.span.end - _STOP <= q.whole.end), None)
    if last is None or last.kind not in PRINTED_KINDS or last.whole.start <= passage.span.start:
        return False
    head = Span(passage.span.start, last.whole.start).of(passage.text)
    led = late(_LEADS_TO).search(head)
    if led is None:
        return False
    if head.startswith(_ASKED):
        return True
    words = _WORDS.findall(late(_ON_THE_WAY).sub(",", head[: led.start()] + ","))
    says = led[1] is not None or not (_SAYS | _TALKS).isdisjoint(words)
    return says and all(word in _TALKS for word in words if is_past(word))


def _is_unnamed(passage: Passage) -> bool:
    """Whether it is what somebody says who will not be named."""
    return holds(passage.words, _UNNAMED_WORDS) and passage.spoken and _UNNAMED.search(passage.words) is not None


def _somebody_says(passage: Passage) -> bool:
    """Whether it begins with "They also said": who that is stands before."""
    who, *rest = passage.words.split(maxsplit=3)
    says = next((word for word in rest if word not in _ALSO), "")
    return who in _WHO and says in _SAYS and passage.spoken


def _is_beside_a_deed(passage: Passage, views: list[Quotation]) -> bool:
    first = min(views, key=lambda q: credited(q).start)
    cue = first.cue
    if cue is None or not passage.span.start < cue.start < first.whole.start:
        return False
    head = Span(passage.span.start, cue.start).of(passage.text)
    beside = late(_BESIDE).search(head)
    if beside is None or (beside[0].startswith(",") and not cue.of(passage.text).endswith("ing")):
        return False
    said = _TALKS.union(q.cue.of(passage.text) for q in passage.quotations if q.cue)
    return any(is_past(word) and word not in said for word in _WORDS.findall(head, 0, beside.start()))


def _takes_a_stand(q: Quotation, passage: Passage) -> bool:
    if q.kind != "reported" or q.cue is None:
        return False
    if q.cue.of(passage.text).lower().startswith(_STANDS):
        return True
    asked = late(_INSISTS).search(passage.text, q.cue.start, q.whole.end)
    return asked is not None and asked[1] not in _TELLS and not asked[1].endswith(("s", "ed"))
