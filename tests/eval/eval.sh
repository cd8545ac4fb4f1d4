#!/bin/bash
# The quality table: runs relata over the corpora in $DATA and the scorers in $SCORE (Python 3) over what it says.
#
#   make eval DATA=../shared/data
#
# Prints a Markdown table; what the programs wrote stays in $BUILD/eval. A corpus that is not there is left out.
# Development sets only: test sets are never looked at.
cd "$(dirname "$0")/../.." || exit 1
BUILD=${BUILD:-build} DATA=${DATA:-../shared/data} SCORE=${SCORE:-$DATA/../score} THREADS=${THREADS:-2}
relata="$BUILD/relata"
work=$BUILD/eval
mkdir -p "$work"
ewt=$DATA/treebank/ud-ewt/en_ewt-ud-dev.conllu
gum=$DATA/treebank/ud-gum/en_gum_free-ud-dev.conllu
redocred=$DATA/relations/redocred/dev_revised.json
[ -f "$ewt" ] || { echo "eval: no corpora in $DATA; name their folder with DATA=" >&2; exit 1; }

relata() { "$relata" "$@" --threads "$THREADS" --quiet; }
score() { python3 "$SCORE/$1" "${@:2}"; }
row() { printf '| %-38s | %-26s | %8s |\n' "$1" "$2" "${3:-–}"; }

