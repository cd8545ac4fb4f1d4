#!/bin/sh
# Exports of hostile names read by the libraries that people would read them with: cytoscape, graphology, jsonld, n3,
# csv-parse (npm) in node, Mermaid in headless Chromium. Needs what pages.sh needs; each library that is missing is named.
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../cli/tap"
modules=${BROWSER_MODULES:-$BUILD/browser/node_modules}
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome)
command -v jq >/dev/null || { skip "exports read by libraries" "no jq" && finish; }
command -v node >/dev/null || { skip "exports read by libraries" "no node" && finish; }
[ -d "$modules" ] || { skip "exports read by libraries" "not installed; make check-browser does it" && finish; }
cd "$work" || exit 1
. "$here/../cli/hostile_world"
for format in graphml gexf cytoscape jsonld turtle nquads mermaid; do
    run export --quiet --db world.db --format $format -o world.$format
    status "export $format" 0
done
run export --quiet --db world.db --format csv -o csv
status "export csv" 0
node "$here/readers.js" "$modules" "${chromium:-none}" "$work" "$n" 2>"$err"
status=$?
[ "$status" = 0 ] || head -n 20 "$err" >&2
exit $status
