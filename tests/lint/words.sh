#!/bin/sh
# Words that have no place in the tree, lines that are too long, and what may stand at the top.
cd "$(dirname "$0")/../.." || exit 1
status=0
check() { # NUMBER NAME OFFENDERS
    if [ -n "$3" ]; then
        echo "not ok $1 - $2"
        echo "$3" | head -n 20 | sed 's/^/# /'
        status=1
    else
        echo "ok $1 - $2"
    fi
}
code=$(find src include tests examples \( -name '*.[chS]' -o -name '*.sh' -o -name '*.md' \) ! -path '*/corpus/*' \
    ! -path tests/lint/words.sh; echo Makefile README.md)
# shellcheck disable=SC2086
check 1 "no unfinished work" "$(grep -nwE 'TODO|FIXME|XXX|HACK' $code)"
# shellcheck disable=SC2086
check 2 "no line of code over 120 columns" \
    "$(find src include tests examples -name '*.[ch]' ! -path '*/corpus/*' | sort | xargs awk '{ line = $0; gsub(/[\200-\277]/, "", line)
        if (length(line) > 120) print FILENAME ":" FNR ": " length(line) " columns" }')"
check 3 "the top level holds what it should" \
    "$(git ls-files 2>/dev/null | cut -d/ -f1 | sort -u | grep -vxE 'Makefile|src|include|graphs|tests|examples|README.md|LICENSE|\..*')"
# shellcheck disable=SC2086
check 4 "no paths of one machine" "$(grep -nE '(^|[^a-z.])/(work|root|home)/[a-z]' $code | grep -v 'tests/lint/words.sh')"
check 5 "no blanks at the ends of lines" "$(find src include tests -name '*.[ch]' ! -path '*/corpus/*' | sort | xargs grep -nE '[[:blank:]]+$')"
exit $status
