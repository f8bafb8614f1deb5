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

Kind = Literal["deed", "act", "time", "general", "number", "thing", "name", "office"]

_DEEDS = """
abandon abduct abolish abuse accept accredit accuse achieve acquire acquit address adjourn admission admit adopt
advance advertise advise aim allege allocate allot allow ambush amend amputate annex announcement apologise apologize
appeal applaud appoint apprehend appropriate approval approve argue arm arraign arrange arrest arrival arrive ask
assail assassinate assault assess assist attack attend audit audition authorise authorize avert avoid award balk ban
bar beat besiege betray bid bite blacklist blackmail blame blast bless block blockade boast bomb boost borrow boycott
breach break breed bribe bring broadcast broker budget build bully burgle burn bury buy bypass cancel candidacy
canvass capsize capture carjack cast castigate caucus cede celebrate certify challenge charge chase cheer choice
choose cite clash climb clinch close closure coerce collapse collect collide collision combat commit commute compel
compete complain complaint comply compromise concede conclusion condemn conduct confession confirm confiscate
confront confrontation congratulate conscript conspire consult contaminate contend contest contradict contribute
control convene convert convict convince cooperate count counter counterfeit countersue crash criticise criticism
criticize cross cross-examine crush cut cycle damage deal death debate deceive decide decision decline dedicate
deepen default defeat defect defend defer defraud defy delay delete deliver demand demolish demote denial denounce
deny depart departure deploy deport depose derail deregulate desert designate destroy detain detect detonate devalue
develop devote diagnose die direct disagree disappear disarm disavow disband discharge disclose discover discriminate
dismiss disown disrupt dissolve distribute dive divert divide division divorce dock dominate donate doubt downplay
draft drag dredge drill drive drop drought drown dump earmark earn ease eject elect elevate eliminate embargo
embezzle embrace enact encourage end endorse enforce engage enjoin enlist enrol enroll enter erect erupt escape
establish evacuate evict excavate exceed execute exempt exercise exile exit expand expansion expel explode exploit
explosion export expose extend extension extort extradite face fail failure faint fall falsify farm feed feel fight
file filibuster film finish fire fix flee flight float flood fly foil forbid forecast foreclose forge forgive foster
freeze fund gain garrison gather govern graduate grant grieve grope grow growth guarantee hack halt harass harm
harvest hatch hide hijack hike hinder hire hit hitchhike honor honour hospitalise hospitalize host hunt hurt ignore
immunise immunize impeach implement import impose imprison improve inaugurate inauguration incite increase indict
infect inflate inflict infringe inherit inject injure inspect instal install insult insure interact intercept
interfere intervene interview intimidate introduce invade invasion invest investigate invite invoke jail join joke
judge jump justify kick kidnap kill knock lag land launch launder lawsuit leak lease leave legalize legislate lend
levy libel license lie lift limit link livestream lobby loot lose loss lower manipulate march marriage marry massacre
measure mediate meet meeting menace mend merge migrate mine mislead miss mobilise mobilize mock molest mortgage mourn
murder mutiny name narrow nationalise nationalize neglect negotiate nominate object obstruct obtain occupy open
operate oppose opposition orbit ordain oust outlaw outperform outsource overcome overhaul override overrule oversee
overspend overthrow overturn owe paddle pardon parole partnership pass patrol pause pave pay peg penalize perform
perish permit persuade persuasion plead pledge plot plummet plunge poison pollute post postpone praise pray preach
premiere prescribe pressure prevail prevent privatise privatize proclaim produce prohibit promise promote proof
proposal propose prosecute protect protest prove provoke publish pull punch punish purchase purge pursue pursuit push
quake qualify quarantine question quit raid raise rally rape ratify re-elect re-election rebel rebound rebrand rebuff
rebuild rebuke rebut recall recognise recognize recommend reconcile recount recover recruit recuse redeem reduce
reelect reelection refund refurbish refusal refuse regain register regret regulate rehearse reimburse reject relapse
relax release relief relocate remand removal remove rename renew renounce renovate rent reopen repair repay repayment
repeal replace repudiate rescind rescue resent resign resignation resist resolve restore restrict restructure resume
retaliate retire retirement retract retreat retrieve return retweet reunite reveal reverse revise revive revoke
rezone ridicule rig riot rise rob ruin rule run sack sail sale salute sanction save scold score scrap scrutinize
secede seek seize seizure select sell send sentence separate serve settle shell shift shoot shove shun shut shutter
sicken sign sink skate ski skid slam slander slap slash slump smash smear smuggle snatch snub soar spend spill
sponsor spread sprint stab stabilise stabilize stalk stall starve steal step stick stop storm strafe strangle stream
strengthen strike strip strive submission subpoena subsidise subsidize sue suffer summit summon supply support
suppress surf surge surpass surrender survival survive suspect suspend suspension sustain swap swear sweep swerve
swim switch tackle talks target tax teach tear televise terminate testify thank threat threaten throw topple torment
torture traffic trail train transfer transform translate transplant transport trap trespass trial trigger triumph
tweet uncover undergo undermine unify unite unleash unveil uphold urge vaccinate vandalise vandalize veto victory
vilify violate visit volunteer vote vow waive warm warn watch weaken wed weigh welcome win withdraw withdrawal
withhold witness woo worship wound wreck yield
"""
_NO_DEEDS = frozenset(
    "security government governments former last united defense defence early dead representative representatives "
    "department departments position issue record records united firm firms marital openly funds winner winners "
    "intelligence nomination nominations front rules judges run-up investor investors seller operator rising "
    "governor governors passing close closely enterprise facing object objects grown expansive".split()
)
"""Forms that share a root with a deed and are none."""
_NOUNS = re.compile(
    r"(?:[ts]ion|[^m]ment|[ae]nce|[pst]ure|[vi]al)s?$|^(?:loss(?:es)?|sales?|proof|summits?|talks|meetings?|"
    r"lawsuits?|tax(?:es)?|debates?|complaints?|criticism|threats?|marriages?|deaths?|growth|discovery|recovery|robbery|"
    r"withdrawals?|proposals?|refusals?|harassment|partnerships?|candidacy|re-?election|violations?)$"
)
"""The noun made of a deed. Where both places have the noun ("cooperation"), it is what they speak of, not what is done."""
_AGENTS = re.compile(r"[a-z]{3,}(?:[eo]rs?|ists?|ees?)$")
"""Who does it: a supporter is not a support."""
_PAST = re.compile(r"(?!un)[a-z]{3,}(?<!e)ed$")
"""What is no deed in the list and yet was done."""
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
        return "act" if _NOUNS.search(form) else "deed"
    if r in _roots(_GENERAL):
        return "general"
    return "deed" if _PAST.match(form) and form not in _NO_DEEDS else "thing"


@kept
def is_deed(stem_: str) -> bool:
    """Whether a stem can be a deed's; its printed form may yet be none."""
    return root(stem_) in _roots(_DEEDS)
