#!/bin/sh
# Lines run by the tests, file by file (trainers left out), from the counters below the folder named on the command line.
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
top=$PWD
cd "$work" || exit 1
find "$top/$1/src" -name '*.gcda' | xargs gcov -n -s "$top" 2>/dev/null |
    awk -F"'" '/^File/ { file = $2 } /^Lines executed/ {
        split($0, part, "[:% ]+")
        if (file ~ /^src\// && file !~ /train/) { share[file] = part[3]; lines[file] = part[5] }
        file = ""
    }
    END {
        for (file in share) { printf "%6.1f %%  %5d  %s\n", share[file], lines[file], file
            run += share[file] * lines[file] / 100; all += lines[file] }
        if (all) printf "%6.1f %%  %5d  all\n", 100 * run / all, all
    }' | sort -k4
