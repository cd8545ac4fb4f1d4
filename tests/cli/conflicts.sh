#!/bin/sh
# Contradictions between articles: what is found, and what looks like one and is none.
. "$(dirname "$0")/tap"
cd "$work" || exit 1
article() { # ID DATE TEXT
    printf '{"id": "%s", "published": "%s", "text": "%s"}\n' "$1" "$2" "$3" >>c.jsonl
}
among() { # NAME PATTERN: the conflicts of the articles so far, as kind, subject, relation, object … of both
    name=$1 pattern=$2
    rm -f c.db*
    run build --db c.db c.jsonl
    rm -f c.jsonl
    "$relata" conflicts --db c.db --format tsv >"$out" 2>/dev/null
    if [ "$pattern" = none ]; then
        is "$name" "$(cat "$out")" ""
    else
        says "$name" "$out" "$pattern"
    fi
}

article a 2024-05-01 'Anna Berg is the mayor of Bergen. She opened the bridge.'
article b 2024-05-03 'Carl Dahl is the mayor of Bergen. He closed the bridge.'
among "two mayors of one city in one month" '^exclusive	(Anna Berg|Carl Dahl)	mayor of	Bergen'
article a 2019-05-01 'Anna Berg is the mayor of Bergen. She opened the bridge.'
article b 2024-05-03 'Carl Dahl is the mayor of Bergen. He closed the bridge.'
among "one after the other" none
article a 2024-05-01 'Anna Berg is the mayor of Bergen. She opened the bridge.'
article b 2024-05-03 'Carl Dahl is the mayor of Bergen. Anna Berg, the former mayor of Bergen, congratulated him.'
among "a former one and the present one" none
article a 2024-05-01 'Anna Castor is the mayor of Bergen. She opened the bridge.'
article b 2024-05-03 'Anna Castro is the mayor of Bergen. She opened the bridge.'
among "a slip of the pen" none
article a 2024-05-01 'Acme supports the ban. Anna Berg was born in Oslo.'
article b 2024-05-02 'Anna Berg was born in Bergen.'
among "born in two places" '^exclusive	Anna Berg	born in	(Oslo|Bergen).*	Anna Berg	born in'
article a 2024-05-01 'Anna Berg was born in Oslo.'
article b 2024-05-02 'Oslo is located in Norway. Anna Berg was born in Norway.'
among "born in a city of a country" none
for outer in Norway Europe; do
    article a 2024-05-01 'Anna Berg was born in Oslo.'
    article b 2024-05-02 "Anna Berg was born in $outer."
    among "born in a city of $outer, which no article says" none
    "$relata" report --db c.db --format markdown >"$out" 2>/dev/null
    says "a report of it" "$out" 'born in'
    not_says "a report of it tells no contradiction" "$out" 'Contradictions'
done
article a 2024-05-01 'Anna Berg was born in Oslo.'
article b 2024-05-02 'Anna Berg was born in Denmark.'
among "born in a city of another country" '^exclusive	Anna Berg	born in	(Oslo|Denmark)'
"$relata" report --db c.db --format markdown >"$out" 2>/dev/null
says "a report of it tells the contradiction" "$out" 'Contradictions'
article a 2024-05-01 'Carl Dahl visited Bergen in May 2024.'
article b 2024-05-02 'Carl Dahl did not visit Bergen in May 2024.'
among "affirmed and denied" '^denied	Carl Dahl	visited	Bergen	positive	.*	negative	'
article a 2024-05-01 'Carl Dahl visited Bergen in May 2020.'
article b 2024-05-02 'Carl Dahl did not visit Bergen in May 2023.'
among "affirmed of one year, denied of another" none
article a 2024-05-01 'Acme dismissed 700 workers.'
article b 2024-05-02 'Acme dismissed 900 workers.'
among "counted differently" '^number	Acme	dismissed	[79]00 workers'
article a 2024-05-01 'Acme invested $700 million.'
article b 2024-05-02 'Acme invested $900 million.'
among "invested twice" none
article a 2024-05-01 'Acme was founded in Bergen in 1970. Anna Berg founded Acme in 1970.'
article b 2024-05-02 'Anna Berg founded Acme in 1984.'
among "dated differently" '^date	Anna Berg	founded	Acme'
article a 2024-05-01 'Anna Berg founded Acme in 1970.'
article b 2024-05-02 'Anna Berg founded Acme in May 1970.'
among "dated more exactly" none
for i in $(seq 1 60); do
    article "a$i" 2024-05-01 "Person$i Quill$((i * 7919)) is the mayor of Bergen."
done
among "sixty of one month take no longer" '^exclusive'
finish
