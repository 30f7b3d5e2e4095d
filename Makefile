# Everything is installed into .venv on first use; `make` alone lists what there is.
HOST = 127.0.0.1
PORT = 7860
PYTHON =
VENV = .venv/bin/python
INSTALL = $(VENV) -m pip install --disable-pip-version-check --no-input -c constraints.txt

.DEFAULT_GOAL := help
.PHONY: help run test check browser constraints clean

help: ## list these targets
	@sed -n 's/^\([a-z]*\):[^#]*## /  make \1\t/p' Makefile | expand -t 20

run: .venv/.installed ## serve the application on http://127.0.0.1:7860 (PORT=… for another port)
	@$(VENV) app.py --host $(HOST) --port $(PORT)

test: check browser ## run every check and every test, in a real browser too
	$(VENV) -m pytest --numprocesses 2 --dist loadfile --ignore=tests/test_project.py

check: .venv/.installed-test ## format, lint, types, imports, links, READMEs
	$(VENV) -m ruff format --check
	$(VENV) -m ruff check
	$(VENV) -m mypy
	.venv/bin/lint-imports --no-logo
	$(VENV) -m pytest -q tests/test_project.py

browser: .venv/.installed-test ## find a Chromium for the tests, or install one
	@$(VENV) tests/support/chromium.py

constraints: .venv/bin/python ## resolve pyproject.toml anew into constraints.txt
	$(VENV) tests/support/pin.py

clean: ## remove .venv and what the tools keep
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build *.egg-info

# Each stamp is older than pyproject.toml or constraints.txt when pip has to run again.
.venv/.installed: .venv/bin/python pyproject.toml constraints.txt
	@$(INSTALL) -e . || $(PIP_FAILED)
	@touch $@

.venv/.installed-test: .venv/bin/python pyproject.toml constraints.txt
	@$(INSTALL) -e '.[test]' || $(PIP_FAILED)
	@touch .venv/.installed $@

.venv/bin/python:
	@for python in $(PYTHON) python3 python3.13 python3.12 python3.11; do \
	  $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
	  $$python -c 'import ensurepip, venv' 2>/dev/null || $(NO_VENV); \
	  echo "Making .venv with $$($$python --version)"; \
	  $$python -m venv --clear .venv || { rm -rf .venv; $(NO_VENV); }; \
	  exit 0; \
	done; $(NO_PYTHON)

NO_PYTHON = { echo "No Python 3.11 or later found: install one, or name it: make run PYTHON=/path/to/python3.11" >&2; exit 1; }
NO_VENV = { echo "$$python cannot make a virtual environment: install its venv module (Debian, Ubuntu: apt-get install python3-venv) and run make again" >&2; exit 1; }
PIP_FAILED = { echo "pip could not install what constraints.txt names; its own message stands above. It needs 3 GB of disk and a package index: off the network, set PIP_INDEX_URL to a mirror or PIP_FIND_LINKS to a folder of wheels. Then run make again." >&2; exit 1; }
