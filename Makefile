# Each target is one script in scripts/ that can be read and run by itself.

.PHONY: help demo simulate mutants test test-redmine lint unit console e2e soak bench audit clean
.DEFAULT_GOAL := help

help: ## Say what there is.
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z0-9-]+):.*## (.*)/  make \1\t\2/' | expand -t 20

demo: ## Start two trackers and two nodes to try. AUTO=1 walks without hands; TRACKERS=jira,redmine takes a real Redmine.
	@AUTO="$(AUTO)" TRACKERS="$(TRACKERS)" scripts/demo.sh

test: ## Run everything that must pass.
	@scripts/test.sh

test-redmine: ## A real Redmine: install, start, fill; its connector, then nodes beside it, with kills. KILLS=200 for longer.
	@scripts/test-redmine.sh

lint: ## Format, clippy, the repository's own rules, licences.
	@scripts/test.sh lint

unit: ## Unit and integration tests of all crates.
	@scripts/test.sh unit

console: ## Check and build the web console, which the program embeds.
	@scripts/test.sh console

e2e: ## The walk by API, the browser tests and the kill test against the built program.
	@scripts/test.sh e2e

soak: ## The same checks, longer. MINUTES=60 bounds the whole.
	@scripts/soak.sh

simulate: ## Seeded worlds with people and faults: SEEDS=20000, from FIRST_SEED=0 on; prints what happened and what failed.
	@scripts/simulate.sh

mutants: ## Break the sync core in twelve ways, one at a time; its tests must catch each.
	cargo xtask mutants

bench: ## Measure what can be measured.
	@scripts/bench.sh

audit: ## Known vulnerabilities and sources of dependencies, with cargo-deny.
	@scripts/audit.sh

clean: ## Remove what was built.
	cargo clean
	rm -rf console/dist console/node_modules e2e/node_modules e2e/out demo-data
