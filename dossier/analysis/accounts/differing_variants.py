"""A person's given name in two forms: in full here and short there ("Robert" and "Bob")."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from dossier.analysis.accounts.differences import Difference, either, sides_of, words_at
from dossier.analysis.accounts.differing_names import Printed
from dossier.analysis.likeness import Survey
from dossier.model import Locator, Span

_SHORT = """
abraham abe | albert al bert | alexander alex sandy | alexandra alex sandra | alfred al fred | andrew andy drew |
anthony tony | archibald archie | arthur art | barbara barb | benjamin ben benny | bernard bernie | calvin cal |
catherine kate cathy cat katie | charles charlie chuck | christina chris tina | christopher chris kit |
clifford cliff | cornelius neil | cynthia cindy | daniel dan danny | david dave | deborah deb debbie | dennis denny |
donald don donnie | dorothy dot | douglas doug | edmund ed | edward ed eddie ted ned | edwin ed | eleanor ellie nell |
elizabeth liz beth betty lizzie eliza betsy | eugene gene | frances fran | francis frank | franklin frank |
frederick fred freddie | gabriel gabe | gerald gerry jerry | gilbert gil | gregory greg | harold hal harry |
henry hank harry | herbert herb | isaac ike | jacob jake | jacqueline jackie | james jim jimmy jamie | jeffrey jeff |
jennifer jen jenny | jeremy jerry | jerome jerry | john jack johnny | jonathan jon jonny | joseph joe joey |
joshua josh | judith judy | katherine kate kathy katie | kathleen kathy kate | kenneth ken kenny | kimberly kim |
lawrence larry | leonard len leo lenny | leslie les | lewis lew | louis lou | margaret maggie meg peggy |
martin marty | matthew matt | maximilian max | melvin mel | michael mike mick mickey | michelle shelly |
mitchell mitch | nathan nate | nathaniel nate nat | nicholas nick nicky | norman norm | oliver ollie | pamela pam |
patricia pat patty tricia | patrick pat paddy | peter pete | philip phil | phillip phil | randall randy |
raymond ray | rebecca becky | reginald reg | richard rick dick rich ricky | robert bob rob bobby robbie |
rodney rod | roger rog | ronald ron ronnie | rudolph rudy | russell russ | samantha sam | samuel sam sammy |
sidney sid | stanley stan | stephen steve | steven steve | stuart stu | susan sue susie | terence terry |
theodore ted teddy theo | thomas tom tommy | timothy tim | valerie val | veronica ronnie | victor vic |
victoria vicky | vincent vince | virginia ginny | walter walt wally | wesley wes | wilfred will | william bill will
billy willie | zachary zach
"""
_OWNER = re.compile(r"[’']s?$")
_WEIGHT = 0.2


@cache
def _full() -> dict[str, frozenset[str]]:
    """Of each given name the full forms that it may stand for, itself where it is one."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in _SHORT.split("|"):
        full, *short = line.split()
        for form in (full, *short):
            found[form].add(full)
    return {form: frozenset(names) for form, names in found.items()}


def variant_differences(known: Survey, printed: Sequence[Printed]) -> Iterator[Difference]:
    """Given names that may be one, before one surname: each article prints one alone, and not all the same."""
    told: dict[str, dict[str, dict[str, Locator]]] = defaultdict(lambda: defaultdict(dict))
    for article, words, start in printed:
        for given, surname in pairwise(words.split(" ")):
            if given.lower() in _full():
                name = _OWNER.sub("", surname)
                place = Locator(article, Span(start, start + len(given) + 1 + len(name)))
                told[name][article].setdefault(given.lower(), place)
            start += len(given) + 1
    for _, by_article in sorted(told.items()):
        sole = {a: next(iter(here.items())) for a, here in by_article.items() if len(here) == 1}
        forms = {given for given, _ in sole.values()}
        if len(forms) > 1 and frozenset.intersection(*[_full()[given] for given in forms]):
            sides = sides_of(place for _, place in sole.values())
            about = f"Which form of a name: {either([words_at(known, p) for p in sides])}"
            yield Difference("name", about, sides, _WEIGHT, "spelling")