parsing() { # NAME CORPUS GOLD
    score make_text.py "$3" >"$work/$2.text.jsonl"
    relata parse "$work/$2.text.jsonl" >"$work/$2.conllu"
    relata parse --input conllu "$3" >"$work/$2.gold-tokens.conllu"
    score score_parse.py "$3" "$work/$2.conllu" >"$work/$2.raw.score" 2>&1
    score score_parse.py "$3" "$work/$2.gold-tokens.conllu" >"$work/$2.gold.score" 2>&1
    for metric in Tokens Sentences Words UPOS XPOS Lemmas UAS LAS; do
        row "$metric, raw text" "$1" "$(awk -v m=$metric '$1 == m { print $4 }' "$work/$2.raw.score")"
    done
    for metric in UPOS XPOS Lemmas UAS LAS; do
        row "$metric, gold tokens" "$1" "$(awk -v m=$metric '$1 == m { print $4 }' "$work/$2.gold.score")"
    done
}
names() { # NAME TEXT.jsonl GOLD TYPES
    [ -f "$3" ] || return
    local id
    id=$(basename "$3")
    relata entities --format jsonl "$2" >"$work/$id.mentions.jsonl"
    score score_ner.py "$3" "$work/$id.mentions.jsonl" ${4:+--types "$4"} >"$work/$id.score" 2>&1
    row "names, typed" "$1" "$(awk '$1 == "typed" { print $5 }' "$work/$id.score")"
    row "names, spans only" "$1" "$(awk '$1 == "untyped" { print $5 }' "$work/$id.score")"
}
coreference() { # NAME GOLD MENTIONS ARGUMENT…
    [ -f "$2" ] || return
    local log
    log=$work/$(basename "$2").coref.score
    score score_coref.py "${@:4}" "$2" "$3" >"$log" 2>&1
    row "coreference, exact, CoNLL mean" "$1" "$(awk '/^exact/ { e = 1 } /^head/ { e = 0 } e && $1 == "CoNLL" { print $2 }' "$log")"
    grep -q '^head' "$log" && row "coreference, heads, CoNLL mean" "$1" "$(awk '/^head/ { e = 1 } e && $1 == "CoNLL" { print $2 }' "$log")"
}
# Trees by construction, with gold tokens: which of them decide what facts come out.
constructions() { # TITLE GOLD CORPUS GENRES
    [ -f "$2" ] || return
    printf '\n%s: gold tokens, by construction\n\n' "$1"
    printf '| %-36s | %6s | %5s | %6s | %9s |\n' construction gold heads recall precision --- ---: ---: ---: ---:
    awk -v genres="$4" -f tests/eval/constructions.awk "$2" "$work/$3.gold-tokens.conllu"
}
pronouns() { # pronouns and names of GAP: a name is found if the pronoun's entity has a name there
    local gold=$DATA/coref/gap/gap-development.tsv
    [ -f "$gold" ] || return
    awk -F'\t' 'NR > 1 { gsub(/\\/, "\\\\", $2); gsub(/"/, "\\\"", $2); printf "{\"id\": \"%s\", \"text\": \"%s\"}\n", $1, $2 }' \
        "$gold" >"$work/gap.jsonl"
    relata entities --format tsv "$work/gap.jsonl" >"$work/gap.tsv"
    awk -F'\t' -f tests/eval/gap.awk "$work/gap.tsv" "$gold" >"$work/gap.score"
    row "pronouns, F1" "GAP development" "$(awk '$1 == "all" { print $4 }' "$work/gap.score")"
}
tuples() {
    local gold=$DATA/openie/carb/gold_dev.tsv matcher log
    [ -f "$gold" ] || return
    relata extract --format openie --input tokens "$DATA/openie/carb/dev.txt" >"$work/carb.tsv"
    for matcher in carb carb11; do
        log=$work/$matcher.score
        score score_carb.py --matcher $matcher "$gold" "$work/carb.tsv" >"$log" 2>&1
        row "tuples, F1, matcher $matcher" "CaRB dev" "$(awk '$1 == "carb.tsv" { printf "%.1f", 100 * $5 }' "$log")"
        row "tuples, area, matcher $matcher" "CaRB dev" "$(awk '$1 == "carb.tsv" { printf "%.1f", 100 * $6 }' "$log")"
    done
}
articles() {
    [ -d "$DATA/../articles" ] || return
    relata extract --format jsonl "$DATA/../articles" >"$work/articles.jsonl"
    score score_kg.py "$DATA/../gold" "$work/articles.jsonl" >"$work/articles.score" 2>&1
    row "facts, recall" "five articles" "$(awk '/^micro recall/ { print $3 }' "$work/articles.score")"
    row "facts, weighted recall" "five articles" "$(sed -n 's/^micro recall.*weighted *\([0-9.]*%\).*/\1/p' "$work/articles.score")"
    row "entities, recall" "five articles" "$(awk '/^entity recall  / { print $3 }' "$work/articles.score")"
    row "nodes that are pronouns" "five articles" "$(sed -n 's/^pronoun.determiner-only nodes *\([0-9.]*%\).*/\1/p' "$work/articles.score")"
    row "triples an article" "five articles" "$(sed -n 's/.*(\([0-9.]*\) per article.*/\1/p' "$work/articles.score")"
}
judged_of() { # corpus, verdicts
    local what figure
    awk -f tests/eval/verdicts.awk "$2" | while IFS='|' read -r what figure; do row "$what" "$1" "$figure"; done
}
judged() { # what a judge said of drawn statements; the last sample drawn is the figure to report
    local file=tests/eval/verdicts/final.tsv log=$work/confidence.log articles=$DATA/raw_text/wikinews how
    local error area corpus
    for corpus in RE3D Leipzig GMBT; do
        awk -v corpus="^${corpus}_" 'FNR == 1 || $0 ~ corpus' "$file" >"$work/$corpus.tsv"
    done
    awk 'FNR == 1 || !/^(RE3D|Leipzig|GMBT)_/' "$file" >"$work/wikinews.tsv"
    judged_of "Wikinews, judged" "$work/wikinews.tsv"
    judged_of "agency news (GMB), judged" "$work/GMBT.tsv"
    judged_of "sentences of newspapers (Leipzig), judged" "$work/Leipzig.tsv"
    judged_of "governments and defence (re3d), judged" "$work/RE3D.tsv"
    [ -d "$articles" ] && [ -x "$BUILD/relata-train" ] || return
    bash tests/eval/judged.sh "$DATA" "$work/judged"
    "$BUILD/relata-train" confidence --data "$DATA" --lexicon "$DATA/../lexicon" --model "$BUILD/english.model" \
        --articles "$work/judged" --out "$work/confidence.txt" 2>"$log"
    sed -n 's/^\(cross-validated[a-z, ]*\|held out\): .*calibration error \([0-9.]*\), area under ROC \([0-9.]*\)$/\1|\2|\3/p' "$log" |
        while IFS='|' read -r how error area; do
            row "confidence, calibration error" "verdicts, $how" "$error"
            row "confidence, area under ROC" "verdicts, $how" "$area"
        done
}
factuality() { # annotated by us; needs no corpora
    local program=$BUILD/tests/factuality/score_factuality file log
    make -s "$program" >&2
    for file in development held-apart negation negation-held-apart denial denial-held-apart printed; do
        log=$work/factuality.$file.score
        "$program" "tests/factuality/$file.md" >"$log" 2>&1
        awk -F '|' -v corpus="$file" '$2 ~ /^ all / {
            n = split("found,polarity,modality,attribution,speakers,negated as positive,unreal as fact", what, ",")
            for (k = 1; k <= n; k++) { gsub(/^ +| +$/, "", $(k + 4)); print what[k] "|" corpus "|" $(k + 4) }
        }' "$log" | while IFS='|' read -r what corpus figure; do row "factuality, $what" "annotated, $corpus" "$figure"; done
    done
}
relations() {
    [ -f "$redocred" ] || return
    score make_text.py "$redocred" >"$work/redocred.text.jsonl"
    related
    stated "all found" all --min-confidence 0
    stated "by default" default
}
# The committed section `relations` has learnt from this very set, so the figure is that of five sections which each
# learnt from four fifths of it; every document is judged by the one that has not seen it. Takes about a minute.
related() {
    local exact=$work/relations-exact.score fuzzy=$work/relations-fuzzy.score five="Re-DocRED dev, 5 folds"
    [ -x "$BUILD/relata-train" ] || return
    "$BUILD/relata-train" relations --data "$DATA" --lexicon "$DATA/../lexicon" --model "$BUILD/english.model" \
        --threads "$THREADS" --folds 5 --out "$work/relations.jsonl" 2>"$work/relations.log"
    score score_relations.py --brief "$redocred" "$work/relations.jsonl" >"$exact" 2>&1
    score score_relations.py --fuzzy --brief "$redocred" "$work/relations.jsonl" >"$fuzzy" 2>&1
    row "relations, exact names, F1" "$five" "$(awk '/^all relations/ { print $5 }' "$exact")"
    row "relations, exact names, precision" "$five" "$(awk '/^all relations/ { print $3 }' "$exact")"
    row "relations, one sentence, F1" "$five" "$(awk '/^intra-sentence/ { print $4 }' "$exact")"
    row "relations, fuzzy names, F1" "$five" "$(awk '/^all relations/ { print $5 }' "$fuzzy")"
}
# The statements that `relata extract --format jsonl` gives, each document read with the section of the fold that has
# not seen it; --min-confidence 0 gives all that was found.
stated() { # NAME FILE OPTION…
    local fold section model triples=$work/statements-$2.jsonl five="Re-DocRED dev, 5 folds" sections=()
    [ -x "$BUILD/relata-train" ] || return
    for section in src/data/english/*.bin src/data/english/*.txt; do
        [ "$(basename "$section")" = relations.bin ] || sections+=("$section")
    done
    for fold in 0 1 2 3 4; do
        section=$work/fold$fold/relations.bin model=$work/fold$fold.model
        mkdir -p "$work/fold$fold"
        cp "$work/relations.jsonl.$fold" "$section"
        "$BUILD/relata-train" pack --name fold --out "$model" "${sections[@]}" "$section"
        awk -v fold=$fold '(NR - 1) % 5 == fold' "$work/redocred.text.jsonl" >"$work/fold$fold.jsonl"
        relata extract --model "$model" --format jsonl "${@:3}" "$work/fold$fold.jsonl"
    done >"$triples"
    score score_relations.py --brief "$redocred" "$triples" >"$triples.score" 2>&1
    row "statements, $1, F1" "$five" "$(awk '/^all relations/ { print $5 }' "$triples.score")"
    row "statements, $1, precision" "$five" "$(awk '/^all relations/ { print $3 }' "$triples.score")"
}
# Who is who across articles, by our own gold: tests/eval/identity/README.md.
identity() {
    local articles=$DATA/raw_text/wikinews/wikinews-2019-2020.jsonl gold=tests/eval/identity/gold.tsv half log
    [ -f "$articles" ] || return
    sed -n 's/^= [a-z]* //p' $gold >"$work/identity.ids"
    awk 'NR == FNR { wanted["{\"id\": \"" $0 "\""] = 1; next } substr($0, 1, index($0, ", \"title\"") - 1) in wanted' \
        "$work/identity.ids" "$articles" >"$work/identity.jsonl"
    relata entities --format tsv "$work/identity.jsonl" >"$work/identity.mentions.tsv"
    rm -f "$work/identity.db"
    relata build --db "$work/identity.db" "$work/identity.jsonl" >/dev/null
    sqlite3 -separator "$(printf '\t')" "$work/identity.db" "SELECT d.name, m.local & 1048575, m.entity, e.name, m.reason
        FROM member m JOIN document d ON d.id = m.local >> 20 JOIN entity e ON e.id = m.entity" >"$work/identity.members.tsv"
    for half in dev test; do
        log=$work/identity.$half.score
        awk -v half=$half -f tests/eval/identity/score.awk $gold "$work/identity.mentions.tsv" "$work/identity.members.tsv" >"$log"
        row "identity, mentions found" "Wikinews, our gold, $half" "$(awk '$1 == "mentions" { print $6 }' "$log")"
        row "identity, B3 F1" "Wikinews, our gold, $half" "$(awk '$1 == "B3" { print $7 }' "$log")"
        row "identity, merge precision" "Wikinews, our gold, $half" "$(awk '$1 == "merges" { print $4 }' "$log")"
        row "identity, merge recall" "Wikinews, our gold, $half" "$(awk '$1 == "merges" { print $6 }' "$log")"
    done
}

"$relata" --version | sed -n 's/^model/model/p'
row what corpus figure
row --- --- ---:
parsing "UD English EWT dev" ewt "$ewt"
parsing "UD English GUM dev" gum "$gum"
names "UNER EWT dev" "$work/ewt.text.jsonl" "$DATA/ner/uner-ewt/en_ewt-ud-dev.iob2"
names "GUM dev" "$work/gum.text.jsonl" "$DATA/ner/gum/gum_names.dev.iob2" \
    PER=PERSON,ORG=ORGANIZATION,LOC=PLACE+FACILITY,EVENT=EVENT,TIME=DATE
coreference "GUM dev" "$gum" "$work/gum_names.dev.iob2.mentions.jsonl"
coreference "OntoGUM dev" "$DATA/coref/ontogum/ontogum.dev.conll" "$work/gum_names.dev.iob2.mentions.jsonl" --near-text
pronouns
tuples
articles
factuality
judged
relations
identity
constructions "GUM dev without vlogs" "$gum" gum '^GUM_(news|interview|bio|speech|court|academic|textbook|voyage)'
constructions "EWT dev, newsgroups and weblogs" "$ewt" ewt '^(newsgroup|weblog)'
