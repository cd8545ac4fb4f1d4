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
run split --db "$db" 'Eurasian Economic Union' EEU
status "split" 0
run build --db "$db" "$examples/tajikistan"
status "split: a rebuild" 0
run merge --db "$db" Tajikistan 'No Such Entity'
status "merge with nothing" 1
finish
