"""How somebody is told of: what he is like, how his standing fell, reactions to what he did, and his position."""

from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from dossier.analysis.accounts.differences import Difference, quoted_against, sides_of
from dossier.analysis.accounts.finders.names import Names, unowned
from dossier.analysis.accounts.finders.standings import whose
from dossier.analysis.accounts.frames import forms_in
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.told_apart import with_nothing_in_common
from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.frozen import frozen
from dossier.model import Locator, Span
from dossier.patterns import late

_STANDING = "popularity approval ratings stature standing reputation image credibility fortunes".split()
"""What others think of somebody, which may fall."""
_HURT = "tarnished battered bruised dented damaged diminished"
_SINKING = (
    "plummeting falling sinking sagging declining dwindling waning slumping fading tumbling plunging slipping "
    f"crumbling {_HURT}"
)
"""Right before it: "sagging popularity"."""
_SANK = (
    "plummet plummets plummeted fell fallen falls dropped drops sank sunk slipped tumbled plunged eroded declined "
    f"collapsed dipped suffered {_HURT}"
)
"""Behind it, a few words between: "the reputation of the firm has suffered"."""
_STOOD = rf"(?:{'|'.join(_STANDING)})(?: ratings?)?"
_SUNK = (
    rf"\b(?:(?:{'|'.join(_SINKING.split())}) {_STOOD}\b(?: [a-z]+ [a-z ]{{3,25}})?"
    rf"|(?:[a-z]+ )?(?:loss|fall|drop|decline|erosion|collapse|plunge|slump|slide) (?:of|in) "
    rf"(?:(?:his|her|their|the) )?(?:[a-z]+ )?{_STOOD}\b"
    rf"|{_STOOD}(?: [a-z]+){{0,3}}? "
    rf"(?:{'|'.join(_SANK.split())}|(?:taken|took) a (?:hit|beating|blow))\b"
    r"(?: (?:a|an|by|to|in) [\w ]{3,25})?)"
)
_LIKE = (
    r"\b(?:(?:[Hh]is|[Hh]er|whose) (?:own )?(?:personality|temperament|demeanou?r|persona|manner)"
    r"(?: ?(?:--|—|–|:|,) ?|(?: as| is| was) )(?:an? )?[^.;:“”\"()]{8,110}?(?= --| ?—|[.;:“”\"()\n])"
    r"|reputation (?:for|as) [^.,;:“”\"()]{4,60}?(?= (?:is|was|has|had|were|will|would)\b|[.,;:“”\"()\n])"
    r"|(?:come|comes|came|coming) (?:off|across) as (?!planned|expected|scheduled|promised|intended)"
    r"[^.;:,“”\"()]{4,60})"
)
_RAISED = (
    r"sparked|drew|drawn|drawing|prompted|prompting|provoked|triggered|stirred|ignited|unleashed|faced|faces|facing|"
    r"generated|earned|touched off|set off|met with|led to"
)
_OUTCRY = (
    "outrage uproar backlash criticism controversy fury firestorm condemnation anger outcry furor furore scorn "
    "ridicule rebuke rebukes mockery praise applause alarm disbelief shock"
)
_JUDGED = "condemned criticized criticised denounced praised panned mocked ridiculed rejected welcomed decried"
_WIDELY = "widely|roundly|sharply|swiftly|quickly|immediately|broadly|universally|heavily"
_RECEIVED = (
    rf"\b(?:(?:{_RAISED})(?: [\w’'-]+){{0,4}}? (?:{'|'.join(_OUTCRY.split())})\b"
    r"(?: (?:from|among|by|across) [^.,;:“”\"()]{3,50})?"
    rf"|(?:{_WIDELY}) (?:{'|'.join(_JUDGED.split())})\b(?! (?:[Hh]is|[Hh]er|their|its|the|an?|[A-Z]))"
    r"(?: (?:by|from|within|across) [^.,;:“”\"()]{3,50})?)"
)
_DID = {
    "told": "revealed announced articulated disclosed stated declared voiced",
    "explained": "clarified clarify clarifying explained explain outlined",
    "turned": "reversed reversing reverse changed changing shifted shifting softened softening abandoned dropped",
    "kept": "reiterated restated reaffirmed repeated defended defending affirmed",
}
_DEED = {word: did for did, words in _DID.items() for word in words.split()}
_VIEWS = (
    rf"\b(?:(?:first|sought to|tried to|has|had|later) )*(?P<did>{'|'.join(_DEED)}) (?:his|her|their) (?:own )?"
    r"(?:position|stance|views?|stand)\b(?! (?:by|on the (?:chart|map|field|pitch|court|board|line)))"
    r"(?: (?:on|about|toward|towards) [^.,;:“”\"()]{3,50})?"
)
_OF_A_THING = r"(?:\b[Ii]ts|\b[a-z]+[’']s)(?: [a-z]+)? $"
"""Right before what somebody has, where it is no person who has it."""
_HIS = frozenset("he she they his her their He She They His Her Their whose him them".split())


