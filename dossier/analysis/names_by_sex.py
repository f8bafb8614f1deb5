"""Given names of one sex, by which a pronoun is kept from those whom it cannot mean: plain lists to extend.

A name that women and men bear alike is in neither.
"""

from functools import cache

from dossier.analysis.tables import kept
from dossier.own_words import made_once

_MARKED = """áàâäãåāăą:a çćčċ:c ďđð:d éèêëēĕėęě:e ğģġ:g ħ:h íìîïīĭįı:i ķ:k ĺļľł:l ñńņň:n óòôöõøōŏő:o ŕŗř:r śşšșŝ:s
ţťțŧ:t úùûüũūŭůűų:u ŵ:w ýÿŷ:y źżž:z ß:ss æ:ae œ:oe þ:th"""
"""Small letters with a mark, and what is written for them without."""
_LETTERS = 2
"""First letters of a name by which it is looked up in the longer lists."""
FEMALE_NAMES = frozenset(
    """
    abby abigail aisha alexandra alexandria alexis alice alicia alison allison alyssa amanda amelia amy ana andrea
    angela angelina angelique anita ann anna anne annegret annette antonia april arlene ashley audrey barbara barbra
    beatrice beatriz becky bella bernadette beth bethany betsy betty beverly birgit bonnie brenda brittany camille
    candace carla carly carmen carol caroline carolyn carrie cassandra catherine cecilia celia charlotte chelsea
    cheryl christina christine cindy claire clara claudia colleen condoleezza connie constance crystal cynthia daisy
    daniela darlene deb debbie deborah debra delia denise diana diane dolores donna doris dorothy edith eileen
    elaine eleanor elena elisabeth elise eliza elizabeth ella ellen elsa emily emma erica erin esther ethel eva
    evelyn faith fatima felicia fiona florence frances gabriela gail genevieve georgina geraldine gina ginger ginny
    giorgia gladys glenda gloria grace greta gretchen gwen hailey hannah harriet heather helen hillary hope huma
    ilhan ines ingrid irene irina iris isabel isabella ivanka ivy jacinda jacqueline jane janet janice jasmine
    jeanette jeanne jeannie jen jenna jennifer jenny jessica jill joan joann joanna joanne jocelyn josephine joyce
    juanita judith judy julia julie juliet june kamala kara karen karin kate katherine kathleen kathryn kathy katie
    katrina kayla kellyanne kendra kimberly kirsten kirstjen krista kristen kristin kristina kristine lara latoya
    laura laurel lauren laurie leah leila lena leonor liliana lillian linda lisa liz lois lorena loretta lorraine
    louise lucia lucille lucy lydia lynne mabel madeleine madeline maggie marcia margaret margarita maria mariana
    marianne marie marilyn marina marjorie marlene marsha marta martha mary mary-anne maureen maxine megan megyn mei
    melania melanie melinda melissa mercedes meredith mette mia michelle mikie mildred mimi minnie miranda miriam
    moira mollie molly mona monica muriel myra nadia nadine nancy naomi natalia natalie natasha nell nicole nikki
    nina nora norma octavia olga olivia paige pam pamela patricia paula paulette peggy penelope penny phoebe phyllis
    pilar polly priscilla priya rachel rebecca rebekah regina renee rhonda rita roberta rosa rosalind rose rosemary
    roxanne ruth sabrina sally samantha sandra sanna sara sarah selena selma serena sharon sheila shelley sherry
    shirley sierra silvia sofia sonia sonya sophia stacey stella stephanie sue susan susanna suzanne sybil sylvia
    tamara tammy tanya tara tatiana teresa theresa tiffany tina tracey tulsi ursula valerie vanessa vera veronica
    vicki vicky victoria viola violet vivian wanda wendy winifred yasmin yolanda yvette yvonne zoe
    """.split()
)
MALE_NAMES = frozenset(
    """
    aaron abdul abraham adam adrian ahmed akbar al alan albert alberto alec alejandro alexander alexei alfred ali
    allan allen alvin amos anders andre andreas andrew andy angus anthony antonio archie armando arnold arthur
    arturo asa barack barney barry bart beau ben benjamin benny bernard bernie bert bill bjorn blake bob bobby boris
    boyd brad bradley brandon brendan brent brett brian bruce bruno bryan byron calvin carl carlos cecil cedric chad
    charles charlie chester chip chris christopher chuck clarence clark claude clay clayton cliff clifford clint
    clinton clyde colin conrad cornelius cory craig curtis cyrus dale damian damon dan daniel danny darrell darren
    darryl dave david dean dennis derek desmond devin dick diego dmitry dominic don donald doug douglas drew duane
    dustin dwayne dwight earl ed eddie edgar edmund eduardo edward edwin eli elias elijah elliot elliott elmer
    emilio emmanuel enrique eric ernest ernesto ethan eugene evan fabian felipe felix ferdinand fernando floyd
    francisco frank franklin fred freddie frederick gabriel garrett gary gavin gene geoffrey george gerald gerard
    gilbert giovanni glen glenn gordon graham grant greg gregory guillermo gus guy hal hank hans harold harry harvey
    hassan hector henri henrik henry herb herbert herman hideo homer horace howard hubert hugh hugo humphrey ian
    ibrahim igor irving isaac ivan ivo jack jacob jacques jaime jamal james jared jason javier jay jeb jeff jeffrey
    jeremiah jeremy jerome jerry jesse jesus jim jimmy joachim joao joaquin joe joel joey johann john johnny jonah
    jonathan jorge jose josef joseph joshua juan julian julio julius justin karl keir keith kelvin ken kenji kenneth
    kent kevin kirk klaus kurt kyle lamar lance larry lars lawrence leo leon leonard leonardo leopold leroy lester
    levi lewis liam lionel lloyd lorenzo lou louis luca lucas luis luke luther malcolm manuel marc marcel marco
    marcus mario mark marshall martin marvin matt matteo matthew maurice mauricio max maxwell melvin michael michel
    miguel mike mikhail milton mitt mohamed mohammad mohammed morris moses muhammad murray narendra nate nathan
    nathaniel neal ned neil nelson newt nicholas nick nigel noah norman olaf oleg oliver omar orlando orrin oscar
    otto owen pablo paolo patrick paul pavel pedro percy perry pete peter phil philip phillip pierre piotr preston
    rafael ralph ramon randall randy raul ray raymond recep reginald rene reuben rex ricardo richard rick rishi rob
    robbie robert roberto rocco roderick rodney rodrigo roger roland rolf roman ron ronald ronnie ross roy ruben
    rudolph rudy rufus rui rupert russ russell ryan salvador sam samuel sanjay saul scott sean sebastian sergei
    sergey sergio seth shaun shawn sherrod sherwin sidney simon spencer stan stanley stefan stephen steve steven
    stewart stuart sven tad ted terrence theo theodore thomas tim timothy tobias todd tom tomas tommy tony travis
    trent trevor trey tucker tyler vernon vic victor viktor vince vincent vladimir volodymyr wallace walter warren
    wayne wei wendell wes wesley wilbur wilhelm will william willie winston wolfgang xavier yuri zach zachary
    """.split()
)


