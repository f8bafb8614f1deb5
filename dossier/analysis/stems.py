"""Light stems of English words, and the words that carry grammar rather than matter.

A stem is a form for comparing, never shown: inflections of one word should meet
("aimed", "aiming", "aims"), spellings of both sides of the Atlantic too ("defence",
"stabilising"). Where a rule would join unlike words we leave them apart.
"""

from dossier.analysis.tables import kept
from dossier.analysis.words import folded
from dossier.own_words import made_once

_GRAMMAR = (
    "a an and are as at be because been being but by can could did do does doing done for from had has "
    "have having he her hers him his how i if in into is it its itself just may me might more most must "
    "my no nor not of off on once only or other others our ours out over own s shall she should so some "
    "such t than that the their theirs them themselves then there these they this those through to too "
    "under until up us very was we were what when where which while who whom whose why will with within "
    "without would you your yours also about after again against all am any around before between both "
    "down during each few further here himself herself like many much now one ones per same since still "
    "two upon yet was's it's he's she's that's there's we're they're i'm you're i've we've you've they've "
    "i'd we'd he'd she'd i'll we'll he'll she'll don't doesn't didn't won't wouldn't isn't aren't wasn't "
    "weren't can't couldn't shouldn't hasn't haven't hadn't let's who's what's cannot even ever get gets "
    "got go goes going well back another whether though although however among amid along across toward "
    "towards via mr mrs ms dr"
)
STOP_WORDS = frozenset(_GRAMMAR.split())
OPENERS = frozenset("a an the his her its their our my your".split())
"""Of these what begins a noun phrase without pointing."""
DETERMINERS = OPENERS | frozenset("this that these those".split())
"""Of these what begins a noun phrase."""
BE = frozenset("is are was were be been being".split())
"""Of these the forms of "to be", without "am"."""
NEGATIONS = frozenset("not no never none nor neither".split())
"""Words of grammar that deny what stands behind them. Whoever asks for more adds to these, and says why."""
OWNERS_END = ("’s", "'s", "s’", "s'")
"""How a word ends that is an owner's."""
FORMS_OF_ADDRESS = frozenset("mr mrs ms dr".split())
"""Of these what stands before a name."""

_SPEAKING = (
    "say said says saying tell told tells telling add added adds adding explain explained explains stress "
    "stressed stresses stressing emphasise emphasize emphasised emphasized emphasizes note noted notes "
    "noting state stated states according announce announced announces declare declared declares claim "
    "claimed claims insist insisted insists argue argued argues write wrote written writes tweet tweeted "
    "tweets respond responded responds reply replied replies mention mentioned remark remarked remarks "
    "comment commented comments speak spoke spoken speaks statement interview reporter reporters news "
    "highlight highlighted highlights point pointed points think thinks thought believe believes believed "
    "know knows knew ask asked asks acknowledge acknowledged recall recalled concede conceded warn warned "
    "warns describe described describes report reported reports reportedly pm am gmt est"
)
_SPEECH_WORDS = frozenset(_SPEAKING.split())
_NO_MATTER = STOP_WORDS | _SPEECH_WORDS

_FORMS = (
    "meet met | hold held | leave left | lose lost | win won | buy bought | sell sold | send sent | spend "
    "spent | build built | keep kept | find found | bring brought | take took taken taking | give "
    "gave given giving | make made making | come came coming | see saw seen | begin began begun | "
    "break broke broken | choose chose chosen | drive drove driven | fall fell fallen | fight fought | "
    "fly flew flown | forget forgot | grow grew grown | hear heard | lead led | mean meant | pay "
    "paid | read | rise rose risen rising | run ran running | set setting | shake shook | shoot shot | "
    "show showed shown | sign signed signing | speak spoke | stand stood | steal stole stolen | "
    "strike struck | teach taught | think thought | throw threw thrown | wear wore worn | write wrote "
    "| withdraw withdrew withdrawn | seek sought | feel felt | cut cutting | man men | woman women | "
    "child children | die died dying dies | lie lied lying | travel traveled travelled traveling "
    "travelling | get got | plan planned planning | stop stopped stopping | drop dropped dropping | "
    "step stepped stepping | ban banned banning | quit quitting | overcome overcame | become became | "
    "strong stronger strongest | close closer closest | high higher highest | large larger largest | "
    "big bigger biggest | great greater greatest | low lower lowest | early earlier earliest | late "
    "later latest | defend defense defence defensive | analysis analyses | crisis crises | basis bases"
)
_IRREGULAR = {form: head for line in _FORMS.split(" | ") for head, *forms in [line.split()] for form in (head, *forms)}

