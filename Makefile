# The two commands to know are `make run` and `make test`; both work on a fresh clone.

SWIFT ?= swift
PREFIX ?= /usr/local
DEMO ?= .build/demo-casebook
PROGRAM := .build/debug/casebook
RELEASE := .build-release/release/casebook
STRICT := --explicit-target-dependency-import-check error

.PHONY: run test system-test soak mutants rule-mutants pictures docs check lint shape format reference release release-writer deb install bench clean

## Opens the demo casebook; without a terminal, prints its Today.
run:
	@Scripts/deps libncurses-dev nettle-dev libxxhash-dev
	@$(SWIFT) build --product casebook
	@[ -e $(DEMO)/casebook.json ] || $(PROGRAM) demo $(DEMO)
	@if [ -t 0 ] && [ -t 1 ]; then $(PROGRAM) browse $(DEMO); else \
	  $(PROGRAM) today $(DEMO) && \
	  echo && echo "To open it, run this in a terminal: $(PROGRAM) browse $(DEMO)"; fi

## Builds everything and passes every test that needs neither root nor daemons.
test:
	@Scripts/deps libncurses-dev nettle-dev libxxhash-dev tmux
	@$(SWIFT) build --build-tests $(STRICT)
	@$(SWIFT) test --skip-build --disable-xctest

## What needs root: power cuts on a file system of its own, full disks, faults in system calls.
system-test:
	@Scripts/deps libncurses-dev nettle-dev libxxhash-dev strace e2fsprogs openssh-server openssh-client dpkg-dev \
	  python3-jsonschema
	@$(SWIFT) build --build-tests $(STRICT)
	@python3 -B Tests/System/system_test.py

## The same trials of the store for a night.
soak:
	@$(SWIFT) build --build-tests $(STRICT)
	@CASEBOOK_SOAK=1 $(SWIFT) test --skip-build --disable-xctest \
	  --filter 'CrashTests|EveryFaultTests|KillTests|CrowdTests|FuzzTests|EveryByteTests'
	@CASEBOOK_SOAK=1 python3 -B Tests/System/system_test.py
	@python3 -B Scripts/mutants.py

## Puts mistakes into a copy, one at a time, and asks whether the tests find each.
mutants: rule-mutants
	@python3 -B Scripts/mutants.py

## The same for the rules: every constant, comparison and listed field; all in one build.
rule-mutants:
	@python3 -B Scripts/rule_mutants.py $(ARGUMENTS)

## Writes the pictures of whole screens again, and shows what is different in them.
pictures:
	@$(SWIFT) build --build-tests $(STRICT)
	@CASEBOOK_WRITE_PICTURES=1 $(SWIFT) test --skip-build --disable-xctest --filter PictureTests
	@git --no-pager diff --stat --patch -- Tests/ScreensTests/Pictures Tests/CaseReportsTests/Pictures

## Writes the blocks of README and Docs again that tests compare, and shows what is different in them.
docs:
	@$(SWIFT) build --build-tests $(STRICT)
	@CASEBOOK_WRITE_DOCS=1 $(SWIFT) test --skip-build --disable-xctest \
	  --filter 'GeneratedBlockTests|ReadmeTests|ManualTests/thePageOfKeys'
	@git --no-pager diff --stat --patch -- README.md Docs

## What every change must pass: layout, build, tests.
check: lint test

## Layout of all Swift; layout, mistakes and types of all Python.
lint:
	@$(SWIFT) format lint --strict --recursive --parallel Sources Tests Package.swift
	@Scripts/deps python3-venv
	@Scripts/lint-python

## Prints the sizes of types, all extensions counted, and what else a test keeps small.
shape:
	@$(SWIFT) build --build-tests
	@CASEBOOK_SHAPE=1 $(SWIFT) test --skip-build --disable-xctest --filter ShapeTests/prints \
	  2>/dev/null | sed -n 's/^shape: //p'

format:
	@$(SWIFT) format --in-place --recursive --parallel Sources Tests Package.swift
	@Scripts/lint-python --format

## Embeds Data/Reference in the sources again.
reference:
	@python3 Scripts/reference.py

## The program to ship: optimised, with the Swift runtime inside, without symbols.
release:
	@Scripts/deps libncurses-dev nettle-dev libxxhash-dev
	@$(SWIFT) build -c release --product casebook --scratch-path .build-release \
	  --static-swift-stdlib
	@strip $(RELEASE)
	@Scripts/name-commit $(RELEASE)
	@ls -l $(RELEASE)

## A Debian package of the program with its manual, completions and documents, checked by lintian.
deb: release
	@Scripts/deps dpkg-dev lintian
	@package=$$(Scripts/deb $(RELEASE) .build-release) && \
	  lintian --allow-root --fail-on error,warning $$package && echo $$package

## The test program that saves without a screen, optimised, for `bench`.
release-writer:
	@$(SWIFT) build -c release --product store-writer --scratch-path .build-release \
	  --static-swift-stdlib

install: release
	@install -D -m 0755 $(RELEASE) $(DESTDIR)$(PREFIX)/bin/casebook
	@$(RELEASE) manual | install -D -m 0644 /dev/stdin $(DESTDIR)$(PREFIX)/share/man/man1/casebook.1
	@Scripts/completions $(RELEASE) $(DESTDIR)$(PREFIX)/share

## Measures the release program on large casebooks; ARGUMENTS=--help tells of choices.
bench:
	@python3 -B Tests/Benchmarks/bench.py $(ARGUMENTS)

clean:
	@rm -rf .build .build-release
