"""Roots of words, and the families in which words of news English tell the same matter.

Beside the families that speech is compared by stand those that are too loose for it: a word
of several senses may stand in several. General vocabulary alone: nothing here names a person,
a place or an event.
"""

from collections import defaultdict
from functools import cache

from dossier.analysis.kindred import families
from dossier.analysis.stems import stem

_ENDINGS = ("ation", "ment", "ion", "anc", "enc", "at", "al", "ur", "iv", "or", "er", "iti", "ab")
_SILENT = ("ce", "le", "re", "se", "ve")
"""How a stem ends that is left of "endorsement", which has lost its last letter where it is left of "endorse"."""
_SHORTEST = 4
_ROOTS = frozenset(
    map(
        stem,
        "million billion trillion signal repeal repeat reveal appeal career center centre celebrity partial placate "
        "restore sector factor several venture tentative university posture priority caveat former successor".split(),
    )
)
"""Words that end like a noun made of a verb and are none: a billion is no bill, who signals signs nothing."""
# As news prints the same word short and long.
_SAME = {
    stem(short): stem(full)
    for short, full in (
        pair.split()
        for pair in (
            "jan january|feb february|aug august|sept september|sep september|oct october|nov november|dec december|"
            "rep representative|sen senator|senate senator|gov governor|gop republican|gen general|us america|"
            "american america|democratic democrat|dem democrat|lt lieutenant|col colonel|sued sue|suing sue|"
            "makes make|gives give|comes come|rises rise|loses lose|leaves leave|drives drive|chooses choose|"
            "strikes strike|shakes shake|becomes become|overcomes overcome|"
            "used use|born birth|rebuilt rebuild|repaid repay|misled mislead|upheld uphold|withheld withhold|sank sink|"
            "sunk sink|swore swear|sworn swear|tore tear|torn tear|froze freeze|frozen freeze|hid hide|hidden hide|"
            "rode ride|ridden ride|shrank shrink|shrunk shrink|fled flee|fed feed|bled bleed|bound bind|"
            "dug dig|hung hang|lit light|slid slide|spun spin|stuck stick|swept sweep|swung swing|wept weep|woke wake|"
            "overthrew overthrow|overthrown overthrow|overtook overtake|undertook undertake|foresaw foresee|"
            "forbade forbid|forbidden forbid|forgave forgive|forgiven forgive|shaken shake|shook shake|laid lay|"
            "bore bear|borne bear|beaten beat|bitten bite|blew blow|blown blow|caught catch|dealt deal|dreamt dream|"
            "drank drink|drawn draw|drew draw|fought fight|flung fling|ground grind|knelt kneel|proven prove|rang ring|"
            "rung ring|sang sing|sewn sew|slain slay|slew slay|slept sleep|sped speed|stank stink|stung sting|"
            "strove strive|taught teach|thrown throw|threw throw|"
            "trod tread|worn wear|wore wear|grew grow|grown grow|knew know|undid undo"
        ).split("|")
    )
}
_MORE_KIN = """
resign quit resignation departure depart exit leave retire retirement oust ouster step
withdraw withdrawal pull pullout
promise pledge vow
accuse accusation allegation allege allegedly
withdraw drop quit exit abandon
campaign bid candidacy race
candidate nominee contender
aide staffer
wall barrier fence
help aid assist
repay reimburse
shooting shoot gun gunman shooter
plan intend intention
sue lawsuit suit
return go travel
hospital clinic
cost price
rise increase climb soar
market share stock
bomb explosion blast explode
crowd people
urge call ask press pressure plea
deny dispute reject rebut
end finish conclude break collapse
pay salary wage paycheck
suggest hint signal indicate
continue remain persist
stop halt suspend freeze pause
criticise criticize slam assail blast attack condemn denounce outrage backlash
speak talk address
fear worry concern alarm warn
injure wound hurt
damage destroy devastate ruin
flee escape evacuate evacuation
search hunt manhunt
seize capture confiscate
replace successor succeed
name appoint nominate nominee pick choose tap select hire
delay postpone
agree accept consent
reopen open restart resume
close shut shutter
rule decide decision verdict judgment judgement
accuse blame charge
admit acknowledge confess concede
confirm verify certify
disagree disagreement differ difference dispute rift
negotiate talk bargain
drop fall decline plunge
protester demonstrator
lawmaker legislator congressman senator representative
town city village
run bid race candidacy campaign
difficult hard tough uphill struggle
path road route way
strict hardline tough harsh
blunt brash frank outspoken candid
mislead lie deceive false falsehood untruth
doubt question sceptic skeptic suspicion uncertain
sister brother sibling
father mother parent
daughter son child
wife husband spouse partner
marry wed marriage wedding
oppose opposition object objection against
support back endorse endorsement favor favour
succeed success achieve achievement
victory triumph defeat
popular popularity approval favorable favorability rating
drop fall slide slump sink plummet
scandal controversy furor uproar row
controversial divisive contentious
retaliate retaliation revenge reprisal
bid attempt effort try
blame fault responsible responsibility
impasse deadlock stalemate gridlock standoff
compromise concession concede
reelection re-election reelect
boss employer
nominate nomination nominee
letter note memo
video clip footage
photo photograph picture image
car vehicle truck automobile
road street highway
plan strategy policy program programme
rule regulation
block obstruct obstruction hinder
illegal unlawful illicit undocumented
immigrant migrant alien
border frontier boundary
lead led head command
commander chief
post position job role
poll survey
lead leader
trip journey tour visit travel
arrive arrival come
hold stage
cancel scrap abandon
ban bar prohibit prohibition outlaw
flood deluge
fire blaze burn
victim casualty dead
toll count
suspect gunman attacker assailant
witness bystander
hostage captive
free release liberate
jail imprison prison
trial court
guilty convict conviction
fine penalty penalise penalize
money fund funding dollar
donation donate donor contribution contribute
cash money
debt loan borrow
job employment work
unemployed unemployment jobless
strike walkout stoppage
union labor labour
growth grow expand
profit earning income
loss lose
worth value
merger merge takeover acquire
launch unveil introduce
build construct construction
school college university
pupil student
drug medicine medication
vaccine jab inoculation
virus infection disease
test testing screen
patient sick ill
baby infant newborn
elderly old
young youth teenager teen
game match
team side squad
coach manager
champion title
final last
record high
crash collision accident
train rail railway
flight plane
spy espionage intelligence
nuclear atomic
missile rocket
test-fire launch
warhead weapon
truce ceasefire
rebel insurgent militant fighter
terror terrorist terrorism
bomber bombing bomb
invasion invade
occupy occupation
border boundary
embassy consulate
envoy ambassador diplomat
sanction embargo
trade commerce
tariff duty
import export
oil crude petroleum
gas fuel
climate warm
emission pollution
forest woods
drought dry
starve famine hunger
food meal
water flood
power electricity
outage blackout
hack hacker breach
leak disclose
secret classified confidential
document paper file
email message
phone call telephone
church faith religious
gay same-sex homosexual lesbian
abortion pro-life
gun firearm weapon
race racial
slur insult
harass harassment abuse
assault attack
rape assault
deal pact
start begin open
first initial
many several numerous
huge massive enormous vast
small little tiny
show display
prove proof evidence
certificate document
authentic genuine real
question query
answer reply response respond
fail failure
danger threat risk peril
emergency crisis
temporary interim
permanent lasting
oath swear sworn inaugurate inauguration
mayor council
tax levy
spend spending expenditure
cut reduce slash
veto reject
amend amendment change
filibuster stall
cave concede retreat relent yield capitulate surrender climbdown
rebuke criticise criticize slam lash blast assail scold chide fault decry lambast knock rip
resolution bill measure
"""


@cache
def root(stem_: str) -> str:
    """The stem without what makes a noun of a verb: "resignation" and "resign", "Feb." and "February" meet."""
    stem_ = _SAME.get(stem_, stem_)
    if stem_[:1].isdigit():
        return stem_.replace(",", "")
    if stem_ in _ROOTS:
        return stem_
    if stem_.startswith("re-"):
        stem_ = f"re{stem_[3:]}"
    if stem_.endswith(_SILENT) and len(stem_) > _SHORTEST:
        stem_ = stem_[:-1]
    for ending in _ENDINGS if stem_.endswith(_ENDINGS) else ():
        if stem_.endswith(ending) and len(stem_) - len(ending) >= _SHORTEST:
            return stem_[: -len(ending)].removesuffix("e")
    return stem_


@cache
def kin_of(root_: str) -> frozenset[str]:
    """The families in which a root stands; a word of several senses may stand in several."""
    return _kin().get(root_, frozenset())


@cache
def _kin() -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for s, family in families().items():
        found[root(s)].add(family)
    for number, line in enumerate(filter(None, _MORE_KIN.split("\n"))):
        for word in line.split():
            found[root(stem(word))].add(f"~{number}")
    return {r: frozenset(several) for r, several in found.items()}