# Ending taken off and what is put in its place, the longest first; "ise" spellings become "iz".
_ENDING_WORDS = (
    "isations iz|izations iz|isation iz|ization iz|ational at|ations at|ation at|ating at|ated at|ates at|"
    "ative at|ator at|ate at|ising iz|izing iz|ised iz|ized iz|ises iz|izes iz|ise iz|ize iz|sions s|sion s|tions t|"
    "tion t|ments |ment |ingly |edly |ings |ing |iest i|ies i|ied i|ier i|ily i|ences ent|ence ent|ances ant|"
    "ance ant|ed |es |ly |s |e |y i"
)
_ENDINGS = {ending: instead for line in _ENDING_WORDS.split("|") for ending, instead in [line.split(" ")]}
_NO_ENDING = ("ss", "us", "is")
"""Nothing is taken off such words: a business has nothing to do with who is busy, nor a witness with wit."""


def _by_tail() -> dict[str, dict[str, list[tuple[int, str, str]]]]:
    """The endings, each after its length and before what is put in its place, by the last letter of words and the one
    before it; under "" those of the last letter alone, for words with another letter before it."""
    found: dict[str, list[tuple[int, str, str]]] = {}
    for ending, instead in _ENDINGS.items():
        found.setdefault(ending[-2:], []).append((len(ending), ending, instead))
    by_tail: dict[str, dict[str, list[tuple[int, str, str]]]] = {tail[-1]: {"": []} for tail in found}
    for tail, here in found.items():
        by_tail[tail[-1]][tail[:-1]] = here + found.get(tail[-1], []) if len(tail) > 1 else here
    for tail in _NO_ENDING:
        by_tail[tail[-1]][tail[:-1]] = []
    return by_tail


_BY_TAIL = _by_tail()
_KNOWN = _IRREGULAR | dict.fromkeys(_NO_MATTER, "")
_SHORTEST = 3


@kept
def stem(word: str) -> str:
    """The stem of a printed word; "" where the word carries no matter (grammar words and verbs of speaking)."""
    form = word.lower() if word.isascii() else folded(word)
    known = _KNOWN.get(form)
    if known is None and not form.isalnum():
        form = form.removesuffix("'s").removesuffix("'").replace(".", "").replace("'", "")
        known = _KNOWN.get(form)
    return _shortened(form) if known is None else known


@made_once
def stems_of(words: str) -> frozenset[str]:
    """The stems of some words of the program's own, which spaces part."""
    return frozenset(map(stem, words.split()))


def _shortened(form: str) -> str:
    size = len(form) - _SHORTEST
    if size <= 0 or (by_tail := _BY_TAIL.get(form[-1])) is None or form[0].isdigit():
        return form
    endings = by_tail.get(form[-2])
    for length, ending, instead in by_tail[""] if endings is None else endings:
        if length <= size and form[-length:] == ending:
            short = form[:-length] + instead
            doubled = not instead and len(short) > _SHORTEST and short[-1] == short[-2] and short[-1] not in "lsz"
            return short[:-1] if doubled else short
    return form


_FREQUENT = (
    "people person year day week month time new good make take work want need last first next old part "
    "place way thing man woman group number percent case public long right high big great little small "
    "early late come use try help call find give look seem turn start show hear play run move live happen "
    "include continue set learn change lead understand watch follow stop create read allow spend open "
    "walk offer remember consider appear serve send expect stay fall issue question fact life world home "
    "hand side country state city government member official office monday tuesday wednesday thursday "
    "friday saturday sunday today yesterday tomorrow morning night january february march april june july "
    "august september october november december recent real major own next million billion hundred "
    "thousand three four five six seven eight nine ten several second key plan decision important level "
    "role clear able possible possibly likely sure order point line kind keep put let feel become hold bring begin end"
)
COMMON = stems_of(_FREQUENT) - {""}
"""Stems of matter so common in news English that sharing one says little, however rare it is in a small dossier."""
