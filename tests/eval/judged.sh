#!/bin/bash
# The articles of verdicts that are not JSON Lines in $DATA, made so: those of OneStopEnglish and of DocRED.
#
#     judged.sh DATA FOLDER
mkdir -p "$2"
awk -f tests/eval/onestop.awk "$1/raw_text/onestopenglish/onestop_adv.txt" >"$2/onestop.jsonl"
awk -f tests/eval/docred.awk "$1/relations/docred-extra/docred_test_unlabelled.json" >"$2/docred.jsonl"
