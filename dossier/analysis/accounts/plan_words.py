"""How news says that something is still to come: one list for all who ask, each of whom adds what only it may ask."""

EXPECTED = ("expected", "scheduled", "set", "due", "poised", "slated")
"""What something is: "is due to sail"."""
PLANNING = ("plan", "plans", "planned", "planning", "expects", "preparing", "intend", "intends")
"""What somebody does: "plans to sail"."""
