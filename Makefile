# Two commands on a machine with Python 3.11 or newer, git and make:
#   make site   build site/ from seeds/ and content/
#   make test   everything that CI runs
#   make audit  whether a locked version has a known vulnerability

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet

# A build starts in half the time where an earlier one could leave its bytecode.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: install site test lint audit serve lock clean
.DEFAULT_GOAL := site

install: $(VENV)/.site

site: install
	$(BIN)/briefgen build

serve: install
	$(BIN)/briefgen serve

test: lint
	$(BIN)/python -m pytest

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/mypy

audit: $(VENV)/.audit
	bash .ci/audit

$(VENV)/.python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "briefgen needs Python 3.11 or newer: make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)
	touch $@

# Versions and hashes are locked; --no-deps and --no-build-isolation keep pip from fetching anything beside the lock.
$(VENV)/.site: $(VENV)/.python requirements.txt pyproject.toml
	$(PIP) --require-hashes -r requirements.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.dev: $(VENV)/.site requirements-dev.txt
	$(PIP) --require-hashes -r requirements-dev.txt
	touch $@

$(VENV)/.audit: $(VENV)/.python requirements-audit.txt
	$(PYTHON) -m venv $(VENV)/audit
	$(VENV)/audit/bin/python -m pip --disable-pip-version-check install --quiet --require-hashes -r requirements-audit.txt
	touch $@

# Renew the lock files. Needs uv (https://docs.astral.sh/uv/).
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade \
	--no-annotate --custom-compile-command "make lock"
lock:
	$(LOCK) pyproject.toml --group install -o requirements.txt
	$(LOCK) pyproject.toml --constraint requirements.txt --group dev -o requirements-dev.txt
	$(LOCK) --group audit -o requirements-audit.txt

clean:
	rm -rf $(VENV) .briefgen .mypy_cache .pytest_cache .ruff_cache .hypothesis dist