@frozen()
class _Kind:
    """A label with the place of a name in it, words of which one stands wherever it is told, and the pattern of it."""

    label: str
    hints: frozenset[str]
    pattern: str


_KINDS = (
    _Kind(
        "What {} is like",
        marked("personality temperament demeanor demeanour persona manner reputation as".split()),
        _LIKE,
    ),
    _Kind("How the standing of {} fell", marked(_STANDING), _SUNK),
    _Kind("Reactions to {}", marked((*_OUTCRY.split(), *_JUDGED.split())), _RECEIVED),
    _Kind("How the position of {} is told", marked("position stance view views stand".split()), _VIEWS),
)
_WEIGHT = 0.34
"""Little above what somebody is known by: the words are the reporter's own, and none says that another's are not so."""


@frozen()
class _Told:
    """Where it is told; ``forms`` are what two must not share, to be two."""

    place: Locator
    forms: frozenset[str]


def portrait_differences(known: Survey, nearness: Nearness, printed: Names) -> Iterator[Difference]:
    """Of one person, whom the paragraphs name, where articles share no word of matter; only of one event."""
    if not nearness.all_near:
        return
    surnames = printed.surnames
    for kind in _KINDS:
        told: dict[str, dict[str, _Told]] = defaultdict(dict)
        for article in sorted(known.articles):
            for one, paragraph in _places(known, kind, article, surnames):
                for name in whose(known.articles[article].text, one.place.span, paragraph, surnames):
                    told[name].setdefault(article, one)
        shown: set[Locator] = set()
        for name, by_article in sorted(told.items(), key=lambda item: (-len(item[1]), item[0])):
            apart = with_nothing_in_common({article: one.forms for article, one in by_article.items()})
            sides = sides_of(by_article[article].place for article in apart)
            if sides and shown.isdisjoint(sides):
                shown.update(sides)
                yield quoted_against(known, "wording", kind.label.format(name), sides, _WEIGHT)


def _is_of_person(known: Survey, article: str, span: Span, surnames: AbstractSet[str]) -> bool:
    """Whether a sentence names somebody, or goes on of him."""
    words = tokens_of(known.articles[article].text).words_in(span)
    return any(word in _HIS or unowned(word) in surnames for word in words)


def _places(known: Survey, kind: _Kind, article: str, surnames: AbstractSet[str]) -> Iterator[tuple[_Told, Span]]:
    """Where the running text of an article tells it, with the paragraph."""
    text = known.articles[article].text
    tokens = tokens_of(text)
    end = 0
    for n in places_of(text, kind.hints):
        s = known.sentence_at(article, tokens.starts[n]) if tokens.starts[n] >= end else None
        if s and s.piece.kind != "headline":
            for found in late(kind.pattern).finditer(text, max(end, s.span.start), s.span.end):
                span = Span(*found.span())
                end = span.end
                if not _is_of_person(known, article, s.span, surnames) or late(_OF_A_THING).search(
                    text, s.span.start, span.start
                ):
                    continue
                forms = forms_in(text, tokens.within(span))
                if did := found.groupdict().get("did"):
                    forms = frozenset((_DEED[did],))
                yield _Told(Locator(article, span), forms), s.piece.span
