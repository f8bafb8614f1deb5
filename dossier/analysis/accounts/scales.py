"""Words of general English that exclude each other where they are told of one thing: a line a scale, its two ends.

Nothing here names a person, a place or an event. Words meet by root, so that "accepted" and "acceptance" are one; a
word may stand on several scales, one of several senses ("hard", "light") too, since what stands around it must be the
same. Words that go with anything ("break", "pass", "right"), without a stem ("over", "recall") or with a hyphen, which
parts them, stand on none.
"""

from collections import defaultdict
from collections.abc import Mapping

from dossier.analysis.accounts.roots import root
from dossier.analysis.stems import stem
from dossier.own_words import made_once

# The first line is that of kin. Behind ">" stand deeds that are done to something, which must be the same.
_SCALES = """
older elder oldest eldest | younger youngest
largest biggest | smallest
highest | lowest
rise increase gain jump soar surge | fall decline decrease plunge slump shrink
strengthen intensify | weaken ease
improve | worsen deteriorate
> accept | refuse reject decline
agree | refuse reject disagree
> approve | reject defeat veto
> support endorse favour favor | oppose opposition
> want demand seek propose urge | oppose resist
> welcome praise hail applaud thank commend | criticise criticize condemn denounce blame accuse deplore slam
calm thank | furious angry fury
> criticise criticize blame furious angry | praise defend thank
> mirror echo | odds disagree contradict clash
> confirm admit confess | deny dispute
guilty convict | innocent acquit acquittal
plead | immunity
> win victory triumph beat | lose defeat
> retain keep | lose
stay remain | leave depart quit resign withdraw
arrive | depart
hire appoint | dismiss sack
survive alive | die dead killed
calm peaceful | violent violence chaos chaotic turbulent marred unrest battered intense
safe unharmed unhurt uninjured | injured hurt wounded
undamaged intact unscathed | damaged destroyed ruined flooded wrecked
ready prepared | unprepared
success succeed successful | fail failure unsuccessful
progress breakthrough | collapse fail failure deadlock stalemate impasse
collapse | continue resume
start launch | stop suspend
resume restart reopen | suspend close
public publicly openly | private privately secret secretly
legal lawful | illegal unlawful
unanimous unanimously overwhelming overwhelmingly landslide | split divided narrow narrowly
accident accidental accidentally | deliberate deliberately intentional intentionally arson
suicide | murder homicide
profit | loss
surplus | deficit shortage
> buy purchase acquire | sell
> raise increase | cut lower reduce
> expand widen | shrink narrow reduce
> allow permit | ban bar prohibit forbid
> lift | impose tighten
> grant | deny refuse
> fulfil fulfill | renege
> abandon scrap | keep
renegotiate amend revise | unchanged
entire whole | half partly
child children minor teenager | adult
son | daughter
brother | sister
mother | father
husband | wife
unmarried bachelor | married
northern north | southern south
eastern east | western west
inside indoors | outside outdoors
host | travel visit
above exceed | below
summer | winter
temporary interim | permanent
voluntary voluntarily | forced compulsory mandatory
friendly ally | enemy hostile rival
hopeful optimistic encouraged confident pleased | pessimistic disappointed discouraged gloomy sceptical skeptical
composed unmoved emotionless | shaken tearful wept weep
smile laugh | weep cry
convinced convincing | sceptical skeptical doubt doubtful unconvinced
likely probable | unlikely improbable
possible | impossible
identified named | unidentified anonymous unnamed
genuine authentic | fake forged forgery doubt
rich wealthy | poor
hot warm | cold cool
rain wet | dry drought
huge large massive | small slight tiny
good perfect ideal | bad hard flawed mistake overpaid
best | worst
easy easily | hard difficult
cautious | bold reckless
release | jail detain
> deploy send | withdraw
withdraw retreat | advance
armed | unarmed
conscious | unconscious
postpone delay | punctual promptly
full packed crowded | empty
gift | loan
loan | bribe fee
foreign overseas | domestic
> reveal disclose | conceal hide
encourage urge | discourage dissuade
planned premeditated | spontaneous
comply obey | defy flout
amateur | professional
alone | accompanied
brief short | long lengthy
quick swift | slow
popular | unpopular
healthy | ill sick
minor slight light | serious severe critical grave
> uphold affirm | overturn reverse
> enforce | waive
renew extend | expire lapse
elect | appoint
mandatory compulsory | optional
sober | drunk intoxicated
asleep | awake
ahead | trail behind
double triple | halve
> publish release | withhold
> attend | skip boycott
cheer applaud | boo jeer
> include | exclude omit
liberal progressive | conservative
military | civilian
urban | rural
amicable cordial | acrimonious bitter heated
verified confirmed | unverified unconfirmed
eager willing | reluctant unwilling
aware | unaware surprised stunned
expected | unexpected surprising abrupt
proud | ashamed
sufficient adequate enough | insufficient inadequate
valid | invalid void
constitutional | unconstitutional
legitimate | illegitimate
stab | shoot strangle
land | crash
contain | spread
sole | joint
unite | divide
strong robust solid | weak fragile shaky
original authentic | copy replica
cancel | postpone
exonerate vindicate | implicate incriminate
elated delighted happy thrilled | angry unhappy furious upset
sympathetic | hostile
hero | coward villain
mild | severe
steep | flat gentle
shallow | deep
loud | quiet
humble modest | lavish
tolerate | punish
patient | impatient
honest truthful | dishonest lying liar
certain sure | unsure uncertain unclear
remember | forget
attract | repel
love admire | hate despise
trust | distrust mistrust
respect | contempt
hope | despair
asset | liability
advantage | disadvantage
appear | vanish disappear
obvious clear | unclear obscure
vague | specific detailed
rare unusual | common usual routine
orthodox | radical
unity | division
stability stable | instability unstable
truth | lie falsehood
compromise | intransigence
practical feasible workable realistic | impractical unworkable unrealistic
necessary needed | unnecessary needless pointless
effective | ineffective useless
cheap | expensive costly
fair | unfair
reliable credible | unreliable dubious discredited
relevant | irrelevant
harmless | harmful dangerous
concession | ultimatum
"""
TO = ">"
"""How a scale of deeds is named that are done to something."""
DEED = "="
"""How the sort of a deed is named that is told and denied."""
KIN = "|0"
"""The scale of kin, the first: who of them is older."""
Ends = tuple[tuple[str, bool], ...]
"""The scales on which a word stands, each with the end: True for the first."""


@made_once
def scales() -> Mapping[str, Ends]:
    """By the root of a word's stem, on which scales it stands."""
    found: dict[str, dict[str, bool]] = defaultdict(dict)
    for number, line in enumerate(filter(None, _SCALES.split("\n"))):
        sign = TO if line.startswith(TO) else "|"
        for end, words in enumerate(line.removeprefix(TO).split(" | ")):
            for word in words.split():
                if s := stem(word):
                    found[root(s)][f"{sign}{number}"] = not end
    return {r: tuple(ends.items()) for r, ends in found.items()}