@kept
def sex_of(given: str) -> str:
    """The pronoun of those who bear a given name, "she" or "he"; "" where it is unknown or may be either's.

    Marks over letters do not count, nor what follows a hyphen: "María", "Anne-Lise".
    """
    low = given.lower()
    if low in FEMALE_NAMES:
        return "she"
    if low in MALE_NAMES:
        return "he"
    plain = unmarked(low)
    for form in (plain, plain.partition("-")[0]):
        women, men = _of_the_world().get(form[:_LETTERS], ("", ""))
        if form in FEMALE_NAMES or f" {form} " in women:
            return "she"
        if form in MALE_NAMES or f" {form} " in men:
            return "he"
    return ""


@made_once
def _of_the_world() -> dict[str, tuple[str, str]]:
    """By their first letters the longer lists, of women and of men: read where a name is in neither of those above.

    The names of each part stand between spaces: to make sets of all takes longer than to search the few parts.
    """
    from dossier.analysis.names_of_men import MEN
    from dossier.analysis.names_of_women import WOMEN

    found: dict[str, tuple[list[str], list[str]]] = {}
    for place, names in enumerate((WOMEN, MEN)):
        for name in names.split():
            found.setdefault(name[:_LETTERS], ([], []))[place].append(name)
    return {letters: (f" {' '.join(women)} ", f" {' '.join(men)} ") for letters, (women, men) in found.items()}


def unmarked(low: str) -> str:
    """Words in small letters without marks over their letters."""
    return low if low.isascii() else low.translate(_letters())


@cache
def _letters() -> dict[int, str]:
    """What is written for each letter with a mark."""
    groups = [group.partition(":") for group in _MARKED.split()]
    return {ord(letter): plain for letters, _, plain in groups for letter in letters}
