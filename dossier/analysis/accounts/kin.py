"""The families in which words of news English tell the same matter, by their roots.

Beside the families that speech is compared by stand those that are too loose for it: a word
of several senses may stand in several. General vocabulary alone: nothing here names a person,
a place or an event.
"""

from collections import defaultdict
from functools import cache

from dossier.analysis.accounts.roots import root
from dossier.analysis.kindred import families
from dossier.analysis.stems import stem

_MORE_KIN = """
resign quit resignation departure depart exit leave retire retirement oust ouster step
withdraw withdrawal pull pullout
promise pledge vow
accuse accusation allegation allege allegedly
withdraw drop quit exit abandon
campaign race
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
damage destroy devastate ruin
flee escape evacuate evacuation
search hunt manhunt
seize capture confiscate
replace successor succeed
name appoint nominate nominee pick choose tap select hire
delay postpone
agree accept consent
assume take
reopen open restart resume
close shut shutter
rule decide decision verdict judgment judgement
accuse blame charge
admit acknowledge confess concede
confirm verify certify
disagree disagreement differ difference dispute rift
negotiate talk bargain
drop fall decline plunge
lawmaker legislator congressman senator representative
town city village
run bid race candidacy
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
rebel insurgent militant fighter
terror terrorist terrorism
occupy occupation
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
spend spending expenditure
veto reject
amend amendment change
filibuster stall
cave concede retreat relent yield capitulate surrender climbdown
rebuke criticise criticize slam lash blast assail scold chide fault decry lambast knock rip
resolution bill measure
"""


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
