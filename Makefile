# Sitewright. `make help` lists what can be done.
.DEFAULT_GOAL := help
.PHONY: help setup run test test-swift test-program gallery bench eval chaos cluster lint format doctor clean

DATA ?= data
PORT ?= 8080
PROMPT ?=
SWIFT ?= swift
# Line by line, so that the last line names a test that hangs; and such a test fails before its time is over elsewhere.
SWIFT_TEST = timeout --foreground 1800 stdbuf -oL $(SWIFT) test --skip-build --no-parallel
# The tests that use a database: they run on SQLite, and again on PostgreSQL.
DATA_TESTS = StorageTests|EventsTests|AccountsTests|JobsTests|SitesTests|AuthoringTests|WebTests|AppTests|NotificationsTests

help: ## List the targets.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

setup: ## Install what is needed to build and run (Debian 12; asks for sudo where it must).
	@Scripts/setup

run: setup ## Build a release and start it; PROMPT="A site for …" also makes the first site. DATA, PORT.
	@echo "Building a release. The first time takes several minutes."
	@$(SWIFT) build -c release --product sitewright
	@Scripts/run "$(DATA)" "$(PORT)"
export PROMPT

test: ## Everything that must hold: format, warnings, unit tests, the whole program, the browser.
	@Scripts/setup --test
	@$(MAKE) --no-print-directory lint test-swift test-program

test-swift: ## The tests of the modules; those of the database on both engines.
	@$(SWIFT) build --build-tests
	@Scripts/test-s3 $(SWIFT_TEST)
	@Scripts/test-postgres $(SWIFT_TEST) --filter '$(DATA_TESTS)'

# The release build, because that is what people run: the optimiser once broke what the debug build did well.
test-program: ## The tests of the whole program: the command line, crashes, a real browser.
	@$(SWIFT) build -c release --product sitewright
	@$(SWIFT) build --product chaos
	@$(SWIFT) build --product model-server
	@SITEWRIGHT_BINARY="$(CURDIR)/.build/release/sitewright" .tools/venv/bin/python -m pytest Tests/Program -q --maxfail=5

gallery: ## Make the sites of the gallery and take their pictures, to look at. NAMES="bakery law" for some.
	@Scripts/setup --test
	@$(SWIFT) build -c release --product sitewright
	@SITEWRIGHT_BINARY="$(CURDIR)/.build/release/sitewright" .tools/venv/bin/python Tests/Program/gallery/pictures.py $(NAMES)

bench: setup ## Measure: prompts, builds, serving, events (release). Prints tables; --json with sitewright bench.
	@Scripts/setup --test
	@$(SWIFT) build -c release --product sitewright
	@.build/release/sitewright bench prompt
	@.build/release/sitewright bench build
	@.build/release/sitewright bench serve
	@.build/release/sitewright bench patch
	@.build/release/sitewright bench edits
	@.build/release/sitewright bench events --nchan

eval: ## 40 edits of 8 sites with recorded answers of a model, good and bad ones, and a table of what came of them.
	@Scripts/setup --test
	@$(SWIFT) build -c release --product sitewright
	@$(SWIFT) build --product model-server
	@SITEWRIGHT_BINARY="$(CURDIR)/.build/release/sitewright" .tools/venv/bin/python Tests/Evaluation/evaluation.py

chaos: ## Kill and cut off workers at random, and check what is left. SECONDS, ENGINE=sqlite|postgres|both, SEED.
	@Scripts/setup --test
	@$(SWIFT) build --product chaos
	@python3 Tests/Chaos/chaos.py --seconds $(or $(SECONDS),600) --engine $(or $(ENGINE),both) $(if $(SEED),--seed $(SEED))

cluster: ## Two web nodes and two workers on a private PostgreSQL and S3 store, until Ctrl-C.
	@Scripts/setup --test
	@$(SWIFT) build -c release --product sitewright
	@Scripts/cluster

lint: ## Check the format of the code.
	@$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests

format: ## Format the code.
	@$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests

doctor: ## List the tools, their versions and what is missing.
	@$(SWIFT) build -c release --product sitewright
	@.build/release/sitewright doctor --data "$(DATA)"

clean: ## Remove what was built; keeps data and tools.
	@$(SWIFT) package clean
