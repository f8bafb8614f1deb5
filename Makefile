# What people and CI run. `make` alone lists it.
PYTHON ?= python3
SEEDS ?= seeds
# What publishes the pages: mkdocs, properdocs or zensical. `make site ENGINE=zensical`
ENGINE ?= mkdocs
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help site serve test golden lint bench check clean lock

help: ## list the verbs
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile

READY := $(VENV)/site.stamp $(if $(filter-out mkdocs,$(ENGINE)),$(VENV)/engines.stamp)

site: $(READY) ## build the dossier into site/ and prove it
	@$(BIN)/python -m dossier build --engine $(ENGINE) $(SEEDS)

serve: $(VENV)/site.stamp ## show it at localhost:8000, up to date with every change
	@$(BIN)/python -m dossier serve $(SEEDS)

# As many workers as processors, each with its share of the tests; one that is done takes over some that another has not begun.
test: $(VENV)/dev.stamp ## run the tests
	@$(BIN)/python -m pytest --numprocesses auto --dist worksteal

golden: $(VENV)/dev.stamp ## approve the pages of the five articles as they now are
	@$(BIN)/python -m pytest tests/pages/test_golden.py --golden

lint: $(VENV)/dev.stamp ## style and types
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

bench: $(VENV)/dev.stamp ## time every stage, for 5 and for 200 articles
	@$(BIN)/python -m bench

check: lint site test ## all that CI runs

clean: ## remove what was made: the environment, the site, the caches
	@rm -rf $(VENV) site .site-build .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# One environment. Each stamp is older than its lock when the lock has changed, and what it names is installed again.
# Hashes prove the downloads; the project itself is built with the backend from the lock, so nothing else is fetched.
# It is compiled as the libraries are, its patterns too, and the modules of an export are put together: where
# PYTHONDONTWRITEBYTECODE is set, each run would do without. Python compiles a file again that has changed since.
$(VENV)/site.stamp: requirements.lock pyproject.toml | $(VENV)/bin/python
	@$(PIP) install --quiet --require-hashes --only-binary :all: -r requirements.lock
	@$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q dossier
	@$(BIN)/python -m dossier.site.ahead
	@touch $@

# A lock of its own: who stays with MkDocs downloads neither of the others.
$(VENV)/engines.stamp: requirements-engines.lock $(VENV)/site.stamp
	@$(PIP) install --quiet --require-hashes --only-binary :all: -r requirements-engines.lock
	@touch $@

$(VENV)/dev.stamp: requirements-dev.lock $(VENV)/site.stamp
	@$(PIP) install --quiet --require-hashes --only-binary :all: -r requirements-dev.lock
	@touch $@

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.11")'
	@$(PYTHON) -m venv $(VENV)

# Resolved anew, for every system and every Python from 3.11, from pyproject.toml alone.
UV_COMPILE := compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --no-annotate
lock: $(VENV)/bin/python ## resolve the locks anew
	@$(PIP) install --quiet uv==0.13.9
	@$(BIN)/uv pip $(UV_COMPILE) --quiet --upgrade --group build -o requirements.lock
	@$(BIN)/uv pip $(UV_COMPILE) --quiet --upgrade --group build --group engines -c requirements.lock -o requirements-engines.lock
	@$(BIN)/uv pip $(UV_COMPILE) --quiet --upgrade --group dev -c requirements-engines.lock -o requirements-dev.lock
