"""Given names and what is short for them: a line a name in full, shared by who reads names and who compares them."""

from collections import defaultdict
from functools import cache

_SHORT = """
abigail abby | abraham abe | albert al bert | alexander alex sandy | alexandra alex sandra | alfred al fred |
andrew andy drew | anthony tony | archibald archie | arthur art | barbara barb | benjamin ben benny |
bernard bernie | calvin cal | catherine kate cathy cat katie | charles charlie chuck | christina chris tina |
christopher chris kit | clifford cliff | cornelius neil | cynthia cindy | daniel dan danny | david dave |
deborah deb debbie | dennis denny | donald don donnie | dorothy dot | douglas doug | edmund ed |
edward ed eddie ted ned | edwin ed | eleanor ellie nell | elizabeth liz beth betty lizzie eliza betsy |
eugene gene | frances fran | francis frank | franklin frank | frederick fred freddie | gabriel gabe |
gerald gerry jerry | gilbert gil | gregory greg | harold hal harry | henry hank harry | herbert herb | isaac ike |
jacob jake | jacqueline jackie | james jim jimmy jamie | jeffrey jeff | jennifer jen jenny | jeremy jerry |
jerome jerry | john jack johnny | jonathan jon jonny | joseph joe joey | joshua josh | judith judy |
katherine kate kathy katie | kathleen kathy kate | kenneth ken kenny | kimberly kim | lawrence larry |
leonard len leo lenny | leslie les | lewis lew | louis lou | margaret maggie meg peggy | martin marty |
matthew matt | maximilian max | melvin mel | michael mike mick mickey | michelle shelly | mitchell mitch |
nathan nate | nathaniel nate nat | nicholas nick nicky | norman norm | oliver ollie | pamela pam |
patricia pat patty tricia | patrick pat paddy | peter pete | philip phil | phillip phil | randall randy |
raymond ray | rebecca becky | reginald reg | richard rick dick rich ricky | robert bob rob bobby robbie |
rodney rod | roger rog | ronald ron ronnie | rudolph rudy | russell russ | samantha sam | samuel sam sammy |
sidney sid | stanley stan | stephen steve | steven steve | stuart stu | susan sue susie | terence terry |
theodore ted teddy theo | thomas tom tommy | timothy tim | valerie val | veronica ronnie | victor vic |
victoria vicky | vincent vince | virginia ginny | walter walt wally | wesley wes | wilfred will |
william bill will billy willie | zachary zach
"""


@cache
def full_forms() -> dict[str, frozenset[str]]:
    """Of each given name, in small letters, the full forms that it may stand for; itself where it is one."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in _SHORT.split("|"):
        full, *short = line.split()
        for form in (full, *short):
            found[form].add(full)
    return {form: frozenset(names) for form, names in found.items()}


def may_be_one(*given: str) -> bool:
    """Whether there is one name in full for which all of some given names, in small letters, may stand."""
    forms = full_forms()
    return bool(frozenset.intersection(*[forms.get(name, frozenset((name,))) for name in given]))
