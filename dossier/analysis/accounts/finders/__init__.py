"""What finds the differences, a file for each kind of slot; ``accounts/differing.py`` names them all."""
