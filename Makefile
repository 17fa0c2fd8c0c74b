# make run: start.  make test: every check.  Both make .venv first.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install --require-hashes

.PHONY: run test install check bench prove endure wild

run: install
	@$(BIN)/python bot.py run

test: check
	$(BIN)/python -m pytest -n 2

install: .venv/installed

.venv/installed: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Linli needs Python 3.11 or newer; say which with PYTHON=python3.12")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv >&2
	@$(PIP) -r requirements.lock >&2
	@touch $@

.venv/tools: .venv/installed requirements-dev.lock
	@$(PIP) -r requirements-dev.lock >&2
	@touch $@

check: .venv/tools
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy .
	$(BIN)/lint-imports
	$(BIN)/vulture

bench: .venv/tools
	$(BIN)/python -m tests.bench

prove: .venv/tools
	$(BIN)/python -m tests.prove

wild: .venv/tools
	$(BIN)/python -m pytest -n 2 --hypothesis-profile=wild tests/domain tests/reading tests/intake

endure: .venv/tools
	$(BIN)/python -m tests.prove.enduring
