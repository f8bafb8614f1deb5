"""What is written on one line is what ``json`` writes."""

import json
import sys
from importlib import reload
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.pages import json_line

NASTY = st.text(alphabet='aé😀"\\\n\x00\x7f\u2028')
LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | NASTY
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner) | st.tuples(inner) | st.dictionaries(st.text(max_size=3), inner), max_leaves=8
)


@given(VALUES)
def test_it_is_what_the_standard_library_writes(value: object) -> None:
    assert json_line.json_line(value) == json.dumps(value, ensure_ascii=False)


def test_what_json_does_not_have_is_refused() -> None:
    with pytest.raises(TypeError, match="set is nothing"):
        json_line.json_line([{1}])


def test_a_python_without_the_encoder_writes_the_same() -> None:
    value = {"a": [1, 0.25, None, True, '“é” "\\\n']}
    before = json_line.json_line(value)
    try:
        with patch.dict(sys.modules, {"_json": None}):
            reload(json_line)
            assert json_line.json_line(value) == before
    finally:
        reload(json_line)
