#!/bin/sh
# The library shows only relata_ symbols and calls nothing that prints, ends the program or is not thread-safe.
cd "$(dirname "$0")/../.." || exit 1
BUILD=${BUILD:-build}
status=0
check() { # NUMBER NAME OFFENDERS
    if [ -n "$3" ]; then
        echo "not ok $1 - $2"
        echo "$3" | sed 's/^/# /'
        status=1
    else
        echo "ok $1 - $2"
    fi
}
check 1 "symbols of librelata.a begin with relata_" \
    "$(nm -A --defined-only --extern-only "$BUILD"/librelata.a 2>/dev/null | awk '$NF !~ /^relata_/')"
check 2 "librelata.a neither prints nor ends the program" \
    "$(nm -A --undefined-only "$BUILD"/librelata.a 2>/dev/null |
        grep -wE 'exit|abort|printf|vprintf|puts|putchar|stdout|stderr|setlocale|strtok|getenv|perror|system' |
        grep -v ' U _exit$')"
check 3 "librelata.so shows only relata_ symbols" \
    "$(nm -D --defined-only "$BUILD"/librelata.so.0 2>/dev/null | awk '$NF !~ /^relata_/')"
exit $status
