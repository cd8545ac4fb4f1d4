#!/bin/sh
# Every #include in src/ is allowed by layers.txt; the public headers include only each other and the C library.
# Trainers (*_train.c, *_train.h, trainer.h) may also use train/ and the doors of the stages whose output they learn from.
cd "$(dirname "$0")/../.." || exit 1
clib='assert ctype dirent dlfcn endian errno fcntl fenv float inttypes langinfo limits locale malloc math poll pthread sched setjmp signal spawn stdalign stdarg stdatomic stdbool stddef stdint stdio stdlib stdnoreturn string strings threads time unistd uchar wchar wctype getopt glob fnmatch'
find src include -name '*.[chS]' | sort | xargs awk -v clib="$clib" -v q='"' '
BEGIN {
    n = split(clib, words, " ")
    for (i = 1; i <= n; i++) libc["<" words[i] ".h>"] = 1
    while ((getline line < "tests/lint/layers.txt") > 0) {
        if (line ~ /^#/) continue
        n = split(line, words, " ")
        known[words[1]] = 1
        for (i = 2; i <= n; i++) allowed[words[1]] = allowed[words[1]] " " words[i]
    }
}
function is_allowed(layer, name, is_quoted, n, i, words, prefix) {
    n = split(allowed[layer], words, " ")
    for (i = 1; i <= n; i++) {
        prefix = words[i]
        if (is_quoted ? name == prefix || index(name, prefix "/") == 1 : index(name, prefix) == 1) return 1
    }
    return 0
}
/^[ \t]*#[ \t]*include/ {
    split(FILENAME, parts, "/")
    is_public = parts[1] == "include"
    layer = parts[2]
    name = $0
    sub(/^[ \t]*#[ \t]*include[ \t]*/, "", name)
    is_quoted = substr(name, 1, 1) == q
    if (is_quoted) { sub(/^"/, "", name); sub(/".*/, "", name) } else sub(/>.*/, ">", name)
    is_trainer = FILENAME ~ /(_train|trainer)\.[ch]$/
    if (!is_quoted && (libc[name] || name ~ /^<sys\//)) next
    if (!is_quoted && name ~ /^<relata(\/[a-z_]+)?\.h>$/ && (is_public || layer == "cli" || name != "<relata.h>")) next
    if (!is_public && is_quoted && (index(name, layer "/") == 1 || index(name, "/") == 0)) next
    if (is_trainer && is_quoted && name ~ /^(train|base|learn|lexicon)\// ) next
    if (is_trainer && is_quoted && name ~ /^[a-z]+\/[a-z]+\.h$/) next
    if (is_trainer && (name == "<jansson.h>" || name == "<zlib.h>")) next
    if (!is_public && is_allowed(layer, name, is_quoted)) next
    offence[++bad] = FILENAME ":" FNR ": " layer " may not include " name
}
!is_public && !(layer in known) && parts[1] == "src" && parts[3] != "" { unknown[layer] = 1 }
END {
    for (l in unknown) if (l != "") offence[++bad] = "src/" l " is not in layers.txt"
    print (bad ? "not ok" : "ok") " 1 - layers"
    for (i = 1; i <= bad; i++) print "# " offence[i]
    exit bad > 0
}'
