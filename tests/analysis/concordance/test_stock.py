"""Stock phrases and names say what the talk is about, not what was said."""

from dossier.analysis.acts import acts_of
from dossier.analysis.concordance.stock import Stock, says_enough
from dossier.analysis.likeness import survey
from dossier.model import Seeds
from tests.analysis.making import dossier

_TEXTS = {
    "north": "Duarte said {reported Ana Duarte|the former harbour master wept}. The former harbour master left Porto.",
    "south": "Duarte said {reported Ana Duarte|she would seek a light crane} of the former harbour master of Porto.",
    "west": "Duarte said {reported Ana Duarte|she did not write to the former harbour master}, who was in Porto.",
    "east": "Duarte said {reported Ana Duarte|she would not seek a light crane}. And it rained in Porto.",
}


def _stock(seeds: Seeds) -> Stock:
    known = survey(seeds.articles)
    return Stock(known.articles, known.names, known.told)


def test_a_phrase_is_counted_across_articles_whatever_grammar_words_stand_between() -> None:
    seeds, _ = dossier(_TEXTS)
    stock = _stock(seeds)
    assert stock.count("harbour master") == 4


def test_names_alone_do_not_say_what_was_said() -> None:
    seeds, _ = dossier(_TEXTS)
    stock = _stock(seeds)
    assert not stock.beyond_names(["porto", "crane"])
    assert stock.beyond_names(["porto", "crane", "master"])


def test_a_thing_that_is_named_often_says_too_little_and_so_does_a_denial_against_none() -> None:
    seeds, quotations = dossier(_TEXTS)
    known = survey(seeds.articles)
    stock = _stock(seeds)
    act = {a.article: a for a in acts_of(known, quotations)}
    thing = {s for s in known.bag("north", [act["north"].quotations[0].whole]).weights if s != "wept"} - {"weep"}
    assert not says_enough(act["north"], act["west"], thing, stock)
    seeking = set(known.bag("south", [act["south"].quotations[0].whole]).weights)
    assert not says_enough(act["south"], act["east"], seeking, stock), "one would, the other would not"
    assert says_enough(act["south"], act["south"], seeking, stock)
