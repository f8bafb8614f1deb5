"""Words of news English by the work they do in a sentence: plain lists that an editor can extend."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DETERMINERS = _words(
    """the a an this these those his her its their our my your some many several few both all any another other
    one two three four five six seven eight nine ten most no each every half dozens hundreds thousands scores such"""
)
PRONOUNS = _words("he she they we i it you who")
POSSESSIVES = {"his": "he", "her": "she", "its": "it", "their": "they"}
OBJECT_PRONOUNS = _words("me him her them us you it")
SUBJECT_PRONOUNS = _words("he she they we i it")
PREPOSITIONS = _words(
    """of for from in at with on to by against between near over under about after before during since until through
    into within without among amid across behind beyond despite toward towards upon via like as than inside outside
    ahead around along including regarding concerning following throughout above below beneath beside alongside onto"""
)
CONJUNCTIONS = _words(
    """and but or nor yet so that because while whereas although though if when whenever where as after before since
    until unless which whom whose what how why whether who"""
)
# Conjunctions of a clause that may stand before its main clause.
FRONTING = _words("while when if as though although after before since because whereas once until")
AUXILIARIES = _words(
    """is are was were be been being am has have had having do does did will would can could may might must should shall
    't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't
    cannot isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t can’t couldn’t
    shouldn’t"""
)
BE = _words("is are was were be been being am isn't wasn't aren't weren't isn’t wasn’t aren’t weren’t get gets got")
ADVERBS = _words(
    """also then now later once again never not still even just further often sometimes always already ever today
    yesterday tonight tomorrow earlier recently previously soon too instead long first finally rather all both there
    only almost thus therefore nonetheless nevertheless however meanwhile moreover here so far ago afterward
    afterwards quite very much well reportedly allegedly back"""
)
MESSAGES = _words(
    """statement letter email e-mail memo tweet message note post posting release video speech response reply answer
    comment comments remarks testimony op-ed account column essay statements letters emails tweets messages posts
    banner placard card inscription plaque"""
)
TIMES = _words(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december today yesterday tonight tomorrow last this next earlier later afterward
    afterwards recently morning afternoon evening night noon midnight week weekend month year hour day days weeks months
    years hours minutes moments spring summer autumn winter mid-week midweek"""
)

# Nouns that name those who can speak. Endings are in ``AGENT_ENDING``.
AGENTS = _words(
    """president minister premier chancellor king queen prince princess senator governor mayor congressman chairman
    chairwoman chair chief general admiral colonel major captain lieutenant sergeant judge justice attorney
    prosecutor sheriff police official officials spokesman spokeswoman spokesperson secretary director officer
    executive candidate nominee contender rival opponent opponents critic critics ally allies aide aides adviser
    advisers advisor advisors analyst analysts expert experts economist source sources witness witnesses resident
    residents voter voters leader leaders member members people person man woman men women boy girl child
    children mother father brother sister son daughter wife husband parents family friend friends neighbor
    neighbors neighbour neighbours colleague colleagues coach player doctor doctors nurse professor scientist
    scientists researcher researchers student students teacher teachers author writer editor reporter reporters
    journalist journalists columnist blogger activist activists advocate advocates group groups committee
    commission council court panel board agency ministry department government administration campaign party
    company firm bank union association organization organisation office house senate parliament congress
    newspaper paper magazine network website poll polls survey surveys report reports study studies statement
    document documents letter memo email emails lawsuit filing ruling data figures headline republican
    republicans democrat democrats conservative conservatives liberal liberals scholar scholars historian pundit
    pundits supporter supporters backer backers donor donors delegate delegates lawmaker lawmakers legislator
    strategist pollster operative insider insiders host anchor moderator lawyer lawyers commander ambassador
    envoy diplomat diplomats negotiator businessman businesswoman mogul billionaire tycoon ceo founder owner
    manager producer actor actress singer star veteran veterans soldier soldiers troops army navy military force
    forces nation country state authorities authority investigator investigators detective cops cop agents agent
    pope bishop priest pastor rabbi imam others some many few most none everyone somebody someone body team staff
    side sides camp outlet press media dictator premier monarch vice deputy counsel speaker treasurer clerk
    commissioner superintendent principal heir victim victims suspect defendant plaintiff survivor survivors
    worker workers farmer farmers engineer tester user users customer customers client fan fans owner tenant
    citizen citizens public crowd guest pair couple trio duo rep sen gov dr mr mrs ms surgeon physician therapist
    pilot driver vendor trader investor investors announcement release transcript posting post tweet article book
    ad commercial video film caption editorial op-ed partner partners employee employees employer employers boss
    bosses colleague physician physicians nominee challenger challengers incumbent successor predecessor roommate
    classmate relative relatives cousin uncle aunt nephew niece grandfather grandmother grandson granddaughter
    widow widower brother-in-law captain skipper crew passengers fisher fishers pilot pilots driver drivers
    planner planners architect architects mathematician pollsters representative representatives demographer
    demographers environmentalists campaigners organizers organisers protesters demonstrators marchers
    prosecutors lawyers attorneys judges senators governors mayors ministers presidents ambassadors generals
    admirals executives directors managers investigators inspectors auditors regulators bankers brokers slide
    chart review analysis research inquiry investigation audit tribunal jury congregation clergy delegation pal
    pals mate mates chum chums buddy associate associates acquaintance confidant confidante confidants banker
    eyewitness eyewitnesses onlooker onlookers bystander bystanders pupil pupils promoter assistant assistants
    operator operators manufacturer retailer developer maker makers petition petitions
    campaigner protester midfielder striker defender winger goalkeeper keeper pensioner pensioners
    coroner coroners magistrate magistrates barrister barristers solicitor solicitors
    bloc alliance coalition faction militia regime watchdog regulator nonprofit charity foundation institute
    university think-tank center centre bureau embassy mission delegation convoy unit"""
)
AGENT_ENDINGS = ("man", "men", "woman", "women", "person", "ist", "ists", "ician", "icians", "ologist", "crat", "crats")

