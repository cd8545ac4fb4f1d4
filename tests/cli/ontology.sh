#!/bin/sh
# Relations of one's own: --ontology.
. "$(dirname "$0")/tap"
cd "$work" || exit 1
echo 'Marta Kowalska founded Baltica in Gdynia. Marta Kowalska leads Baltica. Ewa Nowak discovered polonium.' >story.txt
run extract story.txt
cut -f2-4 "$out" >before
says "without: the program's own label" before '^Marta Kowalska	founded	Baltica$'
printf '# ours\n[found element]\nsubject = PERSON\ncues = discover\n\n[set up]\nwikidata = P112\ncues = found\n' >own.txt
run extract --ontology own.txt story.txt
status "with" 0
cut -f2-4 "$out" >after
says "a new relation" after '^Ewa Nowak	found element	polonium$'
says "before the program's" after '^Marta Kowalska	set up	Baltica$'
says "the rest stays" after '^Marta Kowalska	leads	Baltica$'
run extract --ontology own.txt --format jsonl story.txt
says "its property" "$out" '"relation": "set up".*"relation_id": "P112"'
printf '[leads]\noverride\ncues = captain\n' >own.txt
run extract --ontology own.txt --format jsonl story.txt
not_says "override: the program's block is gone" "$out" '"relation": "leads".*"relation_id": "P'
echo 'Ingrid Solberg (born 4 May 1961 in Bergen, Norway) is a Norwegian politician.' >person.txt
printf '[has birthday]\nwikidata = P569\nsubject = PERSON\nobject = DATE\n' >place.txt
run extract --ontology place.txt --min-confidence 0 person.txt
says "what the classifier finds, by its property" "$out" '	Ingrid Solberg	has birthday	4 May 1961	'
run build --ontology own.txt --db own.db story.txt
status "build" 0
for case in '[leads|1|a label needs' 'cues = lead|1|a field before' '[x]\ncolour = red|2|unknown field colour' \
    '\n[x]\nsubject = HUMAN|3|unknown type HUMAN' '[x]\nwikidata = 35|2|not a Wikidata property: 35' \
    '[]|1|an empty label' '[x]\nobject =|2|no type is named'; do
    text=${case%%|*} rest=${case#*|}
    # shellcheck disable=SC2059
    printf "$text\n" >wrong.txt
    run extract --ontology wrong.txt story.txt
    status "wrong: ${rest#*|}" 3
    says "wrong: ${rest#*|}, where" "$err" "relata: wrong.txt:${rest%%|*}: ${rest#*|}"
done
run extract --ontology nowhere.txt story.txt
status "no such file" 3
finish
