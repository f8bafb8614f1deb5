"""JSON on one line, without what ``json`` loads beside its encoder: that takes longer than to write ten articles.

Python's own encoder in C, made once; of a Python that has none under this name ``json`` makes one.
"""

from collections.abc import Callable, Iterable
from typing import Any, NoReturn

try:
    from _json import encode_basestring
except ImportError:
    from json.encoder import encode_basestring

json_text: Callable[[str], str] = encode_basestring
"""A text as JSON, every character as it is."""


def json_line(value: Any) -> str:
    """A value as JSON without line breaks, every character as it is; TypeError for what JSON does not have.

    None may hold itself, as none does that is made of tuples and dicts: not looking for that saves a tenth.
    """
    return "".join(_encoded(value))


def _refuse(value: object) -> NoReturn:
    raise TypeError(f"{type(value).__name__} is nothing that JSON has")


def _encoder() -> Callable[[Any], Iterable[str]]:
    try:
        from _json import make_encoder

        encode = make_encoder(None, _refuse, json_text, None, ": ", ", ", False, False, True)
    except (ImportError, TypeError):  # a Python that makes it in another way
        from json import JSONEncoder

        return JSONEncoder(ensure_ascii=False, check_circular=False).iterencode
    return lambda value: encode(value, 0)


_encoded = _encoder()
