#!/bin/bash
# The articles of verdicts that are not JSON Lines in $DATA, made so: those of OneStopEnglish and of DocRED, the
# newspapers of MASC, and the sentences of Leipzig.
#
#     judged.sh DATA FOLDER
mkdir -p "$2"
raw=$1/raw_text
awk -f tests/eval/json.awk -f tests/eval/onestop.awk "$raw/onestopenglish/onestop_adv.txt" >"$2/onestop.jsonl"
awk -f tests/eval/docred.awk "$1/relations/docred-extra/docred_test_unlabelled.json" >"$2/docred.jsonl"
awk -F '\t' -f tests/eval/json.awk -f tests/eval/masc.awk "$raw/masc/masc_tagged.tsv" >"$2/masc.jsonl"
for year in 2016 2020; do
    awk -v year=$year -f tests/eval/json.awk -f tests/eval/leipzig.awk "$raw/leipzig/eng_news_${year}_10K.txt"
done >"$2/leipzig.jsonl"
