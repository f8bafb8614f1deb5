"""How long the stages take, over articles made up on the spot. ``python -m bench`` prints a table."""
