"""The one style sheet: the dossier's title at the head of each sheet of paper."""

from dossier.pages.clothes import STYLES, clothes


def test_a_title_can_end_neither_its_string_nor_its_rule() -> None:
    last = clothes(lambda _: "", 'A "harbour"; } body { \\ <x> é 3').get(STYLES, "").strip().splitlines()[-1]
    inside = last.split('content: "')[1].split('"')[0]
    assert last.count('"') == 2 and last.count("{") == last.count("}") == 2
    assert inside == r"A \22 harbour\22 ; \7D  body \7B  \5C  \3C x\3E  é 3"


def test_without_a_title_there_is_no_running_head() -> None:
    assert "@top-left" not in clothes(lambda _: "")[STYLES]
