"""SHA-256 without what ``hashlib`` loads beside it: that takes as long as to hash two million characters.

Python's own; where it is under neither of its names (3.12 and later, 3.11), ``hashlib`` has one.
"""

try:
    from _sha2 import sha256  # type: ignore[import-not-found]
except ImportError:
    try:
        from _sha256 import sha256  # type: ignore[import-not-found]
    except ImportError:
        from hashlib import sha256


def hex_digest(data: bytes) -> str:
    """The SHA-256 of bytes, as 64 small hexadecimal figures."""
    figures: str = sha256(data).hexdigest()
    return figures
