"""Where a text is not YAML, and what to do: told alike of manifests, front matter and the publisher's settings."""

from typing import NamedTuple


class NotYaml(NamedTuple):
    """``line`` counts from 1 in the text; 0 where it is not known."""

    line: int
    problem: str
    hint: str


def not_yaml(error: Exception, text: str) -> NotYaml:
    """What an error of the YAML library, or one of Python's in it, says of the text that was read."""
    import yaml

    if isinstance(error, yaml.MarkedYAMLError):
        # What was opened and never closed stands where it was opened.
        ends = "end of stream" in (error.problem or "")
        mark = (error.context_mark if ends else None) or error.problem_mark or error.context_mark
        return NotYaml(
            mark.line + 1 if mark else 0,
            f"is not YAML: {error.problem or error.context or 'cannot be read'}",
            "check indentation, colons and quotation marks; put words with a colon in quotation marks",
        )
    if isinstance(error, yaml.reader.ReaderError):
        line = text.count("\n", 0, error.position if isinstance(error.position, int) else 0) + 1
        sign = f"U+{error.character:04X}" if isinstance(error.character, int) else repr(error.character)
        return NotYaml(line, f"is not YAML: the character {sign} cannot stand in it", "take the character out")
    said = str(error).splitlines()
    return NotYaml(1, f"is not YAML: {said[0] if said else 'cannot be read'}", "write the keys anew")
