# `make demo` and `make test` need Python 3.11 to 3.13 and make; all else is installed into .venv from the lock file.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
CATALOG := kg/locale/zh/LC_MESSAGES/kg
UV := uv==0.13.9

.PHONY: demo test check score train bench lock clean

demo: $(READY)
	$(BIN)/kg demo

test: $(READY)
	$(BIN)/python -m pytest

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# How good the facts are, against annotated documents.
score: $(READY)
	$(BIN)/python tests/score.py

# The models' weights anew, from the annotated documents that are for training, and texts that are no local news.
train: $(READY)
	$(BIN)/python -m kg.train $(wildcard ../shared/gold) tests/gold/train --other tests/gold/other/train

# How fast, and how much memory.
bench: $(READY)
	for script in tests/bench/*.py; do echo "== $$script"; $(BIN)/python $$script || exit 1; done

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' || \
		{ echo "Python 3.11 to 3.13 is needed: make PYTHON=python3.12 ..." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' || \
		{ echo "Python's venv module is missing; on Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

# The translations, compiled: after editing kg.po.
$(CATALOG).mo: $(CATALOG).po | $(READY)
	$(BIN)/python -c 'import polib; polib.pofile("$<").save_as_mofile("$@")'

# Newer versions of what the project depends on, with hashes.
lock:
	$(PYTHON) -m venv build/lock
	build/lock/bin/pip install --quiet --disable-pip-version-check $(UV)
	build/lock/bin/uv pip compile --quiet --upgrade --no-config --universal --fork-strategy fewest \
		--python-version 3.11 --generate-hashes --all-extras --group dev \
		--custom-compile-command 'make lock' --output-file requirements.lock pyproject.toml

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
