"""What a word of a sentence is for saying what happened: a deed, a time, a name of an office, or a thing.

There is no parser here. A deed is a verb of what people and bodies do, or the noun made of it;
which words are deeds stands in a list, and their forms meet by root. Verbs that go with
anything ("make", "take", "include") are none: to share one is to share nothing.
"""

from functools import cache
from typing import Literal

from dossier.analysis.accounts.roots import root, roots_of
from dossier.analysis.stems import stem
from dossier.analysis.tables import kept

Kind = Literal["deed", "act", "time", "general", "number", "thing", "name", "office"]
DOINGS: tuple[Kind, ...] = ("deed", "act")
"""What tells that something was done: a verb, or the noun made of it."""

_DEEDS = """
abandon abduct abolish abuse accept accredit accuse achieve acquire acquit address adjourn admit adopt advance
advertise advise agree aim allege allocate allot allow ambush amend amputate annex apologise apologize appeal applaud
appoint apprehend appropriate approve argue arm arraign arrange arrest arrive ask assail assassinate assault assess
assist attack attend audit audition authorise authorize avert avoid award balk ban bar batter beat besiege betray bid
bite blacklist blackmail blame blast bless block blockade boast bomb boost borrow boycott breach break breed bribe
bring broadcast broker budget build bully burgle burn bury buy bypass cancel canvass capsize capture carjack cast
castigate caucus cede celebrate certify challenge charge chase cheer choose cite clash clear climb clinch close
coerce collapse collect collide combat commit commute compel compete complain comply compromise concede conclude
condemn conduct confirm confiscate confront congratulate conquer conscript conspire consult contaminate contend
contest contradict contribute control convene convert convict convince cooperate count counter counterfeit countersue
crash criticise criticize cross cross-examine crush cut cycle damage deal debate deceive decide decline dedicate
deepen default defeat defect defend defer defraud defy degrade delay delete deliver demand demolish demote denounce
deny depart deploy deport depose derail deregulate desert designate destroy detain detect detonate devalue develop
devote diagnose die direct disagree disappear disarm disavow disband discharge disclose discover discriminate dismiss
disown disrupt dissolve distribute dive divert divide divorce dock dominate donate doubt downplay draft drag dredge
drill drive drop drought drown dump earmark earn ease eject elect elevate eliminate embargo embezzle embrace enact
encourage end endorse enforce engage enjoin enlist enrol enroll enter erect erupt escape establish evacuate evict
excavate exceed exclude execute exempt exercise exile exit expand expel explode exploit export expose extend extort
extradite face fail faint fall falsify farm feed feel fight file filibuster film finish fire fix flee float flood fly
foil forbid forecast foreclose forge forgive foster freeze fund gain garrison gather govern graduate grant grieve
grill grope grow guarantee hack halt hand harass harm harvest hatch hide hijack hike hinder hire hit hitchhike honor
honour hospitalise hospitalize host hunt hurt ignore immunise immunize impeach implement import impose imprison
improve inaugurate incite increase indict infect inflate inflict infringe inherit inject injure inspect instal
install insult insure interact intercept interfere intervene interview intimidate introduce invade invest investigate
invite invoke jail join joke judge jump justify kick kidnap kill knock lag land launch launder leak lease leave
legalize legislate lend levy libel license lie lift limit link livestream lobby loot lose lower manipulate march
marry massacre measure mediate meet menace mend merge migrate mine mislead miss mobilise mobilize mock molest
mortgage mount mourn murder mutiny name narrow nationalise nationalize neglect negotiate nominate object obstruct
obtain occupy offer open operate oppose orbit ordain order oust outlaw outperform outsource overcome overhaul
override overrule oversee overspend overthrow overturn owe paddle pardon parole pass patrol pause pave pay peg
penalize perform perish permit persuade plead pledge plot plummet plunge poison pollute post postpone praise pray
preach premiere prescribe pressure prevail prevent privatise privatize probe proclaim produce prohibit promise
promote propose prosecute protect protest prove provoke publish pull punch punish purchase purge pursue push quake
qualify quarantine question quit quiz raid raise rally ratify rebel rebound rebrand rebuff rebuild rebuke rebut
recall recognise recognize recommend reconcile recount recover recruit recuse redeem reduce refer refund refurbish
refuse regain register regret regulate rehearse reimburse reject relapse relax release relocate remand remove rename
renew renounce renovate rent reopen repair repay repeal replace repudiate rescind rescue resent resign resist resolve
restore restrict restructure resume retaliate retire retract retreat retrieve return retweet reunite reveal reverse
revise revive revoke rezone ridicule rig riot rise rob ruin rule run sack sail salute sanction save scold score scrap
scrutinize secede seek seize select sell send sentence separate serve settle shatter shell shift shoot shove shun
shut shutter sicken sign sink skate ski skid slam slander slap slash slump smash smear smuggle snatch snub soar spend
spill sponsor spread sprint stab stabilise stabilize stalk stall starve steal step stick stop storm strafe strand
strangle stream strengthen strike strip strive stun subpoena subsidise subsidize sue suffer summon supply support
suppress surf surge surpass surrender survive suspect suspend sustain swap swear sweep swerve swim switch tackle
target tax teach tear televise terminate testify thank threaten throw topple torment torture traffic trail train
transfer transform translate transplant transport trap trespass trigger triumph tweet uncover undergo undermine unify
unite unleash unveil uphold urge vaccinate vandalise vandalize veto vilify violate visit volunteer vote vow waive
warm warn watch weaken wed weigh welcome win withdraw withhold witness woo worship wound wreck yield
"""
_ACTS = """
admission agreement announcement approval arrival candidacy choice closure collision complaint conclusion confession
confrontation criticism death debate decision denial departure discovery division expansion explosion extension
failure flight growth harassment inauguration invasion lawsuit loss marriage meeting opposition partnership
persuasion proof proposal pursuit re-elect re-election recovery reelect reelection refusal relief removal repayment
resignation retirement robbery sale seizure settlement submission summit survival suspension talks tax threat trial
victory violation withdrawal
"""
_NO_DEEDS = frozenset(
    "security government governments former last united defense defence early dead representative representatives "
    "department departments position issue record records united firm firms marital openly funds winner winners "
    "intelligence nomination nominations front rules judges run-up investor investors seller operator rising "
    "governor governors passing close closely enterprise facing object objects grown expansive".split()
)
"""Forms that share a root with a deed and are none."""
_NOUNS = ("tion", "sion", "ment", "ance", "ence", "pture", "sure", "ture", "val", "ial")
"""How a noun ends that is made of a deed. Where both places have the noun ("cooperation"), they speak of it; neither
says that it was done."""
_ADVERBS = ("arily", "ently", "antly", "ably", "ibly", "ally", "ously", "ively", "edly", "ically", "fully", "lessly")
_SHORTEST_ADVERB = 7
"""How most words end that say in what way something is done, and none that names a thing."""
_AGENTS = ("er", "ers", "or", "ors", "ist", "ists", "ee", "ees")
"""How a word ends that says who does it: a supporter is not a support."""
_SHORTEST = 5
_TIMES = """
week month year day hour morning afternoon evening night monday tuesday wednesday thursday friday saturday sunday
today yesterday tomorrow early late last first next second time times ago later weekend decade january february march
april june july august september october november december am pm p m
"""
_GENERAL = """
include already make take way people thing things new several show look call use using used something somebody someone
country part number major place long work see seem become continue remain want keep hold put begin start try need come
turn move set follow find consider case man woman group percent million billion campaign long ago real really actually
able public large big small many much high low good great best better right wrong official full whole different
recent recently former current date currently possible likely however also despite meanwhile least clear
"""


