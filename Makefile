# Regietafel. Every recipe line is a command that you could type yourself, in this folder,
# with .venv/bin in front of PATH.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
export PATH := $(CURDIR)/.venv/bin:$(PATH)

PROGRAM := build/release/regietafel
SCENARIO := scenarios/lrt-2021-03.toml
BRIEFING := out/lrt-2021-03
FUZZ_SECONDS := 30
WEB_SOURCES := $(shell find web -type f -not -path '*/node_modules/*' -not -path 'web/dist/*' 2>/dev/null)

.PHONY: help setup build demo test bench asan tsan fuzz tidy format format-check lint nightly clean \
        ready-demo ready-test ready-nightly

help: ## what you can ask for
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 14

setup: ## install all that building and testing need (`make demo` and `make test` do so themselves)
	tools/setup test

build: web/dist/.built build/release/build.ninja ## build the program, with the pages it fills
	cmake --build --preset release --target regietafel

demo: build ## brief the steering table of March 2021
	$(PROGRAM) brief $(SCENARIO) --out $(BRIEFING)
	@printf 'The briefing is in %s/: open briefing.html or briefing.pdf;\n' $(BRIEFING)
	@printf 'briefing.xlsx and tables/ hold its figures, briefing.json all of it for programs.\n'

test: ready-test build ## build everything, then run the tests of the pages, the program and the oracles
	cmake --preset release -DBUILD_TESTING=ON
	cmake --build --preset release
	cd web && npm test
	cd web && npm run test:browser
	$(PROGRAM) brief $(SCENARIO) --out $(BRIEFING) --quiet
	cd web && npm run test:browser -- ../$(BRIEFING)/briefing.html
	ctest --preset release

bench: ready-test build ## time the program's hot loops, beside peers on the same work
	cmake --preset release -DBUILD_TESTING=ON
	cmake --build --preset release
	for bench in build/release/bench/bench_*; do $$bench || exit; done
	.venv/bin/python bench/arima_peers.py build/release/bench/bench_arima
	.venv/bin/python bench/apportion.py build/release/bench/bench_apportion $(PROGRAM)
	.venv/bin/python bench/reception_queue.py build/release/bench/reception_queue
	.venv/bin/python bench/ets_peers.py build/release/bench/bench_ets

asan: ready-test web/dist/.built build/asan/build.ninja ## the program's tests under AddressSanitizer and UBSan
	cmake --build --preset asan
	ctest --preset asan

tsan: ready-test web/dist/.built build/tsan/build.ninja ## the program's tests under ThreadSanitizer
	cmake --build --preset tsan
	ctest --preset tsan

fuzz: ready-nightly web/dist/.built build/fuzz/build.ninja ## each fuzzer for FUZZ_SECONDS, from its kept inputs (0: those alone)
	cmake --build --preset fuzz --target fuzzers
	tools/fuzz $(FUZZ_SECONDS)

tidy: ready-test build/debug/build.ninja ## clang-tidy over src/
	run-clang-tidy.py -quiet -extra-arg=-Wno-unknown-warning-option -p build/debug '^$(CURDIR)/src/.*'

format: ready-test ## lay out the C++ as clang-format wants it
	git ls-files '*.h' '*.cc' | xargs clang-format -i

format-check: ready-test ## say where clang-format would change something
	git ls-files '*.h' '*.cc' | xargs clang-format --dry-run -Werror

lint: format-check ## layout, direction between modules, headers that stand alone, tables of docs/model
	tools/update_model_tables --check
	tools/check_layers --self-test
	tools/check_layers
	tools/check_headers --self-test
	tools/check_headers

nightly: tsan tidy fuzz ## what is too slow for every change

clean: ## remove what was built and written, keep what was installed
	rm -rf build out web/dist

# Set-up is checked each time, which takes a blink; it installs only what is missing.
ready-demo:
	@tools/setup demo
ready-test:
	@tools/setup test
ready-nightly:
	@tools/setup nightly

web/dist/.built: $(WEB_SOURCES) | ready-demo
	cd web && npm run build
	@touch $@

# Configured again when the presets change; CMake itself watches the CMakeLists.txt files.
# The program alone needs no test libraries: `make test` turns its tests on.
build/release/build.ninja: CMakePresets.json cmake/use_ccache.cmake | ready-demo
	cmake --preset release -DBUILD_TESTING=OFF
	@touch $@
build/fuzz/build.ninja: CMakePresets.json cmake/use_ccache.cmake | ready-nightly
	cmake --preset fuzz
	@touch $@
build/%/build.ninja: CMakePresets.json cmake/use_ccache.cmake | ready-test
	cmake --preset $*
	@touch $@
