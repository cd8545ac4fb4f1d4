#!/bin/sh
# The interactive page and the report in headless Chromium. Needs node, chromium, and the packages playwright-core and
# axe-core in BROWSER_MODULES (`make check-browser` puts them into $BUILD/browser); without them it is skipped.
. "$(dirname "$0")/../cli/tap"
modules=${BROWSER_MODULES:-$BUILD/browser/node_modules}
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome)
for missing in "$(command -v node || echo no node)" "${chromium:-no chromium}"; do
    case $missing in no\ *) skip "pages in a browser" "$missing" && finish ;; esac
done
for module in playwright-core axe-core; do
    [ -d "$modules/$module" ] || { skip "pages in a browser" "$module is not installed; make check-browser does it" && finish; }
done
die() { result 1 "$1" "$(head -n 3 "$err")" && finish; }

run build --quiet --db "$work/store.db" "$examples" && [ "$status" = 0 ] || die "a store"
run draw --quiet --db "$work/store.db" -o "$work/map.html"
run report --quiet --db "$work/store.db" -o "$work/report.html"

cat >"$work/evil.jsonl" <<'END'
{"id": "evil", "title": "<script>alert(1)</script><img src=x onerror=alert(2)>", "url": "javascript:alert(3)", "published": "2024-01-02", "text": "Anna \"<b>\" Berg founded Acme <img src=http://example.org/x onerror=alert(4)> Corporation in Oslo. Anna Berg leads the </script><script>alert(5)</script> Corporation. Acme Corporation bought Nordic Shipping. Anna Berg visited Oslo."}
END
run build --quiet --db "$work/evil.db" "$work/evil.jsonl"
run draw --quiet --db "$work/evil.db" --title '</title><script>alert(6)</script>' -o "$work/map-hostile.html"
run report --quiet --db "$work/evil.db" --title '</title><script>alert(6)</script>' -o "$work/report-hostile.html"

# n entities, m statements: a chain of hubs.
world() {
    awk -v n="$1" -v m="$2" 'BEGIN {
        for (i = 1; i <= m; i++) {
            a = i < n ? i + 1 : 1 + (i * 7919) % n
            b = i < n ? 1 + int(i / 3) : 1 + (i * 104729) % (1 + int(n / 9))
            if (a == b) b = a % n + 1
            printf "{\"articles\": 1, \"attributed_id\": null, \"attributed_to\": null, \"attributed_type\": null, \"confidence\": 0.9, "
            printf "\"evidence\": [{\"begin\": 0, \"begin_byte\": 0, \"confidence\": 0.9, \"doc\": \"d%d\", \"end\": 20, \"end_byte\": 20, ", i % 40
            printf "\"object_text\": \"x\", \"place\": null, \"published\": \"20%02d-05-04\", \"publisher\": null, \"quantity\": null, ", 10 + i % 15
            printf "\"relation_text\": \"x\", \"rule\": \"role\", \"source\": \"world\", \"subject_text\": \"x\", "
            printf "\"text\": \"Harbour %d met Harbour %d.\", \"time\": null, \"title\": null, \"url\": null}], ", a, b
            printf "\"modality\": \"certain\", \"object\": \"Harbour %d\", \"object_aliases\": [], \"object_articles\": 1, \"object_id\": %d, ", b, b
            printf "\"object_type\": \"%s\", \"place\": null, \"polarity\": \"positive\", \"quantity\": null, ", b % 2 ? "PLACE" : "PERSON"
            printf "\"relation\": \"met %d\", \"relation_id\": null, \"sentences\": 1, \"statement\": %d, ", i % 9, i
            printf "\"subject\": \"Harbour %d\", \"subject_aliases\": [], \"subject_articles\": 1, \"subject_id\": %d, ", a, a
            printf "\"subject_type\": \"%s\", \"time\": null}\n", a % 2 ? "PLACE" : "PERSON"
        }
    }'
}
# Of a world of 2,300 entities the page shows the 2,000 that it can.
for size in 300:600 2300:5600; do
    nodes=${size%:*} lines=${size#*:}
    world "$nodes" "$lines" >"$work/world.jsonl"
    run import --quiet --db "$work/$nodes.db" "$work/world.jsonl"
    [ "$status" = 0 ] || die "a store of $nodes entities"
    run draw --quiet --db "$work/$nodes.db" --nodes "$nodes" --edges "$lines" -o "$work/map-$nodes.html"
    [ "$status" = 0 ] || die "a page of $nodes entities"
done
node tests/browser/pages.js "$modules" "$chromium" "$work" 2>"$err"
status=$?
[ "$status" = 0 ] || head -n 20 "$err" >&2
exit $status
