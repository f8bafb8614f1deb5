"""What a word of a sentence is for saying what happened: a deed, a time, a name of an office, or a thing.

There is no parser here. A deed is a verb of what people and bodies do, or the noun made of it;
which words are deeds stands in a list, and their forms meet by root. Verbs that go with
anything ("make", "take", "include") are none: to share one is to share nothing.
"""

import re
from functools import cache
from typing import Literal

from dossier.analysis.accounts.kin import root
from dossier.analysis.stems import stem
from dossier.analysis.tables import kept

Kind = Literal["deed", "time", "general", "number", "thing", "name", "office"]

_DEEDS = """
abandon abduct abolish abuse accept accuse achieve acquire acquit address adjourn admit adopt advance advise allege
allocate allow amend apologize apologise appeal applaud appoint apprehend approve argue arm arrange arrest arrive ask
assail assassinate assault assess assist attack attend authorize authorise avert avoid award balk ban bar beat betray
blame blast block boast borrow boycott break bring build burn buy bypass cancel capture castigate celebrate certify
challenge charge chase cheer choose cite clash climb close collapse collect collide combat commit compel compete
complain compromise concede condemn conduct confirm confront congratulate conspire consult contend contest contradict
contribute control convene convict convince cooperate count counter crash criticise criticize cross crush cut damage
deal debate deceive decide decline dedicate deepen defeat defend defer defy delay delete deliver demand demolish demote
denounce deny depart deploy deport depose derail desert designate destroy detain detect detonate devote die disagree
disappear disband discharge disclose discover discriminate dismiss disrupt dissolve distribute divert divide divorce
donate doubt downplay draft drag drive drop drown dump earn ease eject elect elevate eliminate embrace enact encourage
end endorse enforce engage enter erupt escape evacuate evict exceed execute exempt exile exit expand expel explode
exploit expose export extend extradite face fail falsify fall feel fight file finish fire fix flee float flood fly foil
forbid forecast forge forgive freeze fund gain gather govern grant grow guarantee halt harass harm hijack hinder hire
hit honor honour host hunt hurt ignore impeach implement import impose imprison improve inaugurate incite increase
indict inflict infringe inherit injure inspect instal install insult intercept interfere intervene interview intimidate
introduce invade invest investigate invite invoke jail join judge jump justify kidnap kill knock land launch leak leave
legalize lie lift limit link lobby loot lose lower manipulate march marry massacre mediate meet merge migrate mislead
miss mourn murder name narrow negotiate nominate object obstruct obtain occupy open operate oppose oust outlaw overcome
overhaul override oversee overthrow overturn pardon pass pause pay penalize perish permit persuade plead pledge plot
plunge plummet poison post postpone praise prevail prevent proclaim prohibit promise promote propose prosecute protect
protest prove provoke publish pull punish purchase purge pursue push quarantine question quit raid raise rally ratify
rebuff rebuild rebuke rebut recall recognise recognize recommend reconcile recover recruit recuse redeem reduce refuse
regain register regret regulate reject relax release relocate remove rename renew renounce reopen repair repay repeal
replace rescind rescue resign resist resolve restore restrict resume retaliate retire retract retreat retrieve return
reunite reveal reverse revise revive revoke ridicule rise rob ruin rule run sack sail salute sanction save scold scrap
scrutinize seek seize select sell send separate serve settle shift shoot shut sign sink slam slash slump smash smuggle
soar spend sponsor spread stab stall steal step stick stop storm strengthen strike strip sue suffer summon supply
support suppress surge surpass surrender survive suspect suspend sustain swear sweep switch tackle tear terminate
testify thank threaten throw topple torture train transfer transform transport trap trigger triumph uncover undergo
undermine unite unleash unveil uphold urge vaccinate veto violate visit volunteer vote vow warn watch weaken wed
weigh welcome win withdraw withhold witness wound wreck yield tweet retweet mock joke
aim direct target establish interact stabilise stabilize boost conduct drill exercise strive warm improve deepen
develop sue
announcement resignation lawsuit retirement death victory loss marriage proof opposition refusal denial arrival growth
sale departure expansion decision invasion suspension collision division persuasion explosion extension submission
admission seizure closure failure proposal withdrawal trial approval removal survival choice flight relief pursuit
candidacy bid reelect re-elect re-election reelection complaint threat criticism summit meeting talks conclusion confession confrontation partnership repayment inauguration
"""
_NO_DEEDS = frozenset(
    "security government governments former last united defense defence early dead representative representatives "
    "department departments position issue record records united firm firms marital openly funds winner winners "
    "intelligence nomination nominations front rules judges run-up investor investors seller operator rising "
    "governor governors passing close closely enterprise facing left object objects grown expansive".split()
)
"""Forms that share a root with a deed and are none."""
_AGENTS = re.compile(r"[a-z]{3,}(?:[eo]rs?|ists?|ees?)$")
"""Who does it: a supporter is not a support."""
_TIMES = """
week month year day hour morning afternoon evening night monday tuesday wednesday thursday friday saturday sunday
today yesterday tomorrow early late last first next second time times ago later weekend decade january february march
april june july august september october november december am pm
"""
_GENERAL = """
include already make take way people thing things new several show look call use using used something somebody someone
country part number major place long work see seem become continue remain want keep hold put begin start try need come
turn move set follow find consider case man woman group percent million billion campaign long ago real really actually
able public large big small many much high low good great best better right wrong official full whole different
recent recently former current currently possible likely however also despite meanwhile least clear
"""


@cache
def _roots(words: str) -> frozenset[str]:
    return frozenset(root(s) for s in map(stem, words.split()) if s)


@kept
def kind_of(word: str) -> Kind:
    """What a printed word is for; whether it is a name or an office has to be seen in its article."""
    form = word.lower().removesuffix("'s").removesuffix("’s")
    if form[:1].isdigit():
        return "number"
    r = root(stem(form))
    if r in _roots(_TIMES):
        return "time"
    if r in _roots(_DEEDS) and form not in _NO_DEEDS and not _AGENTS.match(form):
        return "deed"
    return "general" if r in _roots(_GENERAL) else "thing"
