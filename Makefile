# Two commands for everybody: `make graph` and `make test`. The rest is for those who work on the code.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: graph test lint format confidence clean

graph: $(STAMP)  ## build seeds/ into exports/
	$(BIN)/claimgraph build seeds --out exports

test: $(STAMP)  ## run the test suite
	$(BIN)/python -m pytest -q

lint: $(STAMP)  ## what CI checks besides the tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(STAMP)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

confidence: $(STAMP)  ## measure on the annotated set how often each rule is right
	$(BIN)/claimgraph evaluate tests/annotated/gold --build --documents tests/annotated/documents --documents seeds --confidence ontology/rules/confidence.csv

$(STAMP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "claimgraph needs Python 3.11 or newer; set PYTHON=/path/to/python3.11" >&2; exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing claimgraph and what it needs into $(VENV) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev,readers]'
	@touch $(STAMP)

clean:
	rm -rf $(VENV) .claimgraph exports/[!R]*
