#!/bin/sh
# The code is formatted as .clang-format says; skipped where that program is not installed.
cd "$(dirname "$0")/../.." || exit 1
if ! command -v clang-format >/dev/null; then
    echo "ok 1 - format # SKIP clang-format is not installed"
    exit 0
fi
bad=$(find src include tests examples -name '*.[ch]' ! -path '*/corpus/*' | sort | while read -r file; do
    clang-format --dry-run -Werror "$file" >/dev/null 2>&1 || echo "$file"
done)
if [ -n "$bad" ]; then
    echo "not ok 1 - format (make format mends it)"
    echo "$bad" | sed 's/^/# /'
    exit 1
fi
echo "ok 1 - format"
