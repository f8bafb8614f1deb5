"""What stands at the head of a Markdown page, as YAML: the same bytes from either of PyYAML's two emitters.

The one in C, which not every installation has, is six times as fast. The two differ in characters beyond the
basic plane, in odd line ends and in what cannot be printed; front matter with any of these goes to the other.
"""

import re
from typing import Any

import yaml

_PLAIN = re.compile("[\n -~\xa1-\u1fff\u2010-\u2027\u2030-\ud7ff]*")
_IN_C: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_READ_IN_C: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def dumped(front: dict[str, Any]) -> str:
    """In the order given, without the lines that part it from the page."""
    dumper = _IN_C if _is_plain(front) else yaml.SafeDumper
    return str(yaml.dump(front, Dumper=dumper, sort_keys=False, allow_unicode=True, width=1000))


def loaded(text: str) -> Any:
    """Front matter, or a line of it, read back."""
    return yaml.load(text, Loader=_READ_IN_C)


def _is_plain(value: object) -> bool:
    if isinstance(value, str):
        return _PLAIN.fullmatch(value) is not None
    if isinstance(value, dict):
        return all(map(_is_plain, value.values()))
    return all(map(_is_plain, value)) if isinstance(value, list) else True
