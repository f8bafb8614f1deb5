"""Digests are those that everybody knows by the name of SHA-256."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from dossier.digest import hex_digest


@given(st.binary(max_size=300))
def test_it_is_the_standard_one(data: bytes) -> None:
    assert hex_digest(data) == hashlib.sha256(data).hexdigest()
