#!/bin/sh
# Corrections by a person survive every rebuild.
. "$(dirname "$0")/tap"
cd "$work" || exit 1
db=$work/world.db
run build --db "$db" "$examples/tajikistan"
run alias --db "$db" Tajikistan 'Land of the Tajiks'
status "alias" 0
run neighbors --db "$db" 'Land of the Tajiks' --format tsv
says "alias: the name is found" "$out" '^Tajikistan	'
run merge --db "$db" Tajikistan Kyrgyzstan
status "merge" 0
run build --db "$db" "$examples/tajikistan"
run neighbors --db "$db" 'Land of the Tajiks' --format tsv
says "alias: after a rebuild" "$out" '^Tajikistan	'
run show --db "$db" Kyrgyzstan --format json
says "merge: after a rebuild" "$out" '"entity": \{[^}]*"name": "Tajikistan"'
run split --db "$db" 'Collective Security Treaty Organization' CSTO
status "split: a name that only stands beside the whole one" 1
says "split: why nothing was split" "$err" 'no article has CSTO for an entity of its own'
run split --db "$db" Uzbekistan Uzbekistan
status "split: its own name" 1
says "split: why its own name is not split" "$err" 'Uzbekistan is what every article calls it'
run merge --db "$db" Tajikistan 'No Such Entity'
status "merge with nothing" 1

# What an article adds is said where it changes a name, and can be split off again.
port=$work/port.db
echo 'Kowalska visited Gdynia on Monday. Kowalska met Ewa Nowak.' >"$work/a.txt"
echo 'Marta Kowalska, the mayor of Gdynia, met Ewa Nowak.' >"$work/b.txt"
run build --db "$port" "$work/a.txt"
silent "names: a first article renames nothing" "$err"
run build --db "$port" "$work/b.txt"
says "names: a fuller name is told" "$err" 'Kowalska is now called Marta Kowalska'
run build --db "$port" "$work/b.txt"
silent "names: once" "$err"
run split --db "$port" 'Marta Kowalska' Kowalska
status "split: a surname" 0
run stats --db "$port" --format json
says "split: one more entity" "$out" '"name": "entities", "value": 4'
run split --db "$port" 'Marta Kowalska' 'Marta Kowalska'
status "split: again, the other way round" 1

# The text file beside the store: written by the verbs, read at every build.
file=$db.corrections
says "file: every correction stands in it" "$file" '^alias Tajikistan = Land of the Tajiks'
says "file: merges too" "$file" '^merge Tajikistan = Kyrgyzstan'
printf '# reviewed in May\nmerge Tajikistan = Kyrgyzstan\n' >"$file"
run build --db "$db" "$examples/tajikistan"
status "file: a changed file" 0
run neighbors --db "$db" 'Land of the Tajiks' --format tsv
status "file: a line taken out is a correction taken back" 1
run never --db "$db" Tajikistan Kyrgyzstan
status "never" 0
says "never: takes back the merge" "$file" '^never Tajikistan = Kyrgyzstan'
not_says "never: and its line" "$file" "^merge"
says "never: comments stay" "$file" '^# reviewed in May'
run show --db "$db" Kyrgyzstan --format json
says "never: they are two again" "$out" '"entity": \{[^}]*"name": "Kyrgyzstan"'
rm -f "$db" "$db-wal" "$db-shm"
printf 'merge Tajikistan = Kyrgyzstan\n' >"$file"
run build --db "$db" "$examples/tajikistan"
run show --db "$db" Kyrgyzstan --format json
says "file: a new store reads it" "$out" '"entity": \{[^}]*"name": "Tajikistan"'
printf '# one\n\nmerge Tajikistan Kyrgyzstan\n' >"$file"
run build --db "$db" "$examples/tajikistan"
status "file: a mistake" 3
says "file: where it is" "$err" 'world.db.corrections:3:1: merge needs two names with " = " between them'
printf 'join Tajikistan = Kyrgyzstan\n' >"$file"
run build --db "$db" "$examples/tajikistan"
says "file: an unknown verb" "$err" 'world.db.corrections:1:1: unknown correction join'
finish
