#!/bin/bash
# The articles of verdicts that are not JSON Lines in $DATA, made so: those of OneStopEnglish and of DocRED, the
# newspapers of MASC, the news of GMB, the reports of governments of re3d, and the sentences of QA-SRL and of Leipzig.
#
#     judged.sh DATA FOLDER
mkdir -p "$2"
raw=$1/raw_text
json_of() { awk -f tests/eval/json.awk -f tests/eval/tokens.awk "$@"; }
json_of -f tests/eval/onestop.awk "$raw/onestopenglish/onestop_adv.txt" >"$2/onestop.jsonl"
awk -f tests/eval/docred.awk "$1/relations/docred-extra/docred_test_unlabelled.json" >"$2/docred.jsonl"
json_of -F '\t' -f tests/eval/masc.awk "$raw/masc/masc_tagged.tsv" >"$2/masc.jsonl"
{
    json_of -F '\t' -v name=GMB -f tests/eval/gmb.awk "$1/ner/gmb/gmb-dev.tsv"
    zcat "$1/ner/gmb/gmb-train.tsv.gz" | json_of -F '\t' -v name=GMBT -f tests/eval/gmb.awk
} >"$2/gmb.jsonl"
json_of -f tests/eval/qasrl.awk "$1/openie/qasrl-gs/wikinews.dev.sentences.csv" >"$2/qasrl.jsonl"
for year in 2016 2020; do
    json_of -v year=$year -f tests/eval/leipzig.awk "$raw/leipzig/eng_news_${year}_10K.txt"
done >"$2/leipzig.jsonl"
sed 's/^{"id": "/&RE3D_/' "$1"/ner/re3d/*.jsonl >"$2/re3d.jsonl"