@cache
def _forms(words: str) -> frozenset[str]:
    return frozenset(words.split())


@kept
def kind_of(word: str) -> Kind:
    """What a printed word is for; whether it is a name or an office has to be seen in its article."""
    form = word.lower().removesuffix("'s").removesuffix("’s")
    if form[:1].isdigit():
        return "number"
    r = root(stem(form))
    if r in roots_of(_TIMES):
        return "time"
    if is_deed(stem(form)) and form not in _NO_DEEDS:
        one = form if form in _forms(_DEEDS) else form.removesuffix("s")
        if one in _forms(_ACTS):
            return "act"
        if one in _forms(_DEEDS):
            return "deed"
        if len(form) < _SHORTEST or not form.endswith(_AGENTS):
            return "act" if one.endswith(_NOUNS) else "deed"
    if r in roots_of(_GENERAL):
        return "general"
    if _is_past(form) and form not in _NO_DEEDS:
        return "deed"
    return "general" if len(form) >= _SHORTEST_ADVERB and form.endswith(_ADVERBS) else "thing"


def is_base(form: str) -> bool:
    """Whether a word in small letters is a deed's own form, without an ending."""
    return form in _forms(_DEEDS)


def _is_past(form: str) -> bool:
    """Whether a word that is no deed in the list was yet done."""
    return len(form) >= _SHORTEST and form.endswith("ed") and not form.endswith("eed") and not form.startswith("un")


@kept
def is_deed(stem_: str) -> bool:
    """Whether a stem can be a deed's; its printed form may yet be none."""
    r = root(stem_)
    return r in roots_of(_DEEDS) or r in roots_of(_ACTS)
