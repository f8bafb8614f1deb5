"""Laws: what is found hangs neither on what articles are called nor on the order in which they are read."""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.analysis import analyse
from dossier.frozen import changed
from dossier.model import Dossier, Seeds
from dossier.pages.data import export
from dossier.seeds import read_seeds
from tests.analysis.accounts.test_growing import ARTICLES, made

_SEEDS = Path(__file__).parents[2] / "seeds"
_ANCHOR = re.compile(r"(?<=[\"#])[a-z](?:-[a-z0-9]+)+-[0-9a-f]{8}(?=\")")
_DAYS = st.sampled_from([None, "2021-05-03", "2021-05-04", "2021-05-04T06:30Z"])


def _seeds(texts: Sequence[str], days: Sequence[str | None] = ()) -> Seeds:
    dated = dict(enumerate(days))
    return Seeds(tuple(changed(a, published=dated.get(n)) for n, a in enumerate(made(texts))), "test")


def _renamed(seeds: Seeds, names: Mapping[str, str]) -> Seeds:
    return changed(seeds, articles=tuple(changed(a, id=names[a.id]) for a in seeds.articles))


def _told(dossier: Dossier, names: Mapping[str, str]) -> str:
    """The data file with the articles under other names, and every anchor told by where it first stands."""
    text = export(dossier)
    for now, then in names.items():
        text = (
            text.replace(f'"{now}"', f'"{then}"')
            .replace(f"/{now}.txt", f"/{then}.txt")
            .replace(f"/{now}/", f"/{then}/")
        )
    place: dict[str, int] = {}
    return _ANCHOR.sub(lambda m: f"{m[0][0]}{place.setdefault(m[0], len(place))}", text)


def _same_under(seeds: Seeds, names: Mapping[str, str]) -> None:
    back = {now: then for then, now in names.items()}
    found, again = analyse(seeds), analyse(_renamed(seeds, names))
    assert json.loads(_told(again, back)) == json.loads(_told(found, {a: a for a in names}))


@pytest.mark.parametrize("order", [(4, 3, 2, 1, 0), (2, 0, 3, 1, 4), (1, 4, 0, 2, 3)])
def test_the_own_dossier_is_the_same_under_other_names(order: Sequence[int]) -> None:
    seeds = read_seeds(_SEEDS)
    _same_under(seeds, {a.id: f"paper-{n}" for a, n in zip(seeds.articles, order, strict=True)})


@settings(max_examples=40, deadline=None)
@given(ARTICLES, st.lists(_DAYS, max_size=6), st.permutations(range(6)))
def test_what_is_found_does_not_hang_on_what_articles_are_called(
    texts: list[str], days: list[str | None], order: list[int]
) -> None:
    texts = [*dict.fromkeys(texts)]
    seeds = _seeds(texts, days)
    _same_under(seeds, {a.id: f"paper-{n}" for a, n in zip(seeds.articles, order, strict=False)})