TITLES = _words(
    """mr mrs ms miss dr sir lord lady dame sen rep del gov gen lt col capt sgt adm maj cmdr prof rev fr sr hon pres
    president
    vice deputy minister premier chancellor king queen prince princess senator governor mayor congressman congresswoman
    representative chairman chairwoman chairperson chair chief general admiral colonel major captain lieutenant sergeant
    judge justice attorney prosecutor sheriff secretary director officer executive candidate nominee ambassador
    professor
    pope bishop archbishop cardinal pastor rabbi imam sheikh commander commissioner leader speaker spokesman spokeswoman
    spokesperson analyst editor host anchor author economist strategist pollster billionaire businessman mogul
    former late acting interim prime foreign defense defence interior finance health state press campaign
    senior top national security adviser advisor aide lawyer coach doctor official columnist reporter correspondent
    moderator founder ceo head manager activist actor actress singer detective officer agent inspector constable
    promoter superintendent ranger cllr councillor councilman councilwoman alderman ds dci di dc pc mp mla msp"""
)
# Nouns by which somebody named just before is called again, by trade or country, as the papers do.
EPITHETS = _words(
    """midfielder striker defender winger goalkeeper keeper forward batsman bowler sprinter swimmer golfer boxer cyclist
    jockey singer rapper comedian actor actress novelist playwright footballer billionaire millionaire tycoon
    businessman businesswoman pensioner american briton scot englishman irishman welshman canadian australian german
    austrian italian spaniard frenchman frenchwoman dutchman dane swede norwegian finn pole czech slovak hungarian
    romanian bulgarian greek turk serb croat bosnian slovene albanian macedonian montenegrin ukrainian russian latvian
    lithuanian estonian portuguese belgian brazilian argentine argentinian uruguayan chilean colombian peruvian mexican
    ecuadorian venezuelan nigerian ghanaian senegalese kenyan ethiopian moroccan algerian tunisian egyptian cameroonian
    ivorian malian zimbabwean israeli lebanese iranian iraqi indian pakistani japanese korean chinese jamaican cuban"""
)
FEMALE_TITLES = _words(
    "mrs ms miss lady queen princess congresswoman chairwoman spokeswoman businesswoman actress dame madam"
)
MALE_TITLES = _words("mr sir lord king prince congressman chairman spokesman businessman actor pope")
COURTESIES = _words("mr mrs ms miss sir lord lady dame")

# Nouns that tell of the person named beside them whether a pronoun is "she" or "he".
FEMALE_NOUNS = FEMALE_TITLES | _words(
    """woman girl lass mother mum mom wife widow daughter sister aunt niece grandmother granny granddaughter
    stepmother girlfriend fiancée fiancee bride heiress waitress hostess headmistress landlady duchess countess
    baroness empress nun schoolgirl ballerina midwife goddess"""
)
MALE_NOUNS = MALE_TITLES | _words(
    """man boy lad father dad husband widower son brother uncle nephew grandfather grandson stepfather boyfriend fiancé
    bridegroom waiter headmaster landlord duke earl count baron emperor monk schoolboy"""
)
FEMALE_ENDINGS = ("woman", "women", "sister", "mother", "daughter")
MALE_ENDINGS = ("man", "brother", "father", "son-in-law")
NEITHER = _words("german human norman oman ottoman roman")

# Names that end or hold one of these are of bodies, places and works, not of people.
NOT_PEOPLE = _words(
    """house senate congress party department ministry university college school institute center centre council
    committee commission court bank company corp inc ltd llc group association foundation union federation agency
    bureau office news times post journal tribune herald gazette press network radio television tv fox cnn nbc abc cbs
    bbc street avenue road city county state states kingdom republic island islands sea ocean river mountain valley
    lake park square tower airport station bridge hall day war act bill law treaty accord agreement amendment
    constitution forum summit conference convention award awards prize cup league games club team army navy force
    forces guard corps police service administration authority board fund trust society church cathedral mosque
    building palace street america american united north south east west northern southern eastern western new
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december democrats republicans democrat republican campaign daily weekly today tonight magazine
    congressional presidential senatorial federal ethics judiciary texas california florida ohio michigan
    illinois pennsylvania arizona colorado oregon nevada utah kansas missouri minnesota wisconsin iowa kentucky alabama
    mississippi louisiana arkansas oklahoma nebraska wyoming idaho alaska hawaii maryland massachusetts connecticut
    vermont delaware morning evening movement project initiative program programme plan report security
    national international plc holdings industries airlines airways resources technologies systems services hospital
    clinic hotel prison stadium classic terminal terminals laboratory museum theatre theater railways harbor harbour
    port quay homes foods motors lines logistics properties securities capital pharma pharmaceuticals relations
    military central olympics olympic world european union nations"""
)
