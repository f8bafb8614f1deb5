"""Words of news English that report the same matter: a line a family, told apart from mere stems.

General vocabulary alone: nothing here names a person, a place or an event. A word
stands in one family at most; where a word has several senses it stands in the one
that news reports use most, or in none. Likeness by family weighs less than the same word.
"""

from dossier.analysis.stems import stem
from dossier.own_words import made_once

_FAMILIES = """
meet meeting talk summit host receive welcome greet visit encounter gather gathering reception
strengthen expand boost bolster deepen enhance reinforce intensify broaden extend expansion upgrade
build establish form create shape
reduce cut lower decrease decline shrink slash lessen cutback
country nation state
cooperation partnership tie relation relationship link interaction collaboration contact
alliance bloc coalition
aim direct target
drill exercise manoeuvre maneuver wargame training
military army armed force troop soldier defend
resign quit resignation departure exit
dismiss fire sack oust remove removal ouster
die dead death kill fatal slay slain deadly
injure injury wound hurt
arrest detain custody detention apprehend
charge indict indictment
win victory beat defeat triumph
vote ballot poll election elect
approve pass adopt approval passage
reject refuse deny oppose rejection denial refusal opposition
law bill legislation act measure statute
begin start launch commence
end finish halt stop cease conclude
attack offensive invasion invade assault raid strike incursion
blaze flame wildfire
demand urge request appeal
chief head leader boss
vice deputy
discuss debate negotiate negotiation discussion
important importance key priority significant crucial vital serious essential
world global international worldwide
safety security secure
purchase acquire acquisition buy takeover
company firm business corporation
worker employee staff
police officer
storm hurricane cyclone typhoon
quake earthquake tremor
plane aircraft jet airliner airplane
ship vessel boat
home house residence
court judge tribunal
lawyer attorney counsel
prison jail
inquiry investigation investigate probe
evidence proof
proposal scheme propose
deal agreement accord treaty
tax levy
show reveal disclose disclosure
conceal hide cover
false fake untrue
satellite space orbit rocket
weapon arm missile
quick fast rapid swift
wrong mistake error
money fund funding cash
peace ceasefire truce
protest demonstration rally
refugee migrant immigrant
voter constituent
repeal abolish scrap
apology apologise sorry regret
allow permit let
prevent block bar
teacher educator
pupil student
doctor physician
illness disease sick ill
destroy destruction wreck ruin
rescue save
sad sorrow grief
anger angry outrage furious fury
praise hail laud applaud
criticise criticism condemn denounce rebuke
"""


@made_once
def families() -> dict[str, str]:
    """The family of each stem that has one, named by its first word with a ``~`` before it."""
    lines = [line.split() for line in _FAMILIES.split("\n") if line]
    return {stem(word): f"~{stem(line[0])}" for line in reversed(lines) for word in line if stem(word)}
