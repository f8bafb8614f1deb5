"""Offices and ranks as titles of people, as news English prints them."""

OFFICES = (
    "chairman chairwoman chair president minister secretary director commissioner governor ambassador commander "
    "marshal premier chancellor mayor prosecutor inspector treasurer captain manager editor officer spokesman "
    "spokeswoman spokesperson general"
)
"""Offices that a rank may stand before: "vice chairman"."""
_MORE_OFFICES = (
    "leader candidate nominee aide adviser advisor lawyer attorney host senator representative congressman "
    "congresswoman analyst professor founder executive correspondent coach colonel sergeant lieutenant judge justice "
    "sheriff speaker whip envoy counsel strategist economist legislator lawmaker councillor bishop chief deputy "
    "detective superintendent trustee principal dean"
)
_SAME_OFFICE = {
    "rep": "representative", "congressman": "representative", "congresswoman": "representative", "sen": "senator",
    "gov": "governor", "gen": "general", "advisor": "adviser", "chairwoman": "chairman", "chair": "chairman",
    "attorney": "lawyer", "capt": "captain", "col": "colonel", "lt": "lieutenant", "sgt": "sergeant",
    "spokeswoman": "spokesman", "spokesperson": "spokesman", "nominee": "candidate",
}  # fmt: skip
SHORTENED = frozenset(word for word in _SAME_OFFICE if len(word) < 5)
"""Offices as they stand shortened before a name: "Gov", "Sen"."""
UNIQUE = frozenset("director minister secretary chairman commander ambassador mayor editor coach chief".split())
"""Offices that one person at a time holds of one body."""
LOOSE = frozenset(
    "general colonel lieutenant sergeant captain marshal officer commander leader chief deputy founder aide".split()
)
"""Ranks that stand beside any office, and words for any office."""
RANK = (
    r"vice|deputy|acting|interim|former|first|senior|assistant|associate|co|honorary|outgoing|incoming|lieutenant|"
    r"brigadier|major"
)
"""Words before an office that make another one, or say when it is held: a part of a pattern."""
RANKS = frozenset(RANK.split("|")) | {"ex", "then", "retired", "new", "longtime", "executive"}
"""Words before an office that do not say of what body it is."""
BELOW = frozenset("vice deputy acting interim assistant associate honorary lieutenant brigadier major".split())
"""Ranks that make another office; "former" or "senior" tell more of the same one."""
GRADES = frozenset("general colonel lieutenant sergeant captain marshal".split())
"""Offices of which nobody holds two."""
HEADS = frozenset((*OFFICES.split(), *_MORE_OFFICES.split(), *_SAME_OFFICE))
"""The last word of whatever is an office."""


def office_of(word: str) -> str:
    """The office that a word names, by one name for each; "" where it names none; of one to come, the same."""
    form = word.rstrip(".").lower()
    form = form.partition("-")[0] if form.endswith(("-to-be", "-elect", "-designate")) else form
    return _SAME_OFFICE.get(form, form) if form in HEADS else ""
