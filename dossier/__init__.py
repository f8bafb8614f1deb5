"""A static site generator for comparative news dossiers."""

__version__ = "0.1.0"
