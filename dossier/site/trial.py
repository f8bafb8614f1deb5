"""Reads mkdocs.yml as MkDocs does and tells what it would not take: run as a program of its own (`engine.py`)."""

import logging
import sys

from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

if __name__ == "__main__":
    logging.basicConfig(level=logging.ERROR, format="%(levelname)s -  %(message)s")
    try:
        load_config("mkdocs.yml")
    except Abort:
        sys.exit(1)  # why, it has said
    except MkDocsException as error:
        sys.exit(f"ERROR -  {error}")
