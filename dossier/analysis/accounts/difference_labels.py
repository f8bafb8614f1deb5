"""Labels of differences that a later rule asks for: of what one is, in words for readers, before what its sides say.

Whoever writes one of these, or asks for it, has it from here. A label that no rule asks for stands with its finder.
"""

WORDS_OF_QUOTE = "Words of one quote"
WORDS_OF_REMARK = "Words of one remark"
WORDS_LEFT_OUT = "Words left out"
HOW_IT_IS_SAID = "How it is said"
TWO_OCCASIONS = "Said on two occasions"
"""What one speaker said twice in nearly the same words."""
IN_OTHER_WORDS = "In other words"
WHAT_IT_IS_CALLED = "What it is called"
WHAT_A_TERM_NAMES = "What a term names"
HEADLINES = "How the headline tells it"
"""Of such a difference every headline is a side."""
WHO_IS_OLDER = "Who is older"
WHY = "Why"
WHETHER_ALONE = "Whether that alone"
FIRST_OF_WHAT = "The first of what"
IN_HOW_LONG = "in how long"
"""How that of what is the first, worst or largest ends."""
SENTENCE_OF, BAN_OF = "Sentence of", "Ban of"
"""How they begin before the name of who was sentenced, or barred."""
PLANNED_OR_DONE = "Planned or done"
CERTAIN_OR_POSSIBLE = "Certain or only possible"
WHETHER_SO = "Whether it is so"
STATED_OR_DOUBTED = "Stated or doubted"
HOW_DOUBTED = "How it is doubted"
HOW_FAR = "How far it has come"
WHEN = "When"
ON_WHICH_DAY = "On which day"
WHICH_YEAR = "Which year"
WHERE = "Where"
HOW_MANY = "How many"
HOW_MUCH = "How much"
HOW_LONG = "How long"

OF_ONE_REMARK = frozenset((WORDS_OF_QUOTE, WORDS_OF_REMARK, WORDS_LEFT_OUT))
"""Of what is held to be said once."""
OF_ONE_SPEAKER = OF_ONE_REMARK | {HOW_IT_IS_SAID, TWO_OCCASIONS}
OF_WORDING = OF_ONE_SPEAKER | {IN_OTHER_WORDS, WHAT_IT_IS_CALLED, WHAT_A_TERM_NAMES}
"""Of how something is worded, by whoever it may be."""
OF_SEVERAL_WORDINGS = OF_WORDING - {WORDS_OF_QUOTE, WORDS_OF_REMARK, TWO_OCCASIONS}
"""Of what one article may well have in several ways."""


OF_WHAT_IS_SO = (WHETHER_SO, STATED_OR_DOUBTED, CERTAIN_OR_POSSIBLE, PLANNED_OR_DONE, HOW_FAR)
"""How labels begin of whether something is told as so: their sides have the words by which it is not."""


def is_of_reasons(label: str) -> bool:
    """Whether it is of reasons, be it told of what: "Why", "Why Lund left"."""
    return label.startswith(WHY)
