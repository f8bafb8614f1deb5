"""Reporting verbs of news English by what may follow them: plain lists that an editor can extend.

One verb may stand in several lists; forms are made by rule (``cues``), save the irregular ones below.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Verbs that introduce somebody's words, and may follow them: "…", she added.
SPEECH = """
say add tell explain stress emphasize emphasise warn write note declare argue claim insist assert state contend remark
reply answer respond announce report tweet retweet post admit acknowledge concede confirm deny observe comment
continue
maintain allege reveal disclose suggest predict recall joke quip quote shout yell whisper cry exclaim boast brag
complain
lament mutter murmur confess narrate recount reiterate repeat affirm assure remind advise testify swear vow pledge
promise conclude
chant interject counter retort elaborate muse wonder ask demand urge plead beg recommend propose caution agree
opine estimate
guess intone proclaim protest reason scoff snap thunder declare grumble gush sigh stipulate
specify underline underscore clarify echo joke mouth shrug begin put rule find think believe read
fume deadpan marvel concur profess volunteer summarize summarise inform notify hint imply indicate
"""

# Verbs that a clause may follow without "that": he said it was late.
BARE = """
say add claim insist argue think believe hope know feel suggest admit warn note allege predict acknowledge
concede deny say fear swear guess contend maintain announce report estimate bet vow joke boast wish confirm
stress declare reveal agree imagine expect worry doubt suspect complain confess reckon
"""

# Verbs that "that", "how", "why" or "whether" may follow, beside those above.
THAT = """
assume highlight hear learn realize realise understand remember see show find prove decide determine signal mean
forecast point demonstrate document ensure
foresee fret convince persuade envision insinuate speculate theorize posit postulate warn mention explain
discover caution discern reckon surmise presume conclude rule apologise apologize
"""

# Verbs whose object is what was said, judged or asked for: she praised the plan.
OBJECT = """
praise hail criticize criticise condemn denounce blast slam attack laud applaud welcome reject deny dismiss defend
question challenge highlight stress emphasize emphasise underline underscore cite mention discuss propose demand
promise pledge announce decry deplore lament bemoan rip deride mock ridicule tout trumpet champion
advocate oppose support endorse back propose suggest recommend urge describe call dub label brand accuse blame fault
liken compare characterize characterise depict portray envision acknowledge admit
concede reiterate repeat reaffirm outline detail address raise protest renounce disavow
excoriate lambast lambaste castigate chide rebuke scold admonish assail bash lampoon belittle disparage
commend salute congratulate thank encourage exhort implore invite warn request
predict forecast project anticipate fear expect allege claim note observe explain clarify contradict dispute refute
rebut
echo float voice express convey declare propound espouse reveal disclose
confirm cheer hype decline refuse threaten vow hope agree want consider regard view
deem admire prefer favor favour approve disapprove debate ponder order
ask tell remind advise persuade pan skewer savage trash identify term
"""

# Verbs that take their content after one of these words.
PREPOSITION = {
    "speak": "of about against out",
    "talk": "of about up",
    "call": "for on upon",
    "warn": "of about against",
    "caution": "about against",
    "advise": "against",
    "complain": "of about that",
    "boast": "of about",
    "brag": "of about",
    "point": "out to",
    "refer": "to",
    "allude": "to",
    "insist": "on upon",
    "agree": "to with on",
    "object": "to",
    "respond": "to by",
    "joke": "about that",
    "argue": "for against",
    "lash": "out",
    "hit": "back out",
    "fire": "back",
    "push": "for back",
    "press": "for",
    "apologize": "for",
    "apologise": "for",
    "inquire": "about",
    "elaborate": "on",
    "comment": "on",
    "testify": "about to",
    "wonder": "about aloud",
    "worry": "about",
    "rail": "against",
    "inveigh": "against",
    "hint": "at",
    "react": "to by",
    "vouch": "for",
    "plead": "for",
    "look": "forward",
    "appeal": "for to",
    "campaign": "for against on",
    "vote": "for against to",
    "ask": "for about",
    "think": "of about",
    "know": "of about",
    "hear": "of about",
    "learn": "of about",
    "approve": "of",
    "disapprove": "of",
    "dream": "of",
    "go": "on",
    "describe": "as",
    "characterize": "as",
    "characterise": "as",
    "depict": "as",
    "portray": "as",
}

# Nouns that carry the content of a verb of giving: she expressed concern over the plan.
SPEECH_NOUNS = _words(
    """concern concerns doubt doubts hope hopes fear fears regret regrets support confidence surprise outrage anger
    skepticism scepticism opposition interest optimism thanks gratitude condolences belief worry worries satisfaction
    solidarity frustration disappointment desire need willingness readiness sympathy criticism praise alarm dismay view
    views opinion statement question questions suspicion claim claims case point"""
)
NOUN_TAKERS = _words("""express voice convey raise share issue offer reiterate repeat pose cast""")

# Verbs that report with a noun or adjective and "that" alone: she made it clear that, took the view that.
WITH_THAT = {
    "make": _words("clear plain known point case argument claim promise allegation pledge suggestion"),
    "take": _words("view line position stance"),
    "let": _words("known slip"),
    "leave": _words("doubt"),
    "give": _words("assurance assurances warning notice pledge promise impression"),
}

# Adjectives that report behind "is", with the words that may lead to what they report: she is confident that.
WITH_BE = {
    "confident": "that about",
    "convinced": "that",
    "adamant": "that",
    "certain": "that",
    "sure": "that",
    "hopeful": "that about",
    "optimistic": "that about",
    "pessimistic": "that about",
    "aware": "that of",
    "unaware": "that of",
    "glad": "that",
    "happy": "that about with",
    "pleased": "that about with",
    "proud": "that of",
    "delighted": "that",
    "sorry": "that about for",
    "afraid": "that of",
    "worried": "that about",
    "concerned": "that about",
    "alarmed": "that about by",
    "surprised": "that by",
    "disappointed": "that about with",
    "upset": "that about with",
    "angry": "that about",
    "grateful": "that for",
    "thankful": "that for",
    "skeptical": "that about of",
    "sceptical": "that about of",
    "enthusiastic": "about",
    "excited": "about",
    "nervous": "about",
    "coy": "about",
    "wary": "of",
    "critical": "of",
    "supportive": "of",
    "dismissive": "of",
    "suspicious": "of",
    "opposed": "to",
}

# Forms in -s, or without ending, that are as often nouns.
NOUNLIKE = _words(
    """comment claim report plan call demand promise hope fear worry question support attack address state rule
    offer need
    estimate note highlight request answer quote post tweet view project order joke guess vote challenge charge
    point aim term
    blast stress pledge vow praise blame doubt object wonder detail forecast order outline back appeal protest echo
    shout
    cheer welcome voice remark desire wish show find mouth shrug"""
)

# Verbs of doing as often as of saying where their object is a person: she welcomed the guest.
DEEDS = _words(
    """welcome dismiss attack support back defend endorse address invite challenge thank hit cheer rip pan seek
    oppose want need"""
)

# Verbs that give a thing a name: what a judge called a disgrace.
NAMING = _words("call dub label brand")

# Verbs of papers, which may follow what these tell: …, documents show.
EVIDENCE = _words("show find suggest reveal indicate")

# Verbs that name what a talk was about, and not what anybody said of it.
TOPICS = _words("discuss debate")

# Verbs followed first by those who are told: he told reporters that …
ADDRESSEE = _words("tell ask warn remind assure advise urge inform notify beg implore persuade convince promise")

# Verbs whose content may be an infinitive: she vowed to fight; he urged them to stay.
INFINITIVE = _words(
    """promise pledge vow threaten refuse decline offer agree plan want hope intend expect urge ask tell demand propose
    advise encourage warn beg implore order persuade claim swear wish decide seek invite call request exhort aim prefer
    profess consent remind instruct direct challenge plead press campaign resolve aspire opt"""
)

# Believing, planning and wishing: words put in a mind, not in a mouth.
MENTAL = _words(
    """think believe hope know feel fear wish imagine expect worry doubt suspect want plan intend aim decide see
    consider regard view deem admire prefer favor favour understand realize realise remember hear learn find prove show
    demonstrate signal mean document ensure determine anticipate assume presume reckon support oppose back approve
    disapprove need read aspire discover begin close finish offer put seek order debate ponder guess bet foresee rule
    continue dream"""
)

# Past forms that no rule makes: lemma, then its forms.
IRREGULAR = """
say says said saying
tell tells told telling
write writes wrote written writing
speak speaks spoke spoken speaking
think thinks thought thinking
know knows knew known knowing
feel feels felt feeling
hear hears heard hearing
see sees saw seen seeing
show shows showed shown showing
mean means meant meaning
find finds found finding
learn learns learned learnt learning
swear swears swore sworn swearing
begin begins began begun beginning
put puts put putting
read reads read reading
bet bets bet betting
understand understands understood understanding
quip quips quipped quipping
admit admits admitted admitting
rebut rebuts rebutted rebutting
forecast forecasts forecast forecasting
foresee foresees foresaw foreseen foreseeing
go goes went gone going
label labels labeled labelled labeling labelling
dub dubs dubbed dubbing
slam slams slammed slamming
rip rips ripped ripping
seek seeks sought seeking
beg begs begged begging
brag brags bragged bragging
plan plans planned planning
prefer prefers preferred preferring
refer refers referred referring
infer infers inferred inferring
concur concurs concurred concurring
pan pans panned panning
opt opts opted opting
hit hits hit hitting
make makes made making
take takes took taken taking
let lets let letting
leave leaves left leaving
give gives gave given giving
shrug shrugs shrugged shrugging
snap snaps snapped snapping
hint hints hinted hinting
plead pleads pleaded pled pleading
"""
