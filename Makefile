# relata: the front door. `make help` lists the targets.

BUILD   ?= build
CC      ?= cc
CFLAGS  ?= -O2 -g
DATA    ?= ../shared/data
LEXICON ?= $(DATA)/../lexicon
THREADS ?= 2

PACKAGES := libcgraph libgvc jansson libxml-2.0 sqlite3 libutf8proc
WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wmissing-prototypes \
            -Wstrict-prototypes -Wvla
ALL_CFLAGS = -std=c11 -D_GNU_SOURCE -ffp-contract=off -fvisibility=hidden -fPIC -pthread -MMD -MP $(WARNINGS) \
             -Iinclude -Isrc $(shell pkg-config --cflags $(PACKAGES) smartcols) $(CFLAGS)
LIBS     = $(shell pkg-config --libs $(PACKAGES)) -lm -pthread

# Trainers live beside the code that uses what they train, as *_train.c; they are not part of the library.
SOURCES := $(filter-out src/cli/% src/train/% %_train.c,$(wildcard src/*/*.c))
TRAIN   := $(wildcard src/train/*.c src/*/*_train.c)
CLI     := $(wildcard src/cli/*.c)
OBJECTS := $(SOURCES:%.c=$(BUILD)/%.o) $(BUILD)/src/data/data.o
SECTIONS := $(sort $(wildcard src/data/english/*.bin))

.PHONY: all
all: $(BUILD)/relata $(BUILD)/librelata.a

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -c $< -o $@

# The sections of the model are committed one by one; the program embeds them packed.
$(BUILD)/english.model: $(SECTIONS) $(BUILD)/relata-train
	$(BUILD)/relata-train pack --name "english 0.1" --out $@ $(SECTIONS)

$(BUILD)/src/data/data.o: src/data/data.S $(BUILD)/english.model
	@mkdir -p $(@D)
	$(CC) -c -DRELATA_MODEL_PATH='"$(BUILD)/english.model"' $< -o $@

$(BUILD)/librelata.a: $(OBJECTS)
	rm -f $@
	ar rcs $@ $^

$(BUILD)/relata: $(CLI:%.c=$(BUILD)/%.o) $(BUILD)/librelata.a
	$(CC) $(CFLAGS) $^ $(LIBS) $(shell pkg-config --libs smartcols) -o $@

# The trainer packs the model, so it is linked without one.
$(BUILD)/relata-train: $(TRAIN:%.c=$(BUILD)/%.o) $(SOURCES:%.c=$(BUILD)/%.o) $(BUILD)/src/train/no_model.o
	$(CC) $(CFLAGS) $^ $(LIBS) -lz -o $@

$(BUILD)/src/train/no_model.o: src/train/no_model.S
	@mkdir -p $(@D)
	$(CC) -c $< -o $@

.PHONY: clean
clean:
	rm -rf $(BUILD)

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
