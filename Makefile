# relata: the front door. `make help` lists the targets.
#
# Sources are found by wildcard: a new file in src/<stage>/ or tests/ needs no change here. Everything made
# lies in $(BUILD); another build beside it is `make BUILD=build/asan CFLAGS=…`.

BUILD   ?= build
CC      ?= cc
CFLAGS  ?= -O2 -g
DATA    ?= ../shared/data
LEXICON ?= $(DATA)/../lexicon
SCORE   ?= $(DATA)/../score
THREADS ?= 2
JOBS    ?= $(shell nproc 2>/dev/null || echo 2)
PREFIX  ?= /usr/local
DESTDIR ?=

VERSION  := $(shell sed -n 's/^.define RELATA_VERSION "\(.*\)"/\1/p' include/relata.h)
MODEL    := english $(VERSION)
PACKAGES := jansson libxml-2.0 serd-0 sqlite3 libutf8proc
LIBGVC   := $(shell readelf -d "$$($(CC) -print-file-name=libgvc.so)" 2>/dev/null | sed -n 's/.*SONAME.*\[\(.*\)\]/\1/p')
WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wmissing-prototypes \
            -Wstrict-prototypes -Wvla
ALL_CFLAGS := -std=c11 -D_GNU_SOURCE -ffp-contract=off -fPIC -pthread -MMD -MP $(WARNINGS) -Iinclude -Isrc \
              $(shell pkg-config --cflags $(PACKAGES) libgvc smartcols libedit 2>/dev/null) $(CFLAGS)
LIBS     := $(shell pkg-config --libs $(PACKAGES) 2>/dev/null) -lm -pthread

# What Debian must have installed: to build and run, and to test.
DEPS_BUILD := gcc libc6-dev pkg-config libgraphviz-dev libjansson-dev libxml2-dev libserd-dev libsqlite3-dev \
              libutf8proc-dev libsmartcols-dev libedit-dev zlib1g-dev librsvg2-2 fonts-liberation
DEPS_TEST  := $(DEPS_BUILD) libcmocka-dev libxml2-utils sqlite3 graphviz librsvg2-bin serdi raptor2-utils
DEPS_ALL   := $(DEPS_TEST) valgrind clang

