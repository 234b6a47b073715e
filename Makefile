# What a person types, and what CI runs: the same commands.

PYTHON ?= python3
LOCK_FLAGS ?=
VENV := .venv
BIN := $(VENV)/bin
PIP_INSTALL := $(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	--no-emit-index-url --no-emit-find-links $(LOCK_FLAGS)

.DEFAULT_GOAL := help
.PHONY: help demo test lint format types contracts lock docs bench-engine clean

help: ## print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

demo: $(VENV)/base.stamp ## set up a newsroom with articles, check them, serve it (PORT=8000)
	@$(BIN)/python manage.py demo

test: $(VENV)/dev.stamp ## everything CI runs: style, contracts, types, tests on SQLite, PostgreSQL and in a browser
	@$(BIN)/python tools/run_tests.py $(PARTS)

lint: $(VENV)/dev.stamp ## style, formatting and who may import whom
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/lint-imports --no-logo

format: $(VENV)/dev.stamp ## put the code into the house's form
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

types: $(VENV)/dev.stamp ## mypy
	@$(BIN)/mypy

lock: $(VENV)/dev.stamp ## pin requirements/*.in afresh (LOCK_FLAGS=--upgrade for newer releases)
	@$(LOCK) requirements/base.in -o requirements/base.txt
	@$(LOCK) requirements/dev.in -c requirements/base.txt -o requirements/dev.txt

docs: $(VENV)/dev.stamp ## write docs/checkers.md from the checkers, docs/who_may.md by asking who may do what
	@$(BIN)/python tools/checkers_page.py
	@$(BIN)/python tools/who_may_page.py

bench-engine: $(VENV)/dev.stamp ## speed, memory and accuracy of the engine, as tables (about six minutes)
	@$(BIN)/python benchmarks/engine_speed.py
	@$(BIN)/python benchmarks/engine_hostile.py
	@$(BIN)/python benchmarks/engine_memory.py
	@$(BIN)/python benchmarks/engine_accuracy.py

clean: ## remove the environment and everything made, the demo newsroom's database too
	rm -rf $(VENV) var staticfiles .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# pip is the last thing `python -m venv` puts in place, so its presence says the environment is whole.
$(BIN)/pip:
	@command -v "$(PYTHON)" >/dev/null || { \
		echo "There is no '$(PYTHON)' here. The newsroom needs Python 3.11 or newer." >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "The newsroom needs Python 3.11 or newer; '$(PYTHON)' is $$("$(PYTHON)" -V)." >&2; \
		echo "Name a newer one: make PYTHON=python3.11 $(MAKECMDGOALS)" >&2; exit 1; }
	@"$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "'$(PYTHON)' cannot make a virtual environment: its venv module is incomplete." >&2; \
		echo "On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@"$(PYTHON)" -m venv $(VENV)

$(VENV)/base.stamp: requirements/base.txt | $(BIN)/pip
	@echo "Installing what the newsroom runs on: about a minute, once."
	@$(PIP_INSTALL) -r requirements/base.txt
	@touch $@

# dev.txt holds every pin of base.txt, so one installation makes both stamps.
$(VENV)/dev.stamp: requirements/dev.txt requirements/base.txt | $(BIN)/pip
	@echo "Installing what the newsroom and its tests run on: about a minute, once."
	@$(PIP_INSTALL) -r requirements/dev.txt
	@touch $(VENV)/base.stamp $@