# Trainers live beside the code that uses what they train, as *_train.c; they are not part of the library.
SOURCES  := $(filter-out src/cli/% src/train/% %_train.c,$(wildcard src/*/*.c src/*/*/*.c))
TRAIN    := $(wildcard src/train/*.c src/*/*_train.c src/*/*/*_train.c)
CLI      := $(wildcard src/cli/*.c)
HEADERS  := $(wildcard include/*.h include/relata/*.h)
OBJECTS  := $(SOURCES:%.c=$(BUILD)/%.o) $(BUILD)/src/data/data.o
SECTIONS := $(sort $(wildcard src/data/english/*.bin src/data/english/*.txt))

.DEFAULT_GOAL := all
# `make V=1` shows every command in full.
Q   := $(if $(V),,@)
say  = $(if $(V),,@printf '  %-5s %s\n' $(1) $@)
.DELETE_ON_ERROR:

##@ Building

.PHONY: all
all: $(BUILD)/relata $(BUILD)/librelata.a ## the program and the static library

# Graphviz is opened where a drawing is laid out (layout.c): the version that belongs to its headers.
$(BUILD)/src/write/layout.o: ALL_CFLAGS += -DRELATA_LIBGVC='"$(LIBGVC)"'

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(call say,CC)
	$(Q)$(CC) $(ALL_CFLAGS) -c $< -o $@

# The sections of the model are committed one by one; the program embeds them packed.
$(BUILD)/english.model: $(SECTIONS) $(BUILD)/relata-train
	$(call say,PACK)
	$(Q)$(BUILD)/relata-train pack --name "$(MODEL)" --out $@ $(SECTIONS)

$(BUILD)/src/data/data.o: src/data/data.S $(BUILD)/english.model
	@mkdir -p $(@D)
	$(Q)$(CC) -c -DRELATA_MODEL_PATH='"$(BUILD)/english.model"' $< -o $@

$(BUILD)/librelata.a: $(OBJECTS)
	$(call say,AR)
	$(Q)rm -f $@ && ar rcs $@ $^

$(BUILD)/relata: $(CLI:%.c=$(BUILD)/%.o) $(BUILD)/librelata.a
	$(call say,LINK)
	$(Q)$(CC) $(CFLAGS) $^ $(LIBS) $(shell pkg-config --libs smartcols libedit) -o $@

# The trainer packs the model, so it is linked without one.
$(BUILD)/relata-train: $(TRAIN:%.c=$(BUILD)/%.o) $(SOURCES:%.c=$(BUILD)/%.o) $(BUILD)/src/train/no_model.o
	$(call say,LINK)
	$(Q)$(CC) $(CFLAGS) $^ $(LIBS) -lz -o $@

$(BUILD)/src/train/no_model.o: src/train/no_model.S
	@mkdir -p $(@D)
	$(Q)$(CC) -c $< -o $@

# The shared library shows what the public headers declare and nothing else.
$(BUILD)/librelata.map: $(HEADERS)
	@mkdir -p $(@D)
	$(Q){ echo '{ global:'; sed -n 's/^[^/#].*\<\(relata_[a-z0-9_]*\)(.*/\1;/p' $(HEADERS) | sort -u; echo 'local: *; };'; } > $@

SONAME := librelata.so.0

.PHONY: shared
shared: $(BUILD)/$(SONAME) ## the shared library

$(BUILD)/$(SONAME): $(OBJECTS) $(BUILD)/librelata.map
	$(call say,LINK)
	$(Q)$(CC) -shared $(CFLAGS) -Wl,-soname,$(SONAME) -Wl,--version-script=$(BUILD)/librelata.map $(OBJECTS) $(LIBS) -o $@
	$(Q)ln -sf $(SONAME) $(BUILD)/librelata.so

$(BUILD)/relata.1: $(BUILD)/relata src/cli/relata.1.sh
	sh src/cli/relata.1.sh $(BUILD)/relata > $@

.PHONY: deps deps-test deps-all
deps: ## installs what is missing to build and run (Debian; root or sudo)
	@sh tests/deps.sh $(DEPS_BUILD)
deps-test: ## installs what is missing to build and test
	@sh tests/deps.sh $(DEPS_TEST)
deps-all:
	@sh tests/deps.sh $(DEPS_ALL)

# What was installed a moment ago is found by a new make.
.PHONY: demo run-demo
demo: deps ## sets itself up, reads the examples, answers a question, draws a picture
	@$(MAKE) --no-print-directory -j$(JOBS) $(BUILD)/relata
	@$(MAKE) --no-print-directory run-demo
run-demo: $(BUILD)/relata
	@echo
	$(BUILD)/relata build --db $(BUILD)/demo.db examples/articles
	@echo
	$(BUILD)/relata neighbors --db $(BUILD)/demo.db --format table --limit 12 Russia
	@echo
	$(BUILD)/relata draw --db $(BUILD)/demo.db --focus Tajikistan -o $(BUILD)/demo.svg
	@echo
	@echo "The store is $(BUILD)/demo.db, the drawing $(BUILD)/demo.svg. Now try:"
	@echo "  $(BUILD)/relata show --db $(BUILD)/demo.db Tajikistan"
	@echo "  $(BUILD)/relata build --db news.db YOUR-ARTICLES/"

##@ Testing

UNIT     := $(patsubst %.c,$(BUILD)/%,$(wildcard tests/unit/*/test_*.c))
RUNNERS  := $(patsubst %.c,$(BUILD)/%,$(wildcard tests/spec/*.c tests/golden/*.c tests/cli/*.c tests/factuality/*.c))
EXAMPLES := $(patsubst %.c,$(BUILD)/%,$(wildcard examples/*.c))
REPLAYS  := $(patsubst %.c,$(BUILD)/%,$(wildcard tests/fuzz/fuzz_*.c))
SCRIPTS  := $(wildcard tests/spec/*.sh tests/golden/*.sh tests/cli/*.sh tests/examples/*.sh tests/fuzz/corpus.sh)
BROWSER  := $(wildcard tests/browser/*.sh)
LINT     := $(wildcard tests/lint/*.sh)

$(BUILD)/tests/%: tests/%.c $(BUILD)/librelata.a
	@mkdir -p $(@D)
	$(call say,TEST)
	$(Q)$(CC) $(ALL_CFLAGS) -Itests $< $(BUILD)/librelata.a $(LIBS) -lcgraph -lcmocka -lz -o $@

# Programs that measure need no test framework.
$(BUILD)/tests/eval/%: tests/eval/%.c $(BUILD)/librelata.a
	@mkdir -p $(@D)
	$(call say,LINK)
	$(Q)$(CC) $(ALL_CFLAGS) $< $(BUILD)/librelata.a $(LIBS) -o $@

# A fuzz target without libFuzzer runs over its corpus.
$(BUILD)/tests/fuzz/%: tests/fuzz/%.c tests/fuzz/driver.c $(BUILD)/librelata.a
	@mkdir -p $(@D)
	$(call say,TEST)
	$(Q)$(CC) $(filter-out -MMD -MP,$(ALL_CFLAGS)) -Wno-missing-prototypes $^ $(LIBS) -lcgraph -o $@

$(BUILD)/examples/%: examples/%.c $(BUILD)/librelata.a
	@mkdir -p $(@D)
	$(call say,LINK)
	$(Q)$(CC) $(ALL_CFLAGS) $< $(BUILD)/librelata.a $(LIBS) -o $@

.PHONY: check run-check test-programs
check: deps-test ## sets itself up and runs all tests: the last line counts them
	@$(MAKE) --no-print-directory -j$(JOBS) all shared test-programs
	@$(MAKE) --no-print-directory run-check
test-programs: $(UNIT) $(RUNNERS) $(EXAMPLES) $(REPLAYS)
run-check: all shared test-programs
	@BUILD=$(BUILD) CC="$(CC)" sh tests/run -j $(JOBS) $(UNIT) $(RUNNERS) $(SCRIPTS) $(BROWSER) $(LINT)

# Where node, npm and chromium are; `make check` then runs this too, and names it as skipped elsewhere.
.PHONY: check-browser
check-browser: all $(BUILD)/browser/node_modules ## pages in headless Chromium, exports in the libraries they are for (npm)
	@BUILD=$(BUILD) sh tests/run $(BROWSER)
$(BUILD)/browser/node_modules:
	@mkdir -p $(BUILD)/browser
	npm install --silent --no-audit --no-fund --prefix $(BUILD)/browser playwright-core@1 axe-core@4 cytoscape@3 \
	  graphology@0.26 graphology-graphml@0.5 graphology-gexf@0.13 n3 jsonld csv-parse mermaid@11

SANITIZE := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer

.PHONY: check-asan check-valgrind check-fuzz check-all
check-asan: deps-test ## the tests under AddressSanitizer and UndefinedBehaviorSanitizer
	@$(MAKE) --no-print-directory -j$(JOBS) BUILD=$(BUILD)/asan CFLAGS="$(SANITIZE)" all test-programs
	@LSAN_OPTIONS=suppressions=$(CURDIR)/tests/lsan.supp:print_suppressions=0 BUILD=$(BUILD)/asan sh tests/run -j $(JOBS) \
	  $(patsubst $(BUILD)/%,$(BUILD)/asan/%,$(UNIT) $(RUNNERS)) $(SCRIPTS)
# Leaks are the sanitizers' business, and layouts do not end in their time here.
check-valgrind: deps-all ## the unit tests and the program under Valgrind
	@$(MAKE) --no-print-directory -j$(JOBS) all test-programs
	@BUILD=$(BUILD) LIMIT=200 UNDER="valgrind --quiet --error-exitcode=99 --leak-check=no" \
	  sh tests/run -j $(JOBS) $(filter-out %/test_svg %/test_html %/test_report,$(UNIT)) tests/valgrind/program.sh
check-all: check check-asan check-valgrind check-fuzz ## check, sanitizers, Valgrind, a short fuzz

FUZZERS  := $(patsubst tests/fuzz/%.c,$(BUILD)/fuzz/%,$(wildcard tests/fuzz/fuzz_*.c))
FUZZ_FOR ?= 60

.PHONY: fuzz fuzzers
fuzz: deps-all ## every fuzz target for FUZZ_FOR=60 seconds (clang)
	@$(MAKE) --no-print-directory -j$(JOBS) fuzzers
	@BUILD=$(BUILD) sh tests/fuzz/run.sh $(FUZZ_FOR) $(FUZZERS)
check-fuzz:
	@$(MAKE) --no-print-directory fuzz FUZZ_FOR=10
# A sanitized library built by clang, then one program a target.
fuzzers:
	@$(MAKE) --no-print-directory BUILD=$(BUILD)/fuzz/lib CC=clang all \
	  CFLAGS="-O1 -g -fsanitize=address,undefined,fuzzer-no-link -fno-sanitize-recover=undefined"
	@$(MAKE) --no-print-directory $(FUZZERS)
$(BUILD)/fuzz/%: tests/fuzz/%.c
	clang $(filter-out -O2,$(ALL_CFLAGS)) -O1 -fsanitize=address,undefined,fuzzer $< $(BUILD)/fuzz/lib/librelata.a $(LIBS) -lcgraph -o $@

.PHONY: update-golden lint format coverage
update-golden: all ## writes the golden files anew; then read the diff
	BUILD=$(BUILD) sh tests/golden/golden.sh --update
lint: all shared ## layers, symbols, words, line lengths, formatting
	@BUILD=$(BUILD) CC="$(CC)" sh tests/run $(LINT)
format: ## clang-format over all C
	clang-format -i $(wildcard src/*/*.[ch] src/*/*/*.[ch] include/*.h include/relata/*.h tests/*/*.[ch] tests/unit/*/*.[ch] examples/*.c)
coverage: deps-test ## lines run by the tests, file by file
	@$(MAKE) --no-print-directory -j$(JOBS) BUILD=$(BUILD)/coverage CFLAGS="-O0 -g --coverage" all test-programs
	@BUILD=$(BUILD)/coverage sh tests/run -j $(JOBS) \
	  $(patsubst $(BUILD)/%,$(BUILD)/coverage/%,$(UNIT) $(RUNNERS)) $(SCRIPTS)
	@sh tests/coverage.sh $(BUILD)/coverage

##@ Measuring, training, drawing

.PHONY: bench bench-large eval figures
bench: all $(BUILD)/tests/bench/stages $(BUILD)/tests/bench/identity ## speed and memory, beside public tools where they are installed
	@BUILD=$(BUILD) DATA=$(DATA) bash tests/bench/bench.sh
	@$(MAKE) --no-print-directory bench-large
bench-large: all $(BUILD)/tests/bench/store ## questions to a store of a million entities, which it makes (3 GB)
	@echo
	@BUILD=$(BUILD) bash tests/bench/large.sh
eval: all $(BUILD)/relata-train ## the quality table: make eval DATA=../shared/data
	@BUILD=$(BUILD) DATA=$(DATA) SCORE=$(SCORE) bash tests/eval/eval.sh

figures: all $(BUILD)/relata-train $(BUILD)/tests/bench/stages $(BUILD)/tests/bench/identity $(BUILD)/tests/bench/store ## runs both and writes their figures into README.md
	@BUILD=$(BUILD) DATA=$(DATA) SCORE=$(SCORE) bash tests/eval/figures.sh

# Sections in the order in which they need one another, as train.h lists them; each sees those before it, packed. A
# section is trained once; `make model-clean` starts afresh.
MODEL_DIR := $(BUILD)/model
TRAINED   := $(filter-out confidence,$(shell sed -n '/define RELATA_SECTION_LIST/,/^$$/p' src/train/train.h | \
                     grep -o 'X([a-z_]*)' | sed 's/X(\(.*\))/\1/'))

.PHONY: model model-clean
model: $(TRAINED:%=$(MODEL_DIR)/%.bin) $(MODEL_DIR)/confidence.txt ## trains every section of the model: make model DATA=../shared/data
	cp $^ src/data/english/
model-clean:
	rm -rf $(MODEL_DIR)

define train_section
$(MODEL_DIR)/$(1).bin: $(2:%=$(MODEL_DIR)/%.bin) | $(BUILD)/relata-train
	@mkdir -p $(MODEL_DIR)
	$(if $(2),$(BUILD)/relata-train pack --name "$(MODEL)" --out $(MODEL_DIR)/before-$(1).model $(2:%=$(MODEL_DIR)/%.bin) \
	  src/data/english/ontology.txt)
	$(BUILD)/relata-train $(1) --data $(DATA) --lexicon $(LEXICON) $(if $(2),--model $(MODEL_DIR)/before-$(1).model) \
	  --threads $(THREADS) --out $$@
endef
before := 
$(foreach section,$(TRAINED),$(eval $(call train_section,$(section),$(before)))$(eval before += $(section)))

# The confidence is learned last, from judged statements that the other sections are to read again.
define train_confidence
	$(BUILD)/relata-train pack --name "$(MODEL)" --out $(BUILD)/before-confidence.model $(1) src/data/english/ontology.txt
	bash tests/eval/judged.sh $(DATA) $(BUILD)/judged
	$(BUILD)/relata-train confidence --data $(DATA) --lexicon $(LEXICON) --model $(BUILD)/before-confidence.model \
	  --articles $(BUILD)/judged --out $(2)
endef
$(MODEL_DIR)/confidence.txt: $(TRAINED:%=$(MODEL_DIR)/%.bin) $(wildcard tests/eval/verdicts/*.tsv)
	$(call train_confidence,$(TRAINED:%=$(MODEL_DIR)/%.bin),$@)

.PHONY: confidence
confidence: $(BUILD)/relata-train ## learns the confidence anew for the committed model, in seconds
	$(call train_confidence,$(TRAINED:%=src/data/english/%.bin),src/data/english/confidence.txt)

.PHONY: graphs
graphs: all ## the gallery and the example report, from examples/
	BUILD=$(BUILD) sh tests/examples/gallery graphs examples/report.html

##@ Installing

INSTALL := install -D
.PHONY: install uninstall dist clean help
install: all shared $(BUILD)/relata.1 ## to PREFIX=/usr/local, below DESTDIR if set
	$(INSTALL) -m 755 $(BUILD)/relata $(DESTDIR)$(PREFIX)/bin/relata
	$(INSTALL) -m 644 $(BUILD)/librelata.a $(DESTDIR)$(PREFIX)/lib/librelata.a
	$(INSTALL) -m 755 $(BUILD)/$(SONAME) $(DESTDIR)$(PREFIX)/lib/$(SONAME)
	ln -sf $(SONAME) $(DESTDIR)$(PREFIX)/lib/librelata.so
	$(INSTALL) -m 644 -t $(DESTDIR)$(PREFIX)/include include/relata.h
	$(INSTALL) -m 644 -t $(DESTDIR)$(PREFIX)/include/relata include/relata/*.h
	$(INSTALL) -m 644 $(BUILD)/relata.1 $(DESTDIR)$(PREFIX)/share/man/man1/relata.1
	$(INSTALL) -m 644 src/cli/relata.bash $(DESTDIR)$(PREFIX)/share/bash-completion/completions/relata
	$(INSTALL) -m 644 src/cli/relata.zsh $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_relata
	mkdir -p $(DESTDIR)$(PREFIX)/lib/pkgconfig
	printf 'prefix=%s\nName: relata\nDescription: From news articles to a knowledge graph\nVersion: %s\nCflags: -I$${prefix}/include\nLibs: -L$${prefix}/lib -lrelata\nLibs.private: %s\n' \
	  '$(PREFIX)' '$(VERSION)' '$(LIBS)' > $(DESTDIR)$(PREFIX)/lib/pkgconfig/relata.pc
uninstall: ## takes all that away again
	rm -f $(DESTDIR)$(PREFIX)/bin/relata $(DESTDIR)$(PREFIX)/lib/librelata.a $(DESTDIR)$(PREFIX)/lib/librelata.so \
	  $(DESTDIR)$(PREFIX)/lib/$(SONAME) $(DESTDIR)$(PREFIX)/include/relata.h \
	  $(DESTDIR)$(PREFIX)/share/man/man1/relata.1 $(DESTDIR)$(PREFIX)/lib/pkgconfig/relata.pc \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions/relata $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_relata
	rm -rf $(DESTDIR)$(PREFIX)/include/relata
dist: ## a source archive of the last commit
	@mkdir -p $(BUILD)
	git archive --prefix=relata-$(VERSION)/ HEAD | gzip -9n > $(BUILD)/relata-$(VERSION).tar.gz
clean: ## removes all that was built
	rm -rf $(BUILD)
help: ## this list
	@awk -F ':.*## ' '/^##@/ { printf "\n%s\n", substr($$0, 5) } /^[a-z-]+:.*## / { printf "  %-15s %s\n", $$1, $$2 }' Makefile

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
